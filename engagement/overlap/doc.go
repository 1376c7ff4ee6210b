// Package overlap tells how many people several audiences reach together and how
// much they share, from sketches of a few kilobytes instead of the lists of ids.
//
// Put ids you hold (customers, subscribers, members of your own platform) into a
// [Sketch] each, under one [Salt]. Then [Union] is the distinct reach of any
// choice of them, [Pairwise] the overlap of two by the smaller audience and by
// the Jaccard index, [NewMatrix] that of every two of many, [Frequencies] how
// many are reached twice or more, and [Marginal] what one more pick would add.
//
// # Units
//
// Sizes are numbers of distinct ids, as float64 since they are estimates;
// [Estimate.Round] gives whole ones. Shares are fractions: 0.1 is 10 %. Every
// [Estimate] has an interval at [Level] and says whether it is exact instead.
//
// # How sure
//
// A sketch of n entries is exact up to n distinct ids. Past that the standard
// error of a size is 1/√n of it, 1.6 % at 4,096. What matters for an overlap is
// how many shared ids are in the sample: two audiences of 100,000 with 10,000 in
// common show about 410 of them at 4,096 entries, for an error of 5 %. In seeded
// trials the intervals held the truth 93 to 98 times in 100, at overlaps from
// 0.5 to 50 % and sizes alike and unlike; more often where under five shared ids
// are to be expected in the sample, and always where there is no overlap. The
// share of the smaller of two audiences of the same size was held up to 98.5
// times in 100.
//
// # Memory
//
// 8 bytes per entry: 32 KB at 4,096, whatever the audience, and as much in
// binary form. While ids are added it is up to a third more, and for moments as much
// again. A matrix takes 8 bytes per pair besides.
//
// # Personal data
//
// A sketch holds no id, only 64-bit hashes by SipHash-2-4 keyed with the salt.
// Who knows the salt can test whether a known id is among them, so both sketch
// and salt are pseudonymous data about people, not anonymous (GDPR, recital 26).
// Keep the salt apart from the sketches; their binary form does not hold it.
//
// # Exactness
//
// A sketch depends on the set of ids alone: any order, repetition or sharding
// gives the same bytes, on any machine. [Sketch.Merge] is exact, associative and
// commutative. Estimates use only operations that every processor rounds alike.
//
// # Errors
//
// [ErrSalt], [ErrEntries], [ErrSealed], [ErrFormat] and [ErrTooMany]. Nothing
// panics on what was handed in, and results are finite.
//
// # Sources
//
// Named at each function. The sketch is the theta sketch of Dasgupta, Lang,
// Rhodes and Thaler (2016), which is bottom-k sampling with a stated limit.
package overlap
