package caption

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Characters that make one picture of several.
const (
	keycap    = '\u20E3'     // frames the digit, "#" or "*" before it
	asText    = '\uFE0E'     // asks for a letter-like form of the character before it
	asPicture = '\uFE0F'     // asks for the coloured form
	joiner    = "\u200D"     // joins two pictures
	tagEnd    = '\U000E007F' // ends the tags of a regional flag
)

// emoji reads the character of n bytes at i, which may be one.
func (s *scanner) emoji(i, n int) int {
	end := emojiEnd(s.text, i)
	if end == i {
		return i + n
	}
	return s.picture(i, end)
}

// keycap reads the frame at i, of n bytes, with what stands inside of it.
func (s *scanner) keycap(i, n int) int {
	at := strings.TrimSuffix(s.text[:i], string(asPicture))
	start := len(at) - 1
	if start < max(s.taken, s.words) || !strings.ContainsRune("0123456789#*", rune(at[start])) {
		return i + n
	}
	return s.picture(start, i+n)
}

func (s *scanner) picture(start, end int) int {
	s.cut(start, end)
	if s.rules.Skip&Emoji == 0 {
		s.Emoji = append(s.Emoji, Span{start, end})
	}
	return end
}

// emojiEnd returns where the emoji at i ends, and i where there is none: a flag,
// or pictures held together by joiners.
func emojiEnd(text string, i int) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	if isRegional(r) {
		if next, size := utf8.DecodeRuneInString(text[i+n:]); isRegional(next) {
			n += size
		}
		return i + n
	}
	end := pictureEnd(text, i, false)
	for end > i && startsWith(text, end, joiner) {
		next := pictureEnd(text, end+len(joiner), true)
		if next == end+len(joiner) {
			break
		}
		end = next
	}
	return end
}

// pictureEnd returns where a single picture at i ends with its skin tone and
// form, and i where there is none.
func pictureEnd(text string, i int, joined bool) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	if !isPictograph(r) {
		return i
	}
	end := i + n
	shown := joined || isPicture(r)
	for end < len(text) {
		r, n := utf8.DecodeRuneInString(text[end:])
		switch {
		case r == asText:
			return i
		case r == asPicture, isTone(r), r >= 0xE0020 && r <= tagEnd:
			shown = true
			end += n
			continue
		}
		break
	}
	if !shown {
		return i
	}
	return end
}

// isRegional reports whether r is one of the letters that make a flag in pairs.
func isRegional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func isTone(r rune) bool { return r >= 0x1F3FB && r <= 0x1F3FF }

// isPicture reports whether a pictograph is seen as a picture when nothing says
// how it is meant. Arrows, squares and letter-like signs are seen as text.
func isPicture(r rune) bool {
	switch {
	case r < 0x2600:
		return r == 0x231A || r == 0x231B || r >= 0x23E9 && r <= 0x23EC || r == 0x23F0 || r == 0x23F3 || r == 0x25FD || r == 0x25FE
	case r < 0x1F000:
		return r < 0x2934 || r > 0x2935 && r < 0x3030
	}
	return r < 0x1F170 || r > 0x1F17F // but for the letters of blood groups
}

// isPictograph reports whether r is the base of an emoji.
func isPictograph(r rune) bool {
	if r < 0x2190 {
		return r == '©' || r == '®' || r == '‼' || r == '⁉' || r == '™' || r == 'ℹ'
	}
	if r > 0x3299 && r < 0x1F000 {
		return false
	}
	_, found := slices.BinarySearchFunc(pictographs[:], r, func(p [2]rune, r rune) int {
		switch {
		case p[1] < r:
			return -1
		case p[0] > r:
			return 1
		}
		return 0
	})
	return found
}
