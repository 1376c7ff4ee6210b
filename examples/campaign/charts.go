package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// amount is a sum as charts show it: its place as a float, its words exactly.
func amount(a money.Amount) chart.Number {
	v, _ := a.Decimal().Float64()
	return chart.Known(v, people(a.String()))
}

// short is a sum rounded for people: to the minor unit, and what is below one unit to four
// decimals.
func short(a money.Amount) string {
	decimals := 2
	if unit := money.Whole(1); a.Abs().Number().Cmp(unit) < 0 && !a.IsZero() {
		decimals = 4
	}
	r, err := a.RoundTo(decimals, money.HalfEven)
	if err != nil {
		r = a
	}
	return people(r.String())
}

// people writes a number as people print it: "−1,200.50 EUR".
func people(number string) string {
	rest, below := strings.CutPrefix(number, "-")
	whole, tail, _ := strings.Cut(rest, ".")
	if tail != "" {
		tail = "." + tail
	} else {
		whole, tail, _ = strings.Cut(rest, " ")
		tail = " " + tail
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if below {
		whole = "−" + whole
	}
	return strings.TrimSpace(whole + tail)
}

// unitCost is a cost per something, rounded, or why there is none.
func unitCost(f engagement.Figure[money.Amount]) chart.Number {
	a, err := f.Get()
	if err != nil {
		return chart.Unknown(because(err))
	}
	n := amount(a)
	n.Text = short(a)
	return n
}

// percent is a share in percent.
func percent(x float64) chart.Number {
	return chart.Known(100*x, strconv.FormatFloat(100*x, 'f', 2, 64)+" %")
}

// fitChart is how well each candidate reaches the persona.
func fitChart(w Whom) chart.Chart {
	in := chart.Bars{ID: "fit", Title: "How well each candidate reaches the persona",
		Note: "Score from 0 to 100; what is not known counts 0. The table says what it could be once all is known.", Unit: "of 100"}
	for i, row := range w.Ranking.Rows {
		also := words.Of(row.Decision)
		if w.Chosen[i].Creator == "" {
			also += ", not in the campaign"
		}
		in.Rows = append(in.Rows, chart.Bar{Name: row.Handle, Value: chart.Known(100*row.Score, strconv.FormatFloat(100*row.Score, 'f', 0, 64)),
			Also: fmt.Sprintf("%s; %.0f to %.0f once all is known", also, 100*row.Low, 100*row.High)})
	}
	return in.Chart()
}

// growthChart is how the followers of every account went on, with what is unusual.
func (r *Report) growthChart() chart.Chart {
	in := chart.Growth{ID: "growth", Title: "Followers, day by day", Note: "Marked are sudden jumps and falls, as the audit finds them.", Empty: "There are no accounts."}
	for _, v := range r.Vetted {
		a := chart.Account{Name: r.called(v.Platform, v.Handle)}
		g := v.Report.Growth
		if g == nil || len(g.Curve) == 0 {
			a.Why = "no history given"
			in.Accounts = append(in.Accounts, a)
			continue
		}
		for _, d := range g.Curve {
			a.Counts = append(a.Counts, chart.DayCount{Day: d.Day, Count: chart.Known(float64(d.Followers), words.Grouped(d.Followers))})
		}
		for _, s := range g.Spikes {
			a.Marks = append(a.Marks, mark(s))
		}
		for _, f := range g.Falls {
			a.Marks = append(a.Marks, chart.Mark{From: f.From, To: f.To, Kind: chart.FallMark, Says: fmt.Sprintf("%s: %s followers fewer", v.Handle, words.Grouped(f.Lost))})
		}
		in.Accounts = append(in.Accounts, a)
	}
	return in.Chart()
}

// mark is a spike on the curve.
func mark(s audit.GrowthSpike) chart.Mark {
	m := chart.Mark{From: s.From, To: s.To, Kind: chart.SpikeMark, Says: s.String()}
	if !s.Unexplained() {
		m.Kind = chart.KnownMark
	}
	return m
}

// erChart is each account's engagement rate with its interval against its benchmark.
func (r *Report) erChart() chart.Chart {
	in := chart.Intervals{ID: "er", Title: "Engagement rate of each account",
		Note: "Interactions over followers now, mean of recent posts, with the 95 % interval of the spread between posts. Behind it what is ordinary for its tier.", Unit: "%"}
	for _, row := range r.Creators {
		for _, a := range row.Accounts {
			in.Rows = append(in.Rows, r.interval(a))
		}
	}
	return in.Chart()
}

func (r *Report) interval(a Account) chart.Interval {
	i := chart.Interval{Name: r.called(a.Platform, a.Handle)}
	if s, err := a.Standing.Get(); err == nil {
		i.Standing = words.Of(s.Position)
		band := chart.Band{Low: percent(float64(s.Row.Low)), High: chart.Unknown("no upper end"), Of: s.Row.What}
		if s.Row.High > 0 {
			band.High = percent(float64(s.Row.High))
		}
		i.Band = &band
	}
	er, err := a.ER.Get()
	if err != nil {
		i.Value = chart.Unknown(because(err))
		return i
	}
	i.Value = percent(float64(er.Rate))
	if iv, err := er.Interval.Get(); err == nil {
		i.Interval = &chart.Range{Low: percent(iv.Low), High: percent(iv.High)}
	}
	return i
}

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
