package main

import (
	"strings"
	"unicode"
)

// columns is how many columns of a terminal a character takes: none for marks,
// which stand on the one before, two for the wide ones of Chinese, Japanese and
// Korean and for pictures, else one. The ranges are those of East Asian Width of
// Unicode, https://www.unicode.org/reports/tr11, in blocks.
func columns(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me) || r >= 0x1160 && r <= 0x11FF:
		return 0
	case r >= 0x1100 && r <= 0x115F, // Korean letters that begin a syllable
		r >= 0x2E80 && r <= 0xA4CF && r != 0x303F,              // Chinese, Japanese, Yi
		r >= 0xA960 && r <= 0xA97F,                             // more Korean letters
		r >= 0xAC00 && r <= 0xD7A3,                             // Korean syllables
		r >= 0xF900 && r <= 0xFAFF,                             // more Chinese
		r >= 0xFE30 && r <= 0xFE6F,                             // their punctuation
		r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6, // full-width letters and signs
		r >= 0x1F300 && r <= 0x1FAFF, // pictures
		r >= 0x20000 && r <= 0x3FFFD: // rare Chinese
		return 2
	}
	return 1
}

// isUnseen reports whether r steers the terminal or is not seen at all.
func isUnseen(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// printable is text without what steers a terminal; line breaks and tabs stay.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
}
