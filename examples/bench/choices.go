package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// audiences are the people whom n creators reach, out of so many: audiences of 1,000 to
// 10,000 with a heavy tail, six in ten of each from a niche that it shares with others.
func audiences(n, people int) [][]uint32 {
	r := rand.New(rand.NewPCG(1, 3))
	sets := make([][]uint32, n)
	in := make([]int, people) // plus one: the last creator that has the person
	niche := people / 40
	for j := range sets {
		size := min(int(1000*math.Pow(1-r.Float64(), -1/2.0)), 10_000, people/20)
		from := r.IntN(40) * niche
		for len(sets[j]) < size {
			a := r.IntN(people)
			if r.IntN(10) < 6 {
				a = from + r.IntN(niche)
			}
			if in[a] != j+1 {
				in[a] = j + 1
				sets[j] = append(sets[j], uint32(a))
			}
		}
		slices.Sort(sets[j])
	}
	return sets
}

// plainGreedy looks at every creator before every pick and takes the one that adds
// most people.
func plainGreedy(sets [][]uint32, people, picks int) (value int) {
	met := make([]bool, people)
	taken := make([]bool, len(sets))
	for range picks {
		best, most := -1, 0
		for j, set := range sets {
			if taken[j] {
				continue
			}
			gain := 0
			for _, a := range set {
				if !met[a] {
					gain++
				}
			}
			if gain > most {
				best, most = j, gain
			}
		}
		if best < 0 {
			break
		}
		taken[best] = true
		value += most
		for _, a := range sets[best] {
			met[a] = true
		}
	}
	return value
}

// candidates are n creators of whom nothing is known but an audience, so that their
// scores are as cheap as can be.
func candidates(n int) []persona.Candidate {
	r := rand.New(rand.NewPCG(7, 5))
	shares := func(keys ...string) (list []engagement.Share) {
		left := 1.0
		for _, key := range keys {
			part := engagement.Rate(left * r.Float64())
			left -= float64(part)
			list = append(list, engagement.Share{Key: key, Fraction: &part})
		}
		return list
	}
	list := make([]persona.Candidate, n)
	for i := range list {
		list[i] = persona.Candidate{
			Handle: fmt.Sprintf("creator_%d", i), Platform: engagement.Instagram, Followers: engagement.Known(10_000 + r.Int64N(90_000)),
			Audiences: []engagement.Audience{{
				Of: engagement.OfFollowers, Provenance: engagement.Provenances()[0],
				Ages: shares("18-24", "25-34", "35-44", "45+", "13-17"), Genders: shares("female", "male", "unknown"), Countries: shares("DE", "AT", "CH", "US", "FR"), Languages: shares("de", "en", "fr"),
			}},
		}
	}
	return list
}

// choices are the ways to choose creators: 30 that together reach most people, and
// all in order of how well they fit. The answers are the people reached and the sum
// of all scores.
func choices(n int) []contest {
	people := 30 * n
	sets := audiences(n, people)
	offers := make([]persona.Offer, n)
	for j := range offers {
		offers[j] = persona.Offer{ID: fmt.Sprintf("c%05d", j), Price: euro(100_000), People: sets[j]}
	}
	selected := way{"`persona.Select`, 30 picks", func() float64 {
		return must(persona.Select(offers, persona.Limits{MostPicks: 30, Effort: persona.QuickEffort})).Value
	}}
	greedy := way{"plain greedy", func() float64 { return float64(plainGreedy(sets, people, 30)) }}

	list := candidates(n)
	fit := persona.FitAlone(persona.Persona{Name: "Young women in Germany and Austria", Demographics: persona.Demographics{
		Ages:      persona.Target{Groups: []persona.Group{{Key: "18-24"}, {Key: "25-34"}}},
		Genders:   persona.Target{Groups: []persona.Group{{Key: "female"}}},
		Countries: persona.Target{Groups: []persona.Group{{Key: "DE"}, {Key: "AT"}}},
	}})
	ranked := way{"`persona.Shortlist`", func() (sum float64) {
		for _, row := range must(persona.Shortlist(list, fit)).Rows {
			sum += row.Score
		}
		return sum
	}}
	scored := way{"`persona.Scores` alone", func() (sum float64) {
		for _, score := range must(persona.Scores(list, fit)) {
			sum += score.Score
		}
		return sum
	}}
	return []contest{
		{items: n, ours: selected, plain: greedy, goal: faster(12), note: "says nothing of how far it is from the best, nor of why; ours has a proven bound, the working of each pick and the reason why others are left out"},
		{items: n, ours: ranked, plain: scored, goal: within(3), apart: 1e-9, note: "what order, checks, rows and decisions cost beyond the scores"},
	}
}
