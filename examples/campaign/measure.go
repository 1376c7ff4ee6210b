package main

import (
	"cmp"
	"fmt"
	"slices"

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

// merged is what several tallies measured together, nil for none. The first is copied: one
// of a creator with several accounts no longer has a single number of followers that a new
// tally could begin with.
func merged(tallies []*engagement.Tally) (*engagement.Tally, error) {
	if len(tallies) == 0 {
		return nil, nil
	}
	all := &engagement.Tally{}
	body, err := tallies[0].MarshalBinary()
	if err == nil {
		err = all.UnmarshalBinary(body)
	}
	for _, t := range tallies[1:] {
		if err == nil {
			err = all.Merge(t)
		}
	}
	return all, err
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

// share gives each creator a part of the shared cost, by the plan's rule. Where the rule
// has nothing to go by, as by fees that are not known, the error says so and the shared
// cost stands in the total alone.
func (r *Report) share(plan Plan) error {
	for i := range r.Creators {
		r.Creators[i].Own = r.Creators[i].Cost
	}
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
		cost, err := row.Own.Plus(parts[i])
		if err != nil {
			return fmt.Errorf("%s: %w", row.Name, err)
		}
		row.Cost = cost
		row.Cost.Partial = nil // the two halves name different parts on purpose
	}
	return nil
}

// total adds the creators up: engagement rates by merging what was measured, money
// exactly, and views only where they mean the same. A shared cost that was not divided is
// added.
func (r *Report) total(unshared ...roi.Cost) error {
	t := Row{Name: "all creators"}
	costs := unshared
	var outcomes []roi.Outcome
	var tallies []*engagement.Tally
	for _, row := range r.Creators {
		t.lacks = cmp.Or(t.lacks, row.lacks)
		t.Posts += row.Posts
		costs = append(costs, row.Cost)
		outcomes = append(outcomes, row.Outcome)
		if row.tally == nil {
			continue
		}
		tallies = append(tallies, row.tally)
	}
	var err error
	if t.tally, err = merged(tallies); err != nil {
		return err
	}
	t.ER = reading(t.tally)
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
	t.partly("engagements", r.Creators, func(o roi.Outcome) engagement.Count { return o.Engagements })
	t.partly("reach", r.Creators, func(o roi.Outcome) engagement.Count { return o.Reach })
	for _, row := range r.Creators {
		for _, note := range row.foreign {
			if !slices.Contains(t.Unknown, note) {
				t.Unknown = append(t.Unknown, note)
			}
		}
	}
	r.Total = t
	return nil
}

// undefined is a figure that there is not.
func undefined[T any](what, because string) engagement.Figure[T] {
	return engagement.Figure[T]{Undefined: &engagement.Undefined{What: what, Because: because}}
}

// partly notes of how many creators a count is not known, where it is not known of all.
func (row *Row) partly(what string, creators []Row, of func(roi.Outcome) engagement.Count) {
	known, sum := 0, engagement.Known(0)
	for _, c := range creators {
		if n := of(c.Outcome); n.IsKnown() {
			known, sum = known+1, sum.Plus(n)
		}
	}
	if known == len(creators) {
		return
	}
	note := fmt.Sprintf("%s of %d of %d creators", what, len(creators)-known, len(creators))
	if known > 0 {
		note += fmt.Sprintf("; the others have %s", sum)
	}
	row.Unknown = append(row.Unknown, note)
}

// sameViews takes the views out when they follow several definitions, which do not add
// up, and says so.
func sameViews(outcomes []roi.Outcome) ([]roi.Outcome, error) {
	var posts []engagement.Post
	for _, o := range outcomes {
		if o.ViewsAs == "" && !o.Views.IsKnown() {
			continue // no posts, or none that says: nothing that is unlike
		}
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
