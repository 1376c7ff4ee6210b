package attribution

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ErrFormat means bytes that [Paths.MarshalBinary] would not write.
var ErrFormat = errors.New("attribution: not the binary form of Paths")

// The years 1 to 9999 in milliseconds since 1970.
const firstMilli, lastMilli = -62135596800000, 253402300799999

// UnmarshalBinary reads what [Paths.MarshalBinary] writes and takes it in place
// of what p held. Anything else is [ErrFormat], and leaves p as it was. It takes
// time and memory in proportion to the data.
func (p *Paths) UnmarshalBinary(data []byte) error {
	r := reader{b: data}
	read, err := r.paths()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	again, _ := read.MarshalBinary()
	if !bytes.Equal(again, data) {
		return fmt.Errorf("%w: not in the order it is written in", ErrFormat)
	}
	*p = *read
	return nil
}

// A reader takes numbers and texts off bytes. After the first thing that is
// wrong it gives zeros.
type reader struct {
	b   []byte
	err error
}

var (
	errShort = errors.New("cut off or too long")
	errRange = errors.New("a number out of range")
)

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err, r.b = err, nil
	}
}

func (r *reader) byte() byte {
	if len(r.b) == 0 {
		r.fail(errShort)
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

// uint reads a number from 0 to limit.
func (r *reader) uint(limit uint64) uint64 {
	x, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail(errShort)
		return 0
	}
	if x > limit {
		r.fail(errRange)
		return 0
	}
	r.b = r.b[n:]
	return x
}

func (r *reader) int() int64 {
	x, n := binary.Varint(r.b)
	if n <= 0 {
		r.fail(errShort)
		return 0
	}
	r.b = r.b[n:]
	return x
}

// count reads how many things follow that take at least size bytes each.
func (r *reader) count(size int) int {
	return int(r.uint(uint64(len(r.b) / size)))
}

func (r *reader) text(limit int) string {
	n := r.uint(uint64(limit))
	if n > uint64(len(r.b)) {
		r.fail(errShort)
		return ""
	}
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

func (r *reader) paths() (*Paths, error) {
	if r.byte() != pathsVersion {
		return nil, errors.New("unknown version")
	}
	p := NewPaths(money.Currency(r.text(maxText)))
	for range r.count(2) {
		name := r.text(maxText)
		if name == "" || len(p.names) > 0 && name <= p.names[len(p.names)-1] {
			r.fail(errors.New("channels out of order"))
			break
		}
		p.number(name)
	}
	used := make([]bool, len(p.names))
	added := r.uint(math.MaxInt64)
	orders := r.count(3)
	for i := 0; i < orders && r.err == nil; i++ {
		id := r.text(maxText)
		f := r.facts(true)
		first := len(p.touches)
		r.touches(p, used)
		if _, twice := p.orders[id]; twice || id == "" {
			r.fail(errors.New("an order twice or without id"))
			break
		}
		p.join(id, f, first, p.tidy(first))
	}
	if added < uint64(orders) {
		r.fail(errRange)
	}
	p.added = int64(added)
	groups := r.count(4)
	for i := 0; i < groups && r.err == nil; i++ {
		rec := record{facts: r.facts(false), first: len(p.touches)}
		r.touches(p, used)
		rec.n = p.tidy(rec.first)
		rec.orders, rec.nulls = int64(r.uint(uint64(most))), int64(r.uint(uint64(most)))
		if rec.value >= 0 {
			rec.value = int64(r.uint(uint64(most)))
		}
		if rec.conflict || rec.orders == 0 && (rec.nulls == 0 || rec.n == 0 || rec.value > 0) {
			r.fail(errors.New("a path that says nothing"))
		}
		p.push("", rec)
	}
	if r.err == nil && len(r.b) > 0 {
		r.fail(errShort)
	}
	for _, u := range used {
		if !u {
			r.fail(errors.New("a channel without touches"))
		}
	}
	return p, r.err
}

func (r *reader) facts(withValue bool) facts {
	head := r.byte()
	f := facts{at: noTime, value: -1, customer: head >> customerShift, conflict: head&factConflict != 0}
	if f.customer > 2 {
		r.fail(errRange)
	}
	if head&factTime != 0 {
		f.at = r.int()
		if f.at < firstMilli || f.at > lastMilli {
			r.fail(errRange)
		}
	}
	if head&factValue != 0 {
		f.value = 0
		if withValue {
			f.value = int64(r.uint(maxMinor))
		}
	}
	return f
}

func (r *reader) touches(p *Paths, used []bool) {
	n := r.count(3)
	before := int64(0)
	for i := 0; i < n && r.err == nil; i++ {
		head := r.byte()
		c := r.uint(math.MaxUint32)
		at := r.int()
		if head&touchTimed != 0 {
			at += before // wraps round for absurd distances, and is then out of range or not as written
			before = at
			if at < firstMilli || at > lastMilli {
				r.fail(errRange)
			}
		} else if at < 0 || at >= maxTouches {
			r.fail(errRange)
		} else {
			at += untimed
		}
		if c >= uint64(len(p.names)) || head>>kindShift > 5 {
			r.fail(errRange)
		}
		if r.err == nil {
			used[c] = true
			p.touches = append(p.touches, touch{at, uint32(c), head >> kindShift, head&touchKey != 0})
		}
	}
}
