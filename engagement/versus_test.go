package engagement_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// creator makes posts of one account whose rates scatter normally.
func creator(normal func() float64, n int, mean, sd float64) []engagement.Post {
	posts := make([]engagement.Post, n)
	for i := range posts {
		posts[i] = known(int64(math.Max(0, 100_000*(mean+sd*normal()))), 0, 100_000)
	}
	return posts
}

func measured(t *testing.T, posts []engagement.Post, m engagement.Method) engagement.Reading {
	r, err := engagement.Measure(posts, m)
	require.NoError(t, err)
	return r
}

func TestVersus(t *testing.T) {
	m := engagement.ByFollowers()
	high := measured(t, []engagement.Post{known(60, 0, 1_000), known(62, 0, 1_000), known(64, 0, 1_000)}, m)
	low := measured(t, []engagement.Post{known(30, 0, 1_000), known(31, 0, 1_000), known(32, 0, 1_000)}, m)
	d, err := high.Versus(low)
	require.NoError(t, err)
	// half widths: 4.302653 · 0.002/√3 = 0.4968 points and half of it, 0.2484; their root of squares is 0.5555
	assert.InDelta(t, 0.031, d.Points, 1e-12)
	assert.Equal(t, "+100.00 %", d.Relative.Value.String())
	assert.InDelta(t, 0.031-0.005555, d.Interval.Value.Low, 1e-6)
	assert.InDelta(t, 0.031+0.005555, d.Interval.Value.High, 1e-6)
	assert.Equal(t, 0.95, d.Interval.Value.Level)
	assert.True(t, d.Clear)

	back, err := low.Versus(high)
	require.NoError(t, err)
	assert.InDelta(t, -d.Points, back.Points, 1e-15)
	assert.InDelta(t, -d.Interval.Value.Low, back.Interval.Value.High, 1e-15)
	assert.Equal(t, "-50.00 %", back.Relative.Value.String())
	assert.True(t, back.Clear)

	same, err := high.Versus(high)
	require.NoError(t, err)
	assert.Zero(t, same.Points)
	assert.False(t, same.Clear)

	m.Level = 0.8
	loose := measured(t, []engagement.Post{known(30, 0, 1_000), known(32, 0, 1_000)}, m)
	d, err = high.Versus(loose)
	require.NoError(t, err)
	assert.Equal(t, 0.8, d.Interval.Value.Level, "the lower of the two levels")
}

func TestVersusRefuses(t *testing.T) {
	views := func(p engagement.Platform) engagement.Reading {
		return measured(t, []engagement.Post{{Platform: p, Metrics: engagement.Metrics{
			Likes: engagement.Known(1), Comments: engagement.Known(1), Views: engagement.Known(10),
		}}}, engagement.ByViews())
	}
	base := measured(t, []engagement.Post{known(40, 2, 1_000)}, engagement.ByFollowers())
	empty, _ := engagement.Measure(nil, engagement.ByFollowers())

	_, err := base.Versus(views(engagement.TikTok))
	assert.EqualError(t, err, "engagement: unlike definitions: over followers_when_posted against over views")
	_, err = views(engagement.X).Versus(views(engagement.TikTok))
	var mixed *engagement.MixedViewsError
	require.ErrorAs(t, err, &mixed)
	assert.Equal(t, []engagement.ViewDef{engagement.ViewsTikTok, engagement.ViewsX}, mixed.Defs)
	_, err = base.Versus(empty)
	assert.EqualError(t, err, "difference is undefined: one of the two measured no post")
	_, err = empty.Versus(base)
	assert.Error(t, err)

	d, err := base.Versus(measured(t, []engagement.Post{known(0, 0, 1_000)}, engagement.ByFollowers()))
	require.NoError(t, err)
	assert.Equal(t, 0.042, d.Points)
	assert.NotNil(t, d.Relative.Undefined, "nothing is a multiple of 0")
	assert.NotNil(t, d.Interval.Undefined, "one post has no interval")
	assert.False(t, d.Clear)
}

// The interval of the difference needs both intervals, whichever is missing.
func TestVersusWithoutInterval(t *testing.T) {
	one := measured(t, []engagement.Post{known(40, 2, 1_000)}, engagement.ByFollowers())
	two := measured(t, []engagement.Post{known(40, 2, 1_000), known(50, 2, 1_000)}, engagement.ByFollowers())
	for _, pair := range [][2]engagement.Reading{{one, two}, {two, one}, {one, one}} {
		d, err := pair[0].Versus(pair[1])
		require.NoError(t, err)
		assert.EqualError(t, d.Interval.Undefined, "interval is undefined: one of the two has none")
		assert.False(t, d.Clear)
	}
}

// A difference is clear when its interval has a width and does not hold 0, an end
// of it included. The ends are sums of binary fractions, so they are exact.
func TestVersusIsClear(t *testing.T) {
	m := engagement.ByFollowers()
	tests := []struct {
		name      string
		a, b      engagement.Reading
		low, high float64
		clear     bool
	}{
		{"above", reading(m, 0.5, 0.375, 0.75), reading(m, 0.25, 0.125, 0.25), 0.125, 0.25 + math.Sqrt(0.0625+0.015625), true},
		{"down to 0", reading(m, 0.5, 0.25, 0.75), reading(m, 0.25, 0.25, 0.25), 0, 0.5, false},
		{"below", reading(m, 0.25, 0.25, 0.375), reading(m, 0.5, 0.5, 0.5), -0.25, -0.125, true},
		{"up to 0", reading(m, 0.25, 0.25, 0.5), reading(m, 0.5, 0.5, 0.5), -0.25, 0, false},
		{"above, without a width", reading(m, 0.5, 0.5, 0.5), reading(m, 0.25, 0.25, 0.25), 0.25, 0.25, false},
		{"below, without a width", reading(m, 0.25, 0.25, 0.25), reading(m, 0.5, 0.5, 0.5), -0.25, -0.25, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := tt.a.Versus(tt.b)
			require.NoError(t, err)
			assert.Equal(t, stats.Interval{Low: tt.low, High: tt.high, Level: 0.95}, d.Interval.Value)
			assert.Equal(t, tt.clear, d.Clear)
		})
	}
}

// Of many pairs of creators whose true rates differ by one point, about 95 in 100
// intervals of the difference hold it, as Welch's would; of equal ones about 5 in
// 100 are called clear.
func TestVersusCovers(t *testing.T) {
	r := random(16)
	const runs = 1_000
	for _, size := range []struct {
		a, b     int
		sda, sdb float64
	}{{8, 8, 0.01, 0.01}, {30, 10, 0.01, 0.004}, {12, 40, 0.003, 0.012}} {
		held, clear := 0, 0
		for range runs {
			a := measured(t, creator(r.NormFloat64, size.a, 0.05, size.sda), engagement.ByFollowers())
			b := measured(t, creator(r.NormFloat64, size.b, 0.04, size.sdb), engagement.ByFollowers())
			d, err := a.Versus(b)
			require.NoError(t, err)
			if d.Interval.Value.Contains(0.01) {
				held++
			}
			equal := measured(t, creator(r.NormFloat64, size.b, 0.05, size.sdb), engagement.ByFollowers())
			if d, _ = a.Versus(equal); d.Clear {
				clear++
			}
		}
		assert.InDelta(t, 0.955, float64(held)/runs, 0.02, "%+v", size)
		assert.Less(t, float64(clear)/runs, 0.065, "%+v", size)
	}
}

func TestDifferenceJSON(t *testing.T) {
	a := measured(t, []engagement.Post{known(40, 0, 1_000), known(44, 0, 1_000)}, engagement.ByFollowers())
	d, err := a.Versus(a)
	require.NoError(t, err)
	b, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"points":0,"relative":{"value":0}`, "a difference of 0 is written")
	var got engagement.Difference
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, d, got)
}
