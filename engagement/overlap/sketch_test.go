package overlap_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

func sketchOf(t testing.TB, entries int, ids ...string) *overlap.Sketch {
	t.Helper()
	s := overlap.New(entries, salt)
	for _, id := range ids {
		require.NoError(t, s.Add(id))
	}
	return s
}

func bytesOf(t testing.TB, s *overlap.Sketch) []byte {
	t.Helper()
	b, err := s.MarshalBinary()
	require.NoError(t, err)
	return b
}

// numbered gives the ids from, …, to−1.
func numbered(from, to int) []string {
	ids := make([]string, 0, to-from)
	for i := from; i < to; i++ {
		ids = append(ids, "id "+strconv.Itoa(i))
	}
	return ids
}

func exact(x float64) overlap.Estimate {
	return overlap.Estimate{Value: x, Interval: overlap.Interval{Low: x, High: x}, Exact: true}
}

func TestSketchIsExactUpToItsEntries(t *testing.T) {
	s := overlap.New(64, salt)
	for i, id := range numbered(0, 64) {
		require.NoError(t, s.Add(id))
		require.Equal(t, exact(float64(i+1)), s.Count())
	}
	assert.Equal(t, "sketch of 64 ids in 64 entries", s.String())
	require.NoError(t, s.Add("one more"))
	got := s.Count()
	assert.False(t, got.Exact)
	assert.GreaterOrEqual(t, got.Interval.Low, 65., "65 were seen")
	assert.Contains(t, s.String(), "sketch of about ")
}

func TestRepeatedIDsChangeNothing(t *testing.T) {
	for _, n := range []int{1, 50, 5_000} {
		ids := numbered(0, n)
		once := sketchOf(t, 128, ids...)
		again := sketchOf(t, 128)
		for range 4 {
			slices.Reverse(ids)
			for _, id := range ids {
				require.NoError(t, again.Add(id))
				require.NoError(t, again.AddBytes([]byte(id)))
				again.AddHash(salt.Hash(id))
			}
		}
		assert.Equal(t, bytesOf(t, once), bytesOf(t, again), "%d ids", n)
	}
}

func TestIDsOfAnyBytes(t *testing.T) {
	ids := []string{"", "\x00", "\x00\x00", "a", "A", "é", "e\u0301", "\xff\xfe", "😀", strings.Repeat("x", 1<<20), strings.Repeat("x", 1<<20-1)}
	s := sketchOf(t, 0, ids...)
	assert.Equal(t, exact(float64(len(ids))), s.Count())
	bytes := overlap.New(0, salt)
	for _, id := range ids {
		require.NoError(t, bytes.AddBytes([]byte(id)))
	}
	assert.Equal(t, bytesOf(t, s), bytesOf(t, bytes))
}

func TestEmptySketches(t *testing.T) {
	var zero overlap.Sketch
	var none *overlap.Sketch
	assert.Equal(t, exact(0), zero.Count())
	assert.Equal(t, exact(0), none.Count())
	assert.Equal(t, overlap.DefaultEntries, zero.Entries())
	require.NoError(t, zero.Add("somebody"))
	assert.Equal(t, exact(1), zero.Count())
	assert.Nil(t, none.Clone())
	assert.Equal(t, 64, none.Shrunk(64).Entries())
	assert.Equal(t, bytesOf(t, &overlap.Sketch{}), bytesOf(t, none))

	for entries, want := range map[int]int{0: 4_096, -3: 16, 1: 16, 16: 16, 100: 100, 1 << 30: 1 << 20} {
		assert.Equal(t, want, overlap.New(entries, salt).Entries(), "New(%d)", entries)
	}
}

func TestSaltKeepsItsKey(t *testing.T) {
	assert.Equal(t, overlap.Salt{}, overlap.NewSalt(""))
	assert.Equal(t, overlap.NewSalt("a"), overlap.NewSalt("a"))
	assert.NotEqual(t, overlap.NewSalt("a").Hash("x"), overlap.NewSalt("b").Hash("x"))
	// SHA-256 of "a" begins ca978112ca1bbdcafac231b39a23dc4d; the hash was
	// worked out by a second SipHash-2-4, in another language.
	assert.Equal(t, uint64(0x234b412623831bd6), overlap.NewSalt("a").Hash("customer 1"))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		assert.Equal(t, "salt", fmt.Sprintf(verb, salt), verb)
		assert.NotContains(t, fmt.Sprintf(verb, sketchOf(t, 0, "a")), strconv.FormatUint(salt.Hash("a"), 10), verb)
	}
	assert.Equal(t, "no salt", overlap.Salt{}.String())
}

// Reading, which must not write, says the same before and after Compact.
func TestReadingDoesNotChange(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	a, b := overlap.New(64, salt), overlap.New(64, salt)
	for range 500 {
		h := r.Uint64()
		a.AddHash(h)
		if r.IntN(3) == 0 {
			b.AddHash(h)
		}
		before, err := overlap.Pairwise(a, b)
		require.NoError(t, err)
		c := a.Clone()
		c.Compact()
		after, err := overlap.Pairwise(c, b)
		require.NoError(t, err)
		require.Equal(t, before, after)
		require.Equal(t, bytesOf(t, c), bytesOf(t, a))
		require.Equal(t, c.Count(), a.Count())
	}
}

// The hash spreads ids that differ in little over the whole range: chi-square of
// 256 cells, whose 0.1 % limits at 255 degrees of freedom are 190 and 330.
func TestHashSpreadsSimilarIDs(t *testing.T) {
	const n = 100_000
	for shift := 0; shift < 64; shift += 8 {
		var cells [256]int
		for i := range n {
			cells[byte(salt.Hash(strconv.Itoa(i))>>shift)]++
		}
		chi := 0.0
		for _, c := range cells {
			chi += math.Pow(float64(c)-n/256., 2) / (n / 256.)
		}
		assert.Greater(t, chi, 190., "byte %d", shift/8)
		assert.Less(t, chi, 330., "byte %d", shift/8)
	}
}

func TestRound(t *testing.T) {
	for x, want := range map[float64]int64{0: 0, 0.4: 0, 0.5: 1, 2.5: 3, 1e6 + 0.49: 1_000_000, -3: 0, 1e300: 1 << 62} {
		assert.Equal(t, want, overlap.Estimate{Value: x}.Round(), "%v", x)
	}
	assert.Equal(t, int64(0), overlap.Estimate{Value: math.NaN()}.Round())
	assert.False(t, overlap.Interval{Low: 1, High: 2}.Contains(math.NaN()))
	assert.True(t, overlap.Interval{Low: 1, High: 2}.Contains(2))
	assert.False(t, overlap.Estimate{}.Defined())
	assert.True(t, exact(0).Defined())
}
