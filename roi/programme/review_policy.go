package programme

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Action is what to do about a creator. Any text decodes; [Action.IsValid] tells
// whether it is known.
type Action string

// The actions of the framework's rhythm.
const (
	Watch      Action = "watch"
	DoubleDown Action = "double_down"
	Adjust     Action = "adjust"
	Stop       Action = "stop"
	Scale      Action = "scale"
	TestAnew   Action = "test_anew" // something was adjusted, and the evidence starts again
)

// Actions lists the actions.
func Actions() []Action { return []Action{Watch, DoubleDown, Adjust, Stop, Scale, TestAnew} }

// IsValid reports whether a is one of Actions.
func (a Action) IsValid() bool {
	for _, k := range Actions() {
		if a == k {
			return true
		}
	}
	return false
}

// A Rhythm is what a stretch of weeks allows: what is done about a creator who is
// proven better or worse than the others.
type Rhythm struct {
	Name   string `json:"name"`
	From   int    `json:"from"`   // week, the first being 1
	Better Action `json:"better"` // Watch: nothing yet
	Worse  Action `json:"worse"`
	Test   bool   `json:"test"` // new creators are tested with what was freed
}

// A Correction says how the tests of several creators are corrected for each other.
type Correction string

// The corrections. Without one, each creator who is like the others is acted on with
// at most the error of the policy; with Holm the chance that any is.
const (
	Single Correction = ""
	Family Correction = "holm"
)

// A ReviewPolicy is how a programme is reviewed: a plain value, to be copied and
// changed.
type ReviewPolicy struct {
	Name    string   `json:"name"`
	Rhythms []Rhythm `json:"rhythms"` // by rising From
	// The share of creators without a true difference who are ever acted on, over all
	// weekly looks together, is at most ConversionError + EngagementError.
	ConversionError float64          `json:"conversion_error"`
	EngagementError float64          `json:"engagement_error"`
	Correct         Correction       `json:"correct,omitempty"`
	Margin          float64          `json:"margin"`            // a conversion rate that differs by less than this factor is no difference
	Engaged         float64          `json:"engaged"`           // an engagement rate must be away from the others' by this factor as well
	Peers           int              `json:"peers"`             // least number of others to be held against
	Patience        int              `json:"patience"`          // weeks from proof to stop, in which to adjust
	Dearest         *money.Amount    `json:"dearest,omitempty"` // most that an order may cost; nil: no limit
	MostMoved       money.Ratio      `json:"most_moved"`        // of the whole budget, in one review
	MostRaised      money.Ratio      `json:"most_raised"`       // of one creator's budget
	AdjustCut       money.Ratio      `json:"adjust_cut"`        // of the budget of one who is to be adjusted
	Basis           roi.Basis        `json:"basis"`             // of the return by which money is shared out
	Source          string           `json:"source"`
	AsOf            string           `json:"as_of"`
	Trust           engagement.Trust `json:"trust"`
}

// FrameworkReview is the framework's rhythm: weeks 1 and 2 watch, weeks 3 and 4 double
// down on what works and adjust the rest, from week 5 scale and test new creators. Its
// numbers are our judgement: of creators without a true difference at most 5 % are ever
// acted on, 3 % by conversion and 2 % by engagement.
func FrameworkReview() ReviewPolicy {
	return ReviewPolicy{
		Name: "framework",
		Rhythms: []Rhythm{
			{Name: "watch", From: 1, Better: Watch, Worse: Watch},
			{Name: "adjust", From: 3, Better: DoubleDown, Worse: Adjust},
			{Name: "scale", From: 5, Better: Scale, Worse: Stop, Test: true},
		},
		ConversionError: 0.03, EngagementError: 0.02, Margin: 1.1, Engaged: 1.25, Peers: 2, Patience: 2,
		MostMoved: money.BasisPoints(2500), MostRaised: money.One(), AdjustCut: money.Ratio{}, Basis: roi.Revenue,
		Source: "rhythm: the micro-influencer framework; numbers: our judgement", AsOf: "2026-11-26", Trust: engagement.TrustDoubtful,
	}
}

// Validate reports everything that is wrong with the policy, as a [problem.List].
func (p ReviewPolicy) Validate() error {
	var c checker
	if len(p.Rhythms) == 0 {
		c.fail("rhythms", "required", "", "a review needs at least one stretch of weeks")
	}
	last := 0
	for i, r := range p.Rhythms {
		at := problem.Index("rhythms", i)
		if r.From <= last || i == 0 && r.From != 1 {
			c.fail(problem.Join(at, "from"), "rising", "1", "stretches begin at week 1 and follow each other")
		}
		last = r.From
		if !r.Better.IsValid() {
			c.fail(problem.Join(at, "better"), "enum", "", "is no action")
		}
		if !r.Worse.IsValid() {
			c.fail(problem.Join(at, "worse"), "enum", "", "is no action")
		}
	}
	for _, e := range []struct {
		name string
		x    float64
	}{{"conversion_error", p.ConversionError}, {"engagement_error", p.EngagementError}} {
		if !(e.x > 0 && e.x < 0.5) {
			c.fail(e.name, "between", "0 and 0.5", "an error is a fraction, such as 0.03")
		}
	}
	for _, e := range []struct {
		name string
		x    float64
	}{{"margin", p.Margin}, {"engaged", p.Engaged}} {
		if !(e.x >= 1 && e.x <= 1000) || math.IsNaN(e.x) {
			c.fail(e.name, "range", "1 to 1000", "a factor of difference is 1 or more")
		}
	}
	if p.Correct != Single && p.Correct != Family {
		c.fail("correct", "enum", "", "is no correction")
	}
	if p.Peers < 1 {
		c.fail("peers", "gte", "1", "there must be somebody to compare with")
	}
	if p.Patience < 0 {
		c.fail("patience", "gte", "0", "weeks cannot be negative")
	}
	for _, e := range []struct {
		name string
		x    money.Ratio
	}{{"most_moved", p.MostMoved}, {"most_raised", p.MostRaised}, {"adjust_cut", p.AdjustCut}} {
		if e.x.Sign() < 0 || e.name != "most_raised" && e.x.Cmp(money.One()) > 0 {
			c.fail(e.name, "range", "0 to 1", "is a fraction")
		}
	}
	if !p.Basis.IsValid() {
		c.fail("basis", "enum", "", "is no basis of a return")
	}
	return c.list.Err()
}

// Timing is how long the review takes to find a creator whose conversion rate is that
// of the others times the ratio, 2 for a doubling: base is the others' rate, clicks the
// clicks of all creators in a week, and creators how many share them equally. It is
// never before the first week that allows an action. Errors: those of
// [experiment.Design.Timing].
func (p ReviewPolicy) Timing(base, ratio, clicks float64, creators int) (experiment.Timing, error) {
	if creators < 2 {
		return experiment.Timing{}, undefined("timing", "there are fewer than two creators")
	}
	d := experiment.Design{Base: base, Ratio: ratio, Level: p.ConversionError, Share: 1 / float64(creators)}
	if p.Correct == Family {
		d.Level /= float64(creators)
	}
	t, err := d.Timing(clicks, p.Margin)
	if err != nil {
		return t, fmt.Errorf("programme: %w", err)
	}
	for _, r := range p.Rhythms {
		if ratio > 1 && r.Better != Watch || ratio < 1 && r.Worse != Watch {
			t.Weeks = max(t.Weeks, r.From)
			break
		}
	}
	return t, nil
}

// rhythm is the stretch that a week is in.
func (p ReviewPolicy) rhythm(week int) Rhythm {
	now := Rhythm{Name: "before", Better: Watch, Worse: Watch}
	for _, r := range p.Rhythms {
		if week >= r.From {
			now = r
		}
	}
	return now
}
