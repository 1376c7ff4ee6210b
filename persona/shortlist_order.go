package persona

import (
	"cmp"
	"slices"
	"strings"
)

// A spot is a candidate's place in the input and what the order looks at first:
// whether excluded, and the score.
type spot struct {
	key uint64 // smaller is better
	at  int
}

// keyBits is how many bits a spot's key has: 1 and the 40 of a score of 12 decimals.
const keyBits = 41

func newSpot(s Score, at int) spot {
	key := 1e12 - uint64(float64(s.Score*1e12)+0.5)
	if s.Excluded {
		key |= 1 << (keyBits - 1)
	}
	return spot{key, at}
}

// order sorts the places of the candidates: by key in linear time, and those of
// one key by coverage, then handle, then platform.
func (r *ranker) order() []spot {
	spots := make([]spot, len(r.scores))
	for i, s := range r.scores {
		spots[i] = newSpot(s, i)
	}
	spots = sortSpots(spots)
	for from := 0; from < len(spots); {
		to := from + 1
		for to < len(spots) && spots[to].key == spots[from].key {
			to++
		}
		if to > from+1 {
			r.settle(spots[from:to])
		}
		from = to
	}
	return spots
}

// A tie is one of several candidates of one score.
type tie struct {
	coverage float64
	handle   string
	spot     spot
}

// settle orders those that tie, the same way always: no two candidates have the
// same handle on the same platform.
func (r *ranker) settle(spots []spot) {
	ties := make([]tie, len(spots))
	for i, s := range spots {
		ties[i] = tie{r.scores[s.at].Coverage, r.names[s.at].bare, s}
	}
	slices.SortFunc(ties, func(a, b tie) int {
		switch {
		case a.coverage > b.coverage:
			return -1
		case a.coverage < b.coverage:
			return 1
		}
		if order := strings.Compare(a.handle, b.handle); order != 0 {
			return order
		}
		return cmp.Compare(r.names[a.spot.at].platform, r.names[b.spot.at].platform)
	})
	for i := range ties {
		spots[i] = ties[i].spot
	}
}

// sortSpots sorts by key, digit by digit from the last, in linear time.
func sortSpots(spots []spot) []spot {
	const digit = 11
	other := make([]spot, len(spots))
	for shift := 0; shift < keyBits; shift += digit {
		var starts [1 << digit]int
		for _, s := range spots {
			starts[s.key>>shift&(1<<digit-1)]++
		}
		next := 0
		for i, n := range starts {
			starts[i] = next
			next += n
		}
		for _, s := range spots {
			d := s.key >> shift & (1<<digit - 1)
			other[starts[d]] = s
			starts[d]++
		}
		spots, other = other, spots
	}
	return spots
}
