package stats

import "math"

// TCDF gives the probability that a number of Student's t distribution with df
// degrees of freedom is at most t; df is 0.02 or more and need not be whole. The
// lower tail is accurate to about 1e-13 of its value. It is NaN when t is NaN or
// df is under 0.02 or NaN.
func TCDF(t, df float64) float64 {
	if math.IsNaN(t) || !(df >= 0.02) {
		return math.NaN()
	}
	if df >= nearlyNormal {
		return NormalCDF(t)
	}
	r := t / math.Sqrt(df)
	r = float64(r * r)
	outside, _, _ := betaTails(df/2, 0.5, 1/(1+r), 1/(1+1/r))
	if t > 0 {
		return 1 - float64(outside/2)
	}
	return outside / 2
}

// nearlyNormal is the number of degrees of freedom from which Student's t and
// the normal distribution are the same to a float64.
const nearlyNormal = 1e16

// TQuantile gives the t at which [TCDF] is p: 2.228139 for 0.975 and 10 degrees
// of freedom. It is -Inf for 0, +Inf for 1, and infinite too where t² is past the
// largest float64. It is NaN when p is not from 0 to 1 or df is under 0.02 or
// NaN.
func TQuantile(p, df float64) float64 {
	if !(p >= 0 && p <= 1) || !(df >= 0.02) {
		return math.NaN()
	}
	if df >= nearlyNormal {
		return NormalQuantile(p)
	}
	tail := math.Min(p, 1-p)
	x, y := betaSolve(df/2, 0.5, 2*tail, 2*(0.5-tail))
	return math.Copysign(math.Sqrt(df*(y/x)), p-0.5)
}
