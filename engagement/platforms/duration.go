package platforms

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// parseDuration reads an ISO 8601 duration of weeks, days, hours, minutes and
// whole seconds, such as P1DT2H or PT2M33S, in milliseconds. Years and months
// have no fixed length and are refused.
func parseDuration(text string) (ms int64, ok bool) {
	text, found := strings.CutPrefix(text, "P")
	days, hours, timed := strings.Cut(text, "T")
	if !found || text == "" || timed && hours == "" {
		return 0, false
	}
	whole, ok1 := sumUnits(days, "WD", 7*24*3600_000, 24*3600_000)
	rest, ok2 := sumUnits(hours, "HMS", 3600_000, 60_000, 1000)
	ms = whole + rest
	return ms, ok1 && ok2 && ms <= engagement.MaxCount
}

// sumUnits adds numbers that are each followed by the letter of their unit, in
// the order of the letters and each at most once.
func sumUnits(text, letters string, millis ...int64) (sum int64, ok bool) {
	const most = 9 // digits, which keeps the sum far inside 64 bits
	n, digits := int64(0), 0
	for _, c := range []byte(text) {
		if c >= '0' && c <= '9' && digits < most {
			n, digits = 10*n+int64(c-'0'), digits+1
			continue
		}
		at := strings.IndexByte(letters, c)
		if at < 0 || digits == 0 {
			return 0, false
		}
		sum += n * millis[at]
		letters, millis = letters[at+1:], millis[at+1:]
		n, digits = 0, 0
	}
	return sum, digits == 0
}
