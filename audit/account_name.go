package audit

import (
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// ShapeOf describes a handle, with or without "@". An empty handle is a shape of
// which nothing is known.
//
// A year of birth or founding at the end, 1940 to 2029, is not counted among the
// digits: people put it there. Letters look drawn at random where, of eight or
// more, fewer than one in six is a vowel, or six consonants stand in a row, or
// letters and digits take turns four times. Only handles whose letters are all
// a to z are judged by their letters: of others Random is not said. Long German
// compounds can look random; the weight is small for it.
//
// The signs are those of https://faq.infludata.com/en/support/solutions/articles/80001039692-how-are-suspicious-or-inactive-followers-calculated-
// ("random digits"); what counts as random is our judgement.
func ShapeOf(handle string) NameShape {
	if handle != "" && handle[0] == '@' {
		handle = handle[1:]
	}
	if handle == "" {
		return NameShape{}
	}
	var t nameLetters
	for i := range len(handle) {
		t.see(handle[i])
		t.foreign = t.foreign || handle[i] >= utf8.RuneSelf
	}
	length := len(handle)
	if t.foreign {
		length = utf8.RuneCountInString(handle)
	}
	if t.trailing == 4 && t.letters() > 0 && birthYear(handle[len(handle)-4:]) {
		t.counts[digitByte] -= 4
		t.trailing = 0
	}
	shape := NameShape{
		Length: engagement.Known(int64(length)),
		Digits: engagement.Known(int64(t.counts[digitByte])), Trailing: engagement.Known(int64(t.trailing)),
	}
	if !t.foreign {
		shape.Random = engagement.Said(t.random())
	}
	return shape
}

// birthYear tells whether four digits are a year of 1940 to 2029.
func birthYear(s string) bool {
	century, decade := s[:2], s[2]
	return century == "19" && decade >= '4' || century == "20" && decade <= '2'
}

// nameLetters is what is counted of a handle while reading it.
type nameLetters struct {
	counts       [4]int // by kind
	trailing     int    // digits at the end
	row, longest int    // consonants in a row
	turns        int    // changes between letter and digit
	last         uint8  // kind
	foreign      bool
}

// Kinds of byte.
const (
	signByte uint8 = iota
	digitByte
	consonantByte
	vowelByte
)

// byteKinds is the kind of each byte.
var byteKinds = func() (kinds [256]uint8) {
	for c := byte('0'); c <= '9'; c++ {
		kinds[c] = digitByte
	}
	for c := byte('a'); c <= 'z'; c++ {
		kind := consonantByte
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			kind = vowelByte
		}
		kinds[c], kinds[c-'a'+'A'] = kind, kind
	}
	return kinds
}()

func (t *nameLetters) see(c byte) {
	kind := byteKinds[c]
	t.counts[kind]++
	t.row++
	if kind != consonantByte {
		t.row = 0
	}
	t.longest = max(t.longest, t.row)
	t.trailing++
	if kind != digitByte {
		t.trailing = 0
	}
	if (kind == digitByte) != (t.last == digitByte) && kind != signByte && t.last != signByte {
		t.turns++
	}
	t.last = kind
}

func (t *nameLetters) letters() int { return t.counts[consonantByte] + t.counts[vowelByte] }

func (t *nameLetters) random() bool {
	n := t.letters()
	return t.turns >= 4 || n >= 8 && (t.counts[vowelByte]*6 < n || t.longest >= 6)
}
