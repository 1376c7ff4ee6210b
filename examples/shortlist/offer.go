package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// Offered is what a creator would bring for a price, and how that was reckoned.
type Offered struct {
	Creator string               `json:"creator"`
	What    string               `json:"what"`  // "2 reels"
	From    string               `json:"from"`  // where the price comes from
	Reach   string               `json:"reach"` // the sum of the reach in target, or why there is none
	Posts   int                  `json:"posts"` // of the format, among the recent ones
	Each    Each                 `json:"each"`  // what one of them usually gets
	InLine  *ratecard.Assessment `json:"in_line,omitempty"`
	NotLine string               `json:"not_assessed,omitempty"` // why the price could not be held against the tables
	Offer   persona.Offer        `json:"offer"`
	Because string               `json:"because,omitempty"` // why it cannot be bought
}

// Each is the median of recent posts of the format, over those that show the number.
type Each struct {
	Views       engagement.Count `json:"views,omitzero"`
	Reach       engagement.Count `json:"reach,omitzero"`
	Engagements engagement.Count `json:"engagements,omitzero"` // likes and comments
}

// Self is for the page, whose values are no pointers.
func (o Offered) Self() *Offered { return &o }

// offer reckons what a candidate would bring.
func (r *Result) offer(c *persona.Candidate) Offered {
	plan := r.in.Plan
	o := Offered{Creator: r.in.id(c), From: "no price"}
	o.Offer = persona.Offer{ID: o.Creator, Platform: c.Platform, Tier: tierOf(c)}
	at := slices.IndexFunc(plan.Packages, func(p Package) bool { return p.Platform == c.Platform })
	if at < 0 {
		o.Because = fmt.Sprintf("the plan buys nothing on %s", cmp.Or(string(c.Platform), "a platform not named"))
		return o
	}
	pack := plan.Packages[at]
	o.What = counted(int(pack.Count), string(pack.Format))
	o.measure(c, pack.Format)
	o.reach(r, c, pack)
	if n, known := o.Each.Engagements.Get(); known {
		o.Offer.Engagements = engagement.Known(n * pack.Count)
	}
	price, from := plan.price(c, o.Creator, pack)
	o.From = from
	switch {
	case price.Currency() == "":
		o.Because = "no price: neither a quote nor a rate for the format"
		return o
	case price.Currency() != plan.Limits.Budget.Currency():
		o.Because = fmt.Sprintf("its price is in %s and the budget in %s: convert it by a dated rate first", price.Currency(), plan.Limits.Budget.Currency())
		return o
	}
	o.Offer.Price = price
	o.assess(c, pack)
	return o
}

// tierOf is the tier by followers, or as the caller calls it.
func tierOf(c *persona.Candidate) string {
	if c.Tier != "" {
		return c.Tier
	}
	t, err := engagement.DefaultScheme().Of(c.Followers)
	if err != nil {
		return ""
	}
	return t.Name
}

// price is the quote for the whole package, or the rate card times the posts.
func (p *Plan) price(c *persona.Candidate, id string, pack Package) (money.Amount, string) {
	for _, q := range p.Quotes {
		if q.Creator == id {
			return q.Price, "quote" + map[bool]string{true: ", " + q.Note}[q.Note != ""]
		}
	}
	for _, k := range c.Rates {
		if k.Format != pack.Format {
			continue
		}
		if all, err := k.Amount.MulInt(pack.Count); err == nil {
			return all, fmt.Sprintf("rate card, %d × %s", pack.Count, k.Amount)
		}
	}
	return money.Amount{}, "no price"
}

// measure takes the medians of the recent posts of a format.
func (o *Offered) measure(c *persona.Candidate, f engagement.Format) {
	var views, reach, engaged []int64
	add := func(list *[]int64, k engagement.Count) {
		if n, known := k.Get(); known {
			*list = append(*list, n)
		}
	}
	for i := range c.Posts {
		p := &c.Posts[i]
		if p.Format != f {
			continue
		}
		o.Posts++
		add(&views, p.Metrics.Views)
		add(&reach, p.Metrics.Reach)
		total, missing := p.Metrics.Total(engagement.Of(engagement.Likes, engagement.Comments))
		if missing == 0 {
			add(&engaged, total)
		}
	}
	o.Each = Each{median(views), median(reach), median(engaged)}
}

// median is that of whole numbers, the middle of the two in the middle rounded up,
// or unknown for none.
func median(list []int64) engagement.Count {
	if len(list) == 0 {
		return engagement.Count{}
	}
	slices.Sort(list)
	low, high := list[(len(list)-1)/2], list[len(list)/2]
	return engagement.Known(low + (high-low+1)/2)
}

// reach is the people in target that one post of the package reaches: what further
// posts add to them is not known, and nothing is added for them.
func (o *Offered) reach(r *Result, c *persona.Candidate, pack Package) {
	people, known := o.Each.Reach.Get()
	text := fmt.Sprintf("median reach %s", grouped(people))
	if !known && r.in.Plan.ReachPerView > 0 {
		var views int64
		if views, known = o.Each.Views.Get(); known {
			people = int64(math.Round(float64(views) * r.in.Plan.ReachPerView.Fraction()))
			text = fmt.Sprintf("median views %s × %s people per view = %s", grouped(views), plain(r.in.Plan.ReachPerView.Fraction()), grouped(people))
		}
	}
	if !known {
		o.Reach = fmt.Sprintf("not known: no %s among %d recent posts shows a reach", pack.Format, len(c.Posts))
		return
	}
	share, why := r.share(c)
	if why != "" {
		o.Reach = text + "; the share in target is not known: " + why
		return
	}
	inTarget := int64(math.Round(float64(people) * share))
	o.Reach = fmt.Sprintf("%s × %s in target = %s", text, percent(share, 2), grouped(inTarget))
	o.Offer.Reach = engagement.Known(inTarget)
}

// share is the share of a candidate's audience that is in every target.
func (r *Result) share(c *persona.Candidate) (share float64, why string) {
	policy := persona.DefaultFit()
	fit, err := r.in.Persona.Fit(*c, policy)
	switch {
	case err != nil:
		return 0, err.Error()
	case fit.Joint == nil:
		return 1, "" // anybody is in target
	}
	x, err := fit.Joint.Share.Get()
	if err != nil {
		return 0, fit.Joint.Share.Undefined.Because
	}
	return x.Fraction(), ""
}

// assess holds the price against the tables of the market.
func (o *Offered) assess(c *persona.Candidate, pack Package) {
	a, err := ratecard.DefaultPolicy().Assess(o.Offer.Price, ratecard.Package{Deliverables: []ratecard.Deliverable{{
		Platform: c.Platform, Format: pack.Format, Count: pack.Count, Followers: c.Followers,
		Views: o.Each.Views, Reach: o.Each.Reach, Engagements: o.Each.Engagements,
	}}})
	if err != nil {
		o.NotLine = err.Error()
		return
	}
	o.InLine = &a
}
