package programme_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// until is what was known at the end of a week.
func until(d programme.Data, week int) programme.Data {
	d.Creators = slices.Clone(d.Creators)
	for i := range d.Creators {
		d.Creators[i].Weeks = d.Creators[i].Weeks[:week]
	}
	return d
}

// acted says for each creator in which week a review first did something, 0 for never,
// looking at the end of every week.
func acted(t *testing.T, policy programme.ReviewPolicy, d programme.Data, weeks int) (first []int, what []programme.Action) {
	t.Helper()
	first, what = make([]int, len(d.Creators)), make([]programme.Action, len(d.Creators))
	for n := 1; n <= weeks; n++ {
		r, err := policy.Review(until(d, n), endOf(n))
		require.NoError(t, err)
		require.Empty(t, r.Problems)
		require.Equal(t, n, r.Week)
		for i, x := range r.Decisions {
			if x.Action != programme.Watch && first[i] == 0 {
				first[i], what[i] = n, x.Action
			}
		}
	}
	return first, what
}

// Must show 3, first half. 12 creators of whom none differs, 26 weekly looks each.
// Clicks are Poisson, 300 a week; orders are Poisson with 2 % of the clicks times a
// season that all share; engagement rates are lognormal around 5 %.
func TestAtMostFivePercentOfEqualsAreActedOn(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	const runs, creators, weeks = 20, 12, 26
	for _, margin := range []float64{1.1, 1} { // without a margin it is the test alone that keeps the rate
		policy := programme.FrameworkReview()
		policy.Margin = margin
		rng := rand.New(rand.NewPCG(20, 26))
		wrong := 0
		for range runs {
			w := world{Rand: rng, creators: creators, weeks: weeks, clicks: 300, base: 0.02, spread: 0.3}
			first, _ := acted(t, policy, w.data(), weeks)
			for i := range first {
				if first[i] > 0 {
					wrong++
				}
			}
		}
		share := float64(wrong) / (runs * creators)
		t.Logf("margin %g: %d of %d equal creators were acted on at one of %d weekly looks: %.2f %%", margin, wrong, runs*creators, weeks, 100*share)
		assert.LessOrEqual(t, share, 0.05)
	}
}

// The same beside creators that do differ: one of 12 converts twice and one half as
// well. The ten others are without a true difference.
func TestEqualsBesideOthersAreLeftAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	const runs, creators, weeks = 30, 12, 26
	rng := rand.New(rand.NewPCG(21, 26))
	factor := make([]float64, creators)
	for i := range factor {
		factor[i] = 1
	}
	factor[0], factor[1] = 2, 0.5
	wrong, better, worse := 0, 0, 0
	for range runs {
		w := world{Rand: rng, creators: creators, weeks: weeks, clicks: 300, base: 0.02, spread: 0.3, factor: factor}
		first, what := acted(t, programme.FrameworkReview(), w.data(), weeks)
		if what[0] == programme.Scale || what[0] == programme.DoubleDown {
			better++
		}
		if what[1] == programme.Adjust || what[1] == programme.Stop {
			worse++
		}
		for i := 2; i < creators; i++ {
			if first[i] > 0 {
				wrong++
			}
		}
	}
	share := float64(wrong) / (runs * (creators - 2))
	t.Logf("%d of %d equals acted on: %.2f %%; doubling acted on in %d of %d, halving in %d", wrong, runs*(creators-2), 100*share, better, runs, worse)
	assert.LessOrEqual(t, share, 0.05)
	assert.Greater(t, better, runs*9/10)
	assert.Greater(t, worse, runs*8/10)
}

// Must show 3, second half. One creator of 12 truly converts twice as well: it is
// found in the weeks that the policy's own helper names, in at least the 80 % of runs
// that is the helper's power.
func TestDoublingIsFoundInTheTimeNamed(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	const runs, creators = 300, 12
	policy := programme.FrameworkReview()
	for _, c := range []struct {
		clicks int64
		base   float64
	}{{300, 0.02}, {150, 0.02}, {400, 0.04}} {
		plan, err := policy.Timing(c.base, 2, float64(c.clicks*creators), creators)
		require.NoError(t, err)
		rng := rand.New(rand.NewPCG(22, 26))
		factor := make([]float64, creators)
		for i := range factor {
			factor[i] = 1
		}
		factor[0] = 2
		found := 0
		for range runs {
			w := world{Rand: rng, creators: creators, weeks: plan.Weeks, clicks: c.clicks, base: c.base, spread: 0.3, factor: factor}
			r, err := policy.Review(w.data(), endOf(plan.Weeks))
			require.NoError(t, err)
			if a := r.Decisions[0].Action; a == programme.DoubleDown || a == programme.Scale {
				found++
			}
		}
		share := float64(found) / runs
		t.Logf("%d clicks a week at %.0f %%: %d weeks named with power %.2f, found in %.1f %% of %d runs", c.clicks, 100*c.base, plan.Weeks, plan.Power, 100*share, runs)
		assert.GreaterOrEqual(t, share, 0.8)
	}
}

func BenchmarkReview(b *testing.B) {
	w := world{Rand: rand.New(rand.NewPCG(1, 1)), creators: 12, weeks: 13, clicks: 300, base: 0.02, spread: 0.3}
	d, policy := w.data(), programme.FrameworkReview()
	for b.Loop() {
		if _, err := policy.Review(d, endOf(13)); err != nil {
			b.Fatal(err)
		}
	}
}
