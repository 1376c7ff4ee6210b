package roi_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/roi"
)

// A situation is one order and what is known beside it. The order is of 50 EUR, of
// customer "c1", placed on 2026-05-01 at 10:00 UTC.
type situation struct {
	name    string
	codes   []string
	change  func(*roi.Order)
	known   func(*roi.Programme)
	policy  func(*roi.Policy)
	creator string // of the first part
	parts   int    // 0: one
	reason  roi.Unearned
	says    string // of the first part
}

// before is that long before the order.
func before(d time.Duration) time.Time { return day.Add(-d) }

const oneDay = 24 * time.Hour

func click(creator string, at time.Time) roi.Touch {
	return roi.Touch{At: at, Creator: creator, Customer: "c1"}
}

// clicked adds clicks of customer c1.
func clicked(ts ...roi.Touch) func(*roi.Programme) {
	return func(pr *roi.Programme) { pr.Touches = append(pr.Touches, ts...) }
}

func programme() roi.Programme {
	return roi.Programme{
		Codes: []roi.PromoCode{
			{Code: "ANA10", Creator: "ana"}, {Code: "BEN15", Creator: "ben"}, {Code: "WELCOME"},
			{Code: "SPRING", Creator: "ana", From: day.Add(-60 * oneDay), Until: day.Add(-30 * oneDay)},
			{Code: "SUMMER", Creator: "ana", From: day.Add(30 * oneDay)},
			{Code: "TEAM", Creator: "ana"}, {Code: "TEAM", Creator: "ben"},
			{Code: "REUSED", Creator: "ana", Until: day.Add(-oneDay)}, {Code: "REUSED", Creator: "ben", From: day.Add(-oneDay)},
			{Code: "CLEO20", Creator: "cleo"},
		},
		Links:        []roi.TrackedLink{{ID: "ana-d1", Creator: "ana"}, {ID: "ben-d2", Creator: "ben"}, {ID: "both", Creator: "ana"}, {ID: "both", Creator: "ben"}},
		Tracked:      true,
		Partnerships: []roi.Partnership{{Creator: "cleo", From: day.Add(-90 * oneDay), Until: day.Add(-10 * oneDay)}},
		Own:          map[string][]string{"ana": {"c-ana"}, "ben": {"c-ben", "c-ben2"}},
	}
}

func TestSituations(t *testing.T) {
	names := map[string]bool{}
	situations := slices.Concat(claimSituations, otherSituations)
	for _, s := range situations {
		assert.False(t, names[s.name], "%s stands twice", s.name)
		names[s.name] = true
		order := sold("1", "50", s.codes...)
		order.Customer = "c1"
		pr, p := programme(), roi.ModashRule()
		if s.change != nil {
			s.change(&order)
		}
		if s.known != nil {
			s.known(&pr)
		}
		if s.policy != nil {
			s.policy(&p)
		}
		got := p.Assign([]roi.Order{order}, pr)
		require.Len(t, got, max(s.parts, 1), s.name)
		assert.Equal(t, s.creator, got[0].Creator, s.name)
		assert.Equal(t, s.reason, got[0].Reason, s.name)
		assert.Equal(t, s.says, got[0].Sentence(), s.name)
		assert.Equal(t, got, roundTrip(t, got), s.name)
		if s.reason != "" {
			assert.True(t, s.reason.IsValid(), s.name)
		}
	}
	assert.GreaterOrEqual(t, len(situations), 40)
	t.Logf("%d situations", len(situations))
}
