package programme

import (
	"errors"
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A QuarterPolicy is how the whole programme is reviewed: a plain value, to be copied
// and changed.
type QuarterPolicy struct {
	Name             string           `json:"name"`
	Review           ReviewPolicy     `json:"review"`
	Confidence       float64          `json:"confidence"`        // of the goals' forecasts
	MostRevisions    float64          `json:"most_revisions"`    // rounds for each deliverable, on average
	MostScripted     float64          `json:"most_scripted"`     // share of creators
	LeastOngoing     float64          `json:"least_ongoing"`     // share of creators
	MostConcentrated float64          `json:"most_concentrated"` // share of the spend that one creator takes
	NewShare         float64          `json:"new_share"`         // of creators, to be tested new in phase two beside those who replace others
	Source           string           `json:"source"`
	AsOf             string           `json:"as_of"`
	Trust            engagement.Trust `json:"trust"`
}

// DefaultQuarter holds a programme against the pitfalls the framework names; the limits
// are our judgement.
func DefaultQuarter() QuarterPolicy {
	return QuarterPolicy{
		Name: "framework", Review: FrameworkReview(), Confidence: 0.8,
		MostRevisions: 2, MostScripted: 0.5, LeastOngoing: 0.5, MostConcentrated: 0.5, NewShare: 0.2,
		Source: "pitfalls: the micro-influencer framework; limits: our judgement", AsOf: "2026-11-26", Trust: engagement.TrustDoubtful,
	}
}

// Validate reports everything that is wrong with the policy, as a [problem.List].
func (p QuarterPolicy) Validate() error {
	var c checker
	var list problem.List
	if err := p.Review.Validate(); errors.As(err, &list) {
		c.list = list.Under("review")
	}
	for _, f := range []struct {
		name string
		x    float64
	}{
		{"confidence", p.Confidence}, {"most_scripted", p.MostScripted}, {"least_ongoing", p.LeastOngoing},
		{"most_concentrated", p.MostConcentrated}, {"new_share", p.NewShare},
	} {
		if !(f.x >= 0 && f.x <= 1) {
			c.fail(f.name, "range", "0 to 1", "is a fraction")
		}
	}
	if !(p.MostRevisions >= 0) {
		c.fail("most_revisions", "gte", "0", "rounds cannot be negative")
	}
	return c.list.Err()
}

// A Quarter is the review of a whole programme.
type Quarter struct {
	Policy     string                        `json:"policy"`
	AsOf       civil.Date                    `json:"as_of"`
	Week       int                           `json:"week"`
	Due        bool                          `json:"due"`                   // thirteen weeks, or a multiple, have ended
	Return     engagement.Figure[roi.Return] `json:"return"`                // of the creators' weeks that know their gain, with their costs and their part of the shared
	ReturnOver string                        `json:"return_over,omitempty"` // "30 of 36 weeks"; empty: all
	Goals      GoalReport                    `json:"goals"`
	Mix        Mix                           `json:"mix"`
	Continuity Continuity                    `json:"continuity"`
	Findings   []Finding                     `json:"findings"`
	PhaseTwo   PhaseTwo                      `json:"phase_two"`
	Review     Review                        `json:"review"`
	Problems   problem.List                  `json:"problems,omitempty"`
}

// PhaseTwo is what the next phase can start from.
type PhaseTwo struct {
	Keep           []string                             `json:"keep,omitempty"`             // proven better
	Change         []string                             `json:"change,omitempty"`           // to be adjusted or tested anew
	Drop           []string                             `json:"drop,omitempty"`             // to stop
	Undecided      []string                             `json:"undecided,omitempty"`        // no difference proven: they go on
	TestNew        int                                  `json:"test_new"`                   // creators
	Budget         money.Amount                         `json:"budget"`                     // weekly, as reallocated; what is left is for those tested
	Conversion     engagement.Figure[float64]           `json:"conversion"`                 // orders per click of all
	OrderValue     engagement.Figure[money.Amount]      `json:"order_value"`                // net, of the weeks that know orders and revenue
	OrderValueOver string                               `json:"order_value_over,omitempty"` // "30 of 36 weeks"; empty: all
	Clicks         engagement.Figure[float64]           `json:"clicks"`                     // of all, in a week that knows them
	Doubling       engagement.Figure[experiment.Timing] `json:"doubling"`                   // weeks until one who converts twice as well would be found
}

// quarterWeeks is a quarter.
const quarterWeeks = 13

// Quarter reviews the programme on a day: goals, mix, continuity, the pitfalls, and what
// phase two can start from. Wrong rows are Problems and left out. Errors: a
// [problem.List] for the policy.
func (p QuarterPolicy) Quarter(d Data, goals []Goal, asOf civil.Date) (Quarter, error) {
	if err := p.Validate(); err != nil {
		return Quarter{}, err
	}
	review, err := p.Review.Review(d, asOf)
	if err != nil {
		return Quarter{}, err
	}
	good, _ := d.check(asOf)
	out := Quarter{Policy: p.Name, AsOf: asOf, Week: review.Week, Review: review, Goals: ReportGoals(goals, asOf, p.Confidence)}
	out.Due = out.Week > 0 && out.Week%quarterWeeks == 0
	out.Problems = append(append(out.Problems, review.Problems...), out.Goals.Problems...)
	out.Review.Problems, out.Goals.Problems = nil, nil

	var all figures
	for _, r := range good.Creators {
		all = all.and(figuresOf(r, roi.Cost{}, p.Review.Basis))
	}
	all.share(good.Shared)
	out.Return = engagement.FigureOf(all.measure(p.Review.Basis))
	out.ReturnOver = all.returned.over(all.all)
	out.Mix = good.mix()
	out.Continuity = good.continuity()
	out.Findings = p.findings(good, out)
	out.PhaseTwo = p.phaseTwo(good, all, review)
	return out, nil
}

// phaseTwo gathers what is known.
func (p QuarterPolicy) phaseTwo(d Data, all figures, r Review) PhaseTwo {
	var next PhaseTwo
	for _, x := range r.Decisions {
		switch x.Action {
		case Scale, DoubleDown:
			next.Keep = append(next.Keep, x.Creator)
		case Stop:
			next.Drop = append(next.Drop, x.Creator)
		case Adjust, TestAnew:
			next.Change = append(next.Change, x.Creator)
		default:
			next.Undecided = append(next.Undecided, x.Creator)
		}
	}
	stay := len(r.Decisions) - len(next.Drop)
	next.TestNew = len(next.Drop) + int(float64(p.NewShare*float64(stay))+0.5)
	next.Budget = r.Budget.Before
	rate, err := all.conversionRate(0.95)
	next.Conversion = engagement.FigureOf(rate.value, err)
	next.OrderValue = engagement.FigureOf(all.orderValue())
	next.OrderValueOver = all.valued.over(all.all)
	clicks := 0.0
	if all.clicked.weeks == 0 {
		next.Clicks = engagement.FigureOf(clicks, undefined("clicks", "clicks are unknown in every week"))
	} else {
		clicks = float64(all.clicks) / float64(all.clicked.weeks) * float64(len(d.Creators))
		next.Clicks = engagement.FigureOf(clicks, nil)
	}
	if err != nil || !(rate.value > 0) || clicks == 0 {
		next.Doubling = engagement.FigureOf(experiment.Timing{}, undefined("time to find a doubling", "the conversion rate is unknown or 0"))
		return next
	}
	next.Doubling = engagement.FigureOf(p.Review.Timing(rate.value, 2, clicks, len(d.Creators)))
	return next
}

// A Finding is one check of a programme and what it found.
type Finding struct {
	ID       string           `json:"id"`    // stable
	Found    engagement.Tri   `json:"found"` // unsaid: not assessed
	Says     string           `json:"says"`
	Observed float64          `json:"observed"`
	Limit    float64          `json:"limit"`
	Unit     string           `json:"unit"`
	N        int64            `json:"n"`                  // creators, posts or weeks it rests on; 0: not assessed
	Evidence []string         `json:"evidence,omitempty"` // creators, or what else it was seen on
	Innocent []string         `json:"innocent,omitempty"` // what else would look like this
	Source   string           `json:"source"`
	Trust    engagement.Trust `json:"trust"`
}

// String reads "one_off: yes, 0.25 against 0.50 (share of creators), n = 12".
func (f Finding) String() string {
	if f.Found == engagement.Unsaid {
		return f.ID + ": not assessed"
	}
	return fmt.Sprintf("%s: %s, %s against %s (%s), n = %d", f.ID, f.Found, number(f.Observed, 2), number(f.Limit, 2), f.Unit, f.N)
}
