package engagement

import (
	"database/sql/driver"
	"strconv"
)

// AppendText appends the text form to b; see [Count.MarshalText]. It never fails.
func (c Count) AppendText(b []byte) ([]byte, error) {
	if n, ok := c.Get(); ok {
		b = strconv.AppendInt(b, n, 10)
	}
	return b, nil
}

// MarshalText writes the digits, and the empty text when unknown. CSV, flags, YAML and
// XML use it; encoding/json writes but cannot read it as the key of a map. It never
// fails.
func (c Count) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads digits; the empty text and -1 are unknown. Anything else,
// other negative numbers too, is an error. [ParseCount] reads what people write.
func (c *Count) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Count{}
		return nil
	}
	n, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil {
		return errCount
	}
	return c.read(n)
}

// Value gives a database the number, and NULL when unknown.
func (c Count) Value() (driver.Value, error) {
	if n, ok := c.Get(); ok {
		return n, nil
	}
	return nil, nil
}

// Scan reads an integer column, or text of digits; NULL and -1 are unknown. Anything
// else, other negative numbers too, is an error.
func (c *Count) Scan(src any) error {
	switch n := src.(type) {
	case nil:
		*c = Count{}
		return nil
	case int64:
		return c.read(n)
	case string:
		return c.UnmarshalText([]byte(n))
	case []byte:
		return c.UnmarshalText(n)
	}
	return errCount
}

// GobEncode writes the text form. It never fails.
func (c Count) GobEncode() ([]byte, error) { return c.MarshalText() }

// GobDecode reads what [Count.GobEncode] wrote.
func (c *Count) GobDecode(b []byte) error { return c.UnmarshalText(b) }
