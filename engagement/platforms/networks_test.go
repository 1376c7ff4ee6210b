package platforms_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// networks are sound bodies of Twitch (shapes of nicklaw5/helix, B), LinkedIn
// (facts on payloads, section 6, K) and Pinterest (analytics: B, pins: K).
var networks = []struct {
	name   string
	read   decode
	bodies []string
}{
	{"twitch", platforms.Twitch, []string{
		`{"data":[{"id":"335921245","user_id":"141981764","user_login":"twitchdev","title":"Developers","description":"","created_at":"2018-11-14T21:30:18Z","published_at":"2018-11-14T22:04:30Z","url":"https://www.twitch.tv/videos/335921245","view_count":1863062,"language":"en","type":"archive","duration":"3h8m33s"},{"id":"7","user_id":"1","title":"b","url":"u","view_count":0,"language":"other","type":"highlight","duration":"33s"}],"pagination":{"cursor":"eyJiIjp"}}`,
		`{"data":[{"id":"141981764","login":"twitchdev","display_name":"TwitchDev","description":"Supporting","view_count":5980557,"created_at":"2016-12-14T20:32:28Z"}]}`,
		`{"data":[{"id":"40952121085","user_id":"101051819","user_login":"afro","type":"live","title":"Jacob","viewer_count":1490,"started_at":"2021-03-10T03:18:11Z","language":"es"}],"pagination":{}}`,
		`{"total":8,"data":[{"user_id":"11111","user_name":"U","user_login":"u","followed_at":"2022-05-24T22:22:08Z"}],"pagination":{}}`,
		`{"data":[{"id":"Clip1","url":"https://clips.twitch.tv/Clip1","broadcaster_id":"1234","creator_id":"5","title":"random1","view_count":10,"created_at":"2017-11-30T22:34:18Z","duration":12.9}]}`,
		// A video stays one when its count is null.
		`{"data":[{"id":"8","user_id":"1","url":"u","view_count":null,"type":"upload","duration":"59s"}]}`,
	}},
	{"linkedin", platforms.LinkedIn, []string{
		`{"paging":{"start":0},"elements":[{"totalShareStatistics":{"uniqueImpressionsCount":9327,"shareCount":12,"engagement":0.0075,"clickCount":109,"likeCount":52,"impressionCount":15000,"commentCount":70},"organizationalEntity":"urn:li:organization:2414183","share":"urn:li:share:1000000"},{"totalShareStatistics":{"likeCount":-1,"commentCount":0,"shareCount":3,"impressionCount":9},"organizationalEntity":"urn:li:organization:2414183","ugcPost":"urn:li:ugcPost:7"},{"timeRange":{"start":1551398400000,"end":1552003200000},"totalShareStatistics":{"likeCount":4},"share":"urn:li:share:1"},{"totalShareStatistics":{"likeCount":90},"organizationalEntity":"urn:li:organization:2414183"}]}`,
	}},
	{"pinterest", platforms.Pinterest, []string{
		`{"all":{"summary_metrics":{"ENGAGEMENT_RATE":0.0,"PIN_CLICK":0,"OUTBOUND_CLICK":2,"SAVE":0,"IMPRESSION":41.0},"daily_metrics":[{"date":"2022-08-09","data_status":"READY","metrics":{"IMPRESSION":41}},{"date":"2022-08-10","data_status":"PROCESSING","metrics":{"IMPRESSION":0.0}}]}}`,
		`{"all":{"summary_metrics":{"IMPRESSION":0},"daily_metrics":[{"date":"2022-08-10","data_status":"PROCESSING","metrics":{"IMPRESSION":0.0}}]}}`,
		`{"items":[{"id":"813744226420795884","created_at":"2020-01-01T20:10:40Z","title":"A","description":"b","board_id":"549755885175","board_owner":{"username":"anna"},"media":{"media_type":"image"},"pin_metrics":{"lifetime_metrics":{"pin_click":7,"impression":812,"save":3,"outbound_click":2,"comment":1,"reaction":5}}},{"id":"2","board_id":"5","creative_type":"VIDEO"}],"bookmark":"next"}`,
		`{"id":"813744226420795884","board_id":"549755885175","pin_metrics":{"lifetime_metrics":{"impression":812}}}`,
		// Comments and reactions are of a lifetime only.
		`{"all":{"lifetime_metrics":{"TOTAL_COMMENTS":2,"TOTAL_REACTIONS":7},"summary_metrics":{"IMPRESSION":41,"SAVE":3,"OUTBOUND_CLICK":0,"TOTAL_COMMENTS":0}}}`,
		// Times without a zone, as of recorded pins.
		`{"items":[{"id":"1","board_id":"5","created_at":"2022-08-11T08:46:16","pin_metrics":null},{"id":"2","board_id":"5","created_at":"2022-08-11T08:46:17+02:00"},{"id":"3","board_id":"5","created_at":"2022-08-12T08:46:16"},{"id":"4","board_id":"5","created_at":"2022-08-12"}]}`,
	}},
}

func TestNetworks(t *testing.T) {
	want := map[string][]string{
		"twitch": {
			"335921245 live 141981764 2018-11-14T22:04:30Z 11313000 views=1863062; 7 video 1 0001-01-01T00:00:00Z 33000 views=0; next eyJiIjp",
			"account 141981764 twitchdev unknown not_shown",
			"40952121085 live 101051819 2021-03-10T03:18:11Z unknown views:not_shown",
			"account   8 ; required",
			"Clip1 video 1234 2017-11-30T22:34:18Z 12900 views=10",
			"8 video 1 0001-01-01T00:00:00Z 59000 views:not_asked",
		},
		"linkedin": {
			"urn:li:share:1000000  urn:li:organization:2414183 0001-01-01T00:00:00Z unknown likes=52 comments=70 shares=12 reach=9327 impressions=15000; " +
				"urn:li:ugcPost:7  urn:li:organization:2414183 0001-01-01T00:00:00Z unknown comments=0 shares=3 impressions=9 likes:unreadable; " +
				"elements[1].totalShareStatistics.likeCount not_a_count; elements[2].timeRange period_row; elements[3] total_row",
		},
		"pinterest": {
			"   0001-01-01T00:00:00Z unknown saves=0 impressions=41 clicks=2; all required; all.daily_metrics not_ready",
			"   0001-01-01T00:00:00Z unknown; all required; all.daily_metrics not_ready",
			"813744226420795884 image anna 2020-01-01T20:10:40Z unknown likes=5 comments=1 saves=3 impressions=812 clicks=2; 2 video  0001-01-01T00:00:00Z unknown; next next",
			"813744226420795884   0001-01-01T00:00:00Z unknown impressions=812",
			"   0001-01-01T00:00:00Z unknown likes=7 comments=2 saves=3 impressions=41 clicks=0; all required",
			"1   2022-08-11T08:46:16Z unknown; 2   2022-08-11T06:46:17Z unknown; 3   2022-08-12T08:46:16Z unknown; 4   0001-01-01T00:00:00Z unknown; " +
				"items[0].created_at no_zone; items[3].created_at not_a_time",
		},
	}
	for _, n := range networks {
		for i, body := range n.bodies {
			feed, err := n.read(strings.NewReader(body), payload.MeasuredAt(fetched))
			require.NoError(t, err, body)
			sound(t, feed)
			assert.Equal(t, want[n.name][i], summed(feed), body)
		}
	}
	feed, err := platforms.Pinterest(strings.NewReader(networks[2].bodies[1]))
	require.NoError(t, err)
	assert.Equal(t, engagement.NotYet, feed.Posts[0].Why.Of(engagement.Impressions))
}

// summed writes what a feed holds in one line.
func summed(f engagement.Feed) string {
	var parts []string
	for _, p := range f.Posts {
		s := p.ID + " " + string(p.Format) + " " + p.Creator + " " + p.Published.Format(time.RFC3339) + " " + p.DurationMillis.String()
		for _, m := range p.Metrics.Known().List() {
			s += " " + string(m) + "=" + p.Metrics.Get(m).String()
		}
		for _, m := range []engagement.Metric{engagement.Views, engagement.Likes} {
			if why := p.Why.Of(m); why == engagement.Unreadable || m == engagement.Views && p.Platform == engagement.Twitch && why != "" {
				s += " " + string(m) + ":" + string(why)
			}
		}
		parts = append(parts, s)
	}
	for _, a := range f.Accounts {
		parts = append(parts, "account "+a.ID+" "+a.Handle+" "+a.Followers.String()+" "+string(a.Why.Of(engagement.Followers)))
	}
	for _, p := range f.Problems {
		parts = append(parts, strings.TrimSpace(p.Path+" "+p.Rule))
	}
	if f.Next != "" {
		parts = append(parts, "next "+f.Next)
	}
	return strings.Join(parts, "; ")
}

func TestBadNetworkBodies(t *testing.T) {
	for _, n := range networks {
		for body, want := range map[string]error{
			"": payload.ErrEmpty, `{"data":[{"id":"`: io.ErrUnexpectedEOF, `{"data":[{"id":NaN}]}`: payload.ErrSyntax,
			n.bodies[0] + "{}": payload.ErrTrailing, "\xFF\xFE{\x00}\x00": payload.ErrUTF16,
		} {
			_, err := n.read(strings.NewReader(body))
			assert.ErrorIs(t, err, want, "%s: %s", n.name, body)
		}
		for body, got := range map[string]string{
			"<html>": "an HTML or XML page", `{}`: "another kind of JSON object", `{"a":{"b":[1]}}`: "another kind of JSON object",
			`{"data":[{"id":"1","text":"x","author_id":"2"}]}`: "", "[1]": "a bare list",
			samples["youtube"][0]: "a YouTube Data API body",
		} {
			feed, err := n.read(strings.NewReader(body))
			var wrong *payload.WrongKindError
			require.ErrorAs(t, err, &wrong, "%s: %s", n.name, body)
			if got != "" {
				assert.Equal(t, got, wrong.Got, "%s: %s", n.name, body)
			}
			assert.Empty(t, feed.Posts)
		}
		whole := n.bodies[0]
		for at := range len(whole) {
			feed, err := n.read(strings.NewReader(whole[:at]))
			require.Error(t, err)
			sound(t, feed)
		}
	}
	for read, body := range map[string]string{
		"twitch":    `{"error":"Unauthorized","status":401,"message":"OAuth token is missing"}`,
		"linkedin":  `{"serviceErrorCode":65600,"code":"INVALID_ACCESS_TOKEN","message":"Invalid access token","status":401}`,
		"pinterest": `{"code":401,"message":"Authentication failed.","status":"failure"}`,
	} {
		for _, n := range networks {
			if n.name != read {
				continue
			}
			_, err := n.read(strings.NewReader(body))
			var refused *payload.ServiceError
			require.ErrorAs(t, err, &refused, body)
			assert.Equal(t, "401", refused.Code)
			assert.Equal(t, read, refused.Service)
		}
	}
}

func fuzzNetwork(f *testing.F, i int) {
	for _, body := range networks[i].bodies {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		feed, err := networks[i].read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		again, sameErr := networks[i].read(bytes.NewReader(body), payload.MeasuredAt(fetched))
		require.Equal(t, feed, again)
		require.Equal(t, err, sameErr)
		sound(t, feed)
	})
}

func FuzzTwitch(f *testing.F)    { fuzzNetwork(f, 0) }
func FuzzLinkedIn(f *testing.F)  { fuzzNetwork(f, 1) }
func FuzzPinterest(f *testing.F) { fuzzNetwork(f, 2) }
