// Command campaign goes the whole way of a campaign in one program: it reads a folder of
// what platforms, shops, contracts and people said, and reports whom it was to reach, who
// was chosen and vetted, what was agreed and published, what each creator cost and
// brought, who brought the orders by every model, who is owed what, and what to do next.
//
//	go run ./examples/campaign                      the sample that comes with it
//	go run ./examples/campaign -dir folder          a folder of your own
//	go run ./examples/campaign -json                all of it as one JSON object
//	go run ./examples/campaign -html report.html    and a page with charts; "-" prints it instead
//
// Only campaign.json, a [Plan], must be there. Any other file is known by the first word
// of its path, and there may be many of a kind: shopify_0001.json, shopify_0002.json, or
// a folder instagram of payloads. A step whose files are missing says so. A file that is
// a copy of another, a link, or of a kind with another ending is named and not read.
// All money of the plan is in its currency: no exchange rate is known.
//
//   - persona.json, a persona.Persona; candidates.json, a list of persona.Candidate;
//     audiences/handle/vendor.json, what a vendor says of a candidate's audience
//   - contracts.json, a list of contract.Contract, or contracts/one.json
//   - youtube, instagram, tiktok, x, facebook, linkedin, pinterest, twitch: payloads of
//     the platforms, with accounts, posts and comments; as .csv exports of Meta, TikTok
//     and YouTube Studio, whose names have the account's handle in them
//   - history_platform_handle.csv: day and followers; clicks.csv: day, link and clicks
//   - shopify, stripe: orders; awin, impact, cj, affiliate (.csv): transactions of
//     networks, which count as orders where no shop's are there; ga4: sessions
//   - visits.json: a list of attribution.Path, what led to the orders
//   - entries.json, closed.json: lists of settlement.Entry, such as payments and closed
//     statements
//   - goals.json: a list of programme.Goal; orders and revenue that it does not observe
//     are taken from the campaign
//
// Files are read one after another. Posts and orders go to temporary files in parts (-tmp
// says where), and one part at a time is in memory: a campaign may have millions of
// orders. Of each account the newest posts are kept, 100 or as many as the plan's window
// asks for. Payments of Stripe and transactions of networks, which refer to each other
// across files, are held in memory.
//
// The exit status of the built program: 0 the report is made of everything, 1 it is made
// and something could not be read, 2 the flags are bad or campaign.json is, and there is
// no report.
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
	"time"

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
	dir, html, tmp string
	json, progress bool
	limits         limits
}

// parse reads the flags. What is wrong it says to stderr, with the usage.
func parse(args []string, stderr io.Writer) (o options, err error) {
	o.limits = limits{part: partBytes, single: mostSingle}
	f := flag.NewFlagSet("campaign", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.dir, "dir", "", "`folder` to read; empty: the sample")
	f.BoolVar(&o.json, "json", false, "print everything as one JSON object")
	f.StringVar(&o.html, "html", "", "write a page to the `file`; - prints it in place of the report")
	f.BoolVar(&o.progress, "progress", false, "say how far the reading is, even where stderr is no terminal")
	f.StringVar(&o.tmp, "tmp", "", "`folder` for temporary files; empty: that of the system")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	switch {
	case f.NArg() > 0:
		err = fmt.Errorf("unexpected %q: a folder goes behind -dir", f.Arg(0))
	case o.html == "-" && o.json:
		err = errors.New("only one thing can be printed: name a file for the page")
	}
	if err != nil {
		fmt.Fprintln(stderr, "campaign:", words.Clean(err.Error()))
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
	r, err := open(o, watch(o, stderr))
	if err == nil {
		err = output.Print(stdout, o.html, o.json, r, r.page, r.text)
	}
	if err != nil {
		for line := range bytes.Lines([]byte(err.Error())) {
			fmt.Fprintln(stderr, "campaign:", words.Clean(string(bytes.TrimSpace(line))))
		}
		return exitBad
	}
	if len(r.Problems) > 0 {
		return exitProblems
	}
	return exitOK
}

// watch is where the progress goes: to a terminal in one line, elsewhere only when it is
// asked for, in a line every few seconds.
func watch(o options, stderr io.Writer) *progress {
	p := &progress{now: time.Now, every: 5 * time.Second, last: time.Now()}
	f, isFile := stderr.(*os.File)
	if isFile {
		info, err := f.Stat()
		p.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	if p.terminal {
		p.every = 200 * time.Millisecond
	}
	if p.terminal || o.progress {
		p.to = stderr
	}
	return p
}

// open reads the folder and makes the report.
func open(o options, p *progress) (r *Report, err error) {
	folder, err := fs.Sub(sample, "sample")
	if o.dir != "" {
		folder, err = os.DirFS(o.dir), nil
	}
	if err != nil {
		return nil, err
	}
	in, err := load(folder, o.tmp, o.limits, p)
	if in != nil {
		defer func() { err = errors.Join(err, in.close()) }()
	}
	if err != nil {
		return nil, err
	}
	return in.build()
}
