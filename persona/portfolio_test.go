package persona_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// upTo are the people from a number to another, both included.
func upTo(from, to uint32) (list []uint32) {
	for a := from; a <= to; a++ {
		list = append(list, a)
	}
	return list
}

// Ana reaches 0–5 for 500, Ben 0–3 for 300, Cleo 4–8 for 300: for 600 Ben and Cleo
// reach all nine.
func TestSelectByHand(t *testing.T) {
	offers := []persona.Offer{
		{ID: "ana", Price: eur(500), People: upTo(0, 5)},
		{ID: "ben", Price: eur(300), People: []uint32{3, 2, 1, 0, 1}},
		{ID: "cleo", Price: eur(300), People: upTo(4, 8)},
		{ID: "dan", Price: eur(900), People: upTo(20, 99)},
		{ID: "eve", Price: eur(10), Reach: known(7)},
		{ID: "fay", Price: eur(10), People: upTo(9, 9)},
	}
	p, err := persona.Select(offers, persona.Limits{Budget: eur(600), Out: []string{"fay"}})
	require.NoError(t, err)
	assert.Equal(t, []string{"cleo", "ben"}, idsOf(p))
	assert.Equal(t, 9.0, p.Value)
	assert.Equal(t, 9.0, p.Bound)
	assert.True(t, p.Proven)
	assert.Zero(t, p.Gap)
	assert.Equal(t, eur(600), p.Cost)
	assert.Equal(t, persona.OverlapPeople, p.Overlap)
	for k, want := range []persona.Pick{{Alone: 5, Adds: 5, Loses: 5}, {Alone: 4, Adds: 4, Loses: 4}} {
		got := p.Picks[k]
		assert.Equal(t, want, persona.Pick{Alone: got.Alone, Adds: got.Adds, Loses: got.Loses})
	}
	why := map[string]persona.WhyLeftOut{}
	for _, l := range p.LeftOut {
		why[l.ID] = l.Why
		assert.NotEmpty(t, l.Reason)
	}
	assert.Equal(t, map[string]persona.WhyLeftOut{
		"ana": persona.LeftNothing, "dan": persona.LeftTooDear, "eve": persona.LeftUnknown, "fay": persona.LeftExcluded,
	}, why)
	require.NotNil(t, p.More)
	assert.Equal(t, eur(660), p.More.Budget)
	assert.Zero(t, p.More.Extra)
	assert.True(t, p.More.Proven)

	// 10 % more pay Dan alone, who reaches 80.
	p, err = persona.Select(offers, persona.Limits{Budget: eur(820)})
	require.NoError(t, err)
	assert.Equal(t, 10.0, p.Value, "ben, cleo and fay")
	assert.Equal(t, 80.0, p.More.Value)
	assert.Equal(t, 70.0, p.More.Extra)
	assert.Equal(t, []string{"dan"}, p.More.Added)
	assert.Equal(t, []string{"ben", "cleo", "fay"}, p.More.Dropped)

	// Ana is fixed: Cleo adds 6, 7 and 8 to her.
	p, err = persona.Select(offers, persona.Limits{Budget: eur(800), In: []string{"ana"}, MostPicks: 2})
	require.NoError(t, err)
	assert.Equal(t, []string{"ana", "cleo"}, idsOf(p))
	assert.Equal(t, 9.0, p.Value)
	assert.True(t, p.Picks[0].Fixed)
	assert.Equal(t, 4.0, p.Picks[0].Loses, "0 to 3; Cleo reaches 4 and 5 too")
	assert.Equal(t, 3.0, p.Picks[1].Adds)

	text, err := json.Marshal(p)
	require.NoError(t, err)
	var back persona.Portfolio
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, p, back)
}

// Two reach as many people, one for less; with a third for whom there is no room.
func TestSelectTakesTheCheaperOfEquals(t *testing.T) {
	offers := []persona.Offer{
		{ID: "ana", Price: eur(250), People: upTo(0, 4)},
		{ID: "ben", Price: eur(100), People: upTo(3, 7)},
		{ID: "cleo", Price: eur(20), People: upTo(0, 1)},
	}
	for _, l := range []persona.Limits{{Budget: eur(500), MostPicks: 1}, {MostPicks: 1}} {
		p, err := persona.Select(offers, l)
		require.NoError(t, err)
		assert.Equal(t, []string{"ben"}, idsOf(p))
		assert.True(t, p.Proven)
	}
}

func TestSelectRules(t *testing.T) {
	var offers []persona.Offer
	for i := range 6 {
		o := persona.Offer{ID: fmt.Sprint(i), Price: eur(100), Platform: engagement.Instagram, Tier: "micro", Engagements: known(int64(100 - i))}
		if i > 3 {
			o.Platform, o.Tier = engagement.TikTok, "macro"
		}
		offers = append(offers, o)
	}
	l := persona.Limits{Objective: persona.ExpectedEngagements, Budget: eur(300), Counts: []persona.CountLimit{
		{Platform: engagement.TikTok, Least: 1}, {Tier: "micro", Most: most(1)},
	}}
	p, err := persona.Select(offers, l)
	require.NoError(t, err)
	assert.ElementsMatch(t, []string{"0", "4", "5"}, idsOf(p), "the one micro and both macros: 100+96+95")
	assert.Equal(t, 291.0, p.Value)
	assert.True(t, p.Proven)
	assert.Equal(t, persona.LeftFull, p.LeftOut[0].Why)
}

func TestSelectConversions(t *testing.T) {
	ratio := func(text string) *money.Ratio {
		r, err := money.ParseRatio(text)
		require.NoError(t, err)
		return &r
	}
	p, err := persona.Select([]persona.Offer{
		{ID: "a", Price: money.Must("10.005", "EUR"), Conversions: ratio("0.1")},
		{ID: "b", Price: money.Must("10.005", "EUR"), Conversions: ratio("0.2")},
		{ID: "c", Price: money.Must("10.01", "EUR"), Conversions: ratio("0.15")},
	}, persona.Limits{Objective: persona.ExpectedConversions, Budget: money.Must("20.01", "EUR")})
	require.NoError(t, err)
	assert.Equal(t, []string{"b", "a"}, idsOf(p), "b and c cost half a cent too much")
	assert.Equal(t, 0.3, p.Value)
	assert.Equal(t, 0.35, p.More.Value)
}

// Two of 100, 80 and 60, where the first two share 30.
func TestSelectPairs(t *testing.T) {
	offers := []persona.Offer{
		{ID: "a", Price: eur(1), Reach: known(100)},
		{ID: "b", Price: eur(1), Reach: known(80)},
		{ID: "c", Price: eur(1), Reach: known(60)},
	}
	l := persona.Limits{MostPicks: 2, Shared: []persona.SharedAudience{{A: "b", B: "a", People: known(30)}}}
	p, err := persona.Select(offers, l)
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "c"}, idsOf(p))
	assert.Equal(t, 160.0, p.Value)
	assert.Equal(t, 100.0, p.Range.Low, "all of c may be in a")
	assert.Equal(t, 160.0, p.Range.High)

	l.MostPicks = 3
	p, err = persona.Select(offers, l)
	require.NoError(t, err)
	assert.Equal(t, 210.0, p.Value, "100 + 80 + 60 − 30")

	// Among 1,000 people by chance: 1000·(1 − 0.9·0.8) = 280.
	p, err = persona.Select([]persona.Offer{
		{ID: "a", Price: eur(1), Reach: known(100)}, {ID: "b", Price: eur(1), Reach: known(200)},
	}, persona.Limits{Universe: 1000})
	require.NoError(t, err)
	assert.Equal(t, 280.0, p.Value)
	assert.Equal(t, persona.OverlapPairs, p.Overlap)
}

func TestSelectSketches(t *testing.T) {
	sketch := func(from, to int, salt string) *overlap.Sketch {
		s := overlap.New(0, overlap.NewSalt(salt))
		for i := from; i < to; i++ {
			require.NoError(t, s.Add(fmt.Sprint(i)))
		}
		return s
	}
	offers := []persona.Offer{
		{ID: "a", Price: eur(1), Sketch: sketch(0, 1000, "x")},
		{ID: "b", Price: eur(1), Sketch: sketch(100, 1050, "x")},
		{ID: "c", Price: eur(1), Sketch: sketch(900, 1800, "x")},
	}
	p, err := persona.Select(offers, persona.Limits{MostPicks: 2})
	require.NoError(t, err)
	assert.Equal(t, []string{"a", "c"}, idsOf(p))
	assert.Equal(t, 1800.0, p.Value)
	assert.Nil(t, p.Range, "the sketches hold all ids")

	offers[2].Sketch = sketch(900, 60_000, "x")
	p, err = persona.Select(offers, persona.Limits{MostPicks: 2})
	require.NoError(t, err)
	assert.InDelta(t, 60_000, p.Value, 3_000)
	require.NotNil(t, p.Range)
	assert.LessOrEqual(t, p.Range.Low, p.Value)
	assert.GreaterOrEqual(t, p.Range.High, p.Value)

	offers[1].Sketch = sketch(0, 10, "y")
	_, err = persona.Select(offers, persona.Limits{})
	assertProblems(t, err, "offers[1].sketch same_salt")
}
