package main

import (
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// A Report is all that there is to say of a programme on a day.
type Report struct {
	Title      string               `json:"title"`
	Week       int                  `json:"week"` // the last that has ended
	AsOf       civil.Date           `json:"as_of"`
	Scores     programme.Scorecards `json:"scores"`
	Credit     *Credit              `json:"credit,omitempty"`
	NoCredit   string               `json:"no_credit,omitempty"` // why there is none
	Quarter    programme.Quarter    `json:"quarter"`             // with the review, the budget and the goals
	Plan       *programme.Plan      `json:"plan,omitempty"`
	Outlook    *Outlook             `json:"outlook,omitempty"`
	Files      []string             `json:"files"`
	Problems   []FileProblem        `json:"problems,omitempty"`
	in         *Inputs
	lookedBack bool
}

// A Credit is who brought the orders, by every model.
type Credit struct {
	Comparison attribution.Comparison `json:"comparison"`
	Assists    []attribution.Assist   `json:"assists"`
	Untouched  []string               `json:"untouched,omitempty"` // orders that no touch leads to
	Conflicts  []string               `json:"conflicts,omitempty"` // orders whose copies disagree
}

// work makes the report as of the end of a week; 0 is the day of the settings, or the
// end of the last week there is.
func work(in *Inputs, week int) (*Report, error) {
	r := &Report{Title: in.Settings.Title, Files: in.Files, in: in, lookedBack: week > 0}
	if r.Title == "" {
		r.Title = "The programme"
	}
	if in.Data.Start.IsZero() {
		return nil, fmt.Errorf("%s: start: the first day of week 1 is missing", programmeFile)
	}
	r.AsOf = in.asOf(week)
	var err error
	if r.Scores, err = in.Settings.scores().Scorecards(in.Data, r.AsOf); err != nil {
		return nil, inSettings(err)
	}
	r.note(programmeFile, r.Scores.Problems)
	r.Scores.Problems = nil
	if r.Quarter, err = in.Settings.quarter().Quarter(in.Data, in.Goals, r.AsOf); err != nil {
		return nil, inSettings(err)
	}
	r.Week = r.Quarter.Week
	_, wrong := programme.CheckGoals(in.Goals, r.AsOf) // a Quarter names them among those of the data
	r.note(goalsFile, wrong)
	r.Quarter.Problems = nil
	if err := r.attribute(); err != nil {
		return nil, err
	}
	if err := r.plan(); err != nil {
		return nil, err
	}
	if err := r.outlook(); err != nil {
		return nil, err
	}
	r.Problems = in.Problems
	return r, nil
}

// inSettings says of a policy that is refused where it comes from.
func inSettings(err error) error { return fmt.Errorf("%s: %w", settingsFile, err) }

// asOf is the day of the report.
func (in *Inputs) asOf(week int) civil.Date {
	switch {
	case week > 0:
		return in.Data.Start.AddDays(7*week - 1)
	case !in.Settings.AsOf.IsZero():
		return in.Settings.AsOf
	}
	last := in.Data.Start.AddDays(6)
	for _, r := range in.Data.Creators {
		for _, w := range r.Weeks {
			if end := w.Starts.AddDays(6); end.After(last) && end.Sub(in.Data.Start) < 7*mostWeeks {
				last = end
			}
		}
	}
	return last
}

// note keeps problems. Whoever looks back knows that there are later rows.
func (r *Report) note(file string, list problem.List) {
	for _, p := range list {
		if !r.lookedBack || p.Rule != "not_after" || p.Param != "as_of" {
			r.in.note(file, p)
		}
	}
}

// attribute shares the orders by every model.
func (r *Report) attribute() error {
	if r.in.Paths == nil {
		r.NoCredit = "there is no " + ordersFile
		return nil
	}
	policy := credit(r.AsOf)
	c := &Credit{Untouched: r.in.Paths.Untouched(), Conflicts: r.in.Paths.Conflicts()}
	var err error
	if c.Comparison, err = attribution.Compare(r.in.Paths, policy); err == nil {
		c.Assists, err = attribution.Assists(r.in.Paths, policy)
	}
	switch {
	case err == nil:
		r.Credit = c
	case errors.Is(err, attribution.ErrStates) || errors.Is(err, attribution.ErrRange):
		return fmt.Errorf("%s: %w", ordersFile, err)
	default: // no order counts
		r.NoCredit = because(err)
	}
	return nil
}

// plan dates the action plan.
func (r *Report) plan() error {
	p := r.in.Settings.Plan
	if p == nil {
		return nil
	}
	plan, err := programme.FrameworkPlan().Plan(p.Start, p.State, r.AsOf)
	if err != nil {
		return inSettings(err)
	}
	r.note(settingsFile, plan.Problems.Under("plan.state"))
	plan.Problems = nil
	r.Plan = &plan
	return nil
}
