package persona

import (
	"maps"
	"math"
	"slices"
)

// A Pool says how common the persona's terms are among the candidates looked at,
// so that a rare one counts for more. The zero Pool knows of none.
type Pool struct {
	Candidates int64            `json:"candidates"`
	With       map[string]int64 `json:"with,omitempty"` // by term, as the persona writes it: how many publish it
}

// Merge adds the candidates of another pool. It is exact, associative and
// commutative; no candidate may be in both.
func (p *Pool) Merge(o Pool) {
	p.Candidates += o.Candidates
	for term, n := range o.With { // sums, in any order
		if p.With == nil {
			p.With = make(map[string]int64, len(o.With))
		}
		p.With[term] += n
	}
}

// Rarity is how much more a term counts than one that everybody publishes:
//
//	rarity = log₂(1 + (candidates + 1) / (candidates with it + 1))
//
// It is 1 for a term that all have and log₂(N + 2) for one that none has; with no
// candidates it is 1.
func (p Pool) Rarity(term string) float64 {
	n, with := p.Candidates, p.With[term]
	if n <= 0 || with >= n || with < 0 {
		return 1
	}
	return ln(1+float64(n+1)/float64(with+1)) / math.Ln2
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
