package vendors

import (
	"io"
	"math"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// YouTubeAnalytics reads a table of the YouTube Analytics API: viewerPercentage by
// ageGroup, gender or both, or views by country. Each is an audience of the people
// reached; a body does not say of which channel.
//
// viewerPercentage is percent, and of the viewers who were signed in only (trust
// K). Rows that YouTube withholds leave a gap. For countries the API has no
// people: their shares are those of the views in the countries listed, in an
// audience of its own with a gap that says so, and they say little where the
// request asked for the largest countries only. A table with any other dimension,
// such as day, has shares of something else and gives no audience: a problem says
// so.
//
// Errors are those of the package. Source:
// https://developers.google.com/youtube/analytics/metrics and
// https://developers.google.com/youtube/analytics/dimensions (2026-11).
func YouTubeAnalytics(r io.Reader, opts ...payload.Option) (engagement.Feed, error) {
	d := youTube{decoder: newDecoder(r, "youtube_analytics", "a YouTube Analytics table", opts)}
	err := d.Body(func(key string) error {
		switch key {
		case "columnHeaders":
			d.known = true
			return d.Value(&d.headers)
		case "rows":
			d.known = true
			return d.Value(&d.rows)
		case "error":
			return d.refused()
		}
		return nil
	})
	if d.Whole() {
		d.table()
	}
	return d.finish(err)
}

type youTube struct {
	decoder
	headers []struct {
		Name payload.Text `json:"name"`
		Kind payload.Text `json:"columnType"`
	}
	rows [][]payload.Cell

	age, gender, country, percent, views int // columns; -1: not there
}

// columns finds the columns, and reports whether the table is one of an audience.
func (d *youTube) columns() bool {
	d.age, d.gender, d.country, d.percent, d.views = -1, -1, -1, -1, -1
	for i := range d.headers {
		var to *int
		switch h := &d.headers[i]; {
		case h.Name.Value == "ageGroup":
			to = &d.age
		case h.Name.Value == "gender":
			to = &d.gender
		case h.Name.Value == "country":
			to = &d.country
		case h.Name.Value == "viewerPercentage":
			to = &d.percent
		case h.Name.Value == "views":
			to = &d.views
		case h.Kind.Value != "METRIC":
			d.Note(problem.Problem{Path: nameOf(i), Rule: "unknown_dimension", Message: "shares are not of all viewers in a table with this dimension; the table is left out"})
			return false
		default:
			continue
		}
		if *to >= 0 {
			d.Note(problem.Problem{Path: nameOf(i), Rule: "duplicate", Message: "the column is there already; the table is left out"})
			return false
		}
		*to = i
	}
	people, places := d.age >= 0 || d.gender >= 0, d.country >= 0
	switch {
	case people && !places && d.percent >= 0, places && !people && d.views >= 0:
		return true
	case len(d.headers) == 0 && len(d.rows) > 0:
		d.Note(problem.Problem{Path: "columnHeaders", Rule: "required", Message: "rows without headers say nothing; they are left out"})
	case len(d.headers) > 0:
		d.Note(problem.Problem{Path: "columnHeaders", Rule: "no_audience", Message: "want viewerPercentage by ageGroup or gender, or views by country; the table is left out"})
	}
	return false
}

func nameOf(column int) string {
	return problem.Join(problem.Index("columnHeaders", column), "name")
}

// table puts the audience into the feed.
func (d *youTube) table() {
	if !d.known || !d.columns() {
		return
	}
	a := d.audience(engagement.OfReached, Percent.whole())
	a.Platform, a.Provenance = engagement.YouTube, engagement.FromAPI
	if d.country >= 0 {
		d.byCountry(a)
	} else {
		d.byPeople(a)
	}
	d.keep(a)
}

// complete reports whether a row is as long as the headers; one that is not is
// left out.
func (d *youTube) complete(i int) bool {
	if len(d.rows[i]) == len(d.headers) {
		return true
	}
	d.Note(problem.Problem{Path: problem.Index("rows", i), Rule: "wrong_length", Param: strconv.Itoa(len(d.headers)), Message: "want a row of as many places as there are headers; left out"})
	return false
}

// cell is the path of a place of the table.
func cell(row, column int) string {
	return problem.Index(problem.Index("rows", row), column)
}

// number reads a place as a number.
func (d *youTube) number(row, column int) payload.Number {
	c := d.rows[row][column]
	if c.State != payload.Given {
		return payload.Number{State: c.State}
	}
	x, is := c.Number()
	if !is {
		d.Note(problem.Problem{Path: cell(row, column), Rule: "not_a_number", Message: "want a number such as 12.5; left out"})
		return payload.Number{State: payload.Unreadable}
	}
	return payload.Number{Value: x, State: payload.Given}
}

// byPeople reads percents by age, gender or both.
func (d *youTube) byPeople(a *audience) {
	of, first := ages, d.age
	switch {
	case d.age < 0:
		of, first = genders, d.gender
	case d.gender >= 0:
		of = ageGenders
	}
	for i, row := range d.rows {
		if !d.complete(i) {
			continue
		}
		key := row[first].Value
		if of == ageGenders {
			key += " " + row[d.gender].Value
		}
		d.put(a, of, entry{key, d.number(i, d.percent), cell(i, first), cell(i, d.percent)})
	}
	d.check(a, of, "rows")
	a.Gaps = append(a.Gaps, "all: viewers who were signed in only")
}

// byCountry reads views by country.
func (d *youTube) byCountry(a *audience) {
	total := 0.0
	views := make([]payload.Number, len(d.rows))
	for i := range d.rows {
		if !d.complete(i) {
			continue
		}
		n := d.number(i, d.views)
		if n.Value < 0 || n.Value > engagement.MaxCount || n.Value != math.Trunc(n.Value) {
			d.Note(problem.Problem{Path: cell(i, d.views), Rule: "not_a_count", Message: "want a whole number from 0 up; taken as unknown"})
			n = payload.Number{State: payload.Unreadable}
		}
		views[i] = n
		total += n.Value
	}
	a.whole = total
	for i, row := range d.rows {
		if total == 0 { // nobody watched, which has no shares
			views[i] = payload.Number{}
		}
		if len(row) == len(d.headers) {
			d.put(a, countries, entry{row[d.country].Value, views[i], cell(i, d.country), cell(i, d.views)})
		}
	}
	a.Gaps = append(a.Gaps, "countries: shares of the views in the countries listed, which are not people")
}
