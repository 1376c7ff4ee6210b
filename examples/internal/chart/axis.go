package chart

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// scale is a scale that shows from to to, and its ticks. It ends at a tick, and begins at
// one unless values below nothing need less room.
func (r *rows) scale(from, to float64) (svg.Scale, []float64) {
	steps := svg.Ticks(from, to, max(2, int((r.right-r.left)/75)))
	x := svg.Scale{From: steps[0], To: steps[len(steps)-1], At: r.left, End: r.right}
	if from < 0 && len(steps) > 2 && steps[0] < from {
		x.From, steps = from, steps[1:]
	}
	return x, steps
}

// axis draws the ticks that cover from to to and their lines, and gives the scale.
func (r *rows) axis(from, to float64, unit string) svg.Scale {
	x, steps := r.scale(from, to)
	for _, v := range steps {
		class := "grid"
		if v == 0 {
			class = "zero"
		}
		r.upright(class, x.Of(v))
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

// upright draws a line behind the marks of all rows, but not through the texts above
// them.
func (r *rows) upright(class string, x float64) {
	if !r.stacked {
		r.d.Line(class, x, r.top, x, r.bottom())
		return
	}
	for i, one := range r.all {
		if one.why == "" {
			r.d.Line(class, x, r.y(i)+r.text[i]-2, x, r.y(i+1)-between+3)
		}
	}
}

// ticks writes the numbers of an axis, and its unit behind the last; those in between
// only where there is room.
func (r *rows) ticks(x svg.Scale, steps []float64, unit string, y float64) {
	last := len(steps) - 1
	texts := tickTexts(steps)
	end := texts[last]
	from := min(r.right-svg.TextWidth(end, tickSize)/2, r.d.W-1-svg.TextWidth(end, tickSize))
	if unit = words.Clean(unit); unit != "" {
		end += " " + unit
	}
	// The last has its number below its tick where there is room for its unit behind.
	end = svg.Fitted(end, tickSize, r.right-r.left-30)
	until := min(from, r.d.W-1-svg.TextWidth(end, tickSize))
	if until < from {
		r.d.Text("tick", "end", r.d.W-1, y, end)
	} else {
		r.d.Text("tick", "start", from, y, end)
	}
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
