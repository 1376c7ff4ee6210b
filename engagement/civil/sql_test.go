package civil_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func TestDateInDatabases(t *testing.T) {
	d := civil.NewDate(2026, 10, 31)
	value, err := d.Value()
	require.NoError(t, err)
	assert.Equal(t, "2026-10-31", value)
	value, err = civil.Date{}.Value()
	require.NoError(t, err)
	assert.Nil(t, value)

	tokyo := time.FixedZone("JST", 9*60*60)
	for _, src := range []any{"2026-10-31", []byte("2026-10-31"), time.Date(2026, 10, 31, 0, 0, 0, 0, time.UTC), time.Date(2026, 10, 31, 0, 0, 0, 0, tokyo)} {
		var got civil.Date
		require.NoError(t, got.Scan(src))
		assert.Equal(t, d, got)
	}
	got := d
	require.NoError(t, got.Scan(nil))
	assert.True(t, got.IsZero())
	for _, src := range []any{"31.10.2026", int64(20261031), time.Date(2026, 10, 31, 0, 0, 0, 1, time.UTC), time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)} {
		got := d
		assert.ErrorIs(t, got.Scan(src), civil.ErrDate, src)
		assert.Equal(t, d, got)
	}
}
