package stats

import (
	"encoding/binary"
	"fmt"
	"math"
)

const (
	sampleVersion = 1
	exactForm     = 0 // then the values in ascending order, 8 bytes each
	bucketForm    = 1 // then the binary form of the Histogram
)

// AppendBinary appends the binary form of s: a version byte, a byte that says
// whether values or buckets follow, then the values in ascending order as 8
// bytes each (IEEE 754, most significant first) or the [Histogram]. The same
// numbers give the same bytes, whatever the order in which they were added or
// merged. The error is always nil.
func (s *Sample) AppendBinary(b []byte) ([]byte, error) {
	if !s.Exact() {
		return s.buckets.AppendBinary(append(b, sampleVersion, bucketForm))
	}
	b = append(b, sampleVersion, exactForm)
	for _, x := range s.exact {
		b = binary.BigEndian.AppendUint64(b, math.Float64bits(x))
	}
	return b, nil
}

// MarshalBinary gives the binary form of s; see [Sample.AppendBinary].
func (s *Sample) MarshalBinary() ([]byte, error) {
	return s.AppendBinary(nil)
}

// UnmarshalBinary replaces s by the sample whose binary form is b. It reads
// only what AppendBinary writes: an unknown version or form, values that are
// negative, not finite or out of order, more than [ExactValues] of them, buckets
// of no more than that, and bytes left over are [ErrFormat], and leave s as it
// was.
func (s *Sample) UnmarshalBinary(b []byte) error {
	if len(b) < 2 || b[0] != sampleVersion {
		return fmt.Errorf("%w: Sample of unknown version", ErrFormat)
	}
	var read Sample
	var err error
	switch b[1] {
	case exactForm:
		read.exact, err = readExact(b[2:])
	case bucketForm:
		err = read.buckets.UnmarshalBinary(b[2:])
		if err == nil && read.buckets.n <= ExactValues {
			err = fmt.Errorf("%w: Sample of %d values in buckets", ErrFormat, read.buckets.n)
		}
	default:
		err = fmt.Errorf("%w: Sample of unknown form", ErrFormat)
	}
	if err != nil {
		return err
	}
	*s = read
	return nil
}

func readExact(b []byte) ([]float64, error) {
	if len(b)%8 != 0 || len(b) > 8*ExactValues {
		return nil, fmt.Errorf("%w: Sample of %d bytes of values", ErrFormat, len(b))
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
