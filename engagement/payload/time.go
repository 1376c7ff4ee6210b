package payload

import (
	"bytes"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Time is a moment: RFC 3339 ("2026-05-01T10:00:00Z"), the same with an offset
// without colon ("+0000", as Meta writes it), or Unix seconds as a number or a
// numeric string. Null, "", 0 and the words for nothing are no value. A date
// without a zone is unreadable, since nobody said whose; so is a moment outside
// the years 1 to 9999, and milliseconds, which fall outside them. The zero Time
// was absent.
type Time struct {
	t time.Time
	State
}

// Get returns the moment in UTC, zero unless the state is [Given].
func (t Time) Get() (time.Time, State) { return t.t, t.State }

// UnmarshalJSON reads any value. Its error is always nil.
func (t *Time) UnmarshalJSON(b []byte) error {
	text, _ := inner(b)
	*t = parseTime(bytes.TrimSpace(text))
	return nil
}

// Time gives the moment read at field, in UTC. One that is unreadable is a
// problem there and zero.
func (r *Reader) Time(field string, t Time) time.Time {
	if t.State == Unreadable {
		r.Note(problem.Problem{Path: field, Rule: "not_a_time", Message: "want a date and time with a zone, or Unix seconds; left out"})
	}
	return t.t
}

func parseTime(text []byte) Time {
	const (
		offset = "2006-01-02T15:04:05Z0700"
		long   = 40
		end    = 253402300800 // Unix seconds of the year 10000
	)
	switch {
	case nothing(text) || string(text) == "0":
		return Time{State: Null}
	case len(text) > long:
		return Time{State: Unreadable}
	case onlyDigits(text):
		n, err := strconv.ParseInt(string(text), 10, 64)
		if err != nil || n >= end {
			return Time{State: Unreadable}
		}
		return Time{time.Unix(n, 0).UTC(), Given}
	}
	var at time.Time
	if err := at.UnmarshalText(text); err != nil {
		if at, err = time.Parse(offset, string(text)); err != nil {
			return Time{State: Unreadable}
		}
	}
	at = at.UTC()
	if at.Year() < 1 || at.Year() > 9999 {
		return Time{State: Unreadable}
	}
	return Time{at, Given}
}
