package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// The checks of followers.
const (
	FollowersFakeShare Code = "FOLLOWERS-FAKE-SHARE"
	FollowersMassShare Code = "FOLLOWERS-MASS-SHARE"
	FollowersInactive  Code = "FOLLOWERS-INACTIVE"
)

func followerChecks() []Check {
	return []Check{
		{
			Code: FollowersFakeShare, Area: InFollowers, Unit: Fraction, Limit: 0.25, Full: 0.6, Points: 26, Least: 100, Enough: 400,
			Title:   "share of followers that look bought or automated, corrected for the errors of the measure",
			Message: "By their profiles an estimated {observed} of the followers were bought or are automated ({n} drawn at random, corrected for misses and false alarms); from {limit} on it is worth asking where they come from.",
			Innocent: []string{
				"bots follow well-known accounts that never paid for them",
				"somebody else bought followers for the account",
				"people who only read have few posts and few followers",
				"new or young accounts look empty",
				"the audience is unlike the one on which hits and false alarms were measured",
			},
			Source: "up to 25 % is expected: https://help.brand.trnd.io/en/articles/10421840-creator-profile-metrics-explained ; " +
				"mass followers and suspicious within 25 %: https://intercom.help/stellario/en/articles/2821261-instagram-audience-what-is-the-audience-quality-score ; " +
				"average of Swiss influencers in 2017 about 30 %, so that the points begin at 0 here and are full at 60 %: " + srfSource,
			Trust: engagement.TrustOwner, AsOf: readOn,
		},
		{
			Code: FollowersMassShare, Area: InFollowers, Unit: Fraction, Limit: 0.5, Full: 0.9, Points: 5, Least: 100, Enough: 400,
			Title:   "share of followers that follow more than 1,500 accounts",
			Message: "{observed} of {n} followers follow so many accounts that they will hardly see a post; three in ten are ordinary, {limit} is much.",
			Innocent: []string{
				"in some fields and countries people follow back as a courtesy",
				"follow-for-follow among small creators",
			},
			Source: "the line of 1,500: " + hypeAuditorMass + " ; the limit is " + ownJudgement + ": three in ten real followers passed that line in the sample of " + srfSource,
			Trust:  engagement.TrustDoubtful, AsOf: readOn,
		},
		{
			Code: FollowersInactive, Area: InFollowers, Unit: Fraction, Limit: 0.4, Full: 0.8, Points: 3, Least: 100, Enough: 400,
			Title:   "share of followers that were not active for three months",
			Message: "{observed} of {n} followers whose last activity is known did nothing for three months; from {limit} on much of the audience may be gone.",
			Innocent: []string{
				"people who only read leave no trace",
				"an account of many years keeps followers who left the network",
			},
			Source: "three months: https://popularchips.com/dailies/the-5-step-guide-to-spotting-an-influencer-with-fake-followers-step-5/ ; the limit is " + ownJudgement,
			Trust:  engagement.TrustDoubtful, AsOf: readOn,
		},
	}
}
