package settlement

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

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
		r.ofAllPieces(i, t, d)
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
	counted, ok := r.counted(i, contract.Measure(t.Metric), d, n, up.At, on.AddDays(1).In(r.zone()))
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

// ofAllPieces reports counts of several pieces together: each would be paid for all.
func (r *reckoning) ofAllPieces(i int, t *contract.PerView, d *contract.Deliverable) {
	for _, e := range r.measured {
		if d.Count > 1 && e.Piece == 0 && e.Deliverable == d.ID && e.Measure == contract.Measure(t.Metric) && e.fits(r.c, i) {
			r.except(e, "no_piece", fmt.Sprintf("The %s are of all %d pieces of %q, and are paid for each of them: say of which.", t.Metric, d.Count, d.ID), false)
		}
	}
}

// counted is the last count of a piece for a pay after it went up and before an instant.
func (r *reckoning) counted(pay int, m contract.Measure, d *contract.Deliverable, piece int, from, limit time.Time) (last *Entry, ok bool) {
	for _, e := range r.measured {
		if e.Measure != m || e.Deliverable != d.ID || e.Piece != piece && (e.Piece != 0 || d.Count > 1) || !e.fits(r.c, pay) || e.At.Before(from) || !e.At.Before(limit) {
			continue
		}
		if _, known := e.Value.Count.Get(); known {
			last = e
		}
	}
	return last, last != nil
}
