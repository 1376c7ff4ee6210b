package overlap

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const version = 2

// header is the length of what stands before the hashes: the entries and the
// number of hashes in four bytes each, the mark of the salt and the limit in
// eight.
const header = 4 + 4 + 8 + 8

// AppendBinary appends the binary form of s, in the frame of package wire: the
// entries and the number of hashes (4 bytes each), a mark of the salt, the limit
// (0 while the sketch is exact) and the hashes in ascending order (8 bytes each),
// all with the most significant byte first. Equal sets give equal bytes. The salt
// is not among them. The error is always nil.
func (s *Sketch) AppendBinary(b []byte) ([]byte, error) {
	from := s.settled()
	start := len(b)
	b = wire.Begin(slices.Grow(b, wire.Overhead+header+8*len(from.kept)), wire.Sketch, version)
	b = binary.BigEndian.AppendUint32(b, uint32(from.Entries()))
	b = binary.BigEndian.AppendUint32(b, uint32(len(from.kept)))
	b = binary.BigEndian.AppendUint64(b, from.saltMark())
	b = binary.BigEndian.AppendUint64(b, from.limit)
	for _, h := range from.kept {
		b = binary.BigEndian.AppendUint64(b, h)
	}
	return wire.Seal(b, start), nil
}

// MarshalBinary gives the binary form of s; see [Sketch.AppendBinary].
func (s *Sketch) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(nil)
}

// UnmarshalBinary replaces s by the sketch whose binary form is data. If s has
// the salt of that sketch it keeps it, so that ids can be added:
//
//	s := overlap.New(0, salt)
//	err := s.UnmarshalBinary(data)
//
// If s has none, what was read is sealed: it can be counted, compared, merged
// and written, and [Sketch.Add] is [ErrSealed].
//
// Errors, which leave s as it was: [ErrSalt] when s has another salt;
// [ErrFormat] for anything that AppendBinary does not write, with the error of
// package wire in it.
func (s *Sketch) UnmarshalBinary(data []byte) error {
	body, err := wire.Open(data, wire.Sketch, version)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	r := wire.Reader{Rest: body}
	n := Sketch{entries: int(r.Uint32())}
	size := int64(r.Uint32())
	n.mark, n.limit = r.Uint64(), r.Uint64()
	full := size == int64(n.entries)
	switch {
	case r.Bad, n.entries < MinEntries, n.entries > MaxEntries, size > int64(n.entries):
		return ErrFormat
	case n.limit != 0 && !full, int64(len(r.Rest)) != 8*size:
		return ErrFormat
	}
	n.kept = make([]uint64, size)
	for i := range n.kept {
		h := binary.BigEndian.Uint64(r.Rest[8*i:])
		if i > 0 && h <= n.kept[i-1] || h > n.limit-1 {
			return ErrFormat
		}
		n.kept[i] = h
	}
	switch {
	case !s.sealed && s.salt.mark() == n.mark:
		n.salt, n.mark = s.salt, 0
	case !s.sealed && s.salt != Salt{}:
		return ErrSalt
	default:
		n.sealed = true
	}
	*s = n
	return nil
}

// MarshalText gives the binary form in base64, which is also how a *Sketch
// stands in JSON.
func (s *Sketch) MarshalText() ([]byte, error) {
	b, err := s.MarshalBinary()
	if err != nil {
		return nil, err
	}
	return base64.StdEncoding.AppendEncode(nil, b), nil
}

// UnmarshalText reads what [Sketch.MarshalText] wrote, as
// [Sketch.UnmarshalBinary] reads bytes.
func (s *Sketch) UnmarshalText(text []byte) error {
	if len(text) > base64.StdEncoding.EncodedLen(wire.Overhead+header+8*MaxEntries) {
		return ErrFormat
	}
	b, err := base64.StdEncoding.Strict().AppendDecode(nil, text)
	if err != nil || base64.StdEncoding.EncodedLen(len(b)) != len(text) {
		return ErrFormat // the second: line breaks, which a decoder skips
	}
	return s.UnmarshalBinary(b)
}
