package contract_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

func day(t testing.TB, text string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(text)
	require.NoError(t, err)
	return d
}

// dated is a small contract with dates of every kind.
func dated(t testing.TB) contract.Contract {
	d := func(text string) civil.Date { return day(t, text) }
	return contract.Contract{
		ID: "glow-7", Version: 2, Zone: "Europe/Madrid", Currency: "EUR",
		Brand: contract.Party{Name: "Glow Lab SL"}, Creator: contract.Creator{Party: contract.Party{Name: "Mia Ruiz"}},
		Term: contract.Term{From: d("2026-10-01"), To: d("2026-12-31")},
		Deliverables: []contract.Deliverable{
			{ID: "reel", Platform: engagement.Instagram, Format: engagement.Reel, Count: 2,
				Draft:  contract.When{After: contract.OnPublication, Days: -7},
				Window: contract.Window{From: d("2026-10-20"), To: d("2026-10-31")}, LiveFor: contract.Length{Months: 1}},
			{ID: "story", Platform: engagement.Instagram, Format: engagement.Story, Count: 1,
				Window: contract.Window{From: d("2026-10-25"), To: d("2026-10-25"), Start: "17:00", End: "21:00"}},
		},
		Approval: &contract.Approval{Needed: engagement.Yes, ReplyDays: 2, Rounds: 1, Silence: contract.SilenceApproves},
		Compensation: []contract.Pay{
			{FlatFee: &contract.FlatFee{Amount: money.Must("1000.01", "EUR")}},
			{PerView: &contract.PerView{Price: money.Must("8", "EUR"), Per: 1000, Metric: engagement.Views, Deliverable: "reel", WindowDays: 30}},
			{Product: &contract.Product{Name: "Serum", Return: contract.When{After: contract.OnEnd, Days: 14}}},
		},
		Payment: &contract.Payment{Schedule: []contract.Instalment{
			{Share: money.BasisPoints(5000), Due: contract.When{After: contract.OnSigning}},
			{Share: money.BasisPoints(5000), Due: contract.When{After: contract.OnPublication, Days: 30}},
		}},
		Rights: []contract.Right{{ID: "ads", Deliverables: []string{"reel"}, Media: []contract.Medium{contract.PaidSocial},
			Territory: []string{"ES"}, Starts: contract.When{After: contract.OnPublication}, Lasts: contract.Length{Months: 3}, Archive: contract.TakenDown}},
		Allowlisting:  []contract.Allowlisting{{ID: "boost", Platform: engagement.Instagram, Starts: contract.When{On: d("2026-11-01")}, Lasts: contract.Length{Days: 30}}},
		Exclusivities: []contract.Exclusivity{{ID: "skin", Category: "serums", Before: contract.Length{Days: 14}, After: contract.Length{Months: 1}}},
		Reporting:     &contract.Reporting{Due: contract.When{After: contract.OnPublication, Business: 5}},
	}
}

// TestCalendar holds every date against one counted by hand on a calendar of 2026:
// October 31 is a Saturday, December 31 a Thursday.
func TestCalendar(t *testing.T) {
	c := dated(t)
	require.NoError(t, c.Validate())
	var got []string
	for _, d := range c.Calendar(contract.Facts{}) {
		line := fmt.Sprintf("%s %s", d.On, d.ID)
		if !d.To.IsZero() {
			line = fmt.Sprintf("%s..%s %s", d.On, d.To, d.ID)
		}
		if !d.Firm {
			line += " moves"
		}
		if !d.Sum.IsZero() {
			line += " " + d.Sum.String()
		}
		got = append(got, line)
	}
	want := `2026-09-17 exclusivity_begins:skin
2026-10-01 term:begins
2026-10-01 sign
2026-10-20..2026-10-31 publish:reel:1
2026-10-20..2026-10-31 publish:reel:2
2026-10-24 draft:reel:1 moves
2026-10-24 draft:reel:2 moves
2026-10-25 publish:story:1
2026-10-27 reply:reel:1 moves
2026-10-27 reply:reel:2 moves
2026-10-30 report:story:1 moves
2026-10-31 right_begins:ads moves
2026-11-01 allowlisting_begins:boost
2026-11-06 report:reel:1 moves
2026-11-06 report:reel:2 moves
2026-11-30 live_until:reel:1 moves
2026-11-30 live_until:reel:2 moves
2026-11-30 measure:views:2:reel:1 moves
2026-11-30 measure:views:2:reel:2 moves
2026-11-30 payment:2 moves 500.00 EUR
2026-11-30 allowlisting_ends:boost
2026-12-31 term:ends
2027-01-14 product_return:3
2027-01-30 right_ends:ads moves
2027-01-31 take_down:ads moves
2027-01-31 exclusivity_ends:skin
 payment:1 moves 500.01 EUR`
	assert.Equal(t, want, strings.Join(got, "\n"))
}

// TestCalendarMoves publishes early: what is counted from the publication follows.
func TestCalendarMoves(t *testing.T) {
	c := dated(t)
	facts := contract.Facts{
		Happened: []contract.Happening{
			{Event: contract.OnSigning, On: day(t, "2026-09-28")},
			{Event: contract.OnPublication, Deliverable: "reel", Piece: 1, On: day(t, "2026-10-20")},
			{Event: contract.OnPublication, Deliverable: "reel", Piece: 2, On: day(t, "2026-10-22")},
			{Event: contract.OnPublication, Deliverable: "story", On: day(t, "2026-10-25")},
		},
		Holidays: func(d civil.Date) bool { return d == day(t, "2026-10-26") }, // a Monday
	}
	byID := map[string]contract.Due{}
	for _, d := range c.Calendar(facts) {
		byID[d.ID] = d
	}
	for id, want := range map[string]string{
		"payment:1":              "2026-09-28", // signed, which the contract itself does not say yet
		"payment:2":              "2026-11-24", // 30 days after the last of all, the story
		"right_begins:ads":       "2026-10-20", // with the first reel
		"right_ends:ads":         "2027-01-21", // with the second
		"live_until:reel:1":      "2026-11-19",
		"measure:views:2:reel:2": "2026-11-21",
		"report:reel:1":          "2026-10-28", // Wed 21, Thu 22, Fri 23, Tue 27, Wed 28
		"report:story:1":         "2026-11-02", // Sunday; Tue 27 … Fri 30, Mon 2
	} {
		assert.Equal(t, want, byID[id].On.String(), id)
		assert.True(t, byID[id].Firm, id)
	}
}

// TestDay counts over month ends, leap years and weekends.
func TestDay(t *testing.T) {
	c := contract.Contract{Signed: day(t, "2028-01-31"), Term: contract.Term{From: day(t, "2026-01-31")}}
	for _, row := range []struct{ when, want string }{
		{`{"on":"2026-05-05"}`, "2026-05-05"},
		{`{"after":"signing"}`, "2028-01-31"},
		{`{"after":"signing","months":1}`, "2028-02-29"}, // a leap year
		{`{"after":"term_start","months":1}`, "2026-02-28"},
		{`{"after":"term_start","months":1,"days":1}`, "2026-03-01"},
		{`{"after":"signing","months":-11}`, "2027-02-28"},
		{`{"after":"term_start","business_days":1}`, "2026-02-02"}, // a Saturday, so Monday
		{`{"after":"term_start","business_days":-1}`, "2026-01-30"},
		{`{"after":"term_start","days":400}`, "2027-03-07"},
		{`{"after":"invoice","days":30}`, ""}, // none has come
		{`{"after":"publication"}`, ""},       // nothing is to be published
		{`{}`, ""},
	} {
		got := c.Day(when(t, row.when), "", 0, contract.Facts{})
		assert.Equal(t, row.want, got.On.String(), row.when)
		assert.NotEmpty(t, got.Why, row.when)
	}
}

// TestDayLoop counts a draft from an approval, which is counted from the draft.
func TestDayLoop(t *testing.T) {
	c := contract.Contract{
		Deliverables: []contract.Deliverable{{ID: "a", Count: 1, Draft: contract.When{After: contract.OnApproval}}},
		Approval:     &contract.Approval{ReplyHours: 48},
	}
	got := c.Day(contract.When{After: contract.OnDraft}, "a", 1, contract.Facts{})
	assert.True(t, got.On.IsZero())
	assert.Equal(t, "it is counted from itself", got.Why)
}

func when(t testing.TB, text string) (w contract.When) {
	t.Helper()
	c, err := contract.Parse(strings.NewReader(`{"id":"a","brand":{"name":"B"},"creator":{"name":"C"},"reporting":{"due":`+text+`}}`), nil)
	require.NoError(t, err)
	return c.Reporting.Due
}

func TestInstalmentsAddUp(t *testing.T) {
	c := dated(t)
	c.Compensation = append(c.Compensation, contract.Pay{PerDeliverable: &contract.PerDeliverable{Deliverable: "reel", Amount: money.Must("33.33", "EUR")}})
	fixed, err := c.FixedPay()
	require.NoError(t, err)
	assert.Equal(t, "1066.67 EUR", fixed.String()) // 1000.01 + 2 × 33.33
	third := money.BasisPoints(3333)
	c.Payment.Schedule = []contract.Instalment{{Share: third}, {Share: third}, {Share: money.BasisPoints(3334)}}
	parts, err := c.Instalments()
	require.NoError(t, err)
	sum, err := money.Total(parts...)
	require.NoError(t, err)
	assert.Equal(t, fixed, sum)
	c.Compensation = append(c.Compensation, contract.Pay{FlatFee: &contract.FlatFee{Amount: money.Must("1", "USD")}})
	_, err = c.FixedPay()
	var mismatch money.MismatchError
	assert.ErrorAs(t, err, &mismatch)
}

// TestICalendar holds the parts of the format that programs stumble over.
func TestICalendar(t *testing.T) {
	c := dated(t)
	c.Title = "Autumn; reels, stories\\more — “glow”"
	madrid := time.FixedZone("CET", 3600)
	text := string(c.ICalendar(c.Calendar(contract.Facts{}), contract.ICS{Stamp: time.Date(2026, 9, 1, 10, 0, 0, 0, time.UTC), Zone: madrid, Remind: 3}))
	assert.Equal(t, text, string(c.ICalendar(c.Calendar(contract.Facts{}), contract.ICS{Stamp: time.Date(2026, 9, 1, 12, 0, 0, 0, time.FixedZone("", 7200)), Zone: madrid, Remind: 3})))
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		assert.LessOrEqual(t, len(line), 75, line)
		assert.NotContains(t, line, "\n")
	}
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\n", "X-WR-CALNAME:Autumn\\; reels\\, stories\\\\more — “glow”\r\n", "DTSTART;VALUE=DATE:20261020\r\nDTEND;VALUE=DATE:20261101\r\n",
		"DTSTART:20261025T160000Z\r\nDTEND:20261025T200000Z\r\n", // 17:00 at UTC+1
		"SEQUENCE:1\r\n", "TRIGGER:-P3D\r\n", "UID:publish.3areel.3a1.glow-7@influencekit\r\n",
	} {
		assert.Contains(t, text, want)
	}
	assert.NotContains(t, text, "payment.3a1", "it has no day")
	brand := string(c.ICalendar(c.Calendar(contract.Facts{}), contract.ICS{By: contract.TheBrand}))
	assert.Contains(t, brand, "payment.3a2")
	assert.NotContains(t, brand, "publish.3a")
}

// TestICalendarClock puts hours on days when clocks change. Berlin's clocks jump from 02:00
// to 03:00 on 2026-03-29 and from 03:00 to 02:00 on 2026-10-25.
func TestICalendarClock(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no zones here")
	}
	for _, row := range []struct {
		on, from, till string
		want           string
	}{
		{"2026-03-28", "17:00", "18:00", "20260328T160000Z"},
		{"2026-03-29", "17:00", "18:00", "20260329T150000Z"},
		{"2026-03-29", "02:30", "04:00", "20260329T013000Z"}, // skipped: counted on from +01:00
		{"2026-10-25", "02:30", "04:00", "20261025T003000Z"}, // twice: the first, at +02:00
		{"2026-10-25", "17:00", "24:00", "20261025T160000Z"},
	} {
		c := dated(t)
		c.Deliverables[1].Window = contract.Window{From: day(t, row.on), To: day(t, row.on), Start: contract.Clock(row.from), End: contract.Clock(row.till)}
		text := string(c.ICalendar(c.Calendar(contract.Facts{}), contract.ICS{Zone: berlin}))
		assert.Contains(t, text, "DTSTART:"+row.want+"\r\n", row)
	}
}

// TestRetainerIn counts all periods of a term, also of one with more than are listed
// one by one: from Monday 2000-01-03 to Sunday 2030-01-06 there are 10,962 days.
func TestRetainerIn(t *testing.T) {
	term := contract.Term{From: day(t, "2000-01-03"), To: day(t, "2030-01-06")}
	for every, want := range map[contract.Every]int{contract.EveryWeek: 1566, contract.EveryMonth: 361, contract.EveryYear: 31, contract.OverTheTerm: 1} {
		n, because := contract.Retainer{Every: every}.In(term)
		assert.Equal(t, want, n, every)
		assert.Empty(t, because)
	}
	n, _ := contract.Retainer{Every: contract.EveryWeek, Periods: 1000}.In(term)
	assert.Equal(t, 1000, n)
	n, _ = contract.Retainer{Every: contract.EveryWeek}.In(contract.Term{From: day(t, "0001-01-01"), To: day(t, "9999-12-31")})
	assert.Equal(t, 521723, n) // 3,652,059 days
	assert.Len(t, contract.Retainer{Every: contract.EveryWeek}.Starts(term), 1000)
}

// TestRetainerFromTheLastOfAMonth: three months from January 31 end with April 30, as
// [contract.Length.From] has them: January 31 to February 28, March 1 to 30, March 31
// to April 30. A fourth period would be paid for the last day of the third.
func TestRetainerFromTheLastOfAMonth(t *testing.T) {
	first := day(t, "2026-01-31")
	term := contract.Term{From: first, To: contract.Length{Months: 3}.From(first)}
	require.Equal(t, day(t, "2026-04-30"), term.To)
	retainer := contract.Retainer{Every: contract.EveryMonth}
	assert.Equal(t, []civil.Date{first, day(t, "2026-03-01"), day(t, "2026-03-31")}, retainer.Starts(term))
	n, _ := retainer.In(term)
	assert.Equal(t, 3, n)
	retainer.Every = contract.EveryYear // from February 29 to February 28
	leap := day(t, "2028-02-29")
	assert.Equal(t, []civil.Date{leap}, retainer.Starts(contract.Term{From: leap, To: contract.Length{Months: 12}.From(leap)}))
}
