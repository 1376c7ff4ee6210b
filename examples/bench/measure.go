package main

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// manyPosts are n posts with counts as ordinary accounts have them; one in fifty
// hides its likes.
func manyPosts(n int) []engagement.Post {
	rng := rand.New(rand.NewPCG(1, 1))
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	posts := make([]engagement.Post, n)
	for i := range posts {
		p := &posts[i]
		p.ID, p.Platform, p.Format = strconv.Itoa(i), engagement.Instagram, engagement.Reel
		p.Published = start.Add(time.Duration(i) * time.Minute)
		p.Measured = p.Published.Add(96 * time.Hour)
		p.Followers = engagement.Known(10_000 + rng.Int64N(90_000))
		if rng.IntN(50) > 0 {
			p.Metrics.Likes = engagement.Known(rng.Int64N(4_000))
		}
		p.Metrics.Comments = engagement.Known(rng.Int64N(200))
		p.Metrics.Views = engagement.Known(1 + rng.Int64N(100_000))
	}
	return posts
}

// floatMean is the loop people write by hand: nothing but the number, without
// an interval or what was skipped and why.
func floatMean(posts []engagement.Post) float64 {
	sum, n := 0.0, 0
	for i := range posts {
		p := &posts[i]
		likes, ok1 := p.Metrics.Likes.Get()
		comments, ok2 := p.Metrics.Comments.Get()
		followers, ok3 := p.Followers.Get()
		if !ok1 || !ok2 || !ok3 || followers == 0 {
			continue
		}
		sum += float64(likes+comments) / float64(followers)
		n++
	}
	return sum / float64(n)
}

// floatPooled is that of all interactions over all followers.
func floatPooled(posts []engagement.Post) float64 {
	var over, under float64
	for i := range posts {
		p := &posts[i]
		likes, ok1 := p.Metrics.Likes.Get()
		comments, ok2 := p.Metrics.Comments.Get()
		followers, ok3 := p.Followers.Get()
		if !ok1 || !ok2 || !ok3 || followers == 0 {
			continue
		}
		over += float64(likes + comments)
		under += float64(followers)
	}
	return over / under
}

// floatMedian is that of the median, for which it keeps every rate.
func floatMedian(posts []engagement.Post) float64 {
	rates := make([]float64, 0, len(posts))
	for i := range posts {
		p := &posts[i]
		likes, ok1 := p.Metrics.Likes.Get()
		comments, ok2 := p.Metrics.Comments.Get()
		followers, ok3 := p.Followers.Get()
		if !ok1 || !ok2 || !ok3 || followers == 0 {
			continue
		}
		rates = append(rates, float64(likes+comments)/float64(followers))
	}
	slices.Sort(rates)
	return (rates[(len(rates)-1)/2] + rates[len(rates)/2]) / 2
}

func measure(posts []engagement.Post, by engagement.Aggregate) float64 {
	return float64(must(engagement.Measure(posts, engagement.ByFollowers().As(by))).Rate)
}

// measures are the ways to an engagement rate by followers. Every reading of ours
// has its interval and its skipped posts. The median's plain way sorts; the loop of
// the mean, which has far less to do, stands beside it for information.
func measures(n int) []contest {
	posts := manyPosts(n)
	ours := func(by engagement.Aggregate) way {
		return way{"`Measure`, " + string(by), func() float64 { return measure(posts, by) }}
	}
	plain := func(name string, rate func([]engagement.Post) float64) way {
		return way{name, func() float64 { return rate(posts) }}
	}
	const allocs = 200 // for the Tally and the Reading, whatever the number of posts
	return []contest{
		{items: n, ours: ours(engagement.Mean), plain: plain("float loop by hand", floatMean), goal: within(1.5), allocs: allocs, apart: 1e-12},
		{items: n, ours: ours(engagement.Pooled), plain: plain("float loop by hand, pooled", floatPooled), goal: within(1.5), allocs: allocs, apart: 1e-12},
		{items: n, ours: ours(engagement.Median), plain: plain("floats sorted", floatMedian), goal: within(1.5), allocs: allocs, apart: 0.0039},
		{items: n, ours: ours(engagement.Median), plain: plain("float loop by hand", floatMean), differs: "the loop has the mean, which is far less work than a median"},
	}
}
