package chart

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// The sizes of texts in drawings, as the style sheet has them.
const (
	tickSize  = 12.5
	labelSize = 14.2 // 13.5, and bold is wider
	valueSize = 13.0
)

// mostRows is how many rows a picture shows; the table has all.
const mostRows = 60

// A row is what is written beside the marks of a row.
type row struct {
	name, says string
	why        string // there are no marks: this is why
}

// rows lays out rows of a name, marks and a value: side by side where there is room,
// else the marks below the texts.
type rows struct {
	d           svg.Drawing
	all         []row
	stacked     bool
	left, right float64 // of the marks
	top, each   float64
	above       bool // ticks are above the rows, too
	more        int  // rows that are left out
}

// newRows lays out rows whose marks are so high.
func newRows(width, high float64, all []row) *rows {
	r := &rows{d: svg.Drawing{W: width}, all: all, stacked: width < wide, top: 6}
	if len(all) > mostRows {
		r.all, r.more = all[:mostRows], len(all)-mostRows
	}
	r.left, r.right, r.each = 6, width-6, high+24
	if !r.stacked {
		name, says := 0.0, 0.0
		for _, one := range r.all {
			name = max(name, svg.TextWidth(words.Clean(one.name), labelSize))
			says = max(says, svg.TextWidth(words.Clean(one.says), valueSize))
		}
		r.left, r.right, r.each = min(name, 170)+14, width-min(says, 230)-14, high+12
	}
	if len(r.all) > 12 {
		r.above, r.top = true, 24
	}
	return r
}

// bottom is where the rows end.
func (r *rows) bottom() float64 { return r.top + r.each*float64(len(r.all)) }

// middle is the height at which the marks of a row lie.
func (r *rows) middle(i int) float64 {
	y := r.top + r.each*float64(i)
	if r.stacked {
		return y + 18 + (r.each-20)/2
	}
	return y + r.each/2
}

// scale is the scale with round ends, and its ticks.
func (r *rows) scale(from, to float64) (svg.Scale, []float64) {
	steps := svg.Ticks(from, to, max(2, int((r.right-r.left)/90)))
	return svg.Scale{From: steps[0], To: steps[len(steps)-1], At: r.left, End: r.right}, steps
}

// axis draws the ticks that cover from to to and their lines, and gives the scale.
func (r *rows) axis(from, to float64, unit string) svg.Scale {
	x, steps := r.scale(from, to)
	for _, v := range steps {
		class := "grid"
		if v == 0 {
			class = "zero"
		}
		r.d.Line(class, x.Of(v), r.top, x.Of(v), r.bottom())
	}
	r.ticks(x, steps, unit, r.bottom()+16)
	if r.above {
		r.ticks(x, steps, unit, r.top-8)
	}
	r.d.H = r.bottom() + 22
	if r.more > 0 {
		r.d.Text("tick", "start", 2, r.d.H+14, fmt.Sprintf("and %d more in the table", r.more))
		r.d.H += 20
	}
	return x
}

// ticks writes the numbers of an axis, and its unit behind the last; those in between
// only where there is room.
func (r *rows) ticks(x svg.Scale, steps []float64, unit string, y float64) {
	last := len(steps) - 1
	texts := tickTexts(steps)
	end := texts[last]
	if unit != "" {
		end += " " + unit
	}
	// The last ends with the axis, or behind it where there is room.
	end = svg.Fitted(words.Clean(end), tickSize, r.right-r.left-30)
	until := r.right + 4 - svg.TextWidth(end, tickSize)
	r.d.Text("tick", "end", r.right+4, y, end)
	taken := r.left - 20
	for i, v := range steps[:last] {
		text := texts[i]
		half := svg.TextWidth(text, tickSize) / 2
		at := max(x.Of(v), half+1)
		if at-half > taken+8 && at+half < until-8 {
			r.d.Text("tick", "middle", at, y, text)
			taken = at + half
		}
	}
}

// texts writes the names and values, in front of what is drawn.
func (r *rows) texts() {
	for i, one := range r.all {
		y := r.top + r.each*float64(i)
		name, says, class := words.Clean(one.name), words.Clean(one.says), "value"
		if one.why != "" {
			says, class = words.Clean(one.why), "why"
		}
		if !r.stacked {
			r.d.Text("label", "start", 2, r.middle(i)+4.5, svg.Fitted(name, labelSize, r.left-14))
			if one.why != "" {
				r.d.Text(class, "start", r.left+4, r.middle(i)+4.5, svg.Fitted(says, valueSize, r.d.W-r.left-8))
			} else {
				r.d.Text(class, "end", r.d.W-2, r.middle(i)+4.5, svg.Fitted(says, valueSize, r.d.W-r.right-12))
			}
			continue
		}
		room := r.d.W - 4
		says = svg.Fitted(says, valueSize, max(room*0.4, room-svg.TextWidth(name, labelSize)-10))
		r.d.Text(class, "end", r.d.W-2, y+14, says)
		r.d.Text("label", "start", 2, y+14, svg.Fitted(name, labelSize, room-svg.TextWidth(says, valueSize)-10))
	}
}

// A span is the values that an axis must show.
type span struct {
	low, high float64
	any       bool
}

// hold makes the span hold known numbers.
func (s *span) hold(all ...Number) {
	for _, n := range all {
		if n.known() {
			v := n.at()
			if !s.any {
				s.low, s.high, s.any = v, v, true
			}
			s.low, s.high = min(s.low, v), max(s.high, v)
		}
	}
}

// stretched makes the span hold known numbers, too, but grow by half its length at most
// at either end: one wide interval shall not press all others together.
func (s *span) stretched(all ...Number) {
	wider := *s
	wider.hold(all...)
	reach := (s.high - s.low) / 2
	s.low, s.high = max(wider.low, s.low-reach), min(wider.high, s.high+reach)
}

// whisker draws an interval; an end that is off the scale has no stroke across.
func (r *rows) whisker(x svg.Scale, low, high, y float64) {
	r.d.Line("whisker-back", x.Cut(low), y, x.Cut(high), y)
	r.d.Line("whisker", x.Cut(low), y, x.Cut(high), y)
	for _, end := range []float64{low, high} {
		if end >= x.From && end <= x.To {
			r.d.Line("whisker", x.Of(end), y-4.5, x.Of(end), y+4.5)
		}
	}
}
