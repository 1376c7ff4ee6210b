package engagement

import (
	"strconv"
)

// A Rate is a number per member of a base, as a fraction: 0.035 is 3.5 %. It is
// finite and not negative, and may exceed 1: posts travel past followers.
type Rate float64

// Percent lets literals read as people say them: 3.5 * engagement.Percent.
const Percent Rate = 0.01

// RateFromPercent is the crossing for a vendor that states percent: 3.5 gives
// 0.035. Which unit a source uses is the caller's knowledge and never guessed
// from the size of the number: 0.8 may well be 0.8 %.
func RateFromPercent(p float64) Rate { return Rate(p / 100) }

// Fraction gives r as a fraction: 0.035.
func (r Rate) Fraction() float64 { return float64(r) }

// Percent gives r in percent: 3.5.
func (r Rate) Percent() float64 { return float64(r) * 100 }

// String gives r in percent with two decimals: "3.50 %".
func (r Rate) String() string {
	return strconv.FormatFloat(r.Percent(), 'f', 2, 64) + " %"
}
