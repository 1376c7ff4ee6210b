package main

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// row measures one creator's accounts and the posts made for the campaign.
func (in *Inputs) row(c Creator, p *posts) Row {
	row := Row{Name: c.Name, Cost: c.Cost, Contract: c.Contract}
	for _, h := range c.Accounts {
		a, tally := in.account(p.of[h.key()])
		row.Accounts = append(row.Accounts, a)
		if row.tally == nil {
			row.tally = tally
		} else if tally != nil {
			_ = row.tally.Merge(tally) // one method throughout: it cannot differ
		}
	}
	row.ER = reading(row.tally)
	var own []engagement.Post
	for _, piece := range c.Posts {
		k, found := p.campaign[piece.ID]
		if !found {
			row.Unknown = append(row.Unknown, fmt.Sprintf("post %s is in no payload", piece.ID))
			continue
		}
		own = append(own, k.Post)
	}
	row.campaign(own)
	return row
}

// account measures the recent posts of one account, over its followers now: payloads do
// not say how many there were on the day of a post.
func (in *Inputs) account(r *recent) (Account, *engagement.Tally) {
	a := Account{Platform: r.Platform, Handle: r.Handle.Handle, Followers: r.account.Followers}
	a.Tier = engagement.FigureOf(engagement.DefaultScheme().Of(a.Followers))
	window, err := r.selection(&in.Plan)
	a.Posts, a.LeftOut = len(window.Posts), window.Old+window.Young+window.Undated+window.Pinned
	if err == nil {
		_, err = a.Followers.Divisor("ER", "followers")
	}
	if err != nil {
		a.ER = engagement.FigureOf(engagement.Reading{}, err)
		a.Standing = engagement.FigureOf(engagement.Standing{}, err)
		return a, nil
	}
	tally := engagement.NewTally(engagement.Today(a.Followers))
	for i := range window.Posts {
		tally.Add(&window.Posts[i])
	}
	a.ER = reading(tally)
	if er, err := a.ER.Get(); err != nil {
		a.Standing = engagement.FigureOf(engagement.Standing{}, err)
	} else {
		table, _ := benchmark(in.Plan.Benchmark) // checked with the plan
		a.Standing = engagement.FigureOf(table.Compare(er, a.Platform, a.Followers))
	}
	return a, tally
}

func reading(t *engagement.Tally) engagement.Figure[engagement.Reading] {
	if t == nil {
		return engagement.FigureOf(engagement.Reading{}, &engagement.Undefined{What: "ER", Because: "no posts to measure"})
	}
	return engagement.FigureOf(t.Reading())
}

// brought is what posts brought: gross reach, engagements, views as far as they add up.
func brought(posts []engagement.Post) (o roi.Outcome, err error) {
	if len(posts) == 0 {
		return o, nil
	}
	o.EngagementsOf = engagement.ByFollowers().Of
	o.Engagements, o.Reach = engagement.Known(0), engagement.Known(0)
	for _, p := range posts {
		n, _ := p.Metrics.Total(o.EngagementsOf)
		o.Engagements, o.Reach = o.Engagements.Plus(n), o.Reach.Plus(p.Metrics.Reach)
	}
	o.Views, o.ViewsAs, err = engagement.TotalViews(posts)
	return o, err
}

// campaign adds up what the posts made for the campaign brought.
func (row *Row) campaign(own []engagement.Post) {
	row.Posts = len(own)
	var err error
	if row.Outcome, err = brought(own); err != nil {
		row.Unknown = append(row.Unknown, err.Error())
	}
	for _, m := range []engagement.Metric{engagement.Likes, engagement.Comments, engagement.Reach, engagement.Views} {
		row.missing(own, m)
	}
}

// missing notes in how many posts a metric is unknown, and why.
func (row *Row) missing(posts []engagement.Post, m engagement.Metric) {
	n, sum := 0, engagement.Known(0)
	reason := engagement.Reason("")
	for _, p := range posts {
		c := p.Metrics.Get(m)
		if c.IsKnown() {
			sum = sum.Plus(c)
			continue
		}
		n++
		reason = max(reason, p.Why.Of(m))
	}
	if n == 0 {
		return
	}
	note := fmt.Sprintf("%s of %d of %d posts", m, n, len(posts))
	if reason != "" {
		note += fmt.Sprintf(" (%s)", reason.Words())
	}
	if n < len(posts) {
		note += fmt.Sprintf("; the others have %s", sum)
	}
	row.Unknown = append(row.Unknown, note)
}

// withSales is o with the orders and the money of s.
func withSales(o, s roi.Outcome) roi.Outcome {
	s.Reach, s.Impressions, s.Views, s.ViewsAs = o.Reach, o.Impressions, o.Views, o.ViewsAs
	s.Engagements, s.EngagementsOf = o.Engagements, o.EngagementsOf
	return s
}

// undefined is a figure that there is not.
func undefined[T any](what, because string) engagement.Figure[T] {
	return engagement.Figure[T]{Undefined: &engagement.Undefined{What: what, Because: because}}
}

// figures computes what follows from cost and outcome.
func (row *Row) figures(plan Plan) {
	o := row.Outcome
	var err error
	if plan.Margin != nil {
		if with, err := o.WithMargin(*plan.Margin); err == nil {
			o = with
		}
	}
	if row.Spent, err = row.Cost.Total(); err != nil {
		row.lacks = err.Error()
	}
	if row.lacks != "" { // a part of the costs is not in the sum: no figure follows from it
		row.Unknown = append(row.Unknown, row.lacks)
		row.CPE, row.CPA = undefined[money.Amount]("CPE", row.lacks), undefined[money.Amount]("CPA", row.lacks)
		row.ROAS, row.Return = undefined[money.Ratio]("ROAS", row.lacks), undefined[roi.Return]("ROI", row.lacks)
		return
	}
	net, netErr := o.NetRevenue()
	row.CPE = engagement.FigureOf(roi.CPE(row.Spent, o.Engagements))
	row.CPA = engagement.FigureOf(roi.CPA(row.Spent, o.Orders))
	if netErr != nil {
		row.ROAS = engagement.FigureOf(roi.ROAS(o.GrossRevenue, row.Spent))
	} else {
		row.ROAS = engagement.FigureOf(roi.ROAS(net, row.Spent))
	}
	row.Return = engagement.FigureOf(roi.Measure(o, row.Cost, plan.Basis))
	row.Outcome = o
}
