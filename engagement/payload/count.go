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
// 2^53 absurd; both are problems. The zero Count was absent.
type Count struct {
	Value int64 // 0 unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (c *Count) UnmarshalPayload(r *Reader) {
	*c = countOf(r.scalar(true))
	switch c.State {
	case Unreadable:
		r.Note(problem.Problem{Rule: "not_a_count", Message: "want a whole number from 0 up; taken as unknown"})
	case Absurd:
		r.Note(problem.Problem{Rule: "absurd_count", Param: strconv.FormatInt(maxCount, 10), Message: "a count larger than any ever seen; taken as unknown"})
	}
}

func countOf(v scalar) Count {
	switch {
	case v.kind == 'n':
		return Count{State: Null}
	case v.kind != '"' && v.kind != '0' || v.long:
		return Count{State: Unreadable}
	}
	const most = 16 // digits of 2^53
	text := bytes.TrimSpace(v.words())
	digits, whole := ungroup(text)
	digits = bytes.TrimLeft(digits, "0")
	switch {
	case whole && len(digits) <= most:
		n := int64(0)
		for _, c := range digits {
			n = 10*n + int64(c-'0')
		}
		if n <= maxCount {
			return Count{n, Given}
		}
		return Count{State: Absurd}
	case whole || huge(text):
		return Count{State: Absurd}
	case string(text) == "-1":
		return Count{State: Hidden}
	case nothing(text):
		return Count{State: Null}
	}
	return Count{State: Unreadable}
}

// ungroup gives the digits of a whole number. Commas may stand before every
// third digit from the right, and then before each; ".0" may follow.
func ungroup(text []byte) (digits []byte, whole bool) {
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
	digits = append(digits, text[:comma]...)
	for rest := text[comma:]; len(rest) > 0; rest = rest[4:] {
		if rest[0] != ',' {
			return nil, false
		}
		digits = append(digits, rest[1:4]...)
	}
	return digits, onlyDigits(digits)
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
