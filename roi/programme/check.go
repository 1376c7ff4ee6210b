package programme

import (
	"math"
	"slices"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Bounds on the work of one call.
const (
	mostCreators = 1_000
	mostWeeks    = 520
)

// A checker collects what is wrong with data and keeps what is good.
type checker struct {
	asOf     civil.Date
	start    civil.Date
	currency money.Currency
	list     problem.List
}

func (c *checker) fail(path, rule, param, message string) {
	c.list = append(c.list, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
}

// check gives a copy of the data with the good rows, weeks in order, and everything
// that was wrong. A week counts once it has ended by asOf; one that is running is
// left out without a word.
func (d Data) check(asOf civil.Date) (Data, problem.List) {
	c := &checker{asOf: asOf, start: d.Start}
	if asOf.IsZero() {
		c.fail("as_of", "required", "", "the day of the report is missing")
	}
	if d.Start.IsZero() {
		c.fail("start", "required", "", "the first day of week 1 is missing")
	}
	if d.SharedBy == "" {
		d.SharedBy = roi.Equally
	}
	if !d.SharedBy.IsValid() {
		c.fail("shared_by", "enum", "", "is no rule by which costs are divided")
	}
	if !c.cost("shared", d.Shared) {
		d.Shared = roi.Cost{}
	}
	creators := d.Creators
	if len(creators) > mostCreators {
		c.fail("creators", "max", strconv.Itoa(mostCreators), "there are too many creators for one call; those past the limit are left out")
		creators = creators[:mostCreators]
	}
	d.Creators = nil
	seen := map[string]int{}
	for i, r := range creators {
		i = r.row.or(i)
		at := problem.Index("creators", i)
		if r.Creator == "" {
			c.fail(problem.Join(at, "creator"), "required", "", "a creator needs an id")
			continue
		}
		if first, twice := seen[r.Creator]; twice {
			c.fail(problem.Join(at, "creator"), "unique", problem.Index("creators", first), "the id is that of a creator before")
			continue
		}
		seen[r.Creator] = i
		d.Creators = append(d.Creators, c.record(at, r))
	}
	return d, c.list
}

// record checks one creator.
func (c *checker) record(at string, r Record) Record {
	if r.Budget != nil && (r.Budget.Sign() < 0 || !c.sameCurrency(*r.Budget)) {
		c.fail(problem.Join(at, "budget"), "gte", "0", "a budget cannot be negative and is of the programme's currency")
		r.Budget = nil
	}
	if !c.notFuture(r.Changed) {
		c.fail(problem.Join(at, "changed"), "not_after", "as_of", "the change lies in the future and does not count yet")
		r.Changed = civil.Date{}
	}
	weeks := r.Weeks
	r.Weeks = nil
	seen := map[civil.Date]int{}
	for i, w := range weeks {
		i = w.row.or(i)
		where := problem.Index(problem.Join(at, "weeks"), i)
		if !c.week(where, w) {
			continue
		}
		if first, twice := seen[w.Starts]; twice {
			c.fail(problem.Join(where, "starts"), "unique", problem.Index("weeks", first), "the week is that of a row before")
			continue
		}
		seen[w.Starts] = i
		if !w.Starts.AddDays(6).After(c.asOf) {
			r.Weeks = append(r.Weeks, w)
		}
	}
	slices.SortFunc(r.Weeks, func(a, b Week) int { return a.Starts.Compare(b.Starts) })
	quality := r.Quality
	r.Quality = nil
	for i, q := range quality {
		if !(q >= 0 && q <= 1) {
			c.fail(problem.Index(problem.Join(at, "quality"), i), "range", "0 to 1", "a rating is from 0 to 1")
			continue
		}
		r.Quality = append(r.Quality, q)
	}
	c.part(problem.Join(at, "reliability.on_time"), &r.Reliability.OnTime, r.Reliability.Delivered)
	c.part(problem.Join(at, "reliability.within_revisions"), &r.Reliability.WithinRevisions, r.Reliability.Delivered)
	c.part(problem.Join(at, "reliability.disclosed"), &r.Reliability.Disclosed, r.Reliability.Sponsored)
	return r
}

// part makes a count unknown that is more than what it is a part of.
func (c *checker) part(at string, n *engagement.Count, of engagement.Count) {
	x, known := n.Get()
	if all, both := of.Get(); known && both && x > all {
		c.fail(at, "lte", strconv.FormatInt(all, 10), "the part is more than the whole")
		*n = engagement.Count{}
	}
}

func (c *checker) week(at string, w Week) bool {
	starts := problem.Join(at, "starts")
	switch {
	case w.Starts.IsZero():
		c.fail(starts, "required", "", "the first day of the week is missing")
	case c.start.IsZero():
	case w.Starts.Before(c.start):
		c.fail(starts, "not_before", "start", "the week begins before the programme")
	case w.Starts.Sub(c.start)%7 != 0:
		c.fail(starts, "aligned", "start", "weeks begin a whole number of weeks after the programme does")
	case w.Starts.Sub(c.start)/7 >= mostWeeks:
		c.fail(starts, "max", strconv.Itoa(mostWeeks), "the week is too far from the start")
	case !c.notFuture(w.Starts):
		c.fail(starts, "not_after", "as_of", "the week lies in the future")
	default:
		money := c.outcome(problem.Join(at, "outcome"), w.Outcome)
		return c.cost(problem.Join(at, "cost"), w.Cost) && money
	}
	return false
}

func (c *checker) notFuture(d civil.Date) bool { return !d.After(c.asOf) }

// outcome refuses a negative revenue and amounts of another currency.
func (c *checker) outcome(at string, o roi.Outcome) bool {
	good := true
	for _, f := range []struct {
		name string
		a    money.Amount
	}{
		{"gross_revenue", o.GrossRevenue}, {"tax", o.Tax}, {"shipping_charged", o.ShippingCharged}, {"discounts", o.Discounts},
		{"refunds", o.Refunds}, {"cost_of_goods", o.CostOfGoods}, {"payment_fees", o.PaymentFees}, {"fulfilment", o.Fulfilment},
		{"shipping_borne", o.ShippingBorne},
	} {
		good = c.amount(problem.Join(at, f.name), f.a) && good
	}
	return good
}

func (c *checker) cost(at string, cost roi.Cost) bool {
	good := true
	for _, p := range cost.Parts() {
		good = c.amount(problem.Join(at, p.Name), p.Amount) && good
	}
	return good
}

func (c *checker) amount(at string, a money.Amount) bool {
	if a.Sign() < 0 {
		c.fail(at, "gte", "0", "the amount cannot be negative; money paid back goes to refunds")
		return false
	}
	if !c.sameCurrency(a) {
		c.fail(at, "same_currency", string(c.currency), "all amounts are of one currency; convert them first")
		return false
	}
	return true
}

// sameCurrency holds an amount against the first currency seen.
func (c *checker) sameCurrency(a money.Amount) bool {
	if a == (money.Amount{}) {
		return true
	}
	if c.currency == "" {
		c.currency = a.Currency()
	}
	return a.Currency() == c.currency
}

// isFinite reports whether x is a number.
func isFinite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
