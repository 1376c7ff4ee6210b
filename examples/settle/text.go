package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// The width of a line, and of the columns of a table.
const (
	lineWidth = 100
	nameWidth = 48
)

// A paper writes lines of text.
type paper struct{ w io.Writer }

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

// row writes a name and columns of amounts. A name that is too long has a line of its
// own.
func (p paper) row(name string, amounts ...string) {
	name = words.Clean(name)
	if len([]rune(name)) > nameWidth {
		fmt.Fprintln(p.w, name)
		name = ""
	}
	fmt.Fprintf(p.w, "%-*s", nameWidth, name)
	for _, a := range amounts {
		fmt.Fprintf(p.w, "%13s", a)
	}
	fmt.Fprintln(p.w)
}

// text prints the statement for people.
func (r *Report) text(w io.Writer) {
	p := paper{w}
	p.line(0, fmt.Sprintf("Who is owed what for %s, %s", r.title(), r.clocks()))
	p.line(0, "Owed now = earned since the contract began − held − stated in closed months.")
	for i := range r.Statement.Deals {
		v := r.view(&r.Statement.Deals[i])
		p.deal(&v)
	}
	if len(r.Statement.Deals) == 0 {
		p.line(0, "Nothing is owed, and nothing was paid.")
	}
	p.exceptions(r.exceptions())
	fmt.Fprintln(p.w)
	p.row("All deals", "gross", "net", "to pay", "carried")
	for _, t := range r.totals() {
		p.row("  "+string(t.Currency), t.Gross, t.Net, t.Payable, t.Carried)
		if t.Held != "0.00" && t.Held != "0" {
			p.line(4, t.Held+" more is held.")
		}
	}
	fmt.Fprintln(p.w)
	p.line(0, "Read: "+strings.Join(r.Files, "; ")+".")
}

// deal prints one deal.
func (p paper) deal(v *dealView) {
	fmt.Fprintln(p.w)
	head := fmt.Sprintf("%s (%s), %s", v.Name, v.Deal, v.Currency)
	if v.Title != "" {
		head += ": " + v.Title
	}
	p.line(0, head)
	if v.Closed {
		p.line(2, "Closed: it stands as it was sent, whatever came later.")
	}
	if len(v.Lines) > 0 {
		p.row("", "earned", "held", "stated", "owed now")
	}
	for _, l := range v.Lines {
		p.row("  "+l.Name, l.Earned, l.Held, l.Stated, l.Amount)
		if l.Term != "" {
			p.line(6, "by "+l.Term)
		}
		for _, s := range l.Working {
			p.line(6, s)
		}
		if l.Adjusted != "" {
			p.line(6, l.Adjusted)
		}
		for _, s := range l.Entries {
			p.line(6, "· "+s)
		}
	}
	for _, s := range v.Sums {
		name := "  " + s.Label
		if s.Total {
			name = "  = " + s.Label
		}
		p.row(name, "", "", "", s.Amount)
		if s.Note != "" {
			p.line(6, s.Note)
		}
		for _, e := range s.Entries {
			p.line(6, "· "+e)
		}
	}
	for _, k := range v.InKind {
		p.line(2, "in kind: "+k)
	}
}

// exceptions prints what was not counted, or not as it stands.
func (p paper) exceptions(list []exceptionView) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintln(p.w)
	p.line(0, fmt.Sprintf("Exceptions: %d", len(list)))
	for _, x := range list {
		p.line(2, x.Entry+": "+x.Message)
		p.line(6, fmt.Sprintf("%s, %s", x.Rule, x.Counted))
		if x.Where != "" {
			p.line(6, x.Where)
		}
	}
}
