package svg

import "strings"

// TextWidth is about how wide a text of a size is: no browser is at hand to measure it.
func TextWidth(text string, size float64) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case r > 0x2E80:
			w += 1.05
		case strings.ContainsRune("ijl.,:;'|!()ft r", r):
			w += 0.36
		case strings.ContainsRune("mwMW—%@", r):
			w += 0.92
		case 'A' <= r && r <= 'Z':
			w += 0.70
		default:
			w += 0.58
		}
	}
	return w * size
}

// Fitted cuts a text to a width; nothing is left of it where there is no room for a
// letter.
func Fitted(text string, size, width float64) string {
	if TextWidth(text, size) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		if cut := strings.TrimRight(string(runes[:n]), " ,") + "…"; TextWidth(cut, size) <= width {
			return cut
		}
	}
	return ""
}
