package contract

import (
	"fmt"
	"sort"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// First is the first day of the calendar's stretch that has a day: the week from
// Monday, the month, the quarter, the year. For an order and the whole term it is the
// day itself.
func (e Every) First(on civil.Date) civil.Date {
	year, month, _ := on.Split()
	switch e {
	case EveryWeek:
		return on.AddDays(-(int(on.Weekday()) + 6) % 7)
	case EveryMonth:
		return civil.NewDate(year, month, 1)
	case EveryQuarter:
		return civil.NewDate(year, (month-1)/3*3+1, 1)
	case EveryYear:
		return civil.NewDate(year, time.January, 1)
	}
	return on
}

// Next returns the first day of the nth stretch after the one that begins on a day;
// for an order and the whole term the day itself. Stretches of months end as
// [Length.From] says: a month from January 31 ends with February, and the next begins
// on March 1.
func (e Every) Next(first civil.Date, n int) civil.Date {
	switch e {
	case EveryWeek:
		return first.AddDays(7 * n)
	case EveryMonth:
		return Length{Months: n}.after(first)
	case EveryQuarter:
		return Length{Months: 3 * n}.after(first)
	case EveryYear:
		return Length{Months: 12 * n}.after(first)
	}
	return first
}

// Label names the stretch that has a day: "2026-10", "2026-Q4", "2026"; of a week its
// Monday. An order and the whole term have none.
func (e Every) Label(on civil.Date) string {
	year, month, _ := on.Split()
	switch e {
	case EveryWeek:
		return e.First(on).String()
	case EveryMonth:
		return fmt.Sprintf("%04d-%02d", year, int(month))
	case EveryQuarter:
		return fmt.Sprintf("%04d-Q%d", year, (int(month)+2)/3)
	case EveryYear:
		return fmt.Sprintf("%04d", year)
	}
	return ""
}

// mostPeriods is more than there are weeks in the years 1 to 9999.
const mostPeriods = 1 << 20

// In is how many periods a retainer has in a term, or why nobody can say.
func (r Retainer) In(t Term) (n int, because string) {
	if !t.From.IsZero() && !t.To.IsZero() {
		n := len(r.Starts(t))
		if n == mostPieces && r.Periods == 0 && r.Every.Next(t.From, 1).After(t.From) { // there may be more
			n = sort.Search(mostPeriods, func(n int) bool {
				on := r.Every.Next(t.From, n)
				return on.IsZero() || on.After(t.To)
			})
		}
		return n, ""
	}
	if r.Every == OverTheTerm {
		return 1, ""
	}
	if r.Periods > 0 {
		return r.Periods, ""
	}
	return 0, "the retainer has no last period: the term has no end"
}

// Begun is how many begun stretches of every a length has; ok is false where one of
// them has no end or they are of unlike units.
func (l Length) Begun(every Length) (n int, ok bool) {
	switch {
	case l.IsZero() || l.Forever || every.IsZero() || every.Forever:
		return 0, false
	case l.Days == 0 && every.Days == 0:
		return (l.Months + every.Months - 1) / every.Months, true
	case l.Months == 0 && every.Months == 0:
		return (l.Days + every.Days - 1) / every.Days, true
	}
	return 0, false
}
