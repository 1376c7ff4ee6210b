package attribution

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Paths is a builder of what [Attribute] shares out: millions of paths in little
// room, 16 bytes a touch. Parts built anywhere and merged in any way give the
// same bytes and the same credit. The zero Paths is empty and keeps no revenue;
// see [NewPaths].
//
// A Paths is for one goroutine at a time, also when it is only read: reading may
// join orders that were added in pieces.
type Paths struct {
	currency money.Currency
	names    []string          // of the channels, by their number
	numbers  map[string]uint32 // the inverse of names
	touches  []touch
	records  []record
	ids      []string         // of the orders of records; empty for a path on its own
	orders   map[string]int32 // place in records by order id
	pending  []piece          // further touches of orders, not joined yet
	added    int64            // paths with an order id, copies included
}

// A touch is a Touch in 16 bytes.
type touch struct {
	at      int64 // milliseconds since 1970, or untimed plus the place among such in its path
	channel uint32
	kind    uint8
	key     bool
}

// place is the rank by which touches of one instant stand: a kind that is not said
// stands where a click does.
func (t touch) place() uint8 {
	if t.kind == 0 {
		return clickRank
	}
	return t.kind
}

const (
	untimed = int64(1) << 62 // later than every time
	noTime  = math.MinInt64
)

// facts is what is known of an order beside its touches. Facts of two copies
// join field by field, the greater one winning, so that no order matters.
type facts struct {
	at       int64 // noTime: not known
	value    int64 // minor units; −1: not known
	customer uint8 // 0 unsaid, 1 returning, 2 new
	conflict bool  // copies disagreed
}

// A record is one path. Its touches are touches[first:first+n], in order.
type record struct {
	first         int
	orders, nulls int64
	facts
	n int32
}

// of returns the touches of r.
func (r *record) of(touches []touch) []touch { return touches[r.first : r.first+int(r.n)] }

// A piece is touches that belong to a record.
type piece struct {
	record int32
	n      int32
	first  int
}

// NewPaths returns an empty Paths whose revenue is in c. Amounts of other
// currencies are refused; convert them first, see money.Rates.
func NewPaths(c money.Currency) *Paths { return &Paths{currency: c} }

// Currency returns the currency of the revenue; it is empty when none is kept.
func (p *Paths) Currency() money.Currency { return p.currency }

// Add adds one path. It returns a *[PathError] for a path that cannot be kept and
// then keeps nothing of it: a name or id that is empty or longer than 1,024
// bytes, a kind that is none, negative revenue, revenue that is no whole number
// of minor units or in another currency, counts outside 0 to 2^40, a path that
// led to nothing and says nothing, more than 2^20 touches.
//
// A path may have no touches if it has an order: that order is then credited to
// nobody, unless another path of the same order brings some.
func (p *Paths) Add(path Path) error {
	if err := p.add(&path); err != nil {
		return err
	}
	return nil
}

// AddAll adds paths and returns what was refused, each with its place in the
// list, "paths[3].touches[0].kind". The others are kept.
func (p *Paths) AddAll(paths []Path) []*PathError {
	var refused []*PathError
	for i := range paths {
		if err := p.add(&paths[i]); err != nil {
			err.Path = fmt.Sprintf("paths[%d].%s", i, err.Path)
			refused = append(refused, err)
		}
	}
	return refused
}

func (p *Paths) add(path *Path) *PathError {
	if err := path.check(); err != nil {
		return err
	}
	f := facts{at: millis(path.At), value: -1}
	switch path.NewCustomer {
	case engagement.Yes:
		f.customer = 2
	case engagement.No:
		f.customer = 1
	}
	if path.Value != (money.Amount{}) {
		if path.Value.Currency() != p.currency {
			err := money.MismatchError{A: p.currency, B: path.Value.Currency()}
			return &PathError{Path: "value", Because: "not in the currency of the paths", Err: err}
		}
		minor, exact := path.Value.Minor()
		if !exact || minor > maxMinor {
			return &PathError{Path: "value", Because: "want a whole number of minor units, at most 2^56"}
		}
		f.value = minor
	}
	first, next := len(p.touches), untimed
	for i := range path.Touches {
		t := &path.Touches[i]
		kind, _ := t.Kind.rank()
		at := millis(t.At)
		if at == noTime {
			at = next
			next++
		}
		p.touches = append(p.touches, touch{at, p.number(t.Channel), kind, t.Key})
	}
	n := p.tidy(first)
	if path.Order != "" {
		p.added++
		p.join(path.Order, f, first, n)
		return nil
	}
	p.push("", record{first: first, n: n, orders: path.Orders, nulls: path.Nulls, facts: f})
	return nil
}

func (p *Paths) push(id string, r record) {
	p.records = append(p.records, r)
	p.ids = append(p.ids, id)
}

// join adds the touches from first on to an order.
func (p *Paths) join(id string, f facts, first int, n int32) {
	if p.orders == nil {
		p.orders = map[string]int32{}
	}
	i, known := p.orders[id]
	if !known {
		id = strings.Clone(id)
		p.orders[id] = int32(len(p.records))
		p.push(id, record{first: first, n: n, orders: 1, facts: f})
		return
	}
	r := &p.records[i]
	r.facts = r.join(f)
	if n > 0 {
		p.pending = append(p.pending, piece{i, n, first})
	}
}

func (f facts) join(g facts) facts {
	differ := f.at != g.at && f.at != noTime && g.at != noTime ||
		f.value != g.value && f.value >= 0 && g.value >= 0 ||
		f.customer != g.customer && f.customer != 0 && g.customer != 0
	return facts{
		at:       max(f.at, g.at),
		value:    max(f.value, g.value),
		customer: max(f.customer, g.customer),
		conflict: f.conflict || g.conflict || differ,
	}
}

// number returns the number of a channel, a new one if need be.
func (p *Paths) number(name string) uint32 {
	n, ok := p.numbers[name]
	if !ok {
		if p.numbers == nil {
			p.numbers = map[string]uint32{}
		}
		name = strings.Clone(name)
		n = uint32(len(p.names))
		p.names = append(p.names, name)
		p.numbers[name] = n
	}
	return n
}

// compare orders touches: by time, those of one instant by kind and then name.
func (p *Paths) compare(a, b touch) int {
	if c := cmp.Compare(a.at, b.at); c != 0 {
		return c
	}
	if c := cmp.Compare(a.place(), b.place()); c != 0 || a.channel == b.channel {
		return c
	}
	return strings.Compare(p.names[a.channel], p.names[b.channel])
}

// tidy orders the last touches, from first on, drops copies, and returns how
// many are left.
func (p *Paths) tidy(first int) int32 {
	ts := p.touches[first:]
	ordered := true
	for i := 1; i < len(ts) && ordered; i++ {
		ordered = p.compare(ts[i-1], ts[i]) < 0
	}
	if !ordered {
		slices.SortFunc(ts, p.compare)
		kept := ts[:1]
		for _, t := range ts[1:] {
			last := &kept[len(kept)-1]
			if p.compare(*last, t) == 0 {
				last.key = last.key || t.key
				last.kind = max(last.kind, t.kind) // a kind that one of them says
				continue
			}
			kept = append(kept, t)
		}
		ts = kept
		p.touches = p.touches[:first+len(ts)]
	}
	return int32(len(ts))
}

// millis is a time as it is kept; the zero time is noTime.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return noTime
	}
	return t.UnixMilli()
}
