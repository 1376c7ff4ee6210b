package attribution_test

import (
	"math"
	"testing"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The model's closed form is what averaging over all orders of channels gives.
func TestShapleyIsTheShapleyValue(t *testing.T) {
	for _, channels := range []int{1, 2, 7, 12} {
		p := build(t, journeys(500, channels, 8, 2, 9))
		policy := attribution.Policy{Window: 25 * day}
		game, err := attribution.Coalitions(p, policy)
		require.NoError(t, err)
		v, err := attribution.ShapleyValues(len(game.Players), game.Orders, 0, 0)
		require.NoError(t, err)
		assert.True(t, v.Exact)
		credit, err := attribution.Attribute(p, attribution.Shapley(), policy)
		require.NoError(t, err)
		for i, r := range credit.Rows {
			assert.Equal(t, game.Players[i], r.Channel)
			assert.InDelta(t, r.Orders, v.Values[i], 1e-9, r.Channel)
		}
	}
}

// Beyond 15 players values are sampled: within their bounds, adding up to the
// whole, and the same for the same seed.
func TestSampledShapley(t *testing.T) {
	p := build(t, journeys(300, 20, 6, 2, 10))
	game, err := attribution.Coalitions(p, attribution.Policy{})
	require.NoError(t, err)
	require.Len(t, game.Players, 20)
	credit, err := attribution.Attribute(p, attribution.Shapley(), attribution.Policy{})
	require.NoError(t, err)
	before := math.Inf(1)
	for _, samples := range []int{20, 200, 2000} {
		v, err := attribution.ShapleyValues(20, game.Orders, 7, samples)
		require.NoError(t, err)
		assert.False(t, v.Exact)
		sum, widest := 0.0, 0.0
		for i, r := range credit.Rows {
			assert.LessOrEqual(t, math.Abs(r.Orders-v.Values[i]), v.Bounds[i], r.Channel)
			sum += v.Values[i]
			widest = max(widest, v.Bounds[i])
		}
		assert.InDelta(t, float64(credit.Orders), sum, 1e-6)
		assert.Less(t, widest, before)
		before = widest
		t.Logf("%d samples: bound %.2f of %d orders", samples, widest, credit.Orders)
		again, err := attribution.ShapleyValues(20, game.Orders, 7, samples)
		require.NoError(t, err)
		assert.Equal(t, v, again)
	}
}

// The glove game: one left glove, two right ones; a pair is worth 1. The values
// are 2/3, 1/6 and 1/6 (any textbook).
func TestGloveGame(t *testing.T) {
	v, err := attribution.ShapleyValues(3, func(in []bool) float64 {
		if in[0] && (in[1] || in[2]) {
			return 1
		}
		return 0
	}, 0, 0)
	require.NoError(t, err)
	assert.InDeltaSlice(t, []float64{2. / 3, 1. / 6, 1. / 6}, v.Values, 1e-15)
}

func TestBadGames(t *testing.T) {
	size := func(in []bool) (n float64) {
		for _, x := range in {
			if x {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		n, samples int
		worth      func([]bool) float64
	}{
		{0, 10, size}, {10_001, 10, size}, {3, 0, nil}, {16, 1, size}, {16, 10_000_001, size},
		{3, 0, func([]bool) float64 { return math.NaN() }},
		{16, 10, func([]bool) float64 { return math.Inf(1) }},
		{16, 10, func(in []bool) float64 { return -size(in) }},
		{16, 10, func(in []bool) float64 { return math.Mod(size(in), 3) }},
		{2, 0, func(in []bool) float64 { return math.Copysign(math.MaxFloat64, size(in)-1.5) }},
	} {
		_, err := attribution.ShapleyValues(c.n, c.worth, 1, c.samples)
		assert.ErrorIs(t, err, attribution.ErrGame, "%d players", c.n)
	}
}
