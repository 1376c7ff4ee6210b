package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// Guidelines are what content must and must not have, and where the creator is
// free. Hashtags and mentions are written with or without their sign.
type Guidelines struct {
	Hashtags       []string `json:"hashtags,omitempty" validate:"max=100,dive,max=200,hashtag"` // required
	BannedHashtags []string `json:"banned_hashtags,omitempty" validate:"max=500,dive,max=200,hashtag"`
	Mentions       []string `json:"mentions,omitempty" validate:"max=100,dive,max=200,handle"`
	Links          []string `json:"links,omitempty" validate:"max=100,dive,max=2000,link"`
	Codes          []string `json:"codes,omitempty" validate:"max=100,dive,max=100,plain"` // discount codes to name
	TalkingPoints  []string `json:"talking_points,omitempty" validate:"max=100,dive,max=2000,text"`
	Claims         []Claim  `json:"claims,omitempty" validate:"max=100,dive"`                     // that may be made
	BannedClaims   []string `json:"banned_claims,omitempty" validate:"max=200,dive,max=500,text"` // words or sentences
	BannedWords    []string `json:"banned_words,omitempty" validate:"max=500,dive,max=200,plain"` // rivals' names, slurs
	Tone           string   `json:"tone,omitempty" validate:"max=2000,text"`
	Visual         []string `json:"visual,omitempty" validate:"max=100,dive,max=2000,text"` // brand and visual standards
	Showcase       []string `json:"showcase,omitempty" validate:"max=100,dive,max=2000,text"`
	Avoid          []string `json:"avoid,omitempty" validate:"max=100,dive,max=2000,text"`
	// Free is where the creator decides: "setting", "words", "music". Script says
	// that the words are the brand's, to be spoken as they stand.
	Free   []string       `json:"free,omitempty" validate:"max=100,dive,max=300,text"`
	Script engagement.Tri `json:"script,omitzero"`
}

// A Claim is something the content may say of the product, and what proves it.
type Claim struct {
	Text  string `json:"text" validate:"required,max=1000,text"`
	Proof string `json:"proof,omitempty" validate:"max=1000,text"` // "study of 2025, on file"
}

// An Asset is music, a picture or another work that the content uses, and the
// licence for it.
type Asset struct {
	Kind     AssetKind      `json:"kind" validate:"required,enum"`
	Title    string         `json:"title" validate:"required,max=300,plain"`
	Owner    string         `json:"owner,omitempty" validate:"max=300,plain"`
	Provider Role           `json:"provider,omitempty" validate:"omitempty,enum"` // who brings it and answers for the licence
	Licence  string         `json:"licence,omitempty" validate:"max=1000,text"`
	Paid     engagement.Tri `json:"paid_use,omitzero"` // the licence covers advertising
	Until    civil.Date     `json:"until,omitzero"`    // the licence's last day; zero: not said
}

// An AssetKind is the kind of an asset.
type AssetKind string

// The kinds of asset.
const (
	MusicAsset   AssetKind = "music"
	PictureAsset AssetKind = "picture"
	FootageAsset AssetKind = "footage"
	LogoAsset    AssetKind = "logo"
	FontAsset    AssetKind = "font"
	VoiceAsset   AssetKind = "voice"
	OtherAsset   AssetKind = "other"
)

// AssetKinds lists the kinds.
func AssetKinds() []AssetKind {
	return []AssetKind{MusicAsset, PictureAsset, FootageAsset, LogoAsset, FontAsset, VoiceAsset, OtherAsset}
}

// IsValid reports whether k is one of [AssetKinds].
func (k AssetKind) IsValid() bool { return slices.Contains(AssetKinds(), k) }

// Approval is how the brand says yes to a draft.
type Approval struct {
	Needed     engagement.Tri `json:"needed,omitzero"`                                        // before publication
	Decider    string         `json:"decider,omitempty" validate:"max=300,plain"`             // who decides: a person or role
	ReplyHours int            `json:"reply_hours,omitempty" validate:"gte=0,lte=8760"`        // the brand answers within; real hours
	ReplyDays  int            `json:"reply_business_days,omitempty" validate:"gte=0,lte=365"` // or within business days
	Rounds     int            `json:"rounds,omitempty" validate:"gte=0,lte=100"`              // of changes, at most
	NoRounds   bool           `json:"no_rounds,omitempty"`                                    // no changes are asked for
	Silence    Silence        `json:"silence,omitempty" validate:"omitempty,enum"`            // what no answer means
	FixDays    int            `json:"fix_days,omitempty" validate:"gte=0,lte=365"`            // the creator sends the changed draft within
}

// Silence says what no answer to a draft means.
type Silence string

// What silence means.
const (
	SilenceApproves Silence = "approved"
	SilenceRefuses  Silence = "refused"
)

// IsValid reports whether s is one of the two.
func (s Silence) IsValid() bool { return s == SilenceApproves || s == SilenceRefuses }
