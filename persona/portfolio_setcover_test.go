package persona_test

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/persona"
)

// A tally adds up how good portfolios are.
type tally struct {
	cases, proven       int
	ofBest, greedy, gap float64
	steps               int64
}

func (s *tally) add(p persona.Portfolio, best, greedy float64) {
	s.cases++
	if p.Proven {
		s.proven++
	}
	s.ofBest += p.Value / best
	s.greedy += greedy / best
	s.gap += p.Gap
	s.steps += p.Steps
}

func (s *tally) String() string {
	n := float64(s.cases)
	return fmt.Sprintf("%d cases: %.3f %% of the best, greedy %.3f %%, mean gap %.3f %%, %d proven, %d million steps",
		s.cases, 100*s.ofBest/n, 100*s.greedy/n, 100*s.gap/n, s.proven, s.steps/1e6)
}

// The published instances with the best coverage proved by another solver.
func TestSelectSetCover(t *testing.T) {
	folder := setCovers(t)
	f, err := os.Open(filepath.Join(folder, "optima.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	var total tally
	for _, row := range rows[1:] {
		number := func(name string) int64 {
			n, err := strconv.ParseInt(row[column[name]], 10, 64)
			require.NoError(t, err)
			return n
		}
		c := readCover(t, filepath.Join(folder, row[column["instance"]]+".txt"))
		budget, best := number("budget"), float64(number("max_cover"))
		greedy := float64(c.greedyCover(budget))
		p, err := persona.Select(c.offers(), persona.Limits{Budget: eur(budget)})
		require.NoError(t, err)
		label := row[column["instance"]] + " for " + row[column["budget"]]
		assert.Equal(t, float64(number("greedy_cover")), greedy, "%s: the greedy of the table", label)
		assert.LessOrEqual(t, p.Value, best, label)
		assert.GreaterOrEqual(t, p.Bound, best, "%s: bound", label)
		assert.GreaterOrEqual(t, p.Value, greedy, label)
		if p.Proven {
			assert.Equal(t, best, p.Value, label)
		}
		total.add(p, best, greedy)
	}
	t.Log(&total)
	require.NotZero(t, total.cases)
	assert.GreaterOrEqual(t, total.ofBest/float64(total.cases), 0.998)
	assert.LessOrEqual(t, total.gap/float64(total.cases), 0.005)
	assert.GreaterOrEqual(t, 2*total.proven, total.cases)
}

// Random instances of the shapes that OR-Library has, larger ones too. The best is
// not known; no set is worth more than the bound.
func TestSelectLargerCovers(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	var total tally
	for _, shape := range []struct {
		name             string
		people, creators int
		density          float64
		cost             int64 // of covering all, about
	}{
		{"4", 200, 1000, 0.02, 490},
		{"5", 200, 2000, 0.02, 260},
		{"6", 200, 1000, 0.05, 140},
		{"a", 300, 3000, 0.02, 245},
		{"b", 300, 3000, 0.05, 73},
		{"c", 400, 4000, 0.02, 225},
		{"d", 400, 4000, 0.05, 64},
		{"nre", 500, 5000, 0.10, 28},
		{"nrf", 500, 5000, 0.20, 14},
		{"nrg", 1000, 10000, 0.02, 170},
		{"nrh", 1000, 10000, 0.05, 60},
	} {
		c := randomCover(rand.New(rand.NewPCG(7, 1)), shape.people, shape.creators, 100, shape.density)
		offers := c.offers()
		var one tally
		for _, part := range []int64{4, 2, 1} {
			budget := shape.cost / part
			greedy := float64(c.greedyCover(budget))
			p, err := persona.Select(offers, persona.Limits{Budget: eur(budget)})
			require.NoError(t, err)
			assert.GreaterOrEqual(t, p.Value, greedy)
			assert.LessOrEqual(t, p.Value, p.Bound)
			one.add(p, p.Bound, greedy)
			total.add(p, p.Bound, greedy)
		}
		t.Logf("%-3s %s (of the bound)", shape.name, &one)
	}
	t.Logf("all %s (of the bound)", &total)
	assert.GreaterOrEqual(t, 2*total.proven, total.cases)
}
