package civil_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

func TestMonth(t *testing.T) {
	madrid := zone(t, "Europe/Madrid")
	october := civil.Month(2026, time.October, madrid)
	assert.Equal(t, "2026-09-30T22:00:00Z", october.From.UTC().Format(time.RFC3339))
	assert.Equal(t, "2026-10-31T23:00:00Z", october.To.UTC().Format(time.RFC3339))
	assert.Equal(t, 31, october.Days(madrid))
	assert.Equal(t, 32, october.Days(nil), "in UTC it also touches September 30")
	assert.Equal(t, 31*24*time.Hour+time.Hour, october.To.Sub(october.From))

	assert.Equal(t, 28, civil.Month(2026, time.February, nil).Days(nil))
	for _, none := range []civil.Period{civil.Month(2026, 13, nil), civil.Month(0, 1, nil), civil.Month(10000, 1, nil)} {
		assert.Equal(t, civil.Period{}, none)
	}
}

func TestMonthsCoverTheYearOnce(t *testing.T) {
	for _, place := range []string{"UTC", "Europe/Madrid", "America/Sao_Paulo", "Pacific/Apia"} {
		t.Run(place, func(t *testing.T) {
			loc := zone(t, place)
			at := civil.NewDate(2011, time.January, 1).In(loc)
			for month := range 12 {
				p := civil.Month(2011, time.Month(month+1), loc)
				require.True(t, p.From.Equal(at))
				require.NoError(t, p.Validate())
				at = p.To
			}
			assert.True(t, at.Equal(civil.NewDate(2012, time.January, 1).In(loc)))
		})
	}
}

func TestDayThatWasLeftOut(t *testing.T) {
	apia := zone(t, "Pacific/Apia")
	p := civil.Day(civil.NewDate(2011, time.December, 30), apia)
	assert.ErrorIs(t, p.Validate(), civil.ErrPeriod)
	assert.Equal(t, 0, p.Days(apia))
	assert.False(t, p.Contains(p.From))
}

func TestBetween(t *testing.T) {
	from, to := date(t, "2026-10-01"), date(t, "2026-10-30")
	p := civil.Between(from, to, nil)
	assert.Equal(t, 30, p.Days(nil), "the last day included")
	first, last := p.Dates(nil)
	assert.Equal(t, from, first)
	assert.Equal(t, to, last)
	assert.Equal(t, civil.Day(from, nil), civil.Between(from, from, nil))
	assert.Equal(t, civil.Period{}, civil.Between(to, from, nil))
	assert.Equal(t, civil.Period{}, civil.Between(civil.Date{}, to, nil))
	assert.Equal(t, civil.Period{}, civil.Between(from, civil.Date{}, nil))
	assert.Equal(t, 1, civil.Day(date(t, "9999-12-31"), nil).Days(nil))
}

func TestPeriodIsHalfOpen(t *testing.T) {
	p := civil.Day(date(t, "2026-10-31"), nil)
	assert.True(t, p.Contains(p.From))
	assert.True(t, p.Contains(p.To.Add(-1)))
	assert.False(t, p.Contains(p.To))
	assert.False(t, p.Contains(p.From.Add(-1)))
	next := civil.Day(date(t, "2026-11-01"), nil)
	assert.False(t, p.Overlaps(next))
	assert.Equal(t, civil.Period{}, p.Intersect(next))
}

func TestPeriodThatHoldsNothing(t *testing.T) {
	day := civil.Day(date(t, "2026-10-31"), nil)
	backwards := civil.Period{From: day.To, To: day.From}
	for _, p := range []civil.Period{{}, backwards, {From: day.From, To: day.From}, {From: day.From}, {To: day.To}} {
		assert.False(t, p.IsValid())
		assert.ErrorIs(t, p.Validate(), civil.ErrPeriod)
	}
	for _, p := range []civil.Period{{}, backwards, {From: day.From, To: day.From}, {From: day.From}} {
		assert.False(t, p.Overlaps(day))
		assert.False(t, day.Overlaps(p))
		assert.Equal(t, 0, p.Days(nil))
		assert.False(t, p.Contains(day.From))
	}
}

// An instant is in the intersection when it is in both.
func TestIntersect(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := func() time.Time { return time.Unix(1_800_000_000+r.Int64N(10), 0) }
	for range 2000 {
		p, o, at := civil.Period{From: some(), To: some()}, civil.Period{From: some(), To: some()}, some()
		both := p.Intersect(o)
		require.Equal(t, p.Contains(at) && o.Contains(at), both.Contains(at))
		require.Equal(t, both, o.Intersect(p))
		require.Equal(t, both.IsValid(), p.Overlaps(o))
	}
}

func TestPeriodJSON(t *testing.T) {
	p := civil.Month(2026, time.October, zone(t, "Europe/Madrid"))
	text, err := json.Marshal(p)
	require.NoError(t, err)
	assert.Equal(t, `{"from":"2026-09-30T22:00:00Z","to":"2026-10-31T23:00:00Z"}`, string(text))
	var back civil.Period
	require.NoError(t, json.Unmarshal(text, &back))
	assert.True(t, p.Equal(back))
	assert.Equal(t, time.UTC, back.From.Location())
	require.NoError(t, json.Unmarshal([]byte(`{"to":"2026-10-01T00:00:00.5+02:00","from":"2026-11-01T00:00:00Z"}`), &back))
	assert.False(t, back.IsValid(), "order is for Validate")
	assert.Equal(t, "2026-09-30T22:00:00.5Z", back.To.Format(time.RFC3339Nano))

	for _, bad := range []string{
		`null`, `{}`, `[]`, `5`, `{"from":"2026-10-01T00:00:00Z"}`, `{"from":null,"to":null}`,
		`{"from":"2026-10-01T00:00:00Z","to":"9999-12-31T23:59:59-01:00"}`,
		`{"from":"2026-10-01","to":"2026-11-01"}`, `{"From":"2026-10-01T00:00:00Z","To":"2026-11-01T00:00:00Z"}`,
		`{"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00Z","note":null}`,
		`{"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00Z"` + strings.Repeat(" ", 1024) + `}`,
	} {
		unchanged := p
		assert.Error(t, json.Unmarshal([]byte(bad), &unchanged), "%.60s", bad)
		assert.Equal(t, p, unchanged)
	}
	_, err = json.Marshal(civil.Period{From: time.Unix(1<<60, 0)})
	assert.Error(t, err)
}

func FuzzPeriodUnmarshalJSON(f *testing.F) {
	f.Add([]byte(`{"from":"2026-10-01T00:00:00Z","to":"2026-11-01T00:00:00.5+02:00"}`))
	f.Add([]byte(`{"from":null,"to":[[[`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var p, back civil.Period
		if p.UnmarshalJSON(text) != nil {
			return
		}
		out, err := json.Marshal(p)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(out, &back))
		require.Equal(t, p, back)
	})
}

func TestAddBusinessDays(t *testing.T) {
	allSaints := civil.Holidays(func(d civil.Date) bool { return d.Month() == time.November && d.Day() <= 2 })
	for _, c := range []struct {
		from     string
		n        int
		holidays civil.Holidays
		want     string
	}{
		{"2026-10-30", 1, nil, "2026-11-02"}, // Friday to Monday
		{"2026-10-30", 1, allSaints, "2026-11-03"},
		{"2026-10-31", 0, nil, "2026-11-02"},
		{"2026-10-30", 0, nil, "2026-10-30"},
		{"2026-10-31", 0, allSaints, "2026-11-03"},
		{"2026-11-03", -1, allSaints, "2026-10-30"},
		{"2026-10-01", 30, nil, "2026-11-12"},
		{"2026-11-12", -30, nil, "2026-10-01"},
	} {
		got, err := date(t, c.from).AddBusinessDays(c.n, c.holidays)
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String(), "%s %+d", c.from, c.n)
	}
	always := func(civil.Date) bool { return true }
	for _, c := range []struct {
		from     civil.Date
		n        int
		holidays civil.Holidays
	}{
		{civil.Date{}, 1, nil},
		{civil.Date{}, 0, nil},
		{date(t, "2026-10-30"), 10_001, nil},
		{date(t, "2026-10-30"), -10_001, nil},
		{date(t, "2026-10-30"), 1, always},
		{date(t, "2026-10-30"), 0, always},
		{date(t, "9999-12-31"), 1, nil},
		{date(t, "0001-01-01"), -1, nil},
	} {
		_, err := c.from.AddBusinessDays(c.n, c.holidays)
		assert.ErrorIs(t, err, civil.ErrBusinessDays)
	}
}
