package roi

import (
	"cmp"
	"time"
)

// A Policy says how orders and leads are given to creators. The zero Policy counts
// paid orders only; a creator's own code beats a link; the last click of 30 days
// counts; a sitewide code does not stand in the way; nobody earns an order of his own
// or one of gift cards alone; and an order with codes of several creators is nobody's.
type Policy struct {
	Name       string     `json:"name,omitempty"`
	Source     string     `json:"source,omitempty"`      // where the rule is written
	Several    Several    `json:"several,omitempty"`     // codes of several creators on one order; empty: Refuse
	Unpaid     bool       `json:"unpaid,omitempty"`      // count orders that are pending, authorized, partially paid, or of an unknown status
	Disagree   Disagree   `json:"disagree,omitempty"`    // code of one creator, link of another; empty: CodeBeatsLink
	Touch      WhichTouch `json:"touch,omitempty"`       // which of several clicks counts; empty: LastTouch
	WindowDays int        `json:"window_days,omitempty"` // for how many days of 24 hours a click counts, its last instant included; 0: 30; negative: no click counts

	SitewideBlocks bool `json:"sitewide_blocks,omitempty"` // a code of nobody keeps a link from earning
	NewOnly        bool `json:"new_only,omitempty"`        // only orders of new customers earn
	Self           bool `json:"self,omitempty"`            // creators earn on their own orders
	GiftCards      bool `json:"gift_cards,omitempty"`      // orders of gift cards alone earn
	Corroborate    bool `json:"corroborate,omitempty"`     // a code earns only with a click on its creator's link: the rest waits
}

// Disagree says who earns when the code is one creator's and the link another's. Any
// text decodes; one that is not known counts as [RefuseBoth].
type Disagree string

// The ways to settle it.
const (
	CodeBeatsLink Disagree = "code_beats_link"
	LinkBeatsCode Disagree = "link_beats_code"
	SplitBoth     Disagree = "split_both" // equally, the code's creators first
	RefuseBoth    Disagree = "refuse"
)

// WhichTouch says which click counts of several creators'. Any text decodes; one that
// is not known counts as [LastTouch].
type WhichTouch string

// The choices.
const (
	LastTouch  WhichTouch = "last_touch"
	FirstTouch WhichTouch = "first_touch" // the first within the window
)

// ModashRule is the rule that Modash writes down for its affiliates: a link is the last
// touch of 30 days, a creator's own code always beats a link, a sitewide code does not
// block a link's credit, and where cookies are off the link is lost. On what it does
// not say it is the zero [Policy].
//
// Source: https://help.modash.io/en/articles/13715541-how-affiliate-tracking-works (A).
func ModashRule() Policy {
	return Policy{
		Name: "modash", Source: "https://help.modash.io/en/articles/13715541-how-affiliate-tracking-works",
		Disagree: CodeBeatsLink, Touch: LastTouch, WindowDays: 30,
	}
}

// window is how long a click counts.
func (p Policy) window() time.Duration {
	const most = 100_000 // days, within what a Duration holds
	if p.WindowDays < 0 {
		return -1
	}
	return time.Duration(min(cmp.Or(p.WindowDays, 30), most)) * 24 * time.Hour
}

func (p Policy) disagree() Disagree {
	switch p.Disagree {
	case "", CodeBeatsLink:
		return CodeBeatsLink
	case LinkBeatsCode, SplitBoth:
		return p.Disagree
	}
	return RefuseBoth
}
