package engagement_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// anyHistory is snapshots in no order, some of the same instant and at odds.
func anyHistory(r *rand.Rand, n int) engagement.History {
	few := func() engagement.Count { // mostly unknown or one of three numbers
		return engagement.Known(r.Int64N(5) - 2)
	}
	h := make(engagement.History, n)
	for i := range h {
		h[i] = engagement.Snapshot{
			At:        day.Add(time.Duration(r.IntN(6)) * time.Hour).In(time.FixedZone("", 3_600*r.IntN(3))),
			Followers: few(), Following: few(), Posts: few(),
			Metrics: engagement.Metrics{Likes: few(), AverageViewMillis: few()},
			Rounded: engagement.Tri(r.IntN(3) - 1),
		}
	}
	return h
}

// Histories merge in any order and any grouping, and merging again changes nothing.
func TestHistoryMerge(t *testing.T) {
	r := random(19)
	disputed := 0
	for range 1_000 {
		a, b, c := anyHistory(r, r.IntN(6)), anyHistory(r, r.IntN(6)), anyHistory(r, r.IntN(6))
		before := append(engagement.History(nil), a...)
		ab := a.Merge(b)
		require.Equal(t, before, append(engagement.History(nil), a...), "a stays as it is")
		require.Equal(t, ab, b.Merge(a), "commutative")
		require.Equal(t, ab.Merge(c), a.Merge(b.Merge(c)), "associative")
		require.Equal(t, ab, ab.Merge(ab), "idempotent")
		require.Equal(t, ab, ab.Merge(a), "absorbs its parts")
		for i, s := range ab {
			require.True(t, i == 0 || ab[i-1].At.Before(s.At), "ordered, one snapshot an instant")
			if s.Disputed != 0 {
				disputed++
			}
		}
	}
	assert.Greater(t, disputed, 500)
}

func TestHistoryMergeOfOneInstant(t *testing.T) {
	ours := engagement.Snapshot{At: day, Followers: engagement.Known(10_000), Following: engagement.Known(300), Rounded: engagement.No}
	theirs := engagement.Snapshot{
		At: day.In(time.FixedZone("", 7_200)), Followers: engagement.Known(10_012), Posts: engagement.Known(80),
		Metrics: engagement.Metrics{Likes: engagement.Known(5)}, Rounded: engagement.Yes,
	}
	got := engagement.History{ours}.Merge(engagement.History{theirs})
	assert.Equal(t, engagement.History{{
		At: day, Followers: engagement.Known(10_012), Following: engagement.Known(300), Posts: engagement.Known(80),
		Metrics: engagement.Metrics{Likes: engagement.Known(5)}, Rounded: engagement.Yes,
		Disputed: engagement.Of(engagement.Followers),
	}}, got, "the larger stays, the dispute is named, the known goes before the unknown")
}

// That the followers were rounded is said by one at least; that they were not is
// said by one and denied by none.
func TestHistoryMergeOfRounded(t *testing.T) {
	const yes, no, unsaid = engagement.Yes, engagement.No, engagement.Unsaid
	tests := []struct{ a, b, want engagement.Tri }{
		{yes, yes, yes}, {yes, no, yes}, {yes, unsaid, yes},
		{no, no, no}, {no, unsaid, no}, {unsaid, unsaid, unsaid},
	}
	for _, tt := range tests {
		a, b := engagement.History{{At: day, Rounded: tt.a}}, engagement.History{{At: day, Rounded: tt.b}}
		assert.Equal(t, engagement.History{{At: day, Rounded: tt.want}}, a.Merge(b), "%s and %s", tt.a, tt.b)
		assert.Equal(t, a.Merge(b), b.Merge(a), "%s and %s", tt.b, tt.a)
	}
}

func TestGrowth(t *testing.T) {
	const d = 24 * time.Hour
	at := func(days int, followers engagement.Count) engagement.Snapshot {
		return engagement.Snapshot{At: day.AddDate(0, 0, days), Followers: followers}
	}
	n := engagement.Known
	h := engagement.History{at(0, n(0)), at(7, n(1_000)), at(14, n(1_200)), at(20, engagement.Count{}), at(21, n(1_150)), at(28, n(1_100)), at(30, engagement.Count{})}
	tests := []struct {
		name      string
		over      time.Duration
		from, to  int
		change    int64
		rate, err string
		falls     int
	}{
		{"a week", 7 * d, 21, 28, -50, "-4.35 %", "", 1},
		{"an instant is the step before", 1, 21, 28, -50, "-4.35 %", "", 1},
		{"a week and an instant reaches further", 7*d + 1, 14, 28, -100, "-8.33 %", "", 2},
		{"two weeks", 14 * d, 14, 28, -100, "-8.33 %", "", 2},
		{"three weeks", 21 * d, 7, 28, 100, "+10.00 %", "", 2},
		{"from nothing", 28 * d, 0, 28, 1_100, "", "growth rate is undefined: the start is 0", 2},
		{"longer than the history", 29 * d, 0, 0, 0, "", "growth of followers is undefined: the history reaches back 672h0m0s, not 696h0m0s", 0},
		{"no time", 0, 0, 0, 0, "", "growth of followers is undefined: the span is not over zero", 0},
		{"backwards", -d, 0, 0, 0, "", "growth of followers is undefined: the span is not over zero", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := h.Growth(engagement.Followers, tt.over)
			if tt.to == 0 {
				assert.EqualError(t, err, tt.err)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, day.AddDate(0, 0, tt.from), g.From)
			assert.Equal(t, day.AddDate(0, 0, tt.to), g.To)
			assert.Equal(t, tt.change, g.Change)
			assert.Len(t, g.Falls, tt.falls)
			if tt.err != "" {
				assert.EqualError(t, g.Rate.Undefined, tt.err)
				return
			}
			assert.Equal(t, tt.rate, g.Rate.Value.String())
		})
	}
	g, err := h.Growth(engagement.Followers, 14*d)
	require.NoError(t, err)
	assert.Equal(t, []engagement.Fall{
		{From: day.AddDate(0, 0, 14), To: day.AddDate(0, 0, 21), By: 50},
		{From: day.AddDate(0, 0, 21), To: day.AddDate(0, 0, 28), By: 50},
	}, g.Falls, "a counter that falls is flagged; the snapshot that does not know it is passed over")

	still := engagement.History{at(0, n(5)), at(1, n(5)), at(2, n(4)), at(3, n(4))}
	g, err = still.Growth(engagement.Followers, 3*d)
	require.NoError(t, err)
	assert.Equal(t, []engagement.Fall{{From: day.AddDate(0, 0, 1), To: day.AddDate(0, 0, 2), By: 1}}, g.Falls, "a counter that stands still does not fall")

	_, err = h.Growth(engagement.Likes, d)
	assert.EqualError(t, err, "growth of likes is undefined: known in 0 snapshots, want two")
	_, err = h.Growth("karma", d)
	assert.Error(t, err)
	_, err = h[:1].Growth(engagement.Followers, d)
	assert.EqualError(t, err, "growth of followers is undefined: known in 1 snapshots, want two")
	_, err = engagement.History(nil).Growth(engagement.Followers, d)
	assert.Error(t, err)
}

// Every counter of a snapshot has its growth, the post's and the account's.
func TestGrowthOfEveryMetric(t *testing.T) {
	a := engagement.Snapshot{At: day, Followers: engagement.Known(100), Following: engagement.Known(200), Posts: engagement.Known(300)}
	b := engagement.Snapshot{At: day.Add(time.Hour), Followers: engagement.Known(110), Following: engagement.Known(220), Posts: engagement.Known(330)}
	for i, m := range engagement.AllMetrics() {
		a.Metrics.Set(m, engagement.Known(int64(100*(i+1))))
		b.Metrics.Set(m, engagement.Known(int64(110*(i+1))))
	}
	for _, m := range engagement.AllMetrics() {
		g, err := engagement.History{a, b}.Growth(m, time.Hour)
		require.NoError(t, err, m)
		assert.Equal(t, "+10.00 %", g.Rate.Value.String(), m)
		assert.Equal(t, a.Get(m), g.Start)
		assert.Equal(t, m, g.Metric)
	}
}

// Followers given to three figures only grow in steps: the Growth says so.
func TestGrowthOfRoundedCounts(t *testing.T) {
	account := func(days int, followers int64, rounded engagement.Tri) engagement.Snapshot {
		return engagement.SnapshotOf(engagement.Account{
			Measured: day.AddDate(0, 0, days), Followers: engagement.Known(followers), Posts: engagement.Known(int64(10 + days)), Rounded: rounded,
		})
	}
	h := engagement.History{account(0, 1_220_000, engagement.Yes), account(1, 1_230_000, engagement.No), account(2, 1_230_000, engagement.No)}
	g, err := h.Growth(engagement.Followers, 48*time.Hour)
	require.NoError(t, err)
	assert.True(t, g.Rounded)
	g, err = h.Growth(engagement.Followers, 24*time.Hour)
	require.NoError(t, err)
	assert.False(t, g.Rounded, "the rounded snapshot is not in the span")
	g, err = h.Growth(engagement.Posts, 48*time.Hour)
	require.NoError(t, err)
	assert.False(t, g.Rounded, "only followers were rounded")
	assert.Equal(t, int64(2), g.Change)
}

func TestHistoryJSON(t *testing.T) {
	h := anyHistory(random(20), 30).Merge(anyHistory(random(21), 30))
	b, err := json.Marshal(h)
	require.NoError(t, err)
	var got engagement.History
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Equal(t, h, got)

	g, err := engagement.History{{At: day, Posts: engagement.Known(0)}, {At: day.Add(1), Posts: engagement.Known(4)}}.Growth(engagement.Posts, 1)
	require.NoError(t, err)
	b, err = json.Marshal(g)
	require.NoError(t, err)
	var again engagement.Growth
	require.NoError(t, json.Unmarshal(b, &again))
	assert.Equal(t, g, again)
	assert.Contains(t, string(b), `"rate":{"undefined":{"what":"growth rate","because":"the start is 0"}}`)
}
