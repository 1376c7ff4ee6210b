package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// shortlists prints who is kept by the criteria that decide, and who is decided
// otherwise by the others.
func (p page) shortlists(r *Result) {
	for _, l := range r.Shortlists {
		k := &l.Ranking
		p.title(fmt.Sprintf("Shortlist by the %s criteria", l.By))
		p.line(0, "", fmt.Sprintf("%d kept, %d in reserve, %d excluded", k.Kept, k.Reserve, k.Excluded))
		p.line(2, "", weights(&l.Criteria))
		for _, row := range k.Rows {
			text := ""
			if row.Decision != persona.Kept {
				text = decisive(row)
			}
			label := fmt.Sprintf("%2d. %-22s %-8s %.4f (%.4f–%.4f)  ", row.Place, words.Clean(r.id(row)), row.Decision, row.Score, row.Low, row.High)
			if l.By != r.Decides && row.Decision == persona.Kept {
				continue // only the shortlist that goes on is printed whole
			}
			p.line(2, label, text)
		}
		p.notes(*k)
	}
	p.title("Where the seed's and the platform criteria differ")
	if len(r.Differ) == 0 {
		p.line(2, "", "nowhere")
	}
	for _, d := range r.Differ {
		p.line(2, fmt.Sprintf("%-22s seed %-8s platform %-8s  ", words.Clean(d.Creator), d.Seed, d.Platform), d.Because)
	}
}

// weights is the sum that a score by criteria is.
func weights(c *persona.Criteria) string {
	parts := []string{plain(c.FitWeight) + "·fit"}
	var hard []string
	for _, k := range c.List {
		parts = append(parts, plain(k.Weight)+"·"+words.Of(k.Code))
		if k.Hard {
			hard = append(hard, words.Of(k.Code))
		}
	}
	text := "score = " + strings.Join(parts, " + ")
	if len(hard) > 0 {
		text += "; hard: " + strings.Join(hard, ", ")
	}
	return text
}

// quotes prints each offer of the shortlist: its price against the tables, and what
// it would bring.
func (p page) quotes(r *Result) {
	p.title("Are the quotes in line?")
	p.line(0, "", "Each price is held against every table of the market that has one for it. The tables are weakly sourced (most have trust C) and far apart: a price in line by some is normal.")
	for i := range r.Offers {
		o := &r.Offers[i]
		fmt.Fprintln(p.w)
		p.line(2, fmt.Sprintf("%-22s ", words.Clean(o.Creator)), heading(o))
		p.line(25, "", line(o))
		p.line(25, "", "in target: "+o.Reach)
	}
	if len(r.Offers) > 0 && r.Offers[0].InLine != nil {
		fmt.Fprintln(p.w)
		p.line(2, "", "table by table for "+r.Offers[0].Creator+":")
		for _, l := range r.Offers[0].InLine.Lines {
			p.line(4, fmt.Sprintf("%-13s", words.Of(l.Verdict)), tableLine(l))
		}
	}
}

func heading(o *Offered) string {
	if o.Because != "" {
		return strings.TrimPrefix(o.What+", "+o.Because, ", ")
	}
	return fmt.Sprintf("%s for %s (%s)", o.What, o.Offer.Price, o.Price)
}

// line says where a price stands.
func line(o *Offered) string {
	switch {
	case o.InLine != nil:
		var by []string
		for _, y := range o.InLine.Summary.Yardsticks {
			by = append(by, words.Of(y.Yardstick)+" "+words.Of(y.Verdict))
		}
		return strings.Join(by, ", ") + "; " + o.InLine.Summary.Text
	case o.NotLine != "":
		return "not assessed: " + o.NotLine
	}
	return "not assessed: " + o.Because
}

func tableLine(l ratecard.Line) string {
	text := fmt.Sprintf("%s (%d, trust %s)", l.Table, l.Year, l.Trust)
	if l.Because != "" {
		return text + ": " + l.Because
	}
	for _, s := range l.Steps {
		text += ": " + s.Working
	}
	return text
}

// portfolio prints what the budget buys.
func (p page) portfolio(r *Result) {
	k := r.Portfolio
	p.title("What to buy for " + r.Plan.Limits.Budget.String())
	p.line(0, "", k.Reason+".")
	p.line(2, "", "counts "+k.Definition)
	p.line(2, "", "overlap by "+string(k.Overlap)+": "+k.Basis)
	for _, n := range r.Plan.Notes {
		p.line(2, "plan: ", n)
	}
	for _, n := range k.Notes {
		p.line(2, "note: ", n)
	}
	fmt.Fprintf(p.w, "\n  %-22s %12s %9s %9s %9s  %s\n", "pick", "price", "alone", "adds", "loses", "a thousand costs")
	for _, x := range k.Picks {
		fmt.Fprintf(p.w, "  %-22s %12s %9s %9s %9s  %s\n", words.Clean(x.ID), x.Price, whole(x.Alone), whole(x.Adds), whole(x.Loses), perThousand(x))
	}
	fmt.Fprintf(p.w, "  %-22s %12s %9s %9s\n", "sum", k.Cost, "", whole(k.Value))
	p.line(2, "", bound(k))
	if k.Range != nil {
		p.line(2, "", fmt.Sprintf("the true value is from %s to %s: %s", whole(k.Range.Low), whole(k.Range.High), k.Range.Basis))
	}
	if k.More != nil {
		p.line(2, "", more(k.More))
	}
	for _, x := range k.LeftOut {
		p.line(2, fmt.Sprintf("not %-18s ", words.Clean(x.ID)), x.Reason)
	}
	p.line(0, "", "")
	p.line(2, "", "by budget, without fixed picks:")
	for _, s := range r.Curve {
		fmt.Fprintf(p.w, "    %13s buys %9s with %s for %s%s\n", s.Budget, whole(s.Value), counted(s.Picks, "pick"), s.Cost, map[bool]string{true: ", proven best"}[s.Proven])
	}
}

// perThousand is what a thousand of what a pick adds costs.
func perThousand(x persona.Pick) string {
	each, err := x.Price.Per(int64(x.Adds))
	if err != nil {
		return ""
	}
	if each, err = each.MulInt(1000); err != nil {
		return ""
	}
	return cents(each)
}

// cents is an amount in the digits of its currency.
func cents(a money.Amount) string {
	if round, err := a.Round(money.HalfEven); err == nil {
		a = round
	}
	return a.String()
}

// bound says how far from the best a portfolio can be.
func bound(k *persona.Portfolio) string {
	if k.Proven {
		return fmt.Sprintf("proven best: no set within the limits has more than %s", whole(k.Bound))
	}
	return fmt.Sprintf("not proven best: no set within the limits has more than %s, %s above it", whole(k.Bound), percent(k.Gap, 2))
}

// more says what 10 % more would buy.
func more(m *persona.MoreBudget) string {
	text := fmt.Sprintf("10 %% more (%s) would bring %s more, %s in all for %s", m.Budget, whole(m.Extra), whole(m.Value), m.Cost)
	if len(m.Added) > 0 {
		text += "; with " + strings.Join(m.Added, ", ")
	}
	if len(m.Dropped) > 0 {
		text += "; without " + strings.Join(m.Dropped, ", ")
	}
	return text
}

// macro prints the many against the one.
func (p page) macro(r *Result) {
	if r.Macro == nil {
		return
	}
	p.title("Or one macro-influencer?")
	o := &r.Macro.Offer
	p.line(2, fmt.Sprintf("%-22s ", words.Clean(o.Creator)), heading(o))
	p.line(25, "", line(o))
	p.line(25, "", "in target: "+o.Reach)
	p.line(25, "", "fit "+r.Macro.Fit.String())
	if r.Macro.Because != "" {
		p.line(2, "", "not compared: "+r.Macro.Because)
		return
	}
	k := r.Macro.Comparison
	p.line(0, "", k.Reason+".")
	for _, side := range sides(k) {
		p.line(2, fmt.Sprintf("%-28s", side.Name), fmt.Sprintf("%s for %s; a thousand costs %s; %s lost if the strongest drops out", whole(side.Value), side.Cost, side.Per, percent(side.AtRisk, 0)))
	}
	p.line(2, "", fmt.Sprintf("%s are reached by both", whole(k.Shared)))
}

// A sideOf is one side of the comparison.
type sideOf struct {
	Name, Cost, Per string
	Value, AtRisk   float64
}

func sides(k *persona.Comparison) []sideOf {
	many := sideOf{Name: counted(len(k.Many.Picks), "creator"), Cost: k.Many.Cost.String(), Per: "nothing", Value: k.Many.Value, AtRisk: k.ManyAtRisk}
	one := sideOf{Name: "one", Cost: k.One.Cost.String(), Per: "nothing", Value: k.One.Value, AtRisk: k.OneAtRisk}
	if k.ManyPerThousand != nil {
		many.Per = k.ManyPerThousand.String()
	}
	if k.OnePerThousand != nil {
		one.Per = k.OnePerThousand.String()
	}
	if len(k.One.Picks) == 1 {
		one.Name = k.One.Picks[0].ID
	}
	return []sideOf{many, one}
}
