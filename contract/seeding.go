package contract

import (
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A SeedingState is where a product on its way to the creator stands. The names are
// those of the seeding line of package relationship, which runs without a contract.
type SeedingState string

// The states of a seeding, in the order of the line.
const (
	SeedingOffered   SeedingState = "offered"
	SeedingAccepted  SeedingState = "accepted"
	SeedingShipped   SeedingState = "shipped"
	SeedingDelivered SeedingState = "delivered"
	SeedingPosted    SeedingState = "posted"
	SeedingNotPosted SeedingState = "not_posted" // in time; a late post still counts
	SeedingRefused   SeedingState = "refused"    // by the creator
	SeedingLost      SeedingState = "lost"       // on the way
	SeedingReturned  SeedingState = "returned"
	SeedingWithdrawn SeedingState = "withdrawn" // by the brand, or written off
)

// SeedingStates lists the states in the order of the line.
func SeedingStates() []SeedingState {
	return []SeedingState{SeedingOffered, SeedingAccepted, SeedingShipped, SeedingDelivered, SeedingPosted, SeedingNotPosted,
		SeedingRefused, SeedingLost, SeedingReturned, SeedingWithdrawn}
}

// SeedingFacts are what the guards of [SeedingLife] ask for.
type SeedingFacts struct {
	Address engagement.Tri   `json:"address,omitzero"` // where to send it is known
	Post    string           `json:"post,omitempty"`   // address or id of the post that shows it
	PostBy  civil.Date       `json:"post_by,omitzero"` // see [Contract.Seeding]
	Resends engagement.Count `json:"resends,omitzero"` // how often a lost one may be sent again
	Loc     *time.Location   `json:"-"`
}

// SeedingLife is the table of a product on its way to the creator:
//
//	offered → accepted → shipped → delivered → posted or not_posted
//
// Lost may be sent again. What was offered, lost or not posted may be written off.
// Whether not posted is a breach is the contract's to say: see [Contract.Seeding].
func SeedingLife() flow.Table[SeedingState, SeedingFacts] {
	type states = []SeedingState
	type guard = flow.Guard[SeedingState, SeedingFacts]
	type guards = []guard
	type c = flow.Case[SeedingState, SeedingFacts]
	address := tri[SeedingState]("address", "Where to send it is known.", func(f *SeedingFacts) engagement.Tri { return f.Address })
	return flow.Table[SeedingState, SeedingFacts]{
		Name: "seeding", States: SeedingStates(), Starts: states{SeedingOffered},
		Terminal: states{SeedingPosted, SeedingRefused, SeedingReturned, SeedingWithdrawn},
		Rows: []flow.Row[SeedingState, SeedingFacts]{
			{Name: "accept", From: states{SeedingOffered}, To: SeedingAccepted, By: creatorSide()},
			{Name: "refuse", From: states{SeedingOffered, SeedingAccepted}, To: SeedingRefused, By: creatorSide()},
			{Name: "withdraw", From: states{SeedingOffered, SeedingAccepted, SeedingLost, SeedingNotPosted}, To: SeedingWithdrawn, By: brandSide(), Reason: true},
			{Name: "ship", From: states{SeedingAccepted}, To: SeedingShipped, Guards: guards{address}},
			{Name: "deliver", From: states{SeedingShipped}, To: SeedingDelivered},
			{Name: "lose", From: states{SeedingShipped}, To: SeedingLost},
			{Name: "resend", From: states{SeedingLost}, To: SeedingShipped, Guards: guards{address, {Name: "resends", Must: "It may be sent again.",
				Met: func(c c) flow.Answer {
					most, known := c.Facts.Resends.Get()
					n := int64(c.History.Made("resend"))
					switch {
					case !known:
						return flow.Unknown("how often was not said")
					case n >= most:
						return flow.No("it was sent again " + strconv.FormatInt(n, 10) + " of at most " + strconv.FormatInt(most, 10) + " times")
					}
					return flow.Yes()
				}}}},
			{Name: "return", From: states{SeedingShipped, SeedingDelivered, SeedingNotPosted}, To: SeedingReturned},
			{Name: "post", From: states{SeedingDelivered, SeedingNotPosted}, To: SeedingPosted, Guards: guards{{Name: "post", Must: "The post is known.",
				Met: func(c c) flow.Answer { return flow.If(c.Facts.Post != "") }}}},
			{Name: "lapse", From: states{SeedingDelivered}, To: SeedingNotPosted, Guards: guards{{Name: "post_by", Must: "The last day to post is over.",
				Met: func(c c) flow.Answer { return past(c.Step.At, c.Facts.PostBy, c.Facts.Loc) }}}},
		},
	}
}
