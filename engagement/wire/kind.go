package wire

import "strconv"

// A Kind is the type that a binary form is of. Numbers are never used again for
// another type. Those from [Custom] on are for types of your own.
type Kind uint8

// The types of this module that have a binary form.
const (
	Histogram       Kind = 1  // stats.Histogram
	Sample          Kind = 2  // stats.Sample
	Sketch          Kind = 3  // overlap.Sketch
	EngagementTally Kind = 4  // engagement.Tally
	ListenTally     Kind = 5  // listen.Tally
	Amount          Kind = 6  // money.Amount
	Ratio           Kind = 7  // money.Ratio
	Sum             Kind = 8  // money.Sum
	Paths           Kind = 9  // attribution.Paths
	GrowthTally     Kind = 10 // audit.GrowthTally
	FollowerTally   Kind = 11 // audit.FollowerTally
	CommentTally    Kind = 12 // audit.CommentTally
	OutcomeTally    Kind = 13 // roi.OutcomeTally

	Custom Kind = 128 // the first of your own
)

// String is the name of the type, such as "money.Sum", or "kind 200"; 0 is "unknown".
func (k Kind) String() string {
	names := [...]string{
		0:               "unknown",
		Histogram:       "stats.Histogram",
		Sample:          "stats.Sample",
		Sketch:          "overlap.Sketch",
		EngagementTally: "engagement.Tally",
		ListenTally:     "listen.Tally",
		Amount:          "money.Amount",
		Ratio:           "money.Ratio",
		Sum:             "money.Sum",
		Paths:           "attribution.Paths",
		GrowthTally:     "audit.GrowthTally",
		FollowerTally:   "audit.FollowerTally",
		CommentTally:    "audit.CommentTally",
		OutcomeTally:    "roi.OutcomeTally",
	}
	if int(k) < len(names) && names[k] != "" {
		return names[k]
	}
	return "kind " + strconv.Itoa(int(k))
}
