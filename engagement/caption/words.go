package caption

import (
	"unicode"
	"unicode/utf8"
)

// listWords lists the words of text[from:end]. A word begins with a letter or
// digit and goes on with letters, digits and marks. An apostrophe or an
// invisible character belongs to it where more of it follows.
func (s *scanner) listWords(from, end int) {
	text := s.text[:end]
	for i := from; i < end; {
		for i < end && classes[text[i]]&alphanum == 0 && text[i] < utf8.RuneSelf {
			i++
		}
		start, last := i, i // the word, up to the last character that is surely of it
		joined := false     // after last stands one apostrophe, or what is not seen
		for i < end {
			if classes[text[i]]&alphanum != 0 {
				i++
				last, joined = i, false
				continue
			}
			r, n := rune(text[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(text[i:])
			} else if r != '\'' {
				break
			}
			switch {
			case r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)), last > start && unicode.IsMark(r):
				i += n
				last, joined = i, false
				continue
			case last > start && unicode.Is(unicode.Cf, r), last > start && !joined && (r == '\'' || r == '’'):
				i += n
				joined = true
				continue
			}
			if last == start {
				i += n
				start, last = i, i
			}
			break
		}
		if last > start {
			s.Words = append(s.Words, Span{start, last})
		}
	}
}
