package stats

import "math"

// An accumulator adds numbers and keeps what each rounding loses, so that the
// sum is as good as one of twice the precision (Neumaier, ZAMM 54 (1974) 39–51).
type accumulator struct {
	sum, lost float64
}

func (a *accumulator) add(x float64) {
	x = float64(x) // never fused with the product it may come from
	sum := a.sum + x
	if math.Abs(a.sum) >= math.Abs(x) {
		a.lost += (a.sum - sum) + x
	} else {
		a.lost += (x - sum) + a.sum
	}
	a.sum = sum
}

func (a *accumulator) value() float64 {
	return a.sum + a.lost
}

// mean is the sum divided by n, as if rounded once: that of equal values is their
// value.
func (a *accumulator) mean(n float64) float64 {
	m := a.value() / n
	return m + (math.FMA(-m, n, a.sum)+a.lost)/n
}

func total(xs []float64) (a accumulator) {
	for _, x := range xs {
		a.add(x)
	}
	return a
}

// product is Σ x·y over two lists of one length.
func product(xs, ys []float64) float64 {
	var a accumulator
	for i, x := range xs {
		a.add(x * ys[i])
	}
	return a.value()
}

// centre takes their mean off the values, in place, and gives it. What rounding
// left the first time goes the second.
func centre(xs []float64) (mean float64) {
	mean = subtractMean(xs)
	subtractMean(xs)
	return mean
}

func subtractMean(xs []float64) (mean float64) {
	sum := total(xs)
	mean = sum.mean(float64(len(xs)))
	for i := range xs {
		xs[i] -= mean
	}
	return mean
}
