package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// domainEnd returns where the longest domain that begins at i ends, and i where
// there is none: labels and dots, the last label a top-level domain. Behind a
// scheme a label may have any letters, elsewhere those of Latin. A label does
// not begin or end with "-" or "_", and "_" is not in the one before the last.
func domainEnd(text string, i int, anyScript bool) int {
	end, first := i, i
	for named := false; ; { // named: the label before may stand before the last
		if named {
			if n := topLevelAt(text, i); n > 0 {
				end = i + n
			}
		}
		j, valid, underscore := labelAt(text, i, anyScript)
		if !valid || !startsWith(text, j, ".") {
			if end == first {
				return first
			}
			return end
		}
		named = !underscore
		i = j + 1
	}
}

// labelAt reads the label of a domain at i: where it ends and whether it is one.
func labelAt(text string, i int, anyScript bool) (end int, valid, underscore bool) {
	end = i
	edge := '-' // the last character read
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		hyphen := r == '-' || r == '_'
		if !hyphen && !isDomainRune(r, anyScript) {
			break
		}
		if hyphen && end == i {
			return end, false, false
		}
		underscore = underscore || r == '_'
		edge = r
		end += n
	}
	return end, end > i && edge != '-' && edge != '_', underscore
}

// isDomainRune reports whether r may begin and end a label: letters and digits
// of Latin, or anything but punctuation and space.
func isDomainRune(r rune, anyScript bool) bool {
	switch {
	case r < utf8.RuneSelf:
		return classes[byte(r)]&alphanum != 0
	case isAccented(r):
		return true
	case !anyScript || r == utf8.RuneError || r >= 0x2000 && r <= 0x206F:
		return false
	}
	return !unicode.IsSpace(r) && !unicode.IsPunct(r) && !isDirectional(r) && r != 0xFEFF && r != 0xFFFE && r != 0xFFFF
}

// topLevelAt returns the length of the top-level domain at i, and 0 where there
// is none. No letter or digit of ASCII and none of "@+-" follows it.
func topLevelAt(text string, i int) int {
	end := i
	if len(text)-i > 4 && strings.EqualFold(text[i:i+4], "xn--") {
		for end += 4; is(text, end, alphanum) || startsWith(text, end, "-"); end++ {
		}
		if end == i+4 {
			return 0
		}
		return end - i
	}
	for is(text, end, letter) {
		end++
	}
	if end == i {
		return foreignTopLevel(text[i:])
	}
	if is(text, end, digit) || startsWith(text, end, "@") || startsWith(text, end, "+") || startsWith(text, end, "-") || !isTopLevel(text[i:end]) {
		return 0
	}
	return end - i
}

// foreignTopLevel returns the length of the longest top-level domain in another
// script that text begins with.
func foreignTopLevel(text string) (n int) {
	if text == "" || text[0] < utf8.RuneSelf {
		return 0
	}
	for end, count := 0, 0; end < len(text) && count < maxForeignTopLevel; count++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < utf8.RuneSelf || unicode.IsSpace(r) {
			break
		}
		end += size
		if isTopLevel(text[:end]) {
			n = end
		}
	}
	return n
}

// hostIsValid reports whether each label of a host fits the domain name system:
// 63 bytes in its ASCII form, and "xn--" only where all of it is ASCII.
func hostIsValid(host string) bool {
	for label := range strings.SplitSeq(host, ".") {
		ascii := isASCII(label)
		switch {
		case ascii && len(label) > maxLabel, !ascii && punycodeLen(label) > maxLabel,
			!ascii && len(label) > 4 && strings.EqualFold(label[:4], "xn--"):
			return false
		}
	}
	return true
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
