package contract

import (
	"cmp"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// indemnityClause is who pays for whose faults.
func indemnityClause() reviewClause {
	get := func(v *reviewed) *Indemnity { return v.Indemnity }
	return reviewClause{"Indemnity, liability and insurance", missedDetails, engagement.TrustPress, []reviewRow{
		{id: "INDEMNITY-NONE", severity: Missing, path: "indemnity",
			message: "It is not said who pays for whose faults.", advice: "Let each party answer for its own, up to a cap.", reason: "Claims of others come after the content is gone.",
			find: where(func(v *reviewed) bool { return v.Indemnity == nil })},
		{id: "INDEMNITY-BY", severity: Missing, path: "indemnity.by",
			message: "It is not said whose duty it is.", advice: "Make it mutual.", reason: "One that is not mutual leaves a party alone.",
			find: within(get, func(_ *reviewed, i Indemnity) bool { return i.By == "" })},
		{id: "INDEMNITY-ONE-SIDED", severity: Unwise, path: "indemnity.by",
			message: "Only one party answers for its faults.", advice: "Make it mutual.", reason: "The brand's claims and products can be at fault as well as the creator's words.",
			find: within(get, func(_ *reviewed, i Indemnity) bool { return i.By != "" && i.By != Both })},
		{id: "INDEMNITY-CAP", severity: Missing, path: "indemnity.cap",
			message: "It has no cap, and it is not said that it has none.", advice: "Cap it at the fees.", reason: "A creator's fee is small beside a lawsuit.",
			find: within(get, func(_ *reviewed, i Indemnity) bool {
				return i.Cap.IsZero() && i.CapAtFees != engagement.Yes && !i.Uncapped
			})},
		{id: "INDEMNITY-UNCAPPED", severity: Unwise, path: "indemnity.uncapped",
			message: "It has no cap.", advice: "Cap it at the fees, or a multiple of them.", reason: "A creator's fee is small beside a lawsuit.",
			find: within(get, func(_ *reviewed, i Indemnity) bool { return i.Uncapped })},
		{id: "LIABILITY-CAP", severity: Missing, path: "indemnity.liability_cap", source: accTerms, trust: engagement.TrustPress,
			message: "Liability has no cap.", advice: "Set one.", reason: "Damages between the parties are a second risk beside claims of others.",
			find: within(get, func(_ *reviewed, i Indemnity) bool { return i.LiabilityCap.IsZero() })},
		{id: "INSURANCE-NONE", severity: Missing, path: "insurance", source: accTerms, trust: engagement.TrustPress,
			message: "Nothing is agreed about insurance.", advice: "Say who insures what, or that nobody needs any.", reason: "Shoots hurt people and break things.",
			find: where(func(v *reviewed) bool { return v.Insurance == nil })},
	}}
}

// confidentialityClause is what may not be told.
func confidentialityClause() reviewClause {
	get := func(v *reviewed) *Confidentiality { return v.Confidentiality }
	return reviewClause{"Confidentiality", accTerms, engagement.TrustPress, []reviewRow{
		{id: "SECRET-NONE", severity: Missing, path: "confidentiality",
			message: "Nothing is agreed about confidentiality.", advice: "Say what is secret and how long.", reason: "Launches and fees leak.",
			find: where(func(v *reviewed) bool { return v.Confidentiality == nil })},
		{id: "SECRET-SUBJECT", severity: Missing, path: "confidentiality.subject",
			message: "It is not said what is secret.", advice: "Name it.", reason: "What is not named cannot be kept.",
			find: within(get, func(_ *reviewed, c Confidentiality) bool { return c.Subject == "" })},
		{id: "SECRET-LASTS", severity: Missing, path: "confidentiality.lasts",
			message: "It is not said how long it is secret.", advice: "Set a length after the term.", reason: "A secret without an end binds for life, or for a day.",
			find: within(get, func(_ *reviewed, c Confidentiality) bool { return c.Lasts.IsZero() })},
	}}
}

// terminationClause is how the contract ends early.
func terminationClause() reviewClause {
	get := func(v *reviewed) *Termination { return v.Termination }
	return reviewClause{"Termination", accTerms, engagement.TrustPress, []reviewRow{
		{id: "END-NONE", severity: Missing, path: "termination",
			message: "It is not said how the contract ends early.", advice: "Agree causes, notice, kill fee and what survives.", reason: "A written contract has to have its end in it.",
			find: where(func(v *reviewed) bool { return v.Termination == nil })},
		{id: "END-CAUSE", severity: Missing, path: "termination.for_cause",
			message: "It is not said whether a breach ends it.", advice: "Say so, with the days to mend it.", reason: "Without it a party that is let down stays bound.",
			find: within(get, func(_ *reviewed, t Termination) bool { return unsaid(t.ForCause) })},
		{id: "END-CURE", severity: Missing, path: "termination.cause_cure_days",
			message: "A breach ends it, and no days are set to mend it.", advice: "Set the days.", reason: "Most faults are mended in a week.",
			find: within(get, func(_ *reviewed, t Termination) bool { return t.ForCause == engagement.Yes && t.CauseCureDays == 0 })},
		{id: "END-CONVENIENCE", severity: Missing, path: "termination.convenience",
			message: "It is not said whether it can be ended without a cause.", advice: "Say so, and by whom.", reason: "Campaigns are called off for reasons that are nobody's fault.",
			find: within(get, func(_ *reviewed, t Termination) bool { return unsaid(t.Convenience) })},
		{id: "END-BY", severity: Missing, path: "termination.by",
			message: "It can be ended without a cause, and it is not said by whom.", advice: "Name the party, or both.", reason: "Each believes it is the one.",
			find: within(get, func(_ *reviewed, t Termination) bool { return t.Convenience == engagement.Yes && t.By == "" })},
		{id: "END-NOTICE", severity: Missing, path: "termination.notice_days",
			message: "No notice is set.", advice: "Set the days, and how notice is given.", reason: "Without notice it ends in the middle of a shoot.",
			find: within(get, func(_ *reviewed, t Termination) bool { return t.Convenience == engagement.Yes && t.NoticeDays == 0 })},
		{id: "END-KILL-FEE", severity: Missing, path: "termination.kill_fee", source: killFeePage, trust: engagement.TrustPress,
			message: "The brand may call it off, and no kill fee is set.", advice: "Agree steps: sources have 25 to 50 % before and 50 to 100 % after the content is made.", reason: "Work that was done and days that were kept free are worth something.",
			find: within(get, func(v *reviewed, t Termination) bool {
				return t.Convenience == engagement.Yes && t.By != TheCreator && v.fixed() && len(t.Kill) == 0
			})},
		{id: "END-KILL-ORDER", severity: Conflict, path: "termination.kill_fee", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The steps of the kill fee are not in the order in which their events come.", advice: "Put them in that order.", reason: "Which step holds cannot be told.",
			find: within(get, func(_ *reviewed, t Termination) bool {
				return !slices.IsSortedFunc(t.Kill, func(a, b KillStep) int {
					return cmp.Compare(slices.Index(Events(), a.After), slices.Index(Events(), b.After))
				})
			})},
	}}
}

// lawClause is which law governs.
func lawClause() reviewClause {
	get := func(v *reviewed) *Law { return v.Law }
	return reviewClause{"Governing law", accTerms, engagement.TrustPress, []reviewRow{
		{id: "LAW-NONE", severity: Missing, path: "law",
			message: "No governing law is named.", advice: "Name the country, and the state where it has a law of its own.", reason: "Courts will argue first about whose law it is.",
			find: where(func(v *reviewed) bool { return v.Law == nil || v.Law.Country == "" })},
		{id: "LAW-DISPUTE", severity: Missing, path: "law.forum",
			message: "It is not said where disputes are settled.", advice: "Name a court, or mediation first.", reason: "A court an ocean away is no court for a small claim.",
			find: within(get, func(_ *reviewed, l Law) bool { return l.Forum == "" && l.Dispute == "" })},
	}}
}
