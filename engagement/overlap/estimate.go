package overlap

import "math"

// Level is the confidence of every interval: of 100 sets of ids it holds the true
// number in about 95, and in more where little was sampled.
const Level = 0.95

// An Interval runs from Low to High, both of which it holds.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Contains reports whether Low <= x <= High. It is false for NaN.
func (i Interval) Contains(x float64) bool { return i.Low <= x && x <= i.High }

// An Estimate is a number of ids, or a share of them as a fraction (0.1 is
// 10 %), with its interval at [Level]. When Exact, nothing was estimated and the
// interval has no width. Low <= Value <= High, all finite and not negative.
//
// The zero Estimate is undefined, such as the share of an audience of nobody;
// tag a field `omitzero` to leave it out of JSON.
type Estimate struct {
	Value    float64  `json:"value"`
	Interval Interval `json:"interval"`
	Exact    bool     `json:"exact"`
}

// Defined reports whether there is a number. Every one that is not exact has a
// High above 0.
func (e Estimate) Defined() bool { return e != Estimate{} }

// Round gives the value as a whole number of ids, halves upwards.
func (e Estimate) Round() int64 {
	if !(e.Value > 0) {
		return 0
	}
	return int64(math.Min(math.Floor(e.Value+0.5), 1<<62))
}

func exactly(x float64) Estimate { return Estimate{x, Interval{x, x}, true} }

// Count estimates how many distinct ids the set holds: all of them while there
// are no more than entries, and after that
//
//	entries / (limit / 2^64)
//
// which is unbiased. The interval belongs to the gamma distribution of the
// limit, narrowed by the share of the ids that are in the sketch.
//
// Source: Z. Bar-Yossef et al., Counting distinct elements in a data stream,
// RANDOM 2002; A. Dasgupta, K. Lang, L. Rhodes and J. Thaler, A framework for
// estimating stream expression cardinalities, ICDT 2016.
func (s *Sketch) Count() Estimate {
	from := s.settled()
	return size(len(from.kept), from.limit)
}

// fraction is the share of all hashes below a limit.
func fraction(limit uint64) float64 {
	if limit == 0 {
		return 1
	}
	return float64(limit) * 0x1p-64
}

// size estimates how many ids there are if n are below the limit, which is the
// hash of one more, or 0 if n are all.
func size(n int, limit uint64) Estimate {
	if limit == 0 {
		return exactly(float64(n))
	}
	f, seen := fraction(limit), float64(n+1)
	low, high := gammaLimits(seen, seen, 1-f)
	return within(Estimate{
		Value:    float64(n) / f,
		Interval: Interval{low / f, high / f},
	}, seen, math.Inf(1))
}

// within brings an estimate between bounds that are certain.
func within(e Estimate, least, most float64) Estimate {
	e.Value = math.Min(math.Max(e.Value, least), most)
	e.Interval.Low = math.Min(math.Max(e.Interval.Low, least), e.Value)
	e.Interval.High = math.Max(math.Min(e.Interval.High, most), e.Value)
	return e
}
