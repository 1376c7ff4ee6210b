package main

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/persona"
)

// Differing is a candidate of whom two criteria decide otherwise.
type Differing struct {
	Creator  string           `json:"creator"`
	Seed     persona.Decision `json:"seed"`
	Platform persona.Decision `json:"platform"`
	Because  string           `json:"because"` // what is decisive on the side that is harder on them
}

// differ finds whom the seed's and the platform criteria decide otherwise.
func (r *Result) differ() {
	r.Differ = []Differing{}
	s, p := r.listed(seed), r.listed(platform)
	for _, one := range s.Ranking.Rows {
		other := rowOf(&p.Ranking, one.Handle, one.Platform)
		if one.Decision == other.Decision {
			continue
		}
		harder := one
		if rank(other.Decision) > rank(one.Decision) {
			harder = other
		}
		r.Differ = append(r.Differ, Differing{r.id(one), one.Decision, other.Decision, decisive(harder)})
	}
}

func rank(d persona.Decision) int {
	return slices.Index([]persona.Decision{persona.Kept, persona.Reserved, persona.Excluded}, d)
}

// decisive is the first reason: what excludes, or that the list is full.
func decisive(k persona.Row) string {
	if reasons := k.Reasons(); len(reasons) > 0 {
		return reasons[0]
	}
	return ""
}
