package negotiation

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
)

// An Offer is a contract as one side would sign it. A counter-offer is another Offer.
type Offer struct {
	By    contract.Role     `json:"by"` // brand or agency, creator or agent
	At    time.Time         `json:"at"`
	Terms contract.Contract `json:"terms"`
	Note  string            `json:"note,omitempty"`
}

func (o Offer) made() OfferMade { return OfferMade{By: o.By, At: o.At.UTC(), Hash: o.Terms.Hash()} }

// An OfferMade says who made an offer and when.
type OfferMade struct {
	By   contract.Role `json:"by"`
	At   time.Time     `json:"at"`
	Hash string        `json:"hash"` // of the terms: [contract.Contract.Hash]
}

// sideOf is the party that a role speaks for; empty for no single one.
func sideOf(r contract.Role) contract.Role {
	switch r {
	case contract.TheBrand, contract.TheAgency:
		return contract.TheBrand
	case contract.TheCreator, contract.TheAgent:
		return contract.TheCreator
	}
	return ""
}

// other is the other side.
func other(side contract.Role) contract.Role {
	if side == contract.TheBrand {
		return contract.TheCreator
	}
	return contract.TheBrand
}
