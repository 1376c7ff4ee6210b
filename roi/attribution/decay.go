package attribution

import (
	"math"
	"time"
)

// decay is a table of the weights of touches by their age in milliseconds:
// 2^(−age/half-life) is far[age>>22] · near[age>>12 and 10 bits] · what the last
// 12 bits make, which a polynomial gives. Everything is rounded the same way on
// every machine.
type decay struct {
	far, near []float64
	perMilli  float64 // ln 2 / half-life
	weights   []float64
}

const (
	nearBits, lowBits = 10, 12
	farShift          = nearBits + lowBits
	smallest          = 62 // halvings after which a weight is below one part of whole
)

func newDecay(halfLife time.Duration) *decay {
	h := float64(halfLife.Milliseconds())
	d := &decay{near: make([]float64, 1<<nearBits), perMilli: math.Ln2 / h}
	d.far = make([]float64, int64(smallest*h)>>farShift+1)
	for i := range d.far {
		d.far[i] = halvings(float64(int64(i)<<farShift) / h)
	}
	for i := range d.near {
		d.near[i] = halvings(float64(i<<lowBits) / h)
	}
	return d
}

// halvings returns 2^-x for x from 0 on, to the last digit or the one before.
func halvings(x float64) float64 {
	n := math.Floor(x)
	y := -(x - n) * math.Ln2
	sum := 1.0
	for k := 20.0; k >= 1; k-- {
		sum = 1 + float64(sum*y)/k
	}
	return math.Ldexp(sum, -int(n))
}

// split shares by age. Ages are taken from the newest touch, which cancels out
// and keeps its weight at 1.
func (d *decay) split(ts []touch, at int64, shares []uint64) {
	if cap(d.weights) < len(ts) {
		d.weights = make([]float64, 2*len(ts))
	}
	weights := d.weights[:len(ts)]
	last := len(ts) - 1
	newest := min(ts[last].at, at)
	if at == noTime {
		newest = ts[last].at
	}
	sum := 0.0
	for i := range ts {
		age := uint64(newest - ts[i].at)
		w := 1.0
		if int64(age) > 0 && ts[i].at < untimed {
			w = 0
			if far := age >> farShift; far < uint64(len(d.far)) {
				x := float64(age&(1<<lowBits-1)) * d.perMilli
				w = d.far[far] * d.near[age>>lowBits&(1<<nearBits-1)] * (1 - x + float64(float64(x*x)*0.5))
			}
		}
		weights[i] = w
		sum += w
	}
	left, scale := whole, float64(whole)/sum
	for i, w := range weights[:last] {
		shares[i] = uint64(w * scale)
		left -= shares[i]
	}
	shares[last] = left
}
