package main

import (
	"math"
	"strconv"
	"strings"
)

// A drawing is one picture at one width: what an SVG needs, in user units that are
// pixels where the page has room for it.
type drawing struct {
	ID, Screen  string // Screen is the class of screens it is for
	W, H        float64
	Title, Desc string
	Marks       []mark
}

// A mark is a rectangle, a line, a path or a text.
type mark struct {
	Kind, Class  string
	X, Y, X2, Y2 float64
	D            string
	Text, Anchor string
}

func (d *drawing) rect(class string, x, y, w, h float64) {
	d.Marks = append(d.Marks, mark{Kind: "rect", Class: class, X: x, Y: y, X2: max(w, 0), Y2: max(h, 0)})
}

func (d *drawing) line(class string, x, y, x2, y2 float64) {
	d.Marks = append(d.Marks, mark{Kind: "line", Class: class, X: x, Y: y, X2: x2, Y2: y2})
}

func (d *drawing) path(class, to string) {
	if to != "" {
		d.Marks = append(d.Marks, mark{Kind: "path", Class: class, D: to})
	}
}

func (d *drawing) text(class, anchor string, x, y float64, text string) {
	d.Marks = append(d.Marks, mark{Kind: "text", Class: class, Anchor: anchor, X: x, Y: y, Text: text})
}

// px writes a coordinate.
func px(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		x = 0
	}
	s := strconv.FormatFloat(math.Round(x*10)/10, 'f', 1, 64)
	return strings.TrimSuffix(strings.Replace(s, "-0.0", "0.0", 1), ".0")
}

func point(x, y float64) string { return px(x) + " " + px(y) }

// disc is the path of a filled circle.
func disc(x, y, r float64) string {
	return "M" + point(x-r, y) + " a" + px(r) + " " + px(r) + " 0 1 0 " + px(2*r) + " 0 a" + px(r) + " " + px(r) + " 0 1 0 -" + px(2*r) + " 0 Z"
}

// steps are round numbers from 0 to at least most, at most n+1 of them.
func steps(most, n int64) (all []int64) {
	most = min(most, 1<<60)
	for size := int64(1); ; size *= 10 {
		for _, f := range []int64{1, 2, 5} {
			if most/(size*f) < n {
				for v := int64(0); ; v += size * f {
					all = append(all, v)
					if v >= most && v > 0 {
						return all
					}
				}
			}
		}
	}
}
