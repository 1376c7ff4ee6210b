package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Owed is who is owed what for the month of the report. Command settle shows the working.
type Owed struct {
	Statement settlement.Statement `json:"statement"`
	Payees    []Payee              `json:"payees"`
	Bundled   int                  `json:"bundled,omitempty"` // orders that were added up by days
	Left      int                  `json:"left,omitempty"`    // orders that no entry could be made of
}

// A Payee is one creator's money in the currency of the contract: since the contract
// began, and now.
type Payee struct {
	Creator  string            `json:"creator"`
	Contract string            `json:"contract"`
	Currency money.Currency    `json:"currency"`
	Earned   money.Amount      `json:"earned"` // since the contract began, what is held in it
	Held     money.Amount      `json:"held"`   // of it, until goods can no more come back
	Paid     money.Amount      `json:"paid"`   // so far
	Payable  money.Amount      `json:"payable"`
	Carried  money.Amount      `json:"carried"`           // below zero: paid more than is owed so far
	DueNow   bool              `json:"due_now,omitempty"` // the day has come
	Due      civil.Date        `json:"due,omitzero"`      // a day after that of the report
	DueWhy   string            `json:"due_why,omitempty"`
	Lines    []settlement.Line `json:"lines"` // what was earned, by reason, since the contract began
	// ToCome is what of the fixed pay is agreed and not earned yet.
	ToCome money.Amount `json:"to_come"`
}

// due is when the creator is to be paid: "now", a day, or nothing where nothing is.
func (p Payee) due() string {
	switch {
	case p.DueNow:
		return "now"
	case p.Due.IsZero():
		return ""
	}
	return p.Due.String()
}

// settle settles the month of the report.
func (in *Inputs) settle(d deals, p *posts, s *sales) (engagement.Figure[Owed], map[string]roi.Cost) {
	if len(in.Contracts) == 0 {
		return notGiven[Owed]("what is owed", "contracts"), nil
	}
	all := slices.Concat(in.Entries, s.owed.all())
	for _, creator := range in.Plan.Creators {
		if c, found := d.of[creator.Name]; found {
			facts := in.happened(creator, p, zoneOf(c))
			all = append(all, settlement.Happened(c.ID, facts, zoneOf(c))...)
		}
	}
	month := in.Plan.month()
	policy := settlement.Policy{Zone: in.Plan.zone(), Default: settlement.Payout{NetDays: in.Plan.PayDays}}
	statement, err := settlement.Settle(month, in.Contracts, all, policy)
	if err != nil {
		return engagement.FigureOf(Owed{}, err), nil
	}
	// What was earned since the contracts began stands in a statement that knows of no
	// closed one.
	open := slices.DeleteFunc(slices.Clone(all), func(e settlement.Entry) bool { return e.Kind == settlement.ClosingEntry })
	began, err := settlement.Settle(month, in.Contracts, open, policy)
	if err != nil {
		return engagement.FigureOf(Owed{}, err), nil
	}
	o := Owed{Statement: statement, Bundled: s.owed.Bundled, Left: s.owed.Left}
	costs := map[string]roi.Cost{}
	for _, creator := range in.Plan.Creators {
		c, found := d.of[creator.Name]
		if !found {
			continue
		}
		p, cost, err := payee(creator.Name, c, statement, began, in.Plan.today())
		if err != nil {
			in.note("contracts", fmt.Errorf("%s: %w", creator.Name, err))
			continue
		}
		o.Payees = append(o.Payees, p)
		costs[creator.Name] = cost
	}
	return engagement.Figure[Owed]{Value: o}, costs
}

// payee finds a deal in both statements, and says what it costs: the fixed pay as it was
// agreed, whether it is due yet or not, and all else as it was earned.
func payee(creator string, c contract.Contract, now, began settlement.Statement, today civil.Date) (p Payee, cost roi.Cost, err error) {
	zero, err := money.New(0, c.Currency)
	if err != nil {
		return p, cost, err
	}
	p = Payee{Creator: creator, Contract: c.ID, Currency: c.Currency, Paid: zero, Payable: zero, Carried: zero}
	var earned, held, fixed, variable, commission, rights money.Sum
	for _, d := range began.Deals {
		if d.Deal != c.ID {
			continue
		}
		p.Paid, p.Lines = d.Paid, d.Lines
		for _, l := range d.Lines {
			earned.Add(l.Earned)
			held.Add(l.Held)
			switch l.Kind {
			case "commission", "floor":
				commission.Add(l.Earned)
			case "right", "exclusivity", "allowlisting":
				rights.Add(l.Earned)
			case "fixed", "flat_fee", "per_deliverable":
				fixed.Add(l.Earned)
			default:
				variable.Add(l.Earned)
			}
		}
	}
	for _, d := range now.Deals {
		if d.Deal == c.ID {
			p.Payable, p.Carried, p.DueWhy = d.Payable, d.Carried, d.DueWhy
			// The day that has come may be that of an instalment that was paid: it says
			// only that what is left is due.
			if d.Due.After(today) {
				p.Due = d.Due
			}
			p.DueNow = d.Payable.Sign() > 0 && !d.Due.After(today)
		}
	}
	agreed, err := c.FixedPay()
	if err != nil {
		return p, cost, err
	}
	variable.Add(agreed)
	var fixedEarned money.Amount
	for _, x := range []struct {
		to   *money.Amount
		from *money.Sum
	}{{&p.Earned, &earned}, {&p.Held, &held}, {&fixedEarned, &fixed}, {&cost.CreatorFee, &variable}, {&cost.Commission, &commission}, {&cost.UsageRights, &rights}} {
		if *x.to, err = x.from.Total(c.Currency); err != nil {
			return p, cost, err
		}
	}
	if p.ToCome, err = agreed.Sub(fixedEarned); err == nil && p.ToCome.Currency() == "" {
		p.ToCome = zero
	}
	return p, cost, err
}

// with is the cost of a creator: what the plan gives, and where it gives nothing, what the
// contract pays.
func with(plan, contract roi.Cost) roi.Cost {
	for _, part := range []struct{ to, from *money.Amount }{
		{&plan.CreatorFee, &contract.CreatorFee}, {&plan.Commission, &contract.Commission}, {&plan.UsageRights, &contract.UsageRights},
	} {
		if *part.to == (money.Amount{}) {
			*part.to = *part.from
		}
	}
	return plan
}

// month is the month of the report.
func (p *Plan) month() civil.Period {
	day := p.AsOf.In(p.zone())
	return civil.Month(day.Year(), day.Month(), p.zone())
}

// monthOf names a month.
func monthOf(p civil.Period, zone *time.Location) string {
	return p.From.In(zone).Format("January 2006")
}
