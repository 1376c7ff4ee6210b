package main

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"
)

// A way is one way of doing a job. Its run returns the answer, so that the tests
// can hold all ways to the same one, and no compiler can leave the work out.
type way struct {
	name string
	run  func() float64
}

// A contest is a job of so many items done in two ways.
type contest struct {
	items       int
	plain, ours way
	goal        goal
	allocs      float64 // the most that ours may make for the whole job; 0: any number
}

// A goal is the most time ours may take where the plain way takes 1. The zero goal
// is none: the contest is for information.
type goal float64

func faster(times float64) goal { return goal(1 / times) }
func within(times float64) goal { return goal(times) }

func (g goal) String() string {
	switch {
	case g == 0:
		return "–"
	case g <= 1:
		return fmt.Sprintf("≥ %.3g× as fast", 1/float64(g))
	}
	return fmt.Sprintf("≤ %.3g× the time", float64(g))
}

// A result is what the rounds of a contest showed.
type result struct {
	contest
	bestPlain, bestOurs time.Duration
	ratio               float64 // the median of ours/plain in each round
	allocsPlain         float64
	allocsOurs          float64
}

// race runs both ways in turn, each first in every other round, after the garbage
// of the one before is gone.
func (c contest) race(rounds int) result {
	r := result{contest: c, bestPlain: math.MaxInt64, bestOurs: math.MaxInt64}
	r.allocsPlain = testing.AllocsPerRun(1, func() { c.plain.run() }) // runs each twice, which warms up
	r.allocsOurs = testing.AllocsPerRun(1, func() { c.ours.run() })
	ratios := make([]float64, rounds)
	for i := range ratios {
		var plain, ours time.Duration
		if i%2 == 0 {
			plain, ours = c.plain.time(), c.ours.time()
		} else {
			ours, plain = c.ours.time(), c.plain.time()
		}
		r.bestPlain, r.bestOurs = min(r.bestPlain, plain), min(r.bestOurs, ours)
		ratios[i] = float64(ours) / float64(plain)
	}
	slices.Sort(ratios)
	r.ratio = ratios[rounds/2]
	return r
}

func (w way) time() time.Duration {
	runtime.GC()
	start := time.Now()
	w.run()
	return time.Since(start)
}

func (r result) met() bool {
	return (r.goal == 0 || r.ratio <= float64(r.goal)) && (r.allocs == 0 || r.allocsOurs <= r.allocs)
}

// wanted writes the goal, and the bound on allocations where there is one.
func (c contest) wanted() string {
	if c.allocs == 0 {
		return c.goal.String()
	}
	return fmt.Sprintf("%v, ≤ %.0f allocs", c.goal, c.allocs)
}

// table writes the results in columns.
func table(results []result) string {
	rows := []byte("  ours\tns/item\tallocs\tagainst\tns/item\tallocs\tratio\tof best\tgoal\tmet\n")
	for _, r := range results {
		verdict := "no"
		switch {
		case r.goal == 0:
			verdict = ""
		case r.met():
			verdict = "yes"
		}
		each := func(d time.Duration) float64 { return float64(d) / float64(r.items) }
		rows = fmt.Appendf(rows, "  %s\t%.2f\t%.0f\t%s\t%.2f\t%.0f\t%s\t%s\t%s\t%s\n",
			r.ours.name, each(r.bestOurs), r.allocsOurs, r.plain.name, each(r.bestPlain), r.allocsPlain,
			r.goal.times(r.ratio), r.goal.times(float64(r.bestOurs)/float64(r.bestPlain)), r.wanted(), verdict)
	}
	var out strings.Builder
	columns := tabwriter.NewWriter(&out, 0, 0, 2, ' ', 0)
	_, _ = columns.Write(rows) // a Builder takes everything
	_ = columns.Flush()
	return out.String()
}

// times writes ours/plain in the terms of the goal.
func (g goal) times(ours float64) string {
	if g <= 1 {
		return fmt.Sprintf("%.2f× as fast", 1/ours)
	}
	return fmt.Sprintf("%.2f× the time", ours)
}
