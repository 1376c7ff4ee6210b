package payload

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Decimal is a number with a fraction, such as an amount of money: "10.00" or
// 4.26. It is kept as the text that stood there, so that no digit is lost or
// rounded: digits, at most one point between them, at most one minus before
// them, 40 bytes at most. Null, "" and the words for nothing are no value; an
// exponent and anything else are unreadable. The zero Decimal was absent.
type Decimal struct {
	s string
	State
}

// Get returns the number as text, empty unless the state is [Given].
func (d Decimal) Get() (string, State) { return d.s, d.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	text, _ := inner(b)
	text = bytes.TrimSpace(text)
	switch {
	case nothing(text):
		*d = Decimal{State: Null}
	case plainDecimal(text):
		*d = Decimal{string(text), Given}
	default:
		*d = Decimal{State: Unreadable}
	}
	return nil
}

// Decimal gives the number read at field as text. One that is unreadable is a
// problem there and empty.
func (r *Reader) Decimal(field string, d Decimal) (string, State) {
	if d.State == Unreadable {
		r.Note(problem.Problem{Path: field, Rule: "not_a_decimal", Message: "want a number such as 12.50; left out"})
	}
	return d.s, d.State
}

func plainDecimal(text []byte) bool {
	const long = 40
	if len(text) > long {
		return false
	}
	whole, fraction, point := bytes.Cut(bytes.TrimPrefix(text, []byte("-")), []byte("."))
	return len(whole) > 0 && onlyDigits(whole) && onlyDigits(fraction) && point == (len(fraction) > 0)
}
