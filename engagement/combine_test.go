package engagement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The media and the insights of one post, as they come in two bodies.
func TestCombine(t *testing.T) {
	media := engagement.Post{
		ID: "1", Platform: engagement.Instagram, Format: engagement.Reel, Published: day, Measured: day.Add(time.Hour),
		Creator: "ana", URL: "https://example.org/1", Title: "Bread", Caption: "Bread #ad", Hashtags: []string{"ad"}, Language: "en",
		CoAuthors: []string{"ben"}, Followers: engagement.Known(1_000), DurationMillis: engagement.Known(15_000),
		PaidLabel: engagement.Yes, Boosted: engagement.No, Pinned: engagement.Yes,
		Metrics: engagement.Metrics{Likes: engagement.Known(40), Comments: engagement.Known(2)},
		Paid:    engagement.Metrics{Likes: engagement.Known(0)},
	}
	media.Because(engagement.Reach, engagement.NotShown)
	media.Because(engagement.Saves, engagement.NotShown)
	media.Because(engagement.Clicks, engagement.NotShown)
	insights := engagement.Post{
		ID: "1", Platform: engagement.Instagram, Measured: day.Add(2 * time.Hour),
		Metrics: engagement.Metrics{Likes: engagement.Known(41), Reach: engagement.Known(500)},
	}
	insights.Because(engagement.Saves, engagement.Retired)
	insights.Because(engagement.Comments, engagement.NotAsked)
	insights.Because(engagement.Followers, engagement.NotAsked)
	elsewhere := engagement.Post{ID: "1", Platform: engagement.TikTok}
	nameless := engagement.Post{Platform: engagement.Instagram, Caption: "a"}

	want := media
	want.Measured = insights.Measured
	want.Metrics.Likes, want.Metrics.Reach = engagement.Known(41), engagement.Known(500)
	want.Why = engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Saves: engagement.Retired, engagement.Clicks: engagement.NotShown})
	for _, posts := range [][]engagement.Post{
		{media, elsewhere, insights, nameless, nameless},
		{insights, elsewhere, media, nameless, nameless},
	} {
		got := engagement.Combine(posts)
		assert.Equal(t, []engagement.Post{want, elsewhere, nameless, nameless}, got)
	}
	assert.Equal(t, engagement.WhysOf(map[engagement.Metric]engagement.Reason{
		engagement.Reach: engagement.NotShown, engagement.Saves: engagement.NotShown, engagement.Clicks: engagement.NotShown,
	}), media.Why, "the parts stay as they are")
	assert.Empty(t, engagement.Combine(nil))
	assert.Equal(t, []engagement.Post{media}, engagement.Combine([]engagement.Post{media}))
}

// A reason stays only where the count is unknown, in a post that stands alone too.
func TestCombineDropsReasonsOfWhatIsKnown(t *testing.T) {
	p := known(0, 2, 1_000)
	p.Metrics.Comments = engagement.Count{}
	for _, m := range []engagement.Metric{engagement.Likes, engagement.Comments, engagement.Followers} {
		p.Because(m, engagement.NotShown)
	}
	for _, id := range []string{"", "1"} {
		p.ID = id
		got := engagement.Combine([]engagement.Post{p})
		require.Len(t, got, 1)
		assert.Equal(t, engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Comments: engagement.NotShown}), got[0].Why)
	}
}

// Whatever the order of the list, each count is the one that was measured last.
func TestCombineKeepsTheLatest(t *testing.T) {
	at := func(hour int, likes, comments, saves engagement.Count) engagement.Post {
		return engagement.Post{ID: "1", Measured: day.Add(time.Duration(hour) * time.Hour), Metrics: engagement.Metrics{Likes: likes, Comments: comments, Saves: saves}}
	}
	n, unknown := engagement.Known, engagement.Count{}
	posts := []engagement.Post{
		at(1, n(10), n(1), n(5)),
		at(2, n(20), unknown, unknown),
		at(3, unknown, n(3), unknown),
		{ID: "1", Metrics: engagement.Metrics{Likes: n(99), Saves: n(99)}}, // of no time: before all others
	}
	r := random(22)
	for range 50 {
		r.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
		got := engagement.Combine(posts)
		require.Len(t, got, 1)
		require.Equal(t, engagement.Metrics{Likes: n(20), Comments: n(3), Saves: n(5)}, got[0].Metrics)
		require.Equal(t, day.Add(3*time.Hour), got[0].Measured)
	}
	same := engagement.Combine([]engagement.Post{at(1, n(10), n(1), unknown), at(1, n(11), unknown, unknown)})
	assert.Equal(t, n(11), same[0].Metrics.Likes, "of two of one time the later in the list")
}

// Views keep the definition they were measured by: those of before 2025-04-21 are
// not taken for the new kind because something else was read later.
func TestCombineKeepsTheDefinitionOfViews(t *testing.T) {
	before, after := time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC), time.Date(2025, 5, 1, 0, 0, 0, 0, time.UTC)
	post := func(measured time.Time, views engagement.Count, as engagement.ViewDef) engagement.Post {
		return engagement.Post{ID: "1", Platform: engagement.Instagram, Measured: measured, Metrics: engagement.Metrics{Views: views}, ViewsAs: as}
	}
	n, unknown := engagement.Known(7), engagement.Count{}
	tests := []struct {
		name string
		a, b engagement.Post
		want engagement.ViewDef // the field; what it means is ViewDef()
		as   engagement.ViewDef
	}{
		{"the later views", post(before, n, ""), post(after, n, ""), "", engagement.ViewsInstagram},
		{"old views only", post(before, n, ""), post(after, unknown, ""), engagement.ViewsInstagramOld, engagement.ViewsInstagramOld},
		{"old views of one kind with the new", post(after, n, ""), post(after.Add(1), unknown, ""), "", engagement.ViewsInstagram},
		{"no views", post(before, unknown, ""), post(after, unknown, ""), "", engagement.ViewsInstagram},
		{"said by the old", post(before, n, "own"), post(after, unknown, "other"), "own", "own"},
		{"said by the new", post(before, n, "own"), post(after, n, "other"), "other", "other"},
		{"said without views", post(before, unknown, "own"), post(after, unknown, "other"), "other", "other"},
		{"said by one", post(before, unknown, "own"), post(after, n, ""), "own", "own"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := engagement.Combine([]engagement.Post{tt.a, tt.b})
			require.Len(t, got, 1)
			assert.Equal(t, tt.want, got[0].ViewsAs)
			assert.Equal(t, tt.as, got[0].ViewDef())
		})
	}
}

func TestFeedJoin(t *testing.T) {
	a := engagement.Feed{
		Accounts: []engagement.Account{{ID: "a"}}, Posts: []engagement.Post{{ID: "1"}},
		Comments: []engagement.Comment{{ID: "c"}}, Next: "page2",
	}
	b := engagement.Feed{Posts: []engagement.Post{{ID: "1"}, {ID: "2"}}, Audiences: []engagement.Audience{{Account: "a"}}, Next: "page3"}
	got := a.Join(b)
	assert.Equal(t, engagement.Feed{
		Accounts: a.Accounts, Posts: []engagement.Post{{ID: "1"}, {ID: "1"}, {ID: "2"}},
		Comments: a.Comments, Audiences: b.Audiences, Next: "page3",
	}, got)
	assert.Len(t, a.Join(a).Posts, 2, "as many in the one as in the other")
	assert.Equal(t, engagement.Feed{}, engagement.Feed{}.Join(engagement.Feed{}))
	got.Posts[0].ID = "changed"
	assert.Equal(t, "1", a.Posts[0].ID, "the parts stay as they are")
}

// What is hidden today was seen last month: the old number does not come back
// under today's date.
func TestCombineKeepsWhatIsHiddenNow(t *testing.T) {
	may := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	old := engagement.Post{ID: "1", Measured: may, Metrics: engagement.Metrics{Likes: engagement.Known(100), Saves: engagement.Known(7)}}
	now := engagement.Post{ID: "1", Measured: may.AddDate(0, 0, 30), Metrics: engagement.Metrics{Comments: engagement.Known(9)}}
	now.Because(engagement.Likes, engagement.Hidden)
	now.Because(engagement.Saves, engagement.NotAsked)
	got := engagement.Combine([]engagement.Post{now, old})
	require.Len(t, got, 1)
	assert.False(t, got[0].Metrics.Likes.IsKnown())
	assert.Equal(t, engagement.Hidden, got[0].Why.Of(engagement.Likes))
	assert.Equal(t, engagement.Known(7), got[0].Metrics.Saves)
}
