package caption

import (
	"unicode"
	"unicode/utf8"
)

// hashtag reads the sign of n bytes at i and what follows it. A hashtag has a
// letter, follows no character of a hashtag and no "&", and neither "#" nor
// "://" follows it.
func (s *scanner) hashtag(i, n int) int {
	chained := s.rules.ChainTags && s.taken == i && len(s.Hashtags) > 0 && s.Hashtags[len(s.Hashtags)-1].End == i
	if prev := before(s.text, i); !chained && prev != 0xFE0E && prev != 0xFE0F && (prev == '&' || isTagRune(prev)) {
		return i + n
	}
	end := s.tagName(i + n)
	if end == i+n || startsWith(s.text, end, "://") || !s.rules.ChainTags && atSign(s.text, end, '#', '＃') {
		return i + n
	}
	s.Hashtags = append(s.Hashtags, Tag{s.take(i, end), s.text[i+n : end]})
	return end
}

// tagName returns where the name that begins at i ends: at i when there is none.
func (s *scanner) tagName(i int) int {
	if r, _ := utf8.DecodeRuneInString(s.text[i:]); r == 0xFE0F || r == keycap {
		return i // a picture of "#"
	}
	named := s.rules.NumberTags
	end := i
	for end < len(s.text) {
		if c := classes[s.text[end]]; c&event == 0 {
			if c&wordly == 0 {
				break
			}
			named = named || c&letter != 0
			end++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[end:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r):
			named = true
		case isTagRune(r):
		case s.rules.EmojiTags && emojiEnd(s.text, end) > end:
			n = emojiEnd(s.text, end) - end
			named = true
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		end += n
	}
	if !named {
		return i
	}
	return end
}

// isTagRune reports whether r may stand in a hashtag: letters, marks, digits
// and the few signs that some languages write inside words.
func isTagRune(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[byte(r)]&wordly != 0
	}
	switch r {
	case 0xB7, 0x5BE, 0x5F3, 0x5F4, // middle dot; Hebrew maqaf, geresh, gershayim
		0xF0B, 0xF0C, // Tibetan tsheg
		0x200C, 0x200D, // zero-width joiners
		0x3003, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB, 0xFF5E, // Japanese signs
		0xA67E: // Cyrillic kavyka
		return true
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// startsWith reports whether text goes on with prefix at i.
func startsWith(text string, i int, prefix string) bool {
	return len(text)-i >= len(prefix) && text[i:i+len(prefix)] == prefix
}

// atSign reports whether one of two signs stands at i: the plain or the wide one.
func atSign(text string, i int, plain, wide rune) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r == plain || r == wide
}
