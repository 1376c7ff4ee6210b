package sources

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// ga4Report is a report as the API writes it.
type ga4Report struct {
	Kind       payload.Text  `json:"kind"`
	Dimensions []ga4Header   `json:"dimensionHeaders"`
	Metrics    []ga4Header   `json:"metricHeaders"`
	Rows       []ga4Row      `json:"rows"`
	Totals     []ga4Row      `json:"totals"`
	RowCount   payload.Count `json:"rowCount"`
	Metadata   *ga4Metadata  `json:"metadata"`
}

type ga4Header struct {
	Name payload.Text `json:"name"`
	Type payload.Text `json:"type"`
}

type ga4Row struct {
	Dimensions []ga4Value `json:"dimensionValues"`
	Metrics    []ga4Value `json:"metricValues"`
}

type ga4Value struct {
	Value payload.Cell `json:"value"`
}

type ga4Metadata struct {
	Currency    payload.Text `json:"currencyCode"`
	Zone        payload.Text `json:"timeZone"`
	Thresholded payload.Bool `json:"subjectToThresholding"`
	OtherRow    payload.Bool `json:"dataLossFromOtherRow"`
	Samples     []struct {
		Read payload.Count `json:"samplesReadCount"`
		Of   payload.Count `json:"samplingSpaceSize"`
	} `json:"samplingMetadatas"`
}

// ga4JSON reads the answer of the API.
func ga4JSON(r io.Reader, p GA4Policy, opts []payload.Option) (Analytics, error) {
	d := &ga4{body: newBody(r, "a Google Analytics 4 report", opts), policy: p}
	err := d.read(func() error { return payload.Items(d.Reader, d.listed) }, d.member)
	if n := len(d.root.Rows); d.cut && n > 0 {
		d.root.Rows = d.root.Rows[:n-1] // the body broke off in the midst of it
	}
	switch {
	case d.root.Metrics != nil || d.root.Dimensions != nil:
		d.report(&d.root)
	case len(d.root.Rows) > 0:
		d.note("rows", "required", "rows without headers say nothing; they were left out")
	}
	d.out.Problems = d.Problems()
	return d.out, err
}

// ga4 is one body being read.
type ga4 struct {
	*body
	policy GA4Policy
	root   ga4Report
	cut    bool // the rows of root broke off
	out    Analytics
}

// listed is one report of a list. One without headers, as Universal Analytics wrote
// them, is none of Google Analytics 4.
func (d *ga4) listed(g *ga4Report) {
	if g.Metrics == nil && g.Dimensions == nil {
		d.note("", "unknown_item", "not a report of Google Analytics 4; left out")
		return
	}
	d.report(g)
}

// member reads one member of the body.
func (d *ga4) member(name string) error {
	switch name {
	case "reports":
		d.known = true
		return payload.Items(d.Reader, d.listed)
	case "dimensionHeaders", "metricHeaders", "rows":
		d.known = true
	case "error":
		return payload.Item(d.Reader, func(e *struct {
			Code    payload.Count `json:"code"`
			Status  payload.Text  `json:"status"`
			Message payload.Text  `json:"message"`
		}) {
			d.refusal = &payload.ServiceError{
				Service: "google analytics", Code: fmt.Sprint(e.Code.Value), Status: e.Status.Value, Message: e.Message.Value,
			}
		})
	}
	err := d.Field(name, &d.root)
	d.cut = err != nil && name == "rows"
	return err
}

// report puts a report into the result.
func (d *ga4) report(g *ga4Report) {
	out := Report{Currency: d.policy.Currency}
	if g.RowCount.State == payload.Given {
		out.RowCount = engagement.Known(g.RowCount.Value)
	}
	d.metadata(g, &out)
	columns := make([]ga4Column, 0, len(g.Dimensions)+len(g.Metrics))
	for i, h := range g.Dimensions {
		out.Dimensions = append(out.Dimensions, h.Name.Value)
		columns = append(columns, ga4Column{name: h.Name.Value, kind: ga4Dimension})
		if h.Name.Value == "" {
			d.note(problem.Index("dimensionHeaders", i)+".name", "required", "a column without a name; it was left out")
		}
	}
	for i, h := range g.Metrics {
		out.Metrics = append(out.Metrics, h.Name.Value)
		columns = append(columns, ga4Column{name: h.Name.Value, kind: ga4KindOf(h.Name.Value, h.Type.Value)})
		if h.Name.Value == "" {
			d.note(problem.Index("metricHeaders", i)+".name", "required", "a column without a name; it was left out")
		}
	}
	b := d.policy.builder(out.Currency, columns)
	for i := range g.Rows {
		if row, ok := d.row(b, g, &g.Rows[i], problem.Index("rows", i)); ok {
			out.Rows = append(out.Rows, row)
		}
	}
	switch n := len(g.Totals); {
	case n > 1:
		d.note("totals", "several_totals", "one for each range of dates, which do not add up to a total; left out")
	case n == 1:
		if row, ok := d.row(b, g, &g.Totals[0], "totals[0]"); ok {
			row.Dimensions, out.Total = Named[string]{}, &row
		}
	}
	d.out.Reports = append(d.out.Reports, out)
}

// row is one row of a report. One that has another number of values than there are
// headers is a problem and left out: nobody can say which is missing.
func (d *ga4) row(b *ga4Builder, g *ga4Report, from *ga4Row, at string) (AnalyticsRow, bool) {
	if len(from.Dimensions) != len(g.Dimensions) || len(from.Metrics) != len(g.Metrics) {
		d.note(at, "columns", "another number of values than of headers; the row was left out")
		return AnalyticsRow{}, false
	}
	cells := make([]ga4Cell, 0, len(b.places))
	for _, v := range from.Dimensions {
		cells = append(cells, ga4Text(v.Value.Value))
	}
	for _, v := range from.Metrics {
		cells = append(cells, ga4Text(v.Value.Value))
	}
	return b.row(cells, func(column int, rule, message string) {
		path := problem.Index(at+".dimensionValues", column)
		if column >= len(g.Dimensions) {
			path = problem.Index(at+".metricValues", column-len(g.Dimensions))
		}
		d.note(path+".value", rule, message)
	}), true
}

// metadata reads what a report says of itself. A flag that is not there is false:
// the API leaves out what is.
func (d *ga4) metadata(g *ga4Report, out *Report) {
	m := g.Metadata
	if m == nil {
		return
	}
	out.Zone = m.Zone.Value
	if code := money.Currency(strings.ToUpper(m.Currency.Value)); code != "" {
		out.Currency = code
		if !code.IsValid() {
			out.Currency = ""
			d.note("metadata.currencyCode", "currency", "not a currency of ISO 4217; the amounts were left out")
		}
	}
	out.Thresholded = engagement.Said(m.Thresholded.Value)
	out.OtherRow = engagement.Said(m.OtherRow.Value)
	out.Sampled = engagement.Said(len(m.Samples) > 0)
	if len(m.Samples) > 0 {
		read, of := m.Samples[0].Read, m.Samples[0].Of
		if read.State == payload.Given {
			out.SampleRead = engagement.Known(read.Value)
		}
		if of.State == payload.Given {
			out.SampleOf = engagement.Known(of.Value)
		}
	}
}
