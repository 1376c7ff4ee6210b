package payload

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// A Text is a string. Null is no value; a value of another kind is unreadable.
// The zero Text was absent.
type Text struct {
	s string
	State
}

// Get returns the text, empty unless the state is [Given].
func (t Text) Get() (string, State) { return t.s, t.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (t *Text) UnmarshalJSON(b []byte) error {
	*t = Text{State: Unreadable}
	if s, ok := unquote(b); ok {
		*t = Text{s, Given}
	} else if string(b) == "null" {
		t.State = Null
	}
	return nil
}

// Text gives the text read at field. One that is unreadable is a problem there
// and empty.
func (r *Reader) Text(field string, t Text) string {
	if t.State == Unreadable {
		r.Note(problem.Problem{Path: field, Rule: "not_text", Message: "want text in quotes; left out"})
	}
	return t.s
}
