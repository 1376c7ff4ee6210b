package persona

import "math"

// A dual bounds what any allowed set can be worth from above by Lagrangian
// relaxation. Each crowd a has a toll u between 0 and its weight w, which the
// creators that reach it may earn; each rule has a signed price p, and money has
// a price λ >= 0 per step. Whatever these are, no allowed set is worth more than
//
//	Σ (w−u) + λ·budget + Σ prices of the rules + Σ max(0, earned − p − λ·cost)
//
// where the sums run over crowds not met yet, rules and open creators. The bound
// is computed in floating point, with the most that rounding can have taken away
// added to it, and is rounded down to what sets can be worth, so that it is
// never too low.
//
// Source: M. L. Fisher, The Lagrangian relaxation method for solving integer
// programming problems, Management Science 27 (1981) 1–18; A. Caprara, M.
// Fischetti and P. Toth, A heuristic method for the set covering problem,
// Operations Research 47 (1999) 730–743.
type dual struct {
	c *coverTask

	// The part of the cover that is open: creators, what they cost, the crowds
	// that they would be the first to reach.
	open  []int32
	start []int32
	item  []uint32
	cost  []float64
	money float64 // the budget that is left
	base  int64   // what the picks made are worth
	w, u  []float64
	least []float64 // of the rules and, last, of the number of picks
	most  []float64
	p     []float64
	rules bool // whether any price can matter

	earn    []float64 // earned − p of each open creator
	x       []float64 // how much of each is in the relaxed answer
	mean    []float64 // x, smoothed over iterations
	reached []float64 // times each crowd is reached by x
	slope   []float64 // direction of the last step
	count   []float64
	order   []dualShare
	lambda  float64
	best    float64 // the lowest bound, rounding included
	bestU   []float64
	bestP   []float64
	bestL   float64 // λ of it
	longest int
	steps   int64
}

// A dualShare is an open creator in the relaxed choice under the budget.
type dualShare struct {
	ratio float64 // earned per cost
	k     int32
}

func newDual(c *coverTask) *dual {
	rules := len(c.rules) + 1
	return &dual{
		c: c, w: make([]float64, c.crowds), u: make([]float64, c.crowds),
		least: make([]float64, rules), most: make([]float64, rules), p: make([]float64, rules),
		reached: make([]float64, c.crowds), slope: make([]float64, c.crowds),
		count: make([]float64, rules), bestU: make([]float64, c.crowds), bestP: make([]float64, rules),
	}
}

// load takes in the picks made and the open creators. It leaves out creators
// that do not fit and those that bring nothing, unless a rule asks for them.
func (d *dual) load(s *pickSet, open []int32) {
	c := d.c
	d.base, d.longest = s.value, 0
	d.open, d.start, d.item, d.cost = d.open[:0], append(d.start[:0], 0), d.item[:0], d.cost[:0]
	wipe(d.w)
	wants := s.wants()
	for _, j := range open {
		if !s.fits(int(j)) {
			continue
		}
		from := len(d.item)
		for _, a := range c.sets[j] {
			if s.met[a] == 0 {
				d.item = append(d.item, a)
				d.w[a] = float64(c.worth(a))
			}
		}
		if len(d.item) == from && !(wants && !s.spare(int(j))) {
			continue
		}
		d.longest = max(d.longest, len(d.item)-from)
		d.open = append(d.open, j)
		d.start = append(d.start, int32(len(d.item)))
		if c.budget < unlimited {
			d.cost = append(d.cost, float64(c.cost[j]))
		} else {
			d.cost = append(d.cost, 1)
		}
	}
	for a, w := range d.w {
		d.u[a] = min(d.u[a], w)
	}
	n := len(d.open)
	d.earn, d.x, d.mean = resizedTo(d.earn, n), resizedTo(d.x, n), resizedTo(d.mean, n)
	wipe(d.mean)
	wipe(d.slope)
	d.limits(s)
	d.best, d.steps = math.Inf(1), d.steps+int64(len(d.item)+2*n+3*len(d.w))
}

// limits takes in what is left of the budget, of picks and of the rules.
func (d *dual) limits(s *pickSet) {
	c, last := d.c, len(d.c.rules)
	d.rules = false
	for r, rule := range c.rules {
		d.least[r] = float64(max(rule.least-s.have[r], 0))
		d.most[r] = float64(min(rule.most-s.have[r], int64(len(d.open))))
		d.rules = true
	}
	d.least[last], d.most[last] = 0, float64(min(s.room(), int64(len(d.open))))
	if c.budget < unlimited {
		d.money = float64(s.left())
		d.rules = d.rules || s.room() < int64(len(d.open))
	} else {
		d.money = d.most[last]
	}
}

func resizedTo(xs []float64, n int) []float64 {
	if cap(xs) < n {
		return make([]float64, n)
	}
	return xs[:n]
}

// evaluate finds the best prices of money for the tolls and the prices of the
// rules, and gives the bound without what the picks made are worth.
func (d *dual) evaluate() float64 {
	total, size := 0.0, 0.0
	for a, w := range d.w {
		total += w - d.u[a]
	}
	d.order = d.order[:0]
	last := len(d.p) - 1
	for k := range d.open {
		sum := 0.0
		for _, a := range d.item[d.start[k]:d.start[k+1]] {
			sum += d.u[a]
		}
		size += sum
		if d.rules {
			p := d.p[last]
			for _, r := range d.c.rulesOf(int(d.open[k])) {
				p += d.p[r]
			}
			sum -= p
			size += math.Abs(p)
		}
		d.earn[k], d.x[k] = sum, 0
		if sum > 0 {
			ratio := math.MaxFloat64
			if d.cost[k] > 0 {
				ratio = sum / d.cost[k]
			}
			d.order = append(d.order, dualShare{ratio, int32(k)})
		}
	}
	if d.rules {
		for r, p := range d.p {
			if p > 0 {
				total += float64(p * d.most[r])
			} else {
				total += float64(p * d.least[r])
			}
		}
	}
	d.lambda = d.fill()
	total += float64(d.lambda * d.money)
	for _, o := range d.order {
		if over := d.earn[o.k] - float64(d.lambda*d.cost[o.k]); over > 0 {
			total += over
		}
	}
	d.steps += int64(len(d.item) + 8*len(d.open) + 3*len(d.w))
	const ulp = 1.0 / (1 << 52)
	sums := float64(float64(float64(d.longest+16)*ulp) * size)
	terms := float64(float64(float64(len(d.open)+len(d.w)+16)*ulp) * (math.Abs(total) + size))
	rounding := sums + terms
	return total + rounding
}

// fill spends the budget on the creators that earn most for their cost, the last
// one in part, and gives the price of money at which it is spent.
func (d *dual) fill() float64 {
	left := d.money
	rest := d.order
	for len(rest) > 0 {
		// All of above earn more than the pivot, the rest does not.
		pivot := medianOfThree(rest[0].ratio, rest[len(rest)/2].ratio, rest[len(rest)-1].ratio)
		above, same := 0, 0
		need := 0.0
		for i := range rest {
			if o := rest[i]; o.ratio > pivot {
				need += d.cost[o.k]
				rest[i] = rest[same]
				rest[same] = rest[above]
				rest[above] = o
				above, same = above+1, same+1
			} else if o.ratio == pivot {
				rest[i] = rest[same]
				rest[same] = o
				same++
			}
		}
		if need > left {
			rest = rest[:above]
			continue
		}
		for _, o := range rest[:above] {
			d.x[o.k] = 1
		}
		left -= need
		for _, o := range rest[above:same] {
			if d.cost[o.k] > left {
				d.x[o.k] = left / d.cost[o.k]
				return o.ratio
			}
			d.x[o.k] = 1
			left -= d.cost[o.k]
		}
		rest = rest[same:]
	}
	return 0
}

func medianOfThree(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }
