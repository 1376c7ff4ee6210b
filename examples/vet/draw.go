package main

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// A bar is a row of a bar chart.
type bar struct {
	Label     string
	Class     string  // of the bar
	Share     float64 // of 1
	Low, High float64 // of its interval, none where both are 0
	Value     string  // what is written beside the label
	Norm      bool    // the band of what is usual lies behind it
}

// bars draws rows of a label with a value and a bar below, over an axis in percent.
func bars(id, title, desc string, width float64, rows []bar, norm [2]float64, normSays string) svg.Drawing {
	const top, row, thick, left, right, bottom = 6.0, 44.0, 13.0, 2.0, 14.0, 26.0
	d := svg.Drawing{ID: id, W: width, Title: title, Desc: desc}
	most := 0.05
	for _, r := range rows {
		most = max(most, r.Share, r.High)
		if r.Norm {
			most = max(most, norm[1])
		}
	}
	steps := svg.Ticks(0, min(most, 1), 5)
	x := svg.Scale{From: 0, To: steps[len(steps)-1], At: left, End: width - right}
	y := top
	d.H = top + row*float64(len(rows)) + bottom
	if normSays != "" {
		d.H += 18
	}
	for _, t := range steps {
		d.Line("grid", x.Of(t), top, x.Of(t), top+row*float64(len(rows)))
		anchor := "middle"
		switch {
		case t == 0:
			anchor = "start"
		case x.Of(t) > width-30:
			anchor = "end"
		}
		at := x.Of(t)
		if anchor == "end" {
			at = width - 2
		}
		d.Text("tick", anchor, at, top+row*float64(len(rows))+16, trimmed(t*100)+" %")
	}
	for _, r := range rows {
		if r.Norm {
			d.Rect("norm", x.Of(norm[0]), y+17, x.Of(norm[1])-x.Of(norm[0]), thick+10)
		}
		value := svg.TextWidth(r.Value, 12.5)
		d.Text("label", "start", left, y+13, svg.Fitted(r.Label, 13, width-left-right-value-8))
		d.Text("value", "end", width-2, y+13, r.Value)
		d.Rect(r.Class, left, y+21, max(x.Cut(r.Share)-left, 1), thick)
		if r.High > 0 {
			middle := y + 21 + thick/2
			d.Line("whisker-back", x.Cut(r.Low), middle, x.Cut(r.High), middle)
			d.Line("whisker", x.Cut(r.Low), middle, x.Cut(r.High), middle)
			d.Line("whisker", x.Cut(r.Low), middle-4, x.Cut(r.Low), middle+4)
			d.Line("whisker", x.Cut(r.High), middle-4, x.Cut(r.High), middle+4)
		}
		if r.Norm {
			d.Line("norm-edge", x.Of(norm[0]), y+17, x.Of(norm[0]), y+thick+27)
			d.Line("norm-edge", x.Of(norm[1]), y+17, x.Of(norm[1]), y+thick+27)
		}
		y += row
	}
	if normSays != "" {
		d.Rect("norm", left, d.H-15, 18, 12)
		d.Line("norm-edge", left, d.H-15, left, d.H-3)
		d.Line("norm-edge", left+18, d.H-15, left+18, d.H-3)
		d.Text("tick", "start", left+24, d.H-5, svg.Fitted(normSays, 12, width-left-30))
	}
	return d
}

// describe says rows in words, for those who do not see the picture.
func describe(rows []bar) string {
	var parts []string
	for _, r := range rows {
		parts = append(parts, r.Label+" "+r.Value)
	}
	return strings.Join(parts, "; ") + "."
}

// A step is a row of a waterfall: a bar from one height to another.
type step struct {
	Label, Value, Class string
	From, To            float64
}

// waterfall draws steps from 100 down.
func waterfall(id, title, desc string, width float64, steps []step) svg.Drawing {
	const top, row, thick, left, right, bottom = 6.0, 38.0, 13.0, 2.0, 2.0, 24.0
	// The axis is that of the score, from 0 to 100: a small loss looks small.
	x := svg.Scale{From: 0, To: 100, At: left, End: width - right}
	d := svg.Drawing{ID: id, W: width, H: top + row*float64(len(steps)) + bottom, Title: title, Desc: desc}
	for _, t := range []float64{0, 25, 50, 75, 100} {
		d.Line("grid", x.Of(t), top, x.Of(t), d.H-bottom)
		anchor := "middle"
		if t == 0 {
			anchor = "start"
		} else if t == 100 {
			anchor = "end"
		}
		d.Text("tick", anchor, x.Of(t), d.H-bottom+16, trimmed(t))
	}
	y := top
	for i, s := range steps {
		a, b := x.Cut(min(s.From, s.To)), x.Cut(max(s.From, s.To))
		d.Rect(s.Class, a, y+18, max(b-a, 2), thick)
		if i+1 < len(steps) {
			at := x.Cut(s.To)
			d.Line("join", at, y+18+thick, at, y+row+18)
		}
		y += row
	}
	y = top
	for _, s := range steps { // in front of the lines that join the bars
		label := svg.Fitted(s.Label, 13, width-left-right-50)
		d.Rect("paper", left, y, 50+svg.TextWidth(label, 13), 16)
		d.Text("value strong", "start", left, y+12, s.Value)
		d.Text("label", "start", left+50, y+12, label)
		y += row
	}
	return d
}
