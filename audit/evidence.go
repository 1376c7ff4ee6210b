package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An Evidence is what is known of one account. Every part is optional: what is
// left empty is not assessed. It is plain values that marshal to JSON and back.
type Evidence struct {
	// AsOf is the moment the audit speaks of: ages and gaps count back from it.
	// Zero is the newest time found in the evidence.
	AsOf time.Time `json:"as_of,omitzero"`

	Account  engagement.Account   `json:"account,omitzero"`   // the profile and its counters
	History  engagement.History   `json:"history,omitempty"`  // of the account, in any order
	Posts    []engagement.Post    `json:"posts,omitempty"`    // with their counts
	Comments []engagement.Comment `json:"comments,omitempty"` // under those posts

	// Followers is a sample of the followers' profiles. Random says whether it
	// was drawn at random: the newest or the most active are no such sample, and
	// nothing is concluded from them about all.
	Followers []engagement.Account `json:"followers,omitempty"`
	Random    engagement.Tri       `json:"random,omitzero"`
	// Profiles are further followers of the same sample, with what an Account cannot
	// say: that there is no biography, or when they were last active.
	Profiles []Profile `json:"profiles,omitempty"`

	Audiences []engagement.Audience `json:"audiences,omitempty"` // countries, ages, languages as a source gives them
	Claimed   []engagement.Audience `json:"claimed,omitempty"`   // what the creator or an agency says they are

	Events []Event `json:"events,omitempty"` // what is known to have happened
	Own    Excused `json:"own,omitzero"`     // what may stand in comments without suspicion

	Brands []string `json:"brands,omitempty"` // handles or names of brands to look for in posts
	Rivals []string `json:"rivals,omitempty"` // those of them that compete with the brand that asks

	// MinimumAge is the age below which the product may not be advertised to
	// people, as of alcohol; 0 is none.
	MinimumAge int `json:"minimum_age,omitempty"`
}

// An Event is something known to have happened to an account. It explains what it
// would cause, instead of that being held against the account.
type Event struct {
	Kind EventKind `json:"kind"`
	From time.Time `json:"from"`
	To   time.Time `json:"to,omitzero"` // zero is the end of From's day
	Note string    `json:"note,omitempty"`
}

// An EventKind is the sort of an [Event]. Any text decodes; one that is not listed
// explains a spike of followers, and no more.
type EventKind string

// The kinds of event.
const (
	Giveaway      EventKind = "giveaway"       // explains spikes, drops after them, mention-only comments, bursts
	Press         EventKind = "press"          // television, newspapers, a launch
	ShoutOut      EventKind = "shout_out"      // another account sent its followers
	PaidPromotion EventKind = "paid_promotion" // advertising for the account
	ViralPost     EventKind = "viral_post"     // a post that travelled far
	Purge         EventKind = "purge"          // the platform removed accounts: explains drops
)

// Excused is what the creator's own people, links and codes look like: a comment
// is not suspicious for naming them.
type Excused struct {
	Handles []string `json:"handles,omitempty"` // with or without "@"
	Tags    []string `json:"tags,omitempty"`    // hashtags, with or without "#"
	Links   []string `json:"links,omitempty"`   // hosts or addresses; a host covers what lies below it
	Codes   []string `json:"codes,omitempty"`   // discount codes
}
