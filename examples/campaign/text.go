package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A page writes lines of a label and what is said under it.
type page struct{ w io.Writer }

func (p page) line(label, format string, args ...any) {
	fmt.Fprintf(p.w, "  %-15s %s\n", label, fmt.Sprintf(format, args...))
}

func (p page) title(format string, args ...any) { fmt.Fprintf(p.w, format+"\n", args...) }

// write prints the report for people.
func (r Report) write(w io.Writer) {
	p := page{w}
	p.title("%s, as of %s", r.Campaign, r.AsOf.UTC().Format("2006-01-02"))
	for _, row := range append(slices.Clone(r.Creators), r.Total) {
		p.title("")
		p.row(row, r.Basis)
	}
	p.title("\nOrders")
	p.line("read", "%d, of which %d were earned by a creator", r.Orders.Read, r.Orders.Earned)
	for _, reason := range slices.Sorted(maps.Keys(r.Orders.Unearned)) {
		p.line("", "%d not: %s", r.Orders.Unearned[reason], strings.ReplaceAll(string(reason), "_", " "))
	}
	p.title("\nAgainst the framework's claims")
	for _, c := range r.Claims {
		p.title("  %s", c)
	}
	if len(r.Problems) > 0 {
		const most = 20 // -json has them all
		p.title("\nWhat could not be read")
		for _, problem := range r.Problems[:min(len(r.Problems), most)] {
			p.title("  %s", problem)
		}
		if more := len(r.Problems) - most; more > 0 {
			p.title("  and %d more", more)
		}
	}
}

func (p page) row(row Row, basis roi.Basis) {
	p.title("%s", row.Name)
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
			parts = append(parts, words(part.Name)+" "+number(part.Amount))
		}
	}
	p.line("spent", "%s: %s", row.Spent, strings.Join(parts, ", "))
	if net, err := o.NetRevenue(); err != nil {
		p.line("orders", "%s", digits(o.Orders))
	} else {
		p.line("orders", "%s, net revenue %s", digits(o.Orders), net)
	}
	p.line("CPE", "%s", row.CPE)
	p.line("CPA", "%s", row.CPA)
	p.line("ROAS", "%s", showAs(row.ROAS, times))
	p.line("ROI", "%s", showAs(row.Return, func(r roi.Return) string {
		return fmt.Sprintf("%s on %s: profit %s", r.ROI.Percent(2), words(string(basis)), r.Profit)
	}))
	for i, u := range row.Unknown {
		p.line([]string{"not known", ""}[min(i, 1)], "%s", u)
	}
}

// er prints the rate with its interval, its definition and what was skipped.
func (p page) er(label string, rate engagement.Figure[engagement.Reading]) {
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

// showAs prints a value in a form of its own, or the reason why there is none.
func showAs[T any](f engagement.Figure[T], as func(T) string) string {
	v, err := f.Get()
	if err != nil {
		return err.Error()
	}
	return as(v)
}

func words(name string) string { return strings.ReplaceAll(name, "_", " ") }

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
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
