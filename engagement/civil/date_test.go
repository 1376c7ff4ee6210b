package civil_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// zone loads a place for a test, or skips where the machine has no zone table.
func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Skip("no zone table on this machine")
	}
	return loc
}

func date(t *testing.T, text string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(text)
	require.NoError(t, err)
	return d
}

func TestParseDate(t *testing.T) {
	for _, text := range []string{"0001-01-01", "1600-02-29", "1969-12-31", "1970-01-01", "2000-02-29", "2026-10-31", "9999-12-31"} {
		assert.Equal(t, text, date(t, text).String())
	}
	for _, text := range []string{
		"", "2026", "2026-10", "2026-1-1", "2026-10-32", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
		"0000-01-01", "10000-01-01", "-001-01-01", "+026-10-31", "2026/10/31", "2026-10-31T", " 2026-10-31", "2026-1a-31", "２026-10-31",
	} {
		_, err := civil.ParseDate(text)
		assert.ErrorIs(t, err, civil.ErrDate, text)
	}
}

// The calendar of package time, on every day of the years 1 to 9, 1895 to 2105
// and 9990 to 9999, and on every 29th of the others.
func TestCalendar(t *testing.T) {
	d, at := civil.NewDate(1, time.January, 1), time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	last, days := civil.Date{}, 1
	for step := 0; !d.IsZero(); d, at, days = d.AddDays(step), at.AddDate(0, 0, step), days+step {
		year, month, day := at.Date()
		if civil.NewDate(year, month, day) != d || at.Weekday() != d.Weekday() {
			require.Equal(t, at.Format(time.DateOnly), d.String())
			require.Equal(t, at.Weekday(), d.Weekday())
		}
		last = d
		step = 29
		if year < 10 || year > 1894 && year < 2106 || year > 9989 {
			step = 1
		}
	}
	assert.Equal(t, "9999-12-31", last.String())
	assert.Equal(t, 3_652_060, days, "days in 9,999 years, and one")
}

func TestNewDate(t *testing.T) {
	d := civil.NewDate(2026, time.October, 31)
	assert.Equal(t, 2026, d.Year())
	assert.Equal(t, time.October, d.Month())
	assert.Equal(t, 31, d.Day())
	assert.Equal(t, time.Saturday, d.Weekday())
	for _, none := range []civil.Date{
		civil.NewDate(2026, time.February, 29), civil.NewDate(2026, 13, 1), civil.NewDate(2026, 0, 1), civil.NewDate(2026, 1, 0),
		civil.NewDate(0, 1, 1), civil.NewDate(10000, 1, 1), civil.NewDate(math.MaxInt, math.MaxInt, math.MaxInt),
	} {
		assert.True(t, none.IsZero())
	}
}

func TestZeroDate(t *testing.T) {
	var none civil.Date
	some := date(t, "2026-10-31")
	assert.Empty(t, none.String())
	assert.Equal(t, none, none.AddDays(1))
	assert.Equal(t, none, none.AddMonths(1))
	assert.Equal(t, 0, none.Sub(some))
	assert.Equal(t, 0, some.Sub(none))
	assert.True(t, none.In(nil).IsZero())
	assert.True(t, none.Before(some))
	assert.True(t, some.After(none))
	assert.Equal(t, -1, none.Compare(some))
	assert.Equal(t, 0, none.Year())
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-01-31", 1, "2026-02-28"},
		{"2028-01-31", 1, "2028-02-29"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-10-31", 1, "2026-11-30"},
		{"2026-10-31", 2, "2026-12-31"},
		{"2026-10-31", 3, "2027-01-31"},
		{"2026-10-15", -10, "2025-12-15"},
		{"2028-02-29", 12, "2029-02-28"},
		{"2026-10-31", 0, "2026-10-31"},
		{"0001-01-01", 12*9999 - 1, "9999-12-01"},
		{"9999-12-31", 1, ""},
		{"0001-01-31", -1, ""},
		{"2026-10-31", math.MaxInt, ""},
		{"2026-10-31", math.MinInt, ""},
	} {
		assert.Equal(t, c.want, date(t, c.from).AddMonths(c.months).String(), "%s %+d", c.from, c.months)
	}
}

func TestAddDaysAndSub(t *testing.T) {
	d := date(t, "2026-10-31")
	assert.Equal(t, "2026-11-30", d.AddDays(30).String())
	assert.Equal(t, 30, d.AddDays(30).Sub(d))
	assert.Equal(t, -30, d.Sub(d.AddDays(30)))
	for _, n := range []int{math.MaxInt, math.MinInt, 3_652_060, -3_652_060, 3_000_000, -739_920} {
		assert.True(t, d.AddDays(n).IsZero(), n)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		n := r.IntN(100_000) - 50_000
		moved := d.AddDays(n)
		require.Equal(t, n, moved.Sub(d))
		require.Equal(t, d, moved.AddDays(-n))
		require.Equal(t, moved, date(t, moved.String()))
		require.Equal(t, n < 0, moved.Before(d))
		require.Equal(t, n > 0, moved.After(d))
	}
}

func TestIn(t *testing.T) {
	for _, c := range []struct{ place, day, want string }{
		{"UTC", "2026-10-31", "2026-10-31T00:00:00Z"},
		{"Europe/Madrid", "2026-10-25", "2026-10-25T00:00:00+02:00"}, // 25 hours, the clock goes back at 3
		{"Europe/Madrid", "2026-03-29", "2026-03-29T00:00:00+01:00"},
		{"America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"}, // midnight was skipped
		{"America/Sao_Paulo", "2018-02-18", "2018-02-18T00:00:00-03:00"}, // the hour before came twice
		{"America/Havana", "2023-11-05", "2023-11-05T00:00:00-04:00"},    // midnight came twice: the first
		{"Africa/Cairo", "2024-04-26", "2024-04-26T01:00:00+03:00"},      // midnight was skipped
		{"Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00-10:00"},
		{"Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"}, // the day was left out
		{"Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"},
		{"Asia/Kathmandu", "1986-01-01", "1986-01-01T00:15:00+05:45"},
	} {
		t.Run(c.place+c.day, func(t *testing.T) {
			got := date(t, c.day).In(zone(t, c.place))
			assert.Equal(t, c.want, got.Format(time.RFC3339))
		})
	}
	assert.Equal(t, time.Date(2026, 10, 31, 0, 0, 0, 0, time.UTC), date(t, "2026-10-31").In(nil))
	for _, hours := range []int{-100, -14, 14, 100} {
		loc := time.FixedZone("", hours*3600)
		assert.Equal(t, "2026-10-31T00:00:00", date(t, "2026-10-31").In(loc).Format("2006-01-02T15:04:05"))
	}
}

// The start of a day belongs to it and the instant before does not, in places
// whose clocks do the oddest things.
func TestInIsTheFirstInstant(t *testing.T) {
	for _, place := range []string{
		"Europe/Madrid", "America/Sao_Paulo", "America/Havana", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Gaza", "America/New_York",
	} {
		t.Run(place, func(t *testing.T) {
			loc := zone(t, place)
			for d := date(t, "2017-01-01"); d.Year() < 2020; d = d.AddDays(1) {
				start := d.In(loc)
				require.Equal(t, d, civil.DateOf(start, loc))
				require.Equal(t, d.AddDays(-1), civil.DateOf(start.Add(-1), loc), d)
			}
		})
	}
}

func TestDateOf(t *testing.T) {
	late := time.Date(2026, 10, 31, 23, 30, 0, 0, time.UTC)
	assert.Equal(t, "2026-10-31", civil.DateOf(late, nil).String())
	assert.Equal(t, "2026-11-01", civil.DateOf(late, time.FixedZone("", 3600)).String())
	assert.True(t, civil.DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), nil).IsZero())
	assert.True(t, civil.DateOf(time.Unix(math.MaxInt64, 0), nil).IsZero())
	assert.Equal(t, "0001-01-01", civil.DateOf(time.Time{}, nil).String(), "the zero time is an instant like any other")
}

func TestDateJSON(t *testing.T) {
	type due struct {
		On  civil.Date            `json:"on"`
		Per map[civil.Date]string `json:"per"`
	}
	want := due{date(t, "2026-10-31"), map[civil.Date]string{date(t, "2026-11-01"): "x"}}
	text, err := json.Marshal(want)
	require.NoError(t, err)
	assert.Equal(t, `{"on":"2026-10-31","per":{"2026-11-01":"x"}}`, string(text))
	var back due
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, want, back)

	require.NoError(t, json.Unmarshal([]byte(`{"on":""}`), &back))
	assert.True(t, back.On.IsZero())
	for _, text := range []string{`{"on":"tomorrow"}`, `{"on":"2026-10-32"}`, `{"on":"2026-10-31T00:00:00Z"}`, `{"on":20261031}`, `{"on":{}}`} {
		assert.Error(t, json.Unmarshal([]byte(text), &back), text)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2026-10-31", "0000-00-00", "2026-02-29", "20261031", "-001-01-01"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := civil.ParseDate(text)
		_, reference := time.Parse(time.DateOnly, text)
		if err != nil {
			require.True(t, reference != nil || text[:4] == "0000")
			require.True(t, d.IsZero())
			return
		}
		require.NoError(t, reference)
		require.Equal(t, text, d.String())
	})
}
