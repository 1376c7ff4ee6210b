package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean takes out what steers a terminal or turns the direction of text: names and
// notes are other people's. Line breaks become blanks.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Cc, r), '\u202A' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069', r == '\u200E' || r == '\u200F' || r == '\u061C':
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// harmless takes out of a page what none may hold, and what turns the direction of
// text.
func harmless(page string) string {
	var out strings.Builder
	for line := range strings.Lines(page) {
		line, ended := strings.CutSuffix(line, "\n")
		out.WriteString(strings.Map(func(r rune) rune {
			if r == 0xFFFE || r == 0xFFFF {
				return unicode.ReplacementChar
			}
			return r
		}, clean(line)))
		if ended {
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// wrapped breaks a text into lines at blanks; a word that is longer than a line stays
// whole.
func wrapped(text string, width int) []string {
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
