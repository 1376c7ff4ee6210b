package payload

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Bool is true or false, also as a string in any case ("True"). Null and the
// words for nothing are no value; anything else is unreadable. The zero Bool
// was absent.
type Bool struct {
	yes bool
	State
}

// Get returns the answer, false unless the state is [Given].
func (v Bool) Get() (bool, State) { return v.yes, v.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (v *Bool) UnmarshalJSON(b []byte) error {
	text, _ := inner(b)
	text = bytes.TrimSpace(text)
	switch {
	case bytes.EqualFold(text, []byte("true")):
		*v = Bool{true, Given}
	case bytes.EqualFold(text, []byte("false")):
		*v = Bool{false, Given}
	case nothing(text):
		*v = Bool{State: Null}
	default:
		*v = Bool{State: Unreadable}
	}
	return nil
}

// Bool gives the answer read at field and whether there was one. One that is
// unreadable is a problem there.
func (r *Reader) Bool(field string, v Bool) (yes, said bool) {
	if v.State == Unreadable {
		r.Note(problem.Problem{Path: field, Rule: "not_a_bool", Message: "want true or false; left out"})
	}
	return v.yes, v.State == Given
}
