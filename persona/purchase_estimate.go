package persona

import (
	"fmt"
	"math"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Estimate is the offer that a candidate makes, and how each number of it came
// about. What is not known stays unknown in the offer, and the working says why.
type Estimate struct {
	Offer    Offer   `json:"offer"`
	Typical  Typical `json:"typical"`         // of one post
	InTarget *Joint  `json:"share,omitempty"` // share of the audience in target; nil: the persona asks for no demographics

	Price       string `json:"price"`       // "rate card: 2 × 420.00 USD = 840.00 USD"
	Reach       string `json:"reach"`       // "median reach 16,000 of 6 reels × 40.5 % in target = 6,480"
	Engagements string `json:"engagements"` // "2 × median 1,800 of 6 reels = 3,600"
}

// IsPriced reports whether the offer has a price: [Select] refuses one without.
func (e Estimate) IsPriced() bool { return e.Offer.Price != money.Amount{} }

// Offer makes an offer of a candidate:
//
//	price       = Purchase.Price, or posts × the price of the format on the rate card
//	reach       = typical reach of one post × share of the audience in every target
//	engagements = posts × typical likes and comments of one
//
// Typical is the median of the recent posts of the format; without a reach it is
// the median views × Purchase.ReachPerView. What further posts add to the reach of
// one is not known, so nothing is added: reach is no more than the true one for that
// reason. The share is that of the people the audience data describe, taken to hold
// for those whom a post reaches. Of several prices for a format the lowest counts.
// Reach in target is rounded to whole people. Conversions are left to the caller.
//
// To make offers of many, make a [Matcher] once. The errors are those of
// [NewMatcher], and a problem.List with the paths of {"candidate": …,
// "purchase": …}.
func (p Persona) Offer(c Candidate, buy Purchase) (Estimate, error) {
	m, err := NewMatcher(p, DefaultFit())
	if err != nil {
		return Estimate{}, err
	}
	return m.Offer(c, buy)
}

// Offer is [Persona.Offer] by a matcher.
func (m *Matcher) Offer(c Candidate, buy Purchase) (Estimate, error) {
	var found problemList
	found.add("candidate", c.Validate())
	found.add("purchase", buy.Validate())
	if err := found.err(); err != nil {
		return Estimate{}, err
	}
	buy.Posts = max(buy.Posts, 1)
	if buy.ID == "" {
		buy.ID = offerID(&c)
	}
	if len(buy.Scheme.Tiers) == 0 {
		buy.Scheme = engagement.DefaultScheme()
	}
	e := Estimate{Typical: c.Typical(buy.Format), InTarget: m.inTarget(&c)}
	e.Offer = Offer{ID: buy.ID, Platform: c.platform(), Tier: c.tier(buy.Scheme)}
	if err := e.price(&c, &buy); err != nil {
		return Estimate{}, err
	}
	e.reach(&buy)
	e.engagements(&buy)
	return e, nil
}

// inTarget is the share of the audience that is in every target.
func (m *Matcher) inTarget(c *Candidate) *Joint {
	var s scratch
	var out marks
	m.audience(c, &out, &s)
	return m.jointOf(&out)
}

// price takes what was asked, or the rate card.
func (e *Estimate) price(c *Candidate, buy *Purchase) error {
	if (buy.Price != money.Amount{}) {
		e.Offer.Price, e.Price = buy.Price, "as asked"
		return nil
	}
	best, others := -1, 0
	for i := range c.Rates {
		if c.Rates[i].Format != buy.Format {
			continue
		}
		others++
		if best < 0 {
			best = i
		} else if order, err := c.Rates[i].Amount.Cmp(c.Rates[best].Amount); err == nil && order < 0 {
			best = i
		}
	}
	if best < 0 {
		e.Price = fmt.Sprintf("not known: nothing was asked, and the rate card has no price for a %s", named1(buy.Format))
		return nil
	}
	each := c.Rates[best].Amount
	all, err := each.MulInt(buy.Posts)
	if err != nil {
		return problem.List{{Path: problem.Join(problem.Index("candidate.rates", best), "amount"), Rule: "range", Message: "is too large to be multiplied"}}
	}
	e.Offer.Price = all
	e.Price = fmt.Sprintf("rate card: %d × %s = %s", buy.Posts, each, all)
	if others > 1 {
		e.Price += fmt.Sprintf(", the lowest of %d prices", others)
	}
	return nil
}

// reach is the people in target that one post reaches.
func (e *Estimate) reach(buy *Purchase) {
	people, text, known := e.reachOfOne(buy)
	if !known {
		e.Reach = text
		return
	}
	share := 1.0
	if e.InTarget != nil {
		x, err := e.InTarget.Share.Get()
		if err != nil {
			e.Reach = text + "; the share in target is " + e.InTarget.Share.Undefined.Because
			return
		}
		share = x.Fraction()
		text += fmt.Sprintf(" × %.2f %% in target", 100*share)
	}
	n := int64(math.Floor(float64(float64(people)*share) + 0.5))
	e.Offer.Reach = engagement.Known(n)
	e.Reach = text + " = " + grouped(n)
	if buy.Posts > 1 {
		e.Reach += "; what further posts add is not known"
	}
}

func (e *Estimate) reachOfOne(buy *Purchase) (people int64, text string, known bool) {
	t := &e.Typical
	if n, known := t.Reach.Get(); known {
		return n, fmt.Sprintf("median reach %s of %s", grouped(n), counted(t.Shown.Reach, buy.Format)), true
	}
	n, known := t.Views.Get()
	per := buy.ReachPerView.Fraction()
	switch {
	case t.Recent == 0:
		return 0, fmt.Sprintf("not known: no recent %s", named1(buy.Format)), false
	case t.ViewsMixed && per > 0:
		return 0, fmt.Sprintf("not known: none of %s shows a reach, and their views are of unlike definitions", counted(t.Recent, buy.Format)), false
	case !known:
		return 0, fmt.Sprintf("not known: none of %s shows a reach or views", counted(t.Recent, buy.Format)), false
	case per == 0:
		return 0, fmt.Sprintf("not known: none of %s shows a reach, and how many people a view stands for is not given", counted(t.Recent, buy.Format)), false
	}
	people = int64(math.Floor(float64(float64(n)*per) + 0.5))
	return people, fmt.Sprintf("median views %s of %s × %s people per view = %s", grouped(n), counted(t.Shown.Views, buy.Format), plain(per), grouped(people)), true
}

// engagements are those of all posts: they are acts, and add up.
func (e *Estimate) engagements(buy *Purchase) {
	n, known := e.Typical.Engagements.Get()
	if !known {
		e.Engagements = fmt.Sprintf("not known: no recent %s shows likes and comments", named1(buy.Format))
		return
	}
	all := engagement.Known(min(n, engagement.MaxCount/buy.Posts) * buy.Posts)
	total, _ := all.Get()
	e.Offer.Engagements = all
	e.Engagements = fmt.Sprintf("%d × median %s of %s = %s", buy.Posts, grouped(n), counted(e.Typical.Shown.Engagements, buy.Format), grouped(total))
}

// named1 is one post of a format in words.
func named1(f engagement.Format) string {
	switch f {
	case engagement.Live, engagement.Audio, engagement.Text:
		return string(f) + " post"
	case engagement.OtherFormat:
		return "post of another format"
	}
	return strings.ReplaceAll(string(f), "_", " ")
}

// counted reads "6 reels".
func counted(n int, f engagement.Format) string {
	one := named1(f)
	more := one + "s"
	switch f {
	case engagement.Story:
		more = "stories"
	case engagement.OtherFormat:
		more = "posts of another format"
	}
	return plural(n, one, more)
}
