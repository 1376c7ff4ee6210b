package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

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
