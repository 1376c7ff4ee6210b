package payload

import (
	"time"
)

// Time gives a field as a moment in UTC; a date is its midnight. A zone that is
// not written is that of [InZone], else UTC, which is noted once for the column.
//
// A date without a year is the last one that is not more than a day after
// [MeasuredAt], when the table was exported; without that it is unreadable. So
// is a date whose day and month could be each other's, unless [DayFirst],
// [MonthFirst] or another date of the file says which is which, and a date of
// before 1970 or after 2199, which is of another calendar (2569 is 2026 in Thailand)
// or none. All of these are problems.
func (c *CSV) Time(f int) Time {
	text, state := c.cell(f)
	c.took(f, true)
	switch {
	case state != Given:
		return Time{State: state}
	case empty(text):
		return Time{State: Null}
	}
	d, ok := dateOf(text)
	if ok && c.guess != nil && c.fields[f].Kind == When {
		c.guess.show.addDate(d, text)
	}
	switch {
	case !ok:
		return c.noTime(f, "not_a_time", "want a date, or a date and time; left out")
	case d.year > 0 && (d.year < firstYear || d.year > lastYear):
		return c.noTime(f, "not_a_time", "want a year from 1970 to 2199 of the Gregorian calendar; left out")
	case d.month == 0:
		order := d.shows()
		if told := c.settings.csv.order; told != unknownOrder || order == unknownOrder {
			order = c.daysAs()
		}
		switch order {
		case dayFirst:
			d.day, d.month = d.a, d.b
		case monthFirst:
			d.month, d.day = d.a, d.b
		default:
			return c.noTime(f, "ambiguous_date", "day and month could be each other's, and no date in the file shows which is which; say which comes first")
		}
	}
	zone := c.settings.csv.zone
	if zone == nil {
		zone = time.UTC
	}
	var at time.Time
	switch {
	case d.year > 0:
		at, ok = d.at(zone)
	case c.settings.measured.IsZero():
		return c.noTime(f, "no_year", "a date without a year; say when the table was exported")
	default:
		at, ok = d.before(c.settings.measured, zone)
	}
	if !ok {
		return c.noTime(f, "not_a_time", "there is no such day; left out")
	}
	if !d.zoned && c.settings.csv.zone == nil && !c.reading.zoneless {
		c.reading.zoneless = true
		c.NoteColumn(f, wrong("no_zone", "the table does not say in which time zone its times are; they were read as UTC"))
	}
	return Time{at, Given}
}

// The years that dates of a table can have: of no other calendar in use are they
// those of our time.
const firstYear, lastYear = 1970, 2199

func (c *CSV) noTime(f int, rule, message string) Time {
	c.Note(f, wrong(rule, message))
	return Time{State: Unreadable}
}

// before gives the last such day that is not more than a day after the moment
// of the export; the zones of both may differ.
func (d date) before(export time.Time, zone *time.Location) (time.Time, bool) {
	last := export.Add(24 * time.Hour)
	for back := range 9 { // eight years may pass without a 29th of February
		d.year = last.In(zone).Year() - back
		if at, ok := d.at(zone); ok && !at.After(last) {
			return at, true
		}
	}
	return time.Time{}, false
}

// A date is a date or a moment as it is written: up to three numbers in the
// order of the text, or numbers around the name of a month.
type date struct {
	year, month, day int  // year 0: not given; month 0: not decided
	a, b             int  // of 03/10/2026, when month and day are not decided
	clock            bool // has a time of day
	hour, min, sec   int
	zoned            bool
	offset           int // seconds east of UTC, when zoned
}

// shows is the order that the date itself shows.
func (d date) shows() dayOrder {
	switch {
	case d.month > 0 || d.a == d.b || d.a > 12 && d.b > 12:
		return unknownOrder
	case d.a > 12:
		return dayFirst
	case d.b > 12:
		return monthFirst
	}
	return unknownOrder
}

// at gives the moment of a date whose month is decided, and whether there is
// one.
func (d date) at(zone *time.Location) (time.Time, bool) {
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > daysIn(d.year, d.month) || d.year < 1 || d.year > 9998 {
		return time.Time{}, false
	}
	var at time.Time
	if d.zoned || zone == time.UTC {
		at = time.Unix(86400*daysTo(d.year, d.month, d.day)+int64(3600*d.hour+60*d.min+d.sec-d.offset), 0).UTC()
	} else {
		at = time.Date(d.year, time.Month(d.month), d.day, d.hour, d.min, d.sec, 0, zone).UTC()
	}
	return at, d.year > 1 || at.Year() > 0
}

// daysTo counts the days from 1970-01-01 to a day from the year 1 on.
func daysTo(year, month, day int) int64 {
	if month < 3 { // years begin in March here, so that a leap day is the last of its year
		year, month = year-1, month+12
	}
	return int64(365*year + year/4 - year/100 + year/400 + (153*month-457)/5 + day - 719_469)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
