package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// TestScorecardIntervals reckons the intervals of ana's lines by hand, at 95 %. The limits
// of a Poisson count are those that R's poisson.test prints: 12.21652 to 30.88838 for 20,
// 4.795389 to 18.39036 for 10. Student's t is 12.7062 with one degree of freedom and
// 4.302653 with two.
func TestScorecardIntervals(t *testing.T) {
	d := three()
	d.Creators[0].Weeks[1] = week(2, 10_000, 400, 200, 12) // so that her gains spread: 400 and 480 EUR
	cards, err := programme.DefaultScores().Scorecards(d, endOf(2))
	require.NoError(t, err)
	byHand, err := programme.DefaultScores().Scorecards(three(), endOf(2))
	require.NoError(t, err)
	spread, ana := cards.Cards[0], byHand.Cards[0]
	within := func(l programme.Line, low, high, delta float64) {
		t.Helper()
		require.Nil(t, l.Interval.Undefined)
		assert.InDelta(t, low, l.Interval.Value.Low, delta)
		assert.InDelta(t, high, l.Interval.Value.High, delta)
		assert.InDelta(t, 0.95, l.Interval.Value.Level, 1e-12)
	}
	within(line(t, ana, programme.CostPerOrder), 1100/30.88838, 1100/12.21652, 1e-3)
	within(line(t, spread, programme.ReturnOnCost), -1, 0.724091, 1e-5) // −1.124 without the end at −1
	within(line(t, ana, programme.ContentQuality), 0.651586, 1, 1e-6)   // 0.9 ± 4.302653 × 0.1 / √3, at most 1
	within(line(t, ana, programme.Reliable), 0.605897, 0.969992, 1e-5)  // Wilson of 4/4, 2/4 and 4/4, by square and add
	er := line(t, ana, programme.EngagementRate)
	assert.Zero(t, er.Interval.Value.Low, "two weeks are wide, and a rate is not below 0")
	assert.Greater(t, er.Interval.Value.High, 0.05)
	cpa := line(t, ana, programme.CostPerOrder).Peers.Value
	assert.InDelta(t, 55-220, cpa.Difference, 1e-9)
	assert.InDelta(t, -404.559, cpa.Interval.Value.Low, 1e-2)
	assert.InDelta(t, -58.688, cpa.Interval.Value.High, 1e-2)

	// A click can end in two orders: the limits are those of the count.
	d = three()
	d.Creators[0].Weeks = []programme.Week{week(1, 10_000, 600, 10, 20)}
	cards, err = programme.DefaultScores().Scorecards(d, endOf(1))
	require.NoError(t, err)
	many := cards.Cards[0]
	within(line(t, many, programme.ConversionRate), 1.221652, 3.088838, 1e-5)
	assert.InDelta(t, 2, line(t, many, programme.ConversionRate).Value.Value, 1e-12)

	// One week has no spread, one rating neither.
	d.Creators[0].Quality = []float64{0.7}
	cards, err = programme.DefaultScores().Scorecards(d, endOf(1))
	require.NoError(t, err)
	for m, want := range map[programme.ScoreMeasure]float64{programme.EngagementRate: 0.06, programme.ReturnOnCost: 800.0/600 - 1, programme.ContentQuality: 0.7} {
		l := line(t, cards.Cards[0], m)
		assert.InDelta(t, want, l.Value.Value, 1e-12, m)
		assert.NotNil(t, l.Interval.Undefined, m)
		if l.Peers.Undefined == nil {
			assert.Equal(t, engagement.Unsaid, l.Peers.Value.Better, m)
		}
	}
}

// TestScorecardTogether: the others are measured as one, whatever they know.
func TestScorecardTogether(t *testing.T) {
	d := three()
	d.Creators[1].Quality, d.Creators[2].Quality = []float64{0.5, 0.7}, []float64{0.6}
	d.Creators[1].Reliability = programme.Reliability{Delivered: known(10), OnTime: known(5)}
	d.Creators[2].Reliability = programme.Reliability{Delivered: known(10), OnTime: known(10), Sponsored: known(2), Disclosed: known(1)}
	cards, err := programme.DefaultScores().Scorecards(d, endOf(2))
	require.NoError(t, err)
	ana := cards.Cards[0]
	quality := line(t, ana, programme.ContentQuality).Peers.Value
	assert.InDelta(t, 0.6, quality.Value, 1e-12)
	assert.Equal(t, "the other 2 together", quality.Of)
	reliable := line(t, ana, programme.Reliable).Peers.Value
	assert.InDelta(t, 0.3/0.8*15/20+0.5/0.8*0.5, reliable.Value, 1e-12, "revisions, which neither tells, have no weight")
	assert.Equal(t, "the other 2 together", reliable.Of)
}
