package audit_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

var asOf = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

// instagram is an account with so many followers and n posts, one a day, whose
// likes and comments the function gives.
func instagram(followers int64, n int, counts func(i int) (likes, comments int64)) audit.Evidence {
	e := audit.Evidence{AsOf: asOf, Account: engagement.Account{ID: "a", Platform: engagement.Instagram, Followers: engagement.Known(followers)}}
	for i := range n {
		likes, comments := counts(i)
		e.Posts = append(e.Posts, engagement.Post{
			ID: fmt.Sprintf("p%03d", i), Platform: engagement.Instagram, Format: engagement.Image, Published: asOf.AddDate(0, 0, -2-i),
			Metrics: engagement.Metrics{Likes: engagement.Known(likes), Comments: engagement.Known(comments)},
		})
	}
	return e
}

// result is what became of a check.
func result(t testing.TB, r audit.Report, code audit.Code) audit.Outcome {
	t.Helper()
	for _, o := range r.Outcomes {
		if o.Code == code {
			return o
		}
	}
	t.Fatalf("no check %s", code)
	return audit.Outcome{}
}

// signal is the signal of a check that gave one.
func signal(t testing.TB, r audit.Report, code audit.Code) audit.Signal {
	t.Helper()
	for _, s := range r.Signals {
		if s.Code == code {
			return s
		}
	}
	t.Fatalf("no signal %s; %+v", code, result(t, r, code))
	return audit.Signal{}
}

func TestEngagementRate(t *testing.T) {
	even := func(likes, comments int64) func(int) (int64, int64) {
		rng := rand.New(rand.NewPCG(1, 2))
		return func(int) (int64, int64) {
			f := 0.5 + rng.Float64()
			return int64(float64(likes) * f), int64(float64(comments)*f) + 1
		}
	}
	for _, test := range []struct {
		name      string
		followers int64
		counts    func(int) (int64, int64)
		low, high audit.Result
	}{
		// The table is 1 to 3.5 % of followers; half of the lower end is 0.5 %.
		{"2 % is ordinary", 10_000, even(195, 5), audit.Clear, audit.Clear},
		{"0.7 % is low, and not yet a signal", 10_000, even(68, 2), audit.Clear, audit.Clear},
		{"0.1 % of many followers", 100_000, even(98, 2), audit.Signalled, audit.Clear},
		{"30 %", 10_000, even(2900, 100), audit.Clear, audit.Signalled},
	} {
		r := audit.Run(instagram(test.followers, 20, test.counts), audit.DefaultPolicy())
		assert.Equal(t, test.low, result(t, r, audit.EngagementLow).Result, test.name)
		assert.Equal(t, test.high, result(t, r, audit.EngagementHigh).Result, test.name)
		require.NotNil(t, r.Engagement)
		assert.Equal(t, engagement.FollowersNow, r.Engagement.Rate.Value.Method.Over, "followers of the day are not known")
		assert.Equal(t, "instagram-verbal", r.Engagement.Standing.Value.Table)
	}
	viral := instagram(10_000, 20, even(2900, 100))
	viral.Events = []audit.Event{{Kind: audit.ViralPost, From: asOf.AddDate(0, 0, -10)}}
	r := audit.Run(viral, audit.DefaultPolicy())
	assert.Equal(t, audit.Explained, result(t, r, audit.EngagementHigh).Result)
	assert.Zero(t, signal(t, r, audit.EngagementHigh).Points)
}

// Unlike definitions are refused, and the report says so.
func TestEngagementRefuses(t *testing.T) {
	p := audit.DefaultPolicy()
	p.Engagement.Rows = []audit.EngagementRow{{Platform: engagement.Instagram, Method: engagement.ByFollowers(), Table: engagement.BenchmarkTables()[6]}}
	require.Equal(t, "buffer-2025", p.Engagement.Rows[0].Table.Name)
	r := audit.Run(instagram(10_000, 20, func(int) (int64, int64) { return 200, 5 }), p)
	o := result(t, r, audit.EngagementLow)
	assert.Equal(t, audit.NotAssessed, o.Result)
	assert.Contains(t, o.Because, "impressions")
	assert.NotEmpty(t, r.Engagement.Refused)

	r = audit.Run(audit.Evidence{AsOf: asOf, Account: engagement.Account{Platform: engagement.Twitch}, Posts: []engagement.Post{{ID: "1", Published: asOf.AddDate(0, 0, -3)}}}, p)
	assert.Contains(t, result(t, r, audit.EngagementLow).Because, "no benchmark for twitch")
}

func TestEngagementRatios(t *testing.T) {
	p := audit.DefaultPolicy()
	few := audit.Run(instagram(10_000, 20, func(i int) (int64, int64) { return int64(200 + 10*i), 0 }), p)
	s := signal(t, few, audit.CommentsFew)
	assert.InDelta(t, 0, s.Observed, 1e-12)
	assert.InDelta(t, 2, s.Points, 1e-12, "no comment at all costs all the points")
	// 60 comments for 200 likes are 0.3; the upper end is 0.1, so three times it.
	many := audit.Run(instagram(10_000, 20, func(i int) (int64, int64) { return 200, 60 }), p)
	assert.InDelta(t, 3, signal(t, many, audit.CommentsMany).Observed, 1e-12)
	assert.InDelta(t, 0, many.Engagement.LikeSpread.Value, 1e-12)
	assert.Contains(t, signal(t, many, audit.LikesEven).Message, "0.0 % between 20 posts")
	giveaway := instagram(10_000, 20, func(i int) (int64, int64) { return 200, 60 })
	giveaway.Events = []audit.Event{{Kind: audit.Giveaway, From: asOf.AddDate(0, 0, -30)}}
	assert.Equal(t, audit.Explained, result(t, audit.Run(giveaway, p), audit.CommentsMany).Result)

	hidden := instagram(10_000, 10, func(int) (int64, int64) { return 200, 6 })
	for i := range 6 {
		hidden.Posts[i].Metrics.Likes = engagement.Count{}
		hidden.Posts[i].Because(engagement.Likes, engagement.Hidden)
	}
	r := audit.Run(hidden, p)
	assert.Equal(t, 6, r.Engagement.Hidden)
	s = signal(t, r, audit.CountsHidden)
	assert.InDelta(t, 0.6, s.Observed, 1e-12)
	require.NotNil(t, s.Interval)
	assert.Len(t, s.Places, 6)
	assert.Equal(t, uint64(6), r.Engagement.Rate.Value.Skipped, "hidden likes are no zeros")
}

// Sponsored posts are told by their words or label.
func TestSponsoredAgainstOrganic(t *testing.T) {
	e := instagram(10_000, 20, func(i int) (int64, int64) {
		if i%2 == 0 {
			return 600, 20
		}
		return 200 + int64(i), 6
	})
	for i := range e.Posts {
		if i%2 == 0 {
			e.Posts[i].Caption = "#ad New serum from @glowlab"
		}
	}
	r := audit.Run(e, audit.DefaultPolicy())
	assert.InDelta(t, 620.0/216, signal(t, r, audit.SponsoredLifted).Observed, 1e-9)
	assert.Equal(t, audit.Clear, result(t, r, audit.SponsoredDropped).Result)
	require.NotNil(t, r.Partnerships)
	assert.Equal(t, 10, r.Partnerships.Admitted)
}
