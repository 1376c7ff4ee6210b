package relationship

import (
	"sync"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// line is Line, built once; it is never changed.
var line = sync.OnceValue(func() *flow.Table[Stage, Facts] {
	t := Line()
	return &t
})

// Line is the table of the stages:
//
//	discovered → shortlisted → contacted → responded → negotiating → agreed →
//	contracted → active → completed → ambassador
//
// Exits: declined by the creator before anything is signed, rejected by the brand,
// unresponsive after the policy's number of messages, paused and back to where it
// was, blocked with a reason from anywhere. Declined, unresponsive and completed
// may be contacted again; blocked ends only by the move named "unblock", and then
// begins at discovered; rejected is final, and a new attempt is a new history.
//
// "disputed" is an overlay: the stage stays what it is, and only completed, paused
// and blocked may follow until it is lifted.
func Line() flow.Table[Stage, Facts] {
	t := flow.Table[Stage, Facts]{
		Name: "relationship", States: Stages(), Starts: []Stage{Discovered}, Terminal: []Stage{Rejected},
		Overlays: []flow.Overlay[Stage, Facts]{{
			Name: "disputed", On: []Stage{Agreed, Contracted, Active, Completed, Ambassador},
			Frees: []Stage{Completed, Paused, Blocked}, Reason: true,
		}},
	}
	t.Rows = append(t.Rows, forward()...)
	t.Rows = append(t.Rows, back()...)
	t.Rows = append(t.Rows, exits()...)
	return t
}

type moves = []flow.Row[Stage, Facts]

func forward() moves {
	wrote := touched("wrote", "The creator has written since.", fromCreator, false)
	return moves{
		{Name: "shortlist", From: []Stage{Discovered}, To: Shortlisted, By: []string{Brand}},
		{Name: "contact", From: []Stage{Shortlisted}, To: Contacted, By: []string{Brand}, Guards: []guard{
			touched("reached_out", "An outreach message is noted.", ofKind(Outreach), true)}},
		{Name: "apply", From: []Stage{Discovered, Shortlisted}, To: Responded, Guards: []guard{
			touched("wrote_first", "The creator wrote first.", fromCreator, true)}},
		{Name: "respond", From: []Stage{Contacted, Unresponsive}, To: Responded, Guards: []guard{wrote}},
		{Name: "negotiate", From: []Stage{Responded, Ambassador}, To: Negotiating},
		{Name: "agree", From: []Stage{Negotiating}, To: Agreed, Guards: []guard{
			said("terms", "The terms are agreed.", func(f *Facts) engagement.Tri { return f.TermsAgreed })}},
		{Name: "sign", From: []Stage{Agreed}, To: Contracted, Guards: []guard{
			said("signed", "Both have signed.", func(f *Facts) engagement.Tri { return f.Signed })}},
		{Name: "start", From: []Stage{Contracted}, To: Active, Guards: []guard{
			said("started", "The work has started.", func(f *Facts) engagement.Tri { return f.Started })}},
		{Name: "complete", From: []Stage{Active}, To: Completed, Guards: []guard{
			said("done", "The work is done.", func(f *Facts) engagement.Tri { return f.WorkDone })}},
		{Name: "promote", From: []Stage{Completed}, To: Ambassador, By: []string{Brand}, Guards: []guard{
			seasoned(),
			touched("invited", "An invitation to the ambassador programme is noted.", ofKind(AmbassadorInvited), true),
			said("joined", "The creator has joined the programme.", func(f *Facts) engagement.Tri { return f.InProgramme })}},
	}
}

func back() moves {
	return moves{
		{Name: "reopen_terms", From: []Stage{Agreed}, To: Negotiating, Reason: true},
		{Name: "fall_through", From: []Stage{Contracted}, To: Negotiating, Reason: true, Guards: []guard{ended()}},
		{Name: "end_early", From: []Stage{Contracted, Active}, To: Completed, Reason: true, Guards: []guard{ended()}},
		{Name: "leave_programme", From: []Stage{Ambassador}, To: Completed, Reason: true},
		{Name: "recontact", From: []Stage{Declined, Unresponsive, Completed}, To: Contacted, By: []string{Brand}, Guards: []guard{
			touched("reached_out_again", "A new outreach message is noted.", ofKind(Outreach), false)}},
	}
}

func ended() guard {
	return said("ended", "The contract has ended early.", func(f *Facts) engagement.Tri { return f.Ended })
}

func exits() moves {
	list := moves{
		{Name: "decline", From: []Stage{Contacted, Responded, Negotiating, Agreed}, To: Declined, By: []string{Creator}},
		{Name: "reject", From: []Stage{Discovered, Shortlisted, Contacted, Responded, Negotiating, Agreed}, To: Rejected, By: []string{Brand}, Reason: true},
		{Name: "give_up", From: []Stage{Contacted, Responded, Negotiating}, To: Unresponsive, By: []string{Brand}, Guards: []guard{tried()}},
		{Name: "block", From: without(Stages(), Rejected, Blocked), To: Blocked, By: []string{Brand}, Reasons: BlockReasons()},
		{Name: "unblock", From: []Stage{Blocked}, To: Discovered, By: []string{Brand}, Reason: true, Explicit: true},
	}
	pausable := without(Stages()[:10], Discovered)
	list = append(list, flow.Row[Stage, Facts]{Name: "pause", From: pausable, To: Paused, Reason: true})
	for _, s := range pausable {
		list = append(list, flow.Row[Stage, Facts]{Name: "resume", From: []Stage{Paused}, To: s,
			Guards: []guard{flow.CameFrom[Stage, Facts]("was_there", "It goes on where it was paused.")}})
	}
	return list
}

func without(list []Stage, drop ...Stage) (kept []Stage) {
next:
	for _, s := range list {
		for _, d := range drop {
			if s == d {
				continue next
			}
		}
		kept = append(kept, s)
	}
	return kept
}
