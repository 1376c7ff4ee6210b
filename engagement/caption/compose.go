package caption

import "unicode/utf8"

// Hangul syllables are made of a leading consonant, a vowel and perhaps a
// trailing consonant, by reckoning.
// Source: The Unicode Standard, section 3.12.
const (
	leads, vowels, trails = 0x1100, 0x1161, 0x11A7 // trails begins with none
	syllables             = 0xAC00
	leadCount, vowelCount = 19, 21
	trailCount            = 28
)

// compose fills the table of pairs and marks their second halves, and what folds
// to one.
func (b *tableBuilder) compose() {
	seconds := map[rune]bool{0x307: true}
	for _, row := range composites {
		seconds[row.mark] = true
		pairs(row.pairs, func(letter, with rune) { b.joins[[2]rune{letter, row.mark}] = with })
	}
	for r := rune(vowels); r < vowels+vowelCount; r++ {
		seconds[r] = true
	}
	for r := rune(trails + 1); r < trails+trailCount; r++ {
		seconds[r] = true
	}
	for r := range seconds {
		if *b.slot(r)&(isHidden|isOverlay) == 0 {
			*b.slot(r) |= isJoining
		}
	}
	b.each(func(r rune, e foldEntry) {
		if first, _ := utf8.DecodeRuneInString(b.text(e)); seconds[first] {
			*b.slot(r) |= isJoining
		}
	})
}

// joined returns the character that a and the mark b make, and 0 if none.
func (t *foldTable) joined(a, b rune) rune {
	switch {
	case a >= leads && a < leads+leadCount && b >= vowels && b < vowels+vowelCount:
		return syllables + ((a-leads)*vowelCount+b-vowels)*trailCount
	case a >= syllables && a < syllables+leadCount*vowelCount*trailCount && (a-syllables)%trailCount == 0 && b > trails && b < trails+trailCount:
		return a + b - trails
	}
	return t.joins[[2]rune{a, b}]
}

// join joins the mark of n bytes at i to the character before it and reports
// whether they make one. What follows the mark in its folding stays behind it.
func (f *Folded) join(i, n int, entry foldEntry) bool {
	if len(f.Text) == 0 {
		return false
	}
	mark := f.letters.text(entry)
	if mark == "" {
		mark = f.original[i : i+n]
	}
	b, size := utf8.DecodeRuneInString(mark)
	a, old := utf8.DecodeLastRune(f.Text)
	c := f.letters.joined(a, b)
	if c == 0 {
		return false
	}
	f.Text = utf8.AppendRune(f.Text[:len(f.Text)-old], c)
	f.Text = append(f.Text, mark[size:]...)
	f.again(i + n)
	return true
}

// again notes that the last character folded has changed, and now reaches to end
// in the original.
func (f *Folded) again(end int) {
	f.last = step{f.unit, end - f.unit.from, len(f.Text) - f.unit.at}
	if k := len(f.steps); k > 0 && f.steps[k-1].at == f.unit.at {
		f.steps[k-1] = f.last
	} else {
		f.steps = append(f.steps, f.last)
	}
	f.next = end
}
