package platforms_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

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
