package contract

import (
	"slices"
	"strings"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// disclosureClause is the duty to say that content is paid for.
func disclosureClause() reviewClause {
	get := func(v *reviewed) *Disclosure { return v.Disclosure }
	return reviewClause{"Disclosure", laskyTerms, engagement.TrustPress, []reviewRow{
		{id: "DISCLOSE-NONE", severity: Missing, path: "disclosure",
			message: "Something is given for the content, and nothing is agreed about disclosing it.", advice: "Agree wording, place, the platform's label, monitoring and what happens where it is missing.",
			reason: "Both sides answer for paid content that does not say so.",
			find:   where(func(v *reviewed) bool { return v.Disclosure == nil && len(v.Ties().Of) > 0 })},
		{id: "DISCLOSE-REGIMES", severity: Missing, path: "disclosure.regimes", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "It is not said whose rules on disclosure are kept.", advice: "Name those of the creator's place and of the audience's.", reason: "A label that is clear in one country is refused in another.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return len(d.Regimes) == 0 })},
		{id: "DISCLOSE-WORDING", severity: Missing, path: "disclosure.wording",
			message: "No wording is agreed.", advice: "Write the words to use.", reason: "Left to choose, creators pick words that regulators call too vague.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return len(d.Wording) == 0 })},
		{id: "DISCLOSE-PLACEMENT", severity: Missing, path: "disclosure.placement",
			message: "It is not said where the words stand.", advice: "Say in the first line, on the picture, in the first seconds.", reason: "A label behind \"more\" is not seen.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return d.Placement == "" })},
		{id: "DISCLOSE-TOOL", severity: Missing, path: "disclosure.platform_tool",
			message: "It is not said whether the platform's label is switched on.", advice: "Use it, beside the words and not in place of them.", reason: "Platforms ask for it, and it alone is not enough.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return unsaid(d.PlatformTool) })},
		{id: "DISCLOSE-MONITORING", severity: Missing, path: "disclosure.monitoring",
			message: "It is not said who looks whether posts are labelled.", advice: "Say who looks, and when.", reason: "A brand that does not look answers for what it did not see.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return d.Monitoring == "" })},
		{id: "DISCLOSE-CURE", severity: Missing, path: "disclosure.cure_hours",
			message: "No time is set in which a missing label is added.", advice: "Set hours, not days.", reason: "Most people see a post on its first day.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return d.CureHours == 0 })},
		{id: "DISCLOSE-TAKE-DOWN", severity: Missing, path: "disclosure.take_down",
			message: "It is not said whether a post is taken down where the label stays missing.", advice: "Say so.", reason: "An unlabelled post breaks the law for as long as it is up.",
			find: within(get, func(_ *reviewed, d Disclosure) bool { return unsaid(d.TakeDown) })},
		{id: "DISCLOSE-UNCLEAR", severity: Conflict, path: "disclosure.wording[]", source: "package audit/disclosure, whose rules name their own", trust: engagement.TrustChecked,
			message: "No regime named holds this wording for clear.", advice: "Use words that the regime accepts.", reason: "An agreed label that is unclear makes every post a breach.",
			find: func(v *reviewed, hit func(string, ...int)) {
				if v.Disclosure == nil {
					return
				}
				for i, words := range v.Disclosure.Wording {
					if of := v.regimes(); slices.ContainsFunc(of, v.knowsWords) && len(v.clearFor(words, of)) == 0 {
						hit("", i)
					}
				}
			}},
		{id: "DISCLOSE-UNCOVERED", severity: Conflict, path: "disclosure.regimes[]", source: "package audit/disclosure, whose rules name their own", trust: engagement.TrustChecked,
			message: "None of the wordings is clear by the rules of this place.", advice: "Add a wording that it accepts.", reason: "The label has to be clear to each audience it is meant for.",
			find: func(v *reviewed, hit func(string, ...int)) {
				if v.Disclosure == nil || len(v.Disclosure.Wording) == 0 {
					return
				}
				for i, code := range v.Disclosure.Regimes {
					one := []string{code}
					accepted := func(words string) bool { return len(v.clearFor(words, one)) > 0 }
					if v.knowsWords(code) && !slices.ContainsFunc(v.Disclosure.Wording, accepted) {
						hit(code, i)
					}
				}
			}},
		{id: "DISCLOSE-NOT-KNOWN", severity: Notice, path: "disclosure.regimes[]", source: "package audit/disclosure, which has no such rules", trust: engagement.TrustChecked,
			message: "The rules of this place are not known here.", advice: "Look up its rules, or hand them to package disclosure as a regime of your own.", reason: "What is not known is not assessed, which is no pass.",
			find: func(v *reviewed, hit func(string, ...int)) {
				_, unknown := v.Regimes()
				for i, code := range v.disclosed() {
					if slices.Contains(unknown, code) {
						hit(code, i)
					}
				}
			}},
		{id: "DISCLOSE-TAGS", severity: Unwise, path: "guidelines.hashtags", source: laskyTerms, trust: engagement.TrustPress,
			message: "Hashtags are required of paid content, and none of them says that it is paid.", advice: "Add the label, such as #ad, to the required hashtags, or agree a wording.",
			reason: "A creator who keeps the brief to the letter posts without a label.",
			find: where(func(v *reviewed) bool {
				d := v.Disclosure
				if len(v.Ties().Of) == 0 || d != nil && (len(d.Wording) > 0 || d.PlatformTool == engagement.Yes) {
					return false
				}
				return v.anyBrief(func(g Guidelines) bool { return len(g.Hashtags) > 0 && !v.labelled(g.Hashtags) })
			})},
		{id: "DISCLOSE-BANNED-TAG", severity: Conflict, path: "guidelines.banned_hashtags[]",
			message: "A hashtag that labels paid content is banned.", advice: "Take it off the list.", reason: "The contract forbids what the law asks.",
			find: eachBanned(func(g Guidelines) []string { return g.BannedHashtags })},
		{id: "DISCLOSE-BANNED-WORD", severity: Conflict, path: "guidelines.banned_words[]",
			message: "Words that label paid content are banned.", advice: "Take them off the list.", reason: "The contract forbids what the law asks.",
			find: eachBanned(func(g Guidelines) []string { return g.BannedWords })},
	}}
}

// labels is the checker of all regimes, which agree with each
// other: a test says so.
var labels = sync.OnceValue(func() *disclosure.Checker {
	k, err := disclosure.New(disclosure.Regimes()...)
	if err != nil {
		return nil
	}
	return k
})

// eachBanned is met for every banned word that would label paid content.
func eachBanned(list func(g Guidelines) []string) finder {
	return eachBrief(list, func(v *reviewed, words string) (string, bool) {
		if len(v.Ties().Of) == 0 {
			return "", false
		}
		agreed := func(w string) bool { return strings.EqualFold(sameTag(w), sameTag(words)) }
		return "", v.Disclosure != nil && slices.ContainsFunc(v.Disclosure.Wording, agreed) || len(v.clearFor(tagOf(words), v.regimes())) > 0
	})
}

// tagOf writes words of one word as a hashtag, which is how labels are matched.
func tagOf(words string) string {
	if strings.ContainsAny(words, " #") {
		return words
	}
	return "#" + words
}

// disclosed are the codes that the contract names.
func (v *reviewed) disclosed() []string {
	if v.Disclosure == nil {
		return nil
	}
	return v.Disclosure.Regimes
}

// regimes are the codes that the contract names, or those of the parties' places.
func (v *reviewed) regimes() []string {
	if named := v.disclosed(); len(named) > 0 {
		return named
	}
	var codes []string
	for _, code := range append([]string{v.Creator.Country, v.Brand.Country}, v.policy.Known.Audience...) {
		if code != "" && !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	return codes
}

// clearFor returns which of some regimes hold words for a clear label, or leave it
// open. A regime that says nothing of words counts as one that leaves it open.
func (v *reviewed) clearFor(words string, codes []string) []string {
	k := labels()
	if k == nil {
		return codes
	}
	ties := v.Ties()
	if len(ties.Of) == 0 {
		ties.Of = []disclosure.Tie{disclosure.Paid}
	}
	var accepted []string
	for i, j := range k.Check(disclosure.Content{Caption: words, Language: v.Language}, ties).Judgements {
		ok := j.Wording == disclosure.Clear || j.Wording == disclosure.Depends || len(k.Regimes()[i].Wordings) == 0
		if ok && slices.Contains(codes, j.Regime) {
			accepted = append(accepted, j.Regime)
		}
	}
	return accepted
}

// knowsWords reports whether package disclosure knows the wordings of a regime.
func (v *reviewed) knowsWords(code string) bool {
	k := labels()
	return k != nil && slices.ContainsFunc(k.Regimes(), func(r disclosure.Regime) bool { return r.Code == code && len(r.Wordings) > 0 })
}

// labelled reports whether any of some hashtags labels paid content anywhere.
func (v *reviewed) labelled(tags []string) bool {
	codes := v.regimes()
	if len(codes) == 0 {
		codes = []string{"US"}
	}
	return slices.ContainsFunc(tags, func(t string) bool { return len(v.clearFor(tagOf(t), codes)) > 0 })
}
