package attribution

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Merge adds what o holds, as if its paths had been added here; an order that is
// in both is joined and counts once. It is exact, and neither the order nor the
// grouping of merges changes a byte of the result. o keeps what it has; a nil o
// adds nothing. Errors: money.MismatchError, wrapped, when both have a currency
// and these differ; p is then as it was.
func (p *Paths) Merge(o *Paths) error {
	if o == nil {
		return nil
	}
	switch {
	case p.currency == "":
		p.currency = o.currency
	case o.currency != "" && o.currency != p.currency:
		return fmt.Errorf("attribution: paths: %w", money.MismatchError{A: p.currency, B: o.currency})
	}
	o.seal()
	numbers := make([]uint32, len(o.names))
	for i, name := range o.names {
		numbers[i] = p.number(name)
	}
	p.added += o.added
	records, touches, ids := o.records, o.touches, o.ids // as they are now: o may be p
	for i := range records {
		r := records[i]
		first := len(p.touches)
		for _, t := range r.of(touches) {
			t.channel = numbers[t.channel]
			p.touches = append(p.touches, t)
		}
		if ids[i] != "" {
			p.join(ids[i], r.facts, first, r.n)
			continue
		}
		r.first = first
		p.push("", r)
	}
	return nil
}

// seal joins orders that came in pieces.
func (p *Paths) seal() {
	if len(p.pending) == 0 {
		return
	}
	slices.SortStableFunc(p.pending, func(a, b piece) int { return cmp.Compare(a.record, b.record) })
	old, pieces := p.touches, p.pending
	p.pending = nil
	p.touches = make([]touch, 0, len(old))
	for i := range p.records {
		r := &p.records[i]
		first := len(p.touches)
		p.touches = append(p.touches, r.of(old)...)
		r.first = first
		for ; len(pieces) > 0 && int(pieces[0].record) == i; pieces = pieces[1:] {
			c := pieces[0]
			p.touches = append(p.touches, old[c.first:c.first+int(c.n)]...)
		}
		if len(p.touches)-first != int(r.n) {
			r.n = p.tidy(first)
		}
	}
}

// A Held says what a Paths holds.
type Held struct {
	Orders     int64 `json:"orders"`     // orders, each id once
	Nulls      int64 `json:"nulls"`      // times that a path led to no order
	Touches    int64 `json:"touches"`    // without copies, each as often as its path was walked
	Channels   int   `json:"channels"`   //
	Duplicates int64 `json:"duplicates"` // paths beyond the first of an order with an id
	Untouched  int64 `json:"untouched"`  // orders without any touch
}

// Held counts what p holds. Counts stop at 2^58.
func (p *Paths) Held() Held {
	p.seal()
	h := Held{Channels: len(p.names), Duplicates: p.added - int64(len(p.orders))}
	for i := range p.records {
		r := &p.records[i]
		h.Orders = addCapped(h.Orders, r.orders)
		h.Nulls = addCapped(h.Nulls, r.nulls)
		h.Touches = addTimes(h.Touches, int(r.n), addCapped(r.orders, r.nulls))
		if r.n == 0 {
			h.Untouched = addCapped(h.Untouched, r.orders)
		}
	}
	return h
}

// Channels returns the names of the channels, sorted.
func (p *Paths) Channels() []string { return slices.Sorted(slices.Values(p.names)) }

// Untouched returns the ids of the orders that no touch leads to, sorted.
func (p *Paths) Untouched() []string {
	p.seal()
	return p.idsOf(func(r *record) bool { return r.n == 0 })
}

// Conflicts returns the ids of the orders whose copies disagreed about the time,
// the revenue or whether the customer is new, sorted. The latest time, the
// highest revenue and "new" were kept.
func (p *Paths) Conflicts() []string {
	return p.idsOf(func(r *record) bool { return r.conflict })
}

func (p *Paths) idsOf(which func(*record) bool) []string {
	var ids []string
	for i := range p.records {
		if p.ids[i] != "" && which(&p.records[i]) {
			ids = append(ids, p.ids[i])
		}
	}
	slices.Sort(ids)
	return ids
}

// most is where counts stop growing: beyond it [Attribute] refuses.
const most = int64(1) << 58

// addCapped adds two numbers from 0 to most, and stops at most. It is associative.
func addCapped(a, b int64) int64 {
	if a > most-b {
		return most
	}
	return a + b
}

// addTimes adds n touches of a path that was walked so many times.
func addTimes(a int64, n int, times int64) int64 {
	if times == 1 {
		return addCapped(a, int64(n))
	}
	p := product(uint64(n), uint64(times))
	if p.hi > 0 || p.lo > uint64(most) {
		return most
	}
	return addCapped(a, int64(p.lo))
}
