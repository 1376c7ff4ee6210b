package programme

import (
	"slices"

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/roi/experiment"
)

// trials are the tests of all creators, walked through week by week.
type trials struct {
	creators []trial
}

// A trial is what is known of one creator.
type trial struct {
	fresh      int // the week since which the evidence counts: the first, or that of a change
	conversion experiment.RateRatio
	looks      int     // weeks in which there was something to compare
	p          float64 // smallest so far, of conversion
	side       int     // of that p-value
	corrected  float64
	proven     int  // +1 or −1 once it was
	since      int  // the week
	out        bool // no yardstick for the others any more

	signs      experiment.Signs
	signP      float64
	signSide   int
	signSince  int
	own, peers float64 // engagement rates summed over weeks compared, the others' by median
}

// test walks through the weeks up to last, as reviews at the end of each would have.
func (p ReviewPolicy) test(d Data, last int) trials {
	t := trials{creators: make([]trial, len(d.Creators))}
	weeks := make([]map[int]Week, len(d.Creators))
	for i, r := range d.Creators {
		t.creators[i].p, t.creators[i].signP, t.creators[i].fresh = 1, 1, 1
		t.creators[i].corrected = 1
		if !r.Changed.IsZero() && r.Changed.After(d.Start) {
			t.creators[i].fresh = (r.Changed.Sub(d.Start)+6)/7 + 1
		}
		weeks[i] = make(map[int]Week, len(r.Weeks))
		for _, w := range r.Weeks {
			weeks[i][weekOf(d.Start, w.Starts)] = w
		}
	}
	last = min(last, mostWeeks)
	for week := 1; week <= last; week++ {
		p.week(&t, weeks, week)
	}
	return t
}

func weekOf(start, day civil.Date) int { return day.Sub(start)/7 + 1 }

// week takes in one week and looks at all creators.
func (p ReviewPolicy) week(t *trials, weeks []map[int]Week, week int) {
	arms, known := make([]experiment.Arm, len(weeks)), make([]bool, len(weeks))
	rates, rated := make([]float64, len(weeks)), make([]bool, len(weeks))
	var pool experiment.Arm
	pooled := 0
	for i := range weeks {
		w, ok := weeks[i][week]
		if !ok {
			continue
		}
		if x, n, ok := both(w.Outcome.Orders, w.Outcome.Clicks); ok && n > 0 {
			arms[i], known[i] = experiment.Arm{Events: x, Of: n}, true
			if !t.creators[i].out {
				pool.Events, pool.Of = pool.Events+x, pool.Of+n
				pooled++
			}
		}
		if e, reach, ok := both(w.Outcome.Engagements, w.Outcome.Reach); ok && reach > 0 {
			rates[i], rated[i] = float64(e)/float64(reach), true
		}
	}
	var sorted []float64
	for i := range rates {
		if rated[i] {
			sorted = append(sorted, rates[i])
		}
	}
	slices.Sort(sorted)
	for i := range t.creators {
		c := &t.creators[i]
		if week < c.fresh {
			continue
		}
		others, n := pool, pooled
		if known[i] && !c.out {
			others.Events, others.Of, n = others.Events-arms[i].Events, others.Of-arms[i].Of, n-1
		}
		if known[i] && n >= p.Peers && c.conversion.Add(arms[i], others) == nil {
			c.looks++
			if now, side, err := c.conversion.Beyond(p.Margin); err == nil && now < c.p {
				c.p, c.side = now, side
			}
		}
		if rated[i] {
			p.sign(c, rates[i], sorted)
			if c.signSince == 0 && c.signP <= p.EngagementError {
				c.signSince = week
			}
		}
	}
	p.prove(t, week)
}

// sign compares one creator's engagement rate of a week with the median of the others;
// sorted is everybody's, its own included.
func (p ReviewPolicy) sign(c *trial, rate float64, sorted []float64) {
	others := len(sorted) - 1
	if others < p.Peers {
		return
	}
	own, _ := slices.BinarySearch(sorted, rate)
	without := func(i int) float64 {
		if i >= own {
			i++
		}
		return sorted[i]
	}
	low, high := without((others-1)/2), without(others/2)
	switch {
	case rate > high:
		c.signs.Above++
	case rate < low:
		c.signs.Below++
	}
	c.own, c.peers = c.own+rate, c.peers+(low+high)/2
	e, err := c.signs.Evidence()
	if err != nil || e <= 0 || 1/e >= c.signP {
		return
	}
	c.signP = min(1, 1/e)
	c.signSide = 1
	if c.signs.Below > c.signs.Above {
		c.signSide = -1
	}
}

// prove marks who is proven different by the end of the week, all corrected together.
func (p ReviewPolicy) prove(t *trials, week int) {
	ps := make([]float64, len(t.creators))
	for i := range ps {
		ps[i] = t.creators[i].p
	}
	if p.Correct == Family {
		if corrected, err := experiment.Holm(ps); err == nil {
			ps = corrected
		}
	}
	for i := range t.creators {
		c := &t.creators[i]
		c.corrected = min(c.corrected, ps[i])
		if c.proven == 0 && ps[i] <= p.ConversionError {
			c.proven, c.since, c.out = c.side, week, true
		}
	}
}
