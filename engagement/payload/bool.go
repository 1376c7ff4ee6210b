package payload

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Bool is true or false, also as a string in any case ("True"). Null and the
// words for nothing are no value; anything else is unreadable, which is a
// problem. The zero Bool was absent.
type Bool struct {
	Value bool // false unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (b *Bool) UnmarshalPayload(r *Reader) {
	v := r.scalar(true)
	text := bytes.TrimSpace(v.words())
	quoted := v.kind == '"' && !v.long
	switch {
	case v.kind == 't', quoted && bytes.EqualFold(text, []byte("true")):
		*b = Bool{true, Given}
	case v.kind == 'f', quoted && bytes.EqualFold(text, []byte("false")):
		*b = Bool{false, Given}
	case v.kind == 'n', quoted && nothing(text):
		*b = Bool{State: Null}
	default:
		*b = Bool{State: Unreadable}
		r.Note(problem.Problem{Rule: "not_a_bool", Message: "want true or false; left out"})
	}
}
