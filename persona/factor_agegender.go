package persona

// ageGender is the share of people who are of a wanted age and a wanted gender,
// where the source measured the two together; a mix of either cannot be read off
// it.
func (m *Matcher) ageGender(c *Candidate, out *marks, s *scratch) span {
	a, g := &m.targets[ages], &m.targets[genders]
	if !out.spans[ages].known || !out.spans[genders].known || a.mix || g.mix {
		return span{}
	}
	from := chosen(c.Audiences, ageGenders)
	if from == nil {
		return span{}
	}
	both := target{of: ages, groups: a.groups} // people left out may be anything, as with ages
	sp := both.share(from, from.AgeGenders, c.followers(), s, func(key string) worth {
		age, gender := splitAgeGender(key)
		w := a.worth(age, s)
		x := g.worthOnly(gender)
		return worth{w.low * x.low, w.est * x.est, w.high * x.high, w.open || x.open}
	})
	return sp
}

// worthOnly reads a gender without noting it among the ages at hand.
func (t *target) worthOnly(key string) worth {
	for i := range t.groups {
		if equalFold(t.groups[i].key, key) {
			w := t.groups[i].weight
			return worth{low: w, est: w, high: w}
		}
	}
	if isUnknown(key) {
		return worth{high: 1, open: true}
	}
	return worth{}
}
