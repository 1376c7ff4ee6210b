package ratecard

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Yardstick is what a table counts a price by. Any text decodes; IsValid tells
// whether it is one of [Yardsticks].
type Yardstick string

// The yardsticks.
const (
	PerPost      Yardstick = "per_post"      // price / posts
	PerFollowers Yardstick = "per_followers" // price / followers × Per, for each post
	CPM          Yardstick = "cpm"           // price / views, impressions or reach × 1000
	CPE          Yardstick = "cpe"           // price / engagements
)

// Yardsticks lists the yardsticks.
func Yardsticks() []Yardstick { return []Yardstick{PerPost, PerFollowers, CPM, CPE} }

// IsValid reports whether y is one of [Yardsticks].
func (y Yardstick) IsValid() bool { return slices.Contains(Yardsticks(), y) }

// A Placement is how much of a video is about the brand, where sources price that
// apart. The empty Placement means that nobody said.
type Placement string

// The placements.
const (
	Integration Placement = "integration" // a part of a video about something else
	Dedicated   Placement = "dedicated"   // the whole video
)

// IsValid reports whether p is a known placement. The empty Placement is not.
func (p Placement) IsValid() bool { return p == Integration || p == Dedicated }

// A Table is one source's prices by one yardstick. Its tiers are its own: the
// same name means other bounds elsewhere. Where prices do not go by tier it has
// none.
type Table struct {
	Name      string              `json:"name"`
	Yardstick Yardstick           `json:"yardstick"`
	Over      []engagement.Metric `json:"over,omitempty"` // of a CPM: the counts it may be of, best first; the first that is known is used and named
	Per       int64               `json:"per,omitempty"`  // of PerFollowers: the followers that the price is for
	Currency  money.Currency      `json:"currency"`
	Tiers     []engagement.Tier   `json:"tiers,omitempty"` // smallest first; the lower bound is in, the upper is out
	Rows      []Row               `json:"rows"`
	Source    string              `json:"source"`
	Year      int                 `json:"year"`  // of the data, or of the reading where the page does not say
	AsOf      string              `json:"as_of"` // the day it was read
	Trust     engagement.Trust    `json:"trust"`
	Note      string              `json:"note,omitempty"` // what to know before using it

	// Weight is how much the table counts beside others of its yardstick, 0 for what
	// its Trust says; see [Table.Vote]. Give one's own deals more.
	Weight int64 `json:"weight,omitempty"`
}

// MaxWeight is the most that one table may count.
const MaxWeight = 1_000_000

// Vote is the weight of the table in a [Summary]: its Weight, or by its Trust 4 for A
// and D, 3 for B, 2 for C and 1 for all else (our judgement, trust K).
func (t Table) Vote() int64 {
	if t.Weight > 0 {
		return min(t.Weight, MaxWeight)
	}
	switch t.Trust {
	case engagement.TrustOwner, engagement.TrustChecked:
		return 4
	case engagement.TrustPress:
		return 3
	case engagement.TrustPage:
		return 2
	}
	return 1
}

// A Row is the price of one kind of post. What is left empty holds for all; where
// several rows hold, the one that says more is used, among equals the first.
type Row struct {
	Platform  engagement.Platform `json:"platform,omitempty"`
	Formats   []engagement.Format `json:"formats,omitempty"`
	Placement Placement           `json:"placement,omitempty"`
	Tier      string              `json:"tier,omitempty"`
	Price     Range               `json:"price"`
}

// rank counts what a row says; more goes first.
func (r Row) rank() (n int) {
	for _, said := range []bool{r.Platform != "", len(r.Formats) > 0, r.Placement != "", r.Tier != ""} {
		if said {
			n++
		}
	}
	return n
}

// row finds the row for a deliverable and its tier, or the reason why there is
// none. Platform, format, placement and tier are asked in that order.
func (t Table) row(d Deliverable) (best Row, why string) {
	tier, known, whyTier := t.tier(d.Followers)
	stages := []struct {
		ok  func(Row) bool
		why string
	}{
		{func(r Row) bool { return r.Platform == "" || r.Platform == d.Platform }, fmt.Sprintf("no price for %s", d.Platform)},
		{func(r Row) bool { return len(r.Formats) == 0 || slices.Contains(r.Formats, d.Format) }, fmt.Sprintf("no price for the format %s on %s", d.Format, d.Platform)},
		{func(r Row) bool { return r.Placement == "" || r.Placement == d.Placement }, "prices go by placement, which the deliverable does not name or the table does not have"},
		{func(r Row) bool { return r.Tier == "" || known && r.Tier == tier.Name }, whyTier},
	}
	rows := t.Rows
	for _, s := range stages {
		kept := make([]Row, 0, len(rows))
		for _, r := range rows {
			if s.ok(r) {
				kept = append(kept, r)
			}
		}
		if rows = kept; len(rows) == 0 {
			return Row{}, s.why
		}
	}
	best = rows[0]
	for _, r := range rows[1:] {
		if r.rank() > best.rank() {
			best = r
		}
	}
	return best, ""
}

// tier is the table's tier of an account; why is what to say when no row holds.
func (t Table) tier(followers engagement.Count) (tier engagement.Tier, known bool, why string) {
	n, ok := followers.Get()
	if !ok {
		return tier, false, "followers unknown, and prices go by tier"
	}
	for _, tier := range t.Tiers {
		if tier.Holds(n) {
			return tier, true, fmt.Sprintf("no price for the tier %s", tier.Name)
		}
	}
	return tier, false, fmt.Sprintf("%d followers are in no tier of the table", n)
}
