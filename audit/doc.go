// Package audit says how far an audience looks real, and shows its working: each
// signal with what was observed, the limit and where that limit comes from, the
// size of the sample, the places to look at, and what else would look the same.
//
// Which one to use:
//
//   - the whole account: put what you have into an [Evidence] and call [Run]
//   - one follower's profile: [Policy.Account]; one comment: [Policy.Comment]
//   - a sample too large for one machine: [CommentTally], [FollowerTally],
//     [GrowthTally]
//   - other limits, weights or words: change the values that [DefaultPolicy]
//     returns
//
// A signal is a reason to look closer, never a verdict: every one of them has
// innocent causes, which it lists. What was not given is "not assessed", which is
// no pass and no fail, and a score is withheld where too little was assessed.
//
// # Units
//
// Shares, rates and probabilities are fractions: 0.25 is 25 %. Scores and points
// are of 100. Times are instants; days are calendar days in UTC.
//
// # Errors
//
// Nothing that can be observed is an error: histories out of order, falling
// counts, empty texts and samples of one are read as far as they go, and what they
// do not show is not assessed. No result holds NaN or an infinity.
//
// # Sources
//
// Each [Check] of a [Policy] carries the source of its limit and how far that is
// to be trusted. Where no source gives a number the check says that it is ours.
package audit
