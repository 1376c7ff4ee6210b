package audit

import (
	"math"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
)

// A run is one audit under way.
type run struct {
	*Policy
	e         *Evidence
	asOf      time.Time
	report    *Report
	rows      map[Code]int      // of Policy.Checks
	outcomes  []Outcome         // by row
	signals   []*Signal         // by row
	disclosed disclosure.Report // of the post at hand
}

// Run audits an account by a policy: what is given is assessed, what is not is
// said to be not assessed. The same evidence in any order gives the same report.
func Run(e Evidence, p Policy) Report {
	r := &run{Policy: &p, e: &e, report: &Report{Policy: p.String(), Account: e.Account.ID}, rows: map[Code]int{}}
	for i, c := range p.Checks {
		if _, twice := r.rows[c.Code]; !twice {
			r.rows[c.Code] = i
		}
	}
	r.signals = make([]*Signal, len(p.Checks))
	r.outcomes = make([]Outcome, len(p.Checks))
	for i := range p.Checks {
		r.outcomes[i] = Outcome{Code: p.Checks[i].Code, Result: NotAssessed, Because: "no data given", Points: p.Checks[i].Points}
	}
	if r.report.Account == "" {
		r.report.Account = e.Account.Handle
	}
	r.asOf = e.newest()
	r.report.AsOf = r.asOf
	r.followers()
	r.growth()
	r.comments()
	r.engagement()
	r.audience()
	r.partnerships()
	r.score()
	return *r.report
}

// newest is the moment an audit speaks of: AsOf, or the newest time in e.
func (e *Evidence) newest() time.Time {
	if !e.AsOf.IsZero() {
		return e.AsOf.UTC()
	}
	t := e.Account.Measured
	later := func(o time.Time) {
		if o.After(t) && o.Year() <= 9999 { // past it there is no JSON
			t = o
		}
	}
	for i := range e.History {
		later(e.History[i].At)
	}
	for i := range e.Posts {
		later(e.Posts[i].Measured)
		later(e.Posts[i].Published)
	}
	for i := range e.Comments {
		later(e.Comments[i].Published)
	}
	for i := range e.Followers {
		later(e.Followers[i].Measured)
	}
	return t.UTC()
}

// observe holds an observation against its row: too small a sample is not
// assessed. A check that the policy does not have is left out.
func (r *run) observe(o observation) {
	i, ok := r.rows[o.code]
	if !ok {
		return
	}
	c, out := &r.Checks[i], &r.outcomes[i]
	out.N = o.n
	switch {
	case math.IsNaN(o.observed) || math.IsInf(o.observed, 0):
		out.Because = "it could not be computed"
	case o.n < c.Least:
		out.Because = tooFew(o.n, c.Least)
	case !c.past(o.observed):
		out.Result, out.Because = Clear, ""
	default:
		s := c.signal(&o)
		r.signals[i] = &s
		out.Result, out.Because = Signalled, ""
		if len(o.events) > 0 {
			out.Result = Explained
		}
	}
}

// pass says why a check is not assessed.
func (r *run) pass(because string, codes ...Code) {
	for _, code := range codes {
		if i, ok := r.rows[code]; ok {
			r.outcomes[i].Because = because
		}
	}
}

// explaining returns the known events of the kinds given that overlap the time
// from from to to, with slack before it.
func (r *run) explaining(from, to time.Time, slack time.Duration, kinds ...EventKind) []Event {
	var events []Event
	for _, ev := range r.e.Events {
		end := ev.To
		if end.IsZero() {
			end = ev.From.UTC().Truncate(24 * time.Hour).Add(24 * time.Hour)
		}
		if slices.Contains(kinds, ev.Kind) && !ev.From.After(to) && !end.Add(slack).Before(from) {
			events = append(events, ev)
		}
	}
	return events
}
