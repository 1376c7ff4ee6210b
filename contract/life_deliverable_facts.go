package contract

import (
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
)

// DeliverableFacts are what the guards of [DeliverableLife] ask for:
// [Contract.DeliverableFacts] fills in what the terms say, [DeliverableFacts.Seen]
// what a proof of posting does.
type DeliverableFacts struct {
	// From the terms.
	Signed     engagement.Tri    `json:"signed,omitzero"`
	ToBrand    engagement.Tri    `json:"to_brand,omitzero"`
	Unapproved engagement.Tri    `json:"no_approval,omitzero"` // no approval is needed before it is posted
	Rounds     engagement.Count  `json:"rounds,omitzero"`      // of changes, at most
	AnyRounds  bool              `json:"any_rounds,omitempty"` // no limit was agreed
	Silence    Silence           `json:"silence,omitempty"`
	ReplyHours int               `json:"reply_hours,omitempty"`
	ReplyDays  int               `json:"reply_business_days,omitempty"`
	Window     Window            `json:"window,omitzero"`
	LiveFor    Length            `json:"live_for,omitzero"`
	Format     engagement.Format `json:"format,omitempty"` // days of a story are 24 hours each

	// From what was seen.
	URL        string         `json:"url,omitempty"`
	LinkSeen   engagement.Tri `json:"link_seen,omitzero"`
	Disclosed  engagement.Tri `json:"disclosed,omitzero"` // as package disclosure and the contract ask
	InWindow   engagement.Tri `json:"in_window,omitzero"`
	KeptLive   engagement.Tri `json:"kept_live,omitzero"`   // for the agreed time
	HandedOver engagement.Tri `json:"handed_over,omitzero"` // the brand has the files

	Holidays civil.Holidays `json:"-"`
	Loc      *time.Location `json:"-"` // of the contract's zone; nil is UTC
}

// DeliverableFacts returns what the terms tell the guards of [DeliverableLife] about
// a deliverable, and whether the contract has it. Where no number of rounds was
// agreed there is no limit, which [Contract.Review] finds fault with. Without a
// clause on approval none is needed; with one that does not say so it stays unsaid.
func (c Contract) DeliverableFacts(id string, l Life, f Facts) (DeliverableFacts, bool) {
	i := c.index(id)
	if i < 0 {
		return DeliverableFacts{}, false
	}
	d := c.Deliverables[i]
	facts := DeliverableFacts{
		Signed: c.signed(l), ToBrand: engagement.Said(d.ToBrand), AnyRounds: true,
		Window: d.Window, LiveFor: d.LiveFor, Format: d.Format, Holidays: f.Holidays, Loc: l.Loc,
	}
	a := c.Approval
	if a == nil {
		facts.Unapproved = engagement.Yes
		return facts, true
	}
	switch a.Needed {
	case engagement.Yes, engagement.No:
		facts.Unapproved = -a.Needed
	}
	switch {
	case a.NoRounds:
		facts.AnyRounds, facts.Rounds = false, engagement.Known(0)
	case a.Rounds > 0:
		facts.AnyRounds, facts.Rounds = false, engagement.Known(int64(a.Rounds))
	}
	facts.Silence, facts.ReplyHours, facts.ReplyDays = a.Silence, a.ReplyHours, a.ReplyDays
	return facts, true
}

// signed says whether all have signed: by the contract itself, or by its history.
func (c Contract) signed(l Life) engagement.Tri {
	if !c.Signed.IsZero() {
		return engagement.Yes
	}
	s, begun := state(l.Contract)
	if !begun {
		return engagement.No // the contract itself says so
	}
	switch s {
	case ContractSigned, ContractActive, ContractCompleted:
		return engagement.Yes
	}
	return engagement.No
}
