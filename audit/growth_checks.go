package audit

import (
	"fmt"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The checks of growth.
const (
	GrowthSpikes         Code = "GROWTH-SPIKE"
	GrowthSpikeDrop      Code = "GROWTH-SPIKE-DROP"
	GrowthRoundJump      Code = "GROWTH-ROUND-JUMP"
	GrowthSaw            Code = "GROWTH-FOLLOWING-SAW"
	GrowthEngagementFell Code = "GROWTH-FALLING-ENGAGEMENT"
)

func growthChecks() []Check {
	const graphs = "https://medium.com/@hypeauditor/how-to-read-followers-following-graphs-on-hype-auditor-40b4883300f7"
	return []Check{
		{
			Code: GrowthSpikes, Area: InGrowth, Title: "followers gained in sudden jumps that nothing explains, as a share of those before", Unit: Fraction,
			Limit: 0.022, Full: 0.25, Points: 10, Least: 7, Enough: 60,
			Message:  "Sudden jumps within days added {observed} to the followers, far more than this account gains at other times, and {explained} ({n} days seen).",
			Innocent: []string{"a viral post whose views were not given", "a giveaway", "a mention by a larger account", "television or press", "advertising for the account", "a number that the platform restated"},
			Source:   "sudden spikes as a warning sign: " + graphs + "; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: GrowthSpikeDrop, Area: InGrowth, Title: "share of the followers gained in jumps that left again within weeks", Unit: Fraction,
			Limit: 0.15, Full: 0.6, Points: 5, Least: 7, Enough: 60,
			Message:  "Of the followers gained in sudden jumps {observed} were gone again within four weeks: bought followers are removed or leave.",
			Innocent: []string{"a giveaway: people leave when it is over", "a purge by the platform", "a viral post on another topic"},
			Source:   "a drop after a spike as a warning sign: https://popularchips.com/dailies/guide-to-analyzing-followers-growth/; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: GrowthRoundJump, Area: InGrowth, Title: "sudden jumps of a size that followers are sold in", Unit: Counted,
			Limit: 1, Full: 3, Points: 2, Least: 7, Enough: 60,
			Message:  "{observed} of the sudden jumps are of a round size such as 1,000 or 5,000, within the noise: packages are sold so.",
			Innocent: []string{"chance: about one jump in ten is near a round size"},
			Source:   "https://support.popularpays.com/en/articles/2959087-evaluating-a-creator-s-follower-count-history; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: GrowthSaw, Area: InGrowth, Title: "times that following rose far and fell again", Unit: Counted,
			Limit: 3, Full: 8, Points: 2, Least: 14, Enough: 60,
			Message:  "The account followed many others and left them again {observed} times in {n} days: following for being followed back, often by a program.",
			Innocent: []string{"tidying up the list", "follow trains among friends", "a manager who follows customers"},
			Source:   "https://hypeauditor.com/blog/what-is-audience-quality-score-on-hypeauditor/; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
		{
			Code: GrowthEngagementFell, Area: InGrowth, Title: "fall of the engagement rate after sudden jumps", Unit: Fraction,
			Limit: 0.1, Full: 0.5, Points: 3, Least: 10, Enough: 40,
			Message:  "After the sudden jumps posts get at least {observed} less engagement per follower than before ({n} posts): the new followers do not react.",
			Innocent: []string{"another kind of post", "a quiet season", "an algorithm change", "new followers from a giveaway"},
			Source:   "growth with falling engagement: https://support.popularpays.com/en/articles/2959095-evaluating-a-creator-s-follower-count-in-comparison-to-their-engagement-rate; the limit is " + ours, Trust: engagement.TrustDoubtful, AsOf: read,
		},
	}
}

// growth judges how the counters moved.
func (r *run) growth() {
	if len(r.e.History) == 0 {
		r.pass("no history given", GrowthSpikes, GrowthSpikeDrop, GrowthRoundJump, GrowthSaw, GrowthEngagementFell)
		return
	}
	var t GrowthTally
	t.AddHistory(r.e.History)
	g := t.Reading(r.Growth, r.e.Posts, r.e.Events)
	r.report.Growth = &g
	r.saw(g.Following)
	if g.Unassessed != "" {
		r.pass(g.Unassessed, GrowthSpikes, GrowthSpikeDrop, GrowthRoundJump, GrowthEngagementFell)
		return
	}
	days := int(seconds(g.From, g.To) / secondsPerDay)
	var sudden, known []*GrowthSpike
	for i := range g.Spikes {
		switch s := &g.Spikes[i]; s.Kind {
		case SuddenSpike:
			sudden = append(sudden, s)
		case EventSpike:
			known = append(known, s)
		}
	}
	if len(sudden) > 0 {
		known = nil // what is explained says nothing of what is not
	} else {
		sudden = known
	}
	slices.SortStableFunc(sudden, func(a, b *GrowthSpike) int {
		switch {
		case a.Share > b.Share:
			return -1
		case a.Share < b.Share:
			return 1
		}
		return 0
	})
	r.spikes(sudden, days, known != nil)
	r.engagementFell(g.Engagement, days, sudden, known != nil)
}

// spikes observes the spikes that nothing explains, or those that events do.
func (r *run) spikes(spikes []*GrowthSpike, days int, explained bool) {
	jumps := observation{code: GrowthSpikes, n: days}
	drops := observation{code: GrowthSpikeDrop, n: days}
	round := observation{code: GrowthRoundJump, n: days}
	var gained, lost float64
	for _, s := range spikes {
		jumps.observed += s.Share
		gained += s.Gained
		place := Place{From: s.From, To: s.To, Note: s.String()}
		jumps.places = append(jumps.places, place)
		if s.Lost > 0 {
			lost += min(float64(s.Lost), s.Gained)
			drops.places = append(drops.places, place)
		}
		if s.RoundSize > 0 {
			round.observed++
			round.places = append(round.places, place)
		}
		if explained {
			jumps.events = addEvents(jumps.events, s.Events)
		}
	}
	if gained > 0 {
		drops.observed = lost / gained
	}
	drops.events, round.events = jumps.events, jumps.events
	if !explained {
		drops.events = r.purges(spikes)
	}
	r.observe(jumps)
	r.observe(drops)
	r.observe(round)
}

// purges are the events that explain the drops after all of the spikes.
func (r *run) purges(spikes []*GrowthSpike) []Event {
	var all []Event
	for _, s := range spikes {
		if s.Lost == 0 {
			continue
		}
		found := explainedBy(r.e.Events, s.To, s.To.Add(r.Growth.DropWithin), 0, func(k EventKind) bool { return k == Purge })
		if len(found) == 0 {
			return nil
		}
		all = addEvents(all, found)
	}
	return all
}

// addEvents adds events that are not there yet.
func addEvents(to, events []Event) []Event {
	for _, ev := range events {
		if !slices.ContainsFunc(to, func(o Event) bool { return o.Kind == ev.Kind && o.From.Equal(ev.From) && o.Note == ev.Note }) {
			to = append(to, ev)
		}
	}
	return to
}

// saw observes the teeth of following.
func (r *run) saw(f *FollowingReading) {
	if f == nil {
		r.pass("following is not in the history", GrowthSaw)
		return
	}
	o := observation{code: GrowthSaw, observed: float64(len(f.Teeth) + f.More), n: f.Days}
	for _, t := range f.Teeth {
		o.places = append(o.places, Place{From: t.From, To: t.To, Note: fmt.Sprintf("%d followed, %d left again", t.Up, t.Down)})
	}
	r.observe(o)
}

// engagementFell observes the rate after the spikes against that before.
func (r *run) engagementFell(e *GrowthEngagement, days int, spikes []*GrowthSpike, explained bool) {
	o := observation{code: GrowthEngagementFell}
	switch {
	case len(spikes) == 0 || explained:
		o.n = days // nothing jumped that engagement could be set against
	case e == nil:
		r.pass("too few posts with likes and comments before or after the jumps", GrowthEngagementFell)
		return
	default:
		o.n = e.PostsBefore + e.PostsAfter
		if e.Fell >= e.Dilution {
			o.observed = e.AtLeast
		}
		for _, s := range spikes {
			o.places = append(o.places, Place{From: s.From, To: s.To, Note: s.String()})
		}
	}
	r.observe(o)
}

// String says a spike in a few words: "+5,012 followers (4.9 %), 214 expected".
func (s GrowthSpike) String() string {
	text := fmt.Sprintf("+%.0f followers (%.1f %%), %.0f expected", s.Gained, s.Share*100, s.Expected)
	if s.LostShare >= 0.1 {
		text += fmt.Sprintf("; %d left again", s.Lost)
	}
	return text
}
