package settlement

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Debt is an invoice that was sent, with what came in for it and which steps were
// taken.
type Debt struct {
	Invoice  string       `json:"invoice"`
	Debtor   string       `json:"debtor"`
	Amount   money.Amount `json:"amount"`
	Due      civil.Date   `json:"due,omitzero"` // last day to pay in time; zero: nobody agreed on one
	Receipts []Receipt    `json:"receipts,omitempty"`
	Done     []ChaseDone  `json:"done,omitempty"`
	Disputed bool         `json:"disputed,omitempty"` // its debtor objects: no steps by the ladder
}

// A ChaseDone is a step that was taken.
type ChaseDone struct {
	Step string     `json:"step"` // its id
	On   civil.Date `json:"on"`
}

// A ChaseStep is one rung of a ladder.
type ChaseStep struct {
	ID       string `json:"id"`
	After    int    `json:"after_days"` // days after the due date; below 0: before it
	Do       string `json:"do"`         // one sentence to the creator
	Interest bool   `json:"interest"`   // the claim names the late interest
}

// A ChasePolicy is the ladder by which unpaid invoices are chased: rungs in order of
// days.
type ChasePolicy struct {
	Name   string           `json:"name"`
	Steps  []ChaseStep      `json:"steps"`
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
	AsOf   string           `json:"as_of"`
}

// DefaultChase is a ladder of six steps from three days before the due date to 45
// days after it. No source gives such days for creators; they are our judgement.
func DefaultChase() ChasePolicy {
	return ChasePolicy{Name: "six steps", Source: "our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11-22", Steps: []ChaseStep{
		{ID: "notice", After: -3, Do: "Write that the invoice falls due in three days, and ask whether anything is missing."},
		{ID: "reminder", After: 1, Do: "Write a friendly reminder with the invoice attached."},
		{ID: "second", After: 7, Do: "Write a second reminder to the contact and to whoever pays invoices there."},
		{ID: "call", After: 14, Do: "Call, and agree on a day of payment in writing."},
		{ID: "formal", After: 30, Do: "Send a formal demand with the late interest and a last day.", Interest: true},
		{ID: "counsel", After: 45, Do: "Ask counsel or a collection service; new work only against payment.", Interest: true},
	}}
}

// A Chase is an invoice that is open on a day, and what is next.
type Chase struct {
	Invoice  string                          `json:"invoice"`
	Debtor   string                          `json:"debtor"`
	Open     money.Amount                    `json:"open"`
	Due      civil.Date                      `json:"due,omitzero"`
	DaysLate int                             `json:"days_late"`          // 0: not late
	Interest engagement.Figure[money.Amount] `json:"interest"`           // up to the day, the flat compensation included
	Step     string                          `json:"step,omitempty"`     // id of the next step; empty: none is left, or none is to be taken
	Do       string                          `json:"do,omitempty"`       // what it says
	On       civil.Date                      `json:"on,omitzero"`        // the day it comes up; before the day asked for: it is overdue
	Now      bool                            `json:"now"`                // that day has come
	Because  string                          `json:"because,omitempty"`  // why there is no step
	Overpaid bool                            `json:"overpaid,omitempty"` // more came in than was owed: Open is below zero
}

// A DebtorTotal is what one debtor owes in one currency.
type DebtorTotal struct {
	Debtor   string       `json:"debtor"`
	Open     money.Amount `json:"open"`
	Late     money.Amount `json:"late"` // the part that is past its day
	Invoices int          `json:"invoices"`
	DaysLate int          `json:"days_late"` // of the oldest
}

// A ChaseList is who owes what on a day.
type ChaseList struct {
	On      civil.Date    `json:"on"`
	Policy  string        `json:"policy"`
	Chases  []Chase       `json:"chases"`  // the latest first, then by debtor and invoice
	Debtors []DebtorTotal `json:"debtors"` // by name, then by currency
	Paid    []string      `json:"paid"`    // invoices that are settled to the cent
	Unread  []string      `json:"unread"`  // invoices whose receipts cannot be taken off: another currency
}

// ChaseUp lists the open invoices on a day with the next step of each by the policy:
// the last rung that has come up, where it was not taken; otherwise the next to come.
// Rungs below one that was taken are not gone back to. Without interest terms, the
// interest is undefined. The same debts in any order give the same list.
func ChaseUp(debts []Debt, on civil.Date, p ChasePolicy, interest *InterestTerms) ChaseList {
	list := ChaseList{On: on, Policy: p.Name}
	steps := slices.Clone(p.Steps)
	slices.SortStableFunc(steps, func(a, b ChaseStep) int { return cmp.Compare(a.After, b.After) })
	for _, d := range debts {
		c := Chase{Invoice: d.Invoice, Debtor: d.Debtor, Due: d.Due}
		_, open, err := openSteps(d.Amount, d.Due, d.Receipts, on, 0)
		if err != nil {
			list.Unread = append(list.Unread, d.Invoice)
			continue
		}
		if open.IsZero() {
			list.Paid = append(list.Paid, d.Invoice)
			continue
		}
		c.Open, c.Overpaid = open, open.Sign() < 0
		if !d.Due.IsZero() && open.Sign() > 0 {
			c.DaysLate = max(on.Sub(d.Due), 0)
		}
		c.Interest = undefinedMoney("late interest", "no rate was handed in")
		if interest != nil {
			in, err := LateInterest(d.Amount, d.Due, d.Receipts, on, *interest)
			if err == nil {
				in.Sum, err = in.Sum.Add(in.Flat)
			}
			c.Interest = engagement.FigureOf(in.Sum, err)
		}
		c.next(d, steps, on)
		list.Chases = append(list.Chases, c)
	}
	slices.SortFunc(list.Chases, func(a, b Chase) int {
		return cmp.Or(cmp.Compare(b.DaysLate, a.DaysLate), cmp.Compare(a.Debtor, b.Debtor), cmp.Compare(a.Invoice, b.Invoice), cmp.Compare(a.Open.String(), b.Open.String()))
	})
	slices.Sort(list.Paid)
	slices.Sort(list.Unread)
	list.total()
	return list
}

// next sets the next step.
func (c *Chase) next(d Debt, steps []ChaseStep, on civil.Date) {
	switch {
	case c.Overpaid:
		c.Because = "more came in than was owed: give it back or set it off"
		return
	case d.Disputed:
		c.Because = "the debtor objects: settle that first"
		return
	case d.Due.IsZero():
		c.Because = "no due date was agreed: agree on one"
		return
	}
	taken := -1
	for i, s := range steps {
		for _, done := range d.Done {
			if done.Step == s.ID && !done.On.After(on) {
				taken = i
			}
		}
	}
	at := taken + 1
	for at+1 < len(steps) && on.Sub(d.Due) >= steps[at+1].After {
		at++
	}
	if at >= len(steps) {
		c.Because = "the ladder has no step left"
		return
	}
	s := steps[at]
	c.Step, c.Do, c.On = s.ID, s.Do, d.Due.AddDays(s.After)
	c.Now = on.Sub(d.Due) >= s.After
}

// total adds the open invoices up by debtor and currency.
func (l *ChaseList) total() {
	type key struct {
		debtor   string
		currency money.Currency
	}
	type sums struct{ open, late money.Sum }
	all := map[key]*sums{}
	totals := map[key]*DebtorTotal{}
	var order []key
	for _, c := range l.Chases {
		k := key{c.Debtor, c.Open.Currency()}
		if all[k] == nil {
			all[k], totals[k] = &sums{}, &DebtorTotal{Debtor: c.Debtor}
			order = append(order, k)
		}
		all[k].open.Add(c.Open)
		if c.DaysLate > 0 {
			all[k].late.Add(c.Open)
		}
		totals[k].Invoices++
		totals[k].DaysLate = max(totals[k].DaysLate, c.DaysLate)
	}
	slices.SortFunc(order, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.debtor, b.debtor), cmp.Compare(a.currency, b.currency))
	})
	for _, k := range order {
		t := totals[k]
		t.Open, _ = all[k].open.Total(k.currency) // beyond 24 digits it stays zero beside the invoices
		t.Late, _ = all[k].late.Total(k.currency)
		l.Debtors = append(l.Debtors, *t)
	}
}
