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

func TestXPost(t *testing.T) {
	feed := clean(t, platforms.X, `{"data":{"id":"1338971066773905408","author_id":"2244994945","created_at":"2020-12-15T22:15:53.000Z","lang":"en",
		"text":"Q&amp;A &lt;now&gt; #ad","edit_history_tweet_ids":["1338971066773905408"],"entities":{"hashtags":[{"start":1,"end":4,"tag":"ad"}]},
		"public_metrics":{"retweet_count":10,"reply_count":1,"like_count":41,"quote_count":4,"bookmark_count":6,"impression_count":5000}},
		"includes":{"users":[{"id":"2244994945","name":"Dev","username":"TwitterDev","verified":true,"protected":false,"created_at":"2013-12-14T04:35:55.000Z",
			"description":"R&amp;D","url":"https://t.co/3","profile_image_url":"https://pbs.example/default_profile_normal.png",
			"public_metrics":{"followers_count":513961,"following_count":2018,"tweet_count":3961,"listed_count":1533}}],
			"tweets":[{"id":"9","text":"quoted"}]}}`)
	assert.Equal(t, []engagement.Post{{
		ID: "1338971066773905408", Creator: "2244994945", Caption: "Q&A <now> #ad", Hashtags: []string{"ad"}, Language: "en",
		Platform: engagement.X, Published: time.Date(2020, 12, 15, 22, 15, 53, 0, time.UTC), Measured: fetched,
		Metrics: engagement.Metrics{
			Likes: engagement.Known(41), Comments: engagement.Known(1), Shares: engagement.Known(14),
			Saves: engagement.Known(6), Impressions: engagement.Known(5000),
		},
		Why: engagement.WhysOf(map[engagement.Metric]engagement.Reason{
			engagement.Clicks: engagement.NotShown, engagement.ProfileVisits: engagement.NotShown,
			engagement.Views: engagement.NotShown, engagement.Reach: engagement.NotCounted,
		}),
	}}, feed.Posts)
	assert.Equal(t, []engagement.Account{{
		ID: "2244994945", Handle: "TwitterDev", Name: "Dev", Bio: "R&D", Link: "https://t.co/3", Platform: engagement.X,
		Verified: engagement.Yes, Private: engagement.No, Picture: engagement.No,
		Created: time.Date(2013, 12, 14, 4, 35, 55, 0, time.UTC), Measured: fetched,
		Followers: engagement.Known(513961), Following: engagement.Known(2018), Posts: engagement.Known(3961),
	}}, feed.Accounts)
}

func TestXMetrics(t *testing.T) {
	all := []engagement.Metric{engagement.Likes, engagement.Comments, engagement.Shares, engagement.Saves, engagement.Impressions, engagement.Clicks, engagement.ProfileVisits}
	for _, c := range []struct{ members, organic, paid string }{
		{`"public_metrics":{"retweet_count":10,"reply_count":1,"like_count":41,"quote_count":4}`, "41 1 14 not_shown not_shown not_shown not_shown", ""},
		{`"non_public_metrics":{"impression_count":900,"url_link_clicks":3,"user_profile_clicks":2},"public_metrics":{"retweet_count":0,"reply_count":0,"like_count":0,"quote_count":0}`,
			"0 0 0 not_shown 900 3 2", ""},
		{`"lang":"und"`, "not_asked not_asked not_asked not_asked not_asked not_asked not_asked", ""},
		// Promoted and organic apart, as the body gives them.
		{`"public_metrics":{"retweet_count":10,"reply_count":3,"like_count":50,"quote_count":4},
		  "organic_metrics":{"retweet_count":8,"reply_count":1,"like_count":41,"impression_count":700,"url_link_clicks":5,"user_profile_clicks":1},
		  "promoted_metrics":{"retweet_count":2,"reply_count":2,"like_count":9,"impression_count":300,"url_link_clicks":4,"user_profile_clicks":0}`,
			"41 1 12 not_shown 700 5 1", "9 2 2 unknown 300 4 0"},
		// Without the organic group: public less promoted; clicks are not in public.
		{`"public_metrics":{"retweet_count":10,"reply_count":3,"like_count":50,"quote_count":4,"impression_count":1000},
		  "promoted_metrics":{"retweet_count":2,"reply_count":2,"like_count":9,"impression_count":300,"url_link_clicks":4}`,
			"41 1 12 not_shown 700 not_shown not_shown", "9 2 2 unknown 300 4 unknown"},
		// A promoted post that does not say how many likes were: organic likes are not to be had.
		{`"public_metrics":{"retweet_count":1,"reply_count":3,"like_count":50,"quote_count":0},"promoted_metrics":{"impression_count":300}`,
			"not_shown not_shown not_shown not_shown not_shown not_shown not_shown", "unknown unknown unknown unknown 300 unknown unknown"},
		// Half of the shares is no number of shares.
		{`"public_metrics":{"retweet_count":10,"reply_count":1,"like_count":41}`, "41 1 not_shown not_shown not_shown not_shown not_shown", ""},
		{`"public_metrics":{"retweet_count":77,"reply_count":0,"like_count":0,"quote_count":0},"referenced_tweets":[{"type":"retweeted","id":"5"}]`,
			"not_shown not_shown not_shown not_shown not_shown  ", ""},
	} {
		p := clean(t, platforms.X, `{"data":[{"id":"1","text":"x",`+c.members+`}]}`).Posts[0]
		assert.Equal(t, c.organic, metrics(p, all...), c.members)
		paid := ""
		if p.Boosted == engagement.Yes {
			var numbers []string
			for _, m := range all {
				numbers = append(numbers, p.Paid.Get(m).String())
			}
			paid = strings.Join(numbers, " ")
		}
		assert.Equal(t, c.paid, paid, c.members)
		assert.Empty(t, p.Language)
	}
}

func TestXMedia(t *testing.T) {
	feed := clean(t, platforms.X, `{"data":[
		{"id":"1","text":"one","attachments":{"media_keys":["13_1"]}},
		{"id":"2","text":"two","attachments":{"media_keys":["13_1","13_2"]}},
		{"id":"3","text":"photos","attachments":{"media_keys":["3_1","3_2"]}},
		{"id":"4","text":"not included","attachments":{"media_keys":["13_9"]}},
		{"id":"5","text":"promoted","attachments":{"media_keys":["13_3"]}}],
		"includes":{"media":[
			{"media_key":"13_1","type":"video","duration_ms":30000,"public_metrics":{"view_count":1000},"non_public_metrics":{"playback_100_count":200}},
			{"media_key":"13_2","type":"video","duration_ms":5000,"public_metrics":{"view_count":500}},
			{"media_key":"13_3","type":"video","public_metrics":{"view_count":500},"promoted_metrics":{"view_count":100,"playback_100_count":30},"organic_metrics":{"playback_100_count":60}},
			{"media_key":"3_1","type":"photo"}]}}`)
	var got []string
	for _, p := range feed.Posts {
		got = append(got, string(p.Format)+" "+metrics(p, engagement.Views)+" "+p.Metrics.Completions.String()+" "+p.DurationMillis.String()+" "+string(p.ViewDef()))
	}
	assert.Equal(t, []string{
		"video 1000 200 30000 x/2s", "video 1500 unknown unknown x/2s", "image not_shown unknown unknown x/2s", " not_shown unknown unknown x/2s", "video 400 60 unknown x/2s",
	}, got)
	paid := feed.Posts[4].Paid
	assert.Equal(t, "100 30", paid.Views.String()+" "+paid.Completions.String())
}

func TestXUsersAndPages(t *testing.T) {
	feed := clean(t, platforms.X, `{"data":[{"id":"1","name":"A","username":"a"},{"id":"2","name":"B","username":"b","public_metrics":{"followers_count":7}}],"meta":{"result_count":2,"next_token":"n2"}}`)
	assert.Equal(t, "account 1: unknown followers, unknown posts, unknown views; account 2: 7 followers, unknown posts, unknown views", counted(feed))
	assert.Equal(t, "not_asked not_shown", string(feed.Accounts[0].Why.Of(engagement.Followers)+" "+feed.Accounts[1].Why.Of(engagement.Posts)))
	assert.Equal(t, "n2", feed.Next)
	assert.Empty(t, counted(clean(t, platforms.X, `{"meta":{"result_count":0}}`)))
	long := clean(t, platforms.X, `{"data":{"id":"1","text":"cut…","note_tweet":{"text":"the whole text"}}}`)
	assert.Equal(t, "the whole text", long.Posts[0].Caption)
}

func TestXImpressionsOfZero(t *testing.T) {
	for counts, want := range map[string]string{
		`"retweet_count":1,"reply_count":1,"like_count":2,"quote_count":1`: "doubtful", // from before X counted them
		`"retweet_count":0,"reply_count":0,"like_count":4,"quote_count":0`: "0",
		`"like_count":0`: "0",
	} {
		feed, err := platforms.X(strings.NewReader(`{"data":[{"id":"1","text":"x","public_metrics":{` + counts + `,"impression_count":0}}]}`))
		require.NoError(t, err)
		assert.Equal(t, want, metric(feed.Posts[0], engagement.Impressions), counts)
		assert.Equal(t, want == "doubtful", len(feed.Problems) == 1, counts)
	}
}

func TestXErrors(t *testing.T) {
	feed, err := platforms.X(strings.NewReader(`{"data":[{"id":"1","text":"x"},5,{"id":"2"}],"errors":[{"value":"3","detail":"Could not find tweet with ids: [3].","title":"Not Found Error","resource_type":"tweet","parameter":"ids"}]}`))
	require.NoError(t, err)
	assert.Len(t, feed.Posts, 1)
	assert.Equal(t, "data[1]: wrong_kind object; data[2]: unknown_item; errors[0]: platform_error Not Found Error tweet", feed.Problems.Error())

	for body, want := range map[string]payload.ServiceError{
		`{"errors":[{"detail":"Could not find","title":"Not Found Error","type":"about:blank"}]}`: {Status: "Not Found Error", Message: "Could not find"},
		`{"errors":[{"code":89,"message":"Invalid or expired token."}]}`:                          {Code: "89", Message: "Invalid or expired token."},
		`{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}`:      {Code: "401", Status: "Unauthorized", Message: "Unauthorized"},
	} {
		want.Service = "x"
		_, err := platforms.X(strings.NewReader(body))
		assert.Equal(t, &want, err, body)
	}
	for body, got := range map[string]string{
		`{}`: "another kind of JSON object",
		`{"data":{"videos":[{"id":1}],"has_more":false},"error":{"code":"ok"}}`: "a TikTok API body",
		`{"data":[{"id":"1","caption":"x","media_type":"IMAGE"}]}`:              "an Instagram Graph API body",
		`{"data":[{"id":"1","message":"x"}],"paging":{}}`:                       "a Facebook Pages body",
		`{"order":{"id":1}}`: "a Shopify body",
	} {
		_, err := platforms.X(strings.NewReader(body))
		assert.Equal(t, &payload.WrongKindError{Want: "an X API v2 body", Got: got}, err, body)
	}

	feed, err = platforms.X(strings.NewReader(`{"data":[{"id":"1","text":"x","public_metrics":{"like_count":3},"promoted_metrics":{"like_count":5}}]}`))
	require.NoError(t, err)
	assert.Equal(t, "unreadable", metric(feed.Posts[0], engagement.Likes))
	assert.Equal(t, "data[0].promoted_metrics: more_than_total", feed.Problems.Error())
}
