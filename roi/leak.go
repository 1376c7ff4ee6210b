package roi

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A LeakFlag is a way in which a code shows that others than the creator's audience
// use it.
type LeakFlag string

// The flags.
const (
	CodeWithoutClick LeakFlag = "code_without_click" // used without a click on the creator's link, more than other codes
	CodeSpike        LeakFlag = "code_spike"         // used more than in its own history
	CouponShare      LeakFlag = "coupon_site_share"  // used by visitors of coupon sites
)

// A LeakPolicy is what codes are held against. A field that is 0 has the number of
// [DefaultLeakPolicy]; the zero LeakPolicy is the default one. The numbers are our
// judgement (K).
type LeakPolicy struct {
	AsOf        time.Time    `json:"as_of,omitzero"`         // zero: the last order
	Level       float64      `json:"level,omitempty"`        // probability of a false flag among all codes, for each kind of flag: 0.01
	MinOrders   int64        `json:"min_orders,omitempty"`   // orders below which nothing is judged: 10
	Blind       float64      `json:"blind,omitempty"`        // share of orders without a click: 0.5
	Days        int          `json:"days,omitempty"`         // the last days, of 24 hours, that a spike is looked for in: 7
	History     int          `json:"history,omitempty"`      // days before them, at most: 56
	MinHistory  int          `json:"min_history,omitempty"`  // days of history below which no spike is judged: 28
	Times       float64      `json:"times,omitempty"`        // how many times its own history: 3
	Coupon      float64      `json:"coupon,omitempty"`       // share from coupon sites: 0.1
	CouponSites []CouponSite `json:"coupon_sites,omitempty"` // empty: CouponSites
}

// DefaultLeakPolicy is the zero [LeakPolicy] with its numbers filled in.
//
// That a code which is redeemed without a tracked click, or all at once, may have
// leaked is https://overrideaff.com/blog/stop-affiliate-coupon-code-leaks (B); where
// the limits lie is our judgement.
func DefaultLeakPolicy() LeakPolicy { return LeakPolicy{}.filled() }

func (p LeakPolicy) filled() LeakPolicy {
	fill := func(v *float64, or float64) {
		if !(*v > 0) { // NaN as well
			*v = or
		}
	}
	whole := func(v *int, or int) {
		if *v <= 0 {
			*v = or
		}
		*v = min(*v, 10_000)
	}
	fill(&p.Level, 0.01)
	fill(&p.Blind, 0.5)
	fill(&p.Times, 3)
	fill(&p.Coupon, 0.1)
	whole(&p.Days, 7)
	whole(&p.History, 56)
	whole(&p.MinHistory, 28)
	if p.MinOrders <= 0 {
		p.MinOrders = 10
	}
	if len(p.CouponSites) == 0 {
		p.CouponSites = CouponSites()
	}
	return p
}

// A Leak is one reason to look at a code, with its evidence. It convicts nobody.
type Leak struct {
	Code     string           `json:"code"` // normalised
	Creators []string         `json:"creators"`
	Flag     LeakFlag         `json:"flag"`
	Observed float64          `json:"observed"` // in Unit
	Limit    float64          `json:"limit"`    // in Unit, of the policy
	Unit     string           `json:"unit"`     // "fraction", "times its history"
	N        int64            `json:"n"`        // orders looked at
	P        float64          `json:"p"`        // probability of as much by chance, by Test
	Test     string           `json:"test"`     // the test behind P
	Message  string           `json:"message"`
	Innocent []string         `json:"innocent"`
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// A LeakGap is what could not be judged of a code, and why.
type LeakGap struct {
	Code    string   `json:"code"`
	Flag    LeakFlag `json:"flag"`
	Because string   `json:"because"`
}

// A LeakReport is what the orders say of the creators' codes: sorted by code, then by
// flag.
type LeakReport struct {
	AsOf        time.Time `json:"as_of,omitzero"`
	Flags       []Leak    `json:"flags,omitempty"`
	NotAssessed []LeakGap `json:"not_assessed,omitempty"`
	Codes       int       `json:"codes"` // of creators, found on orders
}

// A CouponSite is a site that publishes codes of all kinds of shops.
type CouponSite struct {
	Host   string           `json:"host"` // with all hosts under it
	Source string           `json:"source"`
	AsOf   string           `json:"as_of"`
	Trust  engagement.Trust `json:"trust"`
}

// CouponSites lists coupon sites and shopping extensions that are widely known. It is
// short, and general practice (K): add those of the markets in question.
func CouponSites() []CouponSite {
	var out []CouponSite
	for _, host := range []string{
		"retailmenot.com", "joinhoney.com", "couponfollow.com", "simplycodes.com", "coupons.com", "couponcabin.com", "dealspotr.com", "wethrift.com",
		"slickdeals.net", "groupon.com", "capitaloneshopping.com", "knoji.com", "dontpayfull.com", "offers.com", "hotdeals.com", "couponbirds.com",
		"vouchercodes.co.uk", "hotukdeals.com", "savoo.co.uk", "myvouchercodes.co.uk", "mydealz.de", "gutscheine.de", "sparwelt.de", "gutscheinpony.de",
		"dealabs.com", "ma-reduc.com", "igraal.com", "poulpeo.com", "chollometro.com", "cuponation.com", "pepper.pl", "pepper.it", "pepper.com", "promocodes.com", "rakuten.com", "topcashback.com",
	} {
		out = append(out, CouponSite{host, "general practice", "2026-11-26", engagement.TrustDoubtful})
	}
	return out
}
