package platforms

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/payload"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// An audienceKey tells the audiences of a body apart.
type audienceKey struct {
	account string
	of      engagement.AudienceKind
	at      time.Time
}

// account puts an account into the feed of which only insights tell, once.
func (d *graph) account(id string) {
	if !d.told(id) {
		return
	}
	a := engagement.Account{ID: id, Platform: d.platform, Measured: d.Measured()}
	for _, m := range []engagement.Metric{engagement.Followers, engagement.Following, engagement.Posts} {
		a.Because(m, engagement.NotAsked)
	}
	d.feed.Accounts = append(d.feed.Accounts, a)
}

// told notes that the feed has an account, and reports whether that is new.
func (d *graph) told(id string) bool {
	if d.accounts[id] {
		return false
	}
	if d.accounts == nil {
		d.accounts = make(map[string]bool)
	}
	d.accounts[id] = true
	return true
}

// audience gives the audience of an account of a kind as of a time, a new one
// when the body has told of none so far.
func (d *graph) audience(account string, of engagement.AudienceKind, at time.Time) *engagement.Audience {
	key := audienceKey{account, of, at}
	i, there := d.audiences[key]
	if !there {
		i = len(d.feed.Audiences)
		if d.audiences == nil {
			d.audiences = make(map[audienceKey]int)
		}
		d.audiences[key] = i
		d.feed.Audiences = append(d.feed.Audiences, engagement.Audience{
			Account: account, Platform: d.platform, Of: of, Measured: at, Provenance: engagement.FromAPI,
		})
	}
	return &d.feed.Audiences[i]
}

// sizes sets how many people an audience has: one audience for each period
// that the metric gives, as of its end.
func (d *graph) sizes(account string, of engagement.AudienceKind, g *graphValues) {
	if g.Total.Value.There() {
		d.audience(account, of, d.Measured()).Size, _ = d.count(g.Total.Value, "")
		return
	}
	for i := range g.Values {
		v := &g.Values[i]
		if v.isPart() {
			d.Note(problem.Problem{Path: problem.Index("values", i), Rule: "part_row", Message: "these people are a part of the audience, and its parts may share some; left out"})
			continue
		}
		at := d.Measured()
		if v.End.State == payload.Given {
			at = v.End.Value
		}
		d.audience(account, of, at).Size, _ = d.count(v.Value.Count, "")
	}
}
