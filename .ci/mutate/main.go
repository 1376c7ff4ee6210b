// Mutate changes one package in many small ways, one at a time, and runs its
// tests against each. A change that no test notices has survived: either a test is
// missing, or the change makes no difference.
//
//	mutate [-short=false] [-workers 1] [-explained FILE] [-only REGEXP] PACKAGE
//
// The package is compiled twice, not once per mutant: every mutant is written into
// one binary, and an environment variable says which of them is alive. Each mutant
// meets the tests of its package that reach its line, the quick ones first.
//
// A mutant is killed by a failing test, a crash, or by using many times the
// processor time of the tests it meets. The score is killed / all; a mutant that no
// test reaches has survived. Not mutated: constants, literals but in a return,
// strings, the third part of a for, and what is declared with :=.
//
// FILE explains survivors, one table row each: the first two cells are the place
// and the change as printed here, the third says why no test can or should notice.
// It ends with status 1 if the score is below -goal or a survivor is unexplained.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
)

func main() {
	short := flag.Bool("short", true, "run the tests with -short")
	workers := flag.Int("workers", 1, "how many mutants are tried at a time")
	goal := flag.Float64("goal", 85, "the least score, in per cent")
	explained := flag.String("explained", "", "the `file` that explains survivors")
	only := flag.String("only", ".", "try only mutants whose place matches the `regexp`")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	ok, err := run(flag.Arg(0), options{*short, *workers, *goal, *explained, *only})
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

type options struct {
	short     bool
	workers   int
	goal      float64
	explained string
	only      string
}

func run(path string, o options) (bool, error) {
	only, err := regexp.Compile(o.only)
	if err != nil {
		return false, err
	}
	reasons, err := readReasons(o.explained)
	if err != nil {
		return false, err
	}
	pkg, err := load(path)
	if err != nil {
		return false, err
	}
	mutants, files := instrument(pkg)
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	tests, err := prepare(pkg, files, mutants, dir, o)
	if err != nil {
		return false, err
	}
	var chosen []*mutant
	for _, m := range mutants {
		if only.MatchString(m.place) {
			chosen = append(chosen, m)
		}
	}
	tests.try(chosen, o.workers, func(m *mutant) {
		if !m.killed {
			fmt.Printf("%s:%d:%d: | %s | `%s` |%s\n", m.file, m.line, m.column, m.place, m.change, note(m, reasons))
		}
	})
	return report(pkg, chosen, reasons, o), nil
}

// Note is what a survivor needs to be told.
func note(m *mutant, reasons map[string]bool) (note string) {
	if !reasons[m.key()] {
		note = "  (unexplained)"
	}
	if len(m.tests) == 0 {
		note += "  (no test reaches it)"
	}
	return note
}

// Report prints the score.
func report(pkg *source, mutants []*mutant, reasons map[string]bool, o options) bool {
	killed, slow, unreached, unexplained := 0, 0, 0, 0
	for _, m := range mutants {
		if m.killed {
			killed++
			if m.slow {
				slow++
			}
			continue
		}
		if len(m.tests) == 0 {
			unreached++
		}
		if !reasons[m.key()] {
			unexplained++
		}
	}
	if len(mutants) == 0 {
		fmt.Println("no mutants")
		return true
	}
	survived := len(mutants) - killed
	score := 100 * float64(killed) / float64(len(mutants))
	fmt.Printf("%s: score %.1f %%: %d mutants, %d killed (%d of them by running out of time), %d survived (%d of them reached by no test, %d unexplained)\n",
		pkg.path, score, len(mutants), killed, slow, survived, unreached, unexplained)
	return score >= o.goal && unexplained == 0
}

// ReadReasons reads the place and the change of each row of a table.
func readReasons(file string) (map[string]bool, error) {
	reasons := map[string]bool{}
	if file == "" {
		return reasons, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		// The change itself may have bars in it, so it is cut at its back quotes.
		place, rest, ok := strings.Cut(strings.TrimPrefix(lines.Text(), "| "), " | `")
		if !ok {
			continue
		}
		change, why, ok := strings.Cut(rest, "` | ")
		if ok && strings.Trim(why, "| ") != "" {
			reasons[place+" | "+change] = true
		}
	}
	return reasons, lines.Err()
}
