package overlap_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

// However ids are spread, with repetitions, over shards, and in whatever order
// and grouping those are merged: the bytes of one sketch of all.
func TestMergeIsExactAssociativeCommutative(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for round := range 300 {
		entries := []int{16, 64, 256}[r.IntN(3)]
		hashes := make([]uint64, r.IntN(4*entries))
		for i := range hashes {
			hashes[i] = r.Uint64()
		}
		all := overlap.New(entries, salt)
		addAll(all, hashes)
		want := bytesOf(t, all)

		shards := make([]*overlap.Sketch, 1+r.IntN(6))
		for i := range shards {
			shards[i] = overlap.New(entries, salt)
		}
		for _, h := range hashes {
			for range 1 + r.IntN(2) {
				shards[r.IntN(len(shards))].AddHash(h)
			}
		}
		for len(shards) > 1 { // any two, either into the other
			r.Shuffle(len(shards), func(i, j int) { shards[i], shards[j] = shards[j], shards[i] })
			from := shards[len(shards)-1]
			if r.IntN(4) == 0 { // by way of another machine
				var read overlap.Sketch
				require.NoError(t, read.UnmarshalBinary(bytesOf(t, from)))
				from = &read
			}
			before := bytesOf(t, from)
			require.NoError(t, shards[0].Merge(from))
			require.Equal(t, before, bytesOf(t, from), "what is merged stays as it was")
			shards = shards[:len(shards)-1]
		}
		require.Equal(t, want, bytesOf(t, shards[0]), "round %d", round)
		require.NoError(t, shards[0].Merge(shards[0]))
		require.NoError(t, shards[0].Merge(nil))
		require.NoError(t, shards[0].Merge(overlap.New(entries, salt)))
		require.Equal(t, want, bytesOf(t, shards[0]), "with itself and with nobody")
	}
}

func TestMergeRefusesUnlike(t *testing.T) {
	s := sketchOf(t, 64, numbered(0, 100)...)
	before := bytesOf(t, s)
	assert.ErrorIs(t, s.Merge(overlap.New(64, overlap.NewSalt("another"))), overlap.ErrSalt)
	assert.ErrorIs(t, s.Merge(overlap.New(64, overlap.Salt{})), overlap.ErrSalt)
	assert.ErrorIs(t, s.Merge(sketchOf(t, 128, "a")), overlap.ErrEntries)
	assert.Equal(t, before, bytesOf(t, s))
}

func TestShrunkIsTheSmallerSketch(t *testing.T) {
	for _, n := range []int{0, 1, 30, 70, 1_000} {
		ids := numbered(0, n)
		large := sketchOf(t, 256, ids...)
		assert.Equal(t, bytesOf(t, sketchOf(t, 32, ids...)), bytesOf(t, large.Shrunk(32)), "%d ids", n)
		assert.Equal(t, bytesOf(t, large), bytesOf(t, large.Shrunk(512)), "%d ids", n)
		small := sketchOf(t, 32, numbered(500, 900)...)
		require.NoError(t, small.Merge(large.Shrunk(32)))
		want := sketchOf(t, 32, append(ids, numbered(500, 900)...)...)
		assert.Equal(t, bytesOf(t, want), bytesOf(t, small))
	}
	require.NoError(t, sketchOf(t, 64, "a").Shrunk(32).Add("b"), "the salt is kept")
}

func TestCloneSharesNothing(t *testing.T) {
	s := sketchOf(t, 16, numbered(0, 30)...)
	before := bytesOf(t, s)
	c := s.Clone()
	for _, id := range numbered(100, 400) {
		require.NoError(t, c.Add(id))
	}
	assert.Equal(t, before, bytesOf(t, s))
	assert.NotEqual(t, before, bytesOf(t, c))
}
