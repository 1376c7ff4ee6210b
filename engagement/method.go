package engagement

import (
	"fmt"
	"strconv"
	"strings"
)

// A Base is what a rate is over.
type Base string

// The bases. [BaseOf] makes any other metric a base.
const (
	FollowersThen   Base = "followers_when_posted" // Post.Followers
	FollowersNow    Base = "followers_now"         // Method.Now, one number for all posts
	OverReach       Base = "reach"
	OverImpressions Base = "impressions"
	OverViews       Base = "views"
	PerPost         Base = "posts" // the post itself: "shares per post"; such a rate is no share of anything
)

// BaseOf is the base "one of m": BaseOf(Comments) makes likes per comment.
func BaseOf(m Metric) Base { return Base(m) }

// IsValid reports whether b is one of the bases above or a metric of a post.
func (b Base) IsValid() bool {
	switch b {
	case FollowersThen, FollowersNow, PerPost:
		return true
	}
	i := Metric(b).bit()
	return i >= 0 && i < postMetrics
}

// An Aggregate says how the rates of several posts become one number. For posts
// with engagement e and base d:
//
//	pooled   Σe / Σd, the ratio of sums: big posts weigh more
//	mean     (1/n) Σ(e/d), the mean of rates: every post weighs the same
//	median   the middle rate: one viral post does not lift it
//	trimmed  the mean without the share Method.Trim of the posts at each end
//
// Over a constant base pooled and mean agree; over views or reach they do not:
// likes 100 of 1,000 views and 100 of 10,000 views are 1.82 % pooled and 5.5 %
// as a mean. Vendors mix the names up: LiveDune labels the mean of rates its
// "weighted average" (https://wiki.livedune.com/en/articles/9707437-er-err-and-other-formulas).
type Aggregate string

// The aggregates.
const (
	Pooled  Aggregate = "pooled"
	Mean    Aggregate = "mean"
	Median  Aggregate = "median"
	Trimmed Aggregate = "trimmed"
)

// IsValid reports whether a is one of the four.
func (a Aggregate) IsValid() bool {
	switch a {
	case Pooled, Mean, Median, Trimmed:
		return true
	}
	return false
}

// Traffic says whether what boosting brought is counted. The two are kept apart
// in a Post and are joined only here, by name.
type Traffic string

// The kinds of traffic.
const (
	Organic Traffic = "organic" // Post.Metrics
	Boosted Traffic = "boosted" // Post.Paid
	Blended Traffic = "blended" // both; unknown if either is, unless Post.Boosted says no
)

// IsValid reports whether t is one of the three.
func (t Traffic) IsValid() bool {
	switch t {
	case Organic, Boosted, Blended:
		return true
	}
	return false
}

// A Method is the whole definition of a rate: which interactions, over which
// base, aggregated how. The zero Method is [ByFollowers]. Methods are comparable
// with ==; two rates may be compared when [Method.Alike] says so.
type Method struct {
	Of      Interactions `json:"of,omitzero"`       // empty: likes + comments
	Over    Base         `json:"over,omitempty"`    // empty: FollowersThen
	By      Aggregate    `json:"by,omitempty"`      // empty: Mean
	Trim    float64      `json:"trim,omitempty"`    // share of posts cut at each end, for Trimmed: over 0, under 0.5; empty: 0.1
	Now     Count        `json:"now,omitzero"`      // the followers, for FollowersNow
	Traffic Traffic      `json:"traffic,omitempty"` // empty: Organic
	Level   float64      `json:"level,omitempty"`   // of the interval, over 0, under 1; empty: 0.95
}

// ByFollowers is (likes + comments) / followers when posted, the mean over
// posts: the framework's own formula, and what most people call "the"
// engagement rate. A post of which any of the three is unknown is skipped.
func ByFollowers() Method {
	return Method{
		Of: Of(Likes, Comments), Over: FollowersThen, By: Mean, Traffic: Organic, Level: 0.95,
	}
}

// Today is (likes + comments) / followers now, the mean over posts. It is
// another definition than [ByFollowers]: it understates the old posts of an
// account that grew. It serves where followers per post are not at hand.
func Today(followers Count) Method {
	m := ByFollowers()
	m.Over, m.Now = FollowersNow, followers
	return m
}

// ByReach is (likes + comments) / reach of the post, the mean over posts. Reach
// is the owner's to see.
func ByReach() Method {
	m := ByFollowers()
	m.Over = OverReach
	return m
}

// ByImpressions is (likes + comments) / impressions of the post, the mean over
// posts.
func ByImpressions() Method {
	m := ByFollowers()
	m.Over = OverImpressions
	return m
}

// ByViews is (likes + comments) / views of the post, the mean over posts. Posts
// whose views follow several definitions cannot be measured together.
func ByViews() Method {
	m := ByFollowers()
	m.Over = OverViews
	return m
}

// With returns m over other interactions.
func (m Method) With(of ...Metric) Method {
	m.Of = Of(of...)
	return m
}

// As returns m with another aggregate. A share to trim stays for Trimmed only.
func (m Method) As(a Aggregate) Method {
	m.By = a
	if a != Trimmed {
		m.Trim = 0
	}
	return m
}

// normal fills in what is empty.
func (m Method) normal() Method {
	d := ByFollowers()
	if m.Of == 0 {
		m.Of = d.Of
	}
	if m.Over == "" {
		m.Over = d.Over
	}
	if m.By == "" {
		m.By = d.By
	}
	m.Trim += 0 // −0, which equals 0 and has other bits, becomes 0
	if m.By == Trimmed && m.Trim == 0 {
		m.Trim = 0.1
	}
	if m.Traffic == "" {
		m.Traffic = d.Traffic
	}
	if m.Level == 0 {
		m.Level = d.Level
	}
	return m
}

// A MethodError says what is wrong with a Method.
type MethodError struct{ Field, Because string }

// Error gives "engagement: method: trim: want over 0 and under 0.5".
func (e *MethodError) Error() string { return "engagement: method: " + e.Field + ": " + e.Because }

// Validate reports what is wrong with m as a *[MethodError], or nil. Empty
// fields are right: they have defaults.
func (m Method) Validate() error {
	m = m.normal()
	switch {
	case m.Of&^(1<<postMetrics-1) != 0 || m.Of.Has(AverageViewMillis):
		return &MethodError{"of", "holds what is not counted of a post, or what cannot be added"}
	case !m.Over.IsValid():
		return &MethodError{"over", strconv.Quote(string(m.Over)) + " is not a base"}
	case !m.By.IsValid():
		return &MethodError{"by", strconv.Quote(string(m.By)) + " is not an aggregate"}
	case m.By == Trimmed && !(m.Trim > 0 && m.Trim < 0.5):
		return &MethodError{"trim", "want over 0 and under 0.5"}
	case m.By != Trimmed && m.Trim != 0:
		return &MethodError{"trim", "is for the trimmed mean only"}
	case m.Over == FollowersNow && !m.Now.IsKnown():
		return &MethodError{"now", "the followers now are unknown"}
	case m.Over != FollowersNow && m.Now.IsKnown():
		return &MethodError{"now", "is for the base followers_now only"}
	case !m.Traffic.IsValid():
		return &MethodError{"traffic", strconv.Quote(string(m.Traffic)) + " is not a kind of traffic"}
	case !(m.Level > 0 && m.Level < 1):
		return &MethodError{"level", "want over 0 and under 1"}
	}
	return nil
}

// String says the definition in words: "(likes + comments) / followers_when_posted,
// mean of posts".
func (m Method) String() string {
	m = m.normal()
	var b strings.Builder
	fmt.Fprintf(&b, "(%s) / %s, ", m.Of, m.Over)
	switch m.By {
	case Trimmed:
		fmt.Fprintf(&b, "mean without the outer %s of posts at each end", Rate(m.Trim))
	case Pooled:
		b.WriteString("ratio of sums")
	default:
		b.WriteString(string(m.By) + " of posts")
	}
	if m.Traffic != Organic {
		b.WriteString(", " + string(m.Traffic))
	}
	return b.String()
}

// Alike returns nil when rates by m and by o are the same kind of number, and a
// *[UnlikeError] that names every difference when they are not. How many
// followers there are now, and the level of the interval, are no part of the
// kind.
func (m Method) Alike(o Method) error {
	m, o = m.normal(), o.normal()
	var differ []string
	if m.Of != o.Of {
		differ = append(differ, fmt.Sprintf("%s against %s", m.Of, o.Of))
	}
	if m.Over != o.Over {
		differ = append(differ, fmt.Sprintf("over %s against over %s", m.Over, o.Over))
	}
	if m.By != o.By {
		differ = append(differ, fmt.Sprintf("%s against %s", m.By, o.By))
	} else if m.Trim != o.Trim {
		differ = append(differ, fmt.Sprintf("trim %g against %g", m.Trim, o.Trim))
	}
	if m.Traffic != o.Traffic {
		differ = append(differ, fmt.Sprintf("%s against %s", m.Traffic, o.Traffic))
	}
	if differ == nil {
		return nil
	}
	return &UnlikeError{Differ: differ}
}

// An UnlikeError says that two numbers have different definitions and were not
// compared or summed.
type UnlikeError struct {
	Differ []string // "over followers_when_posted against over views"
}

// Error names every difference.
func (e *UnlikeError) Error() string {
	return "engagement: unlike definitions: " + strings.Join(e.Differ, "; ")
}
