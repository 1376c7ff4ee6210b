package stats

import "math"

// BetaCDF gives the probability that a beta distributed share is at most x: the
// regularised incomplete beta function I_x(a, b), for shapes a and b from 0.01 to
// 1e18. It is accurate to about 1e-13 of its value, small tails included (for
// shapes up to 1e15), and takes bounded time. It is 0 for x below 0, 1 for x
// above 1, and NaN when x is NaN or a shape is outside its range.
//
// Source: the continued fraction of A. R. DiDonato and A. H. Morris, ACM TOMS 18
// (1992) 360–373; the leading factor after C. Loader, Fast and Accurate
// Computation of Binomial Probabilities (2000).
func BetaCDF(x, a, b float64) float64 {
	if !isShape(a) || !isShape(b) || math.IsNaN(x) {
		return math.NaN()
	}
	lower, _, _ := betaTails(a, b, x, 1-x)
	return lower
}

// BetaQuantile gives the x at which [BetaCDF] is p, for p from 0 to 1. It is NaN
// for arguments outside their ranges.
func BetaQuantile(p, a, b float64) float64 {
	if !isShape(a) || !isShape(b) || !(p >= 0 && p <= 1) {
		return math.NaN()
	}
	x, _ := betaSolve(a, b, p, 1-p)
	return x
}

func isShape(a float64) bool {
	return a >= 0.01 && a <= 1e18
}

// betaTails gives I_x(a, b), its complement and the term x^a·y^b / B(a, b), where
// x + y = 1 and the smaller of the two is known to full precision.
func betaTails(a, b, x, y float64) (lower, upper, term float64) {
	if x <= 0 {
		return 0, 1, 0
	}
	if y <= 0 {
		return 1, 0, 0
	}
	d := fromMean(a, b, x, y)
	if d < 0 {
		upper, lower, term = betaTails(b, a, y, x)
		return lower, upper, term
	}
	term = betaTerm(a, b, x, y, d)
	if math.Min(a, b) > fractionLimit {
		lower = betaIntegral(a, b, x, y, d)
	} else {
		lower = term / betaFraction(a, b, x, d)
	}
	lower = math.Min(lower, 1)
	return lower, 1 - lower, term
}

// fractionLimit is the lesser shape above which the continued fraction, whose
// length grows with its square root, gives way to an integral of fixed length.
const fractionLimit = 1e7

// fromMean gives a − (a+b)·x = (a+b)·y − b, how far x lies below the mean,
// scaled by a+b.
func fromMean(a, b, x, y float64) float64 {
	n := a + b
	lost := (math.Max(a, b) - n) + math.Min(a, b) // of the sum, by rounding
	if x <= y {
		return math.FMA(-n, x, a) - float64(lost*x)
	}
	return math.FMA(n, y, -b) + float64(lost*y)
}

// betaTerm gives x^a·y^b / B(a, b), where d = a − (a+b)·x.
func betaTerm(a, b, x, y, d float64) float64 {
	n := a + b
	e := stirlingError(n) - stirlingError(a) - stirlingError(b)
	e -= deviance(a, n*x, d) + deviance(b, n*y, -d)
	return math.Sqrt(a/n*b/(2*math.Pi)) * exp(e)
}

// betaFraction gives betaTerm / I_x(a, b) by a continued fraction, for x up to
// the mean. It is evaluated forwards by Lentz's method.
func betaFraction(a, b, x, d float64) float64 {
	f := a * (d + 1) / (a + 1)
	up, down := f, 0.0
	for m := 1.0; m < 10000; m++ {
		odd := a + float64(2*m) - 1
		step := float64(m * ((b - m) * x))
		an := (a + m - 1) / odd * ((a + b + m - 1) * x / odd) * step
		bn := m + step/odd + float64((a+m)/(odd+2)*(d+1+float64(m*(2-x))))
		down = 1 / (bn + float64(an*down))
		up = bn + an/up
		f *= up * down
		if math.Abs(float64(up*down)-1) <= epsilon {
			break
		}
	}
	return f
}

// betaIntegral gives I_x(a, b) for large shapes and x up to the mean, by the
// integral of the density from x downwards. The variable is u in units of the
// density's decay at x, with u = exp(v − exp(−v)): sums over equal steps of v then
// converge faster than any power of the step. What lies beyond the first and the
// last v is under 1e-16 of the whole.
func betaIntegral(a, b, x, y, d float64) float64 {
	const step = 1.0 / 16
	n := a + b
	unit := 1 / (d/x/y + math.Sqrt(n/x/y))
	sum := 0.0
	for v := -3.75; v <= 4; v += step {
		w := exp(-v)
		u := float64(unit * exp(v-w))
		t := betaTerm(a, b, x-u, y+u, d+float64(n*u))
		sum += float64(t / ((x - u) * (y + u)) * u * (1 + w))
	}
	return sum * step
}

// betaSolve gives the x, and y = 1 − x, at which I_x(a, b) is p = 1 − q. The
// smaller of x and y is accurate to about 1e-13 of its value.
func betaSolve(a, b, p, q float64) (x, y float64) {
	if p <= 0 {
		return 0, 1
	}
	if q <= 0 {
		return 1, 0
	}
	if lower, upper, _ := betaTails(a, b, 0.5, 0.5); p <= q && lower < p || p > q && upper > q {
		y = betaRoot(b, a, q, p)
		return 1 - y, y
	}
	x = betaRoot(a, b, p, q)
	return x, 1 - x
}

// betaRoot gives the x up to ½ at which I_x(a, b) is p = 1 − q. It follows
// Newton's method for the logarithm of the smaller tail over the logarithm of x,
// and halves the bracket, counted in float64 values, whenever that leaves it or
// has not come to rest after 30 steps.
func betaRoot(a, b, p, q float64) float64 {
	low, high := uint64(0), math.Float64bits(0.5)
	x := betaGuess(a, b, p, q)
	for i := 0; low+1 < high; i++ {
		lower, upper, term := betaTails(a, b, x, 1-x)
		tail, want, sign := lower, p, 1.0
		if p > q {
			tail, want, sign = upper, q, -1
		}
		if tail == want {
			return x
		}
		if (tail < want) == (sign > 0) {
			low = math.Float64bits(x)
		} else {
			high = math.Float64bits(x)
		}
		slope := sign * term / (1 - x) / tail
		off := log(want / tail)
		next := x * exp(off/slope)
		if math.Abs(off) < 1e-8 {
			return next // the step leaves an error of about off²
		}
		if bits := math.Float64bits(next); i >= 30 || !(next > 0) || bits <= low || bits >= high {
			next = math.Float64frombits(low + (high-low)/2)
		}
		x = next
	}
	return x
}

// betaGuess gives the quantile of the normal distribution with the mean and
// variance of the beta distribution, or the mean if that leaves (0, ½).
func betaGuess(a, b, p, q float64) float64 {
	mean := a / (a + b)
	z := NormalQuantile(p)
	if p > q {
		z = -NormalQuantile(q)
	}
	x := mean + float64(z*math.Sqrt(mean*(b/(a+b))/(a+b+1)))
	if x > 0 && x < 0.5 {
		return x
	}
	return math.Min(0.5, mean)
}
