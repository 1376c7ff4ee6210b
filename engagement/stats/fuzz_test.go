package stats_test

import (
	"encoding"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// sealed is a form of a body that nobody has checked; a fuzzer would not find the
// checksum.
func sealed(k wire.Kind, body ...[]byte) []byte {
	return wire.Seal(append(wire.Begin(nil, k, 2), slices.Concat(body...)...), 0)
}

// body takes a form out of its frame.
func body(tb testing.TB, k wire.Kind, form []byte) []byte {
	tb.Helper()
	b, err := wire.Open(form, k, 2)
	require.NoError(tb, err)
	return b
}

// survives holds that bytes a reader accepts are the ones it writes.
func survives(t *testing.T, b []byte, read interface {
	encoding.BinaryMarshaler
	encoding.BinaryUnmarshaler
}) bool {
	if err := read.UnmarshalBinary(b); err != nil {
		require.ErrorIs(t, err, stats.ErrFormat)
		return false
	}
	require.Equal(t, b, marshal(t, read))
	return true
}

func FuzzHistogram(f *testing.F) {
	var h stats.Histogram
	for _, x := range append(rates(generator(), 50), 0, 1, math.MaxFloat64) {
		h.Add(x)
	}
	b, _ := h.MarshalBinary()
	f.Add([]byte{}, 0.5)
	f.Add(body(f, wire.Histogram, b), 0.25)
	f.Fuzz(func(t *testing.T, b []byte, p float64) {
		var h stats.Histogram
		if !survives(t, sealed(wire.Histogram, b), &h) {
			return
		}
		x, ok := h.Quantile(p)
		require.Equal(t, ok, h.N() > 0 && p >= 0 && p <= 1)
		require.True(t, x >= 0 && x <= math.MaxFloat64)
		before := h.N()
		h.Add(p)
		h.Merge(&h)
		require.GreaterOrEqual(t, h.N(), before)
	})
}

func FuzzSample(f *testing.F) {
	xs := rates(generator(), 1500)
	for _, n := range []int{0, 1, 10, 1500} {
		b, _ := sampleOf(xs[:n]).MarshalBinary()
		f.Add(body(f, wire.Sample, b), 0.1)
	}
	f.Fuzz(func(t *testing.T, b []byte, x float64) {
		var s stats.Sample
		if !survives(t, sealed(wire.Sample, b), &s) {
			return
		}
		median, _ := s.Median()
		iv, _ := s.MedianInterval(0.95)
		mean, trimmed, _ := s.TrimmedMean(x, 0.95)
		sound(t, nil, iv, median, mean)
		sound(t, nil, trimmed)
		before := s.N()
		s.Merge(&s)
		added := s.Add(x)
		require.Equal(t, x >= 0 && x <= math.MaxFloat64, added)
		require.GreaterOrEqual(t, s.N(), before)
		var again stats.Sample
		require.NoError(t, again.UnmarshalBinary(marshal(t, &s)))
	})
}

func FuzzUints(f *testing.F) {
	f.Add(make([]byte, 16))
	f.Add(make([]byte, 24))
	f.Fuzz(func(t *testing.T, b []byte) {
		u, err := stats.Uint128FromBytes(b)
		require.Equal(t, len(b) == 16, err == nil)
		if err == nil {
			require.Equal(t, b, u.AppendBinary(nil))
		}
		v, err := stats.Uint192FromBytes(b)
		require.Equal(t, len(b) == 24, err == nil)
		if err == nil {
			require.Equal(t, b, v.AppendBinary(nil))
		}
	})
}
