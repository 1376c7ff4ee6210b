package disclosure

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A layout is where things stand in the caption.
type layout struct {
	tagged []caption.Span
	piles  []caption.Pile
	lead   int // end of the opening that has only labels, handles and marks
	first  int // where the first word begins that is no tag; the length if there is none
	last   int // where the last word ends that is no tag; 0 if there is none
	shown  int // end of what surely shows before "more"
	hidden int // from here on it is surely hidden
}

// measure works out the layout of the caption that w.scanned holds. The wordings
// found in it are those given, in the order of their start.
func (l *layout) measure(c *caption.Caption, labels []found, cut Cut) {
	text := c.Text
	l.tagged = c.Tagged(l.tagged[:0])
	l.piles = c.Piles(l.piles[:0], 2)
	l.first, l.last, l.lead = len(text), 0, len(text)
	tag, label := 0, 0
	asked := false
	for i := 0; i < len(text); {
		if l.lead < i && l.first < i && !asked { // only the end is of interest now
			asked = true // nothing after i is nothing after what follows i
			if end, ok := lastWord(text, l.tagged, i); ok {
				l.last = end
				break
			}
		}
		for tag < len(l.tagged) && l.tagged[tag].End <= i {
			tag++
		}
		for label < len(labels) && (labels[label].span.End <= i || labels[label].where != InCaption) {
			label++
		}
		inLabel := label < len(labels) && labels[label].span.Start <= i
		if tag < len(l.tagged) && l.tagged[tag].Start <= i {
			if text[l.tagged[tag].Start] != '@' && !inLabel {
				l.lead = min(l.lead, i)
			}
			if !inLabel {
				i = l.tagged[tag].End
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if isLetterOrDigit(r) && (tag >= len(l.tagged) || l.tagged[tag].Start > i) {
			l.first, l.last = min(l.first, i), i+n
			if !inLabel {
				l.lead = min(l.lead, i)
			}
		}
		i += n
	}
	l.shown, l.hidden = len(text), len(text)
	if cut == (Cut{}) {
		return
	}
	plain := plainTo(text, cut.Chars*23/20)
	at := func(chars int) int { // as [caption.Caption.Cut], quick where the text is plain
		if chars > 0 && plain >= min(chars, len(text)) {
			return min(c.Cut(cut.Lines, 0), chars)
		}
		return c.Cut(cut.Lines, chars)
	}
	if at(cut.Chars) < len(text) {
		l.shown, l.hidden = at(cut.Chars*9/10), at(cut.Chars*23/20)
	}
}

// plainTo is how far text, up to n bytes, is ASCII without a carriage return: a
// byte is then a character.
func plainTo(text string, n int) int {
	n = min(n, len(text))
	for i := range n {
		if text[i] >= utf8.RuneSelf || text[i] == '\r' {
			return i
		}
	}
	return n
}

// lastWord returns where the last word of text after i ends that is no tag. It
// tells nothing where it finds no ASCII letter or digit outside of the tags.
func lastWord(text string, tagged []caption.Span, i int) (end int, ok bool) {
	tag := len(tagged) - 1
	for end = len(text); end > i; end-- {
		for tag >= 0 && tagged[tag].Start >= end {
			tag--
		}
		if tag >= 0 && tagged[tag].End >= end {
			end = tagged[tag].Start + 1
			continue
		}
		if c := text[end-1]; isAlphanumeric(c) {
			return end, true
		} else if c >= utf8.RuneSelf {
			if r, _ := utf8.DecodeLastRuneInString(text[:end]); isLetterOrDigit(r) {
				return end, true
			}
		}
	}
	return 0, false
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// inPile counts the tags in the row of two or more that a tag at s stands in; 0 is
// none.
func (l *layout) inPile(s Span) int {
	i := sort.Search(len(l.piles), func(i int) bool { return l.piles[i].End > s.Start })
	if i == len(l.piles) || l.piles[i].Start > s.Start {
		return 0
	}
	return l.piles[i].Count
}

// atEnd reports whether no word follows s, but some came before.
func (l *layout) atEnd(s Span) bool { return s.End >= l.last && l.first < s.Start }

// nearLink reports whether a link of the caption stands close to s: at most two
// line breaks and 160 bytes away. It is true when the caption has no link.
func nearLink(c *caption.Caption, s Span) bool {
	const far = 160
	i := sort.Search(len(c.Links), func(i int) bool { return c.Links[i].Start >= s.End })
	for _, j := range [2]int{i - 1, i} {
		if j < 0 || j >= len(c.Links) {
			continue
		}
		lo, hi := min(c.Links[j].End, s.End), max(c.Links[j].Start, s.Start)
		if hi-lo <= far && c.Line(hi)-c.Line(lo) <= 2 {
			return true
		}
	}
	return len(c.Links) == 0
}
