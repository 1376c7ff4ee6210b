package programme

import (
	"maps"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

const budgetSet = "test_budget_set"

// FrameworkPlan is the framework's plan: week 1 audience, goals, budget and criteria;
// weeks 2 and 3 find 20 to 30, judge, and shortlist 10 to 15; week 4 outreach, contracts
// and onboarding; weeks 5 to 8 content, launch and monitoring; from week 9 on measure,
// keep the best, phase two. What must come before what, and that at least five creators
// sign, is our judgement.
func FrameworkPlan() PlanPolicy {
	return PlanPolicy{
		Name: "framework",
		Phases: []PhaseRow{
			{Name: "prepare", From: 1, To: 1, Exits: []ExitRow{
				{Code: "audience_described", Says: "the audience is described"},
				{Code: "goals_set", Says: "goals have a measure, a baseline, a target and a day", After: []string{"audience_described"}},
				{Code: budgetSet, Says: "the budget of the first test is set"},
				{Code: "criteria_set", Says: "criteria for the selection are written down", After: []string{"audience_described"}},
			}},
			{Name: "select", From: 2, To: 3, Exits: []ExitRow{
				{Code: "candidates_found", Says: "20 to 30 candidates are found", Least: 20, Most: 30, After: []string{"criteria_set"}},
				{Code: "candidates_judged", Says: "the candidates are judged by the criteria", Least: 20, After: []string{"candidates_found"}},
				{Code: "shortlisted", Says: "10 to 15 are shortlisted", Least: 10, Most: 15, After: []string{"candidates_judged"}},
			}},
			{Name: "engage", From: 4, To: 4, Exits: []ExitRow{
				{Code: "contacted", Says: "the shortlist has been written to", Least: 10, After: []string{"shortlisted"}},
				{Code: "contracts_signed", Says: "contracts are signed", Least: 5, After: []string{"contacted", budgetSet}},
				{Code: "tracking_ready", Says: "links and codes are made and tested, before the first post", After: []string{"goals_set"}},
				{Code: "creators_onboarded", Says: "creators are onboarded: brief, product, codes", Least: 5, After: []string{"contracts_signed", "tracking_ready"}},
			}},
			{Name: "run", From: 5, To: 8, Exits: []ExitRow{
				{Code: "content_approved", Says: "the first content is approved", After: []string{"creators_onboarded"}},
				{Code: "launched", Says: "the first post is live, disclosed", After: []string{"content_approved"}},
				{Code: "monitored", Says: "numbers came in for every week", After: []string{"launched"}},
				{Code: "optimised", Says: "a review has been held while the campaign ran", After: []string{"monitored"}},
			}},
			{Name: "grow", From: 9, Exits: []ExitRow{
				{Code: "measured", Says: "results are measured against the goals", After: []string{"monitored"}},
				{Code: "top_performers_named", Says: "those to go on with are named", After: []string{"measured"}},
				{Code: "phase_two_planned", Says: "phase two has goals, a budget and new creators to test", After: []string{"top_performers_named"}},
			}},
		},
		Budget: [2]money.Amount{money.Must("5000", "USD"), money.Must("15000", "USD")},
		Source: "the micro-influencer framework", AsOf: "2026-11-26", Trust: engagement.TrustSeed,
	}
}

// Validate reports everything that is wrong with the policy, as a [problem.List]: no
// phases, weeks that do not follow each other, a code missing or twice, and an exit that
// waits for one that does not come before it, so that nothing can wait in a circle.
func (p PlanPolicy) Validate() error {
	var c checker
	if len(p.Phases) == 0 {
		c.fail("phases", "required", "", "a plan needs phases")
	}
	seen := map[string]bool{}
	last := 0
	for i, row := range p.Phases {
		at := problem.Index("phases", i)
		if row.From <= last || row.From > mostWeeks || row.To > mostWeeks {
			c.fail(problem.Join(at, "from"), "rising", "", "phases follow each other, in weeks from 1 to 520")
		}
		if row.To != 0 && row.To < row.From || row.To == 0 && i < len(p.Phases)-1 {
			c.fail(problem.Join(at, "to"), "gte", "from", "a phase ends no earlier than it begins; only the last may have no end")
		}
		last = max(row.From, row.To)
		for j, e := range row.Exits {
			where := problem.Index(problem.Join(at, "exits"), j)
			if e.Code == "" || seen[e.Code] {
				c.fail(problem.Join(where, "code"), "unique", "", "every criterion has a code of its own")
			}
			for k, before := range e.After {
				if !seen[before] {
					c.fail(problem.Index(problem.Join(where, "after"), k), "earlier", "", "it can only wait for a criterion that stands before it")
				}
			}
			seen[e.Code] = true
		}
	}
	return c.list.Err()
}

// state keeps what is good of a state.
func (c *checker) state(p PlanPolicy, s State) State {
	codes := map[string]bool{}
	for _, row := range p.Phases {
		for _, e := range row.Exits {
			codes[e.Code] = true
		}
	}
	good := State{Done: map[string]civil.Date{}, Counts: map[string]int64{}, Budget: s.Budget}
	for _, code := range slices.Sorted(maps.Keys(s.Done)) {
		at := problem.Key("done", code)
		switch day := s.Done[code]; {
		case !codes[code]:
			c.fail(at, "enum", "", "is no criterion of the plan")
		case day.After(c.asOf):
			c.fail(at, "not_after", "as_of", "the day lies in the future")
		default:
			good.Done[code] = day
		}
	}
	for _, code := range slices.Sorted(maps.Keys(s.Counts)) {
		at := problem.Key("counts", code)
		switch n := s.Counts[code]; {
		case !codes[code]:
			c.fail(at, "enum", "", "is no criterion of the plan")
		case n < 0:
			c.fail(at, "gte", "0", "a count cannot be negative")
		default:
			good.Counts[code] = n
		}
	}
	if s.Budget != nil && s.Budget.Sign() <= 0 {
		c.fail("budget", "gt", "0", "a budget is more than nothing")
		good.Budget = nil
	}
	return good
}
