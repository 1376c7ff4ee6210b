// Package disclosure says of a sponsored post whether its tie to a brand has to
// be disclosed, whether the words are clear, whether they are hard to miss, and
// what to write instead.
//
// Which one to use:
//
//   - check a post under one or more regimes: [New] once, then [Checker.Check],
//     or [Checker.CheckInto] for many posts
//   - what to write instead: [Checker.Fix], then [Apply]
//   - the rules themselves, as plain data: [US], [UK], [DE] and so on,
//     [PlatformTerms], [Regimes] for all
//   - rules, words or places of your own: change the values that these return
//
// The three questions are kept apart and always answered. Words that admit a tie
// ("#ad", "gifted by X") make an undeclared tie an admitted one, and the post is
// judged as if it had been declared. With a tie that is neither declared nor
// admitted the verdict is "cannot decide", never a violation. What a regime has no
// rule for is not assessed under it. This is engineering, not legal advice.
//
// # Units
//
// Spans count bytes of the text as handed in. Times are durations from the
// beginning of the video, stream or recording.
//
// # Errors
//
// [New] refuses regimes that contradict themselves, [Apply] edits that do not fit.
// A check never fails: findings are results.
//
// # Sources
//
// Each rule and wording carries its source, and how that was read, as [Trust]. All
// were compiled on 2026-11-22. Where a cut, a length of time or a distance is a
// default of this library its comment says so.
package disclosure
