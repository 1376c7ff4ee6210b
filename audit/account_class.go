package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An AccountClass is the sort of a follower. A class is no verdict on a person: it
// says what a profile looks like.
type AccountClass string

// The classes.
const (
	RealAccount       AccountClass = "real"          // the rest
	InfluencerAccount AccountClass = "influencer"    // has an audience of its own
	MassFollower      AccountClass = "mass_follower" // follows so many that it hardly sees a post
	SuspiciousAccount AccountClass = "suspicious"    // looks bought or automated
	InactiveAccount   AccountClass = "inactive"      // was not seen to do anything for long
	Unclassed         AccountClass = "unclassed"     // followers, following or posts are unknown
)

// AccountClasses lists the classes in the order of a report.
func AccountClasses() []AccountClass {
	return []AccountClass{RealAccount, InfluencerAccount, MassFollower, SuspiciousAccount, InactiveAccount, Unclassed}
}

// A ClassRow says who belongs to a class: who meets all limits that are not 0. The
// row of [SuspiciousAccount] is met from [FollowerPolicy].Limit points on, whatever
// its other limits. A limit on what is unknown is not met.
//
// The first row that is met gives the class, so that the order of the rows is
// their precedence; a class may have several rows. An account that meets none is
// real.
type ClassRow struct {
	Class          AccountClass     `json:"class"`
	FollowersOver  int64            `json:"followers_over,omitempty"`
	FollowingOver  int64            `json:"following_over,omitempty"`
	FollowingUnder int64            `json:"following_under,omitempty"`
	IdleDays       int64            `json:"idle_days,omitempty"` // at least, since it was last active
	Source         string           `json:"source"`
	Trust          engagement.Trust `json:"trust"`
	AsOf           string           `json:"as_of"`
}

// defaultClasses are the classes as the vendors draw them. No source gives an
// order. Ours asks what a brand loses: nobody is there (suspicious), somebody was
// there (inactive), somebody hardly sees a post (mass follower); only then comes
// what is good of an account (influencer).
func defaultClasses() []ClassRow {
	return []ClassRow{
		{Class: SuspiciousAccount, Source: "by points, see the weights", Trust: engagement.TrustDoubtful, AsOf: readOn},
		{
			Class: InactiveAccount, IdleDays: 90,
			Source: "no like, comment or post for 3 months: https://popularchips.com/dailies/the-5-step-guide-to-spotting-an-influencer-with-fake-followers-step-5/ ; " + infludataRules,
			Trust:  engagement.TrustOwner, AsOf: readOn,
		},
		{Class: MassFollower, FollowingOver: 1500, Source: hypeAuditorMass, Trust: engagement.TrustOwner, AsOf: readOn},
		{
			Class: InfluencerAccount, FollowersOver: 5000, FollowingUnder: 1500,
			Source: hivencyRules + " ; over 2,000 followers in " + infludataTypes, Trust: engagement.TrustOwner, AsOf: readOn,
		},
	}
}

// meets tells whether f meets the limits of a row.
func (c *ClassRow) meets(f *Profile, over bool, asOf time.Time) bool {
	if c.Class == SuspiciousAccount {
		return over
	}
	followers, _ := f.Followers.Get()
	following, _ := f.Following.Get()
	if c.FollowersOver > 0 && followers <= c.FollowersOver ||
		c.FollowingOver > 0 && following <= c.FollowingOver ||
		c.FollowingUnder > 0 && following >= c.FollowingUnder {
		return false
	}
	if c.IdleDays > 0 {
		idle, known := daysBetween(f.LastActive, f.clock(asOf))
		return known && idle >= c.IdleDays
	}
	return true
}
