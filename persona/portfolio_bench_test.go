package persona_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/persona"
)

// market makes creators with overlapping audiences among so many people: sizes
// from 1,000 to 10,000 with a heavy tail, one part of each audience from a niche that
// it shares with others and one from everybody. Reach is dear, with a spread.
func market(seed uint64, creators, people int) cover {
	r := rand.New(rand.NewPCG(seed, 3))
	c := cover{people: people, cost: make([]int64, creators), sets: make([][]uint32, creators)}
	in := make([]int, people) // plus one: the last creator that has the person
	niche := people / 40
	for j := range creators {
		size := min(int(1000*math.Pow(1-r.Float64(), -1/2.0)), 10_000, people/20)
		from := r.IntN(40) * niche
		for len(c.sets[j]) < size {
			a := r.IntN(people)
			if r.IntN(10) < 6 {
				a = from + r.IntN(niche)
			}
			if in[a] != j+1 {
				in[a] = j + 1
				c.sets[j] = append(c.sets[j], uint32(a))
			}
		}
		slices.Sort(c.sets[j])
		c.cost[j] = 20 + int64(float64(size)*(0.5+r.Float64()))
	}
	return c
}

// plainGreedy picks by gain, or by gain for the money, looking at every creator
// before every pick.
func plainGreedy(c cover, picks int, budget int64) (value int) {
	met := make([]bool, c.people)
	taken := make([]bool, len(c.sets))
	for range picks {
		best, bestGain := -1, 0
		for j, set := range c.sets {
			if taken[j] || budget >= 0 && c.cost[j] > budget {
				continue
			}
			gain := 0
			for _, a := range set {
				if !met[a] {
					gain++
				}
			}
			better := gain > bestGain
			if budget >= 0 && best >= 0 {
				better = int64(gain)*c.cost[best] > int64(bestGain)*c.cost[j]
			}
			if gain > 0 && better {
				best, bestGain = j, gain
			}
		}
		if best < 0 {
			break
		}
		taken[best] = true
		if budget >= 0 {
			budget -= c.cost[best]
		}
		value += bestGain
		for _, a := range c.sets[best] {
			met[a] = true
		}
	}
	return value
}

var marketLimits = []struct {
	name   string
	limits persona.Limits
	budget int64
}{
	{"30 picks", persona.Limits{MostPicks: 30, Effort: persona.QuickEffort}, -1},
	{"30 picks, 100,000 EUR", persona.Limits{MostPicks: 30, Budget: eur(100_000), Effort: persona.QuickEffort}, 100_000},
}

// BenchmarkSelect sets Select, with all that it says, against plain greedy on
// 10,000 creators with overlapping audiences; the values are in the report.
func BenchmarkSelect(b *testing.B) {
	c := market(1, 10_000, 300_000)
	offers := c.offers()
	for _, of := range marketLimits {
		b.Run(of.name+"/plain greedy", func(b *testing.B) {
			value := 0
			for b.Loop() {
				value = plainGreedy(c, 30, of.budget)
			}
			b.ReportMetric(float64(value), "people")
		})
		b.Run(of.name+"/Select", func(b *testing.B) {
			var p persona.Portfolio
			for b.Loop() {
				var err error
				p, err = persona.Select(offers, of.limits)
				require.NoError(b, err)
			}
			b.ReportMetric(p.Value, "people")
			b.ReportMetric(float64(p.Steps), "steps")
		})
	}
}

func TestSelectAgainstPlainGreedy(t *testing.T) {
	seeds := uint64(3)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		c := market(seed, 2_000, 200_000)
		for _, of := range marketLimits {
			p, err := persona.Select(c.offers(), of.limits)
			require.NoError(t, err)
			greedy := float64(plainGreedy(c, 30, of.budget))
			t.Logf("%s: %v, greedy %v, bound %v", of.name, p.Value, greedy, p.Bound)
			assert.GreaterOrEqual(t, p.Value, greedy)
		}
	}
}
