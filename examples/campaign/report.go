package main

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Report is what the campaign cost and what it brought.
type Report struct {
	Campaign string              `json:"campaign"`
	AsOf     time.Time           `json:"as_of"`
	Basis    roi.Basis           `json:"basis"`
	Creators []Row               `json:"creators"`
	Total    Row                 `json:"total"`
	Orders   Orders              `json:"orders"`
	Claims   []roi.ClaimStanding `json:"claims"`
	Problems []string            `json:"problems,omitempty"` // of the payloads
}

// A Row is one creator, or all of them.
type Row struct {
	Name     string                                `json:"name"`
	Accounts []Account                             `json:"accounts,omitempty"`
	ER       engagement.Figure[engagement.Reading] `json:"er"`
	Posts    int                                   `json:"posts"` // of the campaign
	Outcome  roi.Outcome                           `json:"outcome"`
	Cost     roi.Cost                              `json:"cost"`
	Spent    money.Amount                          `json:"spent"`
	CPE      engagement.Figure[money.Amount]       `json:"cpe"`
	CPA      engagement.Figure[money.Amount]       `json:"cpa"`
	ROAS     engagement.Figure[money.Ratio]        `json:"roas"` // net revenue / spent
	Return   engagement.Figure[roi.Return]         `json:"return"`
	Unknown  []string                              `json:"unknown,omitempty"`

	tally *engagement.Tally
}

// An Account is one account of a creator.
type Account struct {
	Platform  engagement.Platform                    `json:"platform"`
	Handle    string                                 `json:"handle"`
	Followers engagement.Count                       `json:"followers"`
	Tier      engagement.Figure[engagement.Tier]     `json:"tier"`
	ER        engagement.Figure[engagement.Reading]  `json:"er"`
	Standing  engagement.Figure[engagement.Standing] `json:"standing"`
	Window    engagement.Selection                   `json:"-"`
}

// Orders says where the orders went.
type Orders struct {
	Read     int                  `json:"read"`
	Earned   int                  `json:"earned"`
	Unearned map[roi.Unearned]int `json:"unearned,omitempty"`
}
