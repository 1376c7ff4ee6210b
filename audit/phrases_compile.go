package audit

import (
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A commentPattern is a phrase compiled: slots in a row.
type commentPattern struct {
	slots         []commentSlot
	anchor        int    // the slot of the rarest words, by which it is looked for
	need          uint64 // words that have to be there: one bit of each of anchor's neighbours
	need2         uint64
	before, after int32 // sets of words that may not stand beside it, or −1
	begins, ends  bool
	phrase        int32
	means         reasonSet
	cue           int8
	weight        int16 // in hundredths
}

// A commentSlot is one place of a pattern: a set of words, the most words that may
// stand before it, and whether it may be missing.
type commentSlot struct {
	set  uint16
	gap  uint8
	free bool
	mask uint64 // of the words of the set
}

// A wordSet is a set of words by id.
type wordSet []uint64

func (s wordSet) has(id uint16) bool {
	return int(id>>6) < len(s) && s[id>>6]>>(id&63)&1 != 0
}

// wordMask has one bit for a word, shared with others.
func wordMask(id uint16) uint64 { return 1 << (uint32(id) * 0x9E3779B1 >> 26) }

// Flags of words.
const (
	praiseWord uint8 = 1 << iota
	fillerWord
	openerWord
)

// mostWays bounds in how many ways a pattern may be laid over a text.
const mostWays = 1024

// compile reads phrase k.
func (p *Phrases) compile(k int) error {
	ph := &p.list[k]
	c := commentPattern{before: -1, after: -1, phrase: int32(k), weight: int16(math.Round(ph.Weight * 100))}
	if ph.Weight == 0 {
		c.weight = 100
	}
	switch ph.Means {
	case GenericPhrase:
		c.means = isGeneric
	case SelfPromotion:
		c.means = isPromotion
	case Scam:
		c.means = isScam
	}
	cue := p.cue(ph.Cue)
	if cue < 0 {
		return ErrPhrases
	}
	c.cue = int8(cue)
	ways, gap := 1, 0
	folded := string(caption.Fold(ph.Text).Text)
	for _, word := range strings.Fields(folded) {
		rest, negated := strings.CutPrefix(word, "!")
		switch {
		case word == "^":
			c.begins = true
			continue
		case word == "$":
			c.ends = true
			continue
		case strings.HasPrefix(word, ".."):
			gap = 3
			if n, err := strconv.Atoi(word[2:]); err == nil && n >= 0 && n <= 12 {
				gap = n
			} else if word != ".." {
				return ErrPhrase
			}
			continue
		}
		s := commentSlot{gap: uint8(gap)}
		ways *= gap + 1
		gap = 0
		rest, s.free = strings.CutSuffix(rest, "?")
		if s.free {
			ways *= 2
		}
		set, mask, err := p.set(rest)
		if err != nil || ways > mostWays {
			return ErrPhrase
		}
		s.set, s.mask = uint16(set), mask
		switch {
		case !negated:
			c.slots = append(c.slots, s)
		case len(c.slots) == 0:
			c.before = set
		default:
			c.after = set
		}
	}
	if ph.Means == OneWordPraise || ph.Means == filler {
		return p.flag(c, ph.Means)
	}
	return p.add(c)
}

// flag marks the words of a phrase of one slot.
func (p *Phrases) flag(c commentPattern, means CommentKind) error {
	if len(c.slots) != 1 {
		return ErrPhrase
	}
	f := praiseWord
	if means == filler {
		f = fillerWord
	}
	for id := range p.flags {
		if p.sets[c.slots[0].set].has(uint16(id)) {
			p.flags[id] |= f
		}
	}
	return nil
}

// add keeps a pattern under the words of its rarest slot.
func (p *Phrases) add(c commentPattern) error {
	c.anchor = -1
	best := math.MaxInt
	for i, s := range c.slots {
		if s.free {
			continue
		}
		if n := p.commonness(int(s.set)); n < best {
			c.anchor, best = i, n
		}
	}
	if c.anchor < 0 || len(c.slots) > 12 {
		return ErrPhrase
	}
	c.need, c.need2 = ^uint64(0), ^uint64(0)
	for i, s := range c.slots {
		switch {
		case s.free || i == c.anchor:
		case c.need == ^uint64(0):
			c.need = s.mask
		case bits.OnesCount64(s.mask) < bits.OnesCount64(c.need2):
			c.need2 = s.mask
		}
	}
	n := int32(len(p.patterns))
	p.patterns = append(p.patterns, c)
	for id := range p.anchors {
		if p.sets[c.slots[c.anchor].set].has(uint16(id)) {
			p.anchors[id] = append(p.anchors[id], n)
		}
	}
	return nil
}

// commonness guesses how often a word of the set is met.
func (p *Phrases) commonness(set int) (n int) {
	for _, w := range p.sets[set] {
		n += bits.OnesCount64(w)
	}
	if p.sets[set].has(unknownWord) {
		n += 400
	}
	for _, c := range commonWords {
		if id, ok := p.ids[c]; ok && p.sets[set].has(id) {
			n += 200
		}
	}
	return n
}

// set reads "a|b|{class}" and returns its set and the bits of its words.
func (p *Phrases) set(text string) (set int32, mask uint64, err error) {
	var ids []uint16
	for part := range strings.SplitSeq(text, "|") {
		name, braced := strings.CutPrefix(part, "{")
		if !braced {
			if part == "" {
				return 0, 0, ErrPhrase
			}
			ids = append(ids, p.word(part))
			continue
		}
		name, closed := strings.CutSuffix(name, "}")
		if name == "n" {
			ids = append(ids, p.figures...)
		}
		special, words := classOf(name)
		if !closed || len(special) == 0 && words == "" {
			return 0, 0, ErrPhrase
		}
		ids = append(ids, special...)
		for _, w := range strings.Fields(words) {
			ids = append(ids, p.word(string(caption.Fold(w).Text)))
		}
	}
	var s wordSet
	for _, id := range ids {
		for int(id>>6) >= len(s) {
			s = append(s, 0)
		}
		s[id>>6] |= 1 << (id & 63)
		mask |= wordMask(id)
	}
	p.sets = append(p.sets, s)
	return int32(len(p.sets) - 1), mask, nil
}

// register gives ids to the numbers that patterns name, before any pattern is
// compiled, so that {n} is these too.
func (p *Phrases) register() {
	for i := range p.list {
		for _, w := range strings.FieldsFunc(p.list[i].Text, func(r rune) bool { return r == ' ' || r == '|' || r == '!' || r == '?' }) {
			if w == "" || strings.Trim(strings.TrimSuffix(w, "k"), "0123456789") != "" || w == "k" {
				continue
			}
			if id := p.word(w); !slices.Contains(p.figures, id) {
				p.figures = append(p.figures, id)
			}
		}
	}
}

// word gives the id of a folded word.
func (p *Phrases) word(w string) uint16 {
	w = strings.ReplaceAll(w, "'", "")
	if id, ok := p.ids[w]; ok {
		return id
	}
	if len(p.flags) >= mostWords {
		return unknownWord // NewPhrases refuses the list
	}
	id := uint16(len(p.flags))
	p.ids[w] = id
	p.flags = append(p.flags, 0)
	p.anchors = append(p.anchors, nil)
	return id
}

// finish builds the table of words and the key of the list.
func (p *Phrases) finish() {
	p.misspell()
	p.words = newWordTable(p.ids)
	p.ids, p.figures = nil, nil
	h := newHash()
	for i := range p.list {
		ph := &p.list[i]
		h.text(ph.Text)
		h.text(string(ph.Means))
		h.text(ph.Cue)
		h.number(math.Float64bits(ph.Weight))
		if ph.Inside {
			h.number(1)
		}
	}
	p.key = h.sum()
}
