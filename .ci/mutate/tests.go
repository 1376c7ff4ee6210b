package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A test is a test, an example or the seeds of a fuzz target.
type test struct {
	name string
	cost time.Duration // of processor time, no mutant alive
}

// Tests are the tests of a package, compiled with its mutants.
type tests struct {
	pkg    *source
	binary string
	short  bool
	ids    map[*mutant]int
}

// Prepare compiles the tests, with and without mutants, and finds which test
// reaches which mutant.
func prepare(pkg *source, files [][]byte, mutants []*mutant, dir string, o options) (*tests, error) {
	replace := map[string]string{}
	for i, name := range pkg.names {
		replace[name] = filepath.Join(dir, fmt.Sprintf("%d.go", i))
		if err := os.WriteFile(replace[name], files[i], 0o600); err != nil {
			return nil, err
		}
	}
	extra := filepath.Join(dir, "support.go")
	replace[filepath.Join(pkg.dir, "mutant_support.go")] = extra
	if err := os.WriteFile(extra, []byte(support(pkg.name)), 0o600); err != nil {
		return nil, err
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.json"), overlay, 0o600); err != nil {
		return nil, err
	}
	t := &tests{pkg: pkg, binary: filepath.Join(dir, "mutants.test"), short: o.short, ids: map[*mutant]int{}}
	for i, m := range mutants {
		t.ids[m] = i + 1
	}
	covered := filepath.Join(dir, "covered.test")
	for _, args := range [][]string{
		{"test", "-c", "-vet=off", "-overlay", filepath.Join(dir, "overlay.json"), "-o", t.binary, pkg.path},
		{"test", "-c", "-vet=off", "-cover", "-o", covered, pkg.path},
	} {
		if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
		}
	}
	list := exec.Command(t.binary, "-test.list", ".")
	list.Dir = pkg.dir
	out, err := list.Output()
	if err != nil {
		return nil, err
	}
	for _, name := range strings.Fields(string(out)) {
		if strings.HasPrefix(name, "Benchmark") {
			continue
		}
		one := &test{name: name}
		state, err := t.run(t.binary, 0, []*test{one}, time.Hour)
		if err != nil {
			fmt.Printf("%s fails with no mutant alive, and is left out: %v\n", name, err)
			continue
		}
		one.cost = state.UserTime() + state.SystemTime()
		profile := filepath.Join(dir, "profile")
		if _, err := t.run(covered, 0, []*test{one}, time.Hour, "-test.coverprofile", profile); err != nil {
			fmt.Printf("%s fails when coverage is measured, and is left out: %v\n", name, err)
			continue
		}
		reached, err := readProfile(profile)
		if err != nil {
			return nil, err
		}
		for _, m := range mutants {
			if m.function == "" || reached.has(m) { // a variable of the package is set before any test
				m.tests = append(m.tests, one)
			}
		}
	}
	return t, nil
}

// Run runs tests with one mutant alive, for at most so much processor time.
func (t *tests) run(binary string, id int, some []*test, limit time.Duration, args ...string) (*os.ProcessState, error) {
	names := make([]string, len(some))
	for i, s := range some {
		names[i] = regexp.QuoteMeta(s.name)
	}
	// The shell limits processor time, in whole seconds, and memory, in kilobytes: a
	// changed loop may have no end.
	shell := fmt.Sprintf(`ulimit -t %d; ulimit -v 6000000; exec "$0" "$@"`, int(limit.Seconds())+1)
	all := []string{"-c", shell, binary, "-test.run", "^(" + strings.Join(names, "|") + ")$", "-test.failfast", "-test.timeout", "0"}
	if t.short {
		all = append(all, "-test.short")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*limit+time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", append(all, args...)...)
	cmd.Dir = t.pkg.dir
	cmd.Env = append(os.Environ(), "MUTANT="+strconv.Itoa(id), "GOMAXPROCS=1")
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if err != nil {
		text := out.Bytes()
		err = fmt.Errorf("%w: %s", err, text[max(0, len(text)-300):])
	}
	return cmd.ProcessState, err
}

// Try runs, for each mutant, the tests that reach it, and says when one was tried.
func (t *tests) try(mutants []*mutant, workers int, tried func(*mutant)) {
	todo := make(chan *mutant)
	var wait sync.WaitGroup
	var mu sync.Mutex
	done, began := 0, time.Now()
	for range workers {
		wait.Go(func() {
			for m := range todo {
				t.one(m)
				mu.Lock()
				tried(m)
				if done++; done%100 == 0 {
					fmt.Fprintf(os.Stderr, "%d of %d after %s\n", done, len(mutants), time.Since(began).Round(time.Second))
				}
				mu.Unlock()
			}
		})
	}
	for _, m := range mutants {
		todo <- m
	}
	close(todo)
	wait.Wait()
}

// One tries one mutant: the quick tests first, up to half a second together, then
// the others one by one.
func (t *tests) one(m *mutant) {
	if len(m.tests) == 0 {
		return
	}
	slices.SortStableFunc(m.tests, func(a, b *test) int { return int(a.cost - b.cost) })
	var groups [][]*test
	var first time.Duration
	for i, s := range m.tests {
		if first += s.cost; i > 0 && first > time.Second/2 {
			groups = append(groups, []*test{s})
		} else if i == 0 {
			groups = append(groups, []*test{s})
		} else {
			groups[0] = append(groups[0], s)
		}
	}
	for _, some := range groups {
		var cost time.Duration
		for _, s := range some {
			cost += s.cost
		}
		limit := 5*cost + time.Second
		state, err := t.run(t.binary, t.ids[m], some, limit)
		if err != nil {
			m.killed = true
			m.slow = state != nil && state.UserTime()+state.SystemTime() >= limit
			return
		}
	}
}

// A profile is the stretches of each file, and which of them ran.
type profile map[string][]stretch

type stretch struct {
	at  [4]int // line and column of both ends
	ran bool
}

// Has reports whether a mutant was reached. What stands behind a function in one
// statement is in no stretch: any test may have been there.
func (p profile) has(m *mutant) bool {
	known := false
	for _, s := range p[m.file] {
		at := m.reached
		after := at.Line > s.at[0] || at.Line == s.at[0] && at.Column >= s.at[1]
		before := at.Line < s.at[2] || at.Line == s.at[2] && at.Column <= s.at[3]
		if after && before {
			if s.ran {
				return true
			}
			known = true
		}
	}
	return !known
}

var profileLine = regexp.MustCompile(`([^/]+\.go):(\d+)\.(\d+),(\d+)\.(\d+) \d+ (\d+)$`)

func readProfile(name string) (profile, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p := profile{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		part := profileLine.FindStringSubmatch(lines.Text())
		if part == nil {
			continue
		}
		s := stretch{ran: part[6] != "0"}
		for i := range s.at {
			if s.at[i], err = strconv.Atoi(part[2+i]); err != nil {
				return nil, err
			}
		}
		p[part[1]] = append(p[part[1]], s)
	}
	return p, lines.Err()
}
