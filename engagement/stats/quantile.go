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
