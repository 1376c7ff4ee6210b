package engagement

import (
	"math"

	"github.com/seed-e12bc25d/influencekit/engagement/stats"
)

// A Difference is how far one rate is above another.
type Difference struct {
	Points   float64                `json:"points"`   // r − o, as a fraction: 0.01 is one percentage point
	Relative Figure[Change]         `json:"relative"` // (r − o) / o
	Interval Figure[stats.Interval] `json:"interval"` // of Points, at the lower of the two levels
	Clear    bool                   `json:"clear"`    // the interval has a width and does not hold 0
}

// Versus compares two readings of one definition, of two creators say. The
// interval of the difference joins the two intervals by square and add
// (Zou and Donner's MOVER, which takes any pair of intervals):
//
//	low  = d − √((r − r.low)² + (o.high − o)²)
//	high = d + √((r.high − r)² + (o − o.low)²)
//
// It holds for readings of different posts. Unlike definitions are an
// [UnlikeError]; unlike views a [MixedViewsError]; a reading that measured no
// post an [Undefined].
func (r Reading) Versus(o Reading) (Difference, error) {
	if err := r.alike(o); err != nil {
		return Difference{}, err
	}
	if r.Posts == 0 || o.Posts == 0 {
		return Difference{}, &Undefined{What: "difference", Because: "one of the two measured no post"}
	}
	points := float64(r.Rate - o.Rate)
	d := Difference{Points: points}
	if o.Rate == 0 {
		d.Relative.Undefined = &Undefined{What: "relative difference", Because: "the other rate is 0"}
	} else {
		d.Relative.Value = Change(points / float64(o.Rate))
	}
	a, errA := r.Interval.Get()
	b, errB := o.Interval.Get()
	if errA != nil || errB != nil {
		d.Interval.Undefined = &Undefined{What: "interval", Because: "one of the two has none"}
		return d, nil
	}
	down := root2(float64(r.Rate)-a.Low, b.High-float64(o.Rate))
	up := root2(a.High-float64(r.Rate), float64(o.Rate)-b.Low)
	iv := stats.Interval{Low: points - down, High: points + up, Level: min(a.Level, b.Level)}
	d.Interval.Value, d.Clear = iv, (iv.Low > 0 || iv.High < 0) && iv.Low < iv.High
	return d, nil
}

// alike returns nil when the two are the same kind of number.
func (r Reading) alike(o Reading) error {
	if err := r.Method.Alike(o.Method); err != nil {
		return err
	}
	if r.ViewsAs != o.ViewsAs {
		return &MixedViewsError{Defs: []ViewDef{min(r.ViewsAs, o.ViewsAs), max(r.ViewsAs, o.ViewsAs)}}
	}
	return nil
}

// root2 is √(a² + b²). Unlike math.Hypot it has the same bits on every machine.
func root2(a, b float64) float64 { return math.Sqrt(float64(a*a) + float64(b*b)) }
