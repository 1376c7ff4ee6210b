package settlement

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// FromOrders turns shop orders that roi.Assign gave to creators into entries: one for
// each order, or creator's part of it, and one for each refund. deal says under which
// contract a creator is paid for an order placed at a time; empty is none.
//
// Goods are what was bought after discounts and without tax, and Discount is without
// tax too. Refunds take back the same share of the discount as of the goods, rounded
// half to even to the minor unit on their sum. A refund without a time has that of its
// order. Which of several ways of paying an order is for stays open: see [Entry.Pay].
// Ids come from the order's, so that the same orders read again give the same
// entries.
//
// Left out, and returned beside the entries: orders that nobody earned, without a
// contract, without a time or an id, whose goods were not given, or whose amounts are
// of several currencies.
func FromOrders(assigned []roi.Assignment, deal func(creator string, placed time.Time) string) (entries []Entry, left []roi.Assignment) {
	for _, a := range assigned {
		o := &a.Order
		id := ""
		if a.Creator != "" && o.ID != "" && !o.Placed.IsZero() {
			id = deal(a.Creator, o.Placed)
		}
		goods, err := netGoods(&o.Sale)
		if id == "" || err != nil || o.Sale.Goods == (money.Amount{}) {
			left = append(left, a)
			continue
		}
		e := Entry{ID: o.ID, Kind: OrderEntry, Deal: id, At: o.Placed, Goods: goods, Tax: o.Sale.Tax, Shipping: o.Sale.Shipping,
			Discount: netDiscount(&o.Sale, goods), New: o.NewCustomer, GiftCard: engagement.Said(!o.Sale.GiftCards.IsZero() && goods.IsZero())}
		if a.Parts > 1 {
			e.ID = fmt.Sprintf("%s/part %d of %d", o.ID, a.Part, a.Parts)
		}
		entries = append(entries, e)
		times := map[time.Time]int{}
		var back, discount money.Amount // taken back so far
		for _, r := range o.Sale.Refunds {
			at := r.At
			if at.IsZero() {
				at = o.Placed
			}
			at = at.UTC()
			times[at]++
			refund := Entry{ID: fmt.Sprintf("%s/refund %s/%d", e.ID, at.Format(time.RFC3339), times[at]), Kind: RefundEntry, Deal: id, At: at, Of: e.ID,
				Goods: r.Goods, Tax: r.Tax, Shipping: r.Shipping}
			if refund.isWhole() {
				continue // of a gift card, or of nothing: a refund without amounts would take the order back
			}
			if sum, err := back.Add(r.Goods); err == nil && !e.Discount.IsZero() && sum.Currency() == e.Discount.Currency() {
				upTo := shareOf(e.Discount, sum, e.Goods)
				if share, err := upTo.Sub(discount); err == nil {
					back, discount, refund.Discount = sum, upTo, share
				}
			}
			entries = append(entries, refund)
		}
	}
	return entries, left
}

// netGoods is what was bought after discounts and without tax.
func netGoods(s *roi.Sale) (money.Amount, error) {
	goods, err := s.Goods.Sub(s.Discounts)
	if err == nil && s.TaxIncluded {
		goods, err = goods.Sub(s.Tax)
	}
	if err == nil {
		_, err = money.Total(goods, s.Shipping, s.Tax)
	}
	return goods, err
}

// netDiscount is the discounts without the tax that prices contain: they are to what was
// paid as the goods without tax are to those with it.
func netDiscount(s *roi.Sale, goods money.Amount) money.Amount {
	paid, err := s.Goods.Sub(s.Discounts)
	if !s.TaxIncluded || err != nil {
		return s.Discounts
	}
	return shareOf(s.Discounts, goods, paid)
}

// shareOf is the share of an amount that one sum is of another, to the minor unit; all of
// it where the other is nothing.
func shareOf(a, of, whole money.Amount) money.Amount {
	share, err := of.Over(whole)
	if err != nil {
		return a
	}
	if a, err := a.Mul(share, money.HalfEven); err == nil {
		return a
	}
	return a
}

// Happened turns events of a contract, such as those of its calendar's facts, into
// entries. An event is at the start of its day in the place that is meant.
func Happened(deal string, facts contract.Facts, loc *time.Location) []Entry {
	var list []Entry
	for _, h := range facts.Happened {
		list = append(list, Entry{ID: fmt.Sprintf("%s/%s/%s/%d/%s", deal, h.Event, h.Deliverable, h.Piece, h.On), Kind: EventEntry, Deal: deal,
			At: h.On.In(loc), Event: h.Event, Deliverable: h.Deliverable, Piece: h.Piece})
	}
	return list
}
