package disclosure

import "slices"

// US is the law of the United States as the Federal Trade Commission reads it:
// 16 CFR Part 255 (revised 2023; an interpretation, with no penalties of its
// own), 16 CFR Part 465 (2024; a rule with penalties), the staff's brochure and
// questions and answers, and its letters and cases.
func US() Regime {
	return Regime{
		Code: "US", Name: "United States, Federal Trade Commission", Kind: Law, AsOf: "2026-11-22",
		Coverage: "Federal rules and staff guidance. The staff's questions and answers, where most single wordings are judged, " +
			"were not re-read: rows with trust M. Of State law only New York's on synthetic performers, without its exceptions (sound alone, works of art, no knowledge).",
		Wordings: usWordings(),
		Rules:    slices.Concat(usDutyRules(), usWordRules(), usPlaceRules(), usClaimRules()),
		Labels: []Suggestion{
			{"#ad", "en", ""}, {"Publicidad", "es", ""}, {"Publicité", "fr", ""}, {"Werbung", "de", ""}, {"Pubblicità", "it", ""},
			{"Publicidade", "pt", ""}, {"Advertentie", "nl", ""}, {"#ad", "", ""}, {"AI-generated", "", Generated},
		},
		Placement: Placement{Label: Depends},
	}
}

// Where the rules of the United States were read.
const (
	src255   = "https://www.ecfr.gov/current/title-16/part-255"
	src465   = "https://www.ecfr.gov/current/title-16/part-465"
	srcD101  = "https://www.ftc.gov/influencers"
	srcFAQ   = "https://www.ftc.gov/business-guidance/resources/ftcs-endorsement-guides-what-people-are-asking"
	srcDot   = "https://www.ftc.gov/business-guidance/resources/com-disclosures-how-make-effective-disclosures-digital-advertising"
	srcL2017 = "https://assets.documentcloud.org/documents/3705619/doc01.txt"
	srcSep17 = "https://www.scribd.com/document/434069259/Instagram-Influencer-Warning-Letter-Template-9-6-17"
	srcTeami = "https://vdocuments.us/united-states-of-america-federal-trade-commission-hidden-among-multiple.html"
	srcL2023 = "https://www.mediapost.com/publications/article/391131/ftc-warns-influencers-trade-groups-over-aspartame.html?edition="
	srcWB    = "https://ilccyberreport.wordpress.com/2016/07/13/wb-caught-in-shadows-by-ftc/"
	srcCreax = "https://www.ftc.gov/business-guidance/blog/2018/11/planning-social-media-marketing-campaign-read-first"
	srcHaan  = "https://foundrylawgroup.com/ftc-hashtag/"
	srcAmzn  = "https://www.podcastdx.com/copy-of-disclaimers"
	srcSweep = "https://kleinmoynihan.com/ftc-considers-hashtags-in-social-media-sweepstakes-and-contests/"
)

// FakeIndicatorsRule is the id of the rule of 16 CFR 465.8: nobody may sell, buy
// or procure fake indicators of influence in social media (followers, likes or
// views from bots, hijacked accounts and the like), known or bound to be known as
// fake, to misrepresent influence for a commercial purpose. Other packages cite it.
const FakeIndicatorsRule = "FTC-FAKE-INDICATORS"

// usDutyRules: 16 CFR Part 255 and the staff's readings of it: is there a duty?
func usDutyRules() []Rule {
	return []Rule{
		{"FTC-TRIG-MATERIAL", AboutDuty, on(SignTied), Informs, "A connection that could change how people weigh your words, and that they would not expect, has to be disclosed.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-MINORITY", AboutDuty, on(SignObvious), Informs, "It is enough that a significant minority of the audience would not expect the tie; most people knowing it does not help.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-MONEY", AboutDuty, on(TieSign(Paid)), Informs, "Money for a post, now or promised, has to be disclosed.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-FREE", AboutDuty, on(TieSign(FreeProduct), TieSign(Discount)), Informs, "Free or discounted goods have to be disclosed, even when nobody asked for a post.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-PERK", AboutDuty, on(TieSign(Perk), TieSign(Trip)), Informs, "Trips, tickets, early access and chances to appear or be paid have to be disclosed. (Trips: from memory.)", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-PRIZE", AboutDuty, on(TieSign(Prize)), Informs, "An entry in a contest given for a post has to be disclosed.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-EMPLOY", AboutDuty, on(TieSign(Employment), TieSign(Ownership)), Informs, "Working for the brand or its agency, owning a part of it or being its officer has to be disclosed.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-FAMILY", AboutDuty, on(TieSign(Family)), Informs, "A family or personal relationship with the seller has to be disclosed.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-AFFIL", AboutDuty, on(TieSign(CommissionLink), TieSign(CommissionCode), SignAffLink, SignCode), Informs, "A commission on sales through your link or code has to be disclosed: do you earn one here?", srcFAQ, Remembered, ""},
		{"FTC-TRIG-ROYALTY", AboutDuty, on(TieSign(Royalty)), Informs, "A share of sales or profit, or a collection of your own, has to be disclosed.", srcFAQ, Remembered, ""},
		{"FTC-TRIG-TAG", AboutDuty, on(SignBrandTag), Informs, "Tagging the brand is itself an endorsement.", src255 + "#255.0", Read, ""},
		{"FTC-TRIG-PICTURE", AboutDuty, on(SignPicture), Informs, "A picture of using the product can endorse it without a word.", srcFAQ, Reported, ""},
		{"FTC-TRIG-REPOST", AboutDuty, on(SignRepost), Likely, "Sharing a paid post again needs a disclosure of its own.", srcCreax, Reported, ""},
		{"FTC-TRIG-FOREIGN", AboutDuty, on(SignAbroad), Informs, "Posting from abroad does not exempt you where an effect on people in the United States can be foreseen.", srcD101, Reported, ""},
		{"FTC-TRIG-NONE-OWN", AboutDuty, on(SignUntied), Informs, "Bought with your own money and no tie: nothing to disclose, and no need to say so.", srcD101, Reported, ""},
		{"FTC-TRIG-NONE-EXPECTED", AboutDuty, on(SignObvious), Informs, "No disclosure is needed where the tie is plain from the context, as in the brand's own commercial.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-IMMATERIAL", AboutDuty, on(SignSmall), Informs, "Some ties are too small to matter; the Guides give no number, so do not rely on one.", src255 + "#255.5", Read, ""},
		{"FTC-TRIG-VIRTUAL", AboutDuty, on(SignVirtual), Informs, "A virtual person endorses like a real one: the same duties apply.", src255 + "#255.0", Read, ""},
		{"FTC-TRIG-PASTDEAL", AboutDuty, on(TieSign(PastDeal)), Likely, "An unpaid post about a brand that pays or lately paid you still needs a disclosure.", srcFAQ, Remembered, ""},
	}
}

// usWordRules: is the wording clear? Rules without signs are set off by the
// wordings that name them.
func usWordRules() []Rule {
	return []Rule{
		{"FTC-WORD-NOMAGIC", AboutWording, on(SignMissing), Informs, "No fixed words are prescribed: say it so that ordinary followers understand, for example \"#ad\" or \"Sponsored by\" and the brand.", srcFAQ, Reported, ""},
		{"FTC-WORD-CLEAR", AboutWording, on(SignClear), Acceptable, "This wording is understood.", srcD101, Read, ""},
		{"FTC-WORD-ABBR", AboutWording, nil, Violation, "Abbreviations and jargon are not understood: write \"#ad\" or \"sponsored\".", srcD101, Read, ""},
		{"FTC-WORD-STANDALONE", AboutWording, nil, Violation, "A word such as thanks, partner or ambassador does not say that you were paid: write \"#ad\", or what you received from whom.", srcSep17, Read, ""},
		{"FTC-WORD-BRANDED-COMBO", AboutWording, nil, Acceptable, "The brand's name with your role in one tag is accepted in short posts.", srcD101, Reported, ""},
		{"FTC-WORD-RUNON", AboutWording, nil, Likely, "\"ad\" at the end of a longer tag is easily missed: write \"#ad\" alone.", srcFAQ, Remembered, ""},
		{"FTC-WORD-EMPLOYEE", AboutWording, nil, Likely, "\"#employee\" does not say whose: name the brand, best in a plain sentence.", srcFAQ, Remembered, ""},
		{"FTC-WORD-CONSULT", AboutWording, nil, Likely, "\"#client\", \"#advisor\" or \"#consultant\" alone is ambiguous: name the brand with it, or say that you are paid.", srcFAQ, Remembered, ""},
		{"FTC-WORD-UNDERSTATE", AboutWording, on(SignUnderstat), Violation, "These words say less than you received: say that you were paid.", srcFAQ, Reported, ""},
		{"FTC-WORD-WHO", AboutWording, on(SignWho), Likely, "The post does not show who is behind it: name the sponsor, as in \"Sponsored by\" and the name.", srcL2023, Reported, ""},
		{"FTC-WORD-NODETAIL", AboutWording, on(SignAmount), Informs, "Amounts and terms need not be given; the nature of the tie must be.", src255 + "#255.5", Read, ""},
		{"FTC-WORD-LANG", AboutWording, on(SignLanguage), Likely, "Disclose in the language of the post.", srcD101, Remembered, ""},
		{"FTC-WORD-AUDIENCE", AboutWording, on(SignChildren), Advice, "The disclosure has to be understood by the group addressed, here children.", src255 + "#255.0", Remembered, ""},
		{"FTC-WORD-CONTEST", AboutWording, nil, Likely, "Say \"contest\" or \"sweepstakes\": \"sweeps\", \"giveaway\" and slogans do not show that the post is an entry.", srcSweep, Reported, ""},
		{"FTC-WORD-AFFLINK", AboutWording, nil, Likely, "\"Affiliate link\" alone does not tell people that you earn money: write \"paid link\" or \"I earn a commission if you buy through this link\".", srcFAQ, Remembered, ""},
		{"FTC-WORD-EMOJI", AboutWording, on(SignOnlyTags), Likely, "A handle, an emoji or a discount code is no disclosure: write \"#ad\".", srcL2017, Read, ""},
		{"FTC-WORD-EVASION", AboutWording, on(SignEvasion), Advice, "Write the label in plain letters: look-alike, styled or invisible characters are not read aloud or found on every device.", srcDot, Inferred, ""},
		{"FTC-WORD-CONTRADICT", AboutWording, on(SignDenied), Violation, "Nothing in the post may deny or soften the tie: take the denial out.", src255 + "#255.0", Remembered, ""},
	}
}

func on(signs ...Sign) []Sign { return signs }
