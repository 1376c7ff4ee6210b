package main

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi"
)

// claims holds the campaign against what the framework claims. What a campaign
// does not measure comes back as not comparable, with the reason.
func claims(r Report) []roi.ClaimStanding {
	facts := roi.Facts{
		Micro: r.tier("micro"),
		Macro: r.tier("macro"),
		CPE:   r.Total.CPE.Value,
	}
	if roas, err := r.Total.ROAS.Get(); err == nil {
		facts.ROAS, facts.Earned = &roas, &roas // the claim does not say earned how, so no basis is named here
	}
	return roi.Against(roi.Claims(), facts)
}

// tier is the engagement rate of all creators whose accounts are of one tier;
// nil when there are none.
func (r Report) tier(name string) *engagement.Reading {
	var all *engagement.Tally
	for _, row := range r.Creators {
		if row.tally == nil || !row.of(name) {
			continue
		}
		if all == nil {
			all = engagement.NewTally(row.tally.Method())
		}
		_ = all.Merge(row.tally) // one method throughout: it cannot differ
	}
	if all == nil {
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
