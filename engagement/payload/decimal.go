package payload

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Decimal is a number with a fraction, such as an amount of money: "10.00" or
// 4.26. It is kept as the text that stood there, so that no digit is lost or
// rounded: digits, at most one point between them, at most one minus before
// them, 40 bytes at most. Null, "" and the words for nothing are no value; an
// exponent and anything else are unreadable, which is a problem. The zero
// Decimal was absent.
type Decimal struct {
	Value string // empty unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (d *Decimal) UnmarshalPayload(r *Reader) {
	v := r.scalar(true)
	text := bytes.TrimSpace(v.words())
	switch {
	case v.kind == 'n', v.kind == '"' && !v.long && nothing(text):
		*d = Decimal{State: Null}
	case (v.kind == '"' || v.kind == '0') && plainDecimal(text):
		*d = Decimal{string(text), Given}
	default:
		*d = Decimal{State: Unreadable}
		r.Note(problem.Problem{Rule: "not_a_decimal", Message: "want a number such as 12.50; left out"})
	}
}

func plainDecimal(text []byte) bool {
	const long = 40
	whole, fraction, point := bytes.Cut(bytes.TrimPrefix(text, []byte("-")), []byte("."))
	return len(text) <= long && len(whole) > 0 && onlyDigits(whole) && onlyDigits(fraction) && point == (len(fraction) > 0)
}
