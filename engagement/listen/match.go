package listen

import (
	"slices"
	"sort"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Mention is a brand named in a text, with its place.
type Mention struct {
	Brand string       `json:"brand"`
	Kind  Kind         `json:"kind"`
	Field string       `json:"field"` // "caption", "title", "text", "hashtags[2]"
	Span  caption.Span `json:"span"`  // in that field, as written
	Text  string       `json:"text"`  // what stands there
	Term  string       `json:"term"`  // the entry of the Brand that it met

	Misspelt  bool                  `json:"misspelt,omitempty"`  // the entry is one of Brand.Misspelt
	Disguised []caption.EvasionKind `json:"disguised,omitempty"` // how the letters were hidden or styled
	Aside     Aside                 `json:"aside,omitempty"`     // why it is not counted; empty: it is
	By        string                `json:"by,omitempty"`        // the entry or name that set it aside

	brand, tag int
}

// A Kind is how a brand was named.
type Kind string

// The kinds of mention.
const (
	ByName    Kind = "name"
	ByHandle  Kind = "handle"
	ByHashtag Kind = "hashtag"
	ByLink    Kind = "link"
)

// An Aside says why a name that was found is not counted.
type Aside string

// The reasons to set a name aside.
const (
	Excluded  Aside = "excluded"   // it overlaps an entry of Brand.Exclude
	NoContext Aside = "no_context" // it is ambiguous, and nothing in the text decides
	Within    Aside = "within"     // it is part of a longer name of a brand
)

// Post finds the brands that a post names in title, caption and listed hashtags,
// in that order and by place. Names that were set aside are listed with the rest:
// they say why.
func (m *Matcher) Post(p *engagement.Post) []Mention {
	if p == nil {
		return nil
	}
	var s scan
	s.read(m, "title", p.Title, p.Platform)
	s.read(m, "caption", p.Caption, p.Platform)
	for i, name := range p.Hashtags {
		text := "#" + strings.TrimPrefix(name, "#")
		if !strings.Contains(p.Caption, text) { // some sources list those of the caption again
			s.read(m, problem.Index("hashtags", i), text, p.Platform)
		}
	}
	return s.decide()
}

// Comment finds the brands that a comment names; platform says by which rules
// handles are read, and may be empty.
func (m *Matcher) Comment(c *engagement.Comment, platform engagement.Platform) []Mention {
	if c == nil {
		return nil
	}
	return m.Text(c.Text, platform)
}

// Text finds the brands that any text names.
func (m *Matcher) Text(text string, platform engagement.Platform) []Mention {
	var s scan
	s.read(m, "text", text, platform)
	return s.decide()
}

// A scan is one item being read: what was found, and what decides about it.
type scan struct {
	all     []Mention
	firm    [MaxBrands]bool   // has a mention that is not in doubt
	context [MaxBrands]string // has an entry of Context
}

func (s *scan) read(m *Matcher, field, text string, platform engagement.Platform) {
	if m == nil || text == "" {
		return
	}
	rules := caption.RulesFor(string(platform))
	rules.Skip = caption.Words | caption.Sentences | caption.Emoji
	c := caption.Scan(text, rules)
	f := caption.Fold(text)
	from := len(s.all)
	s.addresses(m, &c)
	s.phrases(m, f, &c)
	found := s.all[from:]
	slices.SortStableFunc(found, func(a, b Mention) int { return a.Span.Start - b.Span.Start })
	for i := range found {
		found[i].Field, found[i].Text = field, found[i].Span.Of(text)
		found[i].Disguised = disguises(f.Evasions, found[i].Span)
	}
}

// addresses finds handles and links.
func (s *scan) addresses(m *Matcher, c *caption.Caption) {
	for _, at := range c.Mentions {
		if b, ok := m.handles[plain(at.Name)]; ok {
			s.add(m, Mention{Kind: ByHandle, Span: at.Span, Term: plain(at.Name), brand: b, tag: -1})
		}
	}
	for _, l := range c.Links {
		host := plain(l.Host)
		for {
			if b, ok := m.domains[host]; ok {
				s.add(m, Mention{Kind: ByLink, Span: l.Span, Term: host, brand: b, tag: -1})
				break
			}
			_, rest, more := strings.Cut(host, ".")
			if !more {
				break
			}
			host = rest
		}
	}
}

// phrases finds names and hashtags, outside of handles and links.
func (s *scan) phrases(m *Matcher, f *caption.Folded, c *caption.Caption) {
	hits := m.lexicon.Find(nil, f)
	if len(hits) == 0 {
		return
	}
	excluded := map[int]*cover{}
	longest := &cover{}
	for _, h := range hits {
		e := &m.entries[h.Phrase]
		switch e.role {
		case asExclude:
			if excluded[e.brand] == nil {
				excluded[e.brand] = &cover{}
			}
			excluded[e.brand].add(h, e.text)
		case asContext:
			s.context[e.brand] = e.text
		default:
			longest.add(h, e.text)
		}
	}
	taken := addressed(c)
	for _, h := range hits {
		e := &m.entries[h.Phrase]
		if e.role == asExclude || e.role == asContext || taken.meets(h.Span) {
			continue
		}
		n := Mention{Kind: ByName, Span: h.Span, Term: e.text, Misspelt: e.role == asMisspelt, brand: e.brand, tag: -1}
		if f.Text[h.Folded.Start] == '#' {
			n.Kind = ByHashtag
		}
		if e.role == asHashtag {
			n.tag = e.tag
		}
		if by, ok := excluded[e.brand].touching(h.Folded); ok {
			n.Aside, n.By = Excluded, by
		} else if by, ok := longest.beyond(h.Folded); ok {
			n.Aside, n.By = Within, by
		} else if e.role == asAmbiguous {
			n.Aside = NoContext
		}
		s.add(m, n)
	}
}

func (s *scan) add(m *Matcher, n Mention) {
	n.Brand = m.brands[n.brand]
	s.firm[n.brand] = s.firm[n.brand] || n.Aside == ""
	if k := len(s.all) - 1; n.tag >= 0 && k >= 0 && s.all[k].brand == n.brand && s.all[k].Field == "" && s.all[k].Span == n.Span {
		s.all[k] = n // a branded hashtag that is a name as well
		return
	}
	s.all = append(s.all, n)
}

// decide counts ambiguous names where the whole item says which is meant.
func (s *scan) decide() []Mention {
	for i := range s.all {
		n := &s.all[i]
		switch {
		case n.Aside != NoContext:
		case s.context[n.brand] != "":
			n.Aside, n.By = "", s.context[n.brand]
		case s.firm[n.brand]:
			n.Aside = ""
		}
	}
	return s.all
}

// disguises lists the kinds of evasion inside a span.
func disguises(all []caption.Evasion, at caption.Span) (kinds []caption.EvasionKind) {
	i := sort.Search(len(all), func(i int) bool { return all[i].End > at.Start })
	for ; i < len(all) && all[i].Start < at.End; i++ {
		if !slices.Contains(kinds, all[i].Kind) {
			kinds = append(kinds, all[i].Kind)
		}
	}
	return kinds
}
