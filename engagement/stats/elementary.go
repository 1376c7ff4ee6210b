package stats

import "math"

// The functions of package math may differ in the last bit from one processor
// to the next: some are written in assembly, and some processors fuse a product
// and a sum into one rounding. Those below use only operations that IEEE 754
// rounds the same way everywhere, and say float64(a*b) where fusing is possible.

// epsilon is the distance from 1 to the next float64.
const epsilon = 0x1p-52

// ln 2 in two parts: the first has 32 bits, so its product with a small whole
// number is exact.
const (
	ln2High = 0x1.62e42feep-1
	ln2Low  = math.Ln2 - ln2High
)

// atanhRange bounds |s| for atanhTail: (√2−1)/(√2+1), rounded up.
const atanhRange = 0.1716

// atanhTail gives artanh(s) − s = s³/3 + s⁵/5 + … for |s| up to atanhRange.
func atanhTail(s float64) float64 {
	s2 := s * s
	sum := 0.0
	for k := 23.0; k >= 3; k -= 2 {
		sum = float64(sum*s2) + 1/k
	}
	return float64(sum * s2 * s)
}

// log gives the natural logarithm of a positive finite x.
func log(x float64) float64 {
	m, exponent := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, exponent = 2*m, exponent-1
	}
	k := float64(exponent)
	s := (m - 1) / (m + 1)
	return float64(k*ln2High) + (float64(2*s) + (float64(k*ln2Low) + float64(2*atanhTail(s))))
}

// log1p gives log(1+x) for x > −1, accurate for small x too.
func log1p(x float64) float64 {
	if s := x / (2 + x); math.Abs(s) <= atanhRange {
		return float64(2*s) + float64(2*atanhTail(s))
	}
	return log(1 + x)
}

// exp gives e^x, which is 0 or +Inf where float64 ends.
func exp(x float64) float64 {
	switch {
	case x < -746:
		return 0
	case x > 710:
		return math.Inf(1)
	}
	k := math.Floor(x/math.Ln2 + 0.5)
	r := x - float64(k*ln2High) - float64(k*ln2Low)
	sum := 0.0
	for _, c := range expSeries {
		sum = float64(sum*r) + c
	}
	return math.Ldexp(sum, int(k))
}

// expSeries are the coefficients 1/14!, 1/13!, … 1/1!, 1/0! of e^x.
var expSeries = [...]float64{
	1. / 87178291200, 1. / 6227020800, 1. / 479001600, 1. / 39916800, 1. / 3628800, 1. / 362880, 1. / 40320,
	1. / 5040, 1. / 720, 1. / 120, 1. / 24, 1. / 6, 1. / 2, 1, 1,
}

// stirlingError gives what Stirling's formula leaves out of log Γ(x), x > 0:
//
//	log Γ(x) = (x − ½)·log x − x + ½·log 2π + stirlingError(x)
func stirlingError(x float64) float64 {
	sum := 0.0
	for ; x < 10; x++ {
		sum += float64((x+0.5)*log1p(1/x)) - 1
	}
	r2 := 1 / x / x
	series := 0.0
	for _, c := range [...]float64{1. / 156, -691. / 360360, 1. / 1188, -1. / 1680, 1. / 1260, -1. / 360, 1. / 12} {
		series = float64(series*r2) + c
	}
	return sum + series/x
}

// deviance gives x·log(x/m) − d, where d = x − m is known better than the
// difference of the two, for positive x and m.
func deviance(x, m, d float64) float64 {
	s := d / (x + m)
	if math.Abs(s) <= atanhRange {
		return float64(d*s) + float64(2*x*atanhTail(s))
	}
	return float64(x*log(x/m)) - d
}
