package settlement

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A record is what the passes over a contract's entries need of each, side by side in
// memory: an order is reckoned without looking at its entry again.
type record struct {
	id    string
	goods money.Amount
	at    int64 // nanoseconds since 1970
	hash  uint64
	i     int32 // of the entry
	kind  kindNumber
	is    marks
}

// A kindNumber is an entry's kind in one byte: its place in EntryKinds.
type kindNumber uint8

const (
	eventKind kindNumber = iota
	measuredKind
	orderKind
	leadKind
	refundKind
	chargebackKind
	cancellationKind
	correctionKind
	advanceKind
	paymentKind
	closingKind
	noKind
)

// numberOf is a kind's number; noKind where it is none.
func numberOf(k EntryKind) kindNumber {
	switch k {
	case OrderEntry:
		return orderKind
	case RefundEntry:
		return refundKind
	}
	if n := slices.Index(EntryKinds(), k); n >= 0 {
		return kindNumber(n)
	}
	return noKind
}

// marks are what may keep an order from counting.
type marks uint8

const (
	hasPay marks = 1 << iota // it is for one pay only
	isGift
	isNew
	isRefunded // some refund names it
)

// books are the entries of each contract.
type books struct {
	until      time.Time // entries from then on are not spoken of
	deals      []contract.Contract
	all        []Entry
	numbers    numbers  // of each contract
	records    []record // deal by deal
	ends       []int32  // where the records of each deal end
	exceptions []Exception
}

// of returns the records of deal i, in order of time and then of ids.
func (b *books) of(i int) []record {
	start := int32(0)
	if i > 0 {
		start = b.ends[i-1]
	}
	list := b.records[start:b.ends[i]]
	inTime(list)
	return list
}

// sortEntries puts the entries to their contracts, each once, in order of time and
// then of ids, so that neither the order of delivery nor a second delivery shows.
func sortEntries(deals []contract.Contract, all []Entry, until time.Time) *books {
	b := &books{until: until, deals: deals, all: all, numbers: numbersOf(deals), ends: make([]int32, len(deals)+1)}
	kept := make([]kept1, len(all))
	for i := range all {
		e := &all[i]
		kept[i] = kept1{hash: hashID(e.ID), kind: numberOf(e.Kind)}
		kept[i].deal = b.admit(e, kept[i].kind, b.dealOf(e))
	}
	b.once(kept)
	for i := range kept {
		if kept[i].deal >= 0 {
			b.ends[kept[i].deal]++
		}
	}
	starts := make([]int32, len(deals))
	sum := int32(0)
	for i := range deals {
		starts[i] = sum
		sum += b.ends[i]
		b.ends[i] = sum
	}
	b.records = make([]record, sum)
	for i := range kept {
		k := &kept[i]
		if k.deal < 0 {
			continue
		}
		b.records[starts[k.deal]].fill(&all[i], k, int32(i))
		starts[k.deal]++
	}
	return b
}

// kept1 is what the first pass keeps of an entry.
type kept1 struct {
	hash uint64
	deal int32 // below 0: it does not count
	kind kindNumber
}

// fill fills a record in its place: a copy would cost as much again.
func (r *record) fill(e *Entry, k *kept1, i int32) {
	r.id, r.goods, r.at = e.ID, e.Goods, e.At.UnixNano()
	r.hash, r.i, r.kind = k.hash, i, k.kind
	if e.Pay != "" {
		r.is |= hasPay
	}
	if e.GiftCard == engagement.Yes {
		r.is |= isGift
	}
	if e.New == engagement.Yes {
		r.is |= isNew
	}
}

// dealOf is the number of an entry's contract, or -1.
func (b *books) dealOf(e *Entry) int32 {
	for h := hashID(e.Deal); ; h++ {
		n := b.numbers[h&uint64(len(b.numbers)-1)]
		if n == 0 {
			return -1
		}
		if b.deals[n-1].ID == e.Deal {
			return n - 1
		}
	}
}

// numbers finds a contract by its id: a table with open addresses, a quarter full, of
// numbers plus one.
type numbers []int32

func numbersOf(deals []contract.Contract) numbers {
	size := 16
	for size < 4*len(deals) {
		size *= 2
	}
	t := make(numbers, size)
	for i := range deals {
		h := hashID(deals[i].ID)
		for t[h&uint64(size-1)] != 0 {
			h++
		}
		t[h&uint64(size-1)] = int32(i + 1)
	}
	return t
}

const ruleTwice = "twice"

// admit returns the deal of an entry that can be counted, or -1 with an exception.
func (b *books) admit(e *Entry, kind kindNumber, deal int32) int32 {
	if rule, message := e.fault(kind); rule != "" {
		b.except(e, rule, message, false)
		return -1
	}
	if deal < 0 {
		b.except(e, "unknown_deal", fmt.Sprintf("There is no contract %q.", e.Deal), false)
	}
	return deal
}

// except reports an entry, unless it lies past the period.
func (b *books) except(e *Entry, rule, message string, counted bool) {
	if e.At.Before(b.until) {
		b.exceptions = append(b.exceptions, Exception{Entry: e.ID, Deal: e.Deal, Rule: rule, Message: message, Counted: counted})
	}
}

// fault says what is wrong with an entry by itself.
func (e *Entry) fault(kind kindNumber) (rule, message string) {
	switch {
	case e.ID == "":
		return "no_id", "The entry has no id."
	case kind == noKind:
		return "kind", "The kind of the entry is not known."
	case e.At.Unix() < firstSecond || e.At.Unix() > lastSecond:
		return "time", "The entry has no time, or none that can be."
	case e.Goods.Sign() < 0 || e.Tax.Sign() < 0 || e.Shipping.Sign() < 0 || e.Discount.Sign() < 0:
		return "negative", "An amount of the order or refund is negative."
	}
	switch kind {
	case refundKind, chargebackKind, cancellationKind:
		if e.Of == "" {
			return "no_order", "The refund names no order."
		}
	case paymentKind, advanceKind:
		if e.Amount.Sign() < 0 {
			return "negative", "The payment is negative; a correction can be."
		}
	case eventKind:
		if !e.Event.IsValid() {
			return "event", "The event is not known."
		}
	case measuredKind:
		if !e.Measure.IsValid() || e.Value.IsZero() {
			return "measure", "What was measured is not known, or its value."
		}
	}
	return "", ""
}

// The years 1900 to 2250, within which nanoseconds since 1970 fit into 64 bits.
const firstSecond, lastSecond = -2208988800, 8835955200

// inTime sorts records by time and then by id. Most come sorted, which costs one look
// at each.
func inTime(list []record) {
	compare := func(x, y record) int {
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

// twice settles which of two entries of one id counts. Equal ones are a second
// delivery; of unlike ones the first in order of their JSON counts. It reports
// whether that is the second.
func (b *books) twice(kept []kept1, first, second int32) bool {
	all := b.all
	kept[second].deal = -1
	if all[first] == all[second] {
		return false
	}
	order := bytes.Compare(canonicalEntry(all[first]), canonicalEntry(all[second]))
	if order == 0 {
		return false
	}
	id := all[first].ID
	if order > 0 { // what was said of the first is said of an entry that does not count
		kept[first].deal = -1
		first = second
	}
	b.exceptions = slices.DeleteFunc(b.exceptions, func(x Exception) bool { return x.Entry == id && x.Rule != ruleTwice })
	kept[first].deal = b.admit(&all[first], kept[first].kind, b.dealOf(&all[first]))
	b.except(&all[first], ruleTwice, "Entries of this id have different contents; the one whose JSON comes first in order counts.", true)
	return order > 0
}

// canonicalEntry is an entry as bytes that are the same for the same contents.
func canonicalEntry(e Entry) []byte {
	e.At = e.At.UTC()
	text, err := json.Marshal(e)
	if err != nil {
		return []byte(err.Error()) // a time out of range: a fault of its own
	}
	return text
}
