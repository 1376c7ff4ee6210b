package caption

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A foldRow says what neighbouring characters fold to, from the first on.
type foldRow struct {
	first rune
	to    string
}

// A compositeRow says what a mark makes of letters: "aà" is one pair.
type compositeRow struct {
	mark  rune
	pairs string
}

// A foldEntry says how a character folds: marks, and the place of the folded
// text in the table's text, with its length in the lowest bits. The zero entry
// is a character that folds to itself.
type foldEntry uint32

const (
	lengthBits = 5
	placeBits  = 18
	placeMask  = 1<<placeBits - 1
)

const (
	isHidden  foldEntry = 1 << (lengthBits + placeBits + iota) // not seen
	isOverlay                                                  // drawn over the letter before
	isFlag                                                     // a letter of a flag
	isJoining                                                  // may join the letter before
	isAlike                                                    // looks like a Latin letter
	isStyled
	isWide
)

// A foldTable has the entries of all characters in pages of 256. Page 0 is of
// those that fold to themselves, which most pages are.
type foldTable struct {
	index  [(utf8.MaxRune + 1) >> 8]uint8
	pages  [][256]foldEntry
	all    string // the folded texts, one behind the other
	joins  map[[2]rune]rune
	alikes map[rune]string
}

func (t *foldTable) entry(r rune) foldEntry { return t.pages[t.index[r>>8]][r&0xFF] }

// text returns what an entry folds to, and "" where it has no text of its own.
func (t *foldTable) text(e foldEntry) string {
	n := int(e & (1<<lengthBits - 1))
	at := int(e >> lengthBits & placeMask)
	return t.all[at : at+n]
}

// alike returns the Latin letter that r looks like.
func (t *foldTable) alike(r rune) string { return t.alikes[r] }

// foldLetters is the table, made once from the rows of fold_table.go and
// letters.go.
var foldLetters = sync.OnceValue(func() *foldTable {
	b := tableBuilder{
		foldTable: &foldTable{
			pages:  make([][256]foldEntry, 1, 96),
			joins:  map[[2]rune]rune{{'i', 0x307}: 'i'},
			alikes: map[rune]string{},
		},
		places: map[string]int{},
		own:    map[rune]string{},
	}
	b.build()
	return b.foldTable
})

// A tableBuilder makes a foldTable.
type tableBuilder struct {
	*foldTable
	out    strings.Builder
	places map[string]int  // of texts in the table's text
	own    map[rune]string // ownFolds and small capitals
}

func (b *tableBuilder) build() {
	b.eachOwn(func(r rune, to string) { b.own[r] = to })

	for _, row := range foldOne {
		for k, to := range row.runes() {
			b.fold(row.first+rune(k), to)
		}
	}
	for _, row := range foldMany {
		for k, to := range strings.Fields(row.to) {
			b.fold(row.first+rune(k), to)
		}
	}
	b.eachOwn(b.set)
	for _, r := range keptSigns {
		*b.slot(r) = 0
	}
	b.markAll(isHidden, dropped[:], nil)
	b.markAll(isHidden, [][2]rune{{keycap, keycap}}, nil)
	b.markAll(isOverlay, overlays[:], nil)
	b.markAll(isFlag, [][2]rune{{0x1F1E6, 0x1F1FF}}, nil)
	b.markAll(isStyled, styledLetters[:], b.isLetter)
	b.markAll(isWide, wideLetters[:], nil)
	pairs(smallCapitals, func(r, _ rune) { *b.slot(r) |= isStyled })
	b.all = b.out.String()
	b.compose()
	b.compare()
}

// eachOwn calls f with each character that we fold ourselves.
func (b *tableBuilder) eachOwn(f func(r rune, to string)) {
	for _, row := range ownFolds {
		for k, to := range row.runes() {
			f(row.first+rune(k), to)
		}
	}
	pairs(smallCapitals, func(r, to rune) { f(r, string(to)) })
}

// fold sets what r folds to in Unicode, with our own foldings applied to that.
func (b *tableBuilder) fold(r rune, to string) {
	var plain strings.Builder
	for _, c := range to {
		if own, ok := b.own[c]; ok {
			plain.WriteString(own)
		} else {
			plain.WriteRune(c)
		}
	}
	if plain.String() != string(r) {
		b.set(r, plain.String())
	}
}

func (b *tableBuilder) set(r rune, to string) {
	at, known := b.places[to]
	if !known {
		at = b.out.Len()
		b.out.WriteString(to)
		b.places[to] = at
	}
	*b.slot(r) = foldEntry(at<<lengthBits | len(to))
}

// slot returns the entry of r to be written.
func (b *tableBuilder) slot(r rune) *foldEntry {
	p := &b.index[r>>8]
	if *p == 0 {
		*p = uint8(len(b.pages))
		b.pages = append(b.pages, [256]foldEntry{})
	}
	return &b.pages[*p][r&0xFF]
}

// markAll adds a mark to the characters of the ranges for which only holds.
func (b *tableBuilder) markAll(mark foldEntry, ranges [][2]rune, only func(foldEntry) bool) {
	for _, span := range ranges {
		for r := span[0]; r <= span[1]; r++ {
			if only == nil || only(b.entry(r)) {
				*b.slot(r) |= mark
			}
		}
	}
}

// isLetter reports whether e folds to one letter of ASCII.
func (b *tableBuilder) isLetter(e foldEntry) bool {
	if e&(1<<lengthBits-1) != 1 {
		return false
	}
	return classes[b.out.String()[e>>lengthBits&placeMask]]&letter != 0
}

// each calls f with every character that does not fold to itself.
func (b *tableBuilder) each(f func(r rune, e foldEntry)) {
	for high, p := range b.index {
		for low, e := range b.pages[p] {
			if e != 0 {
				f(rune(high<<8|low), e)
			}
		}
	}
}

// runes returns the characters of a row as texts.
func (row foldRow) runes() []string { return strings.Split(row.to, "") }

// pairs calls f with each two characters of list.
func pairs(list string, f func(a, b rune)) {
	var first rune
	for _, r := range list {
		if first == 0 {
			first = r
			continue
		}
		f(first, r)
		first = 0
	}
}
