package disclosure

import "slices"

// A vocabulary numbers the words that patterns speak of, from 1.
type vocabulary map[string]int32

func (v vocabulary) id(word string) int32 {
	id, ok := v[word]
	if !ok {
		id = int32(len(v) + 1)
		v[word] = id
	}
	return id
}

// A lookup is a vocabulary for reading: an open hash table, quicker on short
// words than a map.
type lookup struct {
	slots  []entry // a power of two of them, at most half in use
	max    int     // the longest word in bytes
	words  int     // how many there are
	common int32   // those up to it are of common wordings
}

type entry struct {
	word string
	id   int32 // 0 is an empty slot
}

// lookup makes v quick to read. Words of grammar and everyday life that v lacks are
// there with the number -1.
func (v vocabulary) lookup(common int32) lookup {
	n := 64
	for n < 4*(len(v)+len(grammar)+len(everyday)) {
		n *= 2
	}
	l := lookup{slots: make([]entry, n), words: len(v), common: common}
	words := make([]string, len(v))
	for word, id := range v {
		words[id-1] = word
		l.max = max(l.max, len(word))
	}
	for i, word := range words {
		l.put(word, int32(i+1))
	}
	for _, word := range slices.Concat(grammar[:], everyday[:]) {
		if l.id([]byte(word)) == 0 {
			l.put(word, -1)
		}
	}
	return l
}

func (l *lookup) put(word string, id int32) {
	mask := uint32(len(l.slots) - 1)
	at := hashOf([]byte(word)) & mask
	for l.slots[at].id != 0 {
		at = (at + 1) & mask
	}
	l.slots[at] = entry{word, id}
}

// id is the number of word: 0 when it is not in the vocabulary, -1 when it is but a
// common word.
func (l *lookup) id(word []byte) int32 {
	return l.hashed(word, hashOf(word))
}

// hashed is [lookup.id] of a word whose hash is known.
func (l *lookup) hashed(word []byte, hash uint32) int32 {
	if len(word) > l.max {
		return 0
	}
	mask := uint32(len(l.slots) - 1)
	for at := hash & mask; ; at = (at + 1) & mask {
		switch e := &l.slots[at]; {
		case e.id == 0:
			return 0
		case e.word == string(word):
			return e.id
		}
	}
}

// hashOf is the FNV-1a hash of word, its halves mixed.
func hashOf(word []byte) uint32 {
	h := uint32(fnvBasis)
	for _, c := range word {
		h = (h ^ uint32(c)) * fnvPrime
	}
	return h ^ h>>15
}

const (
	fnvBasis = 2166136261
	fnvPrime = 16777619
)
