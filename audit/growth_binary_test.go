package audit_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// jumbledHistory is a history with doubled instants, several counts a day, unknown counts
// and both kinds of rounding.
func jumbledHistory(r *rand.Rand, n int) engagement.History {
	h := make(engagement.History, n)
	for i := range h {
		known := func() engagement.Count { return engagement.Known(int64(r.IntN(5000)) - 500) }
		h[i] = engagement.Snapshot{
			At: growthDay(r.IntN(60)).Add(time.Duration(r.IntN(4)) * 6 * time.Hour), Followers: known(), Following: known(),
			Metrics: engagement.Metrics{Views: known()}, Rounded: engagement.Tri(r.IntN(3) - 1),
		}
	}
	return h
}

// However snapshots are spread over tallies and in whatever order these are merged,
// the bytes and the reading are the same.
func TestGrowthTallyMerge(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 2))
		h := jumbledHistory(r, 300)
		var whole audit.GrowthTally
		whole.AddHistory(h)
		want, err := whole.MarshalBinary()
		require.NoError(t, err)
		parts := make([]audit.GrowthTally, 1+r.IntN(6))
		for _, i := range r.Perm(len(h)) {
			parts[r.IntN(len(parts))].Add(h[i])
		}
		var merged audit.GrowthTally
		for _, i := range r.Perm(len(parts)) {
			b, err := parts[i].MarshalBinary()
			require.NoError(t, err)
			var back audit.GrowthTally
			require.NoError(t, back.UnmarshalBinary(b))
			merged.Merge(&back)
			merged.Merge(&back) // what is there already changes nothing
			merged.Merge(nil)
		}
		got, err := merged.MarshalBinary()
		require.NoError(t, err)
		assert.Equal(t, want, got)
		p := audit.DefaultPolicy().Growth
		assert.Equal(t, whole.Reading(p, nil, nil), merged.Reading(p, nil, nil))
		assert.Equal(t, *audit.Run(audit.Evidence{History: h}, audit.DefaultPolicy()).Growth, merged.Reading(p, nil, nil))
	}
}

// The newest days stay, whenever the rest went.
func TestGrowthTallyBound(t *testing.T) {
	start := time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)
	r := rand.New(rand.NewPCG(4, 4))
	var whole, odd, even audit.GrowthTally
	for _, d := range r.Perm(80000) {
		s := engagement.Snapshot{At: start.AddDate(0, 0, d), Followers: engagement.Known(int64(d))}
		whole.Add(s)
		if d%2 == 0 {
			even.Add(s)
		} else {
			odd.Add(s)
		}
	}
	assert.Equal(t, 16384, whole.Days())
	odd.Merge(&even)
	a, _ := whole.MarshalBinary()
	b, _ := odd.MarshalBinary()
	assert.Equal(t, a, b)
}

// FuzzGrowthTallyUnmarshalBinary gives bodies a right checksum.
func FuzzGrowthTallyUnmarshalBinary(f *testing.F) {
	var t audit.GrowthTally
	f.Add([]byte{})
	f.Add([]byte{0})
	t.AddHistory(jumbledHistory(rand.New(rand.NewPCG(1, 1)), 40))
	b, _ := t.MarshalBinary()
	b = wire.Unsealed(b)[2:]
	f.Add(b)
	f.Add(b[:len(b)-1])
	f.Fuzz(func(t *testing.T, body []byte) {
		data := wire.Seal(append(wire.Begin(nil, wire.GrowthTally, 2), body...), 0)
		var tally audit.GrowthTally
		if tally.UnmarshalBinary(data) != nil {
			assert.Zero(t, tally.Days(), "a refused form leaves the tally as it was")
			return
		}
		again, err := tally.MarshalBinary()
		require.NoError(t, err)
		assert.Equal(t, data, again, "only the one form of a state is read")
		_ = tally.Reading(audit.DefaultPolicy().Growth, nil, nil)
	})
}
