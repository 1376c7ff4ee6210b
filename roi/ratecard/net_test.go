package ratecard_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

func TestNet(t *testing.T) {
	editor := []ratecard.Cost{{Name: "editor", Amount: usd("120.50")}, {Name: "studio", Amount: usd("80")}}
	tests := []struct {
		name                                string
		gross                               string
		d                                   ratecard.Deductions
		platform, agent, before, taxed, net string
	}{
		{"nothing is taken", "1000", ratecard.Deductions{}, "0", "0", "1000", "0", "1000"},
		// 1,000 − 100 − 200 − 200.50 = 499.50; 30 % of it 149.85
		{"an agent of the gross", "1000", ratecard.Deductions{Platform: percent(10), Agent: percent(20), Costs: editor, Tax: percent(30)}, "100", "200", "499.50", "149.85", "349.65"},
		// 1,000 − 100 − 180 − 200.50 = 519.50; 30 % of it 155.85
		{"an agent of the rest", "1000", ratecard.Deductions{Platform: percent(10), Agent: percent(20), AgentOn: ratecard.OfAfterPlatform, Costs: editor, Tax: percent(30)}, "100", "180", "519.50", "155.85", "363.65"},
		{"costs above the price", "100", ratecard.Deductions{Costs: editor, Tax: percent(30)}, "0", "0", "-100.50", "0", "-100.50"},
		{"halves to even", "0.50", ratecard.Deductions{Platform: percent(5), Tax: percent(50)}, "0.02", "0", "0.48", "0.24", "0.24"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, err := tt.d.Net(usd(tt.gross))
			require.NoError(t, err)
			assert.Equal(t, usd(tt.platform), n.Platform)
			assert.Equal(t, usd(tt.agent), n.Agent)
			assert.Equal(t, usd(tt.before), n.Before)
			assert.Equal(t, usd(tt.taxed), n.Tax)
			assert.Equal(t, usd(tt.net), n.Net)
			assert.Equal(t, n, roundTrip(t, n))
		})
	}
	yen, err := ratecard.Deductions{Platform: percent(10)}.Net(money.Must("1005", "JPY"))
	require.NoError(t, err)
	assert.Equal(t, "905 JPY", yen.Net.String(), "100.5 yen rounds to 100")
	n, err := ratecard.Deductions{Tax: percent(25)}.Net(usd("100"))
	require.NoError(t, err)
	assert.Equal(t, []string{"gross 100.00 USD", "tax set aside − 100.00 USD × 0.25 = 25.00 USD", "net 75.00 USD"}, n.Working)
}

// Parts add up to the gross, and Gross is the inverse: it leaves what was wished,
// and a cent less would not.
func TestGrossIsTheInverseOfNet(t *testing.T) {
	r := random(5)
	for range 1500 {
		d := ratecard.Deductions{
			Platform: money.BasisPoints(r.Int64N(4000)), Agent: money.BasisPoints(r.Int64N(4000)), Tax: money.BasisPoints(r.Int64N(7000)),
			AgentOn: []ratecard.FeeBase{"", ratecard.OfGross, ratecard.OfAfterPlatform}[r.IntN(3)],
		}
		for range r.IntN(3) {
			cost, err := money.New(r.Int64N(100_000), "USD")
			require.NoError(t, err)
			d.Costs = append(d.Costs, ratecard.Cost{Name: "studio", Amount: cost})
		}
		wish, err := money.New(1+r.Int64N(1_000_000), "USD")
		require.NoError(t, err)
		n, err := d.Gross(wish)
		require.NoError(t, err)
		require.Equal(t, n.Gross, sum(t, n.Platform, n.Agent, n.Costs, n.Tax, n.Net))
		require.Equal(t, n.Before, sum(t, n.Tax, n.Net))
		require.GreaterOrEqual(t, cmp(t, n.Net, wish), 0)
		direct, err := d.Net(n.Gross)
		require.NoError(t, err)
		require.Equal(t, direct, n)
		less, err := n.Gross.Sub(usd("0.01"))
		require.NoError(t, err)
		short, err := d.Net(less)
		require.NoError(t, err)
		require.Negative(t, cmp(t, short.Net, wish), "%s less one cent still leaves %s", n.Gross, wish)
		over, err := n.Net.Sub(wish)
		require.NoError(t, err)
		require.LessOrEqual(t, cmp(t, over, usd("0.02")), 0)
	}
}

func TestGrossRefuses(t *testing.T) {
	for name, d := range map[string]ratecard.Deductions{
		"fees":     {Platform: percent(60), Agent: percent(40)},
		"platform": {Platform: percent(100)},
		"agent":    {Agent: percent(100), AgentOn: ratecard.OfAfterPlatform},
		"tax":      {Tax: percent(100)},
	} {
		_, err := d.Gross(usd("1"))
		var none *engagement.Undefined
		require.ErrorAs(t, err, &none, name)
		assert.Equal(t, "gross", none.What)
	}
	n, err := ratecard.Deductions{Platform: percent(10)}.Gross(usd("0"))
	require.NoError(t, err)
	assert.Equal(t, "0.00 USD", n.Gross.String())
	_, err = ratecard.Deductions{}.Gross(usd("999999999999999999999999"))
	assert.ErrorIs(t, err, money.ErrRange)
	_, err = ratecard.Deductions{Costs: []ratecard.Cost{{Name: "editor", Amount: money.Must("1", "EUR")}}}.Gross(usd("1"))
	isMismatch(t, err, "EUR", "USD")

	bad := ratecard.Deductions{
		Platform: percent(-1), Agent: percent(101), AgentOn: "tips", Tax: percent(200),
		Costs: []ratecard.Cost{{}, {Name: "editor", Amount: usd("-1")}, {Name: "studio", Amount: usd("0.001")}},
	}
	_, err = bad.Net(usd("-5"))
	assert.Equal(t, []string{
		"platform: gte", "agent: lte", "tax: lte", "agent_on: enum", "costs[0].name: required", "costs[0].amount: required", "costs[1].amount: gte", "costs[2].amount: minor_unit", "gross: gte",
	}, short(t, err))
	_, err = bad.Gross(money.Amount{})
	assert.Contains(t, short(t, err), "net: required")
	assert.Equal(t, []string{"agent: lte"}, short(t, ratecard.Deductions{Platform: percent(60), Agent: percent(60)}.Validate()))
}
