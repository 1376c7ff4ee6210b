package persona

import (
	"cmp"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// countsBare is how much of its credit a share of real people earns whose source
// does not say how much of the checks it rests on: half, as for lists of unknown
// size and topics that are only stated (our judgement, trust K). A share with a
// coverage earns by that and no less than half, so that saying it never costs.
const countsBare = 0.5

// judgeQuality takes the share of real people that an audit gives, and otherwise
// the credibility of the audience that the source gives, by its own definition.
func judgeQuality(c *Candidate, least float64, v *Verdict) judged {
	const unsaid = "how many of the checks could be made is not said, so half counts"
	if q := c.Quality; q != nil && q.Share >= 0 && q.Share <= 1 {
		j := atLeast(q.Share.Fraction(), least)
		j.coverage, j.counts, j.bare = countsBare, countsBare, true
		made := unsaid
		if q.Coverage > 0 && q.Coverage <= 1 {
			j.coverage, j.bare = q.Coverage.Fraction(), false
			made = percent(j.coverage) + " of the checks made"
		}
		if v != nil {
			v.say("%s real people, at least %s wanted; %s", percent(q.Share.Fraction()), percent(least), made)
		}
		return j
	}
	a := credible(c.Audiences)
	if a == nil {
		if v != nil {
			v.say("no audience quality given")
		}
		return judged{result: NotAssessed}
	}
	if v != nil {
		v.say("%s credible by the definition of %s, at least %s wanted; %s", percent(a.Credibility.Fraction()), cmp.Or(a.Source, "a source not named"), percent(least), unsaid)
	}
	j := atLeast(a.Credibility.Fraction(), least)
	j.coverage, j.counts, j.bare = countsBare, countsBare, true
	return j
}

// credible is the audience to judge by among those with a credibility, or nil.
func credible(all []engagement.Audience) (best *engagement.Audience) {
	for i := range all {
		a := &all[i]
		if a.Credibility == nil || !(*a.Credibility >= 0 && *a.Credibility <= 1) {
			continue
		}
		if best == nil || before(a, best) {
			best = a
		}
	}
	return best
}

func judgeRating(c *Candidate, of Rated, least float64, v *Verdict) judged {
	x, people := c.rating(of)
	if people == 0 {
		if v != nil {
			v.say("nobody has rated it")
		}
		return judged{result: NotAssessed}
	}
	if v != nil {
		v.say("rated %s by %s, at least %s wanted", percent(x), plural(people, "person", "people"), percent(least))
	}
	return atLeast(x, least)
}

// judgePartnerships takes what people think of earlier sponsored posts, and the
// share of them that was disclosed. Both must reach the limit; each is half of the
// credit, so that what is not known of one of them never helps.
func judgePartnerships(c *Candidate, least float64, v *Verdict) judged {
	x, people := c.rating(PastPartnerships)
	known, disclosed := 0, 0
	for i := range c.Partnerships {
		switch c.Partnerships[i].Disclosed {
		case engagement.Yes:
			known++
			disclosed++
		case engagement.No:
			known++
		}
	}
	switch {
	case people == 0 && known == 0:
		if v != nil {
			v.say("no past partnerships rated, and none known to be disclosed or not")
		}
		return judged{result: NotAssessed}
	case people == 0:
		x = float64(disclosed) / float64(known)
		if v != nil {
			v.say("%d of %d disclosed; nobody has rated them", disclosed, known)
		}
	case known == 0:
		if v != nil {
			v.say("rated %s by %s; whether they were disclosed is not known", percent(x), plural(people, "person", "people"))
		}
	default:
		share := float64(disclosed) / float64(known)
		if v != nil {
			v.say("rated %s by %s, and %d of %d disclosed", percent(x), plural(people, "person", "people"), disclosed, known)
		}
		j, other := atLeast(x, least), atLeast(share, least)
		if other.result == NotMet {
			j.result = NotMet
		}
		j.credit = (j.credit + other.credit) / 2
		return j
	}
	j := atLeast(x, least)
	j.coverage = 0.5
	return j
}
