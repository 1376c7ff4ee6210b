package settlement

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// floor tops up what a window of the cap has brought, once the window has ended. A
// window has the floor of the version that is in force on its last day, and what the
// floors of earlier versions have topped up in it counts as brought. A window that
// begins after the end by notice has none.
func (r *reckoning) floor(i int, t *contract.Commission) {
	if r.c.Term.From.IsZero() {
		r.except(nil, "no_term:"+at("compensation", i), "The floor of "+at("compensation", i)+" has no windows: the contract does not say from when it lasts.", false)
		return
	}
	every := capEvery(t)
	brought := map[string]money.Amount{}
	for _, p := range r.parts {
		if strings.HasPrefix(p.Key, "commission:"+r.payKey(i)+":") || strings.HasPrefix(p.Key, "floor:"+r.payKey(i)+":") {
			g := every.Label(p.first)
			brought[g] = r.plus(brought[g], p.Earned)
		}
	}
	path := fmt.Sprintf("compensation[%d].commission.floor", i)
	first, end := r.selling(t)
	for n, at := 0, first; !at.IsZero(); n++ {
		w := r.windowAt(every, at)
		if !end.IsZero() && (w.to.IsZero() || w.to.After(end)) {
			w.to = end
		}
		if w.to.IsZero() || w.to.After(r.until) {
			return
		}
		if n == mostWindows {
			r.tooMany(path, "windows of")
			return
		}
		if r.over(civil.DateOf(at, r.zone())) {
			return
		}
		have := r.plus(r.zero(), brought[every.Label(w.first)])
		if r.at.has(civil.DateOf(w.to.Add(-1), r.zone())) && below(have, t.Floor) {
			r.add(Line{Key: "floor:" + r.payKey(i) + ":" + every.Label(w.first) + r.at.suffix(), Version: r.at.number(), Term: path, Kind: "floor",
				Window: every.Label(w.first), Earned: r.minus(t.Floor, have),
				Working: []string{fmt.Sprintf("At least %s in %s, and the commission is %s.", t.Floor, windowName(every, w.first), have)}})
			r.parts[len(r.parts)-1].first = w.first
		}
		at = w.to
		if !end.IsZero() && !at.Before(end) {
			return
		}
	}
}
