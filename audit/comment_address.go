package audit

import "bytes"

// addressEnd returns where the link or mail address ends that begins with the word
// from i to end, and which of the two it is; end where it is none. "acme . com",
// "acme(dot)com" and "watch?v=…" are links too.
func (w *commentReader) addressEnd(i, end int) (stop int, kind uint16) {
	text := w.fold.Text
	word := text[i:end]
	switch text[end] {
	case ':':
		if (string(word) == "http" || string(word) == "https") && bytes.HasPrefix(text[end:], []byte("://")) {
			return w.pathEnd(end + 3), linkToken
		}
	case '?':
		if string(word) == "watch" && bytes.HasPrefix(text[end:], []byte("?v=")) {
			return w.pathEnd(end + 3), linkToken
		}
	case '@':
		if stop := w.hostEnd(end+1, false); stop > 0 {
			return stop, emailToken
		}
	case '.', '-':
		if stop := w.hostEnd(i, false); stop > 0 {
			return w.pathEnd(stop), linkToken
		}
	case ' ', '(', '[':
		if stop := w.spacedDomain(i, end); stop > 0 {
			return stop, linkToken
		}
	}
	return end, unknownWord
}

// hostEnd returns where the host name at i ends, or 0 where there is none: labels
// with dots, the last of them a top level domain that people link to. One that is
// an English word too needs a path behind it.
func (w *commentReader) hostEnd(i int, spaced bool) int {
	text := w.fold.Text
	label, dots := i, 0
	j := i
	for j < len(text) && j-i < 253 {
		c := text[j]
		if commentBytes[c]&(byteLetter|byteDigit) != 0 || c == '-' || c == '_' {
			j++
			continue
		}
		if c == '.' && j > label && j+1 < len(text) && commentBytes[text[j+1]]&(byteLetter|byteDigit) != 0 {
			dots++
			j++
			label = j
			continue
		}
		break
	}
	if dots == 0 || label == j {
		return 0
	}
	path := j < len(text) && (text[j] == '/' || text[j] == '?')
	switch levelOf(text[label:j]) {
	case sureLevel:
		return j
	case closeLevel:
		if !spaced {
			return j
		}
	case wordLevel:
		if path || spaced || dots > 1 && bytes.HasPrefix(text[i:], []byte("www.")) {
			return j
		}
	}
	return 0
}

// spacedDomain returns where "acme . com" or "acme (dot) com" ends, the name being
// the word from i to end, or 0 where it is none.
func (w *commentReader) spacedDomain(i, end int) int {
	text := w.fold.Text
	if end-i < 3 {
		return 0
	}
	j := end
	for j < len(text) && text[j] == ' ' && j < end+2 {
		j++
	}
	switch {
	case bytes.HasPrefix(text[j:], []byte("(dot)")), bytes.HasPrefix(text[j:], []byte("[dot]")):
		j += 5
	case bytes.HasPrefix(text[j:], []byte("dot ")):
		j += 3
	case j < len(text) && text[j] == '.' && j > end:
		j++
	default:
		return 0
	}
	for n := 0; j < len(text) && text[j] == ' ' && n < 2; n++ {
		j++
	}
	k := j
	for k < len(text) && commentBytes[text[k]]&byteLetter != 0 {
		k++
	}
	if levelOf(text[j:k]) != sureLevel {
		return 0
	}
	return w.pathEnd(k)
}

// pathEnd returns where the address that goes on at i ends.
func (w *commentReader) pathEnd(i int) int {
	text := w.fold.Text
	for i < len(text) && text[i] > ' ' && text[i] < 0x7F && text[i] != ')' && text[i] != ']' && text[i] != '"' && text[i] != '<' {
		i++
	}
	for i > 0 && (commentBytes[text[i-1]]&byteStop != 0 || text[i-1] == ',') {
		i--
	}
	return i
}

type level uint8

const (
	noLevel level = iota
	sureLevel
	closeLevel // one where no blank is written before it
	wordLevel  // a word of some language too
)

// levelOf tells top level domains that people link to: the largest generic ones and
// those of the larger countries (common knowledge; a path makes others a link where
// "https://" precedes).
func levelOf(b []byte) level {
	switch string(b) {
	case "com", "net", "org", "info", "biz", "ru", "uk", "tk", "ly", "gl", "xyz", "ua", "fr", "jp", "kr", "br", "pl", "nl", "cz", "tr", "cn",
		"ca", "au", "eu", "ch", "se", "dk", "fi", "hu", "ro", "gr", "pt", "mx", "ar", "cl", "vn", "za", "ng", "cc", "ws", "gg", "ai", "dev",
		"edu", "gov", "mobi", "bz", "ml", "ga", "cf", "icu", "buzz", "goo":
		return sureLevel
	case "co", "io", "tv", "fm", "site", "online", "shop", "store", "club", "app", "bio", "blog", "vip",
		"email", "studio", "agency", "media", "design":
		return closeLevel
	case "me", "us", "in", "be", "de", "it", "es", "id", "to", "at", "no", "is", "so", "am", "im", "la", "st",
		"top", "live", "page", "link", "news", "life", "art", "fun", "win", "pro":
		return wordLevel
	}
	return noLevel
}
