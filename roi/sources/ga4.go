package sources

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Analytics is what a body of Google Analytics 4 said: one report, or several.
type Analytics struct {
	Reports  []Report     `json:"reports,omitempty"`
	Problems problem.List `json:"problems,omitempty"`
}

// A Report is one table of Google Analytics 4. Thresholded, Sampled and OtherRow
// say why its numbers may be too low or rough; a CSV does not say.
type Report struct {
	Title       string           `json:"title,omitempty"` // of a CSV
	Dimensions  []string         `json:"dimensions,omitempty"`
	Metrics     []string         `json:"metrics,omitempty"`
	Rows        []AnalyticsRow   `json:"rows,omitempty"`
	Total       *AnalyticsRow    `json:"total,omitempty"` // as the report adds up, where it does
	RowCount    engagement.Count `json:"row_count,omitzero"`
	Currency    money.Currency   `json:"currency,omitempty"`
	Zone        string           `json:"zone,omitempty"`
	From        civil.Date       `json:"from,omitzero"`        // first day, of a CSV
	To          civil.Date       `json:"to,omitzero"`          // last day
	Thresholded engagement.Tri   `json:"thresholded,omitzero"` // rows of few people were left out
	OtherRow    engagement.Tri   `json:"other_row,omitzero"`   // rare values were put into "(other)"
	Sampled     engagement.Tri   `json:"sampled,omitzero"`
	SampleRead  engagement.Count `json:"sample_read,omitzero"` // events read
	SampleOf    engagement.Count `json:"sample_of,omitzero"`   // of so many
}

// An AnalyticsRow is one row. What was not asked for is not given. Users of several
// rows do not add up to users: one person may be in many.
type AnalyticsRow struct {
	Dimensions      Named[string]       `json:"dimensions,omitzero"`       // by API name, as they stand: "(not set)" too
	Date            civil.Date          `json:"date,omitzero"`             // of the dimension date
	Sessions        engagement.Count    `json:"sessions,omitzero"`         //
	EngagedSessions engagement.Count    `json:"engaged_sessions,omitzero"` // not engagement with a post
	Users           engagement.Count    `json:"users,omitzero"`            // totalUsers
	NewUsers        engagement.Count    `json:"new_users,omitzero"`        //
	Orders          engagement.Count    `json:"orders,omitzero"`           // transactions, or ecommercePurchases
	EngagedMillis   engagement.Count    `json:"engaged_ms,omitzero"`       // userEngagementDuration, on the site
	KeyEvents       *money.Ratio        `json:"key_events,omitempty"`      // may have a fraction: credit is shared
	Leads           *money.Ratio        `json:"leads,omitempty"`           // of the events of GA4Policy.Leads
	Revenue         money.Amount        `json:"revenue"`                   // the amount that RevenueOf names
	RevenueOf       string              `json:"revenue_of,omitempty"`      // purchaseRevenue, or totalRevenue
	Amounts         Named[money.Amount] `json:"amounts,omitzero"`          // every metric in money, by API name
	Metrics         Named[money.Ratio]  `json:"metrics,omitzero"`          // other metrics, by API name
}

// MarshalJSON leaves out an amount that was not given.
func (r AnalyticsRow) MarshalJSON() ([]byte, error) {
	type plain AnalyticsRow
	return json.Marshal(struct {
		plain
		Revenue *money.Amount `json:"revenue,omitempty"`
	}{plain(r), pointer(r.Revenue)})
}

// Said is the value of a dimension, and whether it is one: "(not set)", "(other)"
// and "(data not available)" say that there is none, or too many. "(direct)" and
// "(none)" are values.
func (r AnalyticsRow) Said(dimension string) (value string, said bool) {
	value, _ = r.Dimensions.Of(dimension)
	return value, says(value)
}

// says reports whether a value is one.
func says(value string) bool {
	switch value {
	case "", "(not set)", "(other)", "(data not available)":
		return false
	}
	return true
}

// GA4Policy is what a report of Google Analytics does not say of itself.
type GA4Policy struct {
	// Leads are the events that are leads; nil is generate_lead, the event that
	// Google recommends. They are read from metrics such as
	// "keyEvents:generate_lead" and from rows of the dimension eventName.
	Leads    []string          `json:"leads,omitempty"`
	Currency money.Currency    `json:"currency,omitempty"` // of reports that name none, as every CSV
	Names    map[string]string `json:"names,omitempty"`    // further headers of a CSV, with their API names
}

// isLead reports whether an event is a lead.
func (p *GA4Policy) isLead(event string) bool {
	if p.Leads == nil {
		return event == "generate_lead"
	}
	for _, lead := range p.Leads {
		if lead == event {
			return true
		}
	}
	return false
}

// GA4 reads reports of Google Analytics 4: the answer of runReport or
// batchRunReports as JSON, and a CSV of its web pages, also with several tables.
//
// Columns are found by their names: JSON uses those of the API, a CSV the labels of
// the web pages in English and German, and what [GA4Policy.Names] adds. Other
// columns of a CSV are passed over, and its numbers are read as [payload.CSV] does:
// [payload.DecimalComma] and [payload.DecimalPoint] say what 1.234 is. Decimals beyond the twelfth, the noise of
// floating point, are rounded off. A row without any dimension is the total; the totals of
// several ranges of dates are none, which is a problem of the rule several_totals.
//
// Engaged time is userEngagementDuration. The average per session of a CSV is kept
// among the metrics: times do not come back from averages.
//
// Errors are those of the package. Source:
// https://developers.google.com/analytics/devguides/reporting/data/v1/rest/v1beta/RunReportResponse
// and https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema
// (2026-11-22, trust A); labels of CSVs from exports (trust B, German ones K).
func GA4(r io.Reader, p GA4Policy, opts ...payload.Option) (Analytics, error) {
	if r == nil {
		return ga4JSON(nil, p, opts)
	}
	in := bufio.NewReader(r)
	head, _ := in.Peek(256)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	if len(head) == 0 || bytes.IndexByte([]byte("{[<"), head[0]) >= 0 {
		return ga4JSON(in, p, opts)
	}
	return ga4CSV(in, p, opts)
}
