package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Right is a licence to use the content: where, how and how long. What is not
// said is not granted: see [Contract.MayUse].
type Right struct {
	ID           string   `json:"id" validate:"required,max=100,plain"`
	Deliverables []string `json:"deliverables,omitempty" validate:"max=500,dive,max=100,plain"` // empty: all
	Media        []Medium `json:"media,omitempty" validate:"max=50,dive,enum"`
	// Platforms narrows the social media among Media; empty: every platform.
	Platforms  []engagement.Platform `json:"platforms,omitempty" validate:"max=50,dive,enum"`
	Territory  []string              `json:"territory,omitempty" validate:"max=300,dive,territory"` // ISO 3166-1 alpha-2, or "worldwide"
	Starts     When                  `json:"starts,omitzero"`
	Lasts      Length                `json:"lasts,omitzero"`
	Organic    engagement.Tri        `json:"organic,omitzero"`
	Paid       engagement.Tri        `json:"paid,omitzero"` // as advertising
	Edit       engagement.Tri        `json:"edit,omitzero"` // cut, translate, combine
	Sublicence engagement.Tri        `json:"sublicence,omitzero"`
	Exclusive  engagement.Tri        `json:"exclusive,omitzero"` // the creator may not let others use it
	Credit     engagement.Tri        `json:"credit,omitzero"`    // the creator is named
	Archive    Archive               `json:"archive,omitempty" validate:"omitempty,enum"`
	Fee        money.Amount          `json:"fee,omitzero"`           // beside the pay for making it
	Included   engagement.Tri        `json:"included,omitzero"`      // the fee is part of the pay
	Renewal    money.Amount          `json:"renewal_price,omitzero"` // for as long again
}

// A Medium is where content is used. Any text decodes; IsValid tells whether it is
// one of [Media].
type Medium string

// The media.
const (
	BrandSocial Medium = "brand_social" // the brand's own accounts
	PaidSocial  Medium = "paid_social"
	Website     Medium = "website"
	Shop        Medium = "shop" // product pages, marketplaces
	Newsletter  Medium = "email"
	WebDisplay  Medium = "web_display"
	ConnectedTV Medium = "ctv"
	LinearTV    Medium = "tv"
	Cinema      Medium = "cinema"
	RadioMedium Medium = "radio"
	Print       Medium = "print"
	OutOfHome   Medium = "out_of_home"
	InStore     Medium = "in_store"
	AtEvents    Medium = "events"
	Internal    Medium = "internal"
	PR          Medium = "pr"
	AllMedia    Medium = "all"
)

// Media lists the media.
func Media() []Medium {
	return []Medium{BrandSocial, PaidSocial, Website, Shop, Newsletter, WebDisplay, ConnectedTV, LinearTV, Cinema, RadioMedium, Print, OutOfHome, InStore, AtEvents, Internal, PR, AllMedia}
}

// IsValid reports whether m is one of [Media].
func (m Medium) IsValid() bool { return slices.Contains(Media(), m) }

// An Archive says what becomes of what is up when a right ends.
type Archive string

// What becomes of it.
const (
	MayStay   Archive = "may_stay" // posts stay in the feed, no new use
	TakenDown Archive = "taken_down"
)

// IsValid reports whether a is one of the two.
func (a Archive) IsValid() bool { return a == MayStay || a == TakenDown }

// Worldwide is the territory that has all others.
const Worldwide = "worldwide"

// An Allowlisting lets the brand advertise through the creator's account; the trade also
// says whitelisting.
type Allowlisting struct {
	ID           string              `json:"id" validate:"required,max=100,plain"`
	Platform     engagement.Platform `json:"platform" validate:"required,enum"`
	Handle       string              `json:"handle,omitempty" validate:"max=200,plain"`
	Deliverables []string            `json:"deliverables,omitempty" validate:"max=500,dive,max=100,plain"` // empty: all on that platform
	AdFormats    []string            `json:"ad_formats,omitempty" validate:"max=50,dive,max=200,plain"`
	DarkPosts    engagement.Tri      `json:"dark_posts,omitzero"`                       // advertisements that are not in the creator's feed
	Access       string              `json:"access,omitempty" validate:"max=300,plain"` // "partnership ad code"
	Starts       When                `json:"starts,omitzero"`
	Lasts        Length              `json:"lasts,omitzero"`
	SpendCap     money.Amount        `json:"spend_cap,omitzero"`
	Fee          money.Amount        `json:"fee,omitzero"`                                   // in each FeeEvery
	FeeEvery     Length              `json:"fee_every,omitzero"`                             // zero: once
	SpendShare   money.Ratio         `json:"spend_share,omitzero"`                           // of the media spend, in place of or beside a fee
	Included     engagement.Tri      `json:"included,omitzero"`                              // the fee is part of the pay
	RevokeDays   int                 `json:"revoke_days,omitempty" validate:"gte=0,lte=365"` // notice by which the creator may end it
	Revocable    engagement.Tri      `json:"revocable,omitzero"`
}

// An Exclusivity keeps the creator from working for rivals.
type Exclusivity struct {
	ID           string                `json:"id" validate:"required,max=100,plain"`
	Rivals       []string              `json:"rivals,omitempty" validate:"max=200,dive,max=200,plain"` // by name
	Category     string                `json:"category,omitempty" validate:"max=1000,text"`            // and what it means
	Platforms    []engagement.Platform `json:"platforms,omitempty" validate:"max=50,dive,enum"`        // empty: not said
	AllPlatforms bool                  `json:"all_platforms,omitempty"`
	Territory    []string              `json:"territory,omitempty" validate:"max=300,dive,territory"`
	Before       Length                `json:"before,omitzero"` // of the term's first day
	After        Length                `json:"after,omitzero"`  // of its last
	During       engagement.Tri        `json:"during,omitzero"` // the term itself
	Fee          money.Amount          `json:"fee,omitzero"`
	Included     engagement.Tri        `json:"included,omitzero"` // the fee is part of the pay
}

// Ownership says whose the content is. Without it the creator keeps the copyright.
type Ownership struct {
	Holder      Role           `json:"holder,omitempty" validate:"omitempty,enum"`
	Assigned    engagement.Tri `json:"assigned,omitzero"` // the copyright is assigned in so many words
	WorkForHire engagement.Tri `json:"work_for_hire,omitzero"`
	Portfolio   engagement.Tri `json:"portfolio,omitzero"` // the creator may show it as own work
	RawFiles    engagement.Tri `json:"raw_files,omitzero"` // are handed over
}
