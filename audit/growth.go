package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A GrowthPolicy is how growth is judged. All numbers but LeastSpan are our
// judgement.
type GrowthPolicy struct {
	LeastSpan  time.Duration `json:"least_span"`  // of history before anything is said: a week
	LeastSteps int           `json:"least_steps"` // changes of the counter, before spikes are looked for

	// Window is the length of the local baseline, half of it to either side, and not
	// under 13 changes of the counter.
	Window time.Duration `json:"window"`
	// Over is the longest time that one spike may take. What lasts longer is growth.
	Over time.Duration `json:"over"`
	// Share is what a spike adds to the followers at least, beyond the expected, as
	// a fraction. Z and Beyond are as in a [SpikePolicy].
	Share  float64 `json:"share"`
	Z      float64 `json:"z"`
	Beyond float64 `json:"beyond"`
	// LeastFollowers is where looking begins: below it a few people are a jump.
	LeastFollowers int64 `json:"least_followers"`
	// RoundingSteps is how many steps of a rounded counter a spike must pass.
	RoundingSteps float64 `json:"rounding_steps"`

	// Taper is the share of a spike's gain that comes in the days after it, from
	// which on it looks as viral posts do: most at once and less every day.
	Taper float64 `json:"taper"`
	// Views make a spike viral: their own Beyond, by day and of one post, and how many
	// times the usual they reached. ViewsBefore is how long before the spike a post
	// may be.
	ViewsBeyond float64       `json:"views_beyond"`
	PostBeyond  float64       `json:"post_beyond"`
	ViewsTimes  float64       `json:"views_times"`
	ViewsBefore time.Duration `json:"views_before"`
	// EventSlack is how long after an event its followers may still come.
	EventSlack time.Duration `json:"event_slack"`

	// DropWithin is how long after a spike a drop belongs to it.
	DropWithin time.Duration `json:"drop_within"`
	// RoundSizes are the sizes followers are sold in, times any power of ten;
	// RoundWithin is how near a gain must be, as a fraction, and RoundLeast the
	// smallest.
	RoundSizes  []float64 `json:"round_sizes"`
	RoundWithin float64   `json:"round_within"`
	RoundLeast  float64   `json:"round_least"`

	// ToothShare and ToothLeast are how far following must rise and fall to be a
	// tooth: a share of it, and a number of accounts. ToothWithin is how long one
	// tooth may take.
	ToothShare  float64       `json:"tooth_share"`
	ToothLeast  int64         `json:"tooth_least"`
	ToothWithin time.Duration `json:"tooth_within"`

	// EngagementWithin is how far before and after the spikes posts are compared,
	// EngagementPosts how many on either side at least.
	EngagementWithin time.Duration `json:"engagement_within"`
	EngagementPosts  int           `json:"engagement_posts"`
}

func defaultGrowth() GrowthPolicy {
	const day = 24 * time.Hour
	return GrowthPolicy{
		LeastSpan: 7 * day, LeastSteps: 6,
		Window: 28 * day, Over: 3 * day, Share: 0.022, Z: 3.5, Beyond: 1.8, LeastFollowers: 200, RoundingSteps: 3,
		Taper: 0.07, ViewsBeyond: 2.05, PostBeyond: 1.9, ViewsTimes: 2, ViewsBefore: 3 * day, EventSlack: 7 * day,
		DropWithin: 28 * day, RoundSizes: []float64{1, 2, 2.5, 5}, RoundWithin: 0.015, RoundLeast: 500,
		ToothShare: 0.04, ToothLeast: 40, ToothWithin: 60 * day,
		EngagementWithin: 90 * day, EngagementPosts: 5,
	}
}

// A GrowthReading is what the history of an account's counters shows.
type GrowthReading struct {
	Days   int              `json:"days"` // days on which the followers are known
	From   time.Time        `json:"from,omitzero"`
	To     time.Time        `json:"to,omitzero"`
	Start  engagement.Count `json:"start,omitzero"`
	End    engagement.Count `json:"end,omitzero"`
	Change int64            `json:"change"` // End − Start

	// Monthly and Yearly are the steady growth that leads from Start to End, per 30
	// and 365 days: (end/start)^(30/days) − 1.
	Monthly engagement.Figure[engagement.Change] `json:"monthly"`
	Yearly  engagement.Figure[engagement.Change] `json:"yearly"`

	Every   time.Duration `json:"every"`             // usual time between two counts
	Gaps    []Gap         `json:"gaps,omitempty"`    // where counts are missing
	Rounded bool          `json:"rounded,omitempty"` // the counter shows three figures or the like

	// Unassessed says why spikes were not looked for; empty where they were.
	Unassessed string            `json:"unassessed,omitempty"`
	Spikes     []GrowthSpike     `json:"spikes,omitempty"` // in the order of time
	Falls      []FollowerFall    `json:"falls,omitempty"`  // unusual ones
	Following  *FollowingReading `json:"following,omitempty"`
	Engagement *GrowthEngagement `json:"engagement,omitempty"`
	Curve      []DayPoint        `json:"curve,omitempty"` // one point per day known
}

// A GrowthSpike is a time of at most a few days in which an account gained far more
// followers than it usually does: at least twice as many, or, where counts lie
// further apart than [GrowthPolicy.Over], as many more as it usually gains in that.
type GrowthSpike struct {
	Spike                // in followers
	Share     float64    `json:"share"` // (gained − expected) of the followers before it, as a fraction
	Kind      SpikeKind  `json:"kind"`
	Lost      int64      `json:"lost,omitempty"`       // followers that left again in the weeks after
	LostShare float64    `json:"lost_share,omitempty"` // of the gain
	RoundSize int64      `json:"round_size,omitempty"` // the gain is this many, within the noise
	Views     *ViewsThen `json:"views,omitempty"`      // nil: not known
	Events    []Event    `json:"events,omitempty"`     // that explain it
}

// Unexplained reports whether nothing that was given explains the spike.
func (s *GrowthSpike) Unexplained() bool { return s.Kind == SuddenSpike }

// A SpikeKind says what a spike looks like.
type SpikeKind string

// The kinds of spike. Only a sudden one is held against an account.
const (
	SuddenSpike   SpikeKind = "sudden"   // at once, over within days, and nothing known explains it
	ViralSpike    SpikeKind = "viral"    // views rose with it
	EventSpike    SpikeKind = "event"    // a known event explains it
	TaperingSpike SpikeKind = "tapering" // less every day, as after a viral post; views are not known
	RestatedSpike SpikeKind = "restated" // the counter went back at once, or had fallen as far just before
)

// A ViewsThen is how often an account was viewed around a spike.
type ViewsThen struct {
	Views  float64 `json:"views"`
	Usual  float64 `json:"usual"` // for as long, or for one post
	Beyond float64 `json:"beyond"`
	Post   string  `json:"post,omitempty"` // id of the post, where views are those of one
}

// A FollowerFall is an unusual loss of followers: a purge by the platform, bought
// ones leaving, or a scandal.
type FollowerFall struct {
	From   time.Time `json:"from"`
	To     time.Time `json:"to"`
	Lost   int64     `json:"lost"`  // over zero
	Share  float64   `json:"share"` // of the followers before, as a fraction
	Events []Event   `json:"events,omitempty"`
}

// A Gap is a time without counts.
type Gap struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
}

// A DayPoint is a point of the curve: the followers at the end of a UTC day, and
// between what numbers they were expected from the count before.
type DayPoint struct {
	Day       time.Time `json:"day"`
	Followers int64     `json:"followers"`
	Low       int64     `json:"low"`
	High      int64     `json:"high"`
}
