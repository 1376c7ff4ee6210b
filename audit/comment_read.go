package audit

import (
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// mostRead is how much of a comment is read, in bytes: more than any platform takes.
const mostRead = 16 << 10

// A commentReader reads comments one after the other and reuses what it holds.
type commentReader struct {
	phrases *Phrases
	own     ownList

	fold           caption.Folded
	tokens         []commentToken
	hits           []caption.Hit
	buffer, second []byte

	signs, emoji          int
	firstEmoji, lastEmoji int

	found   reasonSet
	spans   [kinds]caption.Span // in the text as written
	weights [kinds]int16
	phrase  [kinds]int32
	length  int // of the text read
	cut     bool
}

func newCommentReader(p *Phrases, own Excused) *commentReader {
	return &commentReader{phrases: p.or(), own: newOwnList(own)}
}

// Comment reads one comment and gives its reasons, each with its place. What the
// creator wrote, by own.Handles, and the creator's own handles, tags, links and codes
// give none. Only the first 16 KiB are read, in time linear in their length.
func (p Policy) Comment(c engagement.Comment, own Excused) CommentReading {
	w := newCommentReader(p.Comments.Phrases, own)
	if w.own.author(c.Author) || w.own.author(c.AuthorID) {
		return CommentReading{Own: true}
	}
	w.read(c.Text)
	return w.reading()
}

// reading puts what was found into words.
func (w *commentReader) reading() CommentReading {
	r := CommentReading{Cut: w.cut}
	for k, name := range CommentKinds() {
		if w.found>>k&1 == 0 {
			continue
		}
		why := CommentReason{Kind: name, Span: Span(w.spans[k]), Source: kindSources[k].source, Trust: kindSources[k].trust}
		if reasonSet(1)<<k&(isPromotion|isScam) != 0 && w.phrase[k] >= 0 {
			why.Phrase = w.phrases.list[w.phrase[k]].Text
			why.Weight = float64(w.weights[k]) / 100
		}
		r.Reasons = append(r.Reasons, why)
	}
	return r
}

// read finds the reasons in a text.
func (w *commentReader) read(text string) {
	w.found, w.cut = 0, false
	if len(text) > mostRead {
		w.cut = true
		end := mostRead
		for end > mostRead-utf8.UTFMax && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	w.length = len(text)
	caption.FoldInto(&w.fold, text)
	w.tokenize()
	w.shape()
	w.disguises()
	w.weigh()
	w.generic()
}

// give notes a reason with its span in the folded text.
func (w *commentReader) give(k reasonSet, start, end int) {
	w.found |= k
	w.spans[kindIndex(k)] = w.fold.Original(caption.Span{Start: start, End: end})
}

func kindIndex(k reasonSet) int {
	i := 0
	for k >>= 1; k != 0; k >>= 1 {
		i++
	}
	return i
}

// shape tells what a comment without words is, and finds links.
func (w *commentReader) shape() {
	handles, others, own := 0, 0, 0
	for i := range w.tokens {
		switch w.tokens[i].id {
		case handleToken:
			handles++
		case ownToken:
			own++
		case linkToken, citedToken:
			others++
			t := &w.tokens[i]
			if w.found&isLink == 0 {
				w.give(isLink, int(t.start), int(t.end))
			}
		default:
			others++
		}
	}
	all := len(w.fold.Text)
	switch {
	case others > 0:
		if n := len(w.tokens); n <= 2 && all <= 8 && isEmoticon(w.fold.Text) {
			w.give(isEmojiOnly, 0, all)
		}
	case handles > 0:
		w.give(isMentionOnly, int(w.tokens[0].start), int(w.tokens[len(w.tokens)-1].end))
	case own > 0:
	case w.emoji > 0:
		w.give(isEmojiOnly, w.firstEmoji, w.lastEmoji)
	case isEmoticon(w.fold.Text):
		w.give(isEmojiOnly, 0, all)
	default:
		w.found |= isEmpty
		w.spans[kindIndex(isEmpty)] = caption.Span{End: w.length}
	}
}

// isEmoticon tells whether all of a folded text is a face or heart of ASCII signs.
func isEmoticon(b []byte) bool {
	for len(b) > 0 && commentBytes[b[0]]&byteBlank != 0 {
		b = b[1:]
	}
	for len(b) > 0 && commentBytes[b[len(b)-1]]&byteBlank != 0 {
		b = b[:len(b)-1]
	}
	switch string(b) {
	case ":)", ":-)", ":))", ":d", ":-d", "xd", ";)", ";-)", ":p", ":-p", "<3", "<33", "<333", "<3<3", "<3 <3", "<3<3<3", "<3 <3 <3", ":*", ":-*", "=)", "^^", "^_^", ":o", ":3", ":(", "=d", "❤":
		return true
	}
	return false
}

// disguises looks at letters hidden, styled, spaced or swapped. Wide letters are
// usual in Japanese, and superscripts alone are no words.
func (w *commentReader) disguises() {
	for i := range w.fold.Evasions {
		e := &w.fold.Evasions[i]
		if e.Kind == caption.Wide {
			continue
		}
		w.found |= isDisguised
		w.spans[kindIndex(isDisguised)] = e.Span
		return
	}
	for i := range w.tokens {
		if t := &w.tokens[i]; t.marks&twisted != 0 {
			w.give(isDisguised, int(t.start), int(t.end))
			return
		}
	}
}

// generic tells praise that would fit under any post: all words of it are praise,
// or fill it.
func (w *commentReader) generic() {
	if w.found&isStrong != 0 || len(w.tokens) == 0 {
		return
	}
	words, praise := 0, false
	first, last := -1, 0
	for i := range w.tokens {
		t := &w.tokens[i]
		switch t.id {
		case handleToken, ownToken, tagToken:
			continue
		}
		flags := w.phrases.flags[t.id]
		if t.marks&covered == 0 && flags&(praiseWord|fillerWord) == 0 {
			return
		}
		praise = praise || t.marks&covered != 0 || flags&praiseWord != 0
		words++
		if first < 0 {
			first = int(t.start)
		}
		last = int(t.end)
	}
	switch {
	case !praise || words > 12:
	case words == 1 && w.tokens[0].marks&(covered|unspaced) == 0:
		w.give(isPraise, first, last)
	default:
		w.give(isGeneric, first, last)
	}
}
