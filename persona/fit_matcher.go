package persona

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// A Matcher is a persona and a policy made ready to judge many candidates. It
// never changes, and any number of goroutines may share it.
type Matcher struct {
	persona Persona
	policy  FitPolicy
	targets [dimensions]target
	weights [factorsCount]float64 // shares of the score

	lexicon *caption.Lexicon
	phrases []phrase         // by their place in the lexicon
	tags    map[string][]int // what counts, by hashtag or topic without spaces and signs
	terms   []term
	brands  map[string]int // exclusions by brand
	marks   []mark         // what excludes

	interests map[string]int // terms by the name of an audience interest
	platforms map[engagement.Platform]float64
	handles   map[string]int // exclusions by handle
	countries map[string]int // exclusions by country
}

// A target is a Target made ready.
type target struct {
	of     dimension
	mix    bool
	least  float64
	groups []wantedGroup
	bands  []ageBand
	keys   map[string]int // of groups, by country or folded city
}

type wantedGroup struct {
	key    string
	weight float64
}

// A term is one thing to look for, with its weight and rarity.
type term struct {
	name           string
	of             TermOf
	weight, rarity float64
}

// A phrase is one entry of the lexicon: a way to say a term, or a mark.
type phrase struct {
	term, mark int // one of the two; the other is −1
}

// A mark is one thing that excludes.
type mark struct {
	by   ExclusionCode
	what string // as the persona writes it
}

// NewMatcher makes a persona ready. The error is nil, a problem.List of the
// persona or the policy (below "persona" and "policy"), or caption.ErrTooLarge
// wrapped when thousands of terms are too many to look for at once.
func NewMatcher(p Persona, policy FitPolicy) (*Matcher, error) {
	var found problemList
	found.add("persona", p.Validate())
	found.add("policy", policy.Validate())
	if err := found.err(); err != nil {
		return nil, err
	}
	m := &Matcher{
		persona: p, policy: policy,
		tags: map[string][]int{}, brands: map[string]int{}, interests: map[string]int{},
		platforms: map[engagement.Platform]float64{}, handles: map[string]int{}, countries: map[string]int{},
	}
	for d := range dimensions {
		m.targets[d] = ready(d, p.Demographics.target(d))
	}
	most := 0.0
	for _, t := range p.Platforms {
		m.platforms[t.Platform] = orOne(t.Weight)
		most = max(most, orOne(t.Weight))
	}
	for _, t := range p.Platforms {
		m.platforms[t.Platform] /= most
	}
	m.setWeights()
	if err := m.setPhrases(); err != nil {
		return nil, err
	}
	m.setRarity(policy.Pool)
	return m, nil
}

// ready looks up the groups of a target.
func ready(d dimension, t Target) target {
	out := target{of: d, mix: t.Mix, least: t.Least.Fraction(), keys: map[string]int{}}
	for i, g := range t.Groups {
		out.groups = append(out.groups, wantedGroup{g.Key, orOne(g.Weight)})
		switch d {
		case ages:
			band, _ := parseAge(g.Key)
			band.group = i
			out.bands = append(out.bands, band)
		case countries:
			out.keys[string([]byte{upper(g.Key[0]), upper(g.Key[1])})] = i
		case cities:
			out.keys[folded(g.Key)] = i
		}
	}
	return out
}

// setPhrases collects what is looked for in texts.
func (m *Matcher) setPhrases() error {
	p, list := &m.persona, []caption.Phrase(nil)
	say := func(text string, form caption.Form, ph phrase) {
		list = append(list, caption.Phrase{Text: text, Form: form, Part: unspaced(text)})
		m.phrases = append(m.phrases, ph)
	}
	tag := func(text string, at int) {
		key := compact(folded(text))
		m.tags[key] = append(m.tags[key], at)
	}
	for _, group := range []struct {
		of    TermOf
		terms []Term
	}{{Interest, p.Interests}, {PainPoint, p.PainPoints}, {Aspiration, p.Aspirations}, {BuyingMoment, p.BuyingMoments}} {
		for _, t := range group.terms {
			at := len(m.terms)
			m.terms = append(m.terms, term{name: t.Term, of: group.of, weight: orOne(t.Weight), rarity: 1})
			for _, text := range append([]string{t.Term}, t.Also...) {
				tag(text, len(m.phrases))
				say(text, caption.Either, phrase{at, -1})
				if group.of == Interest {
					m.interests[folded(text)] = at
				}
			}
		}
	}
	mark := func(by ExclusionCode, what string) phrase {
		m.marks = append(m.marks, mark{by, what})
		return phrase{-1, len(m.marks) - 1}
	}
	for _, text := range p.Exclude.Topics {
		tag(text, len(m.phrases))
		say(text, caption.AsTag, mark(ExcludedTopic, text))
	}
	for _, text := range p.Exclude.Words {
		tag(text, len(m.phrases))
		say(text, caption.Either, mark(ExcludedWord, text))
	}
	for _, group := range []struct {
		by    ExclusionCode
		names []string
	}{{ExcludedRival, p.Exclude.Rivals}, {ExcludedBrand, p.Exclude.Brands}} {
		for _, text := range group.names {
			ph := mark(group.by, text)
			key := compact(folded(text))
			if _, is := m.brands[key]; !is {
				m.brands[key] = ph.mark
			}
			tag(text, len(m.phrases))
			say("@"+compact(folded(text)), caption.AsText, ph)
			say(strings.TrimLeft(text, "#@ "), caption.AsTag, ph)
		}
	}
	for _, text := range p.Exclude.Handles {
		m.handles[bareHandle(text)] = mark(ExcludedHandle, text).mark
	}
	for _, code := range p.Exclude.Countries {
		m.countries[string([]byte{upper(code[0]), upper(code[1])})] = mark(ExcludedCountry, code).mark
	}
	lexicon, err := caption.Compile(list)
	if err != nil {
		return fmt.Errorf("persona: terms to look for: %w", err)
	}
	m.lexicon = lexicon
	return nil
}

// setRarity takes over how common the terms are.
func (m *Matcher) setRarity(p *Pool) {
	if p == nil {
		return
	}
	for i := range m.terms {
		m.terms[i].rarity = p.Rarity(m.terms[i].name)
	}
}

func orOne(weight float64) float64 {
	if weight == 0 {
		return 1
	}
	return weight
}

// compact is a folded name as hashtags and handles write it: without "#" and "@"
// in front, spaces and "_".
func compact(folded string) string {
	return string(compactBytes(nil, []byte(folded)))
}

func compactBytes(dst, folded []byte) []byte {
	for _, b := range bytes.TrimLeft(folded, "#@ ") {
		if b != ' ' && b != '_' {
			dst = append(dst, b)
		}
	}
	return dst
}

// unspaced reports whether a text is in a script that sets no spaces.
func unspaced(text string) bool {
	for _, r := range text {
		switch {
		case r >= 0x3040 && r <= 0x30FF, // kana
			r >= 0x3400 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF, // han
			r >= 0x0E00 && r <= 0x0EFF,                             // thai, lao
			r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF: // myanmar, khmer
			return true
		}
	}
	return false
}
