package main

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// clean takes out what steers a terminal or turns the direction of text: handles and
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

// words is a code as people write it.
func words[T ~string](code T) string { return strings.ReplaceAll(string(code), "_", " ") }

// grouped writes a whole number with commas.
func grouped(n int64) string {
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

// percent writes a share with so many places.
func percent(x float64, places int) string {
	return strconv.FormatFloat(100*x, 'f', places, 64) + " %"
}

// decimals writes a number with the four places of the sums.
func decimals(x float64) string { return strconv.FormatFloat(x, 'f', 4, 64) }

// plain writes a number with at most four places.
func plain(x float64) string {
	return strconv.FormatFloat(math.Round(x*1e4)/1e4, 'f', -1, 64)
}

// whole writes a value of the portfolio, which counts people.
func whole(x float64) string { return grouped(int64(math.Round(x))) }

// wrapped breaks a text into lines at blanks.
func wrapped(text string, width int) (lines []string) {
	line, n := "", 0
	for _, word := range strings.Split(strings.ReplaceAll(text, " %", "\u00A0%"), " ") {
		size := len([]rune(word))
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
