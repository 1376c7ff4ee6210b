package audit

import "math/bits"

// A hash is a fixed 64-bit hash, the same on all machines and in all versions with
// the same binary form: FNV-1a over bytes, with a finish that mixes the bits. It is
// not meant to withstand somebody who looks for collisions.
type hash uint64

func newHash() hash { return 0xcbf29ce484222325 }

const fnvPrime = 0x100000001b3

func (h *hash) byte(b byte) { *h = (*h ^ hash(b)) * fnvPrime }

// text adds a text and its length.
func (h *hash) text(s string) {
	for i := range len(s) {
		h.byte(s[i])
	}
	h.number(uint64(len(s)))
}

func (h *hash) number(n uint64) {
	for range 8 {
		h.byte(byte(n))
		n >>= 8
	}
}

func (h hash) sum() uint64 { return mix(uint64(h)) }

// mix spreads the bits of x; it is one to one (the finish of MurmurHash3,
// https://github.com/aappleby/smhasher).
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// keyOf is the hash of an id, never 0; that of "" is 0.
func keyOf(s string) uint64 {
	if s == "" {
		return 0
	}
	h := newHash()
	h.text(s)
	return max(1, h.sum())
}

// quickHash hashes a text eight bytes at a time.
func quickHash(b []byte) uint64 {
	h := uint64(len(b)) * 0x9e3779b97f4a7c15
	for len(b) >= 8 {
		h = (bits.RotateLeft64(h, 25) ^ word8(b)) * 0x9fb21c651e98df25
		b = b[8:]
	}
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return mix(h)
}

func word8(b []byte) uint64 {
	_ = b[7]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// A wordTable finds the id of a word: open addressing by a quick hash.
type wordTable struct {
	slots []wordEntry // a power of two
}

type wordEntry struct {
	hash uint32
	id   uint16 // 0 is free
	text string
}

func newWordTable(ids map[string]uint16) wordTable {
	n := 64
	for n < 3*len(ids) {
		n *= 2
	}
	t := wordTable{make([]wordEntry, n)}
	for w, id := range ids { // the order does not matter: places may differ, answers do not
		h := quickHash([]byte(w))
		i := int(h) & (n - 1)
		for t.slots[i].id != 0 {
			i = (i + 1) & (n - 1)
		}
		t.slots[i] = wordEntry{uint32(h >> 32), id, w}
	}
	return t
}

// id returns the id of a word, or unknownWord.
func (t *wordTable) id(w []byte) uint16 {
	if len(t.slots) == 0 {
		return unknownWord
	}
	h := quickHash(w)
	for i := int(h) & (len(t.slots) - 1); ; i = (i + 1) & (len(t.slots) - 1) {
		e := &t.slots[i]
		if e.id == 0 {
			return unknownWord
		}
		if e.hash == uint32(h>>32) && e.text == string(w) {
			return e.id
		}
	}
}
