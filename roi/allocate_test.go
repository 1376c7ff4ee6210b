package roi_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestAllocate(t *testing.T) {
	bearers := []roi.Bearer{
		{Creator: "ana", Fee: eur("500"), Reach: known(10_000), Revenue: eur("900")},
		{Creator: "ben", Fee: eur("300"), Reach: known(0), Revenue: eur("0")},
		{Creator: "cem", Fee: eur("200"), Reach: known(20_000), Revenue: eur("100")},
	}
	shared := roi.Cost{AgencyFee: eur("100"), Tools: eur("0.02"), Partial: []string{"tools"}}
	for rule, want := range map[roi.AllocationRule][3][2]string{
		roi.Equally:      {{"33.34", "0.01"}, {"33.33", "0.01"}, {"33.33", "0"}},
		roi.ByFee:        {{"50", "0.01"}, {"30", "0.01"}, {"20", "0"}},
		roi.ByGrossReach: {{"33.33", "0.01"}, {"0", "0"}, {"66.67", "0.01"}},
		roi.ByRevenue:    {{"90", "0.02"}, {"0", "0"}, {"10", "0"}},
	} {
		parts, err := roi.Allocate(shared, rule, bearers)
		require.NoError(t, err)
		for i, p := range parts {
			assert.Equal(t, roi.Cost{AgencyFee: eur(want[i][0]), Tools: eur(want[i][1]), Partial: []string{"tools"}}, p, "%s %s", rule, bearers[i].Creator)
		}
	}
}

func TestAllocateUndefined(t *testing.T) {
	shared := roi.Cost{AgencyFee: eur("100")}
	ana := roi.Bearer{Creator: "ana", Fee: eur("1"), Reach: known(1), Revenue: eur("1")}
	for because, c := range map[string]struct {
		rule roi.AllocationRule
		with roi.Bearer
	}{
		`gross reach of "ben" unknown`: {roi.ByGrossReach, roi.Bearer{Creator: "ben"}},
		`fee of "ben" unknown`:         {roi.ByFee, roi.Bearer{Creator: "ben"}},
		`revenue of "ben" unknown`:     {roi.ByRevenue, roi.Bearer{Creator: "ben"}},
		`revenue of "ben" negative`:    {roi.ByRevenue, roi.Bearer{Creator: "ben", Revenue: eur("-1")}},
	} {
		_, err := roi.Allocate(shared, c.rule, []roi.Bearer{ana, c.with})
		assert.Equal(t, because, undefinedBecause(err))
	}
	_, err := roi.Allocate(shared, roi.Equally, nil)
	assert.EqualError(t, err, "allocation equally is undefined: no creators")
	_, err = roi.Allocate(shared, roi.ByGrossReach, []roi.Bearer{{Creator: "ben", Reach: known(0)}})
	assert.EqualError(t, err, "allocation by_gross_reach is undefined: all creators have 0")
	_, err = roi.Allocate(shared, roi.ByFee, []roi.Bearer{ana, {Creator: "ben", Fee: usd("1")}})
	assert.ErrorAs(t, err, new(money.MismatchError))
	_, err = roi.Allocate(shared, "by_mood", []roi.Bearer{ana})
	assert.EqualError(t, err, `roi: "by_mood" is no rule of allocation`)
	assert.False(t, roi.AllocationRule("").IsValid())
}

// The parts of every part add up to it, in every currency, by every rule.
func TestAllocateAddsUp(t *testing.T) {
	m := newMaker(8)
	for range 500 {
		cur := currencies[m.IntN(len(currencies))]
		var shared roi.Cost
		m.fill(&shared, cur)
		bearers := make([]roi.Bearer, 1+m.IntN(9))
		for i := range bearers {
			fee, err := money.New(m.Int64N(1e6), cur)
			require.NoError(t, err)
			bearers[i] = roi.Bearer{Creator: fmt.Sprint(i), Fee: fee, Reach: engagement.Known(m.Int64N(1e9)), Revenue: fee}
			assert.Equal(t, bearers[i], roundTrip(t, bearers[i]))
		}
		bearers[0].Fee, bearers[0].Revenue, bearers[0].Reach = money.Must("1", cur), money.Must("1", cur), known(1)
		for _, rule := range []roi.AllocationRule{roi.Equally, roi.ByFee, roi.ByGrossReach, roi.ByRevenue} {
			parts, err := roi.Allocate(shared, rule, bearers)
			require.NoError(t, err)
			sum, err := roi.TotalCost(parts)
			require.NoError(t, err)
			assert.Equal(t, shared, sum)
		}
	}
}
