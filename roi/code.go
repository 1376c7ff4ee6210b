package roi

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NormalCode is a discount code as it is compared: without white space and
// invisible characters at its ends, and without regard to case, in any script.
// "sarah15 " and "SARAH15" are the same. Letters come out as capitals where they
// have one; bytes that are no UTF-8 become U+FFFD.
func NormalCode(code string) string {
	code = strings.TrimFunc(code, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	return strings.Map(foldRune, code)
}

// foldRune is one and the same for all characters that differ by case only: the
// capital of the first of them.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'a' <= r && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	least := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		least = min(least, next)
	}
	return unicode.ToUpper(least)
}
