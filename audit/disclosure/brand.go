package disclosure

import (
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// setBrands keeps the folded names of the brands of the ties.
func (w *work) setBrands(brands []string) {
	w.brands = w.brands[:0]
	for _, b := range brands {
		caption.FoldInto(&w.folded, b)
		var s strings.Builder
		for _, r := range string(w.folded.Text) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
				s.WriteRune(r)
			}
		}
		if s.Len() > 1 {
			w.brands = append(w.brands, s.String())
		}
	}
}

// namesBrand reports whether the folded text names a brand of the ties, spaces,
// dots and underscores in it put aside.
func (w *work) namesBrand() bool {
	for _, b := range w.brands {
		if containsLoose(w.folded.Text, b) {
			return true
		}
	}
	return false
}

func containsLoose(text []byte, name string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] == name[0] && beginsLoose(text[i:], name) {
			return true
		}
	}
	return false
}

func beginsLoose(text []byte, name string) bool {
	n := 0
	for j := 0; j < len(text) && n < len(name) && j < 2*len(name)+8; j++ {
		if text[j] == name[n] {
			n++
		} else if c := text[j]; c != ' ' && c != '.' && c != '_' && c != '-' && c != '\'' && c != '&' {
			break
		}
	}
	return n == len(name)
}
