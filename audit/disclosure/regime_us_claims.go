package disclosure

// usClaimRules: what may be said, beyond disclosure. Claims are flagged to be
// looked at, never judged; the bans fail a post whatever it discloses, and rest on
// what the caller states.
func usClaimRules() []Rule {
	return []Rule{
		{"FTC-CLAIM-HONEST", AboutClaim, on(ConductSign(NotBelieved)), Violation, "Say only what you honestly think and have experienced.", src255 + "#255.1", Read, ""},
		{"FTC-CLAIM-NOTTRIED", AboutClaim, on(SignUntried, ConductSign(NotTried)), Violation, "Do not speak of experience with a product that you have not tried.", srcD101, Remembered, ""},
		{"FTC-CLAIM-SUBSTANTIATE", AboutClaim, on(SignHealth, SignResult, ConductSign(NoProof)), Violation, "This claim needs proof: does the brand have it?", srcD101, Remembered, ""},
		{"FTC-CLAIM-TYPICAL", AboutClaim, on(SignTypical, SignResult, ConductSign(NotTypical)), Violation, "Say what people can generally expect; \"results not typical\" is no way out.", src255 + "#255.2", Reported, ""},
		{"FTC-CLAIM-EXPERT", AboutClaim, on(SignExpert, ConductSign(NotExpert)), Violation, "Speaking as an expert takes the expertise, and its use in judging this product.", src255 + "#255.3", Read, ""},
		{"FTC-CLAIM-ORG", AboutClaim, on(ConductSign(NotCollective)), Violation, "An organisation's endorsement has to be its collective judgment.", src255 + "#255.4", Read, ""},
		{"FTC-CLAIM-STALE", AboutClaim, on(ConductSign(NoLongerHeld)), Likely, "An opinion may be used only as long as there is reason to think it is still held.", src255 + "#255.1", Read, ""},
		{"FTC-CLAIM-ENDORSER", AboutClaim, on(TieSign(Paid)), Informs, "The endorser is liable for own statements too, 16 CFR 255.1(e). (From practice: check before use.)", src255 + "#255.1", Practice, ""},
		{"FTC-DUTY-MONITOR", AboutClaim, on(ConductSign(NotMonitored)), Likely, "A brand should give guidance, look at what is posted and act on it; it can be liable without knowing of each post.", src255 + "#255.1", Remembered, ""},
		{"FTC-DUTY-AGENCY", AboutClaim, on(ConductSign(ByAgency)), Likely, "Agencies and other go-betweens can be liable as well.", src255 + "#255.1", Remembered, ""},
		{"FTC-DUTY-CONTENTRULES", AboutClaim, on(ConductSign(OnlyPraise)), Violation, "Paying for praise only makes a missing disclosure worse.", srcWB, Reported, ""},
		{"FTC-KIDS", AboutClaim, on(SignChildren), Likely, "Endorsements made for children are of special concern; some cannot be cured by a disclosure.", src255 + "#255.6", Read, ""},
		{"FTC-REV-FAKE", AboutBan, on(ConductSign(FakeReview)), Violation, "No reviews by nobody, by a machine or without the experience.", src465 + "#465.2", Read, "2024-10-21"},
		{"FTC-REV-BUY", AboutBan, on(SignBought, ConductSign(SentimentBought)), Violation, "No reward that hangs on praise or blame: disclosing it does not help.", src465 + "#465.4", Read, "2024-10-21"},
		{"FTC-REV-INSIDER", AboutClaim, on(ConductSign(ReviewByInsider)), Violation, "A review by managers, employees, agents or their family has to say so clearly.", src465 + "#465.5", Read, "2024-10-21"},
		{"FTC-REV-INCENT", AboutClaim, on(ConductSign(ReviewRewarded), SignReview), Likely, "A review for a reward has to disclose the reward, whatever it says.", srcFAQ, Remembered, ""},
		{"FTC-REV-SITE", AboutBan, on(ConductSign(OwnReviewSite)), Violation, "No site of the brand's own that poses as independent.", src465 + "#465.6", Read, "2024-10-21"},
		{"FTC-REV-SUPPRESS", AboutBan, on(ConductSign(ReviewsSuppressed)), Violation, "No threats against bad reviews, and no claim that those shown are all.", src465 + "#465.7", Read, "2024-10-21"},
		{FakeIndicatorsRule, AboutBan, on(ConductSign(FakeIndicators)), Violation, "No bought followers, likes or views, known or bound to be known as fake, to misrepresent influence for a commercial purpose (16 CFR 465.8).", src465 + "#465.8", Read, "2024-10-21"},
		{"NY-SYNTHETIC", AboutPeople, on(SignSynthetic), Violation, "New York wants advertising with a synthetic performer to say so plainly, as in \"AI-generated performer\".", "https://www.nysenate.gov/legislation/bills/2025/S8420/amendment/A", LookedUp, "2026-06-09"},
	}
}
