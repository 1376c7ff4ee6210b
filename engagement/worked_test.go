package engagement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The worked figures that the sources give, to the last digit they give. Each
// names its source, or says that it is our own arithmetic on a quoted definition.

func TestWorkedRates(t *testing.T) {
	named := func(name string) engagement.Method {
		p, ok := engagement.PresetNamed(name)
		require.True(t, ok, name)
		return p.Method
	}
	tiktok := engagement.Post{Metrics: engagement.Metrics{
		Likes: engagement.Known(3_500), Comments: engagement.Known(250), Shares: engagement.Known(800), Views: engagement.Known(35_000),
	}}
	views := func(likes, views int64) engagement.Post {
		return engagement.Post{Metrics: engagement.Metrics{Likes: engagement.Known(likes), Views: engagement.Known(views)}}
	}
	unequal := []engagement.Post{views(100, 1_000), views(100, 10_000)}
	brand := engagement.Post{Metrics: engagement.Metrics{Likes: engagement.Known(3_492), Comments: engagement.Known(50)}}
	tests := []struct {
		name  string // and source
		posts []engagement.Post
		m     engagement.Method
		want  string
	}{
		{"blog.inzpire.me, 4,067 likes + 176 comments over 157,625 followers", []engagement.Post{known(4_067, 176, 157_625)}, engagement.ByFollowers(), "2.69 %"},
		{"the same over the followers now", []engagement.Post{known(4_067, 176, 1)}, engagement.Today(engagement.Known(157_625)), "2.69 %"},
		{"hypeauditor.com, 3,500 + 250 + 800 over 35,000 views", []engagement.Post{tiktok}, named("hypeauditor-tiktok"), "13.00 %"},
		{"our sum: 100 of 1,000 and 100 of 10,000 views, pooled", unequal, named("modash-video"), "1.82 %"},
		{"our sum: the same as the mean of rates", unequal, engagement.ByViews().With(engagement.Likes), "5.50 %"},
		{"our sum: the same as the median", unequal, engagement.ByViews().With(engagement.Likes).As(engagement.Median), "5.50 %"},
		{"our sum: 50 comments per 3,492 likes", []engagement.Post{brand}, named("comments-per-like"), "1.43 %"},
		{"and likes per comment", []engagement.Post{brand}, named("likes-per-comment"), "6984.00 %"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := engagement.Measure(tt.posts, tt.m)
			require.NoError(t, err)
			assert.Equal(t, tt.want, r.Rate.String())
		})
	}
}

// Over one base for all posts the ratio of sums is the mean of rates; over a base
// of each post's own it is not.
func TestPooledIsMeanOverConstantBase(t *testing.T) {
	posts := plainPosts(random(10), 40)
	for _, m := range []engagement.Method{engagement.Today(engagement.Known(48_200)), {Over: engagement.PerPost}} {
		mean, err := engagement.Measure(posts, m)
		require.NoError(t, err)
		pooled, err := engagement.Measure(posts, m.As(engagement.Pooled))
		require.NoError(t, err)
		near(t, float64(mean.Rate), float64(pooled.Rate), "rate")
		near(t, mean.Interval.Value.High, pooled.Interval.Value.High, "high")
	}
	mean, err := engagement.Measure(posts, engagement.ByReach())
	require.NoError(t, err)
	pooled, err := engagement.Measure(posts, engagement.ByReach().As(engagement.Pooled))
	require.NoError(t, err)
	assert.Greater(t, float64(mean.Rate/pooled.Rate), 1.2)
}

func TestWorkedGrowth(t *testing.T) {
	year, err := engagement.Compounded(0.02, 12)
	require.NoError(t, err)
	assert.InDelta(t, 0.268, float64(year), 0.0005) // +26.8 %, our sum on influencerdb.com's example
	assert.Equal(t, "+26.82 %", year.String())
	year, err = engagement.Compounded(0.05, 12)
	require.NoError(t, err)
	assert.InDelta(t, 0.796, float64(year), 0.0005) // +79.6 %
	assert.Equal(t, "+79.59 %", year.String())

	h := engagement.History{
		{At: day, Followers: engagement.Known(10_000)},
		{At: day.AddDate(0, 0, 28), Followers: engagement.Known(10_200)},
	}
	g, err := h.Growth(engagement.Followers, 28*24*time.Hour)
	require.NoError(t, err)
	assert.Equal(t, "+2.00 %", g.Rate.Value.String())
}

func TestWorkedSentiment(t *testing.T) {
	s := engagement.Sentiment{Positive: engagement.Known(80), Negative: engagement.Known(20), Neutral: engagement.Known(100)}
	net, err := s.Net() // help.symanto.com
	require.NoError(t, err)
	assert.Equal(t, 0.30, net)
	net, err = s.NetOfOpinions() // codingace.net
	require.NoError(t, err)
	assert.Equal(t, 0.60, net)
}

func TestWorkedStories(t *testing.T) {
	frame := func(reach, impressions, exits, forward int64) engagement.Metrics {
		return engagement.Metrics{
			Reach: engagement.Known(reach), Impressions: engagement.Known(impressions),
			Exits: engagement.Known(exits), TapsForward: engagement.Known(forward),
		}
	}
	frames := []engagement.Metrics{frame(128, 140, 12, 90), frame(120, 130, 8, 60), frame(100, 110, 10, 44)}
	r, err := engagement.StorySequenceCompletion(frames) // 3to5marketing.com: 100 of 128
	require.NoError(t, err)
	assert.Equal(t, 0.78125, r.Fraction())
	r, err = engagement.StoryCompletion(frames[2]) // (110 − 10) / 110: the other meaning of the name
	require.NoError(t, err)
	assert.Equal(t, "90.91 %", r.String())
	r, err = engagement.StoryFullView(frames[2]) // (110 − 10 − 44) / 110
	require.NoError(t, err)
	assert.Equal(t, "50.91 %", r.String())
	r, err = engagement.StoryDropOff(frames) // (128 − 120) / 128
	require.NoError(t, err)
	assert.Equal(t, "6.25 %", r.String())
}
