package stats_test

import (
	"encoding/binary"
	"hash/fnv"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// The same bits on every processor, and for every GOAMD64 and GOARM64: a digest
// of everything that goes through floating point. It changes when a formula
// does, and only then.
func TestSameBits(t *testing.T) {
	digest := fnv.New64a()
	note := func(xs ...float64) {
		for _, x := range xs {
			digest.Write(binary.BigEndian.AppendUint64(nil, math.Float64bits(x)))
		}
	}
	interval := func(iv stats.Interval, err error) {
		note(iv.Low, iv.High)
	}
	r := generator()
	fraction := func() float64 { return float64(1+r.Uint64N(1<<40)) / (1<<40 + 2) }
	for range 120 {
		p, df := fraction(), 0.5+float64(r.Uint64()>>(11+r.IntN(52)))
		a, b := 0.5+float64(r.Uint64()>>(20+r.IntN(43))), 0.5+float64(r.Uint64()>>(20+r.IntN(43)))
		z := 40*fraction() - 20
		note(stats.NormalCDF(z), stats.NormalQuantile(p), stats.ChiSquareUpper(z*z))
		note(stats.TCDF(z, df), stats.TQuantile(p, df), stats.BetaCDF(p, a, b), stats.BetaQuantile(p, a, b))

		n1, n2 := 1+r.Int64N(1000), 1+r.Int64N(1000)
		x1, x2 := r.Int64N(n1+1), r.Int64N(n2+1)
		interval(stats.Wilson(x1, n1, p))
		interval(stats.ClopperPearson(x1, n1, p))
		interval(stats.Newcombe(x1, n1, x2, n2, p))
		interval(stats.WaldDifference(x1, n1, x2, n2, p))
		test, _ := stats.TwoProportions(x1, n1, x2, n2)
		fisher, _ := stats.Fisher(x1, n1, x2, n2)
		note(test.PValue, test.PValueYates, fisher)

		xs, ys := make([]float64, 2+r.IntN(60)), []float64(nil)
		for i := range xs {
			xs[i] = fraction() / float64(1+r.IntN(1000))
			ys = append(ys, fraction())
		}
		for _, f := range []func([]float64) (float64, error){stats.Mean, stats.StdDev, stats.Median, stats.Slope, stats.TheilSen} {
			got, _ := f(xs)
			note(got)
		}
		for _, kind := range stats.QuantileTypes() {
			got, _ := stats.Quantile(xs, p, kind)
			note(got)
		}
		mad, _ := stats.MAD(xs, stats.NormalMAD)
		pearson, _ := stats.Pearson(xs, ys)
		spearman, _ := stats.Spearman(xs, ys)
		note(mad, pearson, spearman)
		_, iv, err := stats.MeanInterval(xs, p)
		interval(iv, err)
		_, iv, err = stats.RatioEstimate(xs, ys, p)
		interval(iv, err)
		interval(stats.Bootstrap(xs, func(xs []float64) float64 { return xs[0] }, 9, p, 1, 2))
		s := sampleOf(xs)
		for range 20 * r.IntN(100) {
			s.Add(fraction() * fraction())
		}
		mean, iv, _ := s.TrimmedMean(p/2, 0.95)
		note(mean, iv.Low, iv.High)
		_, _, coverage, _ := stats.MedianRanks(1+r.Int64()>>r.IntN(63), p)
		note(coverage)
	}
	assert.Equal(t, uint64(0x5fe0a7603345eda2), digest.Sum64())
}
