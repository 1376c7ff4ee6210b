package persona_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/persona"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestCompareByHand(t *testing.T) {
	micro := []persona.Offer{
		{ID: "m1", Price: eur(100), People: upTo(0, 9)},
		{ID: "m2", Price: eur(100), People: upTo(5, 14)},
		{ID: "m3", Price: eur(100), People: upTo(20, 29)},
	}
	macro := persona.Offer{ID: "macro", Price: eur(200), People: upTo(8, 23)}
	c, err := persona.Compare(micro, macro, persona.Limits{})
	require.NoError(t, err)
	assert.Equal(t, eur(200), c.Budget)
	assert.Equal(t, []string{"m1", "m3"}, idsOf(c.Many))
	assert.Equal(t, 20.0, c.Many.Value)
	assert.Equal(t, []string{"macro"}, idsOf(c.One))
	assert.Equal(t, 16.0, c.One.Value)
	assert.Equal(t, persona.SideMany, c.Side)
	assert.Equal(t, 4.0, c.By)
	assert.True(t, c.Sure)
	assert.Equal(t, 6.0, c.Shared, "8, 9 and 20 to 23")
	assert.Equal(t, money.Must("10000", "EUR"), *c.ManyPerThousand)
	assert.Equal(t, money.Must("12500", "EUR"), *c.OnePerThousand)
	assert.Equal(t, 0.5, c.ManyAtRisk)
	assert.Equal(t, 1.0, c.OneAtRisk)
	assert.Len(t, c.Many.LeftOut, 1, "m2; the one is no candidate of theirs")
	assert.Empty(t, c.One.LeftOut)

	// One of the many: the macro-influencer brings more.
	c, err = persona.Compare(micro, macro, persona.Limits{MostPicks: 1})
	require.NoError(t, err)
	assert.Equal(t, persona.SideOne, c.Side)
	assert.Equal(t, 6.0, c.By)

	// Nothing is known of overlaps: the three may all reach the same people.
	for i := range micro {
		micro[i] = persona.Offer{ID: micro[i].ID, Price: eur(60), Reach: known(10)}
	}
	c, err = persona.Compare(micro, persona.Offer{ID: "macro", Price: eur(200), Reach: known(16)}, persona.Limits{Overlap: persona.OverlapPairs})
	require.NoError(t, err)
	assert.Equal(t, persona.SideMany, c.Side)
	assert.Equal(t, 14.0, c.By)
	assert.False(t, c.Sure)
}

func TestCompareProblems(t *testing.T) {
	micro := []persona.Offer{{ID: "m", Price: eur(-1), Reach: known(1)}, {ID: "one", Price: eur(1), Reach: known(1)}}
	_, err := persona.Compare(micro, persona.Offer{ID: "one", Price: eur(9)}, persona.Limits{Budget: eur(5), In: []string{"one"}})
	assertProblems(t, err, "limits.in[0] differs", "many[0].price gte", "one.id unique", "one.price lte")
	_, err = persona.Compare(nil, persona.Offer{ID: "one", Price: eur(9)}, persona.Limits{})
	assertProblems(t, err, "one known")
	_, err = persona.Compare(nil, persona.Offer{}, persona.Limits{})
	assertProblems(t, err, "one.id required", "one.price required")
	c, err := persona.Compare(nil, persona.Offer{ID: "one", Price: eur(9), Reach: known(0)}, persona.Limits{})
	require.NoError(t, err)
	assert.Equal(t, persona.SideSame, c.Side)
	assert.Nil(t, c.OnePerThousand)
}
