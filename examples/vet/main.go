// Command vet asks whether an audience looks real, and shows its working: it reads
// one account's payloads and prints the score, each signal with its evidence, what
// known events explain, and what was not assessed and why.
//
//	go run ./examples/vet                      the sample that comes with it
//	go run ./examples/vet -dir folder          a folder of your own
//	go run ./examples/vet -json                the same as JSON
//	go run ./examples/vet -html page.html      and a page with pictures; "-" prints it instead
//	go run ./examples/vet -print-policy        every limit and weight, to change
//	go run ./examples/vet -policy mine.json    and to judge by
//
// A folder holds any of these, each of them optional:
//
//   - vet.json, an audit.Evidence as JSON: as_of, events, own, brands, rivals, claimed,
//     minimum_age, random (how the followers were drawn), and whatever no file has.
//     Where payloads are of several accounts, its account says which one is audited.
//   - payloads as the platforms gave them: youtube_*.json, instagram_*.json,
//     tiktok_*.json, x_*.json, facebook_*.json, or in folders of these names
//   - history.csv: a row per count, with a header that names day (or time), followers,
//     following, posts, views in any order. A cell that holds no count is unknown.
//   - followers.json, a list of engagement.Account, or followers.csv with a header
//
// What cannot be read is named with its file and place, and the rest stands.
//
// A score is no verdict, so it does not show in the exit status: 0 says that there is
// a report, 2 that the flags or the input are bad.
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

	"github.com/seed-e12bc25d/influencekit/audit"
	"github.com/seed-e12bc25d/influencekit/engagement"
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
	dir, html, policy string
	json, printPolicy bool
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("vet", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.StringVar(&o.html, "html", "", "write a page with pictures to the `file`; - prints it in place of the report")
	f.StringVar(&o.policy, "policy", "", "`file` with a policy as JSON; parts that it leaves out are those built in")
	f.BoolVar(&o.printPolicy, "print-policy", false, "print the policy as JSON, and audit nothing")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.html == "-" && o.json:
		err = errors.New("-json and -html - both print; name a file for the page")
	case o.printPolicy && (o.dir != "" || o.html != "" || o.json):
		err = errors.New("-print-policy goes with -policy only")
	}
	if err != nil {
		fmt.Fprintln(stderr, "vet:", words.Clean(err.Error()))
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
	if err := vet(o, stdout); err != nil {
		fmt.Fprintln(stderr, "vet:", words.Clean(err.Error()))
		return exitBad
	}
	return exitOK
}

// vet does what the flags ask for.
func vet(o options, stdout io.Writer) error {
	policy, note, err := policyFrom(o.policy)
	if err != nil {
		return err
	}
	if o.printPolicy {
		return printJSON(stdout, policy)
	}
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
	if note != "" {
		in.Problems = append(in.Problems, note)
	}
	result := Result{Account: in.Evidence.Account, Report: audit.Run(in.Evidence, policy), Read: in.Read, Problems: in.Problems}
	if o.html != "" {
		var page bytes.Buffer
		if err := writePage(&page, result, &in.Evidence, &policy); err != nil {
			return err
		}
		if o.html == "-" {
			_, err = page.WriteTo(stdout)
			return err
		}
		if err := os.WriteFile(o.html, page.Bytes(), 0o600); err != nil { // it names followers: for its owner's eyes
			return err
		}
	}
	if o.json {
		return printJSON(stdout, result)
	}
	var text bytes.Buffer
	writeText(&text, result, &in.Evidence, &policy)
	_, err = text.WriteTo(stdout)
	return err
}

func printJSON(w io.Writer, v any) error {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := out.WriteTo(w)
	return err
}

// A Result is the report and what it was made from.
type Result struct {
	Account  engagement.Account `json:"account,omitzero"`
	Report   audit.Report       `json:"report"`
	Read     []Source           `json:"read"`
	Problems []string           `json:"problems,omitempty"` // what could not be read, file by file; the rest stands
}

// A Source is what one file held.
type Source struct {
	File string `json:"file"`
	Held string `json:"held"`
}
