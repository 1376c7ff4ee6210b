package relationship

import "github.com/seed-e12bc25d/influencekit/engagement"

// A Check is one thing that goes wrong between brands and creators: what is
// observed, and from where on it is a signal.
type Check struct {
	Code    string           `json:"code"`   // stable
	Stages  []Stage          `json:"stages"` // in which it is looked at; empty is all
	Title   string           `json:"title"`
	Unit    string           `json:"unit"`            // of Limit: "days", "hours", "count", "per deliverable"
	Limit   float64          `json:"limit"`           // the last value that is fine
	Below   bool             `json:"below,omitempty"` // a signal below the limit instead of above it
	Least   int              `json:"least"`           // sample below which it is not assessed
	Message string           `json:"message"`
	Benign  []string         `json:"innocent"` // what else would look like this
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// Codes of the checks.
const (
	SilentTalks     = "silent_talks"
	SilentWork      = "silent_work"
	SilentAfter     = "silent_after"
	UnansweredReply = "unanswered_reply"
	SlowAnswers     = "slow_answers"
	SlowCreator     = "slow_creator"
	ColdOutreach    = "cold_outreach"
	OneOff          = "one_off"
	NoThanks        = "no_thanks"
	NoFeedback      = "no_feedback"
	PostsIgnored    = "posts_ignored"
	OverControl     = "over_control"
	CostsUnknown    = "costs_unknown"
	TooManyAsks     = "too_many_asks"
	TiesUnclear     = "ties_unclear"
)

// checks are the default ones. That the thing is bad is the framework's where the
// source says so; the limits are our judgement.
func checks() []Check {
	const s, k = engagement.TrustSeed, engagement.TrustDoubtful
	after := seedAfter + "; limit: " + ours
	pitfall := "the framework, pitfalls; limit: " + ours
	return []Check{
		{Code: SilentTalks, Stages: []Stage{Responded, Negotiating, Agreed}, Title: "silence while terms are open", Unit: "days", Limit: 7, Least: 1,
			Message: "Nothing was said for longer than talks bear.",
			Benign:  []string{"a holiday that was announced", "talk in a channel that is not noted here"}, Source: ours, Trust: k},
		{Code: SilentWork, Stages: []Stage{Contracted, Active}, Title: "silence during the work", Unit: "days", Limit: 14, Least: 1,
			Message: "Nothing was said while the work is under way.",
			Benign:  []string{"the creator asked to be left alone", "talk in a channel that is not noted here"}, Source: ours, Trust: k},
		{Code: SilentAfter, Stages: []Stage{Completed, Ambassador}, Title: "silence after the work", Unit: "days", Limit: 45, Least: 1,
			Message: "Nobody has been in touch since the work was done.",
			Benign:  []string{"the creator asked for a pause"}, Source: after, Trust: s},
		{Code: UnansweredReply, Title: "a message of the creator without an answer", Unit: "days", Limit: 2, Least: 1,
			Message: "The creator waits for an answer.",
			Benign:  []string{"it needed none", "it was answered in a channel that is not noted here"}, Source: ours, Trust: k},
		{Code: SlowAnswers, Title: "median time until the brand answers", Unit: "hours", Limit: 48, Least: 3,
			Message: "The brand answers slowly.",
			Benign:  []string{"other time zones, weekends"}, Source: ours, Trust: k},
		{Code: SlowCreator, Title: "median time until the creator answers", Unit: "hours", Limit: 168, Least: 3,
			Message: "The creator answers slowly: plan for it.",
			Benign:  []string{"other time zones, weekends, a second job"}, Source: ours, Trust: k},
		{Code: ColdOutreach, Title: "gestures before the first message", Unit: "count", Limit: 2, Below: true, Least: 1,
			Message: "The first message came before the creator could know the brand.",
			Benign:  []string{"the creator knew the brand as a customer", "they met elsewhere"}, Source: seedBefore + "; limit: " + ours, Trust: s},
		{Code: OneOff, Stages: []Stage{Completed}, Title: "days since the only campaign, with none to follow", Unit: "days", Limit: 60, Least: 1,
			Message: "One campaign and nothing after it: trust does not grow that way.",
			Benign:  []string{"the next one is being planned", "the campaign did not work and both know it"}, Source: pitfall, Trust: s},
		{Code: NoThanks, Stages: []Stage{Completed, Ambassador}, Title: "days since the last campaign without thanks", Unit: "days", Limit: 7, Least: 1,
			Message: "Nobody has said thank you.",
			Benign:  []string{"it was said in a channel that is not noted here"}, Source: after, Trust: s},
		{Code: NoFeedback, Stages: []Stage{Completed, Ambassador}, Title: "days since the last campaign without feedback", Unit: "days", Limit: 14, Least: 1,
			Message: "The creator was not told how it went.",
			Benign:  []string{"results are not in yet"}, Source: after, Trust: s},
		{Code: PostsIgnored, Stages: []Stage{Active, Completed, Ambassador}, Title: "sponsored posts with no word under them and no share", Unit: "count", Limit: 0, Least: 1,
			Message: "The brand has left the sponsored posts alone.",
			Benign:  []string{"it engaged from another account"}, Source: seedDuring + "; limit: " + ours, Trust: s},
		{Code: OverControl, Title: "rounds of changes per deliverable", Unit: "per deliverable", Limit: 2, Least: 1,
			Message: "The content is changed again and again: that costs the creator's voice.",
			Benign:  []string{"a regulated product", "the brief changed by agreement"}, Source: pitfall, Trust: s},
		{Code: CostsUnknown, Title: "gifts and perks without a cost noted", Unit: "count", Limit: 0, Least: 1,
			Message: "Without its costs the return of this creator will look too good.",
			Benign:  []string{"they cost nothing"}, Source: ours, Trust: k},
		{Code: TooManyAsks, Title: "messages in a row without an answer", Unit: "count", Limit: 3, Least: 1,
			Message: "The creator has been asked again and again, and does not answer.",
			Benign:  []string{"it was answered in a channel that is not noted here"}, Source: ours, Trust: k},
		{Code: TiesUnclear, Title: "shares and features of which it is not said whether they were promised", Unit: "count", Limit: 0, Least: 1,
			Message: "A promised share is a tie that the creator must disclose: note whether it was promised.",
			Benign:  []string{"nothing was promised"}, Source: TieSource, Trust: engagement.TrustOwner},
	}
}
