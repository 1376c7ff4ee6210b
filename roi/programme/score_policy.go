package programme

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A ScoreMeasure is one line of a scorecard. Any text decodes;
// [ScoreMeasure.IsValid] tells whether it is one of [ScoreMeasures].
type ScoreMeasure string

// The lines of a scorecard.
const (
	EngagementRate ScoreMeasure = "engagement_rate" // engagements / reach, over the weeks that know both
	ConversionRate ScoreMeasure = "conversion_rate" // orders / clicks, likewise
	CostPerOrder   ScoreMeasure = "cpa"             // cost, with its part of the shared, / orders; less is better
	ContentQuality ScoreMeasure = "content_quality" // mean rating by people, 0 to 1
	ReturnOnCost   ScoreMeasure = "roi"             // (gain − cost) / cost on the basis of the policy
	Reliable       ScoreMeasure = "reliability"     // on time, within the revisions agreed, disclosed: weighted shares
)

// ScoreMeasures lists the lines in the order of a scorecard.
func ScoreMeasures() []ScoreMeasure {
	return []ScoreMeasure{EngagementRate, ConversionRate, CostPerOrder, ContentQuality, ReturnOnCost, Reliable}
}

// IsValid reports whether m is one of ScoreMeasures.
func (m ScoreMeasure) IsValid() bool {
	for _, k := range ScoreMeasures() {
		if m == k {
			return true
		}
	}
	return false
}

// lessIsBetter is true of costs.
func (m ScoreMeasure) lessIsBetter() bool { return m == CostPerOrder }

// A Criterion is what one line counts for and, if there is one, its target.
type Criterion struct {
	Measure ScoreMeasure `json:"measure"`
	Weight  float64      `json:"weight"`
	Target  *money.Ratio `json:"target,omitempty"` // a fraction, for the CPA units of the currency; nil: none, the others are the yardstick
}

// A ScorePolicy is how creators are scored: a plain value, to be copied and changed.
type ScorePolicy struct {
	Name          string           `json:"name"`
	Criteria      []Criterion      `json:"criteria"`
	Basis         roi.Basis        `json:"basis"`          // of the return
	Confidence    float64          `json:"confidence"`     // of the intervals: 0.95
	LeastCoverage float64          `json:"least_coverage"` // share of the weights that must be assessed for a total
	OnTime        float64          `json:"on_time"`        // weights within reliability
	Revisions     float64          `json:"revisions"`
	Disclosure    float64          `json:"disclosure"`
	Source        string           `json:"source"`
	AsOf          string           `json:"as_of"`
	Trust         engagement.Trust `json:"trust"`
}

// DefaultScores is the framework's scorecard with return and reliability added. The
// framework names its lines and no weights: these are our judgement. Disclosure
// counts for half of reliability, since it is the law.
func DefaultScores() ScorePolicy {
	return ScorePolicy{
		Name: "influencekit", Basis: roi.Revenue, Confidence: 0.95, LeastCoverage: 0.5,
		Criteria: []Criterion{
			{Measure: EngagementRate, Weight: 0.15}, {Measure: ConversionRate, Weight: 0.25}, {Measure: CostPerOrder, Weight: 0.20},
			{Measure: ContentQuality, Weight: 0.10}, {Measure: ReturnOnCost, Weight: 0.20}, {Measure: Reliable, Weight: 0.10},
		},
		OnTime: 0.3, Revisions: 0.2, Disclosure: 0.5,
		Source: "lines: the micro-influencer framework; weights: our judgement", AsOf: "2026-11-26", Trust: engagement.TrustDoubtful,
	}
}

// Validate reports everything that is wrong with the policy, as a [problem.List].
func (p ScorePolicy) Validate() error {
	var c checker
	sum := 0.0
	seen := map[ScoreMeasure]bool{}
	for i, k := range p.Criteria {
		at := problem.Index("criteria", i)
		if !k.Measure.IsValid() {
			c.fail(problem.Join(at, "measure"), "enum", "", "is no line of a scorecard")
		}
		if seen[k.Measure] {
			c.fail(problem.Join(at, "measure"), "unique", "", "the line stands twice")
		}
		seen[k.Measure] = true
		if !isWeight(k.Weight) {
			c.fail(problem.Join(at, "weight"), "range", "0 to 1000000", "a weight is a number from 0 to 1,000,000")
			continue
		}
		sum += k.Weight
	}
	if sum == 0 {
		c.fail("criteria", "required", "", "the weights of all lines together are 0")
	}
	for _, w := range []struct {
		name string
		x    float64
	}{{"on_time", p.OnTime}, {"revisions", p.Revisions}, {"disclosure", p.Disclosure}} {
		if !isWeight(w.x) {
			c.fail(w.name, "range", "0 to 1000000", "a weight is a number from 0 to 1,000,000")
		}
	}
	if !p.Basis.IsValid() {
		c.fail("basis", "enum", "", "is no basis of a return")
	}
	if !(p.Confidence > 0 && p.Confidence < 1) {
		c.fail("confidence", "between", "0 and 1", "the confidence is a fraction, such as 0.95")
	}
	if !(p.LeastCoverage >= 0 && p.LeastCoverage <= 1) {
		c.fail("least_coverage", "range", "0 to 1", "the coverage is a fraction")
	}
	return c.list.Err()
}

func isWeight(w float64) bool { return w >= 0 && w <= 1e6 && !math.IsNaN(w) }
