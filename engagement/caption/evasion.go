package caption

import (
	"unicode"
	"unicode/utf8"
)

// An Evasion is a stretch of a text that folding had to undo: a reader sees a
// word there that a search does not find.
type Evasion struct {
	Span
	Kind EvasionKind `json:"kind"`
}

// An EvasionKind says how a word was disguised.
type EvasionKind string

// The kinds of evasion. Not each one is meant to deceive: soft hyphens come with
// pasted text, wide letters are usual in Japanese, styled ones are a fashion.
const (
	Hidden    EvasionKind = "hidden"     // characters that are not seen, between two letters or behind "#"
	Overlaid  EvasionKind = "overlaid"   // letters with a line or frame drawn over them
	Styled    EvasionKind = "styled"     // small capitals, mathematical, circled, squared, raised letters
	Wide      EvasionKind = "wide"       // full-width Latin letters
	LookAlike EvasionKind = "look_alike" // Cyrillic or Greek letters in a Latin word
)

// evade lists an evasion. Neighbours of a kind are one.
func (f *Folded) evade(start, end int, kind EvasionKind) {
	if n := len(f.Evasions); n > 0 && f.Evasions[n-1].Kind == kind && f.Evasions[n-1].End >= start {
		f.Evasions[n-1].End = end
		return
	}
	f.Evasions = append(f.Evasions, Evasion{Span{start, end}, kind})
}

// hidden passes over the characters at i that are not seen, and returns where
// to go on.
func (f *Folded) hidden(i int) int {
	end := i
	var next rune
	for end < len(f.original) {
		r, n := utf8.DecodeRuneInString(f.original[end:])
		entry := f.letters.entry(r)
		if entry&isHidden == 0 {
			next = r
			if to := f.letters.text(entry); to != "" && entry&isFlag == 0 {
				next, _ = utf8.DecodeRuneInString(to)
			}
			break
		}
		end += n
	}
	if len(f.Text) > 0 && spells(lastRune(f.Text)) && spells(next) {
		f.evade(i, end, Hidden)
	}
	return end
}

// overlay counts a line or frame that reaches to end to the character before.
func (f *Folded) overlay(end int) {
	if len(f.Text) == 0 {
		return
	}
	if spells(lastRune(f.Text)) {
		f.evade(f.unit.from, end, Overlaid)
	}
	f.again(end)
}

// spells reports whether r is of a kind that has no use for hidden characters
// beside it: "#", "@", "_", digits, and letters of Latin, Greek and Cyrillic.
// Arabic and Indian scripts are written with joiners.
func spells(r rune) bool {
	switch {
	case r == '#' || r == '@':
		return true
	case r < utf8.RuneSelf:
		return classes[byte(r)]&wordly != 0
	}
	return r < 0x530 && unicode.IsLetter(r) || r >= 0x1E00 && r <= 0x1FFF
}
