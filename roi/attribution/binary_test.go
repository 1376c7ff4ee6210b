package attribution_test

import (
	"math/rand/v2"
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement/wire"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func someBytes(tb testing.TB, n int) []byte {
	p := attribution.NewPaths("EUR")
	for _, path := range generated(n, rand.New(rand.NewPCG(uint64(n), 2))) {
		require.NoError(tb, p.Add(path))
	}
	b, err := p.MarshalBinary()
	require.NoError(tb, err)
	return b
}

// Every cut is refused and every wrong bit, what is refused leaves the paths as they
// were, and what is accepted under a right checksum is written again as it was read.
func TestDamagedBytes(t *testing.T) {
	good := someBytes(t, 30)
	p := paths(t, attribution.Path{Orders: 1, Touches: touches("a")})
	was, err := p.MarshalBinary()
	require.NoError(t, err)
	for n := range good {
		require.ErrorIs(t, p.UnmarshalBinary(good[:n]), attribution.ErrFormat, n)
	}
	require.ErrorIs(t, p.UnmarshalBinary(append(good, 0)), attribution.ErrFormat)
	is, err := p.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, was, is)
	r := rand.New(rand.NewPCG(1, 3))
	accepted := 0
	for range 5000 {
		bad := append([]byte(nil), good...)
		bad[2+r.IntN(len(bad)-6)] ^= 1 << r.IntN(8)
		var q attribution.Paths
		require.ErrorIs(t, q.UnmarshalBinary(bad), wire.ErrDamaged)
		bad = wire.Seal(wire.Unsealed(bad), 0)
		if q.UnmarshalBinary(bad) == nil {
			accepted++
			again, err := q.MarshalBinary()
			require.NoError(t, err)
			require.Equal(t, bad, again)
		}
	}
	t.Logf("%d of 5000 damaged forms would be other paths but for the checksum", accepted)
}

// FuzzUnmarshalBinary gives bodies a right checksum.
func FuzzUnmarshalBinary(f *testing.F) {
	for _, n := range []int{0, 1, 3, 10, 40} {
		f.Add(wire.Unsealed(someBytes(f, n))[2:])
	}
	f.Add([]byte{0, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, body []byte) {
		data := wire.Seal(append(wire.Begin(nil, wire.Paths, 3), body...), 0)
		var p attribution.Paths
		if p.UnmarshalBinary(data) != nil {
			return
		}
		again, err := p.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, data, again)
		if err := p.Merge(&p); err != nil {
			t.Fatal(err)
		}
		c, err := attribution.Compare(&p, attribution.DefaultPolicy())
		if err == nil {
			_ = c.Table()
		}
		_, _ = attribution.Assists(&p, attribution.Policy{})
	})
}
