package settlement

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Errors of [LateInterest]. Compare with errors.Is.
var (
	// ErrInterestTerms means rates that are negative or have more than 8 decimals, two
	// of one day, or a year that has neither 360 nor 365 days.
	ErrInterestTerms = errors.New("settlement: late interest needs rates of at most 8 decimals and a year of 360 or 365 days")
	// ErrNoInterestRate means that interest runs on a day for which no rate was handed
	// in.
	ErrNoInterestRate = errors.New("settlement: no rate of interest for that day")
	// ErrNoDueDate means that nobody knows when the claim was due.
	ErrNoDueDate = errors.New("settlement: a claim without a due date is not late")
)

// An InterestRate is the yearly rate of late interest from a day on: 0.1015 is
// 10.15 %. The library has no table of statutory rates: they change twice a year and
// differ by place.
type InterestRate struct {
	From   civil.Date  `json:"from"`
	Rate   money.Ratio `json:"rate"`
	Source string      `json:"source,omitempty"`
}

// InterestTerms are how a place, or a contract, charges for late payment.
type InterestTerms struct {
	Rates    []InterestRate `json:"rates"`
	Year     int            `json:"year,omitempty"`                 // days of a year: 365, also 0, or 360
	Flat     money.Amount   `json:"compensation,omitzero"`          // owed once as soon as it is late, such as 40 EUR in the Union
	Rounding money.Mode     `json:"rounding,omitempty"`             // of the sum, once; empty: half even
	Grace    int            `json:"grace_days,omitempty"`           // days after due that cost nothing; then it counts from the day after due
	Source   string         `json:"source,omitempty"`               // the statute or clause
	FlatPaid bool           `json:"compensation_charged,omitempty"` // the compensation was charged before
}

// A Receipt is money that came in for a claim.
type Receipt struct {
	On     civil.Date   `json:"on"`
	Amount money.Amount `json:"amount"`
}

// Interest is what paying late costs up to a day.
//
//	Sum = Σ Open × Rate × Days / Year, rounded once
//
// Simple interest, no interest on interest, from the day after the due date to the
// day of payment, that day included. Receipts lower the sum that is owed first.
type Interest struct {
	Open  money.Amount   `json:"open"` // still owed on the day, without interest
	Days  int            `json:"days"` // late, up to the day or the last receipt
	Steps []InterestStep `json:"steps,omitempty"`
	Sum   money.Amount   `json:"sum"`
	Flat  money.Amount   `json:"compensation"`
	Total money.Amount   `json:"total"` // Open, Sum and Flat
}

// An InterestStep is a stretch of days in which neither the sum owed nor the rate
// changed.
type InterestStep struct {
	From   civil.Date   `json:"from"` // first day, included
	To     civil.Date   `json:"to"`   // last day, included
	Days   int          `json:"days"`
	Open   money.Amount `json:"open"`
	Rate   money.Ratio  `json:"rate"`
	Source string       `json:"source,omitempty"`
}

// LateInterest reckons the interest on a claim that was due on a day, as of another
// day, with what came in meanwhile. Receipts after that day do not count, and what
// comes in beyond the claim earns nothing.
//
// Errors: [ErrInterestTerms], [ErrNoInterestRate], [ErrNoDueDate];
// money.MismatchError, money.ModeError and money.ErrRange, wrapped.
func LateInterest(claim money.Amount, due civil.Date, receipts []Receipt, asOf civil.Date, t InterestTerms) (Interest, error) {
	if due.IsZero() || asOf.IsZero() {
		return Interest{}, ErrNoDueDate
	}
	rates, err := t.sorted()
	if err != nil {
		return Interest{}, err
	}
	steps, open, err := openSteps(claim, due, receipts, asOf, t.Grace)
	if err != nil {
		return Interest{}, err
	}
	in := Interest{Open: open}
	for _, s := range steps {
		split, err := splitByRate(s, rates)
		if err != nil {
			return Interest{}, err
		}
		in.Steps = append(in.Steps, split...)
		in.Days += s.Days
	}
	return in, in.sum(claim, t)
}

// sorted checks the terms and orders the rates by day.
func (t InterestTerms) sorted() ([]InterestRate, error) {
	if t.Year != 0 && t.Year != 360 && t.Year != 365 || t.Grace < 0 {
		return nil, ErrInterestTerms
	}
	rates := slices.Clone(t.Rates)
	slices.SortFunc(rates, func(a, b InterestRate) int { return a.From.Compare(b.From) })
	for i, r := range rates {
		short, err := r.Rate.Round(8, money.Down)
		if err != nil || short != r.Rate || r.Rate.Sign() < 0 || i > 0 && rates[i-1].From == r.From {
			return nil, ErrInterestTerms
		}
	}
	return rates, nil
}

// openSteps are the stretches in which a late claim stayed the same, and what is open
// in the end.
func openSteps(claim money.Amount, due civil.Date, receipts []Receipt, asOf civil.Date, grace int) (steps []InterestStep, open money.Amount, err error) {
	in := slices.DeleteFunc(slices.Clone(receipts), func(r Receipt) bool { return r.On.After(asOf) })
	slices.SortStableFunc(in, func(a, b Receipt) int { return a.On.Compare(b.On) })
	open = claim
	from := due.AddDays(1)
	add := func(to civil.Date) {
		if open.Sign() > 0 && !from.IsZero() && !to.Before(from) && to.Sub(due) > grace {
			steps = append(steps, InterestStep{From: from, To: to, Days: to.Sub(from) + 1, Open: open})
			from = to.AddDays(1)
		}
	}
	for _, r := range in {
		add(r.On)
		if open, err = open.Sub(r.Amount); err != nil {
			return nil, open, fmt.Errorf("settlement: receipt of %s: %w", r.On, err)
		}
	}
	add(asOf)
	return steps, open, nil
}

// splitByRate cuts a stretch where the rate changes.
func splitByRate(s InterestStep, rates []InterestRate) (list []InterestStep, err error) {
	at := -1
	for i, r := range rates {
		if !r.From.After(s.From) {
			at = i
		}
	}
	if at < 0 {
		return nil, fmt.Errorf("%w: %s", ErrNoInterestRate, s.From)
	}
	for from := s.From; ; at++ {
		to := s.To
		if at+1 < len(rates) && !rates[at+1].From.After(s.To) {
			to = rates[at+1].From.AddDays(-1)
		}
		list = append(list, InterestStep{From: from, To: to, Days: to.Sub(from) + 1, Open: s.Open, Rate: rates[at].Rate, Source: rates[at].Source})
		if to == s.To {
			return list, nil
		}
		from = to.AddDays(1)
	}
}

// sum adds the steps up and rounds once: every step is exact as open × rate × days,
// and the division by the year comes last.
func (in *Interest) sum(claim money.Amount, t InterestTerms) error {
	cur := claim.Currency()
	var exact money.Sum
	for _, s := range in.Steps {
		product := s.Open.Decimal().Mul(s.Rate.Decimal()).Mul(money.Whole(int64(s.Days)).Decimal())
		a, err := money.FromDecimal(product, cur)
		if err != nil {
			return fmt.Errorf("settlement: interest on %s: %w", s.Open, err)
		}
		exact.Add(a)
	}
	year := int64(t.Year)
	if year == 0 {
		year = 365
	}
	digits, _ := cur.Digits()
	total, err := exact.Total(cur)
	if err == nil {
		in.Sum, err = total.Div(year, digits, t.Rounding)
	}
	if err != nil {
		return fmt.Errorf("settlement: interest: %w", err)
	}
	zero, _ := money.New(0, cur) // the currency was good for the total
	in.Flat = zero
	if len(in.Steps) > 0 && !t.FlatPaid && !t.Flat.IsZero() {
		in.Flat = t.Flat
	}
	if in.Total, err = money.Total(in.Open, in.Sum, in.Flat); err != nil {
		return fmt.Errorf("settlement: interest: %w", err)
	}
	return nil
}
