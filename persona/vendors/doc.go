// Package vendors turns what a platform or a vendor answered about a creator's
// audience, byte for byte, into the library's audiences: one function per source,
// with the shares as fractions, the keys spelled alike, and what the source
// leaves out named.
//
//	feed, err := vendors.Modash(body, payload.MeasuredAt(fetched))
//
// Several bodies of one creator are joined by engagement.Feed.Join. Nothing is
// estimated and nothing is scaled: groups that a source does not list stay
// unlisted, and the Gaps say how many people are in them. The one exception is
// YouTube's views by country, which have no whole but their own sum.
//
// # Units
//
// Shares are fractions: 31.5 % is 0.315. In which unit a source writes them is
// known per source and never guessed from the size of a number. Where it is not
// known (InsightIQ's credibility score) the caller states it, and until then the
// number is unknown.
//
//	Instagram           people, whole numbers
//	YouTube Analytics   percent of the viewers; for countries, views
//	Modash, IQData      fractions
//	HypeAuditor         percent
//	InsightIQ (Phyllo)  percent, unless the caller says otherwise
//
// # Keys
//
// Countries are two capitals ("GB" for "uk" and "UK"); languages BCP 47 ("pt-BR"
// for "pt_br", "he" for "iw"); ages "18-24" and "65+" ("65-" and "age65-" are the
// same); genders female, male, other and unknown; both together "25-34 female".
// The bands themselves differ by source and are left as they are. People of an
// unknown country or language ("ZZ", "und") are in no group.
//
// # Errors
//
// As in package platforms: what was read is valid beside any error, a bad group
// is a Problem with its path. Rules of this package: not_a_share (below nothing
// or above all), unknown_country, unknown_language, unknown_age, unknown_gender,
// unknown_age_gender, unknown_dimension, duplicate (the first stands), over_whole
// (a list that adds up to more than all people, which is left out), under_whole (one
// of ages or genders that adds up to one percent of them or less, likewise),
// no_audience (the source says that it has none).
//
// # Sources
//
// Instagram and YouTube: the platforms' reference pages. The reference pages of
// the vendors were not read: the shapes of Modash, HypeAuditor and InsightIQ are
// those that public code reads, as of 2026-11, the names trust C and the units
// trust K, and what their help pages define is trust A. Members that are not known
// are passed over.
package vendors
