package disclosure

import "strings"

// isCode reports whether word looks like a discount code: capitals and digits, at
// least three, with a capital.
func isCode(word string) bool {
	capital := false
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			capital = true
		} else if c < '0' || c > '9' {
			return false
		}
	}
	return capital && len(word) >= 3
}

// isOffer reports whether a code tells its discount, so that it looks like one even
// where nothing calls it a code: three letters or more, then a round number of at most
// two digits, as in ANNA15. What sun cream is measured by is none.
func isOffer(code string) bool {
	name := strings.TrimRight(code, "0123456789")
	discount := code[len(name):]
	if len(name) < 3 || name == "SPF" || strings.ContainsAny(name, "0123456789") || len(discount) > 2 {
		return false
	}
	return strings.HasSuffix(discount, "0") || strings.HasSuffix(discount, "5")
}

// hasOffer reports whether text may have a word that isOffer: three capitals and a
// digit. It is asked first, since few texts have one.
func hasOffer(text string) bool {
	capitals := 0
	for i := range len(text) {
		switch c := text[i]; {
		case 'A' <= c && c <= 'Z':
			capitals++
		case capitals >= 3 && '0' <= c && c <= '9':
			return true
		default:
			capitals = 0
		}
	}
	return false
}
