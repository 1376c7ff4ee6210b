package contract

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// PaymentFacts returns what the terms and histories tell the guards of [PaymentLife]
// about a payment of the calendar, and whether the calendar has it: "payment:1".
//
// An instalment is agreed to be paid ahead where it is counted from anything before
// publication, such as signing or approval, or where its day comes before the last
// day of the windows of what it pays for. It pays for the deliverable that it is
// counted from, or else for all. A retainer is paid as its period begins and waits
// for no piece.
func (c Contract) PaymentFacts(due string, l Life, f Facts) (PaymentFacts, bool) {
	var found *Due
	list := c.Calendar(f)
	for i := range list {
		if list[i].ID == due && list[i].Kind == PaymentDue {
			found = &list[i]
		}
	}
	if found == nil {
		return PaymentFacts{}, false
	}
	facts := PaymentFacts{Signed: c.signed(l), Due: found.On, Loc: l.Loc, Ahead: engagement.No}
	facts.Verified, facts.NotOwed = c.worked(found.Deliverable, l)
	switch s, _ := state(l.Contract); s {
	case ContractTerminated, ContractCancelled, ContractDeclined:
		facts.NotOwed = engagement.Unsaid // the settlement says what still is
	}
	if strings.HasPrefix(due, "payment:retainer:") {
		facts.Ahead = engagement.Yes
	}
	p := c.Payment
	if p == nil {
		return facts, true
	}
	facts.Invoice, facts.ClawBack = p.Invoice, p.ClawBack
	if on, sent := f.day(OnInvoice, found.Deliverable, 0); sent && !on.IsZero() {
		facts.Invoiced = engagement.Yes
	}
	for i, s := range p.Schedule {
		if at("payment.schedule", i) == found.Path && c.ahead(s, f) {
			facts.Ahead = engagement.Yes
		}
	}
	return facts, true
}

// ahead reports whether the terms pay an instalment before its work is published.
func (c Contract) ahead(s Instalment, f Facts) bool {
	switch s.Due.After {
	case OnSigning, OnStart, OnBrief, OnDelivery, OnDraft, OnApproval:
		return true
	case "":
		last := c.Day(When{After: OnPublication}, s.Due.Deliverable, 0, Facts{Holidays: f.Holidays})
		return !last.On.IsZero() && s.Due.On.Before(last.On)
	}
	return false
}

// worked says whether every piece of a deliverable, or of all, is verified, and
// whether none of them is to be had any more. Without a history of any it says
// neither.
func (c Contract) worked(deliverable string, l Life) (verified, none engagement.Tri) {
	verified, none = engagement.Yes, engagement.Yes
	for _, d := range c.Deliverables {
		if deliverable != "" && d.ID != deliverable {
			continue
		}
		for _, n := range d.Pieces() {
			h, known := l.Piece(d.ID, n)
			s, _ := state(h)
			switch {
			case !known:
				verified, none = min(verified, engagement.Unsaid), min(none, engagement.Unsaid)
			case s == DeliverableVerified, s == DeliverableCompleted:
				none = engagement.No
			case s == DeliverableRejected:
				verified = engagement.No
			case s != DeliverableWaived:
				verified, none = engagement.No, engagement.No
			}
		}
	}
	if len(c.Deliverables) == 0 {
		return engagement.Unsaid, engagement.Unsaid
	}
	return verified, none
}
