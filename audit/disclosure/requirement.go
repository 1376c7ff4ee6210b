package disclosure

// A source is where the rules of a regime were read, and how; its methods are the
// requirements that most regimes share, each with the regime's own id.
type source struct {
	code  string
	url   string
	trust Trust
}

func (s source) rule(id string, q Question, severity Severity, message string, signs ...Sign) Rule {
	return Rule{s.code + "-" + id, q, signs, severity, message, s.url, s.trust, ""}
}

// graded is the rules with another grade of trust.
func graded(trust Trust, rules ...Rule) []Rule {
	for i := range rules {
		rules[i].Trust = trust
	}
	return rules
}

// duty is set off by the ties given, or by every tie.
func (s source) duty(ties ...Tie) Rule {
	if len(ties) == 0 {
		ties = TieKinds()[:len(TieKinds())-1]
	}
	var signs []Sign
	for _, t := range ties {
		signs = append(signs, TieSign(t))
	}
	return s.rule("DUTY", AboutDuty, Informs, "A tie to the brand that people would not expect has to be shown.", signs...)
}

// base is what every regime asks: say it, in words that are understood, in the
// post itself, legibly. Only the rows whose source says so in words have its
// trust; the others are inferred from "clear" and "upfront".
func (s source) base() []Rule {
	return append([]Rule{
		s.duty(),
		s.rule("MISSING", AboutWording, Violation, "Nothing in the post shows the tie: begin with an accepted label.", SignMissing),
		s.rule("WORD", AboutWording, Likely, "These words are not accepted here: use one of the accepted labels.", SignUnclear),
	}, graded(Inferred,
		s.rule("DENIED", AboutWording, Likely, "Nothing may deny the tie: take the denial out.", SignDenied),
		s.rule("SIGNAL", AboutDuty, Informs, "An affiliate address or a discount code: is there a tie to disclose?", SignAffLink, SignCode),
		s.rule("TAGS", AboutWording, Likely, "A handle, a code or a logo is no label.", SignOnlyTags),
		s.rule("BIO", AboutPlacement, Likely, "A label on the profile does not count: put it in the post.", SignBio),
		s.rule("WITH", AboutPlacement, Likely, "Put the label in the post itself, not in a comment or another post.", SignComment, SignElsewhere),
		s.rule("LEGIBLE", AboutPlacement, Likely, "Make the label large, strong in contrast and long enough on screen.", SignIllegible, SignShort),
		s.rule("AUDIBLE", AboutPlacement, Likely, "Speak the label so that people can follow.", SignInaudible),
		s.rule("CUT", AboutPlacement, Likely, "The label stands after \"more\": move it up.", SignCut),
		s.rule("PILE", AboutPlacement, Likely, "Take the label out of the row of hashtags.", SignPile),
		s.rule("END", AboutPlacement, Likely, "Move the label from the end to the beginning.", SignEnd),
		s.rule("VIDEO", AboutPlacement, Likely, "The description of a video is not seen before it: label the video or its title.", SignDescription, SignNotOnStory),
		s.rule("AUDIO", AboutPlacement, Likely, "Say it in the recording, not only beside it.", SignUnheard),
	)...)
}

// with replaces rules of the same id and adds the others.
func with(base []Rule, own ...Rule) []Rule {
next:
	for _, r := range own {
		for i := range base {
			if base[i].ID == r.ID {
				base[i] = r
				continue next
			}
		}
		base = append(base, r)
	}
	return base
}

func (s source) first() Rule {
	return s.rule("START", AboutPlacement, Likely, "Begin with the label.", SignNotFirst)
}

func (s source) frames(severity Severity) Rule {
	return s.rule("FRAME", AboutPlacement, severity, "Put the label on each frame of the story.", SignFrame)
}

func (s source) language() Rule {
	return s.rule("LANG", AboutWording, Likely, "Use a label in the language of the post.", SignLanguage)
}

func (s source) labelOnly(severity Severity) Rule {
	return s.rule("TOOL", AboutPlacement, severity, "Do not rely on the platform's label alone: add a label of your own.", SignLabelOnly)
}

func (s source) bio(severity Severity) Rule {
	return s.rule("BIO", AboutPlacement, severity, "A label on the profile does not count: put it in the post.", SignBio)
}

func (s source) cut(severity Severity) Rule {
	return s.rule("CUT", AboutPlacement, severity, "The label stands after \"more\": move it up.", SignCut)
}

func (s source) pile(severity Severity) Rule {
	return s.rule("PILE", AboutPlacement, severity, "Take the label out of the row of hashtags.", SignPile)
}

func (s source) end() Rule {
	return s.rule("END", AboutPlacement, Violation, "Move the label from the end to the beginning.", SignEnd)
}

func (s source) legible(severity Severity) Rule {
	return s.rule("LEGIBLE", AboutPlacement, severity, "Make the label large, strong in contrast and long enough on screen.", SignIllegible, SignShort)
}

// says is a row of wordings with one judgement.
func (s source) says(c Clarity, k Kind, language string, trust Trust, texts ...string) Wording {
	return Wording{Texts: texts, Clarity: c, Kind: k, Language: language, Source: s.url, Trust: trust}
}

// rejects judges every wording of some kinds that the regime does not name.
func (s source) rejects(trust Trust, kinds ...Kind) []Wording {
	var rows []Wording
	for _, k := range kinds {
		rows = append(rows, Wording{Clarity: Unclear, Kind: k, Source: s.url, Trust: trust})
	}
	return rows
}

// vague are the kinds that do not say that a post is advertising.
var vague = []Kind{Sponsor, Gift, AffiliateLink, Explanation, Support, BrandRelation, ContestEntry, Hint}

// compiledOn is the day the facts behind the built-in regimes were compiled.
const compiledOn = "2026-11-22"
