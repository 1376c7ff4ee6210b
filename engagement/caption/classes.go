package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A class is what a byte of ASCII may be part of, several at once. A byte of a
// longer character has the class event and no other.
type class uint16

const (
	event    class = 1 << iota // the scan has to stop and look
	lower                      // a-z
	upper                      // A-Z
	digit                      // 0-9
	wordly                     // letters, digits and _
	domainy                    // wordly and -: what a label of a domain is made of
	pathy                      // inside the path of a link
	pathEnd                    // may end a path
	queryy                     // inside the query of a link
	queryEnd                   // may end a query
	punct                      // ASCII punctuation and symbols
	blank                      // white space

	letter   = lower | upper
	alphanum = letter | digit
)

// classes has the class of every byte. The characters of paths and queries are
// those of twitter-text.
var classes = classify()

func classify() (c [256]class) {
	mark := func(bytes string, as class) {
		for i := range len(bytes) {
			c[bytes[i]] |= as
		}
	}
	const small, figures = "abcdefghijklmnopqrstuvwxyz", "0123456789"
	large := strings.ToUpper(small)
	word := small + large + figures

	mark(small, lower)
	mark(large, upper)
	mark(figures, digit)
	mark(word+"_", wordly)
	mark(word+"_-", domainy)
	mark(word+`!*';:=+,.$/%#[]-_~|&@`, pathy)
	mark(word+"=_#/-+", pathEnd)
	mark(word+`!?*'();:&=+$/%#[]-_.,~|@`, queryy)
	mark(word+"-_&=#/", queryEnd)
	mark(`!"#$%&'()*+,-./:;<=>?@[\]^_`+"`{|}~", punct)
	mark(" \t\n\v\f\r", blank)
	mark("#@$.:!?\n\v\f\r", event)
	for b := utf8.RuneSelf; b < len(c); b++ {
		c[b] = event
	}
	return c
}

// is reports whether the byte at i is of the class. Outside the text is of none.
func is(text string, i int, c class) bool {
	return uint(i) < uint(len(text)) && classes[text[i]]&c != 0
}

// before returns the character that ends at i, and 0 at the start of the text.
func before(text string, i int) rune {
	if i <= 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

// isWord reports whether r is part of a word: a letter, a mark upon one, a
// digit or "_".
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[byte(r)]&wordly != 0
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// isAccented reports whether r is one of the accented Latin letters that
// twitter-text allows in a domain or path and not right after a handle.
func isAccented(r rune) bool {
	switch {
	case r < 0xC0, r > 0x1EFF:
		return false
	case r <= 0x24F:
		return r != 0xD7 && r != 0xF7 // the signs of multiplication and division
	case r <= 0x2BB:
		return strings.ContainsRune("ɓɔɖɗəɛɣɨɯɲʉʋʻ", r)
	}
	return r >= 0x300 && r <= 0x36F || r >= 0x1E00
}

// isDirectional reports whether r is an invisible mark of writing direction.
func isDirectional(r rune) bool {
	return r == 0x61C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// isSpace reports whether r is white space, as twitter-text has it.
func isSpace(r rune) bool { return unicode.IsSpace(r) || r == 0x180E }
