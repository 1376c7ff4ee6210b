package flow_test

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/contract/flow"
)

// A small line as a contract would have it: drafts go back and forth for a number
// of rounds, silence approves, a dispute lies over the line.

type state string

const (
	pending   state = "pending"
	submitted state = "submitted"
	changes   state = "changes_requested"
	approved  state = "approved"
	posted    state = "posted"
	waived    state = "waived"
)

type facts struct {
	rounds   int
	known    bool // rounds are
	silence  time.Duration
	url      string
	resolved bool
}

var day0 = time.Date(2026, 10, 1, 9, 0, 0, 0, time.UTC)

func day(n int) time.Time { return day0.AddDate(0, 0, n) }

func line() flow.Table[state, facts] {
	type row = flow.Row[state, facts]
	type guard = flow.Guard[state, facts]
	return flow.Table[state, facts]{
		Name:     "deliverable",
		States:   []state{pending, submitted, changes, approved, posted, waived},
		Starts:   []state{pending},
		Terminal: []state{posted, waived},
		Rows: []row{
			{Name: "submit", From: []state{pending, changes}, To: submitted, By: []string{"creator"}},
			{Name: "ask", From: []state{submitted}, To: changes, By: []string{"brand"}, Reason: true, Guards: []guard{
				flow.Rounds("rounds", "Rounds of changes are left.", changes, func(f facts) (int, bool) { return f.rounds, f.known }),
			}},
			{Name: "approve", From: []state{submitted}, To: approved, By: []string{"brand"}},
			{Name: "lapse", From: []state{submitted}, To: approved, Guards: []guard{
				flow.Elapsed("silence", "The time to answer is over.", submitted, func(f facts) (time.Duration, bool) { return f.silence, f.silence > 0 }),
			}},
			{Name: "post", From: []state{approved}, To: posted, Guards: []guard{
				{Name: "url", Must: "The address of the post is known.", Met: func(c flow.Case[state, facts]) flow.Answer { return flow.If(c.Facts.url != "") }},
			}},
			{Name: "waive", From: []state{pending, submitted, changes, approved}, To: waived, By: []string{"brand"}, Reasons: []string{"budget", "goodwill"}, Explicit: true},
		},
		Overlays: []flow.Overlay[state, facts]{{
			Name: "disputed", Frees: []state{waived}, Reason: true,
			Lift: []guard{{Name: "resolved", Must: "The dispute is resolved.", Met: func(c flow.Case[state, facts]) flow.Answer { return flow.If(c.Facts.resolved) }}},
		}},
	}
}
