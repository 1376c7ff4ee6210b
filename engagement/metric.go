package engagement

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/bits"
	"strings"
)

// A Metric is the name of something that is counted. Any text decodes; IsValid
// tells whether it is one of [AllMetrics].
type Metric string

// What is counted of a post. The field of [Metrics] with the same name says
// what each platform's own names are mapped to.
const (
	Likes             Metric = "likes"
	Comments          Metric = "comments"
	Shares            Metric = "shares"
	Saves             Metric = "saves"
	Views             Metric = "views"
	Reach             Metric = "reach"
	Impressions       Metric = "impressions"
	Clicks            Metric = "clicks"
	ProfileVisits     Metric = "profile_visits"
	Follows           Metric = "follows"
	Replies           Metric = "replies"
	Exits             Metric = "exits"
	TapsForward       Metric = "taps_forward"
	TapsBack          Metric = "taps_back"
	Completions       Metric = "completions"
	EngagedViews      Metric = "engaged_views"
	Dislikes          Metric = "dislikes"
	WatchMillis       Metric = "watch_ms"
	AverageViewMillis Metric = "average_view_ms"
)

// What is counted of an account.
const (
	Followers Metric = "followers"
	Following Metric = "following"
	Posts     Metric = "posts"
)

// metricNames is in the order of the bits of an Interactions, which the binary
// form of a Tally stores: add at the end only.
var metricNames = [...]Metric{
	Likes, Comments, Shares, Saves, Views, Reach, Impressions, Clicks, ProfileVisits, Follows,
	Replies, Exits, TapsForward, TapsBack, Completions, EngagedViews, Dislikes, WatchMillis, AverageViewMillis,
	Followers, Following, Posts,
}

const (
	postMetrics = 19 // the first so many of metricNames are counted of a post
	allMetrics  = len(metricNames)
)

// AllMetrics lists every metric, those of a post first.
func AllMetrics() []Metric { return append([]Metric(nil), metricNames[:]...) }

// IsValid reports whether m is one of [AllMetrics].
func (m Metric) IsValid() bool { return m.bit() >= 0 }

// bit gives the place of m in metricNames, or -1. It and [Of] are not inlined: tables
// name many sets, and each would be two hundred bytes of code.
//
//go:noinline
func (m Metric) bit() int {
	for i, name := range metricNames {
		if name == m {
			return i
		}
	}
	return -1
}

// Interactions is a set of metrics, such as the numerator of a rate. Build it
// with [Of]. The zero Interactions is the empty set. Sets are comparable with ==.
// As JSON it is a list of names.
type Interactions uint32

// notAMetric is the bit of a name that is no metric.
const notAMetric Interactions = 1 << 31

// Of is the set of the metrics given. A name that is no metric makes a set that
// [Method.Validate] refuses and whose total is unknown.
//
//go:noinline
func Of(ms ...Metric) Interactions {
	var s Interactions
	for _, m := range ms {
		if i := m.bit(); i >= 0 {
			s |= 1 << i
		} else {
			s |= notAMetric
		}
	}
	return s
}

// Has reports whether m is in the set.
func (s Interactions) Has(m Metric) bool {
	i := m.bit()
	return i >= 0 && s&(1<<i) != 0
}

// List gives the metrics of the set in the order of [AllMetrics].
func (s Interactions) List() []Metric {
	var ms []Metric
	for rest := s & (1<<allMetrics - 1); rest != 0; rest &= rest - 1 {
		ms = append(ms, metricNames[bits.TrailingZeros32(uint32(rest))])
	}
	return ms
}

// String joins the names as a sum: "likes + comments".
func (s Interactions) String() string {
	var b strings.Builder
	for i, m := range s.List() {
		if i > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(string(m))
	}
	return b.String()
}

// MarshalJSON writes the names as a list. A set with a name that is no metric is
// an error.
func (s Interactions) MarshalJSON() ([]byte, error) {
	if s&^(1<<allMetrics-1) != 0 {
		return nil, errors.New("engagement: a set of interactions holds what is no metric")
	}
	ms := s.List()
	if ms == nil {
		ms = []Metric{}
	}
	return json.Marshal(ms)
}

// UnmarshalJSON reads a list of names; a name that is no metric is an error.
func (s *Interactions) UnmarshalJSON(b []byte) error {
	var ms []Metric
	if err := json.Unmarshal(b, &ms); err != nil {
		return fmt.Errorf("engagement: interactions are a list of metrics: %w", err)
	}
	var set Interactions
	for _, m := range ms {
		i := m.bit()
		if i < 0 {
			return fmt.Errorf("engagement: %q is not a metric", string(m))
		}
		set |= 1 << i
	}
	*s = set
	return nil
}
