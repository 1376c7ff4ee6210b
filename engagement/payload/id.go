package payload

import "github.com/seed-e12bc25d/influencekit/engagement/problem"

// An ID is an identifier: a string, or a whole number of which every digit is
// kept. Null and "" are no value; a number with a fraction or an exponent has
// lost digits and is unreadable. The zero ID was absent.
type ID struct {
	s string
	State
}

// Get returns the identifier, empty unless the state is [Given].
func (d ID) Get() (string, State) { return d.s, d.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (d *ID) UnmarshalJSON(b []byte) error {
	const long = 40 // digits of a number
	*d = ID{State: Unreadable}
	s, ok := unquote(b)
	switch {
	case ok && s != "":
		*d = ID{s, Given}
	case ok || string(b) == "null":
		d.State = Null
	case len(b) > 0 && len(b) <= long && onlyDigits(b):
		*d = ID{string(b), Given}
	}
	return nil
}

// ID gives the identifier read at field. One that is unreadable is a problem
// there and empty.
func (r *Reader) ID(field string, d ID) string {
	if d.State == Unreadable {
		r.Note(problem.Problem{Path: field, Rule: "not_an_id", Message: "want text or a whole number; left out"})
	}
	return d.s
}
