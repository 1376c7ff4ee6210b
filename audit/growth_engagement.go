package audit

import (
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A GrowthEngagement compares posts before and after the unexplained spikes. Rates
// are medians of (likes + comments) / followers when posted.
type GrowthEngagement struct {
	Before      float64 `json:"before"`
	PostsBefore int     `json:"posts_before"`
	After       float64 `json:"after"`
	PostsAfter  int     `json:"posts_after"`
	// Fell is 1 − after/before. AtLeast is the lower end of it, one-sided at 95 %, by
	// the spread between posts; 0 where it may be chance.
	Fell    float64 `json:"fell"`
	AtLeast float64 `json:"at_least"`
	// Dilution is how far the rate would fall if nobody gained in the spikes ever
	// reacted and all others went on: 1 − 1/(1 + share).
	Dilution float64 `json:"dilution"`
}

// fallingEngagement compares posts before the first unexplained spike with posts
// after the last. Nil where there is no such spike or too few posts.
func (p *GrowthPolicy) fallingEngagement(g *growthSeries, spikes []GrowthSpike, posts []engagement.Post) *GrowthEngagement {
	var first, last time.Time
	grown := 1.0
	for i := range spikes {
		if s := &spikes[i]; s.Unexplained() {
			if first.IsZero() {
				first = s.From
			}
			last = s.To
			grown *= 1 + s.Share
		}
	}
	if first.IsZero() {
		return nil
	}
	var before, after []float64
	for i := range posts {
		post := &posts[i]
		rate, ok := g.rateOf(post)
		switch at := post.Published; {
		case !ok:
		case at.Before(first) && first.Sub(at) <= p.EngagementWithin:
			before = append(before, rate)
		case at.After(last) && at.Sub(last) <= p.EngagementWithin:
			after = append(after, rate)
		}
	}
	if len(before) < max(p.EngagementPosts, 2) || len(after) < max(p.EngagementPosts, 2) {
		return nil
	}
	a, wideA := logLevel(before)
	b, wideB := logLevel(after)
	e := &GrowthEngagement{PostsBefore: len(before), PostsAfter: len(after), Before: naturalExp(a), After: naturalExp(b), Dilution: 1 - 1/grown}
	e.Fell = 1 - naturalExp(b-a)
	const oneSided = 1.645
	if sure := b - a + float64(oneSided*math.Sqrt(float64(wideA*wideA)+float64(wideB*wideB))); sure < 0 {
		e.AtLeast = 1 - naturalExp(sure)
	}
	return e
}

// rateOf is (likes + comments) / followers when posted: those the post says, or the
// newest count before it. Posts counted within a day of appearing are left out.
func (g *growthSeries) rateOf(post *engagement.Post) (float64, bool) {
	likes, known := post.Metrics.Likes.Get()
	comments, also := post.Metrics.Comments.Get()
	if !known || !also || post.Published.IsZero() || likes+comments == 0 {
		return 0, false
	}
	if !post.Measured.IsZero() && post.Measured.Sub(post.Published) < 24*time.Hour {
		return 0, false
	}
	followers, said := post.Followers.Get()
	if !said {
		i, _ := slices.BinarySearchFunc(g.at, post.Published, time.Time.Compare)
		followers = int64(g.count[max(0, min(i, len(g.count))-1)])
	}
	if followers <= 0 {
		return 0, false
	}
	return float64(likes+comments) / float64(followers), true
}

// logLevel is the median of the logarithms of rates and its standard error.
func logLevel(rates []float64) (level, deviation float64) {
	logs := make([]float64, len(rates))
	for i, r := range rates {
		logs[i] = naturalLog(r)
	}
	level = middle(logs)
	for i := range logs {
		logs[i] = math.Abs(logs[i] - level)
	}
	const ofMedian = 1.2533 // √(π/2)
	return level, ofMedian * stats.NormalMAD * middle(logs) / math.Sqrt(float64(len(rates)))
}
