package platforms_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// A page of 20,000 videos, with snippet and with statistics only, by
// encoding/json into the bare structs that hold the same members, and by
// YouTube into a Feed.
func BenchmarkYouTube(b *testing.B) {
	const (
		statistics = `"statistics":{"viewCount":"7920","likeCount":"190","dislikeCount":"23","favoriteCount":"0","commentCount":"32"}`
		lean       = `{"kind":"youtube#video","id":"D-lhorsDlUQ",` + statistics + `}`
		full       = `{"kind":"youtube#video","etag":"8jEFfXBrqiSrcF6Ee7MQuz8XuAM","id":"D-lhorsDlUQ","snippet":{"publishedAt":"2019-03-21T20:37:49.000Z","channelId":"UC_x5XG1OV2P6uZZ5FSM9Ttw",` +
			`"title":"What are Actions on Google (Assistant on Air)","description":"In the first episode of Assistant on Air, the hosts introduce the concept of Actions on Google, and talk about common terminology.\n\nDocs → http://example.com\n",` +
			`"thumbnails":{"default":{"url":"https://i.ytimg.com/vi/D-lhorsDlUQ/default.jpg","width":120,"height":90},"medium":{"url":"https://i.ytimg.com/vi/D-lhorsDlUQ/mqdefault.jpg","width":320,"height":180}},` +
			`"channelTitle":"Google Developers","tags":["Google","developers","assistant"],"categoryId":"28","liveBroadcastContent":"none","defaultLanguage":"en"},"contentDetails":{"duration":"PT21M7S","dimension":"2d"},` + statistics + `}`
		items = 20_000
	)
	type bare struct {
		Items []struct {
			Kind    string `json:"kind"`
			ID      string `json:"id"`
			Snippet struct {
				PublishedAt string `json:"publishedAt"`
				ChannelID   string `json:"channelId"`
				Title       string `json:"title"`
				Description string `json:"description"`
				Live        string `json:"liveBroadcastContent"`
				Language    string `json:"defaultLanguage"`
			} `json:"snippet"`
			ContentDetails struct {
				Duration string `json:"duration"`
			} `json:"contentDetails"`
			Statistics *struct {
				Views    string `json:"viewCount"`
				Likes    string `json:"likeCount"`
				Dislikes string `json:"dislikeCount"`
				Comments string `json:"commentCount"`
			} `json:"statistics"`
		} `json:"items"`
	}
	for _, c := range []struct{ name, item string }{{"full", full}, {"statistics", lean}} {
		body := []byte(`{"kind":"youtube#videoListResponse","items":[` + strings.Repeat(c.item+",", items-1) + c.item + `]}`)
		b.Run(c.name+"/encoding-json", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				var page bare
				require.NoError(b, json.Unmarshal(body, &page))
				require.Len(b, page.Items, items)
			}
		})
		b.Run(c.name+"/platforms", func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				feed, err := platforms.YouTube(bytes.NewReader(body), payload.MeasuredAt(fetched))
				require.NoError(b, err)
				require.True(b, len(feed.Posts) == items && len(feed.Problems) == 0)
			}
		})
	}
}
