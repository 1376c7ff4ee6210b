package audit

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// A Point is what was counted in one interval of time: mentions in five minutes,
// orders in a day.
type Point struct {
	At    time.Time `json:"at"` // start of the interval
	Count float64   `json:"count"`
	// Over is how long the interval is. Zero is the usual distance between points.
	Over time.Duration `json:"over,omitzero"`
}

// A SpikePolicy is how far a series may go before [Spikes] calls it a spike.
type SpikePolicy struct {
	// Window is how long the local baseline is: half of it to either side. It is
	// widened to 15 intervals where it holds fewer.
	Window time.Duration `json:"window"`
	// Widths are the lengths of time that are looked at as one. A single interval
	// always is.
	Widths []time.Duration `json:"widths"`
	// Z is how many robust deviations over the expected a spike is at least, and
	// Beyond how many times as far, on a log scale, as the series' own upper end.
	Z      float64 `json:"z"`
	Beyond float64 `json:"beyond"`
	// A long series is held against its own records too: a spike is past what the
	// largest of a Block of time reaches once in Every blocks. It takes 16 blocks.
	Block time.Duration `json:"block"`
	Every float64       `json:"every"`
	// Apart joins spikes that are not further apart than this.
	Apart time.Duration `json:"apart"`
	// Least is how many intervals a series has at least.
	Least int `json:"least"`
	// Daily and Weekly say which rhythms are learned, where the intervals are short
	// enough to show them and the series is long enough.
	Daily  bool `json:"daily"`
	Weekly bool `json:"weekly"`
}

// DefaultSpikes is the policy for counts of mentions, clicks or orders: talk comes
// in bursts of hours, and a spike is what a day brings once in a month. Its numbers
// are our judgement.
func DefaultSpikes() SpikePolicy {
	const day = 24 * time.Hour
	return SpikePolicy{
		Window: 7 * day, Widths: []time.Duration{3 * time.Hour}, Z: 4, Beyond: 2.3, Block: day, Every: 30,
		Apart: 12 * time.Hour, Least: 14, Daily: true, Weekly: true,
	}
}

// A Spike is a stretch of time in which far more was counted than usual.
type Spike struct {
	From     time.Time `json:"from"`
	To       time.Time `json:"to"`
	Gained   float64   `json:"gained"`   // counted in it
	Expected float64   `json:"expected"` // of so long a time there and then
	// Z is (gained − expected) over the robust deviation of so long a time: 1.4826
	// times the median absolute deviation around it, and not under √expected.
	Z float64 `json:"z"`
	// Beyond sets the spike against the series' own upper end, what it passes once
	// in twenty intervals: ln(1 + excess/base) over ln(1 + upper end/base), with
	// base the expected and one deviation. Series of any tail pass 2.3 rarely.
	Beyond float64 `json:"beyond"`
}

// Spikes finds where a series of counts is far over its local baseline, which
// learns trend, changes of pace, and the rhythm of the day and the week. Points may
// come in any order and spacing; of several at one instant the largest count is
// taken. What is not a finite count is left out, negative counts are read as they
// are. Spikes come in the order of time.
//
// It takes n·log n steps and memory for n points.
func Spikes(series []Point, p SpikePolicy) []Spike {
	points := make([]Point, 0, len(series))
	for _, x := range series {
		if !math.IsNaN(x.Count) && math.Abs(x.Count) <= maxCounted {
			points = append(points, x)
		}
	}
	slices.SortFunc(points, func(a, b Point) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(b.Count, a.Count), cmp.Compare(b.Over, a.Over))
	})
	points = slices.CompactFunc(points, func(a, b Point) bool { return a.At.Equal(b.At) })
	n := len(points)
	if n < max(p.Least, 3) {
		return nil
	}
	gaps := make([]float64, n-1)
	for i := range gaps {
		gaps[i] = seconds(points[i].At, points[i+1].At)
	}
	usual := middle(gaps)
	s := newScan(n)
	for i, x := range points {
		over := x.Over.Seconds()
		if over <= 0 {
			over = usual
		}
		s.from[i] = seconds(points[0].At, x.At)
		s.to[i] = s.from[i] + over
		s.value[i] = x.Count
	}
	s.measure(usual)
	rhythms := p.rhythms(points, usual)
	half := halfOf(p.Window, usual, 7, n)
	floor := make([]float64, n)
	steady := slidingMedian(s.rate, half)
	for i := range floor {
		floor[i] = math.Sqrt(max(1, steady[i]))
	}
	s.base = newBaseline(s.rate, half, rhythms, floor)
	for i := range floor {
		floor[i] = max(1, s.base.expected[i])
	}
	s.floor = floor
	s.cumulate()
	widths := make([]float64, len(p.Widths))
	for i, w := range p.Widths {
		widths[i] = w.Seconds() * 1.05
	}
	beyond := max(p.Beyond, s.record(widths, p.Block.Seconds(), p.Every))
	found := s.find(widths, p.Z, beyond, 0, p.Apart.Seconds())
	out := make([]Spike, len(found))
	for i, w := range found {
		out[i] = Spike{From: points[w.first].At, To: points[w.last].At.Add(time.Duration((s.to[w.last] - s.from[w.last]) * float64(time.Second))),
			Gained: w.gained, Expected: w.expected, Z: w.z, Beyond: w.beyond}
	}
	return out
}

// maxCounted bounds a count: past it sums would lose whole numbers.
const maxCounted = 1 << 53

// seconds from a to b, also where the two are too far apart for a Duration.
func seconds(a, b time.Time) float64 {
	return float64(b.Unix()-a.Unix()) + float64(b.Nanosecond()-a.Nanosecond())/1e9
}

// rhythms assigns intervals to hours of the day and days of the week.
func (p *SpikePolicy) rhythms(points []Point, usual float64) []rhythm {
	const hour, day = 3600.0, 86400.0
	length := seconds(points[0].At, points[len(points)-1].At)
	var out []rhythm
	if p.Daily && usual <= 6*hour && length >= 3*day {
		r := rhythm{make([]int, len(points)), 24}
		for i, x := range points {
			r.slot[i] = x.At.UTC().Hour()
		}
		out = append(out, r)
	}
	if p.Weekly && usual <= 1.5*day && length >= 21*day {
		r := rhythm{make([]int, len(points)), 7}
		for i, x := range points {
			r.slot[i] = int(x.At.UTC().Weekday())
		}
		out = append(out, r)
	}
	return out
}
