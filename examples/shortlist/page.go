package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"

	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"four": decimals, "words": func(s any) string { return words.Of(fmt.Sprint(s)) }, "heading": heading, "line": line,
	"tables": tableLines, "whole": whole, "perThousand": perThousand, "percent": func(x float64) string { return percent(x, 1) },
}).Parse(pageSource))

// A pageData is what the page shows beside the result.
type pageData struct {
	*Result
	Brief            [][2]string
	Rarities         []string
	Ranking, Buying  []svg.Drawing
	Spending, Facing []svg.Drawing
	Lists            []listedHere
	Bound, More      string
	Sides            []sideOf
}

// listedHere is a shortlist on the page.
type listedHere struct {
	Listed
	Weights string
	Rows    []rowHere
}

// rowHere is a row with the reasons of those who are not kept.
type rowHere struct {
	persona.Row
	Creator, Why string
}

// writePage writes the report as one page that needs nothing but itself.
func writePage(w io.Writer, r *Result) error {
	d := pageData{Result: r, Brief: brief(&r.Persona), Rarities: rarities(r), Ranking: everyWidth(r, rankingDrawing)}
	for _, l := range r.Shortlists {
		here := listedHere{Listed: l, Weights: weights(&l.Criteria)}
		for _, k := range l.Ranking.Rows {
			row := rowHere{Row: k, Creator: r.id(k)}
			if k.Decision != persona.Kept {
				row.Why = decisive(k)
			}
			here.Rows = append(here.Rows, row)
		}
		d.Lists = append(d.Lists, here)
	}
	if r.Portfolio != nil {
		d.Bound, d.Buying = bound(r.Portfolio), everyWidth(r, buyingDrawing)
		if r.Portfolio.More != nil {
			d.More = more(r.Portfolio.More)
		}
		if len(r.Curve) > 0 {
			d.Spending = everyWidth(r, curveDrawing)
		}
	}
	if r.Macro != nil && r.Macro.Comparison != nil {
		d.Sides, d.Facing = sides(r.Macro.Comparison), everyWidth(r, facingDrawing)
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, d); err != nil {
		return err
	}
	_, err := io.WriteString(w, words.CleanPage(out.String()))
	return err
}

// tableLines are the tables that a price was held against.
func tableLines(o Offered) (lines []string) {
	if o.InLine == nil {
		return nil
	}
	for _, l := range o.InLine.Lines {
		lines = append(lines, words.Of(l.Verdict)+": "+tableLine(l))
	}
	return lines
}
