package caption

import (
	"encoding/binary"
	"sort"
	"strings"
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
		if end := asciiEnd(text, i); end > i {
			f.ascii(i, end)
			i = end
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
// stands for, whole characters and what was hidden between them included. Beyond
// the ends it is cut.
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

// asciiEnd returns where the run of ASCII at i ends.
func asciiEnd(text string, i int) int {
	const high = 0x8080808080808080
	for ; i+8 <= len(text); i += 8 {
		if word(text[i:i+8])&high != 0 {
			break
		}
	}
	for i < len(text) && text[i] < utf8.RuneSelf {
		i++
	}
	return i
}

// word reads eight bytes as one number.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// ascii folds a run of ASCII.
func (f *Folded) ascii(i, end int) {
	from := len(f.Text)
	f.keep(i, end)
	lowerASCII(f.Text[from:])
	f.unit = place{len(f.Text) - 1, end - 1}
}

// lowerASCII makes letters small, eight bytes at a time: the high bit of each
// byte tells whether it lies between A and Z.
func lowerASCII(b []byte) {
	const each, high = 0x0101010101010101, 0x8080808080808080
	for len(b) >= 8 {
		w := binary.LittleEndian.Uint64(b)
		capital := ((w + (0x80-'A')*each) ^ (w + (0x7F-'Z')*each)) & high
		binary.LittleEndian.PutUint64(b, w|capital>>2)
		b = b[8:]
	}
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
}

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
		if len(f.Text) > 0 && spells(lastRune(f.Text)) {
			f.evade(f.unit.from, end, Overlaid)
		}
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
	if f.endsWith("#") || !areFlags(run) {
		f.evade(i, end, Styled)
		for j := i; j < end; j += 4 {
			f.put(j, 4, f.letters.text(f.letters.entry(rune(0x1F1E6)+rune(f.original[j+3]-0xA6))))
		}
		return end
	}
	f.keep(i, end)
	return end
}

func (f *Folded) endsWith(s string) bool {
	return strings.HasSuffix(string(f.Text[max(0, len(f.Text)-len(s)):]), s)
}

func lastRune(b []byte) rune {
	r, _ := utf8.DecodeLastRune(b)
	return r
}
