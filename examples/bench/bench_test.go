package main

import (
	"bytes"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// Every pair of ways runs, has a ratio and a goal that can be held against it, and
// comes to one answer.
func TestEveryRow(t *testing.T) {
	results := run(io.Discard, groups, 20, effort{rounds: 3})
	require.Greater(t, len(results), 40)
	rows := map[string]bool{}
	for _, r := range results {
		name := r.group + ": " + r.ours.name + " against " + r.plain.name
		assert.False(t, rows[name], "%s stands there twice", name)
		rows[name] = true
		assert.Len(t, r.ratios, 3, name)
		assert.Positive(t, r.ratio, name)
		assert.False(t, math.IsInf(r.ratio, 0), name)
		assert.Positive(t, r.answerOurs, name)
		assert.Positive(t, r.answerPlain, name)
		assert.True(t, r.agrees(), "%s: %v and %v", name, r.answerOurs, r.answerPlain)
	}
}

// Answers that are unlike are seen.
func TestAgree(t *testing.T) {
	assert.True(t, contest{}.agree(2, 2))
	assert.False(t, contest{}.agree(2, 2.0001))
	assert.True(t, contest{apart: 0.001}.agree(2, 2.002))
	assert.False(t, contest{apart: 0.001}.agree(2, 2.003))
	assert.True(t, contest{differs: "why"}.agree(1, 2))
	wrong := result{contest: contest{}, answerPlain: 1, answerOurs: 2}
	assert.Equal(t, "UNLIKE: 2 and 1", wrong.answers())
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
	assert.Equal(t, "40 times as fast", faster(40).String())
	assert.Equal(t, "1.5 times the time", within(1.5).String())
	assert.Equal(t, "as fast", faster(1).String())
}

// sample is a result whose figures were written by hand: ours took a quarter to a half
// of the time.
func sample() result {
	return result{
		contest: contest{
			items: 10, plain: way{name: "a `loop`"}, ours: way{name: "`Sum`"}, goal: faster(4),
			note: "knows no currencies",
		},
		group: "sums", bestPlain: 300, bestOurs: 100, ratios: []float64{0.25, 0.4, 0.5}, ratio: 0.4, allocsPlain: 7, allocsOurs: 2, answerPlain: 5, answerOurs: 5,
	}
}

func TestTable(t *testing.T) {
	text := table([]result{sample()})
	for _, want := range []string{"  Sum   10.00    2       a loop   30.00    7       2.50 times as fast  2.00–4.00   3.00     4 times as fast  NO   equal\n", "  a loop: knows no currencies\n"} {
		assert.Contains(t, text, want)
	}
	assert.NotContains(t, text, "`")
}

func TestMarkdown(t *testing.T) {
	limit := sample()
	limit.ours.name, limit.goal, limit.note, limit.differs = "`Check`", within(15), "", "finds nothing"
	text := markdown(machine{"linux/amd64", "Fast One", 2, "go1.26", "2026-11-26"}, []result{sample(), limit, sample()})
	assert.Contains(t, text, "on linux/amd64, Fast One, 2 cores, go1.26, 2026-11-26.")
	assert.Contains(t, text, "\n| `Sum` | a `loop` (1) | 4 times as fast | 2.50 times as fast (2.00–4.00): not reached | equal | `sums` |\n")
	assert.Contains(t, text, "\n| `Check` | a `loop` (2) | 15 times the time | 0.40 times the time (0.25–0.50) | not compared | `sums` |\n")
	assert.True(t, strings.HasSuffix(text, "\n1. knows no currencies\n2. finds nothing\n"), text)
}

func TestDocument(t *testing.T) {
	out, err := document(machine{System: "linux/amd64", Cores: 2, Go: "go1.26"}, []result{sample()})
	require.NoError(t, err)
	assert.JSONEq(t, `{"machine": {"system": "linux/amd64", "cores": 2, "go": "go1.26"}, "results": [{
		"group": "sums", "ours": "Sum", "against": "a loop", "items": 10, "goal": "4 times as fast", "met": false, "ratio": 0.4, "ratios": [0.25, 0.4, 0.5],
		"ns_ours": 10, "ns_against": 30, "allocs_ours": 2, "allocs_against": 7, "answer_ours": 5, "answer_against": 5, "answers": "equal", "note": "knows no currencies"}]}`, string(out))
}

func TestModel(t *testing.T) {
	assert.Equal(t, "Fast One", model("processor\t: 0\nmodel name\t: Fast One\nprocessor\t: 1\nmodel name\t: Other\n"))
	assert.Empty(t, model("processor: 0\n"))
}

// Rounds end when the time is up, and three are always run.
func TestRace(t *testing.T) {
	ran := 0
	count := func() float64 { ran++; return 1 }
	c := contest{items: 1, plain: way{"theirs", count}, ours: way{"mine", count}, goal: faster(1)}
	r := c.race(effort{rounds: 5, most: time.Hour})
	assert.Equal(t, 12, ran, "one run each for the allocations and the answer, then five rounds")
	assert.Len(t, r.ratios, 5)
	assert.IsIncreasing(t, append(r.ratios[:1:1], r.ratios[4]+1))
	assert.Equal(t, r.ratio, r.ratios[2])
	assert.Len(t, c.race(effort{rounds: 5}).ratios, 3)
	assert.Len(t, c.race(effort{rounds: 1}).ratios, 1)
	ran, c.often = 0, 4
	c.race(effort{rounds: 1})
	assert.Equal(t, 7, ran, "two to begin with, then one of theirs and four of mine")
}

func TestChosen(t *testing.T) {
	names := func(only string) (list []string) {
		for _, g := range chosen(regexp.MustCompile(only)) {
			list = append(list, g.name)
		}
		return list
	}
	assert.Len(t, names(""), len(groups))
	assert.Equal(t, []string{"json", "csv"}, names("csv|Decoding"))
	assert.Empty(t, names("nothing"))
}

// Benchmark has both ways of every pair, over a twentieth of the items, for Go's own
// tools.
func Benchmark(b *testing.B) {
	for _, g := range groups {
		b.Run(g.name, func(b *testing.B) {
			for i, c := range g.contests(g.items / 20) {
				for _, w := range []way{c.plain, c.ours} {
					b.Run(strconv.Itoa(i)+"/"+plainText(w.name), func(b *testing.B) {
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
