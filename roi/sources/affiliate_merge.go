package sources

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Merged gives one row for each sale: copies of a row are left out, and
// corrections are put into the sale that they correct, as refunds and as a change
// of the commission. Of several copies the one whose Order was updated last counts,
// else the last; when these differ and nothing says which is newer, that is a
// problem of the rule "doubled_id": they may be parts of one sale. A sale that was
// taken back in full is reversed, whatever its row says.
//
// A correction belongs to the sale with the ID that it names, or else to the only
// one with its order number at that advertiser. One whose sale is not there stays
// a row of its own and is a problem of the rule "no_original"; where a row says
// that it was corrected and no correction is there, the rule is "no_correction".
// The paths are those of t.
func (t Transactions) Merged() Transactions {
	m := merge{in: t.Transactions, at: make(map[string]int), byOrder: make(map[string]int)}
	m.originals()
	m.corrections()
	for i := range m.out {
		m.settle(i)
	}
	return Transactions{Transactions: m.out, More: t.More, Problems: m.problems}
}

// Orders is the order of each sale of [Transactions.Merged], for [roi.Assign]. A
// declined one is cancelled, a reversed one refunded; of the others nobody says how
// far the customer has paid. The corrections without their sale are in no order;
// they are among the problems.
func (t Transactions) Orders() ([]roi.Order, problem.List) {
	m := t.Merged()
	out := make([]roi.Order, 0, len(m.Transactions))
	for i := range m.Transactions {
		if m.Transactions[i].Corrects == "" {
			out = append(out, m.Transactions[i].Order)
		}
	}
	return out, m.Problems
}

// merge is rows being put together.
type merge struct {
	in       []Transaction
	out      []Transaction
	from     []int          // the place in in of each of out
	at       map[string]int // places in out by network and id
	byOrder  map[string]int // likewise by network, advertiser and order number; -1: several
	problems problem.List
}

// key joins parts of a key.
func key(parts ...string) string { return strings.Join(parts, "\x00") }

// keep puts a row into the result. The list of refunds becomes its own.
func (m *merge) keep(i int) int {
	row := m.in[i]
	if row.Order.Sale.Refunds != nil {
		row.Order.Sale.Refunds = append(make([]roi.Refund, 0, len(row.Order.Sale.Refunds)), row.Order.Sale.Refunds...)
	}
	m.out, m.from = append(m.out, row), append(m.from, i)
	return len(m.out) - 1
}

// originals keeps the sales, the newest copy of each.
func (m *merge) originals() {
	for i := range m.in {
		row := &m.in[i]
		if row.Corrects != "" {
			continue
		}
		k := key(row.Network, row.Order.ID)
		if at, seen := m.at[k]; seen && row.Order.ID != "" {
			if was := &m.out[at]; was.Order.Updated.Equal(row.Order.Updated) && !was.copyOf(row) {
				m.note(i, "doubled_id", "another row with this id says something else, and nothing says which is newer; the last one counts")
			}
			if !row.Order.Updated.Before(m.out[at].Order.Updated) {
				n := m.keep(i)
				m.out[at], m.from[at] = m.out[n], i
				m.out, m.from = m.out[:n], m.from[:n]
			}
			continue
		}
		m.at[k] = m.keep(i)
	}
	for i := range m.out {
		row := &m.out[i]
		if row.Order.Name == "" {
			continue
		}
		k := key(row.Network, row.Advertiser, row.Order.Name)
		if _, seen := m.byOrder[k]; seen {
			m.byOrder[k] = -1
		} else {
			m.byOrder[k] = i
		}
	}
}

// corrections puts each correction into its sale.
func (m *merge) corrections() {
	seen := make(map[string]bool)
	for i := range m.in {
		row := &m.in[i]
		if row.Corrects == "" {
			continue
		}
		k := row.copyKey()
		if seen[k] {
			continue
		}
		seen[k] = true
		at, ok := m.at[key(row.Network, row.Corrects)]
		if !ok && row.Order.Name != "" {
			at, ok = m.byOrder[key(row.Network, row.Advertiser, row.Order.Name)]
			ok = ok && at >= 0
		}
		if !ok || !m.apply(&m.out[at], row) {
			m.note(i, "no_original", "a correction of a sale that is not here, or not in its currency")
			m.keep(i)
		}
	}
}

// correct makes the row a correction: what its sale is below zero is a refund at
// that time.
func (t *Transaction) correct(at time.Time) {
	t.Corrects = t.Order.ID
	sale := &t.Order.Sale
	if goods := sale.Goods; goods.Sign() <= 0 {
		sale.Goods = money.Amount{}
		if goods.Sign() < 0 {
			sale.Refunds = []roi.Refund{{At: at, Goods: goods.Neg()}}
		}
	}
}

// copyOf reports whether two rows of one id say the same.
func (t *Transaction) copyOf(row *Transaction) bool {
	return t.State == row.State && t.Commission == row.Commission && t.Order.Name == row.Order.Name &&
		t.Order.Placed.Equal(row.Order.Placed) && t.Order.Sale.Goods == row.Order.Sale.Goods && len(t.Order.Sale.Refunds) == len(row.Order.Sale.Refunds)
}

// copyKey is the same for rows that are copies of one correction.
func (t *Transaction) copyKey() string {
	parts := []string{t.Network, t.ID, t.Corrects, t.Commission.String(), t.Order.Sale.Goods.String()}
	for _, r := range t.Order.Sale.Refunds {
		parts = append(parts, r.At.String(), r.Goods.String())
	}
	return key(parts...)
}

// apply puts a correction into a sale, and reports whether it went in.
func (m *merge) apply(to, row *Transaction) bool {
	if was, is := to.currency(), row.currency(); was != "" && is != "" && was != is {
		return false
	}
	goods, err := sum(to.Order.Sale.Goods, row.Order.Sale.Goods)
	if err != nil {
		return false
	}
	for _, r := range row.Order.Sale.Refunds {
		if _, err := sum(goods, r.Goods); err != nil {
			return false
		}
	}
	commission, err := sum(to.Commission, row.Commission)
	if err != nil {
		return false
	}
	if !isGiven(to.Before) {
		to.Before = to.Commission
	}
	to.Commission, to.Order.Sale.Goods = commission, goods
	to.Order.Sale.Refunds = append(to.Order.Sale.Refunds, row.Order.Sale.Refunds...)
	if to.Order.Updated.Before(row.Order.Updated) {
		to.Order.Updated = row.Order.Updated
	}
	if to.Reason == "" {
		to.Reason = row.Reason
	}
	return true
}

// currency is that of the sale: of its goods, else of what was taken back of them,
// else that of the order.
func (t *Transaction) currency() money.Currency {
	sale := &t.Order.Sale
	switch {
	case isGiven(sale.Goods):
		return sale.Goods.Currency()
	case len(sale.Refunds) > 0:
		return sale.Refunds[0].Goods.Currency()
	}
	return t.Order.Currency
}

// sum is a + b, where b may be not given; it is not given when a is not.
func sum(a, b money.Amount) (money.Amount, error) {
	if !isGiven(a) && isGiven(b) {
		return b, nil
	}
	return a.Add(b)
}

// settle makes the order say what the state of the commission does.
func (m *merge) settle(i int) {
	row := &m.out[i]
	if row.Corrects != "" {
		return
	}
	sale := &row.Order.Sale
	rest := sale.Goods
	for _, r := range sale.Refunds {
		less, err := rest.Sub(r.Goods)
		if err != nil {
			return
		}
		rest = less
	}
	switch {
	case row.State == CommissionDeclined:
		row.Order.Status = roi.Cancelled
		return
	case row.State == CommissionReversed && rest.Sign() > 0:
		sale.Refunds = append(sale.Refunds, roi.Refund{Goods: rest})
	case sale.Goods.Sign() > 0 && rest.Sign() <= 0:
		row.State = CommissionReversed
	case row.State == "" && row.Theirs == cjCorrected && len(sale.Refunds) == 0:
		m.note(m.from[i], "no_correction", "the row was corrected, in whole or in part, and the correction is not here")
	}
	switch {
	case row.State == CommissionReversed:
		row.Order.Status = roi.Refunded
	case len(sale.Refunds) > 0:
		row.Order.Status = roi.PartiallyRefunded
	}
}

// note keeps a problem of a row.
func (m *merge) note(i int, rule, message string) {
	m.problems = append(m.problems, problem.Problem{Path: problem.Index("transactions", i), Rule: rule, Message: message})
}
