package engagement

import (
	"fmt"
	"slices"
	"time"
)

// A Snapshot is what one account or post showed at one moment.
type Snapshot struct {
	At        time.Time `json:"at"`
	Followers Count     `json:"followers,omitzero"`
	Following Count     `json:"following,omitzero"`
	Posts     Count     `json:"posts,omitzero"`
	Metrics   Metrics   `json:"metrics,omitzero"`
	Rounded   Tri       `json:"rounded,omitzero"` // the followers were rounded: a step is no growth

	// Disputed names the counts of which two sources gave different numbers for
	// this moment; the larger was kept.
	Disputed Interactions `json:"disputed,omitzero"`
}

// Get returns the count named: of the account or of the post.
func (s Snapshot) Get(m Metric) Count {
	if f := s.at(m.bit()); f != nil {
		return *f
	}
	return Count{}
}

func (s *Snapshot) at(bit int) *Count {
	switch {
	case bit < 0:
		return nil
	case bit < postMetrics:
		return s.Metrics.at(bit)
	}
	switch metricNames[bit] {
	case Followers:
		return &s.Followers
	case Following:
		return &s.Following
	}
	return &s.Posts
}

// SnapshotOf is the snapshot of an account: its counts at the time they were
// measured.
func SnapshotOf(a Account) Snapshot {
	return Snapshot{At: a.Measured, Followers: a.Followers, Following: a.Following, Posts: a.Posts, Rounded: a.Rounded}
}

// A History is snapshots of one account or post in the order of time. Merge
// makes one of any snapshots.
type History []Snapshot

// Merge joins two histories into one, ordered, with one snapshot per instant.
// Where both know a count of the same instant and disagree, the larger stays
// and Disputed names it; a known count goes before an unknown one. It does not
// matter in which order histories are merged. Neither h nor o is changed.
func (h History) Merge(o History) History {
	all := inOrder(slices.Concat(h, o), func(a, b *Snapshot) int { return a.At.Compare(b.At) })
	var out History
	for _, s := range all {
		s.At = s.At.UTC()
		if n := len(out); n > 0 && out[n-1].At.Equal(s.At) {
			out[n-1].join(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func (s *Snapshot) join(o Snapshot) {
	for bit := range allMetrics {
		mine, other := s.at(bit), *o.at(bit)
		if mine.IsKnown() && other.IsKnown() && *mine != other {
			s.Disputed |= 1 << bit
		}
		mine.plus1 = max(mine.plus1, other.plus1)
	}
	s.Disputed |= o.Disputed
	if s.Rounded == Yes || o.Rounded == Yes {
		s.Rounded = Yes
	} else if s.Rounded == Unsaid {
		s.Rounded = o.Rounded
	}
}

// Growth is how one count changed over a time.
type Growth struct {
	Metric  Metric         `json:"metric"`
	From    time.Time      `json:"from"` // of the snapshot it starts at
	To      time.Time      `json:"to"`   // of the newest
	Start   Count          `json:"start"`
	End     Count          `json:"end"`
	Change  int64          `json:"change"`            // End − Start; negative when the counter fell
	Rate    Figure[Change] `json:"rate"`              // Change / Start; undefined from a start of 0
	Falls   []Fall         `json:"falls,omitempty"`   // where the counter went down in between
	Rounded bool           `json:"rounded,omitempty"` // counts were rounded: the change is a step of the rounding or more
}

// A Fall is a counter that went down: a purge of spam accounts, unlikes, or a
// number restated by the platform.
type Fall struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	By   int64     `json:"by"` // over zero
}

// A Change is a relative change, as a fraction of the start: −0.02 is 2 % less.
type Change float64

// String gives the change in percent with sign and two decimals: "+2.00 %".
func (c Change) String() string { return fmt.Sprintf("%+.2f %%", float64(c)*100) }

// Growth gives the change of m from the newest snapshot that is at least so
// long before the last one that knows m. Growth says which two it used: the
// span may be longer than asked for. It expects the order that Merge makes.
//
//	rate = (end − start) / start
//
// No two such snapshots, or a span that is not over zero, is an [Undefined].
func (h History) Growth(m Metric, over time.Duration) (Growth, error) {
	g := Growth{Metric: m}
	what := "growth of " + string(m)
	if over <= 0 {
		return g, &Undefined{What: what, Because: "the span is not over zero"}
	}
	var known []Snapshot
	for _, s := range h {
		if s.Get(m).IsKnown() {
			known = append(known, s)
		}
	}
	if len(known) < 2 {
		return g, &Undefined{What: what, Because: fmt.Sprintf("known in %d snapshots, want two", len(known))}
	}
	last := known[len(known)-1]
	start := len(known) - 2
	for start >= 0 && known[start].At.After(last.At.Add(-over)) {
		start--
	}
	if start < 0 {
		return g, &Undefined{What: what, Because: fmt.Sprintf("the history reaches back %s, not %s", last.At.Sub(known[0].At), over)}
	}
	g.From, g.To = known[start].At, last.At
	g.Start, g.End = known[start].Get(m), last.Get(m)
	from, _ := g.Start.Get()
	to, _ := g.End.Get()
	g.Change = to - from
	if from == 0 {
		g.Rate.Undefined = &Undefined{What: "growth rate", Because: "the start is 0"}
	} else {
		g.Rate.Value = Change(float64(g.Change) / float64(from))
	}
	for i := start; i < len(known); i++ {
		g.Rounded = g.Rounded || m == Followers && known[i].Rounded == Yes
		if i == start {
			continue
		}
		a, _ := known[i-1].Get(m).Get()
		b, _ := known[i].Get(m).Get()
		if b < a {
			g.Falls = append(g.Falls, Fall{From: known[i-1].At, To: known[i].At, By: a - b})
		}
	}
	return g, nil
}
