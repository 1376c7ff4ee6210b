package overlap_test

import (
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

func TestOverlapsOfExactSets(t *testing.T) {
	for _, c := range []struct {
		a, b                       [2]int // ids from, to
		shared, ofSmaller, jaccard float64
	}{
		{[2]int{0, 10}, [2]int{5, 25}, 5, 0.5, 0.2},
		{[2]int{0, 10}, [2]int{10, 25}, 0, 0, 0},
		{[2]int{0, 10}, [2]int{0, 10}, 10, 1, 1},
		{[2]int{0, 1}, [2]int{0, 40}, 1, 1, 1. / 40},
		{[2]int{0, 3}, [2]int{2, 5}, 1, 1. / 3, 0.2},
	} {
		a, b := sketchOf(t, 64, numbered(c.a[0], c.a[1])...), sketchOf(t, 64, numbered(c.b[0], c.b[1])...)
		got, err := overlap.Pairwise(a, b)
		require.NoError(t, err)
		all := float64(c.a[1] - c.a[0] + c.b[1] - c.b[0])
		assert.Equal(t, overlap.Overlap{
			Intersection: exact(c.shared),
			OfSmaller:    exact(c.ofSmaller),
			Jaccard:      got.Jaccard,
			Both:         int64(c.shared),
			Sampled:      int64(all - c.shared),
		}, got)
		assert.True(t, got.Jaccard.Exact)
		assert.InDelta(t, c.jaccard, got.Jaccard.Value, 1e-15)
		union, err := overlap.Union(a, b)
		require.NoError(t, err)
		assert.Equal(t, exact(all-c.shared), union)
		gain, err := overlap.Marginal(b, a)
		require.NoError(t, err)
		assert.Equal(t, exact(float64(c.b[1]-c.b[0])-c.shared), gain.New)
	}
}

func TestOverlapsOfNobody(t *testing.T) {
	some, nobody := sketchOf(t, 16, numbered(0, 100)...), overlap.New(16, salt)
	for _, empty := range []*overlap.Sketch{nobody, nil} {
		v, err := overlap.Pairwise(some, empty)
		require.NoError(t, err)
		assert.Equal(t, exact(0), v.Intersection)
		assert.False(t, v.OfSmaller.Defined())
		assert.Equal(t, exact(0), v.Jaccard)
		b, err := json.Marshal(v)
		require.NoError(t, err)
		assert.NotContains(t, string(b), "of_smaller", "undefined is left out, not 0")

		v, err = overlap.Pairwise(empty, nil)
		require.NoError(t, err)
		assert.Equal(t, overlap.Overlap{Intersection: exact(0)}, v)

		gain, err := overlap.Marginal(empty, some)
		require.NoError(t, err)
		assert.Equal(t, overlap.Gain{New: exact(0)}, gain)
		gain, err = overlap.Marginal(some, empty)
		require.NoError(t, err)
		assert.Equal(t, some.Count().Value, gain.New.Value)
	}
	none, err := overlap.Union()
	require.NoError(t, err)
	assert.Equal(t, exact(0), none)
	group, err := overlap.Frequencies()
	require.NoError(t, err)
	assert.Equal(t, overlap.Group{AtLeast: []overlap.Estimate{}}, group)
}

func TestUnlikeSaltsAreRefused(t *testing.T) {
	a, b := sketchOf(t, 16, "a"), overlap.New(16, overlap.NewSalt("another"))
	_, err := overlap.Union(a, nil, b)
	assert.ErrorIs(t, err, overlap.ErrSalt)
	_, err = overlap.Pairwise(a, b)
	assert.ErrorIs(t, err, overlap.ErrSalt)
	_, err = overlap.Marginal(a, b)
	assert.ErrorIs(t, err, overlap.ErrSalt)
	_, err = overlap.Frequencies(a, b)
	assert.ErrorIs(t, err, overlap.ErrSalt)
	_, err = overlap.NewMatrix(a, b)
	assert.ErrorIs(t, err, overlap.ErrSalt)
	_, err = overlap.NewMatrix(make([]*overlap.Sketch, overlap.MaxMatrix+1)...)
	assert.ErrorIs(t, err, overlap.ErrTooMany)
}

func TestFrequenciesOfExactSets(t *testing.T) {
	g, err := overlap.Frequencies(
		sketchOf(t, 64, numbered(0, 20)...),
		sketchOf(t, 64, numbered(10, 30)...),
		sketchOf(t, 64, numbered(15, 40)...),
	)
	require.NoError(t, err) // 10–14 in two, 15–19 in three, 20–29 in two
	assert.Equal(t, []overlap.Estimate{exact(40), exact(20), exact(5)}, g.AtLeast)
	assert.Equal(t, exact(0.5), g.Overlapping)
	g, err = overlap.Frequencies(sketchOf(t, 64, "a"))
	require.NoError(t, err)
	assert.Equal(t, exact(0), g.Overlapping)
}

// A matrix gives, to the bit, what Pairwise gives of every two, either way
// round; unlike entries, empty and exact sketches among them.
func TestMatrixIsPairwise(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	sketches := []*overlap.Sketch{nil, overlap.New(64, salt)}
	for i := range 24 {
		s := overlap.New([]int{16, 64, 256}[i%3], salt)
		from, n := r.IntN(300), 1+r.IntN(600)
		for j := range n {
			s.AddHash(salt.Hash(strconv.Itoa(from + j)))
		}
		sketches = append(sketches, s)
	}
	sketches = append(sketches, sketches[5])
	m, err := overlap.NewMatrix(sketches...)
	require.NoError(t, err)
	require.Equal(t, len(sketches), m.Len())
	for i, a := range sketches {
		require.Equal(t, a.Count(), m.Size(i))
		for j, b := range sketches {
			want, err := overlap.Pairwise(a, b)
			require.NoError(t, err)
			require.Equal(t, want, m.At(i, j), "%d, %d", i, j)
			sound(t, want)
		}
	}
	for _, i := range []int{-1, m.Len()} {
		assert.Equal(t, overlap.Overlap{}, m.At(i, 0))
		assert.Equal(t, overlap.Overlap{}, m.At(0, i))
		assert.False(t, m.Size(i).Defined())
	}
}

// A nested audience is found inside, and the estimates agree.
func TestNestedAudiences(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	a, b := two{0, 990_000, 10_000}.sketches(r, 4_096, 4_096)
	v, err := overlap.Pairwise(a, b)
	require.NoError(t, err)
	assert.Equal(t, 1., v.OfSmaller.Value)
	assert.Equal(t, a.Count().Value, v.Intersection.Value, "all of the smaller audience")
	gain, err := overlap.Marginal(a, b)
	require.NoError(t, err)
	assert.Equal(t, 0., gain.New.Value)
	assert.Positive(t, gain.New.Interval.High, "it could not be looked up for all")
}

// The estimates do not depend on the order of the sketches.
func TestOrderDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for range 100 {
		a, b := two{r.IntN(500), r.IntN(500), r.IntN(500)}.sketches(r, 64, 16+r.IntN(64))
		ab, err := overlap.Pairwise(a, b)
		require.NoError(t, err)
		ba, err := overlap.Pairwise(b, a)
		require.NoError(t, err)
		require.Equal(t, ab, ba)
		sound(t, ab)
		u, err := overlap.Union(a, b)
		require.NoError(t, err)
		again, err := overlap.Union(b, a, b)
		require.NoError(t, err)
		require.Equal(t, u, again)
	}
}

// sound holds what every estimate says of itself.
func sound(t *testing.T, v overlap.Overlap) {
	t.Helper()
	for i, e := range []overlap.Estimate{v.Intersection, v.OfSmaller, v.Jaccard} {
		soundEstimate(t, e)
		if i > 0 {
			require.LessOrEqual(t, e.Interval.High, 1.)
		}
	}
	require.GreaterOrEqual(t, v.Intersection.Interval.Low, float64(v.Both))
	require.GreaterOrEqual(t, v.Sampled, v.Both)
}

func soundEstimate(t *testing.T, e overlap.Estimate) {
	t.Helper()
	require.GreaterOrEqual(t, e.Interval.Low, 0.)
	require.LessOrEqual(t, e.Interval.Low, e.Value)
	require.LessOrEqual(t, e.Value, e.Interval.High)
	require.LessOrEqual(t, e.Interval.High, 1e30)
	if e.Exact {
		require.Equal(t, e.Interval.Low, e.Interval.High)
	} else if e.Defined() {
		require.Positive(t, e.Interval.High)
	}
}
