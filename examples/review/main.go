// Command review looks back on an influencer programme, creator by creator, and says
// what to do next:
//
//	go run ./examples/review                     the sample: 12 creators over a quarter
//	go run ./examples/review -week 4             as it looked when week 4 had ended
//	go run ./examples/review -json               all of it as one JSON object
//	go run ./examples/review -html page.html     and a page with charts; "-" prints it instead
//	go run ./examples/review -dir mine           a folder of your own
//
// A folder holds:
//
//   - programme.json, a programme.Data: what each creator brought and cost, week by week
//   - settings.json, which may be missing: a [Settings], with the day of the report,
//     targets, limits and the plan
//   - orders.json, which may be missing: a list of attribution.Path, the orders and what
//     led to them
//   - goals.json, which may be missing: a list of programme.Goal
//   - campaigns.json, which may be missing: a [Campaigns], the stretches of weeks that
//     were forecast and the one that comes next
//
// Rows that are wrong are left out and named by file and JSON path; the others are used.
// With -week, what has a date behind that week does not count. What has none, such as
// ratings, reliability and budgets, is as it is today.
//
// The exit status of the built program: 0 the report is made of everything, 1 it is
// made and some rows are left out, 2 the flags are bad or a file is, and there is no
// report.
package main

import (
	"bytes"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/seed-e12bc25d/influencekit/examples/internal/output"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed sample
var sample embed.FS

// The exit statuses.
const (
	exitOK       = 0
	exitProblems = 1
	exitBad      = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the flags say.
type options struct {
	dir, html string
	week      int
	json      bool
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("review", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.IntVar(&o.week, "week", 0, "look as of the end of this `week` of the programme, 1 or more; 0: as of the day that settings.json names, or the end of the last week there is")
	f.BoolVar(&o.json, "json", false, "print everything as one JSON object")
	f.StringVar(&o.html, "html", "", "write a page to the `file`; - prints it in place of the report")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.week < 0 || o.week > mostWeeks:
		err = fmt.Errorf("-week is from 1 to %d", mostWeeks)
	case o.html == "-" && o.json:
		err = errors.New("only one thing can be printed: name a file for the page")
	}
	if err != nil {
		fmt.Fprintln(stderr, "review:", words.Clean(err.Error()))
		f.Usage()
	}
	return o, err
}

// run is the program; it returns its exit status.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitBad // parse has said why
	}
	r, err := open(o)
	if err == nil {
		err = output.Print(stdout, o.html, o.json, r, r.page, r.text)
	}
	if err != nil {
		for line := range bytes.Lines([]byte(err.Error())) {
			fmt.Fprintln(stderr, "review:", words.Clean(string(bytes.TrimSpace(line))))
		}
		return exitBad
	}
	if len(r.Problems) > 0 {
		return exitProblems
	}
	return exitOK
}

// open reads the folder and makes the report.
func open(o options) (*Report, error) {
	folder, err := fs.Sub(sample, "sample")
	if o.dir != "" {
		folder, err = os.DirFS(o.dir), nil
	}
	if err != nil {
		return nil, err
	}
	in, err := load(folder)
	if err != nil {
		return nil, err
	}
	return work(in, o.week)
}
