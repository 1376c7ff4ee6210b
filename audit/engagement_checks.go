package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// The checks of what posts get.
const (
	EngagementLow    Code = "ENGAGEMENT-LOW"
	EngagementHigh   Code = "ENGAGEMENT-HIGH"
	CommentsFew      Code = "ENGAGEMENT-COMMENTS-FEW"
	CommentsMany     Code = "ENGAGEMENT-COMMENTS-MANY"
	LikesEven        Code = "ENGAGEMENT-LIKES-EVEN"
	ViewsFew         Code = "ENGAGEMENT-VIEWS-FEW"
	CountsHidden     Code = "ENGAGEMENT-HIDDEN"
	SponsoredLifted  Code = "ENGAGEMENT-SPONSORED-LIFTED"
	SponsoredDropped Code = "PARTNERSHIPS-ER-DROP"
)

const ours = "our judgement"

func engagementChecks() []Check {
	return []Check{
		{
			Code: EngagementLow, Area: InEngagement, Title: "engagement rate over the lower end of what is ordinary", Unit: Times,
			Limit: 0.5, Full: 0.1, Points: 6, Least: 6, Enough: 12,
			Message:  "Posts get {observed} times what the lower end of ordinary accounts of this size gets: many followers seem not to see or not to care ({n} posts).",
			Innocent: []string{"followers gathered long ago", "a change of topic or language", "an algorithm change", "mostly silent viewers", "a benchmark of other accounts than this kind"},
			Source:   ours + ", in units of the benchmark that the reading names", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: EngagementHigh, Area: InEngagement, Title: "engagement rate over the upper end of what is ordinary", Unit: Times,
			Limit: 2, Full: 6, Points: 3, Least: 6, Enough: 12,
			Message:  "Posts get {observed} times what the upper end of ordinary accounts of this size gets ({n} posts): bought likes, a pod, or a very loyal audience.",
			Innocent: []string{"a viral post", "a giveaway", "a small and loyal audience", "advertising for the posts"},
			Source:   ours + ", in units of the benchmark that the reading names", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: CommentsFew, Area: InEngagement, Title: "comments per like over the lower end of what is ordinary", Unit: Times,
			Limit: 0.5, Full: 0.1, Points: 2, Least: 6, Enough: 12,
			Message:  "For their likes the posts get {observed} times the comments at the lower end of ordinary ({n} posts): likes are the easier ones to buy.",
			Innocent: []string{"pictures that need no words", "comments limited to followers", "comments that the creator deletes"},
			Source:   ours + ", in units of a weak example profile", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: CommentsMany, Area: InEngagement, Title: "comments per like over the upper end of what is ordinary", Unit: Times,
			Limit: 2, Full: 6, Points: 2, Least: 6, Enough: 12,
			Message:  "For their likes the posts get {observed} times the comments at the upper end of ordinary ({n} posts): a pod, or much to talk about.",
			Innocent: []string{"a giveaway that asks for comments", "questions to the audience", "a controversy"},
			Source:   ours + ", in units of a weak example profile", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: LikesEven, Area: InEngagement, Title: "spread of likes between posts", Unit: Fraction,
			Limit: 0.10, Full: 0.03, Points: 2, Least: 10, Enough: 20,
			Message:  "Likes differ by only {observed} between {n} posts: real posts do better and worse, bought likes come in equal portions.",
			Innocent: []string{"posts of one series on one day", "an audience that likes everything"},
			Source:   ours + "; HypeAuditor compares the spread with peers and publishes no limit, https://help.daasity.com/extract/all-integrations/hype-auditor/integration-specifications", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: ViewsFew, Area: InEngagement, Title: "views per follower over the lower end of what is ordinary", Unit: Times,
			Limit: 0.5, Full: 0.1, Points: 1, Least: 6, Enough: 12,
			Message:  "Videos are viewed {observed} times as often as the lower end of ordinary for so many subscribers ({n} videos).",
			Innocent: []string{"subscribers gathered long ago", "a change of topic", "videos for search, not for subscribers"},
			Source:   ours + ", in units of a weak example profile", Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: CountsHidden, Area: InEngagement, Title: "share of posts that hide likes or comments", Unit: Fraction,
			Limit: 0.5, Full: 1, Points: 0, Least: 6, Enough: 12,
			Message:  "{observed} of {n} posts hide their likes or have comments switched off: what they get cannot be seen from outside.",
			Innocent: []string{"a wish not to be counted", "protection from abuse", "posts about children"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: SponsoredLifted, Area: InEngagement, Title: "engagement of sponsored posts over that of the others", Unit: Times,
			Limit: 2, Full: 4, Points: 0, Least: 4, Enough: 10,
			Message:  "Sponsored posts get {observed} times the engagement of the others (at least {n} of each): ask whether they were advertised or lifted.",
			Innocent: []string{"a giveaway paid by the brand", "advertising for the post", "more care in sponsored posts"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
	}
}

// read is the day the facts behind the built-in policy were compiled.
const read = "2026-11-22"
