package experiment_test

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
)

func TestSampleSizes(t *testing.T) {
	for _, c := range []struct {
		name             string
		d                experiment.Design
		rates            bool
		treated, control int64
	}{
		// The example of R's help page: power.prop.test(p1 = .50, p2 = .75, power = .90) is n = 76.7.
		{"R", experiment.Design{Base: 0.5, Ratio: 1.5, Power: 0.9}, false, 77, 77},
		// By hand: p̄ = 0.03; (1.95996·√0.0582 + 0.84162·√0.058)² / 0.0004 = 1140.9.
		{"doubling of 2 %", experiment.Design{Base: 0.02, Ratio: 2}, false, 1141, 1141},
		{"halving of 4 %, the same two shares", experiment.Design{Base: 0.04, Ratio: 0.5}, false, 1141, 1141},
		// By hand, variances r: (1.95996·√0.06 + 0.84162·√0.06)² / 0.0004 = 7.84888·0.06/0.0004 = 1177.3.
		{"rates", experiment.Design{Base: 0.02, Ratio: 2}, true, 1178, 1178},
		// Nine treated for each control: by hand below.
		{"holdout of 10 %", experiment.Design{Base: 0.02, Ratio: 2, Share: 0.9}, false, 0, 0},
	} {
		f := c.d.Shares
		if c.rates {
			f = c.d.Rates
		}
		s, err := f()
		require.NoError(t, err, c.name)
		if c.control == 0 {
			assert.InDelta(t, 9, float64(s.Treated)/float64(s.Control), 0.02, c.name)
			want := math.Pow(1.959964*math.Sqrt(0.036556*10/9)+0.841621*math.Sqrt(0.0196+0.0384/9), 2) / 0.0004
			assert.InDelta(t, want, float64(s.Control), 1, c.name)
			continue
		}
		assert.Equal(t, experiment.Sample{Treated: c.treated, Control: c.control}, s, c.name)
	}
}

// A plan of a page: 5,000 to 15,000 people in each arm for a lift of about 20 % at
// 95 %, which needs a rate of 2 to 8 % to be true.
func TestSampleAgainstPublishedPlan(t *testing.T) {
	s, err := experiment.Design{Base: 0.05, Ratio: 1.2}.Shares()
	require.NoError(t, err)
	assert.Equal(t, int64(8158), s.Treated) // R: power.prop.test(p1=.05, p2=.06, power=.8) is n = 8158
}

func TestWeeksAndDetectable(t *testing.T) {
	s := experiment.Sample{Treated: 1141, Control: 1141}
	weeks, err := s.Weeks(600)
	require.NoError(t, err)
	assert.Equal(t, 4, weeks) // 2,282 / 600 = 3.8
	_, err = s.Weeks(0)
	require.ErrorIs(t, err, stats.ErrRange)

	ratio, err := experiment.Design{Base: 0.02}.Detectable(2282)
	require.NoError(t, err)
	assert.InDelta(t, 2, ratio, 0.001)
	_, err = experiment.Design{Base: 0.02}.Detectable(4)
	require.ErrorIs(t, err, stats.ErrTooFew)
}

func TestDesignProblems(t *testing.T) {
	_, err := experiment.Design{Base: -1, Ratio: 1, Level: 5, Power: math.NaN(), Share: 1}.Shares()
	var all problem.List
	require.True(t, errors.As(err, &all))
	for _, path := range []string{"base", "ratio", "level", "power", "share"} {
		assert.Contains(t, err.Error(), path+":")
	}
	_, err = experiment.Design{Base: 0.6, Ratio: 2}.Shares()
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = experiment.Design{Base: 1e-14, Ratio: 1.0001}.Shares()
	require.ErrorIs(t, err, stats.ErrTooMany)
}

func TestSeveral(t *testing.T) {
	ps := []float64{0.01, 0.04, 0.03, 0.005}
	holm, err := experiment.Holm(ps)
	require.NoError(t, err)
	assert.InDeltaSlice(t, []float64{0.03, 0.06, 0.06, 0.02}, holm, 1e-12) // R: p.adjust(p, "holm")
	bh, err := experiment.BenjaminiHochberg(ps)
	require.NoError(t, err)
	assert.InDeltaSlice(t, []float64{0.02, 0.04, 0.04, 0.02}, bh, 1e-12) // R: p.adjust(p, "BH")
	_, err = experiment.Holm([]float64{0.5, math.NaN()})
	require.ErrorIs(t, err, stats.ErrRange)
	none, err := experiment.BenjaminiHochberg(nil)
	require.NoError(t, err)
	assert.Empty(t, none)
}

func TestDifferences(t *testing.T) {
	d, err := experiment.Compare(experiment.Arm{Events: 56, Of: 70}, experiment.Arm{Events: 48, Of: 80}, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.2, d.Value, 1e-12)
	assert.InDelta(t, 0.0524, d.Interval.Low, 5e-5) // Newcombe 1998, table II, case (a), method 10
	assert.InDelta(t, 0.3339, d.Interval.High, 5e-5)
	assert.Equal(t, "chi_square", d.Test)

	d, err = experiment.Compare(experiment.Arm{Events: 3, Of: 4}, experiment.Arm{Events: 1, Of: 4}, 0.95)
	require.NoError(t, err)
	assert.Equal(t, "fisher", d.Test)
	assert.InDelta(t, 0.4857, d.PValue, 5e-5) // the lady tasting tea: 34/70

	// Of 10 events over equal bases 8 are A's: ratio 4; binomial p = 2·(45+10+1)/1024.
	d, err = experiment.CompareRates(experiment.Arm{Events: 8, Of: 100}, experiment.Arm{Events: 2, Of: 100}, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 4, d.Value, 1e-12)
	assert.InDelta(t, 0.109375, d.PValue, 1e-12)
	assert.InDelta(t, 0.4439045/(1-0.4439045), d.Interval.Low, 1e-6) // R: binom.test(8, 10): 0.4439045 to 0.9747893
	assert.InDelta(t, 0.9747893/(1-0.9747893), d.Interval.High, 1e-4)
	d, err = experiment.CompareRates(experiment.Arm{Events: 3, Of: 100}, experiment.Arm{Of: 100}, 0.95)
	require.NoError(t, err)
	assert.False(t, math.IsInf(d.Interval.High, 0))
	_, err = experiment.CompareRates(experiment.Arm{Of: 1}, experiment.Arm{Of: 1}, 0.95)
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, err = experiment.Compare(experiment.Arm{Events: 3, Of: 2}, experiment.Arm{Of: 1}, 0.95)
	require.ErrorIs(t, err, stats.ErrRange)
}

// The bounds of Lan and DeMets for five equal looks, two-sided 5 %, as the program
// of Reboussin, DeMets, Kim and Lan prints them.
func TestBounds(t *testing.T) {
	looks := []float64{0.2, 0.4, 0.6, 0.8, 1}
	for s, want := range map[experiment.Spending][]float64{
		experiment.OBrienFleming: {4.877, 3.357, 2.680, 2.290, 2.031},
		experiment.Pocock:        {2.438, 2.427, 2.410, 2.397, 2.386},
	} {
		bounds, err := experiment.Bounds(s, 0.05, looks)
		require.NoError(t, err)
		for i, b := range bounds {
			assert.InDelta(t, want[i], b.Z, 6e-4, "%s look %d", s, i+1)
		}
		assert.InDelta(t, 0.05, bounds[4].Spent, 1e-12)
	}
	one, err := experiment.Bounds(experiment.Pocock, 0.05, []float64{1})
	require.NoError(t, err)
	assert.InDelta(t, 1.959964, one[0].Z, 1e-6)
	_, err = experiment.Bounds(experiment.Pocock, 0.05, []float64{0.5, 0.5})
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = experiment.Bounds("haybittle", 0.05, looks)
	require.ErrorIs(t, err, stats.ErrRange)
	_, err = experiment.Bounds(experiment.Pocock, 0.05, nil)
	require.ErrorIs(t, err, stats.ErrTooFew)
	_, err = experiment.Bounds(experiment.Pocock, 0.05, make([]float64, 201))
	require.ErrorIs(t, err, stats.ErrTooMany)
}

// Thirteen weekly looks at a walk without a drift: the bounds keep 5 %, and a
// bound of 1.96 at every look does not.
func TestBoundsKeepTheLevel(t *testing.T) {
	const looks, runs = 13, 20_000
	at := make([]float64, looks)
	for i := range at {
		at[i] = float64(i+1) / looks
	}
	for _, s := range []experiment.Spending{experiment.OBrienFleming, experiment.Pocock} {
		bounds, err := experiment.Bounds(s, 0.05, at)
		require.NoError(t, err)
		rng := rand.New(rand.NewPCG(8, 1))
		crossed, naive := 0, 0
		for range runs {
			x, hit, plain := 0.0, false, false
			for i := range looks {
				x += rng.NormFloat64()
				z := math.Abs(x) / math.Sqrt(float64(i+1))
				hit = hit || z >= bounds[i].Z
				plain = plain || z >= 1.96
			}
			if hit {
				crossed++
			}
			if plain {
				naive++
			}
		}
		rate := float64(crossed) / runs
		t.Logf("%s: %.2f %% over 13 looks; 1.96 at every look: %.1f %%", s, 100*rate, 100*float64(naive)/runs)
		assert.InDelta(t, 0.05, rate, 0.006)
		assert.Greater(t, float64(naive)/runs, 0.15)
	}
}
