package roi_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestCostTotal(t *testing.T) {
	c := roi.Cost{CreatorFee: eur("1200"), Product: eur("85.50"), Boosting: eur("0.00")}
	total, err := c.Total()
	require.NoError(t, err)
	assert.Equal(t, eur("1285.50"), total)
	assert.Equal(t, []roi.Part{
		{Name: "creator_fee", Amount: eur("1200")},
		{Name: "product", Amount: eur("85.50")},
		{Name: "boosting", Amount: eur("0")},
	}, c.Parts(), "0.00 EUR is given")
	assert.Equal(t, []string{"agency_fee", "shipping", "usage_rights", "commission", "tools", "other", "discounts"}, c.NotGiven())

	none, err := roi.Cost{}.Total()
	require.NoError(t, err)
	assert.Equal(t, money.Amount{}, none, "nothing given is not 0 of some currency")

	_, err = roi.Cost{CreatorFee: eur("1"), Tools: usd("1")}.Total()
	var mixed money.MismatchError
	require.ErrorAs(t, err, &mixed)
	assert.Contains(t, err.Error(), "roi: cost: tools")

	_, err = roi.Cost{CreatorFee: eur("999999999999999999999999"), Other: eur("1")}.Total()
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestCostPlus(t *testing.T) {
	a := roi.Cost{CreatorFee: eur("100"), Product: eur("20")}
	b := roi.Cost{CreatorFee: eur("50"), Boosting: eur("0")}
	sum, err := a.Plus(b)
	require.NoError(t, err)
	assert.Equal(t, roi.Cost{
		CreatorFee: eur("150"), Product: eur("20"), Boosting: eur("0"),
		Partial: []string{"product", "boosting"},
	}, sum)
	assert.Empty(t, a.Partial, "the summands stay as they were")

	again, err := roi.TotalCost([]roi.Cost{b, a, b})
	require.NoError(t, err)
	assert.Equal(t, eur("200"), again.CreatorFee)
	assert.Equal(t, []string{"product", "boosting"}, again.Partial)

	nothing, err := roi.TotalCost(nil)
	require.NoError(t, err)
	assert.Equal(t, roi.Cost{}, nothing)

	_, err = roi.TotalCost([]roi.Cost{a, {CreatorFee: usd("1")}})
	assert.ErrorAs(t, err, new(money.MismatchError))
}

func TestCostJSON(t *testing.T) {
	text, err := json.Marshal(roi.Cost{CreatorFee: eur("1200"), Boosting: eur("0")})
	require.NoError(t, err)
	assert.Equal(t, `{"creator_fee":{"amount":"1200.00","currency":"EUR"},"boosting":{"amount":"0.00","currency":"EUR"}}`, string(text),
		"0.00 EUR stays, what was not given goes")

	m := newMaker(1)
	for range 500 {
		var c roi.Cost
		m.fill(&c, "KWD")
		if m.IntN(2) == 0 {
			c.Partial = []string{"product"}
		}
		assert.Equal(t, c, roundTrip(t, c))
	}
}

// The names of parts are the names of the fields in JSON, in their order.
func TestPartNames(t *testing.T) {
	amounts := func(v any) (names []string) {
		for _, f := range reflect.VisibleFields(reflect.TypeOf(v)) {
			if f.Type == reflect.TypeFor[money.Amount]() {
				names = append(names, strings.Split(f.Tag.Get("json"), ",")[0])
			}
		}
		return names
	}
	assert.Equal(t, amounts(roi.Cost{}), roi.Cost{}.NotGiven())
	assert.Equal(t, amounts(roi.Outcome{})[1:], roi.Contribution.Deducts())
}
