package roi_test

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// Whatever orders, programme and policy JSON holds, each order is assigned once or in
// parts, with a sentence, and the codes are judged or named as not assessed.
func FuzzPolicyAssign(f *testing.F) {
	orders, pr := newMaker(41).campaign(3)
	for _, p := range []roi.Policy{{}, roi.ModashRule(), {Several: roi.SplitEqually, Disagree: roi.SplitBoth, Corroborate: true, WindowDays: math.MinInt}} {
		var seeds [][]byte
		for _, v := range []any{orders, pr, p} {
			text, err := json.Marshal(v)
			require.NoError(f, err)
			seeds = append(seeds, text)
		}
		f.Add(seeds[0], seeds[1], seeds[2])
	}
	f.Fuzz(func(t *testing.T, o, known, policy []byte) {
		var orders []roi.Order
		var pr roi.Programme
		var p roi.Policy
		if json.Unmarshal(o, &orders) != nil || json.Unmarshal(known, &pr) != nil || json.Unmarshal(policy, &p) != nil {
			return
		}
		as := p.Assign(orders, pr)
		firsts, sold := 0, 0
		for _, a := range as {
			assert.NotEmpty(t, a.Sentence())
			assert.Equal(t, a.Creator == "", a.Reason != "")
			if a.Part == 1 {
				firsts++
				if a.Reason.Sold() {
					sold++
				}
			}
		}
		assert.Equal(t, len(orders), firsts)
		assert.Len(t, p.Journeys(orders, pr), sold)
		for _, leak := range roi.Leaks(as, pr, roi.LeakPolicy{MinOrders: 1, MinHistory: 1}).Flags {
			assert.False(t, math.IsNaN(leak.Observed) || math.IsInf(leak.Observed, 0))
			assert.True(t, leak.P >= 0 && leak.P <= 1)
		}
		leads := make([]roi.Lead, 0, len(orders))
		for _, o := range orders {
			leads = append(leads, roi.Lead{ID: o.ID, At: o.Placed, Customer: o.Customer, Codes: o.Codes, Landing: o.Landing})
		}
		assert.GreaterOrEqual(t, len(p.AssignLeads(leads, pr)), len(leads))
	})
}
