package audit

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A growthSeries is the followers of an account as a scan: each interval lies
// between two counts, and its value is the change as a fraction of the followers
// before.
type growthSeries struct {
	*scan
	start   time.Time // second 0 of the scan
	at      []time.Time
	count   []float64 // followers, one more than intervals
	unit    []float64 // of rounding at each count; 0 where the counter is exact
	rounded bool
	usual   float64 // seconds between two counts
}

// A counted is a count of followers at a time.
type counted struct {
	at      time.Time
	n       float64
	rounded bool
}

// counts lists the known followers by day, without readings that fell to a fraction
// and came back at once: a reader's error, no growth.
func (t *GrowthTally) counts() []counted {
	all := make([]counted, 0, len(t.days))
	for i := range t.days {
		d := &t.days[i]
		if n, known := d.followers.count.Get(); known {
			all = append(all, counted{d.at(&d.followers), float64(n), d.rounded == engagement.Yes})
		}
	}
	out := all[:0]
	for i, c := range all {
		if i > 0 && i+1 < len(all) && len(out) > 0 {
			before, after := out[len(out)-1].n, all[i+1].n
			if c.n < min(before, after)/2 && after > before*0.8 {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// series measures the changes of the counter.
func (p *GrowthPolicy) series(counts []counted) *growthSeries {
	n := len(counts) - 1
	g := &growthSeries{scan: newScan(n), start: counts[0].at, at: make([]time.Time, n+1), count: make([]float64, n+1)}
	for i, c := range counts {
		g.at[i], g.count[i] = c.at, c.n
	}
	gaps := make([]float64, n)
	for i := range n {
		g.from[i], g.to[i] = seconds(g.start, g.at[i]), seconds(g.start, g.at[i+1])
		gaps[i] = g.to[i] - g.from[i]
		g.value[i] = (g.count[i+1] - g.count[i]) / g.base(p, i)
	}
	g.usual = middle(gaps)
	g.measure(g.usual)
	g.unit, g.rounded = roundingUnits(counts)
	half := halfOf(p.Window, g.usual, 6, n)
	rates := g.rate
	if g.rounded {
		rates = g.spread()
	}
	floor, variance := make([]float64, n), make([]float64, n)
	steady := slidingMedian(rates, half)
	for i := range n {
		base := g.base(p, i)
		variance[i] = max(1, steady[i]*base) / base / base
		floor[i] = math.Sqrt(variance[i])
	}
	g.scan.base = newBaseline(rates, half, g.weekly(), floor)
	g.scan.floor = variance
	if g.rounded {
		g.grain = make([]float64, n)
		for i := range n {
			g.grain[i] = max(g.unit[i], g.unit[i+1]) / g.base(p, i) / 2
		}
	}
	g.skip = make([]bool, n)
	for i := range n {
		g.skip[i] = g.count[i] < float64(p.LeastFollowers)
	}
	g.cumulate()
	return g
}

// base is what the change of an interval is a fraction of.
func (g *growthSeries) base(p *GrowthPolicy, i int) float64 {
	return max(g.count[i], float64(p.LeastFollowers), 1)
}

// widths are the lengths of time looked at as one: from two intervals to as many as
// the longest spike may touch.
func (g *growthSeries) widths(p *GrowthPolicy) []float64 {
	touched := max(2, math.Ceil(p.Over.Seconds()/g.usual+0.75))
	var out []float64
	for k := 2.0; k <= min(touched, 4); k++ {
		out = append(out, float64((k+0.35)*g.usual))
	}
	return out
}

// weekly is the rhythm of the week, where counts come daily for three weeks.
func (g *growthSeries) weekly() []rhythm {
	n := len(g.value)
	if g.usual > 1.5*secondsPerDay || g.usual < secondsPerDay/2 || n < 21 {
		return nil
	}
	r := rhythm{make([]int, n), 7}
	for i := range n {
		r.slot[i] = -1
		if g.units[i] < 1.6 {
			middle := g.at[i].Add(g.at[i+1].Sub(g.at[i]) / 2)
			r.slot[i] = int(middle.Weekday())
		}
	}
	return []rhythm{r}
}

// gaps lists where counts are missing for over two and a half of the usual time.
func (g *growthSeries) gaps() []Gap {
	const most = 50
	var out []Gap
	for i := range g.value {
		if g.units[i] > 2.5 && len(out) < most {
			out = append(out, Gap{g.at[i], g.at[i+1]})
		}
	}
	return out
}

// curve is the counter by day with the band it was expected in.
func (g *growthSeries) curve(p *GrowthPolicy) []DayPoint {
	out := make([]DayPoint, 0, len(g.count))
	const wide = 3 // deviations
	for i, n := range g.count {
		at := g.at[i]
		pt := DayPoint{Day: time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC), Followers: int64(n), Low: int64(n), High: int64(n)}
		if i > 0 && g.scan.base != nil {
			w := g.over(i-1, i-1)
			base := g.base(p, i-1)
			pt.Low = int64(math.Max(0, math.Floor(g.count[i-1]+float64((w.expected-float64(wide*w.s))*base))))
			pt.High = int64(math.Min(maxCounted, math.Ceil(g.count[i-1]+float64((w.expected+float64(wide*w.s))*base))))
		}
		out = append(out, pt)
	}
	return out
}

// falls lists unusual losses, the largest shares, in the order of time.
func (g *growthSeries) falls(p *GrowthPolicy) []FollowerFall {
	const most = 20
	var out []FollowerFall
	for i := range g.value {
		w := g.over(i, i)
		lost := g.count[i] - g.count[i+1]
		if g.skip[i] || lost <= 0 || w.z > -p.Z || lost < 0.005*g.count[i] || g.unit[i] > 0 && lost < p.RoundingSteps*g.unit[i] {
			continue
		}
		out = append(out, FollowerFall{From: g.at[i], To: g.at[i+1], Lost: int64(lost), Share: lost / g.count[i]})
	}
	if len(out) > most {
		slices.SortFunc(out, func(a, b FollowerFall) int { return cmp.Or(cmp.Compare(b.Share, a.Share), a.From.Compare(b.From)) })
		out = out[:most]
		slices.SortFunc(out, func(a, b FollowerFall) int { return a.From.Compare(b.From) })
	}
	return out
}
