package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// Pages that name what is looked at in a profile.
const (
	hypeAuditorRules = "https://hypeauditor.com/blog/now-you-can-check-influencer-for-fake-followers-and-likes/"
	hypeAuditorMass  = "https://hypeauditor.com/blog/what-is-audience-quality-score-on-hypeauditor/"
	modashRules      = "https://help.modash.io/en/articles/6967277-audience-likers-credibility"
	infludataRules   = "https://faq.infludata.com/en/support/solutions/articles/80001039692-how-are-suspicious-or-inactive-followers-calculated-"
	infludataTypes   = "https://faq.infludata.com/en/support/solutions/articles/80000601885--what-does-the-audience-type-mean-"
	hivencyRules     = "https://help.hivency.com/hc/en-gb/articles/360014952240-What-is-the-AQS-or-Audience-Quality-Score-"
	socialbakersPage = "http://www.socialbakers.com/twitter/fakefollowercheck/methodology"
	cresciPaper      = "https://arxiv.org/abs/1509.04098"
	seventeenStudy   = "https://acemap.info/paper/312424213"
	ownJudgement     = "our judgement"
	readOn           = "2026-11-22"
)

// defaultWeights are the weights of this library. They were set by hand, in
// quarters of a point, from the rules that are published and from what the
// counters mean, and fitted to nothing. Posts and followers count half of what the
// sources would give them, for they count again in the two ratios.
func defaultWeights() []Weight {
	return []Weight{
		{
			FeaturePosts,
			[]Knot{{0, 1}, {1, 0.75}, {5, 0.5}, {10, 0.25}, {20, 0}, {100, -0.5}, {500, -1}},
			"has {value} posts", "has {value} posts",
			"few posts: " + hypeAuditorRules + " ; never posted: " + socialbakersPage, engagement.TrustOwner, readOn,
		},
		{
			FeatureFollowers, // Camisani-Calzolari's line is 30, by Cresci et al.
			[]Knot{{0, 2}, {5, 1.5}, {15, 1}, {30, 0.5}, {100, 0}, {300, -0.25}, {1000, -0.5}},
			"has {value} followers", "has {value} followers",
			"few followers: " + hypeAuditorRules + " ; at least 30 for a human: " + cresciPaper, engagement.TrustOwner, readOn,
		},
		{
			FeatureFollowing, // Instagram stops at 7,500
			[]Knot{{1000, 0}, {1500, 0.25}, {3000, 0.75}, {5000, 1}, {7000, 1.5}},
			"follows {value} accounts", "",
			"mass following from 1,500: " + hypeAuditorMass, engagement.TrustOwner, readOn,
		},
		{
			FeatureRatio, // 2 is the human side of Camisani-Calzolari's rule, 50 Socialbakers', 100 Van Den Beld's
			[]Knot{{0.2, -1}, {0.5, -0.75}, {1, -0.5}, {2, 0}, {5, 0.5}, {10, 1}, {20, 1.5}, {50, 2}},
			"follows {value} accounts per follower", "follows {value} accounts per follower",
			"50:1: " + socialbakersPage + " ; 2 x followers >= following for a human: " + cresciPaper, engagement.TrustOwner, readOn,
		},
		{
			FeaturePerPost,
			[]Knot{{1, -1.5}, {3, -1}, {10, -0.5}, {30, 0}, {100, 0.75}, {300, 1.5}, {1000, 2}},
			"follows {value} accounts per post", "follows {value} accounts per post",
			"few posts with a high following: " + infludataRules, engagement.TrustOwner, readOn,
		},
		{
			FeaturePicture, []Knot{{0, 1.5}, {1, 0}}, "has no picture", "",
			"photo missing: " + modashRules + " and " + hypeAuditorRules, engagement.TrustOwner, readOn,
		},
		{
			FeatureBio, []Knot{{0, 0.5}, {1, -0.5}}, "has no biography", "has a biography of {value} characters",
			"bio missing: " + modashRules + " and " + hypeAuditorRules, engagement.TrustOwner, readOn,
		},
		{
			FeatureLink, []Knot{{0, 0}, {1, -0.25}}, "", "gives a link",
			"a link present is among the best predictors: " + seventeenStudy, engagement.TrustPress, readOn,
		},
		{
			FeatureNameDigits, []Knot{{0, 0}, {0.2, 0.25}, {0.4, 1}}, "has a name of {value} digits", "",
			"random digits: " + infludataRules, engagement.TrustOwner, readOn,
		},
		{
			FeatureNameTrailing, []Knot{{3, 0}, {5, 0.25}}, "has a name that ends in {value} digits", "",
			"random digits: " + infludataRules, engagement.TrustOwner, readOn,
		},
		{
			FeatureNameRandom, []Knot{{0, 0}, {1, 0.5}}, "has a name whose letters look drawn at random", "",
			ownJudgement, engagement.TrustDoubtful, readOn,
		},
		{
			FeatureAge, []Knot{{30, 0.5}, {180, 0}, {730, -0.5}}, "was opened {value} days ago", "was opened {value} days ago",
			"account age is looked at: " + modashRules, engagement.TrustOwner, readOn,
		},
		{
			FeaturePrivate, []Knot{{0, 0}, {1, -0.25}}, "", "is private",
			ownJudgement + ": who must approve each follower cannot be an advertisement", engagement.TrustDoubtful, readOn,
		},
		{
			FeatureVerified, []Knot{{0, 0}, {1, -3}}, "", "is verified",
			ownJudgement + ": the platform, or a payment, vouches for somebody", engagement.TrustDoubtful, readOn,
		},
	}
}
