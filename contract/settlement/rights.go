package settlement

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// rights adds the fees of rights, allow-listing and exclusivity. Those that are part of
// the pay have none.
//
//   - a right's when it begins; one that begins with a publication, with the first
//   - exclusivity's with the term
//   - allow-listing's at the start, or at the start of each period that has begun
//     before its end or the end of the contract by notice; a share of the media spend
//     is an exception in every period in which it runs: nobody reports that spend here
func (r *reckoning) rights() {
	for i, right := range r.c.Rights {
		if right.Fee.IsZero() {
			continue
		}
		if on, ok := r.begins(right.Starts, right.Deliverables); ok {
			r.fee("right:"+right.ID, at("rights", i)+".fee", "right", right.Fee, on)
		}
	}
	for i, e := range r.c.Exclusivities {
		if e.Fee.IsZero() || r.c.Term.From.IsZero() || r.c.Term.From.After(r.last) {
			continue
		}
		r.fee("exclusivity:"+e.ID, at("exclusivity", i)+".fee", "exclusivity", e.Fee, r.c.Term.From)
	}
	for i, a := range r.c.Allowlisting {
		if !a.Fee.IsZero() {
			r.allowlisting(i, &a)
		}
		if !a.SpendShare.IsZero() {
			r.spendShare(i, &a)
		}
	}
}

// spendShare says that a share of the media spend is owed and not reckoned.
func (r *reckoning) spendShare(i int, a *contract.Allowlisting) {
	first, ok := r.begins(a.Starts, a.Deliverables)
	last := a.Lasts.From(first) // zero: without end, or not agreed
	from := civil.DateOf(r.period.From, r.zone())
	if !ok || !last.IsZero() && last.Before(from) || r.over(from) {
		return
	}
	path := at("allowlisting", i) + ".spend_share"
	r.except(nil, "media_spend:"+path, "The creator has "+a.SpendShare.Percent(2)+" of the media spend by "+path+", and what was spent is not known here; state the share by a correction.", false)
}

// begins is the day on which something begins, where it has come for certain. With an
// event of several deliverables it is the first of them.
func (r *reckoning) begins(w contract.When, deliverables []string) (civil.Date, bool) {
	if w.After == "" || w.Deliverable != "" {
		day := r.c.Day(w, w.Deliverable, 0, r.facts)
		return day.On, r.came(day)
	}
	var first civil.Date
	for _, d := range r.c.Deliverables {
		if len(deliverables) > 0 && !slices.Contains(deliverables, d.ID) {
			continue
		}
		for _, n := range d.Pieces() {
			if day := r.c.Day(w, d.ID, n, r.facts); r.came(day) && (first.IsZero() || day.On.Before(first)) {
				first = day.On
			}
		}
	}
	if !first.IsZero() {
		return first, true
	}
	day := r.c.Day(w, "", 0, r.facts)
	return day.On, r.came(day)
}

// came reports whether a day has come for certain, and not after the end by notice.
func (r *reckoning) came(day contract.Day) bool {
	return !day.On.IsZero() && day.Firm && !day.On.After(r.last) && !r.over(day.On)
}

// allowlisting adds the fee of each begun period.
func (r *reckoning) allowlisting(i int, a *contract.Allowlisting) {
	first, ok := r.begins(a.Starts, a.Deliverables)
	if !ok {
		return
	}
	path, key := at("allowlisting", i)+".fee", "allowlisting:"+a.ID
	if a.FeeEvery.IsZero() || a.FeeEvery.Forever {
		r.fee(key, path, "allowlisting", a.Fee, first)
		return
	}
	last := a.Lasts.From(first) // zero: without end, or not agreed
	if a.Lasts.IsZero() {
		last = first
	}
	on := first
	for n := 0; !on.After(r.last) && (last.IsZero() || !on.After(last)) && !r.over(on); n++ {
		if n == mostWindows {
			r.tooMany(path, "periods of")
			return
		}
		r.fee(fmt.Sprintf("%s:%s", key, on), path, "allowlisting", a.Fee, on)
		begun := contract.Length{Months: (n + 1) * a.FeeEvery.Months, Days: (n + 1) * a.FeeEvery.Days}
		if on = begun.From(first).AddDays(1); on.IsZero() {
			return
		}
	}
}

// fee adds one fee.
func (r *reckoning) fee(key, path, kind string, a money.Amount, on civil.Date) {
	if _, ok := r.same(path, a); !ok {
		return
	}
	r.add(Line{Key: key, Term: path, Kind: kind, Window: on.String(), Earned: a, Working: []string{"It begins on " + on.String() + ": " + a.String() + "."}})
}
