// Package chart draws the charts of the programs' reports: plain values in, a [Chart]
// out, which a page takes as it is. It knows nothing of the library.
//
//	{{.Rates.HTML}}            in the page, and once {{css}} in its style: see [CSS]
//
// There is one type for each question that is asked of a campaign:
//
//   - [Intervals]: how good is each creator's rate, and how sure is that?
//   - [Bars]: what did one thing cost, or bring, by creator?
//   - [Models]: how far do the attribution models lie apart?
//   - [Growth]: when did followers jump?
//   - [Goals]: is each goal on its way?
//   - [Owed]: to whom is how much due, held and paid?
//
// A chart takes any values. What is unknown says why, what is off the scale is cut at
// its edge, long names are shortened, and the table under the picture has everything.
package chart

import (
	"cmp"
	"math"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// A Chart is a picture at several widths, and the same numbers as a table.
type Chart struct {
	ID, Title, Note string        // ID is unique on the page
	Drawings        []svg.Drawing // for wide, middling and narrow places; the style sheet picks one
	Legend          []Key
	List            []string // what the marks 1, 2, 3 … of the picture are
	Table           Table
	Empty           string // why there is nothing to draw, and then there are no drawings
}

// A Key is a mark and what it means.
type Key struct {
	Class, D string // the mark, drawn around 0,0 within 8 units
	Says     string
}

// A Table is the numbers of a chart. The first cell of a row is its head; the others
// are numbers, or the reason why there is none.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]string
}

// A Number is a quantity: a value that gives it its place, and the words for it. The
// zero Number is 0. One that says Why is unknown, whatever its value, and so is one
// whose value is no number.
type Number struct {
	Value float64 // in the unit of the chart: 3.5 where the unit is "%"
	Text  string  // "3.5 %", "12.40 EUR"; empty: the value, below 1,000 with up to two decimals
	Why   string  // why it is unknown: "likes are hidden"
}

// Known is a quantity with its words.
func Known(value float64, text string) Number { return Number{Value: value, Text: text} }

// Unknown is a quantity that is not known, and the reason; empty: "not known".
func Unknown(why string) Number { return Number{Why: cmp.Or(why, "not known")} }

// A Range is from one number to another; a nil Range is none, and so is one with an end
// that is unknown.
type Range struct{ Low, High Number }

// ends are the ends in their order.
func (r *Range) ends() (low, high Number, known bool) {
	switch {
	case r == nil || !r.Low.known() || !r.High.known():
		return Unknown(""), Unknown(""), false
	case r.Low.at() > r.High.at():
		return r.High, r.Low, true
	}
	return r.Low, r.High, true
}

// known reports whether there is a value to draw.
func (n Number) known() bool { return n.Why == "" && !math.IsNaN(n.Value) && !math.IsInf(n.Value, 0) }

// farthest is the largest value that is drawn in its place: beyond it floats no longer
// add and divide as an axis needs.
const farthest = 1e15

// at is the value to draw.
func (n Number) at() float64 { return max(-farthest, min(farthest, n.Value)) }

// text is the quantity in words, or why it is unknown.
func (n Number) text() string {
	switch {
	case n.Why != "":
		return n.Why
	case !n.known():
		return "not known"
	case n.Text != "":
		return n.Text
	}
	return plain(n.Value)
}

// anyKnown reports whether one of these is known.
func anyKnown(all ...Number) bool {
	for _, n := range all {
		if n.known() {
			return true
		}
	}
	return false
}

// The widths of drawings in their own units, which are about pixels.
const (
	wide     = 700.0
	middling = 440.0
	narrow   = 270.0
)

// draw adds the drawings for all places, unless there is nothing to draw.
func (c *Chart) draw(drawing func(width float64) svg.Drawing) {
	if c.Empty != "" {
		return
	}
	for _, place := range []struct {
		name  string
		width float64
	}{{"wide", wide}, {"middling", middling}, {"narrow", narrow}} {
		d := drawing(place.width)
		d.ID, d.Screen, d.W = c.ID+"-"+place.name, place.name, place.width
		d.Title, d.Desc = words.Clean(c.Title), c.described()
		for i := range d.Marks {
			d.Marks[i].Text = words.Clean(d.Marks[i].Text)
		}
		c.Drawings = append(c.Drawings, d)
	}
}

// empty says why there is nothing to draw: with no rows that is what the caller says of
// it, and with no known value, that.
func empty(rows int, known bool, otherwise string) string {
	switch {
	case rows == 0 && otherwise != "":
		return otherwise
	case rows == 0:
		return "There is nothing to show."
	case !known:
		return "No value is known. The table says why."
	}
	return ""
}

// described is the table in words, for those who do not see the picture.
func (c *Chart) described() string {
	rows := make([]string, 0, len(c.Table.Rows))
	for _, row := range c.Table.Rows {
		var parts []string
		for i, cell := range row[1:] {
			if cell != "" {
				parts = append(parts, c.Table.Head[i+1]+" "+cell)
			}
		}
		rows = append(rows, row[0]+": "+strings.Join(parts, ", "))
	}
	return words.Clean(strings.Join(rows, "; ") + ".")
}
