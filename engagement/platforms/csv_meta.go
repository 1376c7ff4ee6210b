package platforms

import (
	"cmp"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// MetaCSV reads an export of posts of Instagram or Facebook from Meta Business
// Suite.
//
// A row is Instagram's or Facebook's by its permalink, else by its type ("IG
// reel"), else by the columns of the table. Likes are Instagram's likes and
// Facebook's reactions, clicks are those on links. Where a table has organic
// and boosted views or reach apart, the organic ones are in Metrics and the
// boosted ones in Paid; where it has only one column, that may hold both. The
// caption is the longer of title and description. A cell that is empty is
// NotShown, a column that is not there NotAsked.
//
// A table may have a row for every post and day: its column Date then has days
// and not "Lifetime", in whatever language. Such counts are those of a day; the
// rows are left out, with a problem of the rule "daily_row".
//
// Meta writes times in the zone of the account and does not say which: see
// payload.InZone. Other options that exports may need are payload.DayFirst,
// DecimalComma and Renamed.
//
// Errors are those of the package. Source: public code that reads the export,
// listed by [CSVHeaders] (2026-11-22, C).
func MetaCSV(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	return readCSV(r, metaTable(), opts, readMeta)
}

func readMeta(of csvDecoder) (engagement.Feed, error) {
	d := metaCSV{csvDecoder: of, seen: make(map[accountKey]struct{}), formats: make(map[string]engagement.Format)}
	switch {
	case !d.Header(d.table.known(), 1):
		return d.refuse("")
	case d.Matches([]payload.Field{{Headers: []string{"Date"}}, {Headers: []string{"Primary"}}}) == 2:
		return d.refuse(byDay) // of one metric of the account
	case !d.Has(metaID) && !d.Has(metaURL):
		return d.refuse("")
	}
	d.prepare()
	for d.Next() {
		if !d.Total() {
			d.post()
		}
	}
	return d.finish()
}

type metaCSV struct {
	csvDecoder
	seen      map[accountKey]struct{}
	last      accountKey
	creator   string    // of the last row
	cells     [5][]byte // that say who it is
	formats   map[string]engagement.Format
	instagram *csvPlan
	facebook  *csvPlan
	apart     bool // organic and boosted counts have columns of their own
}

// An accountKey tells accounts of one table apart.
type accountKey struct {
	platform         engagement.Platform
	id, handle, name string
}

// post puts the row into the feed.
func (d *metaCSV) post() {
	id, url := d.ID(metaID).Value, d.Text(metaURL).Value
	if d.Short() && !numeric(id) && !strings.Contains(url, "://") {
		d.stray()
		return
	}
	if d.Has(metaDate) && hasDigit(d.Text(metaDate).Value) {
		d.Note(metaDate, problem.Problem{Rule: "daily_row", Message: "the counts of this row are those of a day or a period; left out; export posts with lifetime numbers"})
		return
	}
	kind := d.Text(metaType).Value
	p := room(&d.csvDecoder, &d.feed.Posts)
	p.ID, p.URL = id, url
	p.Title, p.Caption = d.Text(metaTitle).Value, d.Text(metaText).Value
	p.Published, p.Measured = d.Time(metaPublished).Value, d.Measured()
	p.Platform, p.Format = d.platform(url, kind), d.format(kind)
	p.DurationMillis = d.length(metaLength)
	if len(p.Title) > len(p.Caption) {
		p.Caption = p.Title
	}
	d.named(metaID, id)
	d.account(p)
	d.count(p)
}

// platform tells whose post a row is.
func (d *metaCSV) platform(url, kind string) engagement.Platform {
	switch {
	case strings.Contains(url, "instagram.com/"):
		return engagement.Instagram
	case strings.Contains(url, "facebook.com/"), strings.Contains(url, "fb.watch/"):
		return engagement.Facebook
	case len(kind) > 2 && strings.EqualFold(kind[:2], "ig") && (kind[2] == ' ' || kind[2] == '-'):
		return engagement.Instagram
	case d.Has(metaPage), d.Has(metaReactions):
		return engagement.Facebook
	case d.Has(metaUser), d.Has(metaSaves):
		return engagement.Instagram
	}
	d.Note(-1, problem.Problem{Rule: "unknown_platform", Message: "nothing says whether this is a post of Instagram or of Facebook"})
	return engagement.OtherPlatform
}

// format is the format that a post type names. A table has few types.
func (d *metaCSV) format(kind string) engagement.Format {
	f, known := d.formats[kind]
	if !known {
		f = metaFormat(kind)
		const most = 100
		if len(d.formats) < most {
			d.formats[strings.Clone(kind)] = f
		}
	}
	return f
}

// metaFormat is the format that a post type names.
func metaFormat(kind string) engagement.Format {
	kind = strings.ToLower(kind)
	for _, f := range metaFormats {
		for _, w := range f.words {
			if strings.Contains(kind, w) {
				return f.format
			}
		}
	}
	return ""
}

// account names the creator of the post and puts the account into the feed when
// it is new.
func (d *metaCSV) account(p *engagement.Post) {
	same := p.Platform == d.last.platform
	for i, f := range [...]int{metaAccount, metaPage, metaUser, metaName, metaPageName} {
		same = d.Same(f, &d.cells[i]) && same
	}
	if same && d.creator != "" {
		p.Creator = d.creator
		return
	}
	a := accountKey{
		platform: p.Platform,
		id:       cmp.Or(d.ID(metaAccount).Value, d.ID(metaPage).Value),
		handle:   d.Text(metaUser).Value,
		name:     cmp.Or(d.Text(metaName).Value, d.Text(metaPageName).Value),
	}
	p.Creator = cmp.Or(a.handle, a.id, a.name)
	d.last, d.creator = a, p.Creator
	if p.Creator == "" {
		return
	}
	if _, known := d.seen[a]; known {
		return
	}
	d.seen[a] = struct{}{}
	of := engagement.Account{ID: a.id, Handle: a.handle, Name: a.name, Platform: a.platform, Measured: d.Measured()}
	of.Because(engagement.Followers, engagement.NotShown)
	of.Because(engagement.Following, engagement.NotShown)
	of.Because(engagement.Posts, engagement.NotShown)
	d.feed.Accounts = append(d.feed.Accounts, of)
}

// prepare tells which metrics the table has.
func (d *metaCSV) prepare() {
	d.instagram = d.plan(d.instead(instagramMetrics(), metaViews, metaPlays))
	metrics := d.instead(facebookMetrics(), metaReactions, metaLikes)
	d.apart = d.Has(metaOrganicViews) || d.Has(metaOrganicReach) || d.Has(metaBoostedViews) || d.Has(metaBoostedReach)
	for i := range metrics {
		m := &metrics[i]
		switch {
		case m.field == metaViews && d.Has(metaOrganicViews):
			m.field = metaOrganicViews
		case m.field == metaReach && d.Has(metaOrganicReach):
			m.field = metaOrganicReach
		}
	}
	d.facebook = d.plan(metrics)
}

// instead gives the metrics with another column where the table has that one
// and not the first.
func (d *metaCSV) instead(metrics []csvMetric, first, other int) []csvMetric {
	for i := range metrics {
		if metrics[i].field == first && !d.Has(first) && d.Has(other) {
			metrics[i].field = other
		}
	}
	return metrics
}

// count sets the metrics of the post.
func (d *metaCSV) count(p *engagement.Post) {
	if p.Platform != engagement.Facebook {
		d.counts(p, d.instagram)
		if p.Metrics.Views.IsKnown() && !d.Has(metaViews) {
			p.ViewsAs = engagement.ViewsInstagramOld
		}
		return
	}
	d.counts(p, d.facebook)
	if d.apart {
		p.Paid.Views = d.boosted(p, metaBoostedViews)
		p.Paid.Reach = d.boosted(p, metaBoostedReach)
	}
}

// boosted is a count from boosting, which says whether there was any.
func (d *metaCSV) boosted(p *engagement.Post, f int) engagement.Count {
	c := number(d.Count(f))
	if n, known := c.Get(); known && n > 0 {
		p.Boosted = engagement.Yes
	}
	return c
}

// hasDigit reports whether a digit is in a text.
func hasDigit(text string) bool {
	for i := range len(text) {
		if text[i]-'0' <= 9 {
			return true
		}
	}
	return false
}

// numeric reports whether an id is a number, or two with a low line between.
func numeric(id string) bool {
	return id != "" && strings.Trim(id, "0123456789_") == ""
}
