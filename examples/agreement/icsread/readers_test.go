package icsread_test

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	arran "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An event is what a reader says of one event of a calendar.
type event struct {
	UID, Summary, Description, Category, Status string
	Sequence                                    int
	WholeDays                                   bool
	Start, End                                  time.Time // End is the first instant after it
	Alarms                                      int
}

// readers are the readers of others, by their names.
var readers = map[string]func(t *testing.T, file []byte) []event{
	"github.com/arran4/golang-ical": withArran,
	"github.com/emersion/go-ical":   withEmersion,
}

func withArran(t *testing.T, file []byte) (list []event) {
	t.Helper()
	cal, err := arran.ParseCalendar(bytes.NewReader(file))
	require.NoError(t, err)
	for _, e := range cal.Events() {
		text := func(p arran.ComponentProperty) string {
			if !assert.Len(t, e.GetProperties(p), 1, "%s of %s", p, e.Id()) {
				return ""
			}
			return e.GetProperty(p).Value
		}
		x := event{UID: e.Id(), Summary: text(arran.ComponentPropertySummary), Description: text(arran.ComponentPropertyDescription),
			Category: text(arran.ComponentPropertyCategories), Status: text(arran.ComponentPropertyStatus), Alarms: len(e.Alarms())}
		x.Sequence, err = strconv.Atoi(text(arran.ComponentPropertySequence))
		require.NoError(t, err)
		x.WholeDays = slices.Equal(e.GetProperty(arran.ComponentPropertyDtStart).ICalParameters["VALUE"], []string{"DATE"})
		if x.WholeDays {
			x.Start, err = e.GetAllDayStartAt()
			require.NoError(t, err)
			x.End, err = e.GetAllDayEndAt()
		} else {
			x.Start, err = e.GetStartAt()
			require.NoError(t, err)
			x.End, err = e.GetEndAt()
		}
		require.NoError(t, err)
		if x.WholeDays { // which this reader may take as days of the machine's own zone
			x.Start, x.End = asUTC(x.Start), asUTC(x.End)
		}
		list = append(list, x)
	}
	return sorted(list)
}

func withEmersion(t *testing.T, file []byte) (list []event) {
	t.Helper()
	d := emersion.NewDecoder(bytes.NewReader(file))
	cal, err := d.Decode()
	require.NoError(t, err)
	_, err = d.Decode()
	require.ErrorIs(t, err, io.EOF, "one calendar and nothing behind it")
	version, err := cal.Props.Text(emersion.PropVersion)
	require.NoError(t, err)
	assert.Equal(t, "2.0", version)
	for _, e := range cal.Events() {
		text := func(name string) string {
			assert.Len(t, e.Props.Values(name), 1, name)
			s, err := e.Props.Text(name)
			require.NoError(t, err)
			return s
		}
		x := event{UID: text(emersion.PropUID), Summary: text(emersion.PropSummary), Description: text(emersion.PropDescription),
			Category: text(emersion.PropCategories), Status: text(emersion.PropStatus), Alarms: len(e.Children)}
		x.Sequence, err = e.Props.Get(emersion.PropSequence).Int()
		require.NoError(t, err)
		x.WholeDays = e.Props.Get(emersion.PropDateTimeStart).ValueType() == emersion.ValueDate
		x.Start, err = e.DateTimeStart(time.UTC)
		require.NoError(t, err)
		x.End, err = e.DateTimeEnd(time.UTC)
		require.NoError(t, err)
		_, err = e.Props.DateTime(emersion.PropDateTimeStamp, time.UTC)
		require.NoError(t, err)
		list = append(list, x)
	}
	return sorted(list)
}

// asUTC is midnight in UTC of the day that t begins, where t may be an hour beside
// midnight because the clocks of its zone skip that.
func asUTC(t time.Time) time.Time {
	y, m, d := t.Add(2 * time.Hour).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func sorted(list []event) []event {
	slices.SortFunc(list, func(a, b event) int { return cmp.Or(strings.Compare(a.UID, b.UID), a.Start.Compare(b.Start)) })
	return list
}
