package roi_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

func leaksBy(p roi.LeakPolicy, all ...sales) roi.LeakReport {
	orders, pr := market(all...)
	p.AsOf = end
	return roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, p)
}

// ben's gaps in a report, as "flag: because".
func gaps(r roi.LeakReport) (out []string) {
	for _, g := range r.NotAssessed {
		if g.Code == "BEN15" {
			out = append(out, string(g.Flag)+": "+g.Because)
		}
	}
	return out
}

// A limit that is just met is passed, and one order fewer is not enough.
func TestLeakLimitsAreInclusive(t *testing.T) {
	ben := sales{code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 20}
	clicked := honest
	clicked.clicked = clicked.orders
	assert.Equal(t, []string{"BEN15 code_without_click"}, flags(leaksBy(roi.LeakPolicy{MinOrders: 40, Blind: 0.5}, clicked, ben)), "20 of 40 orders, and half is the limit")
	assert.Empty(t, flags(leaksBy(roi.LeakPolicy{MinOrders: 41, Blind: 0.5}, clicked, ben)))
	assert.Contains(t, gaps(leaksBy(roi.LeakPolicy{MinOrders: 41}, clicked, ben)), "code_without_click: 40 orders by the code, want 41")

	// Here the other code is the small one.
	ana := sales{code: "ANA10", creator: "ana", from: 70, orders: 30, clicked: 30}
	assert.Equal(t, []string{"BEN15 code_without_click"}, flags(leaksBy(roi.LeakPolicy{MinOrders: 30, Blind: 0.5}, ana, ben)))
	assert.Equal(t, []string{"code_without_click: 30 orders by other codes to compare with, want 31", "coupon_site_share: 0 orders with a referrer, want 31"},
		gaps(leaksBy(roi.LeakPolicy{MinOrders: 31, Blind: 0.5}, ana, ben)))

	// A share that is no larger than that of the others is no sign, at any level.
	assert.Empty(t, flags(leaksBy(roi.LeakPolicy{Level: 4}, sales{code: "ANA10", creator: "ana", from: 70, orders: 40, clicked: 10}, sales{code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 10})))
}

// 20 of 60 orders came from a coupon site where 0.1 is the limit: P is the sum over
// k from 20 of C(60, k)·0.1^k·0.9^(60−k).
func TestLeakCouponFigures(t *testing.T) {
	r := leaksBy(roi.LeakPolicy{MinOrders: 60}, honest,
		sales{code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 40, referrer: "https://www.instagram.com/"},
		sales{code: "BEN15", creator: "ben", from: 70, orders: 20, clicked: 20, referrer: "https://www.retailmenot.com/view/x"})
	require.Equal(t, []string{"BEN15 coupon_site_share"}, flags(r))
	var tail float64
	choose := 1.0
	for k := range 61 {
		if k > 0 {
			choose *= float64(61-k) / float64(k)
		}
		if k >= 20 {
			tail += choose * math.Pow(0.1, float64(k)) * math.Pow(0.9, float64(60-k))
		}
	}
	assert.InEpsilon(t, tail, r.Flags[0].P, 1e-9)
	assert.InDelta(t, 1.0/3, r.Flags[0].Observed, 1e-12)
	assert.EqualValues(t, 60, r.Flags[0].N)
	assert.Contains(t, gaps(leaksBy(roi.LeakPolicy{MinOrders: 61}, honest,
		sales{code: "BEN15", creator: "ben", from: 70, orders: 60, referrer: "retailmenot.com"})), "coupon_site_share: 60 orders with a referrer, want 61")
}

// A spike is judged from the first day on which the history is long enough, and the
// last days need as many orders as the policy says.
func TestLeakSpikeHistory(t *testing.T) {
	// The first order is 21 hours after 28 days before the last week began.
	ben := []sales{honest, {code: "BEN15", creator: "ben", from: 35, to: 7, orders: 16, clicked: 16}, {code: "BEN15", creator: "ben", from: 7, orders: 30, clicked: 30}}
	assert.Equal(t, []string{"BEN15 code_spike"}, flags(leaksBy(roi.LeakPolicy{MinHistory: 27, MinOrders: 30}, ben...)))
	assert.Empty(t, flags(leaksBy(roi.LeakPolicy{MinHistory: 27, MinOrders: 31}, ben...)))
	assert.Contains(t, gaps(leaksBy(roi.LeakPolicy{}, ben...)), "code_spike: 27 days of history, want 28")

	orders, pr := market(ben...)
	first := sold("first", "20", "BEN15")
	first.Placed = end.Add(-35 * oneDay)
	orders = append(orders, first)
	r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end})
	assert.Equal(t, []string{"BEN15 code_spike"}, flags(r), "28 days to the hour")

	// 17 orders in 28 days are 4.25 in 7, and 34 are eight times that.
	for range 4 {
		o := sold("x"+string(rune('0'+len(orders)%10)), "20", "BEN15")
		o.Placed = end.Add(-oneDay)
		orders = append(orders, o)
	}
	assert.Equal(t, []string{"BEN15 code_spike"}, flags(roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end, Times: 8})))

	// A history longer than any calendar is the longest there is.
	assert.Equal(t, leaksBy(roi.LeakPolicy{History: 10_000}, ben...), leaksBy(roi.LeakPolicy{History: math.MaxInt}, ben...))
}

// What counts as one use of a code: an order that was sold, by then, once, however the
// code was typed and however often.
func TestLeakUses(t *testing.T) {
	p := roi.LeakPolicy{MinOrders: 10, AsOf: end}
	usesOf := func(change func(*roi.Order)) string {
		orders, pr := market(honest, sales{code: "BEN15", creator: "ben", from: 70, orders: 8})
		o := sold("one", "20", "BEN15")
		o.Placed = end.Add(-oneDay)
		change(&o)
		r := roi.Leaks(roi.ModashRule().Assign(append(orders, o), pr), pr, p)
		for _, g := range gaps(r) {
			if rest, ok := strings.CutPrefix(g, "code_without_click: "); ok {
				return rest
			}
		}
		return ""
	}
	const eight, nine = "8 orders by the code, want 10", "9 orders by the code, want 10"
	assert.Equal(t, nine, usesOf(func(*roi.Order) {}))
	assert.Equal(t, nine, usesOf(func(o *roi.Order) { o.Codes = []string{" ben15 "} }))
	assert.Equal(t, nine, usesOf(func(o *roi.Order) { o.Codes = []string{"BEN15", "ben15"} }))
	assert.Equal(t, nine, usesOf(func(o *roi.Order) { o.Codes = []string{"BEN15", "NOBODYS"} }))
	assert.Equal(t, eight, usesOf(func(o *roi.Order) { o.Placed = end.Add(oneDay) }), "after the report")
	assert.Equal(t, eight, usesOf(func(o *roi.Order) { o.Status = roi.Voided }), "not sold")
	assert.Equal(t, eight, usesOf(func(o *roi.Order) { o.Codes = []string{"NOBODYS"} }))

	// Where the order has no referrer, the click on the creator's link has one.
	orders, pr := market(honest, sales{code: "BEN15", creator: "ben", from: 70, orders: 40, clicked: 40})
	for i := range pr.Touches {
		if pr.Touches[i].Creator == "ben" {
			pr.Touches[i].Referrer = "https://www.retailmenot.com/"
		}
	}
	assert.Contains(t, flags(roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, p)), "BEN15 coupon_site_share")

	// A code of nobody, and one listed twice for its creator, are no further creators.
	pr.Codes = append(pr.Codes, roi.PromoCode{Code: "SITEWIDE"}, roi.PromoCode{Code: "ben15", Creator: "ben"})
	orders[0].Codes = append(orders[0].Codes, "SITEWIDE")
	r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, p)
	assert.Equal(t, 2, r.Codes)
	i := slices.IndexFunc(r.Flags, func(f roi.Leak) bool { return f.Code == "BEN15" })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, []string{"ben"}, r.Flags[i].Creators)
}

// An order that is not the work of one code alone is no use of it to hold against
// other codes, and one without a time is no part of its history.
func TestLeakUsesOfOneCode(t *testing.T) {
	const eight = "code_without_click: 8 orders by the code, want 10"
	gapsWith := func(several roi.Several, extra roi.Order) []string {
		orders, pr := market(honest, sales{code: "BEN15", creator: "ben", from: 70, orders: 8})
		p := roi.ModashRule()
		p.Several = several
		return gaps(roi.Leaks(p.Assign(append(orders, extra), pr), pr, roi.LeakPolicy{AsOf: end}))
	}
	both := sold("both", "20", "ANA10", "BEN15")
	both.Placed = end.Add(-oneDay)
	assert.Contains(t, gapsWith(roi.FirstCode, both), eight, "given to ana")
	assert.Contains(t, gapsWith(roi.SplitEqually, both), eight, "given to both")

	voided := sold("void", "20", "BEN15")
	voided.Placed, voided.Status, voided.Referrer = end.Add(-oneDay), roi.Voided, "https://www.instagram.com/"
	assert.Contains(t, gapsWith(roi.FirstCode, voided), "coupon_site_share: 0 orders with a referrer, want 10")

	var timeless []roi.Order
	for i := range 12 {
		o := sold("t"+strconv.Itoa(i), "20", "BEN15")
		o.Placed = time.Time{}
		timeless = append(timeless, o)
	}
	pr := programme()
	r := roi.Leaks(roi.ModashRule().Assign(timeless, pr), pr, roi.LeakPolicy{AsOf: end})
	assert.Contains(t, gaps(r), "code_spike: 0 days of history, want 28")
}

// Clicks that were given are clicks that were recorded. Flags and gaps are sorted by
// code, then by flag.
func TestLeakOrder(t *testing.T) {
	ben := []sales{honest, {code: "BEN15", creator: "ben", from: 70, to: 7, orders: 27}, {code: "BEN15", creator: "ben", from: 7, orders: 30}}
	orders, pr := market(ben...)
	pr.Tracked = false
	r := roi.Leaks(roi.ModashRule().Assign(orders, pr), pr, roi.LeakPolicy{AsOf: end})
	assert.Equal(t, []string{"BEN15 code_spike", "BEN15 code_without_click"}, flags(r))

	r = leaksBy(roi.LeakPolicy{}, honest, sales{code: "BEN15", creator: "ben", from: 6, orders: 3})
	assert.Equal(t, []string{"code_spike: 0 days of history, want 28", "code_without_click: 3 orders by the code, want 10", "coupon_site_share: 0 orders with a referrer, want 10"}, gaps(r))
}
