package main

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// scoresText prints a card for each creator.
func (r *Report) scoresText(p paper) {
	p.head("Scorecards")
	p.line(0, "A line scores 75 where it is like its yardstick: the target if there is one, else the other creators together. Weight × score is what it adds to the total. Intervals are at 95 %, for one look. Better and worse are said where the interval of the difference leaves out 0.")
	for i := range r.Scores.Cards {
		p.card(&r.Scores.Cards[i])
	}
}

// card prints one creator's card.
func (p paper) card(c *programme.Scorecard) {
	fmt.Fprintln(p.w)
	total := figure(c.Total, func(x money.Ratio) string { return x.String() + " of 100" })
	if u := c.Total.Undefined; u != nil {
		total = "no total, " + u.Because
	}
	p.line(0, fmt.Sprintf("%s: %s; %s, %s of the weights assessed", c.Creator, total, counted(c.Weeks, "week"), digits(100*c.Coverage, 0)+" %"))
	if c.Coverage > 0 {
		p.row(cardWidths, "  line", "value", "interval", "n", "others", "", "target", "", "weight", "score", "adds")
	}
	var missing, fewer []string
	for _, l := range c.Lines {
		if l.Over != "" {
			fewer = append(fewer, scoreNames[l.Measure]+" over "+l.Over)
		}
		if l.Score.Undefined == nil {
			p.scoreLine(l)
			if u := l.Value.Undefined; u != nil {
				fewer = append(fewer, scoreNames[l.Measure]+": "+u.Because)
			}
			continue
		}
		text := scoreNames[l.Measure] + " (" + l.Score.Undefined.Because
		if l.Value.Undefined == nil {
			text += "; it is " + measured(l.Measure, l.Value.Value) + ", " + within(l.Measure, l.Interval)
		}
		missing = append(missing, text+")")
	}
	for _, text := range missing {
		p.line(2, "not assessed: "+text)
	}
	for _, text := range fewer {
		p.line(2, text)
	}
	p.line(2, c.Allocated.Sentence)
}

var cardWidths = []int{8, 15, 6, 8, -6, 7, -6, 6, 6, 10}

// scoreLine prints a line that has a score.
func (p paper) scoreLine(l programme.Line) {
	of := func(f engagement.Figure[programme.Against]) string {
		return figure(f, func(a programme.Against) string { return measured(l.Measure, a.Value) })
	}
	value := figure(l.Value, func(x float64) string { return measured(l.Measure, x) })
	p.row(cardWidths, "  "+scoreShort[l.Measure], value, within(l.Measure, l.Interval), grouped(float64(l.N)),
		of(l.Peers), verdict(l.Peers), of(l.Target), verdict(l.Target), digits(l.Weight, 3), digits(l.Score.Value, 2), l.Contribution.String())
}

// scoreShort are the lines in a word or two.
var scoreShort = map[programme.ScoreMeasure]string{
	programme.EngagementRate: "engagement", programme.ConversionRate: "conversion", programme.CostPerOrder: "per order",
	programme.ContentQuality: "quality", programme.ReturnOnCost: "return", programme.Reliable: "reliability",
}

// creditText prints the models side by side.
func (r *Report) creditText(p paper) {
	p.head("Who brought the orders, by model")
	if r.Credit == nil {
		p.line(0, "Not assessed: "+r.NoCredit+".")
		return
	}
	c := &r.Credit.Comparison
	widths := make([]int, len(c.Credits)+1)
	heads, below := make([]string, len(widths)), make([]string, len(widths))
	for i := range c.Credits {
		widths[i] = 8
		heads[i], below[i] = modelName(c.Credits[i].Model)
	}
	widths[len(c.Credits)], below[len(c.Credits)] = 7, "ranks"
	p.row(widths, "", heads...)
	p.row(widths, "orders", below...)
	for i := range c.Rows {
		cells := make([]string, len(widths))
		for k := range c.Credits {
			cells[k] = digits(c.Credits[k].Rows[i].Orders, 2)
		}
		cells[len(c.Credits)] = ranks(c.Rows[i])
		p.row(widths, c.Rows[i].Channel, cells...)
	}
	cells := make([]string, len(widths))
	for k := range c.Credits {
		cells[k] = digits(float64(unattributed(&c.Credits[k])), 2)
	}
	p.row(widths, "nobody", cells...)
	if len(c.Credits) > 0 {
		p.line(0, fmt.Sprintf("Each column adds up to %s orders, and its revenue to %s. %s", grouped(float64(c.Credits[0].Orders)), c.Credits[0].Revenue, r.depends()))
		p.line(0, countedOut(c.Credits[0]))
	}
	p.assists(r.Credit.Assists)
}

// unattributed is how many orders a model gives to nobody.
func unattributed(c *attribution.Credit) (n int64) {
	for _, u := range c.Unattributed {
		n += u.Orders
	}
	return n
}

// ranks is "1" or "1–3".
func ranks(c attribution.Compared) string {
	if !c.Depends() {
		return fmt.Sprint(c.BestRank)
	}
	return fmt.Sprintf("%d–%d", c.BestRank, c.WorstRank)
}

// modelName is a model in two short lines.
func modelName(m attribution.Model) (string, string) {
	switch m.Kind {
	case attribution.ByLastNonDirect:
		return "last non", "direct"
	case attribution.ByPosition:
		if m.Weights.Key > 0 {
			return "W", "position"
		}
		return "U", "position"
	case attribution.ByTimeDecay:
		return "time", fmt.Sprintf("decay %dd", int(m.HalfLife.Hours()/24))
	case attribution.ByMarkov:
		return "Markov", fmt.Sprint("order ", m.Order)
	case attribution.ByShapley:
		return "", "Shapley"
	}
	return "", words.Of(m.Kind)
}

// depends says how much the answer depends on the model.
func (r *Report) depends() string {
	c := &r.Credit.Comparison
	if c.Moves == 0 {
		return "The models agree."
	}
	text := fmt.Sprintf("The choice of the model moves up to %s of the credit: %s against %s.", percent(float64(c.Moves)), c.Between[0], c.Between[1])
	var most attribution.Compared
	for _, row := range c.Rows {
		if row.Most-row.Least > most.Most-most.Least {
			most = row
		}
	}
	return text + fmt.Sprintf(" Most of all for %s: from %s to %s of the credit.", words.Clean(most.Channel), percent(float64(most.Least)), percent(float64(most.Most)))
}

// countedOut says what a policy let count.
func countedOut(c attribution.Credit) string {
	text := fmt.Sprintf("Touches of at most %d days before the order count, of what was only shown %d day; %s are older.", int(c.Policy.Window.Hours()/24), int(c.Policy.Views.Hours()/24), grouped(float64(c.Counted.TooOld)))
	if c.Counted.Future > 0 {
		text += " Later orders, left out: " + grouped(float64(c.Counted.Future)) + "."
	}
	return text + " Nobody is credited with orders that no touch leads to, or where a model asks for a key touch and there is none. No model shows what caused an order."
}

// assists prints who opened, helped and closed.
func (p paper) assists(list []attribution.Assist) {
	widths := []int{9, 9, 9, 9, 9, 12, 9}
	fmt.Fprintln(p.w)
	p.row(widths, "orders", "touched", "opened", "closed", "assisted", "alone", "per closed", "new")
	for _, a := range list {
		per := engagement.FigureOf(a.PerLast())
		p.row(widths, a.Channel, grouped(float64(a.Touched.Orders)), grouped(float64(a.First.Orders)), grouped(float64(a.Last.Orders)), grouped(float64(a.Assisted.Orders)),
			grouped(float64(a.Sole.Orders)), figure(per, func(x float64) string { return digits(x, 2) }),
			figure(engagement.FigureOf(a.Touched.NewShare()), func(x engagement.Rate) string { return percent(float64(x)) }))
	}
	p.line(0, "Per closed: assisted orders for each order closed; above 1 a channel opens more than it closes. New: the share of new customers among the orders touched.")
}

// goalsText prints goals and their pace.
func (r *Report) goalsText(p paper) {
	g := r.Quarter.Goals
	if len(g.Goals) == 0 && len(r.in.Goals) == 0 {
		return
	}
	p.head("Goals")
	widths := []int{-12, 11, 11, 8, 6, 11, 21, 9}
	p.row(widths, "goal", "status", "now", "target", "done", "pace", "will end at", "interval, 80 %", "baseline")
	for _, x := range g.Goals {
		goal := r.goal(x.Goal)
		end, interval := "–", "–"
		if f, err := x.Forecast.Get(); err == nil {
			end, interval = goalNumber(f.Value), goalRange(f.Interval)
		}
		p.row(widths, x.Goal, words.Of(x.Status), figure(x.Now, func(n money.Ratio) string { return goalNumber(number(n)) }), goalNumber(number(*goal.Target)),
			figure(x.Done, percent), figure(x.Pace, func(v float64) string { return digits(v, 2) }), end, interval, goalNumber(number(*goal.Baseline)))
		if x.Vanity != "" {
			p.line(nameWidth+1, "vanity: "+x.Vanity)
		}
	}
	p.line(0, "Pace: the share done over the share of the time gone; 1 is on time.")
	for _, n := range g.Notes {
		p.line(0, sentence(n)+".")
	}
}

// goal finds a goal; it is whole, since its progress was measured.
func (r *Report) goal(id string) programme.Goal {
	for _, g := range r.in.Goals {
		if g.ID == id && g.Target != nil && g.Baseline != nil {
			return g
		}
	}
	return programme.Goal{Target: new(money.Ratio), Baseline: new(money.Ratio)}
}

// goalRange is the interval of a forecast.
func goalRange(i stats.Interval) string { return goalNumber(i.Low) + "…" + goalNumber(i.High) }

// goalNumber is a value of a goal: rates have decimals.
func goalNumber(x float64) string {
	if x > -10 && x < 10 && x != float64(int64(x)) {
		return digits(x, 4)
	}
	return grouped(x)
}

// number is a ratio as a float, to draw and print it.
func number(r money.Ratio) float64 {
	x, _ := r.Decimal().Float64()
	return x
}
