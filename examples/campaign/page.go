package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// How a verdict looks. Its words say the same.
const (
	good = "good"
	bad  = "bad"
	wait = "wait"
)

// A page is the report as a page shows it.
type page struct {
	CSS           template.CSS
	Title, When   string
	Lead          string
	Tiles         []tile
	Profit        template.HTML
	Next, NextToo []Step
	Sections      []section
	Problems      []string
	More          int
}

// A tile is one number of the summary.
type tile struct{ Label, Value, Note, Kind string }

// A section is one step of the way: what it found in a sentence, charts, tables, and by
// what it judges.
type section struct {
	ID, Title string
	Number    int
	Says      string // in a sentence
	Missing   string // why there is nothing
	Charts    []template.HTML
	Tables    []table
	Notes     []string
	By        []string // definitions and sources
}

// A table is rows of cells; the first of a row heads it.
type table struct {
	Caption string
	Head    []string
	Rows    [][]box
	More    [][]box // are folded
	Whole   bool    // the first row is of all, and stays first
}

// shownRows is how many rows of a long table are shown; a few more are not worth folding.
const shownRows = 12

// fold folds what is past the first rows of a long table, and puts what is wrong in front.
func (t *table) fold() {
	if len(t.Rows) <= shownRows+4 {
		return
	}
	wrong := func(row []box) bool { return slices.ContainsFunc(row, func(b box) bool { return b.Kind == bad }) }
	rest := t.Rows
	if t.Whole {
		rest = rest[1:]
	}
	slices.SortStableFunc(rest, func(a, b []box) int { return cmp.Compare(bit(wrong(b)), bit(wrong(a))) })
	t.Rows, t.More = t.Rows[:shownRows], t.Rows[shownRows:]
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// A box is a cell: a text, and how it looks where it is a verdict.
type box struct {
	Text, Kind string
	Head       string // of its column, for narrow screens
}

// Long reports whether the text asks for room.
func (c box) Long() bool { return len(c.Text) > 40 }

// cells are cells without a verdict.
func cells(texts ...string) (list []box) {
	for _, t := range texts {
		list = append(list, box{Text: t})
	}
	return list
}

// shownSteps is how many steps the page shows before it folds the others.
const shownSteps = 6

// page makes the page.
func (r *Report) page() ([]byte, error) {
	p := page{CSS: chart.CSS(), Title: r.Campaign, When: "As of " + r.day(), Lead: r.lead(), Tiles: r.tiles(), Problems: r.Problems[:min(len(r.Problems), 50)]}
	p.More = len(r.Problems) + r.More - len(p.Problems)
	p.Next, p.NextToo = r.Next[:min(len(r.Next), shownSteps)], r.Next[min(len(r.Next), shownSteps):]
	for _, make := range []func() (section, error){r.pageWhom, r.pageVetted, r.pageAgreed, r.pagePublished, r.pageEngagement, r.pageCost, r.pageCredit, r.pageOwed, r.pageGoals, r.pageReview, r.pageRead} {
		s, err := make()
		if err != nil {
			return nil, err
		}
		s.Number = len(p.Sections) + 1
		for i := range s.Tables {
			t := &s.Tables[i]
			for _, row := range t.Rows {
				for i := range row {
					row[i].Head = t.Head[i]
				}
			}
			t.fold()
		}
		p.Sections = append(p.Sections, s)
	}
	var err error
	if p.Profit, err = r.returnChart().HTML(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, p); err != nil {
		return nil, err
	}
	return []byte(words.CleanPage(out.String())), nil
}

// draw adds charts to a section.
func (s *section) draw(charts ...chart.Chart) error {
	for _, c := range charts {
		html, err := c.HTML()
		if err != nil {
			return err
		}
		s.Charts = append(s.Charts, html)
	}
	return nil
}

// lead is the campaign in a sentence.
func (r *Report) lead() string {
	var names []string
	for _, row := range r.Creators {
		names = append(names, row.Name)
	}
	who := joined(names)
	if len(names) > 6 {
		who = counted(len(names), "creator")
	}
	return fmt.Sprintf("%s with %s.", counted(r.Total.Posts, "post"), who)
}

// tiles is the summary.
func (r *Report) tiles() []tile {
	t := r.Total
	list := []tile{{"Spent", short(t.Spent), "fees, commission, products and a part of the shared costs", ""}}
	if net, err := t.Outcome.NetRevenue(); err == nil {
		list = append(list, tile{"Brought", short(net), "net revenue of " + digits(t.Outcome.Orders) + " orders", ""})
	} else {
		list = append(list, tile{"Brought", "not known", because(err), ""})
	}
	if ret, err := t.Return.Get(); err == nil {
		kind := good
		if ret.Profit.Sign() < 0 {
			kind = bad
		}
		list = append(list, tile{"Return", people(ret.ROI.Percent(1)), "on " + words.Of(r.Basis) + ": profit " + short(ret.Profit), kind})
	} else {
		list = append(list, tile{"Return", "not known", because(err), ""})
	}
	list = append(list, r.owedTile())
	return list
}

func (r *Report) owedTile() tile {
	owed, err := r.Owed.Get()
	if err != nil {
		return tile{"Owed now", "not known", because(err), ""}
	}
	var parts, held []string
	for _, t := range owed.Statement.Totals {
		parts = append(parts, people(t.Payable.String()))
		if t.Held.Sign() > 0 {
			held = append(held, people(t.Held.String()))
		}
	}
	note := "nothing is held"
	if len(held) > 0 {
		note = joined(held) + " more is held"
	}
	if len(parts) == 0 {
		return tile{"Owed now", "nothing", note, ""}
	}
	return tile{"Owed now", joined(parts), note, ""}
}

// pageRead says what the report was made from.
func (r *Report) pageRead() (section, error) {
	s := section{ID: "read", Title: "What was read", Says: "Files were read where they lie; nothing was sent anywhere."}
	t := table{Caption: "Files by kind", Head: []string{"kind", "files", "items", "size"}}
	for _, kind := range slices.Sorted(maps.Keys(r.Read)) {
		k := r.Read[kind]
		t.Rows = append(t.Rows, cells(kind, words.Grouped(int64(k.Files)), words.Grouped(int64(k.Items)), megabytes(k.Bytes)))
	}
	s.Tables = append(s.Tables, t)
	t = table{Caption: "Orders", Head: []string{"what became of them", "orders"}}
	t.Rows = append(t.Rows, cells("read, every copy", words.Grouped(int64(r.Orders.Read))), cells("earned by a creator", words.Grouped(int64(r.Orders.Earned))))
	for _, reason := range slices.Sorted(maps.Keys(r.Orders.Unearned)) {
		t.Rows = append(t.Rows, cells("not earned: "+words.Of(reason), words.Grouped(int64(r.Orders.Unearned[reason]))))
	}
	if r.Orders.Later > 0 {
		t.Rows = append(t.Rows, cells("not counted: placed after the time of the report", words.Grouped(int64(r.Orders.Later))))
	}
	t.Rows = append(t.Rows, cells(fmt.Sprintf("refunded after more than %d days", r.Orders.LateDays), words.Grouped(int64(r.Orders.Late))))
	s.Tables = append(s.Tables, t)
	for _, c := range r.Claims {
		s.By = append(s.By, c.String())
	}
	return s, nil
}

// costParts are the costs of a row in words.
func costParts(row Row) string {
	var list []string
	for _, part := range row.Cost.Parts() {
		if part.Amount.Sign() != 0 {
			list = append(list, words.Of(part.Name)+" "+number(part.Amount))
		}
	}
	return strings.Join(list, ", ")
}

// rounded is a sum, rounded, or that it is not known.
func rounded(a money.Amount, err error) string {
	if err != nil {
		return "not known"
	}
	return short(a)
}
