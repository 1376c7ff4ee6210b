package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func (p Pay) check(f fail) {
	oneOf(f, "", "flat_fee, per_deliverable, commission, per_view, bonus, product, retainer, late_deduction",
		p.FlatFee != nil, p.PerDeliverable != nil, p.Commission != nil, p.PerView != nil,
		p.Bonus != nil, p.Product != nil, p.Retainer != nil, p.LateDeduction != nil)
}

func (t Commission) check(f fail) {
	share(f, "rate", t.Rate)
	named := []any{"per_order", t.PerOrder}
	for i := range t.Tiers {
		named = append(named, at("tiers", i)+".from", t.Tiers[i].From, at("tiers", i)+".to", t.Tiers[i].To)
	}
	amounts(f, append(named, "cap", t.Cap, "floor", t.Floor)...)
	switch {
	case len(t.Tiers) > 0:
		either(f, "rate", !t.Rate.IsZero(), "tiers", true)
		if t.TierMode == "" {
			f("tier_mode", "required", "")
		}
		checkTiers(f, t.Tiers)
	case t.Rate.IsZero() && t.PerOrder.IsZero():
		f("rate", "one_of", "rate, per_order, tiers")
	default:
		either(f, "tier_mode", t.TierMode != "", "rate without tiers", true)
	}
	if t.CapEvery == EveryOrder && !t.Floor.IsZero() {
		f("floor", "contradicts", "cap_every")
	}
	if below(t.Cap, t.Floor) {
		f("cap", "not_below", "floor")
	}
}

// checkTiers fails where tiers do not lie end to end from 0 on.
func checkTiers(f fail, tiers []Tier) {
	for i, t := range tiers {
		path := at("tiers", i)
		share(f, path+".rate", t.Rate)
		if !t.To.IsZero() && !below(t.From, t.To) && t.From.Currency() == t.To.Currency() {
			f(path+".to", "after", path+".from")
		}
		if i == 0 {
			if !t.From.IsZero() {
				f(path+".from", "gap", "0")
			}
			continue
		}
		if t.From == (money.Amount{}) {
			f(path+".from", "required", "")
			continue
		}
		before := tiers[i-1]
		edge, name := before.To, at("tiers", i-1)+".to"
		if edge.IsZero() {
			if !below(before.From, t.From) && before.From.Currency() == t.From.Currency() {
				f(path+".from", "after", at("tiers", i-1)+".from")
			}
			continue
		}
		if below(edge, t.From) {
			f(path+".from", "gap", name)
		}
		if below(t.From, edge) {
			f(path+".from", "overlap", name)
		}
	}
}

// below reports whether a is less than b; amounts that are not given or of unlike
// currencies are not.
func below(a, b money.Amount) bool {
	if a == (money.Amount{}) || b == (money.Amount{}) {
		return false
	}
	n, err := a.Cmp(b)
	return err == nil && n < 0
}

func (t PerView) check(f fail) {
	paid(f, "price", t.Price)
	amounts(f, "price", t.Price, "cap", t.Cap)
	if n, ok := t.Guarantee.Get(); ok && n > 0 && t.MakeGood == "" {
		f("make_good", "needs", "a remedy for the guarantee")
	}
	either(f, "make_good", t.MakeGood == NoPay, "minimum", known(t.Minimum))
}

func (t Bonus) check(f fail) {
	paid(f, "amount", t.Amount)
	amounts(f, "amount", t.Amount, "cap", t.Cap, "threshold.money", t.Threshold.Money, "step.money", t.Step.Money)
	if t.Threshold.IsZero() {
		f("threshold", "required", "")
	}
	t.Threshold.check(f, "threshold", t.Measure)
	t.Step.check(f, "step", t.Measure)
}

// check fails where the value is not of the kind that the measure has, or negative.
func (v Value) check(f fail, field string, m Measure) {
	if v.IsZero() {
		return
	}
	if v.Rate.Cmp(money.Ratio{}) < 0 {
		f(field+".rate", "not_negative", "")
	}
	kind, given := m.Kind(), ""
	for _, k := range []struct {
		name string
		set  bool
	}{{"count", known(v.Count)}, {"rate", !v.Rate.IsZero()}, {"money", v.Money != money.Amount{}}} {
		if k.set && given != "" {
			f(field, "one_of", "count, rate, money")
			return
		}
		if k.set {
			given = k.name
		}
	}
	if given != "" && given != kind && m.IsValid() {
		f(field, "fits_measure", "a "+kind)
	}
}

func known(c engagement.Count) bool { _, ok := c.Get(); return ok }

// Kind is what a value of the measure is: "count", "rate" or "money".
func (m Measure) Kind() string {
	switch m {
	case EngagementRate, ROAS, ClickRate, ViewThrough:
		return "rate"
	case Revenue, CostPerClick:
		return "money"
	}
	return "count"
}
