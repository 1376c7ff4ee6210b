package relationship

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Touchpoint is one thing that happened between brand and creator.
type Touchpoint struct {
	ID       string    `json:"id,omitempty"`
	Kind     Kind      `json:"kind"`
	At       time.Time `json:"at"`
	By       string    `json:"by,omitempty"`      // who did it
	Channel  string    `json:"channel,omitempty"` // "mail", "dm"
	Post     string    `json:"post,omitempty"`    // id of the post it is about
	Campaign string    `json:"campaign,omitempty"`
	Note     string    `json:"note,omitempty"`
	// Ties that it makes, where they are other than those of the kind. NoTie
	// alone says that it makes none.
	Ties []disclosure.Tie `json:"ties,omitempty"`
	// Promised says that it was held out in return for posting, such as a share.
	Promised engagement.Tri `json:"promised,omitzero"`
	// Cost is what it cost the brand; nil is not known, which is not nothing.
	Cost *money.Amount `json:"cost,omitempty"`
}

// A TieNote says which tie a touchpoint makes.
type TieNote struct {
	Tie    disclosure.Tie `json:"tie"`
	Touch  int            `json:"touch"` // its place in the list handed in
	ID     string         `json:"id,omitempty"`
	Kind   Kind           `json:"kind"`
	At     time.Time      `json:"at"`
	Open   bool           `json:"open,omitempty"` // it is not said whether it was promised: the tie is not counted
	Source string         `json:"source"`
}

// Ties returns the ties that touchpoints up to asOf have made, for package
// disclosure, and where each comes from, in the order handed in. A tie is listed in
// the first result once, in the order of disclosure.TieKinds, and only where it is
// sure. No touchpoint that makes a tie leaves the ties unknown: it does not make
// them none. Nothing is said of fees and commissions, which are terms of a contract.
func Ties(touches []Touchpoint, asOf time.Time) (disclosure.Ties, []TieNote) {
	var notes []TieNote
	for i := range touches {
		if x := &touches[i]; happened(x, asOf) {
			notes = append(notes, x.ties(i)...)
		}
	}
	var of []disclosure.Tie
	for _, t := range disclosure.TieKinds() {
		if slices.ContainsFunc(notes, func(n TieNote) bool { return n.Tie == t && !n.Open }) {
			of = append(of, t)
		}
	}
	return disclosure.Ties{Of: of}, notes
}

func happened(x *Touchpoint, asOf time.Time) bool {
	return !x.At.IsZero() && !x.At.After(asOf)
}

// ties are the ties that the ith touchpoint makes.
func (x *Touchpoint) ties(i int) (notes []TieNote) {
	row := kindTable()[x.Kind]
	list, open, source := row.Ties, false, TieSource
	if len(x.Ties) > 0 {
		list, source = x.Ties, "noted with the touchpoint"
	} else if row.When == IfPromised {
		if x.Promised == no {
			return nil
		}
		open = x.Promised != yes
	}
	for _, t := range list {
		if t != disclosure.NoTie && t.IsValid() {
			notes = append(notes, TieNote{Tie: t, Touch: i, ID: x.ID, Kind: x.Kind, At: x.At, Open: open, Source: source})
		}
	}
	return notes
}

// A Spending is what touchpoints cost.
type Spending struct {
	Totals  []money.Amount `json:"totals,omitempty"`  // one a currency, in the order of their codes
	Known   int            `json:"known"`             // touchpoints with a cost
	Unknown []int          `json:"unknown,omitempty"` // places of those of a kind that costs, without one
}

// Spend adds up what touchpoints up to asOf cost, each currency for itself. What
// has no cost noted is listed, not taken for nothing. Errors: money.ErrRange where
// a total is out of bounds.
func Spend(touches []Touchpoint, asOf time.Time) (Spending, error) {
	var sum money.Sum
	var s Spending
	for i := range touches {
		x := &touches[i]
		if !happened(x, asOf) {
			continue
		}
		switch {
		case x.Cost != nil:
			sum.Add(*x.Cost)
			s.Known++
		case kindTable()[x.Kind].Costs:
			s.Unknown = append(s.Unknown, i)
		}
	}
	var err error
	s.Totals, err = sum.Totals()
	return s, err
}
