package payload

import (
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Text is a string of at most [MaxText] bytes. Null is no value; a longer
// string and a value of another kind are unreadable, which is a problem. The
// zero Text was absent.
type Text struct {
	Value string // empty unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (t *Text) UnmarshalPayload(r *Reader) {
	switch v := r.scalar(true); {
	case v.kind == 'n':
		*t = Text{State: Null}
	case v.kind == '"' && !v.long:
		*t = Text{string(v.words()), Given}
	default:
		*t = Text{State: Unreadable}
		r.Note(problem.Problem{Rule: "not_text", Param: strconv.Itoa(MaxText), Message: "want text in quotes that is not longer than the limit of bytes; left out"})
	}
}
