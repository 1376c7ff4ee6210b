package platforms

import (
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// YouTubeStudioCSV reads the table of videos that YouTube Studio exports in its
// advanced mode ("Table data.csv"), with the columns its user chose.
//
// The counts are those of the period that was chosen in Studio, which the table
// does not say: they are lifetime numbers only if that was the period. The row
// of totals is left out, with a note. Impressions are those of the thumbnail.
// Follows are subscribers gained; the column Subscribers, which is gained less
// lost, is not read, nor are percentages and money. The table holds no more than
// the rows that had been loaded, about 500.
//
// A column that is not there is NotAsked, a cell that is empty NotShown, saves
// and reach are NotShown. Shorts are not marked: a video of at most 180 seconds
// has no Format.
//
// A table of days, as for a chart, is a *payload.WrongKindError. Other errors are
// those of the package. Source: public code that reads the export, listed by
// [CSVHeaders] (2026-11-22, C).
func YouTubeStudioCSV(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	return readCSV(r, youtubeTable(), opts, readYouTubeStudio)
}

func readYouTubeStudio(of csvDecoder) (engagement.Feed, error) {
	d := youtubeCSV{csvDecoder: of}
	switch {
	case !d.Header(d.table.known(), 1):
		return d.refuse("")
	case d.Has(youtubeDay):
		return d.refuse(byDay)
	case !d.Has(youtubeContent):
		return d.refuse("")
	}
	d.metrics = d.plan(youtubeMetrics())
	for d.Next() {
		if !d.Total() {
			d.video()
		}
	}
	return d.finish()
}

type youtubeCSV struct {
	csvDecoder
	metrics *csvPlan
}

// video puts the row into the feed.
func (d *youtubeCSV) video() {
	id := d.ID(youtubeContent).Value
	if d.Short() && id == "" || strings.ContainsAny(id, " \t\n") { // "Showing top 500 results"
		d.stray()
		return
	}
	p := room(&d.csvDecoder, &d.feed.Posts)
	p.ID, p.Title = id, d.Text(youtubeTitle).Value
	p.Published, p.Measured = d.Time(youtubePublished).Value, d.Measured()
	p.Platform, p.DurationMillis = engagement.YouTube, d.length(youtubeLength)
	if ms, known := p.DurationMillis.Get(); known && ms > longestShort {
		p.Format = engagement.Video
	}
	d.named(youtubeContent, id)
	d.counts(p, d.metrics)
}
