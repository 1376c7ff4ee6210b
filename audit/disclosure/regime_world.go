package disclosure

import "slices"

// CA is the guidelines of Ad Standards Canada (2018, 2025).
func CA() Regime {
	s := source{"CA", "https://adstandards.ca/resources/library/influencer-marketing-disclosure-guidelines/", Reported}
	return Regime{
		Code: "CA", Name: "Canada, Ad Standards and Competition Act", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "Guidelines through reports; rejected words from memory. Gift tags serve only where no post was agreed. The Competition Act behind them is not assessed apart.",
		Wordings: slices.Concat([]Wording{
			s.says(Clear, AdTag, "en", Reported, "ad", "sponsored"),
			s.says(Clear, AdTag, "en", Inferred, "advertisement"),
			s.says(Clear, BrandRelation, "en", Reported, "#{brand}ambassador", "#{brand}partner"),
			s.says(Clear, AdTag, "fr", Reported, "pub", "commandité"),
			s.says(Clear, AdTag, "fr", Inferred, "publicité"),
			s.says(Clear, BrandRelation, "fr", Reported, "#{brand}ambassadeur", "#{brand}partenaire"),
			s.says(Clear, BrandRelation, "fr", Inferred, "#{brand}ambassadrice"),
			{Texts: []string{"gifted", "#gifted", "#invitedguest", "gifted by"}, Clarity: Clear, When: NoStrings, Kind: Gift, Language: "en", Source: s.url, Trust: Reported},
			{Texts: []string{"#produitreçu"}, Clarity: Clear, When: NoStrings, Kind: Gift, Language: "fr", Source: s.url, Trust: Reported},
			s.says(Unclear, BrandRelation, "", Remembered, "spon", "sp", "collab", "ambassador", "partner", "promo"),
			s.says(Unclear, Hint, "", Remembered, "pr"), // a permanent resident as well
			s.says(Clear, Sponsor, "en", Inferred, "sponsored by", "sponsored by {brand}", "paid by {brand}", "paid me|us to"),
		}, s.rejects(Inferred, AffiliateLink, Support, Hint)),
		Rules: with(s.asks("\"#Ad\", in French \"#Pub\""), s.cut(Likely), s.language(),
			s.rule("START", AboutPlacement, Advice, "Put the label upfront.", SignNotFirst)),
		Labels:    []Suggestion{{"#Pub", "fr", ""}, {"#Ad", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// AU is the AANA code (2.7, practice note 2021) and the AiMCO code.
func AU() Regime {
	s := source{"AU", "https://www.ashurst.com/en/insights/ad-standards-on-the-hunt-for-influencers/", Reported}
	return Regime{
		Code: "AU", Name: "Australia, AANA Code of Ethics", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "The practice note through a law firm. A breach was once found where the brand denied any tie: such a case cannot be decided here.",
		Wordings: slices.Concat([]Wording{
			s.says(Clear, AdTag, "en", Inferred, "advertisement"),
			s.says(Clear, AdTag, "en", Reported, "ad", "advert", "advertising", "branded content", "paid partnership", "paid promotion"),
			s.says(Clear, Sponsor, "en", Reported, "paid partnership with", "paid partnership|partner|collaboration with {brand}"),
			s.says(Clear, Sponsor, "en", Inferred, "this|today's ..2 is|was ..2 ad|advertisement|advert"),
			s.says(Unclear, BrandRelation, "", Reported, "sp", "spon", "collab", "affiliate", "gifted"),
			s.says(Unclear, Hint, "en", Reported, "thanks to"),
			s.says(Depends, AdTag, "en", Inferred, "sponsored"),
			s.says(Depends, Sponsor, "en", Inferred, "sponsored by", "sponsored by {brand}"),
		}, s.rejects(Inferred, Gift, AffiliateLink, Support, BrandRelation, Hint)),
		Rules: with(s.asks("\"#ad\" or \"Advertising\""),
			s.rule("TAGS", AboutWording, Likely, "A handle of the brand alone is no label: write \"#ad\".", SignOnlyTags),
			s.rule("OBVIOUS", AboutDuty, Informs, "No label is needed where the post is plainly advertising, such as the brand's own spot.", SignObvious),
			s.rule("START", AboutPlacement, Advice, "Put the label upfront.", SignNotFirst)),
		Labels:    []Suggestion{{"#ad", "", ""}},
		Placement: Placement{Label: Clear},
	}
}

// NZ is the guidance of the New Zealand ASA (2020, 2021).
func NZ() Regime {
	s := source{"NZ", "https://www.asa.co.nz/adhelp/influencers-adhelp/", Read}
	return Regime{
		Code: "NZ", Name: "New Zealand, ASA", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "Guidance read; the list of labels is closed: other words serve only after one of them.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "en", Read, "ad", "advert", "advertisement"),
		}, s.rejects(Read, append([]Kind{AdTag}, vague...)...)...),
		Rules: with(s.asks("\"Ad\", \"Advert\" or \"Advertisement\""), s.first(), s.frames(Likely), s.pile(Violation), s.cut(Violation),
			s.rule("SPOKEN", AboutPlacement, Violation, "Show the label in the picture: one that is only spoken fails.", SignSpokenOnly)),
		Labels:    []Suggestion{{"Ad", "", ""}},
		Placement: Placement{Upfront: 60, Pile: 2, Label: Depends},
	}
}

// IN is the guidelines of ASCI (2021) and of CCPA and DoCA (2023).
func IN() Regime {
	s := source{"IN", "https://www.ascionline.in/social/tools", Read}
	return Regime{
		Code: "IN", Name: "India, ASCI and CCPA", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "The tool read; later labels and the length of time on screen from memory. A label may be in English or in the language of the post; those in other languages are not listed.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "en", Read, "advertisement", "ad", "sponsored", "paid promotion"),
			s.says(Clear, BrandRelation, "en", Read, "collaboration", "partnership"),
			s.says(Clear, BrandRelation, "en", Remembered, "#employee", "employee"),
			s.says(Clear, Gift, "en", Remembered, "free gift", "#freegift"),
			s.says(Clear, Sponsor, "en", Inferred, "sponsored by", "sponsored by {brand}", "in collaboration with", "in partnership with"),
			s.says(Unclear, BrandRelation, "", Inferred, "collab", "spon", "sp", "partner", "ambassador"),
			s.says(Clear, Generated, "en", Read, "virtual influencer", "#virtualinfluencer", "not a real person", "ai-generated"),
		}, s.rejects(Inferred, Support, Hint)...),
		Rules: with(s.asks("\"Ad\", \"Sponsored\" or \"Collaboration\""), s.bio(Violation), s.cut(Violation), s.pile(Violation), s.end(),
			s.rule("ON-IMAGE", AboutPlacement, Advice, "A picture without text carries the label on itself.", SignNotOnImage),
			graded(Remembered, s.rule("LEGIBLE", AboutPlacement, Likely, "Make the label large, strong in contrast and at least three seconds on screen, longer in long videos.", SignIllegible, SignShort))[0],
			s.rule("VIRTUAL", AboutPeople, Likely, "A virtual influencer has to tell people that it is not human.", SignSynthetic)),
		Labels:    []Suggestion{{"#ad", "", ""}, {"Virtual influencer: not a real person", "", Generated}},
		Placement: Placement{OnScreen: 3_000_000_000, Label: Depends},
	}
}

// JP is the Japanese designation of stealth marketing (in force 1 October 2023).
// The advertiser is the liable party, not the creator.
func JP() Regime {
	s := source{"JP", "https://www.caa.go.jp/policies/policy/representation/fair_labeling/stealth_marketing", Reported}
	return Regime{
		Code: "JP", Name: "Japan, Consumer Affairs Agency", Kind: Law, AsOf: compiledOn,
		Coverage: "Reports; the liable party is the advertiser. Sentences about goods provided from memory.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "ja", Reported, "広告", "宣伝", "プロモーション"),
			s.says(Clear, AdTag, "ja", Reported, "pr"),
			s.says(Clear, AdTag, "ja", Inferred, "prです", "prを含みます", "prを含む", "prが含まれます", "pr投稿"),
			s.says(Clear, Gift, "ja", Remembered, "商品の提供を受けて", "提供を受け", "提供いただ", "提供していただ", "提供頂", "提供して頂"),
		}, s.rejects(Inferred, Support, Hint)...),
		Rules: with(s.asks("\"広告\" or \"PR\""), s.legible(Likely), s.pile(Likely),
			s.rule("LIABLE", AboutClaim, Informs, "The advertiser, not the creator, is the liable party.", SignTied)),
		Labels:    []Suggestion{{"広告", "", ""}},
		Placement: Placement{Label: Depends, Pile: 5},
	}
}

// KR is the guidelines of the Korean KFTC (2020, 2024).
func KR() Regime {
	s := source{"KR", "https://www.kimchang.com/en/insights/detail.kc?idx=30242&sch_section=4", Reported}
	return Regime{
		Code: "KR", Name: "South Korea, KFTC", Kind: Law, AsOf: compiledOn,
		Coverage: "Reports by law firms and the press. Sentences with a definite verb serve; which ones is inferred.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "ko", Reported, "광고", "협찬", "상품 협찬"),
			s.says(Clear, AdTag, "ko", Inferred, "유료광고", "이|본 ..3 광고입니다|협찬입니다"),
			s.says(Clear, Gift, "ko", Inferred, "협찬받아|협찬받았습니다|협찬받은 ..3 글입니다|제품입니다|상품입니다|작성한|작성했습니다"),
			s.says(Clear, Gift, "ko", Inferred, "제품을|상품을|서비스를|원고료를|협찬을|무상으로 ..2 제공받아|제공받았습니다|제공받고|지원받아|지원받았습니다|협찬받아|협찬받았습니다|협찬받은|받아|받았습니다"),
			s.says(Clear, Explanation, "ko", Inferred, "수수료를 제공받습니다|받습니다"),
			s.says(Unclear, Explanation, "ko", Inferred, "수수료를 제공받을|받을 수 있음|있습니다|있어요"),
			s.says(Unclear, Hint, "", Reported, "체험단", "thanks to", "thanks"),
			s.says(Unclear, Hint, "", Reported, "with {brand}"),
			s.says(Unclear, Explanation, "", Reported, "may|might ..2 receive|earn & fee|commission", "i|we may|might ..2 receive|earn & fee|commission"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"광고\" or \"협찬\""), s.language(),
			Rule{"KR-START", AboutPlacement, on(SignNotFirst), Likely, "In a text, put the label in the title or the first part.", s.url, Reported, "2024-12-01"}),
		Labels:    []Suggestion{{"광고", "", ""}},
		Placement: Placement{Upfront: 60, Label: Depends},
	}
}

// CN is the Chinese measures on internet advertising (in force 1 May 2023).
func CN() Regime {
	s := source{"CN", "https://mse.dlapiper.com/post/102iplh/advertising-in-china-2023-label-your-advertisements", Reported}
	return Regime{
		Code: "CN", Name: "China, Internet Advertising Measures", Kind: Law, AsOf: compiledOn,
		Coverage: "One report. Reviews with a shopping link need the label as well.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "zh", Reported, "广告"),
			s.says(Depends, AdTag, "zh", Inferred, "廣告"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.asks("\"广告\""), s.legible(Likely)),
		Labels:    []Suggestion{{"广告", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// TR is the Turkish guideline of 2021.
func TR() Regime {
	s := source{"TR", "https://digitalpolicyalert.org/event/678-issued-guidelines-on-social-media-influencer-advertisement-introduce-transparency-obligations", Reported}
	return Regime{
		Code: "TR", Name: "Türkiye, advertising board", Kind: Law, AsOf: compiledOn,
		Coverage:  "Thin: one report; the rules for each format are not listed.",
		Wordings:  append([]Wording{s.says(Clear, AdTag, "tr", Reported, "reklam")}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     s.asks("\"#reklam\""),
		Labels:    []Suggestion{{"#reklam", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// ZA is appendix K of the South African code (2019).
func ZA() Regime {
	s := source{"ZA", "https://www.bizcommunity.com/Article/196/669/187493.html", Reported}
	return Regime{
		Code: "ZA", Name: "South Africa, ARB", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage:  "Thin: one report, and memory for the words.",
		Wordings:  append([]Wording{s.says(Clear, AdTag, "en", Remembered, "ad", "advertisement", "sponsored")}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     s.asks("\"#AD\" or \"#Sponsored\""),
		Labels:    []Suggestion{{"#AD", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// SG is the Singapore guidelines of 2016.
func SG() Regime {
	s := source{"SG", "https://qa.sbr.com.sg/media-marketing/news/advertising-watchdog-urges-feedback-social-media-ad-guidelines", Reported}
	return Regime{
		Code: "SG", Name: "Singapore, ASAS", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage:  "Thin: one report of a draft, and memory; no list of words, \"#sponsored\" only as an example.",
		Wordings:  append([]Wording{s.says(Clear, AdTag, "en", Remembered, "sponsored"), s.says(Clear, AdTag, "en", Inferred, "ad", "advertisement")}, s.rejects(Inferred, Support, Hint)...),
		Rules:     s.asks("\"#sponsored\""),
		Labels:    []Suggestion{{"#sponsored", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// AE is the rule of the United Arab Emirates that paid posts are marked.
func AE() Regime {
	s := source{"AE", "https://gulfnews.com/amp/story/uae/advertiser-permit-now-mandatory-for-social-media-promotions-in-the-uae-1.500226174", Remembered}
	return Regime{
		Code: "AE", Name: "United Arab Emirates", Kind: Law, AsOf: compiledOn,
		Coverage:  "Very thin: from memory, low confidence; a press report has it that advertising must be clearly identifiable; no list of words. The advertiser permit of the Media Council, required since February 2026, is not checked.",
		Rules:     graded(Remembered, slices.DeleteFunc(s.base(), func(r Rule) bool { return r.ID == "AE-WORD" })...),
		Placement: Placement{Label: Depends},
	}
}
