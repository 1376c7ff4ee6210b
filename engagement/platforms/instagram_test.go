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

// metrics gives several metrics of a post as [metric] does.
func metrics(p engagement.Post, ms ...engagement.Metric) string {
	var all []string
	for _, m := range ms {
		all = append(all, metric(p, m))
	}
	return strings.Join(all, " ")
}

func TestInstagramMedia(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"id":"178","caption":"Peach #new","like_count":12,"comments_count":3,"media_type":"VIDEO",
		"media_product_type":"REELS","permalink":"https://www.instagram.com/reel/C/","timestamp":"2021-08-17T19:00:42+0000","username":"ann",
		"view_count":640,"total_like_count":99,"is_comment_enabled":true,"owner":{"id":"17"},
		"children":{"data":[{"id":"1","media_type":"IMAGE"}]},
		"comments":{"data":[{"id":"c1","text":"hi","timestamp":"2021-08-17T20:00:00+0000","username":"bob","like_count":2,
			"replies":{"data":[{"id":"r1","text":"thanks","from":{"id":"17","username":"ann"}}]}}]}}`)
	assert.Equal(t, []engagement.Post{{
		ID: "178", Creator: "ann", URL: "https://www.instagram.com/reel/C/", Caption: "Peach #new",
		Platform: engagement.Instagram, Format: engagement.Reel,
		Published: time.Date(2021, 8, 17, 19, 0, 42, 0, time.UTC), Measured: fetched,
		Metrics: engagement.Metrics{Likes: engagement.Known(12), Comments: engagement.Known(3), Views: engagement.Known(640)},
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{
			engagement.Saves: engagement.NotShown, engagement.Shares: engagement.NotShown,
			engagement.Reach: engagement.NotShown, engagement.Impressions: engagement.Retired,
		}),
	}}, feed.Posts)
	assert.Equal(t, []engagement.Comment{
		{ID: "c1", Post: "178", Author: "bob", Text: "hi", Published: time.Date(2021, 8, 17, 20, 0, 0, 0, time.UTC), Likes: engagement.Known(2)},
		{ID: "r1", Post: "178", Parent: "c1", Author: "ann", AuthorID: "17", Text: "thanks"},
	}, feed.Comments)
}

func TestInstagramMissingCounts(t *testing.T) {
	for members, want := range map[string]string{
		`"like_count":0,"comments_count":60`:        "0 60", // the owner's own read
		`"comments_count":11`:                       "hidden 11",
		`"like_count":5`:                            "5 not_asked",
		`"caption":"x"`:                             "not_asked not_asked",
		`"like_count":5,"is_comment_enabled":false`: "5 disabled",
		`"like_count":5,"comments_count":0,"is_comment_enabled":false`:   "5 disabled",
		`"like_count":5,"comments_count":7,"is_comment_enabled":false`:   "5 7", // from before they were switched off
		`"like_count":5,"comments_count":0,"is_comment_enabled":true`:    "5 0",
		`"like_count":-1,"comments_count":7`:                             "hidden 7",
		`"like_count":null,"comments_count":"7"`:                         "hidden 7",
		`"like_count":"1,234","comments_count":7,"media_type":"IMAGE"`:   "1234 7",
		`"like_count":5,"comments_count":null,"is_comment_enabled":null`: "5 not_asked",
	} {
		p := clean(t, platforms.Instagram, `{"data":[{"id":"1",`+members+`}]}`).Posts[0]
		assert.Equal(t, want, metrics(p, engagement.Likes, engagement.Comments), members)
	}
}

func TestInstagramFormat(t *testing.T) {
	for members, want := range map[string]engagement.Format{
		`"media_type":"IMAGE"`: engagement.Image,
		`"media_type":"CAROUSEL_ALBUM","media_product_type":"FEED"`: engagement.Carousel,
		`"media_type":"VIDEO"`:                                                      engagement.Video,
		`"media_type":"VIDEO","media_product_type":"REELS"`:                         engagement.Reel,
		`"media_type":"VIDEO","permalink":"https://www.instagram.com/ann/reel/Cx/"`: engagement.Reel,
		`"media_type":"IMAGE","media_product_type":"STORY"`:                         engagement.Story,
		`"media_type":"IMAGE","media_product_type":"AD"`:                            engagement.Image,
		`"caption":"x"`: "",
	} {
		p := clean(t, platforms.Instagram, `{"data":[{"id":"1",`+members+`}]}`).Posts[0]
		assert.Equal(t, want, p.Format, members)
		assert.Equal(t, strings.Contains(members, "AD"), p.Boosted == engagement.Yes, members)
	}
	feed := clean(t, platforms.Instagram, `{"data":[{"id":"1","media_type":"IMAGE"}],"paging":{"next":"https://graph.facebook.com/v8.0/17/stories?access_token=secret"}}`)
	assert.Equal(t, engagement.Story, feed.Posts[0].Format)
	feed = clean(t, platforms.Instagram, `{"id":"17","followers_count":5,"stories":{"data":[{"id":"1","media_type":"IMAGE"}]},"media":{"data":[{"id":"2","media_type":"IMAGE"}]}}`)
	assert.Equal(t, "story image", string(feed.Posts[0].Format+" "+feed.Posts[1].Format))
}

func TestInstagramMaps(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"178":{"id":"178","like_count":1},"179":{"id":"179","caption":"b"},"180":{"id":"180","text":"hi"},"17":{"id":"17","username":"ann","followers_count":9,"media":{"data":[{"id":"181"}]}}}`)
	assert.Equal(t, "3 posts; likes 1 of 1; account 17: 9 followers, unknown posts, unknown views; 1 comments, likes 0 of 0, 0 replies", counted(feed))
	assert.Equal(t, "ann", feed.Posts[2].Creator)
}

func TestInstagramBusinessDiscovery(t *testing.T) {
	feed, err := platforms.Instagram(strings.NewReader(`{"business_discovery":{"username":"ann","followers_count":267788,"media_count":1205,
		"media":{"data":[
			{"id":"1","like_count":87,"comments_count":11},
			{"id":"2","comments_count":11},
			{"id":"3","like_count":0,"comments_count":5},
			{"id":"4","like_count":0,"comments_count":4},
			{"id":"5","like_count":0}],"paging":{"cursors":{"after":"QVFI"}}},
		"id":"17841401441775531"},"id":"17841405309211844"}`))
	require.NoError(t, err)
	require.Len(t, feed.Accounts, 1)
	a := feed.Accounts[0]
	assert.Equal(t, "17841401441775531 ann 267788 1205", a.ID+" "+a.Handle+" "+a.Followers.String()+" "+a.Posts.String())
	var likes []string
	for _, p := range feed.Posts {
		assert.Equal(t, "ann", p.Creator)
		likes = append(likes, metric(p, engagement.Likes))
	}
	assert.Equal(t, []string{"87", "hidden", "doubtful", "0", "0"}, likes)
	assert.Equal(t, "business_discovery.media.data[2].like_count: doubtful 5", feed.Problems.Error())
	assert.Equal(t, "QVFI", feed.Next)
	sound(t, feed)

	for _, body := range []string{
		`{"business_discovery":{"id":"17","media":{"data":[{"id":"1"}]},"username":"ann"},"id":"18"}`,
		`{"id":"17","media":{"data":[{"id":"1"}]},"followers_count":9,"username":"ann"}`,
	} {
		assert.Equal(t, "ann", clean(t, platforms.Instagram, body).Posts[0].Creator, "in any order of the members: %s", body)
	}
	feed = clean(t, platforms.Instagram, `{"business_discovery":{"media":{"data":[{"id":"1"}]},"id":"17"},"id":"18"}`)
	assert.Equal(t, "17", feed.Posts[0].Creator)
	assert.Equal(t, engagement.NotAsked, feed.Accounts[0].Why.Of(engagement.Followers))
}

func TestInstagramUser(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"id":"17","username":"ann","name":"Ann","biography":"Baker","website":"https://a.example","followers_count":39,"follows_count":22,"media_count":5,
		"media":{"data":[{"id":"1","like_count":3}]}}`)
	a := feed.Accounts[0]
	assert.Equal(t, "17 ann Ann Baker https://a.example 39 22 5", strings.Join([]string{a.ID, a.Handle, a.Name, a.Bio, a.Link, a.Followers.String(), a.Following.String(), a.Posts.String()}, " "))
	assert.Equal(t, "ann", feed.Posts[0].Creator)
	feed = clean(t, platforms.Instagram, `{"id":"17","username":"ann"}`)
	assert.Equal(t, "ann", feed.Accounts[0].Handle)
	assert.Equal(t, engagement.NotAsked, feed.Accounts[0].Why.Of(engagement.Followers))
}

func TestInstagramComments(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"data":[{"id":"c","text":"hi","parent_id":"p","media":{"id":"178"},"timestamp":"2020-06-01T10:56:52+0000"},{"id":"d","text":""}],
		"paging":{"cursors":{"after":"a2"},"next":"https://graph.facebook.com/v11.0/179/comments?access_token=secret&after=a2"}}`)
	assert.Equal(t, []engagement.Comment{
		{ID: "c", Post: "178", Parent: "p", Text: "hi", Published: time.Date(2020, 6, 1, 10, 56, 52, 0, time.UTC)},
		{ID: "d", Post: "179"},
	}, feed.Comments)
	assert.Equal(t, "a2", feed.Next)
	feed = clean(t, platforms.Instagram, `{"data":[{"id":"c","text":"hi"}],"paging":{"next":"https://graph.facebook.com/v11.0/c0/replies?since=5&access_token=secret"}}`)
	assert.Equal(t, "c0", feed.Comments[0].Parent)
	assert.Equal(t, "https://graph.facebook.com/v11.0/c0/replies?since=5", feed.Next, "the token is a secret")
}

func TestInstagramInsights(t *testing.T) {
	// Two media, old and new shape mixed, as a client joins them.
	feed := clean(t, platforms.Instagram, `{"data":[
		{"name":"impressions","period":"lifetime","values":[{"value":8}],"id":"178/insights/impressions/lifetime"},
		{"name":"reach","period":"lifetime","values":[{"value":5}],"id":"178/insights/reach/lifetime"},
		{"name":"saved","period":"lifetime","values":[{"value":0}],"id":"178/insights/saved/lifetime"},
		{"name":"plays","period":"lifetime","values":[{"value":70}],"id":"178/insights/plays/lifetime"},
		{"name":"views","period":"lifetime","total_value":{"value":90},"id":"179/insights/views/lifetime"},
		{"name":"plays","period":"lifetime","values":[{"value":70}],"id":"179/insights/plays/lifetime"},
		{"name":"ig_reels_avg_watch_time","period":"lifetime","values":[{"value":4200}],"id":"179/insights/ig_reels_avg_watch_time/lifetime"},
		{"name":"ig_reels_video_view_total_time","period":"lifetime","values":[{"value":378000}],"id":"179/insights/x/lifetime"},
		{"name":"profile_visits","period":"lifetime","values":[{"value":6}],"id":"179/insights/profile_visits/lifetime"},
		{"name":"follows","period":"lifetime","values":[{"value":2}],"id":"179/insights/follows/lifetime"},
		{"name":"total_interactions","period":"lifetime","values":[{"value":99}],"id":"179/insights/total_interactions/lifetime"},
		{"name":"comments","period":"lifetime","values":[{"value":4}],"id":"179/insights/comments/lifetime"},
		{"name":"shares","period":"lifetime","values":[{"value":1}],"id":"179/insights/shares/lifetime"},
		{"name":"likes","period":"lifetime","values":[{"value":null}],"id":"179/insights/likes/lifetime"}]}`)
	require.Len(t, feed.Posts, 2)
	a, b := feed.Posts[0], feed.Posts[1]
	assert.Equal(t, "178 179", a.ID+" "+b.ID)
	assert.Equal(t, "8 5 0 70 not_asked not_asked not_asked", metrics(a, engagement.Impressions, engagement.Reach, engagement.Saves, engagement.Views, engagement.Shares, engagement.Likes, engagement.Comments))
	assert.Equal(t, engagement.ViewsInstagramOld, a.ViewDef())
	assert.Equal(t, "4 1 retired not_asked 90 4200 378000 6 2 not_yet", metrics(b, engagement.Comments, engagement.Shares, engagement.Impressions, engagement.Reach, engagement.Views,
		engagement.AverageViewMillis, engagement.WatchMillis, engagement.ProfileVisits, engagement.Follows, engagement.Likes))
	assert.Equal(t, engagement.ViewsInstagram, b.ViewDef(), "views, not the plays beside them")
	assert.Empty(t, counted(clean(t, platforms.Instagram, `{"data":[]}`)), "not available is an empty list, not 0")
}

func TestInstagramStoryInsights(t *testing.T) {
	p := clean(t, platforms.Instagram, `{"data":[
		{"name":"navigation","period":"lifetime","values":[{"value":25}],"total_value":{"value":25,"breakdowns":[{"dimension_keys":["story_navigation_action_type"],"results":[
			{"dimension_values":["tap_forward"],"value":15},{"dimension_values":["tap_back"],"value":4},{"dimension_values":["tap_exit"],"value":3},{"dimension_values":["swipe_forward"],"value":3}]}]},"id":"178/insights/navigation/lifetime"},
		{"name":"replies","period":"lifetime","values":[{"value":1}],"id":"178/insights/replies/lifetime"}]}`).Posts[0]
	assert.Equal(t, "15 4 3 1", metrics(p, engagement.TapsForward, engagement.TapsBack, engagement.Exits, engagement.Replies))
	p = clean(t, platforms.Instagram, `{"data":[
		{"name":"exits","period":"lifetime","values":[{"value":1}],"id":"178/insights/exits/lifetime"},
		{"name":"taps_forward","period":"lifetime","values":[{"value":7}],"id":"178/insights/taps_forward/lifetime"},
		{"name":"taps_back","period":"lifetime","values":[{"value":0}],"id":"178/insights/taps_back/lifetime"}]}`).Posts[0]
	assert.Equal(t, "7 0 1", metrics(p, engagement.TapsForward, engagement.TapsBack, engagement.Exits))
}

func TestInstagramNestedInsights(t *testing.T) {
	feed, err := platforms.Instagram(strings.NewReader(`{"data":[{"id":"178","comments_count":2,"insights":{"data":[
		{"name":"reach","period":"lifetime","values":[{"value":640}],"id":"178/insights/reach/lifetime"},
		{"name":"likes","period":"lifetime","values":[{"value":31}]},
		{"name":"saved","period":"lifetime","values":[{"value":"many"}]}]}}]}`))
	require.NoError(t, err)
	assert.Equal(t, "31 2 640 unreadable not_asked", metrics(feed.Posts[0], engagement.Likes, engagement.Comments, engagement.Reach, engagement.Saves, engagement.Shares), "likes hidden beside it are in the owner's insights")
	assert.Equal(t, "data[0].insights.data[2].values[0].value: not_a_count", feed.Problems.Error())
}

func TestInstagramAccountInsights(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"data":[
		{"name":"reach","period":"day","values":[{"value":100,"end_time":"2026-04-01T07:00:00+0000"},{"value":120,"end_time":"2026-04-02T07:00:00+0000"}],"id":"17/insights/reach/day"},
		{"name":"accounts_engaged","period":"day","total_value":{"value":40},"id":"17/insights/accounts_engaged/day"},
		{"name":"views","period":"day","total_value":{"value":400},"id":"17/insights/views/day"},
		{"name":"follower_demographics","period":"lifetime","total_value":{"breakdowns":[
			{"dimension_keys":["age","gender"],"results":[{"dimension_values":["25-34","F"],"value":1234},{"dimension_values":["65+","U"],"value":2}]}]},"id":"17/insights/follower_demographics/lifetime"},
		{"name":"follower_demographics","period":"lifetime","total_value":{"breakdowns":[
			{"dimension_keys":["country"],"results":[{"dimension_values":["US"],"value":900}]},
			{"dimension_keys":["city"],"results":[{"dimension_values":["London, England"],"value":300}]},
			{"dimension_keys":["gender"],"results":[{"dimension_values":["M"],"value":50}]},
			{"dimension_keys":["age"],"results":[{"dimension_values":["13-17"],"value":7}]}]},"id":"17/insights/follower_demographics/lifetime"},
		{"name":"engaged_audience_demographics","period":"lifetime","total_value":{"breakdowns":[{"dimension_keys":["country"],"results":[{"dimension_values":["DE"],"value":9}]}]},"id":"17/insights/engaged_audience_demographics/lifetime"},
		{"name":"reached_audience_demographics","period":"lifetime","total_value":{"breakdowns":[{"dimension_keys":["gender"],"results":[{"dimension_values":["X"],"value":1},{"dimension_values":["",""],"value":8}]}]},"id":"17/insights/reached_audience_demographics/lifetime"}]}`)
	assert.Empty(t, feed.Posts)
	require.Len(t, feed.Accounts, 1)
	assert.Equal(t, "17", feed.Accounts[0].ID)
	of := func(key string, people int64) []engagement.Share {
		return []engagement.Share{{Key: key, People: engagement.Known(people)}}
	}
	audience := func(of engagement.AudienceKind, size engagement.Count, at time.Time) engagement.Audience {
		return engagement.Audience{Account: "17", Platform: engagement.Instagram, Of: of, Size: size, Measured: at, Provenance: engagement.FromAPI}
	}
	followers := audience(engagement.OfFollowers, engagement.Count{}, fetched)
	followers.AgeGenders = append(of("25-34 female", 1234), of("65+ unknown", 2)...)
	followers.Countries, followers.Cities, followers.Genders, followers.Ages = of("US", 900), of("London, England", 300), of("male", 50), of("13-17", 7)
	engaged := audience(engagement.OfEngaged, engagement.Known(40), fetched)
	engaged.Countries = of("DE", 9)
	reached := audience(engagement.OfReached, engagement.Count{}, fetched)
	reached.Genders = of("x", 1)
	assert.Equal(t, []engagement.Audience{
		audience(engagement.OfReached, engagement.Known(100), time.Date(2026, 4, 1, 7, 0, 0, 0, time.UTC)),
		audience(engagement.OfReached, engagement.Known(120), time.Date(2026, 4, 2, 7, 0, 0, 0, time.UTC)),
		engaged, followers, reached,
	}, feed.Audiences)
}

func TestInstagramWhoseItIs(t *testing.T) {
	const reach = `{"data":[{"name":"reach","period":"day","values":[{"value":70,"end_time":"2026-10-01T07:00:00+0000"}],"id":"17/insights/reach/day"}]}`
	const account = "account 17: unknown followers, unknown posts, unknown views"
	for _, c := range []struct{ why, body, want, creators string }{
		{"a period that is no lifetime is an account's", `{"insights":` + reach + `,"id":"17"}`, account + "; 70 reached", ""},
		{"nested in a user", `{"username":"ann","followers_count":5,"insights":` + reach + `,"id":"17"}`, "account 17: 5 followers, unknown posts, unknown views; 70 reached", ""},
		{"of an account in spite of its period", `{"data":[{"name":"online_followers","period":"lifetime","values":[{"value":{"0":1}}],"id":"17/insights/online_followers/lifetime"}]}`, account, ""},
		{"the id is the user's who was mentioned", `{"mentioned_media":{"caption":"@ann","like_count":69,"id":"8"},"id":"17"}`, "1 posts; likes 69 of 1", " "},
		{"a comment likewise", `{"mentioned_comment":{"text":"@ann","like_count":3,"id":"c8"},"id":"17"}`, "1 comments, likes 3 of 1, 0 replies", ""},
		{"tagged posts are by others", `{"tags":{"data":[{"id":"8","like_count":3},{"id":"9","username":"bob","like_count":4}]},"id":"17","username":"ann"}`,
			"2 posts; likes 7 of 2; account 17: unknown followers, unknown posts, unknown views", " bob "},
		{"the user's own beside them", `{"media":{"data":[{"id":"7","like_count":1}]},"mentioned_media":{"like_count":2,"id":"8"},"id":"17","username":"ann"}`,
			"2 posts; likes 3 of 2; account 17: unknown followers, unknown posts, unknown views", "ann  "},
	} {
		feed := clean(t, platforms.Instagram, c.body)
		creators := ""
		for _, p := range feed.Posts {
			creators += p.Creator + " "
		}
		assert.Equal(t, c.want, counted(feed), c.why)
		assert.Equal(t, c.creators, creators, c.why)
	}
}

// Without a period asked for, the API gives several that end together.
func TestInstagramReachOfSeveralPeriods(t *testing.T) {
	feed, err := platforms.Instagram(strings.NewReader(`{"data":[
		{"name":"reach","period":"day","values":[{"value":70,"end_time":"2026-10-01T07:00:00+0000"}],"id":"17/insights/reach/day"},
		{"name":"reach","period":"week","values":[{"value":300,"end_time":"2026-10-01T07:00:00+0000"}],"id":"17/insights/reach/week"}]}`))
	require.NoError(t, err)
	require.Len(t, feed.Audiences, 1)
	assert.Equal(t, engagement.Known(70), feed.Audiences[0].Size)
	assert.Equal(t, "data[1].values[0]: duplicate", feed.Problems.Error())
}

func TestInstagramOldDemographics(t *testing.T) {
	feed := clean(t, platforms.Instagram, `{"data":[
		{"name":"audience_gender_age","period":"lifetime","values":[{"value":{"F.25-34":12,"M.18-24":3},"end_time":"2020-04-01T07:00:00+0000"}],"id":"17/insights/audience_gender_age/lifetime"},
		{"name":"audience_country","period":"lifetime","values":[{"value":{"US":9,"DE":4}}],"id":"17/insights/audience_country/lifetime"},
		{"name":"audience_city","period":"lifetime","values":[{"value":{"Berlin, Germany":4}}],"id":"17/insights/audience_city/lifetime"},
		{"name":"audience_locale","period":"lifetime","values":[{"value":{"en_US":8}}],"id":"17/insights/audience_locale/lifetime"}]}`)
	require.Len(t, feed.Audiences, 1)
	a := feed.Audiences[0]
	keys := ""
	for _, list := range [][]engagement.Share{a.AgeGenders, a.Countries, a.Cities, a.Languages} {
		for _, s := range list {
			keys += s.Key + "=" + s.People.String() + " "
		}
	}
	assert.Equal(t, "25-34 female=12 18-24 male=3 US=9 DE=4 Berlin, Germany=4 en-US=8 ", keys)
}

func TestInstagramProblems(t *testing.T) {
	feed, err := platforms.Instagram(strings.NewReader(`{"data":[
		{"id":"1","like_count":{"n":1},"comments_count":2,"insights":[]},
		{"id":{},"caption":"no id"},
		null,
		{"id":"2","public_metrics":{}},
		{"media_url":"x","timestamp":"2021"},
		{"foo":1},
		{"name":"reach","period":"lifetime","values":[{"value":3}]}]}`))
	require.NoError(t, err)
	var got []string
	for _, p := range feed.Problems {
		got = append(got, p.Path+" "+p.Rule)
	}
	assert.Equal(t, []string{
		"data[0].like_count not_a_count", "data[0].insights wrong_kind", "data[1].id not_an_id", "data[2] wrong_kind",
		"data[3] unknown_item", "data[4].timestamp not_a_time", "data[4].id required", "data[5] unknown_item", "data[6].id required",
	}, got)
	assert.Equal(t, "unreadable 2 unreadable", metrics(feed.Posts[0], engagement.Likes, engagement.Comments, engagement.Reach))
	sound(t, feed)
}

func TestInstagramErrors(t *testing.T) {
	_, err := platforms.Instagram(strings.NewReader(`{"error":{"message":"(#10) Not enough viewers","type":"OAuthException","code":10,"fbtrace_id":"x"}}`))
	assert.Equal(t, &payload.ServiceError{Service: "instagram", Code: "10", Status: "OAuthException", Message: "(#10) Not enough viewers"}, err)
	for body, got := range map[string]string{
		`{}`:            "another kind of JSON object",
		`{"data":null}`: "another kind of JSON object",
		`{"data":[{"id":"4_1","message":"x","created_time":"2021-07-04T19:50:58+0000"}]}`:                                        "a Facebook Pages body",
		`{"data":[{"name":"post_impressions","period":"lifetime","values":[{"value":1}],"id":"4_1/insights/post_impressions"}]}`: "a Facebook Pages body",
		`{"data":{"videos":[]},"error":{"code":"ok"}}`:                                                                           "a TikTok API body",
		`{"data":[{"foo":1}]}`: "another kind of JSON object",
		`{"data":[{"id":"1","text":"x","media_product_type":"THREADS"}]}`:                    "a Threads API body", // and no comment
		`{"data":[{"id":"1","text":"x","permalink":"https://www.threads.net/@ann/post/C"}]}`: "a Threads API body",
	} {
		_, err := platforms.Instagram(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "an Instagram Graph API body", Got: got}, err, body)
	}
}
