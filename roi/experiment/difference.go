package experiment

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// An Arm is one group of a test: what happened, and among how many.
type Arm struct {
	Events int64 `json:"events"` // conversions, orders
	Of     int64 `json:"of"`     // people, clicks
}

// A Difference is what two groups differ by, with its interval.
type Difference struct {
	A        Arm            `json:"a"`
	B        Arm            `json:"b"`
	Value    float64        `json:"value"` // a difference of shares, or a ratio of rates
	Interval stats.Interval `json:"interval"`
	PValue   float64        `json:"p_value"` // of no difference, both sides, for one look
	Test     string         `json:"test"`
}

// mostRatio stands for a ratio without an upper end.
const mostRatio = 1e12

// fewExpected is the expected count under which the chi-square test is poor.
const fewExpected = 5

// Compare is the difference between two shares, A − B, with Newcombe's interval;
// confidence is that of the interval, such as 0.95. The test is the chi-square of
// two proportions, or Fisher's exact one where a count under 5 is expected and the
// groups are at most 1,000,000 each. It stands for a single look: for weekly ones
// see [Bounds]. Errors: those of [stats.Newcombe], wrapped.
func Compare(a, b Arm, confidence float64) (Difference, error) {
	iv, err := stats.Newcombe(a.Events, a.Of, b.Events, b.Of, confidence)
	if err != nil {
		return Difference{}, fmt.Errorf("experiment: difference: %w", err)
	}
	d := Difference{A: a, B: b, Interval: iv, Value: float64(a.Events)/float64(a.Of) - float64(b.Events)/float64(b.Of)}
	if few(a, b) && a.Of <= 1e6 && b.Of <= 1e6 {
		d.Test = "fisher"
		d.PValue, err = stats.Fisher(a.Events, a.Of, b.Events, b.Of)
	} else {
		d.Test = "chi_square"
		var two stats.Proportions
		two, err = stats.TwoProportions(a.Events, a.Of, b.Events, b.Of)
		d.PValue = two.PValue
	}
	if err != nil {
		return Difference{}, fmt.Errorf("experiment: difference: %w", err)
	}
	return d, nil
}

// few reports whether a cell of the table expects fewer than fewExpected.
func few(a, b Arm) bool {
	hits, all := float64(a.Events)+float64(b.Events), float64(a.Of)+float64(b.Of)
	smaller := min(float64(a.Of), float64(b.Of))
	return smaller*min(hits, all-hits)/all < fewExpected
}

// CompareRates is the ratio of two rates, A / B, of events that may come more than
// once, such as orders per click. Given all x + y events, those of A are binomial
// with share n·r / (n·r + m), n and m being what the rates are over and r their
// ratio; the interval is that of [stats.ClopperPearson], so that it holds its
// confidence however few the events. No ratio is said to be above 10^12, where
// without events of B there would be no upper end. Errors: [stats.ErrTooFew] when either has
// nothing it is over or there is no event at all; [stats.ErrRange] for a negative
// count or a confidence not between 0 and 1.
//
// Source: J. Przyborowski and H. Wilenski, Biometrika 31 (1940) 313–323.
func CompareRates(a, b Arm, confidence float64) (Difference, error) {
	switch {
	case a.Events < 0 || b.Events < 0 || a.Of < 0 || b.Of < 0 || a.Events > mostSample || b.Events > mostSample:
		return Difference{}, fmt.Errorf("experiment: ratio: %w", stats.ErrRange)
	case a.Of == 0 || b.Of == 0 || a.Events+b.Events == 0:
		return Difference{}, fmt.Errorf("experiment: ratio: %w", stats.ErrTooFew)
	}
	all := a.Events + b.Events
	iv, err := stats.ClopperPearson(a.Events, all, confidence)
	if err != nil {
		return Difference{}, fmt.Errorf("experiment: ratio: %w", err)
	}
	odds := float64(b.Of) / float64(a.Of)
	ratio := func(share float64) float64 {
		if share >= 1 {
			return mostRatio
		}
		return min(mostRatio, odds*share/(1-share))
	}
	d := Difference{A: a, B: b, Test: "binomial", Value: ratio(float64(a.Events) / float64(all))}
	d.Interval = stats.Interval{Low: ratio(iv.Low), High: ratio(iv.High), Level: confidence}
	share := float64(a.Of) / (float64(a.Of) + float64(b.Of))
	least := 1 - atLeast(a.Events+1, all, share) // P(X <= events)
	d.PValue = min(1, 2*min(least, atLeast(a.Events, all, share)))
	return d, nil
}

// atLeast is P(X >= x) for X binomial of n with share q.
func atLeast(x, n int64, q float64) float64 {
	switch {
	case x <= 0:
		return 1
	case x > n:
		return 0
	}
	return stats.BetaCDF(q, float64(x), float64(n-x)+1)
}
