package engagement_test

import (
	"net/url"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// isLink holds a source to be a link that can be followed.
func isLink(t *testing.T, source string) {
	u, err := url.Parse(source)
	if assert.NoError(t, err) {
		assert.Contains(t, []string{"http", "https"}, u.Scheme, source)
		assert.NotEmpty(t, u.Host, source)
	}
}

// isDay holds a text to be a date, YYYY-MM-DD.
func isDay(t *testing.T, text string) time.Time {
	at, err := time.Parse(time.DateOnly, text)
	assert.NoError(t, err)
	return at
}

func TestViewDefs(t *testing.T) {
	seen := map[engagement.ViewDef]bool{}
	for _, rule := range engagement.ViewDefs() {
		t.Run(string(rule.Def), func(t *testing.T) {
			assert.False(t, seen[rule.Def], "twice")
			seen[rule.Def] = true
			assert.True(t, rule.Platform.IsValid())
			assert.NotEmpty(t, rule.Counts)
			assert.NotEmpty(t, rule.Trust)
			isLink(t, rule.Source)
			isDay(t, rule.AsOf)
			if rule.Since != "" && rule.Until != "" {
				assert.True(t, isDay(t, rule.Since).Before(isDay(t, rule.Until)))
			}
		})
	}
	defs := engagement.ViewDefs()
	defs[0].Def = "changed"
	assert.NotEqual(t, defs[0], engagement.ViewDefs()[0], "the list is the caller's own")
}

// YouTube counts Shorts anew since 2025-03-31, Instagram views since 2025-04-21:
// the first instant of the day is new.
func TestDefaultViews(t *testing.T) {
	shorts := time.Date(2025, 3, 31, 0, 0, 0, 0, time.UTC)
	insta := time.Date(2025, 4, 21, 0, 0, 0, 0, time.UTC)
	const instant = time.Nanosecond
	tests := []struct {
		name                string
		platform            engagement.Platform
		format              engagement.Format
		published, measured time.Time
		want                engagement.ViewDef
	}{
		{"a Short measured before", engagement.YouTube, engagement.Short, shorts.AddDate(0, -1, 0), shorts.Add(-instant), engagement.ViewsShortsOld},
		{"a Short of before, measured that day", engagement.YouTube, engagement.Short, shorts.Add(-instant), shorts, engagement.ViewsShortsBoth},
		{"a Short of that day", engagement.YouTube, engagement.Short, shorts, shorts, engagement.ViewsShorts},
		{"a Short of before, measured some time", engagement.YouTube, engagement.Short, shorts.Add(-instant), time.Time{}, engagement.ViewsShortsBoth},
		{"a Short of some time, measured before", engagement.YouTube, engagement.Short, time.Time{}, shorts.Add(-instant), engagement.ViewsShortsOld},
		{"a Short of some time", engagement.YouTube, engagement.Short, time.Time{}, time.Time{}, engagement.ViewsShorts},
		{"midnight elsewhere", engagement.YouTube, engagement.Short, shorts.In(time.FixedZone("", -7*3600)), shorts, engagement.ViewsShorts},
		{"a long video", engagement.YouTube, engagement.Video, shorts.Add(-instant), shorts, engagement.ViewsYouTube},
		{"a live stream", engagement.YouTube, engagement.Live, shorts, shorts, engagement.ViewsYouTube},
		{"a video or a Short", engagement.YouTube, "", shorts, shorts, engagement.ViewsYouTubeAny},
		{"Instagram before", engagement.Instagram, engagement.Reel, insta.AddDate(-1, 0, 0), insta.Add(-instant), engagement.ViewsInstagramOld},
		{"Instagram that day", engagement.Instagram, engagement.Reel, insta.AddDate(-1, 0, 0), insta, engagement.ViewsInstagram},
		{"Instagram some time", engagement.Instagram, engagement.Image, time.Time{}, time.Time{}, engagement.ViewsInstagram},
		{"TikTok", engagement.TikTok, engagement.Video, time.Time{}, time.Time{}, engagement.ViewsTikTok},
		{"X", engagement.X, engagement.Video, time.Time{}, time.Time{}, engagement.ViewsX},
		{"words on X", engagement.X, engagement.Text, time.Time{}, time.Time{}, engagement.ViewsXPost},
		{"words elsewhere", engagement.Facebook, engagement.Text, time.Time{}, time.Time{}, engagement.ViewsFacebook},
		{"no platform", "", engagement.Text, time.Time{}, time.Time{}, engagement.ViewsUnsaid},
		{"LinkedIn", engagement.LinkedIn, "", time.Time{}, time.Time{}, engagement.ViewsLinkedIn},
		{"a platform without a rule", engagement.Pinterest, "", time.Time{}, time.Time{}, "pinterest"},
		{"a platform of the caller's", "bluesky", "", time.Time{}, time.Time{}, "bluesky"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, engagement.DefaultViews(tt.platform, tt.format, tt.published, tt.measured))
			p := engagement.Post{Platform: tt.platform, Format: tt.format, Published: tt.published, Measured: tt.measured}
			assert.Equal(t, tt.want, p.ViewDef())
			p.ViewsAs = "own/1s"
			assert.Equal(t, engagement.ViewDef("own/1s"), p.ViewDef(), "what the post says goes first")
		})
	}
}

// Two views that are not the same, Shorts before and after 2025-03-31 or two
// platforms, are not summed and not averaged.
func TestUnlikeViewsRefuse(t *testing.T) {
	view := func(p engagement.Platform, f engagement.Format, published time.Time) engagement.Post {
		return engagement.Post{
			Platform: p, Format: f, Published: published, Measured: day, Followers: engagement.Known(1_000),
			Metrics: engagement.Metrics{Likes: engagement.Known(5), Comments: engagement.Known(5), Views: engagement.Known(100)},
		}
	}
	old, young := view(engagement.YouTube, engagement.Short, day.AddDate(-2, 0, 0)), view(engagement.YouTube, engagement.Short, day)
	long, tiktok := view(engagement.YouTube, engagement.Video, day), view(engagement.TikTok, engagement.Video, day)
	for _, pair := range [][]engagement.Post{{old, young}, {young, long}, {long, tiktok}} {
		var mixed *engagement.MixedViewsError
		_, _, err := engagement.TotalViews(pair)
		require.ErrorAs(t, err, &mixed)
		assert.Len(t, mixed.Defs, 2)
		for _, by := range aggregates() {
			r, err := engagement.Measure(pair, engagement.ByViews().As(by))
			require.ErrorAs(t, err, &mixed)
			assert.Zero(t, r.Posts)
			assert.Equal(t, uint64(2), r.Skipped, "they are counted and not measured")
			assert.NotNil(t, r.Interval.Undefined)
			_, err = engagement.Measure(pair, engagement.ByFollowers().With(engagement.Views).As(by))
			require.ErrorAs(t, err, &mixed, "in the numerator too")
			_, err = engagement.Measure(pair, engagement.ByFollowers().As(by))
			require.NoError(t, err, "where no views are counted they do not matter")
		}
	}
	_, _, err := engagement.TotalViews([]engagement.Post{tiktok, long, old})
	assert.EqualError(t, err, "engagement: views of unlike definitions: tiktok/start, youtube/long, "+
		"youtube/shorts-across-2025-03-31; measure each on its own")

	r, err := engagement.Measure([]engagement.Post{tiktok, tiktok}, engagement.ByViews())
	require.NoError(t, err)
	assert.Equal(t, engagement.ViewsTikTok, r.ViewsAs, "the Reading says whose views")
	assert.Equal(t, "10.00 %", r.Rate.String())
}

func TestTotalViews(t *testing.T) {
	post := func(views engagement.Count) engagement.Post {
		return engagement.Post{Platform: engagement.TikTok, Metrics: engagement.Metrics{Views: views}}
	}
	total, def, err := engagement.TotalViews([]engagement.Post{post(engagement.Known(100)), post(engagement.Known(0)), post(engagement.Known(23))})
	require.NoError(t, err)
	assert.Equal(t, engagement.Known(123), total)
	assert.Equal(t, engagement.ViewsTikTok, def)

	total, _, err = engagement.TotalViews([]engagement.Post{post(engagement.Known(100)), post(engagement.Count{})})
	require.NoError(t, err)
	assert.False(t, total.IsKnown(), "one unknown makes the total unknown")

	total, def, err = engagement.TotalViews(nil)
	require.NoError(t, err)
	assert.Equal(t, engagement.Known(0), total)
	assert.Empty(t, def)
}
