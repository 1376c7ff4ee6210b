package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A GoalPreset is which measures a business in some situation puts first.
type GoalPreset struct {
	Name     string           `json:"name"`
	Measures []Measure        `json:"measures"` // the first counts most
	Why      string           `json:"why"`
	Source   string           `json:"source"`
	AsOf     string           `json:"as_of"`
	Trust    engagement.Trust `json:"trust"`
}

// The framework puts conversion first in a phase of growth, awareness and engagement at
// a launch. It names the kinds; which measures of each is our judgement.

// GrowthPhase puts conversion first.
func GrowthPhase() GoalPreset {
	return GoalPreset{
		Name: "growth_phase", Measures: []Measure{Revenue, Orders, RateOfOrders, CodeUses, Signups, Traffic, RateOfEngaged},
		Why:    "a business that grows needs sales it can trace; engagement is a step to them",
		Source: "the micro-influencer framework; measures: our judgement", AsOf: "2026-11-26", Trust: engagement.TrustSeed,
	}
}

// Launch puts awareness and engagement first.
func Launch() GoalPreset {
	return GoalPreset{
		Name: "launch", Measures: []Measure{Reach, BrandMentions, RateOfEngaged, Comments, Shares, Saves, Traffic, Signups},
		Why:    "nobody buys what he has not heard of; signups keep those who have",
		Source: "the micro-influencer framework; measures: our judgement", AsOf: "2026-11-26", Trust: engagement.TrustSeed,
	}
}

// Goals are empty goals of the preset, to be given a target and a baseline. Their ids
// are the measures' names; measures that are not of conversion serve the first that is.
func (p GoalPreset) Goals(from, by civil.Date) []Goal {
	serves := ""
	for _, m := range p.Measures {
		if row, _ := m.Row(); row.Kind == Conversion {
			serves = string(m)
			break
		}
	}
	var out []Goal
	for _, m := range p.Measures {
		g := Goal{ID: string(m), Measure: m, From: from, By: by}
		if row, _ := m.Row(); row.Kind != Conversion {
			g.Serves = serves
		}
		out = append(out, g)
	}
	return out
}
