package payload

import (
	"bytes"
	"math"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Number is a measured number, such as a share or a weight: 0.31, "42.5",
// 8.2e-05. Null, "" and the words for nothing are no value. Another kind of
// value, a text that is no JSON number ("42 %", "1,5") and a number out of the
// range of a float64 are unreadable, which is a problem. The Value is finite. The
// zero Number was absent. Money is a [Decimal], a number of things a [Count].
type Number struct {
	Value float64 // 0 unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (n *Number) UnmarshalPayload(r *Reader) {
	v := r.scalar(true)
	text := bytes.TrimSpace(v.words())
	switch {
	case v.kind == 'n', v.kind == '"' && !v.long && nothing(text):
		*n = Number{State: Null}
		return
	case v.kind == '"' && !v.long, v.kind == '0':
		if f, ok := numberOf(text); ok {
			*n = Number{f, Given}
			return
		}
	}
	*n = Number{State: Unreadable}
	r.Note(problem.Problem{Rule: "not_a_number", Message: "want a number such as 0.125; left out"})
}

func numberOf(text []byte) (f float64, ok bool) {
	const long = 64
	if len(text) > long || !isNumber(text) {
		return 0, false
	}
	f, err := strconv.ParseFloat(string(text), 64)
	if err != nil || math.IsInf(f, 0) {
		return 0, false
	}
	if f == 0 {
		f = 0 // and not -0
	}
	return f, true
}

// A Cell is one place of a table: a text, a number, true or false, kept as the
// text that stood there. Null is no value; a text longer than [MaxText], an object
// and a list are unreadable, which is a problem. The zero Cell was absent.
type Cell struct {
	Value string // empty unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (c *Cell) UnmarshalPayload(r *Reader) {
	switch v := r.scalar(true); {
	case v.kind == 'n':
		*c = Cell{State: Null}
	case v.kind == '0', v.kind == '"' && !v.long:
		*c = Cell{string(v.words()), Given}
	case v.kind == 't', v.kind == 'f':
		*c = Cell{strconv.FormatBool(v.kind == 't'), Given}
	default:
		*c = Cell{State: Unreadable}
		r.Note(problem.Problem{Rule: "not_a_cell", Param: strconv.Itoa(MaxText), Message: "want a text that is not longer than the limit of bytes, a number, true or false; left out"})
	}
}

// Number gives the cell as a number, and whether it is one.
func (c Cell) Number() (f float64, ok bool) {
	if c.State != Given {
		return 0, false
	}
	return numberOf(bytes.TrimSpace([]byte(c.Value)))
}
