package stats

import (
	"fmt"
	"math"
)

// A QuantileType says how a quantile between two values of a sample is read, by
// the number it has in R and in Hyndman and Fan, The American Statistician 50
// (1996) 361–365. Unlike types give unlike numbers for small samples.
type QuantileType string

// The quantile types. With x₁ … xₙ in ascending order and h the place of the
// quantile p among them, counted from 1, types 6 and 7 draw a straight line
// between the two values next to h, and end at x₁ and xₙ.
const (
	Type1 QuantileType = "type-1" // nearest rank: the value at ⌈n·p⌉, always one of the sample
	Type6 QuantileType = "type-6" // h = (n+1)·p; Minitab, SPSS, PERCENTILE.EXC
	Type7 QuantileType = "type-7" // h = (n−1)·p + 1; R's and NumPy's default, PERCENTILE.INC
)

// QuantileTypes lists the quantile types.
func QuantileTypes() []QuantileType {
	return []QuantileType{Type1, Type6, Type7}
}

// IsValid reports whether t is one of [QuantileTypes].
func (t QuantileType) IsValid() bool {
	return t == Type1 || t == Type6 || t == Type7
}

// Quantile gives the number that a share p of the values does not exceed, in the
// unit of the values, read as t says. p is from 0 to 1.
//
// Errors: [ErrTooFew] when there is no value; [ErrRange] when p is not from 0 to
// 1 or t is not valid; [ErrNotFinite].
func Quantile(xs []float64, p float64, t QuantileType) (float64, error) {
	if !(p >= 0 && p <= 1) {
		return 0, fmt.Errorf("%w: quantile %v, want from 0 to 1", ErrRange, p)
	}
	ys, err := sorted(xs, 1)
	if err != nil {
		return 0, err
	}
	n := float64(len(ys))
	switch t {
	case Type1:
		return ys[nearestRank(uint64(len(ys)), p)-1], nil
	case Type6:
		return at(ys, float64((n+1)*p)), nil
	case Type7:
		return at(ys, float64((n-1)*p)+1), nil
	}
	return 0, fmt.Errorf("%w: quantile type %q", ErrRange, string(t))
}

// at reads sorted values at place h, counted from 1, on the line between its
// neighbours. A place within a few rounding errors of a whole number is that
// number.
func at(ys []float64, h float64) float64 {
	whole := math.Floor(h + 4*epsilon)
	part := h - whole
	if math.Abs(part) < 4*epsilon {
		part = 0
	}
	i := int(whole) - 1
	switch {
	case i < 0:
		return ys[0]
	case i >= len(ys)-1:
		return ys[len(ys)-1]
	}
	return float64((1-part)*ys[i]) + float64(part*ys[i+1])
}

// Median gives the middle value, or the mean of the two in the middle, in the
// unit of the values.
//
// Errors: [ErrTooFew] when there is no value; [ErrNotFinite].
func Median(xs []float64) (float64, error) {
	ys, err := sorted(xs, 1)
	if err != nil {
		return 0, err
	}
	return middle(ys), nil
}

// middle is the median of sorted values.
func middle(ys []float64) float64 {
	n := len(ys)
	return between(ys[(n-1)/2], ys[n/2])
}

// between is the mean of two numbers, whose sum may be past the largest float64.
func between(a, b float64) float64 {
	if m := (a + b) / 2; finite(m) {
		return m
	}
	return float64(a/2) + float64(b/2)
}

// MedianInterval gives the median of a sample and its interval between the two
// values whose ranks [MedianRanks] names: no assumption is made but that the
// values are independent. The true level is level or a little more.
//
// Errors: [ErrTooFew] when there are too few values for the level (under 6 at
// 0.95); [ErrRange] when level is not between 0 and 1; [ErrNotFinite].
func MedianInterval(xs []float64, level float64) (median float64, iv Interval, err error) {
	if err := checkLevel(level); err != nil {
		return 0, Interval{}, err
	}
	ys, err := sorted(xs, 1)
	if err != nil {
		return 0, Interval{}, err
	}
	low, high, _, ok := MedianRanks(int64(len(ys)), level)
	if !ok {
		return 0, Interval{}, fmt.Errorf("%w: %d, for a median at level %v", ErrTooFew, len(ys), level)
	}
	return middle(ys), Interval{ys[low-1], ys[high-1], level}, nil
}

// NormalMAD is the factor that makes [MAD] estimate the standard deviation of
// normal values: 1/Φ⁻¹(¾), rounded as R's mad does.
const NormalMAD = 1.4826

// MAD gives the median absolute deviation, in the unit of the values:
//
//	factor · median |x − median|
//
// It stays put while under half of the values run wild. factor is [NormalMAD]
// for the scale of a standard deviation, or 1 for the plain median.
//
// Errors: [ErrTooFew] when there is no value; [ErrRange] when factor is not a
// positive number; [ErrNotFinite].
func MAD(xs []float64, factor float64) (float64, error) {
	if !(factor > 0 && finite(factor)) {
		return 0, fmt.Errorf("%w: factor %v", ErrRange, factor)
	}
	median, err := Median(xs)
	if err != nil {
		return 0, err
	}
	off := make([]float64, len(xs))
	for i, x := range xs {
		off[i] = math.Abs(x - median)
	}
	spread, err := Median(off)
	if err != nil {
		return 0, err
	}
	return result(factor * spread)
}
