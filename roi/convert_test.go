package roi_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The creator was paid in pounds, the shop sells in euros.
func ExampleCost_In() {
	pound, _ := money.ParseRatio("1.1534")
	day := civil.NewDate(2026, 10, 5)
	rates, err := money.NewRates([]money.Rate{{From: "GBP", To: "EUR", Rate: pound, On: day, Source: "the books"}}, money.RatePolicy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	cost := roi.Cost{CreatorFee: money.Must("950.00", "GBP"), Product: money.Must("80.00", "EUR")}
	_, err = cost.Total()
	fmt.Println(err)
	cost, err = cost.In("EUR", rates, day, money.HalfUp)
	if err != nil {
		fmt.Println(err)
		return
	}
	total, err := cost.Total()
	fmt.Println(cost.CreatorFee, cost.Product, total, err)
	// Output:
	// roi: cost: product: money: "GBP" and "EUR" do not mix
	// 1095.73 EUR 80.00 EUR 1175.73 EUR <nil>
}

// TestIn converts costs and outcomes part by part. 8.60 GBP at 1.1534 is 9.91924 EUR,
// 0.45 is 0.51903; 1 JPY at 0.0061 is 0.0061 EUR, a cent.
func TestIn(t *testing.T) {
	day := civil.NewDate(2026, 10, 5)
	rates, err := money.NewRates([]money.Rate{
		{From: "GBP", To: "EUR", Rate: ratio(t, "1.1534"), On: day, Source: "test"},
		{From: "JPY", To: "EUR", Rate: ratio(t, "0.0061"), On: day, Source: "test"},
	}, money.RatePolicy{})
	require.NoError(t, err)
	amount := money.Must

	cost := roi.Cost{CreatorFee: amount("8.60", "GBP"), Boosting: amount("1", "JPY"), Other: amount("0", "GBP"), Tools: amount("3.999", "EUR"), Partial: []string{"other"}}
	got, err := cost.In("EUR", rates, day, money.HalfEven)
	require.NoError(t, err)
	assert.Equal(t, roi.Cost{CreatorFee: amount("9.92", "EUR"), Boosting: amount("0.01", "EUR"), Other: amount("0", "EUR"), Tools: amount("3.999", "EUR"), Partial: []string{"other"}}, got)
	assert.Equal(t, amount("8.60", "GBP"), cost.CreatorFee, "what was handed in stays")
	got.Partial[0] = "tools"
	assert.Equal(t, []string{"other"}, cost.Partial)

	outcome := roi.Outcome{Clicks: known(7), GrossRevenue: amount("8.60", "GBP"), Refunds: amount("0.45", "GBP"), Partial: []string{"refunds"}}
	sold, err := outcome.In("EUR", rates, day, money.Down)
	require.NoError(t, err)
	assert.Equal(t, roi.Outcome{Clicks: known(7), GrossRevenue: amount("9.91", "EUR"), Refunds: amount("0.51", "EUR"), Partial: []string{"refunds"}}, sold)
	sold.Partial[0] = "tax"
	assert.Equal(t, []string{"refunds"}, outcome.Partial)

	// All that is wrong is said at once.
	_, err = roi.Cost{CreatorFee: amount("1", "USD"), Product: amount("1", "GBP"), Tools: amount("1", "CHF")}.In("EUR", rates, day, "")
	none := money.NoRateError{}
	require.ErrorAs(t, err, &none)
	assert.ErrorContains(t, err, "roi: creator_fee: ")
	assert.ErrorContains(t, err, "roi: tools: ")
	assert.NotContains(t, err.Error(), "product")
	_, err = outcome.In("EUR", rates, day.AddDays(1), "")
	assert.ErrorAs(t, err, &none, "the rate is of another day")
	_, err = outcome.In("XXX", rates, day, "")
	assert.Error(t, err)
	empty, err := roi.Outcome{}.In("EUR", money.Rates{}, day, "")
	assert.NoError(t, err)
	assert.Equal(t, roi.Outcome{}, empty, "what was not given stays so")
}
