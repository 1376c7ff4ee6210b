package overlap

// A Gain says what one audience adds to others.
type Gain struct {
	// New is how many of its ids are in none of the others: the marginal reach.
	New Estimate `json:"new"`
	// Share is New over its size. It is undefined if it is empty.
	Share Estimate `json:"share,omitzero"`
	// Unmet of Sampled ids of it that could be looked up in all sketches were in
	// none of the others: what the estimates rest on.
	Unmet   int64 `json:"unmet"`
	Sampled int64 `json:"sampled"`
}

// Marginal estimates what picking an audience adds to those picked already: its
// size times the share of its ids below the smallest limit that none of the
// others has. It is closer than the difference of two unions, whose errors would
// add up. It is exact while no sketch has a limit; nil is empty; unlike numbers
// of entries are fine.
//
// Errors: [ErrSalt].
func Marginal(pick *Sketch, base ...*Sketch) (Gain, error) {
	all, err := settle(append([]*Sketch{pick}, base...))
	if err != nil {
		return Gain{}, err
	}
	limit := commonLimit(all)
	unmet := 0
	walk(all, limit, func(owners []int32) {
		if len(owners) == 1 && owners[0] == 0 {
			unmet++
		}
	})
	sampled := len(below(all[0].kept, limit))
	whole := marginOf(all[0]).size()
	g := Gain{
		New:     part(whole, unmet, sampled, limit),
		Unmet:   int64(unmet),
		Sampled: int64(sampled),
	}
	if whole.Value > 0 {
		g.Share = share(unmet, sampled, limit)
	}
	return g, nil
}
