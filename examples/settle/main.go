// Command settle says who is owed what for a month, line by line, so that each sum can
// be checked by hand:
//
//	go run ./examples/settle                                the sample: October 2026
//	go run ./examples/settle -json                          the statement as JSON
//	go run ./examples/settle -html page.html                and a page to send or print; "-" prints it instead
//	go run ./examples/settle -dir books -period 2026-10     a folder of your own
//	go run ./examples/settle -dir books -period 2026-10 -close books/closed-2026-10.json
//	go run ./examples/settle -zone America/New_York         whose months and days are meant
//
// A folder holds:
//
//   - contracts.json, a list of contract.Contract
//   - policy.json, which may be missing: a [Plan], with the zone, rates of exchange,
//     fees, taxes, least payouts
//   - any other *.json: lists of settlement.Entry, all that ever happened, in any
//     order, and more than once where a source sends things twice
//
// -close writes the entries that close the month, to a file that must not be there yet.
// Left in the folder, they are entries like all others: the month then stands as it was
// sent, and what comes late is in the next.
//
// Every problem of every file is named, by file and JSON path, and then nothing is
// settled: a book that was half read would pay wrong sums. An entry that can be read
// and not counted is an exception on the statement.
//
// The exit status of the built program: 0 the statement is made and every entry is
// counted, 1 it is made and some entries are not counted, or not as they stand, 2 the
// flags or the files are bad, and nothing is settled or closed.
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
	_ "time/tzdata" // the library brings no time zones: the program does

	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

//go:embed sample
var sample embed.FS

// samplePeriod is the month that the sample is about.
const samplePeriod = "2026-10"

// The exit statuses.
const (
	exitOK         = 0
	exitExceptions = 1
	exitBad        = 2
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the flags say.
type options struct {
	dir, html, close, period, zone string
	json                           bool
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("settle", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.StringVar(&o.period, "period", "", "`month` to settle, such as 2026-10; needed with -dir")
	f.StringVar(&o.zone, "zone", "", "time `zone` whose months and days are meant, such as Europe/Madrid; empty: that of policy.json, or UTC")
	f.BoolVar(&o.json, "json", false, "print the statement as JSON")
	f.StringVar(&o.html, "html", "", "write a page to the `file`; - prints it in place of the report")
	f.StringVar(&o.close, "close", "", "write the entries that close the month to the `file`, which must not exist; - prints them in place of the report")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.dir != "" && o.period == "":
		err = errors.New("-dir needs a -period, such as 2026-10")
	case o.html == "-" && (o.json || o.close == "-") || o.close == "-" && o.json:
		err = errors.New("only one thing can be printed: name files for the others")
	}
	if o.period == "" {
		o.period = samplePeriod
	}
	if err != nil {
		fmt.Fprintln(stderr, "settle:", words.Clean(err.Error()))
		f.Usage()
	}
	return o, err
}

// month is the period that the flag names.
func month(text string, zone *time.Location) (civil.Period, error) {
	first, err := civil.ParseDate(text + "-01")
	if err != nil {
		return civil.Period{}, fmt.Errorf("-period: %q is no month such as 2026-10", text)
	}
	return civil.Month(first.Year(), first.Month(), zone), nil
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
	r, err := work(o)
	if err == nil {
		err = r.print(o, stdout)
	}
	if err != nil {
		for line := range bytes.Lines([]byte(err.Error())) {
			fmt.Fprintln(stderr, "settle:", words.Clean(string(bytes.TrimSpace(line))))
		}
		return exitBad
	}
	if len(r.Statement.Exceptions) > 0 {
		return exitExceptions
	}
	return exitOK
}

// work reads the folder and settles the month.
func work(o options) (*Report, error) {
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
	if o.zone != "" {
		in.Plan.Zone = o.zone
	}
	zone, err := time.LoadLocation(in.Plan.Zone) // UTC where none is named
	if err != nil {
		return nil, fmt.Errorf("%q is not a time zone that is known here", in.Plan.Zone)
	}
	period, err := month(o.period, zone)
	if err != nil {
		return nil, err
	}
	return settle(in, period, zone)
}

// print writes the files that the flags ask for, and the report unless one of them
// went to stdout in its place. The closing comes last: what was not printed is not
// closed.
func (r *Report) print(o options, stdout io.Writer) error {
	var out bytes.Buffer
	if o.html != "" {
		page, err := r.page()
		if err != nil {
			return err
		}
		if o.html == "-" {
			out.Write(page)
		} else if err := os.WriteFile(o.html, page, 0o600); err != nil { //nolint:gosec // the file that the user asks for; it names people and what they earn
			return err
		}
	}
	switch {
	case o.html == "-", o.close == "-":
	case o.json:
		if err := indented(&out, r.Statement); err != nil {
			return err
		}
	default:
		r.text(&out)
	}
	if o.close != "" {
		if err := r.close(o.close, &out); err != nil {
			return err
		}
	}
	_, err := out.WriteTo(stdout)
	return err
}

// close writes the entries that close the month. A file that is there is never
// written over: it may be what was sent.
func (r *Report) close(name string, out *bytes.Buffer) error {
	entries := r.Statement.Close(r.Period.To)
	if len(entries) == 0 {
		return errors.New("-close: there is nothing to close: no deal has a statement that is open")
	}
	var body bytes.Buffer
	if err := indented(&body, entries); err != nil {
		return err
	}
	if name == "-" {
		_, err := body.WriteTo(out)
		return err
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // the file that the user asks for
	if err != nil {
		return fmt.Errorf("-close: %w", err)
	}
	_, err = body.WriteTo(f)
	return errors.Join(err, f.Close())
}

func indented(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
