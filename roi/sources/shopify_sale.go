package sources

import (
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A shopifyLine is one line of an order.
type shopifyLine struct {
	ID          payload.ID              `json:"id"`
	Product     payload.ID              `json:"product_id"`
	Title       payload.Text            `json:"title"`
	Quantity    payload.Count           `json:"quantity"`
	Price       payload.Decimal         `json:"price"`
	PriceSet    moneySet                `json:"price_set"`
	Discount    payload.Decimal         `json:"total_discount"`
	DiscountSet moneySet                `json:"total_discount_set"`
	Allocations list[shopifyAllocation] `json:"discount_allocations"`
	GiftCard    payload.Bool            `json:"gift_card"`
	TipGateway  payload.Text            `json:"tip_payment_gateway"`
	TipMethod   payload.Text            `json:"tip_payment_method"`
}

// isTip reports whether the line is a tip: only such a line says how it was paid.
func (l *shopifyLine) isTip() bool { return l.TipGateway.There() || l.TipMethod.There() }

// A shopifyAllocation is the part of a discount that falls on one line.
type shopifyAllocation struct {
	Amount    payload.Decimal `json:"amount"`
	AmountSet moneySet        `json:"amount_set"`
}

// A shopifyShipping is one way of shipping, charged once.
type shopifyShipping struct {
	Price         payload.Decimal         `json:"price"`
	PriceSet      moneySet                `json:"price_set"`
	Discounted    payload.Decimal         `json:"discounted_price"`
	DiscountedSet moneySet                `json:"discounted_price_set"`
	Allocations   list[shopifyAllocation] `json:"discount_allocations"`
	Removed       payload.Bool            `json:"is_removed"`
	Taxes         list[struct {
		Price    payload.Decimal `json:"price"`
		PriceSet moneySet        `json:"price_set"`
	}] `json:"tax_lines"`
}

// lines is what the lines of an order add up to. A sum is not given when one of
// its parts is not, and without any line.
type lines struct {
	goods, gifts       money.Amount // at list price; of gift cards
	goodsOff, giftsOff money.Amount // discounts on them
	tips               money.Amount
	allocated          bool // every line says how discounts were allocated
}

// shipping is what the ways of shipping add up to, likewise.
type shipping struct {
	charged, off, tax money.Amount // after discounts; the discounts; the tax within or on top
}

// sale splits the money of an order.
func (d *shopify) sale(o *shopifyOrder) ([]roi.OrderLine, roi.Sale) {
	ordered, l := d.lines(o.Lines.items)
	ship := d.shipping(o.Shipping)
	s := roi.Sale{
		Goods:     d.goods(o, l),
		Discounts: d.discounts(o, l, ship),
		Shipping:  ship.charged,
		GiftCards: d.less("line_items", l.gifts, l.giftsOff),
		Total:     d.charge("total_price", o.Total, o.TotalSet),
	}
	tax := d.charge("total_tax", o.Tax, o.TaxSet)
	s.Tax = tax
	if isGiven(tax) && isGiven(ship.tax) {
		s.ShippingTax = ship.tax
		if s.Tax = d.less("total_tax", tax, ship.tax); s.Tax.Sign() < 0 {
			d.note("total_tax", "sum", "shipping_lines", "the tax on shipping is more than all tax; taken as tax on goods")
			s.Tax, s.ShippingTax = tax, d.zero()
		}
	}
	s.TaxIncluded = d.taxIncluded(o, s, tax, l.tips)
	if s.TaxIncluded && isGiven(s.ShippingTax) {
		s.Shipping = d.less("shipping_lines", s.Shipping, s.ShippingTax)
	}
	if s.TaxIncluded && tax.Sign() > 0 && ship.charged.Sign() > 0 && !isGiven(s.ShippingTax) {
		d.note("shipping_lines", "required", "tax_lines", "how much of the shipping is tax is not said; all tax was taken as tax on goods")
	}
	s.Refunds = d.refunds(o, ordered, s.TaxIncluded)
	return ordered, s
}

// lines reads the lines of an order. Tips are no lines of it.
func (d *shopify) lines(from []shopifyLine) ([]roi.OrderLine, lines) {
	if len(from) == 0 {
		return nil, lines{}
	}
	zero := d.zero()
	l := lines{zero, zero, zero, zero, zero, true}
	out := make([]roi.OrderLine, 0, len(from))
	for i := range from {
		d.enter("line_items", i)
		line, price := d.line(&from[i])
		if from[i].isTip() {
			d.add("price", &l.tips, price)
			d.leave()
			continue
		}
		out = append(out, line)
		l.allocated = l.allocated && from[i].Allocations.given
		if line.GiftCard {
			d.add("price", &l.gifts, price)
			d.add("discount_allocations", &l.giftsOff, or(line.Discount, zero))
		} else {
			d.add("price", &l.goods, price)
			d.add("discount_allocations", &l.goodsOff, or(line.Discount, zero))
		}
		d.leave()
	}
	return out, l
}

// line reads one line and its price at list for the whole quantity, not given when
// either cannot be read.
func (d *shopify) line(from *shopifyLine) (roi.OrderLine, money.Amount) {
	line := roi.OrderLine{
		ID:      from.ID.Value,
		Product: from.Product.Value,
		Title:   from.Title.Value,
		Price:   d.charge("price", from.Price, from.PriceSet),
	}
	line.GiftCard = from.GiftCard.Value
	line.Discount = d.allocated(from.Allocations)
	if !from.Allocations.given {
		line.Discount = d.charge("total_discount", from.Discount, from.DiscountSet)
	}
	switch from.Quantity.State {
	case payload.Given:
		line.Quantity = from.Quantity.Value
	case payload.Hidden:
		d.note("quantity", "gte", "0", "a negative quantity; the line was left out of the sums")
		return line, money.Amount{}
	default:
		return line, money.Amount{}
	}
	price, err := line.Price.MulInt(line.Quantity)
	if err != nil {
		d.note("price", "out_of_range", "", "price times quantity has more than 24 digits; left out")
	}
	return line, price
}

// allocated is the discounts that fall on a line; not given when it does not say.
func (d *shopify) allocated(from list[shopifyAllocation]) money.Amount {
	if !from.given {
		return money.Amount{}
	}
	sum := d.zero()
	for i, a := range from.items {
		d.enter("discount_allocations", i)
		d.add("amount", &sum, d.charge("amount", a.Amount, a.AmountSet))
		d.leave()
	}
	return sum
}

// shipping reads the ways of shipping that were charged.
func (d *shopify) shipping(from list[shopifyShipping]) shipping {
	if !from.given {
		return shipping{}
	}
	zero := d.zero()
	sum := shipping{zero, zero, zero}
	for i := range from.items {
		s := &from.items[i]
		if s.Removed.Value {
			continue
		}
		d.enter("shipping_lines", i)
		price := d.charge("price", s.Price, s.PriceSet)
		charged := d.charge("discounted_price", s.Discounted, s.DiscountedSet)
		if !isGiven(charged) {
			charged = d.less("price", price, or(d.allocated(s.Allocations), zero))
		}
		d.add("price", &sum.charged, charged)
		d.add("price", &sum.off, d.less("price", price, charged))
		if !s.Taxes.given {
			sum.tax = money.Amount{}
		}
		for j, t := range s.Taxes.items {
			d.enter("tax_lines", j)
			d.add("price", &sum.tax, d.charge("price", t.Price, t.PriceSet))
			d.leave()
		}
		d.leave()
	}
	return sum
}

// goods is the lines at list price, gift cards apart.
func (d *shopify) goods(o *shopifyOrder, l lines) money.Amount {
	total := d.charge("total_line_items_price", o.Goods, o.GoodsSet)
	if !isGiven(l.goods) {
		return d.less("total_line_items_price", total, or(l.gifts, d.zero()))
	}
	all := d.sum(l.goods, l.gifts)
	if isGiven(total) && isGiven(all) && all != total && d.sum(all, l.tips) != total {
		d.note("total_line_items_price", "sum", "line_items", "the lines add up to another amount; the lines were used")
	}
	return l.goods
}

// discounts is what was taken off the goods.
func (d *shopify) discounts(o *shopifyOrder, l lines, ship shipping) money.Amount {
	total := d.charge("total_discounts", o.Discounts, o.DiscountsSet)
	elsewhere := d.sum(or(l.giftsOff, d.zero()), or(ship.off, d.zero()))
	if l.allocated && isGiven(l.goodsOff) {
		if all := d.sum(l.goodsOff, elsewhere); isGiven(total) && isGiven(all) && all != total {
			d.note("total_discounts", "sum", "discount_allocations", "the allocations add up to another amount; the allocations were used")
		}
		return l.goodsOff
	}
	rest := d.less("total_discounts", total, elsewhere)
	if rest.Sign() < 0 {
		d.note("total_discounts", "sum", "shipping_lines", "more was taken off shipping and gift cards than in all; left out")
		return money.Amount{}
	}
	return rest
}

// taxIncluded reports whether prices contain the tax, as the order says, or else
// as its total tells, and holds the total against its parts. The shipping of s
// still contains what tax the prices contain.
func (d *shopify) taxIncluded(o *shopifyOrder, s roi.Sale, tax, tips money.Amount) bool {
	included, said := o.TaxesIncluded.Value, o.TaxesIncluded.State == payload.Given
	zero := d.zero()
	without := d.sum(s.Goods, or(s.GiftCards, zero), s.Discounts.Neg(), s.Shipping,
		or(d.charge("total_tip_received", o.Tip, moneySet{}), or(tips, zero)),
		or(d.charge("original_total_duties", payload.Decimal{}, o.DutiesSet), zero),
		or(d.charge("original_total_additional_fees", payload.Decimal{}, o.FeesSet), zero))
	with := d.sum(without, tax)
	known := isGiven(s.Total) && isGiven(without)
	switch {
	case said && known && included && without != s.Total,
		said && known && !included && isGiven(with) && with != s.Total:
		d.note("total_price", "sum", "", "goods, discounts, shipping, tax, tips and duties add up to another amount; the parts were used")
	case !said && tax.Sign() > 0 && known && without == s.Total:
		return true
	case !said && tax.Sign() > 0 && !(known && with == s.Total):
		d.note("taxes_included", "required", "", "whether prices contain the tax is not said; taken as not")
	}
	return included
}

// sum adds amounts; it is not given when one is not, or when it is out of range.
func (d *shopify) sum(amounts ...money.Amount) money.Amount {
	sum := d.zero()
	d.add("total_price", &sum, amounts...)
	return sum
}
