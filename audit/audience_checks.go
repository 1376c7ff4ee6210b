package audit

import "github.com/seed-e12bc25d/influencekit/engagement"

// The checks of where people are and how old.
const (
	AudienceCountry  Code = "AUDIENCE-COUNTRY"
	AudienceLanguage Code = "AUDIENCE-LANGUAGE"
	AudienceClaim    Code = "AUDIENCE-CLAIM"
	AudienceAdults   Code = "AUDIENCE-ADULTS"
)

func audienceChecks() []Check {
	const mismatch = "geography or language against the creator as a red flag: https://www.buzzincontent.com/story/how-brands-can-spot-a-fake-influencer/; the limit is " + ours
	return []Check{
		{
			Code: AudienceCountry, Area: InAudience, Title: "share of the audience in the creator's country", Unit: Fraction,
			Limit: 0.15, Full: 0.01, Points: 2, Least: 100, Enough: 1000,
			Message:  "Only {observed} of the audience are in the creator's country.",
			Innocent: []string{"a creator who lives abroad", "content in a world language", "a topic that travels, such as football or games", "a viral post abroad"},
			Source:   mismatch, Trust: engagement.TrustPress, AsOf: read,
		},
		{
			Code: AudienceLanguage, Area: InAudience, Title: "share of the audience that speaks the creator's language", Unit: Fraction,
			Limit: 0.20, Full: 0.02, Points: 2, Least: 100, Enough: 1000,
			Message:  "Only {observed} of the audience use the language of the creator.",
			Innocent: []string{"pictures and music need no language", "people who have their phone in English", "a creator who posts in several languages"},
			Source:   mismatch, Trust: engagement.TrustPress, AsOf: read,
		},
		{
			Code: AudienceClaim, Area: InAudience, Title: "distance between the audience claimed and the one measured", Unit: Fraction,
			Limit: 0.25, Full: 0.6, Points: 2, Least: 100, Enough: 1000,
			Message:  "At least {observed} of the audience are elsewhere than claimed.",
			Innocent: []string{"an old media kit", "a claim about other people, such as those reached", "another vendor's estimate"},
			Source:   ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: AudienceAdults, Area: InAudience, Title: "share of the audience of at least the minimum age", Unit: Fraction,
			Limit: 0.738, Full: 0.5, Points: 0, Least: 100, Enough: 1000,
			Message:  "{observed} of the audience are of age; the code of the trade asks for more than {limit}.",
			Innocent: []string{"young followers who are not reached by age-gated posts", "ages that a vendor estimates"},
			Source:   "DISCUS code of May 2023, 73.8 % (Beer Institute 73.6 %, Wine Institute 73.7 %, 71.6 % in digital media); a share of US adults that the codes revise", Trust: engagement.TrustOwner, AsOf: read,
		},
	}
}
