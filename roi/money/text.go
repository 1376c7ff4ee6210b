package money

import (
	"bytes"
	"database/sql/driver"
)

// maxAmountText is the longest text form: a number, a space and a code.
const maxAmountText = maxText + 4

// AppendText appends the text form to b; see [Amount.MarshalText]. It never fails.
func (a Amount) AppendText(b []byte) ([]byte, error) {
	if a.cur == 0 {
		return append(b, '0'), nil
	}
	b = a.n.appendTo(b, a.cur.digits())
	return append(append(b, ' '), a.cur.currency()...), nil
}

// MarshalText writes "1200.50 EUR": at least the digits of the minor unit, never
// rounded. The zero Amount is "0". Flags, CSV, YAML and XML use it; encoding/json
// writes but cannot read it as the key of a map. It never fails.
func (a Amount) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads a number, one space and a code, or "0" alone as the zero
// Amount. The number is read as [Parse] does. Errors: [ErrFormat], and those of
// Parse.
func (a *Amount) UnmarshalText(text []byte) error {
	if len(text) > maxAmountText {
		return ErrFormat
	}
	number, currency, found := bytes.Cut(text, []byte(" "))
	if !found {
		if string(text) != "0" {
			return ErrFormat
		}
		*a = Amount{}
		return nil
	}
	read, err := Parse(string(number), Currency(currency))
	if err != nil {
		return err
	}
	*a = read
	return nil
}

// Value gives a database the text form, "1200.50 EUR", for a text column. Two
// columns, a NUMERIC for [Amount.Decimal] and a CHAR(3) for [Amount.Currency],
// are better: a database can add those up.
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan reads the text form from a database column. NULL is [ErrFormat]: scan a
// column that may be NULL into a sql.Null[Amount]. Errors: as
// [Amount.UnmarshalText].
func (a *Amount) Scan(src any) error { return scan(src, a.UnmarshalText) }

// AppendText appends the text form to b; see [Ratio.MarshalText]. It never fails.
func (r Ratio) AppendText(b []byte) ([]byte, error) { return r.n.appendTo(b, 0), nil }

// MarshalText writes "0.125": no more decimals than there are. It never fails.
func (r Ratio) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText reads what [ParseRatio] reads, with its errors.
func (r *Ratio) UnmarshalText(text []byte) error {
	if len(text) > maxText {
		return ErrSyntax
	}
	read, err := ParseRatio(string(text))
	if err != nil {
		return err
	}
	*r = read
	return nil
}

// Value gives a database the text form, "0.125", which text and NUMERIC columns
// take.
func (r Ratio) Value() (driver.Value, error) { return r.String(), nil }

// Scan reads the text form, or an integer, from a database column. A column of
// binary floating point is [ErrFormat], since it is not exact, and so is NULL:
// scan a column that may be NULL into a sql.Null[Ratio]. Errors: as [ParseRatio].
func (r *Ratio) Scan(src any) error {
	if n, ok := src.(int64); ok {
		*r = Whole(n)
		return nil
	}
	return scan(src, r.UnmarshalText)
}

// scan reads text as database drivers hand it over.
func scan(src any, read func([]byte) error) error {
	switch text := src.(type) {
	case string:
		if len(text) > maxAmountText {
			return ErrFormat
		}
		return read([]byte(text))
	case []byte:
		return read(text)
	}
	return ErrFormat
}
