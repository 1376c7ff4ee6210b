package disclosure

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
	slots []entry // a power of two of them, at most half in use
	max   int     // the longest word in bytes
	words int     // how many there are
}

type entry struct {
	word string
	id   int32 // 0 is an empty slot
}

func (v vocabulary) lookup() lookup {
	n := 64
	for n < 4*len(v) {
		n *= 2
	}
	l := lookup{slots: make([]entry, n), words: len(v)}
	words := make([]string, len(v))
	for word, id := range v {
		words[id-1] = word
		l.max = max(l.max, len(word))
	}
	for i, word := range words {
		at := hashOf([]byte(word)) & uint32(n-1)
		for l.slots[at].id != 0 {
			at = (at + 1) & uint32(n-1)
		}
		l.slots[at] = entry{word, int32(i + 1)}
	}
	return l
}

// id is the number of word, 0 when it is not in the vocabulary.
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
