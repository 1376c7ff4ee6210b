package audit

import (
	"cmp"
	"slices"
	"strings"
)

// A seenFollower is one profile of the sample, judged.
type seenFollower struct {
	id string
	judged
	at int64 // when it was measured, in seconds
}

// followers judges the sample of followers.
func (r *run) followers() {
	given := len(r.e.Followers) + len(r.e.Profiles)
	if given == 0 {
		r.pass("no followers given", FollowersFakeShare, FollowersMassShare, FollowersInactive)
		return
	}
	tally := r.NewFollowerTally()
	seen := r.seeFollowers(tally)
	for i := range seen {
		_ = tally.count(&seen[i].judged) // a slice cannot fill it
	}
	reading := tally.reading(r.e.Random)
	reading.Repeated = int64(given - len(seen))
	r.report.Followers = &reading
	if reading.Of != OfAllFollowers {
		r.pass("the sample is not said to be drawn at random from all followers", FollowersFakeShare, FollowersMassShare, FollowersInactive)
		return
	}
	corrected, err := reading.Corrected.Get()
	if err != nil {
		r.pass(err.Error(), FollowersFakeShare)
	} else {
		o := observation{code: FollowersFakeShare, observed: corrected.Share, n: int(corrected.N), interval: &corrected.Interval}
		if c, ok := r.Check(o.code); ok && c.past(o.observed) {
			o.places = r.suspicious(seen)
		}
		r.observe(o)
	}
	r.classShare(FollowersMassShare, MassFollower, &reading, reading.Classed)
	if reading.Timed == 0 {
		r.pass("the last activity of followers was not given", FollowersInactive)
	} else {
		r.classShare(FollowersInactive, InactiveAccount, &reading, reading.Timed)
	}
}

// classShare holds the share of a class, of so many, against its check.
func (r *run) classShare(code Code, class AccountClass, reading *FollowerReading, of int64) {
	i := slices.IndexFunc(reading.Classes, func(c ClassShare) bool { return c.Class == class })
	figure := sampleShare("share", reading.Classes[i].N, of, r.Followers.Level)
	share, err := figure.Get()
	if err != nil {
		r.pass(err.Error(), code)
		return
	}
	r.observe(observation{code: code, observed: share.Share, n: int(share.N), interval: &share.Interval})
}

// seeFollowers judges each distinct profile. Of an id that repeats, the profile
// measured last counts, then the more suspicious one, whatever their order. A
// profile without id or handle counts by itself.
func (r *run) seeFollowers(t *FollowerTally) []seenFollower {
	given := len(r.e.Followers) + len(r.e.Profiles)
	seen := make([]seenFollower, 0, given)
	index := make(map[string]int, given)
	var sight sight
	see := func(f *Profile) {
		one := seenFollower{id: f.ID, judged: t.scorer.judge(&sight, f, r.asOf), at: f.Measured.Unix()}
		if f.ID != "" {
			if i, twice := index[f.ID]; twice {
				if one.rank(&seen[i]) > 0 {
					seen[i] = one
				}
				return
			}
			index[f.ID] = len(seen)
		}
		seen = append(seen, one)
	}
	var f Profile
	for i := range r.e.Followers {
		f.read(&r.e.Followers[i], r.Followers.BioGiven)
		see(&f)
	}
	for i := range r.e.Profiles {
		see(&r.e.Profiles[i])
	}
	return seen
}

// rank orders two profiles of one id: over 0 where s goes before o.
func (s *seenFollower) rank(o *seenFollower) int {
	return cmp.Or(
		cmp.Compare(s.at, o.at), cmp.Compare(s.score, o.score), cmp.Compare(s.assessed, o.assessed), cmp.Compare(s.reasons, o.reasons),
		cmp.Compare(s.row, o.row), cmp.Compare(s.baseline, o.baseline), cmp.Compare(s.probability, o.probability),
		cmp.Compare(asInt(s.timed), asInt(o.timed)),
	)
}

func asInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// suspicious lists the profiles over the limit, the most points first.
func (r *run) suspicious(seen []seenFollower) []Place {
	var over []*seenFollower
	for i := range seen {
		if seen[i].over {
			over = append(over, &seen[i])
		}
	}
	slices.SortFunc(over, func(a, b *seenFollower) int {
		if c := cmp.Compare(b.score, a.score); c != 0 {
			return c
		}
		if c := cmp.Compare(a.id, b.id); c != 0 {
			return c
		}
		return b.rank(a)
	})
	places := make([]Place, len(over))
	for i, s := range over {
		places[i].Account = s.id
		if i < mostPlaces {
			places[i].Note = r.Followers.note(&s.judged)
		}
	}
	return places
}

// note names what speaks for a fake, by feature.
func (p *FollowerPolicy) note(j *judged) string {
	var names []string
	for i := range p.weights() {
		if j.reasons>>i&1 != 0 {
			names = append(names, strings.ReplaceAll(string(p.Weights[i].Feature), "_", " "))
		}
	}
	return quantity(j.score, "") + " points: " + strings.Join(names, ", ")
}
