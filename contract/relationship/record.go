package relationship

import (
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/contract/flow"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Record is everything noted of one creator. The zero Record is a creator just
// discovered, of whom nothing is noted.
type Record struct {
	Creator   string              `json:"creator"` // id or handle, as the caller names it
	History   flow.History[Stage] `json:"history"`
	Touches   []Touchpoint        `json:"touches,omitempty"`
	Campaigns []Campaign          `json:"campaigns,omitempty"`
}

// A Campaign is one piece of work together.
type Campaign struct {
	Name string     `json:"name"`
	From civil.Date `json:"from,omitzero"`
	To   civil.Date `json:"to,omitzero"` // its last day; zero while that is open
	// Deliverables agreed, rounds of changes asked for in all of them, and
	// sponsored posts published.
	Deliverables engagement.Count `json:"deliverables,omitzero"`
	Rounds       engagement.Count `json:"rounds,omitzero"`
	Posts        engagement.Count `json:"posts,omitzero"`
}

// Stage returns where the relationship stands.
func (r *Record) Stage() Stage {
	return line().State(r.History)
}

// entered is when the present stage was entered; zero when it is not known.
func (r *Record) entered() time.Time {
	if n := len(r.History.Moves); n > 0 {
		return r.History.Moves[n-1].At
	}
	return time.Time{}
}

// Validate returns every fault of the record as a problem.List: what is missing,
// unknown, twice there, negative, out of order or after a day, and a history that
// [Line] cannot have made. A zero day is no limit.
func (p *Policy) Validate(r *Record, on civil.Date) error {
	var f faults
	limit := time.Time{}
	if !on.IsZero() {
		limit = p.end(on)
	}
	if strings.TrimSpace(r.Creator) == "" {
		f.add("creator", "required", "the creator needs a name")
	}
	if err := line().Verify(r.History); err != nil {
		f.add("history", "history", err.Error())
	} else if !limit.IsZero() && r.History.Last().After(limit) {
		f.add("history", "not_after", "a move lies in the future")
	}
	ids := map[string]bool{}
	for i := range r.Touches {
		x := &r.Touches[i]
		path := problem.Index("touches", i)
		x.validate(path, limit, &f)
		if x.ID != "" && ids[x.ID] {
			f.add(path+".id", "unique", "the id stands twice")
		}
		ids[x.ID] = true
	}
	for i := range r.Campaigns {
		c := &r.Campaigns[i]
		path := problem.Index("campaigns", i)
		if strings.TrimSpace(c.Name) == "" {
			f.add(path+".name", "required", "the campaign needs a name")
		}
		if !c.To.IsZero() && c.To.Before(c.From) {
			f.add(path+".to", "not_before", "the campaign ends before it begins")
		}
	}
	return f.Err()
}

type faults struct{ problem.List }

func (f *faults) add(path, rule, message string) {
	f.List = append(f.List, problem.Problem{Path: path, Rule: rule, Message: message})
}

func (x *Touchpoint) validate(path string, limit time.Time, f *faults) {
	if !x.Kind.IsValid() {
		f.add(path+".kind", "enum", "there is no such kind of touchpoint")
	}
	switch {
	case x.At.IsZero():
		f.add(path+".at", "required", "a touchpoint needs its time")
	case !limit.IsZero() && x.At.After(limit):
		f.add(path+".at", "not_after", "it lies in the future")
	}
	for i, t := range x.Ties {
		at := problem.Index(path+".ties", i)
		switch {
		case !t.IsValid():
			f.add(at, "enum", "there is no such tie")
		case t == disclosure.NoTie && len(x.Ties) > 1:
			f.add(at, "alone", "no tie stands beside another")
		}
	}
	switch {
	case x.Cost == nil:
	case x.Cost.Sign() < 0:
		f.add(path+".cost", "not_negative", "a cost is not negative")
	case x.Cost.Currency() == "":
		f.add(path+".cost.currency", "required", "a cost needs its currency")
	}
}
