package settlement

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// promises reports what the contract promises and was not kept, once the day on which
// it is measured has come. What a remedy comes to in money is not reckoned: the terms
// do not say of which pay. A guarantee of views that is part of their price is reckoned
// with it.
func (r *reckoning) promises() {
	for i := range r.c.Expectations {
		x := &r.c.Expectations[i]
		if !x.Promised || x.AtLeast.IsZero() || x.Remedy == contract.NoRemedy {
			continue
		}
		day := r.c.Day(x.Measured, x.Deliverable, 0, r.facts)
		if x.Measured.IsZero() {
			day = contract.Day{On: r.c.Term.To, Firm: true}
		}
		if day.On.IsZero() || !day.Firm || day.On.After(r.last) {
			continue // not to be measured yet
		}
		path := at("expectations", i)
		limit := day.On.AddDays(1).In(r.zone())
		have, _, ok := r.lastMeasured(x.Measure, x.Deliverable, -1, limit)
		if !ok {
			have, _, ok = r.ofOrders(x.Measure, -1, limit)
		}
		if !ok {
			r.except(nil, "not_measured:"+path, fmt.Sprintf("Nothing was measured by %s for the promise %s.", day.On, path), false)
			continue
		}
		got, ok := numberIn(have)
		least, ok2 := numberIn(x.AtLeast)
		switch {
		case !ok || !ok2 || !alike(have, x.AtLeast):
			r.except(nil, "measure:"+path, "What was measured for the promise "+path+" is of another kind than what was promised.", false)
		case got.Cmp(least) < 0:
			r.except(nil, "promise:"+path, fmt.Sprintf("At least %s of %s was promised by %s, and it is %s. %s", x.AtLeast, x.Measure, path, have, remedy(x.Remedy)), false)
		}
	}
}

// remedy says what is to be done about a broken promise.
func remedy(m contract.MakeGood) string {
	switch m {
	case contract.RefundPart:
		return "A part of the pay goes back: state it by a correction."
	case contract.NoPay:
		return "Nothing is to be paid: state what goes back by a correction."
	case contract.MorePosts:
		return "It is to be made good by more posts; no money."
	}
	return "What it is made good by is for the parties to say."
}
