package audit

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A FollowerPolicy is how profiles of followers are judged.
type FollowerPolicy struct {
	Weights []Weight `json:"weights"` // at most 64 are used
	// Limit is the points from which on a profile is suspicious. It is in points and
	// not in probability, so that another BaseRate does not move it away from where
	// Rates were measured.
	Limit float64 `json:"limit"`
	// ReasonFrom is the points from which on a weight is counted among the reasons
	// of a sample.
	ReasonFrom float64 `json:"reason_from"`
	// BaseRate is the share of fakes assumed among accounts like this one, before
	// anything is seen of it. Set your own where you know it.
	BaseRate    float64     `json:"base_rate"`
	Calibration Calibration `json:"calibration"`
	// Rates are the hit and false alarm rates at Limit, by which the share of a
	// random sample is corrected.
	Rates   Rates      `json:"rates"`
	Level   float64    `json:"level"`   // of intervals
	Classes []ClassRow `json:"classes"` // in order of precedence, at most 16 are used
	// BioGiven says that the source gives biographies, so that an empty one in an
	// [engagement.Account] means there is none.
	BioGiven bool `json:"bio_given"`
}

// srfPopulation is whom level and rates were measured on.
const srfPopulation = "474 followers of Swiss Instagram influencers, labelled real or fake by hand by journalists of SRF Data in 2017"

const srfSource = "https://srfdata.github.io/2017-10-instagram-influencers/"

// defaultFollowers is the policy of this library. The limit lies in the middle of
// the range where both kinds of error are rare. The base rate is that of the
// labelled sample, 39 of 474; SRF's own model found 30 % on average among all
// followers of such influencers, and vendors call up to 25 % ordinary. Offset and
// slope are a logistic regression of the labels on the points, rounded; the
// weights had no part in it.
func defaultFollowers() FollowerPolicy {
	return FollowerPolicy{
		Weights: defaultWeights(), Classes: defaultClasses(),
		Limit: 2.25, ReasonFrom: 0.5, BaseRate: 0.08, Level: 0.95,
		Calibration: Calibration{
			Offset: -1.5, Slope: 0.9, BaseRate: 0.0823, N: 474,
			Population: srfPopulation, Source: srfSource, AsOf: "2026-11-26",
		},
		Rates: Rates{
			Hits: 32, Fakes: 39, FalseAlarms: 37, Reals: 435,
			Population: srfPopulation, Source: srfSource, Trust: engagement.TrustChecked, AsOf: "2026-11-26",
		},
	}
}

// finiteOr is x, or y where x is no number or infinite.
func finiteOr(x, y float64) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return y
	}
	return x
}
