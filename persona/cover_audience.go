package persona

import (
	"fmt"
	"math"
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/overlap"
)

// A reachModel turns what a portfolio is to bring into crowds with whole weights,
// and sums of these weights back into people, engagements or conversions.
type reachModel struct {
	sets    [][]uint32
	weight  []int64
	crowds  int
	shown   func(sum int64) float64 // rises with the sum
	basis   string
	private bool // no crowd is reached by two
}

func plainly(sum int64) float64 { return float64(sum) }

// additive gives each offer a crowd of its own.
func additive(values []int64, shown func(int64) float64, basis string) reachModel {
	m := reachModel{crowds: len(values), weight: values, shown: shown, basis: basis, private: true}
	m.sets = make([][]uint32, len(values))
	all := make([]uint32, len(values))
	for i, v := range values {
		if all[i] = uint32(i); v > 0 {
			m.sets[i] = all[i : i+1 : i+1]
		}
	}
	return m
}

// peopleModel takes audiences by number. Lists without repetitions are not copied.
func peopleModel(offers []*Offer, weights []int64) reachModel {
	m := reachModel{sets: make([][]uint32, len(offers)), shown: plainly, basis: "people known by number"}
	total := 0
	for i, o := range offers {
		m.sets[i] = o.People
		total += len(o.People)
	}
	m.weight = weights
	if !m.once(max(4*total+1<<20, len(weights))) {
		m.renumber(total)
		m.once(m.crowds)
	}
	return m
}

// once takes repetitions out of lists that have any, and finds how many crowds
// there are. It gives up at numbers of limit or more.
func (m *reachModel) once(limit int) bool {
	var in []uint8 // 1 for people met in this list
	m.crowds = 0
	for i, list := range m.sets {
		if n := len(list); n == 0 || ascends(list) {
			if n > 0 {
				if uint64(list[n-1]) >= uint64(limit) { // as an int it may be negative
					return false
				}
				m.crowds = max(m.crowds, int(list[n-1])+1)
			}
			continue
		}
		distinct := 0
		for _, a := range list {
			if uint64(a) >= uint64(limit) {
				return false
			}
			if int(a) >= len(in) {
				in = append(in, make([]uint8, int(a)+1-len(in))...)
			}
			distinct += 1 - int(in[a])
			in[a] = 1
		}
		m.sets[i] = taken(list, in, distinct)
	}
	m.crowds = max(m.crowds, len(in))
	return true
}

// taken gives the distinct members of a list, which are marked, and wipes the
// marks.
func taken(list []uint32, marks []uint8, distinct int) []uint32 {
	if distinct == len(list) {
		for _, a := range list {
			marks[a] = 0
		}
		return list
	}
	kept := make([]uint32, 0, distinct)
	for _, a := range list {
		if marks[a] == 1 {
			kept = append(kept, a)
			marks[a] = 0
		}
	}
	return kept
}

// renumber makes the numbers of people dense.
func (m *reachModel) renumber(total int) {
	all := make([]uint32, 0, total)
	for _, set := range m.sets {
		all = append(all, set...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	for i, set := range m.sets {
		dense := make([]uint32, len(set))
		for k, a := range set {
			n, _ := slices.BinarySearch(all, a)
			dense[k] = uint32(n)
		}
		m.sets[i] = dense
	}
	m.crowds = len(all)
}

func ascends(list []uint32) bool {
	for i := 1; i < len(list); i++ {
		if list[i] <= list[i-1] {
			return false
		}
	}
	return true
}

// sketchModel takes the common sample of all sketches.
func sketchModel(offers []*Offer) (reachModel, error) {
	sketches := make([]*overlap.Sketch, len(offers))
	for i, o := range offers {
		sketches[i] = o.Sketch
	}
	s, err := overlap.Sample(sketches...)
	if err != nil {
		return reachModel{}, err
	}
	m := reachModel{sets: s.Of, crowds: s.IDs}
	if s.Share >= 1 {
		m.shown, m.basis = plainly, "sketches that hold all ids"
		return m, nil
	}
	m.shown = func(sum int64) float64 { return math.Floor(float64(sum)/s.Share + 0.5) }
	m.basis = fmt.Sprintf("a sample of %d ids that all sketches have in common", s.IDs)
	return m, nil
}
