package payload

import (
	"bytes"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// maxCount is the largest count: 2^53, as in package engagement.
const maxCount = 1 << 53

// A Count is a count as payloads spell it: 1776621, "1776621", "12,400", 12.0.
// Null, "" and the words for nothing are no value, -1 is hidden. A fraction,
// another negative number or another kind of value is unreadable, a number past
// 2^53 absurd. The zero Count was absent.
type Count struct {
	n int64
	State
}

// Get returns the number, 0 unless the state is [Given].
func (c Count) Get() (int64, State) { return c.n, c.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (c *Count) UnmarshalJSON(b []byte) error {
	text, _ := inner(b)
	n, state := parseCount(bytes.TrimSpace(text))
	*c = Count{n, state}
	return nil
}

// Count gives the count read at field. One that is unreadable or absurd is a
// problem there.
func (r *Reader) Count(field string, c Count) (int64, State) {
	switch c.State {
	case Unreadable:
		r.Note(problem.Problem{Path: field, Rule: "not_a_count", Message: "want a whole number from 0 up; taken as unknown"})
	case Absurd:
		r.Note(problem.Problem{Path: field, Rule: "absurd_count", Param: strconv.FormatInt(maxCount, 10), Message: "a count larger than any ever seen; taken as unknown"})
	}
	return c.n, c.State
}

func parseCount(text []byte) (int64, State) {
	const most = 16 // digits of 2^53
	digits, ok := ungroup(text)
	if ok {
		digits = bytes.TrimLeft(digits, "0")
	}
	switch {
	case ok && len(digits) > most:
		return 0, Absurd
	case ok:
		n := int64(0)
		for _, d := range digits {
			n = 10*n + int64(d-'0')
		}
		if n > maxCount {
			return 0, Absurd
		}
		return n, Given
	case string(text) == "-1":
		return 0, Hidden
	case nothing(text):
		return 0, Null
	case huge(text):
		return 0, Absurd
	}
	return 0, Unreadable
}

// huge reports whether the text is a number with an exponent past 2^53, the
// only kind of exponent that a writer of whole numbers has use for.
func huge(text []byte) bool {
	const long = 40
	if len(text) > long || len(bytes.Trim(text, "0123456789.eE+")) > 0 {
		return false
	}
	f, _ := strconv.ParseFloat(string(text), 64) // +Inf when out of range
	return f > maxCount
}

// ungroup gives the digits of a whole number. Commas may stand before every
// third digit from the right, and then before each; ".0" may follow.
func ungroup(text []byte) ([]byte, bool) {
	text, fraction, point := bytes.Cut(text, []byte("."))
	if len(text) == 0 || point && (len(fraction) == 0 || len(bytes.TrimLeft(fraction, "0")) > 0) {
		return nil, false
	}
	comma := bytes.IndexByte(text, ',')
	if comma < 0 {
		return text, onlyDigits(text)
	}
	if comma == 0 || comma > 3 || (len(text)-comma)%4 != 0 {
		return nil, false
	}
	digits := append([]byte(nil), text[:comma]...)
	for rest := text[comma:]; len(rest) > 0; rest = rest[4:] {
		if rest[0] != ',' {
			return nil, false
		}
		digits = append(digits, rest[1:4]...)
	}
	return digits, onlyDigits(digits)
}

func onlyDigits(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}
