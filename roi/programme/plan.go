package programme

import (
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A PlanPolicy is the phases of a programme's first weeks: a plain value, to be copied
// and changed.
type PlanPolicy struct {
	Name   string           `json:"name"`
	Phases []PhaseRow       `json:"phases"`
	Budget [2]money.Amount  `json:"budget"` // usual for a first test, both ends in
	Source string           `json:"source"`
	AsOf   string           `json:"as_of"`
	Trust  engagement.Trust `json:"trust"`
}

// A PhaseRow is one phase: its weeks and what must be true at its end.
type PhaseRow struct {
	Name  string    `json:"name"`
	From  int       `json:"from"`         // week, the first being 1
	To    int       `json:"to,omitempty"` // the last; 0: without an end
	Exits []ExitRow `json:"exits"`
}

// An ExitRow is one thing that must be true at the end of a phase.
type ExitRow struct {
	Code  string   `json:"code"` // stable
	Says  string   `json:"says"`
	Least int64    `json:"least,omitempty"` // how many; 0: it is done or not
	Most  int64    `json:"most,omitempty"`  // more are no fault, but more work than planned; 0: no end
	After []string `json:"after,omitempty"` // codes that must be met before
}

// State is how far a programme is: by code the day something was done, and how many
// there are of what is counted.
type State struct {
	Done   map[string]civil.Date `json:"done,omitempty"`
	Counts map[string]int64      `json:"counts,omitempty"`
	Budget *money.Amount         `json:"budget,omitempty"` // of the first test
}

// A Plan is the phases with their dates and where each stands.
type Plan struct {
	Policy   string       `json:"policy"`
	Start    civil.Date   `json:"start"`
	AsOf     civil.Date   `json:"as_of"`
	Phases   []Phase      `json:"phases"`
	Now      string       `json:"now"`            // the phase that the calendar is in
	Late     []string     `json:"late,omitempty"` // codes whose day has passed
	Next     []string     `json:"next,omitempty"` // codes that nothing blocks, in the order of the plan
	Notes    []string     `json:"notes,omitempty"`
	Problems problem.List `json:"problems,omitempty"`
}

// A Phase is one phase with its days.
type Phase struct {
	Name   string      `json:"name"`
	From   civil.Date  `json:"from"`
	To     civil.Date  `json:"to,omitzero"` // the last day; none: without an end
	Status PhaseStatus `json:"status"`
	Exits  []Exit      `json:"exits"`
}

// A PhaseStatus is where a phase stands.
type PhaseStatus string

// The statuses.
const (
	ToCome   PhaseStatus = "to_come"
	Running  PhaseStatus = "running"
	Complete PhaseStatus = "complete"
	Late     PhaseStatus = "late"
)

// An Exit is one criterion and where it stands.
type Exit struct {
	Code      string     `json:"code"`
	Says      string     `json:"says"`
	Met       bool       `json:"met"`
	On        civil.Date `json:"on,omitzero"` // when it was met, where that is known
	Have      *int64     `json:"have,omitempty"`
	Want      int64      `json:"want,omitempty"`
	LateDays  int        `json:"late_days,omitempty"`  // since its phase ended, or how long after that it was met
	BlockedBy []string   `json:"blocked_by,omitempty"` // criteria before it that are not met
}

// Plan dates the phases from the first day of week 1 and says what is late and what
// blocks. A criterion that is counted is met by its count; any other by its day. Unknown
// codes, days in the future and negative counts are Problems and do not count. Errors:
// a [problem.List] for the policy, and when start or asOf is missing.
func (p PlanPolicy) Plan(start civil.Date, s State, asOf civil.Date) (Plan, error) {
	if err := p.Validate(); err != nil {
		return Plan{}, err
	}
	c := &checker{asOf: asOf}
	if start.IsZero() {
		c.fail("start", "required", "", "the first day of week 1 is missing")
	}
	if asOf.IsZero() {
		c.fail("as_of", "required", "", "the day of the report is missing")
	}
	if err := c.list.Err(); err != nil {
		return Plan{}, err
	}
	s = c.state(p, s)
	out := Plan{Policy: p.Name, Start: start, AsOf: asOf, Problems: c.list}
	met := p.met(s)
	for _, row := range p.Phases {
		ph := row.phase(start, s, asOf, met)
		if !asOf.Before(ph.From) && (ph.To.IsZero() || !asOf.After(ph.To)) {
			out.Now = row.Name
		}
		for _, e := range ph.Exits {
			if !e.Met && e.LateDays > 0 {
				out.Late = append(out.Late, e.Code)
			}
			if !e.Met && len(e.BlockedBy) == 0 {
				out.Next = append(out.Next, e.Code)
			}
		}
		out.Phases = append(out.Phases, ph)
	}
	out.Notes = p.notes(s)
	return out, nil
}

// met says which criteria are met.
func (p PlanPolicy) met(s State) map[string]bool {
	met := map[string]bool{}
	for _, row := range p.Phases {
		for _, e := range row.Exits {
			_, done := s.Done[e.Code]
			if e.Least > 0 {
				n, counted := s.Counts[e.Code]
				done = counted && n >= e.Least || !counted && done
			}
			if e.Code == budgetSet && s.Budget != nil {
				done = true
			}
			met[e.Code] = done
		}
	}
	return met
}

// phase dates one phase and judges its criteria.
func (row PhaseRow) phase(start civil.Date, s State, asOf civil.Date, met map[string]bool) Phase {
	ph := Phase{Name: row.Name, From: start.AddDays(7 * (row.From - 1)), Status: Running}
	if row.To > 0 {
		ph.To = start.AddDays(7*row.To - 1)
	}
	all := true
	for _, r := range row.Exits {
		e := Exit{Code: r.Code, Says: r.Says, Met: met[r.Code], Want: r.Least}
		if e.Met {
			e.On = s.Done[r.Code]
		}
		if n, ok := s.Counts[r.Code]; ok && r.Least > 0 {
			e.Have = &n
		}
		if !ph.To.IsZero() {
			until := asOf
			if e.Met {
				until = e.On // the zero date, if it is not known, is never late
			}
			e.LateDays = max(0, until.Sub(ph.To))
		}
		for _, before := range r.After {
			if !e.Met && !met[before] {
				e.BlockedBy = append(e.BlockedBy, before)
			}
		}
		all = all && e.Met
		ph.Exits = append(ph.Exits, e)
	}
	switch {
	case all && len(row.Exits) > 0:
		ph.Status = Complete
	case asOf.Before(ph.From):
		ph.Status = ToCome
	case !ph.To.IsZero() && asOf.After(ph.To):
		ph.Status = Late
	}
	return ph
}

// notes are what is unusual and no fault.
func (p PlanPolicy) notes(s State) (notes []string) {
	if b := s.Budget; b != nil {
		low, err := b.Cmp(p.Budget[0])
		high, err2 := b.Cmp(p.Budget[1])
		switch {
		case err != nil || err2 != nil:
			notes = append(notes, "the budget is of another currency than the usual one, "+p.Budget[0].String()+" to "+p.Budget[1].String()+": not compared")
		case low < 0:
			notes = append(notes, "the budget is below the usual "+p.Budget[0].String()+" of a first test: fewer creators, and longer until a difference is proven")
		case high > 0:
			notes = append(notes, "the budget is above the usual "+p.Budget[1].String()+" of a first test: much is spent before anything is known")
		}
	}
	for _, row := range p.Phases {
		for _, e := range row.Exits {
			if n := s.Counts[e.Code]; e.Most > 0 && n > e.Most {
				notes = append(notes, e.Code+": "+strconv.FormatInt(n, 10)+" is more than the "+strconv.FormatInt(e.Most, 10)+" planned")
			}
		}
	}
	return notes
}
