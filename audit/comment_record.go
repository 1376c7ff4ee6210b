package audit

import (
	"cmp"
	"math"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A commentRecord is what a tally keeps of one comment: 56 bytes, and 128 more for
// the signature where the text is long enough to be compared.
type commentRecord struct {
	id, author, post uint64 // keys; 0 is unknown
	text             uint64 // of the words of the text; 0 is none
	at               int64  // milliseconds since 1970, or noTime
	reasons          reasonSet
	marks            uint8
	words            uint8  // at most 255
	span             uint32 // of the strongest reason: where it begins
	length           uint16 // and how long it is
	signature        int32  // its place, or −1
}

// Marks of records.
const (
	isOwn          uint8 = 1 << iota // the creator's own
	isReply                          // it answers another comment
	allRecordMarks = isOwn | isReply
)

const noTime = math.MinInt64

// order puts records in their one order: by id, then by all else. Of several with
// one id the first stays.
func (a *commentRecord) order(b *commentRecord) int {
	if a.id != b.id {
		return cmp.Compare(a.id, b.id)
	}
	return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.post, b.post), cmp.Compare(a.author, b.author), cmp.Compare(a.text, b.text),
		cmp.Compare(a.reasons, b.reasons), cmp.Compare(a.marks, b.marks), cmp.Compare(a.words, b.words), cmp.Compare(a.span, b.span), cmp.Compare(a.length, b.length))
}

// authorOf is the key of who wrote a comment: of the id, or else of the name.
func authorOf(c *engagement.Comment) uint64 {
	if c.AuthorID != "" {
		return keyOf(c.AuthorID)
	}
	return keyOf(c.Author)
}

func millis(t time.Time) int64 {
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return noTime
	}
	return t.UnixMilli()
}

// timeOf is the instant of milliseconds.
func timeOf(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// record reads a comment into what is kept of it, and its signature into sig where
// its words have at least so many letters.
func (w *commentReader) record(c *engagement.Comment, letters int, sig *signature) commentRecord {
	r := commentRecord{id: keyOf(c.ID), author: authorOf(c), post: keyOf(c.Post), at: millis(c.Published), signature: -1}
	if c.Parent != "" {
		r.marks |= isReply
	}
	if w.own.author(c.Author) || w.own.author(c.AuthorID) {
		r.marks |= isOwn
		return r
	}
	w.read(c.Text)
	r.reasons = w.found
	if w.found != 0 {
		k := kinds - 1
		for w.found>>k&1 == 0 {
			k--
		}
		r.span = uint32(w.spans[k].Start)
		r.length = uint16(min(w.spans[k].Len(), math.MaxUint16))
	}
	words, n, size := w.plain()
	r.words = uint8(min(n, math.MaxUint8))
	if len(words) > 0 {
		r.text = max(1, quickHash(words))
	}
	if size >= letters && len(words) >= 2*shingle {
		sig.sign(words)
		r.signature = 0
	}
	return r
}

// plain joins the words of the text, without handles, addresses, signs and pictures,
// so that copies with another handle or heart are copies. A character of a script
// without spaces says as much as two letters. It returns how many words and letters.
func (w *commentReader) plain() (words []byte, n, letters int) {
	b := w.buffer[:0]
	for i := range w.tokens {
		t := &w.tokens[i]
		switch t.id {
		case handleToken, linkToken, emailToken, ownToken, citedToken:
			continue
		}
		if n > 0 {
			b = append(b, ' ')
		}
		part := w.fold.Text[t.start:t.end]
		b = append(b, part...)
		n++
		if t.marks&unspaced != 0 {
			letters += 2 * len(part) / 3
			continue
		}
		for _, c := range part {
			if c < 0x80 || c >= 0xC0 {
				letters++
			}
		}
	}
	w.buffer = b
	return b, n, letters
}
