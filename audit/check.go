package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// A Code names a check, and the signal it gives: stable, never reused.
type Code string

// An Area is the part of an account that a check looks at.
type Area string

// The areas.
const (
	InFollowers    Area = "followers"    // who follows
	InGrowth       Area = "growth"       // how the counters moved
	InComments     Area = "comments"     // what is said under posts
	InEngagement   Area = "engagement"   // what posts get, against what is usual
	InAudience     Area = "audience"     // where people are and how old, against what is claimed
	InPartnerships Area = "partnerships" // earlier sponsored posts
)

// Areas lists the areas in the order of a report.
func Areas() []Area {
	return []Area{InFollowers, InGrowth, InComments, InEngagement, InAudience, InPartnerships}
}

// A Check is one row of a [Policy]: what is observed, from where on it is a reason
// to look closer, and what that costs.
//
// The points lost grow in a straight line from 0 at Limit to Points at Full, and no
// further. A signal is an observation at Limit or over it; where Full is below Limit,
// one under it.
type Check struct {
	Code  Code    `json:"code"`
	Area  Area    `json:"area"`
	Title string  `json:"title"` // what is observed, in a few words
	Unit  string  `json:"unit"`  // of Limit and Full: "fraction", "robust z", "count"
	Limit float64 `json:"limit"`
	Full  float64 `json:"full"` // below Limit where a low value is the suspicious one
	// Points is what the check can cost of the score's 100. 0 is a check that is
	// shown and costs nothing.
	Points float64 `json:"points"`
	// Least is the sample below which it is not assessed, Enough the sample from
	// which it is as sure as it gets.
	Least  int `json:"least"`
	Enough int `json:"enough"`
	// Message is the sentence of the signal; {observed}, {limit} and {n} stand for
	// the numbers, {explained} for whether known events explain it.
	Message  string           `json:"message"`
	Innocent []string         `json:"innocent"` // what else would look like this
	Source   string           `json:"source"`   // of the limit: an address, or that it is ours
	Trust    engagement.Trust `json:"trust"`
	AsOf     string           `json:"as_of"` // when the source was read, YYYY-MM-DD
}

// low tells whether low values are the suspicious ones.
func (c *Check) low() bool { return c.Full < c.Limit }

// severity is how far observed is past the limit: 0 before it, 1 at Full and
// beyond.
func (c *Check) severity(observed float64) float64 {
	past, span := observed-c.Limit, c.Full-c.Limit
	if c.low() {
		past, span = -past, -span
	}
	switch {
	case past < 0:
		return 0
	case span == 0:
		return 1
	}
	return min(1, past/span)
}

// past tells whether observed is a signal: at the limit or beyond it, or below it
// where low values are the suspicious ones.
func (c *Check) past(observed float64) bool {
	if c.low() {
		return observed < c.Limit
	}
	return observed >= c.Limit
}

// firmness is how sure a sample of n makes the check, from 0 to 1.
func (c *Check) firmness(n int) float64 {
	if n >= c.Enough || c.Enough <= 0 {
		return 1
	}
	return max(0, float64(n)/float64(c.Enough))
}
