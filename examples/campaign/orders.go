package main

import (
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Orders says where the orders went.
type Orders struct {
	Read     int                  `json:"read"`
	Earned   int                  `json:"earned"`
	Unearned map[roi.Unearned]int `json:"unearned,omitempty"`
	Later    int                  `json:"placed_later,omitempty"`  // orders after the time of the report: not counted
	Late     int                  `json:"refunded_late,omitempty"` // orders with a refund after LateDays
	LateDays int                  `json:"late_days"`
}

// lateDays is after how many days a refund is late: most shops take goods back for 30
// days at most, and commissions are held for 14.
const lateDays = 14

// sales are what the orders come to, part after part: nothing in it grows with their
// number.
type sales struct {
	in     *Inputs
	policy roi.Policy
	known  roi.Programme
	Orders Orders
	weeks  map[cell]*roi.OutcomeTally
	paths  *paths
	owed   *entries
}

// A cell is one creator's sales of one week. Week 0 is what was sold before the first.
type cell struct {
	creator string
	week    int
}

// sell goes through the spooled orders.
func (in *Inputs) sell(owner map[string]string, d deals) (*sales, error) {
	s := &sales{in: in, policy: in.Plan.Orders, known: in.programme(owner), weeks: map[cell]*roi.OutcomeTally{}, Orders: Orders{Unearned: map[roi.Unearned]int{}, LateDays: lateDays},
		paths: newPaths(in), owed: newEntries(in, d)}
	if s.policy.Several == "" {
		s.policy.Several = roi.SplitEqually
	}
	in.progress.begin("counting orders", len(in.orders.parts))
	err := each(in.orders, func(lines []orderLine) error {
		var orders []roi.Order
		var visits []attribution.Path
		for _, l := range lines {
			if l.Order != nil {
				orders = append(orders, *l.Order)
			}
			if l.Visit != nil {
				visits = append(visits, *l.Visit)
			}
		}
		err := s.part(orders, visits)
		in.progress.next()
		return err
	})
	return s, err
}

// part takes in the orders of one part: all copies of an order are in it.
func (s *sales) part(orders []roi.Order, visits []attribution.Path) error {
	assigned := s.policy.Assign(orders, s.known)
	for i := range assigned {
		a := &assigned[i]
		if a.Part == 1 {
			s.count(*a)
		}
		at := cell{a.Creator, s.in.Plan.week(a.Order.Placed)}
		if s.weeks[at] == nil {
			s.weeks[at] = roi.NewOutcomeTally(s.in.Plan.AsOf)
		}
		if err := s.weeks[at].Add(a); err != nil {
			return err
		}
	}
	s.Orders.Read += len(orders)
	s.owed.orders(assigned)
	return s.paths.part(s.policy.Journeys(orders, s.known), visits)
}

// count counts an order.
func (s *sales) count(a roi.Assignment) {
	switch {
	case !a.Order.Placed.IsZero() && a.Order.Placed.After(s.in.Plan.AsOf):
		s.Orders.Later++
	case a.Reason != "":
		s.Orders.Unearned[a.Reason]++
	default:
		s.Orders.Earned++
	}
	if a.Reason.Sold() && slices.ContainsFunc(a.Order.Sale.Refunds, func(r roi.Refund) bool {
		return !r.At.IsZero() && r.At.Sub(a.Order.Placed) > lateDays*24*time.Hour && !r.At.After(s.in.Plan.AsOf)
	}) {
		s.Orders.Late++
	}
}

// week is the week of the campaign in which something happened, 0 before the first.
func (p *Plan) week(at time.Time) int {
	if at.IsZero() {
		return 0
	}
	return p.weekOf(civil.DateOf(at, p.zone()))
}

// weekOf is the week of a day.
func (p *Plan) weekOf(day civil.Date) int {
	if p.Start.IsZero() || day.Before(p.Start) {
		return 0
	}
	return day.Sub(p.Start)/7 + 1
}

// clicked are the clicks on a creator's links from one week to another, where any are
// known.
func (in *Inputs) clicked(creator string, from, to int) engagement.Count {
	n, known := int64(0), false
	for at, clicks := range in.Clicks {
		if at.creator == creator && at.week >= from && at.week <= to {
			n, known = n+clicks, true
		}
	}
	if !known {
		return engagement.Count{}
	}
	return engagement.Known(n)
}

// outcome adds up a creator's weeks up to one, in the currency of the plan. Others are
// named: no exchange rate is known.
func (s *sales) outcome(creator string, from, to int) (o roi.Outcome, others []money.Currency, err error) {
	all := roi.NewOutcomeTally(s.in.Plan.AsOf)
	for at, sold := range s.weeks {
		if at.creator == creator && at.week >= from && at.week <= to {
			if err := all.Merge(sold); err != nil {
				return o, nil, err
			}
		}
	}
	rows, err := all.Outcomes(nil)
	if err != nil {
		return o, nil, err
	}
	for _, r := range rows {
		switch {
		case r.Currency != s.in.Plan.Currency && r.Currency != "":
			others = append(others, r.Currency)
		case !o.Orders.IsKnown():
			o = r.Outcome
		default:
			if o, err = o.Plus(r.Outcome); err != nil {
				return o, others, err
			}
		}
	}
	if (s.Orders.Read > 0 || s.in.Shop) && o.GrossRevenue == (money.Amount{}) && !o.Orders.IsKnown() {
		o = s.in.Plan.nothingSold()
	}
	return o, others, nil
}

// nothingSold is the outcome of a shop that sold nothing: 0 is known.
func (p *Plan) nothingSold() roi.Outcome {
	zero, err := money.New(0, p.Currency)
	if err != nil { // the currency was checked with the plan
		return roi.Outcome{}
	}
	return roi.Outcome{Orders: engagement.Known(0), NewCustomers: engagement.Known(0), GrossRevenue: zero, Tax: zero, ShippingCharged: zero, Discounts: zero, Refunds: zero}
}
