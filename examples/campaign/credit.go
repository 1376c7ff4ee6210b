package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// credit is the credit of all orders.
func (p *paths) credit() engagement.Figure[Credit] {
	if p.orders == 0 {
		return engagement.Figure[Credit]{Undefined: &engagement.Undefined{What: "credit", Because: "no order counts"}}
	}
	c := Credit{Orders: p.orders, Policy: p.policy, Journeys: len(p.journeys), LeftOut: p.leftOut, RefundedPast: p.past}
	var err error
	if c.Revenue, err = p.revenue.Total(p.in.Plan.Currency); err != nil {
		return engagement.FigureOf(c, err)
	}
	rows := map[string]*CreditRow{}
	row := func(channel string) *CreditRow {
		if rows[channel] == nil {
			rows[channel] = &CreditRow{Channel: channel, Creator: slices.Contains(p.in.Plan.names(), channel)}
		}
		r := rows[channel]
		for len(r.Revenue) <= len(c.Models) {
			r.Revenue, r.Orders = append(r.Revenue, money.Amount{}), append(r.Orders, 0)
		}
		return r
	}
	for m, model := range p.rules {
		for channel, s := range p.sums[m] {
			r := row(channel)
			if r.Revenue[m], err = s.revenue.Total(p.in.Plan.Currency); err != nil {
				return engagement.FigureOf(c, err)
			}
			r.Orders[m] = s.orders
		}
		nobody, err := p.nobody[m].Total(p.in.Plan.Currency)
		if err != nil {
			return engagement.FigureOf(c, err)
		}
		c.Models, c.Unattributed = append(c.Models, model.Name), append(c.Unattributed, nobody)
	}
	whole, err := p.together()
	if err != nil {
		c.NotModelled = err.Error()
	}
	for _, w := range whole {
		for _, wr := range w.Rows {
			r := row(wr.Channel)
			m := len(c.Models)
			r.Revenue[m], r.Orders[m] = wr.Revenue, wr.Orders
		}
		var nobody money.Sum
		for _, u := range w.Unattributed {
			nobody.Add(u.Revenue)
		}
		sum, err := nobody.Total(p.in.Plan.Currency)
		if err != nil {
			return engagement.FigureOf(c, err)
		}
		c.Models, c.Unattributed = append(c.Models, w.Model.Name), append(c.Unattributed, sum)
	}
	for _, channel := range slices.Sorted(maps.Keys(rows)) {
		r := rows[channel]
		for len(r.Revenue) < len(c.Models) { // what a model does not name it gives nothing
			r.Revenue, r.Orders = append(r.Revenue, money.Amount{}), append(r.Orders, 0)
		}
		c.Rows = append(c.Rows, *r)
	}
	c.compare()
	return engagement.Figure[Credit]{Value: c}
}

// together asks the models that look at all journeys at once.
func (p *paths) together() ([]attribution.Credit, error) {
	if p.tooMany {
		return nil, fmt.Errorf("more than %d different journeys", mostJourneys)
	}
	all := attribution.NewPaths(p.in.Plan.Currency)
	for _, key := range slices.Sorted(maps.Keys(p.journeys)) {
		j := p.journeys[key]
		path := attribution.Path{Orders: j.orders, Nulls: j.nulls}
		if key != "" {
			for _, channel := range strings.Split(key, "\x00") {
				path.Touches = append(path.Touches, attribution.Touch{Channel: channel})
			}
		}
		if j.orders > 0 {
			value, err := money.New(j.minor, p.in.Plan.Currency)
			if err != nil {
				return nil, err
			}
			path.Value = value
		}
		if err := all.Add(path); err != nil {
			return nil, err
		}
	}
	return attribution.AttributeAll(all, []attribution.Model{attribution.Markov(1), attribution.Shapley()}, attribution.Policy{})
}

// moved says how much the choice of the model matters.
func (c Credit) moved() string {
	if c.Moves == 0 {
		return "All models agree."
	}
	return fmt.Sprintf("The choice of the model moves %.1f %% of the credit at most, between %s and %s.", 100*float64(c.Moves), c.Between[0], c.Between[1])
}

// nobody says how much revenue no channel is credited with, where there is some.
func (c Credit) nobody() string {
	least, most := money.Amount{}, money.Amount{}
	for i, m := range c.shown() {
		a := c.Unattributed[m]
		if i == 0 || below(a, least) {
			least = a
		}
		if i == 0 || below(most, a) {
			most = a
		}
	}
	switch {
	case most.Sign() == 0:
		return ""
	case least == most:
		return most.String() + " of it is credited to nobody: no code, link or visit leads to those orders."
	}
	return fmt.Sprintf("%s to %s of it, by model, is credited to nobody: no code, link or visit leads to those orders.", number(least), most)
}

// below reports whether an amount is less than another of its currency.
func below(a, b money.Amount) bool {
	left, err := a.Sub(b)
	return err == nil && left.Sign() < 0
}

// past says how many orders were refunded by more than they were worth.
func (c Credit) past() string {
	if c.RefundedPast == 1 {
		return "1 order had more refunded than it was worth, and counts as worth nothing here."
	}
	return words.Grouped(int64(c.RefundedPast)) + " orders had more refunded than they were worth, and count as worth nothing here."
}

// compare says which models disagree most.
func (c *Credit) compare() {
	shares := make([][]float64, len(c.Models))
	for m := range c.Models {
		total := 0.0
		for _, r := range c.Rows {
			total += r.Orders[m]
		}
		for _, r := range c.Rows {
			if total > 0 {
				shares[m] = append(shares[m], r.Orders[m]/total)
			}
		}
	}
	for a := range shares {
		for b := a + 1; b < len(shares); b++ {
			if len(shares[a]) == 0 || len(shares[b]) == 0 {
				continue
			}
			moved := 0.0
			for i := range shares[a] {
				moved += math.Abs(shares[a][i]-shares[b][i]) / 2
			}
			if moved > float64(c.Moves) {
				c.Moves, c.Between = engagement.Rate(moved), [2]string{c.Models[a], c.Models[b]}
			}
		}
	}
}
