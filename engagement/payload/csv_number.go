package payload

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// Count gives a field as a count. Empty cells and the words for nothing are no
// value, -1 is hidden. A fraction, another negative number, a shortened one ("1.2K")
// and a percentage are unreadable; so is one that can be read two ways. All of these
// are problems.
func (c *CSV) Count(f int) Count {
	text, state := c.cell(f)
	c.took(f, false)
	if n, digits := wholeOf(text); digits {
		return Count{n, Given}
	}
	switch {
	case state != Given:
		return Count{State: state}
	case empty(text):
		return Count{State: Null}
	case string(text) == "-1":
		return Count{State: Hidden}
	}
	l := &c.number
	c.reads(f, l, text)
	whole, fraction, ok := c.settle(f, l, true)
	switch {
	case !ok:
		return Count{State: Unreadable}
	case l.negative, l.percent, len(bytes.Trim(fraction, "0")) > 0:
		c.notACount(f)
		return Count{State: Unreadable}
	}
	if n, few := wholeOf(whole); few {
		return Count{n, Given}
	}
	count := countOf(scalar{kind: '0', raw: whole})
	if count.State == Absurd {
		c.Note(f, problem.Problem{Rule: "absurd_count", Param: strconv.FormatInt(maxCount, 10), Message: "a count larger than any ever seen; taken as unknown"})
	}
	return count
}

// reads takes a number apart, which may show how the file writes numbers.
func (c *CSV) reads(f int, l *lexeme, text []byte) {
	l.read(text)
	if kind := c.fields[f].Kind; c.guess != nil && kind != When && kind != Words {
		c.guess.show.add(l, kind)
	}
}

// wholeOf gives a number of nothing but digits, of which there are so few that
// it is exact as a float64 too.
func wholeOf(text []byte) (n int64, ok bool) {
	const exact = 15 // below 2^53
	if len(text) == 0 || len(text) > exact {
		return 0, false
	}
	for _, b := range text {
		if b -= '0'; b > 9 {
			return 0, false
		}
		n = 10*n + int64(b)
	}
	return n, true
}

func (c *CSV) notACount(f int) {
	c.Note(f, wrong("not_a_count", "want a whole number from 0 up; taken as unknown"))
}

// Decimal gives a field as a number with a fraction: digits, a point between
// them if need be, a minus before them if need be, at most 40 bytes. A percentage is
// unreadable, which is a problem: 10 % of something is not 10.
func (c *CSV) Decimal(f int) Decimal {
	text, state := c.cell(f)
	c.took(f, false)
	switch {
	case state != Given:
		return Decimal{State: state}
	case empty(text):
		return Decimal{State: Null}
	}
	if _, digits := wholeOf(text); digits {
		return Decimal{c.keep(f, text), Given}
	}
	const long = 40
	l := &c.number
	c.reads(f, l, text)
	whole, fraction, ok := c.settle(f, l, false)
	if !ok || l.percent || len(whole)+len(fraction)+2 > long {
		if ok {
			c.Note(f, wrong("not_a_decimal", "want a number such as 12.50; left out"))
		}
		return Decimal{State: Unreadable}
	}
	if n := len(whole); !l.negative && n+1+len(fraction) == len(text) && text[n] == '.' {
		return Decimal{c.keep(f, text), Given} // as it stands
	}
	return Decimal{c.written(l.negative, whole, fraction), Given}
}

// written is a number with a point. Those of many rows lie together.
func (c *CSV) written(negative bool, whole, fraction []byte) string {
	const some = 4 << 10
	size := len(whole) + len(fraction) + 2 // with minus and point
	if c.numbers.Cap()-c.numbers.Len() < size {
		c.numbers = strings.Builder{}
		c.numbers.Grow(max(some, size))
	}
	from := c.numbers.Len()
	if negative {
		c.numbers.WriteByte('-')
	}
	c.numbers.Write(whole)
	if len(fraction) > 0 {
		c.numbers.WriteByte('.')
		c.numbers.Write(fraction)
	}
	return c.numbers.String()[from:]
}

// Number gives a field as a measured number; a % behind it is passed over, so
// that 4.1 % is 4.1.
func (c *CSV) Number(f int) Number {
	text, state := c.cell(f)
	c.took(f, false)
	switch {
	case state != Given:
		return Number{State: state}
	case empty(text):
		return Number{State: Null}
	}
	if n, digits := wholeOf(text); digits {
		return Number{float64(n), Given}
	}
	l := &c.number
	c.reads(f, l, text)
	whole, fraction, ok := c.settle(f, l, false)
	if !ok {
		return Number{State: Unreadable}
	}
	const exact = 15 // digits that a float64 holds, and so does the power of ten
	v := 0.0
	if len(whole)+len(fraction) <= exact {
		n, ten := int64(0), int64(1)
		for _, b := range whole {
			n = 10*n + int64(b-'0')
		}
		for _, b := range fraction {
			n, ten = 10*n+int64(b-'0'), 10*ten
		}
		v = float64(n) / float64(ten) // rounded once, as a reader of decimals does
	} else {
		v, _ = strconv.ParseFloat(string(whole)+"."+string(fraction)+"0", 64) // finite, with so few digits
	}
	if l.negative && v != 0 {
		v = -v
	}
	return Number{v, Given}
}

// Seconds gives a field as seconds: a number, or hours, minutes and seconds
// such as 0:00:41 or 1:23. A percentage is no time.
func (c *CSV) Seconds(f int) Number {
	text, state := c.cell(f)
	if state != Given || bytes.IndexByte(text, ':') < 0 && !isPercent(text) {
		return c.Number(f)
	}
	total, part, digits, parts := 0, 0, 0, 1
	for i := range len(text) + 1 {
		b := byte(':')
		if i < len(text) {
			b = text[i]
		}
		switch {
		case b >= '0' && b <= '9' && digits < 6:
			part, digits = 10*part+int(b-'0'), digits+1
		case b == ':' && digits > 0 && (parts == 1 || part < 60 && digits < 3):
			total, part, digits = 60*total+part, 0, 0
			if i < len(text) {
				parts++
			}
		default:
			parts = 9
		}
	}
	if parts > 3 {
		c.Note(f, wrong("not_a_duration", "want seconds, or a time such as 0:00:41; left out"))
		return Number{State: Unreadable}
	}
	return Number{float64(total), Given}
}
