package roi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// 52,000 at a margin of 58 % for 18,500: 63.03 % on gross margin, 181 % on revenue
// (https://www.calclet.com/tools/influencer-campaign-roi-wizard-calculator). 1,000
// spent for 5,000: 400 % (https://attherate.ai/tools/influencer-campaign-roi-calculator).
func TestMeasurePublishedCases(t *testing.T) {
	o, err := roi.Outcome{GrossRevenue: usd("52000")}.WithMargin(ratio(t, "0.58"))
	require.NoError(t, err)
	c := roi.Cost{CreatorFee: usd("18500")}

	r, err := roi.Measure(o, c, roi.GrossMargin)
	require.NoError(t, err)
	assert.Equal(t, "63.03 %", r.ROI.Percent(2))
	assert.Equal(t, "0.63027027027", r.ROI.String(), "11,660 / 18,500, half even at 12 decimals")
	assert.Equal(t, usd("11660"), r.Profit)

	r, err = roi.Measure(o, c, roi.Revenue)
	require.NoError(t, err)
	assert.Equal(t, "181 %", r.ROI.Percent(0))

	r, err = roi.Measure(roi.Outcome{GrossRevenue: usd("5000")}, roi.Cost{CreatorFee: usd("1000")}, roi.Revenue)
	require.NoError(t, err)
	assert.Equal(t, "400 %", r.ROI.Percent(0))
}

// A campaign with every amount: 12,000 gross, of which 1,800 tax, 400 shipping,
// 600 discounts and 700 refunds leave 8,500; 3,400 for goods leave 5,100; 250, 350
// and 300 leave 4,200; 2,000 were spent.
var (
	wholeOutcome = roi.Outcome{
		GrossRevenue: eur("12000"), Tax: eur("1800"), ShippingCharged: eur("400"), Discounts: eur("600"), Refunds: eur("700"),
		CostOfGoods: eur("3400"), PaymentFees: eur("250"), Fulfilment: eur("350"), ShippingBorne: eur("300"),
	}
	wholeCost = roi.Cost{CreatorFee: eur("1500"), Product: eur("500")}
)

func TestMeasureBases(t *testing.T) {
	for _, c := range []struct {
		basis        roi.Basis
		gain, profit money.Amount
		roi          string
		deducted     int
	}{
		{roi.Revenue, eur("8500"), eur("6500"), "3.25", 4},
		{roi.GrossMargin, eur("5100"), eur("3100"), "1.55", 5},
		{roi.Contribution, eur("4200"), eur("2200"), "1.1", 8},
	} {
		r, err := roi.Measure(wholeOutcome, wholeCost, c.basis)
		require.NoError(t, err)
		assert.Equal(t, c.basis, r.Basis)
		assert.Equal(t, c.gain, r.Gain)
		assert.Equal(t, c.profit, r.Profit)
		assert.Equal(t, c.roi, r.ROI.String())
		assert.Equal(t, eur("2000"), r.Cost)
		require.Len(t, r.Deducted, c.deducted)
		for i, p := range r.Deducted {
			assert.Equal(t, c.basis.Deducts()[i], p.Name)
		}
		assert.Equal(t, []string{"agency_fee", "shipping", "usage_rights", "boosting", "commission", "tools", "other"}, r.NotGiven)
	}
	net, err := wholeOutcome.NetRevenue()
	require.NoError(t, err)
	assert.Equal(t, eur("8500"), net)
}

func TestMeasureDiscountsOnOneSide(t *testing.T) {
	o := roi.Outcome{GrossRevenue: eur("1000"), Discounts: eur("100")}
	c := roi.Cost{CreatorFee: eur("300"), Discounts: eur("100")}
	_, err := roi.Measure(o, c, roi.Revenue)
	require.ErrorIs(t, err, roi.ErrDiscountsTwice)

	lower, err := roi.Measure(o, roi.Cost{CreatorFee: eur("300")}, roi.Revenue) // (900 − 300) / 300
	require.NoError(t, err)
	assert.Equal(t, "2", lower.ROI.String())

	spent, err := roi.Measure(roi.Outcome{GrossRevenue: eur("1000")}, c, roi.Revenue) // (1000 − 400) / 400
	require.NoError(t, err)
	assert.Equal(t, "1.5", spent.ROI.String())
	assert.Equal(t, lower.Profit, spent.Profit, "the same money either way")
	assert.NotContains(t, spent.NotGiven, "discounts")
}

func TestMeasureSaysWhatIsMissing(t *testing.T) {
	o := roi.Outcome{GrossRevenue: eur("100"), Partial: []string{"gross_revenue", "refunds", "fulfilment"}}
	r, err := roi.Measure(o, roi.Cost{CreatorFee: eur("50"), Partial: []string{"product"}}, roi.Revenue)
	require.NoError(t, err)
	assert.Equal(t, []string{"gross_revenue", "refunds", "product"}, r.Partial, "fulfilment is no part of this basis")
	assert.Subset(t, r.NotGiven, []string{"tax", "shipping_charged", "discounts", "refunds", "product"})
	assert.Empty(t, r.Deducted)
}

func TestMeasureUndefined(t *testing.T) {
	o := roi.Outcome{GrossRevenue: eur("100")}
	fee := roi.Cost{CreatorFee: eur("50")}
	for _, c := range []struct {
		name    string
		o       roi.Outcome
		c       roi.Cost
		basis   roi.Basis
		because string
	}{
		{"no revenue", roi.Outcome{}, fee, roi.Revenue, "gross revenue not given"},
		{"no cost", o, roi.Cost{}, roi.Revenue, "cost not given"},
		{"cost of nothing", o, roi.Cost{Product: eur("0")}, roi.Revenue, "cost 0"},
		{"negative cost", o, roi.Cost{Other: eur("-1")}, roi.Revenue, "cost negative"},
		{"margin without goods", o, fee, roi.GrossMargin, "cost of goods not given"},
		{"contribution without goods", o, fee, roi.Contribution, "cost of goods not given"},
		{"contribution that is the margin", roi.Outcome{GrossRevenue: eur("100"), CostOfGoods: eur("40")}, fee, roi.Contribution,
			"payment fees, fulfilment and shipping borne not given: that is the gross margin"},
	} {
		_, err := roi.Measure(c.o, c.c, c.basis)
		assert.Equal(t, c.because, undefinedBecause(err), c.name)
	}

	free, err := roi.Measure(o, roi.Cost{Product: eur("0")}, roi.Revenue)
	require.Error(t, err)
	assert.Equal(t, eur("100"), free.Profit, "a campaign that cost nothing has a profit all the same")
	unknown, err := roi.Measure(o, roi.Cost{}, roi.Revenue)
	require.Error(t, err)
	assert.Equal(t, money.Amount{}, unknown.Profit, "a campaign of unknown cost has none")
	assert.Equal(t, eur("100"), unknown.Gain)
}

func TestMeasureErrors(t *testing.T) {
	_, err := roi.Measure(roi.Outcome{GrossRevenue: eur("1")}, roi.Cost{CreatorFee: usd("1")}, roi.Revenue)
	assert.ErrorAs(t, err, new(money.MismatchError))
	_, err = roi.Measure(roi.Outcome{GrossRevenue: eur("1"), Tax: usd("1")}, wholeCost, roi.Revenue)
	assert.ErrorAs(t, err, new(money.MismatchError))
	_, err = roi.Measure(wholeOutcome, wholeCost, "emv")
	assert.EqualError(t, err, `roi: "emv" is no basis`)
	_, err = roi.Measure(roi.Outcome{GrossRevenue: eur("999999999999999999999999")}, roi.Cost{Other: eur("0.000000000001")}, roi.Revenue)
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestBases(t *testing.T) {
	for _, b := range roi.Bases() {
		assert.True(t, b.IsValid())
	}
	assert.False(t, roi.Basis("").IsValid())
	assert.Empty(t, roi.Basis("net").Deducts())
	assert.Equal(t, []string{"tax", "shipping_charged", "discounts", "refunds"}, roi.Revenue.Deducts())
}

func TestROAS(t *testing.T) {
	r, err := roi.ROAS(eur("5000"), eur("1000"))
	require.NoError(t, err)
	assert.Equal(t, "5", r.String())
	for because, args := range map[string][2]money.Amount{
		"revenue not given": {{}, eur("1")},
		"spend not given":   {eur("1"), {}},
		"spend 0":           {eur("1"), eur("0")},
	} {
		_, err := roi.ROAS(args[0], args[1])
		assert.Equal(t, because, undefinedBecause(err))
	}
	_, err = roi.ROAS(eur("1"), usd("1"))
	assert.ErrorAs(t, err, new(money.MismatchError))
}

// Each basis takes off what the one before does, and more; profit is gain less
// cost, gain is revenue less deductions, and the Return survives JSON.
func TestMeasureProperties(t *testing.T) {
	m := newMaker(5)
	measured := 0
	for range 400 {
		var o roi.Outcome
		var c roi.Cost
		m.fill(&o, "EUR")
		m.fill(&c, "EUR")
		if m.IntN(2) == 0 {
			o.Discounts = money.Amount{}
		}
		for _, b := range roi.Bases() {
			r, err := roi.Measure(o, c, b)
			if err != nil {
				continue
			}
			measured++
			left := r.GrossRevenue
			for _, p := range r.Deducted {
				left, _ = left.Sub(p.Amount)
			}
			assert.Equal(t, left, r.Gain)
			back, _ := r.Profit.Add(r.Cost)
			assert.Equal(t, r.Gain, back)
			assert.Equal(t, r.Profit.Sign(), r.ROI.Sign())
			assert.Equal(t, r, roundTrip(t, r))
		}
	}
	assert.Greater(t, measured, 100)
}
