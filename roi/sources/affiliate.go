package sources

import (
	"encoding/json"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Transactions is what a body of an affiliate network said, row by row.
type Transactions struct {
	Transactions []Transaction  `json:"transactions,omitempty"`
	More         engagement.Tri `json:"more,omitzero"` // yes: the network says that there are further pages
	Problems     problem.List   `json:"problems,omitempty"`
}

// A Transaction is one row of an affiliate network: a sale and the commission on
// it, or a correction of an earlier row.
//
// The ID of its Order is the network's id of the sale, so that a later copy of the
// row replaces the earlier one; the Name is the shop's own order number. Goods are
// the sale amount before corrections. Whether a network's sale amount contains tax
// and shipping is between the network and the advertiser: neither is given.
type Transaction struct {
	Network    string          `json:"network,omitempty"` // "awin"
	ID         string          `json:"id,omitempty"`      // of the row
	Advertiser string          `json:"advertiser,omitempty"`
	Publisher  string          `json:"publisher,omitempty"` // whose account earned
	Refs       []string        `json:"refs,omitempty"`      // what the link carried: click references, sub ids
	State      CommissionState `json:"state,omitempty"`     // empty: not said, or not to be told
	Theirs     string          `json:"theirs,omitempty"`    // the state in the network's words
	Reason     string          `json:"reason,omitempty"`    // why it was declined or reversed
	Commission money.Amount    `json:"commission"`          // of this row; negative where a correction takes it back
	Before     money.Amount    `json:"before"`              // the commission before a correction of the row itself
	Clicked    time.Time       `json:"clicked,omitzero"`
	Locked     time.Time       `json:"locked,omitzero"`  // when it was, or will be, fixed
	Cleared    time.Time       `json:"cleared,omitzero"` // when the money for it came, or it was paid
	// Corrects is the ID of the Order that the row corrects; empty: it is a sale.
	// A correction has no goods but refunds, or goods that were added.
	Corrects string    `json:"corrects,omitempty"`
	Order    roi.Order `json:"order"`
}

// MarshalJSON leaves out the amounts that were not given.
func (t Transaction) MarshalJSON() ([]byte, error) {
	type plain Transaction
	return json.Marshal(struct {
		plain
		Commission *money.Amount `json:"commission,omitempty"`
		Before     *money.Amount `json:"before,omitempty"`
	}{plain(t), pointer(t.Commission), pointer(t.Before)})
}

// pointer is nil for an amount that was not given.
func pointer(a money.Amount) *money.Amount {
	if !isGiven(a) {
		return nil
	}
	return &a
}

// A CommissionState is how far a commission has come, in the words that packages
// of this library share; contract.CommissionState has the same. Any text decodes;
// [CommissionState.IsValid] tells whether it is one of [CommissionStates].
type CommissionState string

// The states.
const (
	CommissionPending  CommissionState = "pending" // the sale may still come back
	CommissionLocked   CommissionState = "locked"  // earned and approved, not payable yet
	CommissionPayable  CommissionState = "payable"
	CommissionPaid     CommissionState = "paid"
	CommissionReversed CommissionState = "reversed" // the sale came back
	CommissionDeclined CommissionState = "declined" // it was never earned
)

// CommissionStates lists every state.
func CommissionStates() []CommissionState {
	return []CommissionState{CommissionPending, CommissionLocked, CommissionPayable, CommissionPaid, CommissionReversed, CommissionDeclined}
}

// IsValid reports whether s is one of [CommissionStates]. The empty state is not.
func (s CommissionState) IsValid() bool { return slices.Contains(CommissionStates(), s) }

// Join puts pages of one network, or of several, behind each other. More is what
// the last page says.
func (t Transactions) Join(pages ...Transactions) Transactions {
	out := Transactions{
		Transactions: slices.Clone(t.Transactions),
		More:         t.More,
		Problems:     slices.Clone(t.Problems),
	}
	for _, p := range pages {
		out.Transactions = append(out.Transactions, p.Transactions...)
		out.Problems = append(out.Problems, p.Problems...)
		out.More = p.More
	}
	return out
}

// Touches is the clicks that the rows tell of, for [roi.Programme]: one for each
// reference of a row with a time of the click, whose Link is the reference.
func (t Transactions) Touches() []roi.Touch {
	var out []roi.Touch
	for i := range t.Transactions {
		row := &t.Transactions[i]
		if row.Clicked.IsZero() || row.Corrects != "" {
			continue
		}
		for _, ref := range row.Refs {
			out = append(out, roi.Touch{At: row.Clicked, Link: ref, Order: row.Order.ID, Customer: row.Order.Customer})
		}
	}
	return out
}
