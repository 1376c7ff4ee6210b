package money

import (
	"math/big"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Converted is an amount in another currency that still knows what it was and
// by which rates, of which days and from which sources, it became what it is.
type Converted struct {
	Original Amount     `json:"original"`
	Amount   Amount     `json:"amount"`
	On       civil.Date `json:"on"`    // the day it was asked for
	Steps    []Step     `json:"steps"` // none when the currency was the one wanted, two through a pivot
}

// A Step is one rate as it was used.
type Step struct {
	Rate    Rate `json:"rate"`
	Inverse bool `json:"inverse,omitempty"` // divided by, not multiplied with
}

// Convert turns an amount into the currency to, by the newest rate on the day or
// before it that is not older than the policy's MaxAge. It looks for a rate of
// this direction first, then for one of the other if the policy allows it, then
// for a way through the pivot if there is one. The result is computed exactly and
// rounded once, to the minor unit. An amount already in the currency stays as it
// is, unrounded; the zero Amount becomes 0 of the currency.
//
// Errors: [CurrencyError] when to is no money, [NoRateError], [ErrRange],
// [ModeError].
func (t Rates) Convert(a Amount, to Currency, on civil.Date, m Mode) (Converted, error) {
	cur, digits, err := to.money()
	if err != nil {
		return Converted{}, err
	}
	if !m.IsValid() {
		return Converted{}, ModeError{m}
	}
	result := Converted{Original: a, Amount: Amount{a.n, cur}, On: on}
	if a.cur == cur || a.cur == 0 {
		return result, nil
	}
	steps, ok := t.way(a.Currency(), to, on)
	if !ok {
		return Converted{}, NoRateError{a.Currency(), to, on}
	}
	num, den := a.n.big(), big.NewInt(1)
	for _, s := range steps {
		times, by := s.Rate.Rate.n.big(), powers[places]
		if s.Inverse {
			times, by = by, times
		}
		num.Mul(num, times)
		den.Mul(den, by)
	}
	n, err := quotient(num, den, digits, m)
	if err != nil {
		return Converted{}, err
	}
	result.Amount, result.Steps = Amount{n, cur}, steps
	return result, nil
}

// way finds the rates from one currency to another.
func (t Rates) way(from, to Currency, on civil.Date) ([]Step, bool) {
	if s, ok := t.step(from, to, on); ok {
		return []Step{s}, true
	}
	pivot := t.policy.Pivot
	if pivot == "" || pivot == from || pivot == to {
		return nil, false
	}
	first, okFirst := t.step(from, pivot, on)
	second, okSecond := t.step(pivot, to, on)
	return []Step{first, second}, okFirst && okSecond
}

// step finds one rate, of either direction if that is allowed.
func (t Rates) step(from, to Currency, on civil.Date) (Step, bool) {
	if r, ok := t.newest(from, to, on); ok {
		return Step{Rate: r}, true
	}
	if !t.policy.Inverse {
		return Step{}, false
	}
	r, ok := t.newest(to, from, on)
	return Step{Rate: r, Inverse: true}, ok
}
