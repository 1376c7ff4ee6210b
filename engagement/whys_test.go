package engagement_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Whys is what a map of reasons by metric is, whatever the names, and a copy of
// it stays what it is.
func TestWhysIsAMap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 9))
	metrics := append(engagement.AllMetrics(), "", "stickers", "moods")
	reasons := append(engagement.Reasons(), "", "", "eaten by the dog")
	for range 200 {
		want := make(map[engagement.Metric]engagement.Reason)
		var w engagement.Whys
		for range r.IntN(60) {
			m, reason := metrics[r.IntN(len(metrics))], reasons[r.IntN(len(reasons))]
			before, was := w, maps.Collect(w.All())
			w.Set(m, reason)
			assert.Equal(t, was, maps.Collect(before.All()))
			if want[m] = reason; reason == "" {
				delete(want, m)
			}
		}
		require.Equal(t, want, maps.Collect(w.All()))
		assert.Equal(t, len(want), w.Len())
		assert.Equal(t, len(want) == 0, w.IsZero())
		assert.Equal(t, w, engagement.WhysOf(want))
		for _, m := range metrics {
			assert.Equal(t, want[m], w.Of(m), "%q", m)
		}

		text, err := json.Marshal(w)
		require.NoError(t, err)
		plain, err := json.Marshal(want)
		require.NoError(t, err)
		assert.JSONEq(t, string(plain), string(text))
		var back engagement.Whys
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, w, back)
	}
}

// In a log the reasons are no address.
func TestWhysString(t *testing.T) {
	var w engagement.Whys
	assert.Equal(t, "", fmt.Sprint(w))
	w.Set("moods", "eaten by the dog")
	w.Set(engagement.Reach, engagement.NotShown)
	w.Set(engagement.Likes, engagement.Hidden)
	assert.Equal(t, `{"likes":"hidden","moods":"eaten by the dog","reach":"not_shown"}`, fmt.Sprint(w))
}

func TestWhysJSON(t *testing.T) {
	w := engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Reach: engagement.NotShown})
	require.NoError(t, json.Unmarshal([]byte(`null`), &w))
	assert.Equal(t, engagement.Whys{}, w)
	require.Error(t, json.Unmarshal([]byte(`["likes"]`), &w))
	require.Error(t, json.Unmarshal([]byte(`{"likes":1}`), &w))
	assert.True(t, w.IsZero())

	post, err := json.Marshal(engagement.Post{ID: "1"})
	require.NoError(t, err)
	assert.JSONEq(t, `{"id":"1"}`, string(post))
}

func TestWhysAllStops(t *testing.T) {
	w := engagement.WhysOf(map[engagement.Metric]engagement.Reason{"a": "x", "b": "y", engagement.Saves: engagement.Hidden, engagement.Likes: engagement.Hidden})
	for stop := range w.Len() {
		var seen []engagement.Metric
		for m := range w.All() {
			if seen = append(seen, m); len(seen) == stop+1 {
				break
			}
		}
		assert.Equal(t, []engagement.Metric{engagement.Likes, engagement.Saves, "a", "b"}[:stop+1], seen)
	}
}
