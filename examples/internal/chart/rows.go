package chart

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// The sizes of texts by which room is made for them: those of the style sheet, and more
// for fonts that are wide and for those that are bold.
const (
	tickSize  = 12.5 * 1.1
	valueSize = 13.0 * 1.1
	labelSize = 13.5 * 1.22
)

// mostRows is how many rows a picture shows; the table has all.
const mostRows = 60

// A row is what is written beside the marks of a row.
type row struct {
	name, says string
	also       string // before says, or below it
	why        string // there are no marks: this is why
}

// rows lays out rows of a name, marks and a value: side by side where there is room,
// else the marks below the texts.
type rows struct {
	d           svg.Drawing
	all         []row
	stacked     bool
	left, right float64 // of the marks
	top         float64
	high        []float64 // of each row
	text        float64   // how much of a row its texts take, above the marks
	above       bool      // ticks are above the rows, too
	more        int       // rows that are left out
}

// newRows lays out rows whose marks are so high.
func newRows(width, marks float64, all []row) *rows {
	r := &rows{d: svg.Drawing{W: width}, all: all, stacked: width < wide, top: 6}
	if len(all) > mostRows {
		r.all, r.more = all[:mostRows], len(all)-mostRows
	}
	r.left, r.right = 6, width-6
	if r.stacked {
		r.text = 21
		for _, one := range r.all {
			if one.also != "" && one.why == "" {
				r.text = 38
			}
		}
	} else {
		name, says := 0.0, 0.0
		for _, one := range r.all {
			name = max(name, svg.TextWidth(words.Clean(one.name), labelSize))
			if one.why == "" {
				says = max(says, svg.TextWidth(words.Clean(one.beside()), valueSize))
			}
		}
		r.left, r.right = min(name, 170)+18, width-min(says, 290)-16
	}
	for _, one := range r.all {
		high := r.text + marks + 11
		if r.stacked && one.why != "" {
			high = 30
		}
		r.high = append(r.high, high)
	}
	if len(r.all) > 12 {
		r.above, r.top = true, 24
	}
	return r
}

// beside is what is written beside the marks.
func (r row) beside() string {
	if r.also == "" || r.says == "" {
		return r.also + r.says
	}
	return r.also + ", " + r.says
}

// y is where a row begins, and after the last row where that ends.
func (r *rows) y(i int) float64 {
	y := r.top
	for _, high := range r.high[:i] {
		y += high
	}
	return y
}

// bottom is where the rows end.
func (r *rows) bottom() float64 { return r.y(len(r.high)) }

// middle is the height at which the marks of a row lie.
func (r *rows) middle(i int) float64 {
	if r.stacked {
		return r.y(i) + r.text + (r.high[i]-r.text-11)/2
	}
	return r.y(i) + r.high[i]/2
}

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

// texts writes the names and values, in front of what is drawn.
func (r *rows) texts() {
	for i, one := range r.all {
		name, says, why := words.Clean(one.name), words.Clean(one.says), words.Clean(one.why)
		if !r.stacked {
			y := r.middle(i) + 4.5
			r.d.Text("label", "start", 2, y, svg.Fitted(name, labelSize, r.left-16))
			if why != "" {
				r.d.Text("why", "start", r.left+4, y, svg.Fitted(why, valueSize, r.d.W-r.left-8))
			} else {
				r.d.Text("value", "end", r.d.W-2, y, svg.Fitted(words.Clean(one.beside()), valueSize, r.d.W-r.right-14))
			}
			continue
		}
		y, room, class := r.y(i)+14, r.d.W-4, "value"
		if why != "" {
			says, class = why, "why"
		}
		says = svg.Fitted(says, valueSize, max(room*0.45, room-svg.TextWidth(name, labelSize)-12))
		r.d.Text(class, "end", r.d.W-2, y, says)
		r.d.Text("label", "start", 2, y, svg.Fitted(name, labelSize, room-svg.TextWidth(says, valueSize)-12))
		if one.also != "" && why == "" {
			r.d.Text("tick", "end", r.d.W-2, y+16, svg.Fitted(words.Clean(one.also), tickSize, room))
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
