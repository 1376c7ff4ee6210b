package programme_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

func goal(id string, m programme.Measure, base, target string, seen ...int64) programme.Goal {
	g := programme.Goal{ID: id, Measure: m, From: launch, By: launch.AddDays(99), Baseline: ratio(base), Target: ratio(target)}
	for i, x := range seen {
		g.Observed = append(g.Observed, programme.Observation{On: launch.AddDays(10*(i+1) - 1), Value: money.Whole(x)})
	}
	return g
}

// 100 days; after 40 of them 420 orders of 1,000, in steps of 100, 110, 90, 120.
func TestGoalByHand(t *testing.T) {
	p := goal("o", programme.Orders, "600", "1000", 100, 210, 300, 420).Progress(launch.AddDays(39), 0.8)
	assert.InDelta(t, 0.42, p.Done.Value, 1e-12)
	assert.InDelta(t, 0.4, p.Elapsed, 1e-12)
	assert.InDelta(t, 1.05, p.Pace.Value, 1e-12)
	assert.InDelta(t, 0.75, p.Over.Value, 1e-12) // 420 against 240
	f := p.Forecast.Value
	assert.InDelta(t, 1050, f.Value, 1e-9) // 420 + 10.5·60
	// v = (25 + 25 + 225 + 225)/10/3 = 16.67; t(3, 90 %) = 1.637744; √(16.67·60·2.5) = 50.
	assert.InDelta(t, 1.637744*50, f.Interval.High-f.Value, 1e-4)
	assert.Equal(t, programme.OnTrack, p.Status)
	assert.Empty(t, p.Vanity)
	roundTrip(t, p)
}

func TestGoalStatus(t *testing.T) {
	day := launch.AddDays(39)
	for _, c := range []struct {
		g    programme.Goal
		want programme.Status
	}{
		{goal("a", programme.Orders, "0", "5000", 100, 200, 300, 400), programme.Behind},
		{goal("b", programme.Orders, "0", "500", 100, 200, 300, 400), programme.Ahead},
		{goal("c", programme.Orders, "0", "400", 100, 200, 300, 400), programme.Reached},
		{goal("d", programme.Orders, "0", "400", 100), programme.NotAssessed},
		{goal("e", programme.Orders, "0", "400"), programme.NotAssessed},
		// A level: 1,000 followers at first, 1,300 after 40 days, of 2,000.
		{goal("f", programme.BrandFollowers, "1000", "2000", 1075, 1150, 1225, 1300), programme.Behind},
	} {
		assert.Equal(t, c.want, c.g.Progress(day, 0.8).Status, c.g.ID)
	}
	level := goal("f", programme.BrandFollowers, "1000", "2000", 1075, 1150, 1225, 1300).Progress(day, 0.8)
	assert.InDelta(t, 0.3, level.Done.Value, 1e-12)
	assert.InDelta(t, 1750, level.Forecast.Value.Value, 1e-9) // 1,300 + 7.5·60
	g := goal("a", programme.Orders, "0", "5000", 100)
	assert.Equal(t, programme.NotBegun, g.Progress(launch.AddDays(-1), 0.8).Status)
}

// The day after its last one a goal is missed if its end was observed: what stood at
// 400 of 450 after 40 of 100 days may well have been reached. What was observed on the
// last day stands, whatever came later.
func TestGoalIsOver(t *testing.T) {
	after := launch.AddDays(110)
	g := goal("a", programme.Orders, "0", "450", 100, 200, 300, 400)
	assert.Equal(t, programme.Ahead, g.Progress(after, 0.8).Status)
	g = goal("a", programme.Orders, "0", "450", 100)
	assert.Equal(t, programme.NotAssessed, g.Progress(after, 0.8).Status)
	g.Observed = append(g.Observed, programme.Observation{On: launch.AddDays(102), Value: money.Whole(440)})
	assert.Equal(t, programme.Missed, g.Progress(after, 0.8).Status)
	g.Observed = append(g.Observed, programme.Observation{On: g.By, Value: money.Whole(430)},
		programme.Observation{On: after, Value: money.Whole(460)})
	p := g.Progress(after, 0.8)
	assert.Equal(t, programme.Missed, p.Status)
	assert.Equal(t, "430", p.Now.Value.String())
	g.Observed = append(g.Observed[:1], programme.Observation{On: g.By, Value: money.Whole(450)})
	assert.Equal(t, programme.Reached, g.Progress(after, 0.8).Status)

	g.Baseline = nil
	assert.Equal(t, "the goal has no target, no baseline or no time", g.Progress(after, 0.8).Now.Undefined.Because)
}

func TestVanityIsCalledOut(t *testing.T) {
	vain := goal("fans", programme.BrandFollowers, "1000", "2000", 1100)
	report := programme.ReportGoals([]programme.Goal{vain}, launch.AddDays(9), 0.8)
	assert.NotEmpty(t, report.Goals[0].Vanity)
	require.Len(t, report.Notes, 2)
	assert.Contains(t, report.Notes[0], "vanity goals: fans")

	vain.Serves = "sales"
	report = programme.ReportGoals([]programme.Goal{vain, goal("sales", programme.Revenue, "100", "200", 20)}, launch.AddDays(9), 0.8)
	assert.Empty(t, report.Goals[0].Vanity)
	assert.Empty(t, report.Notes)
}

func TestBadGoalsAreNamedAndGoodOnesKept(t *testing.T) {
	bare := goal("bare", programme.Orders, "0", "10", 5)
	bare.Baseline = nil
	odd := goal("odd", "charm", "20", "10")
	odd.By = launch
	late := goal("late", programme.Orders, "0", "100", 10, 20)
	late.Observed = append(late.Observed, programme.Observation{On: launch.AddDays(500), Value: money.Whole(9)},
		programme.Observation{On: launch.AddDays(-3), Value: money.Whole(9)}, programme.Observation{On: launch.AddDays(9), Value: money.Whole(9)},
		programme.Observation{On: launch.AddDays(11), Value: money.Whole(-9)})
	good := goal("good", programme.Orders, "0", "100", 10, 20)
	report := programme.ReportGoals([]programme.Goal{bare, odd, late, good, good}, launch.AddDays(40), 0.8)
	for _, want := range [][2]string{
		{"goals[0].baseline", "required"}, {"goals[1].measure", "enum"}, {"goals[1].by", "after"}, {"goals[1].target", "gt"},
		{"goals[2].observed[2].on", "not_after"}, {"goals[2].observed[3].on", "not_before"}, {"goals[2].observed[4].on", "unique"},
		{"goals[2].observed[5].value", "gte"}, {"goals[4].id", "unique"},
	} {
		assert.True(t, report.Problems.Has(want[0], want[1]), "%v in %v", want, report.Problems)
	}
	require.Len(t, report.Problems, 9)
	require.Len(t, report.Goals, 2)
	assert.Equal(t, "20", report.Goals[0].Now.Value.String())
	roundTrip(t, report)
}

func TestPresets(t *testing.T) {
	growth, launched := programme.GrowthPhase(), programme.Launch()
	row, ok := growth.Measures[0].Row()
	require.True(t, ok)
	assert.Equal(t, programme.Conversion, row.Kind)
	row, ok = launched.Measures[0].Row()
	require.True(t, ok)
	assert.Equal(t, programme.Awareness, row.Kind)
	for _, p := range []programme.GoalPreset{growth, launched} {
		goals := p.Goals(launch, launch.AddDays(90))
		require.Len(t, goals, len(p.Measures))
		for i := range goals {
			assert.True(t, goals[i].Measure.IsValid())
			goals[i].Baseline, goals[i].Target = ratio("1"), ratio("2")
		}
		assert.Empty(t, programme.ReportGoals(goals, launch, 0.8).Problems)
		assert.Empty(t, programme.ReportGoals(goals, launch, 0.8).Notes)
	}
	seen := map[programme.Measure]bool{}
	for _, m := range programme.Measures() {
		assert.False(t, seen[m.Measure])
		seen[m.Measure] = true
	}
}
