package audit

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A commentToken is a word, handle, address, hashtag or number of a folded comment.
type commentToken struct {
	start, end int32
	id         uint16
	marks      uint8
}

// Ids of tokens that are no words, and of what is no word of the list.
const (
	unknownWord uint16 = iota
	handleToken
	linkToken
	tagToken
	numberToken
	moneyToken
	phoneToken
	emailToken
	ownToken   // a handle, link, hashtag or code of the creator's own
	citedToken // a link to a work of reference
	firstWord
)

// Marks of tokens.
const (
	breaks   uint8 = 1 << iota // a sentence ended before it
	covered                    // part of generic praise
	twisted                    // its letters were swapped, or spaced
	unspaced                   // of a script that sets no spaces
)

// Classes of folded ASCII bytes in comments.
const (
	byteLetter uint8 = 1 << iota
	byteDigit
	byteBlank
	byteStop // ends a sentence
)

var commentBytes = func() (c [256]uint8) {
	for b := 'a'; b <= 'z'; b++ {
		c[b] = byteLetter
	}
	for b := 'A'; b <= 'Z'; b++ {
		c[b] = byteLetter
	}
	for b := '0'; b <= '9'; b++ {
		c[b] = byteDigit
	}
	c[' '], c['\t'], c['\n'], c['\r'], c['\v'], c['\f'] = byteBlank, byteBlank, byteBlank, byteBlank, byteBlank, byteBlank
	c['.'], c['!'], c['?'], c[';'] = byteStop, byteStop, byteStop, byteStop
	return c
}()

// tokenize takes the folded text apart.
func (w *commentReader) tokenize() {
	text := w.fold.Text
	w.tokens = w.tokens[:0]
	w.signs, w.emoji = 0, 0
	mark := uint8(0)
	singles := 0
	for i := 0; i < len(text); {
		c := text[i]
		class := commentBytes[c]
		switch {
		case class&(byteLetter|byteDigit) != 0 || c >= utf8.RuneSelf || (c == '$' && i+1 < len(text) && commentBytes[text[i+1]]&byteLetter != 0):
			end, wide, ok := w.wordEnd(i)
			if !ok {
				w.sign(i, end)
				i = end
				continue
			}
			t := commentToken{start: int32(i), marks: mark}
			if wide {
				t.marks |= unspaced
			}
			i = w.wordToken(&t, i, end)
			w.tokens = append(w.tokens, t)
			mark = 0
			if t.end-t.start == 1 {
				singles++
			}
			continue
		case c == '@' || c == '#':
			end := w.nameEnd(i+1, c == '@')
			if end > i+1 {
				w.tokens = append(w.tokens, w.nameToken(i, end, mark))
				mark = 0
				i = end
				continue
			}
			i++
		case c == '<' || c == '&':
			end, from, to, line := w.markup(i)
			if to > from {
				w.tokens = append(w.tokens, commentToken{start: int32(from), end: int32(to), id: w.linkKind(from, to), marks: mark})
				mark = 0
			}
			if line {
				mark = breaks
			}
			i = max(end, i+1)
		case class&byteStop != 0:
			if i+1 == len(text) || commentBytes[text[i+1]]&(byteBlank|byteStop) != 0 {
				if c != '.' || !w.title(i) {
					mark = breaks
				}
			}
			w.signs++
			i++
		case class&byteBlank != 0:
			i++
		case c == '$' || c == '+':
			end := w.figureEnd(i + 1)
			if end > i+1 {
				t := w.figure(i, end, mark)
				w.tokens = append(w.tokens, t)
				mark = 0
				i = int(t.end)
				continue
			}
			i++
		default:
			if c == '\'' || c == '"' {
				w.signs++
			}
			i++
		}
	}
	if singles >= 4 {
		w.joinSpaced()
	}
}

// sign counts a character that is neither letter nor digit.
func (w *commentReader) sign(i, end int) {
	r, _ := utf8.DecodeRune(w.fold.Text[i:end])
	if isPicture(r) {
		if w.emoji == 0 {
			w.firstEmoji = i
		}
		w.emoji++
		w.lastEmoji = end
		return
	}
	w.signs++
}

// isPicture tells whether a character is seen as a picture.
func isPicture(r rune) bool {
	switch {
	case r < 0x2190:
		return r == 0xA9 || r == 0xAE || r == 0x203C || r == 0x2049
	case r >= 0x1F000 && r <= 0x1FAFF, r >= 0x2190 && r <= 0x21FF, r >= 0x2300 && r <= 0x23FF, r >= 0x25A0 && r <= 0x27BF, r >= 0x2B00 && r <= 0x2BFF:
		return true
	}
	return r == 0x3030 || r == 0x303D || r == 0x3297 || r == 0x3299
}

// wordEnd returns where the word at i ends, and whether it is of a script without
// spaces; ok is false where no word begins.
func (w *commentReader) wordEnd(i int) (end int, wide, ok bool) {
	text := w.fold.Text
	for i < len(text) {
		c := text[i]
		switch {
		case commentBytes[c]&(byteLetter|byteDigit) != 0 || c == '_':
			i++
		case c == '\'' && ok && i+1 < len(text) && (commentBytes[text[i+1]]&byteLetter != 0 || text[i+1] >= utf8.RuneSelf):
			i++
			continue
		case c == '&' && ok && bytes.HasPrefix(text[i:], apostropheEntity) && i+len(apostropheEntity) < len(text) && commentBytes[text[i+len(apostropheEntity)]]&byteLetter != 0:
			i += len(apostropheEntity)
			continue
		case c == '$' && i+1 < len(text) && commentBytes[text[i+1]]&byteLetter != 0:
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(text[i:])
			if !isWordRune(r) {
				if !ok {
					return i + n, false, false
				}
				return i, wide, ok
			}
			wide = wide || isUnspaced(r)
			i += n
		default:
			return i, wide, ok
		}
		ok = true
	}
	return i, wide, ok
}

func isWordRune(r rune) bool {
	if r < 0x2000 || r >= 0x2C00 && r < 0xFE00 {
		return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
	}
	if r < 0x2C00 || r >= 0x1F000 && r < 0x1FB00 {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isUnspaced tells whether r is of a script that sets no spaces between words:
// Thai, Lao, Burmese, Khmer, kana and Chinese characters.
func isUnspaced(r rune) bool {
	switch {
	case r < 0xE00:
		return false
	case r < 0x1100:
		return true
	}
	return r >= 0x1780 && r < 0x1800 || r >= 0x3040 && r < 0x3130 || r >= 0x31F0 && r < 0xA000 || r >= 0xF900 && r < 0xFB00 || r >= 0x20000 && r < 0x32000
}

// nameEnd returns where a handle or hashtag ends whose name begins at i.
func (w *commentReader) nameEnd(i int, handle bool) int {
	text := w.fold.Text
	for i < len(text) {
		c := text[i]
		switch {
		case commentBytes[c]&(byteLetter|byteDigit) != 0 || c == '_':
			i++
		case handle && (c == '.' || c == '-') && i+1 < len(text) && commentBytes[text[i+1]]&(byteLetter|byteDigit) != 0:
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(text[i:])
			if !isWordRune(r) {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// nameToken is the handle or hashtag that stands from i to end. A hashtag whose name
// is a word of the list is that word.
func (w *commentReader) nameToken(i, end int, mark uint8) commentToken {
	text := w.fold.Text
	t := commentToken{start: int32(i), end: int32(end), id: handleToken, marks: mark}
	name := text[i+1 : end]
	if text[i] == '@' {
		if w.own.handle(name) {
			t.id = ownToken
		}
		return t
	}
	switch id := w.phrases.words.id(name); {
	case w.own.tag(name):
		t.id = ownToken
	case id != unknownWord:
		t.id = id
	default:
		t.id = tagToken
	}
	return t
}

// wordToken makes t of the word from i to end, or of the address or number that
// begins with it, and returns where that ends.
func (w *commentReader) wordToken(t *commentToken, i, end int) int {
	text := w.fold.Text
	if end < len(text) {
		switch text[end] {
		case '.', ':', '?', '(', '[', ' ', '@', '-':
			if stop, kind := w.addressEnd(i, end); stop > end {
				t.end, t.id = int32(stop), kind
				if kind == linkToken {
					t.id = w.linkKind(i, stop)
				}
				return stop
			}
		}
	}
	if commentBytes[text[i]]&byteDigit != 0 {
		stop := w.figureEnd(i)
		thousands := stop == end-1 && text[stop] == 'k' // "5k" is 5000
		if thousands {
			*t = commentToken{start: int32(i), end: int32(end), id: numberToken, marks: t.marks}
		} else if stop >= end {
			*t = w.figure(i, stop, t.marks)
		}
		if thousands || stop >= end {
			if t.id == numberToken {
				if id := w.phrases.words.id(text[t.start:t.end]); id != unknownWord {
					t.id = id
				}
			}
			return int(t.end)
		}
	}
	t.end = int32(end)
	word := text[i:end]
	if t.id = w.phrases.words.id(word); t.id == unknownWord {
		w.unusual(t, word)
	}
	if t.id == unknownWord && len(w.own.codes) > 0 && w.own.code(word) {
		t.id = ownToken
	}
	return end
}

// title tells whether the word that ends at i is a title, which a full stop abbreviates.
func (w *commentReader) title(i int) bool {
	n := len(w.tokens)
	if n == 0 || int(w.tokens[n-1].end) != i {
		return false
	}
	switch string(w.fold.Text[w.tokens[n-1].start:i]) {
	case "mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "dra", "mme", "feat", "ft", "vs":
		return true
	}
	return false
}

// linkKind tells what the address from i to end is: the creator's own, one that is
// cited as a source, which is as good as an unknown word, or another's.
func (w *commentReader) linkKind(i, end int) uint16 {
	address := w.fold.Text[i:end]
	switch {
	case w.own.link(address):
		return ownToken
	case cites(address):
		return citedToken
	}
	return linkToken
}

// figureEnd returns where the number at i ends: digits, with signs and blanks
// between them as in telephone numbers.
func (w *commentReader) figureEnd(i int) int {
	text := w.fold.Text
	end, gap := i, 0
	for j := i; j < len(text); j++ {
		switch c := text[j]; {
		case commentBytes[c]&byteDigit != 0:
			end, gap = j+1, 0
		case (c == ' ' || c == '-' || c == '.' || c == ',' || c == '(' || c == ')' || c == '/') && gap < 2 && end > i || c == '(' && j == i:
			gap++
		default:
			return end
		}
	}
	return end
}

// figure is the number, sum of money or telephone number from i to end.
func (w *commentReader) figure(i, end int, mark uint8) commentToken {
	text := w.fold.Text
	t := commentToken{start: int32(i), end: int32(end), id: numberToken, marks: mark}
	digits, parts, comma := 0, false, false
	for _, c := range text[i:end] {
		switch {
		case commentBytes[c]&byteDigit != 0:
			digits++
		case c == ',' || c == '.':
			comma = true
		case c != '$' && c != '+':
			parts = true
		}
	}
	if text[i] == '$' || isCurrency(text[end:]) {
		t.id = moneyToken
		return t
	}
	if digits >= 10 && digits <= 15 && !comma || text[i] == '+' && digits >= 8 || parts && digits >= 9 && !comma {
		t.id = phoneToken
		return t
	}
	if parts { // "2 3" is two numbers, "1:20" never came here: keep the first
		for j := i; j < end; j++ {
			if c := text[j]; commentBytes[c]&byteDigit == 0 && c != ',' && c != '.' && j > i {
				t.end = int32(j)
				break
			}
		}
	}
	return t
}

// isCurrency tells whether the text begins with the sign or name of a currency.
func isCurrency(b []byte) bool {
	for len(b) > 0 && b[0] == ' ' {
		b = b[1:]
	}
	for _, name := range [...]string{"$", "€", "£", "₹", "₦", "usd", "eur", "euro", "dollar", "btc", "eth", "pounds", "k$"} {
		if len(b) >= len(name) && string(b[:len(name)]) == name {
			return true
		}
	}
	return false
}
