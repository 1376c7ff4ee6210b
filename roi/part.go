package roi

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Part is one named amount of a cost or of what was subtracted from revenue.
// The name is that of the field in JSON.
type Part struct {
	Name   string       `json:"name"`
	Amount money.Amount `json:"amount"`
}

// A field is an amount of a Cost, an Outcome or a Sale under its name in JSON.
type field struct {
	name   string
	amount *money.Amount
}

// isGiven reports whether an amount was given: one with a currency, 0 EUR too.
func isGiven(a money.Amount) bool { return a != money.Amount{} }

// givenParts lists the fields that were given, in their order.
func givenParts(fields []field) []Part {
	var parts []Part
	for _, f := range fields {
		if isGiven(*f.amount) {
			parts = append(parts, Part{f.name, *f.amount})
		}
	}
	return parts
}

// notGiven names the fields that were not given, in their order.
func notGiven(fields []field) []string {
	var names []string
	for _, f := range fields {
		if !isGiven(*f.amount) {
			names = append(names, f.name)
		}
	}
	return names
}

// addFields adds the amounts of b to those of a, field by field, and names those
// that only one of the two gives, or that were partial before.
func addFields(a, b []field, before []string) (partial []string, err error) {
	for i, f := range a {
		was, other := isGiven(*f.amount), isGiven(*b[i].amount)
		sum, err := f.amount.Add(*b[i].amount)
		if err != nil {
			return nil, fmt.Errorf("roi: %s: %w", f.name, err)
		}
		*f.amount = sum
		if was != other || slices.Contains(before, f.name) {
			partial = append(partial, f.name)
		}
	}
	return partial, nil
}

// divisor refuses an amount that is no denominator of the number what: one that
// was not given, is nothing, or is negative.
func divisor(what, name string, a money.Amount) error {
	switch {
	case !isGiven(a):
		return undefined(what, name+" not given")
	case a.Sign() == 0:
		return undefined(what, name+" 0")
	case a.Sign() < 0:
		return undefined(what, name+" negative")
	}
	return nil
}

func undefined(what, because string) error {
	return &engagement.Undefined{What: what, Because: because}
}
