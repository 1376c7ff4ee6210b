package tracking

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Channel is a default channel of Google Analytics 4, by the name in its reports.
type Channel string

// The channels.
const (
	Direct          Channel = "Direct"
	CrossNetwork    Channel = "Cross-network"
	PaidShopping    Channel = "Paid Shopping"
	PaidSearch      Channel = "Paid Search"
	PaidSocial      Channel = "Paid Social"
	PaidVideo       Channel = "Paid Video"
	Display         Channel = "Display"
	PaidOther       Channel = "Paid Other"
	OrganicShopping Channel = "Organic Shopping"
	OrganicSocial   Channel = "Organic Social"
	OrganicVideo    Channel = "Organic Video"
	OrganicSearch   Channel = "Organic Search"
	Email           Channel = "Email"
	Affiliates      Channel = "Affiliates"
	Referral        Channel = "Referral"
	Audio           Channel = "Audio"
	SMS             Channel = "SMS"
	MobilePush      Channel = "Mobile Push Notifications"
	Unassigned      Channel = "Unassigned" // no rule took the visit
)

// Channels lists every channel.
func Channels() []Channel {
	return []Channel{
		Direct, CrossNetwork, PaidShopping, PaidSearch, PaidSocial, PaidVideo, Display, PaidOther, OrganicShopping,
		OrganicSocial, OrganicVideo, OrganicSearch, Email, Affiliates, Referral, Audio, SMS, MobilePush, Unassigned,
	}
}

// IsValid reports whether c is one of [Channels].
func (c Channel) IsValid() bool { return slices.Contains(Channels(), c) }

// IsPaid reports whether a report counts the channel's visits as bought.
func (c Channel) IsPaid() bool {
	switch c {
	case CrossNetwork, PaidShopping, PaidSearch, PaidSocial, PaidVideo, Display, PaidOther:
		return true
	}
	return false
}

// IsOrganic reports whether a report counts the channel's visits as not bought.
func (c Channel) IsOrganic() bool {
	switch c {
	case OrganicShopping, OrganicSocial, OrganicVideo, OrganicSearch, Referral, Direct:
		return true
	}
	return false
}

// ChannelRules is a table of rules, read from the top: the first that fits names
// the channel, and a visit that none fits is [Unassigned]. The rules compare
// without regard to case.
type ChannelRules struct {
	Name   string           `json:"name"`
	Rows   []ChannelRule    `json:"rows"`
	Sites  []Site           `json:"sites"`
	Source string           `json:"source"`
	AsOf   string           `json:"as_of"` // the day the page was read, or the year it is from
	Trust  engagement.Trust `json:"trust"`
	Note   string           `json:"note,omitempty"`
}

// A ChannelRule gives a channel to a visit that meets one of its cases. A case is
// met when all of its tests are.
type ChannelRule struct {
	ID      string   `json:"id"`
	Channel Channel  `json:"channel"`
	Says    string   `json:"says"` // the rule in words
	Cases   [][]Test `json:"cases"`
}

// A Test holds a part of a visit against words. It passes when one of them fits.
type Test struct {
	Of       Part     `json:"of"`
	Equals   []string `json:"equals,omitempty"`
	Contains []string `json:"contains,omitempty"`
	Begins   []string `json:"begins,omitempty"`
	Ends     []string `json:"ends,omitempty"`
	Listed   SiteKind `json:"listed,omitempty"`    // the source is a site of that kind
	ShopWord bool     `json:"shop_word,omitempty"` // has "shopping", or "shop" that no a to d, f to z stands before
}

// A Part is what of a visit is tested.
type Part string

// The parts.
const (
	OfSource   Part = "source"
	OfMedium   Part = "medium"
	OfCampaign Part = "campaign"
)
