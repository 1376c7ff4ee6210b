package persona

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Fit is how well a candidate reaches a persona: hard exclusions first, a
// weighted score second, and what both rest on.
//
//	score    = Σ weight·factor, what is not assessed counting 0
//	coverage = Σ weight·coverage of the factor
//
// Low and High are what the score could be, once everything is known. They are
// of what is missing, not of chance.
type Fit struct {
	Score    float64 `json:"score"`    // 0 to 1: 1 when all of the audience is in target and all else matches
	Low      float64 `json:"low"`      //
	High     float64 `json:"high"`     //
	Coverage float64 `json:"coverage"` // 0 to 1

	Excluded  []Exclusion     `json:"excluded,omitempty"`  // hard: any of them excludes
	Unchecked []ExclusionCode `json:"unchecked,omitempty"` // hard, and the data to check them is missing

	Factors []Factor   `json:"factors"`              // those that the persona asks for
	Joint   *Joint     `json:"joint,omitempty"`      // nil: the persona asks for no demographics
	Lists   []Coverage `json:"dimensions,omitempty"` // by which audience each dimension was judged
	Terms   []TermHit  `json:"terms,omitempty"`      // those met, in the order of the persona
	Reasons []string   `json:"reasons"`              // all this in words, what weighs most first
}

// A Factor is one thing the score is made of.
type Factor struct {
	Name     FactorName `json:"name"`
	Weight   float64    `json:"weight"` // share of the score
	Score    float64    `json:"score"`  // 0 to 1; what is not assessed counts 0
	Low      float64    `json:"low"`    //
	High     float64    `json:"high"`   //
	Assessed bool       `json:"assessed"`
	Coverage float64    `json:"coverage"` // how much of it could be assessed
	Because  string     `json:"because"`  // what was seen, or what is missing
}

// A Joint is the share of the audience that is in target in every dimension at
// once. Sources seldom measure that: they give each dimension for itself.
type Joint struct {
	Share      engagement.Figure[engagement.Rate] `json:"share"` // undefined when a dimension is not known
	Low        engagement.Rate                    `json:"low"`   // Fréchet's bounds
	High       engagement.Rate                    `json:"high"`  //
	Assumption string                             `json:"assumption"`
}

// A Coverage says by which audience one dimension was judged.
type Coverage struct {
	Dimension  FactorName              `json:"dimension"`
	Of         engagement.AudienceKind `json:"of,omitempty"`
	Provenance engagement.Provenance   `json:"provenance,omitempty"`
	Sample     engagement.Count        `json:"sample,omitzero"`
	Listed     engagement.Rate         `json:"listed"` // share of the people that the list places
	Gaps       []string                `json:"gaps,omitempty"`
	Source     string                  `json:"source,omitempty"`
}

// TermOf says which part of the persona a term is of.
type TermOf string

// The parts of a persona that are looked for in texts.
const (
	Interest     TermOf = "interest"
	PainPoint    TermOf = "pain_point"
	Aspiration   TermOf = "aspiration"
	BuyingMoment TermOf = "buying_moment"
)

// A TermHit is one term of the persona found in what a candidate publishes. The
// score of topics is Σ weight·rarity·strength / Σ weight·rarity, the first sum over
// the interests that were met, the second over all of the persona; that of needs is
// the same of the other terms.
type TermHit struct {
	Term     string   `json:"term"`
	Of       TermOf   `json:"of"`
	Weight   float64  `json:"weight"`   // as the persona gives it, 1 where it gives none
	Strength float64  `json:"strength"` // 0 to 1: ⅓ for each recent post up to three; ½ where it is stated and in fewer than two
	Rarity   float64  `json:"rarity"`   // 1 for a term that everybody publishes
	Stated   bool     `json:"stated,omitempty"`
	Posts    []string `json:"posts,omitempty"` // ids, or places in the list where a post has none
}

// A Score is the numbers of a fit alone.
type Score struct {
	Score    float64 `json:"score"`
	Low      float64 `json:"low"`
	High     float64 `json:"high"`
	Coverage float64 `json:"coverage"`
	Excluded bool    `json:"excluded,omitempty"`
}

// Fit judges one candidate. To judge many, make a [Matcher] once, or call [Rank]
// or [Shortlist]. The errors are those of [NewMatcher], and a problem.List of the
// candidate.
func (p Persona) Fit(c Candidate, policy FitPolicy) (Fit, error) {
	m, err := NewMatcher(p, policy)
	if err != nil {
		return Fit{}, err
	}
	if err := c.Validate(); err != nil {
		return Fit{}, err
	}
	return m.Fit(c), nil
}

// Fit judges one candidate. What is wrong with it (see [Candidate.Validate])
// counts as not given.
func (m *Matcher) Fit(c Candidate) Fit {
	var s scratch
	var out marks
	sixths := make([]uint8, len(m.terms))
	marked := m.read(&c, sixths, &s)
	score := m.score(&c, sixths, marked, &out, &s)
	return m.explain(&c, sixths, &out, score, &s)
}

// Pool counts how many of the candidates publish each term of the persona.
func (m *Matcher) Pool(list []Candidate) Pool {
	var s scratch
	sixths := make([]uint8, len(m.terms))
	counts := make([]int64, len(m.terms))
	for i := range list {
		sixths = zeroed(sixths, len(m.terms))
		m.read(&list[i], sixths, &s)
		count(counts, sixths)
	}
	return m.pool(counts, len(list))
}

func count(counts []int64, sixths []uint8) {
	for i, t := range sixths {
		if t > 0 {
			counts[i]++
		}
	}
}

func (m *Matcher) pool(counts []int64, candidates int) Pool {
	p := Pool{Candidates: int64(candidates), With: make(map[string]int64, len(counts))}
	for i := range m.terms {
		p.With[m.terms[i].name] = max(p.With[m.terms[i].name], counts[i])
	}
	return p
}

// score computes the parts and adds them up. The texts were read before.
func (m *Matcher) score(c *Candidate, sixths []uint8, marked bool, out *marks, s *scratch) Score {
	m.audience(c, out, s)
	if m.weights[onInterests] > 0 {
		out.parts[onInterests] = m.audienceInterests(c, s)
	}
	s.texts = textsOf(c)
	m.published(sixths, out, s)
	m.creator(c, out)
	sum := Score{Excluded: marked || m.isExcluded(c, out)}
	for i, w := range m.weights {
		if w == 0 {
			continue
		}
		p := &out.parts[i]
		sum.Score += float64(w * p.score)
		sum.Low += float64(w * p.low)
		sum.High += float64(w * p.high)
		sum.Coverage += float64(w * p.coverage)
	}
	sum.Score, sum.Coverage = rounded(sum.Score), rounded(sum.Coverage)
	sum.Low, sum.High = min(rounded(sum.Low), sum.Score), max(rounded(sum.High), sum.Score)
	return sum
}

// rounded keeps 12 decimals, so that weights whose sum is 1 but for the last bit
// give a 1, and equal candidates tie however their numbers were added up.
func rounded(x float64) float64 {
	const places = 1e12
	return min(max(float64(int64(float64(x*places)+0.5))/places, 0), 1)
}

// textsOf counts the texts of a candidate without reading them.
func textsOf(c *Candidate) texts {
	t := texts{stated: len(c.Topics) > 0}
	for i := range c.Posts {
		if hasText(&c.Posts[i]) {
			t.posts++
		}
	}
	return t
}
