package contract

import "github.com/seed-e12bc25d/influencekit/engagement"

// partiesClause is who the parties are: names, handles, status, age, agent.
func partiesClause() reviewClause {
	minor := func(v *reviewed) bool { return v.Creator.Minor == engagement.Yes }
	return reviewClause{"Parties", skalaCases, engagement.TrustPress, []reviewRow{
		{id: "PARTY-BRAND-NAME", severity: Missing, path: "brand.name",
			message: "The brand's legal name is not given.", advice: "Write the name as the company is registered.",
			reason: "Only a party that is named can be held to the contract.",
			find:   where(func(v *reviewed) bool { return v.Brand.Name == "" })},
		{id: "PARTY-CREATOR-NAME", severity: Missing, path: "creator.name",
			message: "The creator's legal name is not given.", advice: "Write the name of the person or company that signs, beside the handle.",
			reason: "A handle can be renamed or sold; a person or company is bound.",
			find:   where(func(v *reviewed) bool { return v.Creator.Name == "" })},
		{id: "PARTY-BRAND-COUNTRY", severity: Missing, path: "brand.country", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The brand's country is not given.", advice: "Write the country, and the state or province where it has laws of its own.",
			reason: "Which law asks what cannot be told without the place.",
			find:   where(func(v *reviewed) bool { return v.Brand.Country == "" })},
		{id: "PARTY-CREATOR-COUNTRY", severity: Missing, path: "creator.country", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The creator's country is not given.", advice: "Write the country, and the state or province where it has laws of its own.",
			reason: "Which law asks what cannot be told without the place.",
			find:   where(func(v *reviewed) bool { return v.Creator.Country == "" })},
		{id: "PARTY-HANDLES", severity: Missing, path: "creator.handles",
			message: "No account of the creator is named.", advice: "List each account that content goes up on, by platform and handle.",
			reason: "Content on another account is not what was paid for.",
			find:   where(func(v *reviewed) bool { return len(v.Creator.Handles) == 0 })},
		{id: "PARTY-STATUS", severity: Missing, path: "creator.status",
			message: "It is not said whether the creator is a contractor or an employee.", advice: "Say which.",
			reason: "Tax, copyright and the duty to disclose depend on it.",
			find:   where(func(v *reviewed) bool { return v.Creator.Status == "" })},
		{id: "PARTY-MINOR", severity: Missing, path: "creator.minor",
			message: "It is not said whether the creator is of age.", advice: "Let the creator state it, and sign with a guardian where not.",
			reason: "A contract signed by a minor alone can often be undone; one case turned on a signatory of 17.",
			find:   where(func(v *reviewed) bool { return v.Creator.Minor == engagement.Unsaid })},
		{id: "PARTY-GUARDIAN", severity: Missing, path: "creator.guardian",
			message: "The creator is a minor and no guardian is named.", advice: "Name the parent or guardian who signs too.",
			reason: "A contract signed by a minor alone can often be undone.",
			find:   where(func(v *reviewed) bool { return minor(v) && v.Creator.Guardian == nil })},
		{id: "PARTY-SET-ASIDE", severity: Missing, path: "creator.set_aside", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The creator is a minor and no share of the pay is set aside.", advice: "Agree a share and the account in which it is kept until majority.",
			reason: "Several laws ask for it, and the money is the minor's.",
			find:   where(func(v *reviewed) bool { return minor(v) && v.paidMoney() && v.Creator.SetAside.IsZero() })},
		{id: "PARTY-SET-ASIDE-ACCOUNT", severity: Missing, path: "creator.set_aside_account", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "Money is set aside for the minor and no account is named for it.", advice: "Name the blocked or trust account.",
			reason: "A share without an account is not kept.",
			find:   where(func(v *reviewed) bool { return !v.Creator.SetAside.IsZero() && v.Creator.SetAsideAccount == "" })},
		{id: "PARTY-CHILD", severity: Notice, path: "creator.child_in_content", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "A child appears in the content.", advice: "Have the parents' consent in writing, and look up what the place asks: some laws set money aside for the child.",
			reason: "The child has rights of its own in the picture and, in places, in the pay.",
			find:   where(func(v *reviewed) bool { return v.Creator.ChildInContent == engagement.Yes })},
		{id: "PARTY-AGENT-PAYEE", severity: Missing, path: "creator.agent.payee",
			message: "The creator has an agent and it is not said whom the brand pays.", advice: "Say whether the money goes to the agent or to the creator.",
			reason: "A brand that pays the wrong one may pay twice.",
			find:   within(func(v *reviewed) *Agent { return v.Creator.Agent }, func(_ *reviewed, a Agent) bool { return unsaid(a.Payee) })},
	}}
}

// termClause is how long the contract lasts.
func termClause() reviewClause {
	return reviewClause{"Term", accTerms, engagement.TrustPress, []reviewRow{
		{id: "TERM-FROM", severity: Missing, path: "term.from",
			message: "The term has no first day.", advice: "Set the day from which the contract holds.",
			reason: "Duties, exclusivity and rights are counted from it.",
			find:   where(func(v *reviewed) bool { return v.Term.From.IsZero() })},
		{id: "TERM-TO", severity: Missing, path: "term.to",
			message: "The term has no last day.", advice: "Set the day on which the contract ends.",
			reason: "A contract without an end binds until somebody ends it.",
			find:   where(func(v *reviewed) bool { return v.Term.To.IsZero() })},
		{id: "TERM-RENEWS", severity: Notice, path: "term.renew", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The contract goes on by itself when the term ends.", advice: "Note the day by which it has to be ended.",
			reason: "A day that is missed is another term.",
			find:   where(func(v *reviewed) bool { return v.Term.Renew == engagement.Yes })},
		{id: "TERM-SIGNED-LATE", severity: Conflict, path: "signed", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "The contract was signed after its term had ended.", advice: "Correct the day or the term.",
			reason: "Nothing can be done in a term that is over.",
			find: where(func(v *reviewed) bool {
				return !v.Signed.IsZero() && !v.Term.To.IsZero() && v.Signed.After(v.Term.To)
			})},
		{id: "TERM-ZONE", severity: Missing, path: "zone", source: ourJudgement, trust: engagement.TrustDoubtful,
			message: "No time zone is named.", advice: "Name the zone whose midnight ends a day, such as Europe/Madrid.",
			reason: "A post at 23:30 in one zone is a day late in another.",
			find:   where(func(v *reviewed) bool { return v.Zone == "" })},
		{id: "TERM-SURVIVES", severity: Missing, path: "termination.survives",
			message: "It is not said what outlasts the contract.", advice: "List the clauses that go on: rights, confidentiality, indemnity, payment.",
			reason: "What does not survive ends with the term, rights that were paid for among it.",
			find:   within(func(v *reviewed) *Termination { return v.Termination }, func(_ *reviewed, t Termination) bool { return len(t.Survives) == 0 })},
	}}
}

// communicationClause is how the parties reach each other.
func communicationClause() reviewClause {
	get := func(v *reviewed) *Communication { return v.Communication }
	return reviewClause{"Communication", seedFramework, engagement.TrustSeed, []reviewRow{
		{id: "COMM-NONE", severity: Missing, path: "communication",
			message: "It is not said how the parties talk.", advice: "Name channels, contacts and a time to answer.",
			reason: "Channels and response times are part of what is expected.",
			find:   where(func(v *reviewed) bool { return v.Communication == nil })},
		{id: "COMM-CHANNELS", severity: Missing, path: "communication.channels",
			message: "No channel is named.", advice: "Name where drafts, questions and notices go.",
			reason: "A notice sent where nobody looks is no notice.",
			find:   within(get, func(_ *reviewed, c Communication) bool { return len(c.Channels) == 0 })},
		{id: "COMM-REPLY", severity: Missing, path: "communication.reply_hours",
			message: "No time to answer is set.", advice: "Agree in how many hours a question is answered.",
			reason: "Schedules slip on unanswered questions.",
			find:   within(get, func(_ *reviewed, c Communication) bool { return c.ReplyHours == 0 })},
	}}
}
