package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/platforms"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

// rows is a table of n rows, each the format of its number, %[1]d.
func rows(head string, n int, format string) string {
	var b strings.Builder
	b.WriteString(head + "\n")
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}

// metaExport is what Meta Business Suite exports of Instagram.
func metaExport(n int) string {
	return rows("Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves", n,
		"179%014[1]d,17841400000000001,anna.bakes,Anna Bakes,\"Sunday bake! This one took two days, and it was worth every hour of waiting.\n\nFlour, water, salt, time. Save it for your next weekend, \"\"really\"\", and tell me below how yours came out.\n\n#bread #sourdough #baking\",41,03/27/2026 06:08,https://www.instagram.com/reel/DAbc%[1]d/,IG reel,,Lifetime,%[1]d,9100,610,88,5,41,57")
}

// studioExport is what YouTube Studio exports.
func studioExport(n int) string {
	return rows("Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)", n,
		"vid%08[1]d,\"Ten minutes a day, week %[1]d\",\"Mar 21, 2026\",633,%[1]d,120.5,14,90210,4.25")
}

// affiliateExport is a table of an affiliate programme.
func affiliateExport(n int) string {
	return rows("Transaction ID,Order ID,Transaction date,Sale amount,Commission,Status,Voucher code,Click ref,Click date", n,
		"%[1]d,#%[1]d,2026-05-02 10:00:00,80.25,8.05,Pending,ANA10,ana-reel-1,2026-05-02 09:00:00")
}

// analyticsExport is what Google Analytics exports.
func analyticsExport(n int) string {
	return rows("Session source / medium,Sessions,Engaged sessions,Total users,Key events,Total revenue", n,
		"instagram / creator%[1]d,15,9,12,2.5,239.97")
}

// exports are the ways to read the CSV files that people download. The plain ones are
// loops over encoding/csv into structs that know their columns by number; all answer
// with the sum of one column.
func exports(n int) []contest {
	meta, studio, affiliate, analytics := metaExport(n), studioExport(n), affiliateExport(n), analyticsExport(n)
	m := sources.DefaultColumns()
	m.Network, m.Fixed, m.Zone = "own", "EUR", time.UTC

	views := func(name, body string, read func(io.Reader, ...payload.Option) (engagement.Feed, error)) way {
		return way{name, func() float64 {
			feed := must(read(strings.NewReader(body), payload.MeasuredAt(fetched)))
			sum := int64(0)
			for i := range feed.Posts {
				n, _ := feed.Posts[i].Metrics.Views.Get()
				sum += n
			}
			return float64(sum)
		}}
	}
	ofMeta := views("`platforms.MetaCSV`", meta, platforms.MetaCSV)
	ofStudio := views("`platforms.YouTubeStudioCSV`", studio, platforms.YouTubeStudioCSV)
	ofProgramme := way{"`sources.Affiliate`", func() float64 {
		got := must(sources.Affiliate(strings.NewReader(affiliate), m))
		var sum money.Sum
		for i := range got.Transactions {
			sum.Add(got.Transactions[i].Order.Sale.Goods)
		}
		return minor(must(sum.Total("EUR")))
	}}
	ofAnalytics := way{"`sources.GA4`", func() float64 {
		got := must(sources.GA4(strings.NewReader(analytics), sources.GA4Policy{Currency: "EUR"}))
		return float64(len(got.Reports[0].Rows))
	}}
	const byHand = "`encoding/csv` and a struct by hand"
	const unread = "nothing is read from the cells, and no record is kept"
	const known = "knows the columns by number, one language, one form of dates and of numbers"
	return []contest{
		{items: n, ours: ofMeta, plain: way{byHand, func() float64 { return plainMeta(meta) }}, note: known},
		{items: n, ours: ofMeta, plain: cutting(meta, n), goal: within(2), differs: unread},
		{items: n, ours: ofStudio, plain: way{byHand, func() float64 { return plainStudio(studio) }}, note: known},
		{items: n, ours: ofStudio, plain: cutting(studio, n), goal: within(2), differs: unread},
		{items: n, ours: ofProgramme, plain: way{byHand, func() float64 { return plainAffiliate(affiliate) }}, note: known},
		{items: n, ours: ofProgramme, plain: cutting(affiliate, n), goal: within(2), differs: unread},
		{items: n, ours: ofAnalytics, plain: cutting(analytics, n), goal: within(2), differs: unread},
	}
}

// cutting is encoding/csv alone: a list of texts is made of each record and dropped.
func cutting(body string, n int) way {
	return way{"`encoding/csv` alone", func() float64 {
		r := csv.NewReader(strings.NewReader(body))
		for got := -1; ; got++ {
			if _, err := r.Read(); errors.Is(err, io.EOF) && got == n {
				return float64(n)
			} else if err != nil {
				panic(err)
			}
		}
	}}
}

// eachRow hands over the records of a table below its head. A record is reused for the
// next one, its texts are not.
func eachRow(body string, row func(cells []string)) {
	r := csv.NewReader(strings.NewReader(body))
	r.ReuseRecord = true
	_ = must(r.Read())
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		row(must(cells, err))
	}
}

func whole64(text string) int64 { return must(strconv.ParseInt(text, 10, 64)) }

type plainPost struct {
	id, account, name, title, link, format                            string
	published                                                         time.Time
	seconds, views, reach, likes, shares, follows, comments, saves, x int64
	hours, through                                                    float64
}

func sumOfViews(posts []plainPost) float64 {
	sum := int64(0)
	for i := range posts {
		sum += posts[i].views
	}
	return float64(sum)
}

func plainMeta(body string) float64 {
	var posts []plainPost
	eachRow(body, func(c []string) {
		posts = append(posts, plainPost{
			id: c[0], account: c[1], name: c[2], title: c[4], link: c[7], format: c[8], seconds: whole64(c[5]),
			published: must(time.Parse("01/02/2006 15:04", c[6])),
			views:     whole64(c[11]), reach: whole64(c[12]), likes: whole64(c[13]), shares: whole64(c[14]), follows: whole64(c[15]), comments: whole64(c[16]), saves: whole64(c[17]),
		})
	})
	return sumOfViews(posts)
}

func plainStudio(body string) float64 {
	var posts []plainPost
	eachRow(body, func(c []string) {
		posts = append(posts, plainPost{
			id: c[0], title: c[1], published: must(time.Parse("Jan 2, 2006", c[2])), seconds: whole64(c[3]), views: whole64(c[4]),
			hours: must(strconv.ParseFloat(c[5], 64)), follows: whole64(c[6]), x: whole64(c[7]), through: must(strconv.ParseFloat(c[8], 64)),
		})
	})
	return sumOfViews(posts)
}

type plainTransaction struct {
	id, order, state, code, ref string
	placed, clicked             time.Time
	sale, commission            decimal.Decimal
}

func plainAffiliate(body string) float64 {
	var all []plainTransaction
	eachRow(body, func(c []string) {
		all = append(all, plainTransaction{
			id: c[0], order: c[1], placed: must(time.Parse(time.DateTime, c[2])), sale: must(decimal.NewFromString(c[3])), commission: must(decimal.NewFromString(c[4])),
			state: c[5], code: c[6], ref: c[7], clicked: must(time.Parse(time.DateTime, c[8])),
		})
	})
	sum := decimal.Zero
	for i := range all {
		sum = sum.Add(all[i].sale)
	}
	return sum.Shift(2).InexactFloat64()
}
