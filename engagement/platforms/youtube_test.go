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

// fetched is when the bodies of the tests were read.
var fetched = time.Date(2026, 5, 1, 10, 0, 0, 0, time.UTC)

// clean decodes a body in which nothing is wrong.
func clean(t *testing.T, read decode, body string) engagement.Feed {
	t.Helper()
	feed, err := read(strings.NewReader(body), payload.MeasuredAt(fetched))
	require.NoError(t, err)
	require.Empty(t, feed.Problems)
	sound(t, feed)
	return feed
}

// a metric is its number, or the reason why there is none.
func metric(p engagement.Post, m engagement.Metric) string {
	if n := p.Metrics.Get(m); n.IsKnown() {
		return n.String()
	}
	return string(p.Why.Of(m))
}

func TestYouTubeVideo(t *testing.T) {
	p := clean(t, platforms.YouTube, `{"kind":"youtube#videoListResponse","nextPageToken":"CAUQAA","items":[{
		"kind":"youtube#video","id":"D-lhorsDlUQ",
		"snippet":{"publishedAt":"2019-03-21T20:37:49.000Z","channelId":"UC_x5","title":"Actions","description":"In the first\nepisode","liveBroadcastContent":"none","defaultLanguage":"en","tags":["a"]},
		"contentDetails":{"duration":"PT21M7S"},
		"statistics":{"viewCount":"7920","likeCount":"190","dislikeCount":"23","favoriteCount":"0","commentCount":"32"},
		"paidProductPlacementDetails":{"hasPaidProductPlacement":true}}]}`)
	assert.Equal(t, "CAUQAA", p.Next)
	assert.Equal(t, []engagement.Post{{
		ID: "D-lhorsDlUQ", Creator: "UC_x5", Title: "Actions", Caption: "In the first\nepisode", Language: "en",
		Platform: engagement.YouTube, Format: engagement.Video, PaidLabel: engagement.Yes,
		Published: time.Date(2019, 3, 21, 20, 37, 49, 0, time.UTC), Measured: fetched,
		DurationMillis: engagement.Known(1267_000),
		Metrics: engagement.Metrics{
			Views: engagement.Known(7920), Likes: engagement.Known(190), Dislikes: engagement.Known(23), Comments: engagement.Known(32),
		},
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{
			engagement.Shares: engagement.NotShown, engagement.Saves: engagement.NotShown,
			engagement.Reach: engagement.NotShown, engagement.Impressions: engagement.NotShown,
		}),
	}}, p.Posts)
}

// What was not shown is unknown, with the reason that the body tells.
func TestYouTubeMissingCounts(t *testing.T) {
	for statistics, want := range map[string]string{
		`{"viewCount":"9","likeCount":"3","commentCount":"0"}`:            "9 3 0 not_shown",
		`{"viewCount":9,"likeCount":3,"commentCount":0,"dislikeCount":1}`: "9 3 0 1",
		`{"viewCount":"9","commentCount":"2"}`:                            "9 hidden 2 not_shown",
		`{"viewCount":"9","likeCount":"3"}`:                               "9 3 disabled not_shown",
		`{"viewCount":"9","likeCount":null,"commentCount":""}`:            "9 hidden disabled not_shown",
		`{"viewCount":"9","likeCount":-1,"commentCount":"-1"}`:            "9 hidden hidden not_shown",
		`{}`:   "not_shown hidden disabled not_shown",
		`null`: "not_asked not_asked not_asked not_shown",
	} {
		feed := clean(t, platforms.YouTube, `{"kind":"youtube#video","id":"a","statistics":`+statistics+`}`)
		p := feed.Posts[0]
		got := metric(p, engagement.Views) + " " + metric(p, engagement.Likes) + " " + metric(p, engagement.Comments) + " " + metric(p, engagement.Dislikes)
		assert.Equal(t, want, got, statistics)
	}
	p := clean(t, platforms.YouTube, `{"kind":"youtube#video","id":"a","snippet":{"title":"t"}}`).Posts[0]
	assert.Equal(t, "not_asked", metric(p, engagement.Likes))
	assert.Equal(t, engagement.Unsaid, p.PaidLabel)
}

func TestYouTubeFormat(t *testing.T) {
	for _, c := range []struct {
		duration, live string
		format         engagement.Format
		length         string
		views          engagement.ViewDef
	}{
		{"PT3M", "none", "", "180000", engagement.ViewsYouTubeAny}, // may be a Short
		{"PT3M1S", "none", engagement.Video, "181000", engagement.ViewsYouTube},
		{"PT59S", "none", "", "59000", engagement.ViewsYouTubeAny},
		{"PT2M33S", "", "", "153000", engagement.ViewsYouTubeAny},
		{"P1DT2H", "none", engagement.Video, "93600000", engagement.ViewsYouTube},
		{"P1W", "none", engagement.Video, "604800000", engagement.ViewsYouTube},
		{"PT1H1M1S", "none", engagement.Video, "3661000", engagement.ViewsYouTube},
		{"P0D", "none", engagement.Live, "unknown", engagement.ViewsYouTube},
		{"P0D", "live", engagement.Live, "unknown", engagement.ViewsYouTube},
		{"PT10M", "upcoming", engagement.Live, "600000", engagement.ViewsYouTube},
		{"", "none", "", "unknown", engagement.ViewsYouTubeAny},
	} {
		p := clean(t, platforms.YouTube, `{"kind":"youtube#video","id":"a","snippet":{"liveBroadcastContent":"`+c.live+
			`"},"contentDetails":{"duration":"`+c.duration+`"}}`).Posts[0]
		assert.Equal(t, c.format, p.Format, "%s %s", c.duration, c.live)
		assert.Equal(t, c.length, p.DurationMillis.String(), c.duration)
		assert.Equal(t, c.views, p.ViewDef(), c.duration)
	}
	for _, bad := range []string{"PT", "P", "2:33", "P1Y", "P1M", "PT1D", "P1H", "PT3S2M", "PT-3S", "PT1.5S", "PTS", "PT1", "P1DT", "PT1T2S", "PT9999999999S"} {
		feed, err := platforms.YouTube(strings.NewReader(`{"kind":"youtube#video","id":"a","contentDetails":{"duration":"` + bad + `"}}`))
		require.NoError(t, err)
		assert.True(t, feed.Problems.Has("contentDetails.duration", "not_a_duration"), bad)
		assert.False(t, feed.Posts[0].DurationMillis.IsKnown(), bad)
	}
}

func TestYouTubeChannel(t *testing.T) {
	for _, c := range []struct{ statistics, followers, rounded string }{
		{`{"subscriberCount":"123000000","viewCount":"5","videoCount":"2"}`, "123000000", "yes"},
		{`{"subscriberCount":"1000"}`, "1000", "yes"},
		{`{"subscriberCount":"1230"}`, "1230", "yes"},
		{`{"subscriberCount":"1234"}`, "1234", "no"}, // as the owner sees it, or from before 2019
		{`{"subscriberCount":"1927873","hiddenSubscriberCount":false}`, "1927873", "no"},
		{`{"subscriberCount":"999"}`, "999", "no"},
		{`{"subscriberCount":"0","hiddenSubscriberCount":true}`, "hidden", "unsaid"},
		{`{"subscriberCount":"64976","hiddenSubscriberCount":true}`, "hidden", "unsaid"},
		{`{"hiddenSubscriberCount":true}`, "hidden", "unsaid"},
		{`{"viewCount":"5"}`, "hidden", "unsaid"},
		{`null`, "not_asked", "unsaid"},
	} {
		feed := clean(t, platforms.YouTube, `{"kind":"youtube#channelListResponse","items":[{"kind":"youtube#channel","id":"UC1",
			"snippet":{"title":"T","description":"D","customUrl":"@t","publishedAt":"2007-08-23T00:34:43Z","country":"us"},"statistics":`+c.statistics+`}]}`)
		a := feed.Accounts[0]
		followers := a.Followers.String()
		if !a.Followers.IsKnown() {
			followers = string(a.Why.Of(engagement.Followers))
		}
		assert.Equal(t, c.followers, followers, c.statistics)
		assert.Equal(t, c.rounded, a.Rounded.String(), c.statistics)
		assert.Equal(t, "UC1 @t T D US", strings.Join([]string{a.ID, a.Handle, a.Name, a.Bio, a.Country}, " "))
		assert.Equal(t, fetched, a.Measured)
	}
	a := clean(t, platforms.YouTube, `{"kind":"youtube#channel","id":"UC1","statistics":{"subscriberCount":"5","viewCount":"160361638","videoCount":"5026"}}`).Accounts[0]
	assert.Equal(t, "160361638 5026", a.Views.String()+" "+a.Posts.String())
}

func TestYouTubeComments(t *testing.T) {
	feed := clean(t, platforms.YouTube, `{"kind":"youtube#commentThreadListResponse","items":[{"kind":"youtube#commentThread","id":"T1","snippet":{
		"videoId":"V","totalReplyCount":2,"topLevelComment":{"id":"T1","snippet":{"videoId":"V","textDisplay":"I &lt;3 it","textOriginal":"I <3 it",
			"authorDisplayName":"Ann","authorChannelId":{"value":"UCa"},"likeCount":4,"publishedAt":"2019-11-26T15:51:44.000Z"}}},
		"replies":{"comments":[
			{"id":"T1.r1","snippet":{"parentId":"T1","textOriginal":"me too","authorDisplayName":"Bob","likeCount":0}},
			{"id":"T1.r2","snippet":{"textDisplay":"only shown"}}]}}]}`)
	assert.Equal(t, []engagement.Comment{
		{ID: "T1", Post: "V", Author: "Ann", AuthorID: "UCa", Text: "I <3 it", Published: time.Date(2019, 11, 26, 15, 51, 44, 0, time.UTC), Likes: engagement.Known(4), Replies: engagement.Known(2)},
		{ID: "T1.r1", Post: "V", Parent: "T1", Author: "Bob", Text: "me too", Likes: engagement.Known(0)},
		{ID: "T1.r2", Post: "V", Parent: "T1", Text: "only shown"},
	}, feed.Comments)

	feed = clean(t, platforms.YouTube, `{"kind":"youtube#commentListResponse","items":[
		{"kind":"youtube#comment","id":"c","snippet":{"parentId":"p","textOriginal":"hi","likeCount":1,"publishedAt":"2019-11-26T15:51:44Z"}}]}`)
	assert.Equal(t, "c p hi 1 2019", feed.Comments[0].ID+" "+feed.Comments[0].Parent+" "+feed.Comments[0].Text+" "+
		feed.Comments[0].Likes.String()+" "+feed.Comments[0].Published.Format("2006"))
}

func TestYouTubeSearch(t *testing.T) {
	feed, err := platforms.YouTube(strings.NewReader(`{"kind":"youtube#searchListResponse","items":[
		{"kind":"youtube#searchResult","id":{"kind":"youtube#video","videoId":"v1"},"snippet":{"title":"Tom &amp; Ann","channelId":"UC1","liveBroadcastContent":"none"}},
		{"kind":"youtube#searchResult","id":{"kind":"youtube#channel","channelId":"UC2"},"snippet":{"title":"Ann","channelId":"UC2"}},
		{"kind":"youtube#searchResult","id":{"kind":"youtube#playlist","playlistId":"PL1"},"snippet":{"title":"List"}}]}`))
	require.NoError(t, err)
	assert.Equal(t, "v1 Tom & Ann", feed.Posts[0].ID+" "+feed.Posts[0].Title)
	assert.Equal(t, "not_asked", metric(feed.Posts[0], engagement.Likes))
	assert.Equal(t, "UC2 Ann", feed.Accounts[0].ID+" "+feed.Accounts[0].Name)
	assert.Equal(t, "items[2]: unknown_item a youtube#playlist", feed.Problems.Error())
}

// Converters drop the kinds; the members still tell.
func TestYouTubeWithoutKinds(t *testing.T) {
	for body, want := range map[string]string{
		`{"items":[{"id":"a","statistics":{"viewCount":"1"}}]}`:                                                                    "1 posts; views 1 of 1",
		`{"items":[{"id":"a","snippet":{"title":"t"}}]}`:                                                                           "1 posts",
		`{"items":[{"id":{"videoId":"a"},"snippet":{"title":"t"}}]}`:                                                               "1 posts",
		`{"items":[{"id":"UC","statistics":{"subscriberCount":"5"}}]}`:                                                             "account UC: 5 followers, unknown posts, unknown views",
		`{"items":[{"id":"UC","snippet":{"customUrl":"@a"}}]}`:                                                                     "account UC: unknown followers, unknown posts, unknown views",
		`{"items":[{"id":"t","snippet":{"topLevelComment":{"id":"t","snippet":{}}}}]}`:                                             "1 comments, likes 0 of 0, 0 replies",
		`{"items":[{"id":"c","snippet":{"textOriginal":"x"}}]}`:                                                                    "1 comments, likes 0 of 0, 0 replies",
		`{"kind":"youtube#videoListResponse","items":[{"id":"a"}]}`:                                                                "1 posts",
		`{"kind":"youtube#channelListResponse","items":[{"id":"UC"}]}`:                                                             "account UC: unknown followers, unknown posts, unknown views",
		`{"kind":"youtube#batchGetStatsResponse","items":[{"kind":"youtube#videoStats","id":"a","statistics":{"viewCount":"3"}}]}`: "1 posts; views 3 of 1",
		`{"id":"a","contentDetails":{"duration":"PT5S"}}`:                                                                          "1 posts",
		`{"kind":"youtube#videoListResponse"}`:                                                                                     "",
		`{"items":[]}`:                                                                                                             "",
	} {
		assert.Equal(t, want, counted(clean(t, platforms.YouTube, body)), body)
	}
}

func TestYouTubeProblems(t *testing.T) {
	feed, err := platforms.YouTube(strings.NewReader(`{"kind":"youtube#videoListResponse","items":[
		{"kind":"youtube#video","id":"a","statistics":{"viewCount":{"n":1},"likeCount":"9e99","commentCount":1.5}},
		null, "b", [],
		{"kind":"youtube#video","id":"c","snippet":"none","statistics":[]},
		{"kind":"youtube#video","statistics":{"viewCount":"3"},"snippet":{"publishedAt":"yesterday","title":5}},
		{"kind":"youtube#playlistItem","id":"d"}
	]}`))
	require.NoError(t, err)
	require.Len(t, feed.Posts, 3)
	var got []string
	for _, p := range feed.Problems {
		got = append(got, p.Path+" "+p.Rule)
	}
	assert.Equal(t, []string{
		"items[0].statistics.viewCount not_a_count",
		"items[0].statistics.likeCount absurd_count",
		"items[0].statistics.commentCount not_a_count",
		"items[1] wrong_kind", "items[2] wrong_kind", "items[3] wrong_kind",
		"items[4].snippet wrong_kind", "items[4].statistics wrong_kind",
		"items[5].snippet.publishedAt not_a_time", "items[5].snippet.title not_text",
		"items[5].id required",
		"items[6] unknown_item",
	}, got)
	a, c := feed.Posts[0], feed.Posts[1]
	assert.Equal(t, "unreadable absurd unreadable", metric(a, engagement.Views)+" "+metric(a, engagement.Likes)+" "+metric(a, engagement.Comments))
	assert.Equal(t, "unreadable", metric(c, engagement.Likes), "what is missing may have stood in the bad part")
	assert.Equal(t, "3", metric(feed.Posts[2], engagement.Views))
	sound(t, feed)
}

func TestYouTubeErrors(t *testing.T) {
	_, err := platforms.YouTube(strings.NewReader(`{"error":{"code":400,"message":"Bad","errors":[{"reason":"keyInvalid"}]}}`))
	assert.EqualError(t, err, "youtube answered with an error: 400 keyInvalid: Bad")
	for body, got := range map[string]string{
		`{}`:          "another kind of JSON object",
		`{"id":"x"}`:  "another kind of JSON object",
		`{"items":5}`: "another kind of JSON object",
		`{"kind":"analyticsData#runReport","rows":[]}`:                                                   "a body of another Google API",
		`{"kind":"drive#fileList","items":[{"kind":"drive#file","id":"x"}]}`:                             "a body of another Google API",
		`{"kind":"youtube#playlistItemListResponse","items":[{"kind":"youtube#playlistItem","id":"x"}]}`: "a youtube#playlistItem",
		`{"orders":[]}`: "a Shopify body",
	} {
		_, err := platforms.YouTube(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "a YouTube Data API body", Got: got}, err, body)
	}
}
