package engagement_test

import (
	"math"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

func keysOf(groups []engagement.Group) []string {
	keys := make([]string, len(groups))
	for i, g := range groups {
		keys[i] = g.Key
	}
	return keys
}

func TestBy(t *testing.T) {
	post := func(f engagement.Format, likes int64) engagement.Post {
		p := known(likes, 0, 1_000)
		p.Format = f
		return p
	}
	posts := []engagement.Post{
		post(engagement.Image, 20), post(engagement.Reel, 50), post(engagement.Carousel, 20), post(engagement.Image, 20),
		post(engagement.Reel, 30), {Format: engagement.Live}, post("", 10), {Format: engagement.Audio},
	}
	groups, err := engagement.By(posts, engagement.ByFollowers(), engagement.ByFormat)
	require.NoError(t, err)
	assert.Equal(t, []string{"reel", "carousel", "image", "unknown", "audio", "live"}, keysOf(groups),
		"by falling rate, equal rates by key, those without a rate last")
	assert.Equal(t, "4.00 %", groups[0].Reading.Rate.String())
	assert.Equal(t, uint64(2), groups[2].Reading.Posts)
	for _, g := range groups[:4] {
		assert.Nil(t, g.Undefined)
		want, _ := engagement.Measure(pick(posts, g.Key), engagement.ByFollowers())
		assert.Equal(t, want, g.Reading, g.Key)
	}
	assert.EqualError(t, groups[5].Undefined, "rate is undefined: none of 1 posts could be measured: "+
		"likes unknown in 1, comments unknown in 1, followers unknown in 1")
	assert.Equal(t, groups[5].Undefined, groups[5].Family.Undefined)

	family := groups[0].Family.Value
	assert.InDelta(t, 1-0.05/6, family.Level, 1e-15, "six groups, after Bonferroni")
	assert.Less(t, family.Low, groups[0].Reading.Interval.Value.Low+1e-15)
	assert.Greater(t, family.High, groups[0].Reading.Interval.Value.High)
}

func pick(posts []engagement.Post, format string) []engagement.Post {
	var out []engagement.Post
	for _, p := range posts {
		if engagement.ByFormat(&p)[0] == format {
			out = append(out, p)
		}
	}
	return out
}

func TestByRefuses(t *testing.T) {
	var wrong *engagement.MethodError
	_, err := engagement.By(nil, engagement.Method{Over: "moon"}, engagement.ByFormat)
	require.ErrorAs(t, err, &wrong)
	_, err = engagement.By(nil, engagement.ByFollowers(), nil)
	require.ErrorAs(t, err, &wrong)
	assert.Equal(t, "key", wrong.Field)
	groups, err := engagement.By(nil, engagement.ByFollowers(), engagement.ByFormat)
	require.NoError(t, err)
	assert.Empty(t, groups)
}

// One group's mixed views are that group's trouble only.
func TestByKeepsTroubleInItsGroup(t *testing.T) {
	view := func(creator string, p engagement.Platform) engagement.Post {
		return engagement.Post{Creator: creator, Platform: p, Metrics: engagement.Metrics{
			Likes: engagement.Known(1), Comments: engagement.Known(1), Views: engagement.Known(100),
		}}
	}
	posts := []engagement.Post{view("ana", engagement.TikTok), view("ben", engagement.TikTok), view("ben", engagement.X)}
	groups, err := engagement.By(posts, engagement.ByViews(), engagement.ByCreator)
	require.NoError(t, err)
	require.Equal(t, []string{"ana", "ben"}, keysOf(groups))
	assert.Nil(t, groups[0].Undefined)
	assert.Contains(t, groups[1].Undefined.Because, "views of unlike definitions")
}

// A key that a post has twice counts once: a caption may repeat a hashtag, and a
// creator may be named among the co-authors.
func TestByCountsAKeyOnce(t *testing.T) {
	p := known(42, 0, 1_000)
	p.Creator, p.CoAuthors = "ana", []string{"ben", "ana", "ben"}
	p.Hashtags = []string{"ad", "food", "ad"}
	posts := []engagement.Post{p, p}
	for _, key := range []func(*engagement.Post) []string{engagement.ByCreator, func(p *engagement.Post) []string { return p.Hashtags }} {
		groups, err := engagement.By(posts, engagement.ByFollowers(), key)
		require.NoError(t, err)
		require.Len(t, groups, 2)
		for _, g := range groups {
			assert.Equal(t, uint64(2), g.Reading.Posts, g.Key)
		}
	}
}

func TestByTimeOfPublication(t *testing.T) {
	berlin := time.FixedZone("CET", 3_600)
	late := engagement.Post{Published: time.Date(2026, 3, 1, 23, 30, 0, 0, time.UTC)} // a Sunday there, Monday in Berlin
	assert.Equal(t, []string{"7 Sunday"}, engagement.ByWeekday(time.UTC)(&late))
	assert.Equal(t, []string{"7 Sunday"}, engagement.ByWeekday(nil)(&late))
	assert.Equal(t, []string{"1 Monday"}, engagement.ByWeekday(berlin)(&late))
	assert.Equal(t, []string{"23"}, engagement.ByHour(nil)(&late))
	assert.Equal(t, []string{"00"}, engagement.ByHour(berlin)(&late))
	var undated engagement.Post
	assert.Empty(t, engagement.ByWeekday(berlin)(&undated))
	assert.Empty(t, engagement.ByHour(berlin)(&undated))
	assert.Equal(t, []string{"unknown"}, engagement.ByPlatform(&undated))
	assert.Equal(t, []string{"unknown"}, engagement.ByCreator(&undated))

	var posts []engagement.Post
	for i := range 14 {
		p := known(int64(10+i%7), 0, 1_000)
		p.Published = day.AddDate(0, 0, i)
		posts = append(posts, p)
	}
	groups, err := engagement.By(append(posts, known(1, 1, 1)), engagement.ByFollowers(), engagement.ByWeekday(berlin))
	require.NoError(t, err)
	require.Len(t, groups, 7, "a post without a time has no key")
	assert.Equal(t, "7 Sunday", groups[0].Key)
	assert.Equal(t, "1 Monday", groups[6].Key)
}

// Equal true rates: of 400 accounts whose formats do equally well, at most 5 in
// 100 may show a winner. Means and medians, few posts and many, rates and counts.
func TestBestDoesNotCallNoiseAWinner(t *testing.T) {
	for _, by := range aggregates() {
		for _, size := range []struct{ groups, posts int }{{2, 2}, {2, 12}, {5, 6}} {
			for _, over := range []engagement.Base{engagement.FollowersThen, engagement.PerPost} {
				r, winners := random(14), 0
				for range 400 {
					var posts []engagement.Post
					for g := range size.groups {
						for range size.posts {
							p := known(int64(300*r.ExpFloat64()), 0, 10_000)
							if over == engagement.PerPost {
								p = known(0, r.Int64N(2), 1) // no comment or one
							}
							p.Creator = strconv.Itoa(g)
							posts = append(posts, p)
						}
					}
					groups, err := engagement.By(posts, engagement.Method{Over: over, By: by}, engagement.ByCreator)
					require.NoError(t, err)
					if _, err := engagement.Best(groups); err == nil {
						winners++
					}
				}
				assert.LessOrEqual(t, winners, 20, "%s over %s, %+v", by, over, size)
			}
		}
	}
}

// The low end of the best must be above the high end of every other, and each
// interval wider than the last bits of its rate.
func TestBestByIntervals(t *testing.T) {
	group := func(key string, low, high float64) engagement.Group {
		g := engagement.Group{Key: key}
		g.Family.Value = stats.Interval{Low: low, High: high, Level: 0.95}
		return g
	}
	bit := math.Nextafter(1_000, 2_000) // 1,000 and its last bit: one part in 10¹⁶
	tests := []struct {
		name   string
		groups []engagement.Group
		want   string // empty: the first is the best
	}{
		{"apart", []engagement.Group{group("a", 0.5, 0.75), group("b", 0.125, 0.375)}, ""},
		{"touching", []engagement.Group{group("a", 0.5, 0.75), group("b", 0.125, 0.5)}, `"a" and "b" may differ by chance`},
		{"the third touches", []engagement.Group{group("a", 0.5, 0.75), group("b", 0.25, 0.375), group("c", 0.125, 0.5)}, `"a" and "c" may differ by chance`},
		{"rates of thousands", []engagement.Group{group("a", 2_000, 2_001), group("b", 1_000, 1_001)}, ""},
		{"rates of thousands, no spread", []engagement.Group{group("a", 2_000, 2_001), group("b", 1_000, bit)}, `"b" has posts of one rate only, no spread to judge by`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			best, err := engagement.Best(tt.groups)
			if tt.want != "" {
				assert.EqualError(t, err, "best group is undefined: "+tt.want)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.groups[0], best)
		})
	}
}

// A format that is twice as good is found.
func TestBestFindsAClearWinner(t *testing.T) {
	r, found := random(15), 0
	for range 100 {
		var posts []engagement.Post
		for i := range 60 {
			p := known(int64(300+200*r.Float64()), 0, 10_000)
			p.Format = engagement.Formats()[i%3]
			if p.Format == engagement.Carousel {
				p = known(int64(600+400*r.Float64()), 0, 10_000)
				p.Format = engagement.Carousel
			}
			posts = append(posts, p)
		}
		groups, err := engagement.By(posts, engagement.ByFollowers(), engagement.ByFormat)
		require.NoError(t, err)
		best, err := engagement.Best(groups)
		if err == nil {
			require.Equal(t, "carousel", best.Key)
			require.Equal(t, groups[0], best)
			found++
		}
	}
	assert.GreaterOrEqual(t, found, 99)
}

func TestBestSaysWhyNot(t *testing.T) {
	group := func(key string, likes ...int64) []engagement.Post {
		var posts []engagement.Post
		for _, n := range likes {
			p := known(n, 0, 1_000)
			p.Creator = key
			posts = append(posts, p)
		}
		return posts
	}
	hidden := engagement.Post{Creator: "hidden"}
	tests := []struct {
		name  string
		posts []engagement.Post
		want  string
	}{
		{"nobody", nil, "fewer than two groups have a rate"},
		{"one with a rate", append(group("a", 40, 42), hidden), "fewer than two groups have a rate"},
		{"a leader of one post", append(group("a", 90), group("b", 1, 2)...), `"a" has too few posts`},
		{"a rival of one post", append(group("a", 90, 91), group("b", 1)...), `"b" has too few posts`},
		{"much the same", append(group("a", 40, 60), group("b", 30, 50)...), `"a" and "b" may differ by chance`},
		{"posts all alike", append(group("a", 50, 50), group("b", 40, 40)...), `"a" has posts of one rate only, no spread to judge by`},
		{"posts of nothing", append(group("a", 50, 60, 55), group("b", 0, 0)...), `"b" has posts of one rate only, no spread to judge by`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, by := range []engagement.Aggregate{engagement.Mean, engagement.Pooled, engagement.Trimmed} {
				groups, err := engagement.By(tt.posts, engagement.Method{By: by}, engagement.ByCreator)
				require.NoError(t, err)
				_, err = engagement.Best(groups)
				assert.EqualError(t, err, "best group is undefined: "+tt.want, by)
			}
		})
	}
	// A level so near to 1 that its share for each group is no level any more.
	nearest := engagement.Method{Level: 1 - 1.0/(1<<53)}
	groups, err := engagement.By(append(group("a", 50, 60), group("b", 1, 2)...), nearest, engagement.ByCreator)
	require.NoError(t, err)
	assert.NotNil(t, groups[0].Family.Undefined)
	_, err = engagement.Best(groups)
	assert.Error(t, err)
}
