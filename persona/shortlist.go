package persona

import "github.com/seed-e12bc25d/influencekit/engagement"

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
	scores := r.scores()
	return r.ranking(r.order(scores), scores), nil
}

// Scores computes what [Shortlist] orders by, in the order of the candidates, and
// checks only the criteria: duplicates, for one, are not looked for.
func Scores(candidates []Candidate, criteria Criteria) ([]Score, error) {
	r, err := newScorer(criteria, candidates)
	if err != nil {
		return nil, err
	}
	return r.scores(), nil
}

// A ranker is one shortlist in the making, and what its rows look things up in.
type ranker struct {
	criteria Criteria
	scheme   engagement.Scheme
	matcher  *Matcher // nil without a persona
	list     []Candidate
	bare     []string // their handles as they are compared
	sixths   []uint8  // of each candidate, as Matcher.read leaves them
	marked   []bool
	pool     *Pool
}

func newRanker(criteria Criteria, list []Candidate) (*ranker, error) {
	var found problemList
	found.add("criteria", criteria.Validate())
	bare := bareHandles(list)
	all, err := checkAll(list, bare)
	found.add("", err)
	all = append(all, criteria.checkPrices(list)...)
	if all = append(all, criteria.checkTiers(list)...); len(all) > 0 {
		found.add("", all)
	}
	if err := found.err(); err != nil {
		return nil, err
	}
	r, err := prepare(criteria, list)
	if err != nil {
		return nil, err
	}
	r.bare = bare
	return r, nil
}

func newScorer(criteria Criteria, list []Candidate) (*ranker, error) {
	var found problemList
	found.add("criteria", criteria.Validate())
	if err := found.err(); err != nil {
		return nil, err
	}
	return prepare(criteria, list)
}

// prepare reads the texts of all candidates, since how rare a term is depends on
// all of them.
func prepare(criteria Criteria, list []Candidate) (*ranker, error) {
	r := &ranker{criteria: criteria, scheme: criteria.scheme(), list: list}
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
	counts := make([]int64, len(m.terms))
	var s scratch
	for i := range list {
		sixths := r.sixthsOf(i)
		r.marked[i] = m.read(&list[i], sixths, &s)
		count(counts, sixths)
	}
	if criteria.fit().Pool == nil && len(m.terms) > 0 {
		p := m.pool(counts, len(list))
		r.pool = &p
		m.setRarity(r.pool)
	}
	return r, nil
}

func (r *ranker) sixthsOf(i int) []uint8 {
	n := len(r.matcher.terms)
	return r.sixths[i*n : (i+1)*n : (i+1)*n]
}

// scores judges every candidate.
func (r *ranker) scores() []Score {
	scores := make([]Score, len(r.list))
	var s scratch
	var out marks
	for i := range r.list {
		scores[i] = r.score(i, &out, &s)
	}
	return scores
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
