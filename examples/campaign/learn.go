package main

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// confidence is that of the forecasts' intervals.
const confidence = 0.8

// A GoalRow is a goal and where it stands.
type GoalRow struct {
	Goal     programme.Goal     `json:"goal"`
	Progress programme.Progress `json:"progress"`
	Measured bool               `json:"measured,omitempty"` // the campaign's own orders say how it goes, week by week
}

// Goals are the goals and what is to be said of them together.
type Goals struct {
	Rows  []GoalRow `json:"rows"`
	Notes []string  `json:"notes,omitempty"`
}

// goals measures the goals. Orders and revenue that goals.json does not observe are those
// of the campaign, at the end of each week.
func (in *Inputs) goals(s *sales) engagement.Figure[Goals] {
	if !in.HasGoals {
		return notGiven[Goals]("goals", "goals.json")
	}
	goals, measured := slices.Clone(in.Goals), map[string]bool{}
	for i := range goals {
		g := &goals[i]
		if len(g.Observed) == 0 && (g.Measure == programme.Orders || g.Measure == programme.Revenue) {
			g.Observed = s.observed(*g)
			measured[g.ID] = len(g.Observed) > 0
		}
	}
	report := programme.ReportGoals(goals, in.Plan.today(), confidence)
	in.notes("goals.json", report.Problems)
	out := Goals{Notes: report.Notes}
	for _, p := range report.Goals {
		i := slices.IndexFunc(goals, func(g programme.Goal) bool { return g.ID == p.Goal })
		out.Rows = append(out.Rows, GoalRow{goals[i], p, measured[p.Goal]})
	}
	return engagement.Figure[Goals]{Value: out}
}

// observed is how many orders, or how much net revenue, the creators had brought by the
// end of each week of the campaign that has ended since the goal began.
func (s *sales) observed(g programme.Goal) (list []programme.Observation) {
	plan := &s.in.Plan
	for week := 1; !plan.Start.IsZero() && week <= weeksBy(plan); week++ {
		end := plan.Start.AddDays(7*week - 1)
		if end.Before(g.From) || end.After(g.By) {
			continue
		}
		sum, orders := money.Ratio{}, engagement.Known(0)
		for _, creator := range plan.names() {
			o, _, err := s.outcome(creator, 1, week)
			if err != nil {
				return nil
			}
			orders = orders.Plus(o.Orders)
			net, err := o.NetRevenue()
			if err == nil {
				sum, err = sum.Add(net.Number())
			}
			if err != nil && g.Measure == programme.Revenue {
				return nil
			}
		}
		if n, known := orders.Get(); g.Measure == programme.Orders && known {
			sum = money.Whole(n)
		}
		list = append(list, programme.Observation{On: end, Value: sum})
	}
	return list
}

// weeksBy is how many weeks of the campaign have ended.
func weeksBy(p *Plan) int {
	if p.Start.IsZero() {
		return 0
	}
	return max((p.today().Sub(p.Start)+1)/7, 0)
}

// data is the campaign week by week, as scorecards and review take it. What a creator
// costs stands in the week of his first post.
func (in *Inputs) data(r *Report, p *posts, s *sales) (d programme.Data, err error) {
	d = programme.Data{Start: in.Plan.Start, Shared: in.Plan.Shared, SharedBy: in.Plan.SharedBy}
	for i, c := range in.Plan.Creators {
		record := programme.Record{Creator: c.Name, Platform: c.Accounts[0].Platform}
		if tier, err := r.Creators[i].Accounts[0].Tier.Get(); err == nil {
			record.Tier = tier.Name
		}
		posts, first := in.postsByWeek(c, p)
		for week := 1; week <= weeksBy(&in.Plan); week++ {
			w := programme.Week{Starts: in.Plan.Start.AddDays(7 * (week - 1))}
			sold, _, err := s.outcome(c.Name, week, week)
			if err != nil {
				return d, err
			}
			o, _ := brought(posts[week]) // views that do not add up are not asked for
			w.Outcome = withSales(o, sold)
			w.Outcome.Clicks = in.clicked(c.Name, week, week)
			if in.Plan.Margin != nil {
				if with, err := w.Outcome.WithMargin(*in.Plan.Margin); err == nil {
					w.Outcome = with
				}
			}
			if week == max(first, 1) {
				w.Cost = r.Creators[i].Own
			}
			record.Weeks = append(record.Weeks, w)
		}
		record.Reliability = reliability(r.Published, c.Name)
		d.Creators = append(d.Creators, record)
	}
	return d, nil
}

// postsByWeek are a creator's posts for the campaign, and the week of the first.
func (in *Inputs) postsByWeek(c Creator, p *posts) (weeks map[int][]engagement.Post, first int) {
	weeks = map[int][]engagement.Post{}
	for _, piece := range c.Posts {
		k, found := p.campaign[piece.ID]
		if !found {
			continue
		}
		week := in.Plan.week(k.Published)
		weeks[week] = append(weeks[week], k.Post)
		if first == 0 || week < first {
			first = week
		}
	}
	return weeks, first
}

// reliability counts how many of the posts whose disclosure could be decided were
// disclosed.
func reliability(list []Published, creator string) (r programme.Reliability) {
	sponsored, disclosed := int64(0), int64(0)
	for _, p := range list {
		if p.Creator != creator || p.Brief == nil {
			continue
		}
		switch p.Brief.Disclosure.Verdict() {
		case disclosure.Pass:
			sponsored, disclosed = sponsored+1, disclosed+1
		case disclosure.Fail:
			sponsored++
		}
	}
	if sponsored > 0 {
		r.Sponsored, r.Disclosed = engagement.Known(sponsored), engagement.Known(disclosed)
	}
	return r
}

// learn makes scorecards and the review.
func (in *Inputs) learn(r *Report, p *posts, s *sales) {
	undefined := func(what string) *engagement.Undefined {
		return &engagement.Undefined{What: what, Because: "campaign.json gives no start, so that there are no weeks"}
	}
	if in.Plan.Start.IsZero() {
		r.Scores.Undefined, r.Review.Undefined = undefined("scorecards"), undefined("review")
		return
	}
	d, err := in.data(r, p, s)
	if err != nil {
		r.Scores, r.Review = engagement.FigureOf(programme.Scorecards{}, err), engagement.FigureOf(programme.Review{}, err)
		return
	}
	asOf := in.Plan.today()
	scores := programme.DefaultScores()
	scores.Basis = in.Plan.Basis
	review := programme.FrameworkReview()
	review.Basis, review.Dearest = in.Plan.Basis, in.Plan.Dearest
	r.Scores = engagement.FigureOf(scores.Scorecards(d, asOf))
	r.Review = engagement.FigureOf(review.Review(d, asOf))
}

// claims holds the campaign against what the framework claims. What a campaign does not
// measure comes back as not comparable, with the reason.
func (r *Report) claims() []roi.ClaimStanding {
	facts := roi.Facts{Micro: r.tier("micro"), Macro: r.tier("macro"), CPE: r.Total.CPE.Value}
	if roas, err := r.Total.ROAS.Get(); err == nil {
		facts.ROAS, facts.Earned = &roas, &roas // the claim does not say earned how, so no basis is named here
	}
	return roi.Against(roi.Claims(), facts)
}

// tier is the engagement rate of all creators whose accounts are of one tier; nil when
// there are none.
func (r *Report) tier(name string) *engagement.Reading {
	var tallies []*engagement.Tally
	for _, row := range r.Creators {
		if row.tally == nil || !row.of(name) {
			continue
		}
		tallies = append(tallies, row.tally)
	}
	all, err := merged(tallies)
	if err != nil || all == nil {
		return nil
	}
	reading, err := all.Reading()
	if err != nil {
		return nil
	}
	return &reading
}

// of reports whether every account of the creator is of the tier.
func (row Row) of(tier string) bool {
	for _, a := range row.Accounts {
		if t, err := a.Tier.Get(); err != nil || t.Name != tier {
			return false
		}
	}
	return true
}
