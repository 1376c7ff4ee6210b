// Package roi says what a campaign cost, what it brought, and whether it paid,
// with every number naming what it contains.
//
// A [Cost] and an [Outcome] are what the caller knows. [CPE] and its like are
// costs per unit; [Measure] is the return on one of three bases; [BreakEvenROAS],
// [PaybackMonths] and [Incrementality] say what a return is worth. [Assign] gives
// shop orders to creators by their codes, [Policy.Assign] by codes and clicks, each
// with its reason, and [ByCreator] adds them up, or an [OutcomeTally] where they come
// in parts; [Leaks] says which codes are likely to be in hands that were not meant. An
// [EMV] is kept apart from all of that. [Against] holds a campaign against the claims
// people make of influencer marketing.
//
// # Units
//
// Money is a [money.Amount] of one currency; the zero Amount, which has none,
// means "not given", and 0.00 EUR means that nothing was spent or earned. A return
// or a margin is a [money.Ratio], 0.58 for 58 %. A share of counts is an
// [engagement.Rate]. Counts may be unknown.
//
// # Rounding
//
// Sums are exact. A cost per unit is rounded half to even to four decimals more
// than the minor unit, a ratio half to even to 12 decimals, each once, at the end.
// Parts of a split add up to the whole to the last minor unit.
//
// # Errors
//
// What cannot be computed is an [engagement.Undefined] that says why: a zero or
// unknown denominator never becomes 0 or infinity. Currencies that do not mix and
// numbers out of range are errors of package money, wrapped. All messages begin
// with "roi: " or with the number that is undefined.
//
// # Sources
//
// Each formula and table names its page. What was read where stands beside it,
// with the day it was read and how far it is to be trusted.
package roi
