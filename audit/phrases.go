package audit

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A Phrase is a pattern of words and what it means in a comment.
//
// Text is words in a row; "a|b" is either word, "word?" may be missing, ".." is up
// to three words between and "..5" up to five, "!a|b" at the beginning says that
// neither stands right before, at the end that neither follows, "^" that the pattern
// begins a sentence (greetings may precede it), "$" that it ends the comment.
// Between braces stand classes: {@} a handle, {link}, {#} a hashtag, {n} a number
// such as 500 or 5k, {money}, {phone}, {email}, and the word classes of the built-in
// list, such as {look} (check, visit, watch …), {my}, {thing} (channel, page, video
// …). Handles, links, hashtags and codes of the creator's own are never meant.
//
// Words are compared folded and without apostrophes; stretched ones ("pleaseee"),
// ones with figures for letters and spaced ones ("f o l l o w") are found too.
type Phrase struct {
	Text  string      `json:"text"`
	Means CommentKind `json:"means"` // OneWordPraise, GenericPhrase, SelfPromotion, Scam, or "filler": a word that generic praise may contain
	// Cue is the sort of hint. A comment has the reason where its strongest phrase of
	// each cue weigh 1 together. "own" marks what is the writer's own.
	Cue    string  `json:"cue,omitempty"`
	Weight float64 `json:"weight,omitempty"` // −1 to 1 in hundredths; 0 is 1: enough alone
	// Inside says that Text is found inside words, for scripts that set no spaces. It
	// is then plain text.
	Inside   bool   `json:"inside,omitempty"`
	Language string `json:"language,omitempty"` // BCP 47, for the reader
}

// filler is what a word that generic praise may contain means.
const filler CommentKind = "filler"

// Errors of [NewPhrases].
var (
	ErrPhrase  = errors.New("audit: phrase cannot be read")
	ErrPhrases = errors.New("audit: too many phrases, words or cues")
)

// Phrases are phrases compiled. They never change, and any number of goroutines may
// share them. As JSON they are the list they were made of. A nil *Phrases is the
// built-in list.
type Phrases struct {
	list     []Phrase
	words    wordTable
	sets     []wordSet
	patterns []commentPattern
	anchors  [][]int32 // of each word: the patterns looked for where it stands
	flags    []uint8   // of each word: praiseWord, fillerWord, openerWord
	inside   *caption.Lexicon
	insides  []int32 // of each phrase of inside: its place in list
	cues     []string
	ids      map[string]uint16 // while compiling
	figures  []uint16          // likewise: the numbers among the words
	key      uint64            // of the list, for tallies
}

// mostCues, mostPhrases and mostWords bound a list.
const (
	mostCues    = 12
	mostPhrases = 1 << 14
	mostWords   = 1 << 15
)

var builtInPhrases = sync.OnceValue(func() *Phrases {
	p, err := NewPhrases(BuiltInPhrases())
	if err != nil {
		return &Phrases{} // a test refuses it
	}
	return p
})

// NewPhrases compiles a list. The error says which phrase is at fault: [ErrPhrase]
// where it cannot be read, and [ErrPhrases] for more than 16,384 phrases, 32,768
// different words or 12 cues.
func NewPhrases(list []Phrase) (*Phrases, error) {
	p := &Phrases{list: append([]Phrase(nil), list...), ids: map[string]uint16{}, flags: make([]uint8, firstWord), anchors: make([][]int32, firstWord)}
	if len(list) > mostPhrases {
		return nil, ErrPhrases
	}
	for _, w := range openers {
		p.flags[p.word(w)] |= openerWord
	}
	p.register()
	var inside []caption.Phrase
	for k := range p.list {
		ph := &p.list[k]
		if err := ph.check(); err != nil {
			return nil, fmt.Errorf("%w: phrase %d, %q", err, k, ph.Text)
		}
		if ph.Inside {
			inside = append(inside, caption.Phrase{Text: ph.Text, Part: true})
			p.insides = append(p.insides, int32(k))
			if p.cue(ph.Cue) < 0 {
				return nil, ErrPhrases
			}
			continue
		}
		if err := p.compile(k); err != nil {
			return nil, fmt.Errorf("%w: phrase %d, %q", err, k, ph.Text)
		}
	}
	var err error
	if p.inside, err = caption.Compile(inside); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrPhrase, err)
	}
	if len(p.flags) > mostWords {
		return nil, ErrPhrases
	}
	p.finish()
	return p, nil
}

func (ph *Phrase) check() error {
	switch ph.Means {
	case OneWordPraise, GenericPhrase, SelfPromotion, Scam, filler:
	default:
		return ErrPhrase
	}
	if !(ph.Weight >= -1 && ph.Weight <= 1) || len(ph.Text) > 4096 {
		return ErrPhrase
	}
	return nil
}

// cue gives the number of a cue, or −1 where there are too many.
func (p *Phrases) cue(name string) int {
	for i, c := range p.cues {
		if c == name {
			return i
		}
	}
	if len(p.cues) == mostCues {
		return -1
	}
	p.cues = append(p.cues, name)
	return len(p.cues) - 1
}

// List returns the phrases in a copy.
func (p *Phrases) List() []Phrase {
	if p == nil {
		return BuiltInPhrases()
	}
	return append([]Phrase(nil), p.list...)
}

// MarshalJSON writes the list.
func (p *Phrases) MarshalJSON() ([]byte, error) { return json.Marshal(p.List()) }

// UnmarshalJSON reads a list and compiles it, with the errors of [NewPhrases].
func (p *Phrases) UnmarshalJSON(b []byte) error {
	var list []Phrase
	if err := json.Unmarshal(b, &list); err != nil {
		return fmt.Errorf("audit: phrases: %w", err)
	}
	n, err := NewPhrases(list)
	if err != nil {
		return err
	}
	*p = *n
	return nil
}

// or is p, or the built-in phrases where there are none.
func (p *Phrases) or() *Phrases {
	if p == nil || len(p.flags) == 0 {
		return builtInPhrases()
	}
	return p
}
