package settlement

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// fixed adds flat fees and the sums for each deliverable: by the instalments that
// have come due, or without a schedule as the work is published. Once the brand has
// given notice, the kill fee takes their place.
func (r *reckoning) fixed() {
	total, err := r.c.FixedPay()
	switch {
	case errors.Is(err, money.ErrRange):
		r.except(nil, "sum", "The fees add up to more than any sum.", false)
		return
	case err != nil || !total.IsZero() && total.Currency() != r.currency:
		r.except(nil, "currency:fixed", "The fees are not all in the contract's currency.", false)
		return
	case total.IsZero():
		return
	}
	var lines []Line
	if p := r.c.Payment; p != nil && len(p.Schedule) > 0 {
		lines = r.instalments(p)
	} else {
		lines = r.asPublished()
	}
	sum := r.zero()
	for _, l := range lines {
		sum = r.plus(sum, l.Earned)
		r.add(l)
	}
	if !r.notice.IsZero() && r.c.Termination != nil && len(r.c.Termination.Kill) > 0 {
		r.kill(total, sum)
	}
}

// instalments are the parts of the schedule whose day has come for certain.
func (r *reckoning) instalments(p *contract.Payment) (lines []Line) {
	sums, err := r.c.Instalments()
	if err != nil {
		r.except(nil, "schedule", "The schedule cannot be reckoned: "+err.Error(), false)
		return nil
	}
	for i, s := range p.Schedule {
		day := r.c.Day(s.Due, s.Due.Deliverable, 0, r.facts)
		if day.On.IsZero() || !day.Firm || day.On.After(r.last) || !r.notice.IsZero() && day.On.After(r.notice) {
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
	if rest.Sign() < 0 && (r.c.Payment == nil || r.c.Payment.ClawBack != 1) || rest.IsZero() {
		return
	}
	r.add(Line{Key: "kill_fee", Term: path, Kind: "kill_fee", Earned: rest, Entries: r.eventsOf(contract.OnNotice, ""),
		Working: []string{fmt.Sprintf("Ended on %s: %s of %s is %s, less %s earned already.", r.notice, share.Percent(2), total, due, earned)}})
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

// lateDeduction takes a part off the pay of each piece that went up after its window.
func (r *reckoning) lateDeduction(i int, t *contract.LateDeduction) {
	for j := range r.c.Deliverables {
		d := &r.c.Deliverables[j]
		if d.Window.To.IsZero() {
			continue
		}
		end := d.Window.To.AddDays(1).In(r.zone()).Add(time.Duration(t.GraceHours) * time.Hour)
		for _, n := range d.Pieces() {
			e, ok := r.published(*d, n)
			if !ok || !e.At.After(end) {
				continue
			}
			days := int64((e.At.Sub(end) + 24*time.Hour - 1) / (24 * time.Hour))
			pay := r.piecePay(d)
			off := r.zero()
			if t.Rate.IsZero() {
				a, ok := r.same(at("compensation", i), t.Amount)
				if !ok {
					return
				}
				each, err := a.MulInt(days)
				if err != nil {
					each = pay
				}
				off = each
			} else if each, err := r.times(pay, t.Rate).MulInt(days); err == nil {
				off = each
			}
			most := pay
			if !t.Cap.IsZero() {
				most = r.times(pay, t.Cap)
			}
			if below(most, off) {
				off = most
			}
			r.add(Line{Key: fmt.Sprintf("late:%s:%s:%d", r.payKey(i), d.ID, n), Term: at("compensation", i) + ".late_deduction", Kind: "late_deduction",
				Earned: r.round(off).Neg(), Entries: []string{e.ID},
				Working: []string{fmt.Sprintf("%s late, begun days counted; the pay for it is %s.", countOf(int(days), "day"), r.round(pay))}})
		}
	}
}

// views adds what is paid for views, for each piece once its window has passed.
func (r *reckoning) views(i int, t *contract.PerView) {
	price, ok := r.same(at("compensation", i), t.Price)
	if !ok {
		return
	}
	paidAll := r.zero()
	for j := range r.c.Deliverables {
		d := &r.c.Deliverables[j]
		if t.Deliverable != "" && t.Deliverable != d.ID || d.ToBrand && t.Deliverable == "" {
			continue
		}
		for _, n := range d.Pieces() {
			e, ok := r.published(*d, n)
			if !ok {
				continue
			}
			on := r.last // without a window the views count as they come
			if t.WindowDays > 0 {
				if on = civil.DateOf(e.At, r.zone()).AddDays(t.WindowDays); on.After(r.last) {
					continue // they are still coming in
				}
			}
			r.piece(i, t, d, n, e, on, price, &paidAll)
		}
	}
}

// piece adds what is paid for the views of one piece, and what a shortfall against
// the guarantee costs.
func (r *reckoning) piece(i int, t *contract.PerView, d *contract.Deliverable, n int, up *Entry, on civil.Date, price money.Amount, paidAll *money.Amount) {
	name := fmt.Sprintf("%s:%s:%d", r.payKey(i), d.ID, n)
	path := at("compensation", i) + ".per_view"
	counted, ok := r.counted(contract.Measure(t.Metric), d.ID, n, up.At, on.AddDays(1).In(r.zone()))
	if !ok && t.WindowDays == 0 {
		return // not yet
	}
	if !ok {
		r.except(nil, "not_measured:"+name, fmt.Sprintf("The %s of %s were not measured by %s.", t.Metric, d.PieceName(n), on), false)
		return
	}
	count, _ := counted.Value.Count.Get()
	taken := civil.DateOf(counted.At, r.zone())
	if t.WindowDays > 0 && on.Sub(taken) > staleDays {
		r.except(counted, "stale", fmt.Sprintf("The count is of %s, and the window of %s ends with %s.", taken, d.PieceName(n), on), true)
	}
	l := Line{Key: "views:" + name, Term: path, Kind: "per_view", Earned: r.zero(), Entries: []string{up.ID, counted.ID},
		Working: []string{fmt.Sprintf("%d %s of %s, counted on %s.", count, t.Metric, d.PieceName(n), taken)}}
	promised, hasPromise := t.Guarantee.Get()
	short := hasPromise && count < promised
	least, hasLeast := t.Minimum.Get()
	switch {
	case hasLeast && count < least:
		l.Working = append(l.Working, fmt.Sprintf("Below %d nothing is paid.", least))
	case short && t.MakeGood == contract.NoPay:
		l.Working = append(l.Working, fmt.Sprintf("Below the %d promised nothing is paid.", promised))
	default:
		l.Earned = r.perViews(price, count, int64(t.Per))
		l.Working = append(l.Working, fmt.Sprintf("%s for each %d: %s.", price, t.Per, r.round(l.Earned)))
		if !t.Cap.IsZero() {
			var cut bool
			if l.Earned, cut = r.upTo(t.Cap, paidAll, r.round(l.Earned)); cut {
				l.Working = append(l.Working, fmt.Sprintf("No more than %s in all.", t.Cap))
			}
		}
	}
	r.add(l)
	if !short {
		return
	}
	back := Line{Key: "make_good:" + name, Term: path + ".make_good", Kind: "make_good", Earned: r.zero(), Entries: l.Entries,
		Working: []string{fmt.Sprintf("%d %s are missing of the %d promised.", promised-count, t.Metric, promised)}}
	switch t.MakeGood {
	case contract.RefundPart:
		pay := r.piecePay(d)
		share, err := money.RatioFromDecimal(money.Whole(promised-count).Decimal().DivRound(money.Whole(promised).Decimal(), 12))
		if err != nil {
			return
		}
		back.Earned = r.round(r.times(pay, share)).Neg()
		back.Working = append(back.Working, fmt.Sprintf("%s of the pay of %s goes back.", share.Percent(2), r.round(pay)))
	case contract.MorePosts, contract.OtherRemedy:
		back.Working = append(back.Working, "To be made good by "+map[contract.MakeGood]string{contract.MorePosts: "more posts", contract.OtherRemedy: "what was agreed"}[t.MakeGood]+"; no money.")
	default:
		return
	}
	r.add(back)
}

// perViews is a price for each so many views, pro rata.
func (r *reckoning) perViews(price money.Amount, count, per int64) money.Amount {
	total, err := price.MulInt(count)
	if err == nil {
		total, err = total.Div(per, 12, r.policy.Rounding)
	}
	if err != nil {
		r.except(nil, "sum", "The pay for views is out of range.", false)
		return r.zero()
	}
	return total
}

// staleDays is how many days before the end of its window a last count may be without
// an exception. Our own judgement: most views come early, and a count of the first days
// is no count of the window.
const staleDays = 3

// counted is the last count of a piece after it went up and before an instant.
func (r *reckoning) counted(m contract.Measure, deliverable string, piece int, from, limit time.Time) (last *Entry, ok bool) {
	for _, e := range r.measured {
		if e.Measure != m || e.Deliverable != deliverable || e.Piece != piece && e.Piece != 0 || e.At.Before(from) || !e.At.Before(limit) {
			continue
		}
		if _, known := e.Value.Count.Get(); known {
			last = e
		}
	}
	return last, last != nil
}
