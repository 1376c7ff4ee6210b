package audit

import "math"

// naturalLog is the logarithm of a positive finite x, the same bits on every
// machine: the functions of package math are not.
func naturalLog(x float64) float64 {
	m, exponent := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, exponent = 2*m, exponent-1
	}
	s := (m - 1) / (m + 1)
	s2 := s * s
	sum := 0.0
	for k := 21.0; k >= 1; k -= 2 {
		sum = float64(sum*s2) + 1/k
	}
	return float64(float64(exponent)*math.Ln2) + float64(2*s*sum)
}

// naturalExp is e to the power of x, which is held between −700 and 700.
func naturalExp(x float64) float64 {
	x = max(-700, min(700, x))
	k := math.Floor(x/math.Ln2 + 0.5)
	r := x - float64(k*math.Ln2)
	sum := 1.0
	for i := 16.0; i >= 1; i-- {
		sum = 1 + float64(sum*r)/i
	}
	return math.Ldexp(sum, int(k))
}
