package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

func TestPlanDates(t *testing.T) {
	p, err := programme.FrameworkPlan().Plan(launch, programme.State{}, launch)
	require.NoError(t, err)
	for i, want := range [][2]int{{0, 6}, {7, 20}, {21, 27}, {28, 55}, {56, -1}} {
		assert.Equal(t, launch.AddDays(want[0]), p.Phases[i].From)
		if want[1] >= 0 {
			assert.Equal(t, launch.AddDays(want[1]), p.Phases[i].To)
		} else {
			assert.True(t, p.Phases[i].To.IsZero())
		}
	}
	assert.Equal(t, "prepare", p.Now)
	assert.Empty(t, p.Late)
	assert.Equal(t, []string{"audience_described", "test_budget_set"}, p.Next)
	roundTrip(t, p)
}

// In week 4 the shortlist is one short: it is late, and contracts wait for it.
func TestPlanLateAndBlocked(t *testing.T) {
	budget := eur("8000")
	s := programme.State{
		Done: map[string]civil.Date{
			"audience_described": launch, "goals_set": launch.AddDays(2), "criteria_set": launch.AddDays(8), "contacted": launch.AddDays(22),
		},
		Counts: map[string]int64{"candidates_found": 34, "candidates_judged": 34, "shortlisted": 9},
		Budget: &budget,
	}
	p, err := programme.FrameworkPlan().Plan(launch, s, launch.AddDays(23))
	require.NoError(t, err)
	require.Empty(t, p.Problems)
	assert.Equal(t, "engage", p.Now)
	assert.Equal(t, []string{"shortlisted"}, p.Late)
	assert.Equal(t, programme.Complete, p.Phases[0].Status)
	assert.Equal(t, programme.Late, p.Phases[1].Status)
	assert.Equal(t, programme.Running, p.Phases[2].Status)
	assert.Equal(t, programme.ToCome, p.Phases[3].Status)
	assert.Equal(t, 2, p.Phases[0].Exits[3].LateDays, "met two days late")
	short := p.Phases[1].Exits[2]
	assert.Equal(t, int64(9), *short.Have)
	assert.Equal(t, 3, short.LateDays)
	assert.Equal(t, []string{"contracts_signed", "tracking_ready"}, p.Phases[2].Exits[3].BlockedBy)
	assert.Equal(t, []string{"shortlisted", "contracts_signed", "tracking_ready"}, p.Next)
	require.Len(t, p.Notes, 2)
	assert.Contains(t, p.Notes[0], "another currency")
	assert.Equal(t, "candidates_found: 34 is more than the 30 planned", p.Notes[1])
	roundTrip(t, s)
}

func TestPlanProblems(t *testing.T) {
	s := programme.State{
		Done:   map[string]civil.Date{"nonsense": launch, "launched": launch.AddDays(99)},
		Counts: map[string]int64{"shortlisted": -1, "a.b": 1},
	}
	p, err := programme.FrameworkPlan().Plan(launch, s, launch)
	require.NoError(t, err)
	assert.True(t, p.Problems.Has("done.launched", "not_after"))
	assert.True(t, p.Problems.Has("done.nonsense", "enum"))
	assert.True(t, p.Problems.Has("counts.shortlisted", "gte"))
	assert.True(t, p.Problems.Has(`counts["a.b"]`, "enum"))

	_, err = programme.FrameworkPlan().Plan(civil.Date{}, s, launch)
	var all problem.List
	require.ErrorAs(t, err, &all)
	assert.True(t, all.Has("start", "required"))

	circle := programme.PlanPolicy{Phases: []programme.PhaseRow{{Name: "x", From: 1, Exits: []programme.ExitRow{
		{Code: "a", After: []string{"b"}}, {Code: "b", After: []string{"a"}}}}}}
	_, err = circle.Plan(launch, s, launch)
	require.ErrorAs(t, err, &all)
	assert.True(t, all.Has("phases[0].exits[0].after[0]", "earlier"))
	require.NoError(t, programme.FrameworkPlan().Validate())
}
