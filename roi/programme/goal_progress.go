package programme

import (
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Progress is where a goal stands.
type Progress struct {
	Goal     string                          `json:"goal"`
	Measure  Measure                         `json:"measure"`
	Kind     Kind                            `json:"kind"`
	Status   Status                          `json:"status"`
	Now      engagement.Figure[money.Ratio]  `json:"now"` // as last observed
	On       civil.Date                      `json:"on,omitzero"`
	Done     engagement.Figure[float64]      `json:"done"`    // share of the way: (now − start) / (target − start); start is 0 for a flow, the baseline for a level
	Elapsed  float64                         `json:"elapsed"` // share of the time, up to the last observation
	Pace     engagement.Figure[float64]      `json:"pace"`    // done / elapsed: 1 is on time
	Over     engagement.Figure[float64]      `json:"over"`    // now over what the baseline would have brought by then, − 1
	Forecast engagement.Figure[GoalForecast] `json:"forecast"`
	Vanity   string                          `json:"vanity,omitempty"` // why the measure tells little of the business
}

// A GoalForecast is where a goal will end if it goes on as it did.
type GoalForecast struct {
	Value    float64        `json:"value"`
	Interval stats.Interval `json:"interval"` // of the value on the last day
	Steps    int            `json:"steps"`    // it rests on
}

// A Status is where a goal stands in one word.
type Status string

// The statuses.
const (
	NotBegun    Status = "not_begun"
	NotAssessed Status = "not_assessed" // nothing was observed yet, or too little to tell
	OnTrack     Status = "on_track"     // the forecast's interval holds the target
	Ahead       Status = "ahead"        // it lies above
	Behind      Status = "behind"       // it lies below
	Reached     Status = "reached"
	Missed      Status = "missed" // the last day was observed, or one after it, and it lies below the target
)

// A GoalReport is the progress of all goals that are whole, and what is to be said of
// them together.
type GoalReport struct {
	AsOf     civil.Date   `json:"as_of"`
	Goals    []Progress   `json:"goals"`
	Notes    []string     `json:"notes,omitempty"`
	Problems problem.List `json:"problems,omitempty"`
}

// ReportGoals measures goals on a day; confidence is that of the forecasts' intervals,
// 0.8 say. Goals that are not whole are Problems; see [CheckGoals]. Vanity goals are
// called out, unless Serves names a conversion goal of the list.
func ReportGoals(goals []Goal, asOf civil.Date, confidence float64) GoalReport {
	good, problems := CheckGoals(goals, asOf)
	out := GoalReport{AsOf: asOf, Problems: problems}
	conversions := map[string]bool{}
	for _, g := range good {
		if row, _ := g.Measure.Row(); row.Kind == Conversion {
			conversions[g.ID] = true
		}
	}
	var vain []string
	for _, g := range good {
		p := g.Progress(asOf, confidence)
		if conversions[g.Serves] {
			p.Vanity = ""
		}
		if p.Vanity != "" {
			vain = append(vain, g.ID)
		}
		out.Goals = append(out.Goals, p)
	}
	if len(vain) > 0 {
		out.Notes = append(out.Notes, "vanity goals: "+strings.Join(vain, ", ")+"; say which conversion goal each serves, or replace it")
	}
	if len(good) > 0 && len(conversions) == 0 {
		out.Notes = append(out.Notes, "no goal is about conversion, so none says what the programme earns")
	}
	return out
}

func sortByDay(os []Observation) {
	slices.SortFunc(os, func(a, b Observation) int { return a.On.Compare(b.On) })
}

// Progress measures one goal that is whole; see [CheckGoals]. Observations later than
// asOf are not looked at, nor those after the last day where that day was observed. A
// goal whose time is over and whose end nobody observed stands where its forecast does.
func (g Goal) Progress(asOf civil.Date, confidence float64) Progress {
	row, _ := g.Measure.Row()
	p := Progress{Goal: g.ID, Measure: g.Measure, Kind: row.Kind, Vanity: row.Vanity}
	seen := slices.Clone(g.Observed)
	sortByDay(seen)
	end := asOf
	if asOf.After(g.By) && slices.ContainsFunc(seen, func(o Observation) bool { return o.On == g.By }) {
		end = g.By
	}
	seen = slices.DeleteFunc(seen, func(o Observation) bool { return o.On.After(end) })
	if whole := g.Target != nil && g.Baseline != nil && g.By.After(g.From); !whole || len(seen) == 0 {
		nothing := undefined("progress", "nothing was observed yet")
		if !whole {
			nothing = undefined("progress", "the goal has no target, no baseline or no time")
		}
		p.Now, p.Done = engagement.FigureOf(money.Ratio{}, nothing), engagement.FigureOf(0.0, nothing)
		p.Pace, p.Over = p.Done, p.Done
		p.Forecast = engagement.FigureOf(GoalForecast{}, nothing)
		if p.Status = NotAssessed; asOf.Before(g.From) {
			p.Status = NotBegun
		}
		return p
	}
	last := seen[len(seen)-1]
	p.On, p.Now = last.On, engagement.FigureOf(last.Value, nil)
	start, base, target, now := 0.0, float(*g.Baseline), float(*g.Target), float(last.Value)
	if !row.Flow {
		start = base
	}
	days := float64(g.By.Sub(g.From) + 1)
	p.Elapsed = max(0, min(1, float64(last.On.Sub(g.From)+1)/days))
	done := (now - start) / (target - start)
	p.Done = engagement.FigureOf(done, nil)
	if p.Elapsed > 0 {
		p.Pace = engagement.FigureOf(done/p.Elapsed, nil)
	} else {
		p.Pace = engagement.FigureOf(0.0, undefined("pace", "the goal has not begun"))
	}
	usual := base
	if row.Flow {
		usual = base * p.Elapsed
	}
	if usual > 0 {
		p.Over = engagement.FigureOf(now/usual-1, nil)
	} else {
		p.Over = engagement.FigureOf(0.0, undefined("growth over the baseline", "the baseline is 0"))
	}
	p.Forecast = engagement.FigureOf(g.forecast(row, seen, confidence))
	p.Status = g.status(p, target, now, asOf)
	return p
}

// status puts it in one word.
func (g Goal) status(p Progress, target, now float64, asOf civil.Date) Status {
	switch {
	case asOf.Before(g.From):
		return NotBegun
	case now >= target:
		return Reached
	case asOf.After(g.By) && !p.On.Before(g.By):
		return Missed
	case p.Forecast.Undefined != nil:
		return NotAssessed
	case p.Forecast.Value.Interval.Low > target:
		return Ahead
	case p.Forecast.Value.Interval.High < target:
		return Behind
	}
	return OnTrack
}
