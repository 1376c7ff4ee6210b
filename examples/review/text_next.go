package main

import (
	"fmt"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// quarterText prints the programme as a whole, its pitfalls and what comes next.
func (r *Report) quarterText(p paper) {
	q := &r.Quarter
	p.head("The whole programme")
	for _, line := range r.wholeLines() {
		p.line(0, line)
	}
	fmt.Fprintln(p.w)
	for _, f := range q.Findings {
		p.line(0, finding(f))
		if f.Found == engagement.Yes && len(f.Evidence) > 0 {
			p.line(4, "seen on "+strings.Join(f.Evidence, ", "))
		}
		if f.Found == engagement.Yes && len(f.Innocent) > 0 {
			p.line(4, "it may also be: "+strings.Join(f.Innocent, "; "))
		}
	}
	fmt.Fprintln(p.w)
	for _, line := range phaseTwo(&q.PhaseTwo) {
		p.line(0, line)
	}
}

// wholeLines are the return, the mix and the continuity.
func (r *Report) wholeLines() (list []string) {
	q := &r.Quarter
	if x, err := q.Return.Get(); err == nil {
		list = append(list, fmt.Sprintf("Return on %s: %s gained for %s spent, shared costs in%s: ROI %s.%s", words.Of(x.Basis), rounded(x.Gain), rounded(x.Cost), over(q.ReturnOver), x.ROI.Percent(1), notGiven(x)))
	} else {
		list = append(list, "Return: not assessed, "+because(err)+".")
	}
	slices := func(name string, all []programme.Slice) {
		var parts []string
		for _, s := range all {
			parts = append(parts, fmt.Sprintf("%s %d (%s of the spend)", orUnsaid(s.Name), s.Creators, figure(s.Spend, percent)))
		}
		if len(parts) > 0 {
			list = append(list, name+": "+strings.Join(parts, ", ")+".")
		}
	}
	slices("Platforms", q.Mix.Platforms)
	slices("Formats", q.Mix.Formats)
	slices("Tiers", q.Mix.Tiers)
	if s, err := q.Mix.Largest.Get(); err == nil {
		list = append(list, fmt.Sprintf("The largest part of the spend, %s, goes to %s; it is spread as over %s equal creators.", figure(s.Spend, percent), s.Name, figure(q.Mix.Effective, func(x float64) string { return digits(x, 1) })))
	}
	c := q.Continuity
	return append(list, fmt.Sprintf("Continuity: %d ongoing, %d one-off, %d not said; %d with more than one collaboration.", c.Ongoing, c.OneOff, c.Unsaid, c.Repeat))
}

// over says on which weeks a number rests, if not on all.
func over(weeks string) string {
	if weeks == "" {
		return ""
	}
	return " (over " + weeks + ")"
}

// notGiven says what a return does not know.
func notGiven(x roi.Return) string {
	text := ""
	if len(x.NotGiven) > 0 {
		text += " Not given, taken as nothing: " + strings.Join(spaced(x.NotGiven), ", ") + "."
	}
	if len(x.Partial) > 0 {
		text += " Known of some weeks only: " + strings.Join(spaced(x.Partial), ", ") + "."
	}
	return text
}

func spaced(list []string) []string {
	out := make([]string, len(list))
	for i := range list {
		out[i] = words.Of(list[i])
	}
	return out
}

func orUnsaid(name string) string {
	if name == "" {
		return "not said"
	}
	return name
}

// finding is a check in a line: what was looked for, whether it was found, by what.
func finding(f programme.Finding) string {
	mark, text := "not assessed: ", ""
	switch f.Found {
	case engagement.Yes:
		mark = "found: "
	case engagement.No:
		mark = "not found: "
	}
	if f.Found != engagement.Unsaid {
		text = fmt.Sprintf(" (%s %s against %s, n = %d)", f.Unit, trimmed(f.Observed), trimmed(f.Limit), f.N)
	}
	return mark + f.Says + text
}

// trimmed is a number with two decimals, where it has any.
func trimmed(x float64) string { return strings.TrimSuffix(digits(x, 2), ".00") }

// phaseTwo is what the next phase starts from.
func phaseTwo(n *programme.PhaseTwo) (list []string) {
	for _, row := range []struct {
		name string
		who  []string
	}{{"Keep", n.Keep}, {"Change", n.Change}, {"Drop", n.Drop}, {"Undecided, they go on", n.Undecided}} {
		if len(row.who) > 0 {
			list = append(list, row.name+": "+strings.Join(row.who, ", ")+".")
		}
	}
	list = append(list, fmt.Sprintf("Test %s; the weekly budget of all together stays %s.", counted(n.TestNew, "new creator"), rounded(n.Budget)))
	list = append(list, fmt.Sprintf("Plan with %s orders per click, %s an order, %s clicks a week. One who converts twice as well would be found in %s.",
		figureOr(n.Conversion, func(x float64) string { return digits(100*x, 2) + " %" }), figureOr(n.OrderValue, rounded)+over(n.OrderValueOver), figureOr(n.Clicks, grouped),
		figureOr(n.Doubling, func(t experiment.Timing) string { return counted(t.Weeks, "week") })))
	return list
}

// figureOr is a value, or why there is none in brackets.
func figureOr[T any](f engagement.Figure[T], show func(T) string) string {
	v, err := f.Get()
	if err != nil {
		return "(not assessed: " + because(err) + ")"
	}
	return show(v)
}

// outlookText prints what comes next and how good earlier forecasts were.
func (r *Report) outlookText(p paper) {
	o := r.Outlook
	if o == nil {
		return
	}
	if o.Next != nil {
		p.head(fmt.Sprintf("Forecast of %s, weeks %d to %d", words.Clean(o.Next.Name), o.Next.From, o.Next.To))
		p.line(0, "One post a week at today's costs, the review's changes not in it: the middle, and the range that 80 % of outcomes should be in.")
		widths := []int{19, 13, 26, 18, -12}
		p.row(widths, "creator", "clicks", "orders", "revenue", "ROI", "rests on")
		for _, f := range o.Forecasts {
			p.row(widths, f.Creator, figure(f.Clicks, countRange), figure(f.Orders, countRange), figure(f.Revenue, moneyRange), figure(f.ROI, roiRange), restsOn(f))
			if u := f.Orders.Undefined; u != nil {
				p.line(nameWidth+1, "not assessed: "+u.Because)
			}
		}
	}
	if len(o.Past) == 0 {
		return
	}
	p.head("How good the last forecasts were")
	for _, s := range o.Past {
		p.line(0, fmt.Sprintf("%s, weeks %d to %d: forecast from what was known before, %s there in all its weeks", s.Name, s.From, s.To, counted(len(s.Kept), "creator")))
	}
	widths := []int{10, 7, 6, 6, 8, 14, 8, -14}
	p.row(widths, "of", "campaigns", "inside", "below", "above", "share", "interval", "bias", "verdict")
	for _, a := range o.Accuracy {
		share := "–"
		if a.Campaigns > 0 {
			share = percent(float64(a.Inside) / float64(a.Campaigns))
		}
		p.row(widths, a.What, fmt.Sprint(a.Campaigns), fmt.Sprint(a.Inside), fmt.Sprint(a.Below), fmt.Sprint(a.Above), share,
			figure(a.Coverage, func(i stats.Interval) string { return digits(100*i.Low, 0) + "…" + digits(100*i.High, 0) + " %" }), figure(a.Bias, percent), words.Of(a.Verdict))
	}
}

func countRange(x programme.Range) string {
	return fmt.Sprintf("%s (%s…%s)", grouped(x.Middle), grouped(x.Low), grouped(x.High))
}

func moneyRange(x programme.MoneyRange) string {
	return fmt.Sprintf("%s (%s…%s)", bare(x.Middle), bare(x.Low), bare(x.High))
}

func roiRange(x programme.Range) string {
	return fmt.Sprintf("%s (%s…%s)", digits(100*x.Middle, 0)+" %", digits(100*x.Low, 0), digits(100*x.High, 0))
}

// restsOn says how many own posts the stages of a forecast rest on.
func restsOn(f programme.Forecast) string {
	own, guessed := 0, 0
	for _, s := range f.Stages {
		own = max(own, s.Own)
		if s.Own == 0 {
			guessed++
		}
	}
	switch {
	case len(f.Stages) == 0 || f.Orders.Undefined != nil:
		return "–"
	case guessed == 0:
		return counted(own, "post")
	case own == 0:
		return "benchmarks"
	}
	return counted(own, "post") + ", benchmarks"
}
