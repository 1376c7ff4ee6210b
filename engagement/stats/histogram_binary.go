package stats

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

const (
	histogramVersion = 2
	bucketBytes      = 4 + 8
	firstBucket      = 1 << mantissaBits              // 0 apart, no smaller bucket is in use
	lastBucket       = exponentMask<<mantissaBits - 1 // the one of the largest float64
)

// AppendBinary appends the binary form of h, in the frame of package wire: for
// each bucket that holds something, in ascending order, its name in 4 bytes and
// its count in 8, most significant first. The same numbers give the same bytes,
// whatever the order in which they were added or merged. The error is always
// nil.
func (h *Histogram) AppendBinary(b []byte) ([]byte, error) {
	start := len(b)
	b = wire.Begin(b, wire.Histogram, histogramVersion)
	return wire.Seal(h.appendBody(b), start), nil
}

func (h *Histogram) appendBody(b []byte) []byte {
	size := wire.Overhead
	for range h.ascend {
		size += bucketBytes
	}
	b = slices.Grow(b, size)
	h.ascend(func(bucket, n uint64) bool {
		b = binary.BigEndian.AppendUint32(b, uint32(bucket))
		b = binary.BigEndian.AppendUint64(b, n)
		return true
	})
	return b
}

// MarshalBinary gives the binary form of h; see [Histogram.AppendBinary].
func (h *Histogram) MarshalBinary() ([]byte, error) {
	return h.AppendBinary(nil)
}

// UnmarshalBinary replaces h by the histogram whose binary form is b. It reads
// only what AppendBinary writes: damaged bytes, those of another version or type, a
// bucket that does not exist, stands out of order or is empty, and bytes left over
// are [ErrFormat], and leave h as it was. The errors of package wire are in it.
func (h *Histogram) UnmarshalBinary(b []byte) error {
	body, err := wire.Open(b, wire.Histogram, histogramVersion)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	return h.readBody(body)
}

func (h *Histogram) readBody(b []byte) error {
	if len(b)%bucketBytes != 0 {
		return fmt.Errorf("%w: Histogram with part of a bucket", ErrFormat)
	}
	var read Histogram
	previous := int64(-1)
	for ; len(b) > 0; b = b[bucketBytes:] {
		bucket, n := binary.BigEndian.Uint32(b), binary.BigEndian.Uint64(b[4:])
		exists := bucket == 0 || bucket >= firstBucket && bucket <= lastBucket
		if !exists || int64(bucket) <= previous || n == 0 {
			return fmt.Errorf("%w: Histogram with bucket %d unknown, out of order or empty", ErrFormat, bucket)
		}
		read.add(uint64(bucket), n)
		previous = int64(bucket)
	}
	*h = read
	return nil
}
