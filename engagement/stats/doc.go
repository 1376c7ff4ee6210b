// Package stats tells what a sample can prove and what may be chance: shares,
// means and medians with intervals, tests of differences, robust summaries, and
// exact sums that come out the same however the work was divided.
//
// Which one to use:
//
//   - a share, x of n alike things: [Wilson], or [ClopperPearson] to be strict
//   - two shares: [Newcombe] for the difference, [TwoProportions] and [Fisher]
//     for the test
//   - a measurement per post: [MeanInterval], [RatioEstimate] for a pooled rate,
//     [MedianInterval] where a few posts dwarf the rest
//   - two measurements per post: [Spearman], [Pearson]
//   - values over time: [Slope], or [TheilSen] where a few days run wild
//   - anything else: [Bootstrap]
//   - millions of values, in parts that are merged: [Uint128], [Uint192],
//     [Sample], [Histogram]
//
// # Units
//
// Shares, levels of confidence and probabilities are fractions: 0.95 is 95 %.
// Everything else has the unit of the values handed in. No slice handed in is
// changed or kept.
//
// # Rounding
//
// Results are float64 and the same to the last bit on every processor: the
// package brings its own logarithm and exponential, and rounds every product
// before it is added to. Sums are compensated, so that the order of the values
// matters no more than the last digit. What is merged is counted in integers,
// where order does not matter at all. Where R computes the same, the results
// agree to 1e-9 or better.
//
// # Errors
//
// A function that cannot compute says which of [ErrTooFew], [ErrTooMany],
// [ErrRange], [ErrNotFinite], [ErrConstant] and [ErrLength] it is; a reader of
// bytes says [ErrFormat]. A result without an error is finite. Only the plain
// functions of numbers ([NormalCDF], [TQuantile] and their like, [RatioToFloat])
// answer NaN outside their range, as package math does. Nothing panics.
//
// # Sources
//
// Each function names its own. R means R 4.2, https://www.r-project.org.
package stats
