package audit

import (
	"math"
	"time"
)

// spikes finds the spikes of a series and says what each looks like.
func (p *GrowthPolicy) spikes(g *growthSeries, v *growthViews, events []Event) []GrowthSpike {
	found := g.find(g.widths(p), p.Z, p.Beyond, p.Share, 1.25*g.usual)
	var out []GrowthSpike
	for _, w := range found {
		w = g.trim(w)
		before := g.base(p, w.first)
		s := GrowthSpike{Spike: Spike{From: g.at[w.first], To: g.at[w.last+1], Z: w.z, Beyond: w.beyond}, Kind: SuddenSpike}
		s.Gained = g.count[w.last+1] - g.count[w.first]
		s.Expected = float64(w.expected * before)
		s.Share = (s.Gained - s.Expected) / before
		if s.Gained-s.Expected < s.Expected*min(1, p.Over.Seconds()/(g.to[w.last]-g.from[w.first])) {
			continue
		}
		if g.rounded && s.Gained-s.Expected < float64(p.RoundingSteps*max(g.unit[w.first], g.unit[w.last+1])) {
			continue
		}
		s.Lost = int64(g.lostAfter(p, w))
		if s.Gained > 0 {
			s.LostShare = min(1, float64(s.Lost)/s.Gained)
		}
		if !g.rounded {
			s.RoundSize = p.roundSize(s.Gained-s.Expected, float64(w.s*before))
		}
		s.Views = v.around(p, &s)
		s.Events = explainedBy(events, s.From, s.To, p.EventSlack, func(k EventKind) bool { return k != Purge })
		switch {
		case len(s.Events) > 0:
			s.Kind = EventSpike
		case g.restated(w):
			s.Kind = RestatedSpike
		case v.viral(p, &s, g.tapers(p, w)):
			s.Kind = ViralSpike
		case s.Views == nil && g.tapers(p, w):
			s.Kind = TaperingSpike
		}
		out = append(out, s)
	}
	return out
}

// trim leaves out intervals at the ends of a window that gained next to nothing of
// it. How unusual the window is stays as it was found.
func (g *growthSeries) trim(w window) window {
	least := 0.1 * (w.gained - w.expected)
	excess := func(i int) float64 { return g.value[i] - float64(g.scan.base.expected[i]*g.units[i]) }
	for w.first < w.last && excess(w.first) < least {
		w.first++
	}
	for w.last > w.first && excess(w.last) < least {
		w.last--
	}
	t := g.over(w.first, w.last)
	w.gained, w.expected, w.s = t.gained, t.expected, t.s
	return w
}

// explainedBy returns the events of the kinds wanted that overlap from to to, with
// slack after them.
func explainedBy(events []Event, from, to time.Time, slack time.Duration, wanted func(EventKind) bool) []Event {
	var out []Event
	for _, ev := range events {
		end := ev.To
		if end.IsZero() {
			end = ev.From.UTC().Truncate(24 * time.Hour).Add(24 * time.Hour)
		}
		if wanted(ev.Kind) && !ev.From.IsZero() && !ev.From.After(to) && !end.Add(slack).Before(from) {
			out = append(out, ev)
		}
	}
	return out
}

// lostAfter is how far the counter fell from its top within the time after a spike,
// beyond what it loses in so long a time before the spike.
func (g *growthSeries) lostAfter(p *GrowthPolicy, w window) float64 {
	drop := func(first int, until float64) float64 {
		top, deepest := g.count[first], 0.0
		for i := first; i < len(g.count) && g.second(i) <= until; i++ {
			top = max(top, g.count[i])
			deepest = max(deepest, top-g.count[i])
		}
		return deepest
	}
	within := p.DropWithin.Seconds()
	lost := drop(w.last+1, g.to[w.last]+within)
	first := w.first
	for first > 0 && g.second(first-1) >= g.from[w.first]-within {
		first--
	}
	ordinary := drop(first, g.from[w.first])
	return max(0, min(lost-ordinary, g.count[w.last+1]))
}

// second is the instant of count i.
func (g *growthSeries) second(i int) float64 {
	if i == 0 {
		return 0
	}
	return g.to[i-1]
}

// roundSize is the size followers are sold in that the gain is, within the noise;
// 0 where it is none, or where the noise is too large to tell.
func (p *GrowthPolicy) roundSize(gain, noise float64) int64 {
	if gain < p.RoundLeast*0.9 || noise > gain*p.RoundWithin {
		return 0
	}
	scale := 1.0
	for scale*10 <= gain {
		scale *= 10
	}
	for _, s := range p.RoundSizes {
		for _, size := range []float64{s * scale, s * scale * 10} {
			if size >= p.RoundLeast && size <= maxCounted && math.Abs(gain-size) <= float64(size*p.RoundWithin) {
				return int64(size)
			}
		}
	}
	return 0
}

// restated reports whether the counter went back at once, or had fallen as far just
// before: numbers corrected, not people.
func (g *growthSeries) restated(w window) bool {
	gained := g.count[w.last+1] - g.count[w.first]
	if w.first == w.last && w.last+2 < len(g.count) && g.count[w.last+1]-g.count[w.last+2] > 0.9*gained {
		return true
	}
	top := g.count[w.first]
	for i := w.first; i >= 0 && i >= w.first-3; i-- {
		top = max(top, g.count[i])
	}
	return top-g.count[w.first] > 0.7*gained
}

// tapers reports whether a spike looks as a viral post's followers do: most within
// three days, which could be one delivery, and clearly more in the days after them.
func (g *growthSeries) tapers(p *GrowthPolicy, w window) bool {
	if g.usual > 1.5*secondsPerDay {
		return false
	}
	n := len(g.value)
	excess := func(i int) float64 { return g.value[i] - float64(g.scan.base.expected[i]*g.units[i]) }
	peak := w.first
	for i := w.first; i <= w.last; i++ {
		if excess(i) > excess(peak) {
			peak = i
		}
	}
	best, after := 0.0, n // the best run of three days with the peak in it
	for i := max(0, peak-2); i <= peak; i++ {
		run := 0.0
		for k := i; k < min(i+3, n); k++ {
			run += max(0, excess(k))
		}
		if run > best {
			best, after = run, i+3
		}
	}
	if after >= n || excess(after) <= 0 || excess(after) >= excess(peak) {
		return false
	}
	tail := g.over(after, min(after+3, n-1))
	return tail.z >= 2.5 && tail.gained-tail.expected >= float64(p.Taper*best)
}
