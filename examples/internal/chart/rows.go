package chart

import (
	"slices"

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
	text        []float64 // of it, what its texts take above the marks
	above       bool      // ticks are above the rows, too
	more        int       // rows that are left out
}

// newRows lays out rows whose marks are so high.
func newRows(width, marks float64, all []row) *rows {
	r := &rows{d: svg.Drawing{W: width}, all: slices.Clone(all[:min(len(all), mostRows)]), stacked: width < wide, top: 6, left: 6, right: width - 6}
	r.more = len(all) - len(r.all)
	if r.stacked {
		r.stack(marks)
	} else {
		r.beside(marks)
	}
	if len(r.all) > 12 {
		r.above, r.top = true, 24
	}
	return r
}

// between is the room between rows.
const between = 11.0

// beside makes room for the texts on either side of the marks.
func (r *rows) beside(marks float64) {
	name, says := 0.0, 0.0
	for i, one := range r.all {
		if one.also != "" && one.says != "" {
			one.says = ", " + one.says
		}
		r.all[i].says, r.all[i].also = one.also+one.says, ""
		name = max(name, svg.TextWidth(words.Clean(one.name), labelSize))
		if one.why == "" {
			says = max(says, svg.TextWidth(words.Clean(r.all[i].says), valueSize))
		}
		r.text, r.high = append(r.text, 0), append(r.high, marks+between)
	}
	r.left, r.right = min(name, 170)+18, r.d.W-min(says, 290)-16
}

// stack makes room for the texts above the marks: a line, or two where the words do not
// fit beside the name.
func (r *rows) stack(marks float64) {
	for i := range r.all {
		one := &r.all[i]
		says := one.says + one.why
		if one.also == "" && svg.TextWidth(words.Clean(says), valueSize) > r.d.W-16-svg.TextWidth(words.Clean(one.name), labelSize) {
			one.says, one.also = "", says
		}
		text, high := 21.0, marks+between
		if one.also != "" {
			text = 38
		}
		if one.why != "" {
			high = between - 2
		}
		r.text, r.high = append(r.text, text), append(r.high, text+high)
	}
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
		return r.y(i) + (r.text[i]+r.high[i]-between)/2
	}
	return r.y(i) + r.high[i]/2
}

// texts writes the names and values, in front of what is drawn.
func (r *rows) texts() {
	for i, one := range r.all {
		name, says, also, why := words.Clean(one.name), words.Clean(one.says), words.Clean(one.also), words.Clean(one.why)
		switch {
		case r.stacked:
			r.heading(r.y(i)+14, name, says, also, why)
			continue
		case why != "":
			r.d.Text("why", "start", r.left+4, r.middle(i)+4.5, svg.Fitted(why, valueSize, r.d.W-r.left-8))
		default:
			r.d.Text("value", "end", r.d.W-2, r.middle(i)+4.5, svg.Fitted(says, valueSize, r.d.W-r.right-14))
		}
		r.d.Text("label", "start", 2, r.middle(i)+4.5, svg.Fitted(name, labelSize, r.left-16))
	}
}

// heading writes the texts above the marks.
func (r *rows) heading(y float64, name, says, also, why string) {
	first, second, room := "value", "tick", r.d.W-4
	if why != "" {
		first, second = "why", "why"
		if also == "" {
			says = why
		}
	}
	says = svg.Fitted(says, valueSize, max(room*0.45, room-svg.TextWidth(name, labelSize)-12))
	r.d.Text("label", "start", 2, y, svg.Fitted(name, labelSize, room-svg.TextWidth(says, valueSize)-12))
	if says != "" {
		r.d.Text(first, "end", r.d.W-2, y, says)
	}
	if also != "" {
		r.d.Text(second, "end", r.d.W-2, y+16, svg.Fitted(also, valueSize, room))
	}
}
