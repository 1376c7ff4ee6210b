package main

import (
	"math"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// A scale maps values to coordinates, and cuts them at its ends.
type scale struct{ from, to, at, end float64 }

func (s scale) of(v float64) float64 {
	if s.to == s.from {
		return s.at
	}
	return s.at + (max(s.from, min(s.to, v))-s.from)/(s.to-s.from)*(s.end-s.at)
}

// ticks are round numbers that cover from to to in about n steps.
func ticks(from, to float64, n int) []float64 {
	if !(to > from) {
		to = from + 1
	}
	raw := (to - from) / float64(n)
	size := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, f := range []float64{1, 2, 5, 10} {
		if size*f >= raw*0.999 {
			size *= f
			break
		}
	}
	var out []float64
	for v := math.Floor(from/size) * size; len(out) < 40; v += size {
		out = append(out, math.Round(v/size)*size)
		if v >= to-size*1e-9 {
			break
		}
	}
	return out
}

// top is where the rows of a picture begin.
const top = 4.0

// axis draws the ticks of a scale below and their lines behind, and gives the scale.
func axis(d *svg.Drawing, from, to, left, right, bottom float64, show func(float64) string) scale {
	steps := ticks(from, to, 4)
	s := scale{steps[0], steps[len(steps)-1], left, right}
	for i, t := range steps {
		x := s.of(t)
		class := "grid"
		if t == 0 {
			class = "zero"
		}
		d.Line(class, x, top, x, bottom)
		anchor := "middle"
		switch {
		case i == len(steps)-1:
			anchor = "end"
		case i == 0:
			anchor = "start"
		}
		d.Text("tick", anchor, x, bottom+15, show(t))
	}
	return s
}

// named writes a name at the left, cut to the room that the text at the right leaves.
func named(d *svg.Drawing, right, y float64, name, says string) {
	room := (right - 2 - 7.5*float64(utf8.RuneCountInString(says))) / 10
	d.Text("label", "start", 2, y, fitted(words.Clean(name), max(2, int(room))))
	d.Text("value", "end", right, y, says)
}

// A bar is a row of a bar chart.
type bar struct {
	Label, Says string // Says is written behind the label
	Value       float64
	Low, High   float64 // of the interval, where Sure
	Sure        bool
	Yard        float64 // what it is held against, where Held
	Held        bool
	None        bool // there is no value: Says says why
}

// bars draws rows of a label and a bar below it.
func bars(id, title, desc string, width float64, rows []bar, show func(float64) string) svg.Drawing {
	const row, thick, left = 38.0, 12.0, 2.0
	right := width - 8
	bottom := top + row*float64(len(rows))
	d := svg.Drawing{ID: id, W: width, H: bottom + 22, Title: title, Desc: desc}
	low, high := 0.0, 0.0
	for _, r := range rows {
		low, high = min(low, r.Value), max(high, r.Value)
		if r.Held {
			low, high = min(low, r.Yard), max(high, r.Yard)
		}
	}
	// One wide interval shall not press all bars together: past this it is cut.
	ends := [2]float64{low - (high-low)/2, high + (high-low)/2}
	for _, r := range rows {
		if r.Sure {
			low, high = min(low, max(r.Low, ends[0])), max(high, min(r.High, ends[1]))
		}
	}
	x := axis(&d, low, high, left, right, bottom, show)
	for i, r := range rows {
		y := top + row*float64(i)
		named(&d, right, y+13, r.Label, r.Says)
		if r.None {
			continue
		}
		from, to := x.of(min(0, r.Value)), x.of(max(0, r.Value))
		class := "bar"
		if r.Value < 0 {
			class = "bar-minus"
		}
		d.Rect(class, from, y+19, max(to-from, 1), thick)
		if r.Sure {
			m := y + 19 + thick/2
			for _, class := range []string{"whisker-back", "whisker"} {
				d.Line(class, x.of(r.Low), m, x.of(r.High), m)
			}
			for _, end := range []float64{r.Low, r.High} {
				if end >= x.from && end <= x.to { // one that is cut has no end to show
					d.Line("whisker", x.of(end), m-4, x.of(end), m+4)
				}
			}
		}
		if r.Held {
			d.Line("yard", x.of(r.Yard), y+16, x.of(r.Yard), y+34)
		}
	}
	return d
}

// diamond and disc are marks.
func diamond(x, y, r float64) string {
	return "M" + svg.Point(x, y-r) + " L" + svg.Point(x+r, y) + " L" + svg.Point(x, y+r) + " L" + svg.Point(x-r, y) + " Z"
}

func disc(x, y, r float64) string {
	return "M" + svg.Point(x-r, y) + " a" + svg.Point(r, r) + " 0 1 0 " + svg.Point(2*r, 0) + " a" + svg.Point(r, r) + " 0 1 0 " + svg.Point(-2*r, 0) + " Z"
}

// arrow points to the left or to the right.
func arrow(x, y, r float64) string {
	return "M" + svg.Point(x+r, y) + " L" + svg.Point(x-r*0.6, y-math.Abs(r)) + " L" + svg.Point(x-r*0.6, y+math.Abs(r)) + " Z"
}
