package disclosure

// IT is the Digital Chart of the Italian IAP (2024) and AGCOM's guidelines.
func IT() Regime {
	s := source{"IT", "https://heymancontent.com/post/guida-completa-alla-digital-chart-regole-pubblicit%C3%A0-social-per-influencer-e-brand", Reported}
	return Regime{
		Code: "IT", Name: "Italy, IAP Digital Chart and AGCOM", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "The chart through reports; tags for gifts from memory; AGCOM's guidelines of 2024 and code of 2025 not read. " +
			"\"Pubblicità\" serves alone, the other labels only with the brand, which is checked where the ties name it.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "it en", Reported, "pubblicità", "advertising"),
			{Texts: []string{"sponsorizzato da", "promosso da", "sponsored by", "promoted by", "sponsorizzato|promosso da {brand}", "sponsored|promoted by {brand}"}, Clarity: Clear, When: WithBrand, Kind: Sponsor, Language: "it en", Source: s.url, Trust: Reported},
			{Texts: []string{"ad", "adv", "adv {brand}"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "it en", Source: s.url, Trust: Reported},
			s.says(Clear, Gift, "it en", Remembered, "gifted", "#gifted"),
			{Texts: []string{"prodotto inviato da", "prodotto inviato da {brand}", "#suppliedby"}, Clarity: Clear, When: WithBrand, Kind: Gift, Language: "it en", Source: s.url, Trust: Remembered},
			{Texts: []string{"#invited"}, Clarity: Clear, When: WithBrand, Kind: Gift, Language: "it en", Source: s.url, Trust: Reported},
			s.says(Unclear, BrandRelation, "", Inferred, "sp", "spon", "collab", "ambassador"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"Pubblicità\", or \"Sponsorizzato da\" and the brand's name"), s.pile(Likely), s.cut(Likely), s.who(),
			s.rule("REPOST", AboutPlacement, Likely, "A post that is shared again needs the label as well.", SignRepost)),
		Labels:    []Suggestion{{"Pubblicità", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// ES is the Spanish code of conduct for influencers (second version, 2025).
func ES() Regime {
	s := source{"ES", "https://www.cuatrecasas.com/es/spain/propiedad-intelectual/art/nuevo-codigo-conducta-publicidad-influencers-contenido-claves-practicas", Reported}
	return Regime{
		Code: "ES", Name: "Spain, AEA, Autocontrol and IAB code", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "The code through reports, its accepted words from memory; RD 444/2024 on large creators not read.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "es", Remembered, "publicidad", "publi"),
			s.says(Clear, Sponsor, "es", Remembered, "en colaboración con {brand}", "patrocinado por", "patrocinada por", "patrocinado por {brand}"),
			s.says(Clear, BrandRelation, "es", Remembered, "embajador de", "embajadora de", "embajador|embajadora de {brand}"),
			s.says(Clear, Gift, "es", Remembered, "regalo de {brand} ! de reyes|navidad|dios", "viaje patrocinado"),
			s.says(Unclear, Hint, "", Reported, "información", "legal"),
			s.says(Unclear, BrandRelation, "", Remembered, "colab", "sponso", "sp"),
			s.says(Unclear, BrandRelation, "", Inferred, "collab", "spon"),
		}, s.rejects(Inferred, Support, Hint)...),
		Rules:     with(s.asks("\"Publicidad\" or \"Publi\""), append(s.inPost(), s.rule("REPOST", AboutPlacement, Likely, "Keep the label when the post is shared again.", SignRepost))...),
		Labels:    []Suggestion{{"Publicidad", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// BR is the guide of the Brazilian CONAR (2020).
func BR() Regime {
	s := source{"BR", "https://stage.negociossc.com.br/blog/marketing-de-influencia-o-que-pode-ou-nao-segundo-o-conar/", Reported}
	return Regime{
		Code: "BR", Name: "Brazil, CONAR", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "Reports of the guide, its words from memory; a source of 2017, before it, calls #publi and #publipost insufficient.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "pt", Remembered, "publicidade", "publi", "publipost", "patrocinado", "parceria paga"),
			{Clarity: Clear, Kind: Gift, Source: s.url, Trust: Remembered},
			s.says(Unclear, Hint, "", Inferred, "sp"), // São Paulo as well
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"#publicidade\" or \"#publi\""), s.cut(Likely),
			s.rule("LABEL", AboutPlacement, Advice, "The platform's own label is encouraged as well.", SignNoLabel)),
		Labels:    []Suggestion{{"#publicidade", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// MX is the guide of the Mexican PROFECO (2023).
func MX() Regime {
	s := source{"MX", "https://lexlatin.com/noticias/guia-influencers-mexico-legal", Reported}
	return Regime{
		Code: "MX", Name: "Mexico, PROFECO", Kind: Law, AsOf: compiledOn,
		Coverage: "Reports of the guide of August 2023. It lists #OpinionesPersonales too, for those who receive nothing: with a tie it discloses none.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "es", Reported, "publicidad", "publicidad pagada", "#publicidadpagada", "patrocinio", "#patrocinio"),
			s.says(Clear, Sponsor, "es", Reported, "patrocinado por", "#patrocinadopor", "patrocinado por {brand}"),
			{Texts: []string{"#opinionespersonales"}, Clarity: Unclear, Kind: Hint, Language: "es", Source: "https://www.unotv.com/negocios/profeco-guia-de-publicidad-para-influencers/", Trust: Reported},
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules: with(s.asks("\"#Publicidad\", or \"#PatrocinadoPor\" and the brand's name"), s.pile(Likely), s.legible(Likely),
			s.rule("AUDIO", AboutPlacement, Likely, "In sound and live, say it as well.", SignUnheard)),
		Labels:    []Suggestion{{"#Publicidad", "", ""}},
		Placement: Placement{Label: Depends},
	}
}
