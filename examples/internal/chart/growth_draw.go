package chart

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// growthDrawing draws the panels, two beside each other where there is room.
func growthDrawing(tracks []track, width float64) svg.Drawing {
	d := svg.Drawing{W: width}
	var shown, none []track
	for _, t := range tracks[:min(len(tracks), mostPanels)] {
		if t.why() == "" {
			shown = append(shown, t)
		} else {
			none = append(none, t)
		}
	}
	columns, high := 1, 112.0
	switch {
	case len(shown) == 1:
		high = 180
	case width >= wide:
		columns = 2
	}
	const gutter = 24.0
	p := panel{d: &d, width: (width - gutter*float64(columns-1)) / float64(columns), high: high}
	p.from, p.to = extent(shown)
	each := above + high + 34
	for i, t := range shown {
		p.left, p.top = float64(i%columns)*(p.width+gutter), each*float64(i/columns)
		p.draw(t)
	}
	d.H = each * float64((len(shown)+columns-1)/columns)
	for _, t := range none {
		name := svg.Fitted(words.Clean(t.Name), labelSize, width*0.4)
		d.Text("label", "start", 2, d.H+14, name)
		at := 14 + svg.TextWidth(name, labelSize)
		d.Text("why", "start", at, d.H+14, svg.Fitted(words.Clean(t.why()), valueSize, width-at-2))
		d.H += 22
	}
	if more := len(tracks) - mostPanels; more > 0 {
		d.Text("tick", "start", 2, d.H+12, fmt.Sprintf("and %d more in the table", more))
		d.H += 18
	}
	return d
}

// extent is the first and last day of all accounts and their marks.
func extent(tracks []track) (from, to time.Time) {
	first := true
	hold := func(t time.Time) {
		if first || t.Before(from) {
			from = t
		}
		if first || t.After(to) {
			to = t
		}
		first = false
	}
	for _, t := range tracks {
		if n := len(t.seen); n > 0 {
			hold(t.seen[0].Day)
			hold(t.seen[n-1].Day)
		}
	}
	return from, to
}

// A panel is the place of one account.
type panel struct {
	d                      *svg.Drawing
	left, top, width, high float64
	from, to               time.Time
}

// above is how much lies above a curve: the name, and the numbers of the marks.
const above = 40.0

// draw draws an account.
func (p panel) draw(t track) {
	name := words.Clean(t.Name)
	says := words.Clean(t.seen[0].Count.text() + " → " + t.seen[len(t.seen)-1].Count.text())
	says = svg.Fitted(says, valueSize, p.width*0.6)
	p.d.Text("value", "end", p.left+p.width-2, p.top+14, says)
	p.d.Text("label", "start", p.left+2, p.top+14, svg.Fitted(name, labelSize, p.width-14-svg.TextWidth(says, valueSize)))

	s := span{}
	for _, c := range t.seen {
		s.hold(c.Count)
	}
	if s.low == s.high {
		s.low, s.high = s.low-max(1, 0.01*s.low), s.high+max(1, 0.01*s.high)
	}
	steps := svg.Ticks(s.low, s.high, 3)
	texts := tickTexts(steps)
	room := 0.0
	for _, text := range texts {
		room = max(room, svg.TextWidth(text, tickSize))
	}
	top, bottom := p.top+above, p.top+above+p.high
	x := svg.Scale{From: float64(p.from.Unix()), To: float64(p.to.Unix()), At: p.left + room + 10, End: p.left + p.width - 10}
	y := svg.Scale{From: steps[0], To: steps[len(steps)-1], At: bottom, End: top}
	for i, v := range steps {
		p.d.Line("grid", x.At, y.Of(v), x.End+4, y.Of(v))
		p.d.Text("tick", "end", x.At-7, y.Of(v)+4, texts[i])
	}
	p.days(x, bottom)
	for _, m := range t.marks {
		a, b := x.Cut(float64(m.From.Unix())), x.Cut(float64(m.To.Unix()))
		p.d.Rect("span-"+m.Kind.name(), a-1.5, top, b-a+3, p.high)
	}
	for i, gap := range t.gap {
		if gap {
			a, b := x.Of(float64(t.seen[i-1].Day.Unix())), x.Of(float64(t.seen[i].Day.Unix()))
			p.d.Path("gap", svg.Hatch(a, top, b-a, p.high, 7))
		}
	}
	p.d.Path("curve", t.curve(x, y))
	if len(t.seen) == 1 {
		p.d.Path("point", svg.Disc(x.Of(float64(t.seen[0].Day.Unix())), y.Of(t.seen[0].Count.at()), 4))
	}
	p.marks(t, x, y)
}

// curve is the path of the counts.
func (t track) curve(x, y svg.Scale) string {
	path, apart := "", false
	next := 0
	for _, i := range svg.Thin(len(t.seen), int(x.End-x.At), func(i int) float64 { return t.seen[i].Count.at() }) {
		for ; next <= i; next++ {
			apart = apart || t.gap[next]
		}
		to := svg.Point(x.Of(float64(t.seen[i].Day.Unix())), y.Of(t.seen[i].Count.at()))
		switch {
		case path == "":
			path = "M" + to + " h0"
		case apart:
			path += " M" + to + " h0"
		default:
			path += " L" + to
		}
		apart = false
	}
	return path
}

// days writes the days below a panel, where there is room for them.
func (p panel) days(x svg.Scale, bottom float64) {
	at, layout := svg.Days(p.from, p.to, int((x.End-x.At)/72))
	taken := p.left - 20
	for _, t := range at {
		if t.Before(p.from) {
			continue
		}
		mid, text := x.Of(float64(t.Unix())), t.Format(layout)
		half := svg.TextWidth(text, tickSize) / 2
		p.d.Line("stroke-tick", mid, bottom, mid, bottom+4)
		label := max(p.left+half+1, min(p.left+p.width-half-1, mid))
		if label-half > taken+8 {
			p.d.Text("tick", "middle", label, bottom+17, text)
			taken = label + half
		}
	}
}

// marks draws the marks on the curve, and their numbers above: "3–5" where there is no
// room for each.
func (p panel) marks(t track, x, y svg.Scale) {
	type label struct{ first, last, at int }
	var texts []label
	text := func(l label) string {
		if l.first == l.last {
			return fmt.Sprint(l.first)
		}
		return fmt.Sprintf("%d–%d", l.first, l.last)
	}
	half := func(l label) float64 { return svg.TextWidth(text(l), labelSize)/2 + 3 }
	top := p.top + above
	for _, m := range t.marks {
		n := t.nearest(m.To)
		cx, cy := x.Cut(float64(m.To.Unix())), y.Of(t.seen[n].Count.at())
		p.d.Line("leader", cx, top-6, cx, cy-7)
		p.d.Path("mark-"+m.Kind.name(), m.Kind.path(cx, cy))
		one := label{m.number, m.number, int(max(p.left+12, min(p.left+p.width-12, cx)))}
		for len(texts) > 0 && float64(one.at)-half(one) < float64(texts[len(texts)-1].at)+half(texts[len(texts)-1]) {
			before := texts[len(texts)-1]
			texts = texts[:len(texts)-1]
			one = label{min(before.first, one.first), max(before.last, one.last), (before.at + one.at) / 2}
		}
		texts = append(texts, one)
	}
	for _, l := range texts {
		w := half(l)
		p.d.Text("number", "middle", max(p.left+w, min(p.left+p.width-w, float64(l.at))), top-10, text(l))
	}
}

// nearest is the count nearest to a day.
func (t track) nearest(to time.Time) int {
	best := 0
	for i, s := range t.seen {
		if s.Day.Sub(to).Abs() < t.seen[best].Day.Sub(to).Abs() {
			best = i
		}
	}
	return best
}
