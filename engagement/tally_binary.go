package engagement

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const tallyVersion = 2

var errTally = errors.New("engagement: not the binary form of a tally")

// MarshalBinary writes the tally, in the frame of package wire, in a form that
// depends on the method and the multiset of posts only. A tally of a broken method
// is a [MethodError].
func (t *Tally) MarshalBinary() ([]byte, error) {
	if !t.begin() {
		return nil, t.broken
	}
	b := wire.Begin(make([]byte, 0, 512), wire.EngagementTally, tallyVersion)
	b = appendMethod(b, t.method)
	for _, n := range []uint64{t.posts, t.skipped} {
		b = binary.AppendUvarint(b, n)
	}
	for _, at := range []int64{t.first, t.last} {
		b = binary.BigEndian.AppendUint64(b, uint64(at))
	}
	b = binary.AppendUvarint(b, uint64(len(t.why)))
	for _, s := range t.sortedSkips() {
		b = append(b, s.metric)
		b = wire.AppendText(b, string(s.reason))
		b = binary.AppendUvarint(b, t.why[s])
	}
	b = binary.AppendUvarint(b, uint64(len(t.defs.names)))
	for _, d := range t.defs.names {
		b = wire.AppendText(b, string(d))
	}
	for _, u := range []stats.Uint128{t.e, t.d, t.q44} {
		b = u.AppendBinary(b)
	}
	for _, u := range []stats.Uint192{t.ee, t.ed, t.dd, t.q, t.qq} {
		b = u.AppendBinary(b)
	}
	b, err := t.sample.AppendBinary(b)
	return wire.Seal(wire.Unsealed(b), 0), err
}

// UnmarshalBinary replaces t by what [Tally.MarshalBinary] wrote. Anything else
// is an error, which may be one of package wire, and leaves t as it was.
func (t *Tally) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.EngagementTally, tallyVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", errTally, err)
	}
	r := reader{wire.Reader{Rest: body}}
	m := r.method()
	several := m.Over == FollowersNow && !m.Now.IsKnown() // merged of several accounts
	if several {
		m.Now = Known(1)
	}
	n := NewTally(m)
	if n.broken != nil || r.Bad {
		return errTally
	}
	if several {
		n.method.Now = Count{}
	}
	n.posts, n.skipped = r.Uvarint(), r.Uvarint()
	n.first, n.last = int64(r.Uint64()), int64(r.Uint64())
	n.readSkips(&r)
	n.readDefs(&r)
	for _, u := range []*stats.Uint128{&n.e, &n.d, &n.q44} {
		*u = r.uint128()
	}
	for _, u := range []*stats.Uint192{&n.ee, &n.ed, &n.dd, &n.q, &n.qq} {
		*u = r.uint192()
	}
	if r.Bad || n.sample.UnmarshalBinary(wire.Seal(slices.Clone(r.Rest), 0)) != nil || !n.sane() {
		return errTally
	}
	*t = *n
	return nil
}

// sane holds what every tally that was built by adding satisfies, so that no
// bytes can make Reading divide by nothing.
func (t *Tally) sane() bool {
	sampled := t.method.By == Median || t.method.By == Trimmed
	switch {
	case (t.posts == 0) != t.d.IsZero():
		return false
	case sampled && t.sample.N() != t.posts, !sampled && t.sample.N() != 0:
		return false
	case t.first <= t.last && (t.first <= earliest || t.last > latest):
		return false
	case t.first > t.last:
		return t.first == math.MaxInt64 && t.last == math.MinInt64
	}
	return t.posts > 0
}

func (t *Tally) readSkips(r *reader) {
	var last skip
	for i := range r.Uvarint() {
		k := skip{metric: r.Byte(), reason: Reason(r.text())}
		n := r.Uvarint()
		rising := i == 0 || k.metric > last.metric || k.metric == last.metric && k.reason > last.reason
		if r.Bad || n == 0 || !rising || int(k.metric) >= allMetrics && k.metric != wholeRate {
			r.Bad = true
			return
		}
		t.addSkips(k, n)
		last = k
	}
}

func (t *Tally) readDefs(r *reader) {
	n := r.Uvarint()
	if n > defsKept {
		r.Bad = true
		return
	}
	for range n {
		d := ViewDef(r.text())
		if k := len(t.defs.names); r.Bad || k > 0 && t.defs.names[k-1] >= d {
			r.Bad = true
			return
		}
		t.defs.names = append(t.defs.names, d)
	}
}

func appendMethod(b []byte, m Method) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(m.Of))
	b = wire.AppendText(b, string(m.Over))
	b = wire.AppendText(b, string(m.By))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(m.Trim))
	b = binary.BigEndian.AppendUint64(b, uint64(m.Now.plus1))
	b = wire.AppendText(b, string(m.Traffic))
	return binary.BigEndian.AppendUint64(b, math.Float64bits(m.Level))
}

func (r *reader) method() Method {
	m := Method{Of: Interactions(r.Uint32()), Over: Base(r.text()), By: Aggregate(r.text())}
	m.Trim = math.Float64frombits(r.Uint64())
	now := int64(r.Uint64())
	if now < 0 || now > MaxCount+1 {
		r.Bad = true
		return m
	}
	m.Now = Count{now}
	m.Traffic = Traffic(r.text())
	m.Level = math.Float64frombits(r.Uint64())
	if m != m.normal() || math.Signbit(m.Trim) {
		r.Bad = true // written forms are filled in
	}
	return m
}

// A reader takes the values of a tally off the front of its binary form.
type reader struct{ wire.Reader }

func (r *reader) text() string { return r.Text(math.MaxUint64) } // at most the rest

func (r *reader) uint128() stats.Uint128 {
	u, _ := stats.Uint128FromBytes(r.Take(16)) // Take notes what is missing
	return u
}

func (r *reader) uint192() stats.Uint192 {
	u, _ := stats.Uint192FromBytes(r.Take(24))
	return u
}
