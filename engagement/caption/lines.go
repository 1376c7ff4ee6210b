package caption

import (
	"sort"
	"unicode"
	"unicode/utf8"
)

// Lines returns the number of lines of c: one more than it has line breaks.
func (c *Caption) Lines() int { return len(c.Breaks) + 1 }

// Line returns the line on which the byte at offset stands, from 1. A line break
// belongs to the line it ends. An offset beyond the text is on the last line, one
// before it on the first.
func (c *Caption) Line(offset int) int {
	return sort.Search(len(c.Breaks), func(k int) bool { return c.Breaks[k].End > offset }) + 1
}

// Cut returns where the part of c ends that shows in so many lines and so many
// characters: the offset of the first byte that does not show, or the length of
// the text where all of it does. A limit of 0 or less is none.
//
// A line is what a line break ends, blank ones included: how a screen wraps long
// lines is not known here. An emoji is one character, as is a letter with its
// marks and a line break; what is not seen is none.
func (c *Caption) Cut(lines, chars int) int {
	end := len(c.Text)
	if lines > 0 && len(c.Breaks) >= lines {
		end = c.Breaks[lines-1].Start
	}
	if chars <= 0 {
		return end
	}
	i := 0
	for ; i < end && chars > 0; chars-- {
		i = charEnd(c.Text, i)
	}
	return min(i, end)
}

// charEnd returns where the character at i ends that a reader takes for one.
func charEnd(text string, i int) int {
	for i < len(text) { // what is not seen goes with what follows
		r, n := utf8.DecodeRuneInString(text[i:])
		if r < utf8.RuneSelf || !unicode.Is(unicode.Cf, r) {
			break
		}
		i += n
	}
	end := emojiEnd(text, i)
	if end == i {
		_, n := utf8.DecodeRuneInString(text[i:])
		end += n
	}
	if startsWith(text, i, "\r\n") {
		end = i + 2
	}
	for end < len(text) { // marks and joiners go with what they follow
		r, n := utf8.DecodeRuneInString(text[end:])
		if r < utf8.RuneSelf || !unicode.IsMark(r) && r != 0x200C && r != 0x200D {
			break
		}
		end += n
	}
	return end
}
