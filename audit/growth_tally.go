package audit

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A GrowthTally collects what growth needs of an account's snapshots: per UTC day
// the last known followers, following and views, and the instant of each. Where two
// snapshots of one instant disagree the larger count stays, as in
// [engagement.History.Merge].
//
// Its state depends on the set of snapshots, and not on their order or on how they
// were spread over tallies that were merged. It keeps the newest 16,384 days, some
// 45 years. The zero GrowthTally is empty and ready. It is not safe for use by
// several goroutines at once.
type GrowthTally struct {
	days []growthDay
	tidy int // the first so many are in order and joined
}

// mostGrowthDays is how many days a tally keeps.
const mostGrowthDays = 1 << 14

// A growthDay is the last known counts of a day.
type growthDay struct {
	day                         int64 // since 1 January 1970
	followers, following, views lastCount
	rounded                     engagement.Tri // of the followers
}

// A lastCount is a count and its instant.
type lastCount struct {
	sec, nsec int32 // of the day
	count     engagement.Count
}

// later takes o where it is known and newer, or of the same instant and larger.
func (c *lastCount) later(o lastCount) (newer, same bool) {
	order := cmp.Or(cmp.Compare(o.sec, c.sec), cmp.Compare(o.nsec, c.nsec))
	a, known := c.count.Get()
	b, other := o.count.Get()
	switch {
	case !other || known && order < 0:
		return false, false
	case !known || order > 0:
		*c = o
		return true, false
	}
	if b > a {
		c.count = o.count
	}
	return false, true
}

// join takes what o knows later.
func (d *growthDay) join(o *growthDay) {
	newer, same := d.followers.later(o.followers)
	switch {
	case newer:
		d.rounded = o.rounded
	case same && (o.rounded == engagement.Yes || d.rounded == engagement.Unsaid):
		d.rounded = o.rounded
	}
	d.following.later(o.following)
	d.views.later(o.views)
}

// Add takes a snapshot. One without a time, with a year before 1 or after 9999, or
// without a count that growth needs is left out.
func (t *GrowthTally) Add(s engagement.Snapshot) {
	at := s.At.UTC()
	if s.At.IsZero() || at.Year() < 1 || at.Year() > 9999 {
		return
	}
	if !s.Followers.IsKnown() && !s.Following.IsKnown() && !s.Metrics.Views.IsKnown() {
		return
	}
	unix := at.Unix()
	day := unix / secondsPerDay
	if unix < day*secondsPerDay {
		day--
	}
	sec, nsec := int32(unix-day*secondsPerDay), int32(at.Nanosecond())
	d := growthDay{day: day}
	for _, c := range []struct {
		to   *lastCount
		from engagement.Count
	}{{&d.followers, s.Followers}, {&d.following, s.Following}, {&d.views, s.Metrics.Views}} {
		if c.from.IsKnown() {
			*c.to = lastCount{sec, nsec, c.from}
		}
	}
	if s.Followers.IsKnown() {
		d.rounded = max(engagement.No, min(engagement.Yes, s.Rounded))
	}
	t.put(&d)
}

const secondsPerDay = 86400

// put takes a day, joined to the last where it is the same one.
func (t *GrowthTally) put(d *growthDay) {
	n := len(t.days)
	switch {
	case n > 0 && t.tidy == n && t.days[n-1].day == d.day:
		t.days[n-1].join(d)
		return
	case t.tidy == n && (n == 0 || t.days[n-1].day < d.day):
		t.tidy++
	}
	t.days = append(t.days, *d)
	if len(t.days) >= 4*mostGrowthDays {
		t.settle()
	}
}

// settle puts the days in order, joins equal ones and drops the oldest past the
// bound.
func (t *GrowthTally) settle() {
	if t.tidy < len(t.days) {
		slices.SortFunc(t.days, func(a, b growthDay) int { return cmp.Compare(a.day, b.day) })
		out := t.days[:0]
		for i := range t.days {
			d := t.days[i]
			if n := len(out); n > 0 && out[n-1].day == d.day {
				out[n-1].join(&d)
				continue
			}
			out = append(out, d)
		}
		t.days = out
	}
	if n := len(t.days); n > mostGrowthDays {
		t.days = append(t.days[:0], t.days[n-mostGrowthDays:]...)
	}
	t.tidy = len(t.days)
}

// AddHistory takes all snapshots of a history, in any order.
func (t *GrowthTally) AddHistory(h engagement.History) {
	t.days = slices.Grow(t.days, min(len(h), mostGrowthDays))
	for i := range h {
		t.Add(h[i])
	}
}

// Merge takes what o collected. A nil o adds nothing.
func (t *GrowthTally) Merge(o *GrowthTally) {
	if o == nil {
		return
	}
	for i := range o.days {
		d := o.days[i]
		t.put(&d)
	}
}

// Days is how many days have a count.
func (t *GrowthTally) Days() int {
	t.settle()
	return len(t.days)
}

// at is the instant of a count of a day.
func (d *growthDay) at(c *lastCount) time.Time {
	return time.Unix(d.day*secondsPerDay+int64(c.sec), int64(c.nsec)).UTC()
}
