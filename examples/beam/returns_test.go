package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// The returns of the report, which come from accumulators by creator and currency, are
// what [roi.ByCreator] says of all sales at once, at moments before, within and after
// the campaign.
func TestReturnsAreByCreator(t *testing.T) {
	p := &Plan{Made: Made{Rows: 3_000, Creators: 6, Seed: 5}}
	p.Owners = p.Made.owners()
	var assigned []roi.Assignment
	for _, s := range sales(p.Made.all().orders, p.Owners) {
		assigned = append(assigned, s.Assignment)
	}
	for _, p.AsOf = range []time.Time{{}, begin.AddDate(-1, 0, 0), begin.Add(span / 90), begin.Add(span / 3), begin.Add(span), begin.Add(2 * span)} {
		want, err := roi.ByCreator(assigned, p.AsOf, nil)
		require.NoError(t, err)
		states, err := p.loop(p.Made.all())
		require.NoError(t, err)
		r, err := report(states)
		require.NoError(t, err)
		var got []roi.CreatorOutcome
		for _, ret := range r.Returns {
			got = append(got, ret.CreatorOutcome)
		}
		assert.Equal(t, want, got, "as of %v", p.AsOf)
	}
}

// States of returns as of one moment do not go together with those of another.
func TestReturnsOfOtherMoments(t *testing.T) {
	p := &Plan{Made: Made{Rows: 100, Creators: 3, Seed: 5}, AsOf: begin.Add(span)}
	today, err := p.loop(p.Made.all())
	require.NoError(t, err)
	_, err = mergeStates(today, today)
	require.NoError(t, err)
	p.AsOf = p.AsOf.AddDate(0, 0, 1)
	tomorrow, err := p.loop(p.Made.all())
	require.NoError(t, err)
	_, err = mergeStates(today, tomorrow)
	require.ErrorIs(t, err, roi.ErrMixedMoments)
	assert.ErrorContains(t, err, "returns of ")
}
