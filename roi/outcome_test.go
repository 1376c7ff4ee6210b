package roi_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func TestOutcomePlus(t *testing.T) {
	a := roi.Outcome{Reach: known(100), Clicks: known(5), GrossRevenue: eur("10"), Tax: eur("1")}
	b := roi.Outcome{Reach: known(50), GrossRevenue: eur("20"), Refunds: eur("0")}
	sum, err := a.Plus(b)
	require.NoError(t, err)
	assert.Equal(t, roi.Outcome{
		Reach: known(150), GrossRevenue: eur("30"), Tax: eur("1"), Refunds: eur("0"),
		Partial: []string{"tax", "refunds"},
	}, sum, "clicks are unknown: one of the two is")

	_, err = a.Plus(roi.Outcome{GrossRevenue: usd("1")})
	assert.ErrorAs(t, err, new(money.MismatchError))

	none, err := roi.TotalOutcome(nil)
	require.NoError(t, err)
	assert.Equal(t, roi.Outcome{}, none)
}

func TestOutcomeRefusesUnlike(t *testing.T) {
	const long, shorts = engagement.ViewsYouTube, engagement.ViewsShorts
	likes, more := engagement.Of(engagement.Likes), engagement.Of(engagement.Likes, engagement.Comments)
	for name, c := range map[string]struct {
		a, b  roi.Outcome
		views bool
		mixed bool
	}{
		"one definition":          {a: roi.Outcome{Views: known(1), ViewsAs: long}, b: roi.Outcome{Views: known(2), ViewsAs: long}},
		"two definitions":         {a: roi.Outcome{Views: known(1), ViewsAs: long}, b: roi.Outcome{Views: known(2), ViewsAs: shorts}, views: true},
		"one not said":            {a: roi.Outcome{Views: known(1)}, b: roi.Outcome{Views: known(2), ViewsAs: shorts}, views: true},
		"no views on one side":    {a: roi.Outcome{}, b: roi.Outcome{Views: known(2), ViewsAs: shorts}},
		"unknown, two definition": {a: roi.Outcome{ViewsAs: long}, b: roi.Outcome{ViewsAs: shorts}, views: true},
		"same interactions":       {a: roi.Outcome{Engagements: known(1), EngagementsOf: likes}, b: roi.Outcome{Engagements: known(1), EngagementsOf: likes}},
		"other interactions":      {a: roi.Outcome{Engagements: known(1), EngagementsOf: likes}, b: roi.Outcome{Engagements: known(1), EngagementsOf: more}, mixed: true},
	} {
		t.Run(name, func(t *testing.T) {
			_, ab := c.a.Plus(c.b)
			_, ba := c.b.Plus(c.a)
			for _, err := range []error{ab, ba} {
				switch {
				case c.views:
					assert.ErrorAs(t, err, new(*engagement.MixedViewsError))
				case c.mixed:
					assert.ErrorIs(t, err, roi.ErrMixedEngagements)
				default:
					assert.NoError(t, err)
				}
			}
		})
	}
}

func TestWithMargin(t *testing.T) {
	o, err := roi.Outcome{GrossRevenue: usd("52000")}.WithMargin(ratio(t, "0.58"))
	require.NoError(t, err)
	assert.Equal(t, usd("21840"), o.CostOfGoods)

	// 119.00 with 19.00 tax, 10.00 off: net is 90.00, and 40 % of it is 36.00.
	o, err = roi.Outcome{GrossRevenue: eur("119"), Tax: eur("19"), Discounts: eur("10")}.WithMargin(ratio(t, "0.6"))
	require.NoError(t, err)
	assert.Equal(t, eur("36"), o.CostOfGoods)

	for because, f := range map[string]func() (roi.Outcome, error){
		"given as an amount and as a margin": func() (roi.Outcome, error) {
			return roi.Outcome{GrossRevenue: eur("1"), CostOfGoods: eur("0")}.WithMargin(ratio(t, "0.5"))
		},
		"margin over 1":           func() (roi.Outcome, error) { return roi.Outcome{GrossRevenue: eur("1")}.WithMargin(ratio(t, "1.01")) },
		"gross revenue not given": func() (roi.Outcome, error) { return roi.Outcome{}.WithMargin(ratio(t, "0.5")) },
	} {
		_, err := f()
		assert.Equal(t, because, undefinedBecause(err))
	}
}

// Sums do not depend on the order, and knowing more never makes a sum smaller.
func TestOutcomePlusProperties(t *testing.T) {
	m := newMaker(3)
	for range 300 {
		var a, b, c roi.Outcome
		for _, o := range []*roi.Outcome{&a, &b, &c} {
			m.fill(o, "EUR")
		}
		left, err := roi.TotalOutcome([]roi.Outcome{a, b, c})
		require.NoError(t, err)
		right, err := roi.TotalOutcome([]roi.Outcome{c, b, a})
		require.NoError(t, err)
		assert.Equal(t, left, right)
		bc, err := b.Plus(c)
		require.NoError(t, err)
		nested, err := a.Plus(bc)
		require.NoError(t, err)
		assert.Equal(t, left, nested)
	}
}

func TestOutcomeJSON(t *testing.T) {
	text, err := json.Marshal(roi.Outcome{Orders: known(0), GrossRevenue: eur("5")})
	require.NoError(t, err)
	assert.Equal(t, `{"orders":0,"gross_revenue":{"amount":"5.00","currency":"EUR"}}`, string(text))

	m := newMaker(4)
	for range 500 {
		var o roi.Outcome
		m.fill(&o, "JPY")
		o.ViewsAs, o.EngagementsOf = engagement.ViewsTikTok, engagement.Of(engagement.Likes, engagement.Saves)
		assert.Equal(t, o, roundTrip(t, o))
	}
}
