package listen

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// stored is a count plus one, 0 for unknown.
func stored(c engagement.Count) int64 {
	if n, known := c.Get(); known {
		return n + 1
	}
	return 0
}

// maxLabel bounds the names of platforms and languages that are kept.
const maxLabel = 32

// label is a name in small letters; one that is too long to be a name is not known.
func label(s string) string {
	if s = plain(s); len(s) <= maxLabel {
		return s
	}
	return ""
}

// language is the first subtag of a BCP 47 name: "en" of "en-GB".
func language(s string) string {
	s, _, _ = strings.Cut(strings.ReplaceAll(label(s), "_", "-"), "-")
	return s
}

// Instants are kept as seconds, from the year 1 to 9999.
const (
	yearOne  = -62_135_596_800 // 0001-01-01, in Unix seconds
	lastTime = 253_402_300_799 // 9999-12-31 23:59:59
)

func instant(t time.Time) int64 {
	if u := t.Unix(); !t.IsZero() && u >= yearOne && u <= lastTime {
		return u - yearOne + 1
	}
	return 0
}

// moment is the instant that is kept as at.
func moment(at int64) time.Time { return time.Unix(at-1+yearOne, 0).UTC() }
