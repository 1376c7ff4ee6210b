package ratecard

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Range is what a price usually is: from Low to High, both in. A High that was
// not given, the zero Amount, is no upper end. As JSON an open end is left out.
type Range struct {
	Low  money.Amount
	High money.Amount
}

type rangeJSON struct {
	Low  money.Amount  `json:"low"`
	High *money.Amount `json:"high,omitempty"`
}

// IsOpen reports whether the range has no upper end.
func (r Range) IsOpen() bool { return !isGiven(r.High) }

// Mid is the middle, rounded half to even to the minor unit; ok is false when the
// range is open or has two currencies.
func (r Range) Mid() (mid money.Amount, ok bool) {
	if r.IsOpen() {
		return money.Amount{}, false
	}
	sum, err := r.Low.Add(r.High)
	if err != nil {
		return money.Amount{}, false
	}
	half, err := sum.Div(2, 12, money.HalfEven)
	if err != nil {
		return money.Amount{}, false
	}
	mid, err = half.Round(money.HalfEven)
	return mid, err == nil
}

// String writes "100.00–500.00 USD", or "10000.00 USD or more".
func (r Range) String() string {
	switch {
	case r.IsOpen():
		return r.Low.String() + " or more"
	case r.Low == r.High:
		return r.Low.String()
	}
	low, _, _ := strings.Cut(r.Low.String(), " ")
	return low + "–" + r.High.String()
}

// MarshalJSON writes {"low":…,"high":…}, without high when the range is open.
func (r Range) MarshalJSON() ([]byte, error) {
	out := rangeJSON{Low: r.Low}
	if !r.IsOpen() {
		out.High = &r.High
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what [Range.MarshalJSON] writes, and refuses other members,
// so that a misspelt "high" is no open end.
func (r *Range) UnmarshalJSON(text []byte) error {
	var in rangeJSON
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&in); err != nil {
		return err
	}
	*r = Range{Low: in.Low}
	if in.High != nil {
		r.High = *in.High
	}
	return nil
}

// plus adds two ranges end by end; an open one leaves the sum open.
func (r Range) plus(o Range) (sum Range, err error) {
	if sum.Low, err = r.Low.Add(o.Low); err != nil || r.IsOpen() || o.IsOpen() {
		return sum, err
	}
	sum.High, err = r.High.Add(o.High)
	return sum, err
}

// each does the same to both ends.
func (r Range) each(do func(money.Amount) (money.Amount, error)) (out Range, err error) {
	if out.Low, err = do(r.Low); err != nil || r.IsOpen() {
		return out, err
	}
	out.High, err = do(r.High)
	return out, err
}

// isGiven reports whether an amount was given: one with a currency, 0 EUR too.
func isGiven(a money.Amount) bool { return a != money.Amount{} }
