package persona

import "slices"

// WhyLeftOut is why an offer was not picked.
type WhyLeftOut string

// The reasons, the first that holds.
const (
	LeftExcluded WhyLeftOut = "excluded"     // Limits.Out has it
	LeftUnknown  WhyLeftOut = "unknown"      // what it brings is not known: not assessed
	LeftTooDear  WhyLeftOut = "too_dear"     // it costs more than is left after the fixed picks
	LeftNothing  WhyLeftOut = "adds_nothing" // the picks reach all its people already
	LeftFull     WhyLeftOut = "limit"        // a limit of its platform or tier is full
	LeftPicks    WhyLeftOut = "picks"        // there are as many picks as are allowed
	LeftMoney    WhyLeftOut = "money"        // the money left does not pay it
)

// sentence says it to people.
func (w WhyLeftOut) sentence() string {
	switch w {
	case LeftExcluded:
		return "excluded by the caller"
	case LeftUnknown:
		return "not assessed: what it brings is not known in the form that the objective and the overlap ask for"
	case LeftTooDear:
		return "costs more than the budget leaves after the fixed picks"
	case LeftNothing:
		return "adds nothing to the picks"
	case LeftFull:
		return "a limit of its platform or tier is full"
	case LeftPicks:
		return "there are as many picks as are allowed"
	}
	return "costs more than the picks leave of the budget"
}

// leftOut says of every offer that was not picked why.
func (q *question) leftOut(set *pickSet) []LeftOut {
	r := q.remains(set)
	out := setOf(q.limits.Out)
	list := make([]LeftOut, 0, len(q.offers)-len(set.picks))
	value := q.reach.shown(set.value)
	i := 0 // the next known offer
	for _, o := range q.offers {
		l := LeftOut{ID: o.ID, Why: LeftUnknown}
		switch {
		case i < len(q.known) && q.known[i] == o:
			if i++; set.in[i-1] {
				continue
			}
			gain := q.adds(set, i-1)
			l.Adds = said(q.reach.shown(set.value+gain) - value)
			l.Why = r.why(i-1, gain)
		case out[o.ID]:
			l.Why = LeftExcluded
		}
		l.Reason = l.Why.sentence()
		list = append(list, l)
	}
	return list
}

// adds is what a known offer adds to the picks, at most.
func (q *question) adds(set *pickSet, i int) int64 {
	if q.atMost != nil && q.atMost[i] > 0 {
		return q.atMost[i] - 1
	}
	return set.gain(i)
}

// A remainder is what picks leave of the limits.
type remainder struct {
	q     *question
	first int64 // money after the fixed picks
	money int64
	picks int64
	have  []int64
}

func (q *question) remains(set *pickSet) remainder {
	r := remainder{q: q, first: q.budget, money: q.budget, have: make([]int64, len(q.rules))}
	r.picks = q.mostPicks() - int64(len(set.picks))
	for _, i := range set.picks {
		if q.budget < unlimited {
			r.money -= q.cost[i]
			if q.fixed[i] {
				r.first -= q.cost[i]
			}
		}
		for _, k := range q.rulesOf(q.known[i]) {
			r.have[k]++
		}
	}
	return r
}

// why gives the first reason that holds for a known offer that would add a gain.
func (r *remainder) why(i int, gain int64) WhyLeftOut {
	full := func(k int32) bool { return r.have[k] >= r.q.rules[k].most }
	switch {
	case r.q.budget < unlimited && r.q.cost[i] > r.first:
		return LeftTooDear
	case gain == 0:
		return LeftNothing
	case slices.ContainsFunc(r.q.rulesOf(r.q.known[i]), full):
		return LeftFull
	case r.picks <= 0:
		return LeftPicks
	}
	return LeftMoney
}
