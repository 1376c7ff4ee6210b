package listen

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const tallyVersion = 2

// MarshalBinary writes the tally, in the frame of package wire, in a form that
// depends on the brands, the interactions and the set of items only: the records by
// ascending key, each number in its shortest form. A tally that never had a matcher is [ErrNoBrands].
func (t *Tally) MarshalBinary() ([]byte, error) {
	if t.head.print == 0 {
		return nil, ErrNoBrands
	}
	b := t.head.append(wire.Begin(nil, wire.ListenTally, tallyVersion))
	b = binary.AppendUvarint(b, uint64(len(t.records)))
	for _, r := range t.sorted() {
		b = r.append(b)
	}
	return wire.Seal(b, 0), nil
}

// sorted gives the records by key.
func (t *Tally) sorted() []*record {
	all := make([]*record, 0, len(t.records))
	for _, r := range t.records {
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b *record) int { return cmp.Compare(a.key, b.key) })
	return all
}

func (h *head) append(b []byte) []byte {
	b = binary.BigEndian.AppendUint64(b, h.print)
	b = binary.AppendUvarint(b, uint64(h.of))
	b = binary.AppendUvarint(b, uint64(len(h.brands)))
	for _, name := range h.brands {
		b = wire.AppendText(b, name)
	}
	b = binary.AppendUvarint(b, uint64(len(h.tags)))
	for _, tag := range h.tags {
		b = wire.AppendText(append(b, byte(tag.brand)), tag.name)
	}
	return b
}

// numbers are the fields of r that are written as numbers.
func (r *record) numbers() [11]uint64 {
	return [...]uint64{r.copies, r.link, r.author, r.text, uint64(r.at), r.brands, r.own, r.tags,
		uint64(r.reach), uint64(r.engaged), uint64(r.comments)}
}

func (r *record) append(b []byte) []byte {
	b = binary.BigEndian.AppendUint64(b, r.key)
	flags := byte(r.kind) | byte(r.state)<<2
	if r.disputed {
		flags |= 1 << 6
	}
	if r.anonym {
		flags |= 1 << 7
	}
	b = append(b, flags)
	for _, n := range r.numbers() {
		b = binary.AppendUvarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(r.score+ScoreUnit))
	return wire.AppendText(wire.AppendText(b, r.platform), r.language)
}

// leastRecord is how many bytes a record takes at least: key, flags, numbers, score
// and two texts of no length.
const leastRecord = 8 + 1 + 11 + 1 + 2

// A reader takes the values of a tally off the front of its binary form.
type reader struct{ wire.Reader }

// UnmarshalBinary replaces t by what [Tally.MarshalBinary] wrote. Anything else is
// [ErrFormat], with the error of package wire in it. A tally made by [NewTally]
// keeps its matcher and goes on collecting; the brands must be its own, or the
// error is [ErrUnlike]. Another can be merged and read, and takes no further items.
// After an error t is as it was.
func (t *Tally) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.ListenTally, tallyVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	in := reader{wire.Reader{Rest: body}}
	n := &Tally{m: t.m}
	n.head.read(&in)
	if in.Bad {
		return ErrFormat
	}
	if t.m != nil && (n.head.print != t.head.print || n.head.of != t.head.of) {
		return ErrUnlike
	}
	count := in.Count(leastRecord)
	n.records = make(map[uint64]*record, count)
	last := uint64(0)
	for range count {
		r := in.record(&n.head)
		if in.Bad || r.key <= last {
			return ErrFormat
		}
		n.records[r.key], last = r, r.key
	}
	if !in.Done() {
		return ErrFormat
	}
	*t = *n
	return nil
}

func (h *head) read(in *reader) {
	h.print = in.Uint64()
	of := in.Uvarint()
	h.of = engagement.Interactions(of)
	brands := in.Uvarint()
	if h.print == 0 || of > 1<<32-1 || brands == 0 || brands > MaxBrands {
		in.Bad = true
		return
	}
	for range brands {
		h.brands = append(h.brands, in.Text(maxEntry))
	}
	tags := in.Uvarint()
	if tags > MaxHashtags {
		in.Bad = true
		return
	}
	for range tags {
		tag := tag{int(in.Byte()), in.Text(4 * maxEntry)}
		in.Bad = in.Bad || tag.brand >= int(brands)
		h.tags = append(h.tags, tag)
	}
}

// record reads one record that adding could have made.
func (in *reader) record(h *head) *record {
	r := &record{key: in.Uint64()}
	flags := in.Byte()
	r.kind, r.state = kind(flags&3), state(flags>>2&15)
	r.disputed, r.anonym = flags&(1<<6) != 0, flags&(1<<7) != 0
	var at, reach, engaged, comments uint64
	for _, to := range []*uint64{&r.copies, &r.link, &r.author, &r.text, &at, &r.brands, &r.own, &r.tags, &reach, &engaged, &comments} {
		*to = in.Uvarint()
	}
	score := in.Uvarint()
	r.platform, r.language = in.Text(maxLabel), in.Text(maxLabel)
	fits := func(set uint64, n int) bool { return n == 64 || set>>n == 0 }
	in.Bad = in.Bad || r.kind == 0 || r.kind >= kinds || r.state >= states ||
		r.copies == 0 || r.copies > mostCopies || !r.anonym && r.copies != 1 ||
		!fits(r.brands, len(h.brands)) || !fits(r.own, len(h.brands)) || !fits(r.tags, len(h.tags)) ||
		at > lastTime-yearOne+1 || max(reach, engaged, comments) > engagement.MaxCount+1 ||
		score > 2*ScoreUnit || r.state != scored && (score != ScoreUnit || r.disputed)
	if in.Bad {
		return r
	}
	r.at, r.score = int64(at), int32(score)-ScoreUnit
	r.reach, r.engaged, r.comments = int64(reach), int64(engaged), int64(comments)
	return r
}
