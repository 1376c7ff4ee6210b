package caption

import (
	"unicode"
	"unicode/utf8"
)

// A Script is an alphabet. It tells a language only where one alone writes it.
type Script string

// The scripts told apart. Han are the characters of Chinese, and of Japanese,
// which sets Kana beside them.
const (
	Latin      Script = "latin"
	Cyrillic   Script = "cyrillic"
	Greek      Script = "greek"
	Arabic     Script = "arabic"
	Hebrew     Script = "hebrew"
	Devanagari Script = "devanagari"
	Thai       Script = "thai"
	Han        Script = "han"
	Kana       Script = "kana"
	Hangul     Script = "hangul"
	Other      Script = "other"
)

// Letters counts letters by script.
type Letters struct {
	counts [len(scripts)]int
}

// scripts has the scripts in the order in which Main prefers them, Other last.
var scripts = [...]Script{Latin, Cyrillic, Greek, Arabic, Hebrew, Devanagari, Thai, Kana, Hangul, Han, Other}

var scriptTables = [len(scripts) - 1]*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Thai,
	{R16: []unicode.Range16{{Lo: 0x3041, Hi: 0x30FF, Stride: 1}, {Lo: 0x31F0, Hi: 0x31FF, Stride: 1}, {Lo: 0xFF66, Hi: 0xFF9F, Stride: 1}}},
	unicode.Hangul, unicode.Han,
}

// CountScripts counts the letters of text by script. Digits, signs and emoji are
// no letters; styled letters count as what they are in Unicode, which is Other
// for mathematical ones: count those of [Folded.Text] to see through them.
func CountScripts(text string) Letters {
	var l Letters
	for i := 0; i < len(text); {
		b := text[i]
		if b < utf8.RuneSelf {
			if classes[b]&letter != 0 {
				l.counts[0]++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) {
			l.counts[scriptOf(r)]++
		}
		i += n
	}
	return l
}

// scriptOf returns the place of r's script in scripts.
func scriptOf(r rune) int {
	for k, t := range scriptTables {
		if unicode.Is(t, r) {
			return k
		}
	}
	return len(scripts) - 1
}

// Of returns how many letters are of script s: 0 for one that is not listed.
func (l Letters) Of(s Script) int {
	for k, known := range scripts {
		if known == s {
			return l.counts[k]
		}
	}
	return 0
}

// Main returns the script of most letters, the first listed of equals, and ""
// where there is no letter. Japanese, which mixes the two, counts as Kana where
// it has a fifth as many of them as of Han.
func (l Letters) Main() Script {
	best := 0
	for k, n := range l.counts {
		if n > l.counts[best] {
			best = k
		}
	}
	switch {
	case l.counts[best] == 0:
		return ""
	case scripts[best] == Han && 5*l.Of(Kana) >= l.counts[best]:
		return Kana
	}
	return scripts[best]
}
