package platforms_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

func TestFacebookPost(t *testing.T) {
	feed := clean(t, platforms.Facebook, `{"data":[{"id":"4_10113477241177441","message":"Happy July 4th!","created_time":"2021-07-04T19:50:58+0000","permalink_url":"https://www.facebook.com/4/posts/1",
		"attachments":{"data":[{"media_type":"album","type":"album"}]},
		"reactions":{"data":[],"summary":{"total_count":332}},"shares":{"count":12},
		"comments":{"data":[{"id":"101_1","message":"Wow","from":{"id":"9","name":"Bob"},"created_time":"2021-07-04T20:00:00+0000","like_count":3,"comment_count":1,
			"comments":{"data":[{"id":"101_2","message":"Yes"}]}}],"summary":{"total_count":41}}}],
		"paging":{"cursors":{"before":"b","after":"a"},"next":"https://graph.facebook.com/v10.0/4/posts?access_token=secret&after=a"}}`)
	assert.Equal(t, []engagement.Post{{
		ID: "4_10113477241177441", Creator: "4", URL: "https://www.facebook.com/4/posts/1", Caption: "Happy July 4th!",
		Platform: engagement.Facebook, Format: engagement.Carousel,
		Published: time.Date(2021, 7, 4, 19, 50, 58, 0, time.UTC), Measured: fetched,
		Metrics: engagement.Metrics{Likes: engagement.Known(332), Comments: engagement.Known(41), Shares: engagement.Known(12)},
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{
			engagement.Reach: engagement.NotShown, engagement.Impressions: engagement.NotShown, engagement.Views: engagement.NotShown,
			engagement.Clicks: engagement.NotShown, engagement.Saves: engagement.NotShown,
		}),
	}}, feed.Posts)
	assert.Equal(t, []engagement.Comment{
		{ID: "101_1", Post: "4_10113477241177441", Author: "Bob", AuthorID: "9", Text: "Wow", Published: time.Date(2021, 7, 4, 20, 0, 0, 0, time.UTC), Likes: engagement.Known(3), Replies: engagement.Known(1)},
		{ID: "101_2", Post: "4_10113477241177441", Parent: "101_1", Text: "Yes"},
	}, feed.Comments)
	assert.Equal(t, "a", feed.Next)
}

func TestFacebookMissingCounts(t *testing.T) {
	for members, want := range map[string]string{
		`"message":"x"`: "not_asked not_asked not_asked",
		`"reactions":{"summary":{"total_count":5}}`:                                       "5 not_asked not_shown", // 0 shares, or not asked for?
		`"comments":{"summary":{"total_count":0}}`:                                        "not_asked 0 not_shown",
		`"likes":{"summary":{"total_count":4}},"shares":{"count":1}`:                      "4 not_asked 1",
		`"likes":{"summary":{"total_count":4}},"reactions":{"summary":{"total_count":6}}`: "6 not_asked not_shown",
		`"reactions":{"data":[]},"shares":{"count":null}`:                                 "not_asked not_asked not_asked",
	} {
		p := clean(t, platforms.Facebook, `{"4_1":{"id":"4_1",`+members+`}}`).Posts[0]
		assert.Equal(t, want, metrics(p, engagement.Likes, engagement.Comments, engagement.Shares), members)
	}
}

func TestFacebookFormat(t *testing.T) {
	for members, want := range map[string]engagement.Format{
		`"attachments":{"data":[{"media_type":"photo"}]}`:               engagement.Image,
		`"attachments":{"data":[{"type":"video_inline"}]}`:              engagement.Video,
		`"attachments":{"data":[{"media_type":"link","type":"share"}]}`: engagement.Text,
		`"attachments":{"data":[{"media_type":"event"}]}`:               "",
		`"permalink_url":"https://www.facebook.com/reel/5"`:             engagement.Reel,
		`"message":"x"`: "",
	} {
		assert.Equal(t, want, clean(t, platforms.Facebook, `{"id":"4_1","message":"",`+members+`}`).Posts[0].Format, members)
	}
}

func TestFacebookInsights(t *testing.T) {
	insight := func(name, value string) string {
		return `{"name":"` + name + `","period":"lifetime","values":[{"value":` + value + `}],"id":"4_1/insights/` + name + `/lifetime"}`
	}
	all := []engagement.Metric{engagement.Likes, engagement.Impressions, engagement.Reach, engagement.Views, engagement.Clicks, engagement.WatchMillis, engagement.AverageViewMillis}
	for _, c := range []struct {
		list          []string
		organic, paid string
		views         engagement.ViewDef
	}{
		{[]string{insight("post_reactions_by_type_total", `{"like":330,"love":2}`), insight("post_impressions", "900"), insight("post_impressions_unique", "600"), insight("post_clicks", "30")},
			"332 900 600 not_asked 30  ", "", engagement.ViewsFacebook},
		{[]string{insight("post_total_media_view_unique", "500"), insight("post_impressions_unique", "600"), insight("post_media_view", "800"), insight("post_video_views", "70")},
			"not_asked not_asked 500 800 not_asked  ", "", engagement.ViewsFacebook},
		{[]string{insight("post_video_views", "70"), insight("post_video_view_time", "4200"), insight("post_video_avg_time_watched", "60"), insight("post_clicks", "30"), insight("post_clicks_by_type", `{"other clicks":20,"link clicks":10}`)},
			"not_asked not_asked not_asked 70 10 4200 60", "", "facebook/video-views"},
		{[]string{insight("post_impressions", "900"), insight("post_impressions_paid", "300"), insight("post_impressions_organic", "650"), insight("post_impressions_unique", "500"), insight("post_impressions_paid_unique", "200"), insight("post_video_views", "70"), insight("post_video_views_paid", "0")},
			"not_asked 650 not_asked 70 not_asked  ", "300 200 0", "facebook/video-views"},
		{[]string{insight("post_clicks", "11"), insight("post_clicks_by_type", `{"other clicks":7,"photo view":4}`)}, // none of them on a link
			"not_asked not_asked not_asked not_asked not_asked  ", "", engagement.ViewsFacebook},
		{[]string{insight("post_reactions_by_type_total", `{"like":330,"love":null}`), insight("post_impressions", "null")},
			"not_yet not_yet not_asked not_asked not_asked  ", "", engagement.ViewsFacebook},
	} {
		list := strings.Join(c.list, ",")
		p := clean(t, platforms.Facebook, `{"data":[`+list+`]}`).Posts[0]
		assert.Equal(t, "4_1 4", p.ID+" "+p.Creator)
		assert.Equal(t, c.organic, metrics(p, all...), list)
		assert.Equal(t, c.views, p.ViewDef(), list)
		paid := ""
		if p.Boosted == engagement.Yes {
			paid = p.Paid.Impressions.String() + " " + p.Paid.Reach.String() + " " + p.Paid.Views.String()
		}
		assert.Equal(t, c.paid, paid, list)

		nested := clean(t, platforms.Facebook, `{"data":[{"id":"4_1","message":"x","insights":{"data":[`+list+`]}}]}`).Posts[0]
		assert.Equal(t, c.organic, metrics(nested, all...), list)
	}
	p := clean(t, platforms.Facebook, `{"id":"4_1","reactions":{"summary":{"total_count":7}},"insights":{"data":[`+insight("post_reactions_by_type_total", `{"like":5}`)+`]}}`).Posts[0]
	assert.Equal(t, "7", metric(p, engagement.Likes), "the post's own count comes first")
}

// Facebook writes the parts of a metric that was broken down as values of their own.
func TestFacebookParts(t *testing.T) {
	parts := func(name, by, no, yes string) string {
		return `{"name":"` + name + `","period":"lifetime","values":[{"value":` + no + `,"` + by + `":"0"},{"value":` + yes + `,"` + by + `":"1"}],"id":"4_1/insights/` + name + `/lifetime"}`
	}
	for _, c := range []struct{ list, organic, paid, problems string }{
		{parts("post_media_view", "is_from_ads", "600", "300"), "600 not_asked", "300 unknown yes", ""},
		{parts("post_media_view", "is_from_ads", "600", "0"), "600 not_asked", "0 unknown unsaid", ""},
		{parts("post_total_media_view_unique", "is_from_ads", "500", "200"), "not_asked 500", "unknown 200 yes", ""},
		{parts("post_media_view", "is_from_followers", "600", "300"), "not_asked not_asked", "unknown unknown unsaid",
			"data[0].values[0]: part_row; data[0].values[1]: part_row"},
	} {
		feed, err := platforms.Facebook(strings.NewReader(`{"data":[` + c.list + `]}`))
		require.NoError(t, err)
		p := feed.Posts[0]
		assert.Equal(t, c.organic, metrics(p, engagement.Views, engagement.Reach), c.list)
		assert.Equal(t, c.paid, p.Paid.Views.String()+" "+p.Paid.Reach.String()+" "+p.Boosted.String(), c.list)
		problems := ""
		if len(feed.Problems) > 0 {
			problems = feed.Problems.Error()
		}
		assert.Equal(t, c.problems, problems, c.list)
	}
	feed, err := platforms.Facebook(strings.NewReader(`{"data":[{"name":"page_total_media_view_unique","period":"day","values":[{"value":70,"is_from_ads":"1"}],"id":"4/insights/page_total_media_view_unique/day"}]}`))
	require.NoError(t, err)
	assert.Empty(t, feed.Audiences, "a part is not whom the page reached")
	assert.Equal(t, "data[0].values[0]: part_row", feed.Problems.Error())
}

func TestFacebookPage(t *testing.T) {
	feed := clean(t, platforms.Facebook, `{"id":"4","name":"Ann's","username":"anns","about":"Pies","website":"https://a.example","link":"https://www.facebook.com/anns","verification_status":"blue_verified",
		"fan_count":500,"followers_count":640,"posts":{"data":[{"id":"4_1","message":"x"}]}}`)
	assert.Equal(t, []engagement.Account{{
		ID: "4", Handle: "anns", Name: "Ann's", Bio: "Pies", Link: "https://a.example", URL: "https://www.facebook.com/anns",
		Platform: engagement.Facebook, Verified: engagement.Yes, Measured: fetched, Followers: engagement.Known(640),
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{engagement.Following: engagement.NotShown, engagement.Posts: engagement.NotShown}),
	}}, feed.Accounts)
	assert.Len(t, feed.Posts, 1)
	for members, want := range map[string]string{
		`"fan_count":500`: "500 unsaid", `"verification_status":"not_verified"`: "not_asked no", `"name":"A"`: "not_asked unsaid", `"fan_count":-1`: "hidden unsaid",
	} {
		a := clean(t, platforms.Facebook, `{"id":"4",`+members+`}`).Accounts[0]
		followers := a.Followers.String()
		if !a.Followers.IsKnown() {
			followers = string(a.Why.Of(engagement.Followers))
		}
		assert.Equal(t, want, followers+" "+a.Verified.String(), members)
	}
	feed = clean(t, platforms.Facebook, `{"data":[
		{"name":"page_total_media_view_unique","period":"day","values":[{"value":70,"end_time":"2026-04-01T07:00:00+0000"}],"id":"4/insights/page_total_media_view_unique/day"},
		{"name":"page_post_engagements","period":"day","values":[{"value":7}],"id":"4/insights/page_post_engagements/day"}]}`)
	assert.Equal(t, "account 4: unknown followers, unknown posts, unknown views; 70 reached", counted(feed))
}

func TestFacebookWhoseItIs(t *testing.T) {
	const reach = `"insights":{"data":[{"name":"page_impressions_unique","period":"day","values":[{"value":70}],"id":"4/insights/page_impressions_unique/day"}]}`
	for _, c := range []struct{ why, body, want string }{
		{"insights of a page make a page", `{` + reach + `,"id":"4"}`, "account 4: unknown followers, unknown posts, unknown views; 70 reached"},
		{"nested in a page", `{"data":[{"name":"P","fan_count":9,` + reach + `,"id":"4"}]}`, "account 4: 9 followers, unknown posts, unknown views; 70 reached"},
		{"a video's are Facebook's by their id", `{"data":[{"name":"blue_reels_play_count","period":"lifetime","values":[{"value":5}],"id":"9/video_insights/blue_reels_play_count/lifetime"},
			{"name":"post_video_view_time","period":"lifetime","values":[{"value":64}],"id":"9/video_insights/post_video_view_time/lifetime"}]}`, "1 posts; watch_ms 64 of 1"},
	} {
		assert.Equal(t, c.want, counted(clean(t, platforms.Facebook, c.body)), c.why)
	}
}

func TestFacebookComments(t *testing.T) {
	feed := clean(t, platforms.Facebook, `{"data":[{"id":"101_1","message":"Wow","comment_count":2,"like_count":0,"parent":{"id":"101_0"}}],"paging":{"next":"https://graph.facebook.com/v20.0/4_1/comments?access_token=s&limit=1"}}`)
	assert.Equal(t, []engagement.Comment{{ID: "101_1", Post: "4_1", Parent: "101_0", Text: "Wow", Likes: engagement.Known(0), Replies: engagement.Known(2)}}, feed.Comments)
	assert.Equal(t, "https://graph.facebook.com/v20.0/4_1/comments?limit=1", feed.Next)
}

// By default comments come without a count, as posts do.
func TestFacebookListOfComments(t *testing.T) {
	const list = `{"data":[{"created_time":"2026-05-01T10:00:00+0000","from":{"name":"Bob","id":"9"},"message":"hi","permalink_url":"https://x","id":"1_2"},
		{"message":"no author","id":"1_3","comments":{"data":[{"message":"yes","id":"1_4"}]}}],"paging":{`
	for _, paging := range []string{`"next":"https://graph.facebook.com/v23.0/4_1/comments?after=b"`, `"previous":"https://graph.facebook.com/v23.0/4_1/comments?before=b"`} {
		feed := clean(t, platforms.Facebook, list+paging+`}}`)
		assert.Empty(t, feed.Posts, paging)
		assert.Equal(t, []engagement.Comment{
			{ID: "1_4", Post: "4_1", Parent: "1_3", Text: "yes"},
			{ID: "1_2", Post: "4_1", Author: "Bob", AuthorID: "9", Text: "hi", Published: time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)},
			{ID: "1_3", Post: "4_1", Text: "no author"},
		}, feed.Comments, paging)
	}
	assert.Len(t, clean(t, platforms.Facebook, list+`"next":"https://graph.facebook.com/v23.0/4/feed?after=b"}}`).Posts, 2)
}

func TestFacebookErrors(t *testing.T) {
	_, err := platforms.Facebook(strings.NewReader(`{"error":{"message":"(#100) metric[0] must be one of","type":"OAuthException","code":100,"error_subcode":33}}`))
	assert.Equal(t, &payload.ServiceError{Service: "facebook", Code: "100", Status: "OAuthException", Message: "(#100) metric[0] must be one of"}, err)
	for body, got := range map[string]string{
		`{}`:                    "another kind of JSON object",
		`{"id":"5"}`:            "another kind of JSON object",
		`{"data":[{"id":"5"}]}`: "another kind of JSON object",
		`{"data":[{"id":"5","media_type":"IMAGE"}]}`:                                                              "an Instagram Graph API body",
		`{"data":[{"name":"reach","period":"lifetime","values":[{"value":1}],"id":"5/insights/reach/lifetime"}]}`: "an Instagram Graph API body",
		`{"data":[{"id":"5","text":"x","author_id":"1"}]}`:                                                        "an X API v2 body",
	} {
		_, err := platforms.Facebook(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "a Facebook Pages body", Got: got}, err, body)
	}
	feed, err := platforms.Facebook(strings.NewReader(`{"data":[{"id":"4_1","reactions":5,"comments":{"summary":{"total_count":"x"},"data":[{"message":"m"}]},"shares":[]},
		{"name":"post_clicks","period":"lifetime","values":[{"value":1}]}]}`))
	require.NoError(t, err)
	assert.Equal(t, "data[0].reactions: wrong_kind object; data[0].comments.summary.total_count: not_a_count; data[0].shares: wrong_kind object; "+
		"data[0].comments.data[0].id: required; data[1].id: required", feed.Problems.Error())
	assert.Equal(t, "unreadable unreadable unreadable", metrics(feed.Posts[0], engagement.Likes, engagement.Comments, engagement.Shares))
	sound(t, feed)
}
