package overlap

import "math"

// Union estimates the distinct reach of several audiences: how many ids are in
// at least one of them,
//
//	(distinct hashes below the smallest limit) / (that limit / 2^64)
//
// It is exact while no sketch has a limit. It looks at more hashes than a merged
// sketch keeps, so it is the closer of the two, and unlike numbers of entries
// are fine. No sketches, and nil ones, are empty. The order does not matter.
//
// Errors: [ErrSalt].
//
// Source: as of [Sketch.Count].
func Union(sketches ...*Sketch) (Estimate, error) {
	sketches, err := settle(sketches)
	if err != nil {
		return Estimate{}, err
	}
	limit := commonLimit(sketches)
	n := 0
	walk(sketches, limit, func([]int32) { n++ })
	return size(n, limit), nil
}

// A Group says how often the ids of several audiences are met in them.
type Group struct {
	// AtLeast[0] is how many ids are in one audience or more, the distinct
	// reach; AtLeast[1] in two or more; and so on to all of them.
	AtLeast []Estimate `json:"at_least"`
	// Overlapping is the share of the distinct reach that is in two audiences or
	// more. It is undefined if nobody is in any.
	Overlapping Estimate `json:"overlapping,omitzero"`
}

// Frequencies estimates the distinct reach of several audiences by how many of
// them an id is in, and the overlap of the group: AtLeast[1] / AtLeast[0]. All
// is read off the hashes below the smallest limit, as in [Union]; nothing is
// added up from pairs. Exactness, unlike entries and nil are as there.
//
// Errors: [ErrSalt].
//
// Source: share of all followers who follow two or more:
// https://help.influencity.com/en/articles/4501441-what-is-overlapping-audience
// (read 2026-11).
func Frequencies(sketches ...*Sketch) (Group, error) {
	sketches, err := settle(sketches)
	if err != nil {
		return Group{}, err
	}
	limit := commonLimit(sketches)
	met := make([]int, len(sketches)+1) // met[k]: in exactly k
	n := 0
	walk(sketches, limit, func(owners []int32) { met[len(owners)]++; n++ })

	g := Group{AtLeast: make([]Estimate, len(sketches))}
	reach := size(n, limit)
	times := n
	for i := range sketches {
		times -= met[i] // met[0] is 0
		g.AtLeast[i] = part(reach, times, n, limit)
		if i == 1 && n > 0 {
			g.Overlapping = share(times, n, limit)
		}
	}
	if n > 0 {
		g.AtLeast[0] = reach
	}
	if n > 0 && len(sketches) == 1 {
		g.Overlapping = exactly(0)
	}
	return g, nil
}

// part estimates how many of a set are what x of n of its ids below a limit are.
// What was met is certain.
func part(whole Estimate, x, n int, limit uint64) Estimate {
	if limit == 0 || whole.Value == 0 {
		return exactly(float64(x))
	}
	most := math.Inf(1)
	if whole.Exact {
		most = whole.Value - float64(n-x)
	}
	return within(product(whole, share(x, n, limit)), float64(x), most)
}
