package icsread_test

import (
	"bytes"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones, whatever the machine has

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

var stamp = time.Date(2026, 9, 1, 8, 30, 0, 0, time.UTC)

// dated returns the dates of a calendar that have a day.
func dated(dues []contract.Due) (list []contract.Due) {
	for _, d := range dues {
		if !d.On.IsZero() {
			list = append(list, d)
		}
	}
	return list
}

// held holds what every reader finds in the calendar of a contract against its dates:
// as many events, each with an id of its own, the sentence, the days or instants, and
// whether it still moves. It returns the events of the last reader.
func held(t *testing.T, c contract.Contract, f contract.Facts, zone *time.Location) (found []event) {
	t.Helper()
	require.NoError(t, c.ValidateIn(time.LoadLocation))
	dues := dated(c.Calendar(f))
	require.NotEmpty(t, dues)
	file := c.ICalendar(dues, contract.ICS{Stamp: stamp, Zone: zone, Remind: 2})
	for name, read := range readers {
		found = read(t, file)
		require.Len(t, found, len(dues), name)
		byUID := map[string]event{}
		for _, e := range found {
			byUID[e.UID] = e
		}
		require.Len(t, byUID, len(dues), "%s: an id for each", name)
		for _, d := range dues {
			e, ok := byUID[uid(d, c)]
			if !assert.True(t, ok, "%s: no event %s", name, uid(d, c)) {
				continue
			}
			want := event{UID: e.UID, Summary: strings.TrimSuffix(d.What, "."), Description: e.Description, Category: string(d.Kind), Status: "TENTATIVE",
				Sequence: max(c.Version, 1) - 1, Alarms: 1, WholeDays: true, Start: d.On.In(nil), End: d.On.AddDays(1).In(nil)}
			if d.Firm {
				want.Status = "CONFIRMED"
			}
			if d.To.After(d.On) {
				want.End = d.To.AddDays(1).In(nil)
			}
			if start, end, ok := instants(d, zone); ok {
				want.WholeDays, want.Start, want.End = false, start, end
			}
			assert.Equal(t, want, e, "%s: %s", name, d.ID)
			assert.True(t, strings.HasPrefix(e.Description, d.What), "%s: %q", name, e.Description)
			assert.True(t, strings.HasSuffix(e.Description, "Term: "+d.Path+"."), "%s: %q", name, e.Description)
		}
	}
	return found
}

// uid is the id that an event should have, spelled anew: that of the date and that of
// the contract, with a dot and two hexadecimal digits for what is no letter or digit.
func uid(d contract.Due, c contract.Contract) string {
	spell := func(s string) string {
		const hex = "0123456789abcdef"
		var b strings.Builder
		for i := range len(s) {
			if ch := s[i]; ch == '_' || ch == '-' || ch >= '0' && ch <= '9' || ch >= 'A' && ch <= 'Z' || ch >= 'a' && ch <= 'z' {
				b.WriteByte(ch)
			} else {
				b.WriteString("." + string([]byte{hex[ch>>4], hex[ch&15]}))
			}
		}
		return b.String()
	}
	return spell(d.ID) + "." + spell(c.ID) + "@influencekit"
}

// instants are those of a date of one day with hours, reckoned by package time: it
// reads the clock of a zone in another way than the library does.
func instants(d contract.Due, zone *time.Location) (start, end time.Time, ok bool) {
	if zone == nil || d.From == "" || d.Till == "" || d.To.After(d.On) {
		return start, end, false
	}
	at := func(c contract.Clock) time.Time {
		minutes, _ := c.Minutes()
		y, m, day := d.On.Split()
		return time.Date(y, m, day, 0, minutes, 0, 0, zone).UTC()
	}
	return at(d.From), at(d.Till), true
}

// parsed reads a contract from its JSON.
func parsed(t *testing.T, body string) contract.Contract {
	t.Helper()
	c, err := contract.Parse(bytes.NewReader([]byte(body)), time.LoadLocation)
	require.NoError(t, err)
	return c
}

func day(t *testing.T, text string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(text)
	require.NoError(t, err)
	return d
}
