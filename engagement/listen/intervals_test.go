package listen_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Garwood's limits, found by halving on the sums of Poisson probabilities.
func TestPoissonInterval(t *testing.T) {
	for _, c := range []struct {
		n         uint64
		low, high float64
	}{
		{0, 0, 3.688879}, {1, 0.025318, 5.571643}, {10, 4.795389, 18.390356}, {100, 81.363991, 121.626794},
	} {
		iv, err := listen.PoissonInterval(c.n, 0.95)
		require.NoError(t, err)
		assert.InDelta(t, c.low, iv.Low, 2e-6)
		assert.InDelta(t, c.high, iv.High, 2e-6)
	}
	for _, level := range []float64{0, 1, -1, math.NaN(), math.Inf(1)} {
		_, err := listen.PoissonInterval(3, level)
		assert.Error(t, err)
	}
	_, err := listen.PoissonInterval(math.MaxUint64, 0.95)
	assert.Error(t, err)
}

// 12 after 8: +50 %. The exact binomial interval of 12 in 20 is 0.360543 to 0.808810
// (R's binom.test), so the ratio is 0.563832 to 4.230398.
func TestGrow(t *testing.T) {
	g, err := listen.Grow(8, 12, 7, 7, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.5, float64(g.Change.Value), 1e-12)
	assert.InDelta(t, 0.563832-1, g.Interval.Value.Low, 1e-5)
	assert.InDelta(t, 4.230398-1, g.Interval.Value.High, 1e-4)
	assert.False(t, g.Clear)

	g, err = listen.Grow(100, 300, 30, 30, 0.95)
	require.NoError(t, err)
	assert.True(t, g.Clear)

	g, err = listen.Grow(10, 10, 14, 7, 0.95) // as many in half the time
	require.NoError(t, err)
	assert.InDelta(t, 1, float64(g.Change.Value), 1e-12)

	g, err = listen.Grow(0, 5, 7, 7, 0.95)
	require.NoError(t, err)
	assert.NotNil(t, g.Change.Undefined)
	g, err = listen.Grow(5, 0, 7, 7, 0.95)
	require.NoError(t, err)
	assert.EqualValues(t, -1, g.Change.Value)
	assert.EqualValues(t, -1, g.Interval.Value.Low)

	for _, bad := range []struct {
		a, b  uint64
		x, y  int64
		level float64
	}{{1, 1, 0, 1, .95}, {1, 1, 1, -1, .95}, {1, 1, 1, 1, 95}, {1, 1, 1, 1, math.NaN()}, {1 << 60, 1, 1, 1, .95}} {
		_, err := listen.Grow(bad.a, bad.b, bad.x, bad.y, bad.level)
		assert.Error(t, err)
	}
}

func sentiment(p, u, n int64) engagement.Sentiment {
	return engagement.Sentiment{Positive: engagement.Known(p), Neutral: engagement.Known(u), Negative: engagement.Known(n)}
}

// The worked case of the framework's metrics: 80 positive, 20 negative, 100 neutral.
func TestNetSentiment(t *testing.T) {
	s := sentiment(80, 100, 20)
	net, err := listen.NetSentiment(s, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.30, net.Value, 1e-15)
	assert.EqualValues(t, 200, net.Of)
	of, err := listen.NetOfOpinions(s, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 0.60, of.Value, 1e-15)
	assert.EqualValues(t, 100, of.Of)
	// R: prop.test(80, 100, correct = FALSE) gives 0.7111708 to 0.8666331.
	assert.InDelta(t, 2*0.7111708-1, of.Interval.Low, 1e-6)
	assert.InDelta(t, 2*0.8666331-1, of.Interval.High, 1e-6)

	const z2 = 3.841458820694124 // 1.959964²
	for n := int64(1); n <= 1000; n *= 10 {
		none, err := listen.NetSentiment(sentiment(0, n, 0), 0.95)
		require.NoError(t, err)
		assert.InDelta(t, z2/(float64(n)+z2), none.Interval.High, 1e-9, "all neutral: the closed form")
		assert.InDelta(t, -none.Interval.High, none.Interval.Low, 1e-12)
		all, err := listen.NetSentiment(sentiment(n, 0, 0), 0.95)
		require.NoError(t, err)
		assert.InDelta(t, (float64(n)-z2)/(float64(n)+z2), all.Interval.Low, 1e-9, "all positive: the closed form")
		assert.EqualValues(t, 1, all.Interval.High)
	}
	for _, bad := range []engagement.Sentiment{{}, sentiment(0, 0, 0), {Positive: engagement.Known(1)}} {
		_, err := listen.NetSentiment(bad, 0.95)
		assert.Error(t, err)
	}
	_, err = listen.NetOfOpinions(sentiment(0, 9, 0), 0.95)
	assert.Error(t, err)
	_, err = listen.NetSentiment(s, math.NaN())
	assert.Error(t, err)
	_, err = listen.NetOfOpinions(s, 2)
	assert.Error(t, err)
}

// At each limit the score statistic is z, with the nuisance share found by trying a
// fine grid of them: another way than the closed form of the code.
func TestNetSentimentSolvesTheScoreEquation(t *testing.T) {
	z := stats.NormalQuantile(0.975)
	for _, c := range [][3]int64{{80, 100, 20}, {3, 10, 1}, {1, 50, 7}, {12, 0, 9}, {5, 5, 0}} {
		net, err := listen.NetSentiment(sentiment(c[0], c[1], c[2]), 0.95)
		require.NoError(t, err)
		b, c0, n := float64(c[0]), float64(c[2]), float64(c[0]+c[1]+c[2])
		for _, d := range []float64{net.Interval.Low, net.Interval.High} {
			best, q := math.Inf(-1), 0.0
			const steps = 400_000
			for k := 1; k < steps; k++ { // share of negatives x; of positives x + d
				x := float64(k) / steps
				if x+d <= 0 || 2*x+d >= 1 {
					continue
				}
				l := b*math.Log(x+d) + c0*math.Log(x)
				if n > b+c0 {
					l += (n - b - c0) * math.Log(1-2*x-d)
				}
				if l > best {
					best, q = l, x
				}
			}
			if c0 == 0 || n == b+c0 {
				continue // the most likely share lies at the border, off the grid
			}
			got := math.Abs(b-c0-n*d) / math.Sqrt(n*(2*q+d-d*d))
			assert.InDelta(t, z, got, 1e-3, "%v at %v", c, d)
		}
		assert.LessOrEqual(t, net.Interval.Low, net.Value)
		assert.GreaterOrEqual(t, net.Interval.High, net.Value)
		flip, err := listen.NetSentiment(sentiment(c[2], c[1], c[0]), 0.95)
		require.NoError(t, err)
		assert.Equal(t, -net.Interval.Low, flip.Interval.High)
	}
}

// 10,000 to 10,500 in 30 days: 500, 16.67 a day, +5 % a month; in 60 days +2.47 % a month.
func TestFollowers(t *testing.T) {
	at := time.Date(2026, 9, 1, 0, 0, 0, 0, time.UTC)
	for days, monthly := range map[int]float64{30: 0.05, 60: math.Sqrt(1.05) - 1} {
		h := engagement.History{
			{At: at, Followers: engagement.Known(10_000)},
			{At: at.AddDate(0, 0, days), Followers: engagement.Known(10_500)},
		}
		f, err := listen.Followers(h, 30*24*time.Hour)
		require.NoError(t, err)
		assert.EqualValues(t, 500, f.Change)
		assert.InDelta(t, 500/float64(days), f.PerDay, 1e-9)
		assert.InDelta(t, monthly, float64(f.Monthly.Value), 1e-9)
	}
	_, err := listen.Followers(nil, time.Hour)
	assert.Error(t, err)
}
