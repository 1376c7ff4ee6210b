package contract

import (
	"fmt"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// approvalClause is how the brand says yes to a draft.
func approvalClause() reviewClause {
	get := func(v *reviewed) *Approval {
		if v.Approval == nil || v.Approval.Needed != engagement.Yes {
			return nil
		}
		return v.Approval
	}
	return reviewClause{"Approval", ezelTemplate, engagement.TrustPress, []reviewRow{
		{id: "APPROVAL-NONE", severity: Missing, path: "approval",
			message: "It is not said whether drafts are approved before publication.", advice: "Say that they are, with draft days, time to answer and rounds, or that they are not.",
			reason: "A creator who waits for a yes nobody owes misses the window.",
			find:   where(func(v *reviewed) bool { return v.Approval == nil || v.Approval.Needed == engagement.Unsaid })},
		{id: "APPROVAL-DRAFT", severity: Missing, path: "deliverables[].draft",
			message: "Approval is needed and no day for the draft is set.", advice: "Set the day on which the draft is sent.", reason: "The time to answer is counted from the draft.",
			find: eachItem(func(v *reviewed) []Deliverable { return v.Deliverables }, func(v *reviewed, d Deliverable) bool { return get(v) != nil && d.Draft.IsZero() })},
		{id: "APPROVAL-REPLY", severity: Missing, path: "approval.reply_hours",
			message: "No time to answer a draft is set.", advice: "Agree 24 to 72 hours, or business days.", reason: "Without it the brand can stop a campaign by silence.",
			find: within(get, func(_ *reviewed, a Approval) bool { return a.ReplyHours == 0 && a.ReplyDays == 0 })},
		{id: "APPROVAL-ROUNDS", severity: Missing, path: "approval.rounds",
			message: "The rounds of changes have no limit.", advice: "Agree one or two rounds, or none.", reason: "Each further round is work that the fee did not price.",
			find: within(get, func(_ *reviewed, a Approval) bool { return a.Rounds == 0 && !a.NoRounds })},
		{id: "APPROVAL-FIX", severity: Missing, path: "approval.fix_days", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Changes may be asked for, and no time for making them is set.", advice: "Agree the days in which the changed draft is sent.",
			reason: "A round has two halves; without a time for the second the window passes.",
			find:   within(get, func(_ *reviewed, a Approval) bool { return a.FixDays == 0 && !a.NoRounds })},
		{id: "APPROVAL-SILENCE", severity: Missing, path: "approval.silence",
			message: "It is not said what no answer means.", advice: "Agree that a draft counts as approved when the time has passed, or that it does not.",
			reason: "A time to answer without a consequence is a wish.",
			find:   within(get, func(_ *reviewed, a Approval) bool { return a.Silence == "" })},
		{id: "APPROVAL-DECIDER", severity: Missing, path: "approval.decider",
			message: "It is not said who decides.", advice: "Name one person or role.", reason: "Two people with two opinions are an extra round.",
			find: within(get, func(_ *reviewed, a Approval) bool { return a.Decider == "" })},
		{id: "APPROVAL-MANY-ROUNDS", severity: Unwise, path: "approval.rounds",
			message: "More rounds of changes are agreed than is usual.", advice: "Agree one or two.", reason: "Content that was changed many times is no more the creator's.",
			find: within(get, func(v *reviewed, a Approval) bool {
				return v.policy.Limits.Rounds > 0 && a.Rounds > v.policy.Limits.Rounds
			})},
	}}
}

// controlClause is whether the creator can still speak for themself.
func controlClause() reviewClause {
	script := func(g Guidelines) bool { return g.Script == engagement.Yes }
	return reviewClause{"Creative control", seedFramework, engagement.TrustSeed, []reviewRow{
		{id: "CONTROL-FREE", severity: Missing, path: "guidelines.free",
			message: "It is not said where the creator is free.", advice: "Say what the creator decides: setting, words, humour.",
			reason: "Content that is over-controlled loses the trust it was bought for.",
			find: where(func(v *reviewed) bool {
				return len(v.Deliverables) > 0 && v.anyBrief(func(g Guidelines) bool { return len(g.Free) == 0 && !script(g) })
			})},
		{id: "CONTROL-SCRIPT", severity: Unwise, path: "guidelines.script",
			message: "The words are the brand's, to be spoken as they stand.", advice: "Give talking points and let the creator find the words.",
			reason: "Content that is over-controlled loses the trust it was bought for.",
			find:   where(func(v *reviewed) bool { return v.anyBrief(script) })},
		{id: "CONTROL-OWN-VIEW", severity: Conflict, path: "warranties.own_experience", source: "16 CFR 255.1, as read in secondary copies", trust: engagement.TrustPress,
			message: "The creator vouches for speaking of own experience, in words that the brand wrote.", advice: "Drop the script, or let the creator change any word that is not true for them.",
			reason: "An endorsement has to be the honest opinion of the one who gives it.",
			find: where(func(v *reviewed) bool {
				w := v.Warranties
				return w != nil && (w.OwnExperience == engagement.Yes || w.Truthful == engagement.Yes) && v.anyBrief(script)
			})},
		{id: "CONTROL-CROWDED", severity: Unwise, path: "guidelines", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "One piece must have more things than it can carry.", advice: "Keep the few that matter.", reason: "A list read aloud persuades nobody.",
			find: func(v *reviewed, hit func(string, ...int)) {
				most := 0
				for _, d := range v.Deliverables {
					g, _ := v.Brief(d.ID)
					most = max(most, len(g.Hashtags)+len(g.Mentions)+len(g.Links)+len(g.Codes)+len(g.TalkingPoints)+len(g.Visual)+len(g.Showcase))
				}
				if limit := v.policy.Limits.Musts; limit > 0 && most > limit {
					hit(fmt.Sprintf("%d, and %d is the limit", most, limit))
				}
			}},
	}}
}

// anyBrief reports whether the brief of any deliverable is as said.
func (v *reviewed) anyBrief(is func(g Guidelines) bool) bool {
	for _, d := range v.Deliverables {
		if g, ok := v.Brief(d.ID); ok && is(g) {
			return true
		}
	}
	return false
}
