package persona

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// creator fills in the parts that are not of the audience or of texts.
func (m *Matcher) creator(c *Candidate, out *marks) {
	out.parts[onFormats] = m.formats(c)
	out.parts[onContent] = m.content(c)
	out.parts[onValues] = missing()
	if x, people := c.rating(ValuesAlignment); people > 0 {
		out.parts[onValues] = partly(x, 1)
	}
	out.parts[onPlatform] = missing()
	if p := c.platform(); p != "" {
		out.parts[onPlatform] = partly(m.platforms[p], 1)
	}
}

// formats is the share of recent posts in a wanted format; posts whose format is
// not known are not assessed.
func (m *Matcher) formats(c *Candidate) part {
	known, wanted := 0, 0
	for i := range c.Posts {
		f := c.Posts[i].Format
		if f == "" {
			continue
		}
		known++
		for _, w := range m.persona.Formats {
			if w == f {
				wanted++
				break
			}
		}
	}
	if known == 0 {
		return missing()
	}
	return partly(float64(wanted)/float64(known), float64(known)/float64(len(c.Posts)))
}

// content is the share of a creator's styles that resonate with the persona.
func (m *Matcher) content(c *Candidate) part {
	wanted, styles := 0, 0
	for i, style := range c.Content {
		if !style.IsValid() || contains(c.Content[:i], style) {
			continue
		}
		styles++
		if contains(m.persona.Content, style) {
			wanted++
		}
	}
	if styles == 0 {
		return missing()
	}
	return partly(float64(wanted)/float64(styles), 1)
}

func contains[T comparable](list []T, x T) bool {
	for _, y := range list {
		if x == y {
			return true
		}
	}
	return false
}

// audienceInterests is the share of the audience with at least one of the
// interests. People have several, so the shares overlap:
//
//	estimate = 1 − ∏ (1 − pᵢ)   as if they were independent
//	at least = max pᵢ
//	at most  = Σ pᵢ, with the smallest share listed for each interest not listed
func (m *Matcher) audienceInterests(c *Candidate, s *scratch) part {
	a := chosen(c.Audiences, func(a *engagement.Audience) []engagement.Share { return a.Interests })
	if a == nil {
		return missing()
	}
	people, _ := a.Size.Get() // a list of people without the whole says no shares: interests overlap
	s.values = zeroed(s.values, len(m.terms))
	smallest, known := 1.0, 0
	for i := range a.Interests {
		x, ok := fraction(&a.Interests[i], float64(people))
		if !ok {
			continue
		}
		x = min(x, 1)
		known++
		smallest = min(smallest, x)
		caption.FoldInto(&s.fold, a.Interests[i].Key)
		if at, is := m.interests[string(bytes.TrimSpace(s.fold.Text))]; is {
			s.values[at] = max(s.values[at], x)
		}
	}
	if known == 0 {
		return missing()
	}
	out := part{}
	without, asked, met := 1.0, 0, 0
	for i := range m.terms {
		if m.terms[i].of != Interest {
			continue
		}
		asked++
		x := s.values[i]
		if x > 0 {
			met++
			without *= 1 - x
			out.low = max(out.low, x)
			out.high += x
		} else {
			out.high += smallest
		}
	}
	out.score = 1 - without
	out.low = min(out.low, out.score)
	out.high = max(min(out.high, 1), out.score)
	out.coverage = float64(met) / float64(max(asked, 1))
	out.assessed = met > 0 // a list of the largest interests without any of them says little
	return out
}
