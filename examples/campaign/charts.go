package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/money"
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
