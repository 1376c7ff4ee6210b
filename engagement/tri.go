package engagement

import "errors"

// A Tri is yes, no, or not said. The zero Tri is [Unsaid]: a payload without
// the field does not say no.
type Tri int8

// The three answers.
const (
	Unsaid Tri = 0
	Yes    Tri = 1
	No     Tri = -1
)

// Said turns a bool into a Tri.
func Said(b bool) Tri {
	if b {
		return Yes
	}
	return No
}

// String gives "yes", "no" or "unsaid".
func (t Tri) String() string {
	switch {
	case t > 0:
		return "yes"
	case t < 0:
		return "no"
	}
	return "unsaid"
}

// MarshalJSON writes true, false or null.
func (t Tri) MarshalJSON() ([]byte, error) {
	switch {
	case t > 0:
		return []byte("true"), nil
	case t < 0:
		return []byte("false"), nil
	}
	return []byte("null"), nil
}

// UnmarshalJSON reads true, false or null; anything else is an error.
func (t *Tri) UnmarshalJSON(b []byte) error {
	switch string(b) {
	case "true":
		*t = Yes
	case "false":
		*t = No
	case "null":
		*t = Unsaid
	default:
		return errors.New("engagement: want true, false or null")
	}
	return nil
}
