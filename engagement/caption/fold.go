package caption

import (
	"encoding/binary"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// A Folded is a text in the one plain form in which phrases are compared, with
// the way back to the text as written. The zero Folded is the folding of "".
type Folded struct {
	Text     []byte    // the folded text: small letters, UTF-8, not to be changed
	Evasions []Evasion // what was hidden or styled, in order

	original string
	steps    []step // where counting along the original changes
	last     step   // the step under way
	next     int    // end in the original of what is folded
	unit     place  // where the last character folded begins

	letters *foldTable
	mixed   Span // the last word looked at for look-alikes
	isMixed bool // and what was found
}

// A place is where the folded text and the original stand level.
type place struct{ at, from int }

// A step says how the original goes on from a place in the folded text: each
// unit of m bytes there stands for n bytes of the original. Where n and m are 0
// the two go on byte by byte.
type step struct {
	place
	n, m int
}

// Fold returns text in plain form:
//
//   - small letters, and compatible forms made alike: NFKC and full case folding
//     of Unicode, character by character; an accent joins the letter before it
//   - nothing that is not seen: format characters, variation selectors, and lines
//     or frames drawn over letters
//   - plain letters for small capitals and for squared, circled and mathematical
//     ones; for the letters of flags too, where they spell no flags or follow "#"
//   - Latin letters for Cyrillic and Greek ones that look the same, in words that
//     have Latin letters and none of Cyrillic or Greek but look-alikes
//   - one kind of quotes, apostrophes, hyphens, blanks and line breaks
//
// It differs from Unicode in that İ and ı become i, and that ™, ℠, ℹ and signs
// that would become a space stay as they are. Folding twice is folding once.
// The folded text is at most six times as long as the text.
func Fold(text string) *Folded {
	f := new(Folded)
	FoldInto(f, text)
	return f
}

// FoldInto is [Fold] into f. It forgets what f held and reuses its slices.
func FoldInto(f *Folded, text string) {
	*f = Folded{Text: f.Text[:0], Evasions: f.Evasions[:0], steps: f.steps[:0], original: text, letters: foldLetters()}
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i = f.ascii(i)
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		entry := f.letters.entry(r)
		switch {
		case r == utf8.RuneError && n == 1:
			f.put(i, n, string(utf8.RuneError))
			i++
		case entry == 0:
			f.keep(i, i+n)
			i += n
		default:
			i = f.special(i, r, n, entry)
		}
	}
}

// Original returns the stretch of the text as written that s of the folded text
// stands for, with what was hidden between its characters. A character that is
// only partly covered by s, as the ß behind "ss", is returned whole. What lies
// beyond the ends of the text is cut off. s begins and ends between characters.
func (f *Folded) Original(s Span) Span {
	start, end := f.trace(min(max(s.Start, 0), len(f.Text)), false), 0
	if s.End > s.Start && s.End > 0 {
		end = f.trace(min(s.End, len(f.Text)), true)
	}
	return Span{start, max(start, end)}
}

// trace returns where in the original the character begins that begins at a
// place of the folded text, or where the one ends that ends there.
func (f *Folded) trace(at int, ends bool) int {
	if !ends && at == len(f.Text) {
		return len(f.original)
	}
	look := at
	if ends {
		look-- // the last byte before
	}
	k := sort.Search(len(f.steps), func(k int) bool { return f.steps[k].at > look }) - 1
	if k < 0 {
		return at
	}
	st := f.steps[k]
	if st.n == 0 {
		return st.from + at - st.at
	}
	units := (look - st.at) / st.m
	if ends {
		units++
	}
	return st.from + units*st.n
}

// ascii folds the run of ASCII at i, eight bytes at a time, and returns where it
// ends.
func (f *Folded) ascii(i int) int {
	const high = 0x8080808080808080
	f.begin(i, 0, 0)
	text, end, n := f.original, i, len(f.Text)
	to := slices.Grow(f.Text, len(text)-i)
	to = to[:cap(to)]
	for ; end+8 <= len(text) && n+8 <= len(to); end, n = end+8, n+8 {
		w := word(text[end : end+8])
		if w&high != 0 {
			break
		}
		binary.LittleEndian.PutUint64(to[n:n+8], lower8(w))
	}
	for ; end < len(text) && text[end] < utf8.RuneSelf; end, n = end+1, n+1 {
		to[n] = lowered[text[end]]
	}
	f.Text = to[:n]
	f.unit = place{n - 1, end - 1}
	f.next = end
	return end
}

// word reads eight bytes as one number.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lower8 makes the letters among eight bytes of ASCII small: the high bit of a sum
// tells whether a byte lies between A and Z.
func lower8(w uint64) uint64 {
	const each, high = 0x0101010101010101, 0x8080808080808080
	capital := ((w + (0x80-'A')*each) ^ (w + (0x7F-'Z')*each)) & high
	return w | capital>>2
}

// lowered has the small letter of each byte of ASCII.
var lowered = func() (to [utf8.RuneSelf]byte) {
	for b := range to {
		to[b] = byte(unicode.ToLower(rune(b)))
	}
	return to
}()

// keep folds the original from i to end to itself.
func (f *Folded) keep(i, end int) {
	f.begin(i, 0, 0)
	f.Text = append(f.Text, f.original[i:end]...)
	f.next = end
}

// put folds n bytes of the original at i to s, which is not empty.
func (f *Folded) put(i, n int, s string) {
	if _, size := utf8.DecodeRuneInString(s); size == len(s) && size == n {
		f.begin(i, 0, 0) // one character for another of its length
	} else {
		f.begin(i, n, len(s))
	}
	f.Text = append(f.Text, s...)
	f.next = i + n
}

// begin notes that from i on each n bytes of the original fold to m bytes.
func (f *Folded) begin(i, n, m int) {
	f.unit = place{len(f.Text), i}
	if i == f.next && n == f.last.n && m == f.last.m {
		return
	}
	f.last = step{f.unit, n, m}
	f.steps = append(f.steps, f.last)
}

// special folds a character that is more than copied and returns where to go on.
func (f *Folded) special(i int, r rune, n int, entry foldEntry) int {
	end := i + n
	switch {
	case entry&isHidden != 0:
		return f.hidden(i)
	case entry&isOverlay != 0:
		f.overlay(end)
		return end
	case entry&isFlag != 0:
		return f.flags(i)
	case entry&isJoining != 0 && f.join(i, n, entry):
		return end
	case entry&isAlike != 0 && f.inMixedWord(i):
		f.evade(i, end, LookAlike)
		f.put(i, n, f.letters.alike(r))
		return end
	case entry&isStyled != 0:
		f.evade(i, end, Styled)
	case entry&isWide != 0:
		f.evade(i, end, Wide)
	}
	if to := f.letters.text(entry); to != "" {
		f.put(i, n, to)
	} else {
		f.keep(i, end)
	}
	return end
}

// flags folds a run of the letters of flags at i. What is seen as flags stays,
// unless "#" precedes it.
func (f *Folded) flags(i int) int {
	end := i
	for {
		r, n := utf8.DecodeRuneInString(f.original[end:])
		if !isRegional(r) {
			break
		}
		end += n
	}
	run := f.original[i:end]
	if areFlags(run) && lastRune(f.Text) != '#' {
		f.keep(i, end)
		return end
	}
	f.evade(i, end, Styled)
	for k, r := range run {
		f.put(i+k, utf8.RuneLen(r), f.letters.text(f.letters.entry(r)))
	}
	return end
}

func lastRune(b []byte) rune {
	r, _ := utf8.DecodeLastRune(b)
	return r
}
