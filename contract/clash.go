package contract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// A Clash is two contracts of one creator that cannot both be kept.
type Clash struct {
	Kind   ClashKind `json:"kind"`
	A      string    `json:"a"`      // id of the contract whose term is broken
	APath  string    `json:"a_path"` // that term
	B      string    `json:"b"`      // id of the contract that breaks it
	BPath  string    `json:"b_path"`
	Days   Days      `json:"days"` // in which they clash
	Reason string    `json:"reason"`
	// Certain is false where the terms leave open whether they clash: a category in
	// other words, platforms or territory that are not named.
	Certain bool `json:"certain"`
}

// A ClashKind is the kind of a clash.
type ClashKind string

// The kinds of clash.
const (
	ExclusivityClash ClashKind = "exclusivity" // work for a rival while that is ruled out
	RightsClash      ClashKind = "rights"      // one content licensed twice, once exclusively
)

// Clashes finds where contracts of the same creator contradict each other:
//
//   - exclusivity: one keeps the creator from working for rivals or in a category
//     on days and platforms on which the other has content posted. Where it is not
//     worldwide, the clash is certain only if the other's brand sits in one of its
//     territories or has a right there: no term says for whom a post is, and all can
//     see it
//   - rights: both license the same content ([Deliverable.Work]) in the same medium
//     and territory on the same days, and one of them exclusively
//
// Creators are the same where they share a handle on a platform, or where one has
// none, the legal name. The order of the contracts changes nothing; a contract
// that is given twice, by its id, is looked at once, in its highest version. The
// cost is quadratic in the contracts of one creator.
func Clashes(contracts []Contract, f map[string]Facts) []Clash {
	cs := Latest(contracts)
	var list []Clash
	for _, a := range cs {
		for _, b := range cs {
			if a.ID == b.ID || !sameCreator(a.Creator, b.Creator) {
				continue
			}
			list = append(list, exclusivityClashes(a, b, f[b.ID])...)
			if a.ID < b.ID {
				list = append(list, rightsClashes(a, b, f[a.ID], f[b.ID])...)
			}
		}
	}
	slices.SortFunc(list, func(x, y Clash) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.APath, y.APath), cmp.Compare(x.BPath, y.BPath))
	})
	return list
}

// Latest keeps the highest version of each contract, in order of ids. Of one version
// that stands twice the first counts.
func Latest(contracts []Contract) []Contract {
	cs := slices.Clone(contracts)
	slices.SortStableFunc(cs, func(a, b Contract) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(b.Version, a.Version))
	})
	return slices.CompactFunc(cs, func(a, b Contract) bool { return a.ID == b.ID })
}

func sameCreator(a, b Creator) bool {
	if len(a.Handles) == 0 || len(b.Handles) == 0 {
		return normal(a.Name) != "" && normal(a.Name) == normal(b.Name)
	}
	for _, h := range a.Handles {
		for _, o := range b.Handles {
			if h.Platform == o.Platform && sameTag(h.Name) == sameTag(o.Name) {
				return true
			}
		}
	}
	return false
}

// normal is how names are compared: letters and digits in small letters.
func normal(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// exclusivityClashes finds the deliverables of b that an exclusivity of a rules out.
func exclusivityClashes(a, b Contract, f Facts) (list []Clash) {
	for i, e := range a.Exclusivities {
		why, certain := e.against(a, b)
		if why == "" {
			continue
		}
		if !e.holdsWhere(b) {
			certain = false
			why += ", if that counts as work in " + cmp.Or(strings.Join(e.Territory, ", "), "the territory, which is not named")
		}
		for j, d := range b.Deliverables {
			sure := certain && (e.AllPlatforms || slices.Contains(e.Platforms, d.Platform))
			if !e.AllPlatforms && len(e.Platforms) > 0 && !slices.Contains(e.Platforms, d.Platform) || d.ToBrand {
				continue
			}
			for _, days := range e.Days(a.Term) {
				common, ok := days.Overlap(b.posting(d, f))
				if !ok {
					continue
				}
				list = append(list, Clash{Kind: ExclusivityClash, A: a.ID, APath: at("exclusivity", i), B: b.ID, BPath: at("deliverables", j),
					Days: common, Certain: sure, Reason: fmt.Sprintf("%s is for %s, and %s.", cmp.Or(d.Title, d.ID), b.Brand.Name, why)})
			}
		}
	}
	return list
}

// against says why the exclusivity of contract a rules out work under b, and whether
// that is certain; empty where it does not.
func (e Exclusivity) against(a, b Contract) (why string, certain bool) {
	if normal(a.Brand.Name) != "" && normal(a.Brand.Name) == normal(b.Brand.Name) {
		return "", false
	}
	names := []string{b.Brand.Name, b.Brand.Trading}
	for _, h := range b.Brand.Handles {
		names = append(names, h.Name)
	}
	for _, rival := range e.Rivals {
		for _, n := range names {
			if r := normal(rival); r != "" && r == normal(n) {
				return rival + " is named as a rival", true
			}
		}
	}
	if e.Category == "" || b.Category == "" {
		return "", false
	}
	mine, theirs := normal(e.Category), normal(b.Category)
	switch {
	case mine == theirs:
		return "the category " + e.Category + " is exclusive", true
	case mine != "" && theirs != "" && (strings.Contains(mine, theirs) || strings.Contains(theirs, mine)):
		return fmt.Sprintf("%s may be of the exclusive category %s", b.Category, e.Category), false
	}
	return "", false
}

// holdsWhere reports whether the exclusivity holds, for certain, where the brand of a
// contract sits or may use the content.
func (e Exclusivity) holdsWhere(b Contract) bool {
	return slices.Contains(e.Territory, Worldwide) || b.Brand.Country != "" && slices.Contains(e.Territory, b.Brand.Country) ||
		slices.ContainsFunc(b.Rights, func(r Right) bool { return common(e.Territory, r.Territory, Worldwide) })
}

// posting returns the days on which a deliverable is or may be posted: as it
// happened, its window, or the term.
func (c Contract) posting(d Deliverable, f Facts) Days {
	var days Days
	for _, n := range d.Pieces() {
		on, ok := f.day(OnPublication, d.ID, n)
		if !ok {
			days = Days{}
			break
		}
		if days.First.IsZero() || on.Before(days.First) {
			days.First = on
		}
		if on.After(days.Last) {
			days.Last = on
		}
	}
	if !days.First.IsZero() {
		return days
	}
	days = Days{cmp.Or(d.Window.From, c.Term.From), cmp.Or(d.Window.To, c.Term.To)}
	return days
}

// rightsClashes finds content that two contracts license in the same place and time,
// one of them exclusively.
func rightsClashes(a, b Contract, fa, fb Facts) (list []Clash) {
	for _, w := range a.works() {
		if !slices.ContainsFunc(b.Deliverables, func(d Deliverable) bool { return d.Work == w.Work }) {
			continue
		}
		for i, r := range a.Rights {
			for j, s := range b.Rights {
				if r.Exclusive != engagement.Yes && s.Exclusive != engagement.Yes {
					continue
				}
				if !r.coversWork(a, w.Work) || !s.coversWork(b, w.Work) || !r.meets(s) {
					continue
				}
				aFirst, aLast := a.rightDays(r, fa)
				bFirst, bLast := b.rightDays(s, fb)
				if aFirst.On.IsZero() || bFirst.On.IsZero() {
					continue
				}
				common, ok := Days{aFirst.On, aLast.On}.Overlap(Days{bFirst.On, bLast.On})
				if !ok {
					continue
				}
				list = append(list, Clash{Kind: RightsClash, A: a.ID, APath: at("rights", i), B: b.ID, BPath: at("rights", j), Days: common,
					Certain: aFirst.Firm && bFirst.Firm, Reason: fmt.Sprintf("%s is licensed to %s and to %s, once exclusively.", w.Work, a.Brand.Name, b.Brand.Name)})
			}
		}
	}
	return list
}

// works are the deliverables whose content has a name beyond the contract, each name
// once.
func (c Contract) works() []Deliverable {
	var list []Deliverable
	for _, d := range c.Deliverables {
		if d.Work != "" && !slices.ContainsFunc(list, func(o Deliverable) bool { return o.Work == d.Work }) {
			list = append(list, d)
		}
	}
	return list
}

func (r Right) coversWork(c Contract, work string) bool {
	return slices.ContainsFunc(c.Deliverables, func(d Deliverable) bool { return d.Work == work && r.covers(d.ID) })
}

// meets reports whether two rights have a medium and a territory in common.
func (r Right) meets(s Right) bool {
	return common(r.Media, s.Media, AllMedia) && common(r.Territory, s.Territory, Worldwide)
}

func common[T comparable](a, b []T, all T) bool {
	if slices.Contains(a, all) {
		return len(b) > 0
	}
	if slices.Contains(b, all) {
		return len(a) > 0
	}
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}
