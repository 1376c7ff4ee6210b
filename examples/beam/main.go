package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/seed-e12bc25d/influencekit/examples/internal/words"
)

// The exit statuses.
const (
	exitOK     = 0
	exitDiffer = 1
	exitBad    = 2
)

// options are what the program's own flags say.
type options struct {
	plan         Plan
	owners, asOf string
	states, with string
	json, check  bool
	quiet        bool
}

// flags names the flags. Beam's own are in the same set: it finds them nowhere else.
func (o *options) flags(f *flag.FlagSet) {
	m, in := &o.plan.Made, &o.plan.Files
	f.IntVar(&m.Rows, "rows", 10_000, "rows of each sort to make up, where no files are given")
	f.IntVar(&m.Creators, "creators", 12, "creators to make up")
	f.Uint64Var(&m.Seed, "seed", 1, "seed of what is made up")
	f.BoolVar(&m.Shuffled, "shuffled", false, "make the rows in another order")
	f.IntVar(&o.plan.Shards, "shards", 4, "in how many parts each creator is tallied first")
	f.StringVar(&in.Posts, "posts", "", "`files` of posts, JSON lines; a pattern such as data/posts*.jsonl")
	f.StringVar(&in.Comments, "comments", "", "`files` of comments")
	f.StringVar(&in.Followers, "followers", "", "`files` of profiles of followers")
	f.StringVar(&in.Snapshots, "snapshots", "", "`files` of snapshots of the creators' accounts")
	f.StringVar(&in.Orders, "orders", "", "`files` of orders")
	f.StringVar(&o.owners, "owners", "", "`file` that says whose each discount code is: {\"ANA10\": \"ana\"}")
	f.StringVar(&o.asOf, "as-of", "", "moment of the returns, such as 2026-03-01T00:00:00Z; empty: the end of time")
	f.StringVar(&o.plan.Salt, "salt", "", "secret under which the ids of followers are hashed")
	f.StringVar(&o.states, "states", "", "`file` to write the accumulators to and keep; workers elsewhere must be able to write it")
	f.StringVar(&o.with, "with", "", "`file` of -states of an earlier run over other rows, to be merged into the report")
	f.BoolVar(&o.json, "json", false, "print JSON")
	f.BoolVar(&o.check, "check", false, "hold the pipeline against a loop over the same rows, which must be made up")
	f.BoolVar(&o.quiet, "quiet", false, "show warnings only, no progress")
}

func main() {
	var o options
	o.flags(flag.CommandLine)
	flag.Parse()
	if o.quiet {
		log.LogLevel = "warn"
	}
	beam.Init() // a worker goes no further
	status, err := o.run(context.Background(), flag.Args(), os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "beam:", words.Clean(err.Error()))
	}
	os.Exit(status)
}

// run is the program after its flags, with what stands behind them; it returns its exit status.
func (o *options) run(ctx context.Context, args []string, stdout io.Writer) (status int, err error) {
	if err := o.ready(args); err != nil {
		return exitBad, err
	}
	file := o.states
	if file == "" {
		dir, err := os.MkdirTemp("", "beam")
		if err != nil {
			return exitBad, err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		file = filepath.Join(dir, "states.jsonl")
	}
	partials, err := o.plan.run(ctx, file)
	if err != nil {
		return exitBad, err
	}
	states, err := open(ctx, file)
	if err != nil {
		return exitBad, err
	}
	shown := states
	if o.with != "" {
		earlier, err := open(ctx, o.with)
		if err != nil {
			return exitBad, err
		}
		if shown, err = mergeStates(earlier, states); err != nil {
			return exitBad, err
		}
	}
	r, err := report(shown)
	if err != nil {
		return exitBad, err
	}
	r.Partials = partials
	if o.json {
		e := json.NewEncoder(stdout)
		e.SetIndent("", "  ")
		err = e.Encode(&r)
	} else {
		err = writeText(stdout, &r)
	}
	if err != nil || !o.check {
		return exitOK, err
	}
	return o.compare(stdout, states)
}

// ready checks the arguments and reads what they name.
func (o *options) ready(args []string) (err error) {
	p := &o.plan
	switch local := *runners.Runner; {
	case len(args) > 0:
		return fmt.Errorf("unexpected %q", args[0])
	case p.Made.Rows < 1 || p.Made.Creators < 1 || p.Shards < 1:
		return errors.New("want at least one row, one creator and one shard")
	case o.states == "" && local != "" && local != "prism" && local != "direct":
		return fmt.Errorf("the workers of runner %q are elsewhere: name a file that they can write with -states", local)
	case o.check && p.Files != (Files{}):
		return errors.New("-check is for rows that are made up")
	}
	if o.asOf != "" {
		if p.AsOf, err = time.Parse(time.RFC3339, o.asOf); err != nil {
			return fmt.Errorf("-as-of: %w", err)
		}
	}
	if o.owners == "" {
		p.Owners = p.Made.owners()
		return nil
	}
	data, err := os.ReadFile(o.owners)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, &p.Owners); err != nil {
		return fmt.Errorf("%s: %w", o.owners, err)
	}
	return nil
}

// run runs the plan on the runner that the flags name, and writes its states to file.
// partials is how many accumulators of each name came to be merged, where the runner
// counts.
func (p *Plan) run(ctx context.Context, file string) (partials map[string]int64, err error) {
	pipeline, s := beam.NewPipelineWithRoot()
	p.build(s, file)
	result, err := beamx.RunWithMetrics(ctx, pipeline)
	if err != nil || result == nil {
		return nil, err
	}
	partials = make(map[string]int64)
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == counters {
			partials[c.Name()] += c.Result()
		}
	}
	return partials, nil
}

// open reads the states from wherever the workers wrote them.
func open(ctx context.Context, file string) ([]State, error) {
	fs, err := filesystem.New(ctx, file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = fs.Close() }()
	from, err := fs.OpenRead(ctx, file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = from.Close() }() // it was only read
	return readStates(from)
}

// compare holds the states against those of the loop.
func (o *options) compare(w io.Writer, states []State) (status int, err error) {
	want, err := o.plan.loop(o.plan.Made.all())
	if err != nil {
		return exitBad, err
	}
	if at := differ(want, states); at != "" {
		return exitDiffer, fmt.Errorf("the pipeline and the loop differ: %s", at)
	}
	_, err = fmt.Fprintf(w, "\n%d accumulators are those of a loop over the same rows, byte for byte\n", len(want))
	return exitOK, err
}
