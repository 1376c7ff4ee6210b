package payload_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/payload"
)

// What a file shows of its numbers, and what it does not.
func TestCSVNumbers(t *testing.T) {
	read := func(views, hours string, opts ...payload.Option) string {
		quote := func(s string) string { return `"` + s + `"` }
		body := "Post ID,Views,Hours\n"
		vs, hs := strings.Split(views, " / "), strings.Split(hours, " / ")
		for i := range max(len(vs), len(hs)) {
			v, h := "", ""
			if i < len(vs) {
				v = vs[i]
			}
			if i < len(hs) {
				h = hs[i]
			}
			body += "x," + quote(v) + "," + quote(h) + "\n"
		}
		c := payload.NewCSV(strings.NewReader(body), "a table", opts...)
		require.True(t, c.Header(cFields, 2))
		var out []string
		for c.Next() {
			n, d := c.Count(cViews), c.Decimal(cHours)
			switch n.State {
			case payload.Given:
				out = append(out, payload.Decimal{Value: time.Duration(n.Value).String()}.Value)
			case payload.Unreadable:
				out = append(out, "?")
			case payload.Hidden:
				out = append(out, "hidden")
			case payload.Absurd:
				out = append(out, "absurd")
			}
			switch d.State {
			case payload.Given:
				out = append(out, d.Value)
			case payload.Unreadable:
				out = append(out, "?")
			}
		}
		rules := ""
		for _, p := range c.Problems() {
			rules += " " + p.Path + " " + p.Rule
		}
		return strings.ReplaceAll(strings.ReplaceAll(strings.Join(out, " "), "µs", "us"), "ns", "n") + rules
	}
	for _, c := range []struct{ views, hours, want string }{
		{"7 / 12 / 0", "", "7n 12n 0s"},
		{"12,400", "", "12.4us"},                                   // 12 and 400 thousandths are no count
		{"12.400", "", "12.4us"},                                   // likewise
		{"12,000", "", "? rows[0].Views ambiguous_number"},         // it could be 12
		{"12,000 / 1,234,567", "", "12us 1.234567ms"},              // the second shows it
		{"12,000", "4.5", "12us 4.5"},                              // so do decimals
		{"12.000", "4,5", "12us 4.5"},                              //
		{"12,000", "4,5", "12n 4.5"},                               // 12 written as 12,000
		{"", "1.234", "? rows[0].Hours ambiguous_number"},          //
		{"", "1.234 / 4,10", "1234 4.10"},                          //
		{"", "1.234 / 4.10", "1.234 4.10"},                         //
		{"1.250", "1.234", "1.25us 1234"},                          // the count groups by points
		{"", "1.234,5 / 1,234.5", "1234.5 1234.5"},                 // each says itself what it means
		{"1.250", "12.5", "? 12.5 rows[0].Views ambiguous_number"}, // points do both in this file
		{"12 400", "1 234,567", "12.4us 1234.567"},
		{"12\u00a0400", "1\u202f234,5", "12.4us 1234.5"},
		{"1'234", "1’234.5", "1.234us 1234.5"},
		{"5.0", "", "5n"},
		{"5.5", "", "? rows[0].Views not_a_count"},
		{"-5 / -1", "-5", "? -5 hidden rows[0].Views not_a_count"},
		{"1.2K", "", "? rows[0].Views not_a_count"},
		{"12 34", "1,2,3", "? ? rows[0].Views not_a_count rows[0].Hours not_a_number"},
		{"1,234.567,8", "x", "? ? rows[0].Views not_a_count rows[0].Hours not_a_number"},
		{"99999999999999999999", "", "absurd rows[0].Views absurd_count"},
		{"9007199254740993", "", "absurd rows[0].Views absurd_count"},
		{"45%", "4.10% / 0.400", "? ? 0.400 rows[0].Views not_a_count rows[0].Hours not_a_decimal"}, // 45 % is not 45
		{"", strings.Repeat("9", 39), "? rows[0].Hours not_a_decimal"},
	} {
		assert.Equal(t, c.want, read(c.views, c.hours), "%s; %s", c.views, c.hours)
	}
	assert.Equal(t, "12us 1234", read("12.000", "1.234", payload.DecimalComma()))
	assert.Equal(t, "12n 1.234", read("12.000", "1.234", payload.DecimalPoint()))
	assert.Equal(t, "? 4.5 rows[0].Views not_a_count", read("1.234.567", "4.5", payload.DecimalPoint()))
	assert.Equal(t, "? rows[0].Hours not_a_number", read("", "4.5", payload.DecimalComma()))
}

func TestCSVSeconds(t *testing.T) {
	for text, want := range map[string]float64{
		"41": 41, "6.8": 6.8, "0:00:41": 41, "0:41": 41, "1:02:03": 3723, "90:00": 5400, "12,5": 12.5, "-3": -3,
		":41": -1, "1:60": -1, "1:2:3:4": -1, "1:": -1, "1:000": -1, "a:10": -1, "1234567:00": -1, "41.5%": -1,
	} {
		c := payload.NewCSV(strings.NewReader("Post ID,Hours\n1,\""+text+"\"\n"), "a table")
		require.True(t, c.Header(cFields, 2) && c.Next())
		got := c.Seconds(cHours)
		if want == -1 {
			assert.Equal(t, payload.Unreadable, got.State, text)
			assert.Equal(t, "rows[0].Hours: not_a_duration", c.Problems().Error(), text)
		} else {
			assert.Equal(t, payload.Number{Value: want, State: payload.Given}, got, text)
		}
	}
}

func TestCSVTimes(t *testing.T) {
	export := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	read := func(text string, opts ...payload.Option) string {
		out := ""
		body := "Post ID,Time\n"
		for cell := range strings.SplitSeq(text, " / ") {
			body += "1,\"" + cell + "\"\n"
		}
		c := payload.NewCSV(strings.NewReader(body), "a table", opts...)
		require.True(t, c.Header(cFields, 2))
		for c.Next() {
			if at := c.Time(cTime); at.State == payload.Given {
				out += at.Value.Format(" 2006-01-02T15:04:05Z07:00")
			} else {
				out += " ?"
			}
		}
		for _, p := range c.Problems() {
			if p.Rule != "no_zone" {
				out += " " + p.Rule
			}
		}
		return out[1:]
	}
	for text, want := range map[string]string{
		"2026-10-03 09:10":                     "2026-10-03T09:10:00Z",
		"2026-08-22T00:00:00":                  "2026-08-22T00:00:00Z",
		"2026-10-03":                           "2026-10-03T00:00:00Z",
		"2026/10/07":                           "2026-10-07T00:00:00Z",
		"2026年10月7日":                           "2026-10-07T00:00:00Z",
		"2021-08-17T19:00:42+0000":             "2021-08-17T19:00:42Z",
		"2026-05-01 10:00:00 +02:00":           "2026-05-01T08:00:00Z",
		"2026-05-01T10:00:00.250Z":             "2026-05-01T10:00:00Z",
		"03/27/2026 06:08":                     "2026-03-27T06:08:00Z",
		"27/03/2026 06:08 PM":                  "2026-03-27T18:08:00Z",
		"12/12/2025 12:30 AM":                  "2025-12-12T00:30:00Z",
		"01.09.2026 18:00":                     "2026-09-01T18:00:00Z",
		"Sep 20, 2026":                         "2026-09-20T00:00:00Z",
		"20. Sept. 2026":                       "2026-09-20T00:00:00Z",
		"20 de septiembre de 2026":             "2026-09-20T00:00:00Z",
		"12 août 2026 à 10:30":                 "2026-08-12T10:30:00Z",
		"3 mars 2026":                          "2026-03-03T00:00:00Z",
		"14 giu 2026":                          "2026-06-14T00:00:00Z",
		"2 ago 2026":                           "2026-08-02T00:00:00Z",
		"29 feb 2024":                          "2024-02-29T00:00:00Z",
		"Lifetime":                             "? not_a_time",
		"2026":                                 "? not_a_time",
		"29 feb 2026":                          "? not_a_time",
		"2026-13-01":                           "? not_a_time",
		"2026-02-30 10:00":                     "? not_a_time",
		"2026-10-03 24:00":                     "? not_a_time",
		"13/13/2026":                           "? not_a_time",
		"27/03/2569":                           "? not_a_time", // of the Buddhist calendar
		"1447-10-08":                           "? not_a_time", // of the Islamic one
		"jui 3 2026":                           "? not_a_time", // June or July
		"03/10/2026":                           "? ambiguous_date",
		"03/10/2026 / 13/10/2026":              "2026-10-03T00:00:00Z 2026-10-13T00:00:00Z",
		"03/10/2026 / 10/13/2026":              "2026-03-10T00:00:00Z 2026-10-13T00:00:00Z",
		"03/10/2026 / 10/13/2026 / 13/10/2026": "? 2026-10-13T00:00:00Z 2026-10-13T00:00:00Z ambiguous_date",
		"05/05/2026":                           "2026-05-05T00:00:00Z",
		"October 1":                            "? no_year",
		"-- / undefined":                       "? ?",
	} {
		assert.Equal(t, want, read(text), text)
	}
	assert.Equal(t, "2026-10-03T00:00:00Z", read("03/10/2026", payload.DayFirst()))
	assert.Equal(t, "2026-03-10T00:00:00Z", read("03/10/2026", payload.MonthFirst()))
	assert.Equal(t, "2025-12-31T00:00:00Z 2026-01-01T00:00:00Z 2026-03-02T00:00:00Z 2025-03-03T00:00:00Z 2024-02-29T00:00:00Z",
		read("December 31 / 1 de enero / March 2 / March 3 / 29. Februar", payload.MeasuredAt(export)))
	east := time.FixedZone("", 9*3600)
	assert.Equal(t, "2026-10-02T15:00:00Z 2026-10-03T00:00:00Z", read("2026-10-03 / 2026-10-03T00:00:00Z", payload.InZone(east)))

	c := payload.NewCSV(strings.NewReader("Post ID,Time\n1,2026-10-03\n2,2026-10-04\n"), "a table")
	require.True(t, c.Header(cFields, 2))
	for c.Next() {
		c.Time(cTime)
	}
	assert.Equal(t, "Time: no_zone", c.Problems().Error(), "noted once")
}
