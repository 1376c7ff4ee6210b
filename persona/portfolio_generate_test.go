package persona_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// eur is a price in whole euros.
func eur(n int64) money.Amount { return money.Must(strconv.FormatInt(n, 10), "EUR") }

// most is a limit.
func most(n int) *int { return &n }

// A cover is offers by people with whole prices, as the tests reckon with them.
type cover struct {
	people int
	cost   []int64
	sets   [][]uint32
}

func (c cover) offers() []persona.Offer {
	list := make([]persona.Offer, len(c.cost))
	for j := range list {
		list[j] = persona.Offer{ID: fmt.Sprintf("c%05d", j), Price: eur(c.cost[j]), People: c.sets[j]}
		if list[j].People == nil {
			list[j].People = []uint32{}
		}
	}
	return list
}

// randomCover makes creators that cost 1 to dearest and reach each person with a
// probability.
func randomCover(r *rand.Rand, people, creators int, dearest int64, density float64) cover {
	c := cover{people: people, cost: make([]int64, creators), sets: make([][]uint32, creators)}
	for j := range creators {
		c.cost[j] = 1 + r.Int64N(dearest)
		for a := range people {
			if r.Float64() < density {
				c.sets[j] = append(c.sets[j], uint32(a))
			}
		}
	}
	return c
}

// greedyCover is plain cost-benefit greedy: again and again the creator that fits
// and adds most people for its price, until none adds any.
func (c cover) greedyCover(budget int64) (value int) {
	met := make([]bool, c.people)
	for {
		best, bestGain := -1, 0
		for j, set := range c.sets {
			gain := 0
			for _, a := range set {
				if !met[a] {
					gain++
				}
			}
			if c.cost[j] > budget || gain == 0 {
				continue
			}
			if best < 0 || int64(gain)*c.cost[best] > int64(bestGain)*c.cost[j] {
				best, bestGain = j, gain
			}
		}
		if best < 0 {
			return value
		}
		budget -= c.cost[best]
		value += bestGain
		for _, a := range c.sets[best] {
			met[a] = true
		}
	}
}

// readCover reads an instance of OR-Library: rows are people, columns creators.
func readCover(t *testing.T, path string) cover {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	in := bufio.NewReader(f)
	number := func() (n int) {
		_, err := fmt.Fscan(in, &n)
		require.NoError(t, err)
		return n
	}
	c := cover{people: number()}
	c.cost = make([]int64, number())
	c.sets = make([][]uint32, len(c.cost))
	for j := range c.cost {
		c.cost[j] = int64(number())
	}
	for a := range c.people {
		for range number() {
			j := number() - 1
			c.sets[j] = append(c.sets[j], uint32(a))
		}
	}
	return c
}

// setCovers is the folder of instances, or skips the test.
func setCovers(t *testing.T) string {
	root := os.Getenv("INFLUENCEKIT_DATA")
	if root == "" {
		root = filepath.Join("..", "..", "shared")
	}
	path := filepath.Join(root, "data", "orlib-setcover")
	if _, err := os.Stat(path); err != nil {
		t.Skip("no shared data")
	}
	return path
}

// idsOf lists the picks.
func idsOf(p persona.Portfolio) []string {
	ids := []string{}
	for _, k := range p.Picks {
		ids = append(ids, k.ID)
	}
	return ids
}

// known is a count.
func known(n int64) engagement.Count { return engagement.Known(n) }
