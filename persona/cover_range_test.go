package persona_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/persona"
)

// The range holds the true reach whatever the audiences, and rests on the pairs
// that were measured alone.
func TestPairRangeHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 5))
	better := 0
	for range 400 {
		n, people := 2+r.IntN(6), 20+r.IntN(60)
		in := make([][]bool, n)
		offers := make([]persona.Offer, n)
		largest, union := int64(0), 0
		for i := range in {
			in[i] = make([]bool, people)
			size, share := int64(0), r.Float64()
			for k := range people {
				if r.Float64() < share {
					in[i][k] = true
					size++
				}
			}
			largest = max(largest, size)
			offers[i] = persona.Offer{ID: fmt.Sprint(i), Price: eur(1), Reach: known(size)}
		}
		for k := range people {
			for i := range in {
				if in[i][k] {
					union++
					break
				}
			}
		}
		l := persona.Limits{Overlap: persona.OverlapPairs, Effort: persona.QuickEffort}
		for i := range n {
			l.In = append(l.In, fmt.Sprint(i))
			for j := range i {
				if r.IntN(3) == 0 {
					continue // not measured
				}
				both := int64(0)
				for k := range people {
					if in[i][k] && in[j][k] {
						both++
					}
				}
				l.Shared = append(l.Shared, persona.SharedAudience{A: fmt.Sprint(i), B: fmt.Sprint(j), People: engagement.Known(both)})
			}
		}
		p, err := persona.Select(offers, l)
		require.NoError(t, err)
		require.LessOrEqual(t, p.Range.Low, float64(union))
		require.GreaterOrEqual(t, p.Range.High, float64(union))
		require.GreaterOrEqual(t, p.Range.Low, float64(largest))
		if p.Range.Low > float64(largest) {
			better++
		}
	}
	t.Logf("above the largest single audience in %d of 400", better)
	assert.Positive(t, better)
}

// Two that share little prove most of their sum, though nothing is known of a third.
func TestPairRangeOfSome(t *testing.T) {
	p, err := persona.Select([]persona.Offer{
		{ID: "a", Price: eur(1), Reach: known(1_000)}, {ID: "b", Price: eur(1), Reach: known(800)}, {ID: "c", Price: eur(1), Reach: known(1_200)},
	}, persona.Limits{Shared: []persona.SharedAudience{{A: "a", B: "b", People: known(100)}}})
	require.NoError(t, err)
	assert.Equal(t, 1_700.0, p.Range.Low, "1,000 + 800 − 100; all of c may be among them")
	assert.Equal(t, 2_900.0, p.Range.High)
}

// An id that no offer has keeps nobody out, and is noted.
func TestSelectOutUnknown(t *testing.T) {
	offers := []persona.Offer{{ID: "a", Price: eur(1), Reach: known(3)}}
	p, err := persona.Select(offers, persona.Limits{Out: []string{"gone"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"a"}, idsOf(p))
	assert.Equal(t, []string{`limits.out[0]: no offer has the id "gone", so it keeps nobody out`}, p.Notes)
	c, err := persona.Compare(offers, persona.Offer{ID: "one", Price: eur(9), Reach: known(1)}, persona.Limits{Out: []string{"gone"}})
	require.NoError(t, err)
	assert.Len(t, c.Many.Notes, 1)
	assert.Empty(t, c.One.Notes)
	_, err = persona.Select(offers, persona.Limits{In: []string{"gone"}})
	assertProblems(t, err, "limits.in[0] unknown_id")
}
