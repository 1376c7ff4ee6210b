package settlement

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An earning is what one term has brought since the contract began, up to an instant.
type earning struct {
	Line
	first civil.Date // of the window of a commission
}

// A reckoning is all that has been earned up to an instant.
type reckoning struct {
	*book
	until    time.Time
	last     civil.Date // the last day of it
	orders   []order    // before until, in order of time
	facts    contract.Facts
	at       version                     // whose terms are being reckoned
	used     map[string]*[2]money.Amount // what was paid under a cap, all of it and the ripe part
	notice   civil.Date                  // the day notice was given; zero: it was not
	ends     civil.Date                  // the last day of the contract by that notice
	parts    []earning
	events   []*Entry
	measured []*Entry
	leads    []*Entry
	mended   []*Entry // corrections
}

// reckon says what has been earned before an instant.
func (b *book) reckon(until time.Time) []earning {
	n, _ := slices.BinarySearchFunc(b.orders, until.UnixNano(), func(o order, t int64) int { return cmp.Or(cmp.Compare(o.at, t), 1) })
	r := &reckoning{book: b, until: until, orders: b.orders[:n], facts: contract.Facts{Holidays: b.policy.Holidays}}
	_, r.last = civil.Period{From: until.Add(-1), To: until}.Dates(b.zone())
	r.sort()
	for i := range b.c.Deliverables {
		if b.c.Deliverables[i].Count > mostWindows {
			r.tooMany(at("deliverables", i), "pieces of")
		}
	}
	r.byVersion()
	for i := range b.c.Compensation {
		p := &b.c.Compensation[i]
		switch {
		case p.PerView != nil:
			r.views(i, p.PerView)
		case p.Bonus != nil:
			r.bonus(i, p.Bonus)
		case p.LateDeduction != nil:
			r.lateDeduction(i, p.LateDeduction)
		}
	}
	r.fixed()
	r.rights()
	r.corrections()
	r.lateFee()
	r.promises()
	return r.parts
}

// sort puts what is no order to its kind.
func (r *reckoning) sort() {
	for _, e := range r.others {
		if !e.At.Before(r.until) {
			break
		}
		switch e.Kind {
		case LeadEntry:
			r.leads = append(r.leads, e)
		case MeasuredEntry:
			r.measured = append(r.measured, e)
		case CorrectionEntry:
			r.mended = append(r.mended, e)
		case EventEntry:
			r.events = append(r.events, e)
			on := civil.DateOf(e.At, r.zone())
			r.facts.Happened = append(r.facts.Happened, contract.Happening{Event: e.Event, Deliverable: e.Deliverable, Piece: e.Piece, On: on})
			if e.Event == contract.OnNotice && r.notice.IsZero() {
				r.notice, r.ends = on, on
				if t := r.c.Termination; t != nil {
					r.ends = on.AddDays(t.NoticeDays)
				}
			}
		}
	}
}

// over reports whether the contract has ended by notice before a day.
func (r *reckoning) over(on civil.Date) bool { return !r.ends.IsZero() && on.After(r.ends) }

// add adds what a term has earned. Held is a part of it that is not owed yet.
func (r *reckoning) add(l Line) {
	l.Earned = r.round(l.Earned)
	if l.Held == (money.Amount{}) {
		l.Held = r.zero()
	}
	r.parts = append(r.parts, earning{Line: l})
}

// payKey names a pay in the keys of lines: its id, or its place.
func (r *reckoning) payKey(i int) string {
	return cmp.Or(r.c.Compensation[i].ID, at("", i))
}

// published returns when a piece went up.
func (r *reckoning) published(d contract.Deliverable, piece int) (*Entry, bool) {
	for _, e := range r.events {
		if e.Event == contract.OnPublication && (e.Deliverable == d.ID || e.Deliverable == "") && (e.Piece == piece || e.Piece == 0) {
			return e, true
		}
	}
	return nil, false
}

// corrections are lines of their own.
func (r *reckoning) corrections() {
	for _, e := range r.mended {
		a, ok := r.own(e, e.Amount)
		if !ok {
			continue
		}
		r.add(Line{Key: "correction:" + e.ID, Kind: "correction", Earned: a, Working: []string{cmp.Or(e.Note, "Correction.")}, Entries: []string{e.ID}})
	}
}

// own returns an amount of an entry in the contract's currency, by the rate of its
// day where it is in another.
func (b *book) own(e *Entry, a money.Amount) (money.Amount, bool) {
	return b.ownOn(e, a, civil.DateOf(e.At, b.zone()))
}

func (b *book) ownOn(e *Entry, a money.Amount, on civil.Date) (money.Amount, bool) {
	switch a.Currency() {
	case b.currency:
		return a, true
	case "": // it was not given
		return b.zero(), true
	}
	c, err := b.policy.Rates.Convert(a, b.currency, on, b.policy.Rounding)
	if err != nil {
		b.except(e, "no_rate", "The amount is in "+string(a.Currency())+", and there is no rate to "+string(b.currency)+" for its day.", false)
		return b.zero(), false
	}
	return c.Amount, true
}

// same returns an amount that the contract names at a path, which has to be in the
// contract's currency.
func (b *book) same(path string, a money.Amount) (money.Amount, bool) {
	if a.Currency() == b.currency || a == (money.Amount{}) {
		return b.plus(b.zero(), a), true
	}
	b.except(nil, "currency:"+path, "The amount of "+path+" is in "+string(a.Currency())+" and the contract in "+string(b.currency)+".", false)
	return b.zero(), false
}

// fits reports whether an entry is for a pay; below 0 is any.
func (e *Entry) fits(c *contract.Contract, pay int) bool {
	return e.Pay == "" || pay < 0 || e.Pay == c.Compensation[pay].ID
}
