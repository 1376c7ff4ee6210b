package svg

import (
	"strings"
	"unicode/utf8"
)

// TextWidth is about how wide a text of a size is: no browser is at hand to measure it.
func TextWidth(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		w += letter(r)
	}
	return w * size
}

// letter is about how wide a letter of size 1 is.
func letter(r rune) float64 {
	switch {
	case r > 0x2E80:
		return 1.05
	case strings.ContainsRune("ijl.,:;'|!()ft r", r):
		return 0.36
	case strings.ContainsRune("mwMW—%@", r):
		return 0.92
	case 'A' <= r && r <= 'Z':
		return 0.70
	}
	return 0.58
}

// Fitted cuts a text to a width; nothing is left of it where there is no room for a
// letter.
func Fitted(text string, size, width float64) string {
	w, end := 0.0, 0 // of the longest start that has room with an ellipsis
	for i, r := range text {
		if w += letter(r); w+letter('…') <= width/size {
			end = i + utf8.RuneLen(r)
		}
		if w > width/size {
			if end == 0 {
				return ""
			}
			return strings.TrimRight(text[:end], " ,") + "…"
		}
	}
	return text
}
