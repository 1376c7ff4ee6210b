package relationship

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

const (
	yes = engagement.Yes
	no  = engagement.No
)

// A log is the touchpoints up to an instant in order of time, and what follows from
// the order.
type log struct {
	touches []Touchpoint
	places  []int // of each in the list handed in

	asks    int       // messages that ask, since the creator last spoke
	askFrom int       // place in touches of the first of them
	lastAsk time.Time // the last of them
	last    time.Time // touchpoint of any kind
	open    int       // place in touches of the first message that is not answered, or -1
	spoke   bool      // the creator ever did

	ourTimes, theirTimes []time.Duration // to answer, in order

	zone *time.Location
}

// log is the record's touchpoints to the end of a day.
func (p *Policy) log(r *Record, on civil.Date) *log {
	l := logOf(r.Touches, p.end(on))
	l.zone = p.Zone
	return l
}

// day is the day of an instant that the log holds.
func (l *log) day(t time.Time) civil.Date { return civil.DateOf(t, l.zone) }

// logOf reads touchpoints up to asOf. Those without a time or of an unknown kind
// are left out. Of two at one instant the one handed in first is the earlier.
func logOf(touches []Touchpoint, asOf time.Time) *log {
	l := &log{open: -1}
	for i := range touches {
		if x := &touches[i]; happened(x, asOf) && x.Kind.IsValid() {
			l.places = append(l.places, i)
		}
	}
	slices.SortStableFunc(l.places, func(a, b int) int { return cmp.Or(touches[a].At.Compare(touches[b].At), cmp.Compare(a, b)) })
	l.touches = make([]Touchpoint, len(l.places))
	var asked time.Time // the first ask that is open
	for k, i := range l.places {
		x := touches[i]
		l.touches[k] = x
		row := kindTable()[x.Kind]
		l.last = x.At
		if row.Way == In || row.Way == Both {
			if !asked.IsZero() {
				l.theirTimes = append(l.theirTimes, x.At.Sub(asked))
			}
			asked, l.asks, l.spoke = time.Time{}, 0, true
			if row.Way == In && l.open < 0 {
				l.open = k
			}
		}
		if row.Way == Out || row.Way == Both {
			if l.open >= 0 {
				l.ourTimes = append(l.ourTimes, x.At.Sub(l.touches[l.open].At))
			}
			l.open = -1
		}
		if row.Asks {
			if l.asks == 0 {
				l.askFrom = k
			}
			l.asks++
			l.lastAsk = x.At
			if asked.IsZero() {
				asked = x.At
			}
		}
	}
	return l
}

// count returns how many touchpoints of some kinds there are from an instant on.
func (l *log) count(kinds []Kind, from time.Time) (n int) {
	for i := range l.touches {
		if !l.touches[i].At.Before(from) && slices.Contains(kinds, l.touches[i].Kind) {
			n++
		}
	}
	return n
}

// latest returns when the last touchpoint of some kinds was, from an instant on.
func (l *log) latest(kinds []Kind, from time.Time) (at time.Time) {
	for i := range l.touches {
		if !l.touches[i].At.Before(from) && slices.Contains(kinds, l.touches[i].Kind) {
			at = l.touches[i].At
		}
	}
	return at
}

// median of durations; the lower of the middle two of an even number.
func median(d []time.Duration) time.Duration {
	d = slices.Clone(d)
	slices.Sort(d)
	return d[(len(d)-1)/2]
}
