package disclosure

import (
	"bytes"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// isSaid reports whether wordings of kind k say in words what the tie is, so that a
// word before them can turn what they say around.
func (k Kind) isSaid() bool {
	return k == AdTag || k == Sponsor || k == Gift || k == BrandRelation
}

// Words that deny the label behind them, and words that may stand between: "not really
// an ad", "no es una colaboración pagada". Those that bind need a noun behind them and
// never end a sentence. Source: dictionaries.
var (
	denyingEN = [...]string{"not", "never", "neither", "isn't", "wasn't", "aren't", "weren't", "didn't", "don't", "doesn't", "hasn't", "haven't"} // within a sentence too
	denying   = [...]string{
		"no", "isnt", "wasnt",
		"kein", "keine", "keinen", "nicht", "pas", "aucune", "non", "nessuna", "ninguna", "não", "nao", "nenhuma", "geen", "niet", "nie", "żadna",
		"ingen", "inget", "inte", "ej", "ikke", "ei",
	}
	binding = [...]string{"isn't", "wasn't", "aren't", "weren't", "isnt", "wasnt", "kein", "keine", "keinen", "aucune", "nessuna", "ninguna", "nenhuma", "geen", "ingen", "inget"}
	between = [...]string{
		"a", "an", "any", "really", "actually", "even", "ein", "eine", "einen", "de", "une", "d'une", "un", "una", "es", "è", "é", "um", "uma", "een", "jest", "ett", "en", "et", "ole",
	}
	being = [...]string{
		"is", "was", "are", "were", "ist", "sind", "war", "waren", "est", "sont", "était", "son", "è", "sono", "era", "é", "são", "jest", "są", "była", "är", "var", "oli",
	}
	beingToo = [...]string{"am", "be", "i'm", "it's", "that's", "er"} // German has "am" and "er" as well
)

// denialBefore returns where the words begin that deny the label at i, and whether they
// can do nothing else: they bind, or begin what they say. "I can't say no #ad" does not.
func denialBefore(text []byte, i int) (start int, ok, surely bool) {
	for n := 0; n < 3; n++ {
		start = wordBefore(text, i)
		if start == i {
			return 0, false, false
		}
		switch word := text[start : i-1]; {
		case isOneOf(denyingEN[:], word) || isOneOf(denying[:], word):
			return start, true, n > 0 || isOneOf(binding[:], word) || opensClause(text, start)
		case !isOneOf(between[:], word):
			return 0, false, false
		}
		i = start
	}
	return 0, false, false
}

// wordBefore returns where the word begins that ends a blank before i; i where there is
// none.
func wordBefore(text []byte, i int) int {
	start := i
	if i > 1 && text[i-1] == ' ' && isWordByte(text[i-2]) {
		for start--; start > 0 && isWordByte(text[start-1]); {
			start--
		}
	}
	return start
}

// opensClause reports whether the word at i follows a mark, a form of "to be", or nothing.
func opensClause(text []byte, i int) bool {
	before := bytes.TrimRight(text[:i], " ")
	if len(before) == 0 || !isAlphanumeric(before[len(before)-1]) && !endsInLetter(before) {
		return true
	}
	start := wordBefore(text, i)
	return start < i && (isOneOf(being[:], text[start:i-1]) || isOneOf(beingToo[:], text[start:i-1]))
}

// isUnsaid reports whether s only supposes, wishes or denies what it says: "if I were
// paid", "whether this is sponsored", "never sent me". Such a word stands in s or before
// it with no mark between: one that denies directly before, or before "been", and others
// at most three words. "If you" and "wish you" speak of the reader.
func isUnsaid(text []byte, s caption.Span) bool {
	if _, denied, _ := denialBefore(text, s.Start); denied {
		return true
	}
	start, near := s.Start, -1
	for n := 0; n < 3; n++ {
		word := wordBefore(text, start)
		if word == start {
			break
		}
		if near < 0 && string(text[word:start-1]) != "been" {
			near = word
		}
		start = word
	}
	for i := start; i < s.End; {
		stop := max(i+1, wordEnd(text, i, s.End, false))
		switch word := text[i:stop]; string(word) {
		case "if", "whether", "wish":
			if !bytes.HasPrefix(text[stop:], []byte(" you")) {
				return true
			}
		default:
			if (near < 0 || i >= near) && isOneOf(denyingEN[:], word) {
				return true
			}
		}
		i = stop
	}
	return false
}

func isWordByte(c byte) bool { return isAlphanumeric(c) || c == '\'' || c >= utf8.RuneSelf }
