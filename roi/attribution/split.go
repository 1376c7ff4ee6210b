package attribution

// A splitter shares one order among its touches by a model. What it needs beside
// the touches is made once.
type splitter struct {
	Model
	direct []bool   // by number of channel
	seen   []uint32 // the last path, by its number, that a channel was seen in
	path   uint32
	decay  *decay
	shares []uint64 // of the touches, in parts of whole
}

func newSplitter(m Model, channels int, direct []bool) *splitter {
	s := &splitter{Model: m, direct: direct}
	switch m.Kind {
	case ByShapley:
		s.seen = make([]uint32, channels)
	case ByTimeDecay:
		s.decay = newDecay(m.HalfLife)
	}
	return s
}

// split returns the share of each touch, in parts of whole, which add up to
// whole exactly. It returns nil when the model is undefined for the path: a W
// without a key touch. There is at least one touch; at is the end of the path.
func (s *splitter) split(ts []touch, at int64) []uint64 {
	if cap(s.shares) < len(ts) {
		s.shares = make([]uint64, 2*len(ts))
	}
	shares := s.shares[:len(ts)]
	clear(shares)
	last := len(ts) - 1
	switch s.Kind {
	case ByFirst:
		shares[0] = whole
	case ByLast:
		shares[last] = whole
	case ByLastNonDirect:
		shares[s.lastNonDirect(ts)] = whole
	case ByLinear:
		share := whole / uint64(len(ts))
		for i := range shares {
			shares[i] = share
		}
		shares[last] += whole % uint64(len(ts))
	case ByPosition:
		if !s.Weights.split(ts, shares) {
			return nil
		}
	case ByTimeDecay:
		s.decay.split(ts, at, shares)
	case ByShapley:
		s.shapley(ts, shares)
	}
	return shares
}

func (s *splitter) lastNonDirect(ts []touch) int {
	for i := len(ts) - 1; i >= 0; i-- {
		if !s.direct[ts[i].channel] {
			return i
		}
	}
	return len(ts) - 1
}

// shapley gives the first touch of each channel the same.
func (s *splitter) shapley(ts []touch, shares []uint64) {
	s.path++
	if s.path == 0 { // once in 2^32 paths
		clear(s.seen)
		s.path = 1
	}
	n, last := uint64(0), 0
	for i, t := range ts {
		if s.seen[t.channel] != s.path {
			s.seen[t.channel] = s.path
			shares[i] = 1
			n, last = n+1, i
		}
	}
	share := whole / n
	for i := range shares {
		shares[i] *= share
	}
	shares[last] += whole % n
}

// split shares by position; see [Weights]. It is false without the key touch
// that the weights ask for.
func (w Weights) split(ts []touch, shares []uint64) bool {
	last, key := len(ts)-1, -1
	if w.Key > 0 {
		for i := range ts {
			if ts[i].key {
				key = i
				break
			}
		}
		if key < 0 {
			return false
		}
	}
	others := len(ts) - w.roles(last, key)
	p := w.parts(others)
	for i := range shares {
		shares[i] = p.other
	}
	shares[0], shares[last] = 0, 0
	if key >= 0 {
		shares[key] = p.key
	}
	shares[0] += p.first
	shares[last] += p.last
	return true
}

// roles counts the touches that are the first, the last or the key touch.
func (w Weights) roles(last, key int) int {
	n := 1
	if last > 0 {
		n++
	}
	if key > 0 && key < last {
		n++
	}
	return n
}

// parts are the weights in parts of whole, for a number of other touches.
type parts struct{ first, key, last, other uint64 }

func (w Weights) parts(others int) parts {
	total := uint64(w.First + w.Key + w.Last)
	if others > 0 {
		total += uint64(w.Others)
	}
	part := func(weight int, among uint64) uint64 {
		p := product(uint64(weight), whole)
		return p.over(total * among)
	}
	p := parts{first: part(w.First, 1), key: part(w.Key, 1)}
	if others > 0 {
		p.other = part(w.Others, uint64(others))
	}
	p.last = whole - p.first - p.key - p.other*uint64(others) // with what the division dropped
	return p
}
