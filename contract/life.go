package contract

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Life is what has happened to a contract and to its parts, as their histories
// tell. What has no history is not known.
//
// The tables are [ContractLife], [DeliverableLife] for each piece, [PaymentLife] for
// each payment, and beside them [InvitationLife], [CampaignLife], [CommissionLife]
// and [SeedingLife].
type Life struct {
	Contract flow.History[ContractState] `json:"contract,omitzero"`
	Pieces   []PieceLife                 `json:"pieces,omitempty"`
	Payments []PaidLife                  `json:"payments,omitempty"`
	// Done are the days on which other dates of the calendar were seen to, by the ID
	// of the date: what has no history of its own.
	Done map[string]civil.Date `json:"done,omitempty"`
	// Loc is the place whose midnight ends a day: the contract's zone, looked up by
	// the caller. Nil is UTC. It is no part of the JSON and is set again after reading.
	Loc *time.Location `json:"-"`
}

// A PieceLife is the history of one piece of a deliverable; the first piece is 1.
type PieceLife struct {
	Deliverable string                         `json:"deliverable"`
	Piece       int                            `json:"piece"`
	History     flow.History[DeliverableState] `json:"history"`
}

// A PaidLife is the history of one payment, by the ID of its date in the calendar:
// "payment:1".
type PaidLife struct {
	Due     string                     `json:"due"`
	History flow.History[PaymentState] `json:"history"`
}

// Piece returns the history of a piece, and whether there is one.
func (l Life) Piece(deliverable string, piece int) (flow.History[DeliverableState], bool) {
	for _, p := range l.Pieces {
		if p.Deliverable == deliverable && p.Piece == piece {
			return p.History, true
		}
	}
	return flow.History[DeliverableState]{}, false
}

// Payment returns the history of the payment of a date, and whether there is one.
func (l Life) Payment(due string) (flow.History[PaymentState], bool) {
	for _, p := range l.Payments {
		if p.Due == due {
			return p.History, true
		}
	}
	return flow.History[PaymentState]{}, false
}

// Facts adds to f what the histories say has happened, for [Contract.Calendar]:
// signing, and for each piece its last draft, the approval that stands and its
// publication. A history that was imported does not say when its first state was
// entered, and adds nothing for it.
func (l Life) Facts(f Facts) Facts {
	f.Happened = slices.Clone(f.Happened)
	if at, ok := entered(l.Contract, ContractSigned); ok {
		f.Happened = append(f.Happened, Happening{Event: OnSigning, On: civil.DateOf(at, l.Loc)})
	}
	for _, p := range l.Pieces {
		add := func(e Event, s DeliverableState) {
			if at, ok := entered(p.History, s); ok {
				f.Happened = append(f.Happened, Happening{Event: e, Deliverable: p.Deliverable, Piece: p.Piece, On: civil.DateOf(at, l.Loc)})
			}
		}
		add(OnDraft, DeliverableSubmitted)
		if n := len(p.History.Moves); n > 0 && !atWork(p.History.Moves[n-1].To) {
			add(OnApproval, DeliverableApproved)
		}
		add(OnPublication, DeliverablePosted)
	}
	return f
}

// atWork reports whether a draft is still to be approved in a state.
func atWork(s DeliverableState) bool {
	return slices.Contains([]DeliverableState{DeliverablePending, DeliverableBriefed, DeliverableSubmitted, DeliverableInReview, DeliverableChanges}, s)
}

// stands says what the state that a piece is in shows, by whatever way it came there:
// that a draft lies with the brand, is approved, or was posted.
func (l Life) stands(deliverable string, piece int) (sent, approved, posted bool) {
	h, _ := l.Piece(deliverable, piece)
	switch s, _ := state(h); s {
	case DeliverableSubmitted, DeliverableInReview:
		sent = true
	case DeliverableApproved, DeliverableScheduled:
		sent, approved = true, true
	case DeliverablePosted, DeliverableVerified, DeliverableCompleted, DeliverableRemoved:
		sent, approved, posted = true, true, true
	}
	return sent, approved, posted
}

// entered returns when s was last entered by a move, not by an import.
func entered[S ~string](h flow.History[S], s S) (at time.Time, ok bool) {
	for i := len(h.Moves) - 1; i >= 0; i-- {
		if m := h.Moves[i]; m.To == s && m.Name != flow.Imported {
			return m.At, true
		}
	}
	return at, false
}

// state returns the state of a history that a table need not know, and whether it
// has begun.
func state[S ~string](h flow.History[S]) (s S, begun bool) {
	if n := len(h.Moves); n > 0 {
		return h.Moves[n-1].To, true
	}
	return s, false
}

// Who moves things beside the parties to the contract.
const (
	TheGuardian = "guardian"
	ThePlatform = "platform" // the network or marketplace, and the host's own jobs
)

func brandSide() []string    { return []string{string(TheBrand), string(TheAgency)} }
func creatorSide() []string  { return []string{string(TheCreator), string(TheAgent), TheGuardian} }
func bothSides() []string    { return slices.Concat(brandSide(), creatorSide()) }
func withPlatform() []string { return append(brandSide(), ThePlatform) }

// tri is a guard on a fact that is yes, no or not said.
func tri[S ~string, F any](name, must string, of func(*F) engagement.Tri) flow.Guard[S, F] {
	return flow.Guard[S, F]{Name: name, Must: must, Met: func(c flow.Case[S, F]) flow.Answer { return answer(of(&c.Facts)) }}
}

func answer(t engagement.Tri) flow.Answer {
	switch t {
	case engagement.Yes:
		return flow.Yes()
	case engagement.No:
		return flow.No("")
	}
	return flow.Unknown("")
}

// opening answers whether an instant has come, and when it will.
func opening(at, opens time.Time) flow.Answer {
	if !at.Before(opens) {
		return flow.Yes()
	}
	return flow.Answer{Known: true, Detail: "from " + opens.Format(time.RFC3339) + " on", Opens: opens.UTC()}
}

// from answers whether a day has begun.
func from(at time.Time, day civil.Date, loc *time.Location) flow.Answer {
	if day.IsZero() {
		return flow.Unknown("no day was agreed")
	}
	return opening(at, day.In(loc))
}

// past answers whether a day is over.
func past(at time.Time, day civil.Date, loc *time.Location) flow.Answer {
	return from(at, day.AddDays(1), loc)
}

// by answers whether a day is not over; without a day there is no limit.
func by(at time.Time, day civil.Date, loc *time.Location) flow.Answer {
	if next := day.AddDays(1); !next.IsZero() && !at.Before(next.In(loc)) {
		return flow.No("the last day was " + day.String())
	}
	return flow.Yes()
}
