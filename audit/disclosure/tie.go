package disclosure

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Tie is one connection between a creator and a brand. Any text decodes;
// IsValid tells whether it is one of [TieKinds].
type Tie string

// The ties the rules speak of.
const (
	Paid           Tie = "paid"            // money, now or promised
	FreeProduct    Tie = "free_product"    // goods or services for nothing
	Discount       Tie = "discount"        // goods or services for less
	Trip           Tie = "trip"            // travel, a stay, a ticket
	Perk           Tie = "perk"            // early access, an event, the chance of pay or of appearing
	Prize          Tie = "prize"           // an entry in a contest or sweepstakes, points toward prizes
	CommissionLink Tie = "commission_link" // a share of sales through a link
	CommissionCode Tie = "commission_code" // a share of sales through a code
	Royalty        Tie = "royalty"         // a share of sales or profit, a collection of one's own name
	Employment     Tie = "employment"      // works for the brand, its agency, or is an adviser
	Ownership      Tie = "ownership"       // owns the brand or a part of it, or sits on its board
	Family         Tie = "family"          // a relative or a friend of the seller
	PastDeal       Tie = "past_deal"       // an ongoing or recent paid deal, this post unpaid
	NoTie          Tie = "none"            // bought with own money, and no connection
)

// TieKinds lists every tie.
func TieKinds() []Tie {
	return []Tie{
		Paid, FreeProduct, Discount, Trip, Perk, Prize, CommissionLink, CommissionCode,
		Royalty, Employment, Ownership, Family, PastDeal, NoTie,
	}
}

// IsValid reports whether t is one of [TieKinds]. The empty Tie is not.
func (t Tie) IsValid() bool { return slices.Contains(TieKinds(), t) }

// Ties is what the caller knows of the connection behind a post. The zero Ties
// is unknown, which is not none: a post with unknown ties is never called a
// violation.
type Ties struct {
	// Of holds every known connection. Empty is unknown. NoTie beside another
	// tie says nothing.
	Of []Tie `json:"of,omitempty"`
	// Brands are the names and handles of the brand behind the ties, with or
	// without @ or #. They let "#GlowlabPartner" be told from "#ProudPartner".
	Brands []string `json:"brands,omitempty"`
	// MustPost says whether a post was agreed in return; a gift with no strings
	// has No.
	MustPost engagement.Tri `json:"must_post,omitzero"`
	// Obvious says whether the tie is plain from the context, as in the brand's
	// own television spot.
	Obvious engagement.Tri `json:"obvious,omitzero"`
}

// Has reports whether t is among the known ties.
func (t Ties) Has(tie Tie) bool { return slices.Contains(t.Of, tie) }

// Known reports whether anything is known, NoTie included.
func (t Ties) Known() bool { return tieSetOf(t.Of) != 0 }

// A tieSet is a set of ties, one bit each, in the order of TieKinds.
type tieSet uint32

const (
	bitPaid tieSet = 1 << iota
	bitFree
	bitDiscount
	bitTrip
	bitPerk
	bitPrize
	bitLink
	bitCode
	bitRoyalty
	bitEmployment
	bitOwnership
	bitFamily
	bitPast
	bitNone

	bitsGift       = bitFree | bitDiscount | bitTrip | bitPerk
	bitsCommission = bitLink | bitCode | bitRoyalty
	bitsAll        = bitNone - 1
)

// tieSetOf is the set of the valid ties; bitNone only when it stands alone.
func tieSetOf(ties []Tie) tieSet {
	var s tieSet
	for _, t := range ties {
		s |= tieBit(t)
	}
	if s != bitNone {
		s &^= bitNone
	}
	return s
}

// tieBit is the bit of t, 0 when it is no known tie.
func tieBit(t Tie) tieSet {
	switch t {
	case Paid:
		return bitPaid
	case FreeProduct:
		return bitFree
	case Discount:
		return bitDiscount
	case Trip:
		return bitTrip
	case Perk:
		return bitPerk
	case Prize:
		return bitPrize
	case CommissionLink:
		return bitLink
	case CommissionCode:
		return bitCode
	case Royalty:
		return bitRoyalty
	case Employment:
		return bitEmployment
	case Ownership:
		return bitOwnership
	case Family:
		return bitFamily
	case PastDeal:
		return bitPast
	case NoTie:
		return bitNone
	}
	return 0
}

// appendTo appends the members of s to dst, in the order of TieKinds.
func (s tieSet) appendTo(dst []Tie) []Tie {
	for i, t := range [...]Tie{
		Paid, FreeProduct, Discount, Trip, Perk, Prize, CommissionLink, CommissionCode,
		Royalty, Employment, Ownership, Family, PastDeal, NoTie,
	} {
		if s&(1<<i) != 0 {
			dst = append(dst, t)
		}
	}
	return dst
}
