package overlap_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

// The interval holds the truth in 93 to 98 of 100 draws, for overlaps from tiny
// to nearly all and sizes alike and unlike. Where fewer than five shared ids are
// to be expected in the sample (few), a whole number cannot be missed twice in a
// hundred times on either side, and more than 98 may hold; never under 93. An
// overlap of none is held every time. Of equal sizes, which cannot be told apart,
// the share of the smaller is held in up to 98.5 of 100.
func TestCoverage(t *testing.T) {
	if testing.Short() {
		t.Skip("many trials")
	}
	t.Parallel()
	const always, few = "always", "few"
	t.Logf("%-42s %13s %13s %13s %13s", "1,000 draws: % of intervals, error in %", "union", "intersection", "of smaller", "Jaccard")
	for i, c := range []struct {
		name    string
		pair    two
		entries [2]int
		shared  string
	}{
		{"100,000 and 100,000, none in common", two{100_000, 100_000, 0}, [2]int{4_096, 4_096}, always},
		{"100,000 and 100,000, 0.5 %", two{99_500, 99_500, 500}, [2]int{4_096, 4_096}, ""},
		{"100,000 and 100,000, 2 %", two{98_000, 98_000, 2_000}, [2]int{4_096, 4_096}, ""},
		{"100,000 and 100,000, 10 %", two{90_000, 90_000, 10_000}, [2]int{4_096, 4_096}, ""},
		{"100,000 and 100,000, 50 %", two{50_000, 50_000, 50_000}, [2]int{4_096, 4_096}, ""},
		{"100,000 and 100,000, 90 %", two{10_000, 10_000, 90_000}, [2]int{4_096, 4_096}, ""},
		{"100,000 and 105,000, 50 %", two{50_000, 55_000, 50_000}, [2]int{4_096, 4_096}, ""},
		{"1,000 and 1,000,000, none", two{1_000, 1_000_000, 0}, [2]int{4_096, 4_096}, always},
		{"1,000 and 1,000,000, 0.5 %", two{995, 999_995, 5}, [2]int{4_096, 4_096}, few},
		{"1,000 and 1,000,000, 2 %", two{980, 999_980, 20}, [2]int{4_096, 4_096}, few},
		{"1,000 and 1,000,000, 10 %", two{900, 999_900, 100}, [2]int{4_096, 4_096}, few},
		{"1,000 and 1,000,000, 50 %", two{500, 999_500, 500}, [2]int{4_096, 4_096}, few},
		{"15 and 1,000,000, all", two{0, 999_985, 15}, [2]int{4_096, 4_096}, few},
		{"2 and 30,000 at 1,024 entries, all", two{0, 29_998, 2}, [2]int{1_024, 1_024}, few},
		{"4,200 and 100,000,000, all", two{0, 99_995_800, 4_200}, [2]int{4_096, 4_096}, few},
		{"10,000 and 1,000,000, 50 %", two{5_000, 995_000, 5_000}, [2]int{4_096, 4_096}, ""},
		{"5,000 and 6,000, 10 %", two{4_500, 5_500, 500}, [2]int{4_096, 4_096}, ""},
		{"4,200 and 4,200, 10 %", two{3_780, 3_780, 420}, [2]int{4_096, 4_096}, ""},
		{"4,000 (exact) and 20,000, 10 %", two{3_600, 19_600, 400}, [2]int{4_096, 4_096}, ""},
		{"1,000 and 5,000 at 64 entries, 50 %", two{500, 4_500, 500}, [2]int{64, 64}, ""},
		{"100,000 at 4,096 and 50,000 at 512, 20 %", two{90_000, 40_000, 10_000}, [2]int{4_096, 512}, ""},
	} {
		r := rand.New(rand.NewPCG(4, uint64(i)))
		w, a, b := c.pair, float64(c.pair.a+c.pair.both), float64(c.pair.b+c.pair.both)
		both, all := float64(w.both), float64(w.a+w.b+w.both)
		union, shared := score{truth: all}, score{truth: both}
		ofSmaller, jaccard := score{truth: both / min(a, b)}, score{truth: both / all}
		for range trials {
			a, b := w.sketches(r, c.entries[0], c.entries[1])
			u, err := overlap.Union(a, b)
			require.NoError(t, err)
			union.add(u)
			v, err := overlap.Pairwise(a, b)
			require.NoError(t, err)
			shared.add(v.Intersection)
			ofSmaller.add(v.OfSmaller)
			jaccard.add(v.Jaccard)
		}
		t.Logf("%-42s %5.1f %7.2f %5.1f %7.2f %5.1f %7.2f %5.1f %7.2f", c.name, union.cover(), union.error(),
			shared.cover(), shared.error(), ofSmaller.cover(), ofSmaller.error(), jaccard.cover(), jaccard.error())
		low, high := 93., 98.
		assert.GreaterOrEqual(t, union.cover(), low, "%s: union", c.name)
		assert.LessOrEqual(t, union.cover(), high, "%s: union", c.name)
		switch c.shared {
		case always:
			low, high = 100, 100
		case few:
			high = 100
		}
		for _, s := range []*score{&shared, &ofSmaller, &jaccard} {
			most := high
			if s == &ofSmaller && a == b {
				most = max(most, 98.5)
			}
			assert.GreaterOrEqual(t, s.cover(), low, "%s: of truth %v", c.name, s.truth)
			assert.LessOrEqual(t, s.cover(), most, "%s: of truth %v", c.name, s.truth)
		}
	}
}
