package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// What criteria are called.
const (
	seed     = "seed"
	platform = "platform"
	own      = "own"
)

// A Result is the way from the brief to the portfolio.
type Result struct {
	AsOf       civil.Date         `json:"as_of,omitzero"`
	Persona    persona.Persona    `json:"persona"`
	Fit        persona.Ranking    `json:"fit"`        // by fit alone
	Shortlists []Listed           `json:"shortlists"` // by each of the criteria
	Decides    string             `json:"decides"`    // whose shortlist goes on
	Differ     []Differing        `json:"differ"`     // who is decided otherwise by the seed's and the platform criteria
	Sums       []Sum              `json:"sums"`       // of everybody, in the order of the fit
	Offers     []Offered          `json:"offers,omitempty"`
	Portfolio  *persona.Portfolio `json:"portfolio,omitempty"`
	Curve      []Spent            `json:"curve,omitempty"`
	Macro      *Macro             `json:"macro,omitempty"`
	Plan       *Plan              `json:"plan,omitempty"`
	Read       []string           `json:"read"`
	Notes      []string           `json:"notes,omitempty"`
	in         *Inputs
}

// Listed is a shortlist and what it was made by.
type Listed struct {
	By       string           `json:"by"` // seed, platform or own
	Criteria persona.Criteria `json:"criteria"`
	Ranking  persona.Ranking  `json:"ranking"`
}

// Spent is what a budget would bring.
type Spent struct {
	Budget money.Amount `json:"budget"`
	Cost   money.Amount `json:"cost"`
	Value  float64      `json:"value"`
	Bound  float64      `json:"bound"`
	Picks  int          `json:"picks"`
	Proven bool         `json:"proven"`
}

// Macro is the one who is compared with, and the comparison.
type Macro struct {
	Fit        persona.Fit         `json:"fit"`
	Offer      Offered             `json:"offer"`
	Comparison *persona.Comparison `json:"comparison,omitempty"`
	Because    string              `json:"because,omitempty"` // why there is none
}

// work goes the way.
func work(in *Inputs) (Result, error) {
	r := Result{Persona: in.Persona, Read: in.Read, Notes: in.Notes, Plan: in.Plan, in: in}
	var err error
	if r.Fit, err = persona.Rank(in.Persona, in.Candidates); err != nil {
		return r, inFile(err)
	}
	all := []Listed{{By: seed, Criteria: persona.SeedCriteria(in.Persona)}, {By: platform, Criteria: persona.PlatformCriteria(in.Persona)}}
	r.Decides = platform
	if in.Own != nil {
		all = append(all, Listed{By: own, Criteria: *in.Own})
		r.Decides = own
	}
	if in.Plan != nil {
		r.AsOf = in.Plan.AsOf
		if in.Plan.Decide != "" {
			r.Decides = in.Plan.Decide
		}
	}
	for _, l := range all {
		if l.Ranking, err = persona.Shortlist(in.Candidates, l.Criteria); err != nil {
			return r, inFile(err)
		}
		r.Shortlists = append(r.Shortlists, l)
	}
	r.differ()
	for _, row := range r.Fit.Rows {
		r.Sums = append(r.Sums, r.sum(row))
	}
	if in.Plan == nil {
		return r, nil
	}
	return r, r.buy()
}

// inFile names the file of a problem that only the ranking found.
func inFile(err error) error {
	return errors.Join(addressed("candidates.json", err)...)
}

// listed is the shortlist by criteria of a name.
func (r *Result) listed(by string) *Listed {
	return &r.Shortlists[slices.IndexFunc(r.Shortlists, func(l Listed) bool { return l.By == by })]
}

// rowOf is the row of a candidate.
func rowOf(k *persona.Ranking, handle string, on engagement.Platform) persona.Row {
	return k.Rows[slices.IndexFunc(k.Rows, func(r persona.Row) bool { return r.Handle == handle && r.Platform == on })]
}

// id is what the creator of a row is called.
func (r *Result) id(k persona.Row) string {
	return r.in.id(r.in.of(k))
}

// buy goes from the shortlist to the portfolio.
func (r *Result) buy() error {
	plan := r.in.Plan
	var offers []persona.Offer
	for _, k := range r.listed(r.Decides).Ranking.Rows {
		if k.Decision != persona.Kept {
			continue
		}
		o, err := r.offer(r.in.of(k))
		if err != nil {
			return err
		}
		r.Offers = append(r.Offers, o)
		if o.Because == "" {
			offers = append(offers, o.Offer)
		}
	}
	limits, notes := within(plan.Limits, offers)
	r.Notes = append(r.Notes, notes...)
	p, err := persona.Select(offers, limits)
	if err != nil {
		return inPlan(err, offers)
	}
	r.Portfolio = &p
	if err := r.curve(offers, limits); err != nil {
		return err
	}
	return r.against(offers)
}

// curve is what a quarter of the budget, a half and so on would bring.
func (r *Result) curve(offers []persona.Offer, limits persona.Limits) error {
	var budgets []money.Amount
	for _, quarters := range []int64{1, 2, 3, 4, 5, 6} {
		b, err := limits.Budget.MulInt(quarters)
		if err == nil {
			b, err = b.Div(4, 2, money.Down)
		}
		if err != nil {
			return fmt.Errorf("plan.json: limits.budget: %w", err)
		}
		budgets = append(budgets, b)
	}
	limits.In, limits.Start = nil, nil // a fixed pick may cost more than a quarter
	curve, err := persona.BudgetCurve(offers, limits, budgets...)
	if err != nil {
		return inPlan(err, offers)
	}
	for i, p := range curve {
		r.Curve = append(r.Curve, Spent{budgets[i], p.Cost, p.Value, p.Bound, len(p.Picks), p.Proven})
	}
	return nil
}

// against sets the many against the one.
func (r *Result) against(offers []persona.Offer) error {
	c := r.in.Macro
	if c == nil {
		return nil
	}
	policy := persona.DefaultFit()
	policy.Pool = r.Fit.Pool
	fit, err := r.in.Persona.Fit(*c, policy)
	if err != nil {
		return errors.Join(addressed("macro.json", err)...)
	}
	offer, err := r.offer(c)
	if err != nil {
		return err
	}
	r.Macro = &Macro{Fit: fit, Offer: offer}
	if r.Macro.Offer.Because != "" {
		r.Macro.Because = r.Macro.Offer.Because
		return nil
	}
	limits, _ := within(r.in.Plan.Limits, append(slices.Clone(offers), r.Macro.Offer.Offer))
	if order, err := r.Macro.Offer.Offer.Price.Cmp(limits.Budget); err != nil || order > 0 {
		r.Macro.Because = fmt.Sprintf("%s costs %s, more than the budget of %s", r.Macro.Offer.Creator, r.Macro.Offer.Offer.Price, limits.Budget)
		return nil
	}
	limits.Budget = r.Macro.Offer.Offer.Price // the same money
	k, err := persona.Compare(offers, r.Macro.Offer.Offer, limits)
	if err != nil {
		return inPlan(err, offers)
	}
	r.Macro.Comparison = &k
	return nil
}

// inPlan names the place of a problem of the portfolio: limits are those of
// plan.json, and offers are made of candidates.
func inPlan(err error, offers []persona.Offer) error {
	var list problem.List
	if !errors.As(err, &list) {
		return err
	}
	var all []error
	for _, p := range list {
		var at int
		if _, err := fmt.Sscanf(p.Path, "offers[%d]", &at); err == nil && at < len(offers) {
			all = append(all, fmt.Errorf("the offer of %s: %s", offers[at].ID, told(p)))
			continue
		}
		all = append(all, fmt.Errorf("plan.json: %s", told(p)))
	}
	return errors.Join(all...)
}
