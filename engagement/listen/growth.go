package listen

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Growth compares the mentions of two periods:
//
//	change = (after / length after) / (before / length before) − 1
//
// Its interval takes both counts for Poisson: mentions that come one by one and
// regardless of each other. A post that goes viral brings them in crowds; the
// interval is then too narrow, and caps per author and text help only in part.
type Growth struct {
	Before   uint64                               `json:"before"`
	After    uint64                               `json:"after"`
	Change   engagement.Figure[engagement.Change] `json:"change"`
	Interval engagement.Figure[stats.Interval]    `json:"interval"` // of Change
	Clear    bool                                 `json:"clear"`    // the interval does not hold 0
}

// largest is the number of mentions up to which intervals are computed.
const largest = engagement.MaxCount

// Grow compares counts of two periods whose lengths are in one unit, such as days.
// From nothing before there is no relative change, and both figures are undefined.
//
// The interval is that of the ratio of two Poisson rates, exact by conditioning on
// their sum (R's poisson.test): with p from [stats.ClopperPearson] of after in all,
// p/(1−p) · length before / length after − 1.
//
// Errors: an [*engagement.Undefined] for a length that is not over zero, a count
// past 2^53, or a level that is not between 0 and 1.
func Grow(before, after uint64, lengthBefore, lengthAfter int64, level float64) (Growth, error) {
	g := Growth{Before: before, After: after}
	switch {
	case lengthBefore <= 0 || lengthAfter <= 0:
		return g, undefined("growth", "a period has no length")
	case !(level > 0 && level < 1):
		return g, undefined("growth", "the level is not between 0 and 1")
	case before > largest || after > largest:
		return g, undefined("growth", "there are more mentions than can be counted")
	case before == 0:
		none := undefined("growth", "there were no mentions before")
		g.Change = engagement.FigureOf(engagement.Change(0), none)
		g.Interval = engagement.FigureOf(stats.Interval{}, none)
		return g, nil
	}
	scale := float64(lengthBefore) / float64(lengthAfter)
	g.Change = engagement.FigureOf(engagement.Change(float64(float64(after)/float64(before)*scale)-1), nil)
	p, err := stats.ClopperPearson(int64(after), int64(before+after), level)
	if err == nil && !(p.High < 1) {
		err = undefined("interval", "its high end is too far off to be computed")
	}
	if err == nil {
		p.Low = float64(p.Low/(1-p.Low)*scale) - 1
		p.High = float64(p.High/(1-p.High)*scale) - 1
		g.Clear = p.Low > 0 || p.High < 0
	}
	g.Interval = engagement.FigureOf(p, err)
	if err != nil {
		g.Interval = engagement.FigureOf(stats.Interval{}, err)
	}
	return g, nil
}

// String gives "12 mentions, before 8: +50.00 % (-43.62 % to +323.04 % at 95 %)".
func (g Growth) String() string {
	if g.Change.Undefined != nil {
		return fmt.Sprintf("%d mentions, before %d", g.After, g.Before)
	}
	if g.Interval.Undefined != nil {
		return fmt.Sprintf("%d mentions, before %d: %v", g.After, g.Before, g.Change.Value)
	}
	iv := g.Interval.Value
	return fmt.Sprintf("%d mentions, before %d: %v (%v to %v at %.4g %%)", g.After, g.Before,
		g.Change.Value, engagement.Change(iv.Low), engagement.Change(iv.High), 100*iv.Level)
}

// PoissonInterval is the exact interval of the mean of a Poisson count n, after
// F. Garwood, Biometrika 28 (1936) 437–442: 10 mentions are 4.80 to 18.39 at 0.95, 0
// are 0 to 3.69. It is computed as the limit of [stats.ClopperPearson] of n in 2^50
// times 2^50, which is within one part in a million of it for up to a million
// mentions. Up to 2^40 are taken; past that, and for a level that is not between 0
// and 1, it is an [*engagement.Undefined].
func PoissonInterval(n uint64, level float64) (stats.Interval, error) {
	const trials = 1 << 50
	if n > 1<<40 {
		return stats.Interval{}, undefined("interval", "there are more mentions than can be counted")
	}
	iv, err := stats.ClopperPearson(int64(n), trials, level)
	if err != nil {
		return stats.Interval{}, undefined("interval", "the level is not between 0 and 1")
	}
	iv.Low *= trials
	iv.High *= trials
	return iv, nil
}

func undefined(what, because string) *engagement.Undefined {
	return &engagement.Undefined{What: what, Because: because}
}
