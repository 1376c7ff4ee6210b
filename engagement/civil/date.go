package civil

import (
	"cmp"
	"time"
)

// A Date is a calendar day in the years 1 to 9999, without a time or a place.
// Equal days are ==, and a Date can be a map key. The zero Date is no day: it is
// before every other, and arithmetic on it gives the zero Date again.
type Date struct {
	day int32 // days since the last day of year 0; 0001-01-01 is 1
}

// The years a Date can be in.
const (
	minYear = 1
	maxYear = 9999
)

// Days as a Date counts them.
const (
	unixDay    = 719_163   // 1970-01-01
	lastDay    = 3_652_059 // 9999-12-31
	secondsDay = 24 * 60 * 60
)

// NewDate returns the day with that year, month and day of the month. It is the
// zero Date when there is no such day, as for February 30 or the year 10000.
func NewDate(year int, month time.Month, day int) Date {
	if year < minYear || year > maxYear || month < time.January || month > time.December || day < 1 || day > daysIn(year, month) {
		return Date{}
	}
	midnight := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Date{int32(midnight.Unix()/secondsDay + unixDay)}
}

// DateOf returns the day that the calendar shows in loc at the instant t. A nil
// loc is UTC. It is the zero Date when that day is outside the years 1 to 9999.
func DateOf(t time.Time, loc *time.Location) Date {
	return NewDate(t.In(orUTC(loc)).Date())
}

// midnight is the start of d in UTC.
func (d Date) midnight() time.Time {
	return time.Unix((int64(d.day)-unixDay)*secondsDay, 0).UTC()
}

// Split returns the year, the month and the day of the month; all are 0 for the
// zero Date.
func (d Date) Split() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.midnight().Date()
}

// Year returns the year, 1 to 9999; it is 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Split()
	return year
}

// Month returns the month of the year, January to December; it is 0 for the zero
// Date.
func (d Date) Month() time.Month {
	_, month, _ := d.Split()
	return month
}

// Day returns the day of the month, 1 to 31; it is 0 for the zero Date.
func (d Date) Day() int {
	_, _, day := d.Split()
	return day
}

// Weekday returns the day of the week. That of the zero Date means nothing; it
// is Sunday.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(d.day % 7) // 0001-01-01 was a Monday
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Before reports whether d comes before o. The zero Date comes before every day.
func (d Date) Before(o Date) bool { return d.day < o.day }

// After reports whether d comes after o. The zero Date comes after none.
func (d Date) After(o Date) bool { return d.day > o.day }

// Compare is -1 when d comes before o, 0 when both are the same day and +1 when
// d comes after o, as slices.SortFunc wants it. The zero Date comes first.
func (d Date) Compare(o Date) int { return cmp.Compare(d.day, o.day) }

// AddDays returns the day n days later, or earlier when n is negative. It is the
// zero Date when d is, and when the result is outside the years 1 to 9999.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > lastDay || n < -lastDay {
		return Date{}
	}
	day := int(d.day) + n
	if day < 1 || day > lastDay {
		return Date{}
	}
	return Date{int32(day)}
}

// AddMonths returns the same day of the month n months later, or earlier when n
// is negative. Where that month is shorter it is the month's last day: January 31
// plus one month is February 28, or 29 in a leap year. So adding one month twice
// may differ from adding two. It is the zero Date when d is, and when the result
// is outside the years 1 to 9999.
func (d Date) AddMonths(n int) Date {
	const most = 12 * maxYear
	if d.IsZero() || n > most || n < -most {
		return Date{}
	}
	year, month, day := d.Split()
	months := 12*year + int(month) - 1 + n
	if months < 12*minYear {
		return Date{}
	}
	year, month = months/12, time.Month(months%12+1)
	return NewDate(year, month, min(day, daysIn(year, month)))
}

// Sub returns how many days d is after o, negative when it is before: the 3rd
// minus the 1st is 2. It is 0 when either is the zero Date.
func (d Date) Sub(o Date) int {
	if d.IsZero() || o.IsZero() {
		return 0
	}
	return int(d.day - o.day)
}

// In returns the first instant of the day at loc; a nil loc is UTC. That is
// midnight, or where the clock skips midnight in spring, the first moment after
// it. Where a place left out the whole day, as Samoa did with 2011-12-30, it is
// the start of the next. For the zero Date it is the zero time.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	loc = orUTC(loc)
	midnight := d.midnight()
	// Walk the stretches of one offset each, from well before the day, to the
	// first in which the clock shows this midnight or later.
	for t := midnight.Add(-48 * time.Hour).In(loc); ; {
		_, offset := t.Zone()
		start, end := t.ZoneBounds()
		first := midnight.Add(-time.Duration(offset) * time.Second)
		if !start.IsZero() && first.Before(start) {
			first = start
		}
		if end.IsZero() || first.Before(end) {
			return first.In(loc)
		}
		t = end.In(loc)
	}
}

func orUTC(loc *time.Location) *time.Location {
	if loc == nil {
		return time.UTC
	}
	return loc
}

// daysIn is the number of days of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
