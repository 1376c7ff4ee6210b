package relationship

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// A Number is one number of a policy, with where it comes from.
type Number struct {
	Value  int              `json:"value"`
	Unit   string           `json:"unit"`
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
}

// A Policy is every number and rule of a relationship, as plain values: change what
// [DefaultPolicy] returns.
type Policy struct {
	Name    string `json:"name"`
	Version string `json:"version"`

	Touches   Number `json:"touches"`   // unanswered messages before a creator is called unresponsive
	Quiet     Number `json:"quiet"`     // days after the last of them
	Campaigns Number `json:"campaigns"` // completed before a creator may be called an ambassador

	Steps   []StepRule `json:"steps"`   // in the order of what matters more
	Cadence []Cadence  `json:"cadence"` // how often is too often
	Checks  []Check    `json:"checks"`  // of health

	// Zone is where days begin and end: that of whoever keeps the log. Nil is UTC. It
	// is not in the JSON.
	Zone *time.Location `json:"-"`
}

// day is the day of an instant.
func (p *Policy) day(t time.Time) civil.Date {
	if t.IsZero() {
		return civil.Date{}
	}
	return civil.DateOf(t, p.Zone)
}

// end is the last instant of a day, to the nanosecond.
func (p *Policy) end(on civil.Date) time.Time {
	return civil.Day(on, p.Zone).To.Add(-1)
}

// DefaultPolicy is the policy of this library, in a copy of the caller's own. What
// to do is the framework's; how soon and how often is our judgement.
func DefaultPolicy() Policy {
	own := func(n int, unit string) Number {
		return Number{Value: n, Unit: unit, Source: ours, Trust: engagement.TrustDoubtful}
	}
	return Policy{
		Name: "influencekit", Version: "2026-11",
		Touches: own(3, "messages"), Quiet: own(7, "days"), Campaigns: own(2, "campaigns"),
		Steps: stepRules(), Cadence: cadences(), Checks: checks(),
	}
}
