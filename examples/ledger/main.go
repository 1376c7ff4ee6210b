// Command ledger keeps the books of a folder in a PostgreSQL database, closes a month
// there and prints its statement:
//
//	createdb books
//	go run . -dsn dbname=books                      in examples/ledger: the sample of examples/settle, October 2026
//	go run . -dsn dbname=books                      once more: nothing is done twice, and the statement is the same
//	go run . -dsn dbname=books -open                what the month comes to so far; it is not closed
//	go run . -dsn dbname=books -json                the statement as JSON
//	go run . -dsn dbname=books -dir folder -period 2026-11
//
// The folder is as examples/settle reads it: contracts.json, policy.json, which may be
// missing, and lists of entries in any other *.json. Each of these files is one
// delivery; a file that was delivered before, with the same contents, is left alone.
//
// The connection string is one of libpq or a URL. Tables are made where there are none.
// The package store has the tables and says how it stays right: take it as the model of
// your own.
//
// The exit status of the built program: 0 the statement is made and every entry is
// counted, 1 it is made and some entries are not counted, or not as they stand, 2 the
// flags, the files or the database are bad, and nothing is closed.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	_ "time/tzdata" // the library brings no time zones: the program does

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
)

// The exit statuses.
const (
	exitOK         = 0
	exitExceptions = 1
	exitBad        = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// options are what the flags say.
type options struct {
	dsn, dir, period string
	open, json       bool
}

// run is the program; it returns its exit status.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var o options
	f := flag.NewFlagSet("ledger", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dsn, "dsn", "", "connection `string` or URL of the database")
	f.StringVar(&o.dir, "dir", "../settle/sample", "`folder` to read")
	f.StringVar(&o.period, "period", "2026-10", "`month` to close")
	f.BoolVar(&o.open, "open", false, "close nothing: say what the month comes to so far")
	f.BoolVar(&o.json, "json", false, "print the statement as JSON, and nothing else")
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil:
		return exitBad // the flags have said why
	}
	err := errors.New("-dsn says in which database, such as dbname=books")
	var s settlement.Statement
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.dsn != "":
		s, err = keep(ctx, o, stdout)
	}
	if err != nil {
		fmt.Fprintln(stderr, "ledger:", words.Clean(err.Error()))
		return exitBad
	}
	if len(s.Exceptions) > 0 {
		return exitExceptions
	}
	return exitOK
}

// keep puts the folder into the ledger, closes the month and prints its statement.
func keep(ctx context.Context, o options, stdout io.Writer) (none settlement.Statement, err error) {
	in, err := load(os.DirFS(o.dir))
	if err != nil {
		return none, err
	}
	first, err := civil.ParseDate(o.period + "-01")
	if err != nil {
		return none, fmt.Errorf("-period: %q is no month such as 2026-10", o.period)
	}
	month := civil.Month(first.Year(), first.Month(), in.policy.Zone)
	s, err := store.Open(ctx, o.dsn)
	if err != nil {
		return none, err
	}
	defer s.Release()
	said := stdout
	if o.json {
		said = io.Discard
	}
	if err := in.deliver(ctx, s, said); err != nil {
		return none, err
	}
	statement, err := settle(ctx, s, month, in.policy, o.open, said)
	if err != nil {
		return none, err
	}
	if !o.json {
		return statement, print(stdout, statement)
	}
	e := json.NewEncoder(stdout)
	e.SetIndent("", "  ")
	return statement, e.Encode(statement)
}

// settle closes the month, or reckons it where it is to stay open.
func settle(ctx context.Context, s *store.Store, month civil.Period, policy settlement.Policy, open bool, said io.Writer) (settlement.Statement, error) {
	if open {
		fmt.Fprintln(said, "The month stays open.")
		return s.Reckon(ctx, month, policy)
	}
	statement, closed, err := s.Close(ctx, month, policy)
	switch {
	case err != nil:
		return statement, err
	case closed:
		fmt.Fprintln(said, "The month is closed now.")
	default:
		fmt.Fprintln(said, "The month was closed before: the statement stands, and what came later is in the next.")
	}
	return statement, nil
}
