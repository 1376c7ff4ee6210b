package engagement

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// MaxCount is the largest count: 2^53, the largest run of whole numbers that a
// JSON reader in any language keeps exact. No platform has shown one near it.
const MaxCount = 1 << 53

// A Count is a number that a platform may or may not have shown. The zero Count
// is unknown, which is not zero: likes can be hidden and comments switched off.
// Counts are comparable with ==.
//
// As JSON a Count is a whole number, or null when unknown; write `omitzero` to
// leave an unknown count out.
type Count struct {
	plus1 int64 // stored plus one, so that the zero value means unknown
}

// Known returns the count n. A negative n is unknown: -1 is how several sources
// spell "hidden". So is an n above [MaxCount], which nobody has ever counted.
func Known(n int64) Count {
	if n < 0 || n > MaxCount {
		return Count{}
	}
	return Count{n + 1}
}

// Get returns the number and whether it is known; n is 0 when it is not.
func (c Count) Get() (n int64, known bool) {
	if c.plus1 == 0 {
		return 0, false
	}
	return c.plus1 - 1, true
}

// IsKnown reports whether the number was shown.
func (c Count) IsKnown() bool { return c.plus1 != 0 }

// Plus adds two counts. The sum is unknown if either is, or if it passes
// [MaxCount].
func (c Count) Plus(d Count) Count {
	if c.plus1 == 0 || d.plus1 == 0 {
		return Count{}
	}
	return Known(c.plus1 - 1 + d.plus1 - 1)
}

// String gives the digits, or "unknown".
func (c Count) String() string {
	if n, ok := c.Get(); ok {
		return strconv.FormatInt(n, 10)
	}
	return "unknown"
}

// Format prints what String gives, in the width asked for, whatever the verb: "%6d"
// too.
func (c Count) Format(f fmt.State, _ rune) {
	width, _ := f.Width()
	if f.Flag('-') {
		width = -width
	}
	_, _ = fmt.Fprintf(f, "%*s", width, c.String()) // there is nobody to tell
}

// MarshalJSON writes the number, or null when unknown.
func (c Count) MarshalJSON() ([]byte, error) {
	if n, ok := c.Get(); ok {
		return strconv.AppendInt(nil, n, 10), nil
	}
	return []byte("null"), nil
}

var errCount = errors.New("engagement: a count is a whole number from 0 to 9007199254740992, or null or -1 when unknown")

// UnmarshalJSON reads a whole number or null. -1 is unknown, as several sources
// spell "hidden"; another negative number, a fraction, a text or a number past
// [MaxCount] is an error.
func (c *Count) UnmarshalJSON(b []byte) error {
	b = bytes.TrimSpace(b)
	if string(b) == "null" {
		*c = Count{}
		return nil
	}
	n, err := strconv.ParseInt(string(b), 10, 64)
	if err != nil {
		return errCount
	}
	return c.read(n)
}

// read takes the number n; what is no count and not -1 is an error.
func (c *Count) read(n int64) error {
	if n < -1 || n > MaxCount {
		return errCount
	}
	*c = Known(n)
	return nil
}

// ParseCount reads a count as people and pages write it: "1776621", "12,400",
// "1.2M", "35 K". It says whether the text gave every digit: "1.2M" is
// 1,200,000 and not exact. The spellings of a missing number ("", "-", "--",
// "-1", "n/a", "none", "null", "undefined", "hidden") give an unknown count and
// no error. What could be read two ways ("12.400", "1,2M", "1,200K") is an
// error, and so is a count past [MaxCount].
func ParseCount(text string) (c Count, exact bool, err error) {
	const most = 40 // longer than any count in any spelling
	if len(text) > most {
		return Count{}, false, fmt.Errorf("engagement: count of %d bytes, want at most %d", len(text), most)
	}
	s := strings.ToLower(strings.TrimSpace(text))
	switch s {
	case "", "-", "--", "-1", "n/a", "na", "none", "null", "undefined", "hidden":
		return Count{}, false, nil
	}
	bad := fmt.Errorf("engagement: %q is not a count such as 12400, 12,400 or 12.4K", text)
	scale, exact := int64(1), true
	if unit := strings.IndexByte("kmb", s[len(s)-1]); unit >= 0 {
		scale, exact = []int64{1_000, 1_000_000, 1_000_000_000}[unit], false
		s = strings.TrimRight(s[:len(s)-1], " ")
	}
	whole, frac, dot := strings.Cut(s, ".")
	if dot && (exact || frac == "") || !dot && !exact && strings.Contains(whole, ",") {
		return Count{}, false, bad
	}
	whole, ok := ungroup(whole)
	if !ok {
		return Count{}, false, bad
	}
	n, err := strconv.ParseUint(whole, 10, 54)
	if err != nil || n > MaxCount/uint64(scale) {
		return Count{}, false, bad
	}
	total := int64(n) * scale
	for _, digit := range []byte(frac) {
		if digit < '0' || digit > '9' || scale == 1 {
			return Count{}, false, bad
		}
		scale /= 10
		total += int64(digit-'0') * scale
	}
	if total > MaxCount {
		return Count{}, false, bad
	}
	return Known(total), exact, nil
}

// ungroup removes thousands commas, which must stand before every third digit.
func ungroup(s string) (string, bool) {
	parts := strings.Split(s, ",")
	for i, p := range parts {
		if i > 0 && len(p) != 3 || i == 0 && len(parts) > 1 && (len(p) == 0 || len(p) > 3) {
			return "", false
		}
	}
	return strings.Join(parts, ""), true
}
