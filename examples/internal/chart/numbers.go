package chart

import (
	"math"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// plain is a number with its digits: "0.25", "12,300", "−1,200".
func plain(v float64) string {
	if abs := math.Abs(v); abs >= 999.995 && abs < 1e16 {
		return words.Grouped(int64(math.Round(v)))
	}
	return short(v)
}

// short is a number in few letters: "0.25", "950", "12.3k", "4M", "−2.5B".
func short(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	sign := ""
	if v < 0 {
		sign, v = "−", -v
	}
	switch {
	case v >= 1e16:
		return sign + strings.Replace(strconv.FormatFloat(v, 'e', 1, 64), "e+", "e", 1)
	case v >= 0.99995e12:
		return sign + trimmed(v/1e12, 1) + "T"
	case v >= 0.99995e9:
		return sign + trimmed(v/1e9, 1) + "B"
	case v >= 0.99995e6:
		return sign + trimmed(v/1e6, 1) + "M"
	case v >= 1e4:
		return sign + trimmed(v/1e3, 1) + "k"
	case v == 0:
		return "0"
	case v < 0.01:
		return sign + strconv.FormatFloat(v, 'g', 2, 64)
	case v < 1000:
		return sign + trimmed(v, 2)
	}
	return sign + words.Grouped(int64(math.Round(v)))
}

// trimmed writes at most so many decimals.
func trimmed(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// tickTexts writes the ticks of an axis in one unit, with as many decimals as tell them
// apart.
func tickTexts(steps []float64) []string {
	most, step := math.Abs(steps[0]), 1.0
	if n := len(steps); n > 1 {
		most, step = max(most, math.Abs(steps[n-1])), steps[1]-steps[0]
	}
	size, name := 1.0, ""
	for _, unit := range []struct {
		size float64
		name string
	}{{1e4, "k"}, {1e6, "M"}, {1e9, "B"}, {1e12, "T"}} {
		if most >= unit.size {
			size, name = unit.size, unit.name
		}
	}
	if name == "k" {
		size = 1e3
	}
	if step/size < 0.001 { // too fine for the unit
		size, name = 1, ""
	}
	decimals := 0
	for s := step / size; decimals < 12 && math.Abs(s-math.Round(s)) > 1e-6*s; s *= 10 {
		decimals++
	}
	out := make([]string, len(steps))
	for i, v := range steps {
		sign := ""
		if v < 0 {
			sign = "−"
		}
		v = math.Abs(v) / size
		switch {
		case v == 0:
			out[i] = "0"
		case decimals == 0:
			out[i] = sign + words.Grouped(int64(math.Round(v))) + name
		default:
			out[i] = sign + strconv.FormatFloat(v, 'f', decimals, 64) + name
		}
	}
	return out
}
