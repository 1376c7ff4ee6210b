package audit_test

import (
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

func ExampleGrowthTally_Reading() {
	var t audit.GrowthTally
	start, n := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), int64(20000)
	for d := range 60 {
		t.Add(engagement.Snapshot{At: start.AddDate(0, 0, d), Followers: engagement.Known(n)})
		n += int64(40 + 9*(d%5))
		if d == 30 {
			n += 1500
		}
	}
	reading := t.Reading(audit.DefaultPolicy().Growth, nil, nil)
	for _, s := range reading.Spikes {
		fmt.Println(s.From.Format(time.DateOnly), s.Kind, s)
	}
	// Output: 2024-01-31 sudden +1540 followers (6.8 %), 66 expected
}

func ExampleSpikes() {
	start := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	var series []audit.Point // mentions by day
	for i, n := range []float64{40, 38, 44, 41, 39, 45, 42, 40, 43, 39, 41, 310, 44, 40, 42, 38, 41, 43} {
		series = append(series, audit.Point{At: start.AddDate(0, 0, i), Count: n})
	}
	for _, s := range audit.Spikes(series, audit.DefaultSpikes()) {
		fmt.Printf("%s: %.0f, expected %.0f\n", s.From.Format(time.DateOnly), s.Gained, s.Expected)
	}
	// Output: 2024-01-12: 310, expected 42
}
