package stats

import (
	"math"
	"math/bits"
)

// BucketError bounds the relative error of a value read from a [Histogram]:
// 2^-8, or 0.39 %.
const BucketError = 1.0 / 256

// A Histogram counts non-negative numbers in buckets that grow with the
// numbers: 128 to each power of two. A bucket is named by the upper bits of its
// members (11 bits of exponent and 7 of mantissa) and stands for its midpoint,
// which is within [BucketError] of each member. Zero has a bucket of its own; a
// number below 2^-1022, the smallest normal float64, counts as zero.
//
// The zero Histogram is empty and ready. Its state depends on the numbers
// added and not on their order, nor on how they were spread over histograms
// that were merged. Counts that would pass 2^64−1 stay there. Memory is at most
// 2 MB; rates of engagement take about 20 kB. Do not copy a Histogram that is
// still being added to.
type Histogram struct {
	n     uint64
	zeros uint64
	first int // exponent of pages[0]
	pages []*page
}

// A page holds the buckets of one exponent, that is of one power of two.
type page [pageSize]uint64

const (
	mantissaBits = 7
	pageSize     = 1 << mantissaBits
	dropped      = 52 - mantissaBits // mantissa bits that a bucket forgets
	exponentMask = 1<<11 - 1         // leaves out the sign, so that -0 is 0
)

// Add counts x. It reports false, and counts nothing, if x is negative, NaN or
// infinite.
func (h *Histogram) Add(x float64) bool {
	if !countable(x) {
		return false
	}
	h.add(math.Float64bits(x)>>dropped, 1)
	return true
}

// AddN counts x as n equal numbers. It reports false, and counts nothing, if x
// is negative, NaN or infinite.
func (h *Histogram) AddN(x float64, n uint64) bool {
	if !countable(x) {
		return false
	}
	h.add(math.Float64bits(x)>>dropped, n)
	return true
}

// countable holds for zero and the positive finite numbers. It holds for -0,
// whose sign the buckets drop.
func countable(x float64) bool {
	return x >= 0 && x <= math.MaxFloat64
}

// add counts n numbers of a bucket, named by the upper bits of its members.
func (h *Histogram) add(bucket, n uint64) {
	if n == 0 {
		return
	}
	h.n = addCapped(h.n, n)
	exponent := int(bucket>>mantissaBits) & exponentMask
	if exponent == 0 {
		h.zeros = addCapped(h.zeros, n)
		return
	}
	if i := exponent - h.first; uint(i) < uint(len(h.pages)) && h.pages[i] != nil {
		c := &h.pages[i][bucket%pageSize]
		*c = addCapped(*c, n)
		return
	}
	h.newPage(exponent)[bucket%pageSize] = n
}

// newPage makes room for the buckets of an exponent.
func (h *Histogram) newPage(exponent int) *page {
	if len(h.pages) == 0 {
		h.first = exponent
	}
	if below := h.first - exponent; below > 0 {
		h.pages = append(make([]*page, below), h.pages...)
		h.first = exponent
	}
	if above := exponent - h.first - len(h.pages) + 1; above > 0 {
		h.pages = append(h.pages, make([]*page, above)...)
	}
	p := new(page)
	h.pages[exponent-h.first] = p
	return p
}

// Merge adds all that o has counted. A nil o adds nothing.
func (h *Histogram) Merge(o *Histogram) {
	if o == nil {
		return
	}
	o.ascend(func(bucket, n uint64) bool {
		h.add(bucket, n)
		return true
	})
}

// N is how many numbers were counted.
func (h *Histogram) N() uint64 {
	return h.n
}

// Rank gives the r-th smallest number, the first having rank 1, within
// [BucketError] of the truth. A rank below 1 means the smallest, above N the
// largest. It is 0 when nothing was counted: ask N first.
func (h *Histogram) Rank(r uint64) float64 {
	var value float64
	var seen uint64
	h.ascend(func(bucket, n uint64) bool {
		value, seen = midpoint(bucket), addCapped(seen, n)
		return seen < r
	})
	return value
}

// Quantile gives the nearest-rank quantile: the number of rank ⌈p·N⌉, within
// [BucketError] of the truth; see [Type1]. ok is false when nothing was counted
// or p is not between 0 and 1.
func (h *Histogram) Quantile(p float64) (x float64, ok bool) {
	if h.n == 0 || !(p >= 0 && p <= 1) {
		return 0, false
	}
	return h.Rank(nearestRank(h.n, p)), true
}

// nearestRank is ⌈p·n⌉, between 1 and n. A product within a few rounding errors
// of a whole number counts as that number: 0.1·30 is 3.
func nearestRank(n uint64, p float64) uint64 {
	r := math.Ceil(float64(p*float64(n)) * (1 - 4*epsilon))
	if r < 1 {
		return 1
	}
	if r >= float64(n) {
		return n
	}
	return uint64(r)
}

// midpoint is the number a bucket stands for: zero, or the middle between its
// lower bound and the next bucket's.
func midpoint(bucket uint64) float64 {
	if bucket == 0 {
		return 0
	}
	return math.Float64frombits(bucket<<dropped | 1<<(dropped-1))
}

// ascend yields the buckets that hold something, in ascending order.
func (h *Histogram) ascend(yield func(bucket, n uint64) bool) {
	if h.zeros > 0 && !yield(0, h.zeros) {
		return
	}
	for i, p := range h.pages {
		if p == nil {
			continue
		}
		for j, n := range p {
			if n > 0 && !yield(uint64(h.first+i)<<mantissaBits|uint64(j), n) {
				return
			}
		}
	}
}

// addCapped is a+b, or 2^64−1 if that is less. Like a plain sum it is the same
// in any order and any grouping.
func addCapped(a, b uint64) uint64 {
	sum, carry := bits.Add64(a, b, 0)
	return sum | -carry
}
