package sources

import (
	"bufio"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// sortedKeys is the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// ga4Tables is how many tables of one CSV are read.
const ga4Tables = 100

// ga4CSV reads the tables of a CSV. With several, the paths of problems begin with
// tables[i].
func ga4CSV(in *bufio.Reader, p GA4Policy, opts []payload.Option) (Analytics, error) {
	t := newTables(in)
	var out Analytics
	var found []problem.List
	var first, stopped error // no table at all; reading ended in one
	for n := 0; stopped == nil && t.next(); n++ {
		if n == ga4Tables {
			found = append(found, problem.List{{Rule: "more_tables", Param: strconv.Itoa(ga4Tables), Message: "more tables than are read"}})
			break
		}
		report, problems, err := p.table(t, opts)
		var wrong *payload.WrongKindError
		switch {
		case errors.As(err, &wrong):
			if first == nil {
				first = err
			}
			problems = append(problems, problem.Problem{Rule: "columns", Message: "a table with fewer than two columns that are known; left out"})
		case err != nil:
			stopped = err
		}
		if err == nil || report.Rows != nil {
			out.Reports = append(out.Reports, report)
		}
		found = append(found, problems)
	}
	for i, problems := range found {
		if len(found) > 1 {
			problems = problems.Under(problem.Index("tables", i))
		}
		if room := payload.MaxProblems - len(out.Problems); len(problems) > room {
			problems = problems[:room]
		}
		out.Problems = append(out.Problems, problems...)
	}
	switch {
	case stopped != nil:
		return out, stopped
	case t.err != nil:
		return out, fmt.Errorf("sources: %w", t.err)
	case len(out.Reports) == 0 && first != nil:
		return Analytics{}, first
	case len(out.Reports) == 0:
		return out, &payload.WrongKindError{Want: aGA4CSV, Got: "comments without a table"}
	}
	return out, nil
}

const aGA4CSV = "a Google Analytics 4 export"

// table reads one table.
func (p *GA4Policy) table(t *tables, opts []payload.Option) (out Report, problems problem.List, err error) {
	labels := p.columnsOf()
	fields := make([]payload.Field, len(labels))
	for i, l := range labels {
		fields[i] = payload.Field{Headers: l.labels}
		switch l.column.kind {
		case ga4Count:
			fields[i].Kind = payload.Whole
		case ga4Number, ga4Money:
			fields[i].Kind = payload.Figure
		}
	}
	c := payload.NewCSV(t, aGA4CSV, opts...)
	c.Guess()
	for ; c != nil; c = c.Again() {
		out = Report{Currency: p.Currency}
		t.describe(&out)
		if c.Header(fields, 2) {
			p.rows(c, labels, &out)
		}
		problems, err = c.Problems(), c.Err()
	}
	return out, problems, err
}

// rows reads the rows of a table.
func (p *GA4Policy) rows(c *payload.CSV, labels []ga4Label, out *Report) {
	var at []int // the field of each column
	var columns []ga4Column
	for f, l := range labels {
		if !c.Has(f) {
			continue
		}
		at, columns = append(at, f), append(columns, l.column)
		if l.column.kind == ga4Dimension {
			out.Dimensions = append(out.Dimensions, l.column.name)
		} else {
			out.Metrics = append(out.Metrics, l.column.name)
		}
	}
	b := p.builder(p.Currency, columns)
	cells := make([]ga4Cell, len(at))
	note := func(column int, rule, message string) {
		c.Note(at[column], problem.Problem{Rule: rule, Message: message})
	}
	for c.Next() {
		for i, f := range at {
			cells[i] = ga4CellOf(c, f, columns[i].kind)
		}
		row := b.row(cells, note)
		if len(out.Dimensions) > 0 && (row.Dimensions.Len() == 0 || c.Total()) {
			total := row
			total.Dimensions, total.Date = Named[string]{}, civil.Date{}
			out.Total = &total
			continue
		}
		const some = 256 // rows, after which it is clear how many will come
		if n := len(out.Rows); n == cap(out.Rows) && n >= some {
			out.Rows = slices.Grow(out.Rows, max(c.Expect()-n, 1))
		}
		out.Rows = append(out.Rows, row)
	}
}

// ga4CellOf is a cell as the API would write it: a percentage as a fraction.
func ga4CellOf(c *payload.CSV, f int, kind ga4Kind) ga4Cell {
	switch kind {
	case ga4Dimension:
		return ga4Cell{text: c.Text(f).Value}
	case ga4Count:
		n := c.Count(f)
		return ga4Cell{n: n.Value, whole: n.State == payload.Given}
	}
	if kind == ga4Number && strings.HasSuffix(c.Text(f).Value, "%") {
		if n := c.Number(f); n.State == payload.Given {
			return ga4Cell{text: strconv.FormatFloat(n.Value, 'f', -1, 64) + "E-2"}
		}
		return ga4Cell{}
	}
	return ga4Cell{text: c.Decimal(f).Value}
}
