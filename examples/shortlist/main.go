// Command shortlist goes from a brief to a portfolio: whom to reach, who of thirty
// candidates reaches them, whom to keep, whether their quotes are in line, which set
// of them the budget should buy, and whether one macro-influencer would do better for
// the same money. Every number is shown with the sum that gives it.
//
//	go run ./examples/shortlist                    the sample that comes with it
//	go run ./examples/shortlist -dir folder        a folder of your own
//	go run ./examples/shortlist -json              everything as one JSON object
//	go run ./examples/shortlist -html page.html    and a page with pictures; "-" prints it instead
//	go run ./examples/shortlist -explain all       the sums of everybody; or of handles, with commas
//
// A folder holds:
//
//   - persona.json, a persona.Persona: whom to reach
//   - candidates.json, a list of persona.Candidate
//   - criteria.json, a persona.Criteria of your own, whose persona may be left out;
//     optional: the framework's and the platforms' are compared in any case
//   - plan.json, see [Plan]: what is bought of each, quotes and limits; optional, and
//     without it the shortlist is the end
//   - macro.json, a list with the one persona.Candidate to compare with; optional
//   - audiences/<handle>/, what vendors answered about a candidate, as they gave it:
//     modash*.json, hypeauditor*.json, instagram*.json, youtube*.json, phyllo*.json;
//     <handle>@<platform> where a handle is on several
//
// The sample is invented, and so is everybody in it.
//
// Exit statuses: 0 there is a report; 2 the flags are bad, or one of the files in the
// list above but the audiences has a problem. All problems of all files are named at
// once, with their file and JSON path. What a vendor's payload has wrong is named in
// the report, and the rest stands.
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

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
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
	dir, html, explain string
	json               bool
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("shortlist", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.StringVar(&o.html, "html", "", "write a page with pictures to the `file`; - prints it in place of the report")
	f.StringVar(&o.explain, "explain", "", "`handles` whose sums are printed, with commas, or all; empty: the first three and one excluded")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.html == "-" && o.json:
		err = errors.New("-json and -html - both print; name a file for the page")
	}
	if err != nil {
		fmt.Fprintln(stderr, "shortlist:", words.Clean(err.Error()))
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
	if err := shortlist(o, stdout); err != nil {
		for line := range bytes.Lines([]byte(err.Error())) {
			fmt.Fprintln(stderr, "shortlist:", words.Clean(string(bytes.TrimRight(line, "\n"))))
		}
		return exitBad
	}
	return exitOK
}

// shortlist does what the flags ask for.
func shortlist(o options, stdout io.Writer) error {
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
	result, err := work(in)
	if err != nil {
		return err
	}
	shown, err := toExplain(&result, o.explain)
	if err != nil {
		return err
	}
	if o.html != "" {
		var page bytes.Buffer
		if err := writePage(&page, &result); err != nil {
			return err
		}
		if o.html == "-" {
			_, err = page.WriteTo(stdout)
			return err
		}
		if err := os.WriteFile(o.html, page.Bytes(), 0o600); err != nil { // it has people's prices: for its owner's eyes
			return err
		}
	}
	var out bytes.Buffer
	if o.json {
		e := json.NewEncoder(&out)
		e.SetIndent("", " ")
		if err := e.Encode(result); err != nil {
			return err
		}
	} else {
		writeText(&out, &result, shown)
	}
	_, err = out.WriteTo(stdout)
	return err
}
