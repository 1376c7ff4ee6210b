package audit

import "bytes"

// mostMarkup is the longest tag or entity read, in bytes.
const mostMarkup = 600

// apostropheEntity is how comments taken from interfaces as HTML write one.
var apostropheEntity = []byte("&#39;")

// markup reads the HTML that some interfaces give comments in: where a tag or entity
// stands at i it returns where that ends, with the address that an anchor leads to,
// and whether a line ends there. An anchor of a moment of the video ("2:19") is no
// address. It returns i where there is none.
func (w *commentReader) markup(i int) (end, from, to int, line bool) {
	text := w.fold.Text[i:min(len(w.fold.Text), i+mostMarkup)]
	if text[0] == '&' {
		n := bytes.IndexByte(text[:min(len(text), 9)], ';')
		if n < 3 {
			return i, 0, 0, false
		}
		for _, c := range text[1:n] {
			if c != '#' && commentBytes[c]&(byteLetter|byteDigit) == 0 {
				return i, 0, 0, false
			}
		}
		return i + n + 1, 0, 0, false
	}
	n := bytes.IndexByte(text, '>')
	if n < 0 {
		return i, 0, 0, false
	}
	tag := text[1:n]
	switch name := string(bytes.Trim(tag, "/ ")); {
	case name == "br":
		return i + n + 1, 0, 0, true
	case name == "b" || name == "i" || name == "a" || name == "s":
		return i + n + 1, 0, 0, false
	case !bytes.HasPrefix(tag, []byte("a href=\"")):
		return i, 0, 0, false
	}
	n++
	address := tag[len("a href=\""):]
	if k := bytes.IndexByte(address, '"'); k >= 0 {
		address = address[:k]
	}
	if n < len(text) && (text[n] == '#' || text[n] == '@' || text[n] == '+') {
		return i + n, 0, 0, false
	}
	if k := bytes.Index(text[n:], []byte("</a>")); k >= 0 {
		n += k + len("</a>")
	}
	if moment(address) {
		return i + n, 0, 0, false
	}
	from = i + 1 + len("a href=\"")
	return i + n, from, from + len(address), false
}

// sources are hosts that comments cite and nobody promotes.
var sources = [...]string{"wikipedia.org", "imdb.com", "genius.com", "azlyrics.com", "snopes.com", "metrolyrics.com", "urbandictionary.com"}

// moment tells whether an address is of a moment of a video.
func moment(address []byte) bool {
	return bytes.Contains(address, []byte("&amp;t=")) || bytes.Contains(address, []byte("&t=")) || bytes.Contains(address, []byte("?t="))
}

// cites tells whether an address is of a work of reference or a moment of a video.
func cites(address []byte) bool {
	if moment(address) {
		return true
	}
	for _, cut := range [...]string{"http://", "https://"} {
		address = bytes.TrimPrefix(address, []byte(cut))
	}
	if end := bytes.IndexAny(address, "/?#:"); end >= 0 {
		address = address[:end]
	}
	for _, s := range sources {
		if rest, ok := bytes.CutSuffix(address, []byte(s)); ok && (len(rest) == 0 || rest[len(rest)-1] == '.') {
			return true
		}
	}
	return false
}
