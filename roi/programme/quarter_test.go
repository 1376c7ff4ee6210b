package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

func finding(t *testing.T, q programme.Quarter, id string) programme.Finding {
	t.Helper()
	for _, f := range q.Findings {
		if f.ID == id {
			return f
		}
	}
	require.Fail(t, "no finding", id)
	return programme.Finding{}
}

func TestQuarterFindsEveryPitfall(t *testing.T) {
	d := sure(13)
	first := &d.Creators[0].Working
	first.ChosenBy, first.Ongoing, first.FirstPost, first.TrackedFrom = []string{"followers"}, engagement.No, launch, launch.AddDays(9)
	first.Revisions, first.RevisedPosts = known(9), known(3)
	d.Creators[0].Reliability = programme.Reliability{Sponsored: known(5), Disclosed: known(4)}
	vain := goal("fans", programme.BrandFollowers, "0", "9000", 1, 2, 3, 4)
	q, err := programme.DefaultQuarter().Quarter(d, []programme.Goal{vain}, endOf(13))
	require.NoError(t, err)
	require.Empty(t, q.Problems)
	assert.True(t, q.Due)
	for _, id := range []string{
		programme.ByFollowersAlone, programme.OverControlled, programme.OneOff, programme.Undisclosed, programme.Untracked,
		programme.GoalsBehind, programme.VanityGoals,
	} {
		assert.Equal(t, engagement.Yes, finding(t, q, id).Found, finding(t, q, id).String())
	}
	assert.Equal(t, engagement.No, finding(t, q, programme.Concentrated).Found)
	assert.InDelta(t, 8, q.Mix.Effective.Value, 1e-9) // all eight cost the same

	next := q.PhaseTwo
	assert.Equal(t, []string{"up"}, next.Keep)
	assert.Equal(t, []string{"down"}, next.Drop)
	assert.Len(t, next.Undecided, 6)
	assert.Equal(t, 2, next.TestNew)                             // one for "down", and a fifth of seven
	assert.InDelta(t, 93.0/4000, next.Conversion.Value, 1e-12)   // 30 + 3 + 6·10 orders of 8·500 clicks
	assert.Equal(t, "40.00 EUR", next.OrderValue.Value.String()) // every order
	assert.InDelta(t, 4000, next.Clicks.Value, 1e-9)
	assert.Positive(t, next.Doubling.Value.Weeks)
	roundTrip(t, q)
}

// Nothing said is nothing held against a programme, and nothing passed either.
func TestQuarterNotAssessed(t *testing.T) {
	q, err := programme.DefaultQuarter().Quarter(programme.Data{Start: launch}, nil, endOf(1))
	require.NoError(t, err)
	for _, f := range q.Findings {
		assert.Equal(t, engagement.Unsaid, f.Found, f.ID)
		assert.Equal(t, f.ID+": not assessed", f.String())
	}
	assert.NotNil(t, q.Return.Undefined)
	assert.NotNil(t, q.PhaseTwo.Doubling.Undefined)
	roundTrip(t, q)

	good := sure(13)
	for i := range good.Creators {
		w := &good.Creators[i].Working
		w.ChosenBy, w.Ongoing, w.FirstPost, w.TrackedFrom = []string{"engagement", "followers"}, engagement.Yes, launch, launch
		w.Revisions, w.RevisedPosts = known(1), known(3)
		good.Creators[i].Reliability = programme.Reliability{Sponsored: known(5), Disclosed: known(5)}
	}
	good.Shared = roi.Cost{Tools: euros(100)}
	q, err = programme.DefaultQuarter().Quarter(good, nil, endOf(13))
	require.NoError(t, err)
	for _, f := range q.Findings {
		assert.NotEqual(t, engagement.Yes, f.Found, f.String())
	}
	assert.Equal(t, eur("52100.00"), q.Return.Value.Cost) // 13 weeks, 8 creators, 500 each, and the shared 100
	bad := programme.DefaultQuarter()
	bad.Review.Margin, bad.NewShare = 0, 3
	_, err = bad.Quarter(good, nil, endOf(13))
	require.ErrorContains(t, err, "review.margin:")
	require.ErrorContains(t, err, "new_share:")
}
