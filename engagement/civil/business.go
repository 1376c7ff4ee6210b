package civil

import (
	"errors"
	"time"
)

// Holidays tells which days are public holidays at some place. The caller brings
// it; this package knows of none. A nil Holidays has no holiday.
type Holidays func(Date) bool

// maxBusinessDays bounds a count of business days: more than 30 years of them.
const maxBusinessDays = 10_000

// maxClosed is the longest run of days without a business day that is believed.
const maxClosed = 366

// ErrBusinessDays is what [Date.AddBusinessDays] returns when there is no answer.
var ErrBusinessDays = errors.New("civil: no such business day")

// IsBusinessDay reports whether d is neither Saturday nor Sunday nor one of the
// holidays. The zero Date is no business day.
func (d Date) IsBusinessDay(h Holidays) bool {
	if d.IsZero() || d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		return false
	}
	return h == nil || !h(d)
}

// AddBusinessDays returns the nth business day after d, or before it when n is
// negative: one business day after a Friday is Monday. With n = 0 it is d, or the
// first business day after it. It returns [ErrBusinessDays] for the zero Date,
// for more than 10,000 days either way, when a year and a day pass without a
// business day, and when the result is outside the years 1 to 9999.
func (d Date) AddBusinessDays(n int, h Holidays) (Date, error) {
	if n > maxBusinessDays || n < -maxBusinessDays {
		return Date{}, ErrBusinessDays
	}
	if n == 0 {
		if d.IsBusinessDay(h) {
			return d, nil
		}
		n = 1
	}
	step, left := 1, n
	if n < 0 {
		step, left = -1, -n
	}
	for closed := 0; left > 0; {
		d = d.AddDays(step)
		switch {
		case d.IsBusinessDay(h):
			left, closed = left-1, 0
		case d.IsZero() || closed == maxClosed:
			return Date{}, ErrBusinessDays
		default:
			closed++
		}
	}
	return d, nil
}
