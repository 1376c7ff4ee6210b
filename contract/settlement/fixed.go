package settlement

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// fixed adds flat fees and the sums for each deliverable: by the instalments that
// have come due, or without a schedule as the work is published. Once the brand has
// given notice, the kill fee takes the place of what had not come due.
func (r *reckoning) fixed() {
	total, err := r.c.FixedPay()
	switch {
	case errors.Is(err, money.ErrRange):
		r.except(nil, "sum", "The fees add up to more than any sum.", false)
		return
	case err != nil || !total.IsZero() && total.Currency() != r.currency:
		r.except(nil, "currency:fixed", "The fees are not all in the contract's currency.", false)
		return
	}
	sums, err := r.c.Instalments()
	r.scheduleSum(sums, total)
	if total.IsZero() {
		return
	}
	var lines []Line
	switch {
	case err != nil:
		r.except(nil, "schedule", "The schedule cannot be reckoned: "+err.Error(), false)
	case len(sums) > 0:
		lines = r.instalments(r.c.Payment, sums)
	default:
		lines = r.asPublished()
	}
	sum := r.zero()
	for _, l := range lines {
		sum = r.plus(sum, l.Earned)
		r.add(l)
	}
	if r.killed() {
		r.kill(total, sum)
	}
}

// scheduleSum reports instalments that come to more or less than the fees.
func (r *reckoning) scheduleSum(sums []money.Amount, total money.Amount) {
	if len(sums) == 0 {
		return
	}
	all, err := money.Total(sums...)
	if n, unlike := all.Cmp(total); err == nil && unlike == nil && n != 0 {
		r.except(nil, "schedule_sum", fmt.Sprintf("The instalments come to %s and the fees to %s: what lies between is not settled.", all, r.plus(r.zero(), total)), true)
	}
}

// killed reports whether notice was given and a kill fee takes the place of the fees
// that had not come due by that day.
func (r *reckoning) killed() bool {
	return !r.notice.IsZero() && r.c.Termination != nil && len(r.c.Termination.Kill) > 0
}

// instalments are the parts of the schedule whose day has come for certain, before the
// contract has ended.
func (r *reckoning) instalments(p *contract.Payment, sums []money.Amount) (lines []Line) {
	for i, s := range p.Schedule {
		day := r.c.Day(s.Due, s.Due.Deliverable, 0, r.facts)
		if day.On.IsZero() || !day.Firm || day.On.After(r.last) || r.over(day.On) || r.killed() && day.On.After(r.notice) {
			continue
		}
		sum, ok := r.same(at("payment.schedule", i), sums[i])
		if !ok {
			continue
		}
		share := ""
		if !s.Share.IsZero() {
			share = s.Share.Percent(2) + " of the fees, "
		}
		lines = append(lines, Line{Key: fmt.Sprintf("fixed:%d", i+1), Term: at("payment.schedule", i), Kind: "fixed", Earned: sum, Due: day.On,
			Working: []string{fmt.Sprintf("Instalment %d of %d: %sdue on %s (%s).", i+1, len(p.Schedule), share, day.On, cmp.Or(s.Due.String(), "as agreed"))},
			Entries: r.eventsOf(s.Due.After, s.Due.Deliverable)})
	}
	return lines
}

// eventsOf are the entries that say that an event has happened.
func (r *reckoning) eventsOf(e contract.Event, deliverable string) (ids []string) {
	if e == "" {
		return nil
	}
	for _, x := range r.events {
		if x.Event == e && (deliverable == "" || x.Deliverable == deliverable) {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

// asPublished pays for each published piece, and flat fees with the last of all.
func (r *reckoning) asPublished() (lines []Line) {
	all, last := true, []string{}
	for i := range r.c.Deliverables {
		d := &r.c.Deliverables[i]
		n, up := 0, []string{}
		for _, piece := range d.Pieces() {
			if e, ok := r.published(*d, piece); ok {
				n++
				if !slices.Contains(up, e.ID) { // of all pieces at once
					up = append(up, e.ID)
				}
			}
		}
		all = all && (n >= d.Count || d.ToBrand)
		last = append(last, up...)
		for j, p := range r.c.Compensation {
			if p.PerDeliverable == nil || p.PerDeliverable.Deliverable != d.ID || n == 0 {
				continue
			}
			lines = append(lines, Line{Key: "per_deliverable:" + r.payKey(j), Term: at("compensation", j) + ".per_deliverable", Kind: "per_deliverable",
				Earned: r.times(p.PerDeliverable.Amount, money.Whole(int64(n))), Working: []string{fmt.Sprintf("%d of %d published × %s.", n, d.Count, p.PerDeliverable.Amount)}, Entries: up})
		}
	}
	ended := len(r.c.Deliverables) == 0 && !r.c.Term.To.IsZero() && !r.c.Term.To.After(r.last)
	if all && len(r.c.Deliverables) > 0 || ended {
		for j, p := range r.c.Compensation {
			if p.FlatFee != nil {
				why := "Everything is published."
				if ended {
					why = "The term has ended."
				}
				lines = append(lines, Line{Key: "flat_fee:" + r.payKey(j), Term: at("compensation", j) + ".flat_fee", Kind: "flat_fee",
					Earned: p.FlatFee.Amount, Working: []string{why}, Entries: last})
			}
		}
	}
	return lines
}

// kill adds what the kill fee comes to beyond what was earned already; less than that
// only where the contract has a claw-back.
func (r *reckoning) kill(total, earned money.Amount) {
	step := -1
	for i, k := range r.c.Termination.Kill {
		if r.reached(k.After) {
			step = i
		}
	}
	share, path := money.Ratio{}, "termination.kill_fee"
	if step >= 0 {
		share, path = r.c.Termination.Kill[step].Share, at("termination.kill_fee", step)
	}
	due := r.round(r.times(total, share))
	rest := r.minus(due, earned)
	if rest.Sign() < 0 && (r.c.Payment == nil || r.c.Payment.ClawBack != engagement.Yes) || rest.IsZero() {
		return
	}
	r.add(Line{Key: "kill_fee", Term: path, Kind: "kill_fee", Earned: rest, Entries: r.eventsOf(contract.OnNotice, ""),
		Working: []string{fmt.Sprintf("Given notice on %s: %s of %s is %s, less %s earned already.", r.notice, share.Percent(2), total, due, earned)}})
}

// reached reports whether an event had happened when notice was given.
func (r *reckoning) reached(e contract.Event) bool {
	if e == contract.OnSigning && !r.c.Signed.IsZero() && !r.c.Signed.After(r.notice) {
		return true
	}
	if e == contract.OnStart && !r.c.Term.From.IsZero() && !r.c.Term.From.After(r.notice) {
		return true
	}
	for _, h := range r.facts.Happened {
		if h.Event == e && !h.On.After(r.notice) {
			return true
		}
	}
	return false
}

// piecePay is what is paid for one piece of a deliverable: the sum for it, and an
// equal part of the flat fees.
func (r *reckoning) piecePay(d *contract.Deliverable) money.Amount {
	pay, pieces := r.zero(), 0
	for i := range r.c.Deliverables {
		pieces += r.c.Deliverables[i].Count
	}
	for i, p := range r.c.Compensation {
		switch {
		case p.PerDeliverable != nil && p.PerDeliverable.Deliverable == d.ID:
			if a, ok := r.same(at("compensation", i), p.PerDeliverable.Amount); ok {
				pay = r.plus(pay, a)
			}
		case p.FlatFee != nil:
			if a, ok := r.same(at("compensation", i), p.FlatFee.Amount); ok {
				part, err := a.Div(int64(pieces), 12, r.policy.Rounding)
				if err == nil {
					pay = r.plus(pay, part)
				}
			}
		}
	}
	return pay
}
