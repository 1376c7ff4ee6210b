package roi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A sum has each metric once, whichever side has it first, and stays an estimate when
// either side is one.
func TestEMVPlusMetricByMetric(t *testing.T) {
	part := func(m engagement.Metric, n int64, estimated bool, value string) roi.EMVPart {
		return roi.EMVPart{Metric: m, Count: known(n), Estimated: estimated, Value: usd(value)}
	}
	a := roi.EMV{Table: "t", AsOf: "2026", Value: usd("3"), Parts: []roi.EMVPart{part(engagement.Likes, 1, false, "1"), part(engagement.Views, 2, true, "2")},
		Unknown: []engagement.Metric{engagement.Shares, engagement.Comments}}
	b := roi.EMV{Table: "t", AsOf: "2026", Value: usd("12"), Parts: []roi.EMVPart{part(engagement.Likes, 3, true, "3"), part(engagement.Views, 4, false, "4"), part(engagement.Saves, 5, false, "5")},
		Unknown: []engagement.Metric{engagement.Comments}}
	want := []roi.EMVPart{part(engagement.Likes, 4, true, "4"), part(engagement.Views, 6, true, "6"), part(engagement.Saves, 5, false, "5")}
	for _, pair := range [][2]roi.EMV{{a, b}, {b, a}} {
		sum, err := pair[0].Plus(pair[1])
		require.NoError(t, err)
		assert.Equal(t, usd("15"), sum.Value)
		assert.Equal(t, want, sum.Parts)
		assert.Equal(t, []engagement.Metric{engagement.Comments, engagement.Shares}, sum.Unknown)
	}
}

// Values are compared within one table of one day, and in one currency.
func TestEMVUnlike(t *testing.T) {
	e := roi.EMV{Table: "t", AsOf: "2026", Value: usd("3")}
	for name, o := range map[string]roi.EMV{
		"another table": {Table: "u", AsOf: "2026", Value: usd("3")},
		"another day":   {Table: "t", AsOf: "2025", Value: usd("3")},
	} {
		order, err := e.Cmp(o)
		require.ErrorAs(t, err, new(*roi.UnlikeEMVError), name)
		assert.Zero(t, order)
		_, err = e.Plus(o)
		require.ErrorAs(t, err, new(*roi.UnlikeEMVError), name)
	}
	order, err := e.Cmp(roi.EMV{Table: "t", AsOf: "2026", Value: eur("3")})
	require.ErrorAs(t, err, new(money.MismatchError))
	assert.Zero(t, order)
}

// An estimate that no count can hold gives way to the next one.
func TestEMVEstimateThatFits(t *testing.T) {
	table := roi.EMVTable{
		Name: "t", AsOf: "2026", Rates: []roi.EMVRate{{Platform: engagement.Instagram, Metric: engagement.Impressions, Per: 1000, Value: usd("1")}},
		Estimates: []roi.EMVEstimate{
			{Platform: engagement.Instagram, Of: engagement.Of(engagement.Comments), Times: 0}, // never
			{Platform: engagement.Instagram, Of: engagement.Of(engagement.Likes), Times: 10},
			{Platform: engagement.Instagram, Of: engagement.Of(engagement.Views), Times: 1},
		},
	}
	most := int64(engagement.MaxCount / 10)
	for likes, want := range map[int64]int64{most: 10 * most, most + 1: 5} {
		emv, err := table.Value(image(engagement.Metrics{Likes: known(likes), Views: known(5), Comments: known(1)}), engagement.Metrics{})
		require.NoError(t, err)
		require.Len(t, emv.Parts, 1)
		assert.Equal(t, known(want), emv.Parts[0].Count)
	}
}
