package persona

import (
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostValue bounds what all offers together may bring, so that sums are exact.
const mostValue = int64(1) << 52

// A pickCheck collects all problems of offers and limits.
type pickCheck struct {
	offers   []Offer
	limits   Limits
	at       map[string]int // offer by id
	currency money.Currency
	model    OverlapModel
	list     problem.List
	notes    []string // what is odd and harmless
}

func (c *pickCheck) fail(path, rule, param, message string) {
	c.list = append(c.list, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
}

// checkOffers reports everything wrong with offers and limits, by path: the
// offers are "offers", the limits "limits".
func checkOffers(offers []Offer, l Limits) *pickCheck {
	c := &pickCheck{offers: offers, limits: l, at: make(map[string]int, len(offers)), currency: l.Budget.Currency()}
	if len(offers) > mostOffers {
		c.fail("offers", "max", strconv.Itoa(mostOffers), "there are too many offers for one call")
		return c
	}
	c.model = c.limits.model(offers)
	people := 0
	for i := range offers {
		c.offer(i, &offers[i])
		people += len(offers[i].People)
	}
	if people > mostPeople {
		c.fail("offers", "max", strconv.Itoa(mostPeople), "the audiences are too large for one call")
	}
	c.plainLimits()
	c.ids()
	c.counts()
	c.overlaps()
	return c
}

// offer checks one offer.
func (c *pickCheck) offer(i int, o *Offer) {
	// Paths are built only where something is wrong.
	fail := func(field, rule, param, message string) {
		c.fail(problem.Join(problem.Index("offers", i), field), rule, param, message)
	}
	if o.ID == "" {
		fail("id", "required", "", "an offer needs an id")
	} else if first, ok := c.at[o.ID]; ok {
		fail("id", "unique", problem.Index("offers", first), "the id is that of an offer before it")
	} else {
		c.at[o.ID] = i
	}
	if o.Platform != "" && !o.Platform.IsValid() {
		fail("platform", "enum", "", "is not a platform the library knows")
	}
	switch currency := o.Price.Currency(); {
	case o.Price == money.Amount{}:
		fail("price", "required", "", "an offer needs a price; one that is free costs 0 of a currency")
	case o.Price.Sign() < 0:
		fail("price", "gte", "0", "a price cannot be negative")
	case c.currency == "":
		c.currency = currency
	case currency != c.currency:
		fail("price", "same_currency", string(c.currency), "all prices and the budget must be of one currency; convert them first")
	}
	if r := o.Conversions; r != nil && r.Sign() < 0 {
		fail("conversions", "gte", "0", "conversions cannot be negative")
	}
	if c.limits.Weights != nil && c.model == OverlapPeople {
		for k, n := range o.People {
			if int64(n) >= int64(len(c.limits.Weights)) {
				fail(problem.Index("people", k), "lt", strconv.Itoa(len(c.limits.Weights)), "the person has no weight in limits.weights")
				break
			}
		}
	}
}

func (c *pickCheck) plainLimits() {
	l := &c.limits
	if l.Objective != "" && !l.Objective.IsValid() {
		c.fail("limits.objective", "enum", "", "is not an objective the library knows")
	}
	if l.Overlap != "" && !l.Overlap.IsValid() {
		c.fail("limits.overlap", "enum", "", "is not a model of overlap the library knows")
	}
	if l.Budget.Sign() < 0 {
		c.fail("limits.budget", "gte", "0", "a budget cannot be negative")
	}
	if l.MostPicks < 0 {
		c.fail("limits.most_picks", "gte", "0", "cannot be negative; 0 is no limit")
	}
	if l.Universe < 0 {
		c.fail("limits.universe", "gte", "0", "cannot be negative; 0 is unknown")
	}
	if l.Effort < 0 {
		c.fail("limits.effort", "gte", "0", "cannot be negative; 0 is the default")
	}
	total := int64(0)
	for i, w := range l.Weights {
		if w < 0 || w > mostValue {
			c.fail(problem.Index("limits.weights", i), "range", "0 to 2^52", "a weight must be from 0 to 2^52")
			continue
		}
		total = min(total+w, 2*mostValue)
	}
	c.most("limits.weights", total, "weight")
}

// ids checks what limits say of single offers.
func (c *pickCheck) ids() {
	said := map[string]string{}
	for _, list := range []struct {
		path string
		ids  []string
		out  bool
	}{{"limits.in", c.limits.In, false}, {"limits.out", c.limits.Out, true}} {
		for i, id := range list.ids {
			path := problem.Index(list.path, i)
			_, ok := c.at[id]
			switch {
			case !ok && list.out: // nobody to keep out
				c.notes = append(c.notes, fmt.Sprintf("%s: no offer has the id %q, so it keeps nobody out", path, id))
			case !ok:
				c.fail(path, "unknown_id", "", "no offer has this id")
			}
			if before, ok := said[id]; ok {
				c.fail(path, "unique", before, "the id is named before")
				continue
			}
			said[id] = path
		}
	}
	for i, id := range c.limits.Start {
		if _, ok := c.at[id]; !ok {
			c.fail(problem.Index("limits.start", i), "unknown_id", "", "no offer has this id")
		}
	}
}

func (c *pickCheck) counts() {
	said := map[[2]string]string{}
	for i, n := range c.limits.Counts {
		path := problem.Index("limits.counts", i)
		if (n.Platform == "") == (n.Tier == "") {
			c.fail(path, "one_of", "platform tier", "a limit is for one platform or for one tier")
		}
		if n.Platform != "" && !n.Platform.IsValid() {
			c.fail(path+".platform", "enum", "", "is not a platform the library knows")
		}
		if n.Least < 0 {
			c.fail(path+".least", "gte", "0", "cannot be negative")
		}
		if n.Most != nil && *n.Most < 0 {
			c.fail(path+".most", "gte", "0", "cannot be negative")
		} else if n.Most != nil && *n.Most < n.Least {
			c.fail(path+".most", "gte", "least", "is less than the least number")
		}
		key := [2]string{string(n.Platform), n.Tier}
		if before, ok := said[key]; ok {
			c.fail(path, "unique", before, "there is a limit for it before")
			continue
		}
		said[key] = path
	}
}

// overlaps checks shared audiences. Reaches are checked where the reach of an
// offer is known.
func (c *pickCheck) overlaps() {
	said := map[[2]string]string{}
	for i, s := range c.limits.Shared {
		path := problem.Index("limits.shared", i)
		a, okA := c.at[s.A]
		b, okB := c.at[s.B]
		if !okA {
			c.fail(path+".a", "unknown_id", "", "no offer has this id")
		}
		if !okB {
			c.fail(path+".b", "unknown_id", "", "no offer has this id")
		}
		if s.A == s.B {
			c.fail(path+".b", "differs", "a", "a pair is of two offers")
		}
		n, known := s.People.Get()
		if !known {
			c.fail(path+".people", "required", "", "say how many people the two share, 0 if nobody")
		}
		key := [2]string{min(s.A, s.B), max(s.A, s.B)}
		if before, ok := said[key]; ok {
			c.fail(path, "unique", before, "the pair is named before")
		} else {
			said[key] = path
		}
		for _, side := range []struct {
			at int
			ok bool
		}{{a, okA}, {b, okB}} {
			if !side.ok {
				continue
			}
			if reach, has := c.offers[side.at].Reach.Get(); has && n > reach {
				c.fail(path+".people", "lte", problem.Index("offers", side.at)+".reach", "two creators cannot share more people than one of them reaches")
				break
			}
		}
	}
	if u := c.limits.Universe; u > 0 && c.model == OverlapPairs {
		for i := range c.offers {
			if reach, has := c.offers[i].Reach.Get(); has && reach >= u {
				c.fail(problem.Index("offers", i)+".reach", "lt", "limits.universe", "must be less than all people in target there are")
			}
		}
	}
}

// model is the overlap model that holds: what the limits name, or what the data
// allow.
func (l *Limits) model(offers []Offer) OverlapModel {
	if l.Objective != "" && l.Objective != ReachInTarget {
		return OverlapNone
	}
	if l.Overlap != "" {
		return l.Overlap
	}
	sketches := false
	for i := range offers {
		if offers[i].People != nil {
			return OverlapPeople
		}
		sketches = sketches || offers[i].Sketch != nil
	}
	switch {
	case sketches:
		return OverlapSketches
	case len(l.Shared) > 0 || l.Universe > 0:
		return OverlapPairs
	}
	return OverlapNone
}
