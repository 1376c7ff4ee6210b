package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Signatories lists who has to sign: the brand, the creator, and the guardian of a
// creator who is a minor on the first day of the term or is said to be one.
func (c Contract) Signatories() []string {
	list := []string{string(TheBrand), string(TheCreator)}
	if c.minor() == engagement.Yes {
		list = append(list, TheGuardian)
	}
	return list
}

// majority is the age from which a person signs alone, assumed of every place: a few
// have another, such as 19 in Alabama and Nebraska and 21 in Mississippi, as far as
// we know. Where Minor is set it counts, and not the age.
const majority = 18

// minor says whether the creator is a minor: as stated, or by age on the day of
// signing or else the first of the term.
func (c Contract) minor() engagement.Tri {
	if c.Creator.Minor != engagement.Unsaid {
		return c.Creator.Minor
	}
	on := c.Signed
	if on.IsZero() {
		on = c.Term.From
	}
	years, known := c.Creator.Age(on)
	if !known {
		return engagement.Unsaid
	}
	return engagement.Said(years < majority)
}

// ContractFacts returns what the terms and the histories tell the guards of
// [ContractLife]. Who has reviewed and signed, later versions and the settlement are
// the caller's to add. With Signed set, all have signed.
func (c Contract) ContractFacts(l Life, f Facts) ContractFacts {
	facts := ContractFacts{
		Valid: engagement.Said(c.Validate() == nil), Signatories: c.Signatories(), Term: c.Term,
		WorkDone: c.workDone(l), Paid: c.allPaid(l, f), Loc: l.Loc,
	}
	if !c.Signed.IsZero() {
		facts.SignedBy = facts.Signatories
	}
	if t := c.Termination; t != nil {
		facts.Convenience, facts.NoticeDays = t.Convenience, t.NoticeDays
	}
	facts.Notice, _ = f.day(OnNotice, "", 0)
	return facts
}

// workDone says whether every piece is completed or waived; a piece without a
// history leaves it unsaid, unless another is known to be open.
func (c Contract) workDone(l Life) engagement.Tri {
	done := engagement.Yes
	for _, d := range c.Deliverables {
		for _, n := range d.Pieces() {
			h, known := l.Piece(d.ID, n)
			if !known {
				done = engagement.Unsaid
				continue
			}
			if s, _ := state(h); s != DeliverableCompleted && s != DeliverableWaived {
				return engagement.No
			}
		}
	}
	return done
}

// allPaid says whether every payment of the calendar is made or no more owed.
func (c Contract) allPaid(l Life, f Facts) engagement.Tri {
	paid := engagement.Yes
	for _, d := range c.Calendar(f) {
		if d.Kind != PaymentDue {
			continue
		}
		switch l.paid(d.ID) {
		case engagement.No:
			return engagement.No
		case engagement.Unsaid:
			paid = engagement.Unsaid
		}
	}
	return paid
}

// paid says whether a payment of the calendar is made, or no more owed.
func (l Life) paid(due string) engagement.Tri {
	if !l.Done[due].IsZero() {
		return engagement.Yes
	}
	h, known := l.Payment(due)
	if !known {
		return engagement.Unsaid
	}
	switch s, _ := state(h); s {
	case PaymentPaid, PaymentExternal, PaymentWaived, PaymentCancelled:
		return engagement.Yes
	}
	return engagement.No
}
