package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// The checks of earlier partnerships. They cost nothing of the score: a sponsored
// post says nothing of whether followers are real.
const (
	PartnershipsShare   Code = "PARTNERSHIPS-SHARE"
	PartnershipsUnclear Code = "PARTNERSHIPS-UNCLEAR"
	PartnershipsRivals  Code = "PARTNERSHIPS-RIVALS"
)

func partnershipChecks() []Check {
	return []Check{
		{
			Code: PartnershipsShare, Area: InPartnerships, Title: "share of posts that say they come from a partnership", Unit: Fraction,
			Limit: 0.5, Full: 1, Least: 6, Enough: 30,
			Message:  "{observed} of {n} posts say that they come from a partnership: one more may be lost among them.",
			Innocent: []string{"a profile kept for sponsored work", "a season with many campaigns"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: PartnershipsUnclear, Area: InPartnerships, Title: "share of admitted partnerships that are not visibly disclosed", Unit: Fraction,
			Limit: 0.25, Full: 1, Least: 1, Enough: 10,
			Message:  "Of {n} posts that admit a partnership {observed} do not disclose it clearly where nobody can miss it. Whether others hide one is unknown from outside.",
			Innocent: []string{"disclosures in the picture or speech, which were not looked at", "posts for another country, under other rules"},
			Source:   "audit/disclosure, the regimes of the policy; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: PartnershipsRivals, Area: InPartnerships, Title: "posts that name a rival", Unit: Counted,
			Limit: 1, Full: 10, Least: 1, Enough: 30,
			Message:  "{observed} of {n} posts name a rival: ask what was agreed and until when.",
			Innocent: []string{"a comparison", "own purchases", "a deal long over"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: SponsoredDropped, Area: InPartnerships, Title: "drop of engagement of sponsored posts, over the others", Unit: Times,
			Limit: 0.6, Full: 0.2, Least: 4, Enough: 10,
			Message:  "Sponsored posts get {observed} times the engagement of the others (at least {n} of each): the audience passes them over.",
			Innocent: []string{"platforms that show labelled posts less", "brands that do not fit", "few posts"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
	}
}

func defaultPartnerships() PartnershipPolicy { return PartnershipPolicy{} }
