package caption

import "unicode/utf8"

// A scanner goes through a text once. It skips over what can begin nothing and
// stops at events: signs, dots, ends of lines and sentences, and everything
// beyond ASCII.
type scanner struct {
	*Caption
	text  string
	rules Rules

	taken    int // end of the last hashtag, mention, cashtag or link
	tried    int // no domain begins before: it was looked for
	words    int // where the words not yet listed begin
	sentence int // where the sentence under way begins
}

func (s *scanner) run() {
	text := s.text
	for i := 0; i < len(text); {
		for i < len(text) && classes[text[i]]&event == 0 {
			i++
		}
		if i < len(text) {
			i = s.at(i)
		}
	}
	s.cut(len(text), len(text))
	s.endSentence(len(text))
}

// at reads the event at i and returns where to go on.
func (s *scanner) at(i int) int {
	switch b := s.text[i]; b {
	case '#':
		return s.hashtag(i, 1)
	case '@':
		return s.mention(i, 1)
	case '$':
		return s.cashtag(i)
	case ':':
		return s.schemeLink(i)
	case '.':
		if end := s.bareLink(i); end > i {
			return end
		}
		return s.stop(i, 1)
	case '!', '?':
		return s.stop(i, 1)
	case '\r':
		if is(s.text, i+1, blank) && s.text[i+1] == '\n' {
			return s.lineBreak(i, 2)
		}
		return s.lineBreak(i, 1)
	case '\n', '\v', '\f':
		return s.lineBreak(i, 1)
	default:
		if b < 0xE2 { // two bytes, or three of a script without signs of ours but for the next
			return s.foreign(i)
		}
		return s.symbol(i)
	}
}

// foreign reads a character of the lower scripts.
func (s *scanner) foreign(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case 0x85: // next line
		return s.lineBreak(i, n)
	case '؟', '۔', '।', '॥', '։', '።': // Arabic, Urdu, Devanagari, Armenian, Ethiopic
		return s.stop(i, n)
	case '©', '®':
		return s.emoji(i, n)
	}
	return i + n
}

// symbol reads a character from the general punctuation upwards.
func (s *scanner) symbol(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '＃':
		return s.hashtag(i, n)
	case '＠':
		return s.mention(i, n)
	case 0x2028, 0x2029: // separators of lines and paragraphs
		return s.lineBreak(i, n)
	case '…', '。', '｡', '！', '？', '．':
		return s.stop(i, n)
	case keycap:
		return s.keycap(i, n)
	}
	return s.emoji(i, n)
}

func (s *scanner) lineBreak(i, n int) int {
	s.endSentence(i)
	s.sentence = i + n
	s.Breaks = append(s.Breaks, Span{i, i + n})
	return i + n
}

// take notes that from i to end stands one thing that is no words.
func (s *scanner) take(i, end int) Span {
	s.cut(i, end)
	s.taken, s.tried = end, end
	return Span{i, end}
}

// cut lists the words before i and goes on behind end.
func (s *scanner) cut(i, end int) {
	if s.rules.Skip&Words == 0 && s.words < i {
		s.listWords(s.words, i)
	}
	s.words = end
}
