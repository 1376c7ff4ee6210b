package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Report is what an audit found. All numbers in it are finite.
type Report struct {
	Policy  string    `json:"policy"` // name and version
	Account string    `json:"account,omitempty"`
	AsOf    time.Time `json:"as_of,omitzero"`

	// Score is the authenticity score: 100 where nothing suspicious was found. It is
	// 100 plus all Contributions, and undefined where Coverage is below the policy's
	// LeastCoverage.
	Score         engagement.Figure[float64] `json:"score"`
	Contributions []Contribution             `json:"contributions"` // the largest first
	// Coverage is the share of the policy's points whose checks could be assessed.
	Coverage float64 `json:"coverage"`
	// Firmness is how much of what was assessed rests on samples as large as its
	// checks ask for, from 0 to 1; Confidence says it in a word.
	Firmness   float64    `json:"firmness"`
	Confidence Confidence `json:"confidence"`

	Signals  []Signal  `json:"signals"`  // by area, in the order of the policy
	Outcomes []Outcome `json:"outcomes"` // what became of each check, in the order of the policy

	Followers    *FollowerReading    `json:"followers,omitempty"`
	Growth       *GrowthReading      `json:"growth,omitempty"`
	Comments     *CommentsReading    `json:"comments,omitempty"`
	Engagement   *EngagementReading  `json:"engagement,omitempty"`
	Audience     *AudienceReading    `json:"audience,omitempty"`
	Partnerships *PartnershipReading `json:"partnerships,omitempty"`
}

// A Contribution is what one signal costs the score. It is not over 0.
type Contribution struct {
	Code   Code    `json:"code"`
	Area   Area    `json:"area"`
	Points float64 `json:"points"` // of 100, in tenths
}

// A Confidence says how firm a report is.
type Confidence string

// The levels of confidence, by Coverage times Firmness.
const (
	HighConfidence   Confidence = "high"   // from 0.75
	MediumConfidence Confidence = "medium" // from 0.4
	LowConfidence    Confidence = "low"
)

// An Outcome is what became of one check.
type Outcome struct {
	Code    Code    `json:"code"`
	Result  Result  `json:"result"`
	N       int     `json:"n,omitempty"`       // of the sample
	Because string  `json:"because,omitempty"` // why it was not assessed
	Points  float64 `json:"points"`            // that it could have cost
}

// A Result is the sort of an [Outcome].
type Result string

// The results.
const (
	Clear       Result = "clear"        // within the limit
	Signalled   Result = "signal"       // at or past the limit
	Explained   Result = "explained"    // past the limit, and a known event explains it
	NotAssessed Result = "not_assessed" // the data was not given, or is too little
)
