package chart

import "github.com/seed-e12bc25d/influencekit/examples/internal/svg"

// Intervals is a rate by creator with the interval that it is sure to lie in, before
// what is typical of such creators.
type Intervals struct {
	ID, Title, Note string
	Unit            string // of the axis: "%"
	Empty           string // what to say where there are no rows
	Rows            []Interval
}

// An Interval is one row of [Intervals].
type Interval struct {
	Name     string
	Value    Number
	Interval *Range
	Band     *Band  // what is typical; nil is not known
	Standing string // "typical", "above"; empty: where Value lies to Band
}

// A Band is what is typical of creators of a tier: from Low to High, both in. A High
// that is unknown is no upper end.
type Band struct {
	Low, High Number
	Of        string // "micro on Instagram"
}

// standing is where the value lies to what is typical, in a word.
func (i Interval) standing() string {
	switch {
	case i.Standing != "" || i.Band == nil || !i.Value.known():
		return i.Standing
	case i.Band.Low.known() && i.Value.at() < i.Band.Low.at():
		return "below"
	case i.Band.High.known() && i.Value.at() > i.Band.High.at():
		return "above"
	case i.Band.Low.known() || i.Band.High.known():
		return "typical"
	}
	return ""
}

// Chart draws a dot for each value, its interval as a line through it, and what is
// typical as a band behind, with what is below it and above it on either side.
func (in Intervals) Chart() Chart {
	c := Chart{ID: in.ID, Title: in.Title, Note: in.Note, Table: Table{Caption: in.Title, Head: []string{"creator", "value", "from", "to", "stands", "typical from", "typical to", "of"}}}
	known, banded, sure := false, false, false
	for _, r := range in.Rows {
		cells := []string{r.Name, r.Value.text(), "", "", "", "", "", ""}
		if r.Value.known() {
			known = true
			cells[4] = r.standing()
			if low, high, is := r.Interval.ends(); is {
				sure = true
				cells[2], cells[3] = low.text(), high.text()
			}
		}
		if r.Band != nil {
			banded = true
			cells[5], cells[6], cells[7] = r.Band.Low.text(), r.Band.High.text(), r.Band.Of
		}
		c.Table.Rows = append(c.Table.Rows, cells)
	}
	c.Empty = empty(len(in.Rows), known, in.Empty)
	if c.Empty == "" {
		c.Legend = append(c.Legend, Key{"point", svg.Disc(0, 0, 5), "value"})
		if sure {
			c.Legend = append(c.Legend, Key{"whisker", "M-7 0 L7 0 M-7 -4 L-7 4 M7 -4 L7 4", "its interval"})
		}
		if banded {
			c.Legend = append(c.Legend, Key{"typical", "M-5 -7 L5 -7 L5 7 L-5 7 Z", "typical; below it and above it are paler"})
		}
	}
	c.draw(in.drawing)
	return c
}

// drawing draws at one width.
func (in Intervals) drawing(width float64) svg.Drawing {
	all := make([]row, len(in.Rows))
	for i, r := range in.Rows {
		all[i] = row{name: r.Name, says: r.Value.text()}
		if says := r.standing(); says != "" {
			all[i].says += ", " + says
		}
		if !r.Value.known() {
			all[i] = row{name: r.Name, why: r.Value.text()}
		}
	}
	l := newRows(width, 20, all)
	shown := in.Rows[:len(l.all)]
	s := span{any: true}
	for _, r := range shown {
		s.hold(r.Value)
		if r.Band != nil && r.Value.known() {
			s.hold(r.Band.Low, r.Band.High)
		}
	}
	for _, r := range shown {
		if low, high, sure := r.Interval.ends(); sure && r.Value.known() {
			s.stretched(low, high)
		}
	}
	x := l.axis(s.low, s.high, in.Unit)
	for i, r := range shown {
		if !r.Value.known() {
			continue
		}
		y := l.middle(i)
		in.band(l, x, r.Band, y)
		if low, high, sure := r.Interval.ends(); sure {
			l.whisker(x, low.at(), high.at(), y)
		}
		l.d.Path("point", svg.Disc(x.Of(r.Value.at()), y, 5))
	}
	l.texts()
	return l.d
}

// band draws what is typical behind a row.
func (in Intervals) band(l *rows, x svg.Scale, b *Band, y float64) {
	if b == nil || !b.Low.known() && !b.High.known() {
		return
	}
	low, high := l.left, l.right
	if b.Low.known() {
		low = x.Cut(b.Low.at())
	}
	if b.High.known() {
		high = max(low, x.Cut(b.High.at()))
	}
	l.d.Rect("below", l.left, y-11, low-l.left, 22)
	l.d.Rect("typical", low, y-11, high-low, 22)
	l.d.Rect("above", high, y-11, l.right-high, 22)
	if b.Low.known() {
		l.d.Line("edge", low, y-11, low, y+11)
	}
	if b.High.known() {
		l.d.Line("edge", high, y-11, high, y+11)
	}
}
