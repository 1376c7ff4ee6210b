package persona

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Select picks the offers that bring most of the objective within the limits.
//
// It starts from greedy sets, the best of: most for the money, most at all, and
// the best single offer with what goes beside it. Then it lowers a proven bound by
// Lagrangian relaxation, rounds what that says into sets, swaps picks, and looks
// through what is left by branch and bound, until nothing can be better or the
// effort is used up. Of sets of one value that it meets the cheaper is taken; that
// there is none cheaper still is not proven, and without a budget money is hardly
// looked at.
//
// Guarantees: the value is never less than that of either greedy way, nor of
// Limits.Start; Bound is never too low; Proven means that no allowed set is worth
// more; the order of offers and limits does not matter. With the same other
// limits, more budget never gives less where the result with more is proven, or
// where it is given the other's picks as its Start, as [BudgetCurve] does. Time is
// linear in the offers and their audiences, and in the effort.
//
// Every offer comes back: picked, or left out with the reason. The error is nil
// or a problem.List of all that is wrong, with the paths of
// {"offers": [...], "limits": {...}}.
//
// Sources: M. Sviridenko, A note on maximizing a submodular set function subject
// to a knapsack constraint, Operations Research Letters 32 (2004) 41–43, and those
// of the single steps.
func Select(offers []Offer, l Limits) (Portfolio, error) {
	q, err := ask(offers, l)
	if err != nil {
		return Portfolio{}, err
	}
	return q.answer(), nil
}

// A question is what [Select] was asked, checked and in whole numbers.
type question struct {
	limits    Limits
	objective Objective
	model     OverlapModel
	offers    []*Offer // by id
	known     []*Offer // those that can be weighed and are not excluded, by id
	cost      []int64  // of the known ones, in steps of money
	fixed     []bool
	budget    int64 // in steps of money, or unlimited
	more      int64 // the same, of 10 % more
	moreMoney money.Amount
	reach     reachModel
	rules     []countRule // of platforms, then of tiers, by name
	names     []CountLimit
	split     int // rules of platforms
	start     []int
	atMost    []int64 // plus one, 0 unknown: what offers add to the picks at most, of a quick search
	startOdd  bool    // Limits.Start does not keep the limits
	notes     []string
}

// ask checks everything and makes a question of it.
func ask(offers []Offer, l Limits) (*question, error) {
	c := checkOffers(offers, l)
	if len(c.list) > 0 {
		return nil, c.list.Err()
	}
	q := &question{limits: l, objective: cmp.Or(l.Objective, ReachInTarget), model: c.model, notes: c.notes}
	q.sort(offers)
	q.price(c)
	if len(c.list) == 0 {
		q.measure(c)
	}
	q.sortRules()
	if len(c.list) == 0 {
		q.feasible(c)
	}
	for _, id := range l.Start {
		q.start = append(q.start, q.index(id))
	}
	return q, c.list.Err()
}

// sort puts the offers into the order of their ids, and takes aside those that
// can be weighed.
func (q *question) sort(offers []Offer) {
	q.offers = make([]*Offer, len(offers))
	for i := range offers {
		q.offers[i] = &offers[i]
	}
	slices.SortFunc(q.offers, func(a, b *Offer) int { return cmp.Compare(a.ID, b.ID) })
	out, in := setOf(q.limits.Out), setOf(q.limits.In)
	q.known = make([]*Offer, 0, len(offers))
	for _, o := range q.offers {
		if !out[o.ID] && q.weighs(o) {
			q.known = append(q.known, o)
			q.fixed = append(q.fixed, in[o.ID])
		}
	}
}

func setOf(ids []string) map[string]bool {
	set := make(map[string]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}

// weighs reports whether it is known what an offer brings.
func (q *question) weighs(o *Offer) bool {
	switch {
	case q.objective == ExpectedEngagements:
		return o.Engagements.IsKnown()
	case q.objective == ExpectedConversions:
		return o.Conversions != nil
	case q.model == OverlapPeople:
		return o.People != nil
	case q.model == OverlapSketches:
		return o.Sketch != nil
	}
	return o.Reach.IsKnown()
}

// index finds a known offer by its id, or gives −1.
func (q *question) index(id string) int {
	i, ok := slices.BinarySearchFunc(q.known, id, func(o *Offer, id string) int { return cmp.Compare(o.ID, id) })
	if !ok {
		return -1
	}
	return i
}

// measure builds the crowds that the known offers reach.
func (q *question) measure(c *pickCheck) {
	switch {
	case q.objective == ExpectedEngagements:
		q.reach = q.added(c, func(o *Offer) engagement.Count { return o.Engagements }, "engagements", "expected engagements as given, added up")
	case q.objective == ExpectedConversions:
		q.convert(c)
	case q.model == OverlapPeople:
		q.reach = peopleModel(q.known, q.limits.Weights)
	case q.model == OverlapSketches:
		reach, err := sketchModel(q.known)
		if err != nil {
			c.salts(q.known)
			return
		}
		q.reach = reach
	case q.model == OverlapPairs:
		q.pairs(c)
	default:
		q.reach = q.added(c, func(o *Offer) engagement.Count { return o.Reach }, "reach", "reaches as given, added up as if no two audiences met")
	}
}

// added takes the numbers of one field as they are.
func (q *question) added(c *pickCheck, of func(o *Offer) engagement.Count, field, basis string) reachModel {
	values, total := make([]int64, len(q.known)), int64(0)
	for i, o := range q.known {
		values[i], _ = of(o).Get()
		total = min(total+min(values[i], mostValue), 2*mostValue)
	}
	c.most("offers", total, field)
	return additive(values, plainly, basis)
}

func (q *question) convert(c *pickCheck) {
	values, total := make([]int64, len(q.known)), int64(0)
	for i, o := range q.known {
		n, err := o.Conversions.Round(6, money.HalfEven)
		if big := n.Decimal().Shift(6).BigInt(); err == nil && big.IsInt64() {
			values[i] = min(big.Int64(), mostValue)
		} else {
			values[i] = mostValue
		}
		total = min(total+values[i], 2*mostValue)
	}
	c.most("offers", total, "conversions, in millionths,")
	q.reach = additive(values, func(sum int64) float64 { return float64(sum) / 1e6 }, "expected conversions as given, added up")
}

func (q *question) pairs(c *pickCheck) {
	reach := q.added(c, func(o *Offer) engagement.Count { return o.Reach }, "reach", "").weight
	if len(c.list) > 0 {
		return
	}
	var parts []pairPart
	for _, s := range q.limits.Shared {
		a, b := q.index(s.A), q.index(s.B)
		if a < 0 || b < 0 {
			continue
		}
		n, _ := s.People.Get()
		parts = append(parts, pairPart{a: int32(min(a, b)), b: int32(max(a, b)), people: n, assumed: s.Assumed})
	}
	q.reach = pairsModel(reach, parts, q.limits.Universe)
}

// most fails where all that is added up could not be added exactly.
func (c *pickCheck) most(path string, total int64, what string) {
	if total > mostValue {
		c.fail(path, "max", "2^52", "the "+what+" of all offers together is too large to be added up exactly")
	}
}

// salts names the sketches that were not made under the salt of the first.
func (c *pickCheck) salts(known []*Offer) {
	first := c.at[known[0].ID]
	for _, o := range known {
		first = min(first, c.at[o.ID])
	}
	for i := range c.offers {
		if o := &c.offers[i]; o.Sketch != nil && !sameSalt(c.offers[first].Sketch, o.Sketch) {
			c.fail(problem.Index("offers", i)+".sketch", "same_salt", problem.Index("offers", first)+".sketch", "sketches can be compared only if they were made under one salt")
		}
	}
}

func sameSalt(a, b *overlap.Sketch) bool {
	_, err := overlap.Union(a, b)
	return err == nil
}

// said rounds away what subtraction leaves in a fraction.
func said(x float64) float64 {
	if x == math.Trunc(x) {
		return x
	}
	return math.Round(x*1e6) / 1e6
}
