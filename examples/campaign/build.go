package main

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// build computes the report of a campaign from what its folder holds.
func build(in Inputs) (Report, error) {
	plan := in.Plan
	r := Report{Campaign: plan.Name, AsOf: plan.AsOf, Basis: plan.Basis, Problems: in.Problems}
	for _, c := range plan.Creators {
		r.Creators = append(r.Creators, in.row(c))
	}
	if err := r.sales(in); err != nil {
		return r, err
	}
	if err := r.share(plan); err != nil {
		return r, err
	}
	if err := r.total(); err != nil {
		return r, err
	}
	for i := range r.Creators {
		r.Creators[i].figures(plan)
	}
	r.Total.figures(plan)
	r.Claims = claims(r)
	return r, nil
}

// row measures one creator's accounts and the posts made for the campaign.
func (in Inputs) row(c Creator) Row {
	row := Row{Name: c.Name, Cost: c.Cost}
	for _, h := range c.Accounts {
		a, tally := in.account(h)
		row.Accounts = append(row.Accounts, a)
		if row.tally == nil {
			row.tally = tally
		} else if tally != nil {
			_ = row.tally.Merge(tally) // one method throughout: it cannot differ
		}
	}
	row.ER = reading(row.tally)
	row.campaignPosts(in.Feed.Posts, c)
	return row
}

// account measures the recent posts of one account, over its followers now:
// payloads do not say how many there were on the day of a post.
func (in Inputs) account(h Handle) (Account, *engagement.Tally) {
	a := Account{Platform: h.Platform, Handle: h.Handle}
	names := []string{h.Handle}
	for _, known := range in.Feed.Accounts {
		if known.Platform == h.Platform && (h.names(known.Handle) || h.names(known.ID)) {
			a.Followers = known.Followers
			names = append(names, known.Handle, known.ID)
		}
	}
	a.Tier = engagement.FigureOf(engagement.DefaultScheme().Of(a.Followers))
	var posts []engagement.Post
	for _, p := range in.Feed.Posts {
		if p.Platform == h.Platform && slices.ContainsFunc(names, Handle{h.Platform, p.Creator}.names) {
			posts = append(posts, p)
		}
	}
	var err error
	a.Window, err = engagement.Recent(posts, in.Plan.Window, in.Plan.AsOf)
	if err == nil {
		_, err = a.Followers.Divisor("ER", "followers")
	}
	if err != nil {
		a.ER = engagement.FigureOf(engagement.Reading{}, err)
		a.Standing = engagement.FigureOf(engagement.Standing{}, err)
		return a, nil
	}
	tally := engagement.NewTally(engagement.Today(a.Followers))
	for i := range a.Window.Posts {
		tally.Add(&a.Window.Posts[i])
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

// campaignPosts adds up what the posts made for the campaign brought.
func (row *Row) campaignPosts(posts []engagement.Post, c Creator) {
	var own []engagement.Post
	for _, id := range c.Posts {
		i := slices.IndexFunc(posts, func(p engagement.Post) bool { return p.ID == id })
		if i < 0 {
			row.Unknown = append(row.Unknown, fmt.Sprintf("post %s is in no payload", id))
			continue
		}
		own = append(own, posts[i])
	}
	row.Posts = len(own)
	if len(own) == 0 {
		return
	}
	o := &row.Outcome
	o.EngagementsOf = engagement.ByFollowers().Of
	o.Engagements, o.Reach = engagement.Known(0), engagement.Known(0)
	for _, p := range own {
		n, _ := p.Metrics.Total(o.EngagementsOf)
		o.Engagements = o.Engagements.Plus(n)
		o.Reach = o.Reach.Plus(p.Metrics.Reach)
	}
	var err error
	if o.Views, o.ViewsAs, err = engagement.TotalViews(own); err != nil {
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

// sales gives the orders to the creators by their codes.
func (r *Report) sales(in Inputs) error {
	owner := map[string]string{}
	var names []string
	for _, c := range in.Plan.Creators {
		names = append(names, c.Name)
		for _, code := range c.Codes {
			owner[code] = c.Name
		}
	}
	assigned := roi.Assign(in.Orders, owner, roi.Policy{Several: roi.SplitEqually})
	r.Orders = Orders{Read: len(in.Orders), Unearned: map[roi.Unearned]int{}}
	for _, a := range assigned {
		switch {
		case a.Reason != "":
			r.Orders.Unearned[a.Reason]++
		case a.Part == 1:
			r.Orders.Earned++
		}
	}
	earned, err := roi.ByCreator(assigned, in.Plan.AsOf, names)
	if err != nil {
		return err
	}
	for i := range r.Creators {
		row := &r.Creators[i]
		for _, e := range earned {
			if e.Creator != row.Name {
				continue
			}
			if e.Currency != in.Plan.Currency && e.Currency != "" {
				row.Unknown = append(row.Unknown, fmt.Sprintf("orders in %s: the campaign counts in %s, and no exchange rate was given", e.Currency, in.Plan.Currency))
				continue
			}
			row.Outcome = withSales(row.Outcome, e.Outcome)
		}
	}
	return nil
}

// withSales is o with the orders and the money of s.
func withSales(o, s roi.Outcome) roi.Outcome {
	s.Reach, s.Impressions, s.Views, s.ViewsAs = o.Reach, o.Impressions, o.Views, o.ViewsAs
	s.Engagements, s.EngagementsOf = o.Engagements, o.EngagementsOf
	return s
}

// share gives each creator a part of the shared cost, by the plan's rule.
func (r *Report) share(plan Plan) error {
	var bearers []roi.Bearer
	for _, row := range r.Creators {
		net, err := row.Outcome.NetRevenue()
		if err != nil && plan.SharedBy == roi.ByRevenue {
			return fmt.Errorf("%s: %w", row.Name, err)
		}
		bearers = append(bearers, roi.Bearer{Creator: row.Name, Fee: row.Cost.CreatorFee, Reach: row.Outcome.Reach, Revenue: net})
	}
	parts, err := roi.Allocate(plan.Shared, plan.SharedBy, bearers)
	if err != nil {
		return err
	}
	for i := range r.Creators {
		row := &r.Creators[i]
		own := row.Cost
		if row.Cost, err = own.Plus(parts[i]); err != nil {
			return fmt.Errorf("%s: %w", row.Name, err)
		}
		row.Cost.Partial = nil // the two halves name different parts on purpose
	}
	return nil
}

// total adds the creators up: engagement rates by merging what was measured,
// money exactly, and views only where they mean the same.
func (r *Report) total() error {
	t := Row{Name: "all creators"}
	var costs []roi.Cost
	var outcomes []roi.Outcome
	for _, row := range r.Creators {
		t.Posts += row.Posts
		costs = append(costs, row.Cost)
		outcomes = append(outcomes, row.Outcome)
		if row.tally == nil {
			continue
		}
		if t.tally == nil {
			t.tally = engagement.NewTally(row.tally.Method())
		}
		if err := t.tally.Merge(row.tally); err != nil {
			return err
		}
	}
	t.ER = reading(t.tally)
	var err error
	if t.Cost, err = roi.TotalCost(costs); err != nil {
		return err
	}
	t.Cost.Partial = nil // not every creator has every part
	alike, err := sameViews(outcomes)
	if err != nil {
		t.Unknown = append(t.Unknown, "views: "+err.Error())
	}
	if t.Outcome, err = roi.TotalOutcome(alike); err != nil {
		return err
	}
	t.reach(r.Creators)
	r.Total = t
	return nil
}

// reach notes for how many creators the gross reach is known, where it is not
// for all.
func (row *Row) reach(creators []Row) {
	known, sum := 0, engagement.Known(0)
	for _, c := range creators {
		if c.Outcome.Reach.IsKnown() {
			known, sum = known+1, sum.Plus(c.Outcome.Reach)
		}
	}
	if known < len(creators) {
		row.Unknown = append(row.Unknown, fmt.Sprintf("reach of %d of %d creators; the others have %s", len(creators)-known, len(creators), sum))
	}
}

// sameViews takes the views out when they follow several definitions, which do
// not add up, and says so.
func sameViews(outcomes []roi.Outcome) ([]roi.Outcome, error) {
	var posts []engagement.Post
	for _, o := range outcomes {
		posts = append(posts, engagement.Post{ViewsAs: o.ViewsAs, Metrics: engagement.Metrics{Views: o.Views}})
	}
	_, _, err := engagement.TotalViews(posts)
	if err == nil {
		return outcomes, nil
	}
	out := slices.Clone(outcomes)
	for i := range out {
		out[i].Views, out[i].ViewsAs = engagement.Count{}, ""
	}
	return out, err
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
		row.Unknown = append(row.Unknown, err.Error())
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
