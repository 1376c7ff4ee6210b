package disclosure

// claimWordings are words to be looked at, in English. They say nothing of
// whether a claim is true.
func claimWordings() []commonWording {
	return []commonWording{
		{sign: SignHealth, Language: "en", Texts: []string{"cures", "cure for", "treats|treat|treated|heals|heal|healed|cured|prevents|reverses & acne|eczema|anxiety|depression|diabetes|cancer|pain|arthritis|adhd|insomnia|migraine|migraines|disease", "lose|lost weight", "weight loss", "flat tummy", "detox", "boosts|boost ..2 immunity|immune|metabolism", "clinically proven", "doctor recommended", "burns|burn fat", "anti-aging"}},
		{sign: SignResult, Language: "en", Texts: []string{"lost ..3 pounds|kg|lbs|kilos|stone", "before and after", "guaranteed results"}},
		{sign: SignTypical, Language: "en", Texts: []string{"results not typical", "results may vary", "individual results"}},
		{sign: SignExpert, Language: "en", Texts: []string{"as a doctor|dietitian|nutritionist|dermatologist|nurse|dentist|pharmacist|physician|trainer|therapist", "i'm|im|am a doctor|dietitian|nutritionist|dermatologist|nurse|dentist|pharmacist|physician"}},
		{sign: SignUntried, Language: "en", Texts: []string{"haven't|not|never .. tried|used ..2 it|this|them|yet", "can't wait to try"}},
		{sign: SignBought, Language: "en", Texts: []string{"for|if ..5 five-star|5-star|5star|positive|good|great|favorable review|reviews", "five|5 star review|reviews & discount|free|gift|refund|voucher|reward|off|card", "five-star|5-star review|reviews & discount|free|gift|refund|voucher|reward|off|card"}},
		{sign: SignReview, Language: "en", Texts: []string{"leave|write|post ..3 review & discount|free|gift|refund|voucher|reward|chance|win"}},
	}
}
