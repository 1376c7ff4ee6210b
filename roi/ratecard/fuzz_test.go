package ratecard_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// Whatever policy and package JSON hold, a quote is assessed and written, or
// refused; what was accepted survives a round trip, and parts add up.
func FuzzPolicy(f *testing.F) {
	policies := []ratecard.Policy{ratecard.DefaultPolicy(), policy(table("posts", ratecard.PerPost, "1", ""), table("cpe", ratecard.CPE, "0.1", "2"))}
	pack := randomPackage(random(8))
	pack.Rights = randomRights(random(9))
	for _, p := range policies {
		for _, r := range ratecard.RightsPolicies() {
			p.Rights = r
			text, err := json.Marshal(p)
			require.NoError(f, err)
			asked, err := json.Marshal(pack)
			require.NoError(f, err)
			f.Add(text, asked, int64(123_456))
		}
	}
	f.Add([]byte(`{"tables":[{"rows":[{}],"tiers":[{}]}],"rights":{"rates":[{"of":"flat"}]}}`), []byte(`{"deliverables":[{}],"rights":[{}]}`), int64(-1))
	f.Fuzz(func(t *testing.T, policyText, packText []byte, minor int64) {
		var p ratecard.Policy
		var pack ratecard.Package
		if json.Unmarshal(policyText, &p) != nil || json.Unmarshal(packText, &pack) != nil {
			return
		}
		fee, err := money.New(minor, p.Currency)
		if err != nil {
			fee = usd("100")
		}
		a, err := p.Assess(fee, pack)
		if err == nil {
			require.NoError(t, p.Validate())
			assert.Equal(t, a, roundTrip(t, a))
		}
		q, err := p.Quote(pack, ratecard.Terms{Deductions: ratecard.Deductions{Platform: percent(10)}})
		if err == nil {
			assert.Equal(t, q, roundTrip(t, q))
		}
		for _, at := range ratecard.Points() {
			price, err := p.Rights.Price(fee, at, pack.Rights...)
			if err != nil {
				continue
			}
			parts := []money.Amount{price.Fee}
			for _, l := range price.Lines {
				parts = append(parts, l.Price.Value)
			}
			if total, err := price.Total.Get(); err == nil {
				assert.Equal(t, total, sum(t, parts...))
			}
		}
		if p.Validate() == nil {
			again := roundTrip(t, roundTrip(t, p))
			first, err := json.Marshal(p)
			require.NoError(t, err)
			second, err := json.Marshal(again)
			require.NoError(t, err)
			assert.Equal(t, string(first), string(second))
		}
	})
}

// Whatever the deductions, Net adds up and Gross leaves what was wished.
func FuzzDeductions(f *testing.F) {
	f.Add([]byte(`{"platform":"0.1","agent":"0.2","agent_on":"after_platform","costs":[{"name":"studio","amount":{"amount":"20.00","currency":"USD"}}],"tax":"0.3"}`), int64(100_000))
	f.Add([]byte(`{"platform":"0.999999999999","tax":"0.999999999999"}`), int64(1))
	f.Fuzz(func(t *testing.T, text []byte, minor int64) {
		var d ratecard.Deductions
		if json.Unmarshal(text, &d) != nil {
			return
		}
		amount, err := money.New(minor, "USD")
		require.NoError(t, err)
		if n, err := d.Net(amount); err == nil {
			assert.Equal(t, n.Gross, sum(t, n.Platform, n.Agent, n.Costs, n.Tax, n.Net))
			assert.Equal(t, n, roundTrip(t, n))
		}
		if n, err := d.Gross(amount); err == nil {
			assert.GreaterOrEqual(t, cmp(t, n.Net, amount), 0)
		}
	})
}
