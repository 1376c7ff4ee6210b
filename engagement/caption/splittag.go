package caption

import (
	"unicode"
	"unicode/utf8"
)

// SplitTag appends to dst the words of a hashtag's name, without its sign: it
// parts them at "_", between letters and digits, before a capital behind a small
// letter, and before the last of several capitals that a small letter follows.
// "AcmePartner" is Acme and Partner, "ACMEPartner_2" is ACME, Partner and 2,
// "acmepartner" is one word. Marks stay with their letter. Letters without case,
// as of Chinese, are not parted.
func SplitTag(dst []string, name string) []string {
	start, last, before := 0, 0, noLetter // the word, where its last character begins, and its kind
	for i := 0; i < len(name); {
		r, n := utf8.DecodeRuneInString(name[i:])
		kind := kindOf(r)
		if kind == markOfLetter {
			i += n
			continue
		}
		cut := i
		switch {
		case kind == before, before == capital && kind == smallLetter && last == start:
			cut = start // goes on
		case before == capital && kind == smallLetter:
			cut = last
		}
		if cut > start {
			dst = appendWord(dst, name[start:cut])
			start = cut
		}
		last, before = i, kind
		i += n
	}
	return appendWord(dst, name[start:])
}

// A letterKind is what parts the words of a hashtag.
type letterKind uint8

const (
	noLetter letterKind = iota
	markOfLetter
	capital
	smallLetter
	caseless // a letter of a script without capitals
	figure
)

func kindOf(r rune) letterKind {
	switch {
	case unicode.IsMark(r) || r == 0x200C || r == 0x200D:
		return markOfLetter
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return capital
	case unicode.IsLower(r):
		return smallLetter
	case unicode.IsLetter(r):
		return caseless
	case unicode.IsDigit(r):
		return figure
	}
	return noLetter
}

// appendWord appends a word unless it has no letter or digit.
func appendWord(dst []string, word string) []string {
	if r, _ := utf8.DecodeRuneInString(word); word == "" || kindOf(r) == noLetter {
		return dst
	}
	return append(dst, word)
}
