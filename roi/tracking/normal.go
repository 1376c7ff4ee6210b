package tracking

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

// plainLetters is the capital letters and digits that a name is made of, words
// apart: marks go from Latin letters, letters of other scripts go altogether.
func plainLetters(name string) (words []string) {
	var b strings.Builder
	flush := func() {
		if b.Len() > 0 {
			words = append(words, b.String())
			b.Reset()
		}
	}
	for _, r := range NormalCode(name) {
		switch plain := withoutMark(r); {
		case plain != "":
			b.WriteString(plain)
		case unicode.IsMark(r), r == '\'', r == '’':
		default:
			flush()
		}
	}
	flush()
	return words
}

// latin pairs letters with a mark and what is written for them where there is none.
const latin = "AÀÁÂÃÄÅĀĂĄǍẠẢẤẦẬẮẰẶ CÇĆĈĊČ DĎĐÐ EÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ GĜĞĠĢ HĤĦ IÌÍÎÏĨĪĬĮİỈỊ JĴ KĶ LĹĻĽŁ NÑŃŅŇ OÒÓÔÕÖØŌŎŐỌỎỐỒỔỖỘƠỚỜỞỠỢ RŔŖŘ SŚŜŞŠȘ TŢŤŦȚ UÙÚÛÜŨŪŬŮŰŲỤỦƯỨỪỬỮỰ WŴ YÝŶŸỲỴỶỸ ZŹŻŽ"

// withoutMark is a letter as A to Z, or a digit; empty for anything else.
func withoutMark(r rune) string {
	switch {
	case 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
		return string(r)
	case r < utf8.RuneSelf:
		return ""
	case r == 'ß' || r == 'ẞ':
		return "SS"
	case r == 'Æ':
		return "AE"
	case r == 'Œ':
		return "OE"
	case r == 'ı':
		return "I"
	case r == 'Þ':
		return "TH"
	}
	for group := range strings.FieldsSeq(latin) {
		if strings.ContainsRune(group, r) {
			return group[:1]
		}
	}
	return ""
}
