package relationship

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Seed is where a product on its way to a creator stands. It is a line beside the
// stages: a product may be offered in any of them.
type Seed string

// The states of a seeding.
const (
	Offered   Seed = "offered"
	Accepted  Seed = "accepted"
	Shipped   Seed = "shipped"
	Delivered Seed = "delivered"
	Posted    Seed = "posted"
	NotPosted Seed = "not_posted" // within the policy's days; a late post still counts
	Refused   Seed = "refused"    // by the creator
	Lost      Seed = "lost"       // on the way
	Returned  Seed = "returned"
	Withdrawn Seed = "withdrawn" // by the brand, or written off
)

// Seeds lists every state of a seeding.
func Seeds() []Seed {
	return []Seed{Offered, Accepted, Shipped, Delivered, Posted, NotPosted, Refused, Lost, Returned, Withdrawn}
}

// SeedFacts are what the guards of [Seeding] ask for.
type SeedFacts struct {
	Address    engagement.Tri `json:"address,omitzero"` // where to send it is known
	Post       string         `json:"post,omitempty"`   // address or id of the post that shows it
	DaysToPost int            `json:"days_to_post"`     // after delivery; 0 is not known
	Resends    int            `json:"resends"`          // how often a lost one may be sent again
}

// Seeding is the table of a product's way: offered → accepted → shipped → delivered
// → posted or not posted. Lost may be shipped again; what is lost or not posted may be
// written off. A gift asks for nothing, so not posted is no fault of the creator.
func Seeding() flow.Table[Seed, SeedFacts] {
	type row = flow.Row[Seed, SeedFacts]
	type guards = []flow.Guard[Seed, SeedFacts]
	seen := flow.Guard[Seed, SeedFacts]{Name: "post", Must: "The post is known.", Met: func(c flow.Case[Seed, SeedFacts]) flow.Answer {
		return flow.If(c.Facts.Post != "")
	}}
	address := flow.Guard[Seed, SeedFacts]{Name: "address", Must: "The address is known.", Met: func(c flow.Case[Seed, SeedFacts]) flow.Answer {
		switch c.Facts.Address {
		case yes:
			return flow.Yes()
		case no:
			return flow.No("")
		}
		return flow.Unknown("")
	}}
	return flow.Table[Seed, SeedFacts]{
		Name: "seeding", States: Seeds(), Starts: []Seed{Offered}, Terminal: []Seed{Posted, Refused, Returned, Withdrawn},
		Rows: []row{
			{Name: "accept", From: []Seed{Offered}, To: Accepted, By: []string{Creator}},
			{Name: "refuse", From: []Seed{Offered, Accepted}, To: Refused, By: []string{Creator}},
			{Name: "withdraw", From: []Seed{Offered, Accepted, Lost, NotPosted}, To: Withdrawn, By: []string{Brand}, Reason: true},
			{Name: "ship", From: []Seed{Accepted}, To: Shipped, Guards: guards{address}},
			{Name: "deliver", From: []Seed{Shipped}, To: Delivered},
			{Name: "lose", From: []Seed{Shipped}, To: Lost},
			{Name: "resend", From: []Seed{Lost}, To: Shipped, Guards: guards{address,
				flow.Rounds("resends", "It may be sent again.", Lost, func(f SeedFacts) (int, bool) { return f.Resends + 1, f.Resends >= 0 })}},
			{Name: "return", From: []Seed{Shipped, Delivered, NotPosted}, To: Returned},
			{Name: "post", From: []Seed{Delivered, NotPosted}, To: Posted, Guards: guards{seen}},
			{Name: "lapse", From: []Seed{Delivered}, To: NotPosted, Guards: guards{
				flow.Elapsed("days_to_post", "The days to post are over.", Delivered, func(f SeedFacts) (time.Duration, bool) {
					return days(f.DaysToPost), f.DaysToPost > 0
				})}},
		},
	}
}

// SeedTies returns the tie that a seeding has made by asOf: a free product from its
// delivery on, and no longer once it was returned. mustPost says whether a post was
// agreed in return; the tie is there either way.
func SeedTies(h flow.History[Seed], asOf time.Time, mustPost engagement.Tri) disclosure.Ties {
	t := disclosure.Ties{MustPost: mustPost}
	switch state, begun := h.At(asOf); {
	case !begun:
	case state == Delivered, state == Posted, state == NotPosted:
		t.Of = ties(disclosure.FreeProduct)
	case state == Withdrawn && h.Entered(Delivered) > 0: // written off, and the creator has it
		t.Of = ties(disclosure.FreeProduct)
	}
	return t
}
