package main

import (
	"math"
	"math/rand/v2"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
	"github.com/seed-e12bc25d/influencekit/roi/programme"
)

// A person is an invented creator. What is odd about them is what the report should
// find.
type person struct {
	name    string
	on      engagement.Platform
	fans    int64
	reach   float64 // of a week's post
	engaged float64 // engagements per reach
	clicks  float64 // in a week
	rate    float64 // orders per click
	fee     int64   // of a week, cents
	spend   []int64 // fees week by week, where they varied
	from    int     // first week, counted from 0
	blind   int     // weeks without tracking
	mended  int     // from this week on the rate is after
	after   float64
	quality float64 // 0: nobody rated
	late    int64   // of the deliverables
	bare    int64   // posts without a clear disclosure
	oneOff  bool
	odd     string
}

// people are all of them; never is a first week that does not come.
var people = []person{
	{name: "anja", on: engagement.Instagram, fans: 41_000, reach: 9_000, engaged: 0.052, clicks: 190, rate: 0.058, fee: 9_000, quality: 0.86,
		spend: []int64{9_000, 9_000, 6_000, 12_000, 7_000, 14_000, 9_000, 15_000, 6_500, 16_000, 8_000, 13_000, 10_000}, odd: "converts far better, and more money brings more"},
	{name: "bo", on: engagement.TikTok, fans: 66_000, reach: 21_000, engaged: 0.047, clicks: 180, rate: 0.021, fee: 8_500, quality: 0.74},
	{name: "cleo", on: engagement.Instagram, fans: 88_000, reach: 19_000, engaged: 0.050, clicks: 210, rate: 0.005, fee: 12_000, quality: 0.71, odd: "people click and do not buy"},
	{name: "dario", on: engagement.YouTube, fans: 30_000, reach: 7_000, engaged: 0.056, clicks: 220, rate: 0.003, fee: 11_000, quality: 0.80, mended: 7, after: 0.022, odd: "was like cleo until the landing page was changed"},
	{name: "elif", on: engagement.TikTok, fans: 72_000, reach: 24_000, engaged: 0.021, clicks: 170, rate: 0.022, fee: 8_000, quality: 0.58, odd: "people see and do not react"},
	{name: "finn", on: engagement.YouTube, fans: 52_000, reach: 11_000, engaged: 0.049, clicks: 160, rate: 0.056, fee: 34_000, quality: 0.90, odd: "converts well and is dear"},
	{name: "greta", on: engagement.Instagram, fans: 95_000, reach: 33_000, engaged: 0.055, clicks: 200, rate: 0.017, fee: 10_500, quality: 0.83, odd: "makes people curious who buy elsewhere"},
	{name: "hugo", on: engagement.Blog, fans: 14_000, reach: 4_000, engaged: 0.045, clicks: 150, rate: 0.023, fee: 6_000, quality: 0.69, late: 4},
	{name: "ines", on: engagement.Instagram, fans: 23_000, reach: 6_500, engaged: 0.058, clicks: 170, rate: 0.024, fee: 7_000, quality: 0.77, blind: 3, odd: "was not tracked for three weeks"},
	{name: "jonas", on: engagement.TikTok, fans: 38_000, reach: 12_000, engaged: 0.048, clicks: 180, rate: 0.020, fee: 7_500, late: 2, bare: 3, oneOff: true, odd: "three posts without a label; nobody rated them"},
	{name: "kaya", on: engagement.Instagram, fans: 18_000, reach: 5_500, engaged: 0.060, clicks: 160, rate: 0.025, fee: 6_500, from: 9, quality: 0.81, oneOff: true, odd: "came in week 10"},
	{name: "luca", on: engagement.YouTube, fans: 27_000, reach: 8_000, fee: 9_000, from: never, oneOff: true, odd: "has signed and not begun"},
}

const never = math.MaxInt

// record is what is known of a person beside the weeks.
func (p *person) record(r *rand.Rand) programme.Record {
	fee := p.fee
	if p.spend != nil {
		fee = p.spend[len(p.spend)-1]
	}
	out := programme.Record{Creator: p.name, Platform: p.on, Format: engagement.Reel, Tier: "micro", Budget: usdp(fee)}
	out.Working = programme.Working{Ongoing: engagement.Said(!p.oneOff), ChosenBy: []string{"engagement rate", "content quality"}, Collaborations: engagement.Known(1)}
	if p.name == "cleo" {
		out.Working.ChosenBy = []string{"followers"}
	}
	if p.from == never {
		return out
	}
	n := int64(quarterWeeks - p.from)
	out.Reliability = programme.Reliability{Delivered: engagement.Known(n), OnTime: engagement.Known(n - p.late), WithinRevisions: engagement.Known(n - p.late/2), Sponsored: engagement.Known(n), Disclosed: engagement.Known(n - p.bare)}
	out.Working.Revisions, out.Working.RevisedPosts, out.Working.Scripted = engagement.Known(n+p.late), engagement.Known(n), engagement.No
	out.Working.FirstPost = launch.AddDays(7*p.from + 1)
	out.Working.TrackedFrom = launch.AddDays(7 * (p.from + p.blind))
	if p.mended > 0 {
		out.Changed = launch.AddDays(7 * p.mended)
	}
	for range 5 {
		if p.quality > 0 {
			out.Quality = append(out.Quality, min(1, math.Round(100*(p.quality+0.05*r.NormFloat64()))/100))
		}
	}
	return out
}

// goalsOf are goals whose observations are the sums of the weeks.
func goalsOf(d programme.Data) []programme.Goal {
	by := launch.AddDays(7*16 - 1)
	number := func(n int64) *money.Ratio { r := money.Whole(n); return &r }
	sums := map[programme.Measure][]int64{}
	for n := range quarterWeeks {
		for _, r := range d.Creators {
			for _, w := range r.Weeks {
				if w.Starts != launch.AddDays(7*n) {
					continue
				}
				for m, count := range map[programme.Measure]engagement.Count{programme.Orders: w.Outcome.Orders, programme.Traffic: w.Outcome.Clicks, programme.Reach: w.Outcome.Reach} {
					x, _ := count.Get()
					for len(sums[m]) <= n {
						sums[m] = append(sums[m], 0)
					}
					sums[m][n] += x
				}
				cents, _ := w.Outcome.GrossRevenue.Minor()
				for len(sums[programme.Revenue]) <= n {
					sums[programme.Revenue] = append(sums[programme.Revenue], 0)
				}
				sums[programme.Revenue][n] += cents / 100
			}
		}
	}
	goal := func(id string, m programme.Measure, baseline, target int64, serves string) programme.Goal {
		g := programme.Goal{ID: id, Measure: m, From: launch, By: by, Baseline: number(baseline), Target: number(target), Serves: serves}
		total := int64(0)
		for n, x := range sums[m] {
			total += x
			g.Observed = append(g.Observed, programme.Observation{On: launch.AddDays(7*n + 6), Value: money.Whole(total)})
		}
		return g
	}
	fans := goal("brand followers", programme.BrandFollowers, 12_400, 15_000, "")
	for n := range quarterWeeks {
		fans.Observed = append(fans.Observed, programme.Observation{On: launch.AddDays(7*n + 6), Value: money.Whole(12_400 + int64(110*(n+1)+(n*n*37)%60))})
	}
	later := goal("autumn signups", programme.Signups, 0, 600, "orders")
	later.From, later.By, later.Observed = launch.AddDays(7*14), launch.AddDays(7*26-1), nil
	return []programme.Goal{
		goal("orders", programme.Orders, 250, 700, ""), goal("revenue", programme.Revenue, 12_000, 34_000, ""),
		goal("visits", programme.Traffic, 9_000, 24_000, "orders"), goal("reach", programme.Reach, 900_000, 2_300_000, ""), fans, later,
	}
}
