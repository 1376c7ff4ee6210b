package roi_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// reading is a measured rate with its interval.
func reading(m engagement.Method, rate, low, high float64) *engagement.Reading {
	return &engagement.Reading{
		Method: m, Rate: engagement.Rate(rate), Posts: 12,
		Interval: engagement.Figure[stats.Interval]{Value: stats.Interval{Low: low, High: high, Level: 0.95}},
	}
}

// standing is where the facts stand against one claim.
func standing(t *testing.T, id string, f roi.Facts) roi.ClaimStanding {
	t.Helper()
	for _, s := range roi.Against(roi.Claims(), f) {
		if s.Claim.ID == id {
			return s
		}
	}
	t.Fatalf("no claim %q", id)
	return roi.ClaimStanding{}
}

func TestAgainst(t *testing.T) {
	byFollowers, byReach := engagement.ByFollowers(), engagement.ByReach()
	today := engagement.Today(known(50_000)).As(engagement.Median)
	three, twelve := money.Whole(3), money.Whole(12)
	for _, c := range []struct {
		id    string
		facts roi.Facts
		want  string
	}{
		{"engagement-micro", roi.Facts{Micro: reading(byFollowers, 0.042, 0.036, 0.048)}, "engagement-micro: 4.20 % is within 3.00 % to 10.00 %"},
		{"engagement-micro", roi.Facts{Micro: reading(today, 0.02, 0.01, 0.029)}, "engagement-micro: 2.00 % is below 3.00 % to 10.00 %"},
		{"engagement-micro", roi.Facts{Micro: reading(byFollowers, 0.11, 0.09, 0.13)},
			"engagement-micro: 11.00 % is above 3.00 % to 10.00 %; perhaps by chance: the interval is 9.00 % to 13.00 %"},
		{"engagement-micro", roi.Facts{Micro: reading(byReach, 0.042, 0, 1)},
			"engagement-micro: not comparable: engagement: unlike definitions: over reach against over followers_when_posted"},
		{"engagement-micro", roi.Facts{}, "engagement-micro: not comparable: engagement rate of micro-influencers not given"},
		{"engagement-micro", roi.Facts{Micro: &engagement.Reading{}}, "engagement-micro: not comparable: no posts of micro-influencers were measured"},
		{"engagement-micro", roi.Facts{Micro: reading(byFollowers, math.NaN(), 0, 1)}, "engagement-micro: not comparable: engagement rate of micro-influencers is no number"},
		{"engagement-macro", roi.Facts{Macro: reading(byFollowers, 0.03, 0.01, 0.03)}, "engagement-macro: 3.00 % is within 1.00 % to 3.00 %"},

		{"engagement-higher", roi.Facts{Micro: reading(byReach, 0.03, 0, 1), Macro: reading(byReach, 0.02, 0, 1)}, "engagement-higher: 50.00 % is within 0.00 % to 60.00 %"},
		{"engagement-higher", roi.Facts{Micro: reading(byReach, 0.01, 0, 1), Macro: reading(byReach, 0.02, 0, 1)}, "engagement-higher: -50.00 % is below 0.00 % to 60.00 %"},
		{"engagement-higher", roi.Facts{Micro: reading(byReach, 0.03, 0, 1), Macro: reading(byFollowers, 0.02, 0, 1)},
			"engagement-higher: not comparable: engagement: unlike definitions: over reach against over followers_when_posted"},
		{"engagement-higher", roi.Facts{Micro: reading(byReach, 0.03, 0, 1)},
			"engagement-higher: not comparable: needs an engagement rate of micro- and of macro-influencers by one definition"},
		{"engagement-higher", roi.Facts{Micro: reading(byReach, 0.03, 0, 1), Macro: reading(byReach, 0, 0, 1)},
			"engagement-higher: not comparable: engagement rate of macro-influencers is 0"},

		{"cpe-saving", roi.Facts{CPE: eur("0.30"), TraditionalCPE: eur("1.00")}, "cpe-saving: 70.00 % is within 50.00 % to 80.00 %"},
		{"cpe-saving", roi.Facts{CPE: eur("0.30")},
			"cpe-saving: not comparable: CPE saving is undefined: the caller's own CPE of traditional advertising not given"},
		{"cpe-saving", roi.Facts{CPE: eur("1"), TraditionalCPE: usd("1")},
			`cpe-saving: not comparable: roi: CPE saving: money: "EUR" and "USD" do not mix`},

		{"conversion", roi.Facts{Conversion: &roi.Conversion{Rate: 0.06, Over: roi.OverClicks}},
			"conversion: 6.00 % is above 2.00 % to 5.00 %; weak: the claim names no denominator; taken as clicks"},
		{"conversion", roi.Facts{Conversion: &roi.Conversion{Rate: 0.06, Over: roi.OverReach}},
			"conversion: not comparable: a rate over reach; the claim names no denominator, web analytics would divide by clicks or sessions"},
		{"conversion", roi.Facts{}, "conversion: not comparable: conversion rate not given"},
		{"conversion", roi.Facts{Conversion: &roi.Conversion{Rate: engagement.Rate(math.Inf(1)), Over: roi.OverClicks}}, "conversion: not comparable: conversion rate is no number"},

		{"earned-per-spent", roi.Facts{Earned: &three}, "earned-per-spent: not comparable: the claim names no basis, often EMV is meant; say which basis to take it on"},
		{"earned-per-spent", roi.Facts{Earned: &three, EarnedBasis: "revenue"}, "earned-per-spent: 3 is below 5.2; the claim names no basis; taken as revenue"},
		{"earned-per-spent", roi.Facts{ROAS: &three}, "earned-per-spent: not comparable: earnings per 1 spent not given"},
		{"trust", roi.Facts{Earned: &three, EarnedBasis: "revenue", ROAS: &three}, "trust: not comparable: a survey of consumers; no campaign data measure it"},
		{"roas-case", roi.Facts{ROAS: &twelve}, "roas-case: 12 is within 12; one brand's case, no benchmark"},
		{"roas-case", roi.Facts{}, "roas-case: not comparable: ROAS not given"},
	} {
		s := standing(t, c.id, c.facts)
		assert.Equal(t, c.want, s.String())
		assert.Equal(t, s.NotComparable == "", s.Position != "")
		assert.Equal(t, s, roundTrip(t, s))
		if c.facts.Micro == nil || !math.IsNaN(float64(c.facts.Micro.Rate)) {
			if c.facts.Conversion == nil || !math.IsInf(float64(c.facts.Conversion.Rate), 1) {
				assert.Equal(t, c.facts, roundTrip(t, c.facts))
			}
		}
	}
	few := reading(byFollowers, 0.05, 0, 0)
	few.Interval = engagement.Figure[stats.Interval]{Undefined: &engagement.Undefined{What: "interval", Because: "too few posts for it: 1"}}
	assert.Equal(t, []string{"the posts are too few to say how far chance goes"}, standing(t, "engagement-micro", roi.Facts{Micro: few}).Caveats)
	shorts := reading(engagement.ByViews(), 0.05, 0, 1)
	shorts.ViewsAs = engagement.ViewsShorts
	assert.Equal(t, "the two rates count views of different definitions",
		standing(t, "engagement-higher", roi.Facts{Micro: shorts, Macro: reading(engagement.ByViews(), 0.05, 0, 1)}).NotComparable)
	own := roi.Against([]roi.Claim{{ID: "mine", Measure: "mood"}}, roi.Facts{})
	assert.Equal(t, `mine: not comparable: nothing is known that measures "mood"`, own[0].String())
}

// The claims as the framework states them.
func TestClaims(t *testing.T) {
	want := map[string][2]string{
		"engagement-micro":  {"0.03", "0.1"},
		"engagement-macro":  {"0.01", "0.03"},
		"engagement-higher": {"0", "0.6"},
		"cpe-saving":        {"0.5", "0.8"},
		"conversion":        {"0.02", "0.05"},
		"earned-per-spent":  {"5.2", "5.2"},
		"trust":             {"0.82", "0.82"},
		"roas-case":         {"12", "12"},
	}
	claims := roi.Claims()
	require.Len(t, claims, len(want))
	for _, c := range claims {
		assert.Equal(t, want[c.ID], [2]string{c.Low.String(), c.High.String()}, c.ID)
		for _, text := range []string{c.Says, c.Unit, c.Against, c.Not, c.Source} {
			assert.NotEmpty(t, text, c.ID)
		}
		assert.Equal(t, engagement.TrustSeed, c.Trust)
		assert.Equal(t, c, roundTrip(t, c))
	}
}
