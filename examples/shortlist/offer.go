package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// Offered is what a creator would bring for a price, how that was reckoned, and
// whether the price is in line.
type Offered struct {
	Creator string `json:"creator"`
	What    string `json:"what"` // "2 reels"
	persona.Estimate
	InLine  *ratecard.Assessment `json:"in_line,omitempty"`
	NotLine string               `json:"not_assessed,omitempty"` // why the price could not be held against the tables
	Because string               `json:"because,omitempty"`      // why it cannot be bought
}

// Self is for the page, whose values are no pointers.
func (o Offered) Self() *Offered { return &o }

// offer reckons what a candidate would bring for what the plan buys of it.
func (r *Result) offer(c *persona.Candidate) (Offered, error) {
	plan := r.in.Plan
	o := Offered{Creator: r.in.id(c)}
	at := slices.IndexFunc(plan.Packages, func(p Package) bool { return p.Platform == c.Platform })
	if at < 0 {
		o.Because = fmt.Sprintf("the plan buys nothing on %s", cmp.Or(string(c.Platform), "a platform not named"))
		o.Price, o.Reach, o.Engagements = "no price", "not known: nothing is bought", "not known: nothing is bought"
		return o, nil
	}
	pack := plan.Packages[at]
	o.What = counted(int(pack.Count), string(pack.Format))
	quote := plan.quote(o.Creator)
	var err error
	o.Estimate, err = r.in.Persona.Offer(*c, persona.Purchase{
		ID: o.Creator, Format: pack.Format, Posts: pack.Count, Price: quote.Price, ReachPerView: plan.ReachPerView,
	})
	switch {
	case err != nil:
		return o, fmt.Errorf("the offer of %s: %w", o.Creator, err)
	case !o.IsPriced():
		o.Because = "no price: neither a quote nor a rate for the format"
		return o, nil
	case o.Offer.Price.Currency() != plan.Limits.Budget.Currency():
		o.Because = fmt.Sprintf("its price is in %s and the budget in %s: convert it by a dated rate first", o.Offer.Price.Currency(), plan.Limits.Budget.Currency())
		o.Offer.Price = money.Amount{}
		return o, nil
	}
	if quote.Note != "" {
		o.Price += ", " + quote.Note
	}
	o.assess(c, pack)
	return o, nil
}

// quote is what a creator asked, if anything.
func (p *Plan) quote(id string) Quote {
	if i := slices.IndexFunc(p.Quotes, func(q Quote) bool { return q.Creator == id }); i >= 0 {
		return p.Quotes[i]
	}
	return Quote{}
}

// assess holds the price against the tables of the market.
func (o *Offered) assess(c *persona.Candidate, pack Package) {
	a, err := ratecard.DefaultPolicy().Assess(o.Offer.Price, ratecard.Package{Deliverables: []ratecard.Deliverable{{
		Platform: c.Platform, Format: pack.Format, Count: pack.Count, Followers: c.Followers,
		Views: o.Typical.Views, Reach: o.Typical.Reach, Engagements: o.Typical.Engagements,
	}}})
	if err != nil {
		o.NotLine = err.Error()
		return
	}
	o.InLine = &a
}
