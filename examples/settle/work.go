package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Report is the statement of a month and what it was made from.
type Report struct {
	Statement settlement.Statement
	Period    civil.Period
	Zone      *time.Location
	Files     []string
	Entries   int

	policy    settlement.Policy
	contracts map[string]*contract.Contract
	entries   map[string]*settlement.Entry // the one of each id that Settle counts
	places    map[string][]string          // where it stands: "entries.json[3]"
}

// settle settles a month of books.
func settle(in *Books, period civil.Period, zone *time.Location) (*Report, error) {
	policy, err := in.Plan.policy(zone)
	if err != nil {
		return nil, err
	}
	s, err := settlement.Settle(period, in.Contracts, in.Entries, policy)
	var list problem.List
	if errors.As(err, &list) {
		return nil, fmt.Errorf("contracts.json: %w", err)
	}
	if err != nil {
		return nil, err
	}
	r := &Report{Statement: s, Period: period, Zone: zone, Files: in.Files, Entries: len(in.Entries), policy: policy,
		contracts: map[string]*contract.Contract{}, entries: map[string]*settlement.Entry{}, places: map[string][]string{}}
	for i := range in.Contracts {
		c := &in.Contracts[i]
		if old := r.contracts[c.ID]; old == nil || old.Version < c.Version {
			r.contracts[c.ID] = c
		}
	}
	for i := range in.Entries {
		e := &in.Entries[i]
		if old := r.entries[e.ID]; old == nil || bytes.Compare(canonical(*e), canonical(*old)) < 0 {
			r.entries[e.ID] = e
		}
		r.places[e.ID] = append(r.places[e.ID], in.Places[i])
	}
	return r, nil
}

// canonical is an entry as the bytes by which Settle chooses between unlike entries of
// one id: the first in order counts.
func canonical(e settlement.Entry) []byte {
	e.At = e.At.UTC()
	text, err := json.Marshal(e)
	if err != nil {
		return []byte(err.Error())
	}
	return text
}

// title is the month in words.
func (r *Report) title() string {
	return r.Period.From.In(r.Zone).Format("January 2006")
}

// clocks says whose days are meant.
func (r *Report) clocks() string { return "by the clocks of " + r.Zone.String() }

// dealName says whose statement it is: the name of the creator.
func (r *Report) dealName(id string) string {
	if c := r.contracts[id]; c != nil {
		return cmp.Or(c.Creator.Trading, c.Creator.Name)
	}
	return id
}

// termTitle is the title of a contract.
func (r *Report) termTitle(id string) string {
	if c := r.contracts[id]; c != nil {
		return c.Title
	}
	return ""
}

// entryLine says what an entry was, with the sum that counts: "2026-10-12 b-1012 order
// 600.00 USD × 0.92 = 552.00 EUR".
func (r *Report) entryLine(id string, in money.Currency) string {
	e := r.entries[id]
	if e == nil {
		return id
	}
	parts := []string{civil.DateOf(e.At, r.Zone).String(), id, string(e.Kind)}
	switch e.Kind {
	case settlement.EventEntry:
		parts = append(parts[:2], string(e.Event))
		if e.Deliverable != "" {
			parts = append(parts, "of", pieceName(e))
		}
	case settlement.MeasuredEntry:
		parts = append(parts, e.Value.String(), string(e.Measure))
		if e.Deliverable != "" {
			parts = append(parts, "of", pieceName(e))
		}
	case settlement.OrderEntry:
		parts = append(parts, r.sum(e, e.Goods, in))
	case settlement.RefundEntry, settlement.ChargebackEntry, settlement.CancellationEntry:
		parts = append(parts, "of", e.Of)
		if e.Goods.IsZero() {
			parts = append(parts, "in whole")
		} else {
			parts = append(parts, r.sum(e, e.Goods, in))
		}
	case settlement.CorrectionEntry, settlement.AdvanceEntry, settlement.PaymentEntry:
		parts = append(parts, r.sum(e, e.Amount, in))
	}
	line := strings.Join(parts, " ")
	if n := len(r.places[id]); n > 1 {
		line += fmt.Sprintf(" (delivered %d times, counted once)", n)
	}
	if e.Note != "" && e.Kind != settlement.CorrectionEntry { // a correction's is in its working
		line += ": " + e.Note
	}
	return line
}

// sum is an amount of an entry, with its rate where it is in another currency.
func (r *Report) sum(e *settlement.Entry, a money.Amount, in money.Currency) string {
	text := a.String()
	if a.Currency() == in || a.Currency() == "" {
		return text
	}
	c, err := r.policy.Rates.Convert(a, in, civil.DateOf(e.At, r.Zone), cmp.Or(r.policy.Rounding, money.HalfEven))
	if err != nil {
		return text + " (no rate)"
	}
	for _, s := range c.Steps {
		text += fmt.Sprintf(" × %s (%s of %s)", s.Rate.Rate, s.Rate.Source, s.Rate.On)
	}
	return text + " = " + c.Amount.String()
}

// pieceName is "story 2".
func pieceName(e *settlement.Entry) string {
	if e.Piece == 0 {
		return e.Deliverable
	}
	return fmt.Sprintf("%s %d", e.Deliverable, e.Piece)
}

// inKind lists what a contract gives beside money. Settle has no lines for it.
func (r *Report) inKind(id string) (list []string) {
	c := r.contracts[id]
	if c == nil {
		return nil
	}
	for i, p := range c.Compensation {
		if p.Product != nil {
			text := fmt.Sprintf("%d × %s", max(p.Product.Quantity, 1), p.Product.Name)
			if !p.Product.Retail.IsZero() {
				text += ", retail value " + p.Product.Retail.String() + " each"
			}
			list = append(list, text+" ("+problem.Index("compensation", i)+".product); not in the sums")
		}
	}
	return list
}

// payments are the entries that were paid up to the month's end since the last closed
// one, and what is left of d.Paid beside them: Settle does not say which entries it
// counted.
func (r *Report) payments(d *settlement.DealStatement) (list []string) {
	var last time.Time
	for _, e := range r.entries {
		if e.Kind == settlement.ClosingEntry && e.Closed != nil && e.Deal == d.Deal && !e.Closed.Period.To.After(d.Period.From) && e.Closed.Period.To.After(last) {
			last = e.Closed.Period.To
		}
	}
	var found []*settlement.Entry
	for _, e := range r.entries {
		if (e.Kind == settlement.PaymentEntry || e.Kind == settlement.AdvanceEntry) && e.Deal == d.Deal && !e.At.Before(last) && e.At.Before(d.Period.To) {
			found = append(found, e)
		}
	}
	slices.SortFunc(found, func(a, b *settlement.Entry) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	rest := d.Paid
	for _, e := range found {
		list = append(list, r.entryLine(e.ID, d.Currency))
		c, err := r.policy.Rates.Convert(e.Amount, d.Currency, civil.DateOf(e.At, r.Zone), cmp.Or(r.policy.Rounding, money.HalfEven))
		if err != nil {
			continue // an exception says so
		}
		if left, err := rest.Sub(c.Amount); err == nil {
			rest = left
		}
	}
	if !rest.IsZero() {
		list = append(list, rest.String()+" dated in closed months, and not known then")
	}
	return list
}
