package caption

import (
	"math"
	"unicode/utf8"
)

// maxLabel is the longest label of a domain name, in bytes of its ASCII form.
const maxLabel = 63

// punycodeLen returns how long a label is in its ASCII form, "xn--" included,
// and more than maxLabel once it is known to be too long.
// Source: RFC 3492, https://www.rfc-editor.org/rfc/rfc3492.
func punycodeLen(label string) int {
	const prefix, tooLong = len("xn--"), maxLabel + 1
	const firstBias, firstRune = 72, 128

	runes := utf8.RuneCountInString(label)
	if runes > maxLabel {
		return tooLong
	}
	basic := 0
	for _, r := range label {
		if r < utf8.RuneSelf {
			basic++
		}
	}
	n, done := prefix+basic, basic
	if basic > 0 {
		n++ // the hyphen behind the basic letters
	}
	delta, bias, at := 0, firstBias, rune(firstRune)
	for done < runes && n <= maxLabel {
		next := rune(math.MaxInt32)
		for _, r := range label {
			if r >= at && r < next {
				next = r
			}
		}
		delta += int(next-at) * (done + 1)
		at = next
		for _, r := range label {
			if r < at {
				delta++
			}
			if r == at {
				n += punycodeDigits(delta, bias)
				bias = punycodeBias(delta, done+1, done == basic)
				delta = 0
				done++
			}
		}
		delta++
		at++
	}
	return n
}

const base, tMin, tMax = 36, 1, 26

// punycodeDigits returns how many digits a difference takes.
func punycodeDigits(delta, bias int) int {
	n := 1
	for k := base; ; k += base {
		t := min(max(k-bias, tMin), tMax)
		if delta < t {
			return n
		}
		delta = (delta - t) / (base - t)
		n++
	}
}

// punycodeBias adapts the bias to the last difference.
func punycodeBias(delta, points int, first bool) int {
	const skew, damp = 38, 700
	if first {
		delta /= damp
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > (base-tMin)*tMax/2; k += base {
		delta /= base - tMin
	}
	return k + (base-tMin+1)*delta/(delta+skew)
}
