package contract

import (
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A SeedingPolicy is how long to wait after a product has arrived.
type SeedingPolicy struct {
	FollowUpDays int              `json:"follow_up_days"` // until a friendly word
	PostDays     int              `json:"post_days"`      // until no post is expected any more, where none is owed
	TransitDays  int              `json:"transit_days"`   // until one asks where the parcel is
	Source       string           `json:"source"`
	Trust        engagement.Trust `json:"trust"`
	AsOf         string           `json:"as_of"`
}

// DefaultSeedingPolicy follows up a week after delivery, waits 30 days for a post and
// asks after a parcel ten days after it was sent.
func DefaultSeedingPolicy() SeedingPolicy {
	return SeedingPolicy{FollowUpDays: 7, PostDays: 30, TransitDays: 10, Source: "our judgement", Trust: engagement.TrustDoubtful, AsOf: "2026-11"}
}

// A SeedingStatus is where a product stands on a day and what is next.
type SeedingStatus struct {
	State SeedingState `json:"state"`
	// MustPost says whether a post is owed: yes only where the contract has a
	// deliverable that is posted. A gift alone asks for nothing.
	MustPost engagement.Tri `json:"must_post"`
	PostBy   civil.Date     `json:"post_by,omitzero"` // the last day to post, owed or hoped for
	// FollowUp is the day from which somebody should do Next; zero where there is
	// nothing to do or its day is not known.
	FollowUp civil.Date `json:"follow_up,omitzero"`
	Due      bool       `json:"due"` // that day has come
	By       Role       `json:"by,omitempty"`
	Next     string     `json:"next,omitempty"`
	Why      string     `json:"why,omitempty"` // why a day is not known
}

// Seeding returns where a product stands on a day by its history, and what is next.
// Whether a post is owed and by when is what the contract says: the last day of the
// windows of its posted deliverables. Where it owes none, the policy's days after
// delivery are how long one is hoped for, and not posted is no breach. A contract
// with a product and no deliverable owes nothing.
func (c Contract) Seeding(h flow.History[SeedingState], on civil.Date, l Life, p SeedingPolicy) SeedingStatus {
	t := SeedingLife()
	s := SeedingStatus{State: t.State(h), MustPost: engagement.No}
	for _, d := range c.Deliverables {
		if d.ToBrand {
			continue
		}
		s.MustPost = engagement.Yes
		if d.Window.To.After(s.PostBy) {
			s.PostBy = d.Window.To
		}
	}
	since, known := entered(h, s.State)
	day := civil.DateOf(since, l.Loc)
	if s.MustPost == engagement.No && s.State == SeedingDelivered && known {
		s.PostBy = day.AddDays(p.PostDays)
	}
	after := func(days int, by Role, next string) {
		s.By, s.Next = by, next
		if !known {
			s.Why = "when it became " + string(s.State) + " is not known"
			return
		}
		s.FollowUp = day.AddDays(days)
	}
	switch s.State {
	case SeedingOffered:
		after(p.FollowUpDays, TheBrand, "Ask whether the creator would like the product.")
	case SeedingAccepted:
		after(0, TheBrand, "Send the product.")
	case SeedingShipped:
		after(p.TransitDays, TheBrand, "Ask the carrier where the parcel is.")
	case SeedingLost:
		after(0, TheBrand, "Send it again or write it off.")
	case SeedingDelivered:
		next := "Ask how the creator likes the product; a post is welcome and not owed."
		if s.MustPost == engagement.Yes {
			next = "Ask when the post comes; it is owed by the contract."
		}
		after(p.FollowUpDays, TheBrand, next)
		if !s.PostBy.IsZero() && s.PostBy.Before(s.FollowUp) {
			s.FollowUp = s.PostBy
		}
	case SeedingNotPosted:
		if s.MustPost == engagement.Yes {
			after(0, TheCreator, "Post, or agree on a new day: the post is owed by the contract.")
		}
	}
	s.Due = !s.FollowUp.IsZero() && !on.Before(s.FollowUp)
	return s
}
