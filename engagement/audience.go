package engagement

import (
	"slices"
	"time"
)

// An Audience is what a source says of the people behind an account. Shares are
// as given: the source may list only the largest groups, so they need not add
// up to 1 and are never scaled to it in silence.
type Audience struct {
	Account  string       `json:"account,omitempty"`
	Platform Platform     `json:"platform,omitempty"`
	Of       AudienceKind `json:"of,omitempty"`
	Size     Count        `json:"size,omitzero"` // people it describes
	Measured time.Time    `json:"measured,omitzero"`

	Provenance Provenance `json:"provenance,omitempty"` // how the source knows; empty: not said
	Source     string     `json:"source,omitempty"`     // whose numbers: "modash"
	Sample     Count      `json:"sample,omitzero"`      // people looked at, where not all were
	Gaps       []string   `json:"gaps,omitempty"`       // what the source leaves out, in words: "cities: the largest only"

	Countries  []Share `json:"countries,omitempty"` // ISO 3166-1 alpha-2
	Cities     []Share `json:"cities,omitempty"`
	Languages  []Share `json:"languages,omitempty"` // BCP 47
	Ages       []Share `json:"ages,omitempty"`      // "18-24", "65+"
	Genders    []Share `json:"genders,omitempty"`   // "female", "male", "other", "unknown"
	AgeGenders []Share `json:"age_genders,omitempty"`
	Interests  []Share `json:"interests,omitempty"` // a person may have several: they may add up to more than 1
	Types      []Share `json:"types,omitempty"`     // as the source sorts accounts: "real", "suspicious", "mass_followers", "influencers"

	Credibility   *Rate  `json:"credibility,omitempty"`    // share the source takes for real people; nil: not given
	CredibilityAs string `json:"credibility_as,omitempty"` // by which definition, since each source has its own
}

// Provenance says how a source knows its numbers. Any text decodes; IsValid tells
// whether it is one of [Provenances]. The empty Provenance was not said.
type Provenance string

// The kinds of provenance, best first.
const (
	FromAPI      Provenance = "api"           // the platform's own numbers
	Estimated    Provenance = "estimated"     // a vendor's model or sample
	SelfReported Provenance = "self_reported" // the creator's word: a media kit, a screenshot
)

// Provenances lists the kinds of provenance, best first.
func Provenances() []Provenance { return []Provenance{FromAPI, Estimated, SelfReported} }

// IsValid reports whether p is one of [Provenances]. The empty Provenance is not.
func (p Provenance) IsValid() bool { return slices.Contains(Provenances(), p) }

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
