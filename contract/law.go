package contract

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A Statute is a law that asks for terms in a contract: one row of a table that a
// caller may extend, correct or replace. [Statutes] has those of the library.
type Statute struct {
	ID     string   `json:"id"` // stable, never reused: "NY-FREELANCE"
	Name   string   `json:"name"`
	Places []Place  `json:"places"` // any of these
	Where  []Anchor `json:"where"`  // any of these lies there
	// Perhaps are ties that leave it open, while it is not known at whom the content is
	// aimed.
	Perhaps []Anchor   `json:"perhaps,omitempty"`
	From    civil.Date `json:"from,omitzero"` // first day on which a contract falls under it
	Until   civil.Date `json:"until,omitzero"`
	Who     Affected   `json:"who,omitempty"`

	// Threshold is the sum from which on it applies, zero for any. Gifts says that
	// products count by their retail value; Year and Days say what is added up with
	// this contract of what was paid beside it; SameGoal leaves out other objectives.
	Threshold money.Amount `json:"threshold,omitzero"`
	Gifts     bool         `json:"gifts,omitempty"`
	Year      bool         `json:"year,omitempty"` // of the same calendar year
	Days      int          `json:"days,omitempty"` // of so many days up to this contract
	SameGoal  bool         `json:"same_goal,omitempty"`

	// Under is an age: only those younger are meant. ChildShare is the share of the
	// content from which on a child that appears is meant.
	Under      int         `json:"under,omitempty"`
	ChildShare money.Ratio `json:"child_share,omitzero"`

	Asks   []Ask            `json:"asks"`
	Reason string           `json:"reason"`
	Source string           `json:"source"`
	Trust  engagement.Trust `json:"trust"`
	AsOf   string           `json:"as_of"` // when the source was read
}

// A Place is a country or a part of one.
type Place struct {
	Country string `json:"country"`          // ISO 3166-1 alpha-2
	Region  string `json:"region,omitempty"` // "NY"; empty: all of it
	Name    string `json:"name,omitempty"`   // of the region, as people write it
}

// An Anchor is what ties a contract to a place.
type Anchor string

// The anchors.
const (
	AtCreator  Anchor = "creator"
	AtBrand    Anchor = "brand"
	AtLaw      Anchor = "law" // the governing law
	AtAudience Anchor = "audience"
)

// Affected says whom a statute protects.
type Affected string

// Whom it protects.
const (
	Anyone      Affected = ""
	Freelancers Affected = "freelancers" // contractors who are one person
	Minors      Affected = "minors"      // creators who are
	Children    Affected = "children"    // who appear in the content
)

// An Ask is one thing a statute asks for. Its severity is Unlawful unless it says
// another.
type Ask struct {
	Rule     string      `json:"rule"` // stable, never reused
	Need     Need        `json:"need"`
	Days     int         `json:"days,omitempty"` // of PaidWithin
	Share    money.Ratio `json:"share,omitzero"` // of SetAside, at least
	Place    Place       `json:"place,omitzero"` // of GovernedBy
	Severity Severity    `json:"severity,omitempty"`
	Message  string      `json:"message"`
	Advice   string      `json:"advice"`
}

// review adds what the contract lacks of what the statute asks.
func (s Statute) review(v *reviewed, add func(Finding)) {
	if !s.inForce(v.lawDay()) {
		return
	}
	answer, why := s.applies(v)
	if answer == engagement.No {
		return
	}
	for _, a := range s.Asks {
		path, met := a.met(v)
		if met {
			continue
		}
		if answer == engagement.Unsaid {
			add(Finding{Rule: s.ID + "-OPEN", Path: why.path, Severity: Notice, Message: s.Name + " may apply: " + why.text + ".",
				Advice: "Find out, and then add what it asks for.", Reason: s.Reason, Source: s.Source, Trust: s.Trust, AsOf: s.AsOf})
			return
		}
		severity := a.Severity
		if severity == "" {
			severity = Unlawful
		}
		add(Finding{Rule: a.Rule, Path: path, Severity: severity, Message: s.Name + ": " + a.Message, Advice: a.Advice,
			Reason: s.Reason, Source: s.Source, Trust: s.Trust, AsOf: s.AsOf})
	}
}

// lawDay is the day whose laws count.
func (v *reviewed) lawDay() civil.Date {
	if !v.Signed.IsZero() {
		return v.Signed
	}
	return v.policy.Known.On
}

// inForce reports whether a contract of a day falls under the statute; without a day
// one does that has not ended.
func (s Statute) inForce(on civil.Date) bool {
	if on.IsZero() {
		return s.Until.IsZero()
	}
	return !on.Before(s.From) && (s.Until.IsZero() || !on.After(s.Until))
}
