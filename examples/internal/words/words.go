// Package words writes texts for people: what the programs in examples print the same
// way. It knows nothing of the library.
package words

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean takes out what steers a terminal or turns the direction of text: names and
// notes are other people's. Line breaks become blanks.
func Clean(text string) string {
	return strings.Map(harmless, strings.ToValidUTF8(text, "\uFFFD"))
}

// CleanPage does the same to a page, whose lines stay. It takes out what no page may
// hold, too, and a number stays on one line with its percent sign.
func CleanPage(page string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\n':
			return r
		case 0xFFFE, 0xFFFF:
			return unicode.ReplacementChar
		}
		return harmless(r)
	}, strings.ReplaceAll(strings.ToValidUTF8(page, "\uFFFD"), " %", "\u00A0%"))
}

// harmless is what is shown of a character, or -1 for nothing.
func harmless(r rune) rune {
	switch {
	case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
		return ' '
	case unicode.Is(unicode.Cc, r), '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069', r == '\u200E' || r == '\u200F' || r == '\u061C':
		return -1
	}
	return r
}

// Wrap breaks a text into lines of so many characters at its blanks; a word that is
// longer than a line stays whole, and so does a number with its percent sign.
func Wrap(text string, width int) []string {
	var lines []string
	line, n := "", 0
	for word := range strings.SplitSeq(strings.ReplaceAll(text, " %", "\u00A0%"), " ") {
		size := utf8.RuneCountInString(word)
		if n > 0 && n+1+size > width {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line += " "
			n++
		}
		line += word
		n += size
	}
	lines = append(lines, line)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], "\u00A0%", " %")
	}
	return lines
}

// Of is a code as people write it: "not_assessed" is "not assessed".
func Of[T ~string](code T) string { return strings.ReplaceAll(string(code), "_", " ") }

// Grouped writes a whole number with commas: "12,300", "−1,200".
func Grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, s = "−", s[1:]
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return sign + s
}
