package settlement_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The rules of commission by month, as a program has them that reckons with maps and
// decimals: a second opinion on Settle, and what its speed is held against.
//
// It settles a first statement of contracts that pay one commission each, by tiers of
// the month, with a cap of the month: every entry once, of unlike ones of an id the one
// whose JSON comes first; entries without an id, a time, a kind or a known contract,
// negative amounts and unlike currencies of an order left out; refunds, chargebacks and cancellations to their
// orders, before an instant, no more than the order; other currencies by the rate of
// the order's day; the days of the contract; tax, shipping, discounts and gift cards
// as the contract says; what can still come back held; entries far past the period.
// Of each fault it says which entry it is. It knows no closed statements, no other
// ways of paying, no amendments.

// A plainDeal is a contract as such a program holds it.
type plainDeal struct {
	currency                 string
	from, end                time.Time // the days in which orders earn
	hold                     time.Duration
	tax, shipping, discounts bool // part of what commission is paid on
	giftCards                bool
	tiers                    []plainTier
	most                     decimal.Decimal // in a month
}

type plainTier struct{ from, rate decimal.Decimal }

// A plainRow is an entry as such a program holds it.
type plainRow struct {
	id, kind, deal, of             string
	at                             time.Time
	goods, tax, shipping, discount plainMoney
	giftCard                       bool
	entry                          *settlement.Entry // for its JSON
}

type plainMoney struct {
	n        decimal.Decimal
	currency string
}

func plainAmount(a money.Amount) plainMoney { return plainMoney{a.Decimal(), string(a.Currency())} }

func (m plainMoney) equal(o plainMoney) bool { return m.currency == o.currency && m.n.Equal(o.n) }

// A plainRate is what one unit of a currency is worth in that of the contracts, from a
// day on.
type plainRate struct {
	from time.Time
	rate decimal.Decimal
}

// A plainLine is what is said of one contract and month.
type plainLine struct {
	deal, month  string
	earned, held decimal.Decimal
	entries      []string // orders in order of time, each followed by its refunds
}

// A plainFault is an entry that was not counted, or not as it stands.
type plainFault struct{ deal, entry, rule string }

// A plainProgram is one run.
type plainProgram struct {
	deals map[string]*plainDeal
	rates map[string][]plainRate // by currency, in order of days
	until time.Time
	ahead time.Duration

	faults map[plainFault]bool
}

func plainDeals(cs []contract.Contract) map[string]*plainDeal {
	deals := map[string]*plainDeal{}
	for _, c := range cs {
		t := c.Compensation[0].Commission
		d := &plainDeal{currency: string(c.Currency), from: c.Term.From.In(time.UTC), end: c.Term.To.AddDays(1).In(time.UTC), hold: time.Duration(t.HoldDays) * 24 * time.Hour,
			tax: t.Base.Tax == engagement.Yes, shipping: t.Base.Shipping == engagement.Yes, discounts: t.Base.Discounts == engagement.Yes,
			giftCards: t.Base.GiftCards == engagement.Yes, most: t.Cap.Decimal()}
		for _, tier := range t.Tiers {
			d.tiers = append(d.tiers, plainTier{tier.From.Decimal(), tier.Rate.Decimal()})
		}
		deals[c.ID] = d
	}
	return deals
}

func plainRows(entries []settlement.Entry) []plainRow {
	rows := make([]plainRow, len(entries))
	for i := range entries {
		e := &entries[i]
		rows[i] = plainRow{id: e.ID, kind: string(e.Kind), deal: e.Deal, of: e.Of, at: e.At, goods: plainAmount(e.Goods), tax: plainAmount(e.Tax),
			shipping: plainAmount(e.Shipping), discount: plainAmount(e.Discount), giftCard: e.GiftCard == engagement.Yes, entry: e}
	}
	return rows
}

// settle says what is owed before the program's instant, in order of contracts and
// months.
func (p *plainProgram) settle(rows []plainRow) []plainLine {
	p.faults = map[plainFault]bool{}
	orders, back := p.sorted(p.once(rows))
	byOrder := map[string][]*plainRow{}
	known := make(map[string]*plainRow, len(orders))
	for _, o := range orders {
		known[o.id] = o
	}
	for _, r := range back {
		o := known[r.of]
		if o == nil || o.deal != r.deal {
			p.fault(r, "unknown_order")
			continue
		}
		if r.at.Before(o.at) {
			p.fault(r, "refund_before_order")
		}
		byOrder[r.of] = append(byOrder[r.of], r)
	}

	type window struct{ deal, month string }
	type sums struct {
		all, ripe decimal.Decimal
		entries   []string
	}
	by := map[window]*sums{}
	for _, o := range orders {
		d := p.deals[o.deal]
		if !o.at.Before(p.until) || o.giftCard && !d.giftCards {
			continue
		}
		if o.at.Before(d.from) || !o.at.Before(d.end) {
			p.fault(o, "outside_term")
			continue
		}
		base, ok := p.base(d, o, o.at)
		if !ok {
			continue
		}
		w := window{o.deal, o.at.UTC().Format("2006-01")}
		s := by[w]
		if s == nil {
			s = &sums{}
			by[w] = s
		}
		s.entries = append(s.entries, o.id)
		if back := byOrder[o.id]; back != nil {
			base = base.Sub(p.taken(d, o, back, base, &s.entries))
		}
		s.all = s.all.Add(base)
		if !o.at.Add(d.hold).After(p.until) {
			s.ripe = s.ripe.Add(base)
		}
	}

	lines := make([]plainLine, 0, len(by))
	for w, s := range by {
		d := p.deals[w.deal]
		earned := d.commission(s.all)
		lines = append(lines, plainLine{w.deal, w.month, earned, earned.Sub(d.commission(s.ripe)), s.entries})
	}
	slices.SortFunc(lines, func(a, b plainLine) int { return cmp.Or(cmp.Compare(a.deal, b.deal), cmp.Compare(a.month, b.month)) })
	return lines
}

// once leaves one row of each id.
func (p *plainProgram) once(rows []plainRow) []*plainRow {
	seen := make(map[string]int, len(rows))
	kept := make([]*plainRow, 0, len(rows))
	var unlike []int
	for i := range rows {
		r := &rows[i]
		if r.id == "" {
			p.faultBefore(r, "no_id")
			continue
		}
		k, twice := seen[r.id]
		if !twice {
			seen[r.id] = len(kept)
			kept = append(kept, r)
			continue
		}
		if kept[k].same(r) {
			continue
		}
		unlike = append(unlike, k)
		if bytes.Compare(r.json(), kept[k].json()) < 0 {
			kept[k] = r
		}
	}
	for _, k := range unlike {
		p.faultBefore(kept[k], "twice")
	}
	return kept
}

// same reports whether two rows of an id say the same.
func (r *plainRow) same(o *plainRow) bool {
	return r.kind == o.kind && r.deal == o.deal && r.of == o.of && r.at.Equal(o.at) && r.goods.equal(o.goods) && r.tax.equal(o.tax) &&
		r.shipping.equal(o.shipping) && r.discount.equal(o.discount) && r.giftCard == o.giftCard
}

func (r *plainRow) json() []byte {
	e := *r.entry
	e.At = e.At.UTC()
	text, err := json.Marshal(e)
	if err != nil {
		panic(err)
	}
	return text
}

// sorted leaves out what is faulty by itself, and puts orders and what takes them back
// in order of time and then of ids.
func (p *plainProgram) sorted(rows []*plainRow) (orders, back []*plainRow) {
	first, last := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2250, 1, 1, 0, 0, 0, 0, time.UTC)
	limit := p.until.Add(p.ahead)
	for _, r := range rows {
		isBack := r.kind == "refund" || r.kind == "chargeback" || r.kind == "cancellation"
		switch {
		case r.kind != "order" && !isBack:
			p.faultBefore(r, "kind")
			continue
		case r.at.Before(first) || !r.at.Before(last):
			p.faultBefore(r, "time")
			continue
		case r.goods.n.IsNegative() || r.tax.n.IsNegative() || r.shipping.n.IsNegative() || r.discount.n.IsNegative():
			p.faultBefore(r, "negative")
			continue
		case isBack && r.of == "":
			p.faultBefore(r, "no_order")
			continue
		case p.deals[r.deal] == nil:
			p.faultBefore(r, "unknown_deal")
			continue
		}
		if !r.at.Before(limit) {
			p.fault(r, "future")
		}
		if isBack {
			back = append(back, r)
		} else {
			orders = append(orders, r)
		}
	}
	byTime := func(a, b *plainRow) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.id, b.id)) }
	slices.SortFunc(orders, byTime)
	slices.SortFunc(back, byTime)
	return orders, back
}

// base is what of a row commission is paid on, in the contract's currency, by the rate
// of the order's day.
func (p *plainProgram) base(d *plainDeal, r *plainRow, ordered time.Time) (decimal.Decimal, bool) {
	sum := r.goods.n
	for _, more := range []struct {
		counts bool
		amount plainMoney
	}{{d.tax, r.tax}, {d.shipping, r.shipping}, {d.discounts, r.discount}} {
		switch {
		case !more.counts || more.amount.n.IsZero() && more.amount.currency == "":
		case more.amount.currency != r.goods.currency:
			p.fault(r, "mixed_currencies")
			return decimal.Zero, false
		default:
			sum = sum.Add(more.amount.n)
		}
	}
	if r.goods.currency == d.currency {
		return sum, true
	}
	for _, rate := range slices.Backward(p.rates[r.goods.currency]) {
		if !ordered.Before(rate.from) {
			return sum.Mul(rate.rate).RoundBank(2), true
		}
	}
	p.fault(r, "no_rate")
	return decimal.Zero, false
}

// taken is what has been taken back of an order.
func (p *plainProgram) taken(d *plainDeal, o *plainRow, back []*plainRow, base decimal.Decimal, entries *[]string) decimal.Decimal {
	sum := decimal.Zero
	for _, r := range back {
		if !r.at.Before(p.until) {
			continue
		}
		*entries = append(*entries, r.id)
		if r.kind == "cancellation" || r.goods.n.IsZero() && r.tax.n.IsZero() && r.shipping.n.IsZero() && r.discount.n.IsZero() {
			sum = base
		} else if part, ok := p.base(d, r, o.at); ok {
			sum = sum.Add(part)
		}
	}
	if !sum.GreaterThan(base) {
		return sum
	}
	for _, r := range back {
		p.fault(r, "over_refunded")
	}
	return base
}

// commission is that on the sales of a month.
func (d *plainDeal) commission(sales decimal.Decimal) decimal.Decimal {
	total := decimal.Zero
	for i, t := range d.tiers {
		top := sales
		if i+1 < len(d.tiers) {
			top = decimal.Min(sales, d.tiers[i+1].from)
		}
		if part := top.Sub(t.from); part.IsPositive() {
			total = total.Add(part.Mul(t.rate))
		}
	}
	return decimal.Min(total, d.most).RoundBank(2)
}

func (p *plainProgram) fault(r *plainRow, rule string) {
	p.faults[plainFault{r.deal, r.id, rule}] = true
}

// faultBefore is a fault of an entry that is not of a contract: one dated past the
// period is not spoken of.
func (p *plainProgram) faultBefore(r *plainRow, rule string) {
	if r.at.Before(p.until) {
		p.fault(r, rule)
	}
}
