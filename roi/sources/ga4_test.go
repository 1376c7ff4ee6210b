package sources_test

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/sources"
)

func ratio(text string) *money.Ratio {
	r, err := money.ParseRatio(text)
	if err != nil {
		panic(err)
	}
	return &r
}

func day(text string) civil.Date {
	d, err := civil.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// ga4Body is a runReport with these rows of a source, a medium, a date, and seven
// metrics.
func ga4Body(rows, metadata string) string {
	return `{"dimensionHeaders":[{"name":"sessionSource"},{"name":"sessionMedium"},{"name":"date"}],
"metricHeaders":[{"name":"sessions","type":"TYPE_INTEGER"},{"name":"engagedSessions","type":"TYPE_INTEGER"},{"name":"userEngagementDuration","type":"TYPE_SECONDS"},
{"name":"keyEvents","type":"TYPE_FLOAT"},{"name":"keyEvents:generate_lead","type":"TYPE_FLOAT"},{"name":"totalRevenue","type":"TYPE_CURRENCY"},{"name":"engagementRate","type":"TYPE_FLOAT"}],
"rows":[` + rows + `],"rowCount":12` + metadata + `,"kind":"analyticsData#runReport"}`
}

func ga4Values(dimensions, metrics string) string {
	cells := func(list string) string {
		var out []string
		for v := range strings.SplitSeq(list, "|") {
			out = append(out, `{"value":"`+v+`"}`)
		}
		return strings.Join(out, ",")
	}
	return `{"dimensionValues":[` + cells(dimensions) + `],"metricValues":[` + cells(metrics) + `]}`
}

const ga4Meta = `,"metadata":{"currencyCode":"USD","timeZone":"America/New_York","dataLossFromOtherRow":true,
"samplingMetadatas":[{"samplesReadCount":"500000","samplingSpaceSize":"2000000"}]}`

func ga4(t *testing.T, body string, p sources.GA4Policy) sources.Report {
	t.Helper()
	got, err := sources.GA4(strings.NewReader(body), p)
	require.NoError(t, err)
	assert.Empty(t, got.Problems)
	require.Len(t, got.Reports, 1)
	return got.Reports[0]
}

func TestGA4Report(t *testing.T) {
	body := ga4Body(ga4Values("instagram|paid_social|20260501", "15|9|312|2.5|2|239.97000000000003|0.6")+","+
		ga4Values("(other)|(not set)|(other)", "1500|0|0|0|0|1.5E3|0.33333333333333331"), ga4Meta)
	got := ga4(t, body, sources.GA4Policy{})
	assert.Equal(t, sources.Report{
		Dimensions: []string{"sessionSource", "sessionMedium", "date"},
		Metrics:    []string{"sessions", "engagedSessions", "userEngagementDuration", "keyEvents", "keyEvents:generate_lead", "totalRevenue", "engagementRate"},
		Rows: []sources.AnalyticsRow{{
			Dimensions: sources.NamedOf(map[string]string{"sessionSource": "instagram", "sessionMedium": "paid_social", "date": "20260501"}), Date: day("2026-05-01"),
			Sessions: engagement.Known(15), EngagedSessions: engagement.Known(9), EngagedMillis: engagement.Known(312_000),
			KeyEvents: ratio("2.5"), Leads: ratio("2"), Revenue: usd("239.97"), RevenueOf: "totalRevenue",
			Amounts: sources.NamedOf(map[string]money.Amount{"totalRevenue": usd("239.97")}), Metrics: sources.NamedOf(map[string]money.Ratio{"engagementRate": *ratio("0.6")}),
		}, {
			Dimensions: sources.NamedOf(map[string]string{"sessionSource": "(other)", "sessionMedium": "(not set)", "date": "(other)"}),
			Sessions:   engagement.Known(1500), EngagedSessions: engagement.Known(0), EngagedMillis: engagement.Known(0),
			KeyEvents: ratio("0"), Leads: ratio("0"), Revenue: usd("1500"), RevenueOf: "totalRevenue",
			Amounts: sources.NamedOf(map[string]money.Amount{"totalRevenue": usd("1500")}), Metrics: sources.NamedOf(map[string]money.Ratio{"engagementRate": *ratio("0.333333333333")}),
		}},
		RowCount: engagement.Known(12), Currency: "USD", Zone: "America/New_York",
		Thresholded: engagement.No, OtherRow: engagement.Yes, Sampled: engagement.Yes,
		SampleRead: engagement.Known(500_000), SampleOf: engagement.Known(2_000_000),
	}, got)

	_, said := got.Rows[1].Said("sessionMedium")
	assert.False(t, said, "(not set) is no value")
	medium, said := got.Rows[0].Said("sessionMedium")
	assert.True(t, said)
	assert.Equal(t, "paid_social", medium)
	assert.Equal(t, roi.Outcome{Sessions: engagement.Known(15), Leads: engagement.Known(2), GrossRevenue: usd("239.97")}, got.Rows[0].Outcome())
}

func TestGA4Leads(t *testing.T) {
	body := `{"dimensionHeaders":[{"name":"eventName"}],"metricHeaders":[{"name":"eventCount","type":"TYPE_INTEGER"},{"name":"purchaseRevenue","type":"TYPE_CURRENCY"},{"name":"totalRevenue","type":"TYPE_CURRENCY"}],
"rows":[` + ga4Values("generate_lead", "7|0|0") + "," + ga4Values("sign_up", "9|0|0") + "," + ga4Values("purchase", "3|90|100") + `],
"totals":[` + ga4Values("RESERVED_TOTAL", "19|90|100") + `],"metadata":{"currencyCode":"EUR"}}`
	got := ga4(t, body, sources.GA4Policy{})
	assert.Equal(t, ratio("7"), got.Rows[0].Leads)
	assert.Nil(t, got.Rows[1].Leads, "not said, which is not zero")
	assert.Equal(t, eur("90"), got.Rows[2].Revenue)
	assert.Equal(t, "purchaseRevenue", got.Rows[2].RevenueOf)
	all, given := got.Rows[2].Amounts.Of("totalRevenue")
	assert.True(t, given)
	assert.Equal(t, eur("100"), all)
	require.NotNil(t, got.Total)
	assert.Equal(t, eur("90"), got.Total.Revenue)
	got = ga4(t, body, sources.GA4Policy{Leads: []string{"sign_up"}})
	assert.Equal(t, ratio("9"), got.Rows[1].Leads)
	assert.Nil(t, got.Rows[0].Leads)
}

func TestGA4Shapes(t *testing.T) {
	empty := ga4(t, `{"dimensionHeaders":[{"name":"sessionSource"}],"metricHeaders":[{"name":"sessions","type":"TYPE_INTEGER"}],"kind":"analyticsData#runReport","metadata":{}}`, sources.GA4Policy{})
	assert.Empty(t, empty.Rows, "rows are absent when there are none")
	assert.Equal(t, engagement.No, empty.Sampled)
	bare := ga4(t, `{"metadata":null,"rows":[`+ga4Values("a", "3")+`],"metricHeaders":[{"name":"sessions"}],"dimensionHeaders":[{"name":"sessionSource"}]}`, sources.GA4Policy{})
	assert.Equal(t, engagement.Known(3), bare.Rows[0].Sessions, "in any order")
	assert.Equal(t, engagement.Unsaid, bare.Sampled, "without metadata nobody says")
	both, err := sources.GA4(strings.NewReader(`{"reports":[`+ga4Body("", ga4Meta)+`,`+ga4Body(ga4Values("a|b|20260501", "1|1|1|1|1|1|1"), "")+`],"kind":"analyticsData#batchRunReports"}`), sources.GA4Policy{Currency: "GBP"})
	require.NoError(t, err)
	assert.Equal(t, money.Currency("USD"), both.Reports[0].Currency)
	assert.Equal(t, gbp("1"), both.Reports[1].Rows[0].Revenue, "the policy's currency where the report names none")
}

// The API gives one total for each range of dates that was asked for.
func TestGA4TotalsOfRanges(t *testing.T) {
	got, err := sources.GA4(strings.NewReader(`{"dimensionHeaders":[{"name":"dateRange"}],"metricHeaders":[{"name":"sessions","type":"TYPE_INTEGER"}],
"rows":[`+ga4Values("date_range_0", "10")+","+ga4Values("date_range_1", "7")+`],"totals":[`+ga4Values("date_range_0", "10")+","+ga4Values("date_range_1", "7")+`]}`), sources.GA4Policy{})
	require.NoError(t, err)
	assert.Nil(t, got.Reports[0].Total)
	assert.EqualError(t, got.Problems.Err(), "totals: several_totals")
	assert.Len(t, got.Reports[0].Rows, 2)
}

func TestGA4Problems(t *testing.T) {
	good := ga4Values("a|b|20260501", "1|1|1|1|1|1|0.5")
	for _, c := range []struct{ row, metadata, path, rule string }{
		{ga4Values("a|b|20260501", "1.5|1|1|1|1|1|1"), ga4Meta, "rows[1].metricValues[0].value", "not_a_count"},
		{ga4Values("a|b|20260501", "-1|1|1|1|1|1|1"), ga4Meta, "rows[1].metricValues[0].value", "not_a_count"},
		{ga4Values("a|b|20260501", "9007199254740993|1|1|1|1|1|1"), ga4Meta, "rows[1].metricValues[0].value", "not_a_count"},
		{ga4Values("a|b|20260501", "1|1|1|NaN|1|1|1"), ga4Meta, "rows[1].metricValues[3].value", "not_a_number"},
		{ga4Values("a|b|20260501", "1|1|1|1|1|1,5|1"), ga4Meta, "rows[1].metricValues[5].value", "not_a_decimal"},
		{ga4Values("a|b|20260501", "1|1|1|1|1|1E39|1"), ga4Meta, "rows[1].metricValues[5].value", "out_of_range"},
		{ga4Values("a|b|20260501", "1|1|1|1|1|1E999999999|1"), ga4Meta, "rows[1].metricValues[5].value", "not_a_decimal"},
		{ga4Values("a|b|20261301", "1|1|1|1|1|1|1"), ga4Meta, "rows[1].dimensionValues[2].value", "not_a_date"},
		{ga4Values("a|b", "1|1|1|1|1|1|1"), ga4Meta, "rows[1]", "columns"},
		{ga4Values("a|b|20260501", "1"), ga4Meta, "rows[1]", "columns"},
		{`{"dimensionValues":7}`, ga4Meta, "rows[1].dimensionValues", "wrong_kind"},
		{good, "", "rows[0].metricValues[5].value", "required"},
		{good, `,"metadata":{"currencyCode":"ZZZ"}`, "metadata.currencyCode", "currency"},
	} {
		got, err := sources.GA4(strings.NewReader(ga4Body(good+","+c.row+","+good, c.metadata)), sources.GA4Policy{})
		require.NoError(t, err)
		assert.True(t, got.Problems.Has(c.path, c.rule), "%s %s: %v", c.path, c.rule, got.Problems)
		rows := got.Reports[0].Rows
		assert.Equal(t, engagement.Known(1), rows[len(rows)-1].Sessions, "the rows behind it are kept")
	}
}

func TestGA4Errors(t *testing.T) {
	for body, want := range map[string]string{
		`{"error":{"code":403,"message":"no access","status":"PERMISSION_DENIED"}}`: "google analytics answered with an error: 403 PERMISSION_DENIED: no access",
		`{}`:                       "payload: want a Google Analytics 4 report, got an empty object",
		`<html>`:                   "payload: want a Google Analytics 4 report, got an HTML or XML page",
		"name,age\nAna,5\n":        "payload: want a Google Analytics 4 export, got a text without the headers of one",
		"# only\n# comments\n\n\n": "payload: want a Google Analytics 4 export, got comments without a table",
	} {
		_, err := sources.GA4(strings.NewReader(body), sources.GA4Policy{})
		assert.EqualError(t, err, want)
	}
	_, err := sources.GA4(nil, sources.GA4Policy{})
	assert.ErrorIs(t, err, payload.ErrEmpty)
	// The client libraries write the names of members in another way when asked to.
	snake, err := sources.GA4(strings.NewReader(`{"metric_headers":[{"name":"sessions"}],"rows":[{"metric_values":[{"value":"3"}]}]}`), sources.GA4Policy{})
	require.NoError(t, err)
	assert.EqualError(t, snake.Problems.Err(), "rows: required")
	// A report of Universal Analytics, which has no headers.
	old, err := sources.GA4(strings.NewReader(`{"reports":[{"columnHeader":{"dimensions":["ga:source"]},"data":{"rows":[]}}]}`), sources.GA4Policy{})
	require.NoError(t, err)
	assert.Empty(t, old.Reports)
	assert.True(t, old.Problems.Has("reports[0]", "unknown_item"), "%v", old.Problems)
	body := ga4Body(ga4Values("a|b|20260501", "1|1|1|1|1|1|1")+","+ga4Values("a|b|20260501", "1|1|1|1|1|1|1"), "")
	cut := body[:strings.LastIndex(body, `{"value":"1"}`)]
	got, err := sources.GA4(strings.NewReader(cut), sources.GA4Policy{Currency: "EUR"})
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.Len(t, got.Reports, 1)
	assert.Len(t, got.Reports[0].Rows, 1, "the row that broke off is not kept")
	_, err = sources.GA4(io.MultiReader(strings.NewReader("# a\n# b\n"), iotest.ErrReader(iotest.ErrTimeout)), sources.GA4Policy{})
	assert.ErrorIs(t, err, iotest.ErrTimeout)
	_, err = sources.GA4(strings.NewReader(ga4English), sources.GA4Policy{}, payload.MaxBytes(40))
	assert.ErrorIs(t, err, payload.ErrTooLarge)
}

// The same table in English and German.
const (
	ga4English = "# ----------------------------------------\n# Traffic acquisition: Session source / medium\n# Account: Shop\n# Start date: 20260501\n# End date: 20260531\n# ----------------------------------------\n\n" +
		"Session source / medium,Sessions,Engaged sessions,Engagement rate,Average engagement time per session,Key events,Total revenue,My column\n" +
		",\"1,260\",788,0.625,20.5,30,1200.5,Grand total\n" +
		"instagram / paid_social,1250,780,62.4%,21.5,29.5,1199.5,x\n" +
		"(not set),10,8,0.8,3,0.5,1,y\n"
	ga4German = "\xEF\xBB\xBF# ----------------------------------------\r\n# Neu generierte Zugriffe\r\n# Startdatum: 20260501\r\n# Enddatum: 20260531\r\n\r\n" +
		"Sitzung – Quelle/Medium;Sitzungen;Sitzungen mit Interaktionen;Interaktionsrate;Durchschnittliche Interaktionsdauer pro Sitzung;Schlüsselereignisse;Gesamtumsatz\r\n" +
		";1.260;788;0,625;20,5;30;1200,5\r\n" +
		"instagram / paid_social;1250;780;62,4 %;21,5;29,5;1.199,50\r\n" +
		"(not set);10;8;0,8;3;0,5;1\r\n"
)

func TestGA4CSV(t *testing.T) {
	row := func(source, sessions string, engaged int64, rate, seconds, events, revenue string) sources.AnalyticsRow {
		n, _, err := engagement.ParseCount(sessions)
		require.NoError(t, err)
		r := sources.AnalyticsRow{
			Sessions: n, EngagedSessions: engagement.Known(engaged), KeyEvents: ratio(events), Revenue: eur(revenue), RevenueOf: "totalRevenue",
			Amounts: sources.NamedOf(map[string]money.Amount{"totalRevenue": eur(revenue)}),
			Metrics: sources.NamedOf(map[string]money.Ratio{"engagementRate": *ratio(rate), "averageEngagementTimePerSession": *ratio(seconds)}),
		}
		if source != "" {
			all := map[string]string{"sessionSourceMedium": source}
			if name, medium, both := strings.Cut(source, " / "); both {
				all["sessionSource"], all["sessionMedium"] = name, medium
			}
			r.Dimensions = sources.NamedOf(all)
		}
		return r
	}
	instagram := row("instagram / paid_social", "1250", 780, "0.624", "21.5", "29.5", "1199.5")
	total := row("", "1260", 788, "0.625", "20.5", "30", "1200.5")
	want := sources.Report{
		Title:      "Traffic acquisition: Session source / medium",
		Dimensions: []string{"sessionSourceMedium"},
		Metrics:    []string{"sessions", "engagedSessions", "averageEngagementTimePerSession", "engagementRate", "keyEvents", "totalRevenue"},
		Rows:       []sources.AnalyticsRow{instagram, row("(not set)", "10", 8, "0.8", "3", "0.5", "1")},
		Total:      &total, Currency: "EUR", From: day("2026-05-01"), To: day("2026-05-31"),
	}
	assert.Equal(t, want, ga4(t, ga4English, sources.GA4Policy{Currency: "EUR"}))
	want.Title = "Neu generierte Zugriffe"
	assert.Equal(t, want, ga4(t, ga4German, sources.GA4Policy{Currency: "EUR"}))
}

func TestGA4SeveralTables(t *testing.T) {
	file := ga4English + "\n# ----\n# Landing pages\n# ----\n\nLanding page,Sessions,Neuheit\n/shop,4,1\n/\"#x\",x,1\n\n# Else\nA,B\n1,2\n"
	got, err := sources.GA4(strings.NewReader(file), sources.GA4Policy{Currency: "EUR", Names: map[string]string{"Neuheit": "keyEvents:sign_up"}})
	require.NoError(t, err)
	require.Len(t, got.Reports, 2)
	assert.Len(t, got.Reports[0].Rows, 2)
	second := got.Reports[1]
	assert.Equal(t, "Landing pages", second.Title)
	assert.Equal(t, sources.NamedOf(map[string]string{"landingPage": "/shop"}), second.Rows[0].Dimensions)
	assert.Equal(t, sources.NamedOf(map[string]money.Ratio{"keyEvents:sign_up": *ratio("1")}), second.Rows[0].Metrics)
	assert.False(t, second.Rows[1].Sessions.IsKnown())
	assert.True(t, got.Problems.Has("tables[1].rows[1].Sessions", "not_a_count"), "%v", got.Problems)
	assert.True(t, got.Problems.Has("tables[2]", "columns"), "%v", got.Problems)

	percent, err := sources.GA4(strings.NewReader("Landing page,Sessions,Total revenue,Engagement rate\n/,12%,10%,\"12,5 %\"\n"), sources.GA4Policy{Currency: "EUR"})
	require.NoError(t, err)
	assert.EqualError(t, percent.Problems.Err(), `rows[0].Sessions: not_a_count; rows[0]["Total revenue"]: not_a_decimal`)
	assert.Equal(t, sources.NamedOf(map[string]money.Ratio{"engagementRate": *ratio("0.125")}), percent.Reports[0].Rows[0].Metrics)

	priceless, err := sources.GA4(strings.NewReader(ga4English), sources.GA4Policy{})
	require.NoError(t, err)
	assert.True(t, priceless.Problems.Has(`rows[0]["Total revenue"]`, "required"), "%v", priceless.Problems)
	assert.Len(t, priceless.Problems, 1, "once for the table")
}

// What was accepted survives a round trip.
func FuzzGA4(f *testing.F) {
	f.Add([]byte(ga4Body(ga4Values("a|b|20260501", "1|1|1|1E3|1|1.000000000000009|1"), ga4Meta)))
	f.Add([]byte(ga4English))
	f.Add([]byte(ga4German))
	f.Add([]byte("\xFF\xFE#\x00\n\x00"))
	f.Fuzz(func(t *testing.T, body []byte) {
		got, _ := sources.GA4(strings.NewReader(string(body)), sources.GA4Policy{Currency: "EUR", Leads: []string{"generate_lead", "sign_up"}})
		text, err := json.Marshal(got)
		require.NoError(t, err)
		var back sources.Analytics
		require.NoError(t, json.Unmarshal(text, &back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(text), string(again))
		for _, r := range got.Reports {
			for _, row := range r.Rows {
				row.Outcome()
			}
		}
	})
}

func TestNamedString(t *testing.T) {
	assert.Equal(t, "map[]", fmt.Sprint(sources.Named[string]{}))
	assert.Equal(t, "map[sessionMedium:social sessionSource:instagram]", fmt.Sprint(sources.NamedOf(map[string]string{"sessionSource": "instagram", "sessionMedium": "social"})))
}
