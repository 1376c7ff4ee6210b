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

func TestTikTokDisplay(t *testing.T) {
	feed := clean(t, platforms.TikTok, `{"data":{"videos":[{"id":"7080217258529737986","create_time":1633023123,"title":"Pie","video_description":"Apple pie #baking",
		"duration":15,"share_url":"https://www.tiktok.com/@ann/video/7080217258529737986","embed_link":"https://x","like_count":1245,"comment_count":87,"share_count":312,"view_count":54320}],
		"cursor":1643332803000,"has_more":true},"error":{"code":"ok","message":"","log_id":"20220"}}`)
	assert.Equal(t, []engagement.Post{{
		ID: "7080217258529737986", Creator: "ann", URL: "https://www.tiktok.com/@ann/video/7080217258529737986", Title: "Pie", Caption: "Apple pie #baking",
		Platform: engagement.TikTok, Format: engagement.Video,
		Published: time.Date(2021, 9, 30, 17, 32, 3, 0, time.UTC), Measured: fetched, DurationMillis: engagement.Known(15_000),
		Metrics: engagement.Metrics{Likes: engagement.Known(1245), Comments: engagement.Known(87), Shares: engagement.Known(312), Views: engagement.Known(54320)},
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{
			engagement.Saves: engagement.NotShown, engagement.Reach: engagement.NotShown, engagement.Impressions: engagement.NotShown,
		}),
	}}, feed.Posts)
	assert.Equal(t, "1643332803000", feed.Next)
	assert.Equal(t, engagement.ViewsTikTok, feed.Posts[0].ViewDef())
}

func TestTikTokFormat(t *testing.T) {
	for address, want := range map[string]engagement.Format{
		"": engagement.Video, "https://www.tiktok.com/@ann/video/7": engagement.Video, "https://www.tiktok.com/@ann/photo/7": engagement.Carousel,
	} {
		feed := clean(t, platforms.TikTok, `{"data":{"videos":[{"id":"7","share_url":"`+address+`"}]},"error":{"code":"ok"}}`)
		assert.Equal(t, want, feed.Posts[0].Format, address)
	}
}

func TestTikTokResearch(t *testing.T) {
	feed := clean(t, platforms.TikTok, `{"data":{"videos":[
		{"id":7212345678901234567,"video_description":"x","create_time":1679000000,"region_code":"US","share_count":0,"view_count":10,"like_count":3,"comment_count":1,
		 "music_id":6978904132148332000,"hashtag_names":["fyp","",null,"pie"],"username":"ann","effect_ids":["0"],"favourites_count":8,"video_duration":31,"is_stem_verified":false},
		{"id":7212345678901234568,"favorites_count":"9","view_count":-1}],
		"cursor":100,"has_more":false,"search_id":"71"},"error":{"code":"ok"}}`)
	a, b := feed.Posts[0], feed.Posts[1]
	assert.Equal(t, "7212345678901234567 ann 31000", a.ID+" "+a.Creator+" "+a.DurationMillis.String(), "every digit of the id")
	assert.Equal(t, []string{"fyp", "pie"}, a.Hashtags)
	assert.Equal(t, "3 1 0 8 10", metrics(a, engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves, engagement.Views))
	assert.Equal(t, "not_asked not_asked not_asked 9 hidden", metrics(b, engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves, engagement.Views))
	assert.Empty(t, feed.Next, "there is no more")

	feed = clean(t, platforms.TikTok, `{"data":{"comments":[
		{"id":71,"video_id":70,"text":"hi","like_count":2,"reply_count":1,"parent_comment_id":70,"create_time":1679000000},
		{"id":72,"video_id":70,"text":"yo","parent_comment_id":71}]},"error":{"code":"ok"}}`)
	assert.Equal(t, []engagement.Comment{
		{ID: "71", Post: "70", Text: "hi", Published: time.Unix(1679000000, 0).UTC(), Likes: engagement.Known(2), Replies: engagement.Known(1)},
		{ID: "72", Post: "70", Parent: "71", Text: "yo"},
	}, feed.Comments)
}

func TestTikTokUser(t *testing.T) {
	feed := clean(t, platforms.TikTok, `{"data":{"user":{"open_id":"723f","username":"ann","display_name":"Ann","bio_description":"Baker","profile_deep_link":"https://vm.tiktok.com/a",
		"is_verified":false,"follower_count":120,"following_count":7,"likes_count":4000,"video_count":12}},"error":{"code":"ok"}}`)
	assert.Equal(t, []engagement.Account{{
		ID: "723f", Handle: "ann", Name: "Ann", Bio: "Baker", URL: "https://vm.tiktok.com/a", Platform: engagement.TikTok,
		Verified: engagement.No, Measured: fetched,
		Followers: engagement.Known(120), Following: engagement.Known(7), Likes: engagement.Known(4000), Posts: engagement.Known(12),
	}}, feed.Accounts)
	flat := clean(t, platforms.TikTok, `{"data":{"display_name":"Ann","is_verified":true,"follower_count":120},"error":{"code":"ok"}}`)
	assert.Equal(t, "account : 120 followers, unknown posts, unknown views", counted(flat))
	assert.Equal(t, engagement.NotAsked, flat.Accounts[0].Why.Of(engagement.Posts))
}

func TestTikTokErrors(t *testing.T) {
	feed, err := platforms.TikTok(strings.NewReader(`{"data":{"videos":[{"id":1,"view_count":[]},null,{"foo":1},{"id":"2","public_metrics":{}},{"view_count":5,"create_time":"soon"}]},"error":{"code":"ok"}}`))
	require.NoError(t, err)
	assert.Equal(t, "data.videos[0].view_count: not_a_count; data.videos[1]: wrong_kind object; data.videos[2]: unknown_item; "+
		"data.videos[3]: unknown_item an X API v2 body; data.videos[4].create_time: not_a_time; data.videos[4].id: required", feed.Problems.Error())
	assert.Equal(t, "unreadable", metric(feed.Posts[0], engagement.Views))
	assert.Equal(t, "5", metric(feed.Posts[1], engagement.Views))

	feed, err = platforms.TikTok(strings.NewReader(`{"data":{"videos":[{"id":1,"view_count":3}]},"error":{"code":"rate_limit_exceeded","message":"Slow down","log_id":"x"}}`))
	assert.Equal(t, &payload.ServiceError{Service: "tiktok", Code: "rate_limit_exceeded", Message: "Slow down"}, err)
	assert.Len(t, feed.Posts, 1, "what was read stands beside the error")

	assert.Empty(t, counted(clean(t, platforms.TikTok, `{"data":{"videos":[],"has_more":false},"error":{"code":"ok"}}`)))
	for body, got := range map[string]string{
		`{}`:                                "another kind of JSON object",
		`{"data":{},"error":{"code":"ok"}}`: "another kind of JSON object",
		`{"data":[{"id":"1","text":"x"}],"meta":{}}`:                 "an X API v2 body",
		`{"data":{"videos":[{"id":"1","media_type":"VIDEO"}]}}`:      "an Instagram Graph API body",
		`{"kind":"youtube#videoListResponse","etag":"x","items":[]}`: "a YouTube Data API body",
		`{"data":{"user":{"id":5}}}`:                                 "another kind of JSON object",
		`{"data":{"comments":[{"foo":5}]}}`:                          "another kind of JSON object",
	} {
		_, err := platforms.TikTok(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "a TikTok API body", Got: got}, err, body)
	}
}
