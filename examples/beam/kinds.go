package main

import (
	"sync"
	"time"

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/engagement/stats"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/attribution"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// The kinds of accumulator, one for each question. The names under which their
// results are written stand in [pipeline.build].
func init() {
	use[rateOf, *engagement.Tally, post]()
	use[viewsOf, *stats.Histogram, post]()
	use[postsNaming, *listen.Tally, post]()
	use[commentsNaming, *listen.Tally, comment]()
	use[auditOfComments, *audit.CommentTally, comment]()
	use[auditOfFollowers, *audit.FollowerTally, follower]()
	use[audienceOf, *overlap.Sketch, follower]()
	use[growthOf, *audit.GrowthTally, snapshot]()
	use[pathsOf, *attribution.Paths, order]()
	use[sizesOf, *stats.Sample, sale]()
	use[chargedOf, *money.Sum, sale]()
	use[returnsOf, *roi.OutcomeTally, sale]()
}

// rateOf: the engagement rate by a method.
type rateOf struct{ Method engagement.Method }

func (k rateOf) New() *engagement.Tally { return engagement.NewTally(k.Method) }

func (rateOf) Add(to *engagement.Tally, p post) error {
	to.Add(&p.Post)
	return nil
}

// viewsOf: how the views of posts are spread, within 0.39 %.
type viewsOf struct{}

func (viewsOf) New() *stats.Histogram { return new(stats.Histogram) }

func (viewsOf) Add(to *stats.Histogram, p post) error {
	if views, known := p.Metrics.Views.Get(); known {
		to.Add(float64(views))
	}
	return nil
}

// brand and rival are what mentions are counted of.
var (
	brand = listen.Brand{Name: "Solvia", Handles: []string{"solvia"}, Hashtags: []string{"solviaglow"}}
	rival = listen.Brand{Name: "Kestrel", Hashtags: []string{"kestrelday"}}
)

// matcher is compiled once: every accumulator shares it.
var matcher = sync.OnceValues(func() (*listen.Matcher, error) { return listen.Compile(brand, rival) })

func newMentions() *listen.Tally {
	m, _ := matcher() // without a matcher every Add is an error that says so
	return listen.NewTally(m, 0)
}

// postsNaming and commentsNaming: mentions of the brand and its rival. A post and the
// comments under it come from two collections and are merged into one tally.
type (
	postsNaming    struct{}
	commentsNaming struct{}
)

func (postsNaming) New() *listen.Tally    { return newMentions() }
func (commentsNaming) New() *listen.Tally { return newMentions() }

func (postsNaming) Add(to *listen.Tally, p post) error { return to.AddPost(&p.Post, nil) }

func (commentsNaming) Add(to *listen.Tally, c comment) error {
	return to.AddComment(&c.Comment, "", nil)
}

// auditOfComments: what of the comments looks bought or automatic.
type auditOfComments struct{}

func (auditOfComments) New() *audit.CommentTally {
	return audit.NewCommentTally(audit.DefaultPolicy(), audit.Excused{Handles: brand.Handles, Tags: brand.Hashtags})
}

func (auditOfComments) Add(to *audit.CommentTally, c comment) error {
	return to.Add(&c.Comment)
}

// auditOfFollowers: what of the followers looks bought or automatic.
type auditOfFollowers struct{ AsOf time.Time }

func (auditOfFollowers) New() *audit.FollowerTally { return audit.DefaultPolicy().NewFollowerTally() }

func (k auditOfFollowers) Add(to *audit.FollowerTally, f follower) error {
	return to.Add(&f.Account, k.AsOf)
}

// audienceOf: how many different followers there are. The salt travels with the
// pipeline, so whoever sees the pipeline can test ids.
type audienceOf struct {
	Entries int
	Salt    string
}

func (k audienceOf) New() *overlap.Sketch { return overlap.New(k.Entries, overlap.NewSalt(k.Salt)) }

func (audienceOf) Add(to *overlap.Sketch, f follower) error { return to.Add(f.ID) }

// growthOf: the followers from day to day.
type growthOf struct{}

func (growthOf) New() *audit.GrowthTally { return new(audit.GrowthTally) }

func (growthOf) Add(to *audit.GrowthTally, s snapshot) error {
	to.Add(s.Snapshot)
	return nil
}

// pathsOf: the paths to the orders of one market.
type pathsOf struct{}

func (pathsOf) New() *attribution.Paths { return new(attribution.Paths) }

func (pathsOf) Add(to *attribution.Paths, o order) error {
	if to.Currency() == "" { // Beam does not say for which key it wants an accumulator
		*to = *attribution.NewPaths(o.Currency)
	}
	return to.Add(o.path())
}

// sizesOf: how large orders are, in minor units, as of a moment.
type sizesOf struct{ AsOf time.Time }

func (sizesOf) New() *stats.Sample { return new(stats.Sample) }

func (k sizesOf) Add(to *stats.Sample, s sale) error {
	if minor, exact := s.Order.Sale.Total.Minor(); exact && !s.after(k.AsOf) {
		to.Add(float64(minor))
	}
	return nil
}

// chargedOf: what the shop charged as of a moment, exactly, each currency for itself.
type chargedOf struct{ AsOf time.Time }

func (chargedOf) New() *money.Sum { return new(money.Sum) }

func (k chargedOf) Add(to *money.Sum, s sale) error {
	if !s.after(k.AsOf) {
		to.Add(s.Order.Sale.Total)
	}
	return nil
}

// returnsOf: what the orders brought, as of a moment.
type returnsOf struct{ AsOf time.Time }

func (k returnsOf) New() *roi.OutcomeTally { return roi.NewOutcomeTally(k.AsOf) }

func (returnsOf) Add(to *roi.OutcomeTally, s sale) error { return to.Add(&s.Assignment) }
