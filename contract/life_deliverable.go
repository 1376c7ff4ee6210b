package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A DeliverableState is where one piece of a deliverable stands.
type DeliverableState string

// The states of a piece, in the order of the line.
const (
	DeliverablePending   DeliverableState = "pending"
	DeliverableBriefed   DeliverableState = "brief_accepted"
	DeliverableSubmitted DeliverableState = "draft_submitted"
	DeliverableInReview  DeliverableState = "in_review"
	DeliverableChanges   DeliverableState = "changes_requested"
	DeliverableApproved  DeliverableState = "approved"
	DeliverableScheduled DeliverableState = "scheduled"
	DeliverablePosted    DeliverableState = "posted"
	DeliverableVerified  DeliverableState = "verified" // link, disclosure and window were looked at
	DeliverableCompleted DeliverableState = "completed"
	DeliverableMissed    DeliverableState = "missed"   // its last day went by; it may still come, late
	DeliverableRejected  DeliverableState = "rejected" // for good
	DeliverableRemoved   DeliverableState = "removed"  // taken down before its time
	DeliverableWaived    DeliverableState = "waived"   // the brand asks for it no more
)

// DeliverableStates lists the states in the order of the line.
func DeliverableStates() []DeliverableState {
	return []DeliverableState{DeliverablePending, DeliverableBriefed, DeliverableSubmitted, DeliverableInReview, DeliverableChanges,
		DeliverableApproved, DeliverableScheduled, DeliverablePosted, DeliverableVerified, DeliverableCompleted,
		DeliverableMissed, DeliverableRejected, DeliverableRemoved, DeliverableWaived}
}

// RejectionReasons lists why a piece may be rejected for good.
func RejectionReasons() []string {
	return []string{"off_brief", "invalid_proof", "duplicate", "out_of_window", "disclosure", "banned_claim", "quality", "rights", "other"}
}

type (
	pieceRow    = flow.Row[DeliverableState, DeliverableFacts]
	pieceGuard  = flow.Guard[DeliverableState, DeliverableFacts]
	pieceCase   = flow.Case[DeliverableState, DeliverableFacts]
	pieceStates = []DeliverableState
)

// DeliverableLife is the table of one piece of a deliverable:
//
//	pending → brief_accepted → draft_submitted → in_review → changes_requested →
//	draft_submitted (for so many rounds) → approved → scheduled → posted →
//	verified → completed
//
// A draft is approved by the brand or, where that was agreed, by its silence; asked
// for changes no more often than agreed, unless the creator offers another round;
// posted once approved (if approval is needed) and signed, not before its window;
// verified once seen with its disclosure; completed when it has been live for long
// enough. What is handed to the brand and not posted is completed by handing it over.
// Exits: missed, rejected, removed, waived. What was posted against the rules is
// recorded by the move named "post_in_breach". "disputed" is an overlay.
func DeliverableLife() flow.Table[DeliverableState, DeliverableFacts] {
	t := flow.Table[DeliverableState, DeliverableFacts]{
		Name: "deliverable", States: DeliverableStates(), Starts: pieceStates{DeliverablePending},
		Terminal: pieceStates{DeliverableCompleted, DeliverableRejected, DeliverableWaived},
		Overlays: []flow.Overlay[DeliverableState, DeliverableFacts]{{
			Name: Disputed, Frees: pieceStates{DeliverableWaived, DeliverableRemoved}, Reason: true,
		}},
	}
	t.Rows = slices.Concat(draftRows(), postRows(), exitRows())
	return t
}

// draftRows lead to an approval.
func draftRows() []pieceRow {
	inHand := pieceStates{DeliverableSubmitted, DeliverableInReview}
	return []pieceRow{
		{Name: "accept_brief", From: pieceStates{DeliverablePending}, To: DeliverableBriefed, By: creatorSide()},
		{Name: "submit", From: pieceStates{DeliverablePending, DeliverableBriefed, DeliverableChanges, DeliverableMissed}, To: DeliverableSubmitted, By: creatorSide()},
		{Name: "begin_review", From: pieceStates{DeliverableSubmitted}, To: DeliverableInReview, By: brandSide()},
		{Name: "request_changes", From: inHand, To: DeliverableChanges, By: brandSide(), Reason: true, Guards: []pieceGuard{rounds()}},
		{Name: "offer_round", From: inHand, To: DeliverableChanges, By: creatorSide(), Explicit: true},
		{Name: "approve", From: inHand, To: DeliverableApproved, By: brandSide()},
		{Name: "approve_by_silence", From: inHand, To: DeliverableApproved, Guards: []pieceGuard{silence("silence_approves", SilenceApproves), replyOver()}},
		{Name: "refuse_by_silence", From: inHand, To: DeliverableChanges, Guards: []pieceGuard{silence("silence_refuses", SilenceRefuses), replyOver()}},
		{Name: "recall", From: pieceStates{DeliverableApproved, DeliverableScheduled}, To: DeliverableChanges, By: brandSide(), Reason: true, Guards: []pieceGuard{rounds()}},
	}
}

// postRows lead from an approval to the end.
func postRows() []pieceRow {
	ready := pieceStates{DeliverableApproved, DeliverableScheduled}
	before := pieceStates{DeliverablePending, DeliverableBriefed, DeliverableSubmitted, DeliverableInReview, DeliverableChanges}
	posting := []pieceGuard{toPost(), signed(), opened(), address()}
	free := tri[DeliverableState]("no_approval", "No approval is needed before it is posted.", func(f *DeliverableFacts) engagement.Tri { return f.Unapproved })
	return []pieceRow{
		{Name: "schedule", From: ready, To: DeliverableScheduled, By: bothSides(), Guards: []pieceGuard{toPost()}},
		{Name: "unschedule", From: pieceStates{DeliverableScheduled}, To: DeliverableApproved, By: bothSides()},
		{Name: "post", From: ready, To: DeliverablePosted, Guards: posting},
		{Name: "post_freely", From: before[:3], To: DeliverablePosted, Guards: append([]pieceGuard{free}, posting...)},
		{Name: "post_late", From: pieceStates{DeliverableMissed}, To: DeliverablePosted, Guards: append([]pieceGuard{cleared()}, posting...)},
		{Name: "post_in_breach", From: append(slices.Clone(before), ready...), To: DeliverablePosted, Explicit: true,
			Reasons: []string{"before_approval", "before_window", "before_signing", "other"}, Guards: []pieceGuard{address()}},
		{Name: "repost", From: pieceStates{DeliverableRemoved}, To: DeliverablePosted, By: creatorSide(), Guards: []pieceGuard{address()}},
		{Name: "verify", From: pieceStates{DeliverablePosted}, To: DeliverableVerified, By: withPlatform(), Guards: []pieceGuard{
			tri[DeliverableState]("link", "It was seen at its address.", func(f *DeliverableFacts) engagement.Tri { return f.LinkSeen }),
			tri[DeliverableState]("disclosure", "Its disclosure is in order.", func(f *DeliverableFacts) engagement.Tri { return f.Disclosed }),
			tri[DeliverableState]("window", "It was posted in its window.", func(f *DeliverableFacts) engagement.Tri { return f.InWindow }),
		}},
		{Name: "accept_with_faults", From: pieceStates{DeliverablePosted}, To: DeliverableVerified, By: brandSide(), Reason: true, Explicit: true},
		{Name: "complete", From: pieceStates{DeliverableVerified}, To: DeliverableCompleted, Guards: []pieceGuard{liveLongEnough(), stillUp()}},
		{Name: "hand_over", From: ready[:1], To: DeliverableCompleted, Guards: []pieceGuard{
			tri[DeliverableState]("to_brand", "It is handed to the brand and not posted.", func(f *DeliverableFacts) engagement.Tri { return f.ToBrand }),
			tri[DeliverableState]("handed_over", "The brand has it.", func(f *DeliverableFacts) engagement.Tri { return f.HandedOver }),
		}},
	}
}

// exitRows lead off the line. A piece is missed only while it is the creator's turn:
// a draft that lies with the brand is not.
func exitRows() []pieceRow {
	turn := pieceStates{DeliverablePending, DeliverableBriefed, DeliverableChanges, DeliverableApproved, DeliverableScheduled}
	open := slices.DeleteFunc(DeliverableStates(), func(s DeliverableState) bool {
		return s == DeliverableCompleted || s == DeliverableRejected || s == DeliverableWaived
	})
	return []pieceRow{
		{Name: "miss", From: turn, To: DeliverableMissed, Guards: []pieceGuard{windowOver()}},
		{Name: "reject", From: pieceStates{DeliverableSubmitted, DeliverableInReview, DeliverablePosted}, To: DeliverableRejected, By: brandSide(), Reasons: RejectionReasons()},
		{Name: "remove", From: pieceStates{DeliverablePosted, DeliverableVerified}, To: DeliverableRemoved, Reason: true},
		{Name: "waive", From: open, To: DeliverableWaived, By: brandSide(), Reason: true, Explicit: true},
	}
}
