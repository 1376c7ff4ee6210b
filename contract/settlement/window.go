package settlement

import (
	"slices"
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

// everyOf is the rhythm of the lines of a commission: that of its tiers, or of its cap.
func everyOf(t *contract.Commission) contract.Every {
	switch {
	case len(t.Tiers) > 0 && t.TierWindow != "" && t.TierWindow != contract.EveryOrder:
		return t.TierWindow
	case len(t.Tiers) > 0 || t.CapEvery == contract.EveryOrder || t.CapEvery == "":
		return contract.OverTheTerm
	}
	return t.CapEvery
}

func capEvery(t *contract.Commission) contract.Every {
	if t.CapEvery == "" {
		return contract.OverTheTerm
	}
	return t.CapEvery
}

// splits reports whether the windows of the tiers are cut where those of the cap or
// the floor end.
func splits(t *contract.Commission) bool {
	rank := func(e contract.Every) int { return slices.Index(contract.Rhythms(), e) }
	return (!t.Cap.IsZero() || !t.Floor.IsZero()) && t.CapEvery != contract.EveryOrder && rank(capEvery(t)) < rank(everyOf(t))
}

// sellingWindow is the window of a commission that has an instant.
func (r *reckoning) sellingWindow(t *contract.Commission, at time.Time) window {
	w := r.windowAt(everyOf(t), at)
	w.tiers = w.label
	if !splits(t) {
		return w
	}
	short := r.windowAt(t.CapEvery, at)
	if t.CapEvery == contract.EveryWeek && w.label != "" { // weeks do not end where months do
		short.label += " in " + w.label
	}
	if !w.to.IsZero() && w.to.Before(short.to) {
		short.to = w.to
	}
	short.tiers = w.tiers
	return short
}

// goOn lets a window begin with what the one before has, where both are of the same
// tiers.
func (w *window) goOn(before *window) {
	if w.tiers != before.tiers {
		return
	}
	w.goesOn = true
	w.all, w.before = before.all, before.all
}
