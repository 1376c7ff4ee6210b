package attribution

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Limits on one path.
const (
	maxTouches = 1 << 20 // touches
	maxText    = 1024    // bytes of a channel's name or an order's id
	maxTimes   = 1 << 40 // orders or nulls of one path
	maxMinor   = 1 << 56 // minor units of revenue
)

// A Kind is what a touch is known from. The zero Kind is not said, and counts
// like a Click.
type Kind string

// The kinds, in the order in which touches of one instant stand in a path: a
// code is typed at the checkout and comes last.
const (
	View   Kind = "view"   // a post or advertisement was shown
	Click  Kind = "click"  // a visit that analytics saw
	Link   Kind = "link"   // a click on a creator's tracked link
	Survey Kind = "survey" // the customer said so
	Code   Kind = "code"   // a creator's promo code was used
)

// Kinds lists the kinds.
func Kinds() []Kind { return []Kind{View, Click, Link, Survey, Code} }

// IsValid reports whether k is one of [Kinds] or the zero Kind.
func (k Kind) IsValid() bool { _, ok := k.rank(); return ok }

// rank is the place of k in the order of kinds; 0 is not said.
func (k Kind) rank() (uint8, bool) {
	switch k {
	case "":
		return 0, true
	case View:
		return 1, true
	case Click:
		return 2, true
	case Link:
		return 3, true
	case Survey:
		return 4, true
	case Code:
		return 5, true
	}
	return 0, false
}

// kindOf is the inverse of rank.
func kindOf(rank uint8) Kind {
	if rank == 0 || int(rank) > len(Kinds()) {
		return ""
	}
	return Kinds()[rank-1]
}

// A Touch is one meeting of a customer with a channel.
type Touch struct {
	Channel string    `json:"channel"` // a creator or another channel: "mia", "email", "direct"
	At      time.Time `json:"at,omitzero"`
	Kind    Kind      `json:"kind,omitempty"`
	Key     bool      `json:"key,omitempty"` // the step that made a lead of a visitor: what the W-shaped model asks for
}

// A Path is what led to an order, or to none.
//
// Touches with a time are ordered by it; those of one instant by kind, then by
// name. Touches without a time keep the order they are given in and count as
// made at the order, after all those that have one; those of several paths of one
// order are sorted by their place among such touches of their path, so that a code
// that two sources name is one touch. Two touches of one channel, kind and instant,
// or such place, are one touch. Channels may come again: a path may run in circles.
type Path struct {
	// Order is the id of the order. All paths of one order are joined: their
	// touches are united, and the order counts once, however often and from
	// whichever source it comes: codes, links and surveys may each bring their
	// own. Empty: a path on its own, never joined with another.
	Order   string    `json:"order,omitempty"`
	At      time.Time `json:"at,omitzero"` // of the order, or when the customer was last seen; zero: the last touch says when
	Touches []Touch   `json:"touches,omitempty"`

	Orders int64 `json:"orders,omitempty"` // without an id: how many orders this path led to
	Nulls  int64 `json:"nulls,omitempty"`  // without an id: how often it led to none

	Value       money.Amount   `json:"value"` // revenue of all the orders of the path, in whole minor units; the zero Amount: not known
	NewCustomer engagement.Tri `json:"new_customer,omitzero"`
}

// A PathError says why a path, or the binary form of Paths, was refused and
// where: "paths[3].touches[0].kind".
type PathError struct {
	Path    string `json:"path"`
	Because string `json:"because"`
	Err     error  `json:"-"` // what package money said, if it did
}

// Error begins with "attribution: " and names the place.
func (e *PathError) Error() string {
	if e.Path == "" {
		return "attribution: " + e.Because
	}
	return "attribution: " + e.Path + ": " + e.Because
}

// Unwrap returns the error of package money, if there was one.
func (e *PathError) Unwrap() error { return e.Err }

// check returns the first thing that is wrong with a path, without its place
// in a list.
func (p *Path) check() *PathError {
	fail := func(where, because string) *PathError { return &PathError{Path: where, Because: because} }
	switch {
	case len(p.Order) > maxText:
		return fail("order", fmt.Sprintf("longer than %d bytes", maxText))
	case p.Orders < 0 || p.Orders > maxTimes:
		return fail("orders", "want 0 to 2^40")
	case p.Nulls < 0 || p.Nulls > maxTimes:
		return fail("nulls", "want 0 to 2^40")
	case p.Order != "" && (p.Orders > 1 || p.Nulls != 0):
		return fail("orders", "an order with an id is one order")
	case p.Order == "" && p.Orders == 0 && p.Nulls == 0:
		return fail("orders", "the path leads neither to an order nor to none: give an order id, orders or nulls")
	case p.Order == "" && p.Orders == 0 && len(p.Touches) == 0:
		return fail("touches", "an empty path without an order says nothing")
	case p.Order == "" && p.Orders == 0 && !p.Value.IsZero():
		return fail("value", "revenue without an order")
	case p.Value.Sign() < 0:
		return fail("value", "negative revenue")
	case p.NewCustomer < engagement.No || p.NewCustomer > engagement.Yes:
		return fail("new_customer", "want yes, no or nothing")
	case len(p.Touches) > maxTouches:
		return fail("touches", "more than 1,048,576 touches")
	case !inYears(p.At):
		return fail("at", "outside the years 1 to 9999")
	}
	for i := range p.Touches {
		t := &p.Touches[i]
		where := func(field string) string { return fmt.Sprintf("touches[%d].%s", i, field) }
		switch {
		case t.Channel == "":
			return fail(where("channel"), "no channel")
		case len(t.Channel) > maxText:
			return fail(where("channel"), fmt.Sprintf("longer than %d bytes", maxText))
		case !t.Kind.IsValid():
			return fail(where("kind"), "unknown kind")
		case !inYears(t.At):
			return fail(where("at"), "outside the years 1 to 9999")
		}
	}
	return nil
}

func inYears(t time.Time) bool {
	y := t.UTC().Year()
	return y >= 1 && y <= 9999
}
