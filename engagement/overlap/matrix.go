package overlap

// MaxMatrix is how many sketches a [Matrix] takes: it holds 8 bytes for each
// pair, 67 MB for so many.
const MaxMatrix = 4096

// A Matrix holds the overlaps of every two of many audiences.
type Matrix struct {
	margins []margin
	pairs   []pair // row by row of the lower triangle
}

// A pair holds the counts of [margin.overlap].
type pair struct{ shared, sampled uint32 }

// NewMatrix compares every two sketches. It goes through all hashes once, in
// order, and counts the pairs that have each, which is much quicker than so many
// calls of [Pairwise] and gives the same, to the bit. The sketches may change
// afterwards. A nil one is empty.
//
// Errors: [ErrSalt]; [ErrTooMany] above [MaxMatrix].
func NewMatrix(sketches ...*Sketch) (*Matrix, error) {
	if len(sketches) > MaxMatrix {
		return nil, ErrTooMany
	}
	sketches, err := settle(sketches)
	if err != nil {
		return nil, err
	}
	n := len(sketches)
	m := &Matrix{margins: make([]margin, n), pairs: make([]pair, n*(n+1)/2)}
	for i, s := range sketches {
		m.margins[i] = marginOf(s)
		for j := range i + 1 {
			a, b := ordered(s, sketches[j])
			m.pairs[place(i, j)].sampled = uint32(len(below(a.kept, b.limit)))
		}
	}
	walk(sketches, 0, func(owners []int32) {
		for i, a := range owners {
			for _, b := range owners[:i+1] {
				m.pairs[place(int(a), int(b))].shared++
			}
		}
	})
	return m, nil
}

// place is where the pair of row i and column j is held.
func place(i, j int) int {
	if i < j {
		i, j = j, i
	}
	return i*(i+1)/2 + j
}

// Len is how many audiences were compared.
func (m *Matrix) Len() int { return len(m.margins) }

// Size estimates how many ids audience i holds, as [Sketch.Count] does. It is
// undefined for an i that is not from 0 to Len−1.
func (m *Matrix) Size(i int) Estimate {
	if i < 0 || i >= m.Len() {
		return Estimate{}
	}
	return m.margins[i].size()
}

// At gives the overlap of audiences i and j as [Pairwise] does; of one with
// itself all of it is shared. All is undefined if i or j is not from 0 to Len−1.
func (m *Matrix) At(i, j int) Overlap {
	if min(i, j) < 0 || max(i, j) >= m.Len() {
		return Overlap{}
	}
	a, b, p := m.margins[i], m.margins[j], m.pairs[place(i, j)]
	if b.before(a) {
		a, b = b, a
	}
	return a.overlap(b, int(p.shared), int(p.sampled))
}
