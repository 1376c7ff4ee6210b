package attribution

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ErrFormat means bytes that [Paths.MarshalBinary] would not write.
var ErrFormat = errors.New("attribution: not the binary form of Paths")

// The years 1 to 9999 in milliseconds since 1970.
const firstMilli, lastMilli = -62135596800000, 253402300799999

// UnmarshalBinary reads what [Paths.MarshalBinary] writes and takes it in place
// of what p held. Anything else is [ErrFormat], with the error of package wire in
// it, and leaves p as it was. It takes time and memory in proportion to the data.
func (p *Paths) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.Paths, pathsVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	r := reader{wire.Reader{Rest: body}}
	read := r.paths()
	if !r.Done() {
		return ErrFormat
	}
	again, _ := read.MarshalBinary()
	if !bytes.Equal(again, data) {
		return fmt.Errorf("%w: not in the order it is written in", ErrFormat)
	}
	*p = *read
	return nil
}

// A reader takes the paths off a body.
type reader struct{ wire.Reader }

func (r *reader) paths() *Paths {
	p := NewPaths(money.Currency(r.Text(maxText)))
	for range r.Count(2) {
		name := r.Text(maxText)
		if name == "" || len(p.names) > 0 && name <= p.names[len(p.names)-1] {
			r.Bad = true // channels out of order
			break
		}
		p.number(name)
	}
	used := make([]bool, len(p.names))
	added := r.Limited(math.MaxInt64)
	orders := r.Count(3)
	for i := 0; i < orders && !r.Bad; i++ {
		id := r.Text(maxText)
		f := r.facts(true)
		first := len(p.touches)
		r.touches(p, used)
		if _, twice := p.orders[id]; twice || id == "" {
			r.Bad = true // an order twice or without id
			break
		}
		p.join(id, f, first, p.tidy(first))
	}
	if added < uint64(orders) {
		r.Bad = true
	}
	p.added = int64(added)
	groups := r.Count(4)
	for i := 0; i < groups && !r.Bad; i++ {
		rec := record{facts: r.facts(false), first: len(p.touches)}
		r.touches(p, used)
		rec.n = p.tidy(rec.first)
		rec.orders, rec.nulls = int64(r.Limited(uint64(most))), int64(r.Limited(uint64(most)))
		if rec.value >= 0 {
			rec.value = int64(r.Limited(uint64(most)))
		}
		if rec.conflict || rec.orders == 0 && (rec.nulls == 0 || rec.n == 0 || rec.value > 0) {
			r.Bad = true // a path that says nothing
		}
		p.push("", rec)
	}
	r.Bad = r.Bad || slices.Contains(used, false) // a channel without touches
	return p
}

func (r *reader) facts(withValue bool) facts {
	head := r.Byte()
	f := facts{at: noTime, value: -1, customer: head >> customerShift, conflict: head&factConflict != 0}
	if f.customer > 2 {
		r.Bad = true
	}
	if head&factTime != 0 {
		f.at = r.Varint()
		if f.at < firstMilli || f.at > lastMilli {
			r.Bad = true
		}
	}
	if head&factValue != 0 {
		f.value = 0
		if withValue {
			f.value = int64(r.Limited(maxMinor))
		}
	}
	return f
}

func (r *reader) touches(p *Paths, used []bool) {
	n := r.Count(3)
	before := int64(0)
	for i := 0; i < n && !r.Bad; i++ {
		head := r.Byte()
		c := r.Limited(math.MaxUint32)
		at := r.Varint()
		if head&touchTimed != 0 {
			at += before // wraps round for absurd distances, and is then out of range or not as written
			before = at
			if at < firstMilli || at > lastMilli {
				r.Bad = true
			}
		} else if at < 0 || at >= maxTouches {
			r.Bad = true
		} else {
			at += untimed
		}
		if c >= uint64(len(p.names)) || head>>kindShift > 5 {
			r.Bad = true
		}
		if !r.Bad {
			used[c] = true
			p.touches = append(p.touches, touch{at, uint32(c), head >> kindShift, head&touchKey != 0})
		}
	}
}
