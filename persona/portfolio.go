package persona

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Limits is what a portfolio has to keep to, and how hard to look for it. The
// zero Limits picks everything that brings reach in target.
type Limits struct {
	Objective Objective    `json:"objective,omitempty"` // empty: ReachInTarget
	Budget    money.Amount `json:"budget"`              // the zero Amount: no limit; 0 EUR: only what is free
	MostPicks int          `json:"most_picks,omitempty"`
	In        []string     `json:"in,omitempty"`  // ids of offers that are picked whatever they bring
	Out       []string     `json:"out,omitempty"` // ids of offers that are not picked; one that no offer has is noted
	Counts    []CountLimit `json:"counts,omitempty"`

	// Overlap says how reach is deduplicated. Empty: by people if any offer has
	// them, else by sketches, else by pairs if Shared or Universe is there, else
	// not at all. It is of no account for other objectives, which add up.
	Overlap  OverlapModel     `json:"overlap,omitempty"`
	Weights  []int64          `json:"weights,omitempty"`  // for OverlapPeople: what each person counts, by number; 0 is out of target; nil: 1 each
	Shared   []SharedAudience `json:"shared,omitempty"`   // for OverlapPairs
	Universe int64            `json:"universe,omitempty"` // for OverlapPairs: how many people in target there are; 0: unknown

	// Start is a portfolio known already, by ids. If it keeps the limits, the
	// result is not worth less, and else its Reason says so: hand in last
	// month's picks with this month's larger budget. Fixed picks may be left out.
	Start []string `json:"start,omitempty"`

	// Effort is how many steps may be taken, one for about each number looked
	// at, 0 for DefaultEffort. Any effort finds at least what greedy does;
	// up to QuickEffort nothing else is tried, and offers left out are looked at
	// no closer than that needs. No time is ever measured, so
	// the same question has the same answer everywhere.
	Effort int64 `json:"effort,omitempty"`
	// Seed chooses the random numbers of the search. Any is as good as another.
	Seed uint64 `json:"seed,omitempty"`
}

// How hard to look. A step takes some nanoseconds, 1 to 10; with a budget a
// quarter of the effort is for what 10 % more would buy.
const (
	DefaultEffort = 800_000_000
	QuickEffort   = 1
)

// mostOffers and mostPeople bound what one call takes.
const (
	mostOffers = 1_000_000
	mostPeople = 1 << 30
	mostRanged = 1_000 // picks whose pairs are looked at for the range
)

// A CountLimit says how many picks of one platform, or of one tier, there may be.
type CountLimit struct {
	Platform engagement.Platform `json:"platform,omitempty"` // either this
	Tier     string              `json:"tier,omitempty"`     // or this
	Least    int                 `json:"least,omitempty"`
	Most     *int                `json:"most,omitempty"` // nil: no limit
}

// A Portfolio is a set of offers within limits, what it brings, and how far from
// the best it can be.
type Portfolio struct {
	Objective  Objective    `json:"objective"`
	Definition string       `json:"definition"` // what Value counts
	Overlap    OverlapModel `json:"overlap"`    // how it was deduplicated
	Basis      string       `json:"basis"`      // what that rests on

	Picks []Pick       `json:"picks"` // the one that brings most first
	Value float64      `json:"value"` // in the unit of the Definition: whole people or engagements, conversions to 10^-6
	Cost  money.Amount `json:"cost"`

	// Bound is proven: no set that keeps the limits has a higher value, by the
	// same definition and data. Gap is (Bound−Value)/Bound, 0 when both are 0.
	// Proven means that Value is the best there is.
	Bound  float64 `json:"bound"`
	Gap    float64 `json:"gap"`
	Proven bool    `json:"proven"`

	// Range is where the true reach lies, as far as the data says: for sketches
	// at 95 % confidence, for pairs whatever the audiences look like beyond what
	// was measured, up to 1,000 picks. Nil where reach is exact or nothing is
	// known of overlap.
	Range *ReachRange `json:"range,omitempty"`

	More    *MoreBudget `json:"more,omitempty"`  // what 10 % more would buy; nil without a budget
	LeftOut []LeftOut   `json:"left_out"`        // by id
	Reason  string      `json:"reason"`          // one sentence
	Notes   []string    `json:"notes,omitempty"` // what in the limits is of no account
	Steps   int64       `json:"steps"`           // of the effort
}

// A Pick is an offer in a portfolio.
type Pick struct {
	ID       string              `json:"id"`
	Platform engagement.Platform `json:"platform,omitempty"`
	Tier     string              `json:"tier,omitempty"`
	Price    money.Amount        `json:"price"`
	Fixed    bool                `json:"fixed,omitempty"` // because Limits.In has it
	Alone    float64             `json:"alone"`           // its value as the only pick
	Adds     float64             `json:"adds"`            // to the value of the picks before it
	Loses    float64             `json:"loses"`           // what the portfolio would be worth less without it
	Reason   string              `json:"reason"`
}

// A ReachRange holds both its ends.
type ReachRange struct {
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
	Basis string  `json:"basis"`
}

// MoreBudget is what 10 % more money would buy.
type MoreBudget struct {
	Budget  money.Amount `json:"budget"` // rounded down to the minor unit
	Cost    money.Amount `json:"cost"`
	Value   float64      `json:"value"`
	Extra   float64      `json:"extra"` // Value less that of the portfolio; never negative
	Bound   float64      `json:"bound"`
	Proven  bool         `json:"proven"`
	Added   []string     `json:"added,omitempty"` // ids, against the portfolio
	Dropped []string     `json:"dropped,omitempty"`
}

// A LeftOut is an offer that was not picked.
type LeftOut struct {
	ID     string     `json:"id"`
	Why    WhyLeftOut `json:"why"`
	Adds   float64    `json:"adds"` // what it would add to the portfolio, were there money and room; at most that after QuickEffort
	Reason string     `json:"reason"`
}
