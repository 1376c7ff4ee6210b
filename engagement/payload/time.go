package payload

import (
	"bytes"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Time is a moment: RFC 3339 ("2026-05-01T10:00:00Z"), the same with an offset
// without colon ("+0000", as Meta writes it), or Unix seconds since 1973 as a
// number or a numeric string. Null, "", 0 and the words for nothing are no value. A date
// without a zone is unreadable, since nobody said whose; so is a moment outside
// the years 1 to 9999, and milliseconds, which fall outside them. Both are
// problems. The zero Time was absent.
type Time struct {
	Value time.Time // UTC; zero unless the State is Given
	State
}

// UnmarshalPayload reads any value.
func (t *Time) UnmarshalPayload(r *Reader) {
	*t = timeOf(r.scalar(true))
	if t.State == Unreadable {
		r.Note(problem.Problem{Rule: "not_a_time", Message: "want a date and time with a zone, or Unix seconds; left out"})
	}
}

func timeOf(v scalar) Time {
	const (
		meta = "2006-01-02T15:04:05-0700"
		long = 40
		from = 100_000_000     // Unix seconds of 1973: "2021" is a year
		end  = 253_402_300_800 // Unix seconds of the year 10000
	)
	text := bytes.TrimSpace(v.words())
	switch {
	case v.kind == 'n', v.kind == '"' && !v.long && nothing(text), string(text) == "0":
		return Time{State: Null}
	case v.kind != '"' && v.kind != '0' || len(text) == 0 || len(text) > long:
		return Time{State: Unreadable}
	case onlyDigits(text):
		n, err := strconv.ParseInt(string(text), 10, 64)
		if err != nil || n < from || n >= end {
			return Time{State: Unreadable}
		}
		return Time{time.Unix(n, 0).UTC(), Given}
	}
	layout := time.RFC3339
	if sign := text[max(len(text)-5, 0)]; sign == '+' || sign == '-' {
		layout = meta
	}
	at, err := time.Parse(layout, string(text))
	at = at.UTC()
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		return Time{State: Unreadable}
	}
	return Time{at, Given}
}
