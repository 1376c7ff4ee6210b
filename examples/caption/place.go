package main

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A view shows places in a caption.
type view struct{ caption.Caption }

func newView(text string) view {
	rules := caption.Default()
	rules.Skip = caption.Words | caption.Sentences
	return view{caption.Scan(text, rules)}
}

// How many bytes of a long line are shown before the place marked, and from its
// beginning on.
const before, after = 60, 120

// mark returns the number of the line where s begins, the line, and carets below
// it: as many blanks and carets as the characters above take columns. A long line
// is cut with "…"; of a place of several lines the first is marked. Right-to-left
// text is laid out by the terminal, and carets do not follow it.
func (v view) mark(s disclosure.Span) (line int, shown, carets string) {
	line = v.Line(s.Start)
	from, to := v.line(line)
	end := max(min(s.End, to), s.Start)
	var b, c strings.Builder
	if first := v.border(s.Start - before); first > from {
		from = first
		b.WriteString("…")
		c.WriteByte(' ')
	}
	cut := false
	if last := v.border(s.Start + after); last < to {
		to, cut = last, true
	}
	end = min(end, to)
	for i := from; i < to; {
		next, text, width := v.character(i)
		b.WriteString(text)
		switch {
		case i < s.Start:
			c.WriteString(strings.Repeat(" ", width))
		case i < end:
			c.WriteString(strings.Repeat("^", width))
		}
		i = next
	}
	if cut {
		b.WriteString("…")
	}
	carets = c.String()
	if !strings.Contains(carets, "^") { // a place without a width: a line break, an insertion
		carets += "^"
	}
	return line, b.String(), carets
}

// line returns where line n, from 1, begins and ends, without its break.
func (v view) line(n int) (from, to int) {
	to = len(v.Text)
	if n >= 2 {
		from = v.Breaks[n-2].End
	}
	if n <= len(v.Breaks) {
		to = v.Breaks[n-1].Start
	}
	return from, to
}

// border moves i back to where a character begins, and into the text.
func (v view) border(i int) int {
	i = max(0, min(i, len(v.Text)))
	if e, in := v.emojiAt(i); in {
		return e.Start
	}
	for i > 0 && i < len(v.Text) && !utf8.RuneStart(v.Text[i]) {
		i--
	}
	return i
}

// character returns where the character at i ends, how it is shown and how many
// columns it takes.
func (v view) character(i int) (end int, text string, width int) {
	if e, in := v.emojiAt(i); in && e.Start == i {
		return e.End, e.Of(v.Text), 2
	}
	r, n := utf8.DecodeRuneInString(v.Text[i:])
	switch {
	case r == '\t':
		return i + n, " ", 1
	case isUnseen(r):
		return i + n, "·", 1 // a dot, so that the reader sees what a search stumbles over
	}
	return i + n, v.Text[i : i+n], columns(r)
}

// emojiAt returns the emoji that covers the byte at i.
func (v view) emojiAt(i int) (caption.Span, bool) {
	k := sort.Search(len(v.Emoji), func(k int) bool { return v.Emoji[k].End > i })
	if k < len(v.Emoji) && v.Emoji[k].Start <= i {
		return v.Emoji[k], true
	}
	return caption.Span{}, false
}
