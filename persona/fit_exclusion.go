package persona

import (
	"cmp"
	"fmt"
	"strconv"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An ExclusionCode says which hard constraint excludes.
type ExclusionCode string

// The hard constraints of a persona.
const (
	ExcludedCountry ExclusionCode = "country"  // where the creator is based
	ExcludedHandle  ExclusionCode = "handle"   //
	ExcludedRival   ExclusionCode = "rival"    // a past partnership, or a post labelled as paid
	ExcludedBrand   ExclusionCode = "brand"    // likewise
	ExcludedTopic   ExclusionCode = "topic"    //
	ExcludedWord    ExclusionCode = "word"     //
	AudienceLeast   ExclusionCode = "audience" // less of the audience in target than Target.Least
)

// An Exclusion is one hard constraint that a candidate meets, with its evidence.
type Exclusion struct {
	Code    ExclusionCode `json:"code"`
	What    string        `json:"what"`            // as the persona writes it; the dimension for "audience"
	Where   []string      `json:"where,omitempty"` // "topics", "bio", "partnership 2", ids of posts
	Message string        `json:"message"`
}

// isExcluded looks at what needs no text.
func (m *Matcher) isExcluded(c *Candidate, out *marks) bool {
	for d := range dimensions {
		if m.targets[d].misses(out.spans[d]) {
			return true
		}
	}
	if len(m.handles) > 0 {
		if _, is := m.handles[bareHandle(c.Handle)]; is {
			return true
		}
	}
	if len(m.countries) > 0 && c.Account != nil && len(c.Account.Country) == 2 {
		if _, is := m.countries[capitals(c.Account.Country)]; is {
			return true
		}
	}
	if len(m.brands) > 0 {
		for i := range c.Partnerships {
			if _, is := m.brands[compact(folded(c.Partnerships[i].Brand))]; is {
				return true
			}
		}
	}
	return false
}

// sums is how far shares that were added up may be off.
const sums = 1e-9

// misses reports whether an audience is known to have less in target than must be.
func (t *target) misses(sp span) bool {
	return t.least > 0 && sp.known && sp.high < t.least-sums
}

func capitals(code string) string { return string([]byte{upper(code[0]), upper(code[1])}) }

// exclusions lists what excludes a candidate, in the order of the persona.
func (m *Matcher) exclusions(c *Candidate, out *marks, s *scratch) []Exclusion {
	where := map[int][]string{}
	note := func(mark int, place string) {
		if list := where[mark]; len(list) == 0 || list[len(list)-1] != place { // places come in order
			where[mark] = append(list, place)
		}
	}
	m.scan(c, s, func(ph, place int) {
		if at := m.phrases[ph].mark; at >= 0 && m.counts(at, c, place) {
			note(at, c.place(place))
		}
	})
	for i := range c.Partnerships {
		if at, is := m.brands[compact(folded(c.Partnerships[i].Brand))]; is {
			note(at, "partnership "+strconv.Itoa(i+1))
		}
	}
	if at, is := m.handles[bareHandle(c.Handle)]; is {
		note(at, "handle")
	}
	if c.Account != nil && len(c.Account.Country) == 2 {
		if at, is := m.countries[capitals(c.Account.Country)]; is {
			note(at, "account")
		}
	}
	var found []Exclusion
	for i, mark := range m.marks {
		if places := where[i]; places != nil {
			found = append(found, Exclusion{mark.by, mark.what, places, mark.message()})
		}
	}
	for d := range dimensions {
		t, sp := &m.targets[d], out.spans[d]
		if t.misses(sp) {
			found = append(found, Exclusion{
				Code: AudienceLeast, What: d.name(),
				Message: fmt.Sprintf("%s: at most %s of the audience in target, at least %s wanted", d.name(), percent(sp.high), percent(t.least)),
			})
		}
	}
	return found
}

func (m mark) message() string {
	switch m.by {
	case ExcludedCountry:
		return "based in " + m.what + ", an excluded country"
	case ExcludedHandle:
		return "on the list of creators not to work with"
	case ExcludedRival:
		return "worked with the rival " + m.what
	case ExcludedBrand:
		return "worked with the excluded brand " + m.what
	case ExcludedTopic:
		return "publishes on the excluded topic " + strconv.Quote(m.what)
	}
	return "uses the excluded words " + strconv.Quote(m.what)
}

// place names where something was met.
func (c *Candidate) place(at int) string {
	switch {
	case at == inTopics:
		return "topics"
	case at == inBio:
		return "bio"
	}
	return postName(&c.Posts[at], at)
}

func postName(p *engagement.Post, at int) string {
	return cmp.Or(p.ID, p.URL, "post "+strconv.Itoa(at+1))
}

// unchecked lists the hard constraints for which the data is missing.
func (m *Matcher) unchecked(c *Candidate, out *marks) (open []ExclusionCode) {
	text := textsOf(c)
	labels := false
	for i := range c.Posts {
		labels = labels || c.Posts[i].PaidLabel != engagement.Unsaid
	}
	e := &m.persona.Exclude
	for _, check := range []struct {
		code ExclusionCode
		open bool
	}{
		{ExcludedCountry, len(e.Countries) > 0 && (c.Account == nil || !IsCountry(c.Account.Country))},
		{ExcludedRival, len(e.Rivals) > 0 && len(c.Partnerships) == 0 && !labels},
		{ExcludedBrand, len(e.Brands) > 0 && len(c.Partnerships) == 0 && !labels},
		{ExcludedTopic, len(e.Topics) > 0 && text.posts == 0 && !text.stated},
		{ExcludedWord, len(e.Words) > 0 && text.posts == 0},
	} {
		if check.open {
			open = append(open, check.code)
		}
	}
	for d := range dimensions {
		t, sp := &m.targets[d], out.spans[d]
		if t.least > 0 && (!sp.known || sp.low < t.least-sums && !t.misses(sp)) {
			return append(open, AudienceLeast)
		}
	}
	return open
}
