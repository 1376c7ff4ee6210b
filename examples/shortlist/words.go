package main

import (
	"math"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// percent writes a share with so many places.
func percent(x float64, places int) string {
	return strconv.FormatFloat(100*x, 'f', places, 64) + " %"
}

// decimals writes a number with the four places of the sums.
func decimals(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }

// plain writes a number with at most four places.
func plain(x float64) string {
	return strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64)
}

// whole writes a value of the portfolio, which counts people.
func whole(x float64) string { return words.Grouped(int64(math.Round(x))) }
