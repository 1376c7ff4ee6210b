package overlap_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/wire"
)

// FuzzUnmarshalBinary gives bodies a right checksum: what is accepted is written again as the same bytes, and
// whatever is asked of it has finite answers in order.
func FuzzUnmarshalBinary(f *testing.F) {
	for _, n := range []int{0, 1, 16, 17, 200} {
		f.Add(wire.Unsealed(bytesOf(f, sketchOf(f, 16, numbered(0, n)...)))[2:])
	}
	f.Add(wire.Unsealed(bytesOf(f, &overlap.Sketch{}))[2:])
	f.Fuzz(func(t *testing.T, body []byte) {
		b := wire.Seal(append(wire.Begin(nil, wire.Sketch, 2), body...), 0)
		var s overlap.Sketch
		if s.UnmarshalBinary(b) != nil {
			return
		}
		require.Equal(t, b, bytesOf(t, &s))
		require.NotEmpty(t, s.String())
		soundEstimate(t, s.Count())
		more := s.Clone()
		for i := range uint64(40) {
			more.AddHash(i << 56)
			more.AddHash(i)
		}
		v, err := overlap.Pairwise(&s, more)
		require.NoError(t, err)
		sound(t, v)
		for _, o := range []*overlap.Sketch{&s, more, s.Shrunk(16)} {
			u, err := overlap.Union(&s, o)
			require.NoError(t, err)
			soundEstimate(t, u)
			g, err := overlap.Marginal(&s, o)
			require.NoError(t, err)
			soundEstimate(t, g.New)
			soundEstimate(t, g.Share)
			v, err := overlap.Pairwise(&s, o)
			require.NoError(t, err)
			sound(t, v)
		}
		require.NoError(t, more.Merge(&s))
		text, err := more.MarshalText()
		require.NoError(t, err)
		require.NoError(t, s.UnmarshalText(text))
		require.Equal(t, bytesOf(t, more), bytesOf(t, &s))
	})
}
