package experiment

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// What a Design means when it leaves a field 0.
const (
	DefaultLevel = 0.05 // the usual error of the first kind, both sides together
	DefaultPower = 0.8  // the usual chance of finding what is there
	DefaultShare = 0.5
)

// A Design is a test that is to be run: a holdout, a split, or one creator
// against the others.
type Design struct {
	Base  float64 `json:"base"`            // rate of the control group: conversions per person or per click, above 0
	Ratio float64 `json:"ratio"`           // the difference to find, treated over control: 2 for a doubling, 0.5 for a halving; not 1
	Level float64 `json:"level,omitempty"` // error allowed, both sides together; 0: [DefaultLevel]
	Power float64 `json:"power,omitempty"` // chance of finding the difference; 0: [DefaultPower]
	Share float64 `json:"share,omitempty"` // treated people of all; 0: [DefaultShare]; 0.9 for a holdout of 10 %
}

// withDefaults fills what was left 0.
func (d Design) withDefaults() Design {
	if d.Level == 0 {
		d.Level = DefaultLevel
	}
	if d.Power == 0 {
		d.Power = DefaultPower
	}
	if d.Share == 0 {
		d.Share = DefaultShare
	}
	return d
}

// Validate reports everything that is wrong with the design, as a [problem.List]:
// a base that is not above 0, a ratio that is not above 0 or is 1, a level or a
// share not between 0 and 1, a power not between the level and 1.
func (d Design) Validate() error {
	d = d.withDefaults()
	var all problem.List
	fail := func(path, rule, param, message string) {
		all = append(all, problem.Problem{Path: path, Rule: rule, Param: param, Message: message})
	}
	if !(d.Base > 0) || math.IsInf(d.Base, 0) {
		fail("base", "gt", "0", "the rate of the control group must be a number above 0")
	}
	switch {
	case !(d.Ratio > 0) || math.IsInf(d.Ratio, 0):
		fail("ratio", "gt", "0", "the ratio to find must be a number above 0")
	case d.Ratio == 1:
		fail("ratio", "ne", "1", "a ratio of 1 is no difference, and no sample finds it")
	}
	if !inside(d.Level) {
		fail("level", "between", "0 and 1", "the level is a fraction, such as 0.05")
	}
	if !inside(d.Share) {
		fail("share", "between", "0 and 1", "the share of the treated is a fraction, such as 0.5")
	}
	if !inside(d.Power) || d.Power <= d.Level {
		fail("power", "between", "level and 1", "the power is a fraction above the level, such as 0.8")
	}
	return all.Err()
}

// inside reports 0 < x < 1.
func inside(x float64) bool { return x > 0 && x < 1 }
