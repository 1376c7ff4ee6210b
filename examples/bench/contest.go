package main

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"time"
)

// A way is one way of doing a job. Its run returns the answer, so that all ways can
// be held to the same one, and no compiler can leave the work out.
type way struct {
	name string
	run  func() float64
}

// A contest is a job of so many items done in two ways.
type contest struct {
	items       int
	plain, ours way
	goal        goal
	// often is how many times ours does the job in a turn, of which it is given the
	// mean: where the plain way takes hundreds of times as long, once is too short to be
	// measured. 0 is once.
	often  int
	allocs float64 // the most that ours may make for the whole job; 0: any number
	apart  float64 // how far ours may be from the plain answer, as a part of it; 0: equal
	// differs says why the two answers are not the same thing and are not compared:
	// the plain way does less, or something else. Empty: they are compared.
	differs string
	note    string // what a reader should know of the plain way
}

// agree reports whether two answers are one.
func (c contest) agree(plain, ours float64) bool {
	return c.differs != "" || plain == ours || math.Abs(ours-plain) <= c.apart*math.Abs(plain)
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
	case g == 1:
		return "as fast"
	case g < 1:
		return fmt.Sprintf("%.3g times as fast", 1/float64(g))
	}
	return fmt.Sprintf("%.3g times the time", float64(g))
}

// A result is what the rounds of a contest showed.
type result struct {
	contest
	group               string
	bestPlain, bestOurs time.Duration
	ratios              []float64 // ours/plain in each round, the least first
	ratio               float64   // their median
	allocsPlain         float64
	allocsOurs          float64
	answerPlain         float64
	answerOurs          float64
}

// An effort is how long a contest goes on: so many rounds, or until the time is up
// after three of them.
type effort struct {
	rounds int
	most   time.Duration
}

// race runs both ways in turn, each first in every other round, after the garbage
// of the one before is gone. The heap has room, as that of a program that runs on:
// neither way waits for the system to give it memory that it had before.
func (c contest) race(e effort) result {
	room := make([]byte, 128<<20) // never touched, so that it costs nothing
	defer runtime.KeepAlive(room)
	r := result{contest: c, bestPlain: math.MaxInt64, bestOurs: math.MaxInt64}
	begun := time.Now()
	r.allocsPlain, r.answerPlain = c.plain.allocations()
	r.allocsOurs, r.answerOurs = c.ours.allocations()
	for i := range max(e.rounds, 1) {
		var plain, ours time.Duration
		if i%2 == 0 {
			plain, ours = c.plain.time(1), c.ours.time(c.often)
		} else {
			ours, plain = c.ours.time(c.often), c.plain.time(1)
		}
		r.bestPlain, r.bestOurs = min(r.bestPlain, plain), min(r.bestOurs, ours)
		r.ratios = append(r.ratios, float64(ours)/float64(plain))
		if i >= 2 && time.Since(begun) > e.most {
			break
		}
	}
	slices.Sort(r.ratios)
	r.ratio = r.ratios[len(r.ratios)/2]
	return r
}

// allocations runs the way once, which also warms it up, and gives how many
// allocations it made and its answer.
func (w way) allocations() (n, answer float64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	answer = w.run()
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs - before.Mallocs), answer
}

// time is what one run takes, the mean of so many.
func (w way) time(often int) time.Duration {
	often = max(often, 1)
	runtime.GC()
	start := time.Now()
	for range often {
		w.run()
	}
	return time.Since(start) / time.Duration(often)
}

func (r result) met() bool {
	return (r.goal == 0 || r.ratio <= float64(r.goal)) && (r.allocs == 0 || r.allocsOurs <= r.allocs)
}

// release lets go of what the ways worked on.
func (r *result) release() { r.plain.run, r.ours.run = nil, nil }

func (r result) agrees() bool { return r.agree(r.answerPlain, r.answerOurs) }

// wanted writes the goal, and the bound on allocations where there is one.
func (c contest) wanted() string {
	if c.allocs == 0 {
		return c.goal.String()
	}
	return fmt.Sprintf("%v, %.0f allocations", c.goal, c.allocs)
}
