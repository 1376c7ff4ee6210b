package persona

import (
	"errors"
	"io"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Candidate is what is known of one creator on one platform. Handle alone must
// be there; what is missing is not assessed, never taken as 0.
type Candidate struct {
	Handle    string              `json:"handle" validate:"required,max=200"` // with or without "@"
	Platform  engagement.Platform `json:"platform,omitempty"`
	Followers engagement.Count    `json:"followers,omitzero"`
	Tier      string              `json:"tier,omitempty"` // as the caller calls it; empty: by engagement.DefaultScheme
	Account   *engagement.Account `json:"account,omitempty"`

	Topics    []string              `json:"topics,omitempty"`    // as the creator or a person says
	Languages []string              `json:"languages,omitempty"` // of the content, BCP 47
	Content   []Style               `json:"content,omitempty"`   // as a person judges
	Audiences []engagement.Audience `json:"audiences,omitempty"`

	Rates        []Price             `json:"rates,omitempty"` // the rate card
	Posts        []engagement.Post   `json:"posts,omitempty"` // recent ones
	ER           *engagement.Reading `json:"er,omitempty"`    // measured already; otherwise it is measured of Posts
	Quality      *Quality            `json:"quality,omitempty"`
	Partnerships []Partnership       `json:"partnerships,omitempty"`
	Ratings      []Rating            `json:"ratings,omitempty"` // by people
}

// A Price is what one piece of content costs.
type Price struct {
	Format engagement.Format `json:"format"`
	Amount money.Amount      `json:"amount"`
	Note   string            `json:"note,omitempty"` // what it includes
}

// Quality is the share of real people in the audience, as an audit or a vendor
// estimates it: 0.9 is nine of ten. It is one number; what it rests on is its
// coverage, the share of the checks that could be made; left out, or 0, it is not
// said, which is not all of them: such a number counts for half, and one with a
// coverage never for less than that.
type Quality struct {
	Share    engagement.Rate `json:"share"`
	Coverage engagement.Rate `json:"coverage,omitempty"`
	Source   string          `json:"source,omitempty"`
	On       civil.Date      `json:"on,omitzero"`
}

// A Partnership is one earlier collaboration with a brand.
type Partnership struct {
	Brand     string         `json:"brand"` // name or handle
	On        civil.Date     `json:"on,omitzero"`
	Posts     []string       `json:"posts,omitempty"`    // their ids
	Disclosed engagement.Tri `json:"disclosed,omitzero"` // the posts say that they are paid
}

// A Rating is what one person thinks of a creator.
type Rating struct {
	Of    Rated      `json:"of"`
	Value float64    `json:"value"`
	Scale Scale      `json:"scale"`
	By    string     `json:"by"`
	On    civil.Date `json:"on"`
	Note  string     `json:"note,omitempty"`
}

// Rated is what a rating is of. Any text decodes; IsValid tells whether it is one
// of the three.
type Rated string

// What people rate.
const (
	ContentQuality   Rated = "content_quality"   // authentic, on brand, resonating
	ValuesAlignment  Rated = "values"            // with the brand's
	PastPartnerships Rated = "past_partnerships" // quality and authenticity of earlier sponsored posts
)

// IsValid reports whether r is one of the three.
func (r Rated) IsValid() bool {
	return r == ContentQuality || r == ValuesAlignment || r == PastPartnerships
}

// A Scale is what a rating's numbers run from and to. It is never guessed: 1 is
// the worst on one and the best on the other.
type Scale string

// The scales.
const (
	OneToFive Scale = "1-5"
	ZeroToOne Scale = "0-1"
)

// IsValid reports whether s is one of the two.
func (s Scale) IsValid() bool { return s == OneToFive || s == ZeroToOne }

// share brings a value of the scale to 0 to 1: 4 of 1-5 is 0.75.
func (s Scale) share(value float64) (x float64, ok bool) {
	switch {
	case s == OneToFive && value >= 1 && value <= 5:
		return (value - 1) / 4, true
	case s == ZeroToOne && value >= 0 && value <= 1:
		return value, true
	}
	return 0, false
}

// ParseCandidates reads a JSON list of candidates, strictly, and validates them.
// The error is nil or a problem.List of everything that is wrong, by JSON path;
// what could be read is returned beside it. A list of candidates of several
// files is joined first: a handle may stand in it once per platform.
func ParseCandidates(r io.Reader) ([]Candidate, error) {
	list, err := valid.Decode[[]Candidate](rules(), r)
	var found problem.List
	if err != nil && !errors.As(err, &found) {
		return list, err
	}
	return list, append(found, duplicates(list, func(i int) string { return bareHandle(list[i].Handle) }, "")...).Err()
}

// Validate returns nil, or a problem.List with everything that is wrong with c.
func (c Candidate) Validate() error { return rules().Struct(c) }

// EffectivePlatform is the platform given, or that of the account: what the rows of
// a ranking name.
func (c Candidate) EffectivePlatform() engagement.Platform { return c.platform() }

// EffectiveFollowers are those given, or those of the account.
func (c Candidate) EffectiveFollowers() engagement.Count { return c.followers() }

// EffectiveTier is the tier given, or that of the followers by a scheme; empty when
// neither is known.
func (c Candidate) EffectiveTier(by engagement.Scheme) string { return c.tier(by) }

// followers is the count given, or that of the account.
func (c *Candidate) followers() engagement.Count {
	if !c.Followers.IsKnown() && c.Account != nil {
		return c.Account.Followers
	}
	return c.Followers
}

// platform is the one given, or that of the account.
func (c *Candidate) platform() engagement.Platform {
	if c.Platform == "" && c.Account != nil {
		return c.Account.Platform
	}
	return c.Platform
}

// tier is the one given, or that of the followers by a scheme; empty when neither
// is known.
func (c *Candidate) tier(by engagement.Scheme) string {
	if c.Tier != "" {
		return c.Tier
	}
	t, err := by.Of(c.followers())
	if err != nil {
		return ""
	}
	return t.Name
}

// bareHandle is a handle as it is compared: without "@", in small letters.
func bareHandle(handle string) string {
	if isBare(handle) {
		return handle
	}
	return strings.ToLower(strings.TrimPrefix(strings.TrimSpace(handle), "@"))
}

// isBare reports whether a handle is written already as it is compared.
func isBare(handle string) bool {
	for i := range len(handle) {
		if b := handle[i]; b <= ' ' || b == '@' || b >= 'A' && b <= 'Z' || b >= 0x80 {
			return false
		}
	}
	return true
}

// bareHandles are the handles of a list as they are compared.
func bareHandles(list []Candidate) []string {
	bare := make([]string, len(list))
	for i := range list {
		bare[i] = bareHandle(list[i].Handle)
	}
	return bare
}

// rating is the mean of what people think, each by their newest rating, and how
// many they are.
func (c *Candidate) rating(of Rated) (mean float64, people int) {
	if len(c.Ratings) > mostRatings {
		return 0, 0 // refused by Validate
	}
	sum := 0.0
	for i := range c.Ratings {
		r := &c.Ratings[i]
		x, ok := r.Scale.share(r.Value)
		if r.Of != of || !ok || !c.isNewest(i) {
			continue
		}
		sum += x
		people++
	}
	if people == 0 {
		return 0, 0
	}
	return sum / float64(people), people
}

// isNewest reports whether nobody's rating i was replaced by a newer one.
func (c *Candidate) isNewest(i int) bool {
	r := &c.Ratings[i]
	for k := range c.Ratings {
		o := &c.Ratings[k]
		if _, ok := o.Scale.share(o.Value); !ok || k == i || o.Of != r.Of || o.By != r.By {
			continue
		}
		if newer := o.On.Compare(r.On); newer > 0 || newer == 0 && (o.Value > r.Value || o.Value == r.Value && k > i) {
			return false
		}
	}
	return true
}
