package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Party is a person or company that the contract binds.
type Party struct {
	Name    string   `json:"name" validate:"required,max=300,plain"`                  // legal name
	Trading string   `json:"trading,omitempty" validate:"max=300,plain"`              // the name people know
	Country string   `json:"country,omitempty" validate:"omitempty,iso3166_1_alpha2"` // ISO 3166-1 alpha-2
	Region  string   `json:"region,omitempty" validate:"max=100,plain"`               // state or province: "NY"
	Address string   `json:"address,omitempty" validate:"max=1000,text"`
	Email   string   `json:"email,omitempty" validate:"omitempty,email"`
	TaxID   string   `json:"tax_id,omitempty" validate:"max=100,plain"`
	Signer  string   `json:"signer,omitempty" validate:"max=300,plain"` // who signs for it
	Handles []Handle `json:"handles,omitempty" validate:"max=100,dive"`
}

// A Handle is an account on a platform.
type Handle struct {
	Platform engagement.Platform `json:"platform" validate:"required,enum"`
	Name     string              `json:"name" validate:"required,max=200,handle"` // with or without "@"; of a blog or podcast its name
}

// A Creator is who makes the content.
type Creator struct {
	Party
	Status   Status         `json:"status,omitempty" validate:"omitempty,enum"`
	Born     civil.Date     `json:"born,omitzero"`  // needed only where the creator may be a minor
	Minor    engagement.Tri `json:"minor,omitzero"` // on the day of signing
	Guardian *Party         `json:"guardian,omitempty"`
	Agent    *Agent         `json:"agent,omitempty"`
	// SetAside is the share of the pay that is kept for a minor until majority, in
	// an account that SetAsideAccount names.
	SetAside        money.Ratio    `json:"set_aside,omitzero"`
	SetAsideAccount string         `json:"set_aside_account,omitempty" validate:"max=300,plain"`
	ChildInContent  engagement.Tri `json:"child_in_content,omitzero"` // a child other than the creator appears
}

// An Agent acts for the creator and takes a share of the pay.
type Agent struct {
	Party
	Share money.Ratio    `json:"share,omitzero"` // of the creator's pay: 0.2
	Payee engagement.Tri `json:"payee,omitzero"` // the brand pays the agent, who pays the creator
}

// A Status is how the creator works for the brand.
type Status string

// The kinds of status.
const (
	Contractor Status = "contractor"
	Employee   Status = "employee"
)

// IsValid reports whether s is one of the two.
func (s Status) IsValid() bool { return s == Contractor || s == Employee }

// Communication says how the parties talk and how soon they answer.
type Communication struct {
	Channels       []string `json:"channels,omitempty" validate:"max=20,dive,max=300,plain"` // "email", "app"
	BrandContact   string   `json:"brand_contact,omitempty" validate:"max=300,plain"`
	CreatorContact string   `json:"creator_contact,omitempty" validate:"max=300,plain"`
	ReplyHours     int      `json:"reply_hours,omitempty" validate:"gte=0,lte=8760"`
}

// A Role is the part that a party has in a contract.
type Role string

// The roles.
const (
	TheBrand   Role = "brand"
	TheCreator Role = "creator"
	TheAgency  Role = "agency"
	TheAgent   Role = "agent"
	Both       Role = "both"
)

// Roles lists the roles.
func Roles() []Role { return []Role{TheBrand, TheCreator, TheAgency, TheAgent, Both} }

// IsValid reports whether r is one of [Roles].
func (r Role) IsValid() bool { return slices.Contains(Roles(), r) }

// Age returns the creator's age in whole years on a day, and whether it is known.
func (c Creator) Age(on civil.Date) (years int, known bool) {
	if c.Born.IsZero() || on.IsZero() || on.Before(c.Born) {
		return 0, false
	}
	years = on.Year() - c.Born.Year()
	if c.Born.AddMonths(12 * years).After(on) {
		years--
	}
	return years, true
}
