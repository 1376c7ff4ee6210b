package sources

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A shopifyRefund is what was taken back and paid back at one time.
type shopifyRefund struct {
	Created   payload.Time `json:"created_at"`
	Processed payload.Time `json:"processed_at"`
	Items     list[struct {
		LineID      payload.ID      `json:"line_item_id"`
		Quantity    payload.Count   `json:"quantity"`
		Subtotal    payload.Decimal `json:"subtotal"`
		SubtotalSet moneySet        `json:"subtotal_set"`
		Tax         payload.Decimal `json:"total_tax"`
		TaxSet      moneySet        `json:"total_tax_set"`
		Line        struct {
			GiftCard payload.Bool `json:"gift_card"`
		} `json:"line_item"`
	}] `json:"refund_line_items"`
	Shipping list[struct {
		SubtotalSet moneySet `json:"subtotal_amount_set"`
		TaxSet      moneySet `json:"tax_amount_set"`
	}] `json:"refund_shipping_lines"`
	Adjustments list[struct {
		Kind      payload.Text    `json:"kind"`
		Amount    payload.Decimal `json:"amount"` // negative: paid back
		AmountSet moneySet        `json:"amount_set"`
		Tax       payload.Decimal `json:"tax_amount"` // likewise, on top
		TaxSet    moneySet        `json:"tax_amount_set"`
	}] `json:"order_adjustments"`
	Payments list[struct {
		Kind     payload.Text    `json:"kind"`
		Status   payload.Text    `json:"status"`
		Currency payload.Text    `json:"currency"`
		Amount   payload.Decimal `json:"amount"`
	}] `json:"transactions"`
}

// parts is what a refund consists of. A sum is not given when one of its parts is
// not.
type parts struct {
	goods, gifts, shipping money.Amount // subtotals of items and of shipping lines
	tips                   money.Amount // likewise, in no part of a refund
	goodsTax, shippingTax  money.Amount // their tax, in them or on top
	adjusted               money.Amount // what adjustments add to goods, without tax
	adjustedShipping       money.Amount // and to shipping, without tax
	adjustedTax            money.Amount
}

// refunds reads the refunds of an order; nil when it does not say.
func (d *shopify) refunds(o *shopifyOrder, ordered []roi.OrderLine, taxIncluded bool) []roi.Refund {
	if !o.Refunds.given {
		return nil
	}
	gifts, tips := make(map[string]bool), make(map[string]bool)
	for i := range o.Lines.items {
		switch l := &o.Lines.items[i]; {
		case l.ID.Value == "":
		case l.isTip():
			tips[l.ID.Value] = true
		case l.GiftCard.Value:
			gifts[l.ID.Value] = true
		}
	}
	out := make([]roi.Refund, 0, len(o.Refunds.items))
	for i := range o.Refunds.items {
		d.enter("refunds", i)
		out = append(out, d.refund(&o.Refunds.items[i], gifts, tips, ordered, taxIncluded))
		d.leave()
	}
	return out
}

// refund reads one refund of an order of these lines. The ids of the lines that
// are gift cards are in gifts, of those that are tips in tips.
func (d *shopify) refund(from *shopifyRefund, gifts, tips map[string]bool, ordered []roi.OrderLine, taxIncluded bool) roi.Refund {
	r := roi.Refund{At: from.Processed.Value, Paid: d.paidBack(from)}
	if r.At.IsZero() {
		r.At = from.Created.Value
	}
	if len(from.Items.items)+len(from.Shipping.items)+len(from.Adjustments.items) == 0 {
		r.Goods = r.Paid
		return r
	}
	p := d.parts(from, gifts, tips)
	subtotals := d.sum(p.goods, p.gifts, p.tips, p.shipping, p.adjusted, p.adjustedShipping, p.adjustedTax)
	tax := d.sum(p.goodsTax, p.shippingTax)
	all := d.sum(subtotals, tax)
	if taxIncluded && tax.Sign() > 0 && d.holdTax(r.Paid, subtotals, all, d.worth(from, ordered), p) {
		p.goods = d.less("refund_line_items", p.goods, p.goodsTax)
		p.shipping = d.less("refund_shipping_lines", p.shipping, p.shippingTax)
		all = subtotals
	}
	if r.Paid.Sign() > 0 && isGiven(all) && r.Paid != all {
		d.note("transactions", "sum", "", "what was paid back is another amount than the items and adjustments; these were used")
	}
	r.Goods, r.GiftCards = d.sum(p.goods, p.adjusted), p.gifts
	r.Shipping, r.Tax = d.sum(p.shipping, p.adjustedShipping), d.sum(tax, p.adjustedTax)
	if r.Goods.Sign() < 0 && isGiven(r.Shipping) { // less was paid back for shipping
		r.Shipping, r.Goods = d.sum(r.Shipping, r.Goods), d.zero()
	}
	return r
}

// holdTax reports whether the subtotals of a refund contain their tax, in a shop
// whose prices do. No page says so: the money paid back tells, or else what the
// order's own lines cost. Where neither does, they are taken to contain it, as
// the subtotals of orders do, and a problem says so.
func (d *shopify) holdTax(paid, subtotals, all, worth money.Amount, p parts) bool {
	if isGiven(paid) && paid.Sign() > 0 {
		switch paid {
		case subtotals:
			return true
		case all:
			return false
		}
	}
	if isGiven(worth) {
		switch worth {
		case p.goods:
			return true
		case d.sum(p.goods, p.goodsTax):
			return false
		}
	}
	d.note("refund_line_items", "tax_in_subtotal", "", "neither a payment nor the order's lines tell whether the subtotals contain tax; taken as containing it")
	return true
}

// worth is what the items of a refund cost on the order, after discounts and with
// the tax that prices contain; not given when a line is not found.
func (d *shopify) worth(from *shopifyRefund, ordered []roi.OrderLine) money.Amount {
	worth := d.zero()
	for _, item := range from.Items.items {
		i := slices.IndexFunc(ordered, func(l roi.OrderLine) bool { return l.ID != "" && l.ID == item.LineID.Value })
		if i < 0 || ordered[i].Quantity <= 0 || !isGiven(ordered[i].Price) {
			return money.Amount{}
		}
		l, n := ordered[i], item.Quantity.Value
		if n == 0 { // not said: the whole line
			n = l.Quantity
		}
		full, err := l.Price.MulInt(n)
		if err != nil {
			return money.Amount{}
		}
		off, err := l.Discount.MulInt(n)
		if err == nil {
			off, err = off.Per(l.Quantity)
		}
		if err == nil {
			off, err = off.Round(money.HalfEven)
		}
		if err != nil {
			return money.Amount{}
		}
		worth = d.sum(worth, d.less("refund_line_items", full, off))
	}
	return worth
}

// parts reads the items and adjustments of a refund.
func (d *shopify) parts(from *shopifyRefund, gifts, tips map[string]bool) parts {
	zero := d.zero()
	p := parts{zero, zero, zero, zero, zero, zero, zero, zero, zero}
	for i, item := range from.Items.items {
		d.enter("refund_line_items", i)
		to := &p.goods
		switch gift := item.Line.GiftCard; {
		case tips[item.LineID.Value]:
			to = &p.tips
		case gift.Value || !gift.There() && gifts[item.LineID.Value]:
			to = &p.gifts
		}
		d.add("subtotal", to, d.charge("subtotal", item.Subtotal, item.SubtotalSet))
		d.add("total_tax", &p.goodsTax, or(d.charge("total_tax", item.Tax, item.TaxSet), zero))
		d.leave()
	}
	for i, s := range from.Shipping.items {
		d.enter("refund_shipping_lines", i)
		d.add("subtotal_amount", &p.shipping, d.charge("subtotal_amount", payload.Decimal{}, s.SubtotalSet))
		d.add("tax_amount", &p.shippingTax, or(d.charge("tax_amount", payload.Decimal{}, s.TaxSet), zero))
		d.leave()
	}
	for i, a := range from.Adjustments.items {
		d.enter("order_adjustments", i)
		to := &p.adjusted
		isShipping := a.Kind.Value == "shipping_refund"
		if isShipping {
			to = &p.adjustedShipping
		}
		if !isShipping || len(from.Shipping.items) == 0 { // said once, in the newer way
			d.add("amount", to, d.amount("amount", a.Amount, a.AmountSet).Neg())
			d.add("tax_amount", &p.adjustedTax, or(d.amount("tax_amount", a.Tax, a.TaxSet), zero).Neg())
		}
		d.leave()
	}
	return p
}

// paidBack is the payments of kind refund that succeeded; not given when the
// refund does not say, or when one is in another currency.
func (d *shopify) paidBack(from *shopifyRefund) money.Amount {
	if !from.Payments.given {
		return money.Amount{}
	}
	sum := d.zero()
	for i, p := range from.Payments.items {
		d.enter("transactions", i)
		if p.Kind.Value == "refund" && p.Status.Value == "success" {
			paid := d.charge("amount", p.Amount, moneySet{})
			if code := p.Currency.Value; code != "" && code != string(d.currency) {
				paid = money.Amount{} // as the customer paid; the rate of that day is not said
			}
			d.add("amount", &sum, paid)
		}
		d.leave()
	}
	return sum
}
