package platforms_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// sound holds that a feed survives JSON, and that every count of a post or an
// account is known or has a reason of the library's, never both.
func sound(t *testing.T, feed engagement.Feed) {
	t.Helper()
	sameAfterJSON(t, feed)
	for _, p := range feed.Posts {
		require.True(t, p.Platform.IsValid())
		require.True(t, p.Format == "" || p.Format.IsValid())
		for m, why := range p.Why.All() {
			require.True(t, why.IsValid(), "%s: %s", m, why)
			require.False(t, p.Metrics.Get(m).IsKnown(), "%s is known, and has a reason not to be", m)
		}
	}
	for _, a := range feed.Accounts {
		for m, n := range map[engagement.Metric]engagement.Count{
			engagement.Followers: a.Followers, engagement.Following: a.Following, engagement.Posts: a.Posts,
		} {
			require.NotEqual(t, n.IsKnown(), a.Why.Of(m) != "", "%s", m)
		}
	}
	for _, p := range feed.Problems {
		require.NotEmpty(t, p.Rule)
		require.NotEmpty(t, p.Message)
	}
}

// sameAfterJSON holds that a feed survives JSON: what is written, read and
// written again is the same to the last byte.
func sameAfterJSON(t *testing.T, feed engagement.Feed) {
	t.Helper()
	first, err := json.Marshal(feed)
	require.NoError(t, err)
	var again engagement.Feed
	require.NoError(t, json.Unmarshal(first, &again), "%s", first)
	second, err := json.Marshal(again)
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
}
