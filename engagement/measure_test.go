package engagement_test

import (
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A rate never falls when an interaction is added that its numerator counts.
func TestRateNeverFalls(t *testing.T) {
	r := random(9)
	for _, by := range aggregates() {
		for _, over := range []engagement.Base{engagement.FollowersThen, engagement.OverReach, engagement.OverViews, engagement.PerPost} {
			m := engagement.Method{Over: over, By: by}.With(engagement.Likes, engagement.Comments, engagement.Saves)
			posts, grown := plainPosts(r, 1_500), 0
			for round := range 60 {
				some := posts[:1+r.IntN(30)]
				if round == 0 {
					some = posts // in buckets
				}
				before, err := engagement.Measure(some, m)
				require.NoError(t, err)
				name := m.Of.List()[r.IntN(3)]
				p := &some[r.IntN(len(some))]
				count := p.Metrics.Get(name)
				p.Metrics.Set(name, count.Plus(engagement.Known(1+r.Int64N(1_000))))
				after, err := engagement.Measure(some, m)
				require.NoError(t, err)
				require.GreaterOrEqual(t, float64(after.Rate), float64(before.Rate), "%s over %s: %s more", by, over, name)
				if after.Rate > before.Rate {
					grown++
				}
			}
			assert.Greater(t, grown, 5, "%s over %s", by, over)
		}
	}
}

// A million posts are measured without an allocation for each: the few there are
// do not grow with the posts.
func TestMeasureDoesNotAllocatePerPost(t *testing.T) {
	posts := manyPosts(20_000, 3)
	for _, over := range []engagement.Method{engagement.ByFollowers(), engagement.ByViews(), engagement.Today(engagement.Known(48_200))} {
		for _, by := range aggregates() {
			m := over.As(by)
			allocs := func(n int) float64 {
				return testing.AllocsPerRun(2, func() { _, _ = engagement.Measure(posts[:n], m) })
			}
			ten, twenty := allocs(10_000), allocs(20_000)
			assert.Less(t, ten, 100.0, "%s", m)
			assert.InDelta(t, ten, twenty, 10, "%s", m)
		}
	}
}

// What the common methods read of a post lies in one cache line, and a post in
// whole ones: a long list is then measured at the speed of memory, one line per
// post instead of two or three.
func TestPostLiesInCacheLines(t *testing.T) {
	if unsafe.Sizeof(uintptr(0)) != 8 {
		t.Skip("the layout is that of 64-bit machines")
	}
	const line = 64
	var p engagement.Post
	assert.Zero(t, unsafe.Sizeof(p)%line, "a post is %d bytes", unsafe.Sizeof(p))
	assert.LessOrEqual(t, unsafe.Offsetof(p.Published)+unsafe.Sizeof(p.Published), uintptr(line))
	assert.LessOrEqual(t, unsafe.Offsetof(p.Followers)+unsafe.Sizeof(p.Followers), uintptr(line))
	end := unsafe.Offsetof(p.Metrics) + unsafe.Offsetof(p.Metrics.Comments) + unsafe.Sizeof(p.Metrics.Comments)
	assert.LessOrEqual(t, end, uintptr(line))
}

func TestReadingString(t *testing.T) {
	tests := []struct {
		name  string
		posts []engagement.Post
		m     engagement.Method
		want  string
	}{
		// mean 4.20 %, s = 0.2 %, t = 4.303 with two degrees of freedom
		{"three posts", []engagement.Post{known(40, 0, 1_000), known(42, 0, 1_000), known(44, 0, 1_000)}, engagement.Method{}, "4.20 % (3.70–4.70 % at 95 %, 3 posts)"},
		{"one post", []engagement.Post{known(42, 0, 1_000)}, engagement.Method{}, "4.20 % (1 post)"},
		{"one trimmed", []engagement.Post{known(42, 0, 1_000)}, engagement.Method{By: engagement.Trimmed}, "4.20 % (1 post)"},
		{"one measured", []engagement.Post{known(42, 0, 1_000), {}}, engagement.Method{}, "4.20 % (1 post, 1 skipped)"},
		{"cut at zero", []engagement.Post{known(0, 0, 100), known(10, 0, 100)}, engagement.Method{}, "5.00 % (0.00–68.53 % at 95 %, 2 posts)"},
		{"another level", []engagement.Post{known(40, 0, 1_000), known(44, 0, 1_000)}, engagement.Method{Level: 0.9999}, "4.20 % (0.00–1277.44 % at 99.99 %, 2 posts)"},
		{"nothing measured", []engagement.Post{{}, {}, {}}, engagement.Method{}, "no rate (0 posts, 3 skipped)"},
		{"nothing", nil, engagement.Method{}, "no rate (0 posts)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, _ := engagement.Measure(tt.posts, tt.m)
			assert.Equal(t, tt.want, r.String())
		})
	}
	assert.Equal(t, "no rate (0 posts)", engagement.Reading{}.String(), "the zero Reading measured nothing")
}

// A rate without an interval says that the posts are too few, not that there is no rate.
func TestReadingWithoutInterval(t *testing.T) {
	for _, by := range aggregates() {
		r, err := engagement.Measure([]engagement.Post{known(42, 0, 1_000)}, engagement.Method{By: by})
		require.NoError(t, err)
		_, err = r.Interval.Get()
		assert.ErrorContains(t, err, "too few", by)
	}
}

func TestReadingTimes(t *testing.T) {
	posts := []engagement.Post{known(1, 1, 100), known(2, 1, 100), known(3, 1, 100), known(4, 1, 100), {Published: day.AddDate(1, 0, 0)}}
	posts[0].Published = day
	posts[1].Published = day.Add(-48 * time.Hour).In(time.FixedZone("", 7_200))
	posts[2].Published = day.Add(-24 * time.Hour)
	r, err := engagement.Measure(posts, engagement.ByFollowers())
	require.NoError(t, err)
	assert.Equal(t, day.Add(-48*time.Hour), r.From)
	assert.Equal(t, day, r.To, "a post that was not measured is not in the span")
	r, err = engagement.Measure(posts[3:4], engagement.ByFollowers())
	require.NoError(t, err)
	assert.True(t, r.From.IsZero() && r.To.IsZero(), "no post was dated")
}

// JSON has years from 0000 to 9999, and the first second of the year 1 is no time:
// a post published outside of what is between them is measured as one without a time.
func TestReadingTimesAtTheEnds(t *testing.T) {
	last := time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	tests := []struct {
		name  string
		at    time.Time
		dated bool
	}{
		{"the zero time", time.Time{}, false},
		{"the second after it", time.Time{}.Add(time.Second), true},
		{"the last second of 9999", last, true},
		{"the first second of 10000", last.Add(time.Second), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := known(1, 1, 100)
			p.Published = tt.at
			r, err := engagement.Measure([]engagement.Post{p}, engagement.ByFollowers())
			require.NoError(t, err)
			want := tt.at
			if !tt.dated {
				want = time.Time{}
			}
			assert.Equal(t, []time.Time{want, want}, []time.Time{r.From, r.To}, "of one post both are its time")
		})
	}
}

// Every way in which a post cannot be measured is counted under its reason.
func TestReadingMissing(t *testing.T) {
	hidden := known(0, 5, 1_000)
	hidden.Metrics.Likes = engagement.Count{}
	hidden.Because(engagement.Likes, engagement.Hidden)
	bare := engagement.Post{}
	bare.Because(engagement.Comments, engagement.Disabled)
	absurd := known(engagement.MaxCount, engagement.MaxCount, engagement.MaxCount)
	absurdRate := known(1<<20, 0, 1)
	posts := []engagement.Post{known(40, 2, 1_000), hidden, hidden, bare, known(5, 5, 0), absurd, absurdRate}

	r, err := engagement.Measure(posts, engagement.ByFollowers())
	require.NoError(t, err)
	assert.Equal(t, "4.20 %", r.Rate.String())
	assert.Equal(t, []engagement.Missing{
		{Metric: engagement.Likes, Posts: 1},
		{Metric: engagement.Likes, Reason: engagement.Hidden, Posts: 2},
		{Metric: engagement.Comments, Reason: engagement.Disabled, Posts: 1},
		{Metric: engagement.Followers, Posts: 1},
		{Metric: engagement.Followers, Reason: engagement.ZeroBase, Posts: 1},
		{Reason: engagement.Absurd, Posts: 2},
	}, r.Missing)
	assert.Equal(t, uint64(6), r.Skipped)

	_, err = engagement.Measure(posts[1:], engagement.ByFollowers())
	assert.EqualError(t, err, "rate is undefined: none of 6 posts could be measured: likes unknown in 1, likes hidden in 2, "+
		"comments disabled in 1, followers unknown in 1, followers zero base in 1, rate absurd in 2")
	largest := known(1<<20-1, 0, 1) // the largest rate that is believed
	r, err = engagement.Measure([]engagement.Post{largest}, engagement.ByFollowers())
	require.NoError(t, err)
	assert.Equal(t, engagement.Rate(1<<20-1), r.Rate)

	_, err = engagement.Measure([]engagement.Post{known(1, 1, 1)}, engagement.Today(engagement.Known(0)))
	assert.EqualError(t, err, "rate is undefined: none of 1 posts could be measured: followers zero base in 1")
	perLike := engagement.Method{Over: engagement.BaseOf(engagement.Likes)}.With(engagement.Comments)
	_, err = engagement.Measure([]engagement.Post{hidden, known(0, 5, 1_000)}, perLike)
	assert.EqualError(t, err, "rate is undefined: none of 2 posts could be measured: likes hidden in 1, likes zero base in 1")
	views := engagement.ByViews().With(engagement.Views) // the base is in the numerator: named once
	_, err = engagement.Measure([]engagement.Post{known(1, 1, 1)}, views)
	assert.EqualError(t, err, "rate is undefined: none of 1 posts could be measured: views unknown in 1")
}

// The level nearest to 1 has a wide interval, or none between order statistics,
// and the same rate.
func TestReadingOfExtremeLevel(t *testing.T) {
	posts := []engagement.Post{known(40, 0, 1_000), known(42, 0, 1_000), known(44, 0, 1_000)}
	for _, by := range aggregates() {
		r, err := engagement.Measure(posts, engagement.Method{By: by, Level: 1 - 1.0/(1<<53)})
		require.NoError(t, err)
		assert.Equal(t, "4.20 %", r.Rate.String(), by)
		iv, err := r.Interval.Get()
		assert.Equal(t, by == engagement.Median, err != nil, by)
		assert.True(t, err != nil || iv.High > 1_000, by)
	}
}

// Reasons are any text: a hostile list of posts, each with a reason of its own,
// is measured in time that grows with the list and not with its square.
func TestManyReasons(t *testing.T) {
	posts := make([]engagement.Post, 40_000)
	for i := range posts {
		posts[i].Because(engagement.Likes, engagement.Reason(time.Duration(i).String()))
	}
	begin := time.Now()
	r, err := engagement.Measure(posts, engagement.ByFollowers())
	require.Error(t, err)
	assert.Len(t, r.Missing, len(posts)+2, "and comments, and followers")
	assert.Less(t, time.Since(begin), 5*time.Second)
}
