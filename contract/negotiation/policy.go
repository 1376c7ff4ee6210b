package negotiation

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// An Policy is what terms are priced by. The zero policy prices what is plain
// arithmetic and says of everything else that it has no price.
type Policy struct {
	Rights      ratecard.RightsPolicy           `json:"rights,omitzero"`           // prices usage, allow-listing and exclusivity
	Card        *ratecard.Policy                `json:"card,omitempty"`            // prices posts
	Posts       map[string]ratecard.Deliverable `json:"posts,omitempty"`           // by deliverable: what one such post of this creator usually gets
	Sales       money.Amount                    `json:"sales,omitzero"`            // expected over the term, in the base that commission is paid on
	Orders      engagement.Count                `json:"orders,omitzero"`           // expected over the term
	Views       map[string]engagement.Count     `json:"views,omitempty"`           // expected of one piece, by deliverable, as pay for views counts them
	CostOfMoney money.Ratio                     `json:"cost_of_money,omitzero"`    // yearly, of waiting for pay: 0.08
	Source      map[string]string               `json:"expectations_by,omitempty"` // who expects it: "sales", "views"
}
