package relationship

import "github.com/seed-e12bc25d/influencekit/engagement"

// The steps: what to do is the framework's list of before, during and after where
// the source says so; the number of days is our judgement in every row.
func stepRules() []StepRule {
	const s, k = engagement.TrustSeed, engagement.TrustDoubtful
	talking := []Stage{Contacted, Responded, Negotiating, Agreed, Contracted, Active, Completed, Ambassador, Unresponsive, Declined, Paused}
	before, during, after := seedBefore+"; days: "+ours, seedDuring+"; days: "+ours, seedAfter+"; days: "+ours
	return []StepRule{
		{Code: "answer", Stages: talking, Do: Answer, Since: FromReply, Days: 1, Why: "{creator} wrote {days} ago and has no answer.", Source: ours, Trust: k},

		{Code: "judge", Stages: []Stage{Discovered}, Move: Shortlisted, Since: FromStage, Days: 7, Why: "Found {days} ago and not judged yet.", Source: ours, Trust: k},
		{Code: "follow", Stages: []Stage{Shortlisted}, Do: Followed, Most: 1, Ever: true, Since: FromStage, Why: "Be known before you write: follow first.", Source: before, Trust: s},
		{Code: "comment", Stages: []Stage{Shortlisted}, Do: Commented, Most: 2, Ever: true, Since: FromDo, Days: 2, Why: "Comment on what they made, not on how they look.", Source: before, Trust: s},
		{Code: "share", Stages: []Stage{Shortlisted}, Do: SharedTheirs, Most: 1, Ever: true, Since: FromStage, Days: 5, Why: "Sharing a post shows that you value the work.", Source: before, Trust: s},
		{Code: "write", Stages: []Stage{Shortlisted}, Do: Outreach, Most: 1, Since: FromStage, Days: 7, Why: "Shortlisted {days} ago: name a post or theme of theirs.", Source: before, Trust: s},
		{Code: "note_contact", Stages: []Stage{Shortlisted}, Move: Contacted, Asked: 1, Since: FromAsk, Why: "The first message is out.", Source: ours, Trust: k},

		{Code: "note_reply", Stages: []Stage{Contacted, Unresponsive}, Move: Responded, Spoke: true, Since: FromStage, Why: "{creator} has answered.", Source: ours, Trust: k},
		{Code: "follow_up", Stages: []Stage{Contacted, Responded, Negotiating}, Do: FollowUp, Asked: 1, Tried: no, Since: FromAsk, Days: 5, Why: "{asks} without an answer, the last {days} ago: ask once more, shorter.", Source: ours, Trust: k},
		{Code: "give_up", Stages: []Stage{Contacted, Responded, Negotiating}, Move: Unresponsive, Asked: 1, Tried: yes, Since: FromAsk, Days: 7, Why: "{asks} in a row without an answer, the last {days} ago.", Source: ours, Trust: k},
		{Code: "talk_terms", Stages: []Stage{Responded}, Move: Negotiating, Since: FromTouch, Days: 1, Why: "Interest cools: talk about terms.", Source: ours, Trust: k},
		{Code: "move_talks", Stages: []Stage{Negotiating}, Do: Call, Since: FromTouch, Days: 5, Why: "The talks rest for {days}.", Source: ours, Trust: k},
		{Code: "send_contract", Stages: []Stage{Agreed}, Move: Contracted, Since: FromStage, Days: 2, Why: "Agreed {days} ago: always a written contract.", Source: "the framework, expectations; days: " + ours, Trust: s},
		{Code: "brief", Stages: []Stage{Contracted, Active}, Do: Briefed, Most: 1, Since: FromStage, Days: 1, Why: "Say what matters, and leave the creative side free.", Source: during, Trust: s},

		{Code: "start", Stages: []Stage{Contracted}, Move: Active, Needs: []Kind{Briefed}, Since: FromTouch, Days: 1, Why: "Signed and briefed: note when the work begins.", Source: ours, Trust: k},

		{Code: "close", Stages: []Stage{Active}, Move: Completed, Over: yes, Since: FromEnd, Days: 1, Why: "The last campaign ended {days} ago.", Source: ours, Trust: k},
		{Code: "engage", Stages: []Stage{Active}, Do: EngagedSponsored, Posted: true, Since: FromDo, Days: 3, Why: "Answer and like under the sponsored posts while they are new.", Source: during, Trust: s},
		{Code: "credit", Stages: []Stage{Active}, Do: SharedCredit, Posted: true, Since: FromDo, Days: 7, Why: "Share their content, with credit.", Source: during, Trust: s},
		{Code: "perk", Stages: []Stage{Active}, Do: EarlyAccess, Unless: []Kind{BehindScenes, Experience, TravelGiven}, Most: 1, Since: FromStage, Days: 7, Why: "A perk, such as early access, keeps the work alive. Note the tie it makes.", Source: during, Trust: s},
		{Code: "check_in", Stages: []Stage{Contracted, Active}, Do: CheckedIn, Since: FromTouch, Days: 10, Why: "Nothing was heard for {days}.", Source: ours, Trust: k},

		{Code: "thank", Stages: []Stage{Completed}, Do: Thanked, Most: 1, Since: FromStage, Days: 1, Why: "The work was done {days} ago.", Source: after, Trust: s},
		{Code: "feedback", Stages: []Stage{Completed}, Do: FeedbackGiven, Most: 1, Since: FromStage, Days: 7, Why: "Tell them honestly how it went.", Source: after, Trust: s},
		{Code: "feature", Stages: []Stage{Completed}, Do: Featured, Most: 1, Since: FromStage, Days: 14, Why: "Feature the creator beyond the contract.", Source: after, Trust: s},
		{Code: "join", Stages: []Stage{Completed}, Move: Ambassador, Needs: []Kind{AmbassadorInvited}, Spoke: true, Seasoned: yes, Since: FromTouch, Why: "Invited, and {creator} has spoken since: note whether they joined.", Source: ours, Trust: k},
		{Code: "recontact", Stages: []Stage{Declined, Unresponsive, Completed}, Move: Contacted, Needs: []Kind{Outreach}, Since: FromAsk, Why: "A new offer is out.", Source: ours, Trust: k},
		{Code: "invite", Stages: []Stage{Completed}, Do: AmbassadorInvited, Seasoned: yes, Most: 1, Since: FromStage, Days: 21, Why: "Several campaigns are behind you: offer the ambassador programme. Note the tie it makes.", Source: after, Trust: s},
		{Code: "again", Stages: []Stage{Completed}, Do: Outreach, Seasoned: no, Most: 1, Since: FromStage, Days: 21, Why: "One-off campaigns build nothing: offer the next one.", Source: "the framework, pitfalls; days: " + ours, Trust: s},
		{Code: "next_campaign", Stages: []Stage{Ambassador}, Move: Negotiating, Over: yes, Since: FromEnd, Days: 60, Why: "An ambassador without a campaign for {days}.", Source: after, Trust: s},
		{Code: "stay", Stages: []Stage{Completed, Ambassador}, Do: KeptInTouch, Since: FromTouch, Days: 30, Why: "No touch for {days}: stay in touch past the contract.", Source: after, Trust: s},
		{Code: "care", Stages: []Stage{Ambassador}, Do: EarlyAccess, Since: FromDo, Days: 60, Why: "Ambassadors see things first. Note the tie it makes.", Source: after, Trust: s},

		{Code: "try_again", Stages: []Stage{Unresponsive, Declined}, Do: Outreach, Most: 1, Since: FromStage, Days: 90, Why: "{days} have passed: a new offer, not the old one again.", Source: ours, Trust: k},
		{Code: "resume", Stages: []Stage{Paused}, Do: KeptInTouch, Since: FromTouch, Days: 30, Why: "Paused and silent for {days}: ask whether to go on.", Source: ours, Trust: k},
	}
}
