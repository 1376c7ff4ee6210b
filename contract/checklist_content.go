package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// deliverablesClause is what is made, where, how often, how long and when.
func deliverablesClause() reviewClause {
	all := func(v *reviewed) []Deliverable { return v.Deliverables }
	return reviewClause{"Deliverables", "https://influencerfee.com/post.php?slug=influencer-contract-terms-glossary", engagement.TrustPage, []reviewRow{
		{id: "CONTENT-NONE", severity: Missing, path: "deliverables",
			message: "No content is agreed.", advice: "List each piece with platform, format and count.",
			reason: "Vague deliverables are the commonest cause of disputes.",
			find:   where(func(v *reviewed) bool { return len(v.Deliverables) == 0 })},
		{id: "CONTENT-PLATFORM", severity: Missing, path: "deliverables[].platform",
			message: "No platform is set.", advice: "Name the platform.", reason: "Vague deliverables are the commonest cause of disputes.",
			find: eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.Platform == "" })},
		{id: "CONTENT-FORMAT", severity: Missing, path: "deliverables[].format",
			message: "No format is set.", advice: "Say whether it is a reel, a story, a video.", reason: "A story is gone after a day; a video stays for years.",
			find: eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.Format == "" })},
		{id: "CONTENT-COUNT", severity: Missing, path: "deliverables[].count",
			message: "It is not said how many pieces are made.", advice: "Set the number.", reason: "One fee was disputed in court over one post and one story delivered.",
			find: eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.Count == 0 })},
		{id: "CONTENT-LENGTH", severity: Missing, path: "deliverables[].seconds",
			message: "Neither a length nor dimensions are set.", advice: "Set seconds for video and sound, words for text, dimensions for pictures.",
			reason: "Six seconds and sixty are both a video.",
			find:   eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.sizeless() })},
		{id: "CONTENT-WINDOW", severity: Missing, path: "deliverables[].window",
			message: "No days of publication are set.", advice: "Set the first and the last day, or for content handed over the day it is due.",
			reason: "Without a last day nothing is ever late.",
			find: eachItem(all, func(_ *reviewed, d Deliverable) bool {
				return d.Window.From.IsZero() && d.Window.To.IsZero() && (!d.ToBrand || d.Draft.IsZero())
			})},
		{id: "CONTENT-WINDOW-END", severity: Missing, path: "deliverables[].window.to",
			message: "The days of publication have a first and no last.", advice: "Set the last day.",
			reason: "Without a last day nothing is ever late.",
			find:   eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.Window.To.IsZero() && !d.Window.From.IsZero() })},
		{id: "CONTENT-LIVE", severity: Missing, path: "deliverables[].live_for",
			message: "It is not said how long the content stays up.", advice: "Set the least time live; a story has 24 hours of its own.",
			reason: "A post taken down the next day reaches few.",
			find:   eachItem(all, func(_ *reviewed, d Deliverable) bool { return d.LiveFor.IsZero() && !d.ToBrand })},
		{id: "CONTENT-NO-ACCOUNT", severity: Conflict, path: "deliverables[].handle", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The creator has no account on the platform of this deliverable.", advice: "Add the handle, or say whose account it goes up on.",
			reason: "It cannot be posted on an account that is not there.",
			find: eachItem(all, func(v *reviewed, d Deliverable) bool {
				on := func(h Handle) bool { return h.Platform == d.Platform }
				return !d.ToBrand && d.Handle == "" && len(v.Creator.Handles) > 0 && !slices.ContainsFunc(v.Creator.Handles, on)
			})},
	}}
}

// sizeless reports whether no size of the kind that the format has was agreed.
func (d Deliverable) sizeless() bool {
	switch d.Format {
	case engagement.Image, engagement.Carousel:
		return d.Dimensions == ""
	case engagement.Text, engagement.Article:
		return d.Words == Range{}
	}
	return d.Seconds == Range{} && d.Dimensions == "" && d.Words == Range{}
}

// briefClause is what the content must and must not have.
func briefClause() reviewClause {
	lacks := func(list func(g Guidelines) int) finder {
		return where(func(v *reviewed) bool {
			n := list(v.Guidelines)
			for _, d := range v.Deliverables {
				if d.Guidelines != nil {
					n += list(*d.Guidelines)
				}
			}
			return n == 0 && len(v.Deliverables) > 0
		})
	}
	return reviewClause{"Brief", legalLens, engagement.TrustPress, []reviewRow{
		{id: "BRIEF-HASHTAGS", severity: Missing, path: "guidelines.hashtags",
			message: "No hashtag is required.", advice: "List the hashtags of the campaign and the label.",
			reason: "What is not listed cannot be asked for later.",
			find:   lacks(func(g Guidelines) int { return len(g.Hashtags) })},
		{id: "BRIEF-MENTIONS", severity: Missing, path: "guidelines.mentions",
			message: "No mention is required.", advice: "List the accounts to name.", reason: "A post that does not name the brand cannot be found or credited.",
			find: lacks(func(g Guidelines) int { return len(g.Mentions) })},
		{id: "BRIEF-LINKS", severity: Missing, path: "guidelines.links",
			message: "No link is set.", advice: "Give the link with its tracking parameters.", reason: "Traffic that carries no link cannot be counted.",
			find: lacks(func(g Guidelines) int { return len(g.Links) })},
		{id: "BRIEF-CODE", severity: Missing, path: "guidelines.codes",
			message: "No discount code is set.", advice: "Give the creator a code of their own.", reason: "Orders without a click are found by the code only.",
			find: lacks(func(g Guidelines) int { return len(g.Codes) })},
		{id: "BRIEF-POINTS", severity: Missing, path: "guidelines.talking_points",
			message: "No talking points are set.", advice: "Say in a few points what the content is to tell.", reason: "A creator cannot guess the message.",
			find: lacks(func(g Guidelines) int { return len(g.TalkingPoints) })},
		{id: "BRIEF-BANNED-CLAIMS", severity: Missing, path: "guidelines.banned_claims",
			message: "No claim is ruled out.", advice: "List what must not be said of the product: cures, guarantees, comparisons without proof.",
			reason: "The brand answers for what is claimed in its name.",
			find:   lacks(func(g Guidelines) int { return len(g.BannedClaims) })},
		{id: "BRIEF-CLAIM-PROOF", severity: Missing, path: "guidelines.claims[].proof", source: "https://www.ftc.gov/business-guidance/resources/ftcs-endorsement-guides-what-people-are-asking", trust: engagement.TrustPress,
			message: "A claim may be made and nothing is named that proves it.", advice: "Name the study or test, or take the claim out.",
			reason: "A creator may not claim what the brand cannot prove.",
			find:   eachBrief(func(g Guidelines) []Claim { return g.Claims }, func(_ *reviewed, c Claim) (string, bool) { return "", c.Proof == "" })},
		{id: "BRIEF-CONTRADICTS", severity: Conflict, path: "deliverables[].guidelines", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The brief of the deliverable asks for what the contract bans, or the other way round.", advice: "Take it off one of the lists.", reason: "The creator cannot keep both.",
			find: func(v *reviewed, hit func(string, ...int)) {
				for i, d := range v.Deliverables {
					if g, _ := v.Brief(d.ID); d.Guidelines != nil {
						if words := g.contradiction(); words != "" {
							hit(words, i)
						}
					}
				}
			}},
		{id: "BRIEF-TONE", severity: Notice, path: "guidelines.tone", source: seedFramework, trust: engagement.TrustSeed,
			message: "No tone is described.", advice: "Describe it in a sentence.", reason: "Tone is part of what is expected.",
			find: lacks(func(g Guidelines) int { return len(g.Tone) })},
		{id: "BRIEF-VISUAL", severity: Notice, path: "guidelines.visual", source: seedFramework, trust: engagement.TrustSeed,
			message: "No visual standards are set.", advice: "Say how logo, product and picture are to look, if that matters.", reason: "Visual standards are part of what is expected.",
			find: lacks(func(g Guidelines) int { return len(g.Visual) })},
		{id: "BRIEF-SHOWCASE", severity: Notice, path: "guidelines.showcase", source: seedFramework, trust: engagement.TrustSeed,
			message: "It is not said what to show.", advice: "Name the features to show.", reason: "What to showcase is part of what is expected.",
			find: lacks(func(g Guidelines) int { return len(g.Showcase) })},
		{id: "BRIEF-AVOID", severity: Notice, path: "guidelines.avoid", source: seedFramework, trust: engagement.TrustSeed,
			message: "It is not said what to avoid.", advice: "Name it, or say that nothing is.", reason: "What to avoid is part of what is expected.",
			find: lacks(func(g Guidelines) int { return len(g.Avoid) })},
	}}
}

// contradiction is the first hashtag, mention or claim that is both asked for and
// banned.
func (g Guidelines) contradiction() string {
	claims := make([]string, len(g.Claims))
	for i, c := range g.Claims {
		claims[i] = c.Text
	}
	for _, pair := range [][2][]string{{g.Hashtags, g.BannedHashtags}, {g.Mentions, g.BannedWords}, {claims, g.BannedClaims}} {
		banned := map[string]bool{}
		for _, b := range pair[1] {
			banned[sameTag(b)] = true
		}
		for _, wanted := range pair[0] {
			if banned[sameTag(wanted)] {
				return wanted
			}
		}
	}
	return ""
}

// assetsClause is the music and pictures of others that the content uses.
func assetsClause() reviewClause {
	all := func(v *reviewed) []Asset { return v.Assets }
	return reviewClause{"Music and assets", imhLicence, engagement.TrustPress, []reviewRow{
		{id: "ASSET-PROVIDER", severity: Missing, path: "assets[].provider",
			message: "It is not said who brings the asset.", advice: "Name the party that answers for the licence.", reason: "Somebody has to pay when the owner asks.",
			find: eachItem(all, func(_ *reviewed, a Asset) bool { return a.Provider == "" })},
		{id: "ASSET-LICENCE", severity: Missing, path: "assets[].licence",
			message: "No licence is named for the asset.", advice: "Name the licence and where it can be read.", reason: "Music in a paid post needs a commercial licence.",
			find: eachItem(all, func(_ *reviewed, a Asset) bool { return a.Licence == "" })},
		{id: "ASSET-PAID", severity: Missing, path: "assets[].paid_use",
			message: "The content may be used as advertising and it is not said whether the licence covers that.", advice: "Look it up and say so.",
			reason: "Many licences of platforms end where advertising begins.",
			find:   eachItem(all, func(v *reviewed, a Asset) bool { return unsaid(a.Paid) && v.advertises() })},
		{id: "ASSET-NOT-PAID", severity: Conflict, path: "assets[].paid_use",
			message: "The content may be used as advertising and the licence of the asset does not cover that.", advice: "License it for advertising, replace it, or keep the content organic.",
			reason: "One of the two promises has to be broken.",
			find:   eachItem(all, func(v *reviewed, a Asset) bool { return a.Paid == engagement.No && v.advertises() })},
		{id: "ASSET-ENDS", severity: Conflict, path: "assets[].until",
			message: "The licence of the asset ends before the paid use of the content.", advice: "License it for as long, or let the right end with it.",
			reason: "After that day the content cannot be used as agreed.",
			find: func(v *reviewed, hit func(string, ...int)) {
				last, forever := v.lastPaidUse()
				for i, a := range v.Assets {
					switch {
					case a.Until.IsZero():
					case forever:
						hit("on "+a.Until.String()+", and the use has no end", i)
					case last.After(a.Until):
						hit("on "+a.Until.String()+", and the use on "+last.String(), i)
					}
				}
			}},
	}}
}
