package persona

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// provenanceRank is 0 for the best way of knowing; not said is the worst.
func provenanceRank(p engagement.Provenance) int {
	switch p {
	case engagement.FromAPI:
		return 0
	case engagement.Estimated:
		return 1
	case engagement.SelfReported:
		return 2
	}
	return 3
}

// kindRank puts the kinds of audience in the order in which they are used:
// followers, whom a source most often describes whole, then those who engaged.
func kindRank(k engagement.AudienceKind) int {
	switch k {
	case engagement.OfFollowers:
		return 0
	case engagement.OfReached:
		return 1
	case engagement.OfEngaged:
		return 2
	case engagement.OfLikers:
		return 3
	case engagement.OfCommenters:
		return 4
	}
	return 5
}

// before reports whether a is to be used rather than b: followers before others,
// then the better provenance, the newer, the larger sample.
func before(a, b *engagement.Audience) bool {
	as, _ := people(a).Get()
	bs, _ := people(b).Get()
	return cmp.Or(
		cmp.Compare(kindRank(a.Of), kindRank(b.Of)),
		cmp.Compare(provenanceRank(a.Provenance), provenanceRank(b.Provenance)),
		b.Measured.Compare(a.Measured),
		cmp.Compare(bs, as),
		cmp.Compare(a.Source, b.Source),
		cmp.Compare(a.Account, b.Account),
	) < 0
}

// people is how many were looked at.
func people(a *engagement.Audience) engagement.Count {
	if a.Sample.IsKnown() {
		return a.Sample
	}
	return a.Size
}

// A dimension of demographics.
type dimension int

const (
	ages dimension = iota
	genders
	countries
	cities
	languages
	dimensions // how many there are
)

var dimensionNames = [dimensions]string{"ages", "genders", "countries", "cities", "languages"}

func (d dimension) name() string { return dimensionNames[d] }

// target is what is wanted of a dimension.
func (d *Demographics) target(of dimension) Target {
	switch of {
	case ages:
		return d.Ages
	case genders:
		return d.Genders
	case countries:
		return d.Countries
	case cities:
		return d.Cities
	}
	return d.Languages
}

// list is what an audience says of the dimension.
func (d dimension) list(a *engagement.Audience) []engagement.Share {
	switch d {
	case ages:
		return a.Ages
	case genders:
		return a.Genders
	case countries:
		return a.Countries
	case cities:
		return a.Cities
	}
	return a.Languages
}

// hasShare reports whether a list has a group of which anything is known.
func hasShare(list []engagement.Share) bool {
	for i := range list {
		if list[i].Fraction != nil || list[i].People.IsKnown() {
			return true
		}
	}
	return false
}

// chosen is the audience to judge by among those whose list has any share, or nil.
func chosen(all []engagement.Audience, list func(*engagement.Audience) []engagement.Share) *engagement.Audience {
	var best *engagement.Audience
	for i := range all {
		if a := &all[i]; hasShare(list(a)) && (best == nil || before(a, best)) {
			best = a
		}
	}
	return best
}

// ageGenders are the groups measured by age and gender together.
func ageGenders(a *engagement.Audience) []engagement.Share { return a.AgeGenders }
