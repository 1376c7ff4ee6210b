// Bench holds influencekit against other ways of doing the same: other money
// packages, loops of decimals, maps of strings, regular expressions, Aho-Corasick
// modules, a sentiment module by itself, bare encoding/json and encoding/csv. It runs
// every pair of ways in turn, many rounds, and prints how they compare:
//
//	cd examples/bench && go run .
//
// Times are the best of all rounds, for one item of the job. The ratio is the
// median of the rounds' own ratios, and the goal is held against it; "of best" is
// the ratio of the best times. Where the two differ much, or the lowest and highest
// ratio do, the machine was busy: run it again, or with more rounds, or only a part,
// by a regular expression that a part's name or title has:
//
//	go run . -rounds 200 -limit 1m -only 'csv|json'
//	go run . -quick
//
// -quick takes a twentieth of the items and three rounds, to see that all is well
// rather than how fast it is. -markdown prints the table of the README and -json
// everything, both with what the machine is; -date is put beside it as it stands.
//
// Both ways of a pair must come to the same answer, and where they do not bench says so
// and fails. Where a peer does less or something else the answers are not compared,
// and a note says why.
//
// It is a module of its own, so that the peers are no requirement of the library. Its
// benchmarks are the same ways for Go's own tools:
//
//	go test . && go test -bench .
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"time"
)

// A group is comparisons over so many items. It builds what its ways work on when it
// is its turn, so that its data is no burden to the others.
type group struct {
	name, title string
	items       int
	contests    func(items int) []contest
}

var groups = []group{
	{"sums", "Adding up 1,000,000 amounts", 1_000_000, sums},
	{"additions", "Adding two amounts", 1_000_000, additions},
	{"posts", "Measuring 1,000,000 posts", 1_000_000, measures},
	{"json", "Decoding 20,000 videos, 2,000 orders", 20_000, decodes},
	{"csv", "Reading exports of 20,000 rows", 20_000, exports},
	{"captions", "Looking for words in captions of 300 bytes", 2_000, captions},
	{"listen", "Scoring and counting 2,000 comments", 2_000, listening},
	{"audit", "Auditing 5,000 comments and 5,000 followers", 5_000, audits},
	{"persona", "Ranking and choosing among 10,000 creators", 10_000, choices},
	{"settlement", "Settling 1,000,000 orders of 1,000 contracts", 1_000_000, settlements},
	{"attribution", "Attributing 1,000,000 paths", 1_000_000, attributions},
}

func main() {
	only := flag.String("only", "", "run only the parts whose name or title this regular expression matches")
	rounds := flag.Int("rounds", 40, "how often each pair is run at most")
	limit := flag.Duration("limit", 3*time.Second, "after this time a pair that was run three times is done")
	quick := flag.Bool("quick", false, "a twentieth of the items, three rounds")
	asMarkdown := flag.Bool("markdown", false, "print the table of the README")
	asJSON := flag.Bool("json", false, "print everything as JSON")
	date := flag.String("date", "", "the date to print beside the machine")
	flag.Parse()
	pattern, err := regexp.Compile(*only)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	e := effort{*rounds, *limit}
	share := 1
	if *quick {
		e.rounds, share = 3, 20
	}
	text := io.Writer(os.Stdout)
	if *asMarkdown || *asJSON {
		text = os.Stderr // so that it is seen how far it is
	}
	results := run(text, chosen(pattern), share, e)
	switch {
	case *asJSON:
		out, err := document(here(*date), results)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Printf("%s\n", out)
	case *asMarkdown:
		fmt.Print(markdown(here(*date), results))
	}
	for _, r := range results {
		if !r.agrees() {
			os.Exit(1)
		}
	}
}

// chosen are the groups whose name or title a pattern matches.
func chosen(only *regexp.Regexp) (some []group) {
	for _, g := range groups {
		if only.MatchString(g.name) || only.MatchString(g.title) {
			some = append(some, g)
		}
	}
	return some
}

// run runs groups over a share of their items, one of so many, and writes a table of
// each.
func run(w io.Writer, some []group, share int, e effort) (all []result) {
	missed := 0
	for _, g := range some {
		fmt.Fprintf(w, "%s: %s\n\n", g.name, g.title)
		var results []result
		for _, c := range g.contests(g.items / share) {
			r := c.race(e)
			r.group = g.name
			if !r.met() {
				missed++
			}
			r.release()
			results = append(results, r)
		}
		fmt.Fprintln(w, table(results))
		all = append(all, results...)
	}
	fmt.Fprintf(w, "%d goals missed\n", missed)
	return all
}
