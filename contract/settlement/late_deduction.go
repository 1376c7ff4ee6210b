package settlement

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// lateDeduction takes a part off the pay of each piece that went up after its window.
// A day has begun when the calendar's has, at the policy's place: so an event of which
// only the day is known is as late as any other of that day.
func (r *reckoning) lateDeduction(i int, t *contract.LateDeduction) {
	grace := time.Duration(t.GraceHours) * time.Hour
	for j := range r.c.Deliverables {
		d := &r.c.Deliverables[j]
		if d.Window.To.IsZero() {
			continue
		}
		for _, n := range d.Pieces() {
			e, ok := r.published(*d, n)
			if !ok {
				continue
			}
			days := int64(civil.DateOf(e.At.Add(-grace), r.zone()).Sub(d.Window.To))
			if days <= 0 {
				continue
			}
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
