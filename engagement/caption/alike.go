package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookAlikes lists Cyrillic and Greek letters that cannot be told from a Latin
// one, each followed by that.
const lookAlikes = "" +
	"АaВbЕeЅsІiЈjКkМmНhОoРpСcТtУyХxҮyҺhӀlԀdԌgԚqԜw" +
	"аaеeѕsіiјjкkоoрpсcуyхxүyһhӏlԁdԛqԝw" +
	"ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx" +
	"αaιiκkνvοoρpυuχxϳj"

// compare fills the table of look-alikes: those listed, and what folds to them
// or to them and Latin letters.
func (b *tableBuilder) compare() {
	pairs(lookAlikes, func(r, to rune) { b.alikes[r] = string(to) })
	b.each(func(r rune, e foldEntry) {
		var same strings.Builder
		alikes := 0
		for _, c := range b.text(e) {
			to, is := b.alikes[c]
			switch {
			case is:
				alikes++
				same.WriteString(to)
			case partOf(c) == latin:
				same.WriteRune(c)
			default:
				return
			}
		}
		if _, listed := b.alikes[r]; alikes > 0 && !listed {
			b.alikes[r] = same.String()
		}
	})
	for r := range b.alikes {
		*b.slot(r) |= isAlike
	}
}

// A wordPart is what a character is to a word that may mix alphabets.
type wordPart uint8

const (
	noPart  wordPart = iota // ends the word
	neutral                 // digits, marks, what is not seen
	latin
	alike // Cyrillic or Greek that looks like Latin
	other // Cyrillic or Greek that does not
)

// inMixedWord reports whether the look-alike at i is meant to be read as Latin:
// its word has Latin letters, and all its Cyrillic and Greek ones are
// look-alikes. Each word is looked at once.
func (f *Folded) inMixedWord(i int) bool {
	if i < f.mixed.End {
		return f.isMixed
	}
	var has [other + 1]bool
	end := i
	for end < len(f.original) {
		r, n := utf8.DecodeRuneInString(f.original[end:])
		if f.survey(r, &has, false) {
			break
		}
		end += n
	}
	for start := i; start > f.mixed.End; {
		r, n := utf8.DecodeLastRuneInString(f.original[f.mixed.End:start])
		if f.survey(r, &has, true) {
			break
		}
		start -= n
	}
	f.mixed = Span{i, end}
	f.isMixed = has[latin] && !has[other]
	return f.isMixed
}

// survey notes what r is to its word, by what it folds to, and reports whether
// the word ends there. Characters are taken backwards on the way back.
func (f *Folded) survey(r rune, has *[other + 1]bool, back bool) (ends bool) {
	entry := f.letters.entry(r)
	to := f.letters.text(entry)
	switch {
	case entry&isAlike != 0:
		has[alike] = true
		return false
	case entry&(isHidden|isOverlay) != 0:
		return false
	case entry&isFlag != 0:
		has[latin] = true
		return false
	case to == "":
		p := partOf(r)
		has[p] = true
		return p == noPart
	}
	for to != "" {
		var n int
		if r, n = utf8.DecodeRuneInString(to); back {
			r, n = utf8.DecodeLastRuneInString(to)
			to = to[:len(to)-n]
		} else {
			to = to[n:]
		}
		p := partOf(r)
		if f.letters.entry(r)&isAlike != 0 {
			p = alike
		}
		has[p] = true
		if p == noPart {
			return true
		}
	}
	return false
}

// partOf says what a folded character is to its word.
func partOf(r rune) wordPart {
	switch {
	case r < utf8.RuneSelf:
		switch c := classes[byte(r)]; {
		case c&letter != 0:
			return latin
		case c&wordly != 0:
			return neutral
		}
		return noPart
	case unicode.IsMark(r) || unicode.IsDigit(r):
		return neutral
	case unicode.Is(unicode.Latin, r):
		return latin
	case unicode.In(r, unicode.Cyrillic, unicode.Greek) && unicode.IsLetter(r):
		return other
	}
	return noPart
}
