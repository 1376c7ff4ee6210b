package persona

// A FactorName names one thing that a fit is made of.
type FactorName string

// The factors. The first six are of the audience, the others of the creator.
const (
	InTarget     FactorName = "in_target" // in every dimension at once
	OnAges       FactorName = "ages"
	OnGenders    FactorName = "genders"
	OnCountries  FactorName = "countries"
	OnCities     FactorName = "cities"
	OnLanguages  FactorName = "languages"
	OnInterests  FactorName = "interests" // the audience's own, as vendors estimate them
	OnTopics     FactorName = "topics"    // the persona's interests in what the creator publishes
	OnNeeds      FactorName = "needs"     // pain points, aspirations and buying moments in it
	OnFormats    FactorName = "formats"
	OnContent    FactorName = "content" // educational, entertaining, inspirational, problem-solving
	OnValues     FactorName = "values"  // as people rate them
	OnPlatform   FactorName = "platform"
	factorsCount            = 13
)

var factorNames = [factorsCount]FactorName{
	InTarget, OnAges, OnGenders, OnCountries, OnCities, OnLanguages, OnInterests,
	OnTopics, OnNeeds, OnFormats, OnContent, OnValues, OnPlatform,
}

// Factors lists the factors in the order in which a fit gives them.
func Factors() []FactorName { return append([]FactorName(nil), factorNames[:]...) }

// The places of the factors.
const (
	inTarget = iota
	onDimension
	onInterests = iota + int(dimensions) - 1
	onTopics
	onNeeds
	onFormats
	onContent
	onValues
	onPlatform
)

// A part is one factor as it is computed. What is not assessed counts zero:
// score holds only what was seen, and high what the rest could bring.
type part struct {
	score, low, high, coverage float64
	assessed                   bool
}

// missing is the part of which nothing is known.
func missing() part { return part{high: 1} }

// partly is a part of which a share is covered: x of what was seen.
func partly(x, covered float64) part {
	x, covered = min(max(x, 0), 1), min(max(covered, 0), 1)
	score := x * covered
	return part{score: score, low: score, high: min(1, score+(1-covered)), coverage: covered, assessed: true}
}

// seenPart is a part whose score holds already only what was seen.
func seenPart(score, covered float64) part {
	score, covered = min(max(score, 0), 1), min(max(covered, 0), 1)
	return part{score: score, low: score, high: min(1, score+(1-covered)), coverage: covered, assessed: true}
}

// marks are the parts of one fit.
type marks struct {
	parts [factorsCount]part
	spans [dimensions]span
	joint joint
}

// A joint is the share of an audience that is in every target at once.
type joint struct {
	low, est, high, covered float64
	measured                bool // ages by genders were measured together
	places                  bool // cities were taken to lie in the wanted countries
	asked                   int  // dimensions
	known                   int
}

// audience fills in the parts of the audience.
func (m *Matcher) audience(c *Candidate, out *marks, s *scratch) {
	out.joint = joint{}
	for d := range dimensions {
		t := &m.targets[d]
		out.spans[d] = span{}
		if len(t.groups) == 0 {
			continue
		}
		out.joint.asked++
		sp := t.span(c, s)
		out.spans[d] = sp
		if !sp.known {
			out.parts[onDimension+int(d)] = missing()
			continue
		}
		out.joint.known++
		out.parts[onDimension+int(d)] = part{sp.est, sp.low, sp.high, sp.covered, true}
	}
	if out.joint.asked == 0 {
		return
	}
	m.join(c, out, s)
	j := &out.joint
	switch {
	case j.known == 0:
		out.parts[inTarget] = missing()
	case j.known < j.asked:
		out.parts[inTarget] = part{high: j.high}
	default:
		out.parts[inTarget] = part{j.est, j.low, j.high, j.covered, true}
	}
}

// join brings the dimensions together. Dimensions not known leave the joint share
// open from 0 to the least of the others.
//
//	estimate = ∏ pᵢ                      as if they were independent
//	at least = max(0, Σ pᵢ − (n − 1))    Fréchet's bounds, which hold
//	at most  = min pᵢ                    whatever depends on what
func (m *Matcher) join(c *Candidate, out *marks, s *scratch) {
	j := &out.joint
	j.est, j.high, j.covered = 1, 1, 1
	sum, n := 0.0, 0
	add := func(sp span) {
		j.est *= sp.est
		j.high = min(j.high, sp.high)
		j.covered = min(j.covered, sp.covered)
		sum += sp.low
		n++
	}
	both := m.ageGender(c, out, s)
	if both.known {
		j.measured = true
		add(both)
	}
	for d := range dimensions {
		sp := out.spans[d]
		if !sp.known || both.known && (d == ages || d == genders) {
			continue
		}
		switch {
		case d == countries && out.spans[cities].known:
			j.places = true
			sp.est = min(sp.est, out.spans[cities].est) // a wanted city is taken to lie in a wanted country
		case d == cities && j.places:
			sp.est = 1 // counted with the country
		}
		add(sp)
	}
	j.low = max(0, sum-float64(n-1))
	if j.known < j.asked {
		j.low = 0
	}
	j.est = min(j.est, j.high)
	j.low = min(j.low, j.est)
}
