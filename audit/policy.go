package audit

import "slices"

// A Policy is every threshold and weight of an audit, as plain values: change what
// [DefaultPolicy] returns, and its Version with it.
type Policy struct {
	Name    string  `json:"name"`
	Version string  `json:"version"`
	Checks  []Check `json:"checks"`
	// LeastCoverage is the share of the checks' points that must be assessed
	// before there is a score.
	LeastCoverage float64 `json:"least_coverage"`

	Growth       GrowthPolicy      `json:"growth"`
	Followers    FollowerPolicy    `json:"followers"`
	Comments     CommentPolicy     `json:"comments"`
	Engagement   EngagementPolicy  `json:"engagement"`
	Partnerships PartnershipPolicy `json:"partnerships"`
}

// DefaultPolicy is the policy of this library, in a copy of the caller's own. Its
// points are our judgement of how much each check says of an audience: followers
// 34, comments 22, growth 22, engagement 16, audience 6. Of partnerships nothing is
// held against an account.
func DefaultPolicy() Policy {
	return Policy{
		Name: "influencekit", Version: "2026-11", LeastCoverage: 0.4,
		Checks: slices.Concat(followerChecks(), growthChecks(), commentChecks(), engagementChecks(), audienceChecks(), partnershipChecks()),
		Growth: defaultGrowth(), Followers: defaultFollowers(), Comments: defaultComments(),
		Engagement: defaultEngagement(), Partnerships: defaultPartnerships(),
	}
}

// String gives the name and the version.
func (p Policy) String() string { return p.Name + " " + p.Version }

// Check returns the row with that code.
func (p *Policy) Check(code Code) (Check, bool) {
	for _, c := range p.Checks {
		if c.Code == code {
			return c, true
		}
	}
	return Check{}, false
}
