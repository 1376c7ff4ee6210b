package audit_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestRoganGladen(t *testing.T) {
	for _, c := range []struct{ share, se, sp, want float64 }{
		{0.30, 0.85, 0.90, 0.2667}, // (0.30 + 0.90 − 1)/(0.85 + 0.90 − 1) = 0.20/0.75
		{0.10, 0.85, 0.90, 0},
		{0.05, 0.85, 0.90, -0.0667},
		{23. / 150, 0.96, 0.89, 0.0510}, // brucellosis in cows, the example of R's epiR::epi.prev: 5.1 %
		{0.25, 1, 1, 0.25},
		{1, 0.9, 0.9, 1.125},
	} {
		got, err := audit.RoganGladen(c.share, c.se, c.sp)
		require.NoError(t, err)
		assert.InDelta(t, c.want, got, 5e-5)
	}
	nan := math.NaN()
	for _, c := range [][3]float64{{0.3, 0.5, 0.5}, {0.3, 0.2, 0.3}, {-0.1, 0.9, 0.9}, {0.3, 1.1, 0.9}, {nan, 0.9, 0.9}, {0.3, nan, 0.9}, {0.3, 0.9, math.Inf(1)}} {
		_, err := audit.RoganGladen(c[0], c[1], c[2])
		var undefined *engagement.Undefined
		assert.ErrorAs(t, err, &undefined, "%v", c)
	}
}

// Worked by the formula in another language.
func TestCorrectInterval(t *testing.T) {
	for _, c := range []struct {
		x, n             int64
		rates            audit.Rates
		share, low, high float64
		clamped          bool
	}{
		{120, 400, audit.Rates{Hits: 85, Fakes: 100, FalseAlarms: 10, Reals: 100}, 0.266667, 0.171879, 0.350552, false},
		{23, 150, audit.Rates{Hits: 96, Fakes: 100, FalseAlarms: 11, Reals: 100}, 0.050980, 0, 0.145668, false},
		{20, 400, audit.Rates{Hits: 32, Fakes: 39, FalseAlarms: 37, Reals: 435}, 0, 0, 0.001554, true},
		{120, 400, audit.Rates{Hits: 32, Fakes: 39, FalseAlarms: 37, Reals: 435}, 0.292258, 0.222892, 0.391575, false},
	} {
		got, err := c.rates.Correct(c.x, c.n, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.share, got.Share, 1e-6)
		assert.InDelta(t, c.low, got.Interval.Low, 1e-6)
		assert.InDelta(t, c.high, got.Interval.High, 1e-6)
		assert.Equal(t, c.clamped, got.Clamped)
	}
}

// A share that cannot be corrected is an error, and never a number that is none.
func TestCorrectBadInput(t *testing.T) {
	good := audit.Rates{Hits: 85, Fakes: 100, FalseAlarms: 10, Reals: 100}
	for _, c := range []struct {
		rates audit.Rates
		x, n  int64
		level float64
	}{
		{good, 0, 0, 0.95}, {good, 5, 4, 0.95}, {good, -1, 4, 0.95}, {good, 1, 4, 0}, {good, 1, 4, 1}, {good, 1, 4, math.NaN()},
		{audit.Rates{}, 1, 4, 0.95},
		{audit.Rates{Hits: 5, Fakes: 4, Reals: 10}, 1, 4, 0.95},
		{audit.Rates{Hits: 1, Fakes: 10, FalseAlarms: 5, Reals: 10}, 1, 4, 0.95},
	} {
		got, err := c.rates.Correct(c.x, c.n, c.level)
		var undefined *engagement.Undefined
		assert.ErrorAs(t, err, &undefined, "%+v", c)
		assert.Zero(t, got)
	}
	// Rates of one account each, and of 2^53: finite, ordered, within 0 and 1.
	for _, r := range []audit.Rates{{Hits: 1, Fakes: 1, Reals: 1}, {Hits: 1 << 53, Fakes: 1 << 53, FalseAlarms: 1, Reals: 1 << 53}} {
		for _, n := range []int64{1, 2, 1 << 53} {
			for _, x := range []int64{0, 1, n} {
				got, err := r.Correct(x, n, 0.95)
				require.NoError(t, err)
				assert.True(t, 0 <= got.Interval.Low && got.Interval.Low <= got.Share && got.Share <= got.Interval.High && got.Interval.High <= 1, "%+v", got)
			}
		}
	}
}

// The interval holds the true share as often as it says, when the followers and
// the accounts that both rates come from are drawn anew each time.
func TestCorrectIntervalCovers(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	draw := func(n int, p float64) (x int64) {
		for range n {
			if rng.Float64() < p {
				x++
			}
		}
		return x
	}
	for _, truth := range []float64{0.05, 0.1, 0.25, 0.5} {
		const trials = 4000
		held := 0
		for range trials {
			r := audit.Rates{Hits: draw(39, 0.82), Fakes: 39, FalseAlarms: draw(435, 0.085), Reals: 435}
			x := draw(400, truth*0.82+(1-truth)*0.085)
			got, err := r.Correct(x, 400, 0.95)
			if err == nil && got.Interval.Contains(truth) {
				held++
			}
		}
		cover := float64(held) / trials
		t.Logf("true share %.2f: held in %.3f of %d trials", truth, cover, trials)
		assert.InDelta(t, 0.95, cover, 0.03)
	}
}
