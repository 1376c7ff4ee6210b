package stats

import "math"

// Log gives the natural logarithm of x, the same to the last bit on every
// processor, which package math does not promise. It is -Inf for 0, +Inf for
// +Inf, and NaN for a negative x and for NaN.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	case math.IsInf(x, 1):
		return x
	}
	return log(x)
}

// Exp gives e to the power of x, the same to the last bit on every processor. It
// is 0 or +Inf where float64 ends, and NaN for NaN.
func Exp(x float64) float64 {
	if math.IsNaN(x) {
		return x
	}
	return exp(x)
}
