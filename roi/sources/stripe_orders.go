package sources

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Join puts pages and bodies behind each other. More is what the last one says.
func (p Payments) Join(others ...Payments) Payments {
	out := Payments{
		Payments: slices.Clone(p.Payments), Backs: slices.Clone(p.Backs),
		More: p.More, Problems: slices.Clone(p.Problems),
	}
	for _, o := range others {
		out.Payments = append(out.Payments, o.Payments...)
		out.Backs = append(out.Backs, o.Backs...)
		out.Problems = append(out.Problems, o.Problems...)
		out.More = o.More
	}
	return out
}

// Orders gives one order for each payment, with its refunds and lost disputes. A
// payment intent and its charges are one: a charge that went through counts before
// the intent, and that before a failed charge; among equals the one updated last,
// else the last. Of copies of a refund or dispute the last counts.
//
// What a charge says was refunded beyond the refunds that are here is a refund
// without a time. Refunds of a payment that says nothing of them are not given.
// Problems, whose paths are those of p: a refund or dispute whose payment is not
// here (rule "no_original"), one in another currency ("mixed_currency"), and more
// paid back than was paid ("sum"). Where the payment that counts has no metadata,
// that of another of its order is taken.
func (p Payments) Orders() ([]roi.Order, problem.List) {
	m := payments{in: p, at: make(map[string]int), byKey: make(map[string]int)}
	for i := range p.Payments {
		m.payment(i)
	}
	m.index()
	m.backs()
	orders := make([]roi.Order, len(m.from))
	for n := range m.from {
		orders[n] = m.order(n)
	}
	return orders, m.problems
}

// payments is payments being put together.
type payments struct {
	in       Payments
	from     []int          // the best payment of each order
	told     []int          // a payment of each order that has metadata, if one has
	at       map[string]int // places in from by the order's id
	byKey    map[string]int // likewise by the id of a charge or intent
	refunds  [][]roi.Refund // of each order
	disputes []money.Amount // what was lost by disputes, which no charge counts as refunded
	problems problem.List
}

// rank orders payments of one order by how much they know.
func (p *Payment) rank() int {
	switch {
	case p.Charge != "" && isGiven(p.Refunded) && p.Order.Status != roi.Voided:
		return 2
	case p.Order.Status != roi.Voided:
		return 1
	}
	return 0
}

// payment keeps a payment if it is the best of its order so far.
func (m *payments) payment(i int) {
	p := &m.in.Payments[i]
	n, seen := m.at[p.Order.ID]
	if !seen || p.Order.ID == "" {
		m.at[p.Order.ID] = len(m.from)
		m.from, m.told = append(m.from, i), append(m.told, i)
		return
	}
	if told := &m.in.Payments[m.told[n]].Order; len(told.Codes) == 0 && told.Landing == "" && told.Name == "" {
		m.told[n] = i // the metadata of any of them
	}
	was := &m.in.Payments[m.from[n]]
	if a, b := p.rank(), was.rank(); a > b || a == b && !p.Order.Updated.Before(was.Order.Updated) {
		m.from[n] = i
	}
}

// index files every charge and intent under its order.
func (m *payments) index() {
	for i := range m.in.Payments {
		p := &m.in.Payments[i]
		n, seen := m.at[p.Order.ID]
		if !seen || p.Order.ID == "" {
			continue
		}
		for _, id := range []string{p.Charge, p.Intent} {
			if id != "" {
				m.byKey[id] = n
			}
		}
	}
	m.refunds, m.disputes = make([][]roi.Refund, len(m.from)), make([]money.Amount, len(m.from))
}

// backs puts refunds and disputes to their orders.
func (m *payments) backs() {
	last := make(map[string]int)
	for i := range m.in.Backs {
		if id := m.in.Backs[i].ID; id != "" {
			last[id] = i
		}
	}
	for i := range m.in.Backs {
		b := &m.in.Backs[i]
		if at, ok := last[b.ID]; ok && at != i || !b.counts() || !isGiven(b.Amount) {
			continue
		}
		n, ok := m.byKey[b.Charge]
		if !ok {
			n, ok = m.byKey[b.Intent]
		}
		path := problem.Index("backs", i)
		if !ok {
			m.note(path, "no_original", "a refund or dispute of a payment that is not here")
			continue
		}
		if of := m.in.Payments[m.from[n]].Order.Currency; of != b.Amount.Currency() {
			m.note(path, "mixed_currency", "another currency than the payment's; left out")
			continue
		}
		if b.Dispute {
			m.disputes[n] = or(m.total(path, m.disputes[n], b.Amount), m.disputes[n])
		}
		m.refunds[n] = append(m.refunds[n], roi.Refund{At: b.At, Goods: b.Amount, Paid: b.Amount})
	}
}

// total is a + b; out of range it is not given, which is a problem.
func (m *payments) total(path string, a, b money.Amount) money.Amount {
	s, err := a.Add(b)
	if err != nil {
		m.note(path, "out_of_range", "a sum of more than 24 digits; left out")
	}
	return s
}

// order is the n-th order with its refunds.
func (m *payments) order(n int) roi.Order {
	p := &m.in.Payments[m.from[n]]
	path := problem.Index("payments", m.from[n])
	o := p.Order
	if o.Name == "" && o.Landing == "" && len(o.Codes) == 0 {
		told := &m.in.Payments[m.told[n]].Order
		o.Name, o.Landing, o.Referrer, o.Codes = told.Name, told.Landing, told.Referrer, told.Codes
	}
	o.Codes = slices.Clone(o.Codes)
	refunds := m.refunds[n]
	var back money.Amount
	for _, r := range refunds {
		back = m.total(path, back, r.Goods)
	}
	if isGiven(p.Refunded) && o.Status == roi.Paid {
		if refunds == nil {
			refunds = []roi.Refund{}
		}
		said := m.total(path, p.Refunded, m.disputes[n])
		if rest, err := said.Sub(back); err == nil && rest.Sign() > 0 {
			refunds = append(refunds, roi.Refund{Goods: rest, Paid: rest})
			back = m.total(path, back, rest)
		}
	}
	o.Sale.Refunds = refunds
	left, err := o.Sale.Goods.Sub(back)
	if err != nil || !isGiven(o.Sale.Goods) || o.Status != roi.Paid {
		return o
	}
	switch {
	case left.Sign() < 0:
		m.note(path, "sum", "more was paid back than was paid")
		fallthrough
	case left.Sign() == 0 && back.Sign() > 0:
		o.Status = roi.Refunded
	case back.Sign() > 0:
		o.Status = roi.PartiallyRefunded
	}
	return o
}

// note keeps a problem.
func (m *payments) note(path, rule, message string) {
	m.problems = append(m.problems, problem.Problem{Path: path, Rule: rule, Message: message})
}
