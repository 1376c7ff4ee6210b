package caption

import (
	"strings"
	"unicode/utf8"
)

// A pattern is one way of writing a phrase, folded, with single spaces.
type pattern struct {
	phrase int
	text   string
	part   bool  // found inside words
	tag    bool  // a "#" before it belongs to it
	others int32 // the next pattern that ends where this one ends, or none

	sign, spaced        bool // it begins with "#", has spaces
	wordFirst, wordLast bool // it begins, ends with what is part of a word
}

func newPattern(phrase int, text string, part, tag bool) pattern {
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return pattern{
		phrase: phrase, text: text, part: part, tag: tag, others: none,
		sign: first == '#', spaced: strings.Contains(text, " "),
		wordFirst: isWord(first), wordLast: isWord(last),
	}
}

// start returns where the pattern begins in text that ends at end.
func (p *pattern) start(text []byte, end int) int {
	if !p.spaced {
		return end - len(p.text)
	}
	start := end
	for k := len(p.text) - 1; k >= 0; k-- {
		start--
		if p.text[k] == ' ' { // stands for a run
			for start > 0 && classes[text[start-1]]&blank != 0 {
				start--
			}
		}
	}
	return start
}

// fits reports whether the pattern may stand in text from start to end, by the
// rules of [Lexicon.Find], and returns what it covers, "#" included.
func (p *pattern) fits(text []byte, start, end int) (Span, bool) {
	tagged := p.sign
	if start > 0 && !p.sign {
		switch prev := lastRune(text[:start]); {
		case prev == '#' && !p.tag:
			return Span{}, false
		case prev == '#':
			start, tagged = start-1, true
		case !p.part && p.wordFirst && (prev == '@' || isWord(prev)):
			return Span{}, false
		}
	}
	if end < len(text) {
		next, _ := utf8.DecodeRune(text[end:])
		if next == '@' && !tagged || !p.part && p.wordLast && isWord(next) {
			return Span{}, false
		}
	}
	return Span{start, end}, true
}
