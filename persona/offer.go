package persona

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// An Offer is a creator at a price, with what the money would bring. What is not
// known stays unknown: such an offer cannot be weighed by it, and is left out
// with that reason.
type Offer struct {
	ID       string              `json:"id"`                 // of one offer, unique
	Platform engagement.Platform `json:"platform,omitempty"` // for limits per platform
	Tier     string              `json:"tier,omitempty"`     // for limits per tier, such as the name of an engagement.Tier
	Price    money.Amount        `json:"price"`              // what it costs in all; 0 EUR is free, the zero Amount is no price

	Reach       engagement.Count `json:"reach,omitzero"`        // people in target that it reaches
	Engagements engagement.Count `json:"engagements,omitzero"`  // expected for the price
	Conversions *money.Ratio     `json:"conversions,omitempty"` // expected for the price, such as 2.5; rounded to 6 decimals

	// People are the numbers of the people in target that it reaches, where the
	// audience is known by id; see [Roster]. Order and repetition do not matter.
	// Empty is an audience of nobody, nil an unknown one.
	People []uint32 `json:"people,omitzero"`
	// Sketch is the audience in target as a sketch, all under one salt.
	Sketch *overlap.Sketch `json:"sketch,omitempty"`
}

// A Roster numbers people, so that audiences are lists of small numbers. The zero
// Roster is empty and ready. It holds the ids it was given, which are personal
// data; offers and portfolios hold none.
type Roster struct {
	numbers map[string]uint32
}

// Number gives the number of a person, the next free one at the first meeting.
func (r *Roster) Number(id string) uint32 {
	if n, ok := r.numbers[id]; ok {
		return n
	}
	if r.numbers == nil {
		r.numbers = map[string]uint32{}
	}
	n := uint32(len(r.numbers))
	r.numbers[id] = n
	return n
}

// Audience gives the numbers of many people: what [Offer] takes as People.
func (r *Roster) Audience(ids ...string) []uint32 {
	out := make([]uint32, len(ids))
	for i, id := range ids {
		out[i] = r.Number(id)
	}
	return out
}

// Len is how many people have a number.
func (r *Roster) Len() int { return len(r.numbers) }

// An Objective is what a portfolio is to bring most of.
type Objective string

// The objectives.
const (
	ReachInTarget       Objective = "reach_in_target"
	ExpectedEngagements Objective = "engagements"
	ExpectedConversions Objective = "conversions"
)

// Objectives lists all objectives.
func Objectives() []Objective {
	return []Objective{ReachInTarget, ExpectedEngagements, ExpectedConversions}
}

// IsValid reports whether o is one of [Objectives].
func (o Objective) IsValid() bool { return o.Definition() != "" }

// Definition says what is counted.
func (o Objective) Definition() string {
	switch o {
	case ReachInTarget:
		return "distinct people in target that at least one of the picks reaches, each by their weight"
	case ExpectedEngagements:
		return "expected engagements of all picks, added up: they are acts, not people"
	case ExpectedConversions:
		return "expected conversions of all picks, added up: who would buy through any of two creators is counted twice"
	}
	return ""
}

// unit is what the objective counts, in words.
func (o Objective) unit() string {
	switch o {
	case ExpectedEngagements:
		return "engagements"
	case ExpectedConversions:
		return "conversions"
	}
	return "people in target"
}

// An OverlapModel says where the overlap of audiences is taken from.
type OverlapModel string

// The models. All of them make reach a monotone submodular function of the set
// picked, so that a pick never lowers it and adds less the more is picked; bounds
// and guarantees rest on that.
const (
	// OverlapPeople: who is in which audience is known by number. Exact.
	OverlapPeople OverlapModel = "people"
	// OverlapSketches: unions are read off a common random sample of all ids,
	// as [overlap.Union] does. An estimate; Portfolio.Range is its interval.
	OverlapSketches OverlapModel = "sketches"
	// OverlapPairs: what two creators share is given pair by pair, measured or
	// assumed. With a Universe of N people
	//
	//	reach = N · (1 − Π (1 − qₐ))
	//
	// over the parts a that any pick touches: a part that two creators share for
	// each pair that shares more than chance would have it, and the rest of each
	// creator. The q are solved so that each reach and each pair that shares at
	// least what chance gives comes out as given; parts are independent of each
	// other, so other pairs share Reach·Reach/N. Without a Universe, other pairs
	// share nobody and nobody is in three audiences: reach is then the sum of the
	// reaches less the sum of the pairs, the least that the pairs allow
	// (Bonferroni). Where the pairs of a creator add up to more than it reaches,
	// they are brought down in proportion, and the Portfolio says so.
	OverlapPairs OverlapModel = "pairs"
	// OverlapNone: values are added up, as if no two audiences met: reach is the
	// most it can be.
	OverlapNone OverlapModel = "none"
)

// IsValid reports whether m is one of the models.
func (m OverlapModel) IsValid() bool {
	switch m {
	case OverlapPeople, OverlapSketches, OverlapPairs, OverlapNone:
		return true
	}
	return false
}

// A SharedAudience is how many people in target two offers both reach.
type SharedAudience struct {
	A       string           `json:"a"` // ids of offers
	B       string           `json:"b"`
	People  engagement.Count `json:"people"`
	Assumed bool             `json:"assumed,omitempty"` // a guess, not a measurement
}
