package roi

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// In is the cost in the currency to: each part that was given, whatever its currency,
// by the rate in force on a day and rounded once, to the minor unit, as
// [money.Rates.Convert] does it. The total is that of the rounded parts, so that what a
// reader adds up is what stands there.
//
// Errors, of all parts at once, each with the part's name: those of Convert.
func (c Cost) In(to money.Currency, rates money.Rates, on civil.Date, m money.Mode) (Cost, error) {
	c.Partial = slices.Clone(c.Partial)
	if err := convert(c.fields(), to, rates, on, m); err != nil {
		return Cost{}, err
	}
	return c, nil
}

// In is the outcome with its amounts in the currency to, as [Cost.In] does it; the
// counts stay as they are. For a sum of orders take the rate of the day of each, or of
// the month that the books use: one rate of today for a year's orders is another number.
func (o Outcome) In(to money.Currency, rates money.Rates, on civil.Date, m money.Mode) (Outcome, error) {
	o.Partial = slices.Clone(o.Partial)
	if err := convert(o.amounts(), to, rates, on, m); err != nil {
		return Outcome{}, err
	}
	return o, nil
}

// convert turns the fields that were given into another currency, in place.
func convert(fields []field, to money.Currency, rates money.Rates, on civil.Date, m money.Mode) error {
	var errs []error
	for _, f := range fields {
		if !isGiven(*f.amount) {
			continue
		}
		converted, err := rates.Convert(*f.amount, to, on, m)
		if err != nil {
			errs = append(errs, fmt.Errorf("roi: %s: %w", f.name, err))
		}
		*f.amount = converted.Amount
	}
	return errors.Join(errs...)
}
