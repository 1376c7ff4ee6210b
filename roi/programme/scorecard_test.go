package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// three is a programme of three creators over two weeks, to be reckoned by hand.
func three() programme.Data {
	d := programme.Data{Start: launch, Shared: roi.Cost{Tools: euros(300)}, SharedBy: roi.Equally}
	d.Creators = []programme.Record{
		{Creator: "ana", Weeks: []programme.Week{week(1, 10_000, 600, 200, 10), week(2, 10_000, 400, 200, 10)},
			Quality:     []float64{0.8, 0.9, 1},
			Reliability: programme.Reliability{Delivered: known(4), OnTime: known(4), WithinRevisions: known(2), Sponsored: known(4), Disclosed: known(4)}},
		{Creator: "ben", Weeks: []programme.Week{week(1, 10_000, 300, 100, 2), week(2, 10_000, 300, 100, 2)}},
		{Creator: "cat", Weeks: []programme.Week{week(1, 10_000, 500, 100, 3), week(2, 10_000, 500, 100, 3)}},
	}
	return d
}

func line(t *testing.T, c programme.Scorecard, m programme.ScoreMeasure) programme.Line {
	t.Helper()
	for _, l := range c.Lines {
		if l.Measure == m {
			return l
		}
	}
	require.Fail(t, "no line", "%s", m)
	return programme.Line{}
}

func TestScorecardByHand(t *testing.T) {
	cards, err := programme.DefaultScores().Scorecards(three(), endOf(2))
	require.NoError(t, err)
	require.Empty(t, cards.Problems)
	ana, ben := cards.Cards[0], cards.Cards[1]

	er := line(t, ana, programme.EngagementRate)
	assert.InDelta(t, 0.05, er.Value.Value, 1e-12)            // 1,000 / 20,000
	assert.InDelta(t, 0.04, er.Peers.Value.Value, 1e-12)      // 1,600 / 40,000
	assert.InDelta(t, 100-25*0.8, er.Score.Value, 1e-9)       // 0.04 / 0.05
	assert.Equal(t, engagement.Unsaid, er.Peers.Value.Better) // two weeks prove nothing
	cvr := line(t, ana, programme.ConversionRate)
	assert.InDelta(t, 0.05, cvr.Value.Value, 1e-12)         // 20 / 400
	assert.InDelta(t, 0.025, cvr.Peers.Value.Value, 1e-12)  // 10 / 400
	assert.InDelta(t, 87.5, cvr.Score.Value, 1e-9)          // 100 − 25 / 2
	assert.InDelta(t, 0.0325, cvr.Interval.Value.Low, 1e-3) // Wilson, 20 of 400
	cpa := line(t, ana, programme.CostPerOrder)
	assert.InDelta(t, 55, cpa.Value.Value, 1e-9)        // (1,000 + 100) / 20
	assert.InDelta(t, 220, cpa.Peers.Value.Value, 1e-9) // 2,200 / 10
	assert.InDelta(t, 93.75, cpa.Score.Value, 1e-9)     // 100 − 25·55/220
	assert.Equal(t, engagement.Yes, cpa.Peers.Value.Better)
	roiLine := line(t, ana, programme.ReturnOnCost)
	assert.InDelta(t, 800.0/1100-1, roiLine.Value.Value, 1e-9) // 20 orders of 40 EUR for 1,100 EUR
	assert.InDelta(t, 400.0/2200-1, roiLine.Peers.Value.Value, 1e-9)
	reliable := line(t, ana, programme.Reliable)
	assert.InDelta(t, 0.3+0.2*0.5+0.5, reliable.Value.Value, 1e-12)
	assert.NotNil(t, reliable.Score.Undefined, "nobody else has a record to compare with")

	assert.Equal(t, "100.00 EUR of 300.00 EUR shared costs, divided equally among 3 creators", ana.Allocated.Sentence)
	assert.NotNil(t, line(t, ben, programme.ContentQuality).Value.Undefined, "not assessed")
	assert.InDelta(t, 0.8, ana.Coverage, 1e-12) // all but quality and reliability, which nobody else has

	for _, c := range cards.Cards {
		sum := money.Ratio{}
		for _, l := range c.Lines {
			sum, err = sum.Add(l.Contribution)
			require.NoError(t, err)
		}
		assert.Equal(t, c.Total.Value, sum, "contributions add up to the total exactly")
	}
	roundTrip(t, cards)
}

func TestScorecardTargets(t *testing.T) {
	p := programme.DefaultScores()
	p.Criteria[1].Target = ratio("0.04")
	cards, err := p.Scorecards(three(), endOf(2))
	require.NoError(t, err)
	l := line(t, cards.Cards[1], programme.ConversionRate) // 4 / 200 = 0.02 against 0.04
	assert.Equal(t, "target", l.Yardstick)
	assert.InDelta(t, 37.5, l.Score.Value, 1e-9)
	assert.InDelta(t, -0.02, l.Target.Value.Difference, 1e-12)
	assert.Nil(t, l.Peers.Undefined, "the others are shown beside it")
}

func TestScorecardSharedCostsThatCannotBeDivided(t *testing.T) {
	d := three()
	d.SharedBy = roi.ByGrossReach
	d.Creators[1].Weeks[0].Outcome.Reach = engagement.Count{}
	cards, err := programme.DefaultScores().Scorecards(d, endOf(2))
	require.NoError(t, err)
	assert.NotNil(t, line(t, cards.Cards[0], programme.ReturnOnCost).Value.Undefined)
	assert.Contains(t, cards.Cards[0].Allocated.Sentence, "could not be divided")
	assert.Nil(t, line(t, cards.Cards[0], programme.ConversionRate).Value.Undefined)
}

func TestScorecardNoData(t *testing.T) {
	cards, err := programme.DefaultScores().Scorecards(programme.Data{Start: launch, Creators: []programme.Record{{Creator: "new"}}}, endOf(1))
	require.NoError(t, err)
	require.Len(t, cards.Cards, 1)
	assert.NotNil(t, cards.Cards[0].Total.Undefined)
	assert.Zero(t, cards.Cards[0].Coverage)
	_, err = programme.ScorePolicy{Confidence: 95, Basis: "luck", Criteria: []programme.Criterion{{Measure: "charm", Weight: -1}}}.Scorecards(three(), endOf(2))
	for _, path := range []string{"confidence", "basis", "criteria[0].measure", "criteria[0].weight"} {
		assert.ErrorContains(t, err, path+":")
	}
}
