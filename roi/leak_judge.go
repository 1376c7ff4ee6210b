package roi

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

const leakPage = "https://overrideaff.com/blog/stop-affiliate-coupon-code-leaks"

// blind compares a code's orders without a click with those of all other codes.
func (r *LeakReport) blind(u *codeUse, all codeUse, tracked bool, level float64, p LeakPolicy) {
	rest, restBlind := all.byCode-u.byCode, all.blind-u.blind
	switch {
	case !tracked:
		r.gap(u, CodeWithoutClick, "no clicks were recorded")
		return
	case u.byCode < p.MinOrders:
		r.gap(u, CodeWithoutClick, "%d orders by the code, want %d", u.byCode, p.MinOrders)
		return
	case rest < p.MinOrders:
		r.gap(u, CodeWithoutClick, "%d orders by other codes to compare with, want %d", rest, p.MinOrders)
		return
	}
	share, others := float64(u.blind)/float64(u.byCode), float64(restBlind)/float64(rest)
	chance, err := stats.Fisher(u.blind, u.byCode, restBlind, rest)
	if err != nil {
		r.gap(u, CodeWithoutClick, "%v", err)
		return
	}
	if share < p.Blind || share <= others || chance > level {
		return
	}
	r.Flags = append(r.Flags, Leak{
		Code: u.code, Creators: u.creators, Flag: CodeWithoutClick, Observed: share, Limit: p.Blind, Unit: "fraction", N: u.byCode, P: chance,
		Test: "Fisher's exact test against all other codes, two-sided",
		Message: fmt.Sprintf("No click on the creator's link leads to %d of %d orders with %s; of the orders with other codes it is %d of %d.",
			u.blind, u.byCode, u.code, restBlind, rest),
		Innocent: []string{"the code was said or shown without a link, as in a podcast, a live stream or a story", "visitors refuse cookies or change devices"},
		Source:   leakPage, Trust: engagement.TrustPress,
	})
}

// spike compares the last days with the code's own history.
func (r *LeakReport) spike(u *codeUse, level float64, p LeakPolicy) {
	day := 24 * time.Hour
	window := time.Duration(p.Days) * day
	from := p.AsOf.Add(-window) // the last days begin behind it
	since := from               // without an order that has a time there is no history
	if len(u.times) > 0 {
		since = from.Add(-time.Duration(p.History) * day)
		if u.times[0].After(since) {
			since = u.times[0]
		}
	}
	if have := from.Sub(since); have < time.Duration(p.MinHistory)*day {
		r.gap(u, CodeSpike, "%d days of history, want %d", max(0, int(have.Hours()/24)), p.MinHistory)
		return
	}
	begin := sort.Search(len(u.times), func(i int) bool { return !u.times[i].Before(since) })
	split := sort.Search(len(u.times), func(i int) bool { return u.times[i].After(from) })
	before, recent := u.times[begin:split], int64(len(u.times)-split)
	if recent < p.MinOrders {
		return // too few to matter, whatever the history
	}
	length := float64(from.Sub(since)) / float64(window)                           // history in windows
	expected := math.Max(float64(len(before)), 1) / length                         // at least one order in all of it
	chance := stats.BetaCDF(1/(1+length), float64(recent), float64(len(before)+1)) // P(X ≥ recent), X binomial of both counts
	times := float64(recent) / expected
	busiest := mostWithin(before, window)
	if times < p.Times || chance > level || recent <= busiest || math.IsNaN(chance) {
		return
	}
	r.Flags = append(r.Flags, Leak{
		Code: u.code, Creators: u.creators, Flag: CodeSpike, Observed: times, Limit: p.Times, Unit: "times its history", N: int64(len(before)) + recent, P: chance,
		Test: "exact binomial test of two counts at one rate, one-sided",
		Message: fmt.Sprintf("%s came on %d orders in the last %d days, after %d in the %d days before, of which no %d days had more than %d.",
			u.code, recent, p.Days, len(before), int(from.Sub(since).Hours()/24), p.Days, busiest),
		Innocent: []string{"the creator posted again, or a post travelled", "a sale or a holiday: look whether all codes rose"},
		Source:   leakPage, Trust: engagement.TrustPress,
	})
}

// mostWithin is the most times within any stretch of a length, its end included.
func mostWithin(times []time.Time, length time.Duration) (most int64) {
	start := 0
	for end := range times {
		for times[end].Sub(times[start]) >= length {
			start++
		}
		most = max(most, int64(end-start+1))
	}
	return most
}

// coupon looks at the sites that orders with the code came from.
func (r *LeakReport) coupon(u *codeUse, p LeakPolicy) {
	if u.known < p.MinOrders {
		r.gap(u, CouponShare, "%d orders with a referrer, want %d", u.known, p.MinOrders)
		return
	}
	in, err := stats.Wilson(u.coupons, u.known, 0.95)
	if err != nil {
		r.gap(u, CouponShare, "%v", err)
		return
	}
	if in.Low < p.Coupon {
		return
	}
	chance := 1.0 // P(X ≥ coupons) at the limit
	if p.Coupon < 1 && u.coupons > 0 {
		chance = stats.BetaCDF(p.Coupon, float64(u.coupons), float64(u.known-u.coupons+1))
	}
	r.Flags = append(r.Flags, Leak{
		Code: u.code, Creators: slices.Clone(u.creators), Flag: CouponShare, Observed: float64(u.coupons) / float64(u.known), Limit: p.Coupon, Unit: "fraction", N: u.known, P: chance,
		Test:     "lower end of the 95 % Wilson interval; P is the binomial tail at the limit",
		Message:  fmt.Sprintf("%d of %d orders with %s whose referrer is known came from coupon sites.", u.coupons, u.known, u.code),
		Innocent: []string{"the buyer knew the code and looked for a better one", "the shop itself published the code there"},
		Source:   "our judgement", Trust: engagement.TrustDoubtful,
	})
}
