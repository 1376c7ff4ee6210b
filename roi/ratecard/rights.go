package ratecard

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A RightKind is what a brand may do, or forbid, beyond the post itself. Any text
// decodes; IsValid tells whether it is one of [RightKinds].
type RightKind string

// The kinds of rights.
const (
	Usage        RightKind = "usage"         // the brand shows the content itself, in a medium
	AllowListing RightKind = "allow_listing" // the brand advertises from the creator's account; also whitelisting, boosting
	Exclusivity  RightKind = "exclusivity"   // the creator works for no rival
)

// RightKinds lists the kinds.
func RightKinds() []RightKind { return []RightKind{Usage, AllowListing, Exclusivity} }

// IsValid reports whether k is one of [RightKinds].
func (k RightKind) IsValid() bool { return slices.Contains(RightKinds(), k) }

// A Medium is where content is used. Any text decodes; IsValid tells whether it is
// one of [Media].
type Medium string

// The media. Organic, Website and Email are the brand's own; the others are paid.
const (
	Organic     Medium = "organic"      // the brand's own channels, without advertising
	Website     Medium = "website"      // the brand's own pages and shops
	Email       Medium = "email"        // the brand's newsletters
	PaidSocial  Medium = "paid_social"  // advertising on social platforms
	WebDisplay  Medium = "web_display"  // banners elsewhere on the web
	ConnectedTV Medium = "connected_tv" // advertising in streams
	LinearTV    Medium = "linear_tv"
	OutOfHome   Medium = "out_of_home" // posters, screens, shops
	AllMedia    Medium = "all_media"
)

// Media lists the media.
func Media() []Medium {
	return []Medium{Organic, Website, Email, PaidSocial, WebDisplay, ConnectedTV, LinearTV, OutOfHome, AllMedia}
}

// IsValid reports whether m is one of [Media]. The empty Medium is not.
func (m Medium) IsValid() bool { return slices.Contains(Media(), m) }

// A Right is one right that a brand asks for.
type Right struct {
	Kind      RightKind     `json:"kind"`
	Medium    Medium        `json:"medium,omitempty"`    // of usage, and required there
	Territory string        `json:"territory,omitempty"` // as the policy calls it; empty: the one its rates are for
	Category  string        `json:"category,omitempty"`  // of exclusivity: what rivals sell; for the reader only
	Days      int           `json:"days,omitempty"`      // the term
	Perpetual bool          `json:"perpetual,omitempty"` // without end: no Days
	Spend     *money.Amount `json:"spend,omitempty"`     // of allow-listing: the media spend of the whole term, where a rate goes by it
}

// A RateBase is what a rate is a share of. Any text decodes; IsValid tells whether
// it is known.
type RateBase string

// What a rate may be of.
const (
	OfFee   RateBase = "fee"         // a share of the fee for the posts
	Flat    RateBase = "flat"        // an amount
	OfSpend RateBase = "media_spend" // a share of the media spend, and at least Floor
)

// IsValid reports whether b is known.
func (b RateBase) IsValid() bool { return b == OfFee || b == Flat || b == OfSpend }

// A RightRate is the price of one right. Low and High are shares; High 0 beside
// a Low is no upper end, and a single number has Low equal to High.
//
// Every and UpTo make three kinds of rate: per period (Every 30), once for any
// term (both 0), and once for a term up to a length (UpTo 90), of which the
// shortest that holds the term is used.
type RightRate struct {
	ID        string           `json:"id"`
	Kind      RightKind        `json:"kind"`
	Medium    Medium           `json:"medium,omitempty"`    // of usage; empty: any
	Perpetual bool             `json:"perpetual,omitempty"` // a right without end; the other rates are for terms
	UpTo      int              `json:"up_to,omitempty"`     // days the term may have; 0: any
	Every     int              `json:"every,omitempty"`     // days of a period; 0: once
	Of        RateBase         `json:"of"`
	Low       money.Ratio      `json:"low,omitzero"`   // of the fee or the media spend
	High      money.Ratio      `json:"high,omitzero"`  // of the fee or the media spend
	Flat      *Range           `json:"flat,omitempty"` // the amount for a period, or once
	Floor     *money.Amount    `json:"floor,omitempty"`
	Source    string           `json:"source"`
	Year      int              `json:"year"`
	AsOf      string           `json:"as_of"`
	Trust     engagement.Trust `json:"trust"`
	Note      string           `json:"note,omitempty"`
}

// A Territory multiplies the price of usage there. No source with a number for a
// creator's fee was found, so the policies of this library know none.
type Territory struct {
	Name   string           `json:"name"`
	Factor money.Ratio      `json:"factor"` // 1 is the territory that the rates are for
	Source string           `json:"source"`
	Year   int              `json:"year"`
	Trust  engagement.Trust `json:"trust"`
}

// Combine is how shares of the fee are put together. Sources disagree, and the
// difference is large, so a policy must say it.
type Combine string

// The two ways.
const (
	Additive       Combine = "additive"       // fee × (1 + a + b)
	Multiplicative Combine = "multiplicative" // fee × (1 + a) × (1 + b)
)

// IsValid reports whether c is known.
func (c Combine) IsValid() bool { return c == Additive || c == Multiplicative }

// Periods is how a term that is no whole number of periods counts.
type Periods string

// The two ways: 45 days are 1.5 periods of 30 days, or 2.
const (
	ProRata Periods = "pro_rata"
	Begun   Periods = "begun" // a period that has begun counts whole
)

// IsValid reports whether p is known.
func (p Periods) IsValid() bool { return p == ProRata || p == Begun }

// A RightsPolicy is the rates of rights and the rules to put them together. Within
// one right the periods add up, under both rules: six times 25 % is 150 %.
type RightsPolicy struct {
	Name        string         `json:"name"`
	Currency    money.Currency `json:"currency"` // of flat rates and floors; and of every fee it prices
	Combine     Combine        `json:"combine"`
	Periods     Periods        `json:"periods"`
	Rates       []RightRate    `json:"rates"`
	Territories []Territory    `json:"territories,omitempty"`
	Note        string         `json:"note,omitempty"`
}

// rate finds the rate for a right, or the reason why there is none.
func (p RightsPolicy) rate(r Right) (best RightRate, why string) {
	why = "no rate for " + r.String()
	found := false
	for _, c := range p.Rates {
		switch {
		case c.Kind != r.Kind, c.Medium != "" && c.Medium != r.Medium, c.Perpetual != r.Perpetual:
			continue
		case c.UpTo != 0 && r.Days > c.UpTo:
			if !found {
				why = "the rates for " + r.String() + " end before its term"
			}
			continue
		case !found || better(c, best):
			best, found, why = c, true, ""
		}
	}
	return best, why
}

// better reports whether a says more than b: a medium first, then a shorter limit.
func better(a, b RightRate) bool {
	if (a.Medium != "") != (b.Medium != "") {
		return a.Medium != ""
	}
	return a.UpTo != 0 && (b.UpTo == 0 || a.UpTo < b.UpTo)
}

// territory is the factor of a right, 1 when it names no territory.
func (p RightsPolicy) territory(r Right) (factor money.Ratio, ok bool) {
	if r.Territory == "" {
		return money.One(), true
	}
	for _, t := range p.Territories {
		if t.Name == r.Territory {
			return t.Factor, true
		}
	}
	return money.Ratio{}, false
}
