package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// A Step is something to do, and why.
type Step struct {
	Who  string `json:"who,omitempty"` // the creator, or the goal
	Do   string `json:"do"`
	Why  string `json:"why"`
	Step string `json:"step"` // of the way: "publish", "pay" …
}

// next is what the report finds to be done: what the law asks first, then what is owed,
// then what to ask and to change.
func (r *Report) next() (list []Step) {
	list = append(list, r.nextPosts()...)
	list = append(list, r.nextPay()...)
	for _, v := range r.Vetted {
		var found []string
		for _, s := range signals(v.Report) {
			found = append(found, s.Message)
		}
		if len(found) > 0 {
			list = append(list, Step{v.Creator, "Ask about " + v.Handle + " before the next contract.", strings.Join(found, " "), "vet"})
		}
	}
	if whom, err := r.Whom.Get(); err == nil {
		for i, row := range whom.Ranking.Rows {
			if c := whom.Chosen[i]; c.Creator != "" && row.Decision != persona.Kept && len(c.Reasons) > 0 {
				list = append(list, Step{c.Creator, "Look for somebody who reaches “" + whom.Persona + "”.", capital(c.Reasons[0]) + ".", "whom"})
			}
		}
	}
	if goals, err := r.Goals.Get(); err == nil {
		for _, g := range goals.Rows {
			if g.Progress.Status == programme.Behind || g.Progress.Status == programme.Missed {
				list = append(list, Step{g.Goal.ID, "Change the goal or the plan.", fmt.Sprintf("The goal is %s.", words.Of(g.Progress.Status)), "learn"})
			}
		}
	}
	if review, err := r.Review.Get(); err == nil {
		for _, d := range review.Decisions {
			if d.Action != programme.Watch {
				list = append(list, Step{d.Creator, capital(words.Of(d.Action)) + ".", capital(d.Why) + ".", "learn"})
			}
		}
	}
	return list
}

// mostPayees is how many creators are named each by each where they are to be paid.
const mostPayees = 5

// nextPay is whom to pay.
func (r *Report) nextPay() (list []Step) {
	owed, err := r.Owed.Get()
	if err != nil {
		return nil
	}
	for _, p := range owed.Payees {
		if p.Payable.Sign() > 0 {
			due := "It is due now."
			if !p.DueNow {
				due = "It is due on " + p.Due.String() + "."
			}
			list = append(list, Step{p.Creator, "Pay " + people(p.Payable.String()) + ".", due, "pay"})
		}
	}
	if len(list) <= mostPayees {
		return list
	}
	n := len(list)
	list = nil
	for _, t := range owed.Statement.Totals {
		if t.Payable.Sign() > 0 {
			list = append(list, Step{counted(n, "creator"), "Pay " + people(t.Payable.String()) + " in all.", "The statement has the sum and the day of each.", "pay"})
		}
	}
	return list
}

// nextPosts are the posts that break their brief or the duty to disclose.
func (r *Report) nextPosts() (list []Step) {
	for _, p := range r.Published {
		if p.Brief == nil {
			continue
		}
		if p.Brief.Disclosure.Verdict() == disclosure.Fail {
			why := "The tie to the brand is not disclosed."
			for _, f := range p.Brief.Disclosure.Findings {
				if f.Severity == disclosure.Violation {
					why = f.Message
					break
				}
			}
			list = append(list, Step{p.Creator, fmt.Sprintf("Have post %s disclosed.", p.Post), why, "publish"})
		}
		for _, item := range p.Brief.With(contract.Broken) {
			if item.Path != "disclosure" && !isDisclosure(item.Rule) {
				list = append(list, Step{p.Creator, fmt.Sprintf("Have post %s put right.", p.Post), item.Message, "publish"})
			}
		}
	}
	return list
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// isDisclosure reports whether a line of the brief is the duty to disclose, of which the
// disclosure report has more to say.
func isDisclosure(rule string) bool { return rule == "BRIEF-DISCLOSURE" }

// signals are what an audit holds against an account: what costs points and no known event
// explains.
func signals(r audit.Report) (list []audit.Signal) {
	for _, s := range r.Signals {
		if s.Points > 0 && len(s.Events) == 0 {
			list = append(list, s)
		}
	}
	return list
}
