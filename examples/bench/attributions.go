package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/seed-e12bc25d/influencekit/roi/attribution"
)

// A journey is what led to an order, or to none.
type journey struct {
	first, n int   // its touches, of all
	at       int64 // seconds after the beginning
	order    bool
	cents    int64
}

type touch struct {
	at      int64
	channel uint32
}

const channels, window = 50, 30 * 24 * time.Hour

func channelName(c uint32) string { return fmt.Sprintf("creator-%02d", c) }

// journeys are n paths of one to ten touches in the 40 days before their end; every
// second is an order.
func journeys(n int) (paths []journey, touches []touch) {
	r := rand.New(rand.NewPCG(1, 8))
	const day = 24 * 60 * 60
	for range n {
		j := journey{first: len(touches), n: 1 + r.IntN(10), at: int64(40*day + r.IntN(90*day)), order: r.IntN(2) == 0}
		for range j.n {
			touches = append(touches, touch{j.at - int64(r.IntN(40*day)), uint32(min(r.IntN(channels), r.IntN(channels)))})
		}
		// No two are of one instant, whose order would be a matter of taste.
		slices.SortFunc(touches[j.first:], func(a, b touch) int { return int(a.at - b.at) })
		touches = touches[:j.first+len(slices.CompactFunc(touches[j.first:], func(a, b touch) bool { return a.at == b.at }))]
		j.n = len(touches) - j.first
		if j.order {
			j.cents = int64(500 + r.IntN(20_000))
		}
		paths = append(paths, j)
	}
	return paths, touches
}

func pathsOf(journeys []journey, touches []touch) *attribution.Paths {
	begin := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	at := func(seconds int64) time.Time { return begin.Add(time.Duration(seconds) * time.Second) }
	names := make([]string, channels)
	for c := range names {
		names[c] = channelName(uint32(c))
	}
	all := attribution.NewPaths("EUR")
	for i := range journeys {
		j := &journeys[i]
		p := attribution.Path{At: at(j.at), Nulls: 1}
		if j.order {
			p.Order, p.Value, p.Nulls = fmt.Sprint("order-", i), euro(j.cents), 0
		}
		for _, t := range touches[j.first : j.first+j.n] {
			p.Touches = append(p.Touches, attribution.Touch{Channel: names[t.channel], Kind: attribution.Click, At: at(t.at)})
		}
		if err := all.Add(p); err != nil {
			panic(err)
		}
	}
	return all
}

// attributions are the ways to give creators credit for orders. The bare pass is the
// least that any model does: see of each touch whether it is in the window, and count
// its channel. Last touch has an answer in common with the plain loop; the chain has
// the sum of the removal effects.
func attributions(n int) []contest {
	js, touches := journeys(n)
	paths := pathsOf(js, touches)
	policy := attribution.Policy{Window: window}
	named := withNames(js, touches)

	heuristics := way{"`attribution.AttributeAll`, the heuristic models", func() float64 {
		credits := must(attribution.AttributeAll(paths, attribution.Heuristics(), policy))
		return float64(credits[0].Orders)
	}}
	bare := way{"a bare pass over the touches", func() float64 {
		var orders, value [channels]int64
		for i := range js {
			j := &js[i]
			for _, t := range touches[j.first : j.first+j.n] {
				if j.order && t.at >= j.at-int64(window/time.Second) && t.at <= j.at {
					orders[t.channel]++
					value[t.channel] += j.cents
				}
			}
		}
		return float64(orders[0] + value[0])
	}}
	last := way{"`attribution.Attribute`, last touch", func() float64 {
		credit := must(attribution.Attribute(paths, attribution.LastTouch(), policy))
		sum := 0.0
		for i, row := range credit.Rows {
			sum += float64(i+1) * minor(row.Revenue)
		}
		return sum
	}}
	lastNamed := way{"last touch by a map of strings", func() float64 {
		cents := map[string]int64{}
		for i := range named {
			p := &named[i]
			for _, t := range slices.Backward(p.touches) {
				if t.at >= p.at-int64(window/time.Second) && t.at <= p.at {
					cents[t.channel] += p.cents
					break
				}
			}
		}
		sum := 0.0
		for i, c := range slices.Sorted(maps.Keys(cents)) {
			sum += float64(i+1) * float64(cents[c])
		}
		return sum
	}}
	markov := way{"`attribution.RemovalEffects`, a Markov chain", func() float64 {
		effects := must(attribution.RemovalEffects(paths, 1, attribution.Policy{})).Effects
		sum := 0.0
		for _, e := range effects {
			sum += e.Effect
		}
		return sum
	}}
	return []contest{
		{items: n, ours: heuristics, plain: bare, goal: within(5), differs: "counts each touch once and gives no model's credit: a limit, no peer"},
		{items: n, ours: last, plain: lastNamed, note: "nothing is joined, left out with a reason or split to the last cent"},
		{items: n, ours: markov, plain: way{"a Markov chain of maps of strings, solved by iteration", func() float64 { return plainMarkov(named) }}, goal: faster(10), often: 5, apart: 1e-9},
	}
}
