package civil

import (
	"database/sql/driver"
	"time"
)

// Value gives a database the day as text, "2026-10-31", which text and DATE columns
// take, and NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a text or DATE column; NULL is the zero Date. Some drivers give a DATE
// as a time: that is its day where the time is midnight in its own zone. Any other
// time is [ErrDate], as is any other text: whose day it is on needs a zone, see
// [DateOf].
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		day := DateOf(v, v.Location())
		if midnight := time.Date(v.Year(), v.Month(), v.Day(), 0, 0, 0, 0, v.Location()); day.IsZero() || !v.Equal(midnight) {
			return ErrDate
		}
		*d = day
		return nil
	}
	return ErrDate
}

// GobEncode writes the text form. It never fails.
func (d Date) GobEncode() ([]byte, error) { return d.MarshalText() }

// GobDecode reads what [Date.GobEncode] wrote; [ErrDate] otherwise.
func (d *Date) GobDecode(b []byte) error { return d.UnmarshalText(b) }
