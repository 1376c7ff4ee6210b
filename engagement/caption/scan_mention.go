package caption

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mention reads the sign of n bytes at i and the handle behind it. A mention
// follows no letter or digit of ASCII and none of "_!#$%&*@", unless that is
// "RT"; no "@", accented letter or "://" follows it.
func (s *scanner) mention(i, n int) int {
	if !s.mentionMayFollow(i) {
		return i + n
	}
	end := s.handle(i + n)
	if end == i+n {
		return i + n
	}
	m := Mention{Name: s.text[i+n : end]}
	if s.rules.Lists {
		if slug := listEnd(s.text, end); slug > end {
			m.List, end = s.text[end+1:slug], slug
		}
	}
	if r, _ := utf8.DecodeRuneInString(s.text[end:]); r == '@' || r == '＠' || isAccented(r) || startsWith(s.text, end, "://") {
		return i + n
	}
	m.Span = s.take(i, end)
	s.Mentions = append(s.Mentions, m)
	return end
}

// mentionMayFollow reports whether what stands before i lets a mention begin.
func (s *scanner) mentionMayFollow(i int) bool {
	prev := before(s.text, i)
	if prev == 0 || prev != '＠' && (prev >= utf8.RuneSelf || classes[byte(prev)]&wordly == 0 && !strings.ContainsRune("!#$%&*@", prev)) {
		return true
	}
	j := i - 2
	return j >= 0 && strings.EqualFold(s.text[j:i], "RT") && !is(s.text, j-1, wordly) && !strings.ContainsRune("+~.-", before(s.text, j))
}

// handle returns where the handle that begins at i ends: at i when there is
// none. A dot or hyphen belongs to it only between other characters.
func (s *scanner) handle(i int) int {
	end, count := i, 0
	for j := i; j < len(s.text) && (s.rules.HandleMax == 0 || count < s.rules.HandleMax); count++ {
		r, n := rune(s.text[j]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s.text[j:])
		}
		switch {
		case r < utf8.RuneSelf && classes[byte(r)]&wordly != 0,
			s.rules.AnyScript && r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)):
			end = j + n
		case r < utf8.RuneSelf && j > i && end == j && strings.IndexByte(s.rules.HandleInner, byte(r)) >= 0:
		default:
			return end
		}
		j += n
	}
	return end
}

// listEnd returns where "/list" at i ends, and i when there is none: a letter,
// then up to 24 letters, digits, "_" and "-".
func listEnd(text string, i int) int {
	if !startsWith(text, i, "/") || !is(text, i+1, letter) {
		return i
	}
	end := i + 2
	for end < i+26 && is(text, end, domainy) {
		end++
	}
	return end
}

// cashtag reads "$" at i and the name of a share: up to six letters, then
// perhaps "." or "_" and one or two more, between white space or punctuation.
func (s *scanner) cashtag(i int) int {
	prev := before(s.text, i)
	if !s.rules.Cashtags || prev != 0 && !isSpace(prev) && !isDirectional(prev) {
		return i + 1
	}
	end := letters(s.text, i+1, 6)
	if end == i+1 {
		return i + 1
	}
	if startsWith(s.text, end, ".") || startsWith(s.text, end, "_") {
		if more := letters(s.text, end+1, 2); more > end+1 && cashtagMayEnd(s.text, more) {
			end = more
		}
	}
	if !cashtagMayEnd(s.text, end) {
		return i + 1
	}
	s.Cashtags = append(s.Cashtags, Tag{s.take(i, end), s.text[i+1 : end]})
	return end
}

// letters returns where a run of letters of ASCII at i ends, after max at most.
func letters(text string, i, max int) int {
	end := i
	for end < i+max && is(text, end, letter) {
		end++
	}
	return end
}

func cashtagMayEnd(text string, i int) bool {
	if i == len(text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return isSpace(r) || r < utf8.RuneSelf && classes[byte(r)]&punct != 0
}
