package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// A pageData is what the page shows.
type pageData struct {
	Title, When, Error      string
	Decisions               []decisionView
	Budget, Credit, Totals  *chart
	NoCredit, NoBudget      string
	Lines, Goals            []*chart
	GoalNotes               []string
	Whole, Next             []string
	Found, NotFound, Unsaid []findingView
	Phases                  []phaseView
	Late                    string
	PlanNotes               []string
	Forecast, Accuracy      *table
	Shared                  []string
	Files                   []string
	Problems                []string
	More                    int
}

// A decisionView is what to do about one creator.
type decisionView struct {
	Creator, Action, Kind, Why, CPA, Tests string
}

// A findingView is one check of the programme.
type findingView struct {
	Says, On, Else, Source string
}

// A phaseView is one phase of the plan.
type phaseView struct {
	Name, When, Status string
	Exits              []exitView
}

// An exitView is one criterion.
type exitView struct {
	Met  bool
	Text string
}

// A table is a head and rows.
type table struct {
	Caption string
	Head    []string
	Rows    [][]string
}

// page is the report as one page that needs nothing but itself.
func (r *Report) page() ([]byte, error) {
	policy := r.in.Settings.quarter().Review
	d := pageData{
		Title: r.Title, When: r.when(), Budget: r.budgetChart(), Credit: r.creditChart(), Totals: r.totalChart(), NoCredit: r.NoCredit, NoBudget: r.Quarter.Review.Budget.Why,
		Lines: r.scoreCharts(), Goals: r.goalCharts(), GoalNotes: slices.Clone(r.Quarter.Goals.Notes), Whole: r.wholeLines(), Next: phaseTwo(&r.Quarter.PhaseTwo), Files: r.Files,
		Error: fmt.Sprintf("%s by conversion and %s by engagement", percent(policy.ConversionError), percent(policy.EngagementError)),
	}
	for _, g := range r.Quarter.Goals.Goals {
		if g.Now.Undefined != nil {
			d.GoalNotes = append(d.GoalNotes, g.Goal+" "+words.Of(g.Status)+": "+g.Now.Undefined.Because)
		}
		if g.Vanity != "" {
			d.GoalNotes = append(d.GoalNotes, g.Goal+" is vanity: "+g.Vanity)
		}
	}
	for i := range d.GoalNotes {
		d.GoalNotes[i] = sentence(d.GoalNotes[i])
	}
	for _, x := range r.Quarter.Review.Decisions {
		d.Decisions = append(d.Decisions, decided(x))
	}
	for _, f := range r.Quarter.Findings {
		v := findingView{Says: strings.SplitN(finding(f), ": ", 2)[1], Source: fmt.Sprintf("%s (trust %s)", f.Source, f.Trust)}
		switch f.Found {
		case engagement.Yes:
			v.On, v.Else = strings.Join(f.Evidence, ", "), strings.Join(f.Innocent, "; ")
			d.Found = append(d.Found, v)
		case engagement.No:
			d.NotFound = append(d.NotFound, v)
		default:
			d.Unsaid = append(d.Unsaid, v)
		}
	}
	for i := range r.Scores.Cards {
		d.Shared = append(d.Shared, r.Scores.Cards[i].Creator+": "+r.Scores.Cards[i].Allocated.Sentence)
	}
	r.planPage(&d)
	d.Forecast, d.Accuracy = r.forecastTable(), r.accuracyTable()
	for i, x := range r.Problems {
		if i == mostShown {
			d.More = len(r.Problems) - i
			break
		}
		d.Problems = append(d.Problems, x.String())
	}
	var out bytes.Buffer
	if err := pageTemplate.Execute(&out, d); err != nil {
		return nil, fmt.Errorf("the page: %w", err)
	}
	return []byte(words.CleanPage(out.String())), nil
}

// decided is a decision for the page.
func decided(x programme.Decision) decisionView {
	v := decisionView{Creator: x.Creator, Action: doing(x), Kind: "wait", Why: sentence(x.Why), CPA: figureOr(x.CPA, rounded)}
	switch x.Action {
	case programme.Scale, programme.DoubleDown:
		v.Kind = "up"
	case programme.Stop:
		v.Kind = "down"
	case programme.Adjust, programme.TestAnew:
		v.Kind = "change"
	}
	var tests []string
	for _, e := range x.Evidence {
		says := scoreNames[e.Measure] + ": not assessed"
		if e.Weeks > 0 {
			says = fmt.Sprintf("%s: p %s in %s, proven at %s", scoreNames[e.Measure], proof(e), counted(e.Weeks, "week"), trimmed(e.Error))
		}
		tests = append(tests, says)
	}
	v.Tests = sentence(strings.Join(tests, "; "))
	return v
}

// planPage fills in the plan.
func (r *Report) planPage(d *pageData) {
	if r.Plan == nil {
		return
	}
	for _, ph := range r.Plan.Phases {
		v := phaseView{Name: ph.Name, When: "from " + ph.From.String(), Status: words.Of(ph.Status)}
		if !ph.To.IsZero() {
			v.When = ph.From.String() + " to " + ph.To.String()
		}
		for _, e := range ph.Exits {
			v.Exits = append(v.Exits, exitView{e.Met, exit(e)[len("[x] "):]})
		}
		d.Phases = append(d.Phases, v)
	}
	d.Late, d.PlanNotes = strings.Join(spaced(r.Plan.Late), ", "), r.Plan.Notes
}

// forecastTable is what comes next.
func (r *Report) forecastTable() *table {
	if r.Outlook == nil || r.Outlook.Next == nil {
		return nil
	}
	n := r.Outlook.Next
	t := &table{Caption: fmt.Sprintf("%s, weeks %d to %d", n.Name, n.From, n.To), Head: []string{"creator", "reach", "engagements", "clicks", "orders", "revenue", "ROI", "rests on", "review"}}
	for _, f := range r.Outlook.Forecasts {
		t.Rows = append(t.Rows, []string{f.Creator, figure(f.Reach, countRange), figure(f.Engagements, countRange), figure(f.Clicks, countRange), figure(f.Orders, countRange), figure(f.Revenue, moneyRange), figure(f.ROI, roiRange), restsOn(f), doing(r.named(f.Creator))})
	}
	return t
}

// accuracyTable is how good the last forecasts were.
func (r *Report) accuracyTable() *table {
	if r.Outlook == nil || len(r.Outlook.Accuracy) == 0 {
		return nil
	}
	t := &table{Caption: "How often the outcome was in the range", Head: []string{"number", "campaigns", "inside", "below", "above", "claimed", "interval of the share inside", "bias", "verdict"}}
	for _, a := range r.Outlook.Accuracy {
		t.Rows = append(t.Rows, []string{a.What, fmt.Sprint(a.Campaigns), fmt.Sprint(a.Inside), fmt.Sprint(a.Below), fmt.Sprint(a.Above), digits(100*a.Confidence, 0) + " %",
			figure(a.Coverage, func(i stats.Interval) string { return digits(100*i.Low, 0) + "…" + digits(100*i.High, 0) + " %" }), figure(a.Bias, percent), words.Of(a.Verdict)})
	}
	return t
}
