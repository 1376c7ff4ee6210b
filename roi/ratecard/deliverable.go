package ratecard

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Limits of what is priced at once.
const (
	MaxDeliverables = 1000   // in a package
	MaxRights       = 1000   // in a package
	MaxPosts        = 10_000 // of one deliverable
)

// A Deliverable is a number of posts of one kind, with what one such post of this
// creator usually gets. Unknown counts leave the tables that need them not
// assessed.
type Deliverable struct {
	Platform    engagement.Platform `json:"platform"`
	Format      engagement.Format   `json:"format"`
	Placement   Placement           `json:"placement,omitempty"`
	Count       int64               `json:"count"`                // posts, at least 1
	Followers   engagement.Count    `json:"followers,omitzero"`   // of the account it appears on
	Views       engagement.Count    `json:"views,omitzero"`       // of one post
	Impressions engagement.Count    `json:"impressions,omitzero"` // of one post
	Reach       engagement.Count    `json:"reach,omitzero"`       // of one post
	Engagements engagement.Count    `json:"engagements,omitzero"` // of one post; which interactions count is the caller's to keep the same
}

// get is the count that a table asks for.
func (d Deliverable) get(m engagement.Metric) engagement.Count {
	switch m {
	case engagement.Views:
		return d.Views
	case engagement.Impressions:
		return d.Impressions
	case engagement.Reach:
		return d.Reach
	}
	return engagement.Count{}
}

// A Package is what one price is for: posts, and rights beyond posting them.
type Package struct {
	Deliverables []Deliverable `json:"deliverables"`
	Rights       []Right       `json:"rights,omitempty"`
}

// Validate reports all problems at once, as a [problem.List].
func (p Package) Validate() error { return p.problems().Err() }

func (p Package) problems() problem.List {
	var l list
	if l.size("deliverables", len(p.Deliverables), MaxDeliverables); len(p.Deliverables) == 0 {
		l.add("deliverables", "required", "", "is required")
	}
	for i, d := range p.Deliverables[:min(len(p.Deliverables), MaxDeliverables)] {
		at := problem.Index("deliverables", i)
		l.enum(problem.Join(at, "platform"), d.Platform.IsValid())
		l.enum(problem.Join(at, "format"), d.Format.IsValid())
		l.enum(problem.Join(at, "placement"), d.Placement == "" || d.Placement.IsValid())
		if d.Count < 1 {
			l.add(problem.Join(at, "count"), "gte", "1", "must be at least 1")
		}
		if d.Count > MaxPosts {
			l.add(problem.Join(at, "count"), "lte", fmt.Sprint(MaxPosts), fmt.Sprintf("must be at most %d", MaxPosts))
		}
	}
	l.rights(p.Rights)
	return problem.List(l)
}

// A list collects problems.
type list problem.List

func (l *list) add(path, rule, param, message string) {
	*l = append(*l, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
}

func (l *list) enum(path string, ok bool) {
	if !ok {
		l.add(path, "enum", "", "is not a known name")
	}
}

func (l *list) required(path, text string) {
	if text == "" {
		l.add(path, "required", "", "is required")
	}
}

func (l *list) size(path string, n, most int) {
	if n > most {
		l.add(path, "max", fmt.Sprint(most), fmt.Sprintf("has more than %d elements", most))
	}
}

// share says what is wrong with a fraction of a whole.
func (l *list) share(path string, r money.Ratio) {
	if r.Sign() < 0 {
		l.add(path, "gte", "0", "must not be negative")
	}
	if r.Cmp(money.One()) > 0 {
		l.add(path, "lte", "1", "must be at most 1, which is 100 %")
	}
}

// amount says what is wrong with an amount that is asked for or paid.
func (l *list) amount(path string, a money.Amount) {
	switch {
	case !isGiven(a):
		l.add(path, "required", "", "is required")
	case a.Sign() < 0:
		l.add(path, "gte", "0", "must not be negative")
	}
}

// minor adds that an amount must be whole minor units.
func (l *list) minor(path string, a money.Amount) {
	if whole, err := a.Round(money.HalfEven); isGiven(a) && (err != nil || whole != a) {
		l.add(path, "minor_unit", "", "must be a whole number of minor units")
	}
}

// sameCurrency refuses an amount in another currency than wanted.
func sameCurrency(what string, a money.Amount, want money.Currency) error {
	if c := a.Currency(); isGiven(a) && c != want {
		return fmt.Errorf("ratecard: %s: %w", what, money.MismatchError{A: c, B: want})
	}
	return nil
}
