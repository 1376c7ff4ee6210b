package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Pay is one way of paying; a contract's compensation is the sum of several: a
// fee and a commission and a gift. Exactly one of the fields is set.
//
//	{"flat_fee":{"amount":{"amount":"1200.00","currency":"EUR"}}}
type Pay struct {
	ID             string          `json:"id,omitempty" validate:"max=100,plain"` // to point to it from a statement
	FlatFee        *FlatFee        `json:"flat_fee,omitempty"`
	PerDeliverable *PerDeliverable `json:"per_deliverable,omitempty"`
	Commission     *Commission     `json:"commission,omitempty"`
	PerView        *PerView        `json:"per_view,omitempty"`
	Bonus          *Bonus          `json:"bonus,omitempty"`
	Product        *Product        `json:"product,omitempty"`
	Retainer       *Retainer       `json:"retainer,omitempty"`
	LateDeduction  *LateDeduction  `json:"late_deduction,omitempty"`
}

// A FlatFee is one sum for everything, due as the payment schedule says.
type FlatFee struct {
	Amount money.Amount `json:"amount"`
	For    string       `json:"for,omitempty" validate:"max=500,text"` // what it pays for
}

// A PerDeliverable is a sum for each piece of a deliverable.
type PerDeliverable struct {
	Deliverable string       `json:"deliverable" validate:"required,max=100,plain"`
	Amount      money.Amount `json:"amount"` // each
}

// A Commission is a share of the sales that are the creator's.
//
// With Tiers, Rate is 0 and each tier says from which sum of sales within its
// window its rate holds: marginal on the part above, or whole on all of it.
type Commission struct {
	Base       CommissionBase `json:"base"`
	Rate       money.Ratio    `json:"rate,omitzero"`      // 0.15
	PerOrder   money.Amount   `json:"per_order,omitzero"` // beside or in place of the rate
	Tiers      []Tier         `json:"tiers,omitempty" validate:"max=50,dive"`
	TierMode   TierMode       `json:"tier_mode,omitempty" validate:"omitempty,enum"`
	TierWindow Every          `json:"tier_window,omitempty" validate:"omitempty,enum"` // where the sum begins anew; empty: the whole term
	// Retier says whether a refund changes the tier of earlier orders: the window is
	// reckoned anew without what was refunded, unless this is no.
	Retier engagement.Tri `json:"refunds_retier,omitzero"`

	Cap      money.Amount `json:"cap,omitzero"`                                  // in each CapEvery
	Floor    money.Amount `json:"floor,omitzero"`                                // paid at least, in each CapEvery
	CapEvery Every        `json:"cap_every,omitempty" validate:"omitempty,enum"` // empty: the whole term

	HoldDays     int            `json:"hold_days,omitempty" validate:"gte=0,lte=1000"`     // of 24 hours, after the order, until it can no more come back
	LookbackDays int            `json:"lookback_days,omitempty" validate:"gte=0,lte=1000"` // from click to order
	Codes        []string       `json:"codes,omitempty" validate:"max=100,dive,max=100,plain"`
	Links        []string       `json:"links,omitempty" validate:"max=100,dive,max=2000,link"`
	NewCustomers engagement.Tri `json:"new_customers_only,omitzero"`
	ClawBack     engagement.Tri `json:"claw_back,omitzero"` // of what was paid on orders refunded later; a statement takes it back unless this is no
	Until        civil.Date     `json:"until,omitzero"`     // last day of orders that count; zero: the term's end
}

// A CommissionBase is what of an order commission is paid on. What is not said is as
// is usual: on goods after discounts, without tax and shipping, without what is
// refunded and without gift cards. [Contract.Review] asks for each to be said.
type CommissionBase struct {
	Tax       engagement.Tri `json:"tax,omitzero"`        // is part of the base
	Shipping  engagement.Tri `json:"shipping,omitzero"`   // is part of the base
	Discounts engagement.Tri `json:"discounts,omitzero"`  // yes: reckoned before discounts; no: after them
	Refunds   engagement.Tri `json:"refunds,omitzero"`    // yes: sums that are refunded keep their commission
	GiftCards engagement.Tri `json:"gift_cards,omitzero"` // paid with or for a gift card counts
}

// A Tier is a rate that holds from a sum of sales on.
type Tier struct {
	From money.Amount `json:"from"`
	To   money.Amount `json:"to,omitzero"` // up to and without; zero: to the next tier, or open
	Rate money.Ratio  `json:"rate"`
}

// A TierMode says what a tier's rate is paid on.
type TierMode string

// The tier modes.
const (
	Marginal TierMode = "marginal" // on the part of the sum within the tier
	WholeSum TierMode = "whole"    // on the whole sum, once it reaches the tier
)

// IsValid reports whether m is one of the two.
func (m TierMode) IsValid() bool { return m == Marginal || m == WholeSum }

// Every is how often something begins anew.
type Every string

// The rhythms.
const (
	EveryOrder   Every = "order"
	EveryWeek    Every = "week"
	EveryMonth   Every = "month"
	EveryQuarter Every = "quarter"
	EveryYear    Every = "year"
	OverTheTerm  Every = "term"
)

// Rhythms lists them, shortest first.
func Rhythms() []Every {
	return []Every{EveryOrder, EveryWeek, EveryMonth, EveryQuarter, EveryYear, OverTheTerm}
}

// IsValid reports whether e is one of [Rhythms].
func (e Every) IsValid() bool { return slices.Contains(Rhythms(), e) }

// A PerView pays for views, impressions or reach: CPM with Per 1,000, CPV with
// Per 1, counted at the end of a window after publication.
type PerView struct {
	Price       money.Amount      `json:"price"`
	Per         int               `json:"per" validate:"gte=1,lte=1000000"`
	Metric      engagement.Metric `json:"metric" validate:"required,enum"`
	Deliverable string            `json:"deliverable,omitempty" validate:"max=100,plain"` // empty: each of them
	WindowDays  int               `json:"window_days,omitempty" validate:"gte=0,lte=1000"`
	Minimum     engagement.Count  `json:"minimum,omitzero"` // below it nothing is paid
	Cap         money.Amount      `json:"cap,omitzero"`
	Guarantee   engagement.Count  `json:"guarantee,omitzero"` // the creator promises at least these
	MakeGood    MakeGood          `json:"make_good,omitempty" validate:"omitempty,enum"`
	Source      string            `json:"source,omitempty" validate:"max=300,plain"` // of truth: "platform insights, by screenshot"
}

// A MakeGood is what a shortfall against a guarantee is made good by.
type MakeGood string

// The make-goods.
const (
	MorePosts   MakeGood = "more_posts"
	RefundPart  MakeGood = "refund" // pro rata
	NoPay       MakeGood = "no_pay"
	OtherRemedy MakeGood = "other"
	NoRemedy    MakeGood = "none"
)

// MakeGoods lists them.
func MakeGoods() []MakeGood {
	return []MakeGood{MorePosts, RefundPart, NoPay, OtherRemedy, NoRemedy}
}

// IsValid reports whether m is one of [MakeGoods].
func (m MakeGood) IsValid() bool { return slices.Contains(MakeGoods(), m) }

// A Bonus is paid when a measure reaches a threshold: once, or with Step again for
// each further step. A cost per click reaches it by falling to it: 0.40 EUR reaches
// 0.50 EUR.
type Bonus struct {
	Measure   Measure      `json:"measure" validate:"required,enum"`
	Threshold Value        `json:"threshold,omitzero"`
	Amount    money.Amount `json:"amount"`
	Step      Value        `json:"step,omitzero"`
	Cap       money.Amount `json:"cap,omitzero"`
	By        When         `json:"by,omitzero"` // the day it is measured
	Source    string       `json:"source,omitempty" validate:"max=300,plain"`
}

// A Value is a number of the kind its measure has: a count, a rate or money.
type Value struct {
	Count engagement.Count `json:"count,omitzero"`
	Rate  money.Ratio      `json:"rate,omitzero"` // 0.035 is 3.5 %
	Money money.Amount     `json:"money,omitzero"`
}

// IsZero reports whether nothing was agreed.
func (v Value) IsZero() bool { return v == Value{} }

// A Measure is what is promised or rewarded. Besides those of this package every
// [engagement.Metric] is one.
type Measure string

// Measures that are no count of a platform.
const (
	EngagementRate Measure = "engagement_rate"
	Orders         Measure = "orders"
	NewCustomers   Measure = "new_customers"
	Leads          Measure = "leads"
	Revenue        Measure = "revenue"
	ROAS           Measure = "roas"
	ClickRate      Measure = "click_through_rate"
	ViewThrough    Measure = "view_through_rate"
	CostPerClick   Measure = "cost_per_click"
)

// Measures lists those of this package.
func Measures() []Measure {
	return []Measure{EngagementRate, Orders, NewCustomers, Leads, Revenue, ROAS, ClickRate, ViewThrough, CostPerClick}
}

// IsValid reports whether m is one of [Measures] or an engagement.Metric.
func (m Measure) IsValid() bool {
	return slices.Contains(Measures(), m) || engagement.Metric(m).IsValid()
}

// A Product is what the creator gets in kind.
type Product struct {
	Name     string         `json:"name" validate:"required,max=300,plain"`
	Quantity int            `json:"quantity,omitempty" validate:"gte=0,lte=1000000"` // 0 is 1
	Cost     money.Amount   `json:"cost,omitzero"`                                   // to the brand, each
	Retail   money.Amount   `json:"retail_value,omitzero"`                           // each
	Keep     engagement.Tri `json:"keep,omitzero"`                                   // the creator may keep it
	Return   When           `json:"return,omitzero"`
	Taxable  engagement.Tri `json:"taxable,omitzero"` // counts as income
}

// A Retainer is a sum for each period, for so many deliverables in it. Periods are
// counted from the term's first day, not by the calendar: by the month from October 15
// the second begins on November 15. One that has begun is owed in full.
type Retainer struct {
	Amount   money.Amount   `json:"amount"`
	Every    Every          `json:"every" validate:"required,enum"`
	Periods  int            `json:"periods,omitempty" validate:"gte=0,lte=1000"` // 0: as long as the term
	Includes []Included     `json:"includes,omitempty" validate:"max=100,dive"`
	Rollover engagement.Tri `json:"rollover,omitzero"` // what was not asked for moves to the next period
}

// Included is how many pieces of a deliverable a period of a retainer has.
type Included struct {
	Deliverable string `json:"deliverable" validate:"required,max=100,plain"`
	Count       int    `json:"count" validate:"gte=1,lte=10000"`
}

// A LateDeduction takes a part off the pay of a deliverable for each begun day that
// it is posted late: one day where it is posted on the day after its window's last.
// Hours of grace are taken off first.
type LateDeduction struct {
	Rate       money.Ratio  `json:"rate,omitzero"` // of the pay: 0.1
	Amount     money.Amount `json:"amount,omitzero"`
	GraceHours int          `json:"grace_hours,omitempty" validate:"gte=0,lte=8760"`
	Cap        money.Ratio  `json:"cap,omitzero"` // of the pay; 0 is all of it
}

// String writes the value: "1200", "3.5 %", "500.00 EUR"; "not known" where nothing
// was agreed.
func (v Value) String() string {
	if n, ok := v.Count.Get(); ok {
		return money.Whole(n).String()
	}
	switch {
	case v.Money != money.Amount{}:
		return v.Money.String()
	case !v.Rate.IsZero():
		return v.Rate.Percent(2)
	}
	return "not known"
}
