package persona

import "github.com/seed-e12bc25d/influencekit/engagement"

// A span is a share in target: what the list shows, and the least and the most
// that it can be, since groups may be unlisted, unknown, or only partly wanted.
type span struct {
	low, est, high float64
	covered        float64 // share of the people that the list places; half of it where the whole is not known
	known          bool
	open           bool                 // the source does not say of how many people the list is a part
	from           *engagement.Audience // by which it was judged
}

// whole is how many people a list of people is a part of: the size given, the
// followers for a list of followers, and otherwise only the people listed.
func whole(a *engagement.Audience, list []engagement.Share, followers engagement.Count) (people float64, open bool) {
	listed := 0.0
	for i := range list {
		if n, known := list[i].People.Get(); known {
			listed += float64(n)
		}
	}
	if n, known := a.Size.Get(); known && n > 0 {
		return max(float64(n), listed), false
	}
	if n, known := followers.Get(); known && n > 0 && a.Of == engagement.OfFollowers {
		return max(float64(n), listed), false
	}
	return listed, true
}

// fraction is a group's share, or nothing where none can be told.
func fraction(s *engagement.Share, people float64) (x float64, known bool) {
	if s.Fraction != nil {
		x = s.Fraction.Fraction()
		return x, x >= 0 && x <= 1
	}
	n, known := s.People.Get()
	if !known || people <= 0 {
		return 0, false
	}
	return float64(n) / people, true
}

// A worth says how far one listed group is in target: the least, what is taken,
// and the most. Open groups are those of which the source does not know where
// they belong: they are listed, and place nobody.
type worth struct {
	low, est, high float64
	open           bool
}

// share adds up the part of a list that is in target.
func (t *target) share(a *engagement.Audience, list []engagement.Share, followers engagement.Count, scratch *scratch, of func(key string) worth) span {
	people, open := whole(a, list, followers)
	s := span{from: a}
	listed, placed, smallest := 0.0, 0.0, 1.0
	scratch.groups.reset(len(t.groups))
	for i := range list {
		x, known := fraction(&list[i], people)
		if !known {
			continue
		}
		s.known = true
		listed += x
		scratch.groups.share = x
		w := of(list[i].Key)
		if !w.open {
			placed += x
			smallest = min(smallest, x)
		}
		s.low += float64(w.low * x)
		s.est += float64(w.est * x)
		s.high += float64(w.high * x)
		if list[i].Fraction == nil && open {
			s.open = true
		}
	}
	if !s.known {
		return span{}
	}
	rest := max(0, 1-listed)
	if rest < addUp {
		rest = 0
	}
	if t.mix {
		s.low, s.est, s.high = scratch.groups.mix(t, rest)
	} else {
		s.high += min(rest, t.unlisted(scratch, smallest))
	}
	s.covered = min(placed, 1)
	if s.open {
		s.covered, s.low = s.covered/2, 0
		s.high = t.more(s.high, scratch, smallest)
	}
	s.est = min(max(s.est, 0), 1)
	s.low = min(s.low, s.est)
	s.high = max(min(s.high, 1), s.est)
	return s
}

// more is the most that a share can be when people are added that were not listed:
// those of wanted groups, (high + x) / (1 + x) with x of them for each one listed.
func (t *target) more(high float64, scratch *scratch, smallest float64) float64 {
	if t.mix || t.of == ages || t.of == genders {
		return 1
	}
	x := t.unlisted(scratch, smallest)
	return (high + x) / (1 + x)
}

// unlisted is the most that wanted groups can have of the people not listed. A
// list of the largest places leaves out only smaller ones; ages and genders that
// do not add up leave people out of whom nothing is known.
func (t *target) unlisted(scratch *scratch, smallest float64) float64 {
	if t.of == ages || t.of == genders {
		return 1
	}
	most := 0.0
	for g := range t.groups {
		if !scratch.groups.met[g] {
			most += float64(t.groups[g].weight * smallest)
		}
	}
	return most
}

// groupShares are the shares of each group of a target, as a list is read.
type groupShares struct {
	share          float64 // of the listed group at hand
	met            []bool
	low, est, high []float64
}

func (g *groupShares) reset(n int) {
	g.met, g.low, g.est, g.high = zeroed(g.met, n), zeroed(g.low, n), zeroed(g.est, n), zeroed(g.high, n)
}

// zeroed gives n zeros, in the memory of s where that is enough.
func zeroed[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	var zero T
	for i := range s {
		s[i] = zero
	}
	return s
}

// put notes that a part of the listed group at hand is in group i.
func (g *groupShares) put(i int, low, est, high float64) {
	g.met[i] = true
	g.low[i] += float64(low * g.share)
	g.est[i] += float64(est * g.share)
	g.high[i] += float64(high * g.share)
}

// mix is Σ min(wanted, share). People not listed may be in any of the groups.
func (g *groupShares) mix(t *target, rest float64) (low, est, high float64) {
	for i := range t.groups {
		wanted := t.groups[i].weight
		low += min(wanted, g.low[i])
		est += min(wanted, g.est[i])
		high += min(wanted, g.high[i])
	}
	return low, est, high + rest
}

// span is the share of a candidate's audience that is in target in one dimension.
func (t *target) span(c *Candidate, s *scratch) span {
	a := chosen(c.Audiences, t.of.list)
	if a != nil {
		return t.share(a, t.of.list(a), c.followers(), s, func(key string) worth { return t.worth(key, s) })
	}
	if t.of != ages && t.of != genders {
		return span{}
	}
	a = chosen(c.Audiences, ageGenders)
	if a == nil {
		return span{}
	}
	return t.share(a, a.AgeGenders, c.followers(), s, func(key string) worth {
		age, gender := splitAgeGender(key)
		if t.of == ages {
			return t.worth(age, s)
		}
		return t.worth(gender, s)
	})
}
