// Package experiment says how long a test must run, what it showed, and how sure
// one may be after many looks at it.
//
// Before: [Design] gives the sample of a holdout or a split and the weeks it takes.
// After: [Compare] and [CompareRates] give the difference with its interval.
// Several comparisons at once go through [Holm] or [BenjaminiHochberg].
//
// Looking every week and stopping at the first good number finds a difference
// where there is none, far more often than the level says. Two ways keep the
// level: [Bounds] spends it over looks that were planned beforehand, and
// [RateRatio] and [Signs] may be looked at whenever one likes, for as long as one
// likes.
//
// # Units
//
// Rates, shares, levels and probabilities are fractions: 0.05 is 5 %. A level is
// the error allowed (0.05), except where an interval is asked for, whose level is
// its confidence (0.95), as in package stats. A ratio of 2 is a doubling. Samples
// are people, clicks, or whatever the rate is over.
//
// # Rounding
//
// Samples and weeks are rounded up. All else is float64, and the same to the last
// bit on every processor.
//
// # Errors
//
// A design that makes no sense is a [problem.List] by JSON path. Everything else
// is an error of package stats, wrapped: ErrTooFew, ErrRange, ErrTooMany.
//
// # Sources
//
// Each function names its own.
package experiment
