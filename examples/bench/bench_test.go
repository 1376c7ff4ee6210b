package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// Both ways of every contest must find the same, or the comparison is of nothing.
func TestSameAnswer(t *testing.T) {
	for _, contests := range [][]contest{sums(10_000), additions(10_000), decodes(100)} {
		for _, c := range contests {
			assert.Positive(t, c.ours.run(), c.ours.name)
			assert.Equal(t, c.plain.run(), c.ours.run(), "%s, %s", c.ours.name, c.plain.name)
		}
	}
}

// The bodies must be such that ours finds nothing to complain of, which would take
// it time that the bare structs do not take.
func TestCleanBodies(t *testing.T) {
	for _, body := range [][]byte{videos(30), statistics(30)} {
		feed, err := platforms.YouTube(bytes.NewReader(body))
		require.NoError(t, err)
		assert.Len(t, feed.Posts, 30)
		assert.Empty(t, feed.Problems)
	}
	page, err := sources.Shopify(bytes.NewReader(orders(30)))
	require.NoError(t, err)
	assert.Len(t, page.Orders, 30)
	assert.Empty(t, page.Problems)
	assert.Len(t, page.Orders[9].Sale.Refunds, 1)
}

// Floats round, and the median of many posts is known to 0.39 %.
func TestSameRate(t *testing.T) {
	posts := manyPosts(10_000)
	require.Positive(t, floatMean(posts))
	assert.InEpsilon(t, floatMean(posts), measure(posts, engagement.Mean), 1e-12)
	assert.InEpsilon(t, floatPooled(posts), measure(posts, engagement.Pooled), 1e-12)
	assert.InEpsilon(t, floatMedian(posts), measure(posts, engagement.Median), 0.0039)
}

// The number of allocations must not grow with the number of posts.
func TestMeasureAllocatesPerCall(t *testing.T) {
	for _, by := range []engagement.Aggregate{engagement.Mean, engagement.Pooled, engagement.Median} {
		few, many := manyPosts(2_000), manyPosts(20_000)
		allocs := func(posts []engagement.Post) float64 {
			return testing.AllocsPerRun(2, func() { measure(posts, by) })
		}
		assert.InDelta(t, allocs(few), allocs(many), 20, by)
	}
}

func TestGoal(t *testing.T) {
	fast := result{contest: contest{goal: faster(40)}, ratio: 0.025}
	assert.True(t, fast.met())
	fast.ratio = 0.026
	assert.False(t, fast.met())
	greedy := result{contest: contest{goal: within(1.5), allocs: 10}, ratio: 1.5, allocsOurs: 10}
	assert.True(t, greedy.met())
	greedy.allocsOurs = 11
	assert.False(t, greedy.met())
	assert.Equal(t, "≥ 40× as fast", faster(40).String())
	assert.Equal(t, "≤ 1.5× the time", within(1.5).String())
}

func TestTable(t *testing.T) {
	ran := 0
	count := func() float64 { ran++; return 1 }
	r := contest{items: 1, plain: way{"theirs", count}, ours: way{"mine", count}, goal: faster(1)}.race(3)
	assert.Equal(t, 10, ran, "two runs each for the allocations, then three rounds")
	assert.Positive(t, r.ratio)
	for _, want := range []string{"theirs", "mine", "≥ 1× as fast"} {
		assert.Contains(t, table([]result{r}), want)
	}
}

// Benchmark runs every way once for each benchmark of Go's own tools.
func Benchmark(b *testing.B) {
	for _, g := range groups {
		b.Run(g.name, func(b *testing.B) {
			done := map[string]bool{}
			for _, c := range g.contests(g.items) {
				for _, w := range []way{c.plain, c.ours} {
					if done[w.name] {
						continue
					}
					done[w.name] = true
					b.Run(w.name, func(b *testing.B) {
						b.ReportAllocs()
						for b.Loop() {
							w.run()
						}
					})
				}
			}
		})
	}
}
