package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// TikTokStudioCSV reads a table that TikTok Studio exports: that of videos, or
// one with followers by day.
//
// A video's id and creator are in its link only. A day becomes an Account with
// the followers of that day, measured at its beginning; engagement.SnapshotOf
// makes a History of them. The export does not name the account. What else a
// table has by day (views, likes and profile views of the day) is not kept, and
// a table of nothing else is a *payload.WrongKindError.
//
// Days are often written without a year ("October 1"): payload.MeasuredAt says
// when the table was exported, and the last such day before it is meant. A cell
// that is empty or "undefined" is NotShown, a column that is not there NotAsked,
// and so are saves and reach, which older tables lack. Impressions are NotShown.
// The average watch time is in seconds (C).
//
// Errors are those of the package. Source: public code that reads the export,
// listed by [CSVHeaders] (2026-11-22, C).
func TikTokStudioCSV(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	return readCSV(r, tiktokTable(), opts, readTikTokStudio)
}

func readTikTokStudio(of csvDecoder) (engagement.Feed, error) {
	d := tiktokCSV{csvDecoder: of}
	if !d.Header(d.table.known(), 1) {
		return d.refuse("")
	}
	each, metrics := d.video, tiktokMetrics()
	switch {
	case d.Has(tiktokLink), d.Has(tiktokTitle) && d.Has(tiktokPosted):
	case d.Has(tiktokDay) && d.Has(tiktokFollowers):
		each, metrics = d.day, tiktokDays()
		d.NoteColumn(-1, problem.Problem{Rule: "required", Message: "the table does not say whose followers these are"})
	case d.Has(tiktokDay):
		return d.refuse(byDay)
	default:
		return d.refuse("")
	}
	d.metrics = d.plan(metrics)
	for d.Next() {
		if !d.Total() {
			each()
		}
	}
	return d.finish()
}

type tiktokCSV struct {
	csvDecoder
	metrics *csvPlan
	ofDay   engagement.Post // takes the followers of a day, and why there are none
}

// video puts the row into the feed as a post.
func (d *tiktokCSV) video() {
	link := d.Text(tiktokLink).Value
	id, creator, format := tiktokLinkParts(link)
	if d.Short() && id == "" {
		d.stray()
		return
	}
	p := room(&d.csvDecoder, &d.feed.Posts)
	p.ID, p.Creator, p.URL = id, creator, link
	p.Caption = d.Text(tiktokTitle).Value
	p.Published, p.Measured = d.Time(tiktokPosted).Value, d.Measured()
	p.Platform, p.Format = engagement.TikTok, format
	d.named(tiktokLink, id)
	d.counts(p, d.metrics)
}

// tiktokLinkParts takes a link such as https://www.tiktok.com/@handle/video/id
// apart. A photo post is a carousel (K).
func tiktokLinkParts(link string) (id, creator string, format engagement.Format) {
	if _, rest, found := strings.Cut(link, "tiktok.com/@"); found {
		creator, _, _ = strings.Cut(rest, "/")
		link = rest[len(creator):]
	}
	format = engagement.Video
	_, rest, found := strings.Cut(link, "/video/")
	if !found {
		if _, rest, found = strings.Cut(link, "/photo/"); found {
			format = engagement.Carousel
		}
	}
	n := 0
	for n < len(rest) && rest[n]-'0' <= 9 {
		n++
	}
	return rest[:n], creator, format
}

// day puts the row into the feed as the account of that day.
func (d *tiktokCSV) day() {
	at := d.Time(tiktokDay)
	if at.State != payload.Given {
		if !at.There() {
			d.Note(tiktokDay, problem.Problem{Rule: "required", Message: "followers of no day; left out"})
		}
		return
	}
	a := room(&d.csvDecoder, &d.feed.Accounts)
	a.Platform, a.Measured = engagement.TikTok, at.Value
	d.counts(&d.ofDay, d.metrics)
	a.Followers, a.Why = d.ofDay.Metrics.Likes, d.ofDay.Why
}
