package persona

import (
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

// A Ranking is every candidate in order, kept, in reserve or excluded, each with
// its reasons. Nobody is left out.
type Ranking struct {
	Criteria string    `json:"criteria"` // their name
	Rows     []Row     `json:"rows"`
	Kept     int       `json:"kept"`
	Reserve  int       `json:"reserve"`
	Excluded int       `json:"excluded"`
	Pool     *Pool     `json:"pool,omitempty"` // how common the persona's terms are among the candidates
	Pitfalls []Pitfall `json:"pitfalls,omitempty"`
	Notes    []string  `json:"notes,omitempty"` // where the numbers do not follow the plan
}

// A Decision is what becomes of a candidate.
type Decision string

// The decisions.
const (
	Kept     Decision = "kept"
	Reserved Decision = "reserve"  // met what is hard, and the shortlist is full
	Excluded Decision = "excluded" // by an exclusion of the persona, or a hard criterion
)

// Rank orders candidates by their fit to a persona and keeps all whom nothing
// excludes. It is [Shortlist] by [FitAlone].
func Rank(p Persona, candidates []Candidate) (Ranking, error) {
	return Shortlist(candidates, FitAlone(p))
}

// Shortlist judges candidates and puts them in order:
//
//	score = fit weight·fit + Σ weight·credit of each criterion
//
// What is not assessed counts 0; Low and High of a row show what it leaves open.
// Those whom an exclusion or a hard criterion excludes come last. Ties go by
// coverage, then handle, then platform, so that the order of the input cannot
// matter: the same candidates give the same ranking.
//
// Without a pool in the policy, terms count by how rare they are among these
// candidates.
//
// The rows look at candidates again when they are asked for their reasons: do not
// change them in the meantime.
//
// The error is a problem.List of everything that is wrong with the criteria
// ("criteria…") and the candidates ("candidates[3]…"), handles that stand there
// twice and prices in another currency than the budget included.
func Shortlist(candidates []Candidate, criteria Criteria) (Ranking, error) {
	r, err := newRanker(criteria, candidates)
	if err != nil {
		return Ranking{}, err
	}
	return r.ranking(r.order()), nil
}

// Scores computes what [Shortlist] orders by, in the order of the candidates, and
// checks only the criteria: duplicates, for one, are not looked for.
func Scores(candidates []Candidate, criteria Criteria) ([]Score, error) {
	var found problemList
	found.add("criteria", criteria.Validate())
	if err := found.err(); err != nil {
		return nil, err
	}
	r, err := begin(criteria, candidates)
	if err != nil {
		return nil, err
	}
	for i := range candidates {
		r.take(i)
	}
	r.finish()
	return r.scores, nil
}

// A ranker is one shortlist in the making, and what its rows look things up in.
type ranker struct {
	criteria Criteria
	scheme   engagement.Scheme
	matcher  *Matcher // nil without a persona
	list     []Candidate
	names    []rowName
	sixths   []uint8 // of each candidate, as Matcher.read leaves them
	marked   []bool
	counts   []int64 // by term: who publishes it
	pool     *Pool
	alone    bool // how rare terms are is not to be counted first
	scores   []Score
	s        scratch
	out      marks
}

// A rowName is what a candidate is called, at hand where the list itself is far.
type rowName struct {
	handle   string
	platform engagement.Platform
	bare     string // the handle as it is compared
}

// newRanker checks everything and judges every candidate in one go over the list,
// which is large beside what a processor keeps at hand.
func newRanker(criteria Criteria, list []Candidate) (*ranker, error) {
	var found problemList
	found.add("criteria", criteria.Validate())
	var r *ranker
	if len(found.found) == 0 && found.other == nil {
		var err error
		if r, err = begin(criteria, list); err != nil {
			return nil, err
		}
	}
	names := make([]rowName, len(list))
	wrong := false
	see := func(_, _, _ string) { wrong = true }
	for i := range list {
		c := &list[i]
		names[i] = rowName{c.Handle, c.platform(), bareHandle(c.Handle)}
		wrong = c.Handle == "" || len(c.Handle) > 200
		if c.check(see); wrong {
			found.add(problem.Index("candidates", i), c.Validate())
		}
		if r != nil {
			r.take(i)
		}
	}
	all := duplicates(list, func(i int) string { return names[i].bare }, "candidates")
	all = append(append(all, criteria.checkPrices(list)...), criteria.checkTiers(list)...)
	if len(all) > 0 {
		found.add("", all)
	}
	if err := found.err(); err != nil {
		return nil, err
	}
	r.names = names
	r.finish()
	return r, nil
}

// begin makes a ranker ready to take the candidates one by one.
func begin(criteria Criteria, list []Candidate) (*ranker, error) {
	r := &ranker{criteria: criteria, scheme: criteria.scheme(), list: list, scores: make([]Score, len(list)), alone: true}
	if criteria.Persona == nil {
		return r, nil
	}
	m, err := NewMatcher(*criteria.Persona, criteria.fit())
	if err != nil {
		return nil, err
	}
	r.matcher = m
	r.sixths = make([]uint8, len(list)*len(m.terms))
	r.marked = make([]bool, len(list))
	r.counts = make([]int64, len(m.terms))
	r.alone = criteria.fit().Pool != nil || len(m.terms) == 0
	return r, nil
}

// take reads the texts of a candidate, and judges it unless that takes the texts of
// all, since how rare a term is depends on them.
func (r *ranker) take(i int) {
	if r.matcher != nil {
		sixths := r.sixthsOf(i)
		r.marked[i] = r.matcher.read(&r.list[i], sixths, &r.s)
		count(r.counts, sixths)
	}
	if r.alone {
		r.scores[i] = r.score(i, &r.out, &r.s)
	}
}

// finish judges those who could not be judged when they were taken.
func (r *ranker) finish() {
	if r.alone {
		return
	}
	p := r.matcher.pool(r.counts, len(r.list))
	r.pool = &p
	r.matcher.setRarity(r.pool)
	for i := range r.list {
		r.scores[i] = r.score(i, &r.out, &r.s)
	}
}

func (r *ranker) sixthsOf(i int) []uint8 {
	n := len(r.matcher.terms)
	return r.sixths[i*n : (i+1)*n : (i+1)*n]
}

// score is the fit and the criteria of one candidate, weighed.
func (r *ranker) score(i int, out *marks, s *scratch) Score {
	c := &r.list[i]
	var sum Score
	if r.matcher != nil {
		fit := r.matcher.score(c, r.sixthsOf(i), r.marked[i], out, s)
		w := r.criteria.FitWeight
		sum = Score{w * fit.Score, w * fit.Low, w * fit.High, w * fit.Coverage, fit.Excluded}
	}
	for k := range r.criteria.List {
		l := &r.criteria.List[k]
		j := r.judge(k, c, nil)
		p := j.part()
		sum.Score += float64(l.Weight * p.score)
		sum.Low += float64(l.Weight * p.low)
		sum.High += float64(l.Weight * p.high)
		sum.Coverage += float64(l.Weight * p.coverage)
		sum.Excluded = sum.Excluded || l.Hard && j.result == NotMet
	}
	sum.Score, sum.Coverage = rounded(sum.Score), rounded(sum.Coverage)
	sum.Low, sum.High = min(rounded(sum.Low), sum.Score), max(rounded(sum.High), sum.Score)
	return sum
}
