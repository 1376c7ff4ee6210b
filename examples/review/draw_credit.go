package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
)

// A chart is a picture at three widths, and the same numbers as a table.
type chart struct {
	ID, Title, Lead string
	Drawings        []svg.Drawing
	Legend          []legend
	Head            []string
	Rows            [][]string
}

// A legend says what a mark means.
type legend struct {
	Class, D, Says string
}

// The width of a chart on wide screens, alone and beside another.
const (
	whole = 1000.0
	half  = 500.0
)

// drawn draws a chart for wide screens, for those between, and for phones.
func (c *chart) drawn(wide float64, draw func(id string, width float64) svg.Drawing) {
	for _, s := range []struct {
		name  string
		width float64
	}{{"wide", wide}, {"middle", 600}, {"phone", 300}} {
		d := draw(c.ID+"-"+s.name, s.width)
		d.Screen, d.Title, d.Desc = s.name, c.Title, c.described()
		c.Drawings = append(c.Drawings, d)
	}
}

// described is the table in words, for those who do not see the picture.
func (c *chart) described() string {
	var out []string
	for _, row := range c.Rows {
		parts := make([]string, 0, len(row))
		for i, cell := range row[1:] {
			if cell != "" {
				parts = append(parts, c.Head[i+1]+" "+cell)
			}
		}
		out = append(out, row[0]+": "+strings.Join(parts, ", "))
	}
	return words.Clean(c.Lead + " " + strings.Join(out, "; ") + ".")
}

// creditChart shows every model's share for every channel.
func (r *Report) creditChart() *chart {
	if r.Credit == nil || len(r.Credit.Comparison.Credits) == 0 {
		return nil
	}
	c := &r.Credit.Comparison
	out := &chart{ID: "credit", Title: "Share of the credit by model", Lead: r.depends(), Head: []string{"channel"}}
	for i := range c.Credits {
		out.Head = append(out.Head, c.Credits[i].Model.Name)
	}
	out.Head = append(out.Head, "ranks")
	for _, row := range c.Rows {
		cells := []string{row.Channel}
		for _, s := range row.Shares {
			cells = append(cells, percent(float64(s)))
		}
		out.Rows = append(out.Rows, append(cells, ranks(row)))
	}
	out.Legend = []legend{{"m-first", arrow(0, 0, -6), "first touch"}, {"m-last", arrow(0, 0, 6), "last touch"}, {"m-linear", svg.Disc(0, 0, 5), "linear"}, {"m-markov", svg.Diamond(0, 0, 6), "Markov"}, {"m-other", "M0 -6 L0 6", "the other models"}}
	out.drawn(whole, func(id string, width float64) svg.Drawing { return creditDrawing(id, width, c) })
	return out
}

// creditDrawing draws a row for each channel: the line is how far the models lie apart.
func creditDrawing(id string, width float64, c *attribution.Comparison) svg.Drawing {
	const row, left = 40.0, 6.0
	right := width - 10
	bottom := top + row*float64(len(c.Rows))
	d := svg.Drawing{ID: id, W: width, H: bottom + 22}
	most := 0.01
	for _, x := range c.Rows {
		most = max(most, float64(x.Most))
	}
	x := axis(&d, 0, most, left, right, bottom, func(v float64) string { return digits(100*v, 0) + " %" })
	for i, one := range c.Rows {
		y := top + row*float64(i)
		named(&d, right+8, y+13, one.Channel, fmt.Sprintf("%s to %s, rank %s", percent(float64(one.Least)), percent(float64(one.Most)), ranks(one)))
		d.Line("range", x.Cut(float64(one.Least)), y+26, x.Cut(float64(one.Most)), y+26)
		for k, s := range one.Shares { // the named ones lie on top
			at := x.Cut(float64(s))
			if c.Credits[k].Model.Kind != attribution.ByFirst && c.Credits[k].Model.Kind != attribution.ByLast {
				d.Line("m-other", at, y+20, at, y+32)
			}
		}
		for k, s := range one.Shares {
			at := x.Cut(float64(s))
			switch c.Credits[k].Model.Kind {
			case attribution.ByFirst:
				d.Path("m-first", arrow(at, y+26, -6))
			case attribution.ByLast:
				d.Path("m-last", arrow(at, y+26, 6))
			case attribution.ByLinear:
				d.Path("m-linear", svg.Disc(at, y+26, 5))
			case attribution.ByMarkov:
				d.Path("m-markov", svg.Diamond(at, y+26, 6))
			}
		}
	}
	return d
}
