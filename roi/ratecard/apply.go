package ratecard

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Step is what one table says one deliverable costs.
type Step struct {
	Path    string            `json:"path"`           // "deliverables[0]"
	Tier    string            `json:"tier,omitempty"` // of the table, where its price goes by one
	Rate    Range             `json:"rate"`           // the table's price
	Count   int64             `json:"count"`          // posts
	Over    engagement.Metric `json:"over,omitempty"` // what is counted of each post, and how many of it Rate is for
	Each    engagement.Count  `json:"each,omitzero"`
	Per     int64             `json:"per,omitempty"`
	Price   Range             `json:"price"` // count × each / per × rate, rounded half to even to the minor unit
	Working string            `json:"working"`
}

// units is what the step counts: posts, or each of them times what it gets.
func (s Step) units() (n int64, ok bool) {
	if s.Over == "" {
		return s.Count, true
	}
	each, known := s.Each.Get()
	if !known || each > engagement.MaxCount/s.Count {
		return 0, false
	}
	return each * s.Count, true
}

// engagements is how a step names what a CPE counts.
const engagements engagement.Metric = "engagements"

// counted is what a table counts of a post, how many of it, and for how many of it
// its price is; why says what is unknown.
func (t Table) counted(d Deliverable) (over engagement.Metric, each engagement.Count, per int64, why string) {
	switch t.Yardstick {
	case PerFollowers:
		over, each, per = engagement.Followers, d.Followers, t.Per
	case CPE:
		over, each, per = engagements, d.Engagements, 1
	case CPM:
		var names []string
		for _, m := range t.Over {
			if n := d.get(m); n.IsKnown() {
				return m, n, 1000, ""
			}
			names = append(names, string(m))
		}
		return "", each, 1000, strings.Join(names, " and ") + " unknown"
	default:
		return "", each, 0, ""
	}
	if !each.IsKnown() {
		why = string(over) + " unknown"
	}
	return over, each, per, why
}

// apply prices a deliverable by the table. why says why it has no price; err is of
// numbers out of range.
func (t Table) apply(i int, d Deliverable) (s Step, why string, err error) {
	row, why := t.row(d)
	if why != "" {
		return s, why, nil
	}
	s = Step{Path: problem.Index("deliverables", i), Tier: row.Tier, Rate: row.Price, Count: d.Count}
	if s.Over, s.Each, s.Per, why = t.counted(d); why != "" {
		return s, why, nil
	}
	s.Price, err = row.Price.each(func(a money.Amount) (money.Amount, error) {
		a, err := a.MulInt(d.Count)
		if n, known := s.Each.Get(); known && err == nil {
			if a, err = a.MulInt(n); err == nil {
				a, err = a.Div(s.Per, 12, money.HalfEven)
			}
		}
		if err != nil {
			return a, err
		}
		return a.Round(money.HalfEven)
	})
	if err != nil {
		return s, "", fmt.Errorf("ratecard: %s: %w", s.Path, err)
	}
	s.Working = s.working()
	return s, "", nil
}

// working writes the step: "2 × 40000 views / 1000 × 15.00–45.00 USD = …".
func (s Step) working() string {
	text := fmt.Sprint(s.Count)
	switch {
	case s.Over != "" && s.Per > 1:
		text += fmt.Sprintf(" × %s %s / %d", s.Each, s.Over, s.Per)
	case s.Over != "":
		text += fmt.Sprintf(" × %s %s", s.Each, s.Over)
	}
	rate := s.Rate.String()
	if s.Rate.IsOpen() {
		rate = "(" + rate + ")"
	}
	return fmt.Sprintf("%s × %s = %s", text, rate, s.Price)
}
