package persona

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A FitPolicy says what each factor counts.
type FitPolicy struct {
	Name    string           `json:"name"`
	Weights Weights          `json:"weights"`
	Pool    *Pool            `json:"pool,omitempty"` // how common the terms are; nil: Rank and Shortlist take their candidates, a fit alone counts all terms alike
	Source  string           `json:"source"`
	AsOf    string           `json:"as_of"`
	Trust   engagement.Trust `json:"trust"`
}

// Weights are shares of the score and add up to 1. A factor that the persona does
// not ask for is left out, and the others share its weight in proportion.
type Weights struct {
	InTarget  float64 `json:"in_target"` // the share of the audience in every target at once
	Audience  float64 `json:"audience"`  // each dimension for itself, evenly
	Interests float64 `json:"interests"`
	Topics    float64 `json:"topics"`
	Needs     float64 `json:"needs"`
	Formats   float64 `json:"formats"`
	Content   float64 `json:"content"`
	Values    float64 `json:"values"`
	Platform  float64 `json:"platform"`
}

// DefaultFit weighs the audience 0.40, what is published 0.35, values 0.10,
// platform 0.10 and the audience's interests 0.05 (our judgement, trust K).
func DefaultFit() FitPolicy {
	return FitPolicy{
		Name: "default",
		Weights: Weights{
			InTarget: 0.25, Audience: 0.15, Interests: 0.05,
			Topics: 0.20, Needs: 0.05, Formats: 0.05, Content: 0.05,
			Values: 0.10, Platform: 0.10,
		},
		Source: "our judgement", AsOf: "2026-11-26", Trust: engagement.TrustDoubtful,
	}
}

// Validate returns nil, or a problem.List: weights outside 0 to 1 or that do not
// add up to 1, and a pool with more hits than candidates.
func (p FitPolicy) Validate() error { return rules().Struct(p) }

func (p FitPolicy) check(f fail) {
	sum := 0.0
	for _, w := range p.Weights.list() {
		if !(w.weight >= 0 && w.weight <= 1) {
			f("weights."+w.name, "from_to", "0 to 1")
		}
		sum += w.weight
	}
	if !(math.Abs(sum-1) <= addUp+1e-9) {
		f("weights", "add_up", "1")
	}
	if p.Pool == nil {
		return
	}
	if p.Pool.Candidates < 0 {
		f("pool.candidates", "not_negative", "")
	}
	for _, term := range sortedKeys(p.Pool.With) {
		if n := p.Pool.With[term]; n < 0 || n > p.Pool.Candidates {
			f(problem.Key("pool.with", term), "not_over", "candidates")
		}
	}
}

type namedWeight struct {
	name   string
	weight float64
}

func (w Weights) list() [9]namedWeight {
	return [9]namedWeight{
		{"in_target", w.InTarget},
		{"audience", w.Audience},
		{"interests", w.Interests},
		{"topics", w.Topics},
		{"needs", w.Needs},
		{"formats", w.Formats},
		{"content", w.Content},
		{"values", w.Values},
		{"platform", w.Platform},
	}
}

// weights are the shares of the score by factor: those asked for, brought to a sum
// of 1. All are 0 when nothing is asked for that has a weight.
func (m *Matcher) setWeights() {
	w := m.policy.Weights
	p := &m.persona
	asked := 0
	for d := range dimensions {
		if len(m.targets[d].groups) > 0 {
			asked++
		}
	}
	for d := range dimensions {
		if len(m.targets[d].groups) > 0 {
			m.weights[onDimension+int(d)] = w.Audience / float64(asked)
		}
	}
	put := func(at int, asked bool, weight float64) {
		if asked {
			m.weights[at] = weight
		}
	}
	put(inTarget, asked > 0, w.InTarget)
	put(onInterests, len(p.Interests) > 0, w.Interests)
	put(onTopics, len(p.Interests) > 0, w.Topics)
	put(onNeeds, len(p.PainPoints)+len(p.Aspirations)+len(p.BuyingMoments) > 0, w.Needs)
	put(onFormats, len(p.Formats) > 0, w.Formats)
	put(onContent, len(p.Content) > 0, w.Content)
	put(onValues, len(p.Values) > 0, w.Values)
	put(onPlatform, len(p.Platforms) > 0, w.Platform)
	sum := 0.0
	for _, x := range m.weights {
		sum += x
	}
	if sum <= 0 {
		m.weights = [factorsCount]float64{}
		return
	}
	for i := range m.weights {
		m.weights[i] /= sum
	}
}
