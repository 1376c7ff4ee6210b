package persona

import "strings"

// openAge stands for "and older"; openYears is how many years such a band is
// taken to spread over where a wanted band covers only a part of it (our
// judgement, trust K).
const openAge, openYears = 150, 20

// An ageBand is a band of age, both ends in it.
type ageBand struct {
	from, to int
	group    int // of the target
}

// parseAge reads "18-24", "65+", "65-" (as some vendors write it) and "18".
func parseAge(key string) (ageBand, bool) {
	key = strings.TrimSpace(key)
	from, rest, ok := leadingYears(key)
	if !ok {
		return ageBand{}, false
	}
	switch rest = strings.TrimLeft(rest, " "); {
	case rest == "":
		return ageBand{from: from, to: from}, true
	case rest == "+", rest == "-":
		return ageBand{from: from, to: openAge}, true
	case rest[0] == '-':
		rest = rest[1:]
	case strings.HasPrefix(rest, "–"):
		rest = rest[len("–"):]
	default:
		return ageBand{}, false
	}
	to, rest, ok := leadingYears(strings.TrimLeft(rest, " "))
	if !ok || rest != "" || to < from {
		return ageBand{}, false
	}
	return ageBand{from: from, to: to}, true
}

// leadingYears reads up to three digits.
func leadingYears(s string) (years int, rest string, ok bool) {
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		years = years*10 + int(s[n]-'0')
		n++
	}
	return years, s[n:], n > 0 && years <= 120
}

// within is the part of b that lies in o: 1 when all of it does, and otherwise
// the share of its years, as if the people were spread evenly over them.
func (b ageBand) within(o ageBand) float64 {
	if o.from <= b.from && b.to <= o.to {
		return 1
	}
	to := b.to
	if to == openAge {
		to = min(b.from+openYears-1, openAge)
	}
	years := min(to, o.to) - max(b.from, o.from) + 1
	if years <= 0 {
		return 0
	}
	return float64(years) / float64(to-b.from+1)
}
