package roi

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// noSource is what the framework says of where its numbers come from.
const noSource = "the framework this library implements, which names no source"

// Claims is what the framework behind this library claims of micro-influencers, in
// our words. None of it names its source: hold a campaign against it with
// [Against], and take none of it as a default.
func Claims() []Claim {
	claims := []Claim{
		{
			ID: "engagement-micro", Measure: MicroEngagement, Low: permille(30), High: permille(100),
			Says:    "Posts of micro-influencers get an engagement rate of 3 to 10 %.",
			Unit:    "likes and comments per follower",
			Against: "a rate of (likes + comments) / followers of accounts with 10,000 to 100,000 followers",
			Not:     "rates over reach, impressions or views, rates that count more than likes and comments, other sizes of account",
		},
		{
			ID: "engagement-macro", Measure: MacroEngagement, Low: permille(10), High: permille(30),
			Says:    "Posts of macro-influencers get an engagement rate of 1 to 3 %.",
			Unit:    "likes and comments per follower",
			Against: "a rate of (likes + comments) / followers of macro accounts",
			Not:     "rates over reach, impressions or views, rates that count more than likes and comments, other sizes of account",
		},
		{
			ID: "engagement-higher", Measure: MicroOverMacro, Low: permille(0), High: permille(600),
			Says:    "Engagement with micro-influencers is up to 60 % higher than with macro-influencers.",
			Unit:    "fraction above the rate of macro-influencers",
			Against: "two engagement rates of the campaign's own, of micro- and of macro-influencers, by one definition",
			Not:     "a published rate of macro-influencers by another definition",
		},
		{
			ID: "cpe-saving", Measure: CPESaving, Low: permille(500), High: permille(800),
			Says:    "An engagement costs 50 to 80 % less than in traditional advertising.",
			Unit:    "fraction below the CPE of traditional advertising",
			Against: "the caller's own cost per engagement of traditional advertising, counting the same interactions",
			Not:     "somebody else's CPE",
		},
		{
			ID: "conversion", Measure: ConversionRate, Low: permille(20), High: permille(50),
			Says:    "2 to 5 % convert, more for niche products.",
			Unit:    "conversions per click or session, as web analytics counts; the claim names no denominator",
			Against: "weakly, a conversion rate over clicks or sessions",
			Not:     "a conversion rate over the audience reached",
		},
		{
			ID: "earned-per-spent", Measure: EarnedPerSpent, Low: permille(5200), High: permille(5200),
			Says:    "On average 5.20 is earned for every 1 spent.",
			Unit:    "earned per 1 spent; the claim names no basis",
			Against: "what the campaign earned per 1 spent, on the basis that the caller takes the claim to have",
			Not:     "ROI or profit; and nothing at all as long as no basis is named: the number is often an EMV",
		},
		{
			ID: "trust", Measure: Survey, Low: permille(820), High: permille(820),
			Says:    "82 % of consumers trust a micro-influencer's recommendation.",
			Unit:    "fraction of consumers asked",
			Against: "another survey that asked the same question",
			Not:     "campaign data of any kind",
		},
		{
			ID: "roas-case", Measure: CampaignROAS, Low: permille(12_000), High: permille(12_000),
			Says:    "A beauty brand reached a ROAS of 12 with 15 micro-influencers in place of one macro-influencer, for the same budget.",
			Unit:    "attributed revenue per 1 spent",
			Against: "a campaign's ROAS, as one brand's case",
			Not:     "ROI, and a ROAS whose spend leaves out what the case counted",
		},
	}
	for i := range claims {
		claims[i].Source, claims[i].Trust = noSource, engagement.TrustSeed
	}
	return claims
}

// permille is n thousandths.
func permille(n int64) money.Ratio { return money.BasisPoints(10 * n) }
