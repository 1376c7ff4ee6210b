package civil

import (
	"errors"
	"time"
)

const layout = time.DateOnly

// ErrDate is what the readers of dates return: the text is no day written as
// year, month and day, such as "2026-10-31", in the years 1 to 9999.
var ErrDate = errors.New("civil: not a date such as 2026-10-31")

// ParseDate reads a day written as "2026-10-31": four digits, two and two. It
// returns [ErrDate] for anything else, a day that does not exist included.
func ParseDate(text string) (Date, error) {
	if len(text) != len(layout) || text[4] != '-' || text[7] != '-' {
		return Date{}, ErrDate
	}
	year, okYear := number(text[:4])
	month, okMonth := number(text[5:7])
	day, okDay := number(text[8:])
	d := NewDate(year, time.Month(month), day)
	if !okYear || !okMonth || !okDay || d.IsZero() {
		return Date{}, ErrDate
	}
	return d, nil
}

// number reads ASCII digits.
func number(text string) (n int, ok bool) {
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
	}
	return n, true
}

// String writes the day as "2026-10-31", and the zero Date as the empty text.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.midnight().Format(layout)
}

// MarshalText writes the day as [Date.String] does, for JSON, map keys and flags.
// It never fails.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] writes: a day, or the empty text
// as the zero Date. It returns [ErrDate] for anything else.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	if len(text) != len(layout) {
		return ErrDate
	}
	read, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}
