package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A CampaignState is where a campaign stands.
type CampaignState string

// The states of a campaign, in the order of the line.
const (
	CampaignDraft     CampaignState = "draft"
	CampaignPlanned   CampaignState = "planned"
	CampaignActive    CampaignState = "active"
	CampaignPaused    CampaignState = "paused"
	CampaignCompleted CampaignState = "completed"
	CampaignCancelled CampaignState = "cancelled"
	CampaignArchived  CampaignState = "archived"
)

// CampaignStates lists the states in the order of the line.
func CampaignStates() []CampaignState {
	return []CampaignState{CampaignDraft, CampaignPlanned, CampaignActive, CampaignPaused, CampaignCompleted, CampaignCancelled, CampaignArchived}
}

// CampaignFacts are what the guards of [CampaignLife] ask for.
type CampaignFacts struct {
	From   civil.Date     `json:"from,omitzero"`
	Budget engagement.Tri `json:"budget_left,omitzero"` // some of it is left
	Done   engagement.Tri `json:"done,omitzero"`        // nothing in it is under way
	Loc    *time.Location `json:"-"`
}

// CampaignLife is the table of a campaign:
//
//	draft → planned → active ⇄ paused → completed → archived
//
// It begins on its day and only while there is budget, and is completed when nothing
// in it is under way. It may be cancelled until it is completed.
func CampaignLife() flow.Table[CampaignState, CampaignFacts] {
	type states = []CampaignState
	type guards = []flow.Guard[CampaignState, CampaignFacts]
	budget := tri[CampaignState]("budget", "Some of the budget is left.", func(f *CampaignFacts) engagement.Tri { return f.Budget })
	begun := flow.Guard[CampaignState, CampaignFacts]{Name: "begun", Must: "Its first day has come.",
		Met: func(c flow.Case[CampaignState, CampaignFacts]) flow.Answer {
			return from(c.Step.At, c.Facts.From, c.Facts.Loc)
		}}
	return flow.Table[CampaignState, CampaignFacts]{
		Name: "campaign", States: CampaignStates(), Starts: states{CampaignDraft}, Terminal: states{CampaignArchived},
		Rows: []flow.Row[CampaignState, CampaignFacts]{
			{Name: "plan", From: states{CampaignDraft}, To: CampaignPlanned, By: brandSide()},
			{Name: "revise", From: states{CampaignPlanned}, To: CampaignDraft, By: brandSide()},
			{Name: "launch", From: states{CampaignPlanned}, To: CampaignActive, Guards: guards{begun, budget}},
			{Name: "pause", From: states{CampaignActive}, To: CampaignPaused},
			{Name: "resume", From: states{CampaignPaused}, To: CampaignActive, Guards: guards{budget}},
			{Name: "complete", From: states{CampaignActive, CampaignPaused}, To: CampaignCompleted, Guards: guards{
				tri[CampaignState]("done", "Nothing in it is under way.", func(f *CampaignFacts) engagement.Tri { return f.Done })}},
			{Name: "cancel", From: states{CampaignDraft, CampaignPlanned, CampaignActive, CampaignPaused}, To: CampaignCancelled, By: brandSide(), Reason: true},
			{Name: "archive", From: states{CampaignCompleted, CampaignCancelled}, To: CampaignArchived},
		},
	}
}
