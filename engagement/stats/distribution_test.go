package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Values to 18 digits from mpmath 1.3 with 40 digits.
func TestDistributions(t *testing.T) {
	for _, c := range []struct {
		name      string
		want, got float64
	}{
		{"NormalCDF(-30)", 4.90671392714818706e-198, stats.NormalCDF(-30)},
		{"NormalCDF(-10)", 7.61985302416052607e-24, stats.NormalCDF(-10)},
		{"NormalCDF(-2)", 0.0227501319481792072, stats.NormalCDF(-2)},
		{"NormalCDF(-1.5)", 0.066807201268858066, stats.NormalCDF(-1.5)},
		{"NormalCDF(-1)", 0.158655253931457051, stats.NormalCDF(-1)},
		{"NormalCDF(0)", 0.5, stats.NormalCDF(0)},
		{"NormalCDF(0.5)", 0.691462461274013104, stats.NormalCDF(0.5)},
		{"NormalCDF(3)", 0.998650101968369905, stats.NormalCDF(3)},
		{"NormalQuantile(0.975)", 1.95996398454005424, stats.NormalQuantile(0.975)},
		{"NormalQuantile(1e-20)", -9.26234008979840757, stats.NormalQuantile(1e-20)},
		{"ChiSquareUpper(0.01)", 0.920344325445942036, stats.ChiSquareUpper(0.01)},
		{"ChiSquareUpper(3.84)", 0.0500000000000000574, stats.ChiSquareUpper(3.841458820694124)},
		{"ChiSquareUpper(100)", 1.52397060483210521e-23, stats.ChiSquareUpper(100)},
		{"ChiSquareUpper(700)", 2.99022697512462034e-154, stats.ChiSquareUpper(700)},
		{"TCDF(-2, 5)", 0.0509697394149291781, stats.TCDF(-2, 5)},
		{"TCDF(2, 5)", 1 - 0.0509697394149291781, stats.TCDF(2, 5)},
		{"TCDF(-1.5, 1)", 0.187167041810998816, stats.TCDF(-1.5, 1)},
		{"TCDF(-40, 3)", 0.0000171903403945792641, stats.TCDF(-40, 3)},
		{"TCDF(-3, 30.5)", 0.00266920454813734607, stats.TCDF(-3, 30.5)},
		{"TCDF(-0.001, 7)", 0.499615008622499422, stats.TCDF(-0.001, 7)},
		{"TQuantile(0.975, 1)", 12.7062047361747046, stats.TQuantile(0.975, 1)},
		{"TQuantile(0.975, 2)", 4.30265272974946385, stats.TQuantile(0.975, 2)},
		{"TQuantile(0.975, 10)", 2.22813885198627475, stats.TQuantile(0.975, 10)},
		{"TQuantile(0.025, 30)", -2.04227245630123831, stats.TQuantile(0.025, 30)},
		{"TQuantile(0.995, 5)", 4.03214298355522808, stats.TQuantile(0.995, 5)},
		{"TQuantile(0.975, 1000)", 1.96233908082640848, stats.TQuantile(0.975, 1000)},
		{"TQuantile(0.9, 0.5)", 10.2703244102345061, stats.TQuantile(0.9, 0.5)},
		{"BetaCDF(0.1, 2, 3)", 0.0523000000000000054, stats.BetaCDF(0.1, 2, 3)},
		{"BetaCDF(0.01, 20, 30)", 2.14267308570436532e-27, stats.BetaCDF(0.01, 20, 30)},
		{"BetaCDF(0.5, 0.5, 0.5)", 0.5, stats.BetaCDF(0.5, 0.5, 0.5)},
		{"BetaCDF(0.999, 1000, 0.5)", 0.157247274266723828, stats.BetaCDF(0.999, 1000, 0.5)},
		{"BetaCDF(1e-12, 3, 5)", 3.49999999998949979e-35, stats.BetaCDF(1e-12, 3, 5)},
		{"BetaCDF(0.3, 400, 600)", 9.43683792644079391e-12, stats.BetaCDF(0.3, 400, 600)},
		{"BetaCDF(0.9, 3, 7)", 0.999997002, stats.BetaCDF(0.9, 3, 7)},
	} {
		assert.InEpsilon(t, c.want, c.got, 1e-13, c.name)
	}
}

// With equal shapes n the beta distribution is all but normal for large n: its
// tail at z differs by a share of about z⁴/n.
func TestBetaLarge(t *testing.T) {
	for _, n := range []float64{1e13, 1e15} {
		for _, z := range []float64{0.3, 1, 2, 3} {
			x := 0.5 - z/math.Sqrt(8*n)
			z := (0.5 - x) * math.Sqrt(8*n)
			assert.InEpsilon(t, stats.NormalCDF(-z), stats.BetaCDF(x, n, n), 1e-11, "%v at %v", n, z)
		}
	}
}

func TestQuantilesInvert(t *testing.T) {
	r := generator()
	for range 1500 {
		p := math.Exp(-100 * r.Float64() * r.Float64())
		if p < 1 {
			assert.InEpsilon(t, p, stats.NormalCDF(stats.NormalQuantile(p)), 1e-12)
		}
		df := math.Exp(40*r.Float64() - 1)
		if v := stats.TQuantile(p, df); !math.IsInf(v, 0) && p < 1 {
			assert.InEpsilon(t, p, stats.TCDF(v, df), 1e-11, "%v with %v", p, df)
		}
		a, b := math.Exp(20*r.Float64()-2), math.Exp(20*r.Float64()-2)
		if x := stats.BetaQuantile(p, a, b); x > 1e-300 && x < 0.5 {
			// one rounding of x is a share of the tail
			steep := 1e-15 * (a + math.Sqrt(a+b))
			assert.InEpsilon(t, p, stats.BetaCDF(x, a, b), 1e-11+steep, "%v with %v and %v", p, a, b)
		}
	}
}

func TestDistributionEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	assert.Equal(t, 0.0, stats.NormalCDF(-inf))
	assert.Equal(t, 1.0, stats.NormalCDF(inf))
	assert.Equal(t, inf, stats.NormalQuantile(1))
	assert.Equal(t, -inf, stats.NormalQuantile(0))
	assert.Equal(t, inf, stats.TQuantile(1, 3))
	assert.Equal(t, -inf, stats.TQuantile(0, 3))
	assert.Equal(t, 0.0, stats.TQuantile(0.5, 3))
	assert.Equal(t, stats.NormalQuantile(0.9), stats.TQuantile(0.9, inf))
	assert.Equal(t, 1.0, stats.TCDF(inf, 3))
	assert.Equal(t, 0.0, stats.TCDF(-inf, 3))
	assert.Equal(t, 0.5, stats.TCDF(0, 3))
	assert.Equal(t, stats.NormalCDF(1), stats.TCDF(1, inf))
	assert.Equal(t, 0.0, stats.BetaCDF(-1, 2, 3))
	assert.Equal(t, 1.0, stats.BetaCDF(2, 2, 3))
	assert.Equal(t, 0.0, stats.BetaQuantile(0, 2, 3))
	assert.Equal(t, 1.0, stats.BetaQuantile(1, 2, 3))
	assert.Equal(t, 1.0, stats.ChiSquareUpper(-1))
	assert.Equal(t, 0.0, stats.ChiSquareUpper(inf))
	for name, got := range map[string]float64{
		"NormalCDF":           stats.NormalCDF(nan),
		"NormalQuantile":      stats.NormalQuantile(nan),
		"NormalQuantile(2)":   stats.NormalQuantile(2),
		"TCDF":                stats.TCDF(nan, 3),
		"TCDF of 0":           stats.TCDF(1, 0),
		"TQuantile":           stats.TQuantile(nan, 3),
		"TQuantile of NaN":    stats.TQuantile(0.9, nan),
		"TQuantile(-1)":       stats.TQuantile(-1, 3),
		"BetaCDF":             stats.BetaCDF(nan, 2, 3),
		"BetaCDF of 0":        stats.BetaCDF(0.5, 0, 3),
		"BetaCDF of Inf":      stats.BetaCDF(0.5, 2, inf),
		"BetaQuantile":        stats.BetaQuantile(nan, 2, 3),
		"BetaQuantile of -1":  stats.BetaQuantile(0.5, 2, -1),
		"ChiSquareUpper(NaN)": stats.ChiSquareUpper(nan),
	} {
		assert.True(t, math.IsNaN(got), name)
	}
}

// Whatever the arguments, a probability is one.
func TestDistributionsStayInRange(t *testing.T) {
	r := generator()
	for range 1500 {
		a, b := 0.01*math.Exp(46*r.Float64()), 0.01*math.Exp(46*r.Float64())
		x := r.Float64()
		switch r.IntN(3) {
		case 0:
			x = math.Exp(-700 * r.Float64())
		case 1:
			x = a / (a + b)
		}
		p, q := stats.BetaCDF(x, a, b), stats.BetaQuantile(x, a, b)
		assert.True(t, p >= 0 && p <= 1 && q >= 0 && q <= 1, "%v with %v and %v: %v, %v", x, a, b, p, q)
		df := math.Max(0.02, math.Exp(700*r.Float64()-4))
		c, v := stats.TCDF(math.Exp(1400*r.Float64()-700), df), stats.TQuantile(x, df)
		assert.True(t, c >= 0.5 && c <= 1 && !math.IsNaN(v), "%v with %v: %v, %v", x, df, c, v)
	}
}
