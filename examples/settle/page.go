package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"regexp"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{"negative": negative, "dated": dated}).Parse(pageSource))

// A pageData is what the page shows.
type pageData struct {
	Title, Clocks string
	Deals         []dealView
	Totals        []totalView
	Exceptions    []exceptionView
	Files         []string
	Entries       string
}

// page is the statement as one page that needs nothing but itself.
func (r *Report) page() ([]byte, error) {
	d := pageData{Title: r.title(), Clocks: r.clocks(), Totals: r.totals(), Exceptions: r.exceptions(), Files: r.Files, Entries: counted(r.Entries, "entry")}
	for i := range r.Statement.Deals {
		d.Deals = append(d.Deals, r.view(&r.Statement.Deals[i]))
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, d); err != nil {
		return nil, fmt.Errorf("the page: %w", err)
	}
	return []byte(words.CleanPage(out.String())), nil
}

// days finds days in a text.
var days = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

// dated is a text whose days stay on one line: browsers break them at the hyphens.
func dated(text string) template.HTML {
	return template.HTML(days.ReplaceAllString(template.HTMLEscapeString(text), `<span class="day">$0</span>`)) //nolint:gosec // escaped first
}

func negative(amount string) bool { return strings.HasPrefix(amount, "-") }

// ID is the place of a deal on the page.
func (v dealView) ID(i int) string { return fmt.Sprintf("deal-%d", i+1) }

// Outcome is the last total: what is paid, or carried on.
func (v dealView) Outcome() (s sumView) {
	for _, row := range v.Sums {
		if row.Total {
			s = row
		}
	}
	return s
}
