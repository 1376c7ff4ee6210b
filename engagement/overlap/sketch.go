package overlap

import (
	"fmt"
	"slices"
)

// How many hashes a sketch keeps. The relative standard error of a count is
// about 1/√entries: 1.6 % at 4,096, 3.1 % at 1,024, 0.8 % at 16,384.
const (
	DefaultEntries = 4096
	MinEntries     = 16
	MaxEntries     = 1 << 20
)

// A Sketch stands for a set of ids: the customers of a shop, the subscribers of
// a list, the members of a platform. It holds the hashes of so many ids, its
// entries, that happen to be the smallest, and the next one as its limit. The
// ids below a limit are a random sample of all ids, and the same one in every
// sketch; that is what makes unions and overlaps visible. Until a sketch has met
// more distinct ids than it has entries it is exact.
//
// The zero Sketch has [DefaultEntries], no salt and no ids, and is ready. Its
// state depends on the set of ids alone, not on their order, their repetition,
// or how they were spread over sketches that were merged.
//
// A Sketch keeps 8 bytes per entry, 32 KB by default, and up to a third
// more while ids are added, and for moments as much again; an empty one keeps
// nothing. Reading it from several
// goroutines is safe as long as none of them adds or merges. Copy it with
// [Sketch.Clone].
type Sketch struct {
	entries int // 0 means DefaultEntries
	salt    Salt
	sealed  bool   // read without its salt, whose mark is
	mark    uint64 // this, and 0 otherwise

	// kept are the smallest hashes, ascending and distinct. limit is the
	// smallest of those that had no room, and 0 while all had. tail are hashes
	// below limit not sorted in yet, with repetitions.
	kept  []uint64
	limit uint64
	tail  []uint64
}

// New gives an empty sketch of so many entries under a salt. Entries of 0 are
// [DefaultEntries]; fewer than [MinEntries] or more than [MaxEntries] are that.
func New(entries int, salt Salt) *Sketch {
	if entries == 0 {
		entries = DefaultEntries
	}
	return &Sketch{entries: min(max(entries, MinEntries), MaxEntries), salt: salt}
}

// Entries is how many hashes the sketch keeps at most.
func (s *Sketch) Entries() int {
	if s == nil || s.entries == 0 {
		return DefaultEntries
	}
	return s.entries
}

// Add takes an id into the set; one that is there already changes nothing. Of
// the id only its hash is kept. The error is [ErrSealed], when the sketch was
// read without its salt, or nil.
func (s *Sketch) Add(id string) error {
	if s.sealed {
		return ErrSealed
	}
	s.AddHash(s.salt.Hash(id))
	return nil
}

// AddBytes is [Sketch.Add] for an id in bytes, which are not kept.
func (s *Sketch) AddBytes(id []byte) error {
	if s.sealed {
		return ErrSealed
	}
	s.AddHash(s.salt.HashBytes(id))
	return nil
}

// AddHash takes an id by its hash, which [Salt.Hash] of the sketch's own salt
// gave, here or on another machine. Numbers that are no such hash, such as ids
// counted upwards, make every estimate meaningless.
func (s *Sketch) AddHash(hash uint64) {
	if hash > s.limit-1 { // a limit of 0 lets all pass
		return
	}
	s.tail = append(s.tail, hash)
	if len(s.tail) >= s.room() {
		s.Compact()
	}
}

// room is how many hashes may wait to be sorted in.
func (s *Sketch) room() int { return max(s.Entries()/4, 16) }

// Compact sorts in what was added last. It changes no answer: a sketch that is
// read often between additions is read faster after it.
func (s *Sketch) Compact() {
	if len(s.tail) == 0 {
		return
	}
	slices.Sort(s.tail)
	s.take(slices.Compact(s.tail), 0)
	s.tail = s.tail[:0]
}

// take merges the ascending hashes of another set, whose limit may be 0 for
// none, into those kept.
func (s *Sketch) take(hashes []uint64, limit uint64) {
	if limit-1 < s.limit-1 {
		s.limit = limit
	}
	most := s.Entries()
	s.kept = merged(below(s.kept, s.limit), below(hashes, s.limit), most+1)
	if len(s.kept) > most {
		s.limit = s.kept[most]
		s.kept = s.kept[:most]
	}
}

// merged gives the first so many distinct numbers of two ascending lists of
// distinct numbers, in a new list.
func merged(a, b []uint64, most int) []uint64 {
	out := make([]uint64, min(len(a)+len(b), most))
	n, i, j := 0, 0, 0
	for ; n < len(out) && i < len(a) && j < len(b); n++ {
		x, y := a[i], b[j]
		out[n] = min(x, y)
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
	}
	n += copy(out[n:], a[i:])
	n += copy(out[n:], b[j:])
	return out[:n]
}

// below gives the hashes under a limit, where 0 is no limit.
func below(hashes []uint64, limit uint64) []uint64 {
	if n := len(hashes); limit == 0 || n == 0 || hashes[n-1] < limit {
		return hashes
	}
	n, _ := slices.BinarySearch(hashes, limit)
	return hashes[:n]
}

// settled gives s, or a compact copy of it if ids wait to be sorted in, so that
// reading never writes. Nothing is an empty sketch.
func (s *Sketch) settled() *Sketch {
	switch {
	case s == nil:
		return &Sketch{}
	case len(s.tail) > 0:
		return s.Clone()
	}
	return s
}

// Clone gives a copy that shares nothing with s.
func (s *Sketch) Clone() *Sketch {
	if s == nil {
		return nil
	}
	c := *s
	c.kept, c.tail = slices.Clone(s.kept), slices.Clone(s.tail)
	c.Compact()
	c.tail = nil
	return &c
}

// String says how large the set is. It shows no hash and no salt.
func (s *Sketch) String() string {
	c := s.Count()
	about := "about "
	if c.Exact {
		about = ""
	}
	return fmt.Sprintf("sketch of %s%d ids in %d entries", about, c.Round(), s.Entries())
}
