package main

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// fetched is when the bodies were, as ours wants to know.
var fetched = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// decodes are the ways to read long pages, which all fit the limits that ours has.
// All answer with the sum of one number of every item. Ours makes a Feed, or orders
// with exact money, and the reason for every number that is not there; the plain way
// stops at its structs.
func decodes(n int) []contest {
	return []contest{
		decoding(n, "`platforms.YouTube`, videos in full", videos(n), youtubeViews, bareViews),
		decoding(n, "`platforms.YouTube`, statistics only", statistics(n), youtubeViews, bareViews),
		decoding(n/10, "`sources.Shopify`", orders(n/10), shopifyQuantity, bareQuantity),
	}
}

func decoding[T any](n int, name string, body []byte, ours func(io.Reader) float64, plain func(T) float64) contest {
	return contest{
		items: n,
		ours:  way{name, func() float64 { return ours(bytes.NewReader(body)) }},
		plain: way{"`encoding/json` into bare structs", func() float64 {
			var page T
			if err := json.Unmarshal(body, &page); err != nil {
				panic(err)
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

func shopifyQuantity(body io.Reader) float64 {
	page := must(sources.Shopify(body))
	sum := int64(0)
	for i := range page.Orders {
		for _, l := range page.Orders[i].Lines {
			sum += l.Quantity
		}
	}
	return float64(sum)
}

func bareQuantity(page bareOrders) float64 {
	sum := int64(0)
	for i := range page.Orders {
		for _, l := range page.Orders[i].Lines {
			sum += l.Quantity
		}
	}
	return float64(sum)
}
