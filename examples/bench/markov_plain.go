package main

import (
	"maps"
	"slices"
)

// The Markov model as people write it: maps of strings, and one chain per channel
// solved by iteration until nothing changes.

type namedPath struct {
	touches   []namedTouch
	at, cents int64
	order     bool
}

type namedTouch struct {
	channel string
	at      int64
}

// withNames are the journeys with the names of their channels; a name is one text
// however often it stands there.
func withNames(js []journey, touches []touch) []namedPath {
	var names [channels]string
	for c := range names {
		names[c] = channelName(uint32(c))
	}
	all := make([]namedPath, len(js))
	for i, j := range js {
		all[i] = namedPath{make([]namedTouch, j.n), j.at, j.cents, j.order}
		for k, t := range touches[j.first : j.first+j.n] {
			all[i].touches[k] = namedTouch{names[t.channel], t.at}
		}
	}
	return all
}

const chainStart, chainOrder, chainNull = "(start)", "(order)", "(null)"

// A chain counts how often each state followed each.
type chain map[string]map[string]float64

func (c chain) count(from, to string) {
	if c[from] == nil {
		c[from] = map[string]float64{}
	}
	c[from][to]++
}

// conversion is how likely a path ends in an order when whoever comes to one channel
// is lost there; "" is none.
func (c chain) conversion(without string) float64 {
	value := map[string]float64{chainOrder: 1}
	states := slices.Sorted(maps.Keys(c))
	for {
		moved := 0.0
		for _, from := range states {
			if from == without {
				continue
			}
			sum, total := 0.0, 0.0
			for to, n := range c[from] {
				total += n
				if to != without {
					sum += n * value[to]
				}
			}
			moved = max(moved, sum/total-value[from])
			value[from] = sum / total
		}
		if moved < 1e-15 {
			return value[chainStart]
		}
	}
}

// plainMarkov is the sum of all removal effects.
func plainMarkov(paths []namedPath) (sum float64) {
	c := chain{}
	for i := range paths {
		at := chainStart
		for _, t := range paths[i].touches {
			c.count(at, t.channel)
			at = t.channel
		}
		if paths[i].order {
			c.count(at, chainOrder)
		} else {
			c.count(at, chainNull)
		}
	}
	whole := c.conversion("")
	for channel := range c {
		if channel != chainStart {
			sum += 1 - c.conversion(channel)/whole
		}
	}
	return sum
}
