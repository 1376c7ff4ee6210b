package attribution

import (
	"errors"
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
)

// ErrGame means a game that [ShapleyValues] cannot value; what is wrong stands
// beside it.
var ErrGame = errors.New("attribution: Shapley game")

// Limits of ShapleyValues.
const (
	exactPlayers = 15
	maxPlayers   = 10_000
	maxSamples   = 10_000_000
)

// A Valuation is the Shapley value of each player.
type Valuation struct {
	Values []float64 `json:"values"`
	// Bounds say how far each value may be off: with 95 % probability all true
	// values together lie within them. They are 0 when Exact.
	Bounds  []float64 `json:"bounds"`
	Exact   bool      `json:"exact"`
	Samples int       `json:"samples,omitempty"` // orders of players drawn
}

// ShapleyValues values n players of a game: what each adds to the worth of those
// before it, averaged over all orders of players. The values add up to the worth
// of all less the worth of none.
//
// Up to 15 players it is exact and asks for the worth of all 2^n coalitions.
// Beyond that it draws orders of players from the seed, so that the same seed
// gives the same values, and asks n times for each of the samples. There no
// player may lower a worth, since the bounds need a range: they are the lesser of
// Hoeffding's and of the empirical Bernstein bound of Maurer and Pontil (2009),
// https://arxiv.org/abs/0907.3740 (K).
//
// worth must give the same for the same coalition, which it must not keep or
// change. Errors: [ErrGame] when n is outside 1 to 10,000, samples are wanted
// and outside 2 to 10,000,000, a worth is not finite, or a player lowers one that
// is sampled.
func ShapleyValues(n int, worth func(in []bool) float64, seed uint64, samples int) (Valuation, error) {
	switch {
	case n < 1 || n > maxPlayers || worth == nil:
		return Valuation{}, fmt.Errorf("%w: want 1 to %d players and their worth", ErrGame, maxPlayers)
	case n <= exactPlayers:
		return enumerate(n, worth)
	case samples < 2 || samples > maxSamples:
		return Valuation{}, fmt.Errorf("%w: want 2 to %d samples for more than %d players", ErrGame, maxSamples, exactPlayers)
	}
	return sample(n, worth, seed, samples)
}

func enumerate(n int, worth func([]bool) float64) (Valuation, error) {
	worths := make([]float64, 1<<n)
	in := make([]bool, n)
	for set := range worths {
		for i := range in {
			in[i] = set>>i&1 == 1
		}
		worths[set] = worth(in)
		if !finite(worths[set]) {
			return Valuation{}, fmt.Errorf("%w: a worth that is not finite", ErrGame)
		}
	}
	// 1/(n·(n−1 over k)) is the chance that a player comes after k given others.
	chance := make([]float64, n)
	binomial := 1.0
	for k := range chance {
		chance[k] = 1 / (float64(n) * binomial)
		binomial = binomial * float64(n-1-k) / float64(k+1)
	}
	v := Valuation{Values: make([]float64, n), Bounds: make([]float64, n), Exact: true}
	for set := range worths {
		for i := range n {
			if set>>i&1 == 0 {
				adds := worths[set|1<<i] - worths[set]
				v.Values[i] += float64(chance[bits.OnesCount(uint(set))] * adds)
			}
		}
	}
	for _, x := range v.Values {
		if !finite(x) {
			return Valuation{}, fmt.Errorf("%w: worths too far apart", ErrGame)
		}
	}
	return v, nil
}

func sample(n int, worth func([]bool) float64, seed uint64, samples int) (Valuation, error) {
	random := rand.New(rand.NewPCG(seed, 0x5a9e1))
	order, in := make([]int, n), make([]bool, n)
	sums, squares := make([]float64, n), make([]float64, n)
	none := worth(in)
	for i := range order {
		order[i] = i
		in[i] = true
	}
	spread := worth(in) - none // no player adds more
	if !finite(none) || !finite(spread) || spread < 0 {
		return Valuation{}, fmt.Errorf("%w: a worth that is not finite, or all worth less than none", ErrGame)
	}
	slack := float64(1e-9 * max(1, spread))
	for range samples {
		random.Shuffle(n, func(a, b int) { order[a], order[b] = order[b], order[a] })
		clear(in)
		before := none
		for _, i := range order {
			in[i] = true
			after := worth(in)
			adds := after - before
			if !finite(adds) || adds < -slack || adds > spread+slack {
				return Valuation{}, fmt.Errorf("%w: player %d lowers a worth; its value has no bound", ErrGame, i)
			}
			sums[i] += adds
			squares[i] += float64(adds * adds)
			before = after
		}
	}
	v := Valuation{Values: sums, Bounds: make([]float64, n), Samples: samples}
	m := float64(samples)
	for i := range sums {
		sums[i] /= m
		variance := max(0, squares[i]/m-float64(sums[i]*sums[i])) * m / (m - 1)
		v.Bounds[i] = bound(spread, variance, m, float64(n))
	}
	return v, nil
}

// bound is half an interval that holds with probability 1 − 0.05/n: each of the
// two bounds gets half of what may go wrong.
func bound(spread, variance, m, n float64) float64 {
	const wrong = 0.05
	hoeffding := spread * math.Sqrt(ln(4*n/wrong)/(2*m))
	l := ln(8 * n / wrong)
	bernstein := math.Sqrt(2*variance*l/m) + float64(7*spread*l/(3*(m-1)))
	return min(hoeffding, bernstein)
}

// ln is the natural logarithm of x ≥ 1, the same on every machine: x = m·2^e with
// m around 1, and ln m = 2·artanh((m−1)/(m+1)).
func ln(x float64) float64 {
	m, e := math.Frexp(x)
	s := (m - 1) / (m + 1)
	sum := 0.0
	for k := 41.0; k >= 1; k -= 2 {
		sum = float64(sum*float64(s*s)) + 1/k
	}
	return float64(float64(e)*math.Ln2) + float64(2*s*sum)
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }
