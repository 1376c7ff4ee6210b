package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// goalCharts show how each goal that has begun went on, against the straight way to it.
func (r *Report) goalCharts() (list []*chart) {
	for i, p := range r.Quarter.Goals.Goals {
		if p.Now.Undefined != nil {
			continue
		}
		g := r.goal(p.Goal)
		c := &chart{ID: fmt.Sprint("goal-", i+1), Title: sentence(p.Goal) + ": " + words.Of(p.Status), Head: []string{"day", "observed", "on pace"}}
		c.Lead = fmt.Sprintf("Target %s by %s; now %s, %s of the way, pace %s.", goalNumber(number(*g.Target)), g.By, figure(p.Now, func(n money.Ratio) string { return goalNumber(number(n)) }),
			figure(p.Done, percent), figure(p.Pace, func(v float64) string { return digits(v, 2) }))
		if f, err := p.Forecast.Get(); err == nil {
			c.Lead += fmt.Sprintf(" It will end at %s, from %s at %s.", goalNumber(f.Value), goalRange(f.Interval), digits(100*f.Interval.Level, 0)+" %")
		}
		row, _ := g.Measure.Row()
		way := wayTo(g, row.Flow)
		seen := r.observed(g)
		for _, o := range seen {
			c.Rows = append(c.Rows, []string{o.On.String(), goalNumber(number(o.Value)), goalNumber(way(float64(o.On.Sub(g.From) + 1)))})
		}
		c.Legend = []legend{{"seen", "M-8 4 L-2 0 L3 1 L8 -4", "observed"}, {"way", "M-8 4 L8 -4", "on pace"}, {"whisker", "M-4 -6 L4 -6 M0 -6 L0 6 M-4 6 L4 6", "forecast at 80 %"}, {"target", svg.Diamond(0, 0, 5), "target"}}
		c.drawn(half, func(id string, width float64) svg.Drawing { return goalDrawing(id, width, g, p, seen, way) })
		list = append(list, c)
	}
	return list
}

// wayTo is the straight way to a goal: from nothing for a flow, else from the baseline.
func wayTo(g programme.Goal, flow bool) func(day float64) float64 {
	from, to, days := number(*g.Baseline), number(*g.Target), float64(g.By.Sub(g.From)+1)
	if flow {
		from = 0
	}
	return func(day float64) float64 { return from + (to-from)*day/days }
}

// observed are the observations up to the day of the report, in order.
func (r *Report) observed(g programme.Goal) []programme.Observation {
	good, _ := programme.CheckGoals([]programme.Goal{g}, r.AsOf)
	if len(good) == 0 {
		return nil
	}
	seen := slices.Clone(good[0].Observed)
	slices.SortFunc(seen, func(a, b programme.Observation) int { return a.On.Compare(b.On) })
	return slices.DeleteFunc(seen, func(o programme.Observation) bool { return o.On.After(r.AsOf) })
}

// goalDrawing draws one goal.
func goalDrawing(id string, width float64, g programme.Goal, p programme.Progress, seen []programme.Observation, way func(float64) float64) svg.Drawing {
	const left = 4.0
	right, bottom := width-54, 150.0
	d := svg.Drawing{ID: id, W: width, H: bottom + 22}
	days := float64(g.By.Sub(g.From) + 1)
	low, high := min(way(0), number(*g.Target)), max(way(0), number(*g.Target))
	for _, o := range seen {
		low, high = min(low, number(o.Value)), max(high, number(o.Value))
	}
	f, err := p.Forecast.Get()
	if err == nil {
		low, high = min(low, f.Interval.Low), max(high, f.Interval.High)
	}
	steps := svg.Ticks(low, high, 3)
	y := svg.Scale{From: steps[0], To: steps[len(steps)-1], At: bottom, End: 12}
	x := svg.Scale{From: 0, To: days, At: left, End: right}
	for _, t := range steps {
		d.Line("grid", left, y.Cut(t), right, y.Cut(t))
		d.Text("tick", "start", right+12, y.Cut(t)+4, short(t))
	}
	d.Text("tick", "start", left, bottom+16, g.From.String())
	d.Text("tick", "end", right, bottom+16, g.By.String())
	d.Line("way", x.Cut(0), y.Cut(way(0)), x.Cut(days), y.Cut(way(days)))
	var to strings.Builder
	for i, o := range seen {
		mark := "L"
		if i == 0 {
			mark = "M"
		}
		to.WriteString(mark + svg.Point(x.Cut(float64(o.On.Sub(g.From)+1)), y.Cut(number(o.Value))) + " ")
	}
	if len(seen) > 1 {
		d.Path("seen", strings.TrimSpace(to.String()))
	}
	if len(seen) > 0 {
		last := seen[len(seen)-1]
		at := x.Cut(float64(last.On.Sub(g.From) + 1))
		d.Path("dot", svg.Disc(at, y.Cut(number(last.Value)), 4))
		if err == nil {
			d.Line("ahead", at, y.Cut(number(last.Value)), right, y.Cut(f.Value))
			d.Line("whisker", right, y.Cut(f.Interval.Low), right, y.Cut(f.Interval.High))
			for _, end := range []float64{f.Interval.Low, f.Interval.High} {
				d.Line("whisker", right-4, y.Cut(end), right+4, y.Cut(end))
			}
		}
	}
	d.Path("target", svg.Diamond(right, y.Cut(number(*g.Target)), 5))
	return d
}

// short is a number at an axis: "2.3M", "34k".
func short(x float64) string {
	switch {
	case x >= 1e6:
		return trimmed(x/1e6) + "M"
	case x >= 10_000:
		return trimmed(x/1e3) + "k"
	}
	return goalNumber(x)
}
