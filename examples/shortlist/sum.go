package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// A Sum is how the numbers of one candidate come about, so that a pencil can check
// them.
type Sum struct {
	Creator  string           `json:"creator"`
	Place    int              `json:"place"`    // by fit
	Decision persona.Decision `json:"decision"` // by the criteria that decide
	Fit      Addition         `json:"fit"`
	Score    Addition         `json:"score"` // by the criteria that decide
	Lists    []string         `json:"lists"` // which audiences were looked at
	Excluded []string         `json:"excluded,omitempty"`
}

// An Addition is lines that add up to a total, and what is open.
type Addition struct {
	Lines    []Addend `json:"lines"`
	Total    float64  `json:"total"`
	Low      float64  `json:"low"`
	High     float64  `json:"high"`
	Coverage float64  `json:"coverage"`
}

// An Addend is weight × value.
type Addend struct {
	Name    string  `json:"name"`
	Weight  float64 `json:"weight"`
	Value   float64 `json:"value"`
	Points  float64 `json:"points"`
	Working string  `json:"working"` // how the value comes about
}

// sum writes the sums of one row.
func (r *Result) sum(k persona.Row) Sum {
	decided := rowOf(&r.listed(r.Decides).Ranking, k.Handle, k.Platform)
	s := Sum{Creator: r.id(k), Place: k.Place, Decision: decided.Decision, Lists: []string{}}
	c := r.in.of(k)
	fit := k.Explain().Fit
	s.Fit = Addition{Total: k.Score, Low: k.Low, High: k.High, Coverage: k.Coverage}
	for _, f := range fit.Factors {
		s.Fit.Lines = append(s.Fit.Lines, Addend{string(f.Name), f.Weight, f.Score, f.Weight * f.Score, r.working(c, fit, f)})
	}
	for _, l := range fit.Lists {
		s.Lists = append(s.Lists, listed(l))
	}
	s.Score = Addition{Total: decided.Score, Low: decided.Low, High: decided.High, Coverage: decided.Coverage}
	told := decided.Explain()
	if w := r.listed(r.Decides).Criteria.FitWeight; told.Fit != nil && w > 0 {
		s.Score.Lines = append(s.Score.Lines, Addend{"fit", w, told.Fit.Score, w * told.Fit.Score, otherFit(fit, told.Fit)})
	}
	for _, v := range told.Verdicts {
		s.Score.Lines = append(s.Score.Lines, Addend{string(v.Code), v.Weight, v.Credit, v.Weight * v.Credit, strings.TrimPrefix(v.String(), string(v.Code)+" ")})
	}
	if decided.Decision == persona.Excluded {
		for _, reason := range decided.Reasons() {
			if strings.HasPrefix(reason, "excluded") {
				s.Excluded = append(s.Excluded, reason)
			}
		}
	}
	return s
}

// otherFit is the sum of a fit whose weights are not those of the fit alone.
func otherFit(alone, beside *persona.Fit) string {
	if alone.Score == beside.Score {
		return "the fit above"
	}
	var terms []string
	for _, f := range beside.Factors {
		if f.Score > 0 {
			terms = append(terms, plain(f.Weight)+"·"+decimals(f.Score))
		}
	}
	if len(terms) == 0 {
		return "nothing assessed"
	}
	return "with the weights beside criteria: " + strings.Join(terms, " + ")
}

// listed says which audience a dimension was judged by.
func listed(l persona.Coverage) string {
	text := string(l.Dimension) + ": " + words.Of(string(l.Provenance))
	if l.Provenance == "" {
		text = string(l.Dimension) + ": provenance not said"
	}
	if l.Source != "" {
		text += ", " + l.Source
	}
	text += fmt.Sprintf(", %s of the people placed", percent(l.Listed.Fraction(), 1))
	if n, known := l.Sample.Get(); known {
		text += ", " + words.Grouped(n) + " described"
	}
	for _, g := range l.Gaps {
		if about, _, cut := strings.Cut(g, ":"); !cut || about == string(l.Dimension) || about == "all" {
			text += "; gap: " + g
		}
	}
	return text
}

// working says how a factor's value comes about; where it can, with the sum.
func (r *Result) working(c *persona.Candidate, fit *persona.Fit, f persona.Factor) string {
	if !f.Assessed {
		return f.Because
	}
	var sum string
	var value float64
	switch f.Name {
	case persona.InTarget:
		sum, value = product(fit)
	case persona.OnAges:
		sum, value = inGroups(c, fit, f.Name, r.in.Persona.Demographics.Ages, func(a *engagement.Audience) []engagement.Share { return a.Ages })
	case persona.OnGenders:
		sum, value = inGroups(c, fit, f.Name, r.in.Persona.Demographics.Genders, func(a *engagement.Audience) []engagement.Share { return a.Genders })
	case persona.OnCountries:
		sum, value = inGroups(c, fit, f.Name, r.in.Persona.Demographics.Countries, func(a *engagement.Audience) []engagement.Share { return a.Countries })
	case persona.OnLanguages:
		sum, value = inGroups(c, fit, f.Name, r.in.Persona.Demographics.Languages, func(a *engagement.Audience) []engagement.Share { return a.Languages })
	case persona.OnTopics:
		sum, value = r.terms(fit, persona.Interest)
	case persona.OnNeeds:
		sum, value = r.terms(fit, persona.PainPoint, persona.Aspiration, persona.BuyingMoment)
	}
	if sum == "" || math.Abs(value-f.Score) > 1e-9 { // the library knows more than this sum: its own words stand
		return f.Because
	}
	return sum
}

// terms is Σ strength·rarity over Σ rarity, of the terms of some parts of a persona.
func (r *Result) terms(fit *persona.Fit, of ...persona.TermOf) (string, float64) {
	got, all := 0.0, 0.0
	for _, p := range r.parts() {
		if slices.Contains(of, p.of) {
			for _, t := range p.terms {
				all += weightOf(t) * r.Fit.Pool.Rarity(t.Term)
			}
		}
	}
	var parts []string
	for _, h := range fit.Terms {
		if !slices.Contains(of, h.Of) {
			continue
		}
		w := h.Weight * h.Rarity
		got += w * h.Strength
		seen := counted(len(h.Posts), "post")
		if len(h.Posts) == 0 {
			seen = "stated"
		}
		parts = append(parts, fmt.Sprintf("%s (%s) %s·%s", h.Term, seen, decimals(h.Strength), decimals(w)))
	}
	if len(parts) == 0 {
		return "none of the terms", 0
	}
	return fmt.Sprintf("(%s) / %s", strings.Join(parts, " + "), decimals(all)), got / all
}

// A termsPart is one part of the persona that is looked for in texts.
type termsPart struct {
	of    persona.TermOf
	terms []persona.Term
}

func (r *Result) parts() []termsPart {
	p := &r.in.Persona
	return []termsPart{{persona.Interest, p.Interests}, {persona.PainPoint, p.PainPoints}, {persona.Aspiration, p.Aspirations}, {persona.BuyingMoment, p.BuyingMoments}}
}

func weightOf(t persona.Term) float64 {
	if t.Weight == 0 {
		return 1
	}
	return t.Weight
}
