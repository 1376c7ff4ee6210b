package negotiation

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Term is one term that differs between two offers.
type Term struct {
	Path    string            `json:"path"` // in the later offer; of a term that was dropped, in the earlier
	Kind    string            `json:"kind"` // "flat_fee", "right", "kill_fee" … or the name of the clause
	Changes []contract.Change `json:"changes,omitempty"`
	// Pay is what the creator gets more, or less below zero. Worth is what the market
	// asks more for what the creator gives. The difference says who gains.
	Pay   Effect `json:"pay"`
	Worth Effect `json:"worth"`
	// Unpriced are the fields of Changes that are in neither.
	Unpriced []string      `json:"unpriced,omitempty"`
	Gains    contract.Role `json:"gains,omitempty"` // brand or creator; empty: neither, or nobody can say
	Because  string        `json:"because"`         // why

	lean       contract.Role // who gains where nothing has a price
	leanWhy    string        // why
	payUnknown bool          // there is pay in it, and nobody can say how much
	onlyOrder  bool          // of a list: there is nothing to price
	onlyPay    bool          // of a right: what the creator gives stays the same
}

// pricedFields are the fields that an effect is made of, by the kind of term.
var pricedFields = map[string][]string{
	"flat_fee": {"amount"}, "per_deliverable": {"amount", "deliverable"}, "retainer": {"amount", "every", "periods"},
	"product":    {"retail_value", "quantity", "keep", "return"},
	"commission": {"rate", "per_order", "tiers", "tier_mode", "tier_window", "cap", "floor", "cap_every", "until"},
	"per_view":   {"price", "per", "cap", "minimum", "deliverable"},
	"right":      {"media", "lasts", "fee", "included", "organic", "paid"}, "allowlisting": {"lasts", "spend_cap", "fee", "fee_every", "included"},
	"exclusivity": {"before", "after", "during", "fee", "included"}, "deliverable": {"count", "platform", "format"},
}

// leaveOut lists the fields that are in neither effect. A term none of whose changed
// fields has a price has no effect either: 0 would be a lie.
func (t *Term) leaveOut() {
	known, ok := pricedFields[t.Kind]
	if !ok {
		return
	}
	path, some := t.Path, len(t.Changes) == 0
	switch t.Kind {
	case "right", "allowlisting", "exclusivity", "deliverable":
	default:
		path += "." + t.Kind
	}
	for _, c := range t.Changes {
		rest, below := strings.CutPrefix(c.Path, path+".")
		if !below {
			some = true // the whole term came or went
			continue
		}
		if i := strings.IndexAny(rest, ".["); i > 0 {
			rest = rest[:i]
		}
		switch {
		case slices.Contains(known, rest):
			some = true
		case !slices.Contains(t.Unpriced, rest):
			t.Unpriced = append(t.Unpriced, rest)
		}
	}
	if !some && t.Pay.By != NotPriced && t.Pay.Low.IsZero() {
		t.Pay = unpriced("what changed has no price by itself: " + strings.Join(t.Unpriced, ", "))
	}
}

// isGiven reports whether a term is about what the creator gives, so that pay alone
// does not say who gains.
func (t *Term) isGiven() bool {
	return !t.onlyPay && slices.Contains([]string{"right", "allowlisting", "exclusivity", "deliverable"}, t.Kind)
}

// waits leans a term to the side that waiting helps.
func (t *Term) waits(days money.Ratio) {
	switch days.Sign() {
	case 1:
		t.lean, t.leanWhy = contract.TheBrand, "the creator waits "+days.String()+" days longer"
	case -1:
		t.lean, t.leanWhy = contract.TheCreator, "the creator waits "+days.Neg().String()+" days less"
	}
}
