package money

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Rate is one published rate of exchange: on the day On, one unit of From was
// worth Rate units of To.
type Rate struct {
	From   Currency   `json:"from"`
	To     Currency   `json:"to"`
	Rate   Ratio      `json:"rate"`
	On     civil.Date `json:"on"`
	Source string     `json:"source"` // who published it: "ECB"
}

// RatePolicy says which rates may be used. The zero RatePolicy allows only a rate
// between the very currencies, of the very day.
type RatePolicy struct {
	MaxAge  int      `json:"max_age"`         // days a rate may be older than the day it is used for
	Inverse bool     `json:"inverse"`         // allow dividing by the rate of the other direction
	Pivot   Currency `json:"pivot,omitempty"` // allow going through this currency, each way by a rate of its own; empty allows no detour
}

// Rates is a table of exchange rates, built once by [NewRates] and never changed.
// The zero Rates has none.
type Rates struct {
	policy RatePolicy
	rates  []Rate // by pair, then by day
}

// A RateError says that a rate cannot be used in a table.
type RateError struct {
	Index  int    // in the list given
	Reason string // "not positive", "twice for one day", …
}

// Error names the rate by its place in the list.
func (e RateError) Error() string { return fmt.Sprintf("money: rates[%d]: %s", e.Index, e.Reason) }

// A NoRateError says that a table has no rate that its policy lets it use.
type NoRateError struct {
	From, To Currency
	On       civil.Date
}

// Error names the currencies and the day.
func (e NoRateError) Error() string {
	return fmt.Sprintf("money: no rate from %s to %s for %s", brief(e.From), brief(e.To), e.On)
}

// NewRates builds a table. It copies the list, whose order does not matter.
// Errors: [CurrencyError] when the pivot is no money; [RateError] for a rate that
// is not positive, has no day, goes from a currency to itself or to or from what
// is no money, or stands twice for one day.
func NewRates(list []Rate, policy RatePolicy) (Rates, error) {
	if policy.Pivot != "" && !policy.Pivot.IsValid() {
		return Rates{}, CurrencyError{policy.Pivot}
	}
	order := make([]int, len(list))
	for i, r := range list {
		if reason := r.flaw(); reason != "" {
			return Rates{}, RateError{i, reason}
		}
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return list[a].compare(list[b]) })
	rates := make([]Rate, len(list))
	for at, i := range order {
		if at > 0 && rates[at-1].compare(list[i]) == 0 {
			return Rates{}, RateError{i, "twice for one day"}
		}
		rates[at] = list[i]
	}
	return Rates{policy, rates}, nil
}

// flaw says why a rate cannot be used; empty when it can.
func (r Rate) flaw() string {
	switch {
	case !r.From.IsValid() || !r.To.IsValid():
		return "not between two currencies"
	case r.From == r.To:
		return "from a currency to itself"
	case r.Rate.Sign() <= 0:
		return "not positive"
	case r.On.IsZero():
		return "without a day"
	}
	return ""
}

// compare orders rates by pair and day.
func (r Rate) compare(o Rate) int {
	if by := strings.Compare(string(r.From), string(o.From)); by != 0 {
		return by
	}
	if by := strings.Compare(string(r.To), string(o.To)); by != 0 {
		return by
	}
	return r.On.Compare(o.On)
}

// newest returns the newest rate of a pair on the day or before, if it is not too
// old.
func (t Rates) newest(from, to Currency, on civil.Date) (Rate, bool) {
	at, exact := slices.BinarySearchFunc(t.rates, Rate{From: from, To: to, On: on}, Rate.compare)
	if !exact {
		at--
	}
	if at < 0 {
		return Rate{}, false
	}
	r := t.rates[at]
	if r.From != from || r.To != to || on.Sub(r.On) > t.policy.MaxAge {
		return Rate{}, false
	}
	return r, true
}
