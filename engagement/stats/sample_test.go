package stats_test

import (
	"encoding"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

func marshal(t *testing.T, m encoding.BinaryMarshaler) []byte {
	b, err := m.MarshalBinary()
	require.NoError(t, err)
	return b
}

func requireSame(t *testing.T, want, got encoding.BinaryMarshaler) {
	t.Helper()
	require.Equal(t, marshal(t, want), marshal(t, got))
}

func sampleOf(xs []float64) *stats.Sample {
	var s stats.Sample
	for _, x := range xs {
		s.Add(x)
	}
	return &s
}

// Any order, any sharding, any order of merging, with or without a trip over
// bytes: the same state to the bit, and the same answers.
func TestSampleMerge(t *testing.T) {
	r := generator()
	for _, n := range []int{0, 1, 7, 500, 1023, 1024, 1025, 1026, 2048, 2049, 5000} {
		for range 6 {
			xs := rates(r, n)
			whole := sampleOf(xs)
			merged := mergedShards(t, r, shuffled(r, xs))
			requireSame(t, whole, merged)
			require.EqualValues(t, n, merged.N())
			require.Equal(t, n <= stats.ExactValues, merged.Exact())
			mean1, iv1, ok1 := whole.TrimmedMean(0.1, 0.95)
			mean2, iv2, ok2 := merged.TrimmedMean(0.1, 0.95)
			require.Equal(t, [...]any{mean1, iv1, ok1}, [...]any{mean2, iv2, ok2})
		}
	}
}

// mergedShards spreads values over samples, and merges those two by two.
func mergedShards(t *testing.T, r *rand.Rand, xs []float64) *stats.Sample {
	shards := make([]*stats.Sample, 1+r.IntN(12))
	for i := range shards {
		shards[i] = new(stats.Sample)
	}
	for _, x := range xs {
		shards[r.IntN(len(shards))].Add(x)
	}
	for len(shards) > 1 {
		i := r.IntN(len(shards) - 1)
		if r.IntN(2) == 0 {
			read := new(stats.Sample)
			require.NoError(t, read.UnmarshalBinary(marshal(t, shards[i])))
			shards[i] = read
		}
		shards[i].Merge(shards[i+1])
		shards = slices.Delete(shards, i+1, i+2)
	}
	return shards[0]
}

func TestSampleMergeItself(t *testing.T) {
	r := generator()
	for _, n := range []int{0, 3, 512, 513, 1024, 1500} {
		xs := rates(r, n)
		s := sampleOf(xs)
		s.Merge(s)
		s.Merge(nil)
		requireSame(t, sampleOf(slices.Concat(xs, xs)), s)
	}
}

// Up to 1,024 values a sample says what the functions of lists say; beyond, the
// same within its bound.
func TestSampleAgainstLists(t *testing.T) {
	r := generator()
	for _, n := range []int{1, 2, 5, 6, 7, 100, 1023, 1024, 1025, 4000, 20001} {
		xs := rates(r, n)
		s := sampleOf(xs)
		same := func(want, got float64) {
			t.Helper()
			if s.Exact() {
				require.Equal(t, want, got)
			}
			require.LessOrEqual(t, math.Abs(got-want), s.Bound()*want)
		}
		want, err := stats.Median(xs)
		require.NoError(t, err)
		got, ok := s.Median()
		require.True(t, ok)
		same(want, got)

		_, iv, err := stats.MedianInterval(xs, 0.95)
		around, ok := s.MedianInterval(0.95)
		require.Equal(t, err == nil, ok)
		require.Equal(t, n >= 6, ok)
		same(iv.Low, around.Low)
		same(iv.High, around.High)

		sorted := slices.Sorted(slices.Values(xs))
		for _, rank := range []int{1, n/3 + 1, n} {
			same(sorted[rank-1], s.Rank(uint64(rank)))
		}
		same(sorted[0], s.Rank(0))
		same(sorted[n-1], s.Rank(math.MaxUint64))

		if n >= 2 { // with nothing trimmed it is the mean and its interval
			want, iv, err := stats.MeanInterval(xs, 0.9)
			require.NoError(t, err)
			got, around, ok := s.TrimmedMean(0, 0.9)
			require.True(t, ok)
			bound := 1e-13 + 3*s.Bound()
			require.InEpsilon(t, want, got, bound)
			require.InEpsilon(t, iv.High-iv.Low, around.High-around.Low, bound)
		}
	}
}

// 1 to 10 with one value cut at each end: the mean of 2 to 9, and the squares of
// 2, 2, 3, 4, 5, 6, 7, 8, 9, 9 about 5.5, which sum to 66.5.
func TestTrimmedMean(t *testing.T) {
	s := sampleOf([]float64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1})
	mean, iv, ok := s.TrimmedMean(0.1, 0.95)
	require.True(t, ok)
	assert.InDelta(t, 5.5, mean, 1e-15)
	half := stats.TQuantile(0.975, 7) * math.Sqrt(66.5/(8*7))
	assert.InDelta(t, 5.5-half, iv.Low, 1e-14)
	assert.InDelta(t, 5.5+half, iv.High, 1e-14)

	// what is cut may be anything, and 0.29 of 100 is 29
	xs := make([]float64, 100)
	for i := range xs {
		xs[i] = float64(i + 1)
		if i >= 71 {
			xs[i] = 1e300
		}
	}
	mean, _, ok = sampleOf(xs).TrimmedMean(0.29, 0.95)
	require.True(t, ok)
	assert.InDelta(t, 50.5, mean, 1e-12)

	// one value left: a mean, but no interval
	mean, _, ok = sampleOf([]float64{1, 5, 100}).TrimmedMean(0.4, 0.95)
	assert.False(t, ok)
	assert.Equal(t, 5.0, mean)
	mean, _, ok = s.TrimmedMean(0.1, 1.5)
	assert.False(t, ok)
	assert.InDelta(t, 5.5, mean, 1e-15)
	for _, trim := range []float64{-0.1, 0.5, 1, math.NaN()} {
		mean, _, ok := s.TrimmedMean(trim, 0.95)
		assert.False(t, ok)
		assert.Zero(t, mean)
	}
	mean, _, ok = new(stats.Sample).TrimmedMean(0.1, 0.95)
	assert.False(t, ok)
	assert.Zero(t, mean)
}

func TestSampleRefuses(t *testing.T) {
	var s stats.Sample
	bad := []float64{-1, -5e-324, math.NaN(), math.Inf(1), math.Inf(-1)}
	for _, x := range bad {
		assert.False(t, s.Add(x))
	}
	_, ok := s.Median()
	assert.False(t, ok)
	_, ok = s.MedianInterval(0.95)
	assert.False(t, ok)
	assert.Zero(t, s.Rank(1))
	assert.Zero(t, s.N())
	for range 2 * stats.ExactValues {
		require.True(t, s.Add(math.Copysign(0, -1)))
	}
	for _, x := range bad {
		assert.False(t, s.Add(x))
	}
	assert.EqualValues(t, 2*stats.ExactValues, s.N())
	assert.Equal(t, 1.0/256, s.Bound())
	_, ok = s.MedianInterval(math.NaN())
	assert.False(t, ok)
	assert.Equal(t, marshal(t, sampleOf([]float64{0})), marshal(t, sampleOf([]float64{math.Copysign(0, -1)})))
}

// Numbers whose sum is past the largest float64 still have a mean.
func TestSampleHuge(t *testing.T) {
	mean, _, ok := sampleOf([]float64{math.MaxFloat64, math.MaxFloat64, math.MaxFloat64}).TrimmedMean(0, 0.95)
	assert.True(t, ok)
	assert.Equal(t, math.MaxFloat64, mean)
	mean, _, ok = sampleOf([]float64{0, math.MaxFloat64}).TrimmedMean(0, 0.95)
	assert.False(t, ok) // the interval is past the range
	assert.Equal(t, math.MaxFloat64/2, mean)
	median, _ := sampleOf([]float64{math.MaxFloat64, math.MaxFloat64}).Median()
	assert.Equal(t, math.MaxFloat64, median)
	median, _ = sampleOf([]float64{5e-324, 5e-324}).Median()
	assert.Equal(t, 5e-324, median)
}

func TestSampleReaderRefuses(t *testing.T) {
	value := func(x float64) []byte {
		b := make([]byte, 8)
		for i := range b {
			b[i] = byte(math.Float64bits(x) >> (56 - 8*i))
		}
		return b
	}
	buckets := func(n uint64) []byte {
		var h stats.Histogram
		h.AddN(1, n)
		return body(t, wire.Histogram, marshal(t, &h))
	}
	form := func(body ...[]byte) []byte { return sealed(wire.Sample, body...) }
	exact, bucket := []byte{0}, []byte{1}
	for name, b := range map[string][]byte{
		"nothing":             form(),
		"another form":        form([]byte{2}),
		"a value cut off":     form(exact, value(1)[:7]),
		"out of order":        form(exact, value(2), value(1)),
		"negative":            form(exact, value(-1)),
		"negative zero":       form(exact, value(math.Copysign(0, -1))),
		"NaN":                 form(exact, value(math.NaN())),
		"infinite":            form(exact, value(math.Inf(1))),
		"too many values":     form(exact, make([]byte, 8*1025)),
		"too few for buckets": form(bucket, buckets(1024)),
		"no buckets":          form(bucket),
		"bad buckets":         form(bucket, buckets(5000), []byte{0}),
		"a form cut off":      form(exact, value(1))[:14],
		"a histogram":         sealed(wire.Histogram, exact, value(1)),
	} {
		s := sampleOf([]float64{1})
		require.ErrorIs(t, s.UnmarshalBinary(b), stats.ErrFormat, name)
		require.EqualValues(t, 1, s.N(), name)
	}
	var s stats.Sample
	require.NoError(t, s.UnmarshalBinary(form(bucket, buckets(1025))))
	require.False(t, s.Exact())
}

// A million values cost no allocation each.
func TestSampleAddAllocates(t *testing.T) {
	xs := rates(generator(), 1<<14)
	s := sampleOf(xs)
	assert.Zero(t, testing.AllocsPerRun(5, func() {
		for _, x := range xs {
			s.Add(x)
		}
	}))
}
