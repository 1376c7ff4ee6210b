package icsread_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// The sample of the program, before and after things happen.
func TestSample(t *testing.T) {
	body, err := os.ReadFile(filepath.Join("..", "sample", "contract.json"))
	require.NoError(t, err)
	c := parsed(t, string(body))
	zone, err := time.LoadLocation(c.Zone)
	require.NoError(t, err)
	before := held(t, c, contract.Facts{}, zone)
	happened := contract.Facts{Happened: []contract.Happening{{Event: contract.OnPublication, Deliverable: "reel", Piece: 1, On: day(t, "2026-10-29")}}}
	c.Version = 3
	after := held(t, c, happened, zone)
	assert.Len(t, after, len(before))
	moved := 0
	for i := range before {
		assert.Equal(t, before[i].UID, after[i].UID, "an event that moves keeps its id")
		if !before[i].Start.Equal(after[i].Start) {
			moved++
		}
	}
	assert.Positive(t, moved)
	t.Logf("%d events, %d of them moved with the publication", len(after), moved)
}

// window is a contract with one story to be posted on a day between two times.
const window = `{"id": "tz/%[1]s", "zone": "%[1]s", "brand": {"name": "Bär, Söhne; & \\ Co"}, "creator": {"name": "C"},
	"deliverables": [{"id": "s", "title": "Folge 1, \"größer\"; \\ 你好 %[5]s", "platform": "instagram", "format": "story", "count": 1,
	"window": {"from": "%[2]s", "to": "%[2]s", "start": "%[3]s", "end": "%[4]s"}}]}`

// Days on which clocks change, with the instants as a calendar of the place has them.
func TestHoursOverZones(t *testing.T) {
	for _, test := range []hours{
		{"Europe/Madrid", "2026-07-10", "17:00", "21:00", "2026-07-10T15:00:00Z", "2026-07-10T19:00:00Z"},
		{"Europe/Madrid", "2026-03-29", "01:00", "04:00", "2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z"},       // 2 o'clock is skipped
		{"Europe/Madrid", "2026-10-25", "01:00", "04:00", "2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z"},       // and comes twice
		{"America/New_York", "2026-11-01", "09:00", "13:00", "2026-11-01T14:00:00Z", "2026-11-01T18:00:00Z"},    // 25 hours long
		{"America/New_York", "2026-03-08", "00:00", "24:00", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"},    // 23
		{"Australia/Lord_Howe", "2026-04-05", "00:30", "12:00", "2026-04-04T13:30:00Z", "2026-04-05T01:30:00Z"}, // half an hour back
		{"Asia/Kathmandu", "2028-02-29", "10:00", "11:30", "2028-02-29T04:15:00Z", "2028-02-29T05:45:00Z"},      // a leap day, 5:45 ahead
		{"Pacific/Kiritimati", "2026-12-31", "06:00", "23:59", "2026-12-30T16:00:00Z", "2026-12-31T09:59:00Z"},  // 14 hours ahead
		{"UTC", "2026-12-31", "23:00", "24:00", "2026-12-31T23:00:00Z", "2027-01-01T00:00:00Z"},                 // to the end of the year
	} {
		test.held(t)
	}
}

// Where clocks skip midnight, the hours of the day are those that they show. Offsets
// are those of the time zone database: Chile goes from -04 to -03.
func TestSkippedMidnight(t *testing.T) {
	hours{"America/Santiago", "2026-09-06", "01:00", "12:00", "2026-09-06T04:00:00Z", "2026-09-06T15:00:00Z"}.held(t)
	hours{"Asia/Beirut", "2026-03-29", "10:00", "12:30", "2026-03-29T07:00:00Z", "2026-03-29T09:30:00Z"}.held(t)
}

// hours are those of a day at a zone, and the instants that they are.
type hours struct{ zone, day, from, till, start, end string }

func (h hours) held(t *testing.T) {
	t.Helper()
	c := parsed(t, fmt.Sprintf(window, h.zone, h.day, h.from, h.till, strings.Repeat("ü", 60)))
	zone, err := time.LoadLocation(h.zone)
	require.NoError(t, err)
	timed := 0
	for _, e := range held(t, c, contract.Facts{}, zone) {
		if e.Category != string(contract.PublishDue) {
			continue
		}
		timed++
		assert.False(t, e.WholeDays)
		assert.Equal(t, h.start, e.Start.Format(time.RFC3339), "%s %s", h.zone, h.day)
		assert.Equal(t, h.end, e.End.Format(time.RFC3339), "%s %s", h.zone, h.day)
		assert.Contains(t, e.Summary, "größer\"; \\ 你好", "signs that the format escapes come back")
	}
	assert.Equal(t, 1, timed)
	held(t, c, contract.Facts{}, nil) // without a zone: a whole day
}

// A date that is counted comes to the day that people count, in every reader.
func TestCountedDays(t *testing.T) {
	holidays := func(d civil.Date) bool { return d == civil.NewDate(2026, 12, 25) || d == civil.NewDate(2027, 1, 1) }
	for _, test := range []struct{ signed, due, want string }{
		{"2026-01-31", `{"after": "signing", "months": 1}`, "2026-02-28"},
		{"2028-01-31", `{"after": "signing", "months": 1}`, "2028-02-29"},
		{"2028-02-29", `{"after": "signing", "months": 12}`, "2029-02-28"},
		{"2026-08-31", `{"after": "signing", "months": 6, "days": 1}`, "2027-03-01"},
		{"2026-12-31", `{"after": "signing", "days": 1}`, "2027-01-01"},
		{"2028-02-28", `{"after": "signing", "days": 1}`, "2028-02-29"},
		{"2026-10-24", `{"after": "signing", "days": 2}`, "2026-10-26"},           // over a night of 25 hours
		{"2026-12-24", `{"after": "signing", "business_days": 1}`, "2026-12-28"},  // Christmas, then a weekend
		{"2026-12-31", `{"after": "signing", "business_days": 2}`, "2027-01-05"},  // New Year's Day is a Friday
		{"2026-11-08", `{"after": "signing", "business_days": -1}`, "2026-11-06"}, // a Sunday
		{"2026-02-10", `{"on": "2028-02-29"}`, "2028-02-29"},
	} {
		c := parsed(t, `{"id": "c", "zone": "Europe/Madrid", "signed": "`+test.signed+`", "brand": {"name": "B"}, "creator": {"name": "C"},
			"compensation": [{"flat_fee": {"amount": {"amount": "10", "currency": "EUR"}}}],
			"payment": {"schedule": [{"share": "1", "due": `+test.due+`}]}}`)
		paid := 0
		for _, e := range held(t, c, contract.Facts{Holidays: holidays}, nil) {
			if e.Category == string(contract.PaymentDue) {
				paid++
				assert.Equal(t, test.want, e.Start.Format(time.DateOnly), "%s %s", test.signed, test.due)
				assert.Equal(t, e.Start.AddDate(0, 0, 1), e.End)
			}
		}
		assert.Equal(t, 1, paid, test.due)
	}
}

// Whatever the window, zone, lengths and names, both readers say what the library says,
// and the same as each other.
func TestAnyContract(t *testing.T) {
	zones := []string{"Europe/Madrid", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia", "Africa/Casablanca", "UTC"}
	r := rand.New(rand.NewPCG(7, 11))
	contracts, events := 0, 0
	for range 300 {
		name := zones[r.IntN(len(zones))]
		zone, err := time.LoadLocation(name)
		require.NoError(t, err)
		from := civil.NewDate(2024, 1, 1).AddDays(r.IntN(3000))
		to := from.AddDays(r.IntN(2) * r.IntN(40))
		start := r.IntN(23)
		c := parsed(t, fmt.Sprintf(`{"id": "r;%d,\\", "version": %d, "zone": %q, "signed": %q, "title": %q, "brand": {"name": "B"}, "creator": {"name": "C"},
			"term": {"from": %q, "to": %q, "renew": true},
			"deliverables": [{"id": "a:b,c", "title": %q, "platform": "instagram", "format": "reel", "count": %d, "draft": {"after": "publication", "business_days": -%d},
				"window": {"from": %q, "to": %q, "start": "%02d:15", "end": "%02d:45"}, "live_for": {"months": %d, "days": %d}}],
			"approval": {"needed": true, "reply_business_days": %d},
			"rights": [{"id": "r", "starts": {"after": "publication"}, "lasts": {"months": %d}, "archive": "taken_down"}],
			"exclusivity": [{"id": "e", "before": {"days": %d}, "after": {"months": %d}}],
			"termination": {"notice_days": %d}}`,
			r.IntN(1000), r.IntN(9)+1, name, from.AddDays(-30), hostile(r), from.AddDays(-r.IntN(60)), to.AddDays(r.IntN(400)), hostile(r), r.IntN(4)+1,
			r.IntN(9)+1, from, to, start, start+1, r.IntN(14), r.IntN(40), r.IntN(6)+1, r.IntN(24)+1, r.IntN(90), r.IntN(13), r.IntN(60)))
		contracts++
		events += len(held(t, c, contract.Facts{}, zone))
	}
	t.Logf("%d contracts, %d events, %d readers", contracts, events, len(readers))
}

// hostile is a title of signs that the format escapes, folds or has no place for.
func hostile(r *rand.Rand) string {
	signs := []string{"a", ",", ";", "\\", "\\n", ":", "\"", "ß", "漢", "😀", "é", "BEGIN:VEVENT", " ", "x=1", "^n"}
	var b strings.Builder
	for range r.IntN(60) + 1 {
		b.WriteString(signs[r.IntN(len(signs))])
	}
	return "t" + b.String() + "t"
}
