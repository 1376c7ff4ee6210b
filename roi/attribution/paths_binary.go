package attribution

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// The binary form, in the frame of package wire. Numbers are varints, texts have
// their length before them:
//
//	currency
//	channels: how many, names ascending
//	paths with an order id that were added
//	orders: how many; each, ids ascending: id, facts, touches
//	other paths: how many; each, ascending by these bytes: facts without the
//	revenue, touches; then orders, nulls and revenue of all that are alike
const pathsVersion = 3

// Bits of the byte that begins the facts and of the one that begins a touch.
const (
	factTime, factValue, factConflict = 1, 2, 4 // then the customer, from bit 3 on
	customerShift                     = 3
	touchKey, touchTimed              = 1, 2 // then the kind, from bit 2 on
	kindShift                         = 2
)

// MarshalBinary writes what p holds. Equal paths give equal bytes, however they
// were added, sharded and merged. It never fails.
func (p *Paths) MarshalBinary() ([]byte, error) { return p.AppendBinary(nil) }

// AppendBinary appends the binary form; see [Paths.MarshalBinary].
func (p *Paths) AppendBinary(b []byte) ([]byte, error) {
	p.seal()
	names, place := p.sortedNames()
	start := len(b)
	b = wire.AppendText(wire.Begin(b, wire.Paths, pathsVersion), string(p.currency))
	b = binary.AppendUvarint(b, uint64(len(names)))
	for _, name := range names {
		b = wire.AppendText(b, name)
	}
	b = binary.AppendUvarint(b, uint64(p.added))

	orders := make([]int, 0, len(p.orders))
	var others []group
	for i := range p.records {
		r := &p.records[i]
		if p.ids[i] != "" {
			orders = append(orders, i)
			continue
		}
		key := appendTouches(appendFacts(nil, r.facts, false), r.of(p.touches), place)
		others = append(others, group{key, r.orders, r.nulls, r.value})
	}
	slices.SortFunc(orders, func(a, c int) int { return strings.Compare(p.ids[a], p.ids[c]) })
	b = binary.AppendUvarint(b, uint64(len(orders)))
	for _, i := range orders {
		r := &p.records[i]
		b = appendFacts(wire.AppendText(b, p.ids[i]), r.facts, true)
		b = appendTouches(b, r.of(p.touches), place)
	}
	others = joinGroups(others)
	b = binary.AppendUvarint(b, uint64(len(others)))
	for _, g := range others {
		b = append(b, g.key...)
		b = binary.AppendUvarint(b, uint64(g.orders))
		b = binary.AppendUvarint(b, uint64(g.nulls))
		if g.value >= 0 {
			b = binary.AppendUvarint(b, uint64(g.value))
		}
	}
	return wire.Seal(b, start), nil
}

// A group is paths on their own that are alike: the bytes that make them so,
// and what adds up.
type group struct {
	key           []byte
	orders, nulls int64
	value         int64 // −1: not known, as the key says
}

// joinGroups sorts groups and makes one of those that are alike.
func joinGroups(gs []group) []group {
	slices.SortFunc(gs, func(a, b group) int { return bytes.Compare(a.key, b.key) })
	joined := gs[:0]
	for _, g := range gs {
		if n := len(joined); n > 0 && bytes.Equal(joined[n-1].key, g.key) {
			last := &joined[n-1]
			last.orders = addCapped(last.orders, g.orders)
			last.nulls = addCapped(last.nulls, g.nulls)
			if g.value >= 0 {
				last.value = addCapped(last.value, g.value)
			}
			continue
		}
		joined = append(joined, g)
	}
	return joined
}

// sortedNames returns the channels in order, and the place of each number.
func (p *Paths) sortedNames() (names []string, place []uint32) {
	numbers := make([]uint32, len(p.names))
	for i := range numbers {
		numbers[i] = uint32(i)
	}
	slices.SortFunc(numbers, func(a, b uint32) int { return cmp.Compare(p.names[a], p.names[b]) })
	place = make([]uint32, len(numbers))
	for i, n := range numbers {
		names = append(names, p.names[n])
		place[n] = uint32(i)
	}
	return names, place
}

// appendFacts writes what is known of a path; the revenue only if withValue.
func appendFacts(b []byte, f facts, withValue bool) []byte {
	head := f.customer << customerShift
	if f.at != noTime {
		head |= factTime
	}
	if f.value >= 0 {
		head |= factValue
	}
	if f.conflict {
		head |= factConflict
	}
	b = append(b, head)
	if f.at != noTime {
		b = binary.AppendVarint(b, f.at)
	}
	if withValue && f.value >= 0 {
		b = binary.AppendUvarint(b, uint64(f.value))
	}
	return b
}

// appendTouches writes touches: of each a byte, the channel, and the time as the
// distance from the touch before it, or the place of one that has no time.
func appendTouches(b []byte, ts []touch, place []uint32) []byte {
	b = binary.AppendUvarint(b, uint64(len(ts)))
	before := int64(0)
	for _, t := range ts {
		head := t.kind << kindShift
		if t.key {
			head |= touchKey
		}
		at := t.at - untimed
		if t.at < untimed {
			head |= touchTimed
			at = t.at - before
			before = t.at
		}
		b = append(b, head)
		b = binary.AppendUvarint(b, uint64(place[t.channel]))
		b = binary.AppendVarint(b, at)
	}
	return b
}
