package main

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// Settings are what the report is to be made by. What is missing is as the library
// suggests it.
type Settings struct {
	Title    string         `json:"title,omitempty"`
	AsOf     civil.Date     `json:"as_of,omitzero"` // the day of the report
	Currency money.Currency `json:"currency,omitempty"`
	// Targets are what a line of the scorecards is held against in place of the other
	// creators: a fraction, and for the CPA units of the currency.
	Targets map[programme.ScoreMeasure]money.Ratio `json:"targets,omitempty"`
	Dearest *money.Amount                          `json:"dearest,omitempty"` // most that an order may cost
	Plan    *Planning                              `json:"plan,omitempty"`
}

// Planning is the action plan: its first day, which is weeks before that of the
// programme, and how far it is.
type Planning struct {
	Start civil.Date      `json:"start"`
	State programme.State `json:"state"`
}

// Campaigns are the stretches of weeks that are forecast: those that ended are held
// against what came, the first that has not begun is what comes next.
type Campaigns struct {
	Seeds    [2]uint64 `json:"seeds"` // all the randomness of the forecasts
	Weeks    []Stretch `json:"weeks"`
	Creators []Booked  `json:"creators"`
}

// A Stretch is some weeks of the programme, both ends in.
type Stretch struct {
	Name string `json:"name"`
	From int    `json:"from"`
	To   int    `json:"to"`
}

// Booked is a creator who makes a post in every week of a stretch, and each post costs
// the same. Weeks of the programme count as one post each and are added to the earlier
// ones when a later stretch is forecast.
type Booked struct {
	Creator   string               `json:"creator"`
	Platform  engagement.Platform  `json:"platform,omitempty"`
	Followers engagement.Count     `json:"followers,omitzero"`
	Cost      *money.Amount        `json:"cost,omitempty"`        // of a post
	Value     *money.Amount        `json:"order_value,omitempty"` // where no history says
	Earlier   []programme.PastPost `json:"earlier,omitempty"`     // before the programme
}

// scores is how creators are scored.
func (s *Settings) scores() programme.ScorePolicy {
	p := programme.DefaultScores()
	for i := range p.Criteria {
		if target, ok := s.Targets[p.Criteria[i].Measure]; ok {
			p.Criteria[i].Target = &target
		}
	}
	return p
}

// quarter is how the programme and its creators are reviewed.
func (s *Settings) quarter() programme.QuarterPolicy {
	p := programme.DefaultQuarter()
	p.Review.Dearest = s.Dearest
	return p
}

// credit is which touches count: orders up to the last instant of the day.
func credit(asOf civil.Date) attribution.Policy {
	p := attribution.DefaultPolicy()
	p.AsOf = asOf.AddDays(1).In(time.UTC).Add(-time.Millisecond)
	return p
}
