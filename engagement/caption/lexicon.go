package caption

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Phrase is something to look for. It is folded as the text is, so it may be
// written in any letters. White space in it stands for any run of white space,
// line breaks included.
type Phrase struct {
	Text string // "paid partnership"; one that begins with "#" is looked for as a hashtag only
	Form Form   // as text, as a hashtag or as either
	Part bool   // found inside words too: for scripts that set no spaces, as in Chinese, Japanese and Thai
}

// A Form is how a phrase may be written.
type Form uint8

// The forms of a phrase. As a hashtag its words stand together or are joined by
// "_": "#PaidPartnership", "#paid_partnership".
const (
	Either Form = iota // with or without "#"
	AsText             // without
	AsTag              // with
)

// A Hit is a phrase found in a text.
type Hit struct {
	Phrase int  `json:"phrase"` // its place among the phrases compiled
	Span   Span `json:"span"`   // in the text as written, "#" included
	Folded Span `json:"folded"` // in the folded text
}

// A Lexicon finds phrases in texts, all in one pass. It never changes once
// compiled, and any number of goroutines may share it.
//
// It takes four bytes for each beginning of a phrase and each byte value that
// phrases use: about two megabytes for 500 phrases of one to three words.
type Lexicon struct {
	dfa automaton
}

// Errors of Compile.
var (
	ErrEmptyPhrase = errors.New("caption: phrase without a letter, digit or sign")
	ErrTooLarge    = fmt.Errorf("caption: phrases have more than %d different beginnings", maxStates)
)

// Compile makes a lexicon of phrases. The same phrase may stand there twice; it
// is then found twice. The error says which phrase is at fault: [ErrEmptyPhrase]
// where nothing of it is left once folded, [ErrTooLarge] where it brings the
// different beginnings of phrases, letter by letter, to more than 32,768, which
// takes thousands of phrases.
func Compile(phrases []Phrase) (*Lexicon, error) {
	t := newTrie()
	var f Folded
	for k, p := range phrases {
		FoldInto(&f, p.Text)
		text := strings.Join(strings.Fields(string(f.Text)), " ")
		if err := t.add(k, p, text); err != nil {
			return nil, fmt.Errorf("%w: phrase %d, %q", err, k, p.Text)
		}
	}
	return &Lexicon{dfa: t.automaton()}, nil
}

// add adds the patterns of phrase k, whose folded text is given.
func (t *trie) add(k int, p Phrase, text string) error {
	bare, tagged := strings.CutPrefix(text, "#")
	bare = strings.TrimLeft(bare, " ")
	if bare == "" {
		return ErrEmptyPhrase
	}
	form := p.Form
	if tagged {
		form = AsTag
	}
	spaced := strings.Contains(bare, " ")
	var all []pattern
	if form != AsTag {
		all = append(all, newPattern(k, bare, p.Part, form == Either && !spaced))
	}
	if form == AsTag || form == Either && spaced {
		all = append(all, newPattern(k, "#"+strings.ReplaceAll(bare, " ", ""), p.Part, false))
	}
	if form != AsText && spaced {
		all = append(all, newPattern(k, "#"+strings.ReplaceAll(bare, " ", "_"), p.Part, false))
	}
	for _, p := range all {
		if !t.insert(p) {
			return ErrTooLarge
		}
	}
	return nil
}

// Find appends to dst every place in f where a phrase stands, overlapping ones
// too, ordered by start, then the longer first, then by phrase. A phrase is not
// found
//
//   - behind a letter, digit, mark, "_" or "@", unless it begins with another sign
//   - behind "#", unless it is looked for as a hashtag; the hit then begins there
//   - before a letter, digit, mark or "_", unless it ends with another sign
//   - before "@", without "#"
//
// so "#ad" is not found in "#adventure", nor "pr" in "pr@acme.com". The first and
// third rule do not hold for a phrase that may be part of a word. Nothing is
// allocated when nothing is found.
func (l *Lexicon) Find(dst []Hit, f *Folded) []Hit {
	from := len(dst)
	dst = l.dfa.find(dst, f.Text)
	found := dst[from:]
	if len(found) == 0 {
		return dst
	}
	for k := range found {
		found[k].Span = f.Original(found[k].Folded)
	}
	slices.SortFunc(found, func(a, b Hit) int {
		return cmp.Or(a.Folded.Start-b.Folded.Start, b.Folded.End-a.Folded.End, a.Phrase-b.Phrase)
	})
	return dst
}

// Longest keeps, of hits in the order of [Lexicon.Find], those that do not
// overlap an earlier one kept: at each place the longest, the first phrase of
// several. It changes hits and returns what it keeps of them.
func Longest(hits []Hit) []Hit {
	kept := hits[:0]
	for _, h := range hits {
		if n := len(kept); n == 0 || h.Folded.Start >= kept[n-1].Folded.End {
			kept = append(kept, h)
		}
	}
	return kept
}
