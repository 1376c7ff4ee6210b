package settlement

import (
	"cmp"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
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
	notice   civil.Date                  // the contract was ended by notice
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
				r.notice = on
			}
		}
	}
}

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

// retainer pays for each period that has begun.
func (r *reckoning) retainer(i int, t *contract.Retainer) {
	if r.c.Term.From.IsZero() || r.c.Term.To.IsZero() && t.Periods == 0 {
		r.except(nil, "no_term:"+at("compensation", i), "The retainer "+at("compensation", i)+" has no periods: the contract does not say from when to when it lasts.", false)
		return
	}
	starts := t.Starts(r.c.Term)
	if n := len(starts); n == mostWindows && t.Periods != n {
		if next := t.Every.Next(starts[n-1], 1); !next.After(r.last) && (r.c.Term.To.IsZero() || !next.After(r.c.Term.To)) && (r.notice.IsZero() || !next.After(r.notice)) {
			r.tooMany(at("compensation", i)+".retainer", "periods of")
		}
	}
	for _, on := range starts {
		if on.After(r.last) || !r.notice.IsZero() && on.After(r.notice) {
			break
		}
		if !r.at.has(on) {
			continue
		}
		a, ok := r.same(at("compensation", i), t.Amount)
		if !ok {
			return
		}
		r.add(Line{Key: "retainer:" + r.payKey(i) + ":" + on.String(), Term: at("compensation", i) + ".retainer", Kind: "retainer", Window: on.String(),
			Earned: a, Working: []string{"The " + string(t.Every) + " that begins on " + on.String() + ": " + t.Amount.String() + "."}})
	}
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

// bonus pays once a measure has reached its threshold, and for further steps.
func (r *reckoning) bonus(i int, t *contract.Bonus) {
	path := at("compensation", i) + ".bonus"
	limit := r.until
	if !t.By.IsZero() {
		day := r.c.Day(t.By, t.By.Deliverable, 0, r.facts)
		if day.On.IsZero() || !day.Firm || !day.On.Before(r.last) && day.On != r.last {
			return // not to be measured yet
		}
		limit = day.On.AddDays(1).In(r.zone())
	}
	value, ids, ok := r.value(t.Measure, i, limit)
	if !ok {
		r.except(nil, "not_measured:"+path, "Nothing was measured for the bonus "+path+".", false)
		return
	}
	steps, ok := stepsOf(value, t.Threshold, t.Step)
	if !ok {
		r.except(nil, "measure:"+path, "What was measured for the bonus "+path+" is of another kind than its threshold.", false)
		return
	}
	a, ok := r.same(at("compensation", i), t.Amount)
	if !ok {
		return
	}
	earned := r.times(a, money.Whole(steps))
	line := Line{Key: "bonus:" + r.payKey(i), Term: path, Kind: "bonus", Entries: ids,
		Working: []string{string(t.Measure) + " " + value.String() + " against " + t.Threshold.String() + "."}}
	if steps > 1 {
		line.Working = append(line.Working, countOf(int(min(steps, 1<<30)), "time")+" "+t.Amount.String()+".")
	}
	if !t.Cap.IsZero() && below(t.Cap, earned) {
		earned = t.Cap
		line.Working = append(line.Working, "No more than "+t.Cap.String()+".")
	}
	line.Earned = earned
	if steps > 0 {
		r.add(line)
	}
}

// value returns what a measure has come to before an instant, and the entries that
// say so.
func (r *reckoning) value(m contract.Measure, pay int, limit time.Time) (contract.Value, []string, bool) {
	if v, ids, ok := r.ofOrders(m, pay, limit); ok {
		return v, ids, true
	}
	return r.lastMeasured(m, "", limit)
}

// ofOrders is [reckoning.value] of what the orders and leads themselves come to.
func (r *reckoning) ofOrders(m contract.Measure, pay int, limit time.Time) (contract.Value, []string, bool) {
	var ids []string
	switch m {
	case contract.Orders, contract.Revenue, contract.NewCustomers:
		n, sum := int64(0), r.zero()
		for k := range r.orders {
			e := &r.all[r.orders[k].i]
			net, ok := r.netGoods(&r.orders[k], e, limit)
			if !ok || !e.At.Before(limit) || net.IsZero() && m != contract.NewCustomers || !e.fits(r.c, pay) {
				continue
			}
			if m == contract.NewCustomers && (e.New != engagement.Yes || net.IsZero()) {
				r.newUnsaid(e)
				continue
			}
			n++
			sum = r.plus(sum, net)
			ids = append(ids, e.ID)
		}
		if m == contract.Revenue {
			return contract.Value{Money: sum}, ids, true
		}
		return contract.Value{Count: engagement.Known(n)}, ids, true
	case contract.Leads:
		for _, e := range r.leads {
			if e.At.Before(limit) && e.fits(r.c, pay) {
				ids = append(ids, e.ID)
			}
		}
		return contract.Value{Count: engagement.Known(int64(len(ids)))}, ids, true
	}
	return contract.Value{}, nil, false
}

// fits reports whether an entry is for a pay; below 0 is any.
func (e *Entry) fits(c *contract.Contract, pay int) bool {
	return e.Pay == "" || pay < 0 || e.Pay == c.Compensation[pay].ID
}

// lastMeasured is the last measurement before an instant, of one deliverable where one
// is named: of the whole where there is one, else counts of each deliverable or piece
// added up, and of the pieces only where there is none of all of them.
func (r *reckoning) lastMeasured(m contract.Measure, deliverable string, limit time.Time) (contract.Value, []string, bool) {
	type piece struct {
		deliverable string
		piece       int
	}
	last := map[piece]*Entry{}
	var order []piece
	for _, e := range r.measured {
		if e.Measure != m || !e.At.Before(limit) || deliverable != "" && e.Deliverable != deliverable {
			continue
		}
		k := piece{e.Deliverable, e.Piece}
		if last[k] == nil {
			order = append(order, k)
		}
		last[k] = e
	}
	if e := last[piece{}]; e != nil {
		return e.Value, []string{e.ID}, true
	}
	order = slices.DeleteFunc(order, func(k piece) bool { return k.piece != 0 && last[piece{k.deliverable, 0}] != nil })
	if len(order) == 0 || m.Kind() != "count" && len(order) > 1 {
		return contract.Value{}, nil, false // rates of several pieces do not add up
	}
	total := last[order[0]].Value
	ids := []string{last[order[0]].ID}
	for _, k := range order[1:] {
		total.Count = total.Count.Plus(last[k].Value.Count)
		ids = append(ids, last[k].ID)
	}
	return total, ids, true
}

// steps says how often a bonus is paid: 0 below the threshold, 1 from it on, and once
// more for each further step. It is false where the values are of unlike kinds.
func stepsOf(v, threshold, step contract.Value) (int64, bool) {
	have, ok := numberIn(v)
	need, ok2 := numberIn(threshold)
	if !ok || !ok2 || !alike(v, threshold) {
		return 0, false
	}
	if have.Cmp(need) < 0 {
		return 0, true
	}
	by, ok := numberIn(step)
	if !ok || by.Cmp(money.Ratio{}) <= 0 {
		return 1, true
	}
	further, _ := have.Decimal().Sub(need.Decimal()).QuoRem(by.Decimal(), 0)
	return 1 + further.IntPart(), true
}

// alike reports whether two values are of one kind: counts, rates or money of one
// currency.
func alike(v, w contract.Value) bool {
	_, counted := v.Count.Get()
	_, counts := w.Count.Get()
	return counted == counts && v.Money.Currency() == w.Money.Currency()
}

// numberIn is a value as a bare number.
func numberIn(v contract.Value) (money.Ratio, bool) {
	if n, ok := v.Count.Get(); ok {
		return money.Whole(n), true
	}
	switch {
	case v.Money != money.Amount{}:
		return v.Money.Number(), true
	case !v.Rate.IsZero():
		return v.Rate, true
	}
	return money.Ratio{}, false
}
