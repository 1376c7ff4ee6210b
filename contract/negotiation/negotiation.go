package negotiation

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// A Negotiation is the way from the first offer to the last.
type Negotiation struct {
	State   string        `json:"state"`             // "open", or a Reply
	Turn    contract.Role `json:"turn,omitempty"`    // whose answer is awaited while it is open
	Offers  []OfferMade   `json:"offers"`            // in order of time
	Rounds  []Comparison  `json:"rounds"`            // from each offer to the next
	Overall *Comparison   `json:"overall,omitempty"` // from the first to the last, where there are two
	// Open are the terms on which the sides are apart: from the last offer of the
	// creator's side to the last of the brand's. It is empty once one is accepted.
	// OpenWhy says why nobody can tell, while only one side has made an offer.
	Open    []Term             `json:"open"`
	OpenWhy string             `json:"open_why,omitempty"`
	Agreed  *contract.Contract `json:"agreed,omitempty"` // the terms that were accepted
	Answer  *Answer            `json:"answer,omitempty"`
}

// Open is the state of a negotiation that nobody has ended.
const Open = "open"

// Negotiate puts offers in order of time and compares each with the one before. A
// side may make two offers in a row. Offers of one instant are put in order of sides
// and then of their terms, so that the order handed in changes nothing; an offer that
// is there twice counts once. A nil answer leaves the negotiation open.
//
// Errors: [ErrNoOffer], [ErrOfferBy], [ErrAnswer], [ErrOtherContract].
func Negotiate(offers []Offer, answer *Answer, p Policy) (Negotiation, error) {
	list, err := inOrder(offers)
	if err != nil {
		return Negotiation{}, err
	}
	n := Negotiation{State: Open, Offers: make([]OfferMade, len(list))}
	for i, o := range list {
		n.Offers[i] = o.made()
		if i > 0 {
			n.Rounds = append(n.Rounds, Compare(list[i-1], o, p))
		}
	}
	final := list[len(list)-1]
	if len(list) > 1 {
		all := Compare(list[0], final, p)
		n.Overall = &all
	}
	n.Turn = other(sideOf(final.By))
	n.apart(list, p)
	if answer == nil {
		return n, nil
	}
	if err := answer.check(final); err != nil {
		return Negotiation{}, err
	}
	said := *answer
	n.State, n.Turn, n.Answer = string(said.Says), "", &said
	if said.Says == Accepted {
		terms := final.Terms
		n.Agreed, n.Open, n.OpenWhy = &terms, nil, ""
	}
	return n, nil
}

// inOrder sorts offers by time, without those that are there twice.
func inOrder(offers []Offer) ([]Offer, error) {
	if len(offers) == 0 {
		return nil, ErrNoOffer
	}
	type item struct {
		offer Offer
		hash  string
	}
	items := make([]item, len(offers))
	for i, o := range offers {
		if sideOf(o.By) == "" {
			return nil, fmt.Errorf("%w, not by %q", ErrOfferBy, o.By)
		}
		if o.Terms.ID != offers[0].Terms.ID {
			return nil, ErrOtherContract
		}
		items[i] = item{o, o.Terms.Hash()}
	}
	slices.SortFunc(items, func(a, b item) int {
		return cmp.Or(a.offer.At.Compare(b.offer.At), cmp.Compare(sideOf(a.offer.By), sideOf(b.offer.By)), cmp.Compare(a.offer.By, b.offer.By),
			cmp.Compare(a.hash, b.hash), cmp.Compare(a.offer.Note, b.offer.Note))
	})
	items = slices.CompactFunc(items, func(a, b item) bool {
		return a.offer.At.Equal(b.offer.At) && a.offer.By == b.offer.By && a.hash == b.hash && a.offer.Note == b.offer.Note
	})
	list := make([]Offer, len(items))
	for i := range items {
		list[i] = items[i].offer
	}
	return list, nil
}

// apart finds the terms on which the last offers of the two sides differ.
func (n *Negotiation) apart(list []Offer, p Policy) {
	var brand, creator *Offer
	for i := range list {
		if sideOf(list[i].By) == contract.TheBrand {
			brand = &list[i]
		} else {
			creator = &list[i]
		}
	}
	if brand == nil || creator == nil {
		n.OpenWhy = "only the " + string(sideOf(list[0].By)) + "'s side has made an offer"
		return
	}
	n.Open = Compare(*creator, *brand, p).Terms
}
