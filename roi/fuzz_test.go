package roi_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// Whatever orders JSON holds, they are assigned, added up and written again.
func FuzzAssign(f *testing.F) {
	text, err := json.Marshal(newMaker(14).orders(3))
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`[{"id":"1","codes":["ana10","BEN15"],"sale":{"goods":{"amount":"0.01","currency":"EUR"},"refunds":[{}]}}]`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var orders []roi.Order
		if json.Unmarshal(text, &orders) != nil {
			return
		}
		for _, several := range []roi.Several{roi.Refuse, roi.FirstCode, roi.SplitEqually} {
			as := roi.Assign(orders, owners, roi.Policy{Several: several, Unpaid: true})
			assert.GreaterOrEqual(t, len(as), len(orders))
			_, _ = roi.ByCreator(as, day, []string{"ana"}) // an error is fine
		}
		first, err := json.Marshal(orders)
		if err != nil {
			return // a year past 9999
		}
		var back []roi.Order
		require.NoError(t, json.Unmarshal(first, &back))
		second, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second))
	})
}

// Whatever outcome and cost JSON holds, the return is measured or refused.
func FuzzMeasure(f *testing.F) {
	f.Add([]byte(`{"gross_revenue":{"amount":"12000","currency":"EUR"},"cost_of_goods":{"amount":"3400","currency":"EUR"},"orders":3}`),
		[]byte(`{"creator_fee":{"amount":"1500","currency":"EUR"},"partial":["product"]}`))
	f.Fuzz(func(t *testing.T, outcome, cost []byte) {
		var o roi.Outcome
		var c roi.Cost
		if json.Unmarshal(outcome, &o) != nil || json.Unmarshal(cost, &c) != nil {
			return
		}
		for _, b := range roi.Bases() {
			r, err := roi.Measure(o, c, b)
			if err == nil {
				assert.Equal(t, r, roundTrip(t, r))
				assert.Positive(t, r.Cost.Sign())
			}
		}
		_, _ = o.Plus(o)
		_, _ = c.Plus(c)
		_, _, _ = roi.Sale{Goods: o.GrossRevenue, Tax: o.Tax, Discounts: c.Discounts}.Outcome(time.Time{})
	})
}

// A code compares as itself, once and again.
func FuzzNormalCode(f *testing.F) {
	f.Add(" sarah15\u200b")
	f.Add("\xff\u1e9e")
	f.Fuzz(func(t *testing.T, code string) {
		once := roi.NormalCode(code)
		assert.Equal(t, once, roi.NormalCode(once))
		assert.Equal(t, once, roi.NormalCode("\t"+code+" "))
	})
}
