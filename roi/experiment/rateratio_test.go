package experiment_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
)

// hits draws how many of n come, each with the probability p.
func hits(rng *rand.Rand, n int64, p float64) (x int64) {
	for range n {
		if rng.Float64() < p {
			x++
		}
	}
	return x
}

// With one week and equal bases L(r) = r^x·(2/(1+r))^(x+y); the interval's ends lie
// where L falls to 5 % of its mean over the prior.
func TestRateRatioByHand(t *testing.T) {
	var r experiment.RateRatio
	require.NoError(t, r.Add(experiment.Arm{Events: 30, Of: 1000}, experiment.Arm{Events: 10, Of: 1000}))
	ratio, ok := r.Value()
	require.True(t, ok)
	assert.InDelta(t, 3, ratio, 1e-9)

	likelihood := func(log float64) float64 { return math.Exp(30*log - 40*math.Log((1+math.Exp(log))/2)) }
	mean, whole := 0.0, 0.0
	for i := range 81 {
		z := 3.2 * (float64(i)/40 - 1)
		weight := math.Exp(-z * z / 2)
		mean, whole = mean+weight*likelihood(z*math.Ln2), whole+weight
	}
	mean /= whole
	assert.InEpsilon(t, mean, r.Evidence(), 1e-9)
	assert.InEpsilon(t, 1/mean, r.PValue(), 1e-9)
	iv, err := r.Interval(0.95)
	require.NoError(t, err)
	assert.InEpsilon(t, 0.05*mean, likelihood(math.Log(iv.Low)), 1e-6)
	assert.InEpsilon(t, 0.05*mean, likelihood(math.Log(iv.High)), 1e-6)
	t.Logf("30 of 1000 against 10 of 1000: ratio 3, %.3f to %.3f, e = %.1f", iv.Low, iv.High, r.Evidence())

	side, err := r.Differs(0.05, 1)
	require.NoError(t, err)
	assert.Equal(t, 1, side)
	side, err = r.Differs(0.05, 3)
	require.NoError(t, err)
	assert.Zero(t, side)
}

func TestRateRatioMirrors(t *testing.T) {
	var r, mirror experiment.RateRatio
	a, b := experiment.Arm{Events: 5, Of: 400}, experiment.Arm{Events: 90, Of: 3000}
	require.NoError(t, r.Add(a, b))
	require.NoError(t, mirror.Add(b, a))
	one, err := r.Interval(0.9)
	require.NoError(t, err)
	other, err := mirror.Interval(0.9)
	require.NoError(t, err)
	assert.InEpsilon(t, one.Low, 1/other.High, 1e-6)
	assert.InEpsilon(t, r.Evidence(), mirror.Evidence(), 1e-9)
}

func TestRateRatioKnowsNothing(t *testing.T) {
	var r experiment.RateRatio
	_, ok := r.Value()
	assert.False(t, ok)
	assert.Equal(t, 1.0, r.PValue())
	assert.Equal(t, 1.0, r.Evidence())
	side, err := r.Differs(0.05, 1.1)
	require.NoError(t, err)
	assert.Zero(t, side)
	require.NoError(t, r.Add(experiment.Arm{}, experiment.Arm{Events: 4, Of: 100}))
	assert.InDelta(t, 1, r.Evidence(), 1e-12)
	require.ErrorIs(t, r.Add(experiment.Arm{Events: -1}, experiment.Arm{}), stats.ErrRange)
	require.ErrorIs(t, r.Add(experiment.Arm{Events: math.MaxInt64}, experiment.Arm{}), stats.ErrTooMany)
	_, err = r.Interval(95)
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = r.Differs(0.05, 0.5)
	require.ErrorIs(t, err, stats.ErrRange)
	// The largest counts give finite numbers.
	require.NoError(t, r.Add(experiment.Arm{Events: 1e15, Of: 1}, experiment.Arm{Of: 1e15}))
	iv, err := r.Interval(0.95)
	require.NoError(t, err)
	for _, x := range []float64{iv.Low, iv.High, r.Evidence(), r.PValue()} {
		assert.False(t, math.IsNaN(x) || math.IsInf(x, 0))
	}
}

// Over 26 weekly looks a ratio of 1 leaves its interval in at most 5 % of the runs,
// and so does a ratio of 1.5, whatever a common season does to the rates.
func TestRateRatioKeepsTheLevel(t *testing.T) {
	const runs, singles, weeks = 400, 100, 26
	for _, truth := range []float64{1, 1.5} {
		rng := rand.New(rand.NewPCG(3, 8))
		left, single := 0, 0
		for run := range runs {
			var r experiment.RateRatio
			out, plain := false, false
			var a, b experiment.Arm
			for week := range weeks {
				season := 0.02 * (1 + 0.8*math.Sin(float64(week)))
				n, m := int64(50+rng.IntN(250)), int64(300+rng.IntN(300))
				wa := experiment.Arm{Events: hits(rng, n, season*truth), Of: n}
				wb := experiment.Arm{Events: hits(rng, m, season), Of: m}
				require.NoError(t, r.Add(wa, wb))
				iv, err := r.Interval(0.95)
				require.NoError(t, err)
				out = out || !iv.Contains(truth)
				a.Events, a.Of, b.Events, b.Of = a.Events+wa.Events, a.Of+n, b.Events+wb.Events, b.Of+m
				if run >= singles {
					continue
				}
				if d, err := experiment.CompareRates(a, b, 0.95); err == nil {
					plain = plain || !d.Interval.Contains(truth)
				}
			}
			if out {
				left++
			}
			if plain {
				single++
			}
		}
		t.Logf("ratio %g: left the interval at one of %d looks in %.1f %% of runs; an interval for one look in %.1f %%",
			truth, weeks, 100*float64(left)/runs, 100*float64(single)/singles)
		assert.LessOrEqual(t, float64(left)/runs, 0.05)
		assert.Greater(t, float64(single)/singles, 0.08)
	}
}

// A difference is found in the weeks that Timing names, in at least the share of
// runs that is its power.
func TestTimingHolds(t *testing.T) {
	for _, d := range []experiment.Design{
		{Base: 0.02, Ratio: 2, Share: 0.1},
		{Base: 0.03, Ratio: 0.5, Share: 0.2},
		{Base: 0.02, Ratio: 1.5, Power: 0.9},
	} {
		const perWeek, margin, runs = 2000, 1.1, 1000
		plan, err := d.Timing(perWeek, margin)
		require.NoError(t, err)
		share := d.Share
		if share == 0 {
			share = 0.5
		}
		n := int64(math.Round(share * perWeek))
		rng := rand.New(rand.NewPCG(5, 8))
		found := 0
		for range runs {
			var r experiment.RateRatio
			for range plan.Weeks {
				require.NoError(t, r.Add(
					experiment.Arm{Events: hits(rng, n, d.Base*d.Ratio), Of: n},
					experiment.Arm{Events: hits(rng, perWeek-n, d.Base), Of: perWeek - n}))
				side, err := r.Differs(0.05, margin)
				require.NoError(t, err)
				if side != 0 {
					found++
					break
				}
			}
		}
		t.Logf("ratio %g of %g: %d weeks, power %.3f planned, found in %.3f", d.Ratio, d.Base, plan.Weeks, plan.Power, float64(found)/runs)
		want := d.Power
		if want == 0 {
			want = 0.8
		}
		assert.GreaterOrEqual(t, float64(found)/runs, want)
	}
	_, err := experiment.Design{Base: 0.02, Ratio: 1.05}.Timing(100, 1.1)
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = experiment.Design{Base: 1e-6, Ratio: 2}.Timing(10, 1)
	require.ErrorIs(t, err, stats.ErrTooFew)
}

func TestSigns(t *testing.T) {
	e, err := experiment.Signs{Above: 2}.Evidence()
	require.NoError(t, err)
	assert.InDelta(t, (2.25+0.25+3.24+0.04)/4, e, 1e-12) // by hand
	_, err = experiment.Signs{Above: -1}.Evidence()
	require.ErrorIs(t, err, stats.ErrRange)
	e, err = experiment.Signs{Above: 10_000}.Evidence()
	require.NoError(t, err)
	assert.False(t, math.IsInf(e, 0))
}
