package settlement

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// books are the entries of each contract: each once, and none that is faulty by itself.
type books struct {
	until      time.Time // faults from then on are not spoken of
	all        []Entry
	orders     [][]order  // of each contract
	others     [][]*Entry // what is no order, likewise
	exceptions []Exception
}

// An order is what the passes over a contract's orders need of each, side by side in
// memory: there are many, and an order is reckoned without looking at its entry again.
type order struct {
	id    string
	goods money.Amount
	at    int64  // nanoseconds since 1970
	hash  uint32 // of id
	i     int32  // of the entry
	is    marks
}

// marks are what may keep an order from counting.
type marks uint8

const (
	hasPay marks = 1 << iota // it is for one pay only
	isGift
	isNew
	isRefunded // some refund names it
)

// A found is what the first look at an entry keeps of it.
type found struct {
	hash uint32 // of its id
	deal int32  // its contract's number, or one of the two below
}

const (
	unknownDeal = -1
	leftOut     = -2 // another entry of its id counts
)

// sortEntries puts the entries to their contracts, each once.
//
// It looks at each entry twice. The first time it finds out whose it is and which ids
// are there twice, the second time it takes down what counts.
func sortEntries(deals []contract.Contract, all []Entry, until time.Time) *books {
	b := &books{until: until, all: all, orders: make([][]order, len(deals)), others: make([][]*Entry, len(deals))}
	list := make([]found, len(all))
	counts := make([]int32, len(deals)) // of orders
	var back []uint32                   // hashes of the orders that are taken back
	numbers := numbersOf(deals)
	for i := range all {
		e := &all[i]
		list[i] = found{hash: hashID(e.ID), deal: numbers.of(e.Deal)}
		switch {
		case e.Kind != OrderEntry:
			if e.Of != "" {
				back = append(back, hashID(e.Of))
			}
		case list[i].deal >= 0:
			counts[list[i].deal]++
		}
	}
	b.once(list)
	total := int32(0)
	for _, n := range counts {
		total += n
	}
	room := make([]order, total)
	for i, n := range counts {
		b.orders[i], room = room[:0:n], room[n:]
	}
	refunded := newFilter(len(back))
	for _, h := range back {
		refunded.add(h)
	}
	for i := range list {
		if list[i].deal != leftOut {
			b.take(int32(i), list[i], refunded)
		}
	}
	return b
}

// of returns the orders of a contract and all else of it, in order of time and then of
// ids.
func (b *books) of(deal int) ([]order, []*Entry) {
	orders, others := b.orders[deal], b.others[deal]
	inTime(orders)
	slices.SortFunc(others, func(x, y *Entry) int { return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.ID, y.ID)) })
	return orders, others
}

// take puts entry i to its contract, or says why it cannot be counted.
func (b *books) take(i int32, f found, refunded filter) {
	e := &b.all[i]
	if rule, message := e.fault(); rule != "" {
		b.except(e, rule, message, false)
		return
	}
	if f.deal == unknownDeal {
		b.except(e, "unknown_deal", fmt.Sprintf("There is no contract %q.", e.Deal), false)
		return
	}
	if e.Kind != OrderEntry {
		b.others[f.deal] = append(b.others[f.deal], e)
		return
	}
	list := &b.orders[f.deal]
	n := len(*list)
	*list = (*list)[:n+1]
	o := &(*list)[n] // filled in its place: a copy would cost as much again
	o.id, o.goods, o.at, o.i = e.ID, e.Goods, e.At.UnixNano(), i
	o.hash = f.hash
	if e.Pay != "" {
		o.is |= hasPay
	}
	if e.GiftCard == engagement.Yes {
		o.is |= isGift
	}
	if e.New == engagement.Yes {
		o.is |= isNew
	}
	if refunded.has(f.hash) {
		o.is |= isRefunded // or it looks so; book.mark makes sure
	}
}

// numbers finds a contract by its id: a table with open addresses, a quarter full, of
// numbers plus one.
type numbers struct {
	ids   []string
	slots []int32
}

func numbersOf(deals []contract.Contract) numbers {
	size := 16
	for size < 4*len(deals) {
		size *= 2
	}
	t := numbers{ids: make([]string, len(deals)), slots: make([]int32, size)}
	for i := range deals {
		t.ids[i] = deals[i].ID
		h := hashID(deals[i].ID)
		for t.slots[h&uint32(size-1)] != 0 {
			h++
		}
		t.slots[h&uint32(size-1)] = int32(i + 1)
	}
	return t
}

// of is the number of a contract, or unknownDeal.
func (t *numbers) of(id string) int32 {
	for h := hashID(id); ; h++ {
		n := t.slots[h&uint32(len(t.slots)-1)]
		if n == 0 {
			return unknownDeal
		}
		if t.ids[n-1] == id {
			return n - 1
		}
	}
}

// except reports an entry, unless it lies past the period.
func (b *books) except(e *Entry, rule, message string, counted bool) {
	if e.At.Before(b.until) {
		b.exceptions = append(b.exceptions, Exception{Entry: e.ID, Deal: e.Deal, Rule: rule, Message: message, Counted: counted})
	}
}

// fault says what is wrong with an entry by itself.
func (e *Entry) fault() (rule, message string) {
	at := e.At.Unix()
	switch {
	case e.ID == "":
		return "no_id", "The entry has no id."
	case e.Kind != OrderEntry && !e.Kind.IsValid():
		return "kind", "The kind of the entry is not known."
	case at < firstSecond || at > lastSecond:
		return "time", "The entry has no time, or none that can be."
	case e.Goods.Sign() < 0 || e.Tax.Sign() < 0 || e.Shipping.Sign() < 0 || e.Discount.Sign() < 0:
		return "negative", "An amount of the order or refund is negative."
	case e.Kind == OrderEntry:
		return "", ""
	}
	switch e.Kind {
	case RefundEntry, ChargebackEntry, CancellationEntry:
		if e.Of == "" {
			return "no_order", "The refund names no order."
		}
	case PaymentEntry, AdvanceEntry:
		if e.Amount.Sign() < 0 {
			return "negative", "The payment is negative; a correction can be."
		}
	case EventEntry:
		if !e.Event.IsValid() {
			return "event", "The event is not known."
		}
	case MeasuredEntry:
		if !e.Measure.IsValid() || e.Value.IsZero() {
			return "measure", "What was measured is not known, or its value."
		}
	}
	return "", ""
}

// The years 1900 to 2250, within which nanoseconds since 1970 fit into 64 bits.
const firstSecond, lastSecond = -2208988800, 8835955200

// inTime sorts orders by time and then by id. Most come sorted, which costs one look
// at each.
func inTime(list []order) {
	compare := func(x, y order) int {
		if x.at != y.at {
			return cmp.Compare(x.at, y.at)
		}
		return strings.Compare(x.id, y.id)
	}
	for i := 1; i < len(list); i++ {
		if list[i].at < list[i-1].at || list[i].at == list[i-1].at && list[i].id < list[i-1].id {
			slices.SortFunc(list, compare)
			return
		}
	}
}
