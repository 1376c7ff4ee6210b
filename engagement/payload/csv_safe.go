package payload

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// SafeCell gives a text that a spreadsheet shows and does not run. A cell that
// begins with =, +, -, @ or |, with their full-width forms or with a tab or line
// end, also behind spaces and marks that do not print, gets an apostrophe in
// front, by which a spreadsheet knows a text. A plain number such as -12.5 or
// +3,5 stays bare. SafeCell of a safe cell is the cell. Quoting is still the
// writer's task: encoding/csv does it.
//
// Source: https://owasp.org/www-community/attacks/CSV_Injection (K: general
// practice, the list is longer here).
func SafeCell(text string) string {
	if text == "" || plainSigned(text) {
		return text
	}
	switch text[0] {
	case '\t', '\r', '\n':
		return "'" + text
	}
	seen := strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	})
	if r, _ := utf8.DecodeRuneInString(seen); strings.ContainsRune("=+-@|＝＋－＠｜−﹣﹢﹦﹫", r) && seen != "" {
		return "'" + text
	}
	return text
}

// plainSigned reports whether a text is a sign, digits and at most one mark.
func plainSigned(text string) bool {
	marks, digits := 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' || c == ',':
			marks++
		case i == 0 && (c == '-' || c == '+'):
		default:
			return false
		}
	}
	return digits > 0 && marks < 2
}
