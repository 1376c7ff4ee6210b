package engagement_test

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// day is the day that most tests count from.
var day = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC) // a Monday

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 2)) }

// known makes a post of known likes and comments over the followers when posted.
func known(likes, comments, followers int64) engagement.Post {
	return engagement.Post{
		Followers: engagement.Known(followers),
		Metrics:   engagement.Metrics{Likes: engagement.Known(likes), Comments: engagement.Known(comments)},
	}
}

// anyCount is a count as the world has them: often unknown, sometimes zero, and
// once in a while past belief.
func anyCount(r *rand.Rand) engagement.Count {
	switch r.IntN(24) {
	case 0, 1:
		return engagement.Count{}
	case 2:
		return engagement.Known(0)
	case 3:
		return engagement.Known(engagement.MaxCount - r.Int64N(2))
	}
	return engagement.Known(int64(math.Exp(r.Float64() * 14)))
}

func anyMetrics(r *rand.Rand) engagement.Metrics {
	var m engagement.Metrics
	for _, name := range engagement.AllMetrics() {
		m.Set(name, anyCount(r))
	}
	return m
}

// anyPost is a post with any of its counts unknown, zero or absurd.
func anyPost(r *rand.Rand) engagement.Post {
	p := engagement.Post{
		ID:        string(rune('a' + r.IntN(26))),
		Platform:  engagement.TikTok,
		Followers: anyCount(r),
		Metrics:   anyMetrics(r),
		Paid:      anyMetrics(r),
		Boosted:   engagement.Tri(r.IntN(3) - 1),
	}
	if r.IntN(5) > 0 {
		p.Published = day.Add(-time.Duration(r.IntN(400)) * time.Hour)
	}
	for _, m := range []engagement.Metric{engagement.Likes, engagement.Comments, engagement.Followers, engagement.Views} {
		if r.IntN(3) == 0 {
			p.Because(m, engagement.Reasons()[r.IntN(3)])
		}
	}
	return p
}

func anyPosts(r *rand.Rand, n int) []engagement.Post {
	posts := make([]engagement.Post, n)
	for i := range posts {
		posts[i] = anyPost(r)
	}
	return posts
}

// plainPost is an ordinary post: the usual counts are known and none is absurd.
func plainPost(r *rand.Rand) engagement.Post {
	followers := 1_000 + r.Int64N(100_000)
	count := func(share float64) engagement.Count {
		return engagement.Known(int64(float64(followers) * share * r.ExpFloat64()))
	}
	return engagement.Post{
		Platform:  engagement.TikTok,
		Followers: engagement.Known(followers),
		Metrics: engagement.Metrics{
			Likes: count(0.03), Comments: engagement.Known(1 + r.Int64N(200)), Shares: count(0.001), Saves: count(0.002),
			Reach: engagement.Known(1 + r.Int64N(followers)), Views: engagement.Known(1 + r.Int64N(4*followers)),
			Impressions: engagement.Known(1 + r.Int64N(2*followers)),
		},
		Paid: engagement.Metrics{
			Likes: count(0.01), Comments: engagement.Known(1 + r.Int64N(40)),
			Reach: engagement.Known(1 + r.Int64N(followers)), Views: engagement.Known(1 + r.Int64N(followers)),
			Impressions: engagement.Known(1 + r.Int64N(2*followers)),
		},
		Boosted: engagement.Yes,
	}
}

func plainPosts(r *rand.Rand, n int) []engagement.Post {
	posts := make([]engagement.Post, n)
	for i := range posts {
		posts[i] = plainPost(r)
	}
	return posts
}

func aggregates() []engagement.Aggregate {
	return []engagement.Aggregate{engagement.Pooled, engagement.Mean, engagement.Median, engagement.Trimmed}
}

// allMethods has every aggregate over every kind of base by every kind of traffic.
func allMethods() []engagement.Method {
	var all []engagement.Method
	for _, by := range aggregates() {
		for _, over := range []engagement.Base{
			engagement.FollowersThen, engagement.FollowersNow, engagement.OverReach, engagement.OverImpressions,
			engagement.OverViews, engagement.PerPost, engagement.BaseOf(engagement.Comments),
		} {
			for _, traffic := range []engagement.Traffic{engagement.Organic, engagement.Boosted, engagement.Blended} {
				m := engagement.Method{Over: over, By: by, Traffic: traffic}
				if over == engagement.FollowersNow {
					m.Now = engagement.Known(48_200)
				}
				all = append(all, m)
			}
		}
	}
	return all
}
