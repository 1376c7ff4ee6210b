package engagement

import "time"

// An Audience is what a source says of the people behind an account. Shares are
// as given: the source may list only the largest groups, so they need not add
// up to 1 and are never scaled to it in silence.
type Audience struct {
	Account  string       `json:"account,omitempty"`
	Platform Platform     `json:"platform,omitempty"`
	Of       AudienceKind `json:"of,omitempty"`
	Size     Count        `json:"size,omitzero"` // people it describes
	Measured time.Time    `json:"measured,omitzero"`

	Countries  []Share `json:"countries,omitempty"` // ISO 3166-1 alpha-2
	Cities     []Share `json:"cities,omitempty"`
	Languages  []Share `json:"languages,omitempty"` // BCP 47
	Ages       []Share `json:"ages,omitempty"`      // "18-24", "65+"
	Genders    []Share `json:"genders,omitempty"`   // "female", "male", "unknown"
	AgeGenders []Share `json:"age_genders,omitempty"`
	Interests  []Share `json:"interests,omitempty"`
}

// AudienceKind says which people an Audience describes.
type AudienceKind string

// The kinds of audience.
const (
	OfFollowers  AudienceKind = "followers"
	OfEngaged    AudienceKind = "engaged"
	OfReached    AudienceKind = "reached"
	OfLikers     AudienceKind = "likers"
	OfCommenters AudienceKind = "commenters"
)

// IsValid reports whether k is one of the kinds above.
func (k AudienceKind) IsValid() bool {
	switch k {
	case OfFollowers, OfEngaged, OfReached, OfLikers, OfCommenters:
		return true
	}
	return false
}

// A Share is one group of an audience: how many people, as a fraction of those
// described, or both. A source that gives people leaves the fraction unknown,
// and the other way round.
type Share struct {
	Key      string `json:"key"`
	People   Count  `json:"people,omitzero"`
	Fraction *Rate  `json:"fraction,omitempty"` // nil: not given
}
