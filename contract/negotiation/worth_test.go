package negotiation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/contract/negotiation"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/ratecard"
)

// TestRightsOfTheCard: what a right is worth is what the rate card says of it on
// the fixed pay of the earlier offer, 1300.
func TestRightsOfTheCard(t *testing.T) {
	p := negotiation.Policy{Rights: ratecard.MonthlyRights()}
	spend := dollars("5000")
	for _, row := range []struct {
		name string
		with func(*contract.Contract)
		card ratecard.Right
	}{
		{"92 days of the term and 30 after it", func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "x", Category: "creams", During: engagement.Yes, After: contract.Length{Months: 1}}}
		}, ratecard.Right{Kind: ratecard.Exclusivity, Days: 122}},
		{"the term, where nothing else is said: it holds then", func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "x", Category: "creams"}}
		}, ratecard.Right{Kind: ratecard.Exclusivity, Days: 92}},
		{"60 days of allow-listing", func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "a", Platform: engagement.Instagram, Lasts: contract.Length{Months: 2}, SpendCap: spend}}
		}, ratecard.Right{Kind: ratecard.AllowListing, Days: 60, Spend: &spend}},
		{"advertising on the own accounts is paid social too", func(c *contract.Contract) {
			c.Rights = append(c.Rights, contract.Right{ID: "w", Media: []contract.Medium{contract.BrandSocial, contract.PaidSocial}, Paid: engagement.Yes, Organic: engagement.No, Lasts: contract.Length{Days: 90}})
		}, ratecard.Right{Kind: ratecard.Usage, Medium: ratecard.PaidSocial, Days: 90}},
	} {
		c := compared(p, row.with)
		require.Len(t, c.Terms, 1, row.name)
		want, err := p.Rights.Price(dollars("1300"), ratecard.Low, row.card)
		require.NoError(t, err)
		require.Nil(t, want.Rights.Undefined, "%s: %s", row.name, want.Rights)
		assert.Equal(t, want.Rights.Value, c.Terms[0].Worth.Low, "%s: %s", row.name, c.Terms[0].Worth.Because)
		assert.Positive(t, c.Terms[0].Worth.Low.Sign(), row.name)
		assert.Equal(t, contract.TheBrand, c.Terms[0].Gains, row.name)
	}
	for because, with := range map[string]func(*contract.Contract){
		"how long the exclusivity lasts is not said": func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "x", Category: "creams", During: engagement.No}}
		},
		"how long the allow-listing lasts is not said": func(c *contract.Contract) {
			c.Allowlisting = []contract.Allowlisting{{ID: "a", Platform: engagement.Instagram}}
		},
		"the media of the right are not said":   func(c *contract.Contract) { c.Rights[0].Media = nil },
		"how long the right lasts is not said":  func(c *contract.Contract) { c.Rights[0].Lasts = contract.Length{} },
		"no rate card has a price for internal": func(c *contract.Contract) { c.Rights[0].Media = []contract.Medium{contract.Internal} },
	} {
		c := compared(p, with)
		require.Len(t, c.Terms, 1, because)
		assert.Equal(t, because, c.Terms[0].Worth.Because)
	}
	two := compared(negotiation.Policy{Sales: dollars("20000")}, func(c *contract.Contract) {
		c.Compensation[0].FlatFee.Amount = dollars("900")
		c.Compensation[2].Commission.Rate = money.BasisPoints(1100)
	})
	assert.Equal(t, "-100.00 USD", two.Totals.Sure.String())
	assert.Equal(t, "200.00 USD", two.Totals.Expected.String())
	assert.Equal(t, contract.TheCreator, two.Totals.Gains, two.Totals.Because)
	assert.Equal(t, "240.00 USD", two.Totals.PerPost[1].String(), "1200 for 5 posts")
}

// TestPostsOfTheCard prices two reels more by the card: nano reels on Instagram.
func TestPostsOfTheCard(t *testing.T) {
	card := ratecard.DefaultPolicy()
	p := negotiation.Policy{Card: &card, Posts: map[string]ratecard.Deliverable{"reel": {Followers: engagement.Known(50_000)}}}
	c := compared(p, func(c *contract.Contract) { c.Deliverables[0].Count = 4 })
	require.Len(t, c.Terms, 1)
	w := c.Terms[0].Worth
	require.Equal(t, negotiation.Market, w.By, w.Because)
	one, err := card.Quote(ratecard.Package{Deliverables: []ratecard.Deliverable{{Platform: engagement.Instagram, Format: engagement.Reel, Count: 1, Followers: engagement.Known(50_000)}}}, ratecard.Terms{})
	require.NoError(t, err)
	low, err := one.Lines[0].Low.Value.MulInt(2)
	require.NoError(t, err)
	assert.Equal(t, low, w.Low)
	assert.Positive(t, w.Low.Sign())
	assert.Equal(t, contract.TheBrand, c.Terms[0].Gains)
}

// TestPerpetual: a price without an upper end is said to have none.
func TestPerpetual(t *testing.T) {
	c := compared(negotiation.Policy{Rights: ratecard.MonthlyRights()}, func(c *contract.Contract) { c.Rights[0].Lasts = contract.Length{Forever: true} })
	require.Len(t, c.Terms, 1)
	t.Logf("%s, high %s, %s", c.Terms[0].Worth.Low, c.Terms[0].Worth.High, c.Terms[0].Because)
	assert.Equal(t, negotiation.Market, c.Terms[0].Worth.By)
	assert.Equal(t, contract.TheBrand, c.Terms[0].Gains)
}

// TestOnlyTheFee: where nothing changes of a right but its fee, the creator gives no more
// than before, and who gains is plain: 100.00 dollars more.
func TestOnlyTheFee(t *testing.T) {
	fee := func(amount string) func(*contract.Contract) {
		return func(c *contract.Contract) {
			c.Exclusivities = []contract.Exclusivity{{ID: "x", Category: "creams", Fee: dollars(amount)}}
		}
	}
	from, to := offered(), offered()
	fee("400")(&from)
	fee("500")(&to)
	c := negotiation.Compare(negotiation.Offer{Terms: from}, negotiation.Offer{Terms: to}, negotiation.Policy{})
	require.Len(t, c.Terms, 1)
	assert.Equal(t, "100.00 USD", c.Terms[0].Pay.Low.String())
	assert.Equal(t, contract.TheCreator, c.Terms[0].Gains)
	assert.Zero(t, c.Totals.NotPriced)
	to.Exclusivities[0].After = contract.Length{Months: 1}
	c = negotiation.Compare(negotiation.Offer{Terms: from}, negotiation.Offer{Terms: to}, negotiation.Policy{})
	assert.Empty(t, c.Terms[0].Gains, "a month more has no price")
	assert.Equal(t, 1, c.Totals.NotPriced)
}

// TestOnlyIfEnded: a kill fee alone leaves the totals at nothing, which is not even.
func TestOnlyIfEnded(t *testing.T) {
	c := compared(negotiation.Policy{}, func(c *contract.Contract) {
		c.Termination = &contract.Termination{Kill: []contract.KillStep{{After: contract.OnSigning, Share: money.BasisPoints(9000)}}}
	})
	require.NotEmpty(t, c.Terms)
	assert.Contains(t, c.Totals.Because, "what has a price comes to nothing")
	assert.Contains(t, c.Totals.Because, "1 term only if the brand ends the contract")
}
