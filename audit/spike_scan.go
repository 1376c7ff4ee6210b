package audit

import (
	"math"
	"math/bits"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A scan looks for windows of consecutive intervals that gained far more than the
// baseline expects.
type scan struct {
	from, to []float64 // seconds
	value    []float64 // what each interval gained
	units    []float64 // its length in usual intervals
	rate     []float64 // value per unit
	base     *baseline
	floor    []float64 // variance that counting alone gives one unit
	grain    []float64 // what rounding can add to any window; nil is nothing
	skip     []bool    // intervals in which nothing is looked for; nil is none

	sumValue, sumExpected, sumUnits, sumSpread, sumFloor []float64 // up to each interval
	habits                                               [128]habit
}

// A window is consecutive intervals, first to last.
type window struct {
	first, last         int
	gained, expected, s float64
	z, beyond           float64
}

func newScan(n int) *scan {
	return &scan{from: make([]float64, n), to: make([]float64, n), value: make([]float64, n), units: make([]float64, n), rate: make([]float64, n)}
}

// measure sets units and rates from the length of a usual interval.
func (s *scan) measure(usual float64) {
	for i := range s.value {
		s.units[i] = max((s.to[i]-s.from[i])/usual, 1e-3)
		s.rate[i] = s.value[i] / s.units[i]
	}
}

// cumulate sums up what windows are made of.
func (s *scan) cumulate() {
	sums := func(of func(i int) float64) []float64 {
		out := make([]float64, len(s.value)+1)
		for i := range s.value {
			out[i+1] = out[i] + of(i)
		}
		return out
	}
	s.sumValue = sums(func(i int) float64 { return s.value[i] })
	s.sumExpected = sums(func(i int) float64 { return float64(s.base.expected[i] * s.units[i]) })
	s.sumUnits = sums(func(i int) float64 { return s.units[i] })
	s.sumSpread = sums(func(i int) float64 { return float64(s.base.spread[i] * s.base.spread[i] * s.units[i]) })
	s.sumFloor = sums(func(i int) float64 { return float64(s.floor[i] * s.units[i]) })
}

// over measures the window first to last against the baseline.
func (s *scan) over(first, last int) window {
	w := window{first: first, last: last}
	w.gained = s.sumValue[last+1] - s.sumValue[first]
	w.expected = s.sumExpected[last+1] - s.sumExpected[first]
	units := s.sumUnits[last+1] - s.sumUnits[first]
	k := float64(last - first + 1)
	spread := max(0, s.sumSpread[last+1]-s.sumSpread[first], s.sumFloor[last+1]-s.sumFloor[first])
	h := s.habitOf(last - first + 1)
	w.expected += float64(h.shift * math.Sqrt(spread))
	spread = float64(spread * h.wide * h.wide)
	if units > 1.5*k { // a gap: the pace within it is not known
		unsure := 0.3 * max(0, w.expected) * (1 - k/units)
		spread += float64(unsure * unsure)
	}
	w.s = math.Sqrt(spread)
	if s.grain != nil {
		w.s = max(w.s, s.grain[first])
	}
	if w.s <= 0 {
		return w
	}
	w.z = (w.gained - w.expected) / w.s
	return w
}

// rarity fills in how far beyond the series' own upper end a window is.
func (s *scan) rarity(w *window) {
	if w.s <= 0 || w.z <= 0 {
		return
	}
	tail := s.habitOf(w.last - w.first + 1).tail
	base := max(0, w.expected) + w.s
	w.beyond = naturalLog(1+(w.gained-w.expected)/base) / naturalLog(1+float64(tail*w.s)/base)
}

// A habit is how sums of k intervals lie around the sum of their baselines, in the
// spreads that independent intervals would have.
type habit struct {
	shift float64 // of the median: the rare large days count in a sum
	wide  float64 // robust deviation; 1 for independent intervals
	tail  float64 // what one in twenty goes past the median by, in deviations
}

// habitOf is the habit of about k intervals, learned for powers of two and for 3.
func (s *scan) habitOf(k int) *habit {
	at := 2 * (bits.Len(uint(k)) - 1)
	if k == 3 {
		at++
	} else {
		k = 1 << (at / 2)
	}
	h := &s.habits[at]
	if h.wide > 0 {
		return h
	}
	*h = habit{0, 1, normalTail + (s.base.tail-normalTail)/math.Sqrt(float64(k))}
	n := len(s.value)
	if k == 1 || n < 8*k || n < 40 {
		if k > 1 {
			half := s.habitOf(k / 2)
			h.shift, h.wide = half.shift, half.wide
		}
		return h
	}
	zs := make([]float64, 0, n-k+1)
	for i := 0; i+k <= n; i++ {
		d := s.sumValue[i+k] - s.sumValue[i] - s.sumExpected[i+k] + s.sumExpected[i]
		if v := s.sumSpread[i+k] - s.sumSpread[i]; v > 0 {
			zs = append(zs, d/math.Sqrt(v))
		}
	}
	if len(zs) == 0 {
		return h
	}
	h.shift = max(0, middle(zs))
	upper := (ranked(zs, int(0.8*float64(len(zs)-1))) - h.shift) / 0.8416
	for i := range zs {
		zs[i] = math.Abs(zs[i] - h.shift)
	}
	h.wide = max(1, min(math.Sqrt(float64(k)), stats.NormalMAD*middle(zs)))
	h.tail = max(normalTail, min(8, upper*normalTail/h.wide))
	return h
}
