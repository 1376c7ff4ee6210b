package main

import (
	"fmt"
	"math"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
)

// A scale maps values to coordinates.
type scale struct{ from, to, at, end float64 }

func (s scale) of(v float64) float64 {
	if s.to == s.from {
		return (s.at + s.end) / 2
	}
	return s.at + (v-s.from)/(s.to-s.from)*(s.end-s.at)
}

// clamped is of a value that is cut at the ends.
func (s scale) clamped(v float64) float64 { return s.of(max(s.from, min(s.to, v))) }

// ticks are round numbers that cover from to to in at most n steps, and what lies
// between two of them.
func ticks(from, to float64, n int) []float64 {
	if !(to > from) {
		to = from + 1
	}
	raw := (to - from) / float64(max(n, 1))
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

// textWidth is about how wide a text is: no browser is at hand to measure it.
func textWidth(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case r > 0x2E80:
			w += 1.05
		case strings.ContainsRune("ijl.,:;'|!()ft r", r):
			w += 0.36
		case strings.ContainsRune("mwMW—%@", r):
			w += 0.92
		case 'A' <= r && r <= 'Z':
			w += 0.70
		default:
			w += 0.58
		}
	}
	return w * size
}

// fitted cuts a text to a width.
func fitted(text string, size, width float64) string {
	if textWidth(text, size) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ,") + "…"; textWidth(cut, size) <= width {
			return cut
		}
	}
	return ""
}

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
	steps := ticks(0, min(most, 1), 5)
	x := scale{0, steps[len(steps)-1], left, width - right}
	y := top
	d.H = top + row*float64(len(rows)) + bottom
	if normSays != "" {
		d.H += 18
	}
	for _, t := range steps {
		d.Line("grid", x.of(t), top, x.of(t), top+row*float64(len(rows)))
		anchor := "middle"
		switch {
		case t == 0:
			anchor = "start"
		case x.of(t) > width-30:
			anchor = "end"
		}
		at := x.of(t)
		if anchor == "end" {
			at = width - 2
		}
		d.Text("tick", anchor, at, top+row*float64(len(rows))+16, trimmed(t*100)+" %")
	}
	for _, r := range rows {
		if r.Norm {
			d.Rect("norm", x.of(norm[0]), y+17, x.of(norm[1])-x.of(norm[0]), thick+10)
		}
		value := textWidth(r.Value, 12.5)
		d.Text("label", "start", left, y+13, fitted(r.Label, 13, width-left-right-value-8))
		d.Text("value", "end", width-2, y+13, r.Value)
		d.Rect(r.Class, left, y+21, max(x.clamped(r.Share)-left, 1), thick)
		if r.High > 0 {
			middle := y + 21 + thick/2
			d.Line("whisker-back", x.clamped(r.Low), middle, x.clamped(r.High), middle)
			d.Line("whisker", x.clamped(r.Low), middle, x.clamped(r.High), middle)
			d.Line("whisker", x.clamped(r.Low), middle-4, x.clamped(r.Low), middle+4)
			d.Line("whisker", x.clamped(r.High), middle-4, x.clamped(r.High), middle+4)
		}
		if r.Norm {
			d.Line("norm-edge", x.of(norm[0]), y+17, x.of(norm[0]), y+thick+27)
			d.Line("norm-edge", x.of(norm[1]), y+17, x.of(norm[1]), y+thick+27)
		}
		y += row
	}
	if normSays != "" {
		d.Rect("norm", left, d.H-15, 18, 12)
		d.Line("norm-edge", left, d.H-15, left, d.H-3)
		d.Line("norm-edge", left+18, d.H-15, left+18, d.H-3)
		d.Text("tick", "start", left+24, d.H-5, fitted(normSays, 12, width-left-30))
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
	x := scale{0, 100, left, width - right}
	d := svg.Drawing{ID: id, W: width, H: top + row*float64(len(steps)) + bottom, Title: title, Desc: desc}
	for _, t := range []float64{0, 25, 50, 75, 100} {
		d.Line("grid", x.of(t), top, x.of(t), d.H-bottom)
		anchor := "middle"
		if t == 0 {
			anchor = "start"
		} else if t == 100 {
			anchor = "end"
		}
		d.Text("tick", anchor, x.of(t), d.H-bottom+16, trimmed(t))
	}
	y := top
	for i, s := range steps {
		a, b := x.clamped(min(s.From, s.To)), x.clamped(max(s.From, s.To))
		d.Rect(s.Class, a, y+18, max(b-a, 2), thick)
		if i+1 < len(steps) {
			at := x.clamped(s.To)
			d.Line("join", at, y+18+thick, at, y+row+18)
		}
		y += row
	}
	y = top
	for _, s := range steps { // in front of the lines that join the bars
		label := fitted(s.Label, 13, width-left-right-50)
		d.Rect("paper", left, y, 50+textWidth(label, 13), 16)
		d.Text("value strong", "start", left, y+12, s.Value)
		d.Text("label", "start", left+50, y+12, label)
		y += row
	}
	return d
}

// triangle, diamond and disc are the marks of spikes and falls.
func triangle(x, y, r float64, up bool) string {
	if !up {
		r = -r
	}
	return fmt.Sprintf("M%s L%s L%s Z", svg.Point(x, y-r), svg.Point(x+r, y+r*0.8), svg.Point(x-r, y+r*0.8))
}

func diamond(x, y, r float64) string {
	return fmt.Sprintf("M%s L%s L%s L%s Z", svg.Point(x, y-r), svg.Point(x+r, y), svg.Point(x, y+r), svg.Point(x-r, y))
}

func disc(x, y, r float64) string {
	return fmt.Sprintf("M%s a%s %s 0 1 0 %s 0 a%s %s 0 1 0 -%s 0 Z", svg.Point(x-r, y), svg.Px(r), svg.Px(r), svg.Px(2*r), svg.Px(r), svg.Px(r), svg.Px(2*r))
}
