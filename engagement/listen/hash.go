package listen

// A hash is a fixed 64-bit hash, the same on all machines and in all versions of
// one binary form: FNV-1a over bytes, with a finish that mixes the bits. It is not
// meant to withstand somebody who looks for collisions. Of a million items two have
// the same one by chance in three of a hundred million tallies.
type hash uint64

const fnvPrime = 0x100000001b3

func newHash() hash { return 0xcbf29ce484222325 }

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

// sum spreads the bits (the finish of MurmurHash3,
// https://github.com/aappleby/smhasher) and is never 0.
func (h hash) sum() uint64 {
	x := uint64(h)
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return max(1, x^x>>33)
}

// keyOf is the hash of texts, 0 where the last is empty.
func keyOf(texts ...string) uint64 {
	if texts[len(texts)-1] == "" {
		return 0
	}
	h := newHash()
	for _, s := range texts {
		h.text(s)
	}
	return h.sum()
}
