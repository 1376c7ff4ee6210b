package stats

import "math"

// NormalCDF gives the probability that a standard normal number is at most z.
// It is accurate to about 1e-14 of its value, down to 1e-300. It is NaN for NaN.
func NormalCDF(z float64) float64 {
	switch {
	case math.IsNaN(z):
		return z
	case z < -1.5:
		return normalTail(-z)
	case z > 1.5:
		return 1 - normalTail(z)
	}
	// z + z³/3 + z⁵/(3·5) + …, until the terms no longer count
	sum, term := 0.0, z
	for k := 3.0; sum+term != sum; k += 2 {
		sum += term
		term = float64(term * (z * z / k))
	}
	return 0.5 + float64(sum*normalDensity(z))
}

// normalTail gives the probability of a standard normal number above z, for z
// from 1.5, by Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))), taken
// so far that the rest no longer counts.
func normalTail(z float64) float64 {
	f := z
	for k := math.Ceil(20 + 180/z); k >= 1; k-- {
		f = z + k/f
	}
	return normalDensity(z) / f
}

// normalDensity gives exp(−z²/2) / √2π, with z² taken to twice the precision.
func normalDensity(z float64) float64 {
	square := float64(z * z)
	if square > 1500 {
		return 0
	}
	rest := math.FMA(z, z, -square)
	return exp(-square/2) * (1 - float64(rest/2)) / math.Sqrt(2*math.Pi)
}

// NormalQuantile gives the z that a standard normal number does not exceed with
// probability p, accurate to about 1e-15 of its value: 1.959964 for 0.975. It is
// -Inf for 0, +Inf for 1, and NaN for p outside the range from 0 to 1.
//
// Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988) 477–484.
func NormalQuantile(p float64) float64 {
	q := p - 0.5
	switch {
	case !(p >= 0 && p <= 1):
		return math.NaN()
	case p == 0 || p == 1:
		return math.Inf(int(math.Copysign(1, q)))
	case math.Abs(q) <= 0.425:
		r := 0.180625 - float64(q*q)
		return q * polynomial(r, &wichuraA) / polynomial(r, &wichuraB)
	}
	r := math.Sqrt(-log(math.Min(p, 1-p)))
	var z float64
	if r <= 5 {
		z = polynomial(r-1.6, &wichuraC) / polynomial(r-1.6, &wichuraD)
	} else {
		z = polynomial(r-5, &wichuraE) / polynomial(r-5, &wichuraF)
	}
	return math.Copysign(z, q)
}

// ChiSquareUpper gives the probability that a chi-square number of one degree
// of freedom is above x: the p-value of a two-proportion test. It is 1 for x up
// to 0 and NaN for NaN.
func ChiSquareUpper(x float64) float64 {
	if x <= 0 {
		return 1
	}
	return 2 * NormalCDF(-math.Sqrt(x))
}
