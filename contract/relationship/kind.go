package relationship

import (
	"slices"
	"sync"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Kind is the sort of a touchpoint. Any text decodes; IsValid tells whether it is
// one of [Kinds].
type Kind string

// The kinds of touchpoint.
const (
	Followed     Kind = "followed"
	Liked        Kind = "liked"
	Commented    Kind = "commented"
	SharedTheirs Kind = "shared_their_post" // before there is a deal
	Outreach     Kind = "outreach"          // the first message, or the first of a new attempt
	FollowUp     Kind = "follow_up"
	Reply        Kind = "reply" // of the creator, or their first message
	Answer       Kind = "answer"
	Call         Kind = "call"

	Briefed           Kind = "briefed"
	SentProduct       Kind = "sent_product"
	EarlyAccess       Kind = "early_access"
	BehindScenes      Kind = "behind_the_scenes"
	Experience        Kind = "special_experience"
	TravelGiven       Kind = "travel" // a trip, a stay, a ticket
	DiscountGiven     Kind = "discount_given"
	SharedCredit      Kind = "shared_with_credit"
	EngagedSponsored  Kind = "engaged_with_sponsored_post"
	CheckedIn         Kind = "checked_in"
	FeedbackGiven     Kind = "feedback_given"
	FeedbackReceived  Kind = "feedback_received"
	Thanked           Kind = "thanked"
	Featured          Kind = "featured"
	KeptInTouch       Kind = "kept_in_touch"
	AmbassadorInvited Kind = "ambassador_invited"
)

// A Phase is a part of a campaign.
type Phase string

// The phases.
const (
	Before Phase = "before"
	During Phase = "during"
	After  Phase = "after"
)

// A Way is the direction of a touchpoint.
type Way string

// The ways.
const (
	Out     Way = "out"     // said to the creator
	In      Way = "in"      // said by the creator
	Both    Way = "both"    // a call
	Gesture Way = "gesture" // seen by the creator, and asks for nothing
)

// A Promise says when a kind makes its ties.
type Promise string

// The cases.
const (
	Always     Promise = "always"
	IfPromised Promise = "if_promised" // where it was held out for posting: the chance of appearing is a perk
)

// A KindRow is what is known of a kind of touchpoint.
type KindRow struct {
	Kind   Kind             `json:"kind"`
	Title  string           `json:"title"` // what to do, in a few words
	Phases []Phase          `json:"phases"`
	Way    Way              `json:"way"`
	Asks   bool             `json:"asks,omitempty"`   // waits for an answer
	Ties   []disclosure.Tie `json:"ties,omitempty"`   // that it makes between brand and creator
	When   Promise          `json:"when,omitempty"`   // it makes them
	Costs  bool             `json:"costs,omitempty"`  // money or goods: its cost should be noted
	Source string           `json:"source,omitempty"` // of the advice to do it
	Trust  engagement.Trust `json:"trust"`
}

const (
	seedBefore = "the framework, relationships before a campaign"
	seedDuring = "the framework, relationships during a campaign"
	seedAfter  = "the framework, relationships after a campaign"
	ours       = "our judgement"
)

// TieSource is where the ties of the kinds were read: products and services for
// nothing, early access, and the chance of pay or of appearing are material
// connections.
const TieSource = "16 CFR 255.5(a), https://www.ecfr.gov/current/title-16/chapter-I/subchapter-B/part-255"

// Kinds is the table of the kinds, in the order of a campaign.
func Kinds() []KindRow {
	const s, k = engagement.TrustSeed, engagement.TrustDoubtful
	before, during, after := []Phase{Before}, []Phase{During}, []Phase{After}
	all := []Phase{Before, During, After}
	return []KindRow{
		{Kind: Followed, Title: "follow the creator", Phases: before, Way: Gesture, Source: seedBefore, Trust: s},
		{Kind: Liked, Title: "like a post", Phases: all, Way: Gesture, Source: seedBefore, Trust: s},
		{Kind: Commented, Title: "comment thoughtfully", Phases: all, Way: Gesture, Source: seedBefore, Trust: s},
		{Kind: SharedTheirs, Title: "share one of their posts", Phases: before, Way: Gesture, Ties: ties(disclosure.Perk), When: IfPromised, Source: seedBefore, Trust: s},
		{Kind: Outreach, Title: "write, naming a post or theme of theirs", Phases: []Phase{Before, After}, Way: Out, Asks: true, Source: seedBefore, Trust: s},
		{Kind: FollowUp, Title: "follow up", Phases: before, Way: Out, Asks: true, Source: ours, Trust: k},
		{Kind: Reply, Title: "message of the creator", Phases: all, Way: In, Source: ours, Trust: k},
		{Kind: Answer, Title: "answer", Phases: all, Way: Out, Source: ours, Trust: k},
		{Kind: Call, Title: "talk", Phases: all, Way: Both, Source: ours, Trust: k},
		{Kind: Briefed, Title: "brief, and leave the creative side free", Phases: during, Way: Out, Source: seedDuring, Trust: s},
		{Kind: SentProduct, Title: "send the product", Phases: all, Way: Gesture, Ties: ties(disclosure.FreeProduct), When: Always, Costs: true, Source: ours, Trust: k},
		{Kind: EarlyAccess, Title: "give early access", Phases: []Phase{During, After}, Way: Gesture, Ties: ties(disclosure.Perk), When: Always, Costs: true, Source: seedDuring, Trust: s},
		{Kind: BehindScenes, Title: "show behind the scenes", Phases: []Phase{During, After}, Way: Gesture, Ties: ties(disclosure.Perk), When: Always, Costs: true, Source: seedDuring, Trust: s},
		{Kind: Experience, Title: "give a special experience", Phases: []Phase{During, After}, Way: Gesture, Ties: ties(disclosure.Perk), When: Always, Costs: true, Source: seedDuring, Trust: s},
		{Kind: TravelGiven, Title: "pay for a trip or a stay", Phases: []Phase{During, After}, Way: Gesture, Ties: ties(disclosure.Trip), When: Always, Costs: true, Source: ours, Trust: k},
		{Kind: DiscountGiven, Title: "give a discount of their own", Phases: all, Way: Gesture, Ties: ties(disclosure.Discount), When: Always, Costs: true, Source: ours, Trust: k},
		{Kind: SharedCredit, Title: "share their content with credit", Phases: []Phase{During, After}, Way: Gesture, Ties: ties(disclosure.Perk), When: IfPromised, Source: seedDuring, Trust: s},
		{Kind: EngagedSponsored, Title: "engage with the sponsored post", Phases: during, Way: Gesture, Source: seedDuring, Trust: s},
		{Kind: CheckedIn, Title: "ask how it is going", Phases: during, Way: Out, Asks: true, Source: ours, Trust: k},
		{Kind: FeedbackGiven, Title: "give honest feedback", Phases: after, Way: Out, Source: seedAfter, Trust: s},
		{Kind: FeedbackReceived, Title: "feedback of the creator", Phases: after, Way: In, Source: ours, Trust: k},
		{Kind: Thanked, Title: "say thank you", Phases: after, Way: Out, Source: seedAfter, Trust: s},
		{Kind: Featured, Title: "feature the creator", Phases: after, Way: Gesture, Ties: ties(disclosure.Perk), When: IfPromised, Costs: true, Source: seedAfter, Trust: s},
		{Kind: KeptInTouch, Title: "stay in touch", Phases: after, Way: Out, Source: seedAfter, Trust: s},
		{Kind: AmbassadorInvited, Title: "invite to the ambassador programme", Phases: after, Way: Out, Asks: true, Ties: ties(disclosure.Perk), When: Always, Source: seedAfter, Trust: s},
	}
}

func ties(t ...disclosure.Tie) []disclosure.Tie { return t }

// Row returns what is known of k.
func (k Kind) Row() (KindRow, bool) {
	row, known := kindTable()[k]
	row.Phases, row.Ties = slices.Clone(row.Phases), slices.Clone(row.Ties)
	return row, known
}

// IsValid reports whether k is one of [Kinds].
func (k Kind) IsValid() bool { _, known := kindTable()[k]; return known }

var kindTable = sync.OnceValue(func() map[Kind]KindRow {
	m := map[Kind]KindRow{}
	for _, r := range Kinds() {
		m[r.Kind] = r
	}
	return m
})
