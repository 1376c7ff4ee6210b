package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// lineWidth is the width of a line, nameWidth that of a name in a table.
const (
	lineWidth = 110
	nameWidth = 16
)

// A paper writes lines of text.
type paper struct{ w io.Writer }

// head begins a section.
func (p paper) head(text string) {
	fmt.Fprintf(p.w, "\n%s\n%s\n", text, strings.Repeat("─", utf8.RuneCountInString(text)))
}

// line writes a text, broken into lines with a margin; all but the first hang deeper.
func (p paper) line(indent int, text string) {
	margin := strings.Repeat(" ", indent)
	for i, l := range words.Wrap(words.Clean(text), lineWidth-indent-2) {
		if i == 1 {
			margin += "  "
		}
		fmt.Fprintln(p.w, margin+l)
	}
}

// row writes a name and columns of these widths; negative ones begin at the left.
func (p paper) row(widths []int, name string, cells ...string) {
	out := fmt.Sprintf("%-*s", nameWidth, fitted(words.Clean(name), nameWidth))
	for i, c := range cells {
		out += fmt.Sprintf(" %*s", widths[i], words.Clean(c))
	}
	fmt.Fprintln(p.w, strings.TrimRight(out, " "))
}

// fitted cuts a text to so many characters.
func fitted(text string, most int) string {
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// text prints the report for people.
func (r *Report) text(w io.Writer) {
	p := paper{w}
	p.line(0, r.Title)
	p.line(0, r.when())
	if n := len(r.Problems); n > 0 {
		p.line(0, counted(n, "row")+" left out or not used whole: see the end.")
	}
	r.reviewText(p)
	r.budgetText(p)
	r.creditText(p)
	r.scoresText(p)
	r.goalsText(p)
	r.quarterText(p)
	r.planText(p)
	r.outlookText(p)
	p.head("Read")
	for _, f := range r.Files {
		p.line(2, f)
	}
	if len(r.Problems) > 0 {
		p.head("Problems")
	}
	for i, x := range r.Problems {
		if i == mostShown && len(r.Problems) > mostShown+1 {
			p.line(2, fmt.Sprintf("and %d more: -json has them", len(r.Problems)-i))
			break
		}
		p.line(2, x.String())
	}
}

// mostShown is how many problems are shown.
const mostShown = 50

// String reads "orders.json: [3].value: negative revenue".
func (x FileProblem) String() string {
	at := x.Path
	if at == "" {
		at = "the whole"
	}
	return x.File + ": " + at + ": " + x.Message
}

// when says which week it is.
func (r *Report) when() string {
	if r.Week == 0 {
		return fmt.Sprintf("As of %s: the first week, which begins on %s, has not ended.", r.AsOf, r.in.Data.Start)
	}
	text := fmt.Sprintf("As of %s, week %d of the programme: the stretch %q.", r.AsOf, r.Week, r.Quarter.Review.Rhythm)
	if r.Quarter.Due {
		text += " The quarterly review is due."
	}
	return text
}

// reviewText says what to do about each creator, and why.
func (r *Report) reviewText(p paper) {
	p.head("What to do")
	policy := r.in.Settings.quarter().Review
	p.line(0, fmt.Sprintf("Of creators like the others, at most %s are ever acted on over all weekly looks: %s by conversion, %s by engagement.",
		percent(policy.ConversionError+policy.EngagementError), percent(policy.ConversionError), percent(policy.EngagementError)))
	widths := []int{-14, 10, 9, 9}
	p.row(widths, "", "", "own cost", "", "")
	p.row(widths, "creator", "do", "per order", "p sales", "p engaged")
	for _, d := range r.Quarter.Review.Decisions {
		cells := []string{doing(d), figure(d.CPA, func(a money.Amount) string { return bare(a) })}
		for _, e := range d.Evidence {
			cells = append(cells, proof(e))
		}
		p.row(widths, d.Creator, cells...)
		p.line(nameWidth+1, d.Why)
	}
}

// proof is the p-value of a test over all looks.
func proof(e programme.Evidence) string {
	switch {
	case e.Weeks == 0:
		return "–"
	case e.PValue < 0.001:
		return "< 0.001"
	}
	return digits(e.PValue, 3)
}

// budgetText says how the weekly budget follows.
func (r *Report) budgetText(p paper) {
	b := r.Quarter.Review.Budget
	p.head("Weekly budget")
	widths := []int{12, 12, 12}
	if len(b.Lines) > 0 {
		p.row(widths, "creator", "before", "change", "after")
	}
	for _, l := range b.Lines {
		p.row(widths, l.Creator, bare(l.Before), change(l.Before, l.After), bare(l.After))
	}
	if len(b.Lines) > 0 {
		p.row(widths, "left over", "", bare(b.Left), bare(b.Left))
		p.row(widths, "all", bare(b.Before), "", bare(b.Before))
	}
	if len(b.Lines) == 0 {
		p.line(0, sentence(b.Why)+".")
		return
	}
	p.line(0, fmt.Sprintf("Moved: %s. Method: %s. %s.", b.Moved, words.Of(b.Method), sentence(b.Why)))
}

// change is after less before, with its sign.
func change(before, after money.Amount) string {
	d, err := after.Sub(before)
	switch {
	case err != nil:
		return "–"
	case d.Sign() > 0:
		return "+" + bare(d)
	case d.IsZero():
		return ""
	}
	return bare(d)
}

// bare is an amount to its minor unit without its currency.
func bare(a money.Amount) string {
	text, _, _ := strings.Cut(rounded(a), " ")
	return text
}

// sentence begins with a capital.
func sentence(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return strings.ToUpper(string(first)) + text[size:]
}
