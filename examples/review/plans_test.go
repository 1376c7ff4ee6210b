package main

import (
	"math"
	"math/rand/v2"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// campaignsOf are two stretches of the quarter and the one after it. Most creators have
// earlier posts to go by.
func campaignsOf(r *rand.Rand) Campaigns {
	c := Campaigns{Seeds: [2]uint64{8, 2026}, Weeks: []Stretch{{"summer", 1, 6}, {"late summer", 7, 13}, {"autumn", 14, 17}}}
	near := func(x float64) engagement.Count {
		return engagement.Known(int64(math.Round(x * math.Exp(0.25*r.NormFloat64()))))
	}
	for i := range people {
		p := &people[i]
		b := Booked{Creator: p.name, Platform: p.on, Followers: engagement.Known(p.fans), Cost: usdp(p.fee), Value: usdp(5_500)}
		for range 6 {
			if p.from > 0 || p.blind > 0 {
				break // nothing is known from before
			}
			post := programme.PastPost{Reach: near(p.reach), Engagements: near(p.reach * p.engaged), Clicks: near(p.clicks)}
			clicks, _ := post.Clicks.Get()
			orders := int64(math.Round(float64(clicks) * p.rate))
			post.Orders, post.Revenue = engagement.Known(orders), usdp(orders*int64(5_000+r.IntN(1_000)))
			b.Earlier = append(b.Earlier, post)
		}
		c.Creators = append(c.Creators, b)
	}
	return c
}

// settingsOf are a plan that began five weeks before the launch and is not all done.
func settingsOf() Settings {
	start := launch.AddDays(-35)
	day := func(week, day int) civil.Date { return start.AddDays(7*(week-1) + day) }
	target := money.BasisPoints(300)
	return Settings{
		Title: "Oakwell Tea: creators, third quarter of 2026", AsOf: launch.AddDays(7*quarterWeeks - 1), Currency: "USD", Dearest: usdp(4_500),
		Targets: map[programme.ScoreMeasure]money.Ratio{programme.ConversionRate: target},
		Plan: &Planning{Start: start, State: programme.State{
			Done: map[string]civil.Date{
				"audience_described": day(1, 1), "goals_set": day(1, 3), "criteria_set": day(1, 4), "tracking_ready": day(5, 2),
				"content_approved": day(6, 0), "launched": day(6, 1), "optimised": day(9, 2),
			},
			Counts: map[string]int64{"candidates_found": 27, "candidates_judged": 24, "shortlisted": 14, "contacted": 14, "contracts_signed": 12, "creators_onboarded": 11},
			Budget: usdp(1_400_000),
		}},
	}
}
