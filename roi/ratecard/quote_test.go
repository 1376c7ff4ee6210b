package ratecard_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// The first table with a price is used, and the others are shown.
func TestQuoteUsesTheFirstTable(t *testing.T) {
	story := reel(20_000)
	story.Format, story.Impressions = engagement.Story, engagement.Known(4_000)
	post := reel(20_000)
	post.Impressions = engagement.Known(10_000)
	q, err := ratecard.DefaultPolicy().Quote(ratecard.Package{Deliverables: []ratecard.Deliverable{post, story}}, ratecard.Terms{})
	require.NoError(t, err)
	assert.Equal(t, "influencekit 2026-11", q.Policy)
	first := q.Lines[0]
	assert.Equal(t, "classic-posts-2021", first.By.Table)
	assert.Equal(t, engagement.TrustPage, first.By.Trust)
	assert.Equal(t, []string{"100.00 USD", "300.00 USD", "500.00 USD"}, []string{first.Low.String(), first.Mid.String(), first.High.String()})
	var others []string
	for _, e := range first.Others {
		others = append(others, e.Table+" "+e.Step.Price.String())
	}
	assert.Equal(t, []string{
		"per-10k-followers 200.00–600.00 USD", "awisee-cpm-2025 150.00–450.00 USD", "wordontheblock-cpm-2023 50.00–150.00 USD",
		"inbeat-cpm-2025 20.00–100.00 USD", "influencenewsnow-cpm 10.00–750.00 USD",
	}, others)
	assert.Equal(t, "awisee-cpm-2025", q.Lines[1].By.Table)
	assert.Equal(t, "40.00–100.00 USD", q.Lines[1].By.Step.Price.String())
	low, err := q.At(ratecard.Low)
	require.NoError(t, err)
	assert.Equal(t, "140.00 USD", low.Gross.String())
	assert.Equal(t, low.Gross, low.Net.Net, "no deductions")
	_, err = q.At("middle")
	assert.Error(t, err)
}

// A fee of 300 less 10 % with 60 days of allow-listing at 30–35 %: the middle is
// 270 × (1 + 0.65) = 445.50, of which 5 % is the marketplace's.
func TestQuoteWithRights(t *testing.T) {
	pack := one(reel(20_000))
	pack.Rights = []ratecard.Right{{Kind: ratecard.AllowListing, Days: 60}}
	q, err := ratecard.DefaultPolicy().Quote(pack, ratecard.Terms{Discount: percent(10), Deductions: ratecard.Deductions{Platform: percent(5)}})
	require.NoError(t, err)
	mid, err := q.At(ratecard.Mid)
	require.NoError(t, err)
	assert.Equal(t, "300.00 USD", mid.Posts.String())
	assert.Equal(t, "30.00 USD", mid.Discount.String())
	assert.Equal(t, "270.00 USD", mid.Rights.Fee.String())
	assert.Equal(t, "445.50 USD", mid.Gross.String())
	assert.Equal(t, "22.28 USD", mid.Net.Platform.String()) // 22.275 to even
	assert.Equal(t, "423.22 USD", mid.Net.Net.String())
}

// What has no price leaves its offers undefined, never a silent 0.
func TestQuoteWithoutAPrice(t *testing.T) {
	p := ratecard.DefaultPolicy()
	q, err := p.Quote(one(reel(3_000_000)), ratecard.Terms{})
	require.NoError(t, err)
	low, err := q.At(ratecard.Low)
	require.NoError(t, err)
	assert.Equal(t, "10000.00 USD", low.Gross.String())
	_, err = q.At(ratecard.Mid)
	assert.EqualError(t, err, "offer is undefined: deliverables[0]: no upper end in classic-posts-2021")
	_, err = q.At(ratecard.High)
	assert.Error(t, err)
	assert.Equal(t, q, roundTrip(t, q))

	pack := one(reel(20_000))
	pack.Deliverables = append(pack.Deliverables, ratecard.Deliverable{Platform: engagement.Twitch, Format: engagement.Live, Count: 1})
	q, err = p.Quote(pack, ratecard.Terms{})
	require.NoError(t, err)
	for _, at := range ratecard.Points() {
		_, err = q.At(at)
		assert.EqualError(t, err, "offer is undefined: deliverables[1]: no table has a price")
	}
	assert.Nil(t, q.Lines[1].By)
	assert.Equal(t, q, roundTrip(t, q))

	pack = one(reel(20_000))
	pack.Rights = []ratecard.Right{{Kind: ratecard.Usage, Medium: ratecard.LinearTV, Days: 30}}
	for _, rates := range []ratecard.RightsPolicy{ratecard.MonthlyRights(), {}} {
		p.Rights = rates
		q, err = p.Quote(pack, ratecard.Terms{})
		require.NoError(t, err)
		_, err = q.At(ratecard.Low)
		assert.EqualError(t, err, "offer is undefined: rights[0] has no price: no rate for usage in linear_tv for 30 days")
	}
	p.Rights, pack.Rights = ratecard.RightsPolicy{}, nil
	q, err = p.Quote(pack, ratecard.Terms{})
	require.NoError(t, err)
	low, err = q.At(ratecard.Low)
	require.NoError(t, err)
	assert.Equal(t, "100.00 USD", low.Gross.String())
}

func TestQuoteRefuses(t *testing.T) {
	p := ratecard.DefaultPolicy()
	_, err := p.Quote(one(reel(20_000)), ratecard.Terms{Deductions: ratecard.Deductions{Costs: []ratecard.Cost{{Name: "studio", Amount: money.Must("5", "EUR")}}}})
	isMismatch(t, err, "EUR", "USD")
	pack := one(reel(20_000))
	pack.Rights = []ratecard.Right{{Kind: ratecard.AllowListing, Days: 30, Spend: ptr(money.Must("100", "GBP"))}}
	_, err = p.Quote(pack, ratecard.Terms{})
	isMismatch(t, err, "GBP", "USD")
	terms := ratecard.Terms{Discount: percent(120), Deductions: ratecard.Deductions{Tax: percent(-1)}}
	_, err = p.Quote(ratecard.Package{}, terms)
	assert.Equal(t, []string{"package.deliverables: required", "terms.discount: lte", "terms.deductions.tax: gte"}, short(t, err))
	assert.Error(t, terms.Validate())
	assert.NoError(t, ratecard.Terms{}.Validate())
}

// A quote and an assessment by the same policy agree: what a creator asks by one
// table is in line by that table, at each point, rights included. Offers rise from
// low to high, and their parts add up.
func TestQuotesAreInLine(t *testing.T) {
	r := random(6)
	offers := 0
	for range 300 {
		pack := randomPackage(r)
		for _, table := range ratecard.Tables() {
			p := policy(table)
			p.Rights = ratecard.MonthlyRights()
			q, err := p.Quote(pack, ratecard.Terms{Deductions: ratecard.Deductions{Platform: percent(r.Int64N(30)), Agent: percent(20)}})
			require.NoError(t, err)
			var last money.Amount
			for _, at := range ratecard.Points() {
				o, err := q.At(at)
				if err != nil {
					continue
				}
				offers++
				require.Equal(t, o.Gross, sum(t, o.Posts, o.Discount.Neg(), o.Rights.Rights.Value))
				require.Equal(t, o.Gross, sum(t, o.Net.Platform, o.Net.Agent, o.Net.Costs, o.Net.Tax, o.Net.Net))
				require.GreaterOrEqual(t, cmp(t, o.Gross, last), 0)
				last = o.Gross
				a, err := p.Assess(o.Gross, pack)
				require.NoError(t, err)
				require.Equal(t, ratecard.InLine, a.Lines[0].Verdict, "%s at %s by %s", o.Gross, at, table.Name)
			}
		}
	}
	assert.Greater(t, offers, 1000)
	t.Logf("%d offers", offers)
}
