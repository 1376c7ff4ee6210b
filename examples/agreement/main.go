// Command agreement takes a contract as JSON from its first check to the terms that
// are signed and the post that is held against them:
//
//	go run ./examples/agreement                            the sample that comes with it
//	go run ./examples/agreement -in deal.json              a contract of your own
//	go run ./examples/agreement -in deal.json -state s.json -on 2026-10-28
//	go run ./examples/agreement -may "reel paid_social instagram GB paid"
//	go run ./examples/agreement -post post.json            a published post against its brief
//	go run ./examples/agreement -html terms.html           the terms as a page; "-" prints it instead
//	go run ./examples/agreement -text - -in deal.json      likewise as text, and -markdown
//	go run ./examples/agreement -ics deal.ics              the calendar for a phone
//	go run ./examples/agreement -json                      all of it as one object
//	go run ./examples/agreement -in examples/agreement/sample/faulty.json
//
// The report says what is impossible in the contract, and if nothing is: what the
// review finds, every date the terms imply, what is ready to go up and what is late on
// a day, what ends soon, whether uses of the content are allowed, and how a post stands
// to its brief.
//
// What the contract cannot know comes from the state, a [State] as JSON: what has
// happened, links, codes, label plans, baselines, holidays, questions. Without a
// -state a contract of one's own is looked at as if nothing had happened.
//
// The exit status of the built program: 0 the contract is valid and its review finds
// nothing unlawful and no conflict, 1 it is not valid, or a text of it cannot be filled
// in, 3 the review finds something unlawful or terms that cannot both be kept; 2 says
// that the flags or the files are bad. What is missing, unwise or late does not show in
// it.
package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // the library brings no time zones: the program does

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed sample
var sample embed.FS

// The exit statuses.
const (
	exitOK      = 0
	exitInvalid = 1
	exitBad     = 2
	exitReview  = 3
)

func main() { os.Exit(run(os.Args[1:], time.Now(), os.Stdin, os.Stdout, os.Stderr)) }

// run is the program at an instant; it returns its exit status.
func run(args []string, now time.Time, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitBad // parse has said why
	}
	r, err := work(o, now, stdin)
	if err == nil {
		err = r.print(o, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "agreement:", words.Clean(err.Error()))
		return exitBad
	}
	return r.status()
}

// status is the exit status of a report.
func (r Report) status() int {
	if len(r.Problems) > 0 {
		return exitInvalid
	}
	if contract.Worst(r.Review).Rank() >= contract.Conflict.Rank() {
		return exitReview
	}
	return exitOK
}

// print writes the files that the flags ask for, and the report unless one of them
// went to stdout in its place. A contract with problems has no terms and no calendar.
func (r Report) print(o options, stdout io.Writer) error {
	var out bytes.Buffer
	printed := false
	if len(r.Problems) == 0 {
		for _, f := range []struct {
			name string
			body func() []byte
		}{
			{o.text, func() []byte { return []byte(r.Terms.Text()) }},
			{o.markdown, func() []byte { return []byte(r.Terms.Markdown()) }},
			{o.html, func() []byte { return []byte(r.Terms.HTML()) }},
			{o.ics, func() []byte { return r.ics }},
		} {
			switch f.name {
			case "":
			case "-":
				out.Write(f.body())
				printed = true
			default:
				if err := os.WriteFile(f.name, f.body(), 0o600); err != nil { // it names people and sums
					return err
				}
			}
		}
	}
	switch {
	case printed:
	case o.json:
		e := json.NewEncoder(&out)
		e.SetIndent("", "  ")
		if err := e.Encode(r); err != nil {
			return err
		}
	default:
		r.write(&out)
	}
	_, err := out.WriteTo(stdout)
	return err
}
