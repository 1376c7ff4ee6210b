// Bench holds influencekit against other ways of doing the same: other money
// packages, loops written by hand, bare encoding/json. It runs every pair of ways
// in turn, many rounds, and prints how they compare:
//
//	cd examples/bench && go run .
//
// Times are the best of all rounds, for one item of the job. The ratio is the
// median of the rounds' own ratios, and the goal is held against it; "of best" is
// the ratio of the best times. Where the two differ much the machine was busy: run
// it again, or with more rounds, or only a part:
//
//	go run . -rounds 50 -only Decoding
//
// It is a module of its own, so that the peers are no requirement of the library.
// Its tests hold all ways to the same answers, and its benchmarks are the same
// ways for Go's own tools:
//
//	go test . && go test -bench .
package main

import (
	"flag"
	"fmt"
	"strings"
)

// groups are the comparisons, each over so many items. A group builds what its
// ways work on when it is its turn, so that its data is no burden to the others.
var groups = []struct {
	name     string
	items    int
	contests func(items int) []contest
}{
	{"Adding up 1,000,000 amounts", 1_000_000, sums},
	{"Adding two amounts", 1_000_000, additions},
	{"Measuring 1,000,000 posts", 1_000_000, measures},
	{"Decoding 20,000 videos, 2,000 orders", 20_000, decodes},
}

func main() {
	only := flag.String("only", "", "run only the comparisons whose title has this word")
	rounds := flag.Int("rounds", 15, "how often each pair is run")
	flag.Parse()
	missed := 0
	for _, g := range groups {
		if !strings.Contains(g.name, *only) {
			continue
		}
		fmt.Printf("%s\n\n", g.name)
		var results []result
		for _, c := range g.contests(g.items) {
			r := c.race(max(*rounds, 1))
			if !r.met() {
				missed++
			}
			results = append(results, r)
		}
		fmt.Println(table(results))
	}
	fmt.Printf("%d goals missed\n", missed)
}
