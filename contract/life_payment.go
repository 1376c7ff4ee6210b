package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A PaymentState is where one payment stands.
type PaymentState string

// The states of a payment, in the order of the line.
const (
	PaymentScheduled   PaymentState = "scheduled"
	PaymentFallenDue   PaymentState = "due"
	PaymentHeld        PaymentState = "held"     // in escrow: by a third party, until the work is done
	PaymentApproved    PaymentState = "approved" // to be paid out
	PaymentProcessing  PaymentState = "processing"
	PaymentPaid        PaymentState = "paid"
	PaymentFailed      PaymentState = "failed"
	PaymentReversed    PaymentState = "reversed"     // given back
	PaymentRecoveryDue PaymentState = "recovery_due" // owed back by the creator
	PaymentWaived      PaymentState = "waived"
	PaymentExternal    PaymentState = "external"  // paid outside the system
	PaymentCancelled   PaymentState = "cancelled" // no more owed
)

// PaymentStates lists the states in the order of the line.
func PaymentStates() []PaymentState {
	return []PaymentState{PaymentScheduled, PaymentFallenDue, PaymentHeld, PaymentApproved, PaymentProcessing, PaymentPaid, PaymentFailed,
		PaymentReversed, PaymentRecoveryDue, PaymentWaived, PaymentExternal, PaymentCancelled}
}

// PaymentFacts are what the guards of [PaymentLife] ask for: [Contract.PaymentFacts]
// fills in what the terms and histories say.
type PaymentFacts struct {
	Signed   engagement.Tri `json:"signed,omitzero"`
	Due      civil.Date     `json:"due,omitzero"`
	Ahead    engagement.Tri `json:"ahead,omitzero"`          // it is agreed to be paid before the work is verified
	Verified engagement.Tri `json:"verified,omitzero"`       // every piece it pays for is, or is completed or waived
	Invoice  engagement.Tri `json:"invoice_needed,omitzero"` // the creator has to send one
	Invoiced engagement.Tri `json:"invoiced,omitzero"`       // and did
	ClawBack engagement.Tri `json:"claw_back,omitzero"`      // what was paid may be asked back
	NotOwed  engagement.Tri `json:"no_more_owed,omitzero"`   // the contract ended, or its work was waived or rejected
	Loc      *time.Location `json:"-"`
}

// OnHold is the name of the overlay that stops a payment or commission while fraud
// is looked into.
const OnHold = "on_hold"

type (
	paymentRow   = flow.Row[PaymentState, PaymentFacts]
	paymentGuard = flow.Guard[PaymentState, PaymentFacts]
	paymentCase  = flow.Case[PaymentState, PaymentFacts]
)

// PaymentLife is the table of a payment:
//
//	scheduled → due → held → approved → processing → paid
//
// Nothing is approved before the contract is signed and the work it pays for is
// verified, unless the terms pay ahead. Failed may be tried again; what was paid may
// be reversed, or owed back where a claw-back was agreed. A creator may waive a
// claim, a brand what it could ask back. "on_hold" (fraud) and "disputed" are
// overlays: the state stays what it is, and nothing moves but to an end of the claim
// and, for money held, back.
func PaymentLife() flow.Table[PaymentState, PaymentFacts] {
	type states = []PaymentState
	type guards = []paymentGuard
	earned := guards{
		tri[PaymentState]("signed", "The contract is signed.", func(f *PaymentFacts) engagement.Tri { return f.Signed }), verified(), invoiced(),
	}
	still := states{PaymentReversed, PaymentWaived, PaymentCancelled}
	return flow.Table[PaymentState, PaymentFacts]{
		Name: "payment", States: PaymentStates(), Starts: states{PaymentScheduled},
		Terminal: states{PaymentReversed, PaymentWaived, PaymentExternal, PaymentCancelled},
		Rows: []paymentRow{
			{Name: "fall_due", From: states{PaymentScheduled}, To: PaymentFallenDue, Guards: guards{{
				Name: "due", Must: "Its day has come.", Met: func(c paymentCase) flow.Answer { return from(c.Step.At, c.Facts.Due, c.Facts.Loc) }}}},
			{Name: "hold", From: states{PaymentScheduled, PaymentFallenDue}, To: PaymentHeld, By: withPlatform()},
			{Name: "approve", From: states{PaymentFallenDue, PaymentHeld}, To: PaymentApproved, By: withPlatform(), Guards: earned},
			{Name: "process", From: states{PaymentApproved}, To: PaymentProcessing},
			{Name: "pay", From: states{PaymentProcessing}, To: PaymentPaid},
			{Name: "fail", From: states{PaymentProcessing}, To: PaymentFailed, Reason: true},
			{Name: "retry", From: states{PaymentFailed}, To: PaymentProcessing},
			{Name: "approve_again", From: states{PaymentFailed}, To: PaymentApproved, By: withPlatform(), Guards: earned},
			{Name: "pay_outside", From: states{PaymentScheduled, PaymentFallenDue, PaymentApproved, PaymentFailed}, To: PaymentExternal, By: withPlatform(), Guards: earned},
			{Name: "refund", From: states{PaymentHeld, PaymentPaid}, To: PaymentReversed, Reason: true},
			{Name: "claw_back", From: states{PaymentPaid}, To: PaymentRecoveryDue, By: withPlatform(), Reason: true, Guards: guards{
				tri[PaymentState]("claw_back", "A claw-back was agreed.", func(f *PaymentFacts) engagement.Tri { return f.ClawBack })}},
			{Name: "recover", From: states{PaymentRecoveryDue}, To: PaymentReversed},
			{Name: "let_go", From: states{PaymentRecoveryDue}, To: PaymentWaived, By: brandSide(), Reason: true, Explicit: true},
			{Name: "waive", From: states{PaymentScheduled, PaymentFallenDue, PaymentApproved, PaymentFailed}, To: PaymentWaived, By: creatorSide(), Reason: true, Explicit: true},
			{Name: "cancel", From: states{PaymentScheduled, PaymentFallenDue, PaymentHeld, PaymentApproved, PaymentFailed}, To: PaymentCancelled, Reason: true, Guards: guards{
				tri[PaymentState]("no_more_owed", "It is no more owed.", func(f *PaymentFacts) engagement.Tri { return f.NotOwed })}},
		},
		Overlays: []flow.Overlay[PaymentState, PaymentFacts]{
			{Name: OnHold, Frees: still, By: withPlatform(), Reason: true},
			{Name: Disputed, Frees: still, Reason: true},
		},
	}
}

func verified() paymentGuard {
	return paymentGuard{Name: "verified", Must: "The work it pays for is verified, or it is paid ahead.", Met: func(c paymentCase) flow.Answer {
		if c.Facts.Ahead == engagement.Yes {
			return flow.Yes()
		}
		return answer(c.Facts.Verified)
	}}
}

// invoiced asks for the invoice where one has to be sent. Where the contract does not
// say that there is one, none is waited for.
func invoiced() paymentGuard {
	return paymentGuard{Name: "invoiced", Must: "The invoice is there, where one is to be sent.", Met: func(c paymentCase) flow.Answer {
		if c.Facts.Invoice != engagement.Yes {
			return flow.Yes()
		}
		return answer(c.Facts.Invoiced)
	}}
}
