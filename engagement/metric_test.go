package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestMetricNames(t *testing.T) {
	all := engagement.AllMetrics()
	seen := map[engagement.Metric]bool{}
	for _, m := range all {
		assert.True(t, m.IsValid(), m)
		assert.False(t, seen[m], "%s is there twice", m)
		seen[m] = true
	}
	assert.False(t, engagement.Metric("").IsValid())
	assert.False(t, engagement.Metric("karma").IsValid())
	all[0] = "karma"
	assert.Equal(t, engagement.Likes, engagement.AllMetrics()[0], "the list is the caller's own")
}

func TestInteractions(t *testing.T) {
	typo := engagement.Of(engagement.Likes, "karma")
	assert.Error(t, engagement.Method{Of: typo}.Validate(), "a name that is no metric is not left out in silence")
	total, _ := (engagement.Metrics{Likes: engagement.Known(1)}).Total(typo)
	assert.False(t, total.IsKnown())
	_, err := json.Marshal(typo)
	assert.Error(t, err)
	set := engagement.Of(engagement.Comments, engagement.Likes, engagement.Comments)
	assert.Equal(t, engagement.Of(engagement.Likes, engagement.Comments), set)
	assert.True(t, set.Has(engagement.Likes))
	assert.False(t, set.Has(engagement.Shares))
	assert.False(t, set.Has("karma"))
	assert.Equal(t, "likes + comments", set.String())
	assert.Equal(t, []engagement.Metric{engagement.Likes, engagement.Comments}, set.List())
	assert.Empty(t, engagement.Interactions(0).List())
	assert.Empty(t, engagement.Interactions(0).String())
	for _, m := range engagement.AllMetrics() {
		assert.Equal(t, []engagement.Metric{m}, engagement.Of(m).List())
	}
	assert.Len(t, engagement.Of(engagement.AllMetrics()...).List(), len(engagement.AllMetrics()))
	assert.Len(t, engagement.Interactions(1<<32-1).List(), len(engagement.AllMetrics()), "bits that mean nothing are no metric")
}

func TestInteractionsJSON(t *testing.T) {
	tests := []struct {
		text string
		want engagement.Interactions
		ok   bool
	}{
		{`["likes","comments"]`, engagement.Of(engagement.Likes, engagement.Comments), true},
		{`["saves","likes","saves"]`, engagement.Of(engagement.Likes, engagement.Saves), true},
		{`[]`, 0, true},
		{`null`, 0, true},
		{`["karma"]`, 0, false},
		{`["likes",""]`, 0, false},
		{`"likes"`, 0, false},
		{`[1]`, 0, false},
		{`3`, 0, false},
	}
	for _, tt := range tests {
		var got engagement.Interactions
		err := json.Unmarshal([]byte(tt.text), &got)
		assert.Equal(t, tt.ok, err == nil, "%s: %v", tt.text, err)
		assert.Equal(t, tt.want, got, tt.text)
	}
	for _, set := range []engagement.Interactions{0, engagement.Of(engagement.AllMetrics()...), engagement.Of(engagement.Views)} {
		b, err := json.Marshal(set)
		require.NoError(t, err)
		var got engagement.Interactions
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, set, got)
	}
	b, err := json.Marshal(engagement.Interactions(0))
	require.NoError(t, err)
	assert.Equal(t, "[]", string(b))
}

// The metrics of a post are its own, in their own place, under their own name.
func TestMetricsGetAndSet(t *testing.T) {
	var m engagement.Metrics
	places := 0
	for i, name := range engagement.AllMetrics() {
		if m.Set(name, engagement.Known(int64(100+i))) {
			places++
		}
	}
	assert.Equal(t, 19, places)
	for i, name := range engagement.AllMetrics() {
		want := engagement.Known(int64(100 + i))
		if i >= places {
			want = engagement.Count{}
		}
		assert.Equal(t, want, m.Get(name), name)
	}
	assert.Equal(t, engagement.Known(100), m.Likes)
	assert.Equal(t, engagement.Known(118), m.AverageViewMillis)
	assert.False(t, m.Set("karma", engagement.Known(1)))
	assert.False(t, m.Set(engagement.Followers, engagement.Known(1)), "followers are the account's")
	assert.Equal(t, engagement.Count{}, m.Get("karma"))
	assert.Len(t, m.Known().List(), places)
	assert.Zero(t, engagement.Metrics{}.Known())

	b, err := json.Marshal(m)
	require.NoError(t, err)
	var byName map[engagement.Metric]engagement.Count
	require.NoError(t, json.Unmarshal(b, &byName), "the names of JSON are the names of the metrics")
	require.Len(t, byName, places)
	for name, c := range byName {
		assert.Equal(t, m.Get(name), c, name)
	}
}

func TestMetricsTotal(t *testing.T) {
	m := engagement.Metrics{Likes: engagement.Known(40), Comments: engagement.Known(2), Shares: engagement.Known(0), Reach: engagement.Known(7)}
	tests := []struct {
		of      engagement.Interactions
		want    engagement.Count
		missing engagement.Interactions
	}{
		{engagement.Of(engagement.Likes, engagement.Comments), engagement.Known(42), 0},
		{engagement.Of(engagement.Likes, engagement.Shares, engagement.Reach), engagement.Known(47), 0},
		{0, engagement.Known(0), 0},
		{engagement.Of(engagement.Likes, engagement.Saves, engagement.Clicks), engagement.Count{}, engagement.Of(engagement.Saves, engagement.Clicks)},
		{engagement.Of(engagement.Followers), engagement.Count{}, engagement.Of(engagement.Followers)},
		{1 << 30, engagement.Count{}, 1 << 30},
	}
	for _, tt := range tests {
		got, missing := m.Total(tt.of)
		assert.Equal(t, tt.want, got, tt.of)
		assert.Equal(t, tt.missing, missing, tt.of)
	}
	for _, name := range []engagement.Metric{engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves} {
		got, missing := engagement.Metrics{}.Total(engagement.Of(name))
		assert.False(t, got.IsKnown())
		assert.Equal(t, engagement.Of(name), missing)
	}
	most := engagement.Known(engagement.MaxCount)
	got, missing := engagement.Metrics{Likes: most, Comments: most}.Total(engagement.Of(engagement.Likes, engagement.Comments))
	assert.False(t, got.IsKnown(), "past any count")
	assert.Zero(t, missing)
}

func TestMetricsPlus(t *testing.T) {
	a := engagement.Metrics{Likes: engagement.Known(4), Comments: engagement.Known(1), WatchMillis: engagement.Known(9), AverageViewMillis: engagement.Known(3)}
	b := engagement.Metrics{Likes: engagement.Known(6), WatchMillis: engagement.Known(1), AverageViewMillis: engagement.Known(5)}
	sum := a.Plus(b)
	assert.Equal(t, engagement.Metrics{Likes: engagement.Known(10), WatchMillis: engagement.Known(10)}, sum,
		"what one does not know the sum does not know; an average cannot be added")
	assert.Equal(t, sum, b.Plus(a))
	assert.Equal(t, engagement.Known(1), a.Comments, "the parts stay as they are")
}

func TestNamesOfEnums(t *testing.T) {
	for _, p := range engagement.Platforms() {
		assert.True(t, p.IsValid(), p)
	}
	for _, f := range engagement.Formats() {
		assert.True(t, f.IsValid(), f)
	}
	for _, r := range engagement.Reasons() {
		assert.True(t, r.IsValid(), r)
	}
	for _, k := range []engagement.AudienceKind{engagement.OfFollowers, engagement.OfEngaged, engagement.OfReached, engagement.OfLikers, engagement.OfCommenters} {
		assert.True(t, k.IsValid(), k)
	}
	assert.Len(t, engagement.Platforms(), 13)
	assert.False(t, engagement.Platform("").IsValid())
	assert.False(t, engagement.Format("gif").IsValid())
	assert.False(t, engagement.Reason("").IsValid())
	assert.False(t, engagement.AudienceKind("").IsValid())
	assert.Equal(t, "not shown", engagement.NotShown.Words())
}
