package persona_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// assertProblems compares paths and rules.
func assertProblems(t *testing.T, err error, want ...string) {
	t.Helper()
	var list problem.List
	require.ErrorAs(t, err, &list)
	got := []string{}
	for _, p := range list {
		got = append(got, p.Path+" "+p.Rule)
		assert.NotEmpty(t, p.Message)
	}
	assert.ElementsMatch(t, want, got)
}

func TestSelectProblems(t *testing.T) {
	minus, err := money.ParseRatio("-1")
	require.NoError(t, err)
	_, err = persona.Select([]persona.Offer{
		{ID: "a", Price: eur(-1), Reach: known(10)},
		{ID: "a", Price: money.Must("1", "USD"), Reach: known(10)},
		{Price: eur(1), Platform: "myspace"},
		{ID: "b", Conversions: &minus},
	}, persona.Limits{
		Objective: "fame", Budget: eur(-5), MostPicks: -1, Overlap: "guess", Universe: -1, Effort: -1, Weights: []int64{-1},
		In: []string{"a", "x"}, Out: []string{"a"}, Start: []string{"y"},
		Counts: []persona.CountLimit{{}, {Tier: "micro", Least: 2, Most: most(1)}, {Tier: "micro", Least: -1}},
		Shared: []persona.SharedAudience{{A: "a", B: "a", People: known(1)}, {A: "a", B: "z"}},
	})
	assertProblems(t, err,
		"offers[0].price gte", "offers[1].id unique", "offers[1].price same_currency", "offers[2].id required",
		"offers[2].platform enum", "offers[3].price required", "offers[3].conversions gte",
		"limits.objective enum", "limits.budget gte", "limits.most_picks gte", "limits.overlap enum", "limits.universe gte",
		"limits.effort gte", "limits.weights[0] range", "limits.in[1] unknown_id", "limits.out[0] unique", "limits.start[0] unknown_id",
		"limits.counts[0] one_of", "limits.counts[1].most gte", "limits.counts[2].least gte", "limits.counts[2] unique",
		"limits.shared[0].b differs", "limits.shared[1].b unknown_id", "limits.shared[1].people required",
	)
}

func TestSelectImpossible(t *testing.T) {
	offers := []persona.Offer{
		{ID: "a", Price: eur(10), Reach: known(10), Tier: "micro"},
		{ID: "b", Price: eur(20), Reach: known(10), Tier: "micro"},
		{ID: "c", Price: eur(5), Tier: "macro"},
	}
	for _, of := range []struct {
		limits persona.Limits
		want   []string
	}{
		{persona.Limits{In: []string{"a", "b"}, Budget: eur(29), MostPicks: 1}, []string{"limits.budget gte", "limits.most_picks gte"}},
		{persona.Limits{In: []string{"c"}}, []string{"limits.in[0] known"}},
		{persona.Limits{Counts: []persona.CountLimit{{Tier: "macro", Least: 1}, {Tier: "micro", Least: 3}}}, []string{"limits.counts[0].least possible", "limits.counts[1].least possible"}},
		{persona.Limits{Counts: []persona.CountLimit{{Tier: "micro", Least: 2}}, Budget: eur(29)}, []string{"limits.budget gte"}},
		{persona.Limits{Counts: []persona.CountLimit{{Tier: "micro", Least: 2}}, MostPicks: 1}, []string{"limits.counts possible"}},
		{persona.Limits{Counts: []persona.CountLimit{{Tier: "micro", Most: most(1)}}, In: []string{"a", "b"}}, []string{"limits.counts[0].most gte"}},
	} {
		_, err := persona.Select(offers, of.limits)
		assertProblems(t, err, of.want...)
	}
}

// What is odd but no mistake.
func TestSelectNothing(t *testing.T) {
	p, err := persona.Select(nil, persona.Limits{})
	require.NoError(t, err)
	assert.Empty(t, p.Picks)
	assert.True(t, p.Proven)
	for _, people := range [][]uint32{{}, {4_294_967_295, 0, 4_294_967_295}} {
		p, err = persona.Select([]persona.Offer{{ID: "a", Price: eur(0), People: people}}, persona.Limits{Budget: eur(0)})
		require.NoError(t, err)
		assert.Equal(t, min(float64(len(people)), 2), p.Value)
		assert.True(t, p.Proven)
	}
	huge := money.Must("999999999999999999999999", "EUR")
	p, err = persona.Select([]persona.Offer{{ID: "a", Price: eur(1), Reach: known(3)}}, persona.Limits{Budget: huge})
	require.NoError(t, err)
	assert.Equal(t, 3.0, p.Value)
	_, err = persona.Select([]persona.Offer{{ID: "a", Price: huge, Reach: known(3)}}, persona.Limits{})
	assertProblems(t, err, "offers[0].price range")
	p, err = persona.Select([]persona.Offer{{ID: "a", Price: eur(1), Reach: known(3)}}, persona.Limits{Start: []string{"a"}, Out: []string{"a"}})
	require.NoError(t, err)
	assert.Contains(t, p.Reason, "does not keep the limits")
}
