package caption

import (
	"unicode"
	"unicode/utf8"
)

// stop reads the closing mark of n bytes at i: a sentence ends behind it, and
// behind the marks, brackets and quotes that follow, unless more of a word or a
// small letter comes. It returns where to go on.
func (s *scanner) stop(i, n int) int {
	end, plain := i+n, s.text[i] == '.' || startsWith(s.text, i, "…")
	wide := n > 1 && !plain // the full stops of scripts that need no space
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !isClosing(r) {
			break
		}
		plain = plain && r != '!' && r != '?'
		end += size
	}
	if s.rules.Skip&Sentences != 0 {
		return end
	}
	next, _ := utf8.DecodeRuneInString(s.text[end:])
	if !wide && (unicode.IsLetter(next) || unicode.IsDigit(next)) || plain && isSmall(s.text[end:]) {
		return end
	}
	s.endSentence(end)
	return end
}

// isClosing reports whether r may follow a closing mark.
func isClosing(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '。', '！', '？', ')', ']', '"', '\'', '”', '’', '»', '」', '』', '）':
		return true
	}
	return false
}

// isSmall reports whether a small letter comes next, on the same line.
func isSmall(text string) bool {
	for _, r := range text {
		if r != ' ' && r != '\t' && r != 0xA0 {
			return unicode.IsLower(r)
		}
	}
	return false
}

// endSentence lists the sentence under way as ending at end. Without a letter or
// digit there is none.
func (s *scanner) endSentence(end int) {
	from := s.sentence
	s.sentence = end
	if s.rules.Skip&Sentences != 0 {
		return
	}
	for from < end {
		r, n := utf8.DecodeRuneInString(s.text[from:end])
		if !unicode.IsSpace(r) {
			break
		}
		from += n
	}
	for end > from {
		r, n := utf8.DecodeLastRuneInString(s.text[from:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	for i := from; i < end; {
		r, n := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s.text[i:end])
		}
		if r < utf8.RuneSelf && classes[byte(r)]&alphanum != 0 || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			s.Sentences = append(s.Sentences, Span{from, end})
			return
		}
		i += n
	}
}
