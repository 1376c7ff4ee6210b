package overlap_test

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

const trials = 1_000

var salt = overlap.NewSalt("a secret of the shop")

// lowest gives the smallest k of n uniform hashes up to a highest, ascending,
// without drawing the others: each is above the one before by a share of the
// rest whose complement is the (n−i)-th root of a uniform number.
func lowest(r *rand.Rand, k, n int, highest uint64) []uint64 {
	out := make([]uint64, 0, min(k, n))
	u := 0.0
	for i := range min(k, n) {
		x := r.ExpFloat64() / float64(n-i)
		if x < 1e-3 {
			u += (1 - u) * x * (1 - x/2*(1-x/3*(1-x/4)))
		} else {
			u += (1 - u) * -math.Expm1(-x)
		}
		h := uint64(math.Min(u*0x1p64, 0x1p64-0x1p11))
		if h > highest {
			break
		}
		out = append(out, h)
	}
	return out
}

// last gives the k-th hash, above which a sketch of fewer entries has no use for
// any, or the highest there is.
func last(hashes []uint64, k int) uint64 {
	if len(hashes) < k {
		return math.MaxUint64
	}
	return hashes[k-1]
}

// A two is a pair of audiences, by how many ids only one has and both have.
type two struct{ a, b, both int }

// sketches draws what the sketches of a pair of audiences hold.
func (w two) sketches(r *rand.Rand, entriesA, entriesB int) (a, b *overlap.Sketch) {
	a, b = overlap.New(entriesA, salt), overlap.New(entriesB, salt)
	onlyA := lowest(r, entriesA+1, w.a, math.MaxUint64)
	onlyB := lowest(r, entriesB+1, w.b, math.MaxUint64)
	k := max(entriesA, entriesB) + 1
	both := lowest(r, k, w.both, max(last(onlyA, entriesA+1), last(onlyB, entriesB+1)))
	addAll(a, onlyA, both)
	addAll(b, onlyB, both)
	return a, b
}

func addAll(s *overlap.Sketch, lists ...[]uint64) {
	for _, list := range lists {
		for _, h := range list {
			s.AddHash(h)
		}
	}
}

// A score collects how well the estimates of one truth did.
type score struct {
	truth      float64
	n, covered int
	squares    float64
}

func (s *score) add(e overlap.Estimate) {
	s.n++
	if e.Interval.Contains(s.truth) {
		s.covered++
	}
	s.squares += (e.Value - s.truth) * (e.Value - s.truth)
}

// cover is how many of 100 intervals held the truth, error the root mean square
// error in % of it, or in ids where it is 0.
func (s *score) cover() float64 { return 100 * float64(s.covered) / float64(s.n) }

func (s *score) error() float64 {
	rms := math.Sqrt(s.squares / float64(s.n))
	if s.truth == 0 {
		return rms
	}
	return 100 * rms / s.truth
}

// Two audiences of 100,000 with 10,000 in both, all ids hashed, under 1,000
// salts: the error of the union at most 1.7 % and of the overlap at most 8 %,
// and the truth in 93 to 98 of 100 intervals.
func TestTwoAudiencesWithTenPercentInCommon(t *testing.T) {
	if testing.Short() {
		t.Skip("hashes 190 million ids")
	}
	t.Parallel()
	const size, both = 100_000, 10_000
	union, merged := score{truth: 2*size - both}, score{truth: 2*size - both}
	shared, ofSmaller, jaccard := score{truth: both}, score{truth: 0.1}, score{truth: 1. / 19}
	for i := range trials {
		by := overlap.NewSalt("trial " + strconv.Itoa(i))
		a, b := overlap.New(4_096, by), overlap.New(4_096, by)
		var id [8]byte
		for i := range 2*size - both {
			binary.LittleEndian.PutUint64(id[:], uint64(i))
			h := by.HashBytes(id[:])
			if i < size {
				a.AddHash(h)
			}
			if i >= size-both {
				b.AddHash(h)
			}
		}
		u, err := overlap.Union(a, b)
		require.NoError(t, err)
		union.add(u)
		v, err := overlap.Pairwise(a, b)
		require.NoError(t, err)
		shared.add(v.Intersection)
		ofSmaller.add(v.OfSmaller)
		jaccard.add(v.Jaccard)
		require.NoError(t, a.Merge(b))
		merged.add(a.Count())
	}
	for _, c := range []struct {
		name  string
		most  float64 // error, in %
		score *score
	}{
		{"union", 1.7, &union},
		{"merged", 1.7, &merged},
		{"intersection", 8, &shared},
		{"of smaller", 8, &ofSmaller},
		{"Jaccard", 8, &jaccard},
	} {
		t.Logf("%-12s error %.2f %%, %.1f of 100 intervals hold the truth", c.name, c.score.error(), c.score.cover())
		assert.LessOrEqual(t, c.score.error(), c.most, c.name)
		assert.GreaterOrEqual(t, c.score.cover(), 93., c.name)
		assert.LessOrEqual(t, c.score.cover(), 98., c.name)
	}
}

// Five audiences of 100,000: 40,000 in that alone, 20,000 shared with the next
// and 20,000 with the one before, and 20,000 in all five. 320,000 in any.
func TestUnionOfFive(t *testing.T) {
	if testing.Short() {
		t.Skip("many trials")
	}
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	reach, merged := score{truth: 320_000}, score{truth: 320_000}
	twice, share := score{truth: 120_000}, score{truth: 0.375}
	gain := score{truth: 40_000}
	for range trials {
		all := lowest(r, 4_097, 20_000, math.MaxUint64)
		s := make([]*overlap.Sketch, 5)
		for i := range s {
			s[i] = overlap.New(4_096, salt)
			own := lowest(r, 4_097, 40_000, math.MaxUint64)
			addAll(s[i], own, all)
		}
		for i := range s {
			both := lowest(r, 4_097, 20_000, math.MaxUint64)
			addAll(s[i], both)
			addAll(s[(i+1)%5], both)
		}
		u, err := overlap.Union(s...)
		require.NoError(t, err)
		reach.add(u)
		g, err := overlap.Frequencies(s...)
		require.NoError(t, err)
		require.Equal(t, u, g.AtLeast[0])
		twice.add(g.AtLeast[1])
		share.add(g.Overlapping)
		m, err := overlap.Marginal(s[0], s[1:]...)
		require.NoError(t, err)
		gain.add(m.New)
		for _, o := range s[1:] {
			require.NoError(t, s[0].Merge(o))
		}
		merged.add(s[0].Count())
	}
	for _, c := range []struct {
		name  string
		most  float64 // error, in %
		score *score
	}{
		{"reach", 1, &reach},
		{"merged", 1.7, &merged},
		{"in two or more", 1.5, &twice},
		{"share of them", 1.3, &share},
		{"new by one", 3, &gain},
	} {
		t.Logf("%-14s error %.2f %%, %.1f of 100 intervals hold the truth", c.name, c.score.error(), c.score.cover())
		assert.LessOrEqual(t, c.score.error(), c.most, c.name)
		assert.GreaterOrEqual(t, c.score.cover(), 93., c.name)
		assert.LessOrEqual(t, c.score.cover(), 98., c.name)
	}
}
