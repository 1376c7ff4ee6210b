package disclosure

import "slices"

// UK is the CAP Code with the Influencers' guide of ASA and CMA (third edition,
// 2023) and the consumer law behind it.
func UK() Regime {
	s := source{"UK", "https://www.asa.org.uk/advice-online/recognising-ads-social-media.html", Read}
	return Regime{
		Code: "UK", Name: "United Kingdom, ASA, CAP and CMA", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "Wordings and rulings well sourced; the guide's own text on sponsored, gifted and association words from memory. " +
			"A payment without the brand's control falls to the CMA, not to the Code: not told apart here.",
		Wordings: slices.Concat([]Wording{
			s.says(Clear, AdTag, "en", Read, "ad", "advert", "advertising", "advertisement", "advertisement feature", "ad feature"),
			s.says(Clear, Sponsor, "en", Inferred, "this|today's ..2 is|was ..2 ad|advertisement|advert"),
			s.says(Depends, Sponsor, "en", Reported, "paid partnership", "paid partnership with", "paid partnership|partner|collaboration with {brand}"),
			s.says(Depends, AdTag, "en", Inferred, "paid ad", "paid promotion", "paid advertisement"),
			s.says(Unclear, AdTag, "", Reported, "sponsored", "sponsorship", "spon", "sp"),
			s.says(Unclear, AdTag, "", Inferred, "sponsored post", "promotion", "promo"),
			s.says(Unclear, BrandRelation, "en", Read, "brand ambassador"),
			s.says(Unclear, BrandRelation, "en", Reported, "#iworkwith{brand}"),
			s.says(Unclear, BrandRelation, "en", Inferred, "#{brand}partner", "#{brand}ambassador", "collab", "ambassador", "partner"),
			s.says(Unclear, AffiliateLink, "en", Read, "affiliate", "aff"),
			s.says(Unclear, Gift, "en", Remembered, "gifted", "#gift"),
		}, s.rejects(Remembered, vague...)),
		Rules: with(with(s.asks("\"Ad\""), graded(Reported, s.labelOnly(Likely), s.end())...),
			s.rule("START", AboutPlacement, Violation, "Put the label first, so that people see it before they engage.", SignNotFirst),
			s.cut(Violation), s.legible(Violation), s.bio(Violation), s.frames(Likely),
			s.rule("TAGS", AboutWording, Likely, "A handle, a code or a logo is no label: write \"Ad\".", SignOnlyTags),
			s.rule("VIDEO", AboutPlacement, Violation, "Label the title, the thumbnail or the opening: the description comes too late.", SignDescription, SignNotOnStory),
			s.rule("VIRTUAL", AboutDuty, Informs, "Virtual and animal personas count as influencers.", SignVirtual),
		),
		Labels:    []Suggestion{{"Ad", "en", ""}, {"#ad", "", ""}},
		Placement: Placement{Upfront: 40, Label: Depends},
	}
}

// IE is the joint guidance of the Irish ASA and CCPC (October 2023).
func IE() Regime {
	s := source{"IE", "https://adstandards.ie/?p=40459", Read}
	return Regime{
		Code: "IE", Name: "Ireland, ASA and CCPC", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "Labels read from complaint reports; the guidance itself through them. #Gifted serves for gifts without any agreement; other words only after a primary label.",
		Wordings: slices.Concat([]Wording{
			s.says(Clear, AdTag, "en", Read, "#ad"),
			s.says(Clear, AdTag, "ga", Reported, "#fógra"),
			{Texts: []string{"#gifted"}, Clarity: Clear, When: NoStrings, Kind: Gift, Language: "en", Source: s.url, Trust: Read},
			s.says(Unclear, AdTag, "", Read, "ad"),
			s.says(Unclear, AdTag, "", Inferred, "advertisement", "advert", "sponsored", "fógra"),
			s.says(Unclear, Hint, "", Read, "af", "ba"), // slang and degrees as well
			s.says(Unclear, BrandRelation, "", Read, "own brand", "#ownbrand", "brand ambassador", "#brandambassador", "#iworkwith{brand}", "sp"),
			s.says(Unclear, BrandRelation, "", Inferred, "spon"),
			s.says(Unclear, AffiliateLink, "", Read, "affiliate", "#affiliate", "aff"),
		}, s.rejects(Inferred, append([]Kind{AdTag}, vague...)...)),
		Rules: with(s.asks("\"#Ad\" with the hash"),
			s.rule("START", AboutPlacement, Likely, "Make #Ad the first word of the text.", SignNotFirst, SignNotFirstOn),
			s.frames(Violation), s.legible(Violation), s.cut(Likely),
		),
		Labels:    []Suggestion{{"#Fógra", "ga", ""}, {"#Ad", "", ""}},
		Placement: Placement{Label: Clear},
	}
}
