package persona

import (
	"io"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Criteria are how a shortlist is made: the fit to a persona, and criteria beside
// it, each hard or soft. The weights of all of them and of the fit add up to 1.
type Criteria struct {
	Name      string      `json:"name"`
	Persona   *Persona    `json:"persona,omitempty"` // nil: nobody is asked for, and FitWeight is 0
	Fit       *FitPolicy  `json:"fit,omitempty"`     // nil: DefaultFit
	FitWeight float64     `json:"fit_weight"`
	List      []Criterion `json:"criteria,omitempty" validate:"max=50"`

	Candidates Plan              `json:"candidates,omitzero"` // how many to look at
	Shortlist  Plan              `json:"shortlist,omitzero"`  // how many to keep
	Scheme     engagement.Scheme `json:"scheme,omitzero"`     // of the tiers; empty: engagement.DefaultScheme

	Source string           `json:"source"`
	AsOf   string           `json:"as_of"`
	Trust  engagement.Trust `json:"trust"`
}

// A Plan is a number from From to To, both in. To of zero is no upper end. Past
// To candidates are in reserve; outside of it the ranking says so.
type Plan struct {
	From int `json:"from,omitempty"`
	To   int `json:"to,omitempty"`
}

// CriterionCode says what a criterion looks at.
type CriterionCode string

// What a criterion can look at. The first five are the framework's.
const (
	ByEngagement   CriterionCode = "engagement_rate"
	ByQuality      CriterionCode = "audience_quality"  // share of real people
	ByContent      CriterionCode = "content_quality"   // as people rate it, 0 to 1
	ByValues       CriterionCode = "values"            // likewise
	ByPartnerships CriterionCode = "past_partnerships" // likewise, and the share that was disclosed
	ByFollowers    CriterionCode = "followers"
	ByTier         CriterionCode = "tier"
	ByLanguage     CriterionCode = "language" // of the content
	ByPrice        CriterionCode = "price"
)

// IsValid reports whether c is one of the codes above.
func (c CriterionCode) IsValid() bool {
	switch c {
	case ByEngagement, ByQuality, ByContent, ByValues, ByPartnerships, ByFollowers, ByTier, ByLanguage, ByPrice:
		return true
	}
	return false
}

// A Criterion is one thing wanted of a candidate. One that is hard excludes who
// is known not to meet it; one that is soft only costs score. What is not
// assessed excludes nobody, counts 0 and is listed.
type Criterion struct {
	Code   CriterionCode `json:"code"`
	Hard   bool          `json:"hard,omitempty"`
	Weight float64       `json:"weight"` // share of the score

	Least float64 `json:"least,omitempty"` // for audience_quality, the ratings (0 to 1) and followers
	Most  float64 `json:"most,omitempty"`  // for followers; 0: no upper end

	Tables []engagement.Benchmarks `json:"tables,omitempty"` // for engagement_rate: the first that has a row for the candidate and the same definition
	Of     []string                `json:"of,omitempty"`     // for tier and language: any of these
	Format engagement.Format       `json:"format,omitempty"` // for price; empty: the cheapest on the rate card
	Budget money.Amount            `json:"budget,omitzero"`  // for price

	Source string           `json:"source,omitempty"`
	AsOf   string           `json:"as_of,omitempty"`
	Trust  engagement.Trust `json:"trust,omitempty"`
}

// ParseCriteria reads criteria as JSON, strictly, and validates them. The persona
// may be left out, to be set with [Criteria.For]. The error is nil or a
// problem.List of everything else that is wrong, by JSON path.
func ParseCriteria(r io.Reader) (Criteria, error) {
	c, err := valid.Decode[Criteria](rules(), r)
	if list, is := problems(err); is && c.Persona == nil {
		err = slices.DeleteFunc(slices.Clone(list), func(p problem.Problem) bool { return p.Path == "persona" && p.Rule == "given" }).Err()
	}
	return c, err
}

// For returns the criteria with whom to reach, in place of the persona they have.
func (c Criteria) For(p Persona) Criteria {
	c.Persona = &p
	return c
}

// Validate returns nil, or a problem.List: weights that do not add up, limits that
// nothing can meet, criteria that stand there twice or lack what they are held
// against, and whatever is wrong with the persona and the fit.
func (c Criteria) Validate() error { return rules().Struct(c) }

// Hard returns the criteria with those of the codes made hard.
func (c Criteria) Hard(codes ...CriterionCode) Criteria { return c.set(true, codes) }

// Soft returns the criteria with those of the codes made soft.
func (c Criteria) Soft(codes ...CriterionCode) Criteria { return c.set(false, codes) }

func (c Criteria) set(hard bool, codes []CriterionCode) Criteria {
	c.List = append([]Criterion(nil), c.List...)
	for i := range c.List {
		if contains(codes, c.List[i].Code) {
			c.List[i].Hard = hard
		}
	}
	return c
}

// scheme is the one given, or the default.
func (c *Criteria) scheme() engagement.Scheme {
	if len(c.Scheme.Tiers) == 0 {
		return engagement.DefaultScheme()
	}
	return c.Scheme
}

// fit is the policy given, or the default.
func (c *Criteria) fit() FitPolicy {
	if c.Fit == nil {
		return DefaultFit()
	}
	return *c.Fit
}
