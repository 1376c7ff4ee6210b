package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Facts are what has happened under a contract, and the place's holidays. What is
// not among them has not happened, as far as is known. Holidays are no part of the
// JSON: they are a function, which the caller sets again after reading.
type Facts struct {
	Happened []Happening    `json:"happened,omitempty"`
	Holidays civil.Holidays `json:"-"` // nil: only weekends are no business days
}

// A Happening is an event that took place on a day.
type Happening struct {
	Event       Event      `json:"event"`
	Deliverable string     `json:"deliverable,omitempty"` // whose; empty: of the contract as a whole
	Piece       int        `json:"piece,omitempty"`       // which of its pieces, from 1; 0: all of them
	On          civil.Date `json:"on"`
}

// day returns the day that an event took place, for a piece of a deliverable. An
// empty deliverable asks for the event of the whole contract.
func (f Facts) day(e Event, deliverable string, piece int) (civil.Date, bool) {
	var found civil.Date
	for _, h := range f.Happened {
		if h.Event != e || h.Deliverable != deliverable && h.Deliverable != "" {
			continue
		}
		if h.Piece != 0 && h.Piece != piece {
			continue
		}
		if h.On.After(found) {
			found = h.On // a draft may be sent again: the last one counts
		}
	}
	return found, !found.IsZero()
}

// A Day is what a [When] comes to.
type Day struct {
	On   civil.Date `json:"on,omitzero"`   // zero: it has no day yet
	Firm bool       `json:"firm"`          // agreed or happened; otherwise it moves with what it is counted from
	Why  string     `json:"why,omitempty"` // how it was counted, or why it has no day
}

// mostSteps bounds how many times a When may lead to another: a draft counted from
// an approval counted from the draft would never end.
const mostSteps = 8

// Day returns the day that w comes to for a piece of a deliverable (1 is the first;
// an empty id asks for the last of all), by what has happened and otherwise by what
// is planned:
//
//   - signing: [Contract.Signed]; term: its first and last day
//   - publication: the last day of the window; draft, brief and delivery of the
//     product: as the deliverable says; approval: the draft and the time to reply
//   - report and invoice: when they happened; a report also as it is due
//   - notice: when it happened
//
// Months are added to the day first, then days, then business days.
func (c Contract) Day(w When, deliverable string, piece int, f Facts) Day {
	return c.day(w, deliverable, piece, f, mostSteps)
}

func (c Contract) day(w When, deliverable string, piece int, f Facts, steps int) Day {
	if !w.On.IsZero() {
		return Day{On: w.On, Firm: true, Why: "as agreed"}
	}
	if w.After == "" {
		return Day{Why: "no day was agreed"}
	}
	if steps == 0 {
		return Day{Why: "it is counted from itself"}
	}
	if w.Deliverable != "" && w.Deliverable != deliverable {
		deliverable, piece = w.Deliverable, 0
	}
	base := c.event(w.After, deliverable, piece, f, steps-1)
	if base.On.IsZero() {
		return base
	}
	on := base.On.AddMonths(w.Months).AddDays(w.Days)
	if w.Business != 0 {
		next, err := on.AddBusinessDays(w.Business, f.Holidays)
		if err != nil {
			return Day{Why: "no such business day can be found"}
		}
		on = next
	}
	if on.IsZero() {
		return Day{Why: "the day lies out of the calendar"}
	}
	return Day{On: on, Firm: base.Firm, Why: w.String()}
}

// event returns the day of an event: as it happened, or as it is planned. Without a
// deliverable it is the last of all deliverables.
func (c Contract) event(e Event, deliverable string, piece int, f Facts, steps int) Day {
	switch e {
	case OnSigning:
		if !c.Signed.IsZero() {
			return Day{On: c.Signed, Firm: true}
		}
	case OnStart:
		return Day{On: c.Term.From, Firm: true, Why: missingDay(c.Term.From, "the term has no first day")}
	case OnEnd:
		return Day{On: c.Term.To, Firm: true, Why: missingDay(c.Term.To, "the term has no last day")}
	}
	if on, ok := f.day(e, deliverable, piece); ok && (deliverable == "" || piece > 0) {
		return Day{On: on, Firm: true}
	}
	var ds []Deliverable
	switch e {
	case OnBrief, OnDelivery, OnDraft, OnApproval, OnPublication:
		ds = c.Deliverables
	case OnReport:
		if c.Reporting != nil && !c.Reporting.Due.IsZero() {
			d := c.day(c.Reporting.Due, deliverable, piece, f, steps)
			return Day{On: d.On, Why: d.Why}
		}
	}
	if deliverable != "" {
		at := slices.IndexFunc(ds, func(d Deliverable) bool { return d.ID == deliverable })
		if at < 0 {
			return Day{Why: "there is no " + string(e) + " of " + deliverable}
		}
		ds = ds[at : at+1]
	}
	last := Day{Firm: true, Why: "the " + string(e) + " has no day yet"}
	for _, d := range ds {
		pieces := []int{piece}
		if piece == 0 {
			pieces = d.Pieces()
		}
		for _, n := range pieces {
			planned := c.planned(e, d, n, f, steps)
			if planned.On.IsZero() {
				return planned // the last of all is not known
			}
			last.Firm = last.Firm && planned.Firm
			if planned.On.After(last.On) {
				last.On, last.Why = planned.On, ""
			}
		}
	}
	return last
}

// planned returns the day of an event of one piece: as it happened, or as the
// deliverable says.
func (c Contract) planned(e Event, d Deliverable, piece int, f Facts, steps int) Day {
	if on, ok := f.day(e, d.ID, piece); ok {
		return Day{On: on, Firm: true}
	}
	var w When
	switch e {
	case OnPublication:
		return Day{On: d.Window.To, Why: missingDay(d.Window.To, "the window of "+d.ID+" has no last day")}
	case OnBrief:
		w = d.Brief
	case OnDelivery:
		w = d.Product
	case OnDraft:
		w = d.Draft
	case OnApproval:
		if c.Approval == nil || c.Approval.ReplyDays == 0 && c.Approval.ReplyHours == 0 {
			return Day{Why: "no time to reply to a draft was agreed"}
		}
		w = c.Approval.reply()
		w.Deliverable = d.ID
	}
	if w.IsZero() {
		return Day{Why: "the " + string(e) + " of " + d.ID + " has no day"}
	}
	got := c.day(w, d.ID, piece, f, steps)
	got.Firm = false
	return got
}

// Pieces numbers the pieces of a deliverable from 1, at most 1,000.
func (d Deliverable) Pieces() []int {
	list := make([]int, min(max(d.Count, 0), mostPieces))
	for i := range list {
		list[i] = i + 1
	}
	return list
}

// mostPieces bounds the pieces of one deliverable that are looked at one by one.
const mostPieces = 1000

func missingDay(d civil.Date, why string) string {
	if d.IsZero() {
		return why
	}
	return ""
}
