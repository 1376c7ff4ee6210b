package main

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/svg"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// totalChart shows what each line adds to each total.
func (r *Report) totalChart() *chart {
	if len(r.Scores.Cards) == 0 {
		return nil
	}
	out := &chart{ID: "totals", Title: "Scorecard totals", Lead: "What each line adds to the total; 75 is like the yardstick on every line.", Head: []string{"creator", "total"}}
	for i, m := range programme.ScoreMeasures() {
		out.Head = append(out.Head, scoreNames[m])
		out.Legend = append(out.Legend, legend{fmt.Sprint("part-", i), "M-6 -6 L6 -6 L6 6 L-6 6 Z", scoreNames[m]})
	}
	out.Head = append(out.Head, "not assessed")
	for i := range r.Scores.Cards {
		c := &r.Scores.Cards[i]
		cells := []string{c.Creator, figure(c.Total, money.Ratio.String)}
		for _, l := range c.Lines {
			cell := "–"
			if l.Score.Undefined == nil {
				cell = l.Contribution.String()
			}
			cells = append(cells, cell)
		}
		out.Rows = append(out.Rows, append(cells, digits(100*(1-c.Coverage), 0)+" %"))
	}
	out.drawn(whole, func(id string, width float64) svg.Drawing { return totalDrawing(id, width, r.Scores.Cards) })
	return out
}

// totalDrawing draws the contributions behind each other.
func totalDrawing(id string, width float64, cards []programme.Scorecard) svg.Drawing {
	const row, left = 38.0, 2.0
	right := width - 8
	bottom := top + row*float64(len(cards))
	d := svg.Drawing{ID: id, W: width, H: bottom + 22}
	x := axis(&d, 0, 100, left, right, bottom, func(v float64) string { return digits(v, 0) })
	d.Line("yard", x.Cut(75), top, x.Cut(75), bottom)
	for i := range cards {
		c, y := &cards[i], top+row*float64(i)
		says := figure(c.Total, func(t money.Ratio) string { return digits(number(t), 1) })
		if c.Total.Undefined != nil {
			says = "not assessed"
		}
		named(&d, right, y+13, c.Creator, says)
		sum := 0.0
		for k, l := range c.Lines {
			add := number(l.Contribution)
			if add > 0 && c.Total.Undefined == nil {
				d.Rect(fmt.Sprint("part-", k), x.Cut(sum), y+19, max(x.Cut(sum+add)-x.Cut(sum)-1, 1), 13)
			}
			sum += add
		}
	}
	return d
}

// scoreCharts show each line of the scorecards, creator by creator, with intervals.
func (r *Report) scoreCharts() (list []*chart) {
	if len(r.Scores.Cards) == 0 {
		return nil
	}
	for k, m := range programme.ScoreMeasures() {
		c := &chart{ID: "line-" + string(m), Title: sentence(scoreNames[m]), Head: []string{"creator", "value", "interval at 95 %", "held against", "which is", "n", "not assessed"}}
		c.Lead = "Bar: the value. Thin line: its interval at 95 %. Upright line: what it is held against."
		var rows []bar
		for i := range r.Scores.Cards {
			card := &r.Scores.Cards[i]
			if k < len(card.Lines) {
				b, cells := scoreBar(card.Creator, card.Lines[k])
				rows, c.Rows = append(rows, b), append(c.Rows, cells)
			}
		}
		c.drawn(half, func(id string, width float64) svg.Drawing {
			return bars(id, "", "", width, rows, func(v float64) string { return tickOf(m, v) })
		})
		list = append(list, c)
	}
	return list
}

// tickOf is a value at the axis.
func tickOf(m programme.ScoreMeasure, v float64) string {
	switch m {
	case programme.CostPerOrder:
		return digits(v, 0)
	case programme.ContentQuality, programme.Reliable:
		return digits(v, 1)
	case programme.EngagementRate, programme.ConversionRate:
		return digits(100*v, 1) + " %"
	}
	return digits(100*v, 0) + " %"
}

// scoreBar is one creator's line as a bar and as cells of a table.
func scoreBar(creator string, l programme.Line) (bar, []string) {
	b := bar{Label: creator}
	cells := []string{creator, figure(l.Value, func(x float64) string { return measured(l.Measure, x) }), within(l.Measure, l.Interval), "–", "", grouped(float64(l.N)), ""}
	v, err := l.Value.Get()
	if err != nil {
		b.None, b.Says = true, "not assessed"
		cells[6] = because(err)
		if l.Score.Undefined == nil {
			b.Says = "scores " + digits(l.Score.Value, 0)
		}
		return b, cells
	}
	b.Value, b.Says = v, measured(l.Measure, v)
	if iv, err := l.Interval.Get(); err == nil {
		b.Low, b.High, b.Sure = iv.Low, iv.High, true
	}
	yard := l.Peers
	if l.Yardstick == "target" {
		yard = l.Target
	}
	if a, err := yard.Get(); err == nil {
		b.Yard, b.Held = a.Value, true
		cells[3], cells[4] = measured(l.Measure, a.Value), a.Of
		switch a.Better {
		case engagement.Yes:
			b.Says += ", better"
		case engagement.No:
			b.Says += ", worse"
		}
	} else {
		cells[6] = because(err)
	}
	return b, cells
}

// budgetChart shows the weekly budget before and after.
func (r *Report) budgetChart() *chart {
	lines := r.Quarter.Review.Budget.Lines
	if len(lines) == 0 {
		return nil
	}
	b := r.Quarter.Review.Budget
	out := &chart{ID: "budget", Title: "Weekly budget before and after", Lead: fmt.Sprintf("Of %s, %s move; %s are left over. %s.", b.Before, b.Moved, b.Left, sentence(b.Why)), Head: []string{"creator", "before", "after", "change"}}
	for _, l := range lines {
		out.Rows = append(out.Rows, []string{l.Creator, l.Before.String(), l.After.String(), change(l.Before, l.After)})
	}
	out.Legend = []legend{{"bar-before", "M-6 -3 L6 -3 L6 3 L-6 3 Z", "before"}, {"bar", "M-6 -3 L6 -3 L6 3 L-6 3 Z", "after"}}
	out.drawn(whole, func(id string, width float64) svg.Drawing {
		const row, left = 42.0, 2.0
		right, bottom, most := width-8, top+row*float64(len(lines)), 1.0
		for _, l := range lines {
			most = max(most, number(l.Before.Number()), number(l.After.Number()))
		}
		d := svg.Drawing{ID: id, W: width, H: bottom + 22}
		x := axis(&d, 0, most, left, right, bottom, grouped)
		for i, l := range lines {
			y := top + row*float64(i)
			says := bare(l.Before)
			if l.Before != l.After {
				says += " → " + bare(l.After)
			}
			named(&d, right, y+13, l.Creator, says)
			d.Rect("bar-before", left, y+19, x.Cut(number(l.Before.Number()))-left, 7)
			d.Rect("bar", left, y+28, x.Cut(number(l.After.Number()))-left, 7)
		}
		return d
	})
	return out
}
