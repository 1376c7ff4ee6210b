package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A CommissionState is where the commission on one order stands.
type CommissionState string

// The states of a commission, in the order of the line.
const (
	CommissionPending   CommissionState = "pending" // the order may still come back
	CommissionLocked    CommissionState = "locked"  // earned, not payable yet
	CommissionPayable   CommissionState = "payable"
	CommissionPaid      CommissionState = "paid"
	CommissionReversed  CommissionState = "reversed" // the order came back
	CommissionDeclined  CommissionState = "declined"
	CommissionDuplicate CommissionState = "duplicate"
	CommissionFraud     CommissionState = "fraud"
)

// CommissionStates lists the states in the order of the line.
func CommissionStates() []CommissionState {
	return []CommissionState{CommissionPending, CommissionLocked, CommissionPayable, CommissionPaid,
		CommissionReversed, CommissionDeclined, CommissionDuplicate, CommissionFraud}
}

// CommissionFacts are what the guards of [CommissionLife] ask for:
// [Commission.Facts] fills in what the terms say.
type CommissionFacts struct {
	Ordered  time.Time      `json:"ordered,omitzero"`
	HoldDays int            `json:"hold_days,omitempty"` // of 24 hours, after the order
	Refunded engagement.Tri `json:"refunded,omitzero"`   // the order came back, in full
	Stated   engagement.Tri `json:"stated,omitzero"`     // a statement has it
	ClawBack engagement.Tri `json:"claw_back,omitzero"`
}

// Facts returns what the terms tell the guards of [CommissionLife] about an order.
// Terms that say nothing of a claw-back allow one, as a statement takes it.
func (t Commission) Facts(ordered time.Time, refunded, stated engagement.Tri) CommissionFacts {
	return CommissionFacts{Ordered: ordered, HoldDays: t.HoldDays, ClawBack: engagement.Said(t.ClawBack != engagement.No), Refunded: refunded, Stated: stated}
}

// CommissionLife is the table of the commission on one order:
//
//	pending → locked → payable → paid
//
// It is locked once the days in which the order may come back are over and it did
// not. Reversed is an order that came back, after payment unless the terms keep what was
// paid. "on_hold" is an overlay. What a contract owes is reckoned by package settlement from
// the orders; these states say how far each has come.
func CommissionLife() flow.Table[CommissionState, CommissionFacts] {
	type states = []CommissionState
	type guard = flow.Guard[CommissionState, CommissionFacts]
	type guards = []guard
	refunded := tri[CommissionState]("refunded", "The order came back.", func(f *CommissionFacts) engagement.Tri { return f.Refunded })
	return flow.Table[CommissionState, CommissionFacts]{
		Name: "commission", States: CommissionStates(), Starts: states{CommissionPending},
		Terminal: states{CommissionReversed, CommissionDeclined, CommissionDuplicate, CommissionFraud},
		Rows: []flow.Row[CommissionState, CommissionFacts]{
			{Name: "lock", From: states{CommissionPending}, To: CommissionLocked, Guards: guards{
				{Name: "hold_over", Must: "The days in which the order may come back are over.", Met: func(c flow.Case[CommissionState, CommissionFacts]) flow.Answer {
					if c.Facts.Ordered.IsZero() {
						return flow.Unknown("the day of the order was not given")
					}
					return opening(c.Step.At, c.Facts.Ordered.AddDate(0, 0, c.Facts.HoldDays))
				}},
				tri[CommissionState]("kept", "The order was kept.", func(f *CommissionFacts) engagement.Tri { return -f.Refunded }),
			}},
			{Name: "release", From: states{CommissionLocked}, To: CommissionPayable, Guards: guards{
				tri[CommissionState]("stated", "A statement has it.", func(f *CommissionFacts) engagement.Tri { return f.Stated })}},
			{Name: "pay", From: states{CommissionPayable}, To: CommissionPaid},
			{Name: "reverse", From: states{CommissionPending, CommissionLocked, CommissionPayable}, To: CommissionReversed, Guards: guards{refunded}},
			{Name: "claw_back", From: states{CommissionPaid}, To: CommissionReversed, Guards: guards{refunded,
				tri[CommissionState]("claw_back", "The terms let it be taken back.", func(f *CommissionFacts) engagement.Tri { return f.ClawBack })}},
			{Name: "decline", From: states{CommissionPending, CommissionLocked}, To: CommissionDeclined, By: withPlatform(), Reason: true},
			{Name: "find_duplicate", From: states{CommissionPending, CommissionLocked, CommissionPayable}, To: CommissionDuplicate, By: withPlatform()},
			{Name: "find_fraud", From: states{CommissionPending, CommissionLocked, CommissionPayable, CommissionPaid}, To: CommissionFraud, By: withPlatform(), Reason: true},
		},
		Overlays: []flow.Overlay[CommissionState, CommissionFacts]{{
			Name: OnHold, Frees: states{CommissionReversed, CommissionDeclined, CommissionDuplicate, CommissionFraud}, By: withPlatform(), Reason: true,
		}},
	}
}
