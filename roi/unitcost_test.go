package roi_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

type perCount func(money.Amount, engagement.Count) (money.Amount, error)

var unitCosts = []struct {
	name, base string
	f          perCount
}{
	{"CPM", "impressions", roi.CPM},
	{"CPE", "engagements", roi.CPE},
	{"CPV", "views", roi.CPV},
	{"CPC", "clicks", roi.CPC},
	{"CPL", "leads", roi.CPL},
	{"CPA", "conversions", roi.CPA},
	{"CAC", "new customers", roi.CAC},
	{"cost per reach", "reach", roi.CostPerReach},
}

func TestUnitCosts(t *testing.T) {
	for _, u := range unitCosts {
		a, err := u.f(eur("1200"), known(2807))
		require.NoError(t, err)
		want := eur("0.427503") // 1200 / 2807 = 0.4275026…
		if u.name == "CPM" {
			want = eur("427.502672") // 1,200,000 / 2807 = 427.5026718…
		}
		assert.Equal(t, want, a, u.name)

		zero, err := u.f(eur("0"), known(10))
		require.NoError(t, err)
		assert.Equal(t, eur("0"), zero, "what cost nothing cost nothing each")

		for because, f := range map[string]func() (money.Amount, error){
			"cost not given":    func() (money.Amount, error) { return u.f(money.Amount{}, known(1)) },
			u.base + " 0":       func() (money.Amount, error) { return u.f(eur("1"), known(0)) },
			u.base + " unknown": func() (money.Amount, error) { return u.f(eur("1"), engagement.Count{}) },
		} {
			_, err := f()
			assert.EqualError(t, err, u.name+" is undefined: "+because)
		}
	}
	yen, err := roi.CPE(money.Must("100", "JPY"), known(3))
	require.NoError(t, err)
	assert.Equal(t, money.Must("33.3333", "JPY"), yen)

	_, err = roi.CPM(eur("999999999999999999999999"), known(1))
	assert.ErrorIs(t, err, money.ErrRange)
}

func TestRatios(t *testing.T) {
	ctr, err := roi.CTR(known(36), known(3000))
	require.NoError(t, err)
	assert.Equal(t, "1.20 %", ctr.String())
	_, err = roi.CTR(engagement.Count{}, known(1))
	assert.EqualError(t, err, "CTR is undefined: clicks unknown")
	_, err = roi.CTR(known(1), known(0))
	assert.EqualError(t, err, "CTR is undefined: impressions 0")

	for _, over := range []roi.Denominator{roi.OverClicks, roi.OverSessions, roi.OverReach} {
		cvr, err := roi.CVR(known(9), over, known(300))
		require.NoError(t, err)
		assert.Equal(t, roi.Conversion{Rate: 0.03, Over: over, Conversions: known(9), Base: known(300)}, cvr)
		assert.Equal(t, cvr, roundTrip(t, cvr))
		_, err = roi.CVR(known(9), over, known(0))
		assert.EqualError(t, err, "CVR is undefined: "+string(over)+" 0")
	}
	_, err = roi.CVR(known(1), "visits", known(1))
	assert.EqualError(t, err, `roi: "visits" is no denominator of a conversion rate`)
	_, err = roi.CVR(engagement.Count{}, roi.OverClicks, known(1))
	assert.Equal(t, "conversions unknown", undefinedBecause(err))

	aov, err := roi.AOV(eur("100"), known(3))
	require.NoError(t, err)
	assert.Equal(t, eur("33.333333"), aov)
	_, err = roi.AOV(money.Amount{}, known(3))
	assert.EqualError(t, err, "AOV is undefined: revenue not given")
	_, err = roi.AOV(eur("1"), known(0))
	assert.EqualError(t, err, "AOV is undefined: orders 0")
}

// More of what is paid for never makes one of it dearer.
func TestUnitCostFalls(t *testing.T) {
	m := newMaker(6)
	for range 1000 {
		cost, n := m.amount("EUR"), 1+m.Int64N(1e6)
		if cost == (money.Amount{}) {
			continue
		}
		few, err := roi.CPE(cost, known(n))
		require.NoError(t, err)
		many, err := roi.CPE(cost, known(n+1+m.Int64N(1e6)))
		require.NoError(t, err)
		c, err := many.Cmp(few)
		require.NoError(t, err)
		assert.LessOrEqual(t, c, 0)
	}
}
