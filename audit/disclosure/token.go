package disclosure

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A token is a word, hashtag, handle or address of a folded text.
type token struct {
	start, end int   // in the folded text
	id         int32 // in the vocabulary; 0 is none, -1 a common word that no pattern speaks of
	what       tokenKind
	brand      uint8 // how many tokens from here on name a brand; 0 is none
	code       bool  // looks like a discount code
	offer      bool  // a code that tells its discount
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	tagToken
	mentionToken
	linkToken
)

// maxSentence is the longest stretch in bytes that patterns see at once; longer
// sentences are taken apart. It keeps the cost linear.
const maxSentence = 400

// sentenceAt returns the sentence of text around at, not reaching before floor.
func sentenceAt(text []byte, at, floor int) (start, end int) {
	floor = max(floor, at-maxSentence/2)
	start = at
	for start > floor && (!mayEnd[text[start-1]] || !endsSentence(text, start-1)) {
		start--
	}
	end = at
	limit := min(len(text), start+maxSentence)
	for end < limit && (!mayEnd[text[end]] || !endsSentence(text, end)) {
		end++
	}
	return start, end
}

// mayEnd tells the bytes at which endsSentence looks. A question mark is none of
// them: a question and its answer are read together, as in "Want to help? Shop with
// this link".
var mayEnd = [256]bool{'\n': true, '\r': true, '.': true, '!': true}

// endsSentence reports whether the byte at i, one of those of mayEnd, ends a
// sentence or line.
func endsSentence(text []byte, i int) bool {
	switch text[i] {
	case '\n', '\r':
		return !runsOn(text, i)
	default: // a full stop or an exclamation mark; at the end of a line the line ends it
		return i+1 < len(text) && text[i+1] == ' '
	}
}

// Words that a line broken by hand ends or begins with: no title or item of a list
// does.
var (
	opensLine = [...]string{"the", "to", "you", "of", "or", "helps", "supports", "may", "will", "through", "them", "commission", "at", "from", "if", "when"}
	endsLine  = [...]string{"the", "a", "an", "to", "you", "i", "we", "by", "from", "these", "this", "my", "our", "your", "support", "supports", "small", "and", "or", "if", "through", "are", "is", "of", "for", "with", "may", "be", "which", "that", "affiliate", "purchase", "buy", "helps", "earn", "get", "receive", "using", "no", "extra", "towards", "toward", "on", "have", "will"}
)

// runsOn reports whether the line that ends at i goes on in the next: both sides
// of the break are words, and one of them is a word that binds.
func runsOn(text []byte, i int) bool {
	next := i + 1
	if text[i] == '\r' && next < len(text) && text[next] == '\n' {
		next++
	}
	last := i
	if text[i] == '\n' && last > 0 && text[last-1] == '\r' {
		last--
	}
	for next < len(text) && text[next] == ' ' {
		next++
	}
	for last > 0 && text[last-1] == ' ' {
		last--
	}
	if next >= len(text) || last == 0 || !isLower(text[next]) || !isLower(text[last-1]) && text[last-1] != ',' {
		return false
	}
	stop, start := next, last
	for stop < len(text) && stop-next < 12 && isLower(text[stop]) {
		stop++
	}
	for start > 0 && last-start < 12 && isLower(text[start-1]) {
		start--
	}
	return isOneOf(opensLine[:], text[next:stop]) || isOneOf(endsLine[:], text[start:last])
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isOneOf(words []string, word []byte) bool {
	for _, w := range words {
		if w == string(word) {
			return true
		}
	}
	return false
}

// tokenize appends the tokens of text[start:end] to dst.
func (k *Checker) tokenize(dst []token, text []byte, start, end int) []token {
	for i := start; i < end; {
		c := text[i]
		switch {
		case c == '#' || c == '@':
			stop := wordEnd(text, i+1, end, c == '@')
			if stop > i+1 {
				what := tagToken
				if c == '@' {
					what = mentionToken
				}
				dst = append(dst, token{start: i, end: stop, what: what, id: k.tagID(what, text[i+1:stop])})
			}
			i = stop
		case c == '%' && !isDiscount(text[i+1:end]):
			dst = append(dst, token{start: i, end: i + 1, id: k.lookup.id([]byte("%"))})
			i++
		case c < utf8.RuneSelf && !isAlphanumeric(c):
			i++
		default:
			stop, hash := plainWord(text, i, end)
			if stop == i {
				stop = wordEnd(text, i, end, false)
				hash = hashOf(text[i:stop])
			}
			if stop == i {
				_, n := utf8.DecodeRune(text[i:])
				i += n
				continue
			}
			if link := linkEnd(text, i, stop, end); link > stop {
				dst = append(dst, token{start: i, end: link, what: linkToken})
				i = link
				continue
			}
			dst = append(dst, token{start: i, end: stop, id: k.lookup.hashed(text[i:stop], hash)})
			i = stop
		}
	}
	return dst
}

// isDiscount reports whether what follows a percent sign makes of it a discount.
func isDiscount(rest []byte) bool {
	rest = bytes.TrimLeft(rest, " ")
	return bytes.HasPrefix(rest, []byte("off")) || bytes.HasPrefix(rest, []byte("disc"))
}

// tagID is the vocabulary id of the word of a hashtag; a handle has none.
func (k *Checker) tagID(what tokenKind, word []byte) int32 {
	if what != tagToken {
		return 0
	}
	return k.lookup.id(word)
}

// plainWord returns where the word of ASCII letters and digits ends that begins at
// i, and its hash; i where it has other characters.
func plainWord(text []byte, i, end int) (stop int, hash uint32) {
	h := uint32(fnvBasis)
	for stop = i; stop < end && isAlphanumeric(text[stop]); stop++ {
		h = (h ^ uint32(text[stop])) * fnvPrime
	}
	if stop < end && (text[stop] == '_' || text[stop] == '\'' || text[stop] >= utf8.RuneSelf) {
		return i, 0
	}
	return stop, h ^ h>>15
}

// wordEnd returns where the word that begins at i ends. A handle may have dots.
func wordEnd(text []byte, i, end int, handle bool) int {
	for i < end {
		c := text[i]
		switch {
		case isAlphanumeric(c) || c == '_':
			i++
		case (c == '\'' || handle && c == '.') && i+1 < end && isAlphanumeric(text[i+1]):
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(text[i:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) {
				return i
			}
			i = min(i+n, end)
		default:
			return i
		}
	}
	return i
}

// linkEnd returns where the address ends that begins with the word [i, stop), or
// stop when it is none.
func linkEnd(text []byte, i, stop, end int) int {
	if stop+2 >= end || text[stop] != '.' && text[stop] != ':' {
		return stop
	}
	word := string(text[i:min(stop, i+5)])
	dotted := text[stop] == '.' && isAlphanumeric(text[stop+1])
	scheme := (word == "http" || word == "https") && text[stop] == ':' && text[stop+1] == '/'
	if !dotted && !scheme {
		return stop
	}
	slash := scheme
	j := stop
	for j < end && text[j] > ' ' && text[j] != ')' && text[j] != ']' {
		slash = slash || text[j] == '/'
		j++
	}
	if !slash && word != "www" {
		return stop
	}
	return j
}

func isAlphanumeric(c byte) bool {
	lower := c | 0x20
	return 'a' <= lower && lower <= 'z' || '0' <= c && c <= '9'
}

// markBrands finds out which tokens name a brand: a handle, a brand of the ties,
// or a capitalised word in the text as written that is none of the vocabulary of common
// wordings: a common word may merely begin a sentence.
func (w *work) markBrands(k *Checker, original string, ts []token) {
	f := &w.folded
	for i := range ts {
		t := &ts[i]
		switch t.what {
		case mentionToken:
			t.brand = 1
			continue
		case linkToken:
			continue
		}
		if n := w.knownBrand(f.Text, ts[i:]); n > 0 {
			t.brand = uint8(n)
			continue
		}
		o := f.Original(caption.Span{Start: t.start, End: t.end})
		word := strings.TrimPrefix(o.Of(original), "#")
		first, _ := utf8.DecodeRuneInString(word)
		if (t.id == 0 || t.id > k.lookup.common) && unicode.IsUpper(first) {
			t.brand = 1
		}
		t.code = isCode(word)
		t.offer = t.code && isOffer(word)
	}
}

// knownBrand returns how many tokens at the start of ts spell a brand of the ties.
func (w *work) knownBrand(text []byte, ts []token) int {
	for b := range w.brands {
		rest := w.brands[b]
		for n := 0; n < len(ts) && n < 5; n++ {
			word := string(text[ts[n].start:ts[n].end])
			if ts[n].what == tagToken {
				word = word[1:]
			}
			var ok bool
			if rest, ok = strings.CutPrefix(rest, word); !ok {
				break
			}
			if rest == "" {
				return n + 1
			}
		}
	}
	return 0
}
