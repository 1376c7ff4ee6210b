package audit_test

import (
	"cmp"
	"fmt"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// Forty quiet days, 6,000 new followers in one, twenty more quiet days. A giveaway that
// is known explains the jump: the signal stays, and costs nothing.
func ExampleRun() {
	start := time.Date(2026, 8, 1, 0, 0, 0, 0, time.UTC)
	e := audit.Evidence{Account: engagement.Account{Handle: "mia", Platform: engagement.Instagram, Followers: engagement.Known(27_800)}}
	for day, n := 0, int64(20_000); day <= 60; day, n = day+1, n+30 {
		if day == 41 {
			n += 6_000
		}
		e.History = append(e.History, engagement.Snapshot{At: start.AddDate(0, 0, day), Followers: engagement.Known(n)})
	}
	for _, known := range [][]audit.Event{nil, {{Kind: audit.Giveaway, From: start.AddDate(0, 0, 40), To: start.AddDate(0, 0, 42)}}} {
		e.Events = known
		report := audit.Run(e, audit.DefaultPolicy())
		for _, s := range report.Signals {
			fmt.Println(s.Code, s.Message)
		}
		fmt.Println(report.Score)
		for _, o := range report.Outcomes[2:4] {
			fmt.Println(o.Code, o.Result, cmp.Or(o.Because, "-"))
		}
	}
	// Output:
	// GROWTH-SPIKE Sudden jumps within days added 28.3 % to the followers, far more than this account gains at other times, and nothing that was given explains it (60 days seen).
	// authenticity score is undefined: 17 % of what counts could be assessed, at least 40 % is asked for
	// FOLLOWERS-INACTIVE not_assessed no followers given
	// GROWTH-SPIKE signal -
	// GROWTH-SPIKE Sudden jumps within days added 28.3 % to the followers, far more than this account gains at other times, and what is known explains it: giveaway (60 days seen).
	// authenticity score is undefined: 20 % of what counts could be assessed, at least 40 % is asked for
	// FOLLOWERS-INACTIVE not_assessed no followers given
	// GROWTH-SPIKE explained -
}
