package svg

import (
	"math"
	"time"
)

// Days are round days between two times, about n of them, and the layout to write them
// in: days while a step is at most two weeks, else firsts of months, or of years. They
// may begin before from.
func Days(from, to time.Time, n int) (at []time.Time, layout string) {
	from, to = from.UTC(), to.UTC()
	n = max(n, 2)
	span := to.Sub(from).Hours() / 24
	if step := max(1, int(math.Ceil(span/float64(n)))); span/float64(n) <= 14 {
		for t := from.Truncate(24 * time.Hour); !t.After(to); t = t.AddDate(0, 0, step) {
			at = append(at, t)
		}
		return at, "2 Jan"
	}
	step, layout := 1, "Jan 2006"
	for _, step = range []int{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000, 120000} {
		if span/30.44/float64(step) <= float64(n)+0.9 {
			break
		}
	}
	year, month := from.Year(), int(from.Month())-1
	if step >= 12 {
		year, month, layout = year-year%(step/12), 0, "2006"
	} else {
		month -= month % step
	}
	for t := time.Date(year, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC); !t.After(to) && len(at) < 100; t = t.AddDate(0, step, 0) {
		at = append(at, t)
	}
	return at, layout
}
