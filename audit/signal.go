package audit

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Signal is one measured reason to look closer, with its evidence: a reader can
// dispute the limit without disputing the observation. It is no verdict.
type Signal struct {
	Code     Code             `json:"code"`
	Area     Area             `json:"area"`
	Observed float64          `json:"observed"` // in Unit
	Limit    float64          `json:"limit"`    // in Unit
	Unit     string           `json:"unit"`
	N        int              `json:"n"`                  // posts, comments, days or followers observed
	Interval *stats.Interval  `json:"interval,omitempty"` // of Observed, where it is a share of a sample
	Points   float64          `json:"points"`             // what it costs of 100, before weighing by what was assessed
	Places   []Place          `json:"places,omitempty"`   // where to look, the strongest first
	More     int              `json:"more,omitempty"`     // places left out
	Events   []Event          `json:"events,omitempty"`   // known events that explain it: it then costs nothing
	Innocent []string         `json:"innocent,omitempty"` // what else would look like this
	Message  string           `json:"message"`
	Source   string           `json:"source"` // of the limit
	Trust    engagement.Trust `json:"trust"`
}

// A Place is where a signal can be seen.
type Place struct {
	Post    string    `json:"post,omitempty"`    // id
	Comment string    `json:"comment,omitempty"` // id
	Author  string    `json:"author,omitempty"`
	Account string    `json:"account,omitempty"` // id or handle of a follower
	From    time.Time `json:"from,omitzero"`
	To      time.Time `json:"to,omitzero"`
	Span    Span      `json:"span,omitzero"` // of the comment's text, bytes
	Note    string    `json:"note,omitempty"`
}

// A Span is a stretch of a text: text[Start:End], bytes of the original, on rune
// borders. The zero Span is no stretch.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// mostPlaces is how many places a signal lists.
const mostPlaces = 10

// An observation is what a detector found for one check.
type observation struct {
	code     Code
	observed float64
	n        int
	interval *stats.Interval
	places   []Place
	events   []Event // that explain all of it
}

// signal is the row's words for an observation.
func (c *Check) signal(o *observation) Signal {
	s := Signal{
		Code: c.Code, Area: c.Area, Observed: o.observed, Limit: c.Limit, Unit: c.Unit, N: o.n, Interval: o.interval,
		Events: o.events, Innocent: c.Innocent, Source: c.Source, Trust: c.Trust,
	}
	if len(o.events) == 0 {
		s.Points = c.Points * c.severity(o.observed)
	}
	s.Places = o.places[:min(len(o.places), mostPlaces)]
	s.More = len(o.places) - len(s.Places)
	s.Message = c.say(o)
	return s
}

// say fills the numbers, and what explains them, into the row's sentence.
func (c *Check) say(o *observation) string {
	explained := "nothing that was given explains it"
	if len(o.events) > 0 {
		var kinds []string
		for _, ev := range o.events {
			kinds = append(kinds, strings.ReplaceAll(string(ev.Kind), "_", " "))
		}
		slices.Sort(kinds)
		explained = "what is known explains it: " + strings.Join(slices.Compact(kinds), ", ")
	}
	return strings.NewReplacer("{observed}", quantity(o.observed, c.Unit), "{limit}", quantity(c.Limit, c.Unit), "{n}", strconv.Itoa(o.n), "{explained}", explained).Replace(c.Message)
}

// quantity writes x in its unit: "23.4 %" for a fraction, "4.2" otherwise.
func quantity(x float64, unit string) string {
	if unit == Fraction {
		return strconv.FormatFloat(x*100, 'f', 1, 64) + " %"
	}
	return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
}

// Units of checks.
const (
	Fraction = "fraction"
	Counted  = "count"
	RobustZ  = "robust z" // deviations from the median, in units of the scaled median absolute deviation
	Times    = "times"    // a ratio
)
