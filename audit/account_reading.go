package audit

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
)

// An AccountReading is how far one profile looks bought or automated, with its
// working. It is evidence about a profile and no verdict on a person.
type AccountReading struct {
	Account string `json:"account,omitempty"` // id or handle
	// Score is the sum of the points of all Reasons, in log odds; Limit is that of
	// the policy, from which on the class is suspicious.
	Score float64 `json:"score"`
	Limit float64 `json:"limit"`
	// Probability is that of a fake, from 0 to 1, where BaseRate of all such
	// accounts are fake.
	Probability float64      `json:"probability"`
	BaseRate    float64      `json:"base_rate"`
	Class       AccountClass `json:"class"`
	Why         string       `json:"why"`
	// Reasons are all features that could be assessed, the most suspicious first.
	Reasons     []AccountReason `json:"reasons,omitempty"`
	NotAssessed []Feature       `json:"not_assessed,omitempty"` // and which count nothing
}

// An AccountReason is what one feature counts.
type AccountReason struct {
	Feature Feature          `json:"feature"`
	Value   float64          `json:"value"`  // what was seen
	Points  float64          `json:"points"` // over 0 speaks for a fake, under 0 against
	Says    string           `json:"says,omitempty"`
	Source  string           `json:"source"`
	Trust   engagement.Trust `json:"trust"`
}

// Account scores the profile of one follower by hand-set weights. asOf is the
// moment its age counts back from; zero is when the profile was measured.
//
// A field that is not given counts nothing, is listed as not assessed, and moves
// the probability nowhere: an account of which nothing is known has the base rate.
// The weights were drawn up for networks where people follow each other, and
// the probability's level was set on Instagram: see [FollowerPolicy].
func (p Policy) Account(a engagement.Account, asOf time.Time) AccountReading {
	var f Profile
	f.read(&a, p.Followers.BioGiven)
	return p.Profile(f, asOf)
}

// Profile scores a profile as [Policy.Account] does.
func (p Policy) Profile(f Profile, asOf time.Time) AccountReading {
	s := p.Followers.scorer()
	var seen sight
	j := s.judge(&seen, &f, asOf)
	r := AccountReading{
		Account: f.ID, Score: j.score, Limit: finiteOr(p.Followers.Limit, 0), Probability: j.probability,
		BaseRate: finiteOr(p.Followers.BaseRate, 0.5), Class: s.class(j.row),
	}
	r.Reasons = make([]AccountReason, 0, s.weights())
	for i := range s.weights() {
		w := &s.Weights[i]
		value := seen.value[s.kinds[i]]
		points, assessed := w.counts(&seen, s.kinds[i])
		if !assessed {
			r.NotAssessed = append(r.NotAssessed, w.Feature)
			continue
		}
		r.Reasons = append(r.Reasons, AccountReason{w.Feature, value, points, w.say(value, points), w.Source, w.Trust})
	}
	if len(r.Reasons) == 0 {
		r.Reasons = nil
	}
	slices.SortStableFunc(r.Reasons, func(a, b AccountReason) int { return cmp.Compare(b.Points, a.Points) })
	r.Why = r.why()
	return r
}

// say puts a value into the words of a weight; nothing where it counts nothing.
func (w *Weight) say(value, points float64) string {
	words := ""
	switch {
	case points > 0:
		words = w.For
	case points < 0:
		words = w.Against
	}
	if !strings.Contains(words, "{value}") {
		return words
	}
	return strings.Replace(words, "{value}", w.quantity(value), 1)
}

func (w *Weight) quantity(value float64) string {
	if w.Feature == FeatureNameDigits {
		return quantity(value, Fraction)
	}
	return quantity(value, "")
}

// why says the class in a sentence.
func (r *AccountReading) why() string {
	points := func(x float64) string {
		return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(x, 'f', 2, 64), "0"), ".")
	}
	var b strings.Builder
	b.WriteString(points(r.Score) + " points, suspicious from " + points(r.Limit))
	switch {
	case len(r.Reasons) == 0:
		b.WriteString("; nothing could be assessed")
	case r.Class == Unclassed:
		b.WriteString("; no class without followers, following and posts")
	}
	listed := 0
	for i := range r.Reasons {
		if reason := &r.Reasons[i]; reason.Points > 0 && reason.Says != "" && listed < 3 {
			b.WriteString([...]string{": ", ", ", ", "}[listed] + reason.Says)
			listed++
		}
	}
	return b.String()
}

// A scorer judges many profiles by one policy without building their reasons.
type scorer struct {
	*FollowerPolicy
	prior float64 // log odds of the base rate
	kinds [mostWeights]featureKind
}

func (p *FollowerPolicy) scorer() scorer {
	s := scorer{FollowerPolicy: p, prior: priorLogOdds(p.BaseRate)}
	for i := range p.weights() {
		s.kinds[i] = p.Weights[i].Feature.kind()
	}
	return s
}

// A judged is what counts of a profile, without words.
type judged struct {
	score, probability float64
	assessed, reasons  uint64 // weights by bit: assessed, and of ReasonFrom points or more
	row                int8   // of Classes; restRow and noRow besides
	over, timed        bool   // over the limit; last activity is known
	baseline           int8   // of baselineClasses
}

// Rows that are no row.
const (
	restRow = -1 // meets no row
	noRow   = -2 // a counter is unknown
)

// mostRows is how many rows of a policy's classes are used.
const mostRows = 16

func (p *FollowerPolicy) weights() int { return min(len(p.Weights), mostWeights) }
func (p *FollowerPolicy) rows() int    { return min(len(p.Classes), mostRows) }

// class is the class of a row.
func (p *FollowerPolicy) class(row int8) AccountClass {
	switch row {
	case restRow:
		return RealAccount
	case noRow:
		return Unclassed
	}
	return p.Classes[row].Class
}

func (s *scorer) judge(seen *sight, f *Profile, asOf time.Time) judged {
	j := judged{row: restRow}
	seen.see(f, asOf)
	for i := range s.weights() {
		points, assessed := s.Weights[i].counts(seen, s.kinds[i])
		if !assessed {
			continue
		}
		j.score += points
		j.assessed |= 1 << i
		if points >= s.ReasonFrom {
			j.reasons |= 1 << i
		}
	}
	counters := seen.counters()
	j.probability = s.Calibration.probability(j.score, counters, s.prior)
	_, j.timed = daysBetween(f.LastActive, f.clock(asOf))
	met := f.socialbakers(asOf)
	j.baseline = f.socialbakersClass(&met, asOf)
	if seen.known&allCounters != allCounters {
		j.row = noRow
		return j
	}
	j.over = j.score >= s.Limit
	for i := range s.rows() {
		if s.Classes[i].meets(f, j.over, asOf) {
			j.row = int8(i)
			break
		}
	}
	return j
}
