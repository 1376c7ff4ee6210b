package contract

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// datesClause is which dates cannot all be kept. Days are as planned: of business
// days only weekends are left out, since holidays are not known here.
func datesClause() reviewClause {
	return reviewClause{"Dates", ourJudgement, engagement.TrustDoubtful, []reviewRow{
		{id: "DATES-OUTSIDE-TERM", severity: Conflict, path: "deliverables[].window",
			message: "The days of publication lie outside the term.", advice: "Move the window or the term.", reason: "Outside the term nobody owes anything.",
			find: eachWindow(func(v *reviewed, d Deliverable) string {
				if t := v.Term; !t.From.IsZero() && !d.Window.From.IsZero() && d.Window.From.Before(t.From) ||
					!t.To.IsZero() && d.Window.To.After(t.To) {
					return fmt.Sprintf("%s to %s", d.Window.From, d.Window.To)
				}
				return ""
			})},
		{id: "DATES-SIGNED-AFTER", severity: Unwise, path: "deliverables[].window.from",
			message: "Publication may begin before the contract is signed.", advice: "Sign first, or move the window.",
			reason: "What is posted before a contract is posted without its terms.",
			find: eachWindow(func(v *reviewed, d Deliverable) string {
				if !v.Signed.IsZero() && !d.Window.From.IsZero() && d.Window.From.Before(v.Signed) {
					return "signed on " + v.Signed.String()
				}
				return ""
			})},
		{id: "DATES-DRAFT-LATE", severity: Conflict, path: "deliverables[].draft",
			message: "The draft is due after the last day of publication.", advice: "Move the draft forward.", reason: "A draft of what has been posted is none.",
			find: eachWindow(func(v *reviewed, d Deliverable) string {
				return lateFor(v.planned(OnDraft, d, 0, Facts{}, mostSteps).On, d.Window.To)
			})},
		{id: "DATES-APPROVAL-LATE", severity: Conflict, path: "approval",
			message: "The brand may still answer after the last day of publication.", advice: "Move the draft forward, or shorten the time to answer.",
			reason: "The creator would have to post without approval or too late.",
			find: func(v *reviewed, hit func(string, ...int)) {
				v.approvals(func(d Deliverable, answered civil.Date) bool {
					late := answered.After(d.Window.To)
					if late {
						hit(fmt.Sprintf("%s may be answered on %s", d.ID, answered))
					}
					return late
				})
			}},
		{id: "DATES-APPROVAL-OPEN", severity: Unwise, path: "approval",
			message: "Publication may begin before the time to answer has passed.", advice: "Let the window open when approval is in.",
			reason: "A creator who keeps the window may post what was not approved.",
			find: func(v *reviewed, hit func(string, ...int)) {
				v.approvals(func(d Deliverable, answered civil.Date) bool {
					open := !d.Window.From.IsZero() && answered.After(d.Window.From) && !answered.After(d.Window.To)
					if open {
						hit(fmt.Sprintf("%s may be answered on %s and posted from %s on", d.ID, answered, d.Window.From))
					}
					return open
				})
			}},
		{id: "DATES-BRIEF-LATE", severity: Conflict, path: "deliverables[].brief",
			message: "The brief comes after the draft is due.", advice: "Move the brief forward.", reason: "Nobody can draft to a brief that is not there.",
			find: eachWindow(func(v *reviewed, d Deliverable) string { return v.lateForDraft(OnBrief, d) })},
		{id: "DATES-PRODUCT-LATE", severity: Conflict, path: "deliverables[].product",
			message: "The product arrives after the draft is due.", advice: "Ship earlier, or move the draft.", reason: "A creator cannot speak of a product that has not come.",
			find: eachWindow(func(v *reviewed, d Deliverable) string { return v.lateForDraft(OnDelivery, d) })},
		{id: "DATES-RIGHT-EARLY", severity: Conflict, path: "rights[].starts",
			message: "The right ends before any of its content is published.", advice: "Count it from publication.", reason: "A right that is over before the content is there is worth nothing.",
			find: func(v *reviewed, hit func(string, ...int)) {
				for i, r := range v.Rights {
					_, last := v.rightDays(r, Facts{})
					first := v.firstPublication(r.Deliverables)
					if !last.On.IsZero() && !first.IsZero() && last.On.Before(first) {
						hit(fmt.Sprintf("it ends on %s, and publication begins on %s", last.On, first), i)
					}
				}
			}},
		{id: "DATES-COMMISSION-EARLY", severity: Conflict, path: "compensation[].commission.until",
			message: "Commission ends before any content is published.", advice: "Move its last day.", reason: "No order can come of content that is not there.",
			find: eachPay(func(p Pay) *Commission { return p.Commission }, func(v *reviewed, c Commission) bool {
				first := v.firstPublication(nil)
				return !c.Until.IsZero() && !first.IsZero() && c.Until.Before(first)
			})},
	}}
}

// eachWindow is met for every deliverable of which there is something to say.
func eachWindow(say func(v *reviewed, d Deliverable) string) finder {
	return func(v *reviewed, hit func(string, ...int)) {
		for i, d := range v.Deliverables {
			if text := say(v, d); text != "" {
				hit(text, i)
			}
		}
	}
}

// approvals visits the deliverables that need an approval whose last day is known,
// until met says that one was found: they share the terms.
func (v *reviewed) approvals(met func(d Deliverable, answered civil.Date) bool) {
	if v.Approval == nil || v.Approval.Needed != engagement.Yes {
		return
	}
	for _, d := range v.Deliverables {
		answered := v.planned(OnApproval, d, 0, Facts{}, mostSteps).On
		if !answered.IsZero() && !d.Window.To.IsZero() && met(d, answered) {
			return
		}
	}
}

// lateForDraft says that an event of a deliverable comes after its draft, if so.
func (v *reviewed) lateForDraft(e Event, d Deliverable) string {
	draft := v.planned(OnDraft, d, 0, Facts{}, mostSteps).On
	if draft.IsZero() {
		draft = d.Window.To
	}
	return lateFor(v.planned(e, d, 0, Facts{}, mostSteps).On, draft)
}

// lateFor says that a day comes after another, if both are known and it does.
func lateFor(on, than civil.Date) string {
	if on.IsZero() || than.IsZero() || !on.After(than) {
		return ""
	}
	return fmt.Sprintf("%s is after %s", on, than)
}

// firstPublication is the first day on which any of some deliverables may go up; none
// named is all.
func (v *reviewed) firstPublication(ids []string) civil.Date {
	var first civil.Date
	for _, d := range v.Deliverables {
		if !coversID(ids, d.ID) || d.Window.From.IsZero() {
			continue
		}
		if first.IsZero() || d.Window.From.Before(first) {
			first = d.Window.From
		}
	}
	return first
}
