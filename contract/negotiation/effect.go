package negotiation

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// PricedBy says what an effect rests on.
type PricedBy string

// What effects rest on.
const (
	Arithmetic    PricedBy = "arithmetic"  // exact, and owed if the work is done
	ByExpectation PricedBy = "expectation" // on numbers handed in
	Market        PricedBy = "market"      // on a rate card
	IfEnded       PricedBy = "if_ended"    // owed only when the brand ends the contract
	InKind        PricedBy = "in_kind"     // a product's value
	NotPriced     PricedBy = "not_priced"
)

// An Effect is the money in a change, or why it has none. Low and High are the
// differences at the low and the high end of the prices; they are the same where
// nothing but arithmetic is in them, and in either order where a right gets smaller.
type Effect struct {
	By      PricedBy                        `json:"by"`
	Low     money.Amount                    `json:"low,omitzero"`
	High    engagement.Figure[money.Amount] `json:"high"` // undefined where a price has no upper end, or nothing is priced
	Because string                          `json:"because,omitempty"`
	Working []string                        `json:"working,omitempty"`
	Source  string                          `json:"source,omitempty"`
	Trust   engagement.Trust                `json:"trust,omitempty"`
}

// unpriced is no effect, and why.
func unpriced(because string) Effect {
	return Effect{By: NotPriced, Because: because, High: undefinedMoney("effect", because)}
}

// exact is an effect with one number.
func exact(by PricedBy, a money.Amount, err error, working ...string) Effect {
	if err != nil {
		return unpriced("the two cannot be reckoned together: " + err.Error())
	}
	return Effect{By: by, Low: a, High: engagement.Figure[money.Amount]{Value: a}, Working: working}
}

// changed is what an amount grew by, with the working.
func changed(by PricedBy, before, after money.Amount) Effect {
	a, err := after.Sub(before)
	return exact(by, a, err, fmt.Sprintf("%s − %s = %s", after, before, a))
}

func undefinedMoney(what, because string) engagement.Figure[money.Amount] {
	return engagement.Figure[money.Amount]{Undefined: &engagement.Undefined{What: what, Because: because}}
}
