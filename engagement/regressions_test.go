package engagement_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// The bugs that come back most in the programs of the field, each held off here.

// A hidden count is not zero: ten posts of 4 % and two that hide their likes are
// 4 % from ten posts, not 3.36 % from twelve.
func TestHiddenLikesAreNotZero(t *testing.T) {
	var posts []engagement.Post
	for range 10 {
		posts = append(posts, known(1_928-80, 80, 48_200))
	}
	for _, body := range []string{`{"metrics":{"comments":80}}`, `{"metrics":{"likes":-1,"comments":80}}`} {
		p := engagement.Post{Followers: engagement.Known(48_200)}
		require.NoError(t, json.Unmarshal([]byte(body), &p))
		p.Because(engagement.Likes, engagement.Hidden)
		posts = append(posts, p)
	}
	r, err := engagement.Measure(posts, engagement.ByFollowers())
	require.NoError(t, err)
	assert.Equal(t, "4.00 % (4.00–4.00 % at 95 %, 10 posts, 2 skipped)", r.String())
	assert.Equal(t, []engagement.Missing{{Metric: engagement.Likes, Reason: engagement.Hidden, Posts: 2}}, r.Missing)
	assert.Equal(t, "likes hidden in 2", r.Missing[0].String())

	r, err = engagement.Measure(posts[10:], engagement.ByFollowers())
	assert.EqualError(t, err, "rate is undefined: none of 2 posts could be measured: likes hidden in 2")
	assert.Equal(t, "no rate (0 posts, 2 skipped)", r.String())

	comments, err := engagement.Measure(posts, engagement.ByFollowers().With(engagement.Comments)) // another rate, under its own name
	require.NoError(t, err)
	assert.Equal(t, uint64(12), comments.Posts)
	assert.Error(t, comments.Method.Alike(engagement.ByFollowers()))
}

// A post that truly got nothing is a zero, and counts.
func TestZeroIsMeasured(t *testing.T) {
	r, err := engagement.Measure([]engagement.Post{known(0, 0, 1_000), known(80, 0, 1_000)}, engagement.ByFollowers())
	require.NoError(t, err)
	assert.Equal(t, "4.00 %", r.Rate.String())
	assert.Zero(t, r.Skipped)
}

// 0.8 % is the ordinary rate of a large account and is never taken for 80 %.
func TestPercentAndFraction(t *testing.T) {
	assert.Equal(t, engagement.Rate(0.008), engagement.RateFromPercent(0.8))
	assert.Equal(t, "0.80 %", engagement.RateFromPercent(0.8).String())
	assert.Equal(t, "80.00 %", engagement.RateFromPercent(80).String())
	assert.Equal(t, "0.80 %", engagement.Rate(0.008).String())
	assert.InDelta(t, 0.8, engagement.Rate(0.008).Percent(), 1e-15)
	assert.Equal(t, 0.008, engagement.Rate(0.008).Fraction())
	assert.InDelta(t, 0.035, (3.5 * engagement.Percent).Fraction(), 1e-15)
	b, err := json.Marshal(3 * engagement.Percent)
	require.NoError(t, err)
	assert.Equal(t, "0.03", string(b), "JSON carries the fraction")
}

// A zero base, and an account of nobody, give no rate: no Inf, no NaN, no 0 and no
// average of a tier in its place.
func TestZeroDenominators(t *testing.T) {
	post := known(40, 2, 0)
	post.Metrics.Reach, post.Metrics.Views, post.Metrics.Impressions = engagement.Known(0), engagement.Known(0), engagement.Known(0)
	for _, by := range aggregates() {
		for _, m := range []engagement.Method{
			engagement.ByFollowers(), engagement.Today(engagement.Known(0)), engagement.ByReach(), engagement.ByImpressions(), engagement.ByViews(),
		} {
			for _, posts := range [][]engagement.Post{nil, {}, {post}, {{}}, {post, {}}} {
				r, err := engagement.Measure(posts, m.As(by))
				var undefined *engagement.Undefined
				require.ErrorAs(t, err, &undefined)
				assert.Zero(t, r.Posts)
				_, err = engagement.SeedRule().Compare(r, engagement.Instagram, engagement.Known(20_000))
				assert.Error(t, err, "nothing measured is not below the benchmark")
				b, err := json.Marshal(engagement.FigureOf(engagement.Measure(posts, m.As(by))))
				require.NoError(t, err)
				assert.NotContains(t, string(b), `"value"`, "a report row holds the reason in place of a silent 0")
			}
		}
	}
}

// A base that is missing is not replaced by the next best one: one post is over
// reach, the other is skipped although its followers and views are known.
func TestNoFallBackOfBases(t *testing.T) {
	reached := known(40, 2, 1_000)
	reached.Metrics.Reach = engagement.Known(420)
	other := known(40, 2, 1_000)
	other.Metrics.Views = engagement.Known(2_000)
	r, err := engagement.Measure([]engagement.Post{reached, other}, engagement.ByReach())
	require.NoError(t, err)
	assert.Equal(t, "10.00 % (1 post, 1 skipped)", r.String())
	assert.Equal(t, []engagement.Missing{{Metric: engagement.Reach, Posts: 1}}, r.Missing)
}

// A rate does not grow with the number of posts: the same posts twice are the
// same rate, by every aggregate.
func TestRateDoesNotGrowWithPosts(t *testing.T) {
	posts := plainPosts(random(11), 30)
	twice := append(posts[:len(posts):len(posts)], posts...)
	for _, m := range allMethods() {
		once, err := engagement.Measure(posts, m)
		require.NoError(t, err)
		again, err := engagement.Measure(twice, m)
		require.NoError(t, err)
		near(t, float64(once.Rate), float64(again.Rate), m.String())
	}
	daily, err := engagement.DailyRate(engagement.Known(300), 30, engagement.Known(1_000))
	require.NoError(t, err)
	double, err := engagement.DailyRate(engagement.Known(600), 30, engagement.Known(1_000))
	require.NoError(t, err)
	assert.Equal(t, 2*daily, double, "the one rate that does says so")
}

// Boosted and organic interactions are not blended unless asked for by name.
func TestBoostedIsKeptApart(t *testing.T) {
	p := known(40, 2, 1_000)
	p.Paid.Likes, p.Paid.Comments, p.Boosted = engagement.Known(100), engagement.Known(0), engagement.Yes
	rate := func(p engagement.Post, traffic engagement.Traffic) string {
		r, err := engagement.Measure([]engagement.Post{p}, engagement.Method{Traffic: traffic})
		if err != nil {
			return err.Error()
		}
		return r.Rate.String()
	}
	assert.Equal(t, "4.20 %", rate(p, engagement.Organic))
	assert.Equal(t, "10.00 %", rate(p, engagement.Boosted))
	assert.Equal(t, "14.20 %", rate(p, engagement.Blended))
	p.Paid = engagement.Metrics{}
	assert.Contains(t, rate(p, engagement.Blended), "likes unknown in 1", "what boosting brought is not known to be nothing")
	p.Boosted = engagement.No
	assert.Equal(t, "4.20 %", rate(p, engagement.Blended))
}

// Likes over followers are no share of a sample: the interval comes from the
// spread between posts and is far wider than Wilson's on the pooled counts.
func TestIntervalIsNotWilson(t *testing.T) {
	posts := plainPosts(random(12), 12)
	r, err := engagement.Measure(posts, engagement.ByFollowers().As(engagement.Pooled))
	require.NoError(t, err)
	e, d := reference(posts, engagement.ByFollowers())
	var likes, followers int64
	for i := range e {
		likes, followers = likes+e[i], followers+d[i]
	}
	wilson, err := stats.Wilson(likes, followers, 0.95)
	require.NoError(t, err)
	got := r.Interval.Value
	assert.Greater(t, got.High-got.Low, 10*(wilson.High-wilson.Low))
}
