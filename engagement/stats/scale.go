package stats

import (
	"fmt"
	"math"
	"slices"
)

// scaled gives the values divided by a power of two, the unit, so that the
// largest of them is between 1 and 2 and no sum of squares overflows. It refuses
// fewer values than least and values that are not finite.
func scaled(xs []float64, least int) (ys []float64, unit float64, err error) {
	if err := checkValues(xs, least); err != nil {
		return nil, 0, err
	}
	largest := 0.0
	for _, x := range xs {
		largest = math.Max(largest, math.Abs(x))
	}
	unit = unitOf(largest)
	ys = make([]float64, len(xs))
	for i, x := range xs {
		ys[i] = x / unit
	}
	return ys, unit, nil
}

// unitOf gives the power of two, 2^-1000 or more, by which largest becomes a
// number between 1 and 2. Dividing by it is exact.
func unitOf(largest float64) float64 {
	_, exponent := math.Frexp(largest)
	return math.Ldexp(1, max(exponent-1, -1000))
}

// sorted gives the values in ascending order, as a copy. It refuses fewer
// values than least and values that are not finite.
func sorted(xs []float64, least int) ([]float64, error) {
	if err := checkValues(xs, least); err != nil {
		return nil, err
	}
	ys := slices.Clone(xs)
	slices.Sort(ys)
	return ys, nil
}

func checkValues(xs []float64, least int) error {
	if len(xs) < least {
		return fmt.Errorf("%w: %d, want at least %d", ErrTooFew, len(xs), least)
	}
	for i, x := range xs {
		if !finite(x) {
			return fmt.Errorf("%w: value %d", ErrNotFinite, i)
		}
	}
	return nil
}

func finite(x float64) bool {
	return math.Abs(x) <= math.MaxFloat64
}

// result is x, or ErrNotFinite where x is past the largest float64.
func result(x float64) (float64, error) {
	if !finite(x) {
		return 0, fmt.Errorf("%w: result", ErrNotFinite)
	}
	return x, nil
}

// around is the interval centre ± half, or ErrNotFinite where that is past the
// largest float64.
func around(centre, half, level float64) (Interval, error) {
	centre, half = float64(centre), float64(half) // never fused
	iv := Interval{centre - half, centre + half, level}
	if !finite(iv.Low) || !finite(iv.High) {
		return Interval{}, fmt.Errorf("%w: result", ErrNotFinite)
	}
	return iv, nil
}
