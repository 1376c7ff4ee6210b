package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
)

// fetched is when the bodies below were, as ours wants to know.
var fetched = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// bareVideos is what ours reads of a page, as plain fields.
type bareVideos struct {
	Items []bareVideo `json:"items"`
}

type bareVideo struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Snippet struct {
		PublishedAt time.Time `json:"publishedAt"`
		ChannelID   string    `json:"channelId"`
		Title       string    `json:"title"`
		Description string    `json:"description"`
		Live        string    `json:"liveBroadcastContent"`
		Language    string    `json:"defaultLanguage"`
	} `json:"snippet"`
	ContentDetails struct {
		Duration string `json:"duration"`
	} `json:"contentDetails"`
	Statistics struct {
		Views    int64 `json:"viewCount,string"`
		Likes    int64 `json:"likeCount,string"`
		Comments int64 `json:"commentCount,string"`
	} `json:"statistics"`
}

// decodes are the ways to read long pages. All answer with the sum of one number
// of every item. Ours makes a Feed, or orders, with the reason for every number
// that is not there; the plain way stops at its structs.
func decodes(n int) []contest {
	return []contest{
		decoding(n, "YouTube videos", videos(n), youtubeViews, bareViews),
		decoding(n, "YouTube statistics only", statistics(n), youtubeViews, bareViews),
	}
}

func decoding[T any](n int, name string, body []byte, ours func(io.Reader) float64, plain func(T) float64) contest {
	return contest{
		items: n,
		ours:  way{name, func() float64 { return ours(bytes.NewReader(body)) }},
		plain: way{"encoding/json of " + name, func() float64 {
			var page T
			if err := json.Unmarshal(body, &page); err != nil {
				return 0
			}
			return plain(page)
		}},
		goal: within(1.5),
	}
}

func youtubeViews(body io.Reader) float64 {
	feed := must(platforms.YouTube(body, payload.MeasuredAt(fetched)))
	sum := int64(0)
	for i := range feed.Posts {
		views, _ := feed.Posts[i].Metrics.Views.Get()
		sum += views
	}
	return float64(sum)
}

func bareViews(page bareVideos) float64 {
	sum := int64(0)
	for i := range page.Items {
		sum += page.Items[i].Statistics.Views
	}
	return float64(sum)
}
