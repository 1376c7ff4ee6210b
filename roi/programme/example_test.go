package programme_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// Eight creators; "up" converts 6 % of 500 clicks a week, "down" 0.6 %, the others 2 %.
func ExampleReviewPolicy_Review() {
	policy := programme.FrameworkReview()
	for _, week := range []int{2, 4, 6} {
		r, err := policy.Review(sure(week), endOf(week))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println("week", r.Week, r.Rhythm)
		for _, d := range r.Decisions[:3] {
			fmt.Println(strings.TrimSpace(fmt.Sprint(d.Creator, " ", d.Action, " ", d.What)))
		}
		if r.Budget.Moved.Sign() > 0 {
			fmt.Println("  moved", r.Budget.Moved, r.Budget.Method)
		}
	}
	// Output:
	// week 2 watch
	// up watch
	// down watch
	// a watch
	// week 4 adjust
	// up double_down
	// down adjust offer
	// a watch
	// week 6 scale
	// up scale
	// down stop
	// a watch
	//   moved 500.00 EUR average_return
}

// How long until a creator who converts twice as well would be found?
func ExampleReviewPolicy_Timing() {
	t, err := programme.FrameworkReview().Timing(0.02, 2, 12*300, 12)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Weeks, "weeks")
	// Output: 6 weeks
}

func ExampleScorePolicy_Scorecards() {
	cards, err := programme.DefaultScores().Scorecards(three(), endOf(2))
	if err != nil {
		fmt.Println(err)
		return
	}
	ana := cards.Cards[0]
	for _, l := range ana.Lines {
		fmt.Printf("%-15s %-8.3f %s\n", l.Measure, l.Value.Value, l.Contribution)
	}
	fmt.Printf("total %s with %.0f %% of the weights assessed\n", ana.Total.Value, 100*ana.Coverage)
	fmt.Println(ana.Allocated.Sentence)
	// Output:
	// engagement_rate 0.050    15
	// conversion_rate 0.050    27.34375
	// cpa             55.000   23.4375
	// content_quality 0.900    0
	// roi             -0.273   23.4375
	// reliability     0.900    0
	// total 89.21875 with 80 % of the weights assessed
	// 100.00 EUR of 300.00 EUR shared costs, divided equally among 3 creators
}

func ExampleReportGoals() {
	sales := goal("sales", programme.Orders, "600", "1000", 100, 210, 300, 420)
	fans := goal("fans", programme.BrandFollowers, "1000", "2000", 1075, 1150, 1225, 1300)
	report := programme.ReportGoals([]programme.Goal{sales, fans, {ID: "x", Measure: programme.Leads, From: launch, By: launch.AddDays(9), Target: ratio("5")}}, launch.AddDays(39), 0.8)
	for _, p := range report.Goals {
		fmt.Printf("%s %s: %.0f %% done, pace %.2f, ends at %.0f (%.0f–%.0f)\n", p.Goal, p.Status, 100*p.Done.Value, p.Pace.Value,
			p.Forecast.Value.Value, p.Forecast.Value.Interval.Low, p.Forecast.Value.Interval.High)
	}
	fmt.Println(report.Notes[0])
	fmt.Println(report.Problems)
	// Output:
	// sales on_track: 42 % done, pace 1.05, ends at 1050 (968–1132)
	// fans behind: 30 % done, pace 0.75, ends at 1750 (1750–1750)
	// vanity goals: fans; say which conversion goal each serves, or replace it
	// goals[2].baseline: required
}

func ExamplePlanPolicy_Plan() {
	p, err := programme.FrameworkPlan().Plan(launch, programme.State{
		Done:   map[string]civil.Date{"audience_described": launch, "goals_set": launch, "criteria_set": launch, "test_budget_set": launch},
		Counts: map[string]int64{"candidates_found": 26, "candidates_judged": 12},
	}, launch.AddDays(22))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, ph := range p.Phases {
		fmt.Println(ph.Name, ph.From, ph.To, ph.Status)
	}
	fmt.Println("late:", p.Late, "next:", p.Next)
	// Output:
	// prepare 2026-03-02 2026-03-08 complete
	// select 2026-03-09 2026-03-22 late
	// engage 2026-03-23 2026-03-29 running
	// run 2026-03-30 2026-04-26 to_come
	// grow 2026-04-27  to_come
	// late: [candidates_judged shortlisted] next: [candidates_judged tracking_ready]
}

func ExampleForecastPolicy_Forecast() {
	a := newAuthor(&world{Rand: rand.New(rand.NewPCG(1, 1))})
	cost := euros(500)
	plan := programme.Planned{Creator: "ana", Posts: 4, Cost: &cost}
	for range 12 {
		plan.History = append(plan.History, a.post())
	}
	f, err := programme.DefaultForecast().Forecast(plan, 1, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(f.Confidence, "range, reach from", f.Stages[0].Own, "posts of her own")
	fmt.Println(f.Orders.Undefined == nil, f.Revenue.Value.Low.Currency(), f.ROI.Value.Low < f.ROI.Value.High)
	// Output:
	// 0.8 range, reach from 12 posts of her own
	// true EUR true
}

func ExampleQuarterPolicy_Quarter() {
	d := sure(13)
	d.Creators[0].Working.Ongoing = engagement.No
	q, err := programme.DefaultQuarter().Quarter(d, nil, endOf(13))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range q.Findings[:4] {
		fmt.Println(f)
	}
	fmt.Println("keep", q.PhaseTwo.Keep, "drop", q.PhaseTwo.Drop, "test", q.PhaseTwo.TestNew)
	fmt.Println(q.Return.Value.ROI.Percent(1), q.Return.Value.Cost.Currency() == money.Currency("EUR"))
	// Output:
	// followers_alone: not assessed
	// over_controlled: not assessed
	// one_off: yes, 0.00 against 0.50 (share of creators with a relationship that goes on), n = 1
	// undisclosed: not assessed
	// keep [up] drop [down] test 2
	// -7.0 % true
}
