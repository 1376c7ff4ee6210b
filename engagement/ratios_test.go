package engagement_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// result is a rate in words, or the error.
func result[T interface{ String() string }](v T, err error) string {
	if err != nil {
		return err.Error()
	}
	return v.String()
}

func TestRatios(t *testing.T) {
	n, unknown, zero := engagement.Known, engagement.Count{}, engagement.Known(0)
	frames := func(reach ...engagement.Count) []engagement.Metrics {
		var out []engagement.Metrics
		for _, c := range reach {
			out = append(out, engagement.Metrics{Reach: c})
		}
		return out
	}
	frame := func(impressions, exits, forward engagement.Count) engagement.Metrics {
		return engagement.Metrics{Impressions: impressions, Exits: exits, TapsForward: forward}
	}
	tests := []struct{ name, got, want string }{
		{"daily", result(engagement.DailyRate(n(300), 30, n(1_000))), "1.00 %"},
		{"of one day", result(engagement.DailyRate(n(10), 1, n(1_000))), "1.00 %"},
		{"daily, nothing happened", result(engagement.DailyRate(zero, 30, n(1_000))), "0.00 %"},
		{"daily, no days", result(engagement.DailyRate(n(300), 0, n(1_000))), "daily engagement rate is undefined: no days"},
		{"daily, nobody", result(engagement.DailyRate(n(300), 30, zero)), "daily engagement rate is undefined: followers 0"},
		{"daily, hidden", result(engagement.DailyRate(unknown, 30, n(1_000))), "daily engagement rate is undefined: engagements unknown"},
		{"daily, followers hidden", result(engagement.DailyRate(n(300), 30, unknown)), "daily engagement rate is undefined: followers unknown"},
		{"follower likes", result(engagement.FollowerLikes(n(80), n(100))), "80.00 %"},
		{"follower likes, none", result(engagement.FollowerLikes(n(80), zero)), "share of likes from followers is undefined: likes 0"},
		{"overlap of the smaller", result(engagement.OverlapOfSmaller(n(1_000), n(400), n(100))), "25.00 %"},
		{"the same turned round", result(engagement.OverlapOfSmaller(n(400), n(1_000), n(100))), "25.00 %"},
		{"overlap past the smaller", result(engagement.OverlapOfSmaller(n(1_000), n(400), n(401))), "overlap of the smaller audience is undefined: more are shared than one of the audiences holds"},
		{"overlap with the unknown", result(engagement.OverlapOfSmaller(n(1_000), unknown, n(1))), "overlap of the smaller audience is undefined: audience unknown"},
		{"overlap unknown", result(engagement.OverlapOfSmaller(n(1_000), n(400), unknown)), "overlap of the smaller audience is undefined: shared followers unknown"},
		{"overlap with nobody", result(engagement.OverlapOfSmaller(n(1_000), zero, zero)), "overlap of the smaller audience is undefined: audience 0"},
		{"Jaccard", result(engagement.OverlapJaccard(n(1_000), n(400), n(100))), "7.69 %"}, // 100 of 1,300
		{"Jaccard of one with itself", result(engagement.OverlapJaccard(n(400), n(400), n(400))), "100.00 %"},
		{"Jaccard past the smaller", result(engagement.OverlapJaccard(n(1_000), n(400), n(401))), "overlap (Jaccard) is undefined: more are shared than one of the audiences holds"},
		{"Jaccard of nobody", result(engagement.OverlapJaccard(zero, zero, zero)), "overlap (Jaccard) is undefined: audience 0"},
		{"Jaccard unknown", result(engagement.OverlapJaccard(n(1), n(1), unknown)), "overlap (Jaccard) is undefined: audience unknown"},
		{"group", result(engagement.OverlapOfGroup(n(250), n(1_000))), "25.00 %"},
		{"group past all", result(engagement.OverlapOfGroup(n(1_001), n(1_000))), "overlap of the group is undefined: more are shared than one of the audiences holds"},
		{"frame completion", result(engagement.StoryCompletion(frame(n(200), n(50), unknown))), "75.00 %"},
		{"frame completion, exits unknown", result(engagement.StoryCompletion(frame(n(200), unknown, zero))), "story completion rate is undefined: exits or taps unknown"},
		{"frame completion, not shown", result(engagement.StoryCompletion(frame(zero, zero, zero))), "story completion rate is undefined: impressions 0"},
		{"frame completion, impossible", result(engagement.StoryCompletion(frame(n(200), n(201), zero))), "story completion rate is undefined: more left than saw it"},
		{"frame completion, nobody stayed", result(engagement.StoryCompletion(frame(n(200), n(200), zero))), "0.00 %"},
		{"full view", result(engagement.StoryFullView(frame(n(200), n(50), n(30)))), "60.00 %"},
		{"full view, taps unknown", result(engagement.StoryFullView(frame(n(200), n(50), unknown))), "story full-view rate is undefined: exits or taps unknown"},
		{"sequence", result(engagement.StorySequenceCompletion(frames(n(128), unknown, n(100)))), "78.12 %"},
		{"sequence of one", result(engagement.StorySequenceCompletion(frames(n(128)))), "100.00 %"},
		{"sequence, shared on", result(engagement.StorySequenceCompletion(frames(n(100), n(120)))), "120.00 %"},
		{"sequence of none", result(engagement.StorySequenceCompletion(nil)), "story sequence completion rate is undefined: no frames"},
		{"sequence, first unknown", result(engagement.StorySequenceCompletion(frames(unknown, n(1)))), "story sequence completion rate is undefined: reach of the first frame unknown"},
		{"sequence, last unknown", result(engagement.StorySequenceCompletion(frames(n(1), unknown))), "story sequence completion rate is undefined: reach of the last frame unknown"},
		{"drop-off", result(engagement.StoryDropOff(frames(n(128), n(96), n(1)))), "25.00 %"},
		{"drop-off, nobody left", result(engagement.StoryDropOff(frames(n(100), n(100)))), "0.00 %"},
		{"drop-off of one", result(engagement.StoryDropOff(frames(n(128)))), "story drop-off is undefined: 1 frames, want two"},
		{"drop-off upwards", result(engagement.StoryDropOff(frames(n(100), n(101)))), "story drop-off is undefined: the second frame reached more than the first"},
		{"drop-off unknown", result(engagement.StoryDropOff(frames(n(100), unknown))), "story drop-off is undefined: reach of the second frame unknown"},
		{"retention", result(engagement.StoryRetention(n(30), n(120))), "25.00 %"},
		{"retention of nobody", result(engagement.StoryRetention(zero, zero)), "story retention rate is undefined: story viewers 0"},
		{"compounded", result(engagement.Compounded(0.03, 12)), "+42.58 %"},
		{"compounded loss", result(engagement.Compounded(-0.5, 2)), "-75.00 %"},
		{"compounded over nothing", result(engagement.Compounded(0.5, 0)), "+0.00 %"},
		{"compounded to nothing", result(engagement.Compounded(-1, 2)), "compounded growth is undefined: no such steady growth"},
		{"compounded backwards", result(engagement.Compounded(0.1, -1)), "compounded growth is undefined: no such steady growth"},
		{"compounded NaN", result(engagement.Compounded(engagement.Change(math.NaN()), 1)), "compounded growth is undefined: no such steady growth"},
		{"compounded past all bounds", result(engagement.Compounded(10, 1_000)), "compounded growth is undefined: past any number"},
		{"compounded without bounds", result(engagement.Compounded(engagement.Change(math.Inf(1)), 1)), "compounded growth is undefined: past any number"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, tt.got, tt.name)
	}
}

func TestSponsoredRatio(t *testing.T) {
	m := engagement.ByFollowers()
	sponsored := measured(t, []engagement.Post{known(30, 0, 1_000)}, m)
	rest := measured(t, []engagement.Post{known(40, 0, 1_000)}, m)
	nothing := measured(t, []engagement.Post{known(0, 0, 1_000)}, m)
	ratio, err := engagement.SponsoredRatio(sponsored, rest)
	require.NoError(t, err)
	assert.InDelta(t, 0.75, ratio, 1e-12)
	ratio, err = engagement.SponsoredRatio(nothing, rest)
	require.NoError(t, err)
	assert.Zero(t, ratio)
	_, err = engagement.SponsoredRatio(sponsored, nothing)
	assert.EqualError(t, err, "sponsored ratio is undefined: one of the two rates is 0 or was not measured")
	empty, _ := engagement.Measure(nil, m)
	_, err = engagement.SponsoredRatio(empty, rest)
	assert.Error(t, err)
	_, err = engagement.SponsoredRatio(measured(t, []engagement.Post{known(30, 0, 1_000)}, m.As(engagement.Pooled)), rest)
	var unlike *engagement.UnlikeError
	require.ErrorAs(t, err, &unlike)

	views := func(p engagement.Platform) engagement.Reading {
		return measured(t, []engagement.Post{{Platform: p, Metrics: engagement.Metrics{
			Likes: engagement.Known(5), Comments: engagement.Known(0), Views: engagement.Known(100),
		}}}, engagement.ByViews())
	}
	_, err = engagement.SponsoredRatio(views(engagement.TikTok), views(engagement.YouTube))
	var mixed *engagement.MixedViewsError
	require.ErrorAs(t, err, &mixed, "views of unlike definitions make rates of unlike kinds")
}

func TestSentiment(t *testing.T) {
	n := engagement.Known
	_, err := engagement.Sentiment{Positive: n(8), Negative: n(2)}.Net()
	assert.EqualError(t, err, "net sentiment is undefined: mentions unknown", "neutral mentions were not counted")
	net, err := engagement.Sentiment{Positive: n(8), Negative: n(2)}.NetOfOpinions()
	require.NoError(t, err)
	assert.Equal(t, 0.6, net)
	_, err = engagement.Sentiment{Positive: n(0), Negative: n(0), Neutral: n(0)}.Net()
	assert.EqualError(t, err, "net sentiment is undefined: mentions 0")
	_, err = engagement.Sentiment{Positive: n(0), Negative: n(0), Neutral: n(9)}.NetOfOpinions()
	assert.EqualError(t, err, "net sentiment without neutral is undefined: mentions 0")
	net, err = engagement.Sentiment{Positive: n(0), Negative: n(9), Neutral: n(0)}.Net()
	require.NoError(t, err)
	assert.Equal(t, -1.0, net)
}
