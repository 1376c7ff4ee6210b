package chart

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// Goals is how far each goal is on its way, where it should be by now, and where it will
// end. Each goal has a measure of its own, so all are drawn as shares of the way from
// where they began to their targets; a goal may be to fall.
type Goals struct {
	ID, Title, Note string
	Empty           string // what to say where there are no goals
	Rows            []Goal
}

// A Goal is one row of [Goals]. Its numbers have one unit, which only their texts say.
type Goal struct {
	Name     string
	From     Number // where it began; the zero Number for what is counted from nothing
	Target   Number
	Now      Number
	Pace     *Number // where it should be today; nil: nobody says
	Forecast *Range  // where it will end
	Standing string  // "on track", "behind", "ahead"
}

// way is the share of the way to the target at which a number lies, in percent.
func (g Goal) way(n Number) Number {
	if !n.known() || !g.From.known() || !g.Target.known() || g.Target.at() == g.From.at() {
		return Unknown("not known")
	}
	share := 100 * (n.at() - g.From.at()) / (g.Target.at() - g.From.at())
	return Known(share, short(math.Round(share))+" %")
}

// pace is where the goal should be.
func (g Goal) pace() Number {
	if g.Pace == nil {
		return Unknown("")
	}
	return *g.Pace
}

// why is why the goal is not drawn, empty where it is.
func (g Goal) why() string {
	switch {
	case !g.Now.known():
		return g.Now.text()
	case !g.Target.known():
		return g.Target.text()
	case !g.From.known():
		return g.From.text()
	case g.Target.at() == g.From.at():
		return "the target is where it began"
	}
	return ""
}

// Chart draws a bar to where each goal is now, a stroke where it should be, the target,
// and the range of the forecast.
func (in Goals) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: []string{"goal", "began at", "now", "should be at", "target", "of the way", "forecast from", "to", "stands"}}}
	known, paced, forecast := false, false, false
	for _, g := range in.Rows {
		cells := []string{g.Name, g.From.text(), g.Now.text(), "", g.Target.text(), g.way(g.Now).text(), "", "", g.Standing}
		if g.Pace != nil {
			cells[3] = g.Pace.text()
		}
		if g.Forecast != nil {
			cells[6], cells[7] = g.Forecast.Low.text(), g.Forecast.High.text()
		}
		if g.why() == "" {
			known = true
			_, _, ahead := g.Forecast.ends()
			paced, forecast = paced || g.pace().known(), forecast || ahead
		}
		c.Table.Rows = append(c.Table.Rows, cells)
	}
	c.Empty = empty(len(in.Rows), known, in.Empty)
	if c.Empty == "" {
		c.Legend = []Key{{"bar", "M-8 -4 L8 -4 L8 4 L-8 4 Z", "now"}}
		if paced {
			c.Legend = append(c.Legend, Key{"pace", svg.Diamond(0, 0, 6), "where it should be today"})
		}
		if forecast {
			c.Legend = append(c.Legend, Key{"whisker", "M-7 0 L7 0 M-7 -4 L-7 4 M7 -4 L7 4", "forecast"})
		}
		c.Legend = append(c.Legend, Key{"goal", "M0 -8 L0 8", "target, 100 %"})
	}
	c.draw(in.drawing)
	return c
}

// drawing draws at one width.
func (in Goals) drawing(width float64) svg.Drawing {
	all := make([]row, len(in.Rows))
	for i, g := range in.Rows {
		all[i] = row{name: g.Name, why: g.why()}
		if all[i].why == "" {
			all[i].says, all[i].also = g.Standing, g.Now.text()+" of "+g.Target.text()
			if g.Target.at() < g.From.at() {
				all[i].also = g.Now.text() + ", target " + g.Target.text()
			}
		}
	}
	l := newRows(width, 24, all)
	shown := in.Rows[:len(l.all)]
	s := span{high: 100, any: true}
	for _, g := range shown {
		if g.why() == "" {
			s.stretched(g.way(g.Now), g.way(g.pace()))
		}
	}
	for _, g := range shown {
		if g.why() == "" {
			low, high, _ := g.Forecast.ends()
			s.stretched(g.way(low), g.way(high))
		}
	}
	s.low, s.high = max(s.low, -50), min(s.high, 200)
	x := l.axis(s.low, s.high, "%")
	for i, g := range shown {
		if g.why() != "" {
			continue
		}
		y := l.middle(i)
		l.d.Rect("track", x.Of(0), y-8, x.Of(100)-x.Of(0), 16)
		now := g.way(g.Now).at()
		from := x.Cut(min(0, now))
		class := "bar"
		if now < 0 {
			class = "bar minus"
		}
		l.d.Rect(class, from, y-4, max(x.Cut(max(0, now))-from, 1), 8)
		if low, high, ahead := g.Forecast.ends(); ahead {
			a, b := g.way(low).at(), g.way(high).at()
			l.whisker(x, min(a, b), max(a, b), y)
		}
		l.d.Line("goal-back", x.Of(100), y-11, x.Of(100), y+11)
		l.d.Line("goal", x.Of(100), y-11, x.Of(100), y+11)
		if pace := g.way(g.pace()); pace.known() {
			l.d.Path("pace", svg.Diamond(x.Cut(pace.at()), y, 6))
		}
	}
	l.texts()
	return l.d
}
