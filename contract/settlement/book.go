package settlement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A book is one contract and what has happened under it.
type book struct {
	c *contract.Contract
	// versions are those of the contract, each with the days it is in force; the last
	// is c.
	versions []version
	all      []Entry
	orders   []order  // in order of time and then of ids
	others   []*Entry // likewise
	policy   *Policy
	period   civil.Period

	currency   money.Currency
	closings   []*DealStatement // of periods that end before this one begins, in order
	refunds    []refund         // in order of the hashes of the orders they name, and of time
	exceptions []Exception
	failed     map[string]bool // rules and entries that were reported
	quiet      bool            // nothing is reported
}

// except reports an entry once by each rule.
func (b *book) except(e *Entry, rule, message string, counted bool) {
	if b.quiet {
		return
	}
	id := ""
	if e != nil {
		id = e.ID
	}
	key := id + "\x00" + rule
	if b.failed[key] {
		return
	}
	if b.failed == nil {
		b.failed = map[string]bool{}
	}
	b.failed[key] = true
	b.exceptions = append(b.exceptions, Exception{Entry: id, Deal: b.c.ID, Rule: rule, Message: message, Counted: counted})
}

// settle reckons one contract.
func (b *book) settle() (DealStatement, []Exception) {
	b.currency = currencyOf(b.c)
	if closed := b.read(); closed != nil {
		return *closed, b.exceptions
	}
	b.mark()
	d := DealStatement{Deal: b.c.ID, Creator: creatorKey(b.c.Creator), Currency: b.currency, Period: b.period}
	if b.currency == "" {
		if len(b.orders)+len(b.others) > 0 {
			b.except(nil, "no_currency", "The contract has no currency, so that nothing can be reckoned.", false)
		}
		return d, b.exceptions
	}
	b.ahead()
	b.strays()
	now := b.reckon(b.period.To)
	b.quiet = true // what was missing at the beginning may have come since
	before := b.reckon(b.period.From)
	b.quiet = false
	d.Lines = b.lines(now, before)
	b.deduct(&d)
	b.balance(&d)
	return d, b.exceptions
}

// currency is the one the contract is reckoned in: as it says, or that of its first
// pay.
func currencyOf(c *contract.Contract) money.Currency {
	if c.Currency != "" {
		return c.Currency
	}
	for _, p := range c.Compensation {
		for _, a := range amountsOf(p) {
			if a.Currency() != "" {
				return a.Currency()
			}
		}
	}
	return ""
}

// amounts are the amounts of a pay that are owed to the creator.
func amountsOf(p contract.Pay) []money.Amount {
	switch {
	case p.FlatFee != nil:
		return []money.Amount{p.FlatFee.Amount}
	case p.PerDeliverable != nil:
		return []money.Amount{p.PerDeliverable.Amount}
	case p.Commission != nil:
		return []money.Amount{p.Commission.PerOrder, p.Commission.Cap, p.Commission.Floor}
	case p.PerView != nil:
		return []money.Amount{p.PerView.Price}
	case p.Bonus != nil:
		return []money.Amount{p.Bonus.Amount}
	case p.Retainer != nil:
		return []money.Amount{p.Retainer.Amount}
	}
	return nil
}

// key names a creator over contracts: the first handle, or the legal name.
func creatorKey(c contract.Creator) string {
	if len(c.Handles) > 0 {
		return string(c.Handles[0].Platform) + ":" + strings.ToLower(strings.TrimLeft(c.Handles[0].Name, "@"))
	}
	return c.Name
}

// read goes once through what is no order: closings and refunds. It returns the
// statement of the period where that was closed.
func (b *book) read() (closed *DealStatement) {
	var before []*Entry
	for _, e := range b.others {
		switch e.Kind {
		case ClosingEntry:
			switch d := e.Closed; {
			case d == nil || d.Deal != b.c.ID || !d.Period.IsValid():
				b.except(e, "closing", "The closing has no statement of this contract.", false)
			case d.Period.Equal(b.period) && closed == nil:
				closed = d
			case d.Period.Equal(b.period):
				b.except(e, "closed_twice", "The period was closed before; the first closing counts.", false)
			case d.Period.From.Before(b.period.From):
				before = append(before, e)
			case d.Period.From.Before(b.period.To):
				b.except(e, "closing_overlaps", "The closed period begins within this one and is left out.", false)
			}
		case RefundEntry, ChargebackEntry, CancellationEntry:
			b.refunds = append(b.refunds, refund{hashID(e.Of), e})
		}
	}
	slices.SortStableFunc(before, func(x, y *Entry) int { return x.Closed.Period.To.Compare(y.Closed.Period.To) })
	for _, e := range before {
		d := e.Closed
		if n := len(b.closings); n > 0 && d.Period.From.Before(b.closings[n-1].Period.To) {
			b.except(e, "closed_twice", "The period, or a part of it, was closed before; of closings that overlap the one that ends first counts.", false)
			continue
		}
		b.closings = append(b.closings, d)
		if d.Period.To.After(b.period.From) {
			b.except(e, "closing_overlaps", "The closed period reaches into this one; what it stated counts as stated.", true)
		}
	}
	return closed
}

// mark marks the orders that refunds name, and lists refunds of orders that are not
// there, or that came after them.
func (b *book) mark() {
	slices.SortStableFunc(b.refunds, func(x, y refund) int { return cmp.Or(cmp.Compare(x.order, y.order), cmp.Compare(x.Of, y.Of)) })
	ordered := make([]bool, len(b.refunds))
	for n := range b.orders {
		o := &b.orders[n]
		if o.is&hasPay != 0 && o.at < b.period.To.UnixNano() {
			if rule, message := b.strayPay(&b.all[o.i]); rule != "" {
				b.except(&b.all[o.i], rule, message, false)
			}
		}
		if o.is&isRefunded == 0 {
			continue
		}
		from, to := b.named(o)
		if from == to {
			o.is &^= isRefunded
		}
		for k := from; k < to; k++ {
			ordered[k] = true
			if e := b.refunds[k].Entry; e.At.UnixNano() < o.at {
				b.except(e, "refund_before_order", "The refund is dated before its order; it counts all the same.", true)
			}
		}
	}
	for k, e := range b.refunds {
		if !ordered[k] {
			b.except(e.Entry, "unknown_order", fmt.Sprintf("There is no order %q of this contract.", e.Of), false)
		}
	}
}

// A refund is an entry that takes an order back, and the hash of the order's id.
type refund struct {
	order uint32
	*Entry
}

// named returns where in refunds those of an order stand.
func (b *book) named(o *order) (from, to int) {
	from, _ = slices.BinarySearchFunc(b.refunds, o, func(r refund, o *order) int {
		if r.order != o.hash {
			return cmp.Compare(r.order, o.hash)
		}
		return cmp.Compare(r.Of, o.id)
	})
	for to = from; to < len(b.refunds) && b.refunds[to].Of == o.id; to++ {
	}
	return from, to
}

// back returns the refunds of an order.
func (b *book) back(o *order) []refund {
	if o.is&isRefunded == 0 {
		return nil
	}
	from, to := b.named(o)
	return b.refunds[from:to]
}

// zone is the place whose days are meant.
func (b *book) zone() *time.Location {
	if b.policy.Zone == nil {
		return time.UTC
	}
	return b.policy.Zone
}
