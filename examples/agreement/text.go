package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// write prints the report as text.
func (r Report) write(w io.Writer) {
	fmt.Fprintln(w, words.Clean(r.title))
	if len(r.Problems) > 0 {
		heading(w, fmt.Sprintf("Not valid: %s to mend, and nothing else is judged before", count(len(r.Problems), "problem")))
		rows := [][]string{}
		for _, p := range r.Problems {
			path := p.Path
			if path == "" {
				path = "(the whole)"
			}
			rows = append(rows, []string{path, p.Message + " (" + p.Rule + ")"})
		}
		table(w, rows)
		return
	}
	fmt.Fprintf(w, "%s, version %d, seen on %s\nFingerprint %s\n", words.Clean(r.Contract), max(r.Version, 1), r.On, r.Hash)
	heading(w, "Valid: every value is possible")
	r.writeReview(w)
	r.writeCalendar(w)
	r.writeReady(w)
	r.writeLate(w)
	r.writeRights(w)
	r.writePost(w)
	fmt.Fprint(w, "\nThis is engineering, not legal advice. The terms to sign: -text, -markdown or -html.\n")
}

// writeReview prints the findings, the worst first.
func (r Report) writeReview(w io.Writer) {
	heading(w, "Review: "+count(len(r.Review), "finding"))
	for _, s := range contract.Severities() {
		for _, f := range r.Review {
			if f.Severity != s {
				continue
			}
			fmt.Fprintf(w, "%s  %s  %s\n", strings.ToUpper(string(f.Severity)), f.Path, f.Rule)
			paragraph(w, "  ", f.Message)
			paragraph(w, "  Instead: ", f.Advice)
			paragraph(w, "  Why: ", f.Reason)
			paragraph(w, "  Source: ", fmt.Sprintf("%s (trust %s, as of %s)", f.Source, f.Trust, f.AsOf))
		}
	}
}

// heading begins a part of the report.
func heading(w io.Writer, text string) {
	fmt.Fprintf(w, "\n%s\n%s\n", text, strings.Repeat("-", utf8.RuneCountInString(text)))
}

// width is where lines of the report are broken.
const width = 100

// paragraph prints text in lines, indented as far as what it begins with.
func paragraph(w io.Writer, begin, text string) {
	indent := strings.Repeat(" ", len(begin)-len(strings.TrimLeft(begin, " "))+2)
	line := begin
	used := utf8.RuneCountInString(line)
	first := true
	for word := range strings.FieldsSeq(words.Clean(text)) {
		n := utf8.RuneCountInString(word)
		if !first && used+1+n > width {
			fmt.Fprintln(w, line)
			line, used, first = indent, len(indent), true
		}
		if !first {
			line += " "
			used++
		}
		line, used, first = line+word, used+n, false
	}
	fmt.Fprintln(w, line)
}

// table prints rows in columns of their longest cell.
func table(w io.Writer, rows [][]string) {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			row[i] = words.Clean(cell)
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}

// count is a number of things, "1 finding" or "2 findings".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
