// Command listen says how a brand is talked about: mentions, share of voice, branded
// hashtags, follower growth, and sentiment over time by a port of VADER.
//
//	cd examples/listen
//	go run .                        the sample that comes with it
//	go run . -dir folder            a folder of your own
//	go run . -json                  the same as JSON
//	go run . -html page.html        and a page with pictures; "-" prints it instead
//
// A folder holds
//
//   - brands.json: {"own": …, "rivals": […], "policy": …} with a listen.Brand each and
//     a listen.Policy
//   - followers*.json, optional: snapshots of one account of the brand
//   - any other .json files: an engagement.Feed each, with "posts" and "comments"
//
// VADER knows English only: a text that says it is in another language, or is written
// in other letters, is counted and not assessed. The program is a module of its own,
// so that the port is no requirement of the library.
//
// The exit status is 0 when there is a report, and 2 when flags or input are bad.
package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/listen"
	"github.com/seed-e12bc25d/influencekit/engagement/problem"
)

//go:embed sample
var sample embed.FS

// The exit statuses.
const (
	exitOK  = 0
	exitBad = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the flags say.
type options struct {
	dir, html string
	json      bool
}

// run is the program; it returns its exit status.
func run(args []string, stdout, stderr io.Writer) int {
	var o options
	f := flag.NewFlagSet("listen", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.StringVar(&o.html, "html", "", "write a page with pictures to the `file`; - prints it in place of the report")
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitBad // the flags have said why
	}
	err := errors.New("-json and -html - both print; name a file for the page")
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.html != "-" || !o.json:
		err = listenTo(o, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "listen:", clean(err.Error()))
		return exitBad
	}
	return exitOK
}

// A Result is the report and what it was made from.
type Result struct {
	Report    listen.Report                            `json:"report"`
	Recent    []BrandGrowth                            `json:"recent"` // the last four weeks against the four before
	Followers engagement.Figure[listen.FollowerGrowth] `json:"followers"`
	Scorer    string                                   `json:"scorer"`
	Read      []string                                 `json:"read"`
	Problems  []string                                 `json:"problems,omitempty"` // files, and texts by place
}

// A BrandGrowth is how the mentions of one brand grew.
type BrandGrowth struct {
	Brand  string                           `json:"brand"`
	Growth engagement.Figure[listen.Growth] `json:"growth"`
}

// span is what growth is measured over.
const span = 28 * 24 * time.Hour

// recent compares the last four weeks of the policy with the four before.
func recent(t *listen.Tally, p listen.Policy) (all []BrandGrowth, err error) {
	if !p.To.IsZero() {
		p.From = p.To.Add(-span)
	}
	r, err := t.Report(p)
	for _, b := range r.Brands {
		all = append(all, BrandGrowth{b.Brand, b.Growth})
	}
	return all, err
}

// listenTo does what the flags ask for.
func listenTo(o options, stdout io.Writer) error {
	folder, err := fs.Sub(sample, "sample")
	if o.dir != "" {
		folder, err = os.DirFS(o.dir), nil
	}
	if err != nil {
		return err
	}
	in, err := load(folder)
	if err != nil {
		return err
	}
	result, err := measure(in)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if o.html != "" {
		if err := writePage(&out, &result); err != nil {
			return err
		}
		if o.html == "-" {
			_, err = out.WriteTo(stdout)
			return err
		}
		if err := os.WriteFile(o.html, out.Bytes(), 0o600); err != nil {
			return err
		}
		out.Reset()
	}
	if o.json {
		e := json.NewEncoder(&out)
		e.SetIndent("", "  ")
		if err := e.Encode(result); err != nil {
			return err
		}
	} else {
		writeText(&out, &result)
	}
	_, err = out.WriteTo(stdout)
	return err
}

// measure collects the feeds and reports.
func measure(in input) (Result, error) {
	m, err := listen.Compile(in.Own, in.Rivals...)
	if err != nil {
		return Result{}, fmt.Errorf("brands.json: %w", err)
	}
	r := Result{Scorer: "VADER, the Go port github.com/jonreiter/govader", Problems: in.problems}
	tally := listen.NewTally(m, 0)
	v := newVADER()
	for _, f := range in.files {
		r.Read = append(r.Read, fmt.Sprintf("%s: %d posts, %d comments", f.name, len(f.feed.Posts), len(f.feed.Comments)))
		for _, p := range collect(tally, &f.feed, in.Comments, v) {
			r.Problems = append(r.Problems, clean(f.name+": "+p.Path+": "+p.Message))
		}
	}
	if r.Report, err = tally.Report(in.Policy); err != nil {
		return Result{}, fmt.Errorf("brands.json: %w", err)
	}
	if r.Recent, err = recent(tally, in.Policy); err != nil {
		return Result{}, fmt.Errorf("brands.json: %w", err)
	}
	r.Followers = engagement.FigureOf(listen.Followers(in.followers, span))
	return r, nil
}

// collect adds a feed, each text with the scorer for its language. It is what
// [listen.Tally.AddFeed] does for one scorer.
func collect(t *listen.Tally, f *engagement.Feed, comments engagement.Platform, v *vader) (bad problem.List) {
	note := func(list, field string, i int, err error) {
		if err != nil {
			path := problem.Join(problem.Index(list, i), field)
			bad = append(bad, problem.Problem{Path: path, Rule: "scorer", Message: "not assessed: " + reason(err)})
		}
	}
	for i := range f.Posts {
		note("posts", "caption", i, t.AddPost(&f.Posts[i], v.in(f.Posts[i].Language)))
	}
	for i := range f.Comments {
		note("comments", "text", i, t.AddComment(&f.Comments[i], comments, v.in(f.Comments[i].Language)))
	}
	return bad
}

// reason is the innermost error, in words.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}
