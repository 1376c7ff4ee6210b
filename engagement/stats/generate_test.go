package stats_test

import (
	"math"
	"math/rand/v2"
)

// generator gives the same numbers to every run of a test.
func generator() *rand.Rand {
	return rand.New(rand.NewPCG(1, 2))
}

// rates gives numbers as engagement has them: skewed, some of them zero.
func rates(r *rand.Rand, n int) []float64 {
	xs := make([]float64, n)
	for i := range xs {
		if r.IntN(20) > 0 {
			xs[i] = 0.02 * math.Exp(r.NormFloat64())
		}
	}
	return xs
}

func shuffled(r *rand.Rand, xs []float64) []float64 {
	ys := append([]float64(nil), xs...)
	r.Shuffle(len(ys), func(i, j int) { ys[i], ys[j] = ys[j], ys[i] })
	return ys
}
