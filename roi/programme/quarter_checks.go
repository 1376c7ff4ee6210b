package programme

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// The stable ids of the checks.
const (
	ByFollowersAlone = "followers_alone"
	OverControlled   = "over_controlled"
	OneOff           = "one_off"
	Undisclosed      = "undisclosed"
	Untracked        = "not_tracked_from_day_one"
	Concentrated     = "concentrated"
	GoalsBehind      = "goals_behind"
	VanityGoals      = "vanity_goals"
)

// findings runs every check, the framework's five pitfalls first.
func (p QuarterPolicy) findings(d Data, q Quarter) []Finding {
	all := []Finding{
		d.followersAlone(), p.overControlled(d), p.oneOff(q.Continuity), d.undisclosed(), d.untracked(),
		p.concentrated(q.Mix), goalsBehind(q.Goals), vanityGoals(q.Goals),
	}
	for i := range all {
		all[i].Source, all[i].Trust = p.Source, p.Trust
	}
	return all
}

// followersAlone looks for creators chosen by nothing but followers.
func (d Data) followersAlone() Finding {
	f := Finding{ID: ByFollowersAlone, Says: "creators were chosen by follower count alone", Unit: "creators"}
	for _, r := range d.Creators {
		if len(r.Working.ChosenBy) == 0 {
			continue
		}
		f.N++
		alone := true
		for _, why := range r.Working.ChosenBy {
			alone = alone && strings.Contains(strings.ToLower(why), "follower")
		}
		if alone {
			f.Evidence = append(f.Evidence, r.Creator)
		}
	}
	f.Observed = float64(len(f.Evidence))
	f.Innocent = []string{"the criteria were used and not written down"}
	f.found(len(f.Evidence) > 0)
	return f
}

// found says what a check found, if it could be made.
func (f *Finding) found(yes bool) {
	if f.N > 0 {
		f.Found = engagement.Said(yes)
	}
}

// overControlled looks at rounds of revision and at words written by the brand.
func (p QuarterPolicy) overControlled(d Data) Finding {
	f := Finding{ID: OverControlled, Says: "content is over-controlled", Unit: "rounds of revision for each deliverable", Limit: p.MostRevisions}
	f.Innocent = []string{"a trade that must have every claim checked, such as health or finance", "a brief that was unclear at first"}
	var rounds, posts int64
	var revised, scripted []string
	said := 0
	for _, r := range d.Creators {
		if x, n, ok := both(r.Working.Revisions, r.Working.RevisedPosts); ok && n > 0 {
			rounds, posts = rounds+x, posts+n
			if float64(x)/float64(n) > p.MostRevisions {
				revised = append(revised, r.Creator)
			}
		}
		if r.Working.Scripted != engagement.Unsaid {
			said++
		}
		if r.Working.Scripted == engagement.Yes {
			scripted = append(scripted, r.Creator)
		}
	}
	f.N, f.Evidence = posts, revised
	if posts > 0 {
		f.Observed = float64(rounds) / float64(posts)
	}
	wordy := said > 0 && float64(len(scripted))/float64(said) > p.MostScripted
	if tooMany := f.Observed > p.MostRevisions; !tooMany && (wordy || posts == 0) {
		f.Unit, f.Limit, f.N, f.Evidence = "share of creators with words written by the brand", p.MostScripted, int64(said), scripted
		f.Observed = float64(len(scripted)) / max(1, float64(said))
	}
	f.found(f.Observed > f.Limit)
	return f
}

// oneOff looks for campaigns without continuity.
func (p QuarterPolicy) oneOff(c Continuity) Finding {
	f := Finding{ID: OneOff, Says: "most collaborations are one-off, without continuity", Unit: "share of creators with a relationship that goes on", Limit: p.LeastOngoing}
	f.N = int64(c.Ongoing + c.OneOff)
	f.Innocent = []string{"a first test, in which nobody was to stay yet", "a single event"}
	if f.N > 0 {
		f.Observed = float64(c.Ongoing) / float64(f.N)
	}
	f.found(f.Observed < p.LeastOngoing)
	return f
}

// undisclosed wants every sponsored post disclosed: it is the law.
func (d Data) undisclosed() Finding {
	f := Finding{ID: Undisclosed, Says: "sponsored posts are not clearly disclosed", Unit: "posts without a clear disclosure"}
	f.Innocent = []string{"a label of the platform that the check did not see"}
	for _, r := range d.Creators {
		kept, all, ok := both(r.Reliability.Disclosed, r.Reliability.Sponsored)
		if !ok {
			continue
		}
		f.N += all
		if kept < all {
			f.Observed += float64(all - kept)
			f.Evidence = append(f.Evidence, r.Creator)
		}
	}
	f.found(f.Observed > 0)
	return f
}

// untracked looks for posts before tracking, and weeks that reached people of whom
// nobody knows whether they clicked or bought.
func (d Data) untracked() Finding {
	f := Finding{ID: Untracked, Says: "results were not tracked from the first day", Unit: "creators"}
	f.Innocent = []string{"a goal of awareness alone, with no link to follow"}
	for _, r := range d.Creators {
		w := r.Working
		late := !w.FirstPost.IsZero() && !w.TrackedFrom.IsZero() && w.TrackedFrom.After(w.FirstPost)
		never := !w.FirstPost.IsZero() && w.TrackedFrom.IsZero() && len(r.Weeks) > 0
		blind := false
		for _, x := range r.Weeks {
			o := x.Outcome
			blind = blind || o.Reach.IsKnown() && !o.Clicks.IsKnown() && !o.Sessions.IsKnown() && !o.Orders.IsKnown()
			never = never && !o.Clicks.IsKnown() && !o.Orders.IsKnown()
		}
		if !w.FirstPost.IsZero() || len(r.Weeks) > 0 {
			f.N++
		}
		if late || never || blind {
			f.Evidence = append(f.Evidence, r.Creator)
		}
	}
	f.Observed = float64(len(f.Evidence))
	f.found(len(f.Evidence) > 0)
	return f
}

// concentrated looks at the largest part of the spend.
func (p QuarterPolicy) concentrated(m Mix) Finding {
	f := Finding{ID: Concentrated, Says: "one creator takes most of the spend", Unit: "share of the spend", Limit: p.MostConcentrated}
	f.Innocent = []string{"a creator proven better, whose budget was raised"}
	if m.Largest.Undefined == nil {
		f.N, f.Observed = 1, m.Largest.Value.Spend.Value
		f.Evidence = []string{m.Largest.Value.Name}
	}
	f.found(f.Observed > p.MostConcentrated)
	return f
}

func goalsBehind(g GoalReport) Finding {
	f := Finding{ID: GoalsBehind, Says: "goals are missed, or will be if it goes on as it did", Unit: "goals"}
	for _, x := range g.Goals {
		switch x.Status {
		case NotAssessed, NotBegun:
			continue
		case Behind, Missed:
			f.Evidence = append(f.Evidence, x.Goal)
		}
		f.N++
	}
	f.Observed = float64(len(f.Evidence))
	f.found(len(f.Evidence) > 0)
	return f
}

func vanityGoals(g GoalReport) Finding {
	f := Finding{ID: VanityGoals, Says: "goals measure vanity", Unit: "goals", N: int64(len(g.Goals))}
	for _, x := range g.Goals {
		if x.Vanity != "" {
			f.Evidence = append(f.Evidence, x.Goal)
		}
	}
	f.Observed = float64(len(f.Evidence))
	f.found(len(f.Evidence) > 0)
	return f
}
