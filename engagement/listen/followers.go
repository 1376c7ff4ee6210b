package listen

import (
	"math"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A FollowerGrowth is how the followers of a brand's account changed, with what makes
// it comparable to another account's: the span that was really measured, and the
// change per day.
type FollowerGrowth struct {
	engagement.Growth
	Days   float64 `json:"days"`    // of 24 hours, from the first snapshot used to the last
	PerDay float64 `json:"per_day"` // followers a day

	// Monthly is the rate of steady growth over 30 days that would give the same:
	//
	//	(end / start)^(30 / days) − 1
	//
	// It is undefined from or to no followers, and past what a number can hold.
	Monthly engagement.Figure[engagement.Change] `json:"monthly"`
}

// Followers gives the follower growth over a time, by the history of one account:
// accounts on several platforms share followers, so their numbers are not added. The
// snapshots used, rounding and falls are those of [engagement.History.Growth], and so
// are its errors.
func Followers(h engagement.History, over time.Duration) (FollowerGrowth, error) {
	g, err := h.Growth(engagement.Followers, over)
	if err != nil {
		return FollowerGrowth{}, err
	}
	f := FollowerGrowth{Growth: g, Days: g.To.Sub(g.From).Hours() / 24}
	if !(f.Days > 0) {
		return FollowerGrowth{}, undefined("follower growth", "the span is not over zero")
	}
	f.PerDay = float64(g.Change) / f.Days
	f.Monthly = engagement.FigureOf(monthly(g, f.Days))
	return f, nil
}

// monthly is compounded in logarithms that are the same on every machine.
func monthly(g engagement.Growth, days float64) (engagement.Change, error) {
	start, _ := g.Start.Get()
	end, _ := g.End.Get()
	if start == 0 || end == 0 {
		return 0, undefined("monthly growth", "it starts or ends at no followers")
	}
	x := stats.Exp(float64(30/days)*(stats.Log(float64(end))-stats.Log(float64(start)))) - 1
	if math.IsInf(x, 0) || math.IsNaN(x) {
		return 0, undefined("monthly growth", "the span is too short for so large a change")
	}
	return engagement.Change(x), nil
}
