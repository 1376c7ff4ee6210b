package persona

import (
	"bytes"

	"github.com/seed-e12bc25d/influencekit/engagement/caption"
)

// worth says how far a listed group is in target.
func (t *target) worth(key string, s *scratch) worth {
	switch t.of {
	case ages:
		return t.ageWorth(key, s)
	case genders:
		return t.genderWorth(key, s)
	case languages:
		return t.languageWorth(key, s)
	case cities:
		caption.FoldInto(&s.fold, key)
		city := bytes.TrimSpace(s.fold.Text)
		if isUnknown(key) {
			return t.anything(s)
		}
		g, is := t.keys[string(city)]
		if !is {
			bare, _, _ := bytes.Cut(city, []byte{','})
			g, is = t.keys[string(bytes.TrimSpace(bare))]
		}
		return t.exact(g, is, s)
	}
	if !IsCountry(key) {
		return t.anything(s)
	}
	g, is := t.keys[string([]byte{upper(key[0]), upper(key[1])})]
	return t.exact(g, is, s)
}

// exact is the worth of a group that is wanted or not.
func (t *target) exact(group int, is bool, s *scratch) worth {
	if !is {
		return worth{}
	}
	s.groups.put(group, 1, 1, 1)
	w := t.groups[group].weight
	return worth{low: w, est: w, high: w}
}

// ageWorth spreads a band of age evenly over its years where only a part of it is
// wanted; a band that cannot be read may be anything.
func (t *target) ageWorth(key string, s *scratch) worth {
	band, ok := parseAge(key)
	if !ok {
		return t.anything(s)
	}
	var w worth
	in, least := 0.0, 1.0
	for i := range t.bands {
		part := band.within(t.bands[i])
		if part <= 0 {
			continue
		}
		weight := t.groups[t.bands[i].group].weight
		in += part
		least = min(least, weight)
		w.est += float64(part * weight)
		w.high = max(w.high, weight)
		all := 0.0
		if part >= 1 {
			all = 1
		}
		s.groups.put(t.bands[i].group, all, part, 1)
	}
	if in >= 1-1e-9 {
		w.low = least
	}
	w.est = min(w.est, w.high)
	return w
}

func (t *target) genderWorth(key string, s *scratch) worth {
	for i := range t.groups {
		if equalFold(t.groups[i].key, key) {
			return t.exact(i, true, s)
		}
	}
	if isUnknown(key) {
		return t.anything(s)
	}
	return worth{}
}

// languageWorth: "en-US" is in "en"; "pt" may or may not be "pt-BR".
func (t *target) languageWorth(key string, s *scratch) worth {
	if !isLanguage(key) {
		return t.anything(s)
	}
	var open worth
	for i := range t.groups {
		switch g := t.groups[i].key; {
		case isSubtag(key, g):
			return t.exact(i, true, s)
		case isSubtag(g, key):
			s.groups.put(i, 0, 0, 1)
			open.open = true
			open.high = max(open.high, t.groups[i].weight)
		}
	}
	return open
}

// isSubtag reports whether a language tag is another one or a kind of it.
func isSubtag(tag, of string) bool {
	return len(of) > 0 && len(tag) >= len(of) && equalFold(tag[:len(of)], of) && (len(tag) == len(of) || tag[len(of)] == '-')
}

// anything is the worth of people of whom the source does not know the group.
func (t *target) anything(s *scratch) worth {
	most := 0.0
	for i := range t.groups {
		most = max(most, t.groups[i].weight)
		s.groups.high[i] += s.groups.share
	}
	return worth{high: most, open: true}
}

// splitAgeGender reads "25-34 female" and "female.25-34".
func splitAgeGender(key string) (age, gender string) {
	for i := 0; i < len(key); i++ {
		if key[i] == ' ' || key[i] == '.' {
			a, b := key[:i], key[i+1:]
			if _, ok := parseAge(a); ok {
				return a, b
			}
			return b, a
		}
	}
	return key, ""
}

// equalFold compares ASCII letters without case.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		if upper(a[i]) != upper(b[i]) {
			return false
		}
	}
	return true
}
