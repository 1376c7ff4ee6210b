package engagement_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// comesBack holds a value to be the same after JSON and back, and gives the text.
func comesBack[T any](t *testing.T, v T) string {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var got T
	require.NoError(t, json.Unmarshal(b, &got))
	require.Equal(t, v, got, string(b))
	return string(b)
}

func TestTri(t *testing.T) {
	assert.Equal(t, "[true,false,null]", comesBack(t, []engagement.Tri{engagement.Yes, engagement.No, engagement.Unsaid}))
	assert.Equal(t, []string{"yes", "no", "unsaid"}, []string{engagement.Yes.String(), engagement.No.String(), engagement.Unsaid.String()})
	assert.Equal(t, engagement.Yes, engagement.Said(true))
	assert.Equal(t, engagement.No, engagement.Said(false))
	for text, want := range map[string]engagement.Tri{"true": engagement.Yes, "false": engagement.No, "null": engagement.Unsaid} {
		for _, got := range []engagement.Tri{engagement.Yes, engagement.No, engagement.Unsaid} {
			require.NoError(t, json.Unmarshal([]byte(text), &got))
			assert.Equal(t, want, got, "in place of what was said before")
		}
	}
	for _, text := range []string{`"true"`, "1", "0", `""`, "[]", "{}"} {
		var got engagement.Tri
		assert.Error(t, json.Unmarshal([]byte(text), &got), text)
	}
	assert.Equal(t, `{"id":""}`, comesBack(t, engagement.Post{}), "what was not said is left out")
}

func TestPostJSON(t *testing.T) {
	r := random(23)
	for range 300 {
		comesBack(t, anyPost(r))
	}
	p := engagement.Post{
		ID: "1", Published: day, Followers: engagement.Known(1_000), Metrics: anyMetrics(r), Paid: anyMetrics(r), Measured: day.Add(time.Hour),
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Likes: engagement.Hidden}), ViewsAs: engagement.ViewsTikTok,
		Platform: engagement.TikTok, Format: engagement.Video, Creator: "ana", CoAuthors: []string{"ben"}, URL: "https://example.org",
		Title: "t", Caption: "c", Hashtags: []string{"ad"}, Language: "en", DurationMillis: engagement.Known(1),
		PaidLabel: engagement.Yes, Boosted: engagement.No, Pinned: engagement.Yes,
	}
	comesBack(t, p)

	// A time is compared with Equal: JSON keeps the instant, not the zone's name.
	p.Published = day.In(time.FixedZone("CET", 3_600))
	b, err := json.Marshal(p)
	require.NoError(t, err)
	var got engagement.Post
	require.NoError(t, json.Unmarshal(b, &got))
	assert.True(t, got.Published.Equal(day))
}

func TestFeedJSON(t *testing.T) {
	share := engagement.Rate(0.4)
	account := engagement.Account{
		ID: "a", Handle: "ana", Name: "Ana", URL: "u", Link: "l", Bio: "b", Platform: engagement.Instagram, Country: "DE", Language: "de",
		Verified: engagement.Yes, Private: engagement.No, Picture: engagement.Yes, Created: day, Measured: day,
		Followers: engagement.Known(10_000), Following: engagement.Known(0), Likes: engagement.Known(5), Views: engagement.Known(6), Rounded: engagement.Yes,
	}
	account.Because(engagement.Posts, engagement.NotShown)
	account.Because(engagement.Views, engagement.Hidden)
	assert.Equal(t, 2, account.Why.Len())
	text := comesBack(t, engagement.Feed{
		Accounts: []engagement.Account{account},
		Posts:    []engagement.Post{{ID: "1"}},
		Comments: []engagement.Comment{{ID: "c", Post: "1", Parent: "b", Author: "x", AuthorID: "y", Text: "hi", Language: "en", Published: day, Likes: engagement.Known(0)}},
		Audiences: []engagement.Audience{{
			Account: "a", Platform: engagement.Instagram, Of: engagement.OfFollowers, Size: engagement.Known(10_000), Measured: day,
			Countries: []engagement.Share{{Key: "DE", Fraction: &share}, {Key: "AT", People: engagement.Known(0)}},
		}},
		Next:     "page2",
		Problems: problem.List{{Path: "items[3].likes", Rule: "count", Message: "not a count"}},
	})
	assert.Contains(t, text, `{"key":"AT","people":0}`)
	assert.Equal(t, "{}", comesBack(t, engagement.Feed{}))
}

func TestReadingJSON(t *testing.T) {
	r := random(24)
	for _, m := range allMethods() {
		for _, n := range []int{0, 1, 40} {
			reading, _ := engagement.Measure(anyPosts(r, n), m)
			comesBack(t, reading)
		}
	}
	empty, _ := engagement.Measure(nil, engagement.ByFollowers())
	assert.Contains(t, comesBack(t, empty), `"interval":{"undefined":{"what":"interval","because":"there is no rate"}}`)
}

// As JSON a Figure is a value or a reason, never both and never neither: a value
// of 0 is there, so that nobody takes a missing member for it.
func TestFigure(t *testing.T) {
	reason := &engagement.Undefined{What: "CPE", Because: "engagements 0"}
	assert.Equal(t, `{"value":0}`, comesBack(t, engagement.FigureOf(engagement.Rate(0), nil)))
	assert.Equal(t, `{"value":0.5}`, comesBack(t, engagement.FigureOf(engagement.Rate(0.5), nil)))
	assert.Equal(t, `{"undefined":{"what":"CPE","because":"engagements 0"}}`, comesBack(t, engagement.FigureOf(engagement.Rate(7), reason)))
	assert.Equal(t, `{"undefined":{"what":"value","because":"lost"}}`, comesBack(t, engagement.FigureOf(7, errors.New("lost"))))

	v, err := engagement.FigureOf(3, nil).Get()
	require.NoError(t, err)
	assert.Equal(t, 3, v)
	v, err = engagement.FigureOf(3, error(reason)).Get()
	assert.Equal(t, reason, err)
	assert.Zero(t, v)
	assert.EqualError(t, err, "CPE is undefined: engagements 0")
	assert.Equal(t, "3", engagement.FigureOf(3, nil).String())
	assert.Equal(t, "5.00 %", engagement.FigureOf(engagement.Rate(0.05), nil).String())
	assert.Equal(t, "CPE is undefined: engagements 0", engagement.FigureOf(3, error(reason)).String())
	wrapped := engagement.FigureOf(3, errors.Join(errors.New("row 4"), reason))
	assert.Equal(t, reason, wrapped.Undefined, "the reason is found inside another error")
}

func TestWindowAndGroupJSON(t *testing.T) {
	comesBack(t, engagement.Window{Posts: 1, Days: 2, MinAge: time.Hour, MinPosts: 3, UpTo: 4, SkipPinned: true})
	assert.Equal(t, "{}", comesBack(t, engagement.Window{}))
	s, err := engagement.Recent([]engagement.Post{aged("a", time.Hour), {}}, engagement.Window{}, day)
	require.NoError(t, err)
	comesBack(t, s)
	groups, err := engagement.By(anyPosts(random(25), 60), engagement.ByFollowers(), engagement.ByWeekday(nil))
	require.NoError(t, err)
	comesBack(t, groups)
	comesBack(t, engagement.Sentiment{Positive: engagement.Known(0)})
	comesBack(t, engagement.ViewDefs())
}
