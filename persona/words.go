package persona

import (
	"strconv"
	"strings"
)

// grouped writes a whole number with commas: 95,539.
func grouped(n int64) string { return plain(float64(n)) }

// plain writes a number in full, its whole part with commas: 1,234.5.
func plain(x float64) string {
	whole, rest, cut := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if cut {
		whole += "." + rest
	}
	return sign + whole
}
