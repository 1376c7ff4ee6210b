package settlement

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// windowAt returns the window of a rhythm that has an instant: the calendar's week
// from Monday, month, quarter or year at the policy's place, or the whole term.
func (r *reckoning) windowAt(every contract.Every, t time.Time) window {
	on := civil.DateOf(t, r.zone())
	first := every.First(on)
	w := window{first: first, label: every.Label(on)}
	if every == contract.OverTheTerm || every == contract.EveryOrder {
		return w
	}
	w.from = first.In(r.zone())
	w.to = every.Next(first, 1).In(r.zone())
	return w
}

// windowName says which stretch is meant: "2026-10", "the term".
func windowName(e contract.Every, on civil.Date) string {
	switch l := e.Label(on); {
	case l == "":
		return "the term"
	case e == contract.EveryWeek:
		return "the week of " + l
	default:
		return l
	}
}
