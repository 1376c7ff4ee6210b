package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A StageBenchmark is what creators usually have of one step: 80 % of them between Low
// and High.
type StageBenchmark struct {
	Stage    StageName           `json:"stage"`
	Platform engagement.Platform `json:"platform,omitempty"` // empty: any
	Low      float64             `json:"low"`
	High     float64             `json:"high"`
	Source   string              `json:"source"`
	AsOf     string              `json:"as_of"`
	Trust    engagement.Trust    `json:"trust"`
}

// A StageName is one step of a forecast.
type StageName string

// The steps.
const (
	ReachPerFollower   StageName = "reach_per_follower"
	EngagementPerReach StageName = "engagement_per_reach"
	ClickPerReach      StageName = "click_per_reach"
	OrderPerClick      StageName = "order_per_click"
	ValuePerOrder      StageName = "value_per_order" // own history or the caller's own value: there is no benchmark
)

// A ForecastPolicy is how forecasts are made: a plain value, to be copied and changed.
type ForecastPolicy struct {
	Name       string           `json:"name"`
	Confidence float64          `json:"confidence"` // of the ranges
	Draws      int              `json:"draws"`
	Least      int              `json:"least"` // posts of its own that a stage must rest on
	Benchmarks []StageBenchmark `json:"benchmarks"`
}

// DefaultForecast forecasts at 80 % from at least 5 posts of the creator's own. Its
// benchmarks are wide, since their sources are weak: they say what is possible rather
// than what is likely.
func DefaultForecast() ForecastPolicy {
	const planning = "around the planning default of https://attherate.ai/tools/influencer-campaign-roi-calculator; ends: our judgement"
	return ForecastPolicy{
		Name: "influencekit", Confidence: 0.8, Draws: 4000, Least: 5,
		Benchmarks: []StageBenchmark{
			{ReachPerFollower, engagement.Instagram, 0.10, 0.20, "https://influencerradar.com/blog-post.php?slug=benchmarking-influencer-cpm-industry-standards; https://thecirqle.com/blog-post/average-creator-rates-on-instagram-and-tiktok has 15.7 % for micro", "2026-11-22", engagement.TrustPage},
			{EngagementPerReach, engagement.Instagram, 0.015, 0.08, planning, "2026-11-22", engagement.TrustDoubtful},
			{ClickPerReach, engagement.Instagram, 0.004, 0.03, planning, "2026-11-22", engagement.TrustDoubtful},
			{OrderPerClick, "", 0.01, 0.04, "https://blog.lookfluence.com/2026/06/10/influencer-conversion-benchmarks-cpa-2026/: fashion 1–3 %, beauty 2–4 %, micro 2.18 %", "2026-11-22", engagement.TrustPage},
		},
	}
}

// Validate reports everything that is wrong with the policy, as a [problem.List].
func (p ForecastPolicy) Validate() error {
	var c checker
	if !(p.Confidence > 0 && p.Confidence < 1) {
		c.fail("confidence", "between", "0 and 1", "the confidence is a fraction, such as 0.8")
	}
	if p.Draws < 100 || p.Draws > 1_000_000 {
		c.fail("draws", "range", "100 to 1000000", "100 to 1,000,000 draws")
	}
	if p.Least < 3 {
		c.fail("least", "gte", "3", "fewer than 3 posts have no spread to speak of")
	}
	for i, b := range p.Benchmarks {
		if !(b.Low > 0 && b.High >= b.Low && b.High <= 1e6) {
			c.fail(problem.Index("benchmarks", i), "range", "0 < low <= high", "the ends of a benchmark are above 0 and rise")
		}
	}
	return c.list.Err()
}

// benchmark finds the row of a stage, one for the platform before one for any.
func (p ForecastPolicy) benchmark(s StageName, on engagement.Platform) (StageBenchmark, bool) {
	var general StageBenchmark
	found := false
	for _, b := range p.Benchmarks {
		switch {
		case b.Stage != s:
		case b.Platform == on && on != "":
			return b, true
		case b.Platform == "" && !found:
			general, found = b, true
		}
	}
	return general, found
}
