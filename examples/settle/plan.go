package main

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// mostBytes is the most that is read of one file.
const mostBytes = 64 << 20

var check = valid.New(
	valid.MaxBytes(mostBytes),
	valid.Say("zone", "is not a time zone that is known here, such as Europe/Madrid"),
	valid.Say("share", "must be from 0 to 1: 0.15 is 15 %"),
	valid.Say("enum_mode", "is not a way of rounding, such as half_even"),
	valid.Say("not_negative", "must not be negative"),
	valid.Cross(func(p Plan, fail func(field, rule, param string)) {
		if _, err := time.LoadLocation(p.Zone); err != nil {
			fail("zone", "zone", "")
		}
		if p.Rounding != "" && !p.Rounding.IsValid() {
			fail("rounding", "enum_mode", "")
		}
	}),
	valid.Cross(func(p settlement.Payout, fail func(field, rule, param string)) {
		for name, r := range map[string]money.Ratio{"platform_fee": p.PlatformFee, "tax_rate": p.TaxRate, "withholding": p.Withholding} {
			if r.Sign() < 0 || r.Cmp(money.One()) > 0 {
				fail(name, "share", "")
			}
		}
		if p.Least.Sign() < 0 {
			fail("least", "not_negative", "")
		}
	}),
)

// A Plan is a settlement.Policy as a file: what the contracts do not say of paying.
type Plan struct {
	Zone     string                       `json:"zone,omitempty"`     // whose months and days are meant: "Europe/Madrid"; empty: UTC
	Rounding money.Mode                   `json:"rounding,omitempty"` // empty: half even
	Rates    []money.Rate                 `json:"rates,omitempty"`
	RateUse  money.RatePolicy             `json:"rate_policy,omitzero"`
	AheadMax int                          `json:"max_ahead_hours,omitempty" validate:"gte=0,lte=876000"` // later entries are exceptions; 0: none is
	Default  settlement.Payout            `json:"default,omitzero"`
	Payouts  map[string]settlement.Payout `json:"payouts,omitempty" validate:"dive"` // by contract
}

// policy is the plan as the library takes it.
func (p Plan) policy(zone *time.Location) (settlement.Policy, error) {
	rates, err := money.NewRates(p.Rates, p.RateUse)
	if err != nil {
		return settlement.Policy{}, fmt.Errorf("policy.json: rates: %w", err)
	}
	return settlement.Policy{Rates: rates, Rounding: p.Rounding, Zone: zone, Terms: p.Payouts, Default: p.Default,
		MaxAhead: time.Duration(p.AheadMax) * time.Hour}, nil
}

// strangers are payouts of contracts that are not there: most likely a slip of the pen,
// and then somebody is paid by the default.
func (p Plan) strangers(contracts []contract.Contract) (list problem.List) {
	for _, deal := range slices.Sorted(maps.Keys(p.Payouts)) {
		if !slices.ContainsFunc(contracts, func(c contract.Contract) bool { return c.ID == deal }) {
			list = append(list, problem.Problem{Path: problem.Key("payouts", deal), Rule: "unknown_contract", Message: "is of no contract in contracts.json"})
		}
	}
	return list
}
