package settlement

import (
	"github.com/seed-e12bc25d/influencekit/contract"
)

// retainer pays for each period that has begun, before the end by notice where there is
// one.
func (r *reckoning) retainer(i int, t *contract.Retainer) {
	if r.c.Term.From.IsZero() || r.c.Term.To.IsZero() && t.Periods == 0 {
		r.except(nil, "no_term:"+at("compensation", i), "The retainer "+at("compensation", i)+" has no periods: the contract does not say from when to when it lasts.", false)
		return
	}
	starts := t.Starts(r.c.Term)
	if n := len(starts); n == mostWindows && t.Periods != n {
		if next := t.Every.Next(starts[n-1], 1); !next.After(r.last) && (r.c.Term.To.IsZero() || !next.After(r.c.Term.To)) && !r.over(next) {
			r.tooMany(at("compensation", i)+".retainer", "periods of")
		}
	}
	for _, on := range starts {
		if on.After(r.last) || r.over(on) {
			break
		}
		if !r.at.has(on) {
			continue
		}
		a, ok := r.same(at("compensation", i), t.Amount)
		if !ok {
			return
		}
		r.add(Line{Key: "retainer:" + r.payKey(i) + ":" + on.String(), Term: at("compensation", i) + ".retainer", Kind: "retainer", Window: on.String(),
			Earned: a, Working: []string{"The " + string(t.Every) + " that begins on " + on.String() + ": " + t.Amount.String() + "."}})
	}
}
