package settlement

import (
	"bytes"
	"encoding/json"
)

// once leaves one entry of each id. Most ids are there once: a filter finds the few
// that may not be, and a map tells which of those are. Entries without an id are all
// left, as faults.
func (b *books) once() {
	seen, again := newFilter(len(b.all)), newFilter(len(b.all))
	some := false
	for _, h := range b.hashes {
		if seen.add(h) {
			again.add(h)
			some = true
		}
	}
	if !some {
		return
	}
	counts := map[string]int32{} // the entry of an id that counts so far
	var unlike []string
	for i, h := range b.hashes {
		if !again.has(h) || b.all[i].ID == "" {
			continue
		}
		id := b.all[i].ID
		first, twice := counts[id]
		if !twice {
			counts[id] = int32(i)
			continue
		}
		if b.leftOut == nil {
			b.leftOut = make([]bool, len(b.all))
		}
		order := b.compare(first, int32(i))
		if order != 0 {
			unlike = append(unlike, id)
		}
		if order > 0 {
			counts[id] = int32(i)
			b.leftOut[first] = true
		} else {
			b.leftOut[i] = true
		}
	}
	for _, id := range unlike {
		b.except(&b.all[counts[id]], "twice", "Entries of this id have different contents; the one whose JSON comes first in order counts.", true)
	}
}

// compare says which of two entries of an id comes first by its JSON; 0: they are a
// delivery and its repetition.
func (b *books) compare(i, k int32) int {
	if b.all[i] == b.all[k] {
		return 0
	}
	return bytes.Compare(canonicalEntry(b.all[i]), canonicalEntry(b.all[k]))
}

// canonicalEntry is an entry as bytes that are the same for the same contents.
func canonicalEntry(e Entry) []byte {
	e.At = e.At.UTC()
	text, err := json.Marshal(e)
	if err != nil {
		return []byte(err.Error()) // a time out of range: a fault of its own
	}
	return text
}

// A filter says which hashes are not among those that were added; of others it takes
// about one in a hundred to be there as well. Each hash is two bits of one word.
type filter struct {
	words []uint64
	shift uint8
}

// newFilter makes a filter for so many hashes: 16 to 32 bits for each.
func newFilter(hashes int) filter {
	shift := uint8(32)
	for shift > 0 && 4<<(32-shift) < hashes {
		shift--
	}
	return filter{words: make([]uint64, 1<<(32-shift)), shift: shift}
}

// place is the word of a hash and its bits.
func (f filter) place(hash uint32) (word *uint64, bits uint64) {
	return &f.words[hash>>f.shift], 1<<(hash&63) | 1<<(hash>>6&63)
}

// add adds a hash and reports whether it seemed to be there.
func (f filter) add(hash uint32) bool {
	word, bits := f.place(hash)
	there := *word&bits == bits
	*word |= bits
	return there
}

// has reports whether a hash seems to be there.
func (f filter) has(hash uint32) bool {
	word, bits := f.place(hash)
	return *word&bits == bits
}

// hashID is a hash of an id, eight bytes at a time; the last eight may overlap those
// before.
func hashID(s string) uint32 {
	const k = 0x9e3779b97f4a7c15
	h := uint64(len(s)) * k
	if len(s) < 8 {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * k
		}
	} else {
		for rest := s; len(rest) > 8; rest = rest[8:] {
			h = (h ^ eight(rest)) * k
			h ^= h >> 29
		}
		h = (h ^ eight(s[len(s)-8:])) * k
	}
	h ^= h >> 32
	h *= k
	return uint32(h>>32 ^ h>>3)
}

// eight is the first eight bytes of a text as a number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
