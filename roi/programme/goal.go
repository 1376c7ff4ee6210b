package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Goal is what a programme is to reach, from where, and by when.
type Goal struct {
	ID      string       `json:"id"`
	Measure Measure      `json:"measure"`
	From    civil.Date   `json:"from"` // the first day
	By      civil.Date   `json:"by"`   // the last
	Target  *money.Ratio `json:"target"`
	// Baseline is where it stood before: of a level its value, of a flow what an equally
	// long time brought without the programme. Without it nobody can say what the
	// programme did.
	Baseline *money.Ratio  `json:"baseline"`
	Serves   string        `json:"serves,omitempty"` // id of the conversion goal that this one is a step to
	Observed []Observation `json:"observed,omitempty"`
	row      row
}

// An Observation is what was measured at the end of a day: of a flow the total since
// From, of a level its value.
type Observation struct {
	On    civil.Date  `json:"on"`
	Value money.Ratio `json:"value"`
}

// CheckGoals reports everything wrong with goals, by path, and returns those that are
// whole, each with its good observations: no id or one twice, an unknown measure, a
// target or a baseline missing, a target no further than the baseline, a date missing
// or By not after From, negative values, observations in the future, before the goal,
// or twice on one day.
func CheckGoals(goals []Goal, asOf civil.Date) ([]Goal, problem.List) {
	c := &checker{asOf: asOf}
	if asOf.IsZero() {
		c.fail("as_of", "required", "", "the day of the report is missing")
	}
	var good []Goal
	seen := map[string]int{}
	for i, g := range goals {
		i = g.row.or(i)
		at := problem.Index("goals", i)
		before := len(c.list)
		c.goal(at, g)
		if first, twice := seen[g.ID]; twice {
			c.fail(problem.Join(at, "id"), "unique", problem.Index("goals", first), "the id is that of a goal before")
		} else {
			seen[g.ID] = i
		}
		if len(c.list) > before {
			continue
		}
		g.Observed = c.observations(at, g)
		good = append(good, g)
	}
	return good, c.list
}

func (c *checker) goal(at string, g Goal) {
	fail := func(field, rule, param, message string) { c.fail(problem.Join(at, field), rule, param, message) }
	if g.ID == "" {
		fail("id", "required", "", "a goal needs an id")
	}
	if !g.Measure.IsValid() {
		fail("measure", "enum", "", "is no measure that the library knows")
	}
	switch {
	case g.From.IsZero():
		fail("from", "required", "", "the first day of the goal is missing")
	case g.By.IsZero():
		fail("by", "required", "", "the day by which it is to be reached is missing")
	case !g.By.After(g.From):
		fail("by", "after", "from", "the goal ends before it begins")
	}
	negative := func(r *money.Ratio) bool { return r != nil && r.Sign() < 0 }
	if g.Baseline == nil {
		fail("baseline", "required", "", "without a baseline nobody can say what the programme did; 0 is one, if that is what it was")
	} else if negative(g.Baseline) {
		fail("baseline", "gte", "0", "cannot be negative")
	}
	switch {
	case g.Target == nil:
		fail("target", "required", "", "a goal needs a target")
	case negative(g.Target):
		fail("target", "gte", "0", "cannot be negative")
	case g.Baseline != nil && g.Target.Cmp(*g.Baseline) <= 0:
		fail("target", "gt", "baseline", "the target is no further than where it stands already")
	}
}

// observations keeps the good ones, in the order of their days.
func (c *checker) observations(at string, g Goal) []Observation {
	var good []Observation
	days := map[civil.Date]int{}
	row, _ := g.Measure.Row()
	for i, o := range g.Observed {
		where := problem.Index(problem.Join(at, "observed"), i)
		first, twice := days[o.On]
		switch {
		case o.On.IsZero():
			c.fail(problem.Join(where, "on"), "required", "", "the day is missing")
		case o.On.After(c.asOf):
			c.fail(problem.Join(where, "on"), "not_after", "as_of", "the day lies in the future")
		case row.Flow && o.On.Before(g.From):
			c.fail(problem.Join(where, "on"), "not_before", "from", "a total since the first day cannot be older than it")
		case twice:
			c.fail(problem.Join(where, "on"), "unique", problem.Index("observed", first), "the day is that of a row before")
		case o.Value.Sign() < 0:
			c.fail(problem.Join(where, "value"), "gte", "0", "cannot be negative")
		default:
			days[o.On] = i
			good = append(good, o)
		}
	}
	sortByDay(good)
	return good
}
