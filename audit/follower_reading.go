package audit

import (
	"cmp"
	"math/big"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A FollowerReading is what a sample of followers shows.
type FollowerReading struct {
	// Of says whom the numbers are about: of all followers where the sample was
	// drawn at random, and else of this sample alone.
	Of       SampleKind `json:"of"`
	Profiles int64      `json:"profiles"`           // distinct, where Run counted them
	Repeated int64      `json:"repeated,omitempty"` // left out, for their id was there already
	Classed  int64      `json:"classed"`            // with followers, following and posts known
	// Classes are the shares of the classed. Inactive is possible for the Timed
	// alone, those whose last activity is known.
	Classes []ClassShare `json:"classes"`
	Timed   int64        `json:"timed"`
	// Suspicious is the share of the classed with Limit points or more, as measured.
	Suspicious engagement.Figure[SampleShare] `json:"suspicious"`
	Limit      float64                        `json:"limit"`
	// Corrected is the estimated share of fakes among all followers. It is undefined
	// unless the sample was drawn at random.
	Corrected engagement.Figure[CorrectedShare] `json:"corrected"`
	// MeanProbability is the mean of the probabilities of the classed, with BaseRate
	// assumed: it leans towards BaseRate, and Corrected does not.
	MeanProbability engagement.Figure[float64] `json:"mean_probability"`
	BaseRate        float64                    `json:"base_rate"`
	Reasons         []ReasonShare              `json:"reasons,omitempty"` // the most frequent first
	// Baseline is a published rule set on the same profiles, for comparison.
	Baseline BaselineShares `json:"baseline"`
}

// A SampleKind says whom numbers of a sample are about.
type SampleKind string

// The kinds of sample.
const (
	OfAllFollowers SampleKind = "all_followers" // drawn at random from them
	OfThisSample   SampleKind = "this_sample"   // not said to be random: nothing is concluded about all
)

// A SampleShare is a share of a sample, with its Wilson interval.
type SampleShare struct {
	X        int64          `json:"x"`
	N        int64          `json:"n"`
	Share    float64        `json:"share"`
	Interval stats.Interval `json:"interval"`
}

// A ClassShare is how many are of a class. The share of the unclassed is of all
// profiles, the others are of the classed.
type ClassShare struct {
	Class AccountClass                   `json:"class"`
	N     int64                          `json:"n"`
	Share engagement.Figure[SampleShare] `json:"share"`
}

// A ReasonShare is how often a feature speaks for a fake.
type ReasonShare struct {
	Feature  Feature `json:"feature"`
	N        int64   `json:"n"`        // with ReasonFrom points or more
	Assessed int64   `json:"assessed"` // profiles where it is known
}

// BaselineShares are the classes by a published rule set.
type BaselineShares struct {
	Name       string `json:"name"`
	Suspicious int64  `json:"suspicious"`
	Inactive   int64  `json:"inactive"`
	Real       int64  `json:"real"`
	Unclassed  int64  `json:"unclassed"`
	Weakness   string `json:"weakness"`
	Source     string `json:"source"`
}

// sampleShare is x of n with its interval.
func sampleShare(what string, x, n int64, level float64) engagement.Figure[SampleShare] {
	interval, err := stats.Wilson(x, n, level)
	if err != nil {
		return engagement.Figure[SampleShare]{Undefined: &engagement.Undefined{What: what, Because: err.Error()}}
	}
	return engagement.Figure[SampleShare]{Value: SampleShare{x, n, float64(x) / float64(n), interval}}
}

// Reading says what the profiles counted show. random is whether they were drawn
// at random from all followers. The error is [ErrNoPolicy] where the tally came from
// bytes and knows no policy to read by, and nil otherwise.
func (t *FollowerTally) Reading(random engagement.Tri) (FollowerReading, error) {
	if err := t.ready(); err != nil {
		return FollowerReading{}, err
	}
	return t.reading(random), nil
}

func (t *FollowerTally) reading(random engagement.Tri) FollowerReading {
	p := t.policy
	classed := int64(t.n - t.none)
	r := FollowerReading{
		Of: OfThisSample, Profiles: int64(t.n), Classed: classed, Timed: int64(t.timed),
		Limit: finiteOr(p.Limit, 0), BaseRate: finiteOr(p.BaseRate, 0.5),
		Suspicious: sampleShare("suspicious share", int64(t.over), classed, p.Level),
		Classes:    t.classes(), Reasons: t.reasonShares(),
		Baseline: BaselineShares{
			Name: socialbakersName, Weakness: socialbakersWeakness, Source: socialbakersPage,
			Real: int64(t.baseline[0]), Suspicious: int64(t.baseline[1]), Inactive: int64(t.baseline[2]), Unclassed: int64(t.baseline[3]),
		},
	}
	if classed > 0 {
		unit := new(big.Int).Lsh(big.NewInt(classed), 32)
		r.MeanProbability.Value = stats.RatioToFloat(t.sum.Big(), unit)
	} else {
		r.MeanProbability.Undefined = &engagement.Undefined{What: "mean probability", Because: "nothing was classed"}
	}
	if random > 0 {
		r.Of = OfAllFollowers
		r.Corrected = engagement.FigureOf(p.Rates.Correct(int64(t.over), classed, p.Level))
	} else {
		r.Corrected.Undefined = &engagement.Undefined{What: "corrected share", Because: "the sample is not said to be drawn at random"}
	}
	return r
}

// classes are the shares in the order of [AccountClasses], the policy's own behind.
func (t *FollowerTally) classes() []ClassShare {
	p := t.policy
	shares := make([]ClassShare, 0, len(AccountClasses()))
	add := func(c AccountClass, n uint64) {
		i := slices.IndexFunc(shares, func(s ClassShare) bool { return s.Class == c })
		if i < 0 {
			i = len(shares)
			shares = append(shares, ClassShare{Class: c})
		}
		shares[i].N += int64(n)
	}
	for _, c := range AccountClasses() {
		add(c, 0)
	}
	add(RealAccount, t.rest)
	add(Unclassed, t.none)
	for i := range p.rows() {
		add(p.Classes[i].Class, t.rows[i])
	}
	for i := range shares {
		of := t.n - t.none
		if shares[i].Class == Unclassed {
			of = t.n
		}
		shares[i].Share = sampleShare("share", shares[i].N, int64(of), p.Level)
		if shares[i].Class == InactiveAccount && t.timed == 0 {
			shares[i].Share = engagement.Figure[SampleShare]{Undefined: &engagement.Undefined{What: "share", Because: "no last activity is known"}}
		}
	}
	return shares
}

func (t *FollowerTally) reasonShares() []ReasonShare {
	var list []ReasonShare
	for i := range t.policy.weights() {
		if t.reasons[i] > 0 {
			list = append(list, ReasonShare{t.policy.Weights[i].Feature, int64(t.reasons[i]), int64(t.assessed[i])})
		}
	}
	slices.SortStableFunc(list, func(a, b ReasonShare) int { return cmp.Compare(b.N, a.N) })
	return list
}
