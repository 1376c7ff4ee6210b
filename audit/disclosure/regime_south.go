package disclosure

// IT is the Digital Chart of the Italian IAP (2024) and AGCOM's guidelines.
func IT() Regime {
	s := source{"IT", "https://heymancontent.com/post/guida-completa-alla-digital-chart-regole-pubblicit%C3%A0-social-per-influencer-e-brand", Reported}
	return Regime{
		Code: "IT", Name: "Italy, IAP Digital Chart and AGCOM", Kind: LawAndCode, AsOf: compiledOn,
		Coverage: "The chart through reports; tags for gifts partly from memory; AGCOM's code of 2025 not read.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "it en", Reported, "pubblicità", "advertising"),
			s.says(Clear, Sponsor, "it en", Reported, "sponsorizzato da", "promosso da", "sponsored by", "promoted by", "sponsorizzato da {brand}"),
			{Texts: []string{"ad", "adv"}, Clarity: Clear, When: WithBrand, Kind: AdTag, Language: "it en", Source: s.url, Trust: Reported},
			s.says(Depends, Gift, "it en", Remembered, "gifted", "#gifted", "prodotto inviato da", "#suppliedby", "#invited"),
			s.says(Unclear, BrandRelation, "", Reported, "sp", "spon", "collab", "ambassador"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.base(), s.pile(Likely)),
		Labels:    []Suggestion{{"Pubblicità", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// ES is the Spanish code of conduct for influencers (second version, 2025).
func ES() Regime {
	s := source{"ES", "https://www.cuatrecasas.com/es/spain/propiedad-intelectual/art/nuevo-codigo-conducta-publicidad-influencers-contenido-claves-practicas", Reported}
	return Regime{
		Code: "ES", Name: "Spain, AEA, Autocontrol and IAB code", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "The code through reports; RD 444/2024 on large creators not read.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "es", Reported, "publicidad", "publi"),
			s.says(Clear, Sponsor, "es", Reported, "en colaboración con {brand}", "patrocinado por", "patrocinada por", "patrocinado por {brand}"),
			s.says(Clear, BrandRelation, "es", Reported, "embajador de", "embajadora de", "embajador|embajadora de {brand}"),
			s.says(Clear, Gift, "es", Remembered, "regalo de", "regalo de {brand}", "viaje patrocinado"),
			s.says(Unclear, Hint, "", Reported, "información", "legal"),
			s.says(Unclear, BrandRelation, "", Remembered, "colab", "sponso", "sp", "collab", "spon"),
		}, s.rejects(Inferred, Support, Hint)...),
		Rules:     with(s.base(), s.rule("REPOST", AboutPlacement, Likely, "Keep the label when the post is shared again.", SignRepost)),
		Labels:    []Suggestion{{"Publicidad", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// BR is the guide of the Brazilian CONAR (2020).
func BR() Regime {
	s := source{"BR", "https://stage.negociossc.com.br/blog/marketing-de-influencia-o-que-pode-ou-nao-segundo-o-conar/", Reported}
	return Regime{
		Code: "BR", Name: "Brazil, CONAR", Kind: SelfRegulation, AsOf: compiledOn,
		Coverage: "Reports of the guide; a source of 2017, before it, calls #publi and #publipost insufficient.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "pt", Reported, "publicidade", "publi", "publipost", "patrocinado", "parceria paga"),
			{Clarity: Clear, Kind: Gift, Source: s.url, Trust: Remembered},
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     s.base(),
		Labels:    []Suggestion{{"#publicidade", "", ""}},
		Placement: Placement{Label: Depends},
	}
}

// MX is the guide of the Mexican PROFECO (2023).
func MX() Regime {
	s := source{"MX", "https://lexlatin.com/noticias/guia-influencers-mexico-legal", Reported}
	return Regime{
		Code: "MX", Name: "Mexico, PROFECO", Kind: Law, AsOf: compiledOn,
		Coverage: "One report of the guide of August 2023.",
		Wordings: append([]Wording{
			s.says(Clear, AdTag, "es", Reported, "publicidad", "publicidad pagada", "#publicidadpagada", "patrocinio", "#patrocinio"),
			s.says(Clear, Sponsor, "es", Reported, "patrocinado por", "#patrocinadopor", "patrocinado por {brand}"),
		}, s.rejects(Inferred, BrandRelation, Support, Hint)...),
		Rules:     with(s.base(), s.pile(Likely), s.legible(Likely)),
		Labels:    []Suggestion{{"#Publicidad", "", ""}},
		Placement: Placement{Label: Depends},
	}
}
