package roi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The first two are published, https://calculatormatters.pages.dev/business/break-even-roas-calculator/
// and https://metrictoolbox.com/guides/break-even-roas; the third is the second by
// the formula of https://metrickittools.com/guides/break-even-roas-guide.
func TestBreakEvenROAS(t *testing.T) {
	published := roi.Margins{Gross: ratio(t, "0.40"), Fees: ratio(t, "0.03"), Returns: ratio(t, "0.05")}
	second := roi.Margins{Gross: ratio(t, "0.55"), Fees: ratio(t, "0.035"), Shipping: ratio(t, "0.02"), Returns: ratio(t, "0.06")}
	for _, c := range []struct {
		m    roi.Margins
		t    roi.Returned
		want string
	}{
		{published, roi.Multiplicative, "2.845"},
		{second, roi.Multiplicative, "2.149"},
		{second, roi.Subtractive, "2.299"},
		{roi.Margins{Gross: ratio(t, "0.25")}, roi.Multiplicative, "4"},
		{roi.Margins{Gross: ratio(t, "0.25")}, roi.Subtractive, "4"},
		{roi.Margins{Gross: ratio(t, "0.5"), Other: ratio(t, "0.1")}, roi.Subtractive, "2.5"},
	} {
		r, err := roi.BreakEvenROAS(c.m, c.t)
		require.NoError(t, err)
		assert.Equal(t, c.want, rounded(t, r, 3))
		assert.Equal(t, c.m, roundTrip(t, c.m))
	}

	_, err := roi.BreakEvenROAS(roi.Margins{Gross: ratio(t, "0.1"), Returns: ratio(t, "0.2")}, roi.Subtractive)
	assert.EqualError(t, err, "break-even ROAS is undefined: contribution margin -10.00 %")
	_, err = roi.BreakEvenROAS(roi.Margins{}, roi.Multiplicative)
	assert.Equal(t, "contribution margin 0.00 %", undefinedBecause(err))
	_, err = roi.BreakEvenROAS(roi.Margins{Gross: money.One()}, "")
	assert.EqualError(t, err, `roi: "" is no treatment of returns`)
	_, err = roi.Margins{Gross: ratio(t, "-999999999999999999999999"), Fees: money.One()}.Contribution(roi.Subtractive)
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestTargetROAS(t *testing.T) {
	r, err := roi.TargetROAS(ratio(t, "2.5"), ratio(t, "1.2"))
	require.NoError(t, err)
	assert.Equal(t, "3", r.String())
	_, err = roi.TargetROAS(ratio(t, "999999999999999999999999"), money.Whole(2))
	assert.ErrorIs(t, err, money.ErrRange)
}

// At break-even ROAS a campaign earns nothing: the gain on contribution is the
// spend.
func TestBreakEvenIsBreakEven(t *testing.T) {
	spend := eur("1000")
	margin := roi.Margins{Gross: ratio(t, "0.5"), Fees: ratio(t, "0.1")}
	roas, err := roi.BreakEvenROAS(margin, roi.Multiplicative)
	require.NoError(t, err)
	revenue, err := spend.Mul(roas, money.HalfEven)
	require.NoError(t, err)
	r, err := roi.Measure(roi.Outcome{GrossRevenue: revenue, CostOfGoods: eur("1250"), PaymentFees: eur("250")},
		roi.Cost{CreatorFee: spend}, roi.Contribution)
	require.NoError(t, err)
	assert.Equal(t, 0, r.ROI.Sign())
}

func TestPayback(t *testing.T) {
	months, err := roi.PaybackMonths(eur("60"), eur("25"))
	require.NoError(t, err)
	assert.Equal(t, "2.4", months.String())
	_, err = roi.PaybackMonths(eur("60"), eur("-1"))
	assert.EqualError(t, err, "payback is undefined: monthly contribution negative")
	_, err = roi.PaybackMonths(money.Amount{}, eur("1"))
	assert.EqualError(t, err, "payback is undefined: CAC not given")

	r, err := roi.LTVToCAC(eur("180"), eur("60"))
	require.NoError(t, err)
	assert.Equal(t, "3", r.String())
	_, err = roi.LTVToCAC(eur("180"), eur("0"))
	assert.EqualError(t, err, "LTV:CAC is undefined: CAC 0")

	most, err := roi.MaxCAC(eur("79.99"), ratio(t, "0.4"))
	require.NoError(t, err)
	assert.Equal(t, eur("32.00"), most, "31.996 to the cent")
	_, err = roi.MaxCAC(money.Amount{}, money.One())
	assert.EqualError(t, err, "max CAC is undefined: order value not given")
	_, err = roi.MaxCAC(eur("999999999999999999999999"), money.Whole(10))
	assert.ErrorIs(t, err, money.ErrRange)
}
