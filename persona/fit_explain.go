package persona

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// explain puts what was computed into words.
func (m *Matcher) explain(c *Candidate, sixths []uint8, out *marks, sum Score, s *scratch) Fit {
	f := Fit{Score: sum.Score, Low: sum.Low, High: sum.High, Coverage: sum.Coverage}
	f.Excluded = m.exclusions(c, out, s)
	f.Unchecked = m.unchecked(c, out)
	f.Terms = m.termHits(c, sixths, s)
	f.Joint = m.jointOf(out)
	for d := range dimensions {
		if sp := out.spans[d]; sp.known {
			f.Lists = append(f.Lists, Coverage{
				Dimension: factorNames[onDimension+int(d)], Of: sp.from.Of, Provenance: sp.from.Provenance,
				Sample: people(sp.from), Listed: engagement.Rate(sp.covered), Gaps: sp.from.Gaps, Source: sp.from.Source,
			})
		}
	}
	for i, w := range m.weights {
		if w == 0 {
			continue
		}
		p := out.parts[i]
		f.Factors = append(f.Factors, Factor{
			Name: factorNames[i], Weight: w, Score: p.score, Low: p.low, High: p.high,
			Assessed: p.assessed, Coverage: p.coverage, Because: m.because(i, c, out, &f),
		})
	}
	f.Reasons = f.reasons()
	return f
}

// reasons says it all, what weighs most first.
func (f *Fit) reasons() []string {
	reasons := []string{}
	for _, e := range f.Excluded {
		reasons = append(reasons, "excluded: "+e.Message)
	}
	places := make([]int, len(f.Factors))
	for i := range places {
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int {
		x, y := &f.Factors[a], &f.Factors[b]
		return cmp.Or(cmp.Compare(y.Weight*y.Score, x.Weight*x.Score), cmp.Compare(y.Weight, x.Weight))
	})
	for _, i := range places {
		reasons = append(reasons, f.Factors[i].String())
	}
	if len(f.Unchecked) > 0 {
		codes := make([]string, len(f.Unchecked))
		for i, c := range f.Unchecked {
			codes[i] = string(c)
		}
		reasons = append(reasons, "exclusions not checked, data missing: "+strings.Join(codes, ", "))
	}
	return reasons
}

// String reads "topics 0.67 of 1, weight 20 %: makeup, vegan; not met: travel".
func (f Factor) String() string {
	if !f.Assessed {
		return fmt.Sprintf("%s not assessed, weight %s: %s", f.Name, percent(f.Weight), f.Because)
	}
	return fmt.Sprintf("%s %.2f of 1, weight %s: %s", f.Name, f.Score, percent(f.Weight), f.Because)
}

// String reads "0.71 (0.65–0.84, coverage 87 %)".
func (f Fit) String() string {
	return fmt.Sprintf("%.2f (%.2f–%.2f, coverage %s)", f.Score, f.Low, f.High, percent(f.Coverage))
}

func percent(x float64) string { return strconv.FormatFloat(x*100, 'f', 0, 64) + " %" }

// because says what one factor rests on.
func (m *Matcher) because(i int, c *Candidate, out *marks, f *Fit) string {
	p := out.parts[i]
	switch {
	case i == inTarget:
		return m.jointBecause(out)
	case i < onInterests:
		return spanBecause(out.spans[i-onDimension], dimension(i-onDimension))
	case i == onInterests:
		if !p.assessed {
			return "none of the interests is listed in the audience data"
		}
		return fmt.Sprintf("%s of the audience has one of the interests, as if these were independent; %s–%s", percent(p.score), percent(p.low), percent(p.high))
	case i == onTopics, i == onNeeds:
		return m.termsBecause(i == onTopics, p, f)
	}
	return m.creatorBecause(i, c, p)
}

// creatorBecause is because for what is not of the audience or of texts.
func (m *Matcher) creatorBecause(i int, c *Candidate, p part) string {
	switch i {
	case onFormats:
		if !p.assessed {
			return "no recent posts of a known format"
		}
		return fmt.Sprintf("%s of recent posts are in %s", percent(p.score), join(m.persona.Formats))
	case onContent:
		if !p.assessed {
			return "nobody has said what the content is for"
		}
		return fmt.Sprintf("%s; wanted: %s", join(c.Content), join(m.persona.Content))
	case onValues:
		_, people := c.rating(ValuesAlignment)
		if people == 0 {
			return "nobody has rated the alignment with the brand's values"
		}
		return "rated " + percent(p.score) + " by " + plural(people, "person", "people")
	}
	if !p.assessed {
		return "the platform is not known"
	}
	if p.score == 0 {
		return string(c.platform()) + " is not where they spend time"
	}
	return string(c.platform()) + " is where they spend time"
}

func plural(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(int64(n)) + " " + more
}

func join[T ~string](list []T) string {
	words := make([]string, len(list))
	for i, x := range list {
		words[i] = string(x)
	}
	return strings.Join(words, ", ")
}

func spanBecause(sp span, d dimension) string {
	if !sp.known {
		return "no " + d.name() + " in the audience data"
	}
	text := percent(sp.est) + " of the audience in target"
	if sp.low < sp.est-0.005 || sp.high > sp.est+0.005 {
		text += fmt.Sprintf(", %s–%s", percent(sp.low), percent(sp.high))
	}
	if sp.open {
		text += ", of the people listed: how many there are in all is not said"
	}
	if sp.from.Provenance == engagement.SelfReported {
		text += ", by the creator's word"
	}
	if n, known := people(sp.from).Get(); known {
		text += ", of " + plural(int(n), "person", "people") + " described"
	}
	return text
}

func (m *Matcher) jointOf(out *marks) *Joint {
	j := &out.joint
	if j.asked == 0 {
		return nil
	}
	result := &Joint{Low: engagement.Rate(j.low), High: engagement.Rate(j.high), Assumption: j.assumption()}
	if j.known < j.asked {
		result.Share.Undefined = &engagement.Undefined{What: "share in target", Because: "not known: " + strings.Join(m.notKnown(out), ", ")}
	} else {
		result.Share.Value = engagement.Rate(j.est)
	}
	return result
}

func (m *Matcher) notKnown(out *marks) (names []string) {
	for d := range dimensions {
		if len(m.targets[d].groups) > 0 && !out.spans[d].known {
			names = append(names, d.name())
		}
	}
	return names
}

// assumption says what an estimate of a joint share rests on.
func (j *joint) assumption() string {
	parts := []string{}
	n := j.known
	if j.measured {
		parts = append(parts, "age and gender measured together")
		n--
	}
	if j.places {
		parts = append(parts, "wanted cities taken to lie in wanted countries")
		n--
	}
	if n > 1 {
		parts = append(parts, "dimensions taken as independent")
	}
	if len(parts) == 0 {
		return "one dimension, as measured"
	}
	return strings.Join(parts, "; ")
}

func (m *Matcher) jointBecause(out *marks) string {
	j := &out.joint
	if j.known < j.asked {
		return fmt.Sprintf("%s of the audience in every target at most; not known: %s", percent(j.high), strings.Join(m.notKnown(out), ", "))
	}
	if j.asked == 1 {
		return percent(j.est) + " of the audience in target"
	}
	return fmt.Sprintf("%s of the audience in every target, %s–%s whatever depends on what; %s", percent(j.est), percent(j.low), percent(j.high), j.assumption())
}

// termHits lists the terms that were met.
func (m *Matcher) termHits(c *Candidate, sixths []uint8, s *scratch) []TermHit {
	where := make([][]string, len(m.terms))
	stated := make([]bool, len(m.terms))
	s.seen = zeroed(s.seen, len(m.terms))
	m.scan(c, s, func(ph, place int) {
		at := m.phrases[ph].term
		switch {
		case at < 0:
		case place == inTopics:
			stated[at] = true
		case place >= 0 && s.seen[at] != place+1:
			s.seen[at] = place + 1
			where[at] = append(where[at], c.place(place))
		}
	})
	var hits []TermHit
	for i, n := range sixths {
		if n == 0 {
			continue
		}
		t := &m.terms[i]
		hits = append(hits, TermHit{Term: t.name, Of: t.of, Weight: t.weight, Strength: float64(n) / inFull, Rarity: t.rarity, Stated: stated[i], Posts: where[i]})
	}
	return hits
}

func (m *Matcher) termsBecause(topics bool, p part, f *Fit) string {
	var met, not []string
	for i := range m.terms {
		if (m.terms[i].of == Interest) != topics {
			continue
		}
		at := slices.IndexFunc(f.Terms, func(h TermHit) bool { return h.Term == m.terms[i].name && h.Of == m.terms[i].of })
		if at < 0 {
			not = append(not, m.terms[i].name)
			continue
		}
		text := m.terms[i].name
		switch h := &f.Terms[at]; {
		case len(h.Posts) > 0:
			text += " (" + plural(len(h.Posts), "post", "posts") + ")"
		case h.Stated:
			text += " (stated)"
		}
		met = append(met, text)
	}
	if !p.assessed {
		return "no texts to look in"
	}
	var parts []string
	if len(met) > 0 {
		parts = append(parts, strings.Join(met, ", "))
	}
	if len(not) > 0 {
		parts = append(parts, "not met: "+strings.Join(not, ", "))
	}
	if p.coverage < 1 {
		parts = append(parts, percent(p.coverage)+" assessed")
	}
	return strings.Join(parts, "; ")
}
