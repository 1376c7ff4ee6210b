// Package engagement is what is measured of creators and their posts: counts
// that may be unknown, engagement rates that know their definition and their
// uncertainty, tiers, benchmarks and growth.
//
// Start with [Post] and [Count], measure with [Measure] by a [Method], and hold
// the [Reading] against [Benchmarks]. Payloads of the platforms become posts in
// the package engagement/platforms.
//
// # Units
//
// A [Rate] and a [Change] are fractions: 0.035 is 3.5 %. Durations of videos and
// of watching are whole milliseconds. Times are instants; zones are passed in
// where days or hours matter. Followers are people, reach is accounts, views and
// impressions are times.
//
// # Missing is not zero
//
// An unknown count never enters a sum or a rate. A post that lacks one is
// skipped, and the Reading says which count was missing, why, and in how many
// posts. Views of unlike definitions, and rates of unlike methods, refuse to be
// summed or compared.
//
// # Exactness
//
// A [Tally] is whole numbers and [Tally.Merge] is exact, so that any sharding of
// the same posts gives the same bytes and the same Reading, on any machine.
//
// # Errors
//
// [*Undefined] says that a number cannot be computed and why; [*UnlikeError] and
// [*MixedViewsError] that definitions differ; [*MethodError] that a Method makes
// no sense. Nothing panics.
//
// # Sources
//
// Every tier scheme, benchmark, preset and definition of a view carries its
// source, the date it was read and a [Trust].
package engagement
