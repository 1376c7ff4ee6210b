// Package listen says how often, where, by whom and in which tone a brand is talked
// about in posts and comments, how that grew, and what share of voice the brand has
// against its rivals.
//
// Start with a [Brand], [Compile] it with its rivals, collect posts and comments in
// a [Tally] and ask it for a [Report] under a [Policy]. [Matcher.Text] shows the
// mentions of one text with their places. Sentiment comes from a [Scorer] of the
// caller's.
//
// # Units
//
// A mention is one item, a post or a comment, that names a brand, however often it
// does. Shares are fractions, net sentiment is from −1 to 1, scores are kept in whole
// millionths. Spans count bytes of the text as written. Days and weeks are those of
// the zone in the policy; weeks begin on Monday.
//
// # Missing is not zero
//
// Reach and engagement that a post does not show are in no sum and are counted beside
// it. A text that no scorer could judge is not neutral. Comments that a post has and
// that were not read are in [Unread].
//
// # Exactness
//
// A [Tally] is whole numbers and [Tally.Merge] takes the larger of each, so that any
// sharding of the same items, with overlaps or without, gives the same bytes and the
// same report. Items without an id are the exception to overlaps: they are counted as
// often as they come.
//
// # Errors
//
// Brands that make no sense are a [problem.List], a policy a [*PolicyError], unlike
// tallies [ErrUnlike], foreign bytes [ErrFormat]. What a scorer could not judge is a
// problem with its place, and the rest is counted. Nothing panics unless a scorer
// does.
//
// # Sources
//
// Net sentiment in both definitions is that of [engagement.Sentiment]; each interval
// and each set of bands names its source. Share of voice is own / (own + rivals), as
// the trade has it.
package listen
