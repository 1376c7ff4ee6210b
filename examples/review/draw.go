package main

import (
	"math"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// top is where the rows of a picture begin.
const top = 4.0

// axis draws the ticks of a scale below and their lines behind, and gives the scale.
func axis(d *svg.Drawing, from, to, left, right, bottom float64, show func(float64) string) svg.Scale {
	steps := svg.Ticks(from, to, 4)
	s := svg.Scale{From: steps[0], To: steps[len(steps)-1], At: left, End: right}
	for i, t := range steps {
		x := s.Cut(t)
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
		from, to := x.Cut(min(0, r.Value)), x.Cut(max(0, r.Value))
		class := "bar"
		if r.Value < 0 {
			class = "bar-minus"
		}
		d.Rect(class, from, y+19, max(to-from, 1), thick)
		if r.Sure {
			m := y + 19 + thick/2
			for _, class := range []string{"whisker-back", "whisker"} {
				d.Line(class, x.Cut(r.Low), m, x.Cut(r.High), m)
			}
			for _, end := range []float64{r.Low, r.High} {
				if end >= x.From && end <= x.To { // one that is cut has no end to show
					d.Line("whisker", x.Cut(end), m-4, x.Cut(end), m+4)
				}
			}
		}
		if r.Held {
			d.Line("yard", x.Cut(r.Yard), y+16, x.Cut(r.Yard), y+34)
		}
	}
	return d
}

// arrow points to the left or to the right.
func arrow(x, y, r float64) string {
	return "M" + svg.Point(x+r, y) + " L" + svg.Point(x-r*0.6, y-math.Abs(r)) + " L" + svg.Point(x-r*0.6, y+math.Abs(r)) + " Z"
}
