package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// costChart is what one thing cost, by creator.
func (r *Report) costChart(id, title, note string, of func(Row) engagement.Figure[money.Amount], also func(Row) string) chart.Bars {
	in := chart.Bars{ID: id, Title: title, Note: note, Unit: string(r.Currency)}
	for _, row := range append(r.Creators[:len(r.Creators):len(r.Creators)], r.Total) {
		in.Rows = append(in.Rows, chart.Bar{Name: row.Name, Value: unitCost(of(row)), Also: also(row)})
	}
	return in
}

func (r *Report) cpeChart() chart.Chart {
	return r.costChart("cpe", "Cost per engagement", "Everything spent on a creator, with a part of the shared costs, by the likes and comments of the posts made for the campaign.",
		func(row Row) engagement.Figure[money.Amount] { return row.CPE },
		func(row Row) string { return digits(row.Outcome.Engagements) + " engagements" }).Chart()
}

func (r *Report) cpaChart() chart.Chart {
	in := r.costChart("cpa", "Cost per order", "Everything spent on a creator by the orders that his code or link earned.",
		func(row Row) engagement.Figure[money.Amount] { return row.CPA },
		func(row Row) string { return digits(row.Outcome.Orders) + " orders" })
	if r.plan.Dearest != nil {
		in.Target = &chart.Target{Value: amount(*r.plan.Dearest), Name: "most an order may cost"}
	}
	return in.Chart()
}

// The most creators whose profit is drawn, and how many of the best and of the worst are
// where there are more.
const mostProfits, bestAndWorst = 12, 5

// returnChart is the profit of each creator, the largest first.
func (r *Report) returnChart() chart.Chart {
	in := chart.Bars{ID: "return", Title: "Profit by creator", Note: "On " + words.Of(r.Basis) + ": " + basisSays(r.Basis), Unit: string(r.Currency)}
	for _, row := range r.Creators {
		b := chart.Bar{Name: row.Name}
		if ret, err := row.Return.Get(); err != nil {
			b.Value = chart.Unknown(because(err))
		} else {
			b.Value, b.Also = amount(ret.Profit), "ROI "+people(ret.ROI.Percent(1))
			b.Value.Text = short(ret.Profit)
		}
		in.Rows = append(in.Rows, b)
	}
	slices.SortStableFunc(in.Rows, func(a, b chart.Bar) int {
		return cmp.Or(cmp.Compare(bit(a.Value.Why != ""), bit(b.Value.Why != "")), cmp.Compare(b.Value.Value, a.Value.Value))
	})
	if n := len(in.Rows); n > mostProfits {
		in.Rows = slices.Concat(in.Rows[:bestAndWorst], in.Rows[n-bestAndWorst:])
		in.Note += fmt.Sprintf(" The first and the last %d of %d; “Cost and return” has all.", bestAndWorst, n)
	}
	return in.Chart()
}

// creditChart is each channel's revenue under every model that gives something.
func creditChart(c Credit, currency money.Currency) chart.Chart {
	in := chart.Models{ID: "credit", Title: "Net revenue by attribution model", Note: "One mark for each model: the longer the line, the more a creator's share is a matter of opinion.", Unit: string(currency)}
	models := c.shown()
	for _, m := range models {
		in.Models = append(in.Models, c.Models[m])
	}
	for _, row := range c.Rows {
		x := chart.Modelled{Name: row.Channel}
		for _, m := range models {
			x.Values = append(x.Values, amount(row.Revenue[m]))
		}
		in.Rows = append(in.Rows, x)
	}
	return in.Chart()
}

// owedChart is who is owed what.
func owedChart(o Owed, zone string) chart.Chart {
	in := chart.Owed{ID: "owed", Title: "Payable now, held and paid", Note: "Held is commission on orders that may still come back. Months are those of " + zone + "."}
	for _, t := range o.Statement.Totals {
		c := chart.OwedIn{Currency: string(t.Currency), Total: chart.Due{Payable: amount(t.Payable)}}
		var held, paid money.Sum
		for _, p := range o.Payees {
			if p.Currency != t.Currency {
				continue
			}
			held.Add(p.Held)
			paid.Add(p.Paid)
			c.Rows = append(c.Rows, chart.Due{Name: p.Creator, Payable: amount(p.Payable), Held: amount(p.Held), Paid: amount(p.Paid)})
		}
		c.Total.Held, c.Total.Paid = summed(held, t.Currency), summed(paid, t.Currency)
		in.Currencies = append(in.Currencies, c)
	}
	in.Empty = "Nothing was earned and nothing was paid."
	return in.Chart()
}

func summed(s money.Sum, c money.Currency) chart.Number {
	total, err := s.Total(c)
	if err != nil {
		return chart.Unknown(err.Error())
	}
	return amount(total)
}

// goalsChart is where each goal stands.
func goalsChart(g Goals) chart.Chart {
	in := chart.Goals{ID: "goals", Title: "How far each goal is", Note: "Each bar is the way from where a goal began to its target; the diamond is where it should be on the day it was last observed.", Empty: "There are no goals."}
	for _, row := range g.Rows {
		in.Rows = append(in.Rows, goal(row))
	}
	return in.Chart()
}

func goal(row GoalRow) chart.Goal {
	number := func(r money.Ratio) chart.Number {
		v, _ := r.Decimal().Float64()
		return chart.Known(v, grouped(v))
	}
	x := chart.Goal{Name: row.Goal.ID, Standing: words.Of(row.Progress.Status), Target: chart.Unknown("no target"), Now: chart.Unknown("nothing observed")}
	m, _ := row.Goal.Measure.Row()
	switch {
	case m.Flow:
		x.From = chart.Known(0, "0")
	case row.Goal.Baseline != nil:
		x.From = number(*row.Goal.Baseline)
	default:
		x.From = chart.Unknown("no baseline")
	}
	if row.Goal.Target != nil {
		x.Target = number(*row.Goal.Target)
	}
	if now, err := row.Progress.Now.Get(); err == nil {
		x.Now = number(now)
		if x.Target.Why == "" && x.From.Why == "" {
			v := x.From.Value + (x.Target.Value-x.From.Value)*row.Progress.Elapsed
			pace := chart.Known(v, grouped(v))
			x.Pace = &pace
		}
	} else {
		x.Now = chart.Unknown(because(err))
	}
	if f, err := row.Progress.Forecast.Get(); err == nil {
		x.Forecast = &chart.Range{Low: chart.Known(f.Interval.Low, grouped(f.Interval.Low)), High: chart.Known(f.Interval.High, grouped(f.Interval.High))}
	}
	return x
}

// grouped is a number of a goal for people.
func grouped(v float64) string {
	if v >= 100 || v == float64(int64(v)) {
		return words.Grouped(int64(v + 0.5))
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// basisSays is what a basis subtracts, in words.
func basisSays(b roi.Basis) string {
	var parts []string
	for _, d := range b.Deducts() {
		parts = append(parts, words.Of(d))
	}
	return "gross revenue less " + joined(append(parts, "what was spent")) + "."
}

// standing is a word for the state of a goal, and how it looks.
func standing(s programme.Status) string {
	switch s {
	case programme.Behind, programme.Missed:
		return bad
	case programme.Ahead, programme.OnTrack, programme.Reached:
		return good
	}
	return wait
}

// called is what an account is called: its handle, with its platform where another of the
// campaign has the same.
func (r *Report) called(on engagement.Platform, handle string) string {
	n := 0
	for _, v := range r.Vetted {
		if strings.EqualFold(strings.TrimPrefix(v.Handle, "@"), strings.TrimPrefix(handle, "@")) {
			n++
		}
	}
	if n > 1 {
		return handle + " on " + string(on)
	}
	return handle
}
