package audit

import (
	"fmt"
	"math"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Reading says what the counters show. Posts, whose views and engagement are set
// against the growth, and events are optional. It is the same as the reading of an
// audit over the whole history.
func (t *GrowthTally) Reading(p GrowthPolicy, posts []engagement.Post, events []Event) GrowthReading {
	t.settle()
	r := GrowthReading{Following: p.following(t)}
	none := &engagement.Undefined{What: "growth rate", Because: "followers are known on fewer than two days"}
	r.Monthly.Undefined, r.Yearly.Undefined = none, none
	r.Unassessed = "followers are known on fewer than two days"
	counts := t.counts()
	r.Days = len(counts)
	if len(counts) == 0 {
		return r
	}
	first, last := counts[0], counts[len(counts)-1]
	r.From, r.To = first.at, last.at
	r.Start, r.End = engagement.Known(int64(first.n)), engagement.Known(int64(last.n))
	r.Change = int64(last.n) - int64(first.n)
	if len(counts) < 2 {
		return r
	}
	r.Monthly, r.Yearly = steadily(first, last, 30), steadily(first, last, 365)
	g := p.series(counts)
	r.Every, r.Rounded, r.Gaps = time.Duration(g.usual*float64(time.Second)), g.rounded, g.gaps()
	r.Curve = g.curve(&p)
	r.Unassessed = p.tooShort(g)
	if r.Unassessed != "" {
		return r
	}
	r.Spikes = p.spikes(g, p.viewsOf(t, posts), events)
	r.Falls = g.falls(&p)
	for i := range r.Falls {
		f := &r.Falls[i]
		f.Events = explainedBy(events, f.From, f.To, p.DropWithin, func(k EventKind) bool { return k == Purge || k == Giveaway || k == ShoutOut })
	}
	r.Engagement = p.fallingEngagement(g, r.Spikes, posts)
	return r
}

// tooShort says why spikes cannot be looked for, or nothing.
func (p *GrowthPolicy) tooShort(g *growthSeries) string {
	n := len(g.value)
	switch span := g.to[n-1]; {
	case span < p.LeastSpan.Seconds():
		return fmt.Sprintf("the history spans %.1f days, at least %.0f are wanted", span/secondsPerDay, p.LeastSpan.Hours()/24)
	case n < max(p.LeastSteps, 3):
		return fmt.Sprintf("the counter is known %d times, at least %d are wanted", n+1, max(p.LeastSteps, 3)+1)
	}
	return ""
}

// steadily is the growth per so many days that leads from a to b.
func steadily(a, b counted, days float64) engagement.Figure[engagement.Change] {
	const what = "growth rate"
	span := seconds(a.at, b.at) / secondsPerDay
	switch {
	case a.n == 0:
		return engagement.Figure[engagement.Change]{Undefined: &engagement.Undefined{What: what, Because: "the start is 0"}}
	case span < 7:
		return engagement.Figure[engagement.Change]{Undefined: &engagement.Undefined{What: what, Because: "the history spans less than a week"}}
	case b.n == 0:
		return engagement.Figure[engagement.Change]{Value: -1}
	}
	growth := naturalExp(naturalLog(b.n/a.n)*days/span) - 1
	if growth > 1e9 {
		return engagement.Figure[engagement.Change]{Undefined: &engagement.Undefined{What: what, Because: "past any number that means something"}}
	}
	return engagement.Figure[engagement.Change]{Value: engagement.Change(math.Round(growth*1e9) / 1e9)}
}
