package persona

import "math"

// ln is the natural logarithm of a positive finite x, by operations that every
// machine rounds alike:
//
//	ln x = k·ln 2 + 2·artanh((m − 1)/(m + 1))    for x = m·2ᵏ, √½ <= m < √2
func ln(x float64) float64 {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, k = 2*m, k-1
	}
	s := (m - 1) / (m + 1)
	s2 := s * s
	sum := 0.0
	for n := 25.0; n >= 1; n -= 2 {
		sum = float64(sum*s2) + 1/n
	}
	return float64(float64(k)*math.Ln2) + float64(2*s*sum)
}

// halved is 2^(−x) for x from 0 on.
func halved(x float64) float64 {
	if !(x > 0) {
		return 1
	}
	if x > 1000 {
		return 0
	}
	k := math.Floor(x)
	r := (x - k) * math.Ln2
	sum := 1.0 // e^−r by its series, from the end: r < 0.7
	for n := 18.0; n >= 1; n-- {
		sum = 1 - float64(r/n*sum)
	}
	return math.Ldexp(sum, -int(k))
}
