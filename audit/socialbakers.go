package audit

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A BaselineReading is what a published rule set says of a profile, for comparison.
type BaselineReading struct {
	Name     string       `json:"name"`
	Class    AccountClass `json:"class"` // suspicious, inactive, real, or unclassed
	Criteria []Criterion  `json:"criteria"`
	Weakness string       `json:"weakness"` // what the rule set is known to get wrong
	Source   string       `json:"source"`
}

// A Criterion is one rule of a published set.
type Criterion struct {
	Name    string `json:"name"`
	Result  Result `json:"result"` // clear, signal or not_assessed
	Because string `json:"because,omitempty"`
}

const (
	socialbakersName     = "Socialbakers Fake Follower Check"
	socialbakersWeakness = "Made for Twitter. The points of each criterion and the limit are not published: here one criterion is enough, as in the first version of 2012. " +
		"Four of eight criteria need the tweets. Cresci et al. (2015) found such rules of the media to perform poorly: people who only read are flagged, fakes with a little of everything are not."
)

// The criteria that a profile can answer.
const (
	ratioCriterion = iota
	neverCriterion
	imageCriterion
	emptyCriterion
	profileCriteria
)

var socialbakersCriteria = [...]string{
	ratioCriterion: "follows 50 accounts or more per follower",
	neverCriterion: "never posted",
	imageCriterion: "default picture and older than two months",
	emptyCriterion: "no biography, no location and following more than 100",
}

// tweetCriteria need the text of tweets.
var tweetCriteria = [...]string{
	"more than 30 % of tweets use spam phrases", "the same tweet more than 3 times", "more than 90 % retweets", "more than 90 % of tweets with links",
}

// Socialbakers judges a profile by the published Fake Follower Check, a baseline
// and no part of any score. One criterion makes an account suspicious; otherwise
// fewer than 3 posts, or none for over 90 days, make it inactive; the rest is
// real. A profile that none of the criteria can be answered for is unclassed.
//
// The ratio is of at least 50 followings, for 0 of 0 is no ratio, and an empty
// new account is not flagged by it. A default picture counts from 61 days on.
//
// Source: http://www.socialbakers.com/twitter/fakefollowercheck/methodology, and
// for the count of criteria
// https://www.socialbakers.com/blog/1099-fake-followers-check-a-new-free-tool-from-socialbakers
func Socialbakers(f Profile, asOf time.Time) BaselineReading {
	met := f.socialbakers(asOf)
	r := BaselineReading{
		Name: socialbakersName, Class: baselineClasses[f.socialbakersClass(&met, asOf)],
		Weakness: socialbakersWeakness, Source: socialbakersPage,
	}
	for i, t := range met {
		c := Criterion{Name: socialbakersCriteria[i], Result: Clear}
		switch t {
		case engagement.Yes:
			c.Result = Signalled
		case engagement.Unsaid:
			c.Result, c.Because = NotAssessed, "what it asks is not given"
		}
		r.Criteria = append(r.Criteria, c)
	}
	for _, name := range tweetCriteria {
		r.Criteria = append(r.Criteria, Criterion{Name: name, Result: NotAssessed, Because: "it needs the posts of the follower"})
	}
	return r
}

// socialbakers answers the criteria in order.
func (f *Profile) socialbakers(asOf time.Time) (met [profileCriteria]engagement.Tri) {
	followers, knowsFollowers := f.Followers.Get()
	following, knowsFollowing := f.Following.Get()
	posts, knowsPosts := f.Posts.Get()
	if knowsFollowers && knowsFollowing {
		met[ratioCriterion] = engagement.Said(following/50 >= max(followers, 1))
	}
	if knowsPosts {
		met[neverCriterion] = engagement.Said(posts == 0)
	}
	old := engagement.Unsaid
	if age, known := daysBetween(f.Created, f.clock(asOf)); known && age >= 0 {
		old = engagement.Said(age > 60)
	}
	met[imageCriterion] = both(-f.Picture, old)
	noBio, many := engagement.Unsaid, engagement.Unsaid
	if n, known := f.Bio.Get(); known {
		noBio = engagement.Said(n == 0)
	}
	if knowsFollowing {
		many = engagement.Said(following > 100)
	}
	met[emptyCriterion] = both(both(noBio, -f.Location), many)
	return met
}

// both is yes where a and b are, no where one is no, and unsaid otherwise.
func both(a, b engagement.Tri) engagement.Tri {
	switch {
	case a < 0 || b < 0:
		return engagement.No
	case a > 0 && b > 0:
		return engagement.Yes
	}
	return engagement.Unsaid
}

// The classes of a baseline by number.
const (
	baselineReal int8 = iota
	baselineSuspicious
	baselineInactive
	baselineUnclassed
)

var baselineClasses = [...]AccountClass{
	baselineReal: RealAccount, baselineSuspicious: SuspiciousAccount, baselineInactive: InactiveAccount, baselineUnclassed: Unclassed,
}

// socialbakersClass is the class by the criteria answered, of baselineClasses.
func (f *Profile) socialbakersClass(met *[profileCriteria]engagement.Tri, asOf time.Time) int8 {
	answered := false
	for _, t := range met {
		if t > 0 {
			return baselineSuspicious
		}
		answered = answered || t < 0
	}
	if posts, known := f.Posts.Get(); known && posts < 3 {
		return baselineInactive
	}
	if idle, known := daysBetween(f.LastActive, f.clock(asOf)); known && idle > 90 {
		return baselineInactive
	}
	if !answered {
		return baselineUnclassed
	}
	return baselineReal
}
