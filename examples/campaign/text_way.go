package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// textBefore prints the steps up to the posts.
func (r *Report) textBefore(p paper) {
	p.title("Whom to reach")
	if whom, err := r.Whom.Get(); err != nil {
		p.missing(err)
	} else {
		p.line("persona", "%s", whom.Persona)
		p.each(len(whom.Ranking.Rows), func(i int) {
			row, c := whom.Ranking.Rows[i], whom.Chosen[i]
			chosen := "not in the campaign"
			if c.Creator != "" {
				chosen = "in the campaign"
			}
			p.line(row.Handle, "%s, score %.2f (%.2f to %.2f once all is known), %s: %s", words.Of(row.Decision), row.Score, row.Low, row.High, chosen, first(c.Reasons))
		})
	}
	p.title("Vetted")
	p.each(len(r.Vetted), func(i int) {
		v := r.Vetted[i]
		p.line(v.Handle, "%s", vetted(v.Report))
		for _, s := range signals(v.Report) {
			p.line("", "%s: %s", s.Code, s.Message)
		}
	})
	p.title("Agreed")
	if agreed, err := r.Agreed.Get(); err != nil {
		p.missing(err)
	} else {
		p.each(len(agreed), func(i int) {
			a := agreed[i]
			p.line(a.Creator, "%s, version %d: %s", a.Contract, max(a.Version, 1), findings(a.Findings))
			for _, f := range a.Findings {
				if f.Severity == contract.Unlawful || f.Severity == contract.Conflict {
					p.line("", "%s: %s", f.Rule, f.Message)
				}
			}
			for _, l := range a.Late {
				p.line("", "%s: %s", words.Of(l.Status), l.Why)
			}
		})
	}
	p.title("Published")
	p.each(len(r.Published), func(i int) {
		x := r.Published[i]
		p.line(x.Creator, "%s", published(x))
		if x.Brief != nil {
			for _, item := range x.Brief.With(contract.Broken) {
				p.line("", "%s: %s", item.Rule, item.Message)
			}
		}
	})
	if len(r.Published) == 0 {
		p.line("", "The plan has no posts.")
	}
}

// textAfter prints the steps from the orders on.
func (r *Report) textAfter(p paper) {
	p.title("Who brought the orders, by each model")
	if credit, err := r.Credit.Get(); err != nil {
		p.missing(err)
	} else {
		p.line("", "%s, net revenue %s. %s", counted(int(credit.Orders), "order"), credit.Revenue, credit.moved())
		models := credit.shown()
		p.each(len(credit.Rows), func(i int) {
			var cells []string
			for _, m := range models {
				cells = append(cells, credit.Models[m]+" "+number(credit.Rows[i].Revenue[m]))
			}
			p.line(credit.Rows[i].Channel, "%s", strings.Join(cells, ", "))
		})
		if nobody := credit.nobody(); nobody != "" {
			p.line("", "%s", nobody)
		}
		if credit.RefundedPast > 0 {
			p.line("", "%s", credit.past())
		}
		if credit.NotModelled != "" {
			p.line("", "Markov and Shapley are not assessed: %s.", credit.NotModelled)
		}
		if credit.LeftOut > 0 {
			p.line("", "%s visits are of no order that counts.", words.Grouped(int64(credit.LeftOut)))
		}
	}
	r.textOwed(p)
	r.textLearned(p)
}

func (r *Report) textOwed(p paper) {
	owed, err := r.Owed.Get()
	if err != nil {
		p.title("Who is owed what")
		p.missing(err)
		return
	}
	p.title("Who is owed what for %s", monthOf(owed.Statement.Period, r.plan.zone()))
	p.each(len(owed.Payees), func(i int) {
		x := owed.Payees[i]
		p.line(x.Creator, "%s", owes(x))
		for _, l := range x.Lines {
			p.line("", "%s: earned %s, held %s", strings.TrimSpace(words.Of(l.Kind)+" "+l.Window), number(l.Earned), number(l.Held))
		}
	})
	for _, t := range owed.Statement.Totals {
		p.line("all", "payable %s, held %s", t.Payable, t.Held)
	}
	p.each(len(owed.Statement.Exceptions), func(i int) {
		x := owed.Statement.Exceptions[i]
		p.line("exception", "%s: %s", x.Entry, x.Message)
	})
	if owed.Bundled > 0 {
		p.line("", "%s orders were added up by days.", words.Grouped(int64(owed.Bundled)))
	}
	if owed.Left > 0 {
		p.line("", "%s orders of creators with a contract could not be settled: no time, no id or no goods.", words.Grouped(int64(owed.Left)))
	}
}

func (r *Report) textLearned(p paper) {
	p.title("Goals")
	if goals, err := r.Goals.Get(); err != nil {
		p.missing(err)
	} else {
		for _, g := range goals.Rows {
			p.line(g.Goal.ID, "%s: now %s of %s", words.Of(g.Progress.Status), g.Progress.Now, g.Goal.Target)
		}
		for _, n := range goals.Notes {
			p.line("", "%s", n)
		}
	}
	p.title("Scorecards")
	if scores, err := r.Scores.Get(); err != nil {
		p.missing(err)
	} else {
		for _, c := range scores.Cards {
			total := shown(c.Total, func(v money.Ratio) string { return v.Decimal().StringFixedBank(1) + " of 100" })
			p.line(c.Creator, "%s; %.0f %% of it could be assessed", total, 100*c.Coverage)
		}
	}
	p.title("Review")
	if review, err := r.Review.Get(); err != nil {
		p.missing(err)
	} else {
		for _, d := range review.Decisions {
			p.line(d.Creator, "%s: %s", words.Of(d.Action), d.Why)
		}
	}
}

// vetted is an audit in a sentence.
func vetted(a audit.Report) string {
	if score, err := a.Score.Get(); err == nil {
		return fmt.Sprintf("score %.0f of 100, %.0f %% of it could be assessed, confidence %s", score, 100*a.Coverage, words.Of(a.Confidence))
	}
	return fmt.Sprintf("no score: %s", a.Score.Undefined.Because)
}

// findings counts what a review found, by severity.
func findings(list []contract.Finding) string {
	var parts []string
	for _, s := range contract.Severities() {
		n := 0
		for _, f := range list {
			if f.Severity == s {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words.Of(s)))
		}
	}
	if len(parts) == 0 {
		return "nothing to remark"
	}
	return strings.Join(parts, ", ")
}

// published is what became of a post, in a sentence.
func published(x Published) string {
	post := fmt.Sprintf("post %s on %s", x.Post, x.Platform)
	if !x.At.IsZero() {
		post += " of " + x.At.Format("2006-01-02")
	}
	if x.Brief == nil {
		return post + ": not held against a brief: " + x.Because
	}
	return fmt.Sprintf("%s: brief %s, disclosure %s", post, words.Of(x.Verdict), words.Of(x.Brief.Disclosure.Verdict()))
}

// owes is one creator's money in a sentence.
func owes(x Payee) string {
	s := fmt.Sprintf("earned %s, paid %s, held %s, payable %s %s", number(x.Earned), number(x.Paid), number(x.Held), number(x.Payable), x.Currency)
	if x.ToCome.Sign() > 0 {
		s += ", agreed and still to come " + number(x.ToCome)
	}
	if x.Carried.Sign() != 0 {
		s += ", carried on " + number(x.Carried)
	}
	if due := x.due(); due != "" {
		s += ", due " + due
	}
	return s
}

// first is the first reason that is known, where there is one: what is not assessed may
// stand before it, since it weighs most.
func first(list []string) string {
	for _, reason := range list {
		if !strings.Contains(reason, "not assessed") {
			return reason
		}
	}
	if len(list) == 0 {
		return "no reason given"
	}
	return list[0]
}

// shown are the models that give something to somebody.
func (c Credit) shown() (list []int) {
	for m := range c.Models {
		for _, row := range c.Rows {
			if row.Orders[m] > 0 {
				list = append(list, m)
				break
			}
		}
	}
	return list
}
