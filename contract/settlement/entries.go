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
	hashes     []uint32 // of the ids of all
	leftOut    []bool   // others of their ids count; nil where there are none
	refunded   filter   // of the hashes of the orders that something takes back
	shelves    []shelf  // of each contract
	pages      [][perPage]order
	next       []int32 // after each page, that of the same contract
	orders     []order // of the contract at hand
	exceptions []Exception
}

// A shelf is what is kept of a contract: its orders in pages, as they came, and its
// other entries.
type shelf struct {
	first, last, orders int32 // the pages, and how many orders are on them
	others              []int32
}

// perPage is how many orders a page has: a page is 1 kB.
const perPage = 16

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

// sortEntries puts the entries to their contracts, each once, in one pass: it is the
// reading of the entries that takes the time.
func sortEntries(deals []contract.Contract, all []Entry, until time.Time) *books {
	b := &books{until: until, all: all, hashes: make([]uint32, len(all)), shelves: make([]shelf, len(deals)),
		pages: make([][perPage]order, 0, len(all)/perPage+min(len(all), len(deals)))}
	numbers := numbersOf(deals)
	var back []uint32   // hashes of the orders that are taken back
	var refused []int32 // entries that cannot be counted
	for i := range all {
		e := &all[i]
		b.hashes[i] = hashID(e.ID)
		deal := numbers.of(e.Deal)
		rule, _ := e.fault()
		switch {
		case rule != "" || deal < 0:
			refused = append(refused, int32(i))
		case e.Kind == OrderEntry:
			b.room(&b.shelves[deal]).fill(e, b.hashes[i], int32(i))
		default:
			b.shelves[deal].others = append(b.shelves[deal].others, int32(i))
			if e.Of != "" {
				back = append(back, hashID(e.Of))
			}
		}
	}
	b.refunded = newFilter(len(back))
	for _, h := range back {
		b.refunded.add(h)
	}
	b.once()
	for _, i := range refused {
		if !b.isLeftOut(i) {
			b.refuse(&all[i])
		}
	}
	return b
}

// room is where the next order of a contract is to be put.
func (b *books) room(s *shelf) *order {
	on := s.orders % perPage
	if on == 0 {
		page := int32(len(b.pages))
		b.pages, b.next = b.pages[:page+1], append(b.next, 0)
		if s.orders == 0 {
			s.first = page
		} else {
			b.next[s.last] = page
		}
		s.last = page
	}
	s.orders++
	return &b.pages[s.last][on]
}

// fill fills an order in its place: a copy would cost as much again.
func (o *order) fill(e *Entry, hash uint32, i int32) {
	o.id, o.goods, o.at, o.hash, o.i = e.ID, e.Goods, e.At.UnixNano(), hash, i
	if e.Pay != "" {
		o.is |= hasPay
	}
	if e.GiftCard == engagement.Yes {
		o.is |= isGift
	}
	if e.New == engagement.Yes {
		o.is |= isNew
	}
}

// of returns the orders of a contract, which stand until the next is asked for, and
// all else of it, in order of time and then of ids, so that the order of delivery does
// not show.
func (b *books) of(deal int) (orders []order, others []*Entry) {
	s := &b.shelves[deal]
	b.orders = b.orders[:0]
	for page, left := s.first, s.orders; left > 0; page, left = b.next[page], left-perPage {
		b.orders = append(b.orders, b.pages[page][:min(left, perPage)]...)
	}
	if b.leftOut != nil {
		b.orders = slices.DeleteFunc(b.orders, func(o order) bool { return b.leftOut[o.i] })
	}
	for n := range b.orders {
		if b.refunded.has(b.orders[n].hash) {
			b.orders[n].is |= isRefunded // or it looks so; book.mark makes sure
		}
	}
	inTime(b.orders)
	for _, i := range s.others {
		if !b.isLeftOut(i) {
			others = append(others, &b.all[i])
		}
	}
	slices.SortFunc(others, func(x, y *Entry) int { return cmp.Or(x.At.Compare(y.At), cmp.Compare(x.ID, y.ID)) })
	return b.orders, others
}

// isLeftOut reports whether another entry of its id counts.
func (b *books) isLeftOut(i int32) bool { return b.leftOut != nil && b.leftOut[i] }

// refuse says why an entry is on no shelf.
func (b *books) refuse(e *Entry) {
	rule, message := e.fault()
	if rule == "" {
		rule, message = "unknown_deal", fmt.Sprintf("There is no contract %q.", e.Deal)
	}
	b.except(e, rule, message, false)
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

// of is the number of a contract, or −1.
func (t *numbers) of(id string) int32 {
	for h := hashID(id); ; h++ {
		n := t.slots[h&uint32(len(t.slots)-1)]
		if n == 0 {
			return -1
		}
		if t.ids[n-1] == id {
			return n - 1
		}
	}
}

// except reports an entry, unless it lies past the period; a closing lies where what
// it closes begins.
func (b *books) except(e *Entry, rule, message string, counted bool) {
	at := e.At
	if e.Closed != nil {
		at = e.Closed.Period.From
	}
	if at.Before(b.until) {
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
	case PaymentEntry, AdvanceEntry, CorrectionEntry:
		if e.Amount == (money.Amount{}) {
			return "no_amount", "The payment or correction has no amount."
		}
		if e.Amount.Sign() < 0 && e.Kind != CorrectionEntry {
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
