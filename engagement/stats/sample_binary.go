package stats

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const (
	sampleVersion = 2
	exactForm     = 0 // then the values in ascending order, 8 bytes each
	bucketForm    = 1 // then the buckets as in the form of a Histogram
)

// AppendBinary appends the binary form of s, in the frame of package wire: a byte
// that says whether values or buckets follow, then the values in ascending order
// as 8 bytes each (IEEE 754, most significant first) or the buckets as those of a
// [Histogram]. The same numbers give the same bytes, whatever the order in which
// they were added or merged. The error is always nil.
func (s *Sample) AppendBinary(b []byte) ([]byte, error) {
	start := len(b)
	b = wire.Begin(b, wire.Sample, sampleVersion)
	if s.Exact() {
		b = append(b, exactForm)
		for _, x := range s.exact {
			b = binary.BigEndian.AppendUint64(b, math.Float64bits(x))
		}
	} else {
		b = s.buckets.appendBody(append(b, bucketForm))
	}
	return wire.Seal(b, start), nil
}

// MarshalBinary gives the binary form of s; see [Sample.AppendBinary].
func (s *Sample) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(nil)
}

// UnmarshalBinary replaces s by the sample whose binary form is b. It reads
// only what AppendBinary writes: damaged bytes, those of another version or type,
// neither values nor buckets, values that are negative, not finite or out of order,
// more than [ExactValues] of them, buckets of no more than that, and bytes left
// over are [ErrFormat], and leave s as it was. The errors of package wire are in it.
func (s *Sample) UnmarshalBinary(b []byte) error {
	body, err := wire.Open(b, wire.Sample, sampleVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	r := wire.Reader{Rest: body}
	form := r.Byte()
	var read Sample
	switch {
	case r.Bad || form > bucketForm:
		err = fmt.Errorf("%w: Sample of neither values nor buckets", ErrFormat)
	case form == exactForm:
		read.exact, err = readExact(r.Rest)
	default:
		if err = read.buckets.readBody(r.Rest); err == nil && read.buckets.n <= ExactValues {
			err = fmt.Errorf("%w: Sample of too few values for buckets", ErrFormat)
		}
	}
	if err != nil {
		return err
	}
	*s = read
	return nil
}

func readExact(b []byte) ([]float64, error) {
	if len(b)%8 != 0 || len(b) > 8*ExactValues {
		return nil, fmt.Errorf("%w: Sample with part of a value, or too many", ErrFormat)
	}
	xs := make([]float64, 0, len(b)/8)
	for ; len(b) > 0; b = b[8:] {
		x := math.Float64frombits(binary.BigEndian.Uint64(b))
		if !countable(x) || math.Signbit(x) || len(xs) > 0 && x < xs[len(xs)-1] {
			return nil, fmt.Errorf("%w: Sample with value %d negative, not finite or out of order", ErrFormat, len(xs))
		}
		xs = append(xs, x)
	}
	return xs, nil
}
