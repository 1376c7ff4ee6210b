package contract

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// Disclosure is the creator's duty to say that the content is paid for. What the
// law asks is package disclosure's business; this is what the parties agree.
type Disclosure struct {
	Regimes      []string         `json:"regimes,omitempty" validate:"max=50,dive,max=20,plain"`  // "US", "DE": codes of disclosure.Regimes
	Ties         []disclosure.Tie `json:"ties,omitempty" validate:"max=20,dive,tie"`              // beside those that the compensation implies
	Wording      []string         `json:"wording,omitempty" validate:"max=20,dive,max=200,plain"` // any of them: "#ad", "Paid partnership with Glow"
	Placement    string           `json:"placement,omitempty" validate:"max=1000,text"`
	PlatformTool engagement.Tri   `json:"platform_tool,omitzero"` // the platform's label is switched on
	Monitoring   string           `json:"monitoring,omitempty" validate:"max=1000,text"`
	CureHours    int              `json:"cure_hours,omitempty" validate:"gte=0,lte=8760"` // in which a fault is mended
	TakeDown     engagement.Tri   `json:"take_down,omitzero"`                             // where it is not
}

// Reporting is what the creator tells the brand of the results.
type Reporting struct {
	Metrics []engagement.Metric `json:"metrics,omitempty" validate:"max=50,dive,enum"`
	How     string              `json:"how,omitempty" validate:"max=500,text"` // screenshots, access by API
	Due     When                `json:"due,omitzero"`
}

// An Expectation is a result that is hoped for or promised.
type Expectation struct {
	Measure     Measure  `json:"measure" validate:"required,enum"`
	AtLeast     Value    `json:"at_least,omitzero"`
	Deliverable string   `json:"deliverable,omitempty" validate:"max=100,plain"`
	Source      string   `json:"source,omitempty" validate:"max=300,plain"` // of truth
	Measured    When     `json:"measured,omitzero"`
	Promised    bool     `json:"promised,omitempty"` // a guarantee, not a hope
	Remedy      MakeGood `json:"remedy,omitempty" validate:"omitempty,enum"`
}

// Warranties are what the creator vouches for.
type Warranties struct {
	RealFollowers engagement.Tri `json:"real_followers,omitzero"`  // none bought, no bots
	RealResults   engagement.Tri `json:"real_engagement,omitzero"` // none bought or traded
	PodsDisclosed engagement.Tri `json:"pods_disclosed,omitzero"`
	AuditRight    engagement.Tri `json:"audit_right,omitzero"` // the brand may have the account examined
	Truthful      engagement.Tri `json:"truthful,omitzero"`
	OwnExperience engagement.Tri `json:"own_experience,omitzero"`
	OwnWork       engagement.Tri `json:"own_work,omitzero"` // no rights of others are broken
}

// Morals is when conduct ends the contract.
type Morals struct {
	Events    []string       `json:"events,omitempty" validate:"max=50,dive,max=500,text"`
	Standard  Standard       `json:"standard,omitempty" validate:"omitempty,enum"`
	Mutual    engagement.Tri `json:"mutual,omitzero"`
	CureHours int            `json:"cure_hours,omitempty" validate:"gte=0,lte=8760"`
	NoCure    bool           `json:"no_cure,omitempty"`
	TakeDown  engagement.Tri `json:"take_down,omitzero"`
}

// A Standard is what conduct must be shown by.
type Standard string

// The standards, strictest first.
const (
	Conviction Standard = "conviction"
	Charge     Standard = "charge"
	Evidence   Standard = "evidence" // credible evidence
	Allegation Standard = "allegation"
)

// IsValid reports whether s is one of the four.
func (s Standard) IsValid() bool {
	return slices.Contains([]Standard{Conviction, Charge, Evidence, Allegation}, s)
}

// Confidentiality is what may not be told.
type Confidentiality struct {
	Subject string         `json:"subject,omitempty" validate:"max=1000,text"`
	Lasts   Length         `json:"lasts,omitzero"` // after the term
	Mutual  engagement.Tri `json:"mutual,omitzero"`
	Except  []string       `json:"except,omitempty" validate:"max=50,dive,max=500,text"`
}

// Indemnity is who pays for whose faults, up to what.
type Indemnity struct {
	By           Role           `json:"by,omitempty" validate:"omitempty,enum"` // both: each for its own
	Cap          money.Amount   `json:"cap,omitzero"`
	CapAtFees    engagement.Tri `json:"cap_at_fees,omitzero"` // no more than the pay
	Uncapped     bool           `json:"uncapped,omitempty"`
	LiabilityCap money.Amount   `json:"liability_cap,omitzero"`
}

// Insurance is what is insured.
type Insurance struct {
	By    Role         `json:"by,omitempty" validate:"omitempty,enum"`
	Kind  string       `json:"kind,omitempty" validate:"max=300,plain"`
	Cover money.Amount `json:"cover,omitzero"`
	None  bool         `json:"none,omitempty"` // nobody needs any
}

// Likeness is what machines may make of the creator.
type Likeness struct {
	Name     engagement.Tri `json:"name,omitzero"`     // name and picture may be used beside the content
	Training engagement.Tri `json:"training,omitzero"` // of models on the content
	Replica  engagement.Tri `json:"replica,omitzero"`  // of voice or face
	Terms    string         `json:"terms,omitempty" validate:"max=2000,text"`
}

// Termination is how a contract ends early.
type Termination struct {
	CauseCureDays int            `json:"cause_cure_days,omitempty" validate:"gte=0,lte=365"` // to mend a breach
	ForCause      engagement.Tri `json:"for_cause,omitzero"`
	Convenience   engagement.Tri `json:"convenience,omitzero"`                   // without a cause
	By            Role           `json:"by,omitempty" validate:"omitempty,enum"` // who may without a cause
	NoticeDays    int            `json:"notice_days,omitempty" validate:"gte=0,lte=1000"`
	Form          string         `json:"form,omitempty" validate:"max=300,plain"` // of notice: "email"
	Kill          []KillStep     `json:"kill_fee,omitempty" validate:"max=20,dive"`
	Survives      []string       `json:"survives,omitempty" validate:"max=50,dive,max=300,plain"` // clauses that outlast it
}

// A KillStep is the share of the fixed pay that is due when the brand ends the
// contract after an event and before the next step's.
type KillStep struct {
	After Event       `json:"after" validate:"required,enum"`
	Share money.Ratio `json:"share"`
}

// Law is which law governs and where disputes are settled.
type Law struct {
	Country string `json:"country,omitempty" validate:"omitempty,iso3166_1_alpha2"`
	Region  string `json:"region,omitempty" validate:"max=100,plain"`
	Forum   string `json:"forum,omitempty" validate:"max=500,plain"`
	Dispute string `json:"dispute,omitempty" validate:"max=1000,text"` // "mediation first"
}
