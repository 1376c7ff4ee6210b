package contract

import (
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A ContractState is where one version of a contract stands.
type ContractState string

// The states of a contract, in the order of the line.
const (
	ContractDraft           ContractState = "draft"
	ContractInReview        ContractState = "in_review" // each party that has to looks at it
	ContractSent            ContractState = "sent"      // for signature
	ContractPartiallySigned ContractState = "partially_signed"
	ContractSigned          ContractState = "signed"
	ContractActive          ContractState = "active" // its term has begun
	ContractCompleted       ContractState = "completed"
	ContractExpired         ContractState = "expired" // not signed in time, or its term ran out
	ContractDeclined        ContractState = "declined"
	ContractCancelled       ContractState = "cancelled"  // called off before its term
	ContractTerminated      ContractState = "terminated" // ended early, with a settlement
	ContractSuperseded      ContractState = "superseded" // a later version took its place
)

// ContractStates lists the states in the order of the line.
func ContractStates() []ContractState {
	return []ContractState{ContractDraft, ContractInReview, ContractSent, ContractPartiallySigned, ContractSigned, ContractActive,
		ContractCompleted, ContractExpired, ContractDeclined, ContractCancelled, ContractTerminated, ContractSuperseded}
}

// ContractFacts are what the guards of [ContractLife] ask for:
// [Contract.ContractFacts] fills in what the terms and histories say.
type ContractFacts struct {
	Valid       engagement.Tri `json:"valid,omitzero"`        // nothing in it is impossible
	Reviewers   []string       `json:"reviewers,omitempty"`   // who has to look at it before it is sent
	ReviewedBy  []string       `json:"reviewed_by,omitempty"` // and did, and said yes
	Signatories []string       `json:"signatories,omitempty"` // who has to sign: see [Contract.Signatories]
	SignedBy    []string       `json:"signed_by,omitempty"`
	SignBy      civil.Date     `json:"sign_by,omitzero"` // the last day to sign; zero: no limit
	Term        Term           `json:"term,omitzero"`

	WorkDone engagement.Tri `json:"work_done,omitzero"` // every piece is completed or waived
	Paid     engagement.Tri `json:"paid,omitzero"`      // every payment is
	Settled  engagement.Tri `json:"settled,omitzero"`   // what is owed at an early end was reckoned, a kill fee included

	Later       engagement.Tri `json:"later_version,omitzero"`        // there is one, on offer
	LaterSigned engagement.Tri `json:"later_version_signed,omitzero"` // and all have signed it

	Convenience engagement.Tri `json:"convenience,omitzero"` // it may be ended without a cause
	Notice      civil.Date     `json:"notice,omitzero"`      // the day notice was given; zero: it was not
	NoticeDays  int            `json:"notice_days,omitempty"`

	Loc *time.Location `json:"-"` // of the contract's zone; nil is UTC
}

// TerminationReasons lists why a contract may be ended for a cause or by both.
func TerminationReasons() []string {
	return []string{"breach", "non_payment", "morals", "disclosure", "fake_engagement", "insolvency", "force_majeure", "mutual", "other"}
}

type (
	contractRow   = flow.Row[ContractState, ContractFacts]
	contractGuard = flow.Guard[ContractState, ContractFacts]
	contractCase  = flow.Case[ContractState, ContractFacts]
)

// ContractLife is the table of a contract:
//
//	draft → in_review → sent → partially_signed → signed → active → completed
//
// Exits: expired (not signed by the day, or the term ran out), declined by a party,
// cancelled by the brand before its term, terminated with a reason and a settlement,
// superseded by a later version. A counter-offer leads from sent back to draft.
// "disputed" is an overlay: only an end by termination or a later version may follow
// until it is lifted.
func ContractLife() flow.Table[ContractState, ContractFacts] {
	draft, review, sent, part := ContractDraft, ContractInReview, ContractSent, ContractPartiallySigned
	type states = []ContractState
	type guards = []contractGuard
	valid := tri[ContractState]("valid", "Nothing in the contract is impossible.", func(f *ContractFacts) engagement.Tri { return f.Valid })
	settled := tri[ContractState]("settled", "What is owed at the end was reckoned.", func(f *ContractFacts) engagement.Tri { return f.Settled })
	g := contractGuards()
	return flow.Table[ContractState, ContractFacts]{
		Name: "contract", States: ContractStates(), Starts: states{draft},
		Terminal: states{ContractCompleted, ContractExpired, ContractDeclined, ContractCancelled, ContractTerminated, ContractSuperseded},
		Rows: []contractRow{
			{Name: "review", From: states{draft}, To: review, Guards: guards{valid}},
			{Name: "send_back", From: states{review}, To: draft, Reason: true},
			{Name: "send", From: states{draft, review}, To: sent, By: brandSide(), Guards: guards{valid, g["reviewed"]}},
			{Name: "counter", From: states{sent}, To: draft, By: bothSides(), Reason: true},
			{Name: "sign", From: states{sent}, To: part, By: bothSides(), Guards: guards{g["one_signed"], g["in_time"]}},
			{Name: "countersign", From: states{sent, part}, To: ContractSigned, Guards: guards{g["all_signed"], g["in_time"]}},
			{Name: "begin_term", From: states{ContractSigned}, To: ContractActive, Guards: guards{g["term_begun"]}},
			{Name: "complete", From: states{ContractActive}, To: ContractCompleted, Guards: guards{
				tri[ContractState]("work_done", "Every piece is completed or waived.", func(f *ContractFacts) engagement.Tri { return f.WorkDone }),
				tri[ContractState]("paid", "Every payment is made.", func(f *ContractFacts) engagement.Tri { return f.Paid }),
			}},
			{Name: "expire", From: states{sent, part}, To: ContractExpired, Guards: guards{g["too_late_to_sign"]}},
			{Name: "run_out", From: states{ContractSigned, ContractActive}, To: ContractExpired, Guards: guards{g["term_over"]}},
			{Name: "decline", From: states{review, sent, part}, To: ContractDeclined, By: bothSides()},
			{Name: "cancel", From: states{draft, review, sent, part}, To: ContractCancelled, By: brandSide()},
			{Name: "call_off", From: states{ContractSigned}, To: ContractCancelled, Reason: true, Guards: guards{settled}},
			{Name: "terminate", From: states{ContractSigned, ContractActive}, To: ContractTerminated, By: bothSides(), Reasons: TerminationReasons(), Guards: guards{settled}},
			{Name: "end_by_notice", From: states{ContractSigned, ContractActive}, To: ContractTerminated, By: bothSides(), Reason: true,
				Guards: guards{g["convenience"], g["notice"], settled}},
			{Name: "replace", From: states{draft, review, sent, part}, To: ContractSuperseded, Guards: guards{
				tri[ContractState]("later_version", "A later version is on offer.", func(f *ContractFacts) engagement.Tri { return f.Later })}},
			{Name: "amend", From: states{ContractSigned, ContractActive}, To: ContractSuperseded, Guards: guards{
				tri[ContractState]("later_signed", "All have signed the later version.", func(f *ContractFacts) engagement.Tri { return f.LaterSigned })}},
		},
		Overlays: []flow.Overlay[ContractState, ContractFacts]{{
			Name: Disputed, On: states{ContractSigned, ContractActive, ContractCompleted, ContractTerminated},
			Frees: states{ContractTerminated, ContractSuperseded}, Reason: true,
		}},
	}
}

// Disputed is the name of the overlay that lies over a line while the parties are in
// dispute.
const Disputed = "disputed"

// contractGuards are the guards of a contract that ask for more than a yes or no.
func contractGuards() map[string]contractGuard {
	list := []contractGuard{
		{Name: "reviewed", Must: "Everybody who has to has reviewed it.", Met: func(c contractCase) flow.Answer {
			return lacking(c.Facts.Reviewers, c.Facts.ReviewedBy)
		}},
		{Name: "one_signed", Must: "One of the parties has signed.", Met: func(c contractCase) flow.Answer {
			return flow.If(slices.ContainsFunc(c.Facts.Signatories, func(s string) bool { return slices.Contains(c.Facts.SignedBy, s) }))
		}},
		{Name: "all_signed", Must: "All parties have signed.", Met: func(c contractCase) flow.Answer {
			if len(c.Facts.Signatories) == 0 {
				return flow.Unknown("who has to sign was not said")
			}
			return lacking(c.Facts.Signatories, c.Facts.SignedBy)
		}},
		{Name: "in_time", Must: "It is signed in time.", Met: func(c contractCase) flow.Answer { return by(c.Step.At, c.Facts.SignBy, c.Facts.Loc) }},
		{Name: "too_late_to_sign", Must: "The last day to sign is over.", Met: func(c contractCase) flow.Answer { return past(c.Step.At, c.Facts.SignBy, c.Facts.Loc) }},
		{Name: "term_begun", Must: "The term has begun.", Met: func(c contractCase) flow.Answer { return from(c.Step.At, c.Facts.Term.From, c.Facts.Loc) }},
		{Name: "term_over", Must: "The term is over and does not renew itself.", Met: func(c contractCase) flow.Answer {
			if c.Facts.Term.Renew == engagement.Yes {
				return flow.No("it goes on by itself")
			}
			return past(c.Step.At, c.Facts.Term.To, c.Facts.Loc)
		}},
		tri[ContractState]("convenience", "The contract may be ended without a cause.", func(f *ContractFacts) engagement.Tri { return f.Convenience }),
		{Name: "notice", Must: "Notice was given and its days are over.", Met: func(c contractCase) flow.Answer {
			if c.Facts.Notice.IsZero() {
				return flow.No("no notice was given")
			}
			return from(c.Step.At, c.Facts.Notice.AddDays(c.Facts.NoticeDays), c.Facts.Loc)
		}},
	}
	named := make(map[string]contractGuard, len(list))
	for _, g := range list {
		named[g.Name] = g
	}
	return named
}

// lacking answers whether all of some did something, and names those who did not.
func lacking(all, did []string) flow.Answer {
	var open []string
	for _, a := range all {
		if !slices.Contains(did, a) {
			open = append(open, a)
		}
	}
	if len(open) > 0 {
		return flow.No("not yet: " + strings.Join(open, ", "))
	}
	return flow.Yes()
}
