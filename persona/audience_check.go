package persona

import (
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// tooMuch is how far over 1 the shares of one list may add up, each having been
// rounded by its source: 45 places rounded to tenths of a percent.
const tooMuch = 1.025

// isUnknown reports whether a source names a group of which it does not know what
// it is, or that holds all the others.
func isUnknown(key string) bool {
	switch len(key) {
	case 0:
		return true
	case 2:
		return equalFold(key, "ZZ") || equalFold(key, "XX") || key == "--" // as sources write an unknown country
	}
	return equalFold(key, "unknown") || equalFold(key, "other") || equalFold(key, "others")
}

// checkAudience refuses what no audience can have: shares outside 0 to 1 or that
// add up to more, groups that stand there twice or overlap, and groups that no
// persona could ever name. Empty lists are right: they say nothing.
func checkAudience(a *engagement.Audience, at int, f fail) {
	put := func(field, rule, param string) {
		path := problem.Index("audiences", at)
		if rule == "unique" || rule == "overlaps" { // held against another group of the audience
			param = problem.Join(path, param)
		}
		f(problem.Join(path, field), rule, param)
	}
	if a.Provenance != "" && provenanceRank(a.Provenance) > 2 {
		put("provenance", "enum", "")
	}
	if a.Of != "" && !a.Of.IsValid() {
		put("of", "enum", "")
	}
	if c := a.Credibility; c != nil && !(*c >= 0 && *c <= 1) {
		put("credibility", "from_to", "0 to 1")
	}
	for d := range dimensions {
		if list := d.list(a); len(list) > 0 {
			d.checkList(list, put)
		}
	}
	checkShares(a.AgeGenders, true, "age_genders", put)
	checkShares(a.Types, true, "types", put)
	checkShares(a.Interests, false, "interests", put)
	checkAgeGenders(a.AgeGenders, put)
}

// checkShares refuses shares outside 0 to 1, and those that add up to more where
// each person is in one group.
func checkShares(list []engagement.Share, parts bool, name string, put fail) {
	sum := 0.0
	for i := range list {
		sum += groupShare(&list[i], name, i, put)
	}
	if parts && sum > tooMuch {
		put(name, "at_most_whole", "1")
	}
}

// groupShare is the share of one group, 0 where it is refused or not given.
func groupShare(s *engagement.Share, name string, at int, put fail) float64 {
	if s.Fraction == nil {
		return 0
	}
	x := s.Fraction.Fraction()
	if x >= 0 && x <= 1 {
		return x
	}
	put(problem.Join(problem.Index(name, at), "fraction"), "from_to", "0 to 1")
	return 0
}

// checkList holds the groups of one dimension against what they can be, and
// against each other: two of one name would count the same people twice.
func (d dimension) checkList(list []engagement.Share, put fail) {
	if d == ages {
		checkShares(list, true, d.name(), put)
		checkAges(list, put)
		return
	}
	sum, pairs := 0.0, d != cities && len(list) <= fewEnough // several cities may have one name
	for i := range list {
		s := &list[i]
		sum += groupShare(s, d.name(), i, put)
		if !d.canBe(s.Key) && !isUnknown(s.Key) {
			d.checkKey(s.Key, problem.Join(problem.Index(d.name(), i), "key"), put)
		}
		for k := 0; pairs && k < i; k++ {
			if equalFold(s.Key, list[k].Key) {
				d.twice(i, k, put)
				break
			}
		}
	}
	if sum > tooMuch {
		put(d.name(), "at_most_whole", "1")
	}
	if pairs || d == cities {
		return
	}
	first := make(map[string]int, len(list))
	for i := range list {
		key := strings.ToLower(list[i].Key)
		if k, is := first[key]; is {
			d.twice(i, k, put)
			continue
		}
		first[key] = i
	}
}

func (d dimension) twice(i, k int, put fail) {
	put(problem.Join(problem.Index(d.name(), i), "key"), "unique", problem.Join(problem.Index(d.name(), k), "key"))
}

// canBe reports whether a key can be of the dimension, without any memory.
func (d dimension) canBe(key string) bool {
	switch d {
	case countries:
		return IsCountry(key)
	case languages:
		return isLanguage(key)
	case genders:
		return meantGender(key) == ""
	}
	return true
}

// mostBands bounds the bands of age in one list, which are compared in pairs.
const mostBands = 150

// checkAges refuses what is no band of age, and bands that overlap.
func checkAges(list []engagement.Share, put fail) {
	if len(list) > mostBands {
		put("ages", "max", "150")
		return
	}
	var few [fewEnough]ageBand
	bands := few[:0] // its group is the place in the list
	for i := range list {
		b, ok := parseAge(list[i].Key)
		if !ok {
			if !isUnknown(list[i].Key) {
				put(problem.Join(problem.Index("ages", i), "key"), "age_band", "")
			}
			continue
		}
		for k := range bands {
			if o := &bands[k]; o.from <= b.to && b.from <= o.to {
				put(problem.Join(problem.Index("ages", i), "key"), "overlaps", problem.Index("ages", o.group))
				break
			}
		}
		b.group = i
		bands = append(bands, b)
	}
}

// checkAgeGenders refuses groups of which no age can be read.
func checkAgeGenders(list []engagement.Share, put fail) {
	for i := range list {
		age, gender := splitAgeGender(list[i].Key)
		path := func() string { return problem.Join(problem.Index("age_genders", i), "key") }
		if _, ok := parseAge(age); !ok && !isUnknown(age) {
			put(path(), "age_band", "")
		}
		if meant := meantGender(gender); meant != "" {
			put(path(), "gender_named", meant)
		}
	}
}
