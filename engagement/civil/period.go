package civil

import (
	"errors"
	"time"
)

// A Period is the stretch of time from From up to, and without, To. The zero
// Period, and any whose To is not after its From, holds no instant. Compare
// periods with [Period.Equal]: == also compares how the instants are written.
type Period struct {
	From time.Time `json:"from"` // the first instant in it
	To   time.Time `json:"to"`   // the first instant after it
}

// ErrPeriod is what [Period.Validate] returns: an end is missing, or To is not
// after From.
var ErrPeriod = errors.New("civil: a period needs a from and a later to")

// Day returns the period of one calendar day at loc; a nil loc is UTC. It lasts
// 23 or 25 hours when the clock changes that day. For the zero Date it is the
// zero Period.
func Day(d Date, loc *time.Location) Period { return Between(d, d, loc) }

// Month returns the period of one calendar month at loc; a nil loc is UTC. It is
// the zero Period when there is no such month in the years 1 to 9999.
func Month(year int, month time.Month, loc *time.Location) Period {
	first := NewDate(year, month, 1)
	return Between(first, first.AddDays(daysIn(year, month)-1), loc)
}

// Between returns the period from the start of the day from to the end of the
// day to, both days included, at loc; a nil loc is UTC. It is the zero Period
// when either is the zero Date or to comes before from.
func Between(from, to Date, loc *time.Location) Period {
	if from.IsZero() || to.Before(from) {
		return Period{}
	}
	return Period{From: from.In(loc), To: Date{to.day + 1}.In(loc)}
}

// IsValid reports whether both ends are set and To is after From.
func (p Period) IsValid() bool {
	return !p.From.IsZero() && !p.To.IsZero() && p.From.Before(p.To)
}

// Validate returns [ErrPeriod] unless both ends are set and To is after From.
func (p Period) Validate() error {
	if !p.IsValid() {
		return ErrPeriod
	}
	return nil
}

// Contains reports whether the instant t lies in p: at From or later, and before
// To.
func (p Period) Contains(t time.Time) bool {
	return !t.Before(p.From) && t.Before(p.To)
}

// Overlaps reports whether p and o share an instant. Periods that only touch do
// not, and a period that holds no instant overlaps none.
func (p Period) Overlaps(o Period) bool {
	return later(p.From, o.From).Before(earlier(p.To, o.To))
}

// Intersect returns the stretch that p and o share, or the zero Period when they
// share no instant.
func (p Period) Intersect(o Period) Period {
	if !p.Overlaps(o) {
		return Period{}
	}
	return Period{From: later(p.From, o.From), To: earlier(p.To, o.To)}
}

// Equal reports whether p and o begin and end at the same instants, in whatever
// zones these are written.
func (p Period) Equal(o Period) bool {
	return p.From.Equal(o.From) && p.To.Equal(o.To)
}

// Dates returns the first and the last calendar day that p touches at loc; a nil
// loc is UTC. Both are the zero Date when p holds no instant.
func (p Period) Dates(loc *time.Location) (first, last Date) {
	if !p.From.Before(p.To) {
		return Date{}, Date{}
	}
	return DateOf(p.From, loc), DateOf(p.To.Add(-1), loc)
}

// Days returns how many calendar days p touches at loc, the first and the last
// included; a nil loc is UTC. That of [Month] is 28 to 31. It is 0 when p holds
// no instant or leaves the years 1 to 9999.
func (p Period) Days(loc *time.Location) int {
	first, last := p.Dates(loc)
	if first.IsZero() || last.IsZero() {
		return 0
	}
	return last.Sub(first) + 1
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}
