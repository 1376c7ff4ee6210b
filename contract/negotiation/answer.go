package negotiation

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// Errors of [Negotiate]. Compare with errors.Is.
var (
	// ErrNoOffer means a negotiation without an offer.
	ErrNoOffer = errors.New("negotiation: a negotiation needs an offer")
	// ErrOfferBy means an offer or answer of nobody, or of both sides at once.
	ErrOfferBy = errors.New("negotiation: an offer is made by the brand's or the creator's side")
	// ErrAnswer means an answer that cannot be: one's own offer accepted or declined,
	// another's withdrawn, an answer before the offer it answers, an unknown word.
	ErrAnswer = errors.New("negotiation: no such answer to the last offer")
	// ErrOtherContract means offers of more than one contract: their ids differ.
	ErrOtherContract = errors.New("negotiation: the offers are of more than one contract")
)

// A Reply is how a negotiation ends.
type Reply string

// The replies.
const (
	Accepted  Reply = "accepted"
	Declined  Reply = "declined"
	Withdrawn Reply = "withdrawn"
)

// Replies lists the replies.
func Replies() []Reply { return []Reply{Accepted, Declined, Withdrawn} }

// IsValid reports whether r is one of [Replies].
func (r Reply) IsValid() bool { return slices.Contains(Replies(), r) }

// An Answer ends a negotiation: the last offer is accepted or declined by the other
// side, or withdrawn by the one who made it.
type Answer struct {
	By   contract.Role `json:"by"`
	At   time.Time     `json:"at"`
	Says Reply         `json:"says"`
	Note string        `json:"note,omitempty"`
}

// check reports whether an answer can be one to an offer.
func (a Answer) check(o Offer) error {
	side := sideOf(a.By)
	switch {
	case side == "":
		return fmt.Errorf("%w, not by %q", ErrOfferBy, a.By)
	case a.At.Before(o.At):
		return fmt.Errorf("%w: it comes before the offer", ErrAnswer)
	case a.Says == Withdrawn && side != sideOf(o.By):
		return fmt.Errorf("%w: only the side that made it withdraws it", ErrAnswer)
	case (a.Says == Accepted || a.Says == Declined) && side == sideOf(o.By):
		return fmt.Errorf("%w: the other side accepts or declines it", ErrAnswer)
	case !a.Says.IsValid():
		return fmt.Errorf("%w: %q", ErrAnswer, a.Says)
	}
	return nil
}
