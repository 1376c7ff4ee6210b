package contract_test

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mendPay leaves one way of paying.
func (g *generator) mendPay(p *contract.Pay) {
	whole := *p
	*p = contract.Pay{ID: p.ID}
	fallback := &contract.FlatFee{Amount: money.Must("250", "EUR")}
	switch g.r.IntN(8) {
	case 0:
		p.PerDeliverable = whole.PerDeliverable
		if len(g.ids) == 0 {
			p.PerDeliverable = nil
		}
	case 1:
		p.Commission = whole.Commission
	case 2:
		p.PerView = whole.PerView
	case 3:
		p.Bonus = whole.Bonus
	case 4:
		p.Product = whole.Product
	case 5:
		p.Retainer = whole.Retainer
	case 6:
		p.LateDeduction = whole.LateDeduction
	default:
		p.FlatFee = whole.FlatFee
	}
	if *p == (contract.Pay{ID: p.ID}) {
		p.FlatFee = fallback
	}
}

func (g *generator) mendCommission(t *contract.Commission) {
	if len(t.Tiers) > 0 && g.chance(0.5) {
		t.Rate = money.Ratio{}
		from := money.Amount{}
		for i := range t.Tiers {
			to := money.Must([]string{"1000", "2500.50", "90000"}[i], "EUR")
			t.Tiers[i].From, t.Tiers[i].To = from, to
			if i == len(t.Tiers)-1 && g.chance(0.5) {
				t.Tiers[i].To = money.Amount{}
			}
			from = to
		}
		if t.TierMode == "" {
			t.TierMode = contract.Marginal
		}
	} else {
		t.Tiers, t.TierMode = nil, ""
		if t.TierWindow == contract.EveryOrder {
			t.TierWindow = contract.EveryMonth
		}
		if t.Rate.IsZero() && t.PerOrder == (money.Amount{}) {
			t.Rate = money.BasisPoints(1500)
		}
	}
	if t.Cap != (money.Amount{}) && t.Floor != (money.Amount{}) {
		t.Cap = money.Must("2000000", "EUR")
	}
	if t.Floor != (money.Amount{}) && t.CapEvery == contract.EveryOrder {
		t.CapEvery = contract.EveryQuarter
	}
}

// mendSchedule makes the shares add up to 1, or leaves amounts.
func (g *generator) mendSchedule(list []contract.Instalment) {
	byShare, left := g.chance(0.5), int64(10_000)
	for i := range list {
		if list[i].Due.IsZero() {
			list[i].Due = contract.When{After: contract.OnSigning}
		}
		if !byShare {
			list[i].Share, list[i].Amount = money.Ratio{}, money.Must("333.35", "EUR")
			continue
		}
		part := left
		if i < len(list)-1 {
			part = 1 + g.r.Int64N(left/2)
		}
		left -= part
		list[i].Share, list[i].Amount = money.BasisPoints(part), money.Amount{}
	}
}

func mendKill(t *contract.Termination) {
	seen := map[contract.Event]bool{}
	t.Kill = slices.DeleteFunc(t.Kill, func(k contract.KillStep) bool {
		twice := seen[k.After]
		seen[k.After] = true
		return twice
	})
	for i := 1; i < len(t.Kill); i++ {
		if t.Kill[i].Share.Cmp(t.Kill[i-1].Share) < 0 {
			t.Kill[i].Share = t.Kill[i-1].Share
		}
	}
}
