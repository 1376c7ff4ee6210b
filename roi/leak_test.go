package roi_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// sales makes orders with a code, spread evenly over the days before the end, of which
// the first so many have a click on the creator's link.
type sales struct {
	code, creator string
	from, to      int // days before the end
	orders        int
	clicked       int
	referrer      string
}

var end = time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)

func (s sales) add(orders *[]roi.Order, pr *roi.Programme) {
	for i := range s.orders {
		length := time.Duration(s.from-s.to) * oneDay
		o := sold(strconv.Itoa(len(*orders)), "20", s.code)
		o.Placed = end.Add(-time.Duration(s.from)*oneDay + length*time.Duration(2*i+1)/time.Duration(2*s.orders))
		o.Customer, o.Referrer = "c"+o.ID, s.referrer
		*orders = append(*orders, o)
		if i < s.clicked {
			pr.Touches = append(pr.Touches, roi.Touch{At: o.Placed.Add(-time.Hour), Creator: s.creator, Customer: o.Customer})
		}
	}
}

func market(all ...sales) ([]roi.Order, roi.Programme) {
	pr := programme()
	pr.Partnerships = nil
	var orders []roi.Order
	for _, s := range all {
		s.add(&orders, &pr)
	}
	return orders, pr
}

func leaksOf(all ...sales) roi.LeakReport {
	orders, pr := market(all...)
	return roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end})
}

func flags(r roi.LeakReport) (out []string) {
	for _, f := range r.Flags {
		out = append(out, f.Code+" "+string(f.Flag))
	}
	return out
}

// An honest code that is used steadily, with clicks for most orders, is not flagged.
var honest = sales{code: "ANA10", creator: "ana", from: 70, to: 0, orders: 140, clicked: 100}

func TestLeaks(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []sales
		want []string
	}{
		{"honest codes", []sales{honest, {code: "BEN15", creator: "ben", from: 70, orders: 70, clicked: 45}}, nil},
		{"no click on most orders", []sales{honest, {code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 4}}, []string{"BEN15 code_without_click"}},
		{"no click on any order, too few to say", []sales{honest, {code: "BEN15", creator: "ben", from: 70, orders: 6}}, nil},
		{"all codes without clicks alike", []sales{{code: "ANA10", creator: "ana", from: 70, orders: 100, clicked: 10}, {code: "BEN15", creator: "ben", from: 70, orders: 100, clicked: 12}}, nil},
		{"a spike", []sales{honest, {code: "BEN15", creator: "ben", from: 70, to: 7, orders: 27, clicked: 27}, {code: "BEN15", creator: "ben", from: 7, orders: 30, clicked: 30}}, []string{"BEN15 code_spike"}},
		{"a week like the first weeks were", []sales{honest, {code: "BEN15", creator: "ben", from: 60, to: 55, orders: 30, clicked: 30}, {code: "BEN15", creator: "ben", from: 55, to: 7, orders: 10, clicked: 10}, {code: "BEN15", creator: "ben", from: 7, orders: 30, clicked: 30}}, nil},
		{"twice is no spike", []sales{honest, {code: "BEN15", creator: "ben", from: 70, to: 7, orders: 90, clicked: 90}, {code: "BEN15", creator: "ben", from: 7, orders: 20, clicked: 20}}, nil},
		{"a new code has no history", []sales{honest, {code: "BEN15", creator: "ben", from: 7, orders: 50, clicked: 50}}, nil},
		{"a coupon site", []sales{honest, {code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 30, referrer: "https://www.instagram.com/"}, {code: "BEN15", creator: "ben", from: 70, orders: 20, clicked: 18, referrer: "https://www.retailmenot.com/view/x"}}, []string{"BEN15 coupon_site_share"}},
		{"one visitor of a coupon site", []sales{honest, {code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 30, referrer: "https://www.instagram.com/"}, {code: "BEN15", creator: "ben", from: 70, orders: 1, clicked: 1, referrer: "gutscheine.de"}}, nil},
	} {
		r := leaksOf(c.all...)
		assert.Equal(t, c.want, flags(r), c.name)
		for _, f := range r.Flags {
			assert.NotEmpty(t, f.Innocent, c.name)
			assert.GreaterOrEqual(t, f.Observed, f.Limit)
			assert.LessOrEqual(t, f.P, 0.01)
			assert.NotEmpty(t, f.Source)
			t.Logf("%s: %s (observed %.3g %s, limit %g, P %.2g)", c.name, f.Message, f.Observed, f.Unit, f.Limit, f.P)
		}
		assert.Equal(t, r, roundTrip(t, r))
	}
}

// Under a steady rate the probabilities are those of a binomial count: 3 recent orders
// and 1 before, at its very beginning, in a history eight times as long: P(X ≥ 3), X of
// 4 at 1/9.
func TestLeakSpikeP(t *testing.T) {
	orders, pr := market(sales{code: "BEN15", creator: "ben", from: 7, orders: 3}, sales{code: "BEN15", creator: "ben", from: 126, to: 0, orders: 1})
	pr.Codes = append(pr.Codes, roi.PromoCode{Code: "old", Creator: "ben"})
	first := sold("x", "1", "BEN15") // long ago, before the history begins
	first.Placed = end.Add(-200 * oneDay)
	orders = append(orders, first)
	r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end, MinOrders: 1, Level: 1, Times: 1})
	require.Contains(t, flags(r), "BEN15 code_spike")
	for _, f := range r.Flags {
		if f.Flag == roi.CodeSpike {
			assert.InDelta(t, 33.0/6561, f.P, 1e-12, "4·(1/9)³·(8/9) + (1/9)⁴")
			assert.EqualValues(t, 4, f.N)
		}
	}
}

func TestLeaksNotAssessed(t *testing.T) {
	orders, pr := market(honest)
	pr.Touches, pr.Tracked = nil, false
	r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{})
	assert.Equal(t, []roi.LeakGap{
		{Code: "ANA10", Flag: roi.CodeWithoutClick, Because: "no clicks were recorded"},
		{Code: "ANA10", Flag: roi.CouponShare, Because: "0 orders with a referrer, want 10"},
	}, r.NotAssessed)
	assert.Equal(t, orders[len(orders)-1].Placed, r.AsOf, "the last order")
	assert.Equal(t, 1, r.Codes)
	assert.Empty(t, roi.Leaks(nil, roi.Programme{}, roi.LeakPolicy{}).Flags)

	r = leaksOf(sales{code: "ANA10", creator: "ana", from: 5, orders: 3})
	assert.Contains(t, r.NotAssessed, roi.LeakGap{Code: "ANA10", Flag: roi.CodeSpike, Because: fmt.Sprintf("%d days of history, want 28", 0)})
}

// Orders that were held back for want of a click count as without one; the order of
// the assignments is without effect.
func TestLeaksHeldBack(t *testing.T) {
	orders, pr := market(honest, sales{code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 4})
	p := roi.ModashRule()
	plain := roi.Leaks(p.Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end})
	p.Corroborate = true
	as := p.Assign(orders, pr)
	held := roi.Leaks(as, pr, roi.LeakPolicy{AsOf: end})
	assert.Equal(t, plain, held)
	assert.Equal(t, held, roi.Leaks(shuffled(newMaker(1), as), pr, roi.LeakPolicy{AsOf: end}))
}

// Steady sales at any rate: the probability that a report flags any of its 50 codes is
// at most about Level for each kind of flag. Sales that come in bursts are not tried.
func TestLeaksFalseAlarms(t *testing.T) {
	m := newMaker(31)
	alarms, codes := 0, 0
	for range 40 {
		var orders []roi.Order
		pr := roi.Programme{Tracked: true}
		for c := range 50 {
			code := "C" + strconv.Itoa(c)
			pr.Codes = append(pr.Codes, roi.PromoCode{Code: code, Creator: code})
			for range 20 + m.IntN(200) {
				o := sold(strconv.Itoa(len(orders)), "1", code)
				o.Placed, o.Customer = end.Add(-time.Duration(m.Int64N(int64(63*oneDay)))), strconv.Itoa(len(orders))
				orders = append(orders, o)
				if m.IntN(2) == 0 {
					pr.Touches = append(pr.Touches, roi.Touch{At: o.Placed, Creator: code, Customer: o.Customer})
				}
			}
		}
		r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end})
		alarms, codes = alarms+len(r.Flags), codes+r.Codes
	}
	t.Logf("%d flags on %d codes of steady sales", alarms, codes)
	assert.LessOrEqual(t, alarms, 2)
	assert.Equal(t, 2000, codes)
}

func TestCouponSites(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range roi.CouponSites() {
		assert.False(t, seen[s.Host])
		seen[s.Host] = true
		assert.Equal(t, engagement.TrustDoubtful, s.Trust)
	}
	d := roi.DefaultLeakPolicy()
	assert.Equal(t, []any{0.01, int64(10), 0.5, 7, 56, 28, 3.0, 0.1}, []any{d.Level, d.MinOrders, d.Blind, d.Days, d.History, d.MinHistory, d.Times, d.Coupon})
}
