package engagement_test

import (
	"math"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// The slow reference: what Measure must say, written once more from the
// definitions, in exact fractions and plain floats.

// reference gives engagement and base of every post that the method can measure.
func reference(posts []engagement.Post, m engagement.Method) (e, d []int64) {
	for i := range posts {
		p := &posts[i]
		sum, known := int64(0), true
		for _, name := range []engagement.Metric{engagement.Likes, engagement.Comments} {
			n, ok := trafficked(p, m.Traffic, name)
			sum, known = sum+n, known && ok
		}
		base, ok := int64(1), true
		switch m.Over {
		case engagement.FollowersThen:
			base, ok = p.Followers.Get()
		case engagement.FollowersNow:
			base, ok = m.Now.Get()
		case engagement.PerPost:
		default:
			base, ok = trafficked(p, m.Traffic, engagement.Metric(m.Over))
		}
		absurd := sum > engagement.MaxCount || ok && base > 0 && big.NewRat(sum, base).Cmp(big.NewRat(1<<20, 1)) >= 0
		if known && ok && base > 0 && !absurd {
			e, d = append(e, sum), append(d, base)
		}
	}
	return e, d
}

// trafficked is a count of organic, boosted or both.
func trafficked(p *engagement.Post, traffic engagement.Traffic, name engagement.Metric) (int64, bool) {
	organic, ok := p.Metrics.Get(name).Get()
	paid, okPaid := p.Paid.Get(name).Get()
	switch {
	case traffic == engagement.Boosted:
		return paid, okPaid
	case traffic == engagement.Blended && p.Boosted != engagement.No:
		return organic + paid, ok && okPaid && organic+paid <= engagement.MaxCount
	}
	return organic, ok
}

func ratesOf(e, d []int64) []float64 {
	rates := make([]float64, len(e))
	for i := range e {
		rates[i] = float64(e[i]) / float64(d[i])
	}
	return rates
}

func floats(ns []int64) []float64 {
	xs := make([]float64, len(ns))
	for i, n := range ns {
		xs[i] = float64(n)
	}
	return xs
}

// trimmedReference is the mean without g posts at each end, and half its interval
// from the winsorised variance.
func trimmedReference(rates []float64, trim, level float64) (mean, half float64) {
	xs := slices.Sorted(slices.Values(rates))
	n := len(xs)
	g := int(trim * float64(n))
	kept := xs[g : n-g]
	for _, x := range kept {
		mean += x / float64(len(kept))
	}
	winsorised, centre, squares := slices.Clone(xs), 0.0, 0.0
	for i := range winsorised {
		winsorised[i] = min(max(xs[i], kept[0]), kept[len(kept)-1])
		centre += winsorised[i] / float64(n)
	}
	for _, x := range winsorised {
		squares += (x - centre) * (x - centre)
	}
	h := float64(len(kept))
	return mean, stats.TQuantile((1+level)/2, h-1) * math.Sqrt(squares/(h*(h-1)))
}

// near holds to a relative 1e-9. Rates of a mean are kept to 2^-44 for their
// spread, so an interval of rates near zero is held to 1e-12.
func near(t *testing.T, want, got float64, what string) {
	require.InDelta(t, want, got, math.Max(1e-9*math.Abs(want), 1e-12), what)
}

func TestMeasureAgainstReference(t *testing.T) {
	r := random(7)
	measured := 0
	for _, n := range []int{1, 2, 6, 30, 200} {
		for _, posts := range [][]engagement.Post{plainPosts(r, n), anyPosts(r, n)} {
			for _, m := range allMethods() {
				e, d := reference(posts, m)
				reading, err := engagement.Measure(posts, m)
				require.Equal(t, uint64(len(e)), reading.Posts, "%d posts by %s", n, m)
				require.Equal(t, uint64(n-len(e)), reading.Skipped)
				if len(e) == 0 {
					var undefined *engagement.Undefined
					require.ErrorAs(t, err, &undefined)
					continue
				}
				require.NoError(t, err)
				agree(t, reading, e, d)
				measured++
			}
		}
	}
	assert.Greater(t, measured, 500)
}

// agree holds one reading against the reference.
func agree(t *testing.T, reading engagement.Reading, e, d []int64) {
	rates, level := ratesOf(e, d), reading.Method.Level
	var rate float64
	var want stats.Interval
	var err error
	switch reading.Method.By {
	case engagement.Mean:
		sum := new(big.Rat)
		for i := range e {
			sum.Add(sum, big.NewRat(e[i], d[i]))
		}
		exact, _ := sum.Quo(sum, big.NewRat(int64(len(e)), 1)).Float64()
		require.InEpsilon(t, exact+1, float64(reading.Rate)+1, 1e-15)
		rate, want, err = stats.MeanInterval(rates, level)
		if err != nil {
			rate = exact
		}
	case engagement.Pooled:
		sumE, sumD := new(big.Int), new(big.Int)
		for i := range e {
			sumE.Add(sumE, big.NewInt(e[i]))
			sumD.Add(sumD, big.NewInt(d[i]))
		}
		rate, _ = new(big.Rat).SetFrac(sumE, sumD).Float64()
		require.Equal(t, rate, float64(reading.Rate), "the nearest float64 to the exact ratio")
		_, want, err = stats.RatioEstimate(floats(e), floats(d), level)
	case engagement.Median:
		rate, want, err = stats.MedianInterval(rates, level)
		if err != nil {
			rate, _ = stats.Median(rates)
		}
	case engagement.Trimmed:
		var half float64
		rate, half = trimmedReference(rates, reading.Method.Trim, level)
		want = stats.Interval{Low: rate - half, High: rate + half, Level: level}
		if len(e) < 2 {
			err = stats.ErrTooFew
		}
	}
	near(t, rate, float64(reading.Rate), "rate")
	got, none := reading.Interval.Get()
	require.Equal(t, err == nil, none == nil, "interval of %s: %v, %v", reading, err, none)
	if err == nil {
		near(t, math.Max(want.Low, 0), got.Low, "low")
		near(t, want.High, got.High, "high")
		require.Equal(t, level, got.Level)
	}
}

// Past 1,024 posts median and trimmed mean are within the bound that the Reading
// gives; before, they are exact.
func TestMeasureWithinItsBound(t *testing.T) {
	posts := plainPosts(random(8), 5_000)
	for _, by := range []engagement.Aggregate{engagement.Median, engagement.Trimmed} {
		for _, n := range []int{1_023, 1_024, 1_025, 5_000} {
			m := engagement.ByReach().As(by)
			reading, err := engagement.Measure(posts[:n], m)
			require.NoError(t, err)
			e, d := reference(posts[:n], m)
			rates := ratesOf(e, d)
			want, _ := stats.Median(rates)
			if by == engagement.Trimmed {
				want, _ = trimmedReference(rates, 0.1, 0.95)
			}
			if n <= stats.ExactValues {
				assert.Zero(t, reading.Bound)
				near(t, want, float64(reading.Rate), "exact")
				continue
			}
			assert.Equal(t, stats.BucketError, reading.Bound)
			assert.InEpsilon(t, want, float64(reading.Rate), reading.Bound)
			assert.NotEqual(t, want, float64(reading.Rate))
		}
	}
}
