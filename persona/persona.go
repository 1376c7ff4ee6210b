package persona

import (
	"io"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/valid"
)

// A Persona is whom to reach: who they are, what moves them, where they spend
// time, what content resonates with them, what the brand stands for, and what is
// ruled out. What is empty is not asked for and judges nobody.
type Persona struct {
	Name         string       `json:"name" validate:"required,max=200"`
	About        string       `json:"about,omitempty" validate:"max=5000"`
	Demographics Demographics `json:"demographics,omitzero"`

	Interests     []Term `json:"interests,omitempty" validate:"max=64,dive"`      // topics they follow
	PainPoints    []Term `json:"pain_points,omitempty" validate:"max=64,dive"`    // what they want to be rid of
	Aspirations   []Term `json:"aspirations,omitempty" validate:"max=64,dive"`    // what they want to become
	BuyingMoments []Term `json:"buying_moments,omitempty" validate:"max=64,dive"` // when they buy: "back to school"

	Platforms []PlatformTime      `json:"platforms,omitempty" validate:"max=20,dive"`
	Formats   []engagement.Format `json:"formats,omitempty" validate:"max=20,dive,enum"`
	Content   []Style             `json:"content,omitempty" validate:"max=10,dive,enum"`

	Values  []string   `json:"values,omitempty" validate:"max=64,dive,required,max=200"` // of the brand; people rate creators on them
	Exclude Exclusions `json:"exclude,omitzero"`
}

// Demographics says which people, in each dimension that matters.
type Demographics struct {
	Ages      Target `json:"ages,omitzero"`      // "18-24", "65+"
	Genders   Target `json:"genders,omitzero"`   // "female", "male"
	Countries Target `json:"countries,omitzero"` // ISO 3166-1 alpha-2: "DE"
	Cities    Target `json:"cities,omitzero"`    // "Paris", or "Paris, Texas" to mean one of several
	Languages Target `json:"languages,omitzero"` // BCP 47: "en" holds "en-US"
}

// IsZero reports whether nothing is asked for, so that an empty list is written as none is.
func (d Demographics) IsZero() bool {
	return d.Ages.IsZero() && d.Genders.IsZero() && d.Countries.IsZero() && d.Cities.IsZero() && d.Languages.IsZero()
}

// A Target is the wanted groups of one dimension. Without Mix an audience does
// better the more of it is in the groups, also past what the persona's own people
// look like; with Mix the groups are wanted in the stated proportions, and an
// audience all in one of them is further away.
//
//	share in target = Σ weight·share               without Mix
//	share in target = Σ min(wanted share, share)   with Mix: 1 − total variation distance
type Target struct {
	Groups []Group         `json:"groups,omitempty" validate:"max=300,dive"`
	Mix    bool            `json:"mix,omitempty"`                          // the weights are the shares wanted, and add up to 1
	Least  engagement.Rate `json:"least,omitempty" validate:"gte=0,lte=1"` // hard: an audience that cannot have so much in target is excluded
}

// IsZero reports whether nothing was said of the dimension.
func (t Target) IsZero() bool { return len(t.Groups) == 0 && !t.Mix && t.Least == 0 }

// Asked reports whether the persona wants anything of the dimension.
func (t Target) Asked() bool { return len(t.Groups) > 0 }

// A Group is one wanted group of people. Weight is what one person of it is worth
// against one of the best group, over 0 to 1; 0, or left out, is 1. In a mix it
// is the share wanted.
type Group struct {
	Key    string  `json:"key" validate:"required,max=200"`
	Weight float64 `json:"weight,omitempty" validate:"gte=0,lte=1"`
}

// A Term is a topic or phrase to look for in what a creator publishes, as text or
// as a hashtag, in any letters; one that begins with "#" only as a hashtag. Also lists
// other ways to say it.
type Term struct {
	Term   string   `json:"term" validate:"required,max=200"`
	Weight float64  `json:"weight,omitempty" validate:"gte=0,lte=1"` // against the other terms; 0, or left out, is 1
	Also   []string `json:"also,omitempty" validate:"max=50,dive,required,max=200"`
}

// PlatformTime says that the people are on a platform, and how much of their time
// they spend there against the others: over 0 to 1; 0, or left out, is 1.
type PlatformTime struct {
	Platform engagement.Platform `json:"platform" validate:"enum"`
	Weight   float64             `json:"weight,omitempty" validate:"gte=0,lte=1"`
}

// Exclusions are hard: a creator who meets one is excluded, whatever the score.
// What the data cannot show is listed as unchecked, never taken as passed.
type Exclusions struct {
	Countries []string `json:"countries,omitempty" validate:"max=300,dive,required"`        // where the creator may not be based, ISO 3166-1 alpha-2
	Handles   []string `json:"handles,omitempty" validate:"max=1000,dive,required,max=200"` // creators not to work with
	Rivals    []string `json:"rivals,omitempty" validate:"max=300,dive,required,max=200"`   // names or handles: no past partnership, no labelled post
	Brands    []string `json:"brands,omitempty" validate:"max=300,dive,required,max=200"`   // likewise, other brands not to stand beside
	Topics    []string `json:"topics,omitempty" validate:"max=300,dive,required,max=200"`   // in the topics given, and as hashtags
	Words     []string `json:"words,omitempty" validate:"max=300,dive,required,max=200"`    // anywhere in bio, topics, titles and captions
}

// IsZero reports whether nothing is ruled out.
func (x Exclusions) IsZero() bool {
	return len(x.Countries)+len(x.Handles)+len(x.Rivals)+len(x.Brands)+len(x.Topics)+len(x.Words) == 0
}

// A Style is what content is for. Any text decodes; IsValid tells whether it is
// one of [Styles].
type Style string

// The framework's four kinds of content that resonate.
const (
	Educational    Style = "educational"
	Entertaining   Style = "entertaining"
	Inspirational  Style = "inspirational"
	ProblemSolving Style = "problem_solving"
)

// Styles lists the styles.
func Styles() []Style { return []Style{Educational, Entertaining, Inspirational, ProblemSolving} }

// IsValid reports whether s is one of [Styles].
func (s Style) IsValid() bool {
	switch s {
	case Educational, Entertaining, Inspirational, ProblemSolving:
		return true
	}
	return false
}

// Parse reads a persona as JSON, strictly, and validates it. The error is nil or
// a problem.List of everything that is wrong, by JSON path; errors of r itself
// are wrapped. What could be read is returned beside it.
func Parse(r io.Reader) (Persona, error) { return valid.Decode[Persona](rules(), r) }

// Validate returns nil, or a problem.List with everything that is wrong: shares
// outside 0 to 1, a mix that does not add up, overlapping bands of age, unknown
// countries, platforms, formats and styles, what stands there twice, and what is
// both wanted and excluded.
func (p Persona) Validate() error { return rules().Struct(p) }
