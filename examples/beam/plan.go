package main

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Plan is what is to be computed: the same for the pipeline and for the loop.
type Plan struct {
	Made    Made              // the rows, where Files has none
	Files   Files             // or where to read them
	Shards  int               // in how many parts a key is tallied first
	Owners  map[string]string // whose each discount code is
	AsOf    time.Time         // the moment of the returns; zero: the end of time
	Salt    string            // of the audiences
	Entries int               // of the audiences; 0: [overlap.DefaultEntries]
	Method  engagement.Method // of the engagement rate; zero: by followers
}

// Files are patterns of files of rows, one JSON object a line. Empty: no such rows.
type Files struct{ Posts, Comments, Followers, Snapshots, Orders string }

// The names of the accumulators in a [State].
const (
	nameRate      = "rate"      // engagement.Tally
	nameViews     = "views"     // stats.Histogram
	nameMentions  = "mentions"  // listen.Tally
	nameComments  = "comments"  // audit.CommentTally
	nameFollowers = "followers" // audit.FollowerTally
	nameAudience  = "audience"  // overlap.Sketch
	nameGrowth    = "growth"    // audit.GrowthTally
	namePaths     = "paths"     // attribution.Paths, by market
	nameSizes     = "sizes"     // stats.Sample, by creator and currency as what follows
	nameCharged   = "charged"   // money.Sum
	nameReturns   = "returns"   // roi.OutcomeTally
)
