package audit

// BuiltInPhrases returns the phrases of this library, in a copy of the caller's own:
// extend them and compile with [NewPhrases]. Words and weights are our judgement of
// November 2026, from what such comments say; none was fitted to a data set.
func BuiltInPhrases() []Phrase {
	var list []Phrase
	put := func(rows []phraseRow, means CommentKind, language string, inside bool) {
		for _, r := range rows {
			list = append(list, Phrase{Text: r.text, Means: means, Cue: r.cue, Weight: r.weight, Inside: inside, Language: language})
		}
	}
	put(promotionRows, SelfPromotion, "en", false)
	put(promotionMoreRows, SelfPromotion, "en", false)
	put(promotionShapeRows, SelfPromotion, "en", false)
	put(promotionTradeRows, SelfPromotion, "en", false)
	put(scamRows, Scam, "en", false)
	for _, l := range languageRows {
		put(l.promotion, SelfPromotion, l.language, l.inside)
		put(l.scam, Scam, l.language, l.inside)
	}
	for _, l := range praiseRows {
		if l.inside {
			for _, w := range splitWords(l.praise) {
				list = append(list, Phrase{Text: w, Means: OneWordPraise, Inside: true, Language: l.language})
			}
			for _, w := range splitWords(l.fill) {
				list = append(list, Phrase{Text: w, Means: filler, Inside: true, Language: l.language})
			}
			continue
		}
		list = append(list, Phrase{Text: barred(l.praise), Means: OneWordPraise, Language: l.language})
		list = append(list, Phrase{Text: barred(l.fill), Means: filler, Language: l.language})
		for _, g := range l.phrases {
			list = append(list, Phrase{Text: g, Means: GenericPhrase, Language: l.language})
		}
	}
	return list
}
