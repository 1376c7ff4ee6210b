package disclosure

// SE is Swedish marketing law as its court and agency read it.
func SE() Regime {
	s := source{"SE", "https://kampanje.com/markedsforing/2019/12/--kan-mediebyraet-holdes-ansvarlig-dersom-en-influencer-ikke-merker-sine-reklameinnlegg/", Reported}
	return Regime{
		Code: "SE", Name: "Sweden, Patent and Market Court and Konsumentverket", Kind: Law, AsOf: compiledOn,
		Coverage: "One judgment through the press; the agency's advice from memory. That the post names the brand is checked where the ties name it.",
		Wordings: append([]Wording{
			{Texts: []string{"reklam", "annons"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "sv", Source: s.url, Trust: Reported},
			{Texts: []string{"betald annons", "reklam|annons för|från|av {brand}", "reklam|annons {brand}"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "sv", Source: s.url, Trust: Inferred},
			s.says(Unclear, BrandRelation, "", Remembered, "i samarbete med", "samarbete", "spons"),
			s.says(Unclear, BrandRelation, "", Inferred, "spon", "collab"),
			s.says(Depends, AdTag, "en", Inferred, "ad", "sponsored"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.asks("\"Reklam\" or \"Annons\" and the brand's name"), s.first(), s.who()),
		Labels:    []Suggestion{{"Reklam för {brand}", "", ""}, {"Reklam", "", ""}},
		Placement: Placement{Label: Depends, Upfront: 20},
	}
}

// NO is the guide of the Norwegian Forbrukertilsynet.
func NO() Regime {
	s := source{"NO", "https://forbrukertilsynet.no/lov-og-rett/veiledninger-og-retningslinjer/someveiledning", Read}
	retouched := source{"NO", "https://www.wr.no/aktuelt/fra-1.-juli-ma-du-merke-all-retusjert-reklame/", Reported}
	people := retouched.rule("RETOUCHED", AboutPeople, Likely, "Put the prescribed mark for retouched advertising on the picture: the shape, size or skin of a body was altered.", SignRetouched)
	people.From = "2022-07-01"
	return Regime{
		Code: "NO", Name: "Norway, Forbrukertilsynet", Kind: Law, AsOf: compiledOn,
		Coverage: "Guide read in part; rejected words partly from memory. That the post names the advertiser is checked where the ties name it. " +
			"The mark for retouched bodies is a prescribed figure, which no text holds: words that say so stand for it here. " +
			"On YouTube the Broadcasting Act and its authority apply instead: not told apart.",
		Wordings: append([]Wording{
			{Texts: []string{"reklame", "annonse"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "nb no nn", Source: s.url, Trust: Read},
			{Texts: []string{"reklame|annonse for|fra {brand}", "reklame|annonse {brand}"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "nb no nn", Source: s.url, Trust: Inferred},
			s.says(Unclear, BrandRelation, "", Read, "produktplassering"),
			s.says(Unclear, BrandRelation, "", Remembered, "sponset", "samarbeid", "adlinks"),
			s.says(Unclear, BrandRelation, "", Inferred, "collab", "spon"),
			s.says(Depends, AdTag, "en", Inferred, "ad", "sponsored"),
			s.says(Clear, Altered, "nb no nn", Practice, "retusjert person", "retusjert"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.asks("\"Reklame\" or \"Annonse\" and the advertiser's name"), s.first(), s.who(), people),
		Labels:    []Suggestion{{"Reklame for {brand}", "", ""}, {"Reklame", "", ""}, {"Retusjert person", "", Altered}},
		Placement: Placement{Label: Depends, Upfront: 20},
	}
}

// DK is the guidance of the Danish consumer ombudsman.
func DK() Regime {
	s := source{"DK", "https://better-internet-for-kids.europa.eu/en/rules-guidelines/marketing-towards-children-and-minors", Read}
	return Regime{
		Code: "DK", Name: "Denmark, Forbrugerombudsmanden", Kind: Law, AsOf: compiledOn,
		Coverage: "Guidance in part; rejected words from memory.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "da", Read, "reklame", "annonce"),
			s.says(Unclear, AdTag, "", Remembered, "ad", "sponsored", "spons", "advertisement", "spon"),
			s.says(Unclear, BrandRelation, "", Remembered, "samarbejde", "i samarbejde med", "collab"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Reklame\" or \"Annonce\""), s.first(),
			s.rule("MINORS", AboutWording, Advice, "Be stricter still where people under 18 are reached.", SignChildren)),
		Labels:    []Suggestion{{"Reklame", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// FI is the policy of the Finnish KKV (2019, 2025).
func FI() Regime {
	s := source{"FI", "https://kkv.fi/kuluttaja-asiat/tietoa-ja-ohjeita-yrityksille/kuluttaja-asiamiehen-linjaukset/vaikuttajamarkkinointi-sosiaalisessa-mediassa", Read}
	return Regime{
		Code: "FI", Name: "Finland, KKV", Kind: Law, AsOf: compiledOn,
		Coverage: "The policy read; the brand beside the label is asked for but checked only where the ties name it. Whether a label stays on a film for all of it is not checked.",
		Wordings: append([]Wording{
			{Texts: []string{"mainos", "mainos {brand}", "mainos saatu", "mainos kutsuvierastilaisuus"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "fi", Source: s.url, Trust: Read},
			s.says(Depends, AdTag, "", Read, "kaupallinen", "ad"),
			s.says(Depends, AdTag, "fi", Inferred, "kaupallinen yhteistyö"),
			s.says(Unclear, BrandRelation, "", Read, "collab"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Mainos\" and the brand's name"), s.first(), s.labelOnly(Likely), s.who(), s.frames(Likely),
			s.rule("WITH", AboutPlacement, Likely, "Every post needs a label of its own, in the post.", SignComment, SignElsewhere)),
		Labels:    []Suggestion{{"Mainos {brand}", "", ""}, {"Mainos", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// PL is the recommendations of the Polish UOKiK (2022).
func PL() Regime {
	s := source{"PL", "https://www.wiadomoscikosmetyczne.pl/artykuly/sa-juz-rekomendacje-uokik-dotyczace-oznaczania-tre,70539", Reported}
	return Regime{
		Code: "PL", Name: "Poland, UOKiK", Kind: Law, AsOf: compiledOn,
		Coverage: "Reports of the recommendations; rejected words from memory; fines of 2025 for unclear tags and labels at the end.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "pl", Reported, "reklama", "materiał reklamowy", "współpraca reklamowa", "płatna współpraca z marką", "reklama marki", "autopromocja"),
			s.says(Unclear, AdTag, "", Remembered, "ad", "rek"),
			s.says(Unclear, BrandRelation, "", Remembered, "współpraca", "#współpraca", "collab"),
			s.says(Unclear, AdTag, "", Inferred, "sponsored", "spon"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Reklama\" or \"Współpraca reklamowa\" in Polish"), s.first(), s.end(), s.labelOnly(Likely),
			s.rule("TWO-LEVELS", AboutPlacement, Advice, "Use the platform's tool as well as a label of your own.", SignNoLabel)),
		Labels:    []Suggestion{{"[REKLAMA]", "", ""}},
		Placement: Placement{Label: Depends},
	}
}
