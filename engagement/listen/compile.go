package listen

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Matcher finds the mentions of some brands. It never changes, and any number
// of goroutines may share it.
type Matcher struct {
	brands  []string
	tags    []tag // all branded hashtags: the bits of a set
	entries []entry
	lexicon *caption.Lexicon // of the entries that are phrases, in their order
	handles map[string]int   // folded handle -> brand
	domains map[string]int   // folded host -> brand
	print   uint64           // fingerprint of all of it
}

// A tag is one branded hashtag.
type tag struct {
	brand int
	name  string // folded, without "#"
}

// An entry is one phrase of one brand.
type entry struct {
	brand int
	role  role
	text  string // as the caller wrote it
	tag   int    // its bit, where it is a branded hashtag
}

// Compile makes a matcher of the own brand and its rivals. The order of rivals is
// that of the reports.
//
// What is wrong with the brands is a [problem.List] with paths such as
// "brands[1].terms[3]", brand 0 being the own one: an entry without a letter or
// digit, a name, handle or domain that two brands share, and what passes a limit.
func Compile(own Brand, rivals ...Brand) (*Matcher, error) {
	brands := append([]Brand{own}, rivals...)
	if bad := check(brands); len(bad) > 0 {
		return nil, bad
	}
	b := builder{m: &Matcher{handles: map[string]int{}, domains: map[string]int{}}, owner: map[string]int{}, seen: map[string]bool{}}
	for i := range brands {
		b.brand(i, &brands[i])
	}
	if len(b.bad) > 0 {
		return nil, b.bad
	}
	lexicon, err := caption.Compile(b.phrases)
	if err != nil {
		return nil, problem.List{{Path: "brands", Rule: "too_large", Message: "The brands have too many entries to look for at once."}}
	}
	b.m.lexicon = lexicon
	b.m.fingerprint()
	return b.m, nil
}

// Brands gives the names of the brands, the own one first.
func (m *Matcher) Brands() []string { return slices.Clone(m.brands) }

type builder struct {
	m       *Matcher
	phrases []caption.Phrase
	owner   map[string]int  // folded name, or hashtag with "#" -> brand
	seen    map[string]bool // entries that were added
	bad     problem.List
}

func (b *builder) fail(path, rule, param, message string) {
	b.bad = append(b.bad, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
}

func (b *builder) brand(i int, br *Brand) {
	at := problem.Index("brands", i)
	if slices.Contains(b.m.brands, br.Name) {
		b.fail(problem.Join(at, "name"), "unique", "", "Two brands have this name.")
	}
	b.m.brands = append(b.m.brands, br.Name)
	own := func(s string) bool { return plain(s) == plain(br.Name) }
	if !slices.ContainsFunc(br.Ambiguous, own) && !slices.ContainsFunc(br.Terms, own) {
		b.phrase(i, asTerm, problem.Join(at, "name"), br.Name)
	}
	for _, l := range br.lists() {
		for k, text := range l.of {
			path := problem.Index(problem.Join(at, l.name), k)
			switch l.role {
			case asHandle:
				b.address(b.m.handles, i, path, strings.TrimPrefix(plain(text), "@"))
			case asDomain:
				b.address(b.m.domains, i, path, strings.TrimPrefix(plain(text), "www."))
			default:
				b.phrase(i, l.role, path, text)
			}
		}
	}
}

// address notes a handle or host.
func (b *builder) address(of map[string]int, i int, path, name string) {
	if name == "" || strings.ContainsAny(name, " /@") {
		b.fail(path, "format", "", "Give the bare handle or host, without an address around it.")
		return
	}
	if other, taken := of[name]; taken && other != i {
		b.fail(path, "unique", b.m.brands[other], "Another brand has it too.")
		return
	}
	of[name] = i
}

// phrase notes an entry that is looked for in the words of a text.
func (b *builder) phrase(i int, as role, path, text string) {
	p := caption.Phrase{Text: text, Part: unspaced(text)}
	e := entry{brand: i, role: as, text: text}
	name := strings.TrimPrefix(plain(text), "#")
	if strings.TrimSpace(name) == "" {
		b.fail(path, "required", "", "Nothing is left of the entry once hidden characters are gone.")
		return
	}
	switch as {
	case asHashtag:
		p.Text, p.Form, p.Part = "#"+strings.ReplaceAll(name, " ", ""), caption.AsTag, false
		name = p.Text
	case asExclude, asContext:
		b.add(p, e)
		return
	}
	tagged := "#" + strings.ReplaceAll(strings.TrimPrefix(name, "#"), " ", "") // how a term looks as a hashtag
	for _, form := range []string{name, tagged} {
		if other, taken := b.owner[form]; taken && other != i {
			b.fail(path, "unique", b.m.brands[other], "Another brand has this name too: nobody could say whose mention it is.")
			return
		}
	}
	if b.seen[name] {
		return // listed twice
	}
	b.owner[name], b.owner[tagged], b.seen[name] = i, i, true
	if as == asHashtag {
		e.tag = len(b.m.tags)
		b.m.tags = append(b.m.tags, tag{i, name[1:]})
	}
	b.add(p, e)
}

func (b *builder) add(p caption.Phrase, e entry) {
	b.phrases = append(b.phrases, p)
	b.m.entries = append(b.m.entries, e)
}

// fingerprint tells matchers apart by everything they look for.
func (m *Matcher) fingerprint() {
	h := newHash()
	for _, name := range m.brands {
		h.text(name)
	}
	for _, e := range m.entries {
		h.number(uint64(e.brand)<<8 | uint64(e.role))
		h.text(e.text)
	}
	for _, of := range []map[string]int{m.handles, m.domains} {
		names := make([]string, 0, len(of))
		for name := range of {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			h.number(uint64(of[name]))
			h.text(name)
		}
		h.number(uint64(len(names)))
	}
	m.print = h.sum()
}

// plain is a text folded, with single blanks.
func plain(text string) string {
	return strings.Join(strings.Fields(string(caption.Fold(text).Text)), " ")
}

// unspaced reports whether a name is written in a script that sets no spaces.
func unspaced(text string) bool {
	l := caption.CountScripts(text)
	return l.Of(caption.Han)+l.Of(caption.Kana)+l.Of(caption.Thai) > 0
}
