package disclosure

import "slices"

// asks is base with messages that name the labels to write.
func (s source) asks(labels string) []Rule {
	return with(s.base(),
		s.rule("MISSING", AboutWording, Violation, "Nothing in the post shows the tie: begin with "+labels+".", SignMissing),
		s.rule("WORD", AboutWording, Likely, "These words are not accepted here: write "+labels+" instead.", SignUnclear))
}

// inPost are the rules of a source that wants the label where nobody has to tap.
func (s source) inPost() []Rule {
	return []Rule{
		s.cut(Likely), s.bio(Likely),
		s.rule("WITH", AboutPlacement, Likely, "Put the label in the post itself, not in a comment or another post.", SignComment, SignElsewhere),
	}
}

// who asks for the name of the brand beside the label.
func (s source) who() Rule {
	return s.rule("WHO", AboutWording, Likely, "The post does not show who is behind it: name the brand beside the label.", SignWho)
}

// EU is the law of the Union that stands behind the national rules: the
// directive on unfair practices, and the AI Act on generated people.
func EU() Regime {
	s := source{"EU", "https://www.osborneclarke.com/insights/digital-fairness-act-unpacked-social-media-influencers", Reported}
	ai := source{"EU", "https://eur-lex.europa.eu/eli/reg/2024/1689/oj", LookedUp}
	people := ai.rule("AI-ACT-50-4", AboutPeople, Violation, "Where the picture, voice or film is a deep fake, something that looks like what exists and would pass for real, say that it is artificially generated or manipulated.", SignSynthetic)
	people.From = "2026-08-02"
	return Regime{
		Code: "EU", Name: "European Union, directive 2005/29/EC and AI Act", Kind: Law, AsOf: compiledOn,
		Coverage: "A floor without a list of words: which labels are understood is for the national regimes. The AI Act's article 50(4) speaks of deep fakes, which resemble persons or things that exist, and binds who uses the system; " +
			"a wholly invented figure may fall outside of it. That, and its exceptions for art and satire, are not assessed.",
		Wordings: []Wording{
			{Clarity: Depends, Kind: AdTag, Source: s.url, Trust: Reported},
			{Clarity: Depends, Kind: Sponsor, Source: s.url, Trust: Reported},
			{Clarity: Unclear, Kind: Hint, Source: s.url, Trust: Inferred},
		},
		Rules:     with(s.base(), s.labelOnly(Advice), people),
		Labels:    []Suggestion{{"AI-generated", "", Generated}},
		Placement: Placement{Label: Depends},
	}
}

// DE is the guide of the German media authorities with the case law on UWG.
func DE() Regime {
	s := source{"DE", "https://www.medienanstalt-nrw.de/regulierung/internet/werbung.html", Read}
	return Regime{
		Code: "DE", Name: "Germany, media authorities and UWG", Kind: Law, AsOf: compiledOn,
		Coverage: "Accepted labels well sourced (guide of 2022). Posts without any consideration: handles alone need no label (BGH I ZR 90/20, 125/20, 126/20); " +
			"posts about goods received free from the promoted firm do (BGH I ZR 35/21). Over-promotional posts without a tie are not assessed. " +
			"English labels may not suffice; \"unterstützt durch Produktplatzierung\" serves in videos, for a placement that is subordinate.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "de", Read, "werbung", "anzeige", "bezahlte werbepartnerschaft", "werbevideo"),
			s.says(Clear, AdTag, "de", Inferred, "bezahlte werbung", "werbung|anzeige für {brand}"),
			{Texts: []string{"unbezahlte|unbeauftragte werbung|anzeige", "werbung|anzeige unbezahlt|unbeauftragt", "#unbezahltewerbung", "#werbungunbezahlt", "#unbeauftragtewerbung"},
				Clarity: Depends, When: NoStrings, Kind: AdTag, Language: "de", Source: s.url, Trust: Inferred}, // of a paid post it denies the pay
			s.says(Depends, Sponsor, "de", Read, "unterstützt durch produktplatzierung", "produktplatzierung"),
			s.says(Depends, AdTag, "en", Reported, "ad"),
			s.says(Depends, Sponsor, "en", Reported, "sponsored by", "powered by", "sponsored|powered by {brand}", "#sponsoredby", "#poweredby"),
			s.says(Depends, AdTag, "en", Inferred, "advertisement", "sponsored"),
			s.says(Unclear, Sponsor, "", Inferred, "gesponsert von"),
			s.says(Unclear, BrandRelation, "", Reported, "in kooperation", "in kooperation mit", "kooperation mit", "collab", "spon", "sp"),
			s.says(Unclear, Gift, "", Reported, "pr sample", "pr-sample", "pr-muster", "gifted"),
			s.says(Unclear, Hint, "de", Reported, "danke an"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Werbung\" or \"Anzeige\""), slices.Concat([]Rule{s.first(), s.pile(Violation), s.end(), s.frames(Likely)},
			graded(Reported, s.rule("NONE", AboutDuty, Informs, "Without any consideration, handles alone need no label.", SignUntied)))...),
		Labels:    []Suggestion{{"Werbung", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// FR is the French law on commercial influence (2023-451, as amended in 2024).
func FR() Regime {
	s := source{"FR", "https://www.doctrine.fr/dp/PW8BD5C35DF7D9F9499F1F/articles/PREPARTIB680D84B95E71CECFB4A", Read}
	now := source{"FR", "https://legal.tricoteuses.fr/articles/LEGIARTI000050468897", LookedUp}
	return Regime{
		Code: "FR", Name: "France, law 2023-451", Kind: Law, AsOf: compiledOn,
		Coverage: "The two terms of the law well sourced; since November 2024 an equivalent mention serves as well, which cannot be listed. Rejected words from memory. " +
			"The mentions for altered and generated images are read in the text now in force. The written contract of article 8 is not assessed here.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "fr", Read, "publicité", "collaboration commerciale"),
			s.says(Depends, AdTag, "fr", Inferred, "partenariat rémunéré", "pub", "contenu sponsorisé"),
			s.says(Unclear, BrandRelation, "", Remembered, "collab", "sp", "partenariat", "spon", "collaboration"),
			s.says(Unclear, AdTag, "en", Remembered, "ad", "sponsored", "advertisement"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Publicité\" or \"Collaboration commerciale\""), s.legible(Likely),
			graded(Reported, s.rule("ON-IMAGE", AboutPlacement, Advice, "Safest on the picture or film, for all of it, as the text of 2023 wanted; that of 2024 wants the mention clear and legible.", SignNotOnImage))[0],
			s.rule("OBVIOUS", AboutDuty, Informs, "No mention is needed where the commercial intent is plain from the context.", SignObvious),
			now.rule("IMAGES-RETOUCHEES", AboutPeople, Violation, "Write \"Images retouchées\", or what says the same, with the picture: a face or figure was altered.", SignRetouched),
			now.rule("IMAGES-VIRTUELLES", AboutPeople, Violation, "Write \"Images virtuelles\", or what says the same, with the picture: a face or figure was generated.", SignSynthetic)),
		Labels:    []Suggestion{{"Publicité", "", ""}, {"Images virtuelles", "", Generated}, {"Images retouchées", "", Altered}},
		Placement: Placement{Label: Depends},
	}
}

// BE is the recommendations of the Belgian council and ministry (2022).
func BE() Regime {
	s := source{"BE", "https://better-internet-for-kids.europa.eu/en/rules-guidelines/recommendations-online-influencer-marketing", Reported}
	return Regime{
		Code: "BE", Name: "Belgium, JEP and FPS Economy", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "Press reports of 2018 and 2022; the texts themselves not read. \"gesponsord\" serves in some cases, which were not reported. " +
			"The text of 2018 still allowed #ad, #spon and #prom.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "nl", Reported, "reclame", "advertentie", "publiciteit"),
			s.says(Clear, AdTag, "fr", Reported, "publicité"),
			s.says(Clear, AdTag, "de", Inferred, "werbung"),
			s.says(Depends, AdTag, "nl", Reported, "gesponsord"),
			s.says(Unclear, AdTag, "en", Reported, "ad", "spon", "prom"),
			s.says(Unclear, AdTag, "en", Inferred, "sponsored", "advertisement"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.asks("\"Reclame\" or \"Publicité\", in the language of the post"), s.first(), s.language()),
		Labels:    []Suggestion{{"Reclame", "nl", ""}, {"Publicité", "fr", ""}, {"Werbung", "de", ""}, {"Reclame / Publicité", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// NL is the Dutch social media code.
func NL() Regime {
	s := source{"NL", "https://www.reclamecode.nl/social", Read}
	return Regime{
		Code: "NL", Name: "Netherlands, advertising code (RSM)", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "The list of words is open: a plain sentence serves. A label among some twenty tags was found hidden; that five are too many is this library's guess. In 2014 a handle with a discount code was once accepted; not followed here.",
		Wordings: []Wording{
			s.says(Clear, AdTag, "", Read, "ad", "advertentie", "reclame", "spon"),
			s.says(Clear, AdTag, "nl", Read, "betaald partnerschap"),
			s.says(Clear, AdTag, "", Inferred, "sponsored", "gesponsord", "adv", "betaalde samenwerking"),
			{Clarity: Clear, Kind: Sponsor, Source: s.url, Trust: Reported},
			{Clarity: Clear, Kind: Gift, Source: s.url, Trust: Reported},
			{Clarity: Clear, Kind: Explanation, Source: s.url, Trust: Inferred},
			{Clarity: Unclear, Kind: Hint, Source: s.url, Trust: Inferred},
			{Texts: []string{"gifted"}, Clarity: Depends, Kind: Gift, Source: s.url, Trust: Inferred},
		},
		Rules:     with(s.asks("\"#advertentie\", \"#reclame\" or \"#ad\""), s.cut(Likely), s.pile(Likely)),
		Labels:    []Suggestion{{"Reclame", "nl", ""}, {"#ad", "", ""}},
		Placement: Placement{Label: Clear, Pile: 5},
	}
}
