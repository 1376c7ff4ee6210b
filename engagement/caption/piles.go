package caption

import (
	"unicode"
	"unicode/utf8"
)

// A Pile is a run of hashtags, mentions, links and cashtags with no word between
// them. A reader skips it as a block.
type Pile struct {
	Span
	First int `json:"first"` // its first member, as a place in [Caption.Tagged]
	Count int `json:"count"` // its members
}

// Piles appends to dst the piles of c of at least so many members, in order.
// Emoji, punctuation and a line break may stand between two members; a letter, a
// digit or a blank line ends the pile. A lone hashtag is a pile of one.
func (c *Caption) Piles(dst []Pile, least int) []Pile {
	from := len(dst)
	m := merge{Caption: c}
	k := 0
	for s, ok := m.next(); ok; s, ok = m.next() {
		if n := len(dst); n > from && pilesUp(c.Text[dst[n-1].End:s.Start]) {
			dst[n-1].End = s.End
			dst[n-1].Count++
		} else {
			dst = append(dst, Pile{s, k, 1})
		}
		k++
	}
	kept := dst[:from]
	for _, p := range dst[from:] {
		if p.Count >= least {
			kept = append(kept, p)
		}
	}
	return kept
}

// pilesUp reports whether nothing between two tags keeps them apart.
func pilesUp(gap string) bool {
	breaks := 0
	for i := 0; i < len(gap); {
		r, n := utf8.DecodeRuneInString(gap[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return false
		case r == '\n', r == '\r' && !startsWith(gap, i+1, "\n"), r == 0x85, r == 0x2028, r == 0x2029:
			breaks++
		case !unicode.IsSpace(r):
			breaks = 0 // the line is not blank
		}
		if breaks > 1 {
			return false
		}
		i += n
	}
	return true
}
