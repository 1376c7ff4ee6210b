package main

import (
	"encoding/binary"
	"errors"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// returns adds up what sales of one creator in one currency brought: what
// [roi.ByCreator] says of them, in whole numbers that merge. The zero returns is
// empty and ready.
type returns struct {
	sales   uint64 // outcomes added, parts of orders included
	orders  uint64
	buyers  uint64 // new customers
	unsaid  uint64 // orders of which nobody said whether the customer is new
	later   uint64 // orders placed after the moment
	amounts [len(amountNames)]amount
	refunds money.Sum // of goods, after the moment
}

// An amount is one amount of the outcomes.
type amount struct {
	sum     money.Sum
	given   uint64 // outcomes that gave it
	partial uint64 // outcomes that gave it in part
}

// amountNames are the amounts that [roi.Sale.Outcome] fills, as Partial names them and
// in the order that it names them in.
var amountNames = [...]string{"gross_revenue", "tax", "shipping_charged", "discounts", "refunds"}

// amountsOf are the amounts of o in the order of amountNames.
func amountsOf(o *roi.Outcome) [len(amountNames)]*money.Amount {
	return [...]*money.Amount{&o.GrossRevenue, &o.Tax, &o.ShippingCharged, &o.Discounts, &o.Refunds}
}

// add adds a sale, or a part of one, as of a moment; the zero moment is the end of
// time. Errors are those of [roi.Sale.Outcome].
func (r *returns) add(a *sale, asOf time.Time) error {
	whole := a.Part <= 1 // an order counts once
	if a.after(asOf) {
		if whole {
			r.later++
		}
		return nil
	}
	sale := a.Order.Sale
	if a.Order.Status == roi.PartiallyRefunded && len(sale.Refunds) == 0 {
		sale.Refunds = nil // there were some: they are not given
	}
	o, later, err := sale.Outcome(asOf)
	if err != nil {
		return err
	}
	r.sales++
	if whole {
		r.orders++
		switch a.Order.NewCustomer {
		case engagement.Yes:
			r.buyers++
		case engagement.Unsaid:
			r.unsaid++
		}
	}
	for i, given := range amountsOf(&o) {
		if *given != (money.Amount{}) {
			r.amounts[i].given++
			r.amounts[i].sum.Add(*given)
		}
		for _, name := range o.Partial {
			if name == amountNames[i] {
				r.amounts[i].partial++
			}
		}
	}
	r.refunds.Add(later)
	return nil
}

// Merge adds what o holds. A nil o adds nothing.
func (r *returns) Merge(o *returns) {
	if o == nil {
		return
	}
	mine := r.counters()
	for i, n := range o.counters() {
		*mine[i] += *n
	}
	for i, sum := range o.sums() {
		r.sums()[i].Merge(sum)
	}
}

// counters and sums are all that r holds, in the order of its binary form.
func (r *returns) counters() []*uint64 {
	c := []*uint64{&r.sales, &r.orders, &r.buyers, &r.unsaid, &r.later}
	for i := range r.amounts {
		c = append(c, &r.amounts[i].given, &r.amounts[i].partial)
	}
	return c
}

func (r *returns) sums() []*money.Sum {
	s := []*money.Sum{&r.refunds}
	for i := range r.amounts {
		s = append(s, &r.amounts[i].sum)
	}
	return s
}

const returnsVersion = 1

var errReturns = errors.New("beam: not the binary form of returns")

// MarshalBinary writes equal returns as equal bytes: the version; the counters, 8
// bytes each; the sums, each behind its length. Numbers are big-endian.
func (r *returns) MarshalBinary() ([]byte, error) {
	data := []byte{returnsVersion}
	for _, n := range r.counters() {
		data = binary.BigEndian.AppendUint64(data, *n)
	}
	for _, sum := range r.sums() {
		b, err := sum.MarshalBinary()
		if err != nil {
			return nil, err
		}
		data = append(binary.BigEndian.AppendUint32(data, uint32(len(b))), b...)
	}
	return data, nil
}

// UnmarshalBinary replaces r by what [returns.MarshalBinary] wrote. Anything else is
// an error and leaves r as it was.
func (r *returns) UnmarshalBinary(data []byte) error {
	var n returns
	counters := n.counters()
	if len(data) < 1+8*len(counters) || data[0] != returnsVersion {
		return errReturns
	}
	data = data[1:]
	for _, c := range counters {
		*c, data = binary.BigEndian.Uint64(data), data[8:]
	}
	for _, sum := range n.sums() {
		if len(data) < 4 {
			return errReturns
		}
		size := uint64(binary.BigEndian.Uint32(data))
		if data = data[4:]; uint64(len(data)) < size {
			return errReturns
		}
		if err := sum.UnmarshalBinary(data[:size]); err != nil {
			return err
		}
		data = data[size:]
	}
	if len(data) > 0 {
		return errReturns
	}
	*r = n
	return nil
}

// outcome is what the sales brought, in the terms of [roi.ByCreator]: an amount that
// some of them did not give is partial. Errors: those of [money.Sum.Total].
func (r *returns) outcome(c money.Currency) (o roi.Outcome, later roi.Later, err error) {
	later.Orders = int64(r.later)
	if later.Refunds, err = totalOf(&r.refunds, c); err != nil || r.sales == 0 {
		return roi.Outcome{Orders: engagement.Known(0), NewCustomers: engagement.Known(0)}, later, err
	}
	o.Orders = engagement.Known(int64(r.orders))
	if r.unsaid == 0 {
		o.NewCustomers = engagement.Known(int64(r.buyers))
	}
	for i, total := range amountsOf(&o) {
		a := &r.amounts[i]
		if *total, err = totalOf(&a.sum, c); err != nil {
			return roi.Outcome{}, roi.Later{}, err
		}
		if a.partial > 0 || a.given > 0 && a.given < r.sales {
			o.Partial = append(o.Partial, amountNames[i])
		}
	}
	return o, later, nil
}

// totalOf is the total of a currency, and the zero Amount where nothing was added.
func totalOf(s *money.Sum, c money.Currency) (money.Amount, error) {
	all, err := s.Totals()
	if err != nil || len(all) == 0 {
		return money.Amount{}, err
	}
	return s.Total(c)
}
