package platforms_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

const videoItem = `{"kind":"youtube#video","etag":"xyzxyz","id":"D-lhorsDlUQ","snippet":{"publishedAt":"2019-03-21T20:37:49.000Z","channelId":"UC_x5XG1OV2P6uZZ5FSM9Ttw","title":"What are Actions on Google (Assistant on Air)","description":"In the first episode of Assistant on Air, Luke Davis and guest Jessica Dene Early-Cha introduce the concept of Actions on Google, and talk about common terminology.\n\nActions on Google docs https://x\n\nSubscribe","thumbnails":{"default":{"url":"https://i.ytimg.com/vi/D-lhorsDlUQ/default.jpg","width":120,"height":90},"medium":{"url":"https://i.ytimg.com/vi/D-lhorsDlUQ/mqdefault.jpg","width":320,"height":180}},"channelTitle":"Google Developers","tags":["Google","developers","aog"],"categoryId":"28","liveBroadcastContent":"none","defaultLanguage":"en"},"contentDetails":{"duration":"PT21M7S","dimension":"2d"},"statistics":{"viewCount":"7920","likeCount":"190","dislikeCount":"23","favoriteCount":"0","commentCount":"32"}}`
const smallItem = `{"kind":"youtube#video","id":"D-lhorsDlUQ","statistics":{"viewCount":"7920","likeCount":"190","favoriteCount":"0","commentCount":"32"}}`

type bareItem struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Snippet struct {
		PublishedAt time.Time `json:"publishedAt"`
		ChannelId   string    `json:"channelId"`
		Title       string    `json:"title"`
		Description string    `json:"description"`
		Live        string    `json:"liveBroadcastContent"`
		Lang        string    `json:"defaultLanguage"`
	} `json:"snippet"`
	Content struct {
		Duration string `json:"duration"`
	} `json:"contentDetails"`
	Statistics *struct {
		V string `json:"viewCount"`
		L string `json:"likeCount"`
		D string `json:"dislikeCount"`
		C string `json:"commentCount"`
	} `json:"statistics"`
}

func page(it string, n int) []byte {
	return []byte(`{"kind":"youtube#videoListResponse","items":[` + strings.Repeat(it+",", n-1) + it + `]}`)
}

func BenchmarkX(b *testing.B) {
	for _, c := range []struct{ n, it string }{{"full", videoItem}, {"small", smallItem}} {
		p := page(c.it, 20000)
		b.Run(c.n+"/bare", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(p)))
			for b.Loop() {
				var v struct {
					Items []bareItem `json:"items"`
				}
				if err := json.Unmarshal(p, &v); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(c.n+"/kit", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(p)))
			for b.Loop() {
				f, err := platforms.YouTube(bytes.NewReader(p), payload.MeasuredAt(time.Unix(1e9, 0)))
				if err != nil || len(f.Posts) != 20000 || len(f.Problems) > 0 {
					b.Fatal(err, f.Problems[:1])
				}
			}
		})
	}
}
