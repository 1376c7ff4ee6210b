package engagement_test

import (
	"bytes"
	"encoding/gob"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

func TestCountAsTextInDatabasesAndGob(t *testing.T) {
	for _, c := range []struct {
		count  engagement.Count
		text   string
		column any
	}{
		{engagement.Count{}, "", nil},
		{engagement.Known(0), "0", int64(0)},
		{engagement.Known(engagement.MaxCount), "9007199254740992", int64(1) << 53},
	} {
		text, err := c.count.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.text, string(text))
		column, err := c.count.Value()
		require.NoError(t, err)
		assert.Equal(t, c.column, column)
		for _, src := range []any{c.column, c.text, []byte(c.text)} {
			got := engagement.Known(7)
			require.NoError(t, got.Scan(src))
			assert.Equal(t, c.count, got)
		}
		var b bytes.Buffer
		require.NoError(t, gob.NewEncoder(&b).Encode(c.count))
		got := engagement.Known(7)
		require.NoError(t, gob.NewDecoder(&b).Decode(&got))
		assert.Equal(t, c.count, got)
	}
	for _, src := range []any{"1.5", "1,000", "1.2M", " 1", "unknown", "9007199254740993", int64(1)<<53 + 1, 1.0, true, "-2", int64(-2)} {
		got := engagement.Known(7)
		assert.Error(t, got.Scan(src), src)
		assert.Equal(t, engagement.Known(7), got)
	}
	for _, hidden := range []any{int64(-1), "-1"} {
		got := engagement.Known(7)
		require.NoError(t, got.Scan(hidden))
		assert.Equal(t, engagement.Count{}, got)
	}
}

func TestWhysAsText(t *testing.T) {
	w := engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Likes: "hidden", "a=b,c": `"odd"`})
	for _, w := range []engagement.Whys{{}, w} {
		text, err := w.MarshalText()
		require.NoError(t, err)
		got := engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Saves: "said before"})
		require.NoError(t, got.UnmarshalText(text))
		assert.Equal(t, w, got)
	}
	assert.Error(t, w.UnmarshalText([]byte("likes")))
}
