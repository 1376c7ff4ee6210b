package sources

import (
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// plainNumber is a number without an exponent and with 12 decimals at most, rounded
// half away from zero: what is beyond them is the noise of floating point.
func plainNumber(text string) (string, bool) {
	const long, most, places = 64, 40, 12
	if plain(text, places) {
		return text, true
	}
	text = strings.TrimSpace(text)
	if len(text) > long {
		return "", false
	}
	sign := ""
	if rest, minus := strings.CutPrefix(text, "-"); minus {
		sign, text = "-", rest
	}
	exponent := 0
	if at := strings.IndexAny(text, "eE"); at >= 0 {
		n, err := strconv.Atoi(text[at+1:])
		if err != nil || n < -most || n > most {
			return "", false
		}
		exponent, text = n, text[:at]
	}
	units, fraction, _ := strings.Cut(text, ".")
	digits := units + fraction
	if units == "" || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	point := len(units) + exponent
	if point <= 0 {
		digits, point = strings.Repeat("0", 1-point)+digits, 1
	}
	if point > len(digits) {
		digits += strings.Repeat("0", point-len(digits))
	}
	up := false
	if len(digits) > point+places {
		up = digits[point+places] >= '5'
		digits = digits[:point+places]
	}
	if up {
		digits, point = increment(digits, point)
	}
	units, fraction = strings.TrimLeft(digits[:point], "0"), strings.TrimRight(digits[point:], "0")
	if units == "" {
		units = "0"
	}
	if fraction != "" {
		units += "." + fraction
	}
	if units == "0" {
		sign = ""
	}
	return sign + units, true
}

// plain reports whether a text is a number already as plainNumber would write it.
func plain(text string, places int) bool {
	const most = 24 // digits
	point := len(text)
	for i := range len(text) {
		switch c := text[i]; {
		case c-'0' <= 9:
		case c == '.' && point == len(text):
			point = i
		default:
			return false
		}
	}
	switch {
	case point == 0 || len(text) > most, point > 1 && text[0] == '0':
		return false
	case point == len(text):
		return true
	}
	return len(text)-point-1 <= places && text[len(text)-1]-'1' <= 8
}

// increment adds one to the last of the digits.
func increment(digits string, point int) (string, int) {
	out := []byte(digits)
	for i := len(out) - 1; i >= 0; i-- {
		if out[i] < '9' {
			out[i]++
			return string(out), point
		}
		out[i] = '0'
	}
	return "1" + string(out), point + 1
}

// numberOf is a number such as "12.5" or "1.5E7".
func numberOf(text string) (money.Ratio, bool) {
	plain, ok := plainNumber(text)
	if !ok {
		return money.Ratio{}, false
	}
	n, err := money.ParseRatio(plain)
	return n, err == nil
}

// digits is a number of nothing but digits, so few that it is a count.
func digits(text string) (n int64, ok bool) {
	const most = 15 // below 2^53
	if text == "" || len(text) > most {
		return 0, false
	}
	for i := range len(text) {
		d := text[i] - '0'
		if d > 9 {
			return 0, false
		}
		n = 10*n + int64(d)
	}
	return n, true
}

// whole is a number as a count, and whether it is one.
func whole(n money.Ratio) (engagement.Count, bool) {
	const most = 1 << 53
	d := n.Decimal()
	if !d.IsInteger() || d.Sign() < 0 || n.Cmp(money.Whole(most)) > 0 {
		return engagement.Count{}, false
	}
	return engagement.Known(d.IntPart()), true
}
