package overlap_test

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

func benchIDs(n, from int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = "customer-" + strconv.Itoa(1_000_000+from+i)
	}
	return ids
}

// One operation is one id, of 16 bytes.
func BenchmarkAdd(b *testing.B) {
	ids := benchIDs(1<<20, 0)
	full := func() *overlap.Sketch {
		s := overlap.New(4_096, salt)
		for _, id := range ids {
			if s.Add(id) != nil {
				b.Fatal("sealed")
			}
		}
		return s
	}
	hashes := make([]uint64, len(ids))
	for i, id := range ids {
		hashes[i] = salt.Hash(id)
	}
	b.Run("hash alone", func(b *testing.B) {
		i, sum := 0, uint64(0)
		for b.Loop() {
			sum += salt.Hash(ids[i&(1<<20-1)])
			i++
		}
		if sum == 0 {
			b.Fatal("no hash")
		}
	})
	b.Run("id once full", func(b *testing.B) {
		s, i := full(), 0
		for b.Loop() {
			if s.Add(ids[i&(1<<20-1)]) != nil {
				b.Fatal("sealed")
			}
			i++
		}
	})
	b.Run("hash once full", func(b *testing.B) {
		s, i := full(), 0
		for b.Loop() {
			s.AddHash(hashes[i&(1<<20-1)])
			i++
		}
	})
	b.Run("id from empty to 1,000,000", func(b *testing.B) {
		var s *overlap.Sketch
		i := 1_000_000
		for b.Loop() {
			if i == 1_000_000 {
				s, i = overlap.New(4_096, salt), 0
			}
			_ = s.Add(ids[i])
			i++
		}
	})
	b.Run("id of 4,000 repeated", func(b *testing.B) {
		s, i := overlap.New(4_096, salt), 0
		for b.Loop() {
			_ = s.Add(ids[i%4_000])
			i++
		}
	})
	b.Run("map to 1,000,000", func(b *testing.B) {
		var s map[string]struct{}
		i := 1_000_000
		for b.Loop() {
			if i == 1_000_000 {
				s, i = map[string]struct{}{}, 0
			}
			s[ids[i]] = struct{}{}
			i++
		}
	})
	b.Run("map of 4,000 repeated", func(b *testing.B) {
		s, i := map[string]struct{}{}, 0
		for b.Loop() {
			s[ids[i%4_000]] = struct{}{}
			i++
		}
	})
}

// audiences gives so many of 100,000 ids, each sharing half with the next, as
// sketches and as plain sets.
func audiences(n int, sets bool) ([]*overlap.Sketch, []map[string]struct{}) {
	sketches, plain := make([]*overlap.Sketch, n), make([]map[string]struct{}, n)
	for i := range n {
		sketches[i] = overlap.New(4_096, salt)
		plain[i] = map[string]struct{}{}
		for _, id := range benchIDs(100_000, i*50_000) {
			_ = sketches[i].Add(id)
			if sets {
				plain[i][id] = struct{}{}
			}
		}
		sketches[i].Compact()
	}
	return sketches, plain
}

func BenchmarkOfTen(b *testing.B) {
	s, sets := audiences(10, true)
	b.Run("Union", func(b *testing.B) {
		for b.Loop() {
			if _, err := overlap.Union(s...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Merge", func(b *testing.B) {
		for b.Loop() {
			all := s[0].Clone()
			for _, o := range s[1:] {
				if err := all.Merge(o); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
	b.Run("union of maps", func(b *testing.B) {
		for b.Loop() {
			all := map[string]struct{}{}
			for _, set := range sets {
				for id := range set {
					all[id] = struct{}{}
				}
			}
		}
	})
	b.Run("Pairwise", func(b *testing.B) {
		for b.Loop() {
			if _, err := overlap.Pairwise(s[0], s[1]); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("overlap of maps", func(b *testing.B) {
		for b.Loop() {
			n := 0
			for id := range sets[0] {
				if _, ok := sets[1][id]; ok {
					n++
				}
			}
		}
	})
	b.Run("Marginal", func(b *testing.B) {
		for b.Loop() {
			if _, err := overlap.Marginal(s[0], s[1:]...); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkMatrixOf100(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	s := make([]*overlap.Sketch, 100)
	all := lowest(r, 4_097, 20_000, math.MaxUint64)
	for i := range s {
		s[i] = overlap.New(4_096, salt)
		addAll(s[i], lowest(r, 4_097, 80_000, math.MaxUint64), all)
		s[i].Compact()
	}
	b.Run("Matrix", func(b *testing.B) {
		for b.Loop() {
			if _, err := overlap.NewMatrix(s...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Pairwise of each", func(b *testing.B) {
		for b.Loop() {
			for i := range s {
				for j := range i {
					if _, err := overlap.Pairwise(s[i], s[j]); err != nil {
						b.Fatal(err)
					}
				}
			}
		}
	})
}
