package programme

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Data is what a programme did, week by week.
type Data struct {
	Start    civil.Date         `json:"start"` // the first day of week 1: the launch
	Creators []Record           `json:"creators"`
	Shared   roi.Cost           `json:"shared,omitzero"`     // costs that belong to no single creator: tools, agency
	SharedBy roi.AllocationRule `json:"shared_by,omitempty"` // how they are divided; empty: [roi.Equally]
}

// A Record is one creator's part of it.
type Record struct {
	Creator  string              `json:"creator"`
	Platform engagement.Platform `json:"platform,omitempty"`
	Format   engagement.Format   `json:"format,omitempty"` // what most of the posts are
	Tier     string              `json:"tier,omitempty"`
	Weeks    []Week              `json:"weeks,omitempty"`
	Budget   *money.Amount       `json:"budget,omitempty"` // for a week, now
	// Changed is when something was last adjusted: the offer, the content, the price.
	// What happened before it is another test.
	Changed     civil.Date  `json:"changed,omitzero"`
	Quality     []float64   `json:"quality,omitempty"` // ratings of the content by people, 0 to 1
	Reliability Reliability `json:"reliability,omitzero"`
	Working     Working     `json:"working,omitzero"`
	row         row
}

// A Week is what one creator brought and cost in seven days.
type Week struct {
	Starts  civil.Date  `json:"starts"` // a whole number of weeks after Data.Start
	Outcome roi.Outcome `json:"outcome,omitzero"`
	Cost    roi.Cost    `json:"cost,omitzero"`
	row     row
}

// Reliability is how a creator keeps what was agreed. Unknown counts are not assessed.
type Reliability struct {
	Delivered       engagement.Count `json:"delivered,omitzero"`        // deliverables
	OnTime          engagement.Count `json:"on_time,omitzero"`          // of Delivered
	WithinRevisions engagement.Count `json:"within_revisions,omitzero"` // of Delivered: approved within the rounds agreed
	Sponsored       engagement.Count `json:"sponsored,omitzero"`        // posts that had to be disclosed
	Disclosed       engagement.Count `json:"disclosed,omitzero"`        // of Sponsored: clearly, as published
}

// Working is how the brand works with a creator: what the checks of the framework's
// pitfalls look at.
type Working struct {
	Ongoing        engagement.Tri   `json:"ongoing,omitzero"`        // a relationship, not a single campaign
	Collaborations engagement.Count `json:"collaborations,omitzero"` // so far, this one included
	ChosenBy       []string         `json:"chosen_by,omitempty"`     // criteria of the choice, in any words; "followers" is known
	Revisions      engagement.Count `json:"revisions,omitzero"`      // rounds that the brand asked for
	RevisedPosts   engagement.Count `json:"revised_posts,omitzero"`  // deliverables that went through review
	Scripted       engagement.Tri   `json:"scripted,omitzero"`       // the brand wrote the words
	TrackedFrom    civil.Date       `json:"tracked_from,omitzero"`   // since when links or codes count
	FirstPost      civil.Date       `json:"first_post,omitzero"`
}
