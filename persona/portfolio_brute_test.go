package persona_test

import (
	"fmt"
	"math/bits"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// A trial is a small random question, and what the test itself makes of any set.
type trial struct {
	offers []persona.Offer
	limits persona.Limits
	value  func(set uint) float64
	cost   []int64
	budget int64 // −1: none
}

// allowed reckons whether a set keeps the limits, in the plainest way.
func (c *trial) allowed(set uint) bool {
	spent := int64(0)
	at := map[string]int{}
	for j := range c.offers {
		at[c.offers[j].ID] = j
		if set>>j&1 == 1 {
			spent += c.cost[j]
		}
	}
	if c.budget >= 0 && spent > c.budget || c.limits.MostPicks > 0 && bits.OnesCount(set) > c.limits.MostPicks {
		return false
	}
	for _, id := range c.limits.In {
		if set>>at[id]&1 == 0 {
			return false
		}
	}
	for _, id := range c.limits.Out {
		if set>>at[id]&1 == 1 {
			return false
		}
	}
	for _, n := range c.limits.Counts {
		have := 0
		for j, o := range c.offers {
			if set>>j&1 == 1 && (n.Platform != "" && n.Platform == o.Platform || n.Tier != "" && n.Tier == o.Tier) {
				have++
			}
		}
		if have < n.Least || n.Most != nil && have > *n.Most {
			return false
		}
	}
	return true
}

// best looks through all sets.
func (c *trial) best() (value float64, any bool) {
	for set := range uint(1) << len(c.offers) {
		if c.allowed(set) {
			value, any = max(value, c.value(set)), true
		}
	}
	return value, any
}

// randomTrial makes a question of up to 10 offers, with limits of every kind.
func randomTrial(r *rand.Rand) *trial {
	n := 1 + r.IntN(10)
	c := &trial{budget: -1, cost: make([]int64, n), offers: make([]persona.Offer, n)}
	total := int64(0)
	for j := range n {
		c.cost[j] = r.Int64N(12)
		total += c.cost[j]
		c.offers[j] = persona.Offer{ID: fmt.Sprintf("o%d", r.IntN(90)*10+j), Price: eur(c.cost[j])}
		c.offers[j].Platform = []engagement.Platform{"", engagement.Instagram, engagement.TikTok}[r.IntN(3)]
		c.offers[j].Tier = []string{"", "micro", "macro"}[r.IntN(3)]
	}
	if r.IntN(6) > 0 {
		c.budget = r.Int64N(total + 1)
		c.limits.Budget = eur(c.budget)
	}
	c.limits.MostPicks = max(r.IntN(2*n)-n/2, 0)
	c.randomLimits(r)
	c.randomValues(r)
	return c
}

func (c *trial) randomLimits(r *rand.Rand) {
	for _, o := range c.offers {
		switch r.IntN(12) {
		case 0:
			c.limits.In = append(c.limits.In, o.ID)
		case 1:
			c.limits.Out = append(c.limits.Out, o.ID)
		}
	}
	for _, n := range []persona.CountLimit{{Platform: engagement.Instagram}, {Platform: engagement.TikTok}, {Tier: "micro"}, {Tier: "macro"}} {
		if r.IntN(3) > 0 {
			continue
		}
		n.Least = r.IntN(3)
		if r.IntN(2) == 0 {
			n.Most = most(n.Least + r.IntN(3))
		}
		c.limits.Counts = append(c.limits.Counts, n)
	}
}

// randomValues gives the offers what they bring, by people, with or without
// weights, or added up.
func (c *trial) randomValues(r *rand.Rand) {
	if r.IntN(4) == 0 {
		c.limits.Objective = persona.ExpectedEngagements
		brings := make([]int64, len(c.offers))
		for j := range c.offers {
			brings[j] = r.Int64N(20)
			c.offers[j].Engagements = known(brings[j])
		}
		c.value = func(set uint) (sum float64) {
			for j, n := range brings {
				if set>>j&1 == 1 {
					sum += float64(n)
				}
			}
			return sum
		}
		return
	}
	people := 1 + r.IntN(40)
	weight := make([]int64, people)
	for a := range weight {
		if weight[a] = 1; c.limits.Weights != nil || a == 0 && r.IntN(2) == 0 {
			weight[a] = r.Int64N(9)
			c.limits.Weights = weight
		}
	}
	reaches := make([]uint64, len(c.offers))
	density := 0.05 + 0.4*r.Float64()
	for j := range c.offers {
		c.offers[j].People = []uint32{}
		for a := people - 1; a >= 0; a-- {
			if r.Float64() < density {
				c.offers[j].People = append(c.offers[j].People, uint32(a))
				reaches[j] |= 1 << a
			}
		}
	}
	c.value = func(set uint) (sum float64) {
		met := uint64(0)
		for j, m := range reaches {
			if set>>j&1 == 1 {
				met |= m
			}
		}
		for a, w := range weight {
			if met>>a&1 == 1 {
				sum += float64(w)
			}
		}
		return sum
	}
}

// setOf finds the picks of a portfolio.
func (c *trial) setOf(p persona.Portfolio) (set uint) {
	for _, k := range p.Picks {
		for j, o := range c.offers {
			if o.ID == k.ID {
				set |= 1 << j
			}
		}
	}
	return set
}

// Against all sets: the picks are allowed and worth what is said, no set is worth
// more than the bound, a proven value is the best, and what cannot be met is
// refused.
func TestSelectAgainstAllSets(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 5))
	trials, possible, proven, quickBest := 3000, 0, 0, 0
	if testing.Short() {
		trials = 600
	}
	for range trials {
		c := randomTrial(r)
		best, any := c.best()
		p, err := persona.Select(c.offers, c.limits)
		require.Equal(t, any, err == nil, "%v\n%+v", err, c)
		if !any {
			continue
		}
		possible++
		require.True(t, c.allowed(c.setOf(p)), "%+v\n%+v", c, p)
		require.Equal(t, c.value(c.setOf(p)), p.Value)
		require.GreaterOrEqual(t, p.Bound, best, "%+v\n%+v", c, p)
		require.Len(t, p.LeftOut, len(c.offers)-len(p.Picks))
		if p.Proven {
			proven++
			require.Equal(t, best, p.Value)
			require.Equal(t, p.Value, p.Bound)
			require.Zero(t, p.Gap)
		}
		if m := p.More; m != nil {
			require.GreaterOrEqual(t, m.Value, p.Value)
			more := *c
			minor, _ := m.Budget.Minor()
			more.budget = minor / 100 // prices are whole euros
			most, _ := more.best()
			require.GreaterOrEqual(t, m.Bound, most)
			require.LessOrEqual(t, m.Value, most)
			if m.Proven {
				require.Equal(t, most, m.Value)
			}
		}
		c.limits.Effort = persona.QuickEffort
		quick, err := persona.Select(c.offers, c.limits)
		require.NoError(t, err)
		require.GreaterOrEqual(t, quick.Bound, best)
		require.LessOrEqual(t, quick.Value, best)
		if quick.Value == best {
			quickBest++
		}
	}
	t.Logf("%d of %d questions can be answered; %d proven; the quick answer was the best in %d", possible, trials, proven, quickBest)
	require.Equal(t, possible, proven, "small questions are looked through")
}
