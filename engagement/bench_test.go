package engagement_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// manyPosts makes n posts with counts as an ordinary account has them; some
// hide their likes.
func manyPosts(n int, seed uint64) []engagement.Post {
	rng := rand.New(rand.NewPCG(seed, 1))
	posts := make([]engagement.Post, n)
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range posts {
		p := &posts[i]
		p.ID, p.Platform, p.Format = "p", engagement.Instagram, engagement.Reel
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

// BenchmarkMeasure holds the measuring of a million posts against the loop in
// floats that people write by hand. Compare the sub-benchmarks of one run.
func BenchmarkMeasure(b *testing.B) {
	posts := manyPosts(1_000_000, 1)
	b.Run("float-loop", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var sum, squares float64
			n := 0
			for i := range posts {
				p := &posts[i]
				likes, ok := p.Metrics.Likes.Get()
				comments, ok2 := p.Metrics.Comments.Get()
				followers, ok3 := p.Followers.Get()
				if !ok || !ok2 || !ok3 || followers == 0 {
					continue
				}
				rate := float64(likes+comments) / float64(followers)
				sum += rate
				squares += rate * rate
				n++
			}
			sink = sum/float64(n) + squares
		}
	})
	b.Run("float-pooled", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var e, d float64
			for i := range posts {
				p := &posts[i]
				likes, ok := p.Metrics.Likes.Get()
				comments, ok2 := p.Metrics.Comments.Get()
				followers, ok3 := p.Followers.Get()
				if !ok || !ok2 || !ok3 || followers == 0 {
					continue
				}
				e += float64(likes + comments)
				d += float64(followers)
			}
			sink = e / d
		}
	})
	for _, by := range []engagement.Aggregate{engagement.Mean, engagement.Pooled, engagement.Median, engagement.Trimmed} {
		b.Run(string(by), func(b *testing.B) {
			b.ReportAllocs()
			m := engagement.ByFollowers().As(by)
			for b.Loop() {
				r, err := engagement.Measure(posts, m)
				if err != nil {
					b.Fatal(err)
				}
				sink = float64(r.Rate)
			}
		})
	}
}

var sink float64

// BenchmarkMeasureByViews reads a second cache line of each post and holds its
// views against one definition.
func BenchmarkMeasureByViews(b *testing.B) {
	posts := manyPosts(100_000, 1)
	b.ReportAllocs()
	for b.Loop() {
		r, err := engagement.Measure(posts, engagement.ByViews())
		if err != nil {
			b.Fatal(err)
		}
		sink = float64(r.Rate)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(posts)), "ns/post")
}

// BenchmarkTally holds what a distributed engine does: adding one post, merging a
// shard and writing it.
func BenchmarkTally(b *testing.B) {
	posts := manyPosts(10_000, 2)
	for _, by := range aggregates() {
		m := engagement.ByFollowers().As(by)
		b.Run("Add/"+string(by), func(b *testing.B) {
			b.ReportAllocs()
			t, i := engagement.NewTally(m), 0
			for b.Loop() {
				t.Add(&posts[i])
				i = (i + 1) % len(posts)
			}
		})
		shard := tallyOf(m, posts)
		b.Run("Merge/"+string(by), func(b *testing.B) {
			b.ReportAllocs()
			t := engagement.NewTally(m)
			for b.Loop() {
				if err := t.Merge(shard); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("MarshalBinary/"+string(by), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				form, err := shard.MarshalBinary()
				if err != nil {
					b.Fatal(err)
				}
				sink = float64(len(form))
			}
		})
	}
}
