package overlap

// A Sampling is a random sample of the ids of several audiences, with numbers in
// place of ids and hashes: who of the sample is in which audience, and no more.
// Sums over it divided by Share estimate sums over all ids.
type Sampling struct {
	Of    [][]uint32 // for each sketch the numbers of its sampled ids, ascending
	IDs   int        // distinct ids in the sample; they have the numbers 0 to IDs−1
	Share float64    // which share of all ids is in the sample; 1: all are, and nothing is estimated
}

// Sample gives the ids below the smallest limit of several sketches, of which
// every sketch knows whether it has them: what [Union] and [Marginal] look at, to
// look at many unions of the same sketches. Nil sketches are empty.
//
// Errors: [ErrSalt].
func Sample(sketches ...*Sketch) (Sampling, error) {
	sketches, err := settle(sketches)
	if err != nil {
		return Sampling{}, err
	}
	limit := commonLimit(sketches)
	s := Sampling{Of: make([][]uint32, len(sketches)), Share: fraction(limit)}
	walk(sketches, limit, func(owners []int32) {
		for _, o := range owners {
			s.Of[o] = append(s.Of[o], uint32(s.IDs))
		}
		s.IDs++
	})
	return s, nil
}
