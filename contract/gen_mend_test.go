package contract_test

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mend makes the fields of a struct fit together, as Validate asks.
func (g *generator) mend(of any) {
	var none money.Amount
	switch v := of.(type) {
	case *contract.Contract:
		g.mendContract(v)
	case *contract.Creator:
		if v.Guardian != nil || v.Minor != engagement.No {
			v.Minor = max(v.Minor, 0)
		}
		if !v.Born.IsZero() {
			v.Born = civil.NewDate(1985, 5, 5).AddDays(g.r.IntN(5000))
		}
	case *contract.When:
		if g.chance(0.3) || v.After == "" {
			*v = contract.When{On: civil.NewDate(2026, 10, 1).AddDays(g.r.IntN(500))}
		} else {
			v.On = civil.Date{}
		}
	case *contract.Length:
		if v.Forever && g.chance(0.3) {
			*v = contract.Length{Forever: true}
		}
		if v.Forever = v.Forever && v.Months == 0 && v.Days == 0; v.IsZero() {
			v.Days = 1 + g.r.IntN(400)
		}
	case *contract.Range:
		if v.Max != 0 && v.Max < v.Min {
			v.Min, v.Max = v.Max, v.Min
		}
	case *contract.Term:
		v.From, v.To = ordered(v.From, v.To)
	case *contract.Window:
		v.From, v.To = ordered(v.From, v.To)
		if v.From.IsZero() && v.To.IsZero() {
			v.Start, v.End = "", ""
		}
		if v.Start != "" && v.End != "" && v.End <= v.Start {
			v.Start, v.End = "08:15", "21:30"
		}
	case *contract.Approval:
		if g.chance(0.5) {
			v.ReplyDays, v.NoRounds = 0, false
		}
		if v.ReplyDays != 0 {
			v.ReplyHours = 0
		}
		if v.NoRounds {
			v.Rounds = 0
		}
	case *contract.Asset:
		if v.Provider == contract.Both {
			v.Provider = contract.TheBrand
		}
	case *contract.Pay:
		g.mendPay(v)
	case *contract.Commission:
		g.mendCommission(v)
	case *contract.PerView:
		if n, ok := v.Guarantee.Get(); ok && n > 0 && v.MakeGood == "" {
			v.MakeGood = contract.MorePosts
		}
		if v.Minimum.IsKnown() && v.MakeGood == contract.NoPay {
			v.MakeGood = contract.NoRemedy
		}
	case *contract.Bonus:
		v.Threshold = g.anyValue(v.Measure)
		if v.Step != (contract.Value{}) {
			v.Step = g.anyValue(v.Measure)
		}
	case *contract.Expectation:
		if v.AtLeast != (contract.Value{}) {
			v.AtLeast = g.anyValue(v.Measure)
		}
	case *contract.Product:
		if v.Keep == engagement.Yes {
			v.Return = contract.When{}
		}
	case *contract.Retainer:
		if v.Every == contract.EveryOrder {
			v.Every = contract.EveryMonth
		}
		if len(g.ids) == 0 {
			v.Includes = nil
		}
	case *contract.LateDeduction:
		if v.Amount = one(g, &v.Rate, v.Amount); v.Rate.IsZero() && v.Amount == none {
			v.Rate = money.BasisPoints(1000)
		}
	case *contract.LateFee:
		if v.Flat = one(g, &v.PerMonth, v.Flat); v.PerMonth.IsZero() && v.Flat == none {
			v.PerMonth = money.BasisPoints(150)
		}
	case *contract.Payment:
		g.mendSchedule(v.Schedule)
	case *contract.Right:
		v.Media, v.Territory = alone(v.Media, contract.AllMedia), g.anyTerritory(v.Territory)
		v.Included = free(v.Fee, v.Included)
		v.Deliverables = g.known(v.Deliverables)
	case *contract.Allowlisting:
		v.Included = free(v.Fee, v.Included)
		v.Deliverables = g.known(v.Deliverables)
	case *contract.Exclusivity:
		v.Territory, v.Included = g.anyTerritory(v.Territory), free(v.Fee, v.Included)
		if v.AllPlatforms = v.AllPlatforms && g.chance(0.5); v.AllPlatforms {
			v.Platforms = nil
		}
	case *contract.Morals:
		if v.NoCure = v.NoCure && g.chance(0.5); v.NoCure {
			v.CureHours = 0
		}
	case *contract.Indemnity:
		if v.Uncapped = v.Uncapped && g.chance(0.5); v.Uncapped {
			v.Cap, v.CapAtFees = none, 0
		}
	case *contract.Insurance:
		if v.None = v.None && g.chance(0.5); v.None {
			v.Cover = none
		}
	case *contract.Termination:
		mendKill(v)
	}
}

func ordered(a, b civil.Date) (civil.Date, civil.Date) {
	if !a.IsZero() && !b.IsZero() && b.Before(a) {
		return b, a
	}
	return a, b
}

// one leaves one of a rate and an amount.
func one(g *generator, rate *money.Ratio, sum money.Amount) money.Amount {
	if g.chance(0.5) {
		*rate = money.Ratio{}
		return sum
	}
	return money.Amount{}
}

// free takes back that a fee is part of the pay where there is a fee.
func free(fee money.Amount, in engagement.Tri) engagement.Tri {
	if fee != (money.Amount{}) {
		return min(in, 0)
	}
	return in
}

func alone[T comparable](list []T, all T) []T {
	if slices.Contains(list, all) {
		return []T{all}
	}
	return list
}

func (g *generator) anyTerritory(list []string) []string {
	if list != nil && g.chance(0.2) {
		return []string{contract.Worldwide}
	}
	return list
}

// known leaves ids only where there are deliverables.
func (g *generator) known(ids []string) []string {
	if len(g.ids) == 0 {
		return nil
	}
	return ids
}

// anyValue is a value of the kind a measure has.
func (g *generator) anyValue(m contract.Measure) contract.Value {
	switch m {
	case contract.EngagementRate, contract.ROAS, contract.ClickRate, contract.ViewThrough:
		return contract.Value{Rate: money.BasisPoints(1 + g.r.Int64N(90_000))}
	case contract.Revenue, contract.CostPerClick:
		return contract.Value{Money: money.Must("12345.67", "EUR")}
	}
	return contract.Value{Count: engagement.Known(1 + g.r.Int64N(1_000_000))}
}

func (g *generator) mendContract(c *contract.Contract) {
	if !slices.Contains(g.ids, "piece-1") {
		c.Deliverables = nil
	} else if c.Deliverables == nil {
		c.Deliverables = make([]contract.Deliverable, len(g.ids))
		for i, id := range g.ids {
			c.Deliverables[i] = contract.Deliverable{ID: id, Platform: engagement.TikTok, Format: engagement.Video, Count: 1}
		}
	}
	if c.NoGuarantee = c.NoGuarantee && g.chance(0.5); c.NoGuarantee {
		for i := range c.Expectations {
			c.Expectations[i].Promised = false
		}
	}
	if c.Amends != nil {
		c.Version = max(c.Version, 2)
		c.Amends.Version = 1 + c.Amends.Version%(c.Version-1)
	}
}
