package payload

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// An ID is an identifier: a string, or a whole number of which every digit is
// kept. Null and "" are no value; a number with a fraction or an exponent has
// lost digits and is unreadable, as is anything past 250 bytes, which is a
// problem. The zero ID was absent.
type ID struct {
	Value string // empty unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (d *ID) UnmarshalPayload(r *Reader) {
	const long = 250
	v := r.scalar(true)
	switch text := v.words(); {
	case v.kind == 'n', v.kind == '"' && len(text) == 0 && !v.long:
		*d = ID{State: Null}
	case v.kind == '"' && !v.long && len(text) <= long,
		v.kind == '0' && len(text) <= long && onlyDigits(text):
		*d = ID{string(text), Given}
	default:
		*d = ID{State: Unreadable}
		r.Note(problem.Problem{Rule: "not_an_id", Message: "want a short text or a whole number; left out"})
	}
}
