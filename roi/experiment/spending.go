package experiment

import (
	"fmt"
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Spending says how much of the error allowed each look may use up. Any text
// decodes; [Spending.IsValid] tells whether it is one of the two.
type Spending string

// The spending functions, of the share t of the sample that was seen.
const (
	// OBrienFleming spends 4 − 4·Φ(z/√t), z being the normal quantile of 1 − level/4:
	// next to nothing early, so that the last look costs hardly more than a single one.
	OBrienFleming Spending = "obrien_fleming"
	// Pocock spends level·ln(1 + (e−1)·t): about the same at each look.
	Pocock Spending = "pocock"
)

// IsValid reports whether s is one of the two.
func (s Spending) IsValid() bool { return s == OBrienFleming || s == Pocock }

// spent is the error used up when a share t of the sample was seen.
func (s Spending) spent(level, t float64) float64 {
	if t >= 1 {
		return level
	}
	if s == Pocock {
		return level * stats.Log(1+float64((math.E-1)*t))
	}
	return 4 * stats.NormalCDF(stats.NormalQuantile(level/4)/math.Sqrt(t))
}

// A Bound is what one look must pass.
type Bound struct {
	Seen   float64 `json:"seen"`    // share of the sample seen so far
	Z      float64 `json:"z"`       // the absolute normal score from which the look rejects
	PValue float64 `json:"p_value"` // the same as a p-value, both sides: reject at this or less
	Spent  float64 `json:"spent"`   // error used up so far, this look included
}

const (
	mostLooks = 200
	farthestZ = 9.0 // beyond any score that 10^-15 of error would ask for
	gridHalf  = 150 // of the points between a bound and 0
)

// Bounds is what each of several planned looks at one test must pass so that all
// of them together keep the level, both sides together. looks are the shares of the
// full sample that will have been seen: 0.25, 0.5, 0.75, 1. The bounds follow from
// those up to them, so that a look may be put in or moved while the test runs, as
// long as the data do not decide when. They are exact for normal scores with
// independent increments, such as that of two proportions, to about 1e-4.
//
// Errors: [stats.ErrRange] for an unknown spending, a level not between 0 and 1, and
// looks that do not rise from above 0 to at most 1; [stats.ErrTooFew] without a
// look; [stats.ErrTooMany] above 200.
//
// Source: K. K. G. Lan and D. L. DeMets, Biometrika 70 (1983) 659–663; the
// recursion of P. Armitage, C. K. McPherson and B. C. Rowe, JRSS A 132 (1969)
// 235–244.
func Bounds(s Spending, level float64, looks []float64) ([]Bound, error) {
	switch {
	case !s.IsValid() || !inside(level):
		return nil, fmt.Errorf("experiment: bounds: %w", stats.ErrRange)
	case len(looks) == 0:
		return nil, fmt.Errorf("experiment: bounds: %w", stats.ErrTooFew)
	case len(looks) > mostLooks:
		return nil, fmt.Errorf("experiment: bounds: %w", stats.ErrTooMany)
	}
	var w walk
	bounds := make([]Bound, len(looks))
	before := 0.0
	for i, t := range looks {
		if !(t > w.t && t <= 1) {
			return nil, fmt.Errorf("experiment: look %d: %w", i, stats.ErrRange)
		}
		used := s.spent(level, t)
		edge := w.edge(t, used-before)
		z := edge / math.Sqrt(t)
		bounds[i] = Bound{Seen: t, Z: z, PValue: 2 * stats.NormalCDF(-z), Spent: used}
		w = w.step(t, edge)
		before = used
	}
	return bounds, nil
}

// A walk is the density of a Brownian motion that no look has stopped yet, at the
// last look, on a grid that Simpson's rule integrates.
type walk struct {
	t       float64
	at      []float64 // places, from −edge to edge
	density []float64 // times the weight of the rule
}

// edge finds the place whose passing, either way, has the probability error at t.
func (w walk) edge(t, wanted float64) float64 {
	low, high := 0.0, farthestZ*math.Sqrt(t)
	for range 50 {
		if mid := (low + high) / 2; 2*w.beyond(t, mid) > wanted {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

// beyond is the probability to come out above c at t.
func (w walk) beyond(t, c float64) float64 {
	if w.at == nil {
		return stats.NormalCDF(-c / math.Sqrt(t))
	}
	sd := math.Sqrt(t - w.t)
	sum := 0.0
	for i, x := range w.at {
		sum += float64(w.density[i] * stats.NormalCDF((x-c)/sd))
	}
	return sum
}

// step is the walk at t for those that stayed within edge.
func (w walk) step(t, edge float64) walk {
	const points = 2*gridHalf + 1
	next := walk{t: t, at: make([]float64, points), density: make([]float64, points)}
	wide := edge / gridHalf
	for i := range points {
		x := float64(wide * float64(i-gridHalf))
		weight := 2.0
		switch {
		case i == 0 || i == points-1:
			weight = 1
		case i%2 == 1:
			weight = 4
		}
		next.at[i] = x
		next.density[i] = float64(weight*wide) / 3 * w.densityAt(t, x)
	}
	return next
}

func (w walk) densityAt(t, x float64) float64 {
	if w.at == nil {
		return normalDensity(x, math.Sqrt(t))
	}
	sd := math.Sqrt(t - w.t)
	sum := 0.0
	for i, u := range w.at {
		sum += float64(w.density[i] * normalDensity(x-u, sd))
	}
	return sum
}

func normalDensity(x, sd float64) float64 {
	z := x / sd
	return stats.Exp(-z*z/2) / float64(sd*math.Sqrt(2*math.Pi))
}
