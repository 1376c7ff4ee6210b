package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// options are what the flags say.
type options struct {
	in, state, post           string
	on                        civil.Date
	may                       []contract.Use // without their day
	json                      bool
	text, markdown, html, ics string
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	f := flag.NewFlagSet("agreement", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.in, "in", "", "`file` with a contract as JSON, - for standard input; empty: the sample")
	f.StringVar(&o.state, "state", "", "`file` with what has happened and was prepared, as JSON")
	f.StringVar(&o.post, "post", "", "`file` with a published post, as JSON, to hold against the brief")
	f.TextVar(&o.on, "on", civil.Date{}, "`day` to look from, such as 2026-10-28; empty: the state's, or today")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.StringVar(&o.text, "text", "", "write the terms as plain text to the `file`; - prints them in place of the report")
	f.StringVar(&o.markdown, "markdown", "", "write the terms as Markdown to the `file`; - likewise")
	f.StringVar(&o.html, "html", "", "write the terms as a page for a browser to the `file`; - likewise")
	f.StringVar(&o.ics, "ics", "", "write the calendar as iCalendar to the `file`; - likewise")
	f.Func("may", "ask whether a `use` is allowed, repeatable: a deliverable, a medium, a platform where the\nmedium is social, a territory, and paid, edit or sublicence, in any order behind the deliverable:\n\"reel paid_social instagram GB paid\"",
		func(s string) error {
			u, err := useOf(s)
			o.may = append(o.may, u)
			return err
		})
	if err := f.Parse(args); err != nil {
		return o, err
	}
	dashes := 0
	for _, name := range []string{o.text, o.markdown, o.html, o.ics} {
		if name == "-" {
			dashes++
		}
	}
	stdins := 0
	for _, name := range []string{o.in, o.state, o.post} {
		if name == "-" {
			stdins++
		}
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a contract goes behind -in", f.Arg(0))
	case dashes > 1 || dashes == 1 && o.json:
		err = errors.New("only one thing can be printed: name files for the others")
	case stdins > 1:
		err = errors.New("only one thing can be read from standard input")
	}
	if err != nil {
		fmt.Fprintln(stderr, "agreement:", words.Clean(err.Error()))
		f.Usage()
	}
	return o, err
}

// useOf reads a use in words: "reel paid_social instagram GB paid".
func useOf(text string) (contract.Use, error) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return contract.Use{}, errors.New("a use begins with the id of a deliverable")
	}
	u := contract.Use{Deliverable: words[0]}
	for _, w := range words[1:] {
		medium, platform := contract.Medium(w), engagement.Platform(w)
		switch {
		case w == "paid":
			u.Paid = true
		case w == "edit":
			u.Edit = true
		case w == "sublicence":
			u.Sublicence = true
		case w == contract.Worldwide, len(w) == 2 && w == strings.ToUpper(w):
			u.Territory = w
		case medium.IsValid():
			u.Medium = medium
		case slices.Contains(engagement.Platforms(), platform):
			u.Platform = platform
		default:
			return u, fmt.Errorf("%q is no medium, platform or territory", w)
		}
	}
	return u, nil
}
