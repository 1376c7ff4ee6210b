package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An InvitationState is where one creator in one campaign stands.
type InvitationState string

// The states of an invitation or application, in the order of the line.
const (
	InvitationShortlisted InvitationState = "shortlisted"
	InvitationApplied     InvitationState = "applied"
	InvitationInvited     InvitationState = "invited"
	InvitationAccepted    InvitationState = "accepted"
	InvitationContracted  InvitationState = "contracted"
	InvitationInProgress  InvitationState = "in_progress"
	InvitationCompleted   InvitationState = "completed"
	InvitationDeclined    InvitationState = "declined"  // by the creator
	InvitationExpired     InvitationState = "expired"   // not answered in time
	InvitationWithdrawn   InvitationState = "withdrawn" // by the creator, after applying or accepting
	InvitationRemoved     InvitationState = "removed"   // by the brand
)

// InvitationStates lists the states in the order of the line.
func InvitationStates() []InvitationState {
	return []InvitationState{InvitationShortlisted, InvitationApplied, InvitationInvited, InvitationAccepted, InvitationContracted,
		InvitationInProgress, InvitationCompleted, InvitationDeclined, InvitationExpired, InvitationWithdrawn, InvitationRemoved}
}

// InvitationFacts are what the guards of [InvitationLife] ask for.
type InvitationFacts struct {
	Open     engagement.Tri `json:"open,omitzero"`      // the campaign still takes creators
	Budget   engagement.Tri `json:"budget,omitzero"`    // it has the money for this one
	AnswerBy time.Time      `json:"answer_by,omitzero"` // the first instant that is too late; zero: no limit
	CutOff   time.Time      `json:"cut_off,omitzero"`   // from when one who has accepted may not leave or be removed; zero: none
	Signed   engagement.Tri `json:"signed,omitzero"`    // the contract is
	WorkDone engagement.Tri `json:"work_done,omitzero"` // every piece is completed or waived
	Ended    engagement.Tri `json:"ended,omitzero"`     // the contract ended early
}

type (
	inviteGuard = flow.Guard[InvitationState, InvitationFacts]
	inviteCase  = flow.Case[InvitationState, InvitationFacts]
)

// InvitationLife is the table of one creator in one campaign:
//
//	shortlisted → invited → accepted → contracted → in_progress → completed
//	applied → accepted
//
// Nobody is taken once the campaign is full or its budget is spent. Declined and
// expired may be invited again. Before the contract the creator may withdraw and the
// brand remove, those who have accepted until a cut-off; from then on only the end
// of the contract ends it.
func InvitationLife() flow.Table[InvitationState, InvitationFacts] {
	type states = []InvitationState
	type guards = []inviteGuard
	yes := func(name, must string, of func(*InvitationFacts) engagement.Tri) inviteGuard {
		return tri[InvitationState](name, must, of)
	}
	open := yes("open", "The campaign still takes creators.", func(f *InvitationFacts) engagement.Tri { return f.Open })
	budget := yes("budget", "The budget has room for it.", func(f *InvitationFacts) engagement.Tri { return f.Budget })
	ended := yes("ended", "The contract has ended early.", func(f *InvitationFacts) engagement.Tri { return f.Ended })
	inTime := inviteGuard{Name: "in_time", Must: "It is answered in time.", Met: func(c inviteCase) flow.Answer {
		return earlier(c.Step.At, c.Facts.AnswerBy)
	}}
	over := inviteGuard{Name: "answer_over", Must: "The time to answer is over.", Met: func(c inviteCase) flow.Answer {
		if c.Facts.AnswerBy.IsZero() {
			return flow.Unknown("no time to answer was set")
		}
		return opening(c.Step.At, c.Facts.AnswerBy)
	}}
	cutOff := inviteGuard{Name: "cut_off", Must: "The cut-off has not come.", Met: func(c inviteCase) flow.Answer { return earlier(c.Step.At, c.Facts.CutOff) }}
	return flow.Table[InvitationState, InvitationFacts]{
		Name: "invitation", States: InvitationStates(), Starts: states{InvitationShortlisted, InvitationApplied},
		Terminal: states{InvitationCompleted, InvitationWithdrawn, InvitationRemoved},
		Rows: []flow.Row[InvitationState, InvitationFacts]{
			{Name: "apply", From: states{InvitationShortlisted}, To: InvitationApplied, By: creatorSide(), Guards: guards{open}},
			{Name: "invite", From: states{InvitationShortlisted}, To: InvitationInvited, By: brandSide(), Guards: guards{open, budget}},
			{Name: "invite_again", From: states{InvitationDeclined, InvitationExpired}, To: InvitationInvited, By: brandSide(), Guards: guards{open, budget}},
			{Name: "accept", From: states{InvitationInvited}, To: InvitationAccepted, By: creatorSide(), Guards: guards{inTime, open, budget}},
			{Name: "admit", From: states{InvitationApplied}, To: InvitationAccepted, By: brandSide(), Guards: guards{open, budget}},
			{Name: "decline", From: states{InvitationInvited, InvitationAccepted}, To: InvitationDeclined, By: creatorSide()},
			{Name: "expire", From: states{InvitationInvited}, To: InvitationExpired, Guards: guards{over}},
			{Name: "contract", From: states{InvitationAccepted}, To: InvitationContracted, Guards: guards{
				yes("signed", "The contract is signed.", func(f *InvitationFacts) engagement.Tri { return f.Signed })}},
			{Name: "start", From: states{InvitationContracted}, To: InvitationInProgress},
			{Name: "complete", From: states{InvitationInProgress}, To: InvitationCompleted, Guards: guards{
				yes("work_done", "Every piece is completed or waived.", func(f *InvitationFacts) engagement.Tri { return f.WorkDone })}},
			{Name: "withdraw", From: states{InvitationApplied, InvitationInvited}, To: InvitationWithdrawn, By: creatorSide()},
			{Name: "step_back", From: states{InvitationAccepted}, To: InvitationWithdrawn, By: creatorSide(), Reason: true, Guards: guards{cutOff}},
			{Name: "remove", From: states{InvitationShortlisted, InvitationApplied, InvitationInvited, InvitationDeclined, InvitationExpired}, To: InvitationRemoved, By: brandSide()},
			{Name: "drop", From: states{InvitationAccepted}, To: InvitationRemoved, By: brandSide(), Reason: true, Guards: guards{cutOff}},
			{Name: "leave", From: states{InvitationContracted, InvitationInProgress}, To: InvitationWithdrawn, By: creatorSide(), Reason: true, Guards: guards{ended}},
			{Name: "dismiss", From: states{InvitationContracted, InvitationInProgress}, To: InvitationRemoved, By: brandSide(), Reason: true, Guards: guards{ended}},
		},
	}
}

// earlier answers whether an instant comes before a limit; a zero limit is none.
func earlier(at, limit time.Time) flow.Answer {
	if limit.IsZero() || at.Before(limit) {
		return flow.Yes()
	}
	return flow.No("the limit was " + limit.UTC().Format(time.RFC3339))
}
