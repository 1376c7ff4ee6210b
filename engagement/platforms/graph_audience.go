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

// ownInsights puts the insights nested in the node of an account that the feed has into
// it, each by put.
func (d *graph) ownInsights(account string, nested *graphInsights, put func(account, name, path string, g *graphValues)) {
	if nested == nil {
		return
	}
	d.told(account)
	for i := range nested.Data {
		in := &nested.Data[i]
		put(account, in.Name.Value, problem.Index("insights.data", i), &in.graphValues)
	}
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
// that the metric gives, as of its end. The metric is at a path of the item being
// read.
func (d *graph) sizes(account string, of engagement.AudienceKind, path string, g *graphValues) {
	if g.Total.Value.There() {
		d.size(d.audience(account, of, d.Measured()), problem.Join(path, "total_value"), g.Total.Value)
		return
	}
	for i := range g.Values {
		v, at := &g.Values[i], problem.Join(path, problem.Index("values", i))
		if v.isPart() {
			d.Note(problem.Problem{Path: at, Rule: "part_row", Message: "these people are a part of the audience, and its parts may share some; left out"})
			continue
		}
		end := d.Measured()
		if v.End.State == payload.Given {
			end = v.End.Value
		}
		d.size(d.audience(account, of, end), at, v.Value.Count)
	}
}

// size sets the size of an audience, once: the people of a day are others than
// those of the week that ends with it.
func (d *graph) size(a *engagement.Audience, path string, c payload.Count) {
	n, _ := d.count(c, "")
	if a.Size.IsKnown() && n.IsKnown() && a.Size != n {
		d.Note(problem.Problem{Path: path, Rule: "duplicate", Message: "the audience has a size already, over another period perhaps; the first one stands"})
		return
	}
	if n.IsKnown() {
		a.Size = n
	}
}
