// Package ratecard says what a creator's work costs on the market: for the brand
// whether a quote is in line, for the creator what to ask and what is left of it,
// for both what usage rights, allow-listing and exclusivity add.
//
// Everything is read from a [Policy], a plain value of price tables with their
// source, year and trust. [Policy.Assess] holds a quote against every table and says
// where it stands on the whole, and by whom otherwise (see [Summary]),
// [Policy.Quote] writes one, [RightsPolicy.Price] prices rights line by line,
// [Deductions.Net] and [Deductions.Gross] go from gross to net and back.
//
// # Units
//
// Terms are days; a month of a source counts as 30. Shares are fractions: 0.25 is
// 25 % of the fee. Followers, views, impressions, reach and engagements are those
// of one post and may be unknown: then a table that needs them is not assessed.
//
// # Rounding
//
// Every price is rounded once, half to even, to the minor unit. Lines of a price
// are differences of rounded totals, so they add up to the whole exactly.
//
// # Errors
//
// Bad input is a [problem.List] with every problem and its path. Amounts in another
// currency than the policy's are a [money.MismatchError], wrapped: the caller
// converts, by a dated rate. What cannot be priced is no error but a result with
// its reason. [money.ErrRange] is wrapped. Nothing panics.
//
// # Sources
//
// Market prices are weakly sourced, and the tables show it: most are pages of
// aggregators (Trust C), sources differ more than threefold for the same post, and
// one number is copied from page to page for years. No rate of a right rests on
// more than what one practitioner says. Take [DefaultPolicy] as an example and the
// caller's own deals as the policy.
package ratecard
