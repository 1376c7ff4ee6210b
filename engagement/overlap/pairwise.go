package overlap

import "math"

// An Overlap says how much two audiences share.
type Overlap struct {
	// Intersection is how many ids are in both.
	Intersection Estimate `json:"intersection"`
	// OfSmaller is Intersection over the smaller audience: what vendors call
	// audience overlap. It is undefined if that is empty.
	OfSmaller Estimate `json:"of_smaller,omitzero"`
	// Jaccard is Intersection over the union. It is undefined if both are empty.
	Jaccard Estimate `json:"jaccard,omitzero"`
	// Both of Sampled distinct ids that could be looked up in both sketches were
	// in both: what the estimates rest on.
	Both    int64 `json:"both"`
	Sampled int64 `json:"sampled"`
}

// Pairwise estimates the overlap of two audiences from the ids whose hashes are
// below both limits, a random sample of all ids. With
//
//	n = size of the audience with the higher limit, as of [Sketch.Count]
//	p = share of its sampled ids that are in the other audience
//	d = sampled ids of the other audience alone, over the sampled fraction
//
// the intersection is n·p and the Jaccard index n·p / (n+d). OfSmaller is the
// share of the sampled ids of the smaller audience that are in the other.
//
// The interval of a share is binomial, term by term where one of its two counts
// is 25 or less and Wilson's above, and narrowed by √(1 − sampled fraction). An
// intersection of nothing seen is 0 with the High that would be missed once in
// 40 times. An audience far smaller than the other leaves few sampled ids, and
// wide intervals: of 1,000 ids against 1,000,000 at 4,096 entries, about four
// (see Sampled). Where the two sizes cannot be told apart, the interval of
// OfSmaller covers both readings.
//
// Results are exact when both sketches are. A nil sketch is empty; unlike
// numbers of entries are fine; the order does not matter.
//
// Errors: [ErrSalt].
//
// Source: shared over the smaller audience:
// https://faq.infludata.com/en/support/solutions/articles/80000990632-how-does-infludata-s-overlap-feature-work-
// (read 2026-11). P. Jaccard, Bulletin de la Société vaudoise des sciences
// naturelles 37 (1901) 547–579.
func Pairwise(a, b *Sketch) (Overlap, error) {
	both, err := settle([]*Sketch{a, b})
	if err != nil {
		return Overlap{}, err
	}
	a, b = ordered(both[0], both[1])
	shared := common(a.kept, b.kept)
	return marginOf(a).overlap(marginOf(b), shared, len(below(a.kept, b.limit))), nil
}

// ordered puts the sketch first whose size is known better.
func ordered(a, b *Sketch) (first, second *Sketch) {
	if marginOf(b).before(marginOf(a)) {
		return b, a
	}
	return a, b
}

// common counts the numbers that two ascending lists share.
func common(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		x, y := a[i], b[j]
		if x <= y {
			i++
		}
		if y <= x {
			j++
		}
		if x == y {
			n++
		}
	}
	return n
}

// A margin is what of a sketch enters its overlaps beside the hashes.
type margin struct {
	kept  int
	limit uint64
}

func marginOf(s *Sketch) margin { return margin{len(s.kept), s.limit} }

// before orders by limit, the highest first, where 0 is none.
func (m margin) before(o margin) bool {
	if m.limit != o.limit {
		return m.limit-1 > o.limit-1
	}
	return m.kept < o.kept
}

func (m margin) size() Estimate { return size(m.kept, m.limit) }

// overlap estimates from how many hashes are in both sketches and how many of m,
// which is not after o, are below the limit of o. Hashes in both are below both
// limits.
func (m margin) overlap(o margin, shared, sampled int) Overlap {
	alone := o.kept - shared
	n := m.size()
	v := Overlap{
		Intersection: part(n, shared, sampled, o.limit),
		Both:         int64(shared),
		Sampled:      int64(sampled + alone),
	}
	if m.kept > 0 {
		v.OfSmaller = m.ofSmaller(o, shared, sampled)
		v.Jaccard = jaccard(n, share(shared, sampled, o.limit), alone, o.limit)
	} else if o.kept > 0 {
		v.Jaccard = exactly(0)
	}
	return v
}

// ofSmaller gives the share of the smaller audience. When chance explains the
// difference between the sizes (McNemar's test of the ids that are in one
// audience alone) the interval covers both shares.
func (m margin) ofSmaller(o margin, shared, sampled int) Estimate {
	v, w := share(shared, sampled, o.limit), share(shared, o.kept, o.limit)
	if o.size().Value < m.size().Value {
		v, w = w, v
	}
	apart := math.Abs(float64(sampled - o.kept))
	alone := float64(sampled + o.kept - 2*shared)
	if !v.Exact && apart <= z*math.Sqrt(alone) {
		v.Interval = spanned(v, w)
	}
	return v
}

// spanned gives an interval over two estimates of one share p, either of which
// may be the one that is meant. It misses only if both miss on the same side,
// which happens the less the higher p, their errors having a correlation of 1−p;
// so each side is brought in, by a tenth from p = 0.2 on. At 4,096 entries and
// sizes that differ by 0 to 5 % the coverage was 93 to 98.5 %.
func spanned(v, w Estimate) Interval {
	const most, from = 0.1, 0.2 // our judgement, from seeded trials
	apart := 1 - math.Min(v.Value/from, 1)
	by := 1 - float64(most*(1-float64(apart*apart)))
	side := func(value, limit float64) float64 { return value + float64((limit-value)*by) }
	return Interval{
		Low:  math.Min(side(v.Value, v.Interval.Low), side(w.Value, w.Interval.Low)),
		High: math.Max(side(v.Value, v.Interval.High), side(w.Value, w.Interval.High)),
	}
}

// jaccard gives the share p of an audience of n, times the share of the union
// which that audience is, if so many ids below the limit are in the other
// audience alone.
func jaccard(n, p Estimate, alone int, limit uint64) Estimate {
	f := fraction(limit)
	d := float64(alone) / f // how many are in the other alone
	of := func(n, d float64) float64 { return n / (n + d) }
	if limit == 0 {
		return exactly(of(n.Value, d) * p.Value)
	}
	low, high := countOf(alone)
	ds := narrowed(d, low/f, high/f, limit)
	w := of(n.Value, d)
	return within(product(p, Estimate{w, Interval{
		Low:  w - hypot(w-of(n.Interval.Low, d), w-of(n.Value, ds.High)),
		High: w + hypot(of(n.Interval.High, d)-w, of(n.Value, ds.Low)-w),
	}, false}), 0, 1)
}
