package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// reportingClause is what the creator tells of results.
func reportingClause() reviewClause {
	get := func(v *reviewed) *Reporting { return v.Reporting }
	return reviewClause{"Reporting", skalaCases, engagement.TrustPress, []reviewRow{
		{id: "REPORT-NONE", severity: Missing, path: "reporting",
			message: "Nothing is agreed about reporting results.", advice: "Agree metrics, how they are shown, and by when.", reason: "Reach and saves are seen by the creator only; one case turned on reports that were not sent.",
			find: where(func(v *reviewed) bool { return v.Reporting == nil && len(v.Deliverables) > 0 })},
		{id: "REPORT-METRICS", severity: Missing, path: "reporting.metrics",
			message: "No metrics are named.", advice: "Name them.", reason: "A report without them is a screenshot of likes.",
			find: within(get, func(_ *reviewed, r Reporting) bool { return len(r.Metrics) == 0 })},
		{id: "REPORT-HOW", severity: Missing, path: "reporting.how",
			message: "It is not said how results are shown.", advice: "Say by screenshots, or by access through the platform.", reason: "Numbers that are typed in cannot be checked.",
			find: within(get, func(_ *reviewed, r Reporting) bool { return r.How == "" })},
		{id: "REPORT-DUE", severity: Missing, path: "reporting.due",
			message: "No day is set by which results are reported.", advice: "Count it from publication.", reason: "Insights of a story are gone soon after it.",
			find: within(get, func(_ *reviewed, r Reporting) bool { return r.Due.IsZero() })},
	}}
}

// warrantiesClause is what the creator vouches for.
func warrantiesClause() reviewClause {
	const fake = "16 CFR 465.8 and practice of agencies, as read in secondary copies"
	vouch := func(id, field, message, advice, reason, source string, get func(w Warranties) engagement.Tri) reviewRow {
		return reviewRow{id: id, severity: Missing, path: "warranties." + field, message: message, advice: advice, reason: reason,
			source: source, trust: engagement.TrustPress,
			find: within(func(v *reviewed) *Warranties { return v.Warranties }, func(_ *reviewed, w Warranties) bool { return unsaid(get(w)) })}
	}
	return reviewClause{"Warranties", missedDetails, engagement.TrustPress, []reviewRow{
		{id: "WARRANTY-NONE", severity: Missing, path: "warranties",
			message: "The creator vouches for nothing.", advice: "Let the creator vouch for real followers, own experience and own work.", reason: "What nobody vouches for is nobody's breach.",
			find: where(func(v *reviewed) bool { return v.Warranties == nil })},
		vouch("WARRANTY-FOLLOWERS", "real_followers", "It is not said whether the followers are real.", "Let the creator vouch that none were bought.",
			"Fake indicators of influence are unlawful in the United States, and money lost anywhere.", fake, func(w Warranties) engagement.Tri { return w.RealFollowers }),
		vouch("WARRANTY-ENGAGEMENT", "real_engagement", "It is not said whether the engagement is real.", "Let the creator vouch that none was bought or traded.",
			"Fake indicators of influence are unlawful in the United States, and money lost anywhere.", fake, func(w Warranties) engagement.Tri { return w.RealResults }),
		vouch("WARRANTY-PODS", "pods_disclosed", "It is not said whether the creator takes part in engagement pods.", "Let the creator disclose them.",
			"Comments of a pod are no audience.", fake, func(w Warranties) engagement.Tri { return w.PodsDisclosed }),
		vouch("WARRANTY-TRUTHFUL", "truthful", "The creator does not vouch for the truth of what is said.", "Let the creator say only what is true and own opinion.",
			"An endorsement has to be honest.", missedDetails, func(w Warranties) engagement.Tri { return w.Truthful }),
		vouch("WARRANTY-EXPERIENCE", "own_experience", "It is not said whether the creator has used the product.", "Let the creator use it before speaking of it.",
			"Nobody may praise from use what they have not used.", missedDetails, func(w Warranties) engagement.Tri { return w.OwnExperience }),
		vouch("WARRANTY-OWN-WORK", "own_work", "It is not said whether the content is the creator's own.", "Let the creator vouch that no rights of others are broken.",
			"The brand that reposts it answers to the owner.", missedDetails, func(w Warranties) engagement.Tri { return w.OwnWork }),
	}}
}

// moralsClause is when conduct ends the contract.
func moralsClause() reviewClause {
	get := func(v *reviewed) *Morals { return v.Morals }
	return reviewClause{"Morals", accTerms, engagement.TrustPress, []reviewRow{
		{id: "MORALS-NONE", severity: Missing, path: "morals",
			message: "Nothing is agreed about conduct.", advice: "Name events, the standard of proof, the time to mend and what is taken down.", reason: "A scandal is the wrong day to negotiate.",
			find: where(func(v *reviewed) bool { return v.Morals == nil })},
		{id: "MORALS-EVENTS", severity: Missing, path: "morals.events",
			message: "No events are named.", advice: "Name them: crime, hate speech, use of a rival's product.", reason: "A clause without events is a right to leave at will.",
			find: within(get, func(_ *reviewed, m Morals) bool { return len(m.Events) == 0 })},
		{id: "MORALS-STANDARD", severity: Missing, path: "morals.standard",
			message: "It is not said how conduct has to be shown.", advice: "Say by conviction, charge or credible evidence.", reason: "Between an allegation and a conviction lie years.",
			find: within(get, func(_ *reviewed, m Morals) bool { return m.Standard == "" })},
		{id: "MORALS-ALLEGATION", severity: Unwise, path: "morals.standard",
			message: "A mere allegation ends the contract.", advice: "Ask for credible evidence at least.", reason: "Anybody can allege anything about anybody with an audience.",
			find: within(get, func(_ *reviewed, m Morals) bool { return m.Standard == Allegation })},
		{id: "MORALS-CURE", severity: Missing, path: "morals.cure_hours",
			message: "It is not said whether a fault can be mended.", advice: "Set hours to mend it, or say that there are none.", reason: "A post can be deleted within the hour.",
			find: within(get, func(_ *reviewed, m Morals) bool { return m.CureHours == 0 && !m.NoCure })},
		{id: "MORALS-TAKE-DOWN", severity: Missing, path: "morals.take_down",
			message: "It is not said whether content is taken down then.", advice: "Say so.", reason: "The brand's name stays beside the scandal.",
			find: within(get, func(_ *reviewed, m Morals) bool { return unsaid(m.TakeDown) })},
	}}
}

// likenessClause is what machines may make of the creator.
func likenessClause() reviewClause {
	get := func(v *reviewed) *Likeness { return v.Likeness }
	return reviewClause{"Name, likeness and AI", accTerms, engagement.TrustPress, []reviewRow{
		{id: "LIKENESS-NONE", severity: Missing, path: "likeness",
			message: "Nothing is agreed about name, likeness and AI.", advice: "Say what may be made of voice, face and content.", reason: "Tools can make a new advertisement of an old one.",
			find: where(func(v *reviewed) bool { return v.Likeness == nil })},
		{id: "LIKENESS-NAME", severity: Missing, path: "likeness.name",
			message: "It is not said whether name and picture may be used beside the content.", advice: "Say so.", reason: "A licence of content is none of a face.",
			find: within(get, func(_ *reviewed, l Likeness) bool { return unsaid(l.Name) })},
		{id: "LIKENESS-TRAINING", severity: Missing, path: "likeness.training",
			message: "It is not said whether models may be trained on the content.", advice: "Say so.", reason: "What a model has learnt cannot be taken back.",
			find: within(get, func(_ *reviewed, l Likeness) bool { return unsaid(l.Training) })},
		{id: "LIKENESS-REPLICA", severity: Missing, path: "likeness.replica",
			message: "It is not said whether voice or face may be copied.", advice: "Say so.", reason: "A copy says what the creator never said.",
			find: within(get, func(_ *reviewed, l Likeness) bool { return unsaid(l.Replica) })},
		{id: "LIKENESS-TERMS", severity: Missing, path: "likeness.terms", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Voice or face may be copied, and it is not said for what.", advice: "Describe each use, its length and who approves it.", reason: "An open licence to copy a person may not hold, and is never fair.",
			find: within(get, func(_ *reviewed, l Likeness) bool { return l.Replica == engagement.Yes && l.Terms == "" })},
	}}
}
