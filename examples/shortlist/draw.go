package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// The widths of pictures in their own units.
const (
	wideWidth   = 960.0
	middleWidth = 600.0
	phoneWidth  = 340.0
)

// everyWidth draws for wide screens, for narrow ones and for phones.
func everyWidth(r *Result, draw func(*Result, *svg.Drawing)) (all []svg.Drawing) {
	for _, d := range []svg.Drawing{{Screen: "wide", W: wideWidth}, {Screen: "middle", W: middleWidth}, {Screen: "phone", W: phoneWidth}} {
		draw(r, &d)
		d.ID += "-" + d.Screen
		all = append(all, d)
	}
	return all
}

// cut shortens a name to what a label has room for.
func cut(name string, width float64) string {
	most := int(width / 8.3)
	if r := []rune(name); len(r) > most {
		return string(r[:max(most-1, 1)]) + "…"
	}
	return name
}

// mostRows is how many candidates the picture shows; the list under it has all.
const mostRows = 60

// rankingDrawing is a bar for each candidate, with the range that is left open.
func rankingDrawing(r *Result, d *svg.Drawing) {
	d.ID, d.Title = "ranking", "Fit of each candidate, with the range that missing data leaves open"
	rows := r.Fit.Rows[:min(len(r.Fit.Rows), mostRows)]
	left, right := 208.0, d.W-12
	if d.Screen == "phone" {
		left = 150
	}
	const each, top = 22.0, 24.0
	d.H = top + each*float64(len(rows)) + 6
	at := func(x float64) float64 { return left + (right-left)*x }
	for i := 0; i <= 4; i++ {
		x := at(float64(i) / 4)
		d.Line("grid", x, top-6, x, d.H-4)
		anchor := "middle"
		if i == 4 {
			anchor = "end"
		}
		d.Text("tick", anchor, x, 13, plain(float64(i)/4))
	}
	for i, k := range rows {
		y := top + each*float64(i)
		s := r.Sums[i]
		d.Text("label", "end", left-8, y+15, cut(fmt.Sprintf("%d. %s", k.Place, s.Creator), left-8))
		d.Rect("open", at(k.Low), y+3, at(k.High)-at(k.Low), 14)
		d.Rect("bar-"+string(s.Decision), at(0), y+6, at(k.Score)-at(0), 8)
		d.Line("whisker", at(k.Low), y+3, at(k.Low), y+17)
		d.Line("whisker", at(k.High), y+3, at(k.High), y+17)
	}
	d.Desc = fmt.Sprintf("%s, the first is %s with %s", counted(len(r.Fit.Rows), "candidate"), r.Sums[0].Creator, decimals(rows[0].Score))
}

// buyingDrawing is what each pick adds, one behind the other, up to the bound.
func buyingDrawing(r *Result, d *svg.Drawing) {
	p := r.Portfolio
	d.ID, d.Title = "buying", "What each pick adds"
	left, right := 208.0, d.W-90
	if d.Screen == "phone" {
		left, right = 150, d.W-60
	}
	const each, top = 24.0, 24.0
	picks := p.Picks[:min(len(p.Picks), mostRows)]
	d.H = top + each*float64(len(picks)+1) + 8
	most := max(p.Bound, p.Value, 1)
	at := func(x float64) float64 { return left + (right-left)*x/most }
	d.Line("bound", at(p.Bound), top-6, at(p.Bound), d.H-4)
	d.Text("tick", "middle", at(p.Bound), 13, "bound")
	sum := 0.0
	for i, k := range picks {
		y := top + each*float64(i)
		d.Text("label", "end", left-8, y+15, cut(k.ID, left-8))
		d.Rect("bar-kept", at(sum), y+4, max(at(sum+k.Adds)-at(sum), 1), 14)
		if from := at(sum); from-left > 60 {
			d.Text("value", "end", from-5, y+15, "+"+short(k.Adds))
		} else {
			d.Text("value", "start", at(sum+k.Adds)+5, y+15, "+"+short(k.Adds))
		}
		sum += k.Adds
		d.Line("join", at(sum), y+18, at(sum), y+each+4)
	}
	y := top + each*float64(len(picks))
	d.Text("label strong", "end", left-8, y+15, "together")
	d.Rect("bar-sum", at(0), y+4, at(p.Value)-at(0), 14)
	d.Text("value strong", "start", at(p.Value)+5, y+15, short(p.Value))
	d.Desc = p.Reason
}

// short writes a large number as 12.3k.
func short(x float64) string {
	switch {
	case x >= 999_500:
		return strconv.FormatFloat(x/1e6, 'f', 1, 64) + "M"
	case x >= 1000:
		return strconv.FormatFloat(x/1e3, 'f', 1, 64) + "k"
	}
	return strconv.FormatFloat(x, 'f', 0, 64)
}

// curveDrawing is what more or less money would bring.
func curveDrawing(r *Result, d *svg.Drawing) {
	d.ID, d.Title = "curve", "What each budget buys"
	d.H = 240
	left, right, top, bottom := 52.0, d.W-24, 26.0, d.H-40
	most := 1.0
	for _, s := range r.Curve {
		most = max(most, s.Bound)
	}
	n := float64(len(r.Curve))
	x := func(i int) float64 { return left + (right-left)*float64(i+1)/n }
	y := func(v float64) float64 { return bottom - (bottom-top)*v/most }
	for i := 0; i <= 4; i++ {
		v := most * float64(i) / 4
		d.Line("grid", left, y(v), right, y(v))
		d.Text("tick", "end", left-6, y(v)+4, short(v))
	}
	path := []string{"M" + svg.Point(left, bottom)}
	for i, s := range r.Curve {
		path = append(path, "L"+svg.Point(x(i), y(s.Value)))
	}
	d.Path("curve", strings.Join(path, " "))
	for i, s := range r.Curve {
		d.Rect("dot", x(i)-3.5, y(s.Value)-3.5, 7, 7)
		anchor := "middle"
		if i == len(r.Curve)-1 {
			anchor = "end"
		}
		d.Text("value", anchor, x(i)+map[string]float64{"end": 12}[anchor], y(s.Value)-9, short(s.Value))
		budget, _ := s.Budget.Decimal().Float64()
		d.Text("tick", anchor, x(i)+map[string]float64{"end": 12}[anchor], bottom+17, short(budget))
	}
	d.Text("tick", "end", right+12, d.H-6, "budget in "+string(r.Plan.Limits.Budget.Currency()))
	d.Desc = fmt.Sprintf("%s from a quarter of the budget to one and a half", counted(len(r.Curve), "budget"))
}

// facingDrawing is the many beside the one.
func facingDrawing(r *Result, d *svg.Drawing) {
	k := r.Macro.Comparison
	d.ID, d.Title, d.Desc = "facing", "Many against one for the same money", k.Reason
	left, right := 208.0, d.W-90
	if d.Screen == "phone" {
		left, right = 118, d.W-56
	}
	d.H = 92
	most := max(k.Many.Value, k.One.Value, 1)
	for _, p := range []persona.Portfolio{k.Many, k.One} {
		if p.Range != nil {
			most = max(most, p.Range.High)
		}
	}
	at := func(x float64) float64 { return left + (right-left)*x/most }
	for i, side := range sides(k) {
		y := 8 + 42*float64(i)
		p := []persona.Portfolio{k.Many, k.One}[i]
		end := side.Value
		d.Text("label", "end", left-8, y+19, cut(side.Name, left-8))
		d.Rect([]string{"bar-sum", "bar-reserve"}[i], at(0), y+5, at(side.Value)-at(0), 20)
		if p.Range != nil && p.Range.High > p.Range.Low {
			d.Line("whisker", at(p.Range.Low), y+30, at(p.Range.High), y+30)
			d.Line("whisker", at(p.Range.Low), y+26, at(p.Range.Low), y+34)
			d.Line("whisker", at(p.Range.High), y+26, at(p.Range.High), y+34)
		}
		d.Text("value strong", "start", at(end)+6, y+19, short(side.Value))
	}
}
