package attribution

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// ErrPolicy means a Policy that makes no sense; what is wrong stands beside it.
var ErrPolicy = errors.New("attribution: policy")

// A Policy says which touches of a path may earn credit, before a [Model] shares
// it. The zero Policy lets every touch count that was not made after the order.
type Policy struct {
	Name   string `json:"name,omitempty"`
	Source string `json:"source,omitempty"` // where the rule is written

	Window time.Duration `json:"window,omitempty"` // how long before the order a touch may be, the last instant included; 0: any time
	Views  time.Duration `json:"views,omitempty"`  // the same for touches of kind View; 0: as Window

	// Prefer lists kinds of evidence, the strongest first. In a path that has
	// touches of one of them, only those of the strongest count. Empty: all kinds
	// count together.
	Prefer []Kind `json:"prefer,omitempty"`

	Collapse  bool           `json:"collapse,omitempty"` // of touches of one channel in a row only the last counts
	Direct    []string       `json:"direct,omitempty"`   // channels that are no channel to LastNonDirect; empty: "direct" and "(direct)"
	Customers engagement.Tri `json:"customers,omitzero"` // yes: only orders of new customers; no: only of returning ones
	AsOf      time.Time      `json:"as_of,omitzero"`     // orders and paths later than this are in the future and do not count
}

// DefaultPolicy looks back 30 days, 1 day for what was only shown, and counts all
// kinds of evidence together. Source: the 30 days are Modash's, see [ModashRule];
// the 1 day is our judgement (K).
func DefaultPolicy() Policy {
	return Policy{Name: "30 days, 1 day for views", Source: ModashRule().Source, Window: 30 * day, Views: day}
}

// ModashRule is the rule that Modash writes down for its affiliates: a creator's
// code always beats a link, a link counts for 30 days. With [LastTouch] it gives
// an order to whom Modash would.
//
// Source: https://help.modash.io/en/articles/13715541-how-affiliate-tracking-works
// (A).
func ModashRule() Policy {
	return Policy{
		Name:   "Modash",
		Source: "https://help.modash.io/en/articles/13715541-how-affiliate-tracking-works",
		Window: 30 * day,
		Prefer: []Kind{Code, Link},
	}
}

// Validate returns nil, or ErrPolicy with what is wrong.
func (p Policy) Validate() error {
	switch {
	case p.Window < 0 || p.Views < 0:
		return fmt.Errorf("%w: a window below 0", ErrPolicy)
	case p.Customers < engagement.No || p.Customers > engagement.Yes:
		return fmt.Errorf("%w: customers: want yes, no or nothing", ErrPolicy)
	}
	for i, k := range p.Prefer {
		if k == "" || !k.IsValid() {
			return fmt.Errorf("%w: prefer[%d]: unknown kind", ErrPolicy, i)
		}
		if slices.Contains(p.Prefer[:i], k) {
			return fmt.Errorf("%w: prefer[%d]: a kind twice", ErrPolicy, i)
		}
	}
	return nil
}

// A Counted says what a [Policy] let count and what it left out.
type Counted struct {
	Orders    int64 `json:"orders"`          // orders that were shared or stand in Unattributed
	Nulls     int64 `json:"nulls"`           // times a path led to none
	Unpriced  int64 `json:"unpriced"`        // orders whose revenue is not known; they count without any
	Untimed   int64 `json:"untimed"`         // orders none of whose touches has a time: no window applies, and time decay is linear
	Future    int64 `json:"future"`          // orders after AsOf, left out
	Others    int64 `json:"other_customers"` // orders of other customers than asked for, left out
	Touches   int64 `json:"touches"`         // touches that counted, each as often as its path was walked
	TooOld    int64 `json:"too_old"`         // touches before the window, left out; so are the next three
	Late      int64 `json:"late"`            // after the order; a survey may be answered later
	Weaker    int64 `json:"weaker"`          // beaten by stronger evidence
	Collapsed int64 `json:"collapsed"`       // followed by one of the same channel
}

// A reason says why a touch does not count.
type reason uint8

const (
	counts reason = iota
	tooOld
	late
	weaker
	collapsed
)

// A selector applies a policy to records.
type selector struct {
	window, views int64    // milliseconds; 0: none
	strength      [6]uint8 // by rank of kind, 1 the strongest; 0: not listed
	plain         bool     // nothing but windows, that for views not the longer one
	collapse      bool
	customer      uint8 // as in facts; 0: all
	asOf          int64
	buffer        []touch
	part          record   // what take leaves of a record
	why           []reason // of the touches of the record
	counted       Counted
}

func newSelector(p Policy) *selector {
	s := &selector{window: p.Window.Milliseconds(), views: p.Views.Milliseconds(), collapse: p.Collapse, asOf: noTime}
	if s.views == 0 {
		s.views = s.window
	}
	for i, k := range p.Prefer {
		rank, _ := k.rank()
		s.strength[rank] = uint8(i + 1)
	}
	s.strength[0] = s.strength[clickRank]
	s.plain = len(p.Prefer) == 0 && !p.Collapse && (s.window == 0 || s.views <= s.window)
	switch p.Customers {
	case engagement.Yes:
		s.customer = 2
	case engagement.No:
		s.customer = 1
	}
	if !p.AsOf.IsZero() {
		s.asOf = p.AsOf.UnixMilli()
	}
	return s
}
