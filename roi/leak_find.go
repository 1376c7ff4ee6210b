package roi

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/tracking"
)

// A codeUse is what the orders say of one code.
type codeUse struct {
	code           string
	creators       []string
	times          []time.Time // of orders up to the moment of the report, sorted
	byCode, blind  int64       // orders given by the code alone or held back, and those without a click
	known, coupons int64       // orders whose referrer is known, and those of coupon sites
}

// Leaks holds each creator's code against other codes and its own history. as is what
// [Policy.Assign] gave, over weeks rather than days; only sales count, each order once.
// The order of as is without effect.
//
//   - code_without_click: the share of the code's orders to which no click on its
//     creator's link leads, where clicks were recorded; against all other codes by
//     Fisher's exact test
//   - code_spike: orders of the last days against those of the days before, as counts of
//     one steady rate: given both, the recent ones are binomial. Since sales come in
//     bursts, the recent days must also pass every earlier stretch of as many days
//   - coupon_site_share: the share of orders with a referrer whose host is a coupon site,
//     the lower end of its 95 % Wilson interval against the limit
//
// A flag needs its limit passed and, for the first two, P no more than Level over the
// number of codes. What lacks orders, history, clicks or referrers is in NotAssessed.
func Leaks(as []Assignment, pr Programme, p LeakPolicy) LeakReport {
	p = p.filled()
	if p.AsOf.IsZero() {
		for i := range as {
			if at := as[i].Order.Placed; at.After(p.AsOf) {
				p.AsOf = at
			}
		}
	}
	uses := codeUses(as, pr, p)
	r := LeakReport{AsOf: p.AsOf, Codes: len(uses)}
	var all codeUse
	tracked := pr.Tracked || len(pr.Touches) > 0
	for _, u := range uses {
		all.byCode, all.blind = all.byCode+u.byCode, all.blind+u.blind
	}
	level := p.Level / float64(max(len(uses), 1))
	for _, u := range uses {
		r.blind(u, all, tracked, level, p)
		r.coupon(u, p)
		r.spike(u, level, p)
	}
	slices.SortStableFunc(r.Flags, func(a, b Leak) int {
		return cmp.Or(strings.Compare(a.Code, b.Code), strings.Compare(string(a.Flag), string(b.Flag)))
	})
	slices.SortStableFunc(r.NotAssessed, func(a, b LeakGap) int {
		return cmp.Or(strings.Compare(a.Code, b.Code), strings.Compare(string(a.Flag), string(b.Flag)))
	})
	return r
}

// codeUses gathers the uses of creators' codes, sorted by code.
func codeUses(as []Assignment, pr Programme, p LeakPolicy) []*codeUse {
	byCode := make(map[string]*codeUse)
	creators := make(map[string][]string)
	for _, c := range pr.Codes {
		if code := NormalCode(c.Code); code != "" && c.Creator != "" && !slices.Contains(creators[code], c.Creator) {
			creators[code] = append(creators[code], c.Creator)
		}
	}
	for i := range as {
		a := &as[i]
		if a.Part > 1 || !a.Reason.Sold() || a.Order.Placed.After(p.AsOf) {
			continue
		}
		host := tracking.HostOf(a.Order.Referrer)
		if host == "" && a.Grounds.Click != nil {
			host = tracking.HostOf(a.Grounds.Click.Referrer)
		}
		var seen []string
		for _, code := range a.Order.Codes {
			code = NormalCode(code)
			if len(creators[code]) == 0 || slices.Contains(seen, code) {
				continue
			}
			seen = append(seen, code)
			u := byCode[code]
			if u == nil {
				u = &codeUse{code: code, creators: slices.Sorted(slices.Values(creators[code]))}
				byCode[code] = u
			}
			u.add(a, host, p.CouponSites)
		}
	}
	uses := make([]*codeUse, 0, len(byCode))
	for _, code := range slices.Sorted(maps.Keys(byCode)) {
		slices.SortFunc(byCode[code].times, time.Time.Compare)
		uses = append(uses, byCode[code])
	}
	return uses
}

// add counts one order that carries the code.
func (u *codeUse) add(a *Assignment, host string, sites []CouponSite) {
	if !a.Order.Placed.IsZero() {
		u.times = append(u.times, a.Order.Placed)
	}
	if a.Parts == 1 && slices.Contains(a.Codes, u.code) && (a.Creator != "" || a.Reason == Uncorroborated) {
		u.byCode++
		if a.Grounds.NoClick || a.Reason == Uncorroborated {
			u.blind++
		}
	}
	if host != "" {
		u.known++
		if slices.ContainsFunc(sites, func(s CouponSite) bool { return host == s.Host || strings.HasSuffix(host, "."+s.Host) }) {
			u.coupons++
		}
	}
}

// gap notes what was not judged.
func (r *LeakReport) gap(u *codeUse, f LeakFlag, format string, args ...any) {
	r.NotAssessed = append(r.NotAssessed, LeakGap{u.code, f, fmt.Sprintf(format, args...)})
}
