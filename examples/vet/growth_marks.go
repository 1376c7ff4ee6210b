package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// mostFlags is how many spikes and falls the picture marks; the list below has all.
const mostFlags = 12

// A growthFlag is a spike or a fall: what the picture marks with its number.
type growthFlag struct {
	Number   int
	Kind     string // "open", "known", "other", "fall"
	Name     string // beside the mark
	Says     string // in the list
	from, to time.Time
	share    float64
	Marked   bool
}

// growthFlags lists the spikes and falls in the order of time.
func growthFlags(g *audit.GrowthReading) []growthFlag {
	var all []growthFlag
	for i := range g.Spikes {
		s := &g.Spikes[i]
		f := growthFlag{Kind: "other", Name: words.Of(s.Kind), from: s.From, to: s.To, share: s.Share, Says: fmt.Sprintf("%s: %s; %s", days(s.From, s.To), s, spikeWords(s))}
		switch s.Kind {
		case audit.SuddenSpike:
			f.Kind, f.Name = "open", "unexplained"
		case audit.EventSpike:
			f.Kind, f.Name = "known", "known event"
			if len(s.Events) > 0 && s.Events[0].Kind != "" {
				f.Name = words.Of(s.Events[0].Kind)
			}
		}
		all = append(all, f)
	}
	for _, x := range g.Falls {
		f := growthFlag{Kind: "fall", Name: "fall", from: x.From, to: x.To, share: x.Share}
		f.Says = fmt.Sprintf("%s: %s followers left (%s)", days(x.From, x.To), words.Grouped(x.Lost), percent(x.Share))
		if len(x.Events) > 0 {
			f.Name = words.Of(x.Events[0].Kind)
			f.Says += "; known: " + eventList(x.Events)
		}
		all = append(all, f)
	}
	slices.SortStableFunc(all, func(a, b growthFlag) int { return a.from.Compare(b.from) })
	order := make([]int, len(all))
	for i := range all {
		all[i].Number, all[i].Says = i+1, words.Clean(all[i].Says)
		all[i].Name = fmt.Sprintf("%d %s", i+1, words.Clean(all[i].Name))
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(all[b].share, all[a].share) })
	for _, i := range order[:min(len(order), mostFlags)] {
		all[i].Marked = true
	}
	return all
}

// A growthPoint is a point of the curve as it is drawn.
type growthPoint struct {
	at                   float64 // seconds
	n, low, high, before float64
	gap                  bool // counts are missing before it
}

// growthPoints are the points of a curve, at most about so many: of each stretch the
// first, the last, the lowest and the highest stay.
func growthPoints(g *audit.GrowthReading, most int) []growthPoint {
	all := make([]growthPoint, len(g.Curve))
	for i, p := range g.Curve {
		all[i] = growthPoint{at: float64(p.Day.Unix()), n: float64(p.Followers), low: float64(p.Low), high: float64(p.High), before: float64(p.Followers)}
		if i > 0 {
			all[i].before = all[i-1].n
			all[i].gap = g.Every > 0 && all[i].at-all[i-1].at > 2.5*max(g.Every.Seconds(), 86_400)
		}
	}
	var out []growthPoint
	for _, i := range svg.Thin(len(all), most, func(i int) float64 { return all[i].n }) {
		out = append(out, all[i])
	}
	return out
}
