package experiment

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// Signs counts in how many weeks something was above and below what it is held
// against, such as the median of the others. When there is no difference each week
// is as likely above as below, whatever the numbers are and however they spread.
// Weeks that lie neither way are left out.
type Signs struct {
	Above int `json:"above"`
	Below int `json:"below"`
}

// signShares are the shares of weeks above that are betted on, in equal parts, and
// their mirror images.
var signShares = [...]float64{0.75, 0.9}

// Evidence is the e-value against no difference:
//
//	mean over q of (2q)^above · (2·(1−q))^below, q = 0.1, 0.25, 0.75, 0.9
//
// Over all looks together it reaches 1/level with a probability of at most level
// when there is no difference; see [RateRatio]. Nine weeks of nine give 59. It is at
// most 1e300. Errors: [stats.ErrRange] for a negative count, [stats.ErrTooMany]
// above 10,000.
func (s Signs) Evidence() (float64, error) {
	switch {
	case s.Above < 0 || s.Below < 0:
		return 0, fmt.Errorf("experiment: signs: %w", stats.ErrRange)
	case s.Above > mostWeeks || s.Below > mostWeeks:
		return 0, fmt.Errorf("experiment: signs: %w", stats.ErrTooMany)
	}
	a, b := float64(s.Above), float64(s.Below)
	sum := 0.0
	for _, q := range signShares {
		more, less := stats.Log(2*q), stats.Log(2-2*q)
		sum += stats.Exp(float64(a*more)+float64(b*less)) + stats.Exp(float64(b*more)+float64(a*less))
	}
	return min(1e300, sum/float64(2*len(signShares))), nil
}
