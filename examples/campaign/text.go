package main

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// lineWidth is the width of a line of text, labelWidth that of its label.
const lineWidth, labelWidth = 120, 15

// A paper writes lines of a label and what is said under it.
type paper struct{ w io.Writer }

// line writes a label and a text, broken into lines that hang under the first. A label that
// is too long has a line of its own.
func (p paper) line(label, format string, args ...any) {
	label = words.Clean(label)
	if len([]rune(label)) > labelWidth {
		fmt.Fprintln(p.w, "  "+label)
		label = ""
	}
	for i, l := range words.Wrap(words.Clean(fmt.Sprintf(format, args...)), lineWidth-labelWidth-3) {
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(p.w, "  %-*s %s\n", labelWidth, label, l)
	}
}

// title begins a section.
func (p paper) title(format string, args ...any) {
	fmt.Fprintf(p.w, "\n%s\n", words.Clean(fmt.Sprintf(format, args...)))
}

// missing says of a section why there is none.
func (p paper) missing(err error) { p.line("", "Not assessed: %s.", because(err)) }

// because is the reason of an undefined figure.
func because(err error) string {
	if u := new(engagement.Undefined); errors.As(err, &u) {
		return u.Because
	}
	return err.Error()
}

// mostLines is how many lines of a list are printed; -json has them all.
const mostLines = 20

// each prints the first lines of a list, and how many more there are.
func (p paper) each(n int, line func(i int)) {
	for i := range min(n, mostLines) {
		line(i)
	}
	if n > mostLines {
		p.line("", "and %s more; -json has them all", words.Grouped(int64(n-mostLines)))
	}
}

// text prints the report for people.
func (r *Report) text(w io.Writer) {
	p := paper{w}
	fmt.Fprintln(w, words.Clean(fmt.Sprintf("%s, as of %s", r.Campaign, r.day())))
	p.title("What to do next")
	p.each(len(r.Next), func(i int) {
		s := r.Next[i]
		p.line(s.Who, "%s %s", s.Do, s.Why)
	})
	if len(r.Next) == 0 {
		p.line("", "Nothing was found to be done.")
	}
	r.textBefore(p)
	for _, row := range append(slices.Clone(r.Creators), r.Total) {
		p.title("%s", row.Name)
		p.row(row, r)
	}
	p.title("Orders")
	p.line("read", "%s, of which %s were earned by a creator", words.Grouped(int64(r.Orders.Read)), words.Grouped(int64(r.Orders.Earned)))
	for _, reason := range slices.Sorted(maps.Keys(r.Orders.Unearned)) {
		p.line("", "%s not: %s", words.Grouped(int64(r.Orders.Unearned[reason])), words.Of(reason))
	}
	if r.Orders.Later > 0 {
		p.line("", "%s not: placed after the time of the report", words.Grouped(int64(r.Orders.Later)))
	}
	if r.Orders.Late > 0 {
		p.line("refunds", "%s refunded more than %d days after the order", counted(r.Orders.Late, "order"), r.Orders.LateDays)
	}
	r.textAfter(p)
	p.title("Against the framework's claims")
	for _, c := range r.Claims {
		p.line("", "%s", c)
	}
	p.title("What was read")
	for _, kind := range slices.Sorted(maps.Keys(r.Read)) {
		k := r.Read[kind]
		p.line(kind, "%s, %s, %s", counted(k.Files, "file"), counted(k.Items, "item"), megabytes(k.Bytes))
	}
	if r.Strange > 0 {
		p.line("", "%s posts are of no account of the campaign", words.Grouped(int64(r.Strange)))
	}
	if len(r.Problems) > 0 {
		p.title("What could not be read")
		p.each(len(r.Problems)+r.More, func(i int) {
			if i < len(r.Problems) {
				p.line("", "%s", r.Problems[i])
			}
		})
	}
}

// row prints what one creator, or all, cost and brought.
func (p paper) row(row Row, r *Report) {
	for _, a := range row.Accounts {
		tier := "tier unknown"
		if t, err := a.Tier.Get(); err == nil {
			tier = t.Name
		}
		p.line(string(a.Platform), "%s, %s followers, %s", a.Handle, digits(a.Followers), tier)
	}
	p.er("ER", row.ER)
	for _, a := range row.Accounts {
		if len(row.Accounts) > 1 {
			p.er("ER "+string(a.Platform), a.ER)
		}
		p.line("standing", "%s", a.Standing)
	}
	o := row.Outcome
	p.line("campaign posts", "%d: gross reach %s, engagements %s, views %s", row.Posts, digits(o.Reach), digits(o.Engagements), digits(o.Views))
	var parts []string
	for _, part := range row.Cost.Parts() {
		if part.Amount.Sign() != 0 {
			parts = append(parts, words.Of(part.Name)+" "+number(part.Amount))
		}
	}
	p.line("spent", "%s: %s", row.Spent, strings.Join(parts, ", "))
	if net, err := o.NetRevenue(); err != nil {
		p.line("orders", "%s", digits(o.Orders))
	} else {
		p.line("orders", "%s, net revenue %s", digits(o.Orders), net)
	}
	if o.Sessions.IsKnown() || o.Clicks.IsKnown() {
		p.line("visits", "clicks %s, sessions %s", digits(o.Clicks), digits(o.Sessions))
	}
	p.line("CPE", "%s", row.CPE)
	p.line("CPA", "%s", row.CPA)
	p.line("ROAS", "%s", shown(row.ROAS, times))
	p.line("ROI", "%s", roiOf(row, r))
	for i, u := range row.Unknown {
		p.line([]string{"not known", ""}[min(i, 1)], "%s", u)
	}
}

// roiOf is the return with its basis.
func roiOf(row Row, r *Report) string {
	ret, err := row.Return.Get()
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s on %s: profit %s", ret.ROI.Percent(2), words.Of(r.Basis), ret.Profit)
}

// er prints the rate with its interval, its definition and what was skipped.
func (p paper) er(label string, rate engagement.Figure[engagement.Reading]) {
	r, err := rate.Get()
	if err != nil {
		p.line(label, "%v", err)
		return
	}
	p.line(label, "%s", r)
	p.line("", "%s", r.Method)
	for _, m := range r.Missing {
		p.line("", "skipped: %s of %d posts", m, r.Posts+r.Skipped)
	}
}

// shown is a value in a form of its own, or the reason why there is none.
func shown[T any](f engagement.Figure[T], as func(T) string) string {
	v, err := f.Get()
	if err != nil {
		return err.Error()
	}
	return as(v)
}

// number is an amount without its currency.
func number(a money.Amount) string {
	text, _, _ := strings.Cut(a.String(), " ")
	return text
}

// times is a ratio with two decimals: "4.12x".
func times(r money.Ratio) string { return r.Decimal().StringFixedBank(2) + "x" }

// digits is a count with thousands commas.
func digits(c engagement.Count) string {
	n, known := c.Get()
	if !known {
		return "unknown"
	}
	return words.Grouped(n)
}

// counted is "1 file", "3 files".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return words.Grouped(int64(n)) + " " + what + "s"
}
