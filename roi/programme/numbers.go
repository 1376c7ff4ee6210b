package programme

import (
	"fmt"
	"math"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// undefined says why a number cannot be computed.
func undefined(what, because string) error {
	return &engagement.Undefined{What: what, Because: because}
}

// ratioOf rounds a float to so many decimals and makes it exact. What is no number,
// or past the bounds of money, is refused.
func ratioOf(x float64, decimals int) (money.Ratio, error) {
	if !isFinite(x) {
		return money.Ratio{}, undefined("ratio", "no finite number")
	}
	if math.Abs(x) >= 1e20 {
		return money.Ratio{}, fmt.Errorf("programme: %w", money.ErrRange)
	}
	return money.ParseRatio(strconv.FormatFloat(x, 'f', decimals, 64))
}

// float is the nearest float to an exact number.
func float(r money.Ratio) float64 {
	x, _ := strconv.ParseFloat(r.String(), 64)
	return x
}

// An estimate is a number with its interval and what it was measured on.
type estimate struct {
	value    float64
	interval engagement.Figure[stats.Interval]
	n        int64
	of       cover
}

// minus is a − b with the interval that joins those of both by square and add (Zou
// and Donner's MOVER).
func (a estimate) minus(b estimate) (value float64, iv stats.Interval, ok bool) {
	value = a.value - b.value
	if a.interval.Undefined != nil || b.interval.Undefined != nil {
		return value, iv, false
	}
	x, y := a.interval.Value, b.interval.Value
	iv = stats.Interval{
		Low:   value - hypot(a.value-x.Low, y.High-b.value),
		High:  value + hypot(x.High-a.value, b.value-y.Low),
		Level: x.Level,
	}
	return value, iv, isFinite(iv.Low) && isFinite(iv.High)
}

func hypot(x, y float64) float64 { return math.Sqrt(float64(x*x) + float64(y*y)) }

// poissonInterval is the exact interval of the mean of a Poisson count x, as the
// share of x in 10^12 trials.
func poissonInterval(x int64, level float64) (stats.Interval, error) {
	const trials = int64(1e12)
	iv, err := stats.ClopperPearson(min(x, trials), trials, level)
	iv.Low, iv.High = iv.Low*float64(trials), iv.High*float64(trials)
	return iv, err
}

// percent writes a fraction for people.
func percent(x float64) string { return strconv.FormatFloat(100*x, 'f', 1, 64) + " %" }

// number writes a number for people, with so many decimals.
func number(x float64, decimals int) string { return strconv.FormatFloat(x, 'f', decimals, 64) }
