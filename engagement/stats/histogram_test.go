package stats_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// Each rank is within 2^-8 of the number that has it, over all of float64.
func TestHistogramBound(t *testing.T) {
	r := generator()
	xs := rates(r, 1000)
	for range 200 {
		xs = append(xs, math.Ldexp(1+r.Float64(), r.IntN(2046)-1022))
	}
	xs = append(xs, 0, 0x1p-1022, math.MaxFloat64, 1, math.Nextafter(1, 0))
	var h stats.Histogram
	for _, x := range xs {
		require.True(t, h.Add(x))
	}
	require.EqualValues(t, len(xs), h.N())
	slices.Sort(xs)
	for i, x := range xs {
		got := h.Rank(uint64(i + 1))
		assert.LessOrEqual(t, math.Abs(got-x), stats.BucketError*x, "rank %d", i+1)
	}
	assert.Equal(t, h.Rank(1), h.Rank(0))
	assert.Equal(t, h.Rank(h.N()), h.Rank(math.MaxUint64))
}

func TestHistogramQuantile(t *testing.T) {
	var h stats.Histogram
	_, ok := h.Quantile(0.5)
	assert.False(t, ok)
	assert.Zero(t, h.Rank(1))
	h.AddN(0, 29)
	h.AddN(1, 1)
	h.AddN(2, 70)
	for p, want := range map[float64]float64{0: 0, 0.29: 0, 0.3: 1, 0.301: 2, 1: 2} {
		got, ok := h.Quantile(p)
		assert.True(t, ok)
		assert.InDelta(t, want, got, want*stats.BucketError, "%v", p)
	}
	for _, p := range []float64{-0.1, 1.1, math.NaN()} {
		_, ok := h.Quantile(p)
		assert.False(t, ok)
	}
}

func TestHistogramRefuses(t *testing.T) {
	var h stats.Histogram
	for _, x := range []float64{-1, -5e-324, math.NaN(), math.Inf(1), math.Inf(-1)} {
		assert.False(t, h.Add(x))
		assert.False(t, h.AddN(x, 3))
	}
	assert.True(t, h.AddN(1, 0))
	assert.Zero(t, h.N())
	assert.True(t, h.Add(math.Copysign(0, -1)))
	assert.True(t, h.Add(5e-324)) // counts as zero
	assert.EqualValues(t, 2, h.N())
	assert.Zero(t, h.Rank(2))
}

// Counts stop at the largest, in whatever order they get there.
func TestHistogramCountsStop(t *testing.T) {
	var a, b stats.Histogram
	a.AddN(3, math.MaxUint64)
	a.AddN(3, 5)
	a.AddN(7, 2)
	b.AddN(7, 2)
	b.AddN(3, 5)
	b.AddN(3, math.MaxUint64)
	require.Equal(t, uint64(math.MaxUint64), a.N())
	requireSame(t, &a, &b)
	var c stats.Histogram
	require.NoError(t, c.UnmarshalBinary(marshal(t, &a)))
	requireSame(t, &a, &c)
	a.Merge(&b)
	require.Equal(t, uint64(math.MaxUint64), a.N())
}

func TestHistogramMerge(t *testing.T) {
	r := generator()
	for range 50 {
		xs := rates(r, r.IntN(3000))
		var whole stats.Histogram
		for _, x := range xs {
			whole.Add(x)
		}
		parts := make([]stats.Histogram, 1+r.IntN(9))
		for _, x := range shuffled(r, xs) {
			parts[r.IntN(len(parts))].Add(x)
		}
		var merged stats.Histogram
		for _, i := range r.Perm(len(parts)) {
			merged.Merge(&parts[i])
		}
		requireSame(t, &whole, &merged)
		merged.Merge(nil)
		requireSame(t, &whole, &merged)

		twice := whole
		require.NoError(t, twice.UnmarshalBinary(marshal(t, &whole)))
		twice.Merge(&twice)
		whole.Merge(&merged)
		requireSame(t, &whole, &twice)
	}
}

func TestHistogramReaderRefuses(t *testing.T) {
	bucket := func(index uint32, n byte) []byte {
		return []byte{byte(index >> 24), byte(index >> 16), byte(index >> 8), byte(index), 0, 0, 0, 0, 0, 0, 0, n}
	}
	form := func(body ...[]byte) []byte { return sealed(wire.Histogram, body...) }
	for name, b := range map[string][]byte{
		"a byte left over":       form(bucket(500, 1), []byte{0}),
		"a bucket cut off":       form(bucket(500, 1)[:11]),
		"an empty bucket":        form(bucket(500, 0)),
		"a bucket twice":         form(bucket(500, 1), bucket(500, 1)),
		"buckets out of order":   form(bucket(500, 1), bucket(499, 1)),
		"a bucket below 2^-1022": form(bucket(127, 1)),
		"the bucket of infinity": form(bucket(2047<<7, 1)),
		"a bucket of a negative": form(bucket(1<<18+500, 1)),
		"a form cut off":         form(bucket(500, 1))[:17],
		"a sample":               sealed(wire.Sample, bucket(500, 1)),
	} {
		var h stats.Histogram
		h.Add(1)
		require.ErrorIs(t, h.UnmarshalBinary(b), stats.ErrFormat, name)
		require.EqualValues(t, 1, h.N(), name)
	}
	var h stats.Histogram
	require.NoError(t, h.UnmarshalBinary(form(bucket(0, 1), bucket(128, 2), bucket(2047<<7-1, 3))))
	require.EqualValues(t, 6, h.N())
	require.InEpsilon(t, math.MaxFloat64, h.Rank(6), stats.BucketError)
}
