package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// columns are the rows as collections of key and row, the key being a [part].
type columns struct{ posts, comments, followers, snapshots, orders beam.PCollection }

// build makes the pipeline that writes every accumulator of the plan to a file, one
// [State] a line.
func (p *Plan) build(s beam.Scope, file string) {
	in := p.read(s)
	sold := p.assign(s, in.orders)
	textio.Write(s, file, beam.Flatten(s,
		total(s, nameRate, tally(s, rateOf{p.Method}, in.posts)),
		total(s, nameViews, tally(s, viewsOf{}, in.posts)),
		total(s, nameMentions, tally(s, postsNaming{}, in.posts), tally(s, commentsNaming{}, in.comments)),
		total(s, nameComments, tally(s, auditOfComments{}, in.comments)),
		total(s, nameFollowers, tally(s, auditOfFollowers{p.AsOf}, in.followers)),
		total(s, nameAudience, tally(s, audienceOf{p.Entries, p.Salt}, in.followers)),
		total(s, nameGrowth, tally(s, growthOf{}, in.snapshots)),
		total(s, namePaths, tally(s, pathsOf{}, in.orders)),
		total(s, nameSizes, tally(s, sizesOf{p.AsOf}, sold)),
		total(s, nameCharged, tally(s, chargedOf{p.AsOf}, sold)),
		total(s, nameReturns, tally(s, returnsOf{p.AsOf}, sold)),
	))
}

// partials are accumulators by [part], and how to merge those of one key.
type partials struct {
	of    beam.PCollection
	merge any // a *merging of the accumulator
}

// tally collects rows in one accumulator for each part. The type of the rows is the
// kind's.
func tally[K kind[A, R], A accumulator, R row](s beam.Scope, k K, in beam.PCollection) partials {
	return partials{beam.CombinePerKey(s, &tallying[K, A, R]{k}, in), &merging[A]{}}
}

// total merges the partial accumulators of each key and writes them down.
func total(s beam.Scope, name string, all ...partials) beam.PCollection {
	s = s.Scope(name)
	var cols []beam.PCollection
	for _, p := range all {
		cols = append(cols, p.of)
	}
	byKey := beam.ParDo(s, &unshard{name}, beam.Flatten(s, cols...))
	return beam.ParDo(s, &write{name}, beam.CombinePerKey(s, all[0].merge, byKey))
}

// unshard drops the shard of a part, and counts the partial accumulators under the
// name of the accumulator: of so many partials for a key, all but one are merged.
type unshard struct{ Name string }

// ProcessElement takes any accumulator.
func (f *unshard) ProcessElement(ctx context.Context, p part, a beam.T) (string, beam.T) {
	beam.NewCounter(counters, f.Name).Inc(ctx, 1)
	return p.Key, a
}

// counters is where the counters of partial accumulators are, among Beam's.
const counters = "partials"

// write writes an accumulator as a line.
type write struct{ Name string }

// ProcessElement takes any accumulator.
func (f *write) ProcessElement(key string, a beam.T) (string, error) {
	s, err := stateOf(f.Name, key, a.(accumulator))
	if err != nil {
		return "", err
	}
	line, err := json.Marshal(s)
	return string(line), err
}

// read brings the rows in, from files or made up.
func (p *Plan) read(s beam.Scope) columns {
	if f := p.Files; f != (Files{}) {
		return columns{
			lines[post](s, f.Posts, p.Shards), lines[comment](s, f.Comments, p.Shards), lines[follower](s, f.Followers, p.Shards),
			lines[snapshot](s, f.Snapshots, p.Shards), lines[order](s, f.Orders, p.Shards),
		}
	}
	var shards []int
	for shard := range p.Shards {
		shards = append(shards, shard)
	}
	var in columns
	in.posts, in.comments, in.followers, in.snapshots, in.orders = beam.ParDo5(s, &make5{p.Made, p.Shards}, beam.CreateList(s, shards))
	return in
}

// make5 makes the rows of a shard, of all five sorts.
type make5 struct {
	Made   Made
	Shards int
}

// ProcessElement makes every so many-th row, beginning with the one of the shard.
func (f *make5) ProcessElement(ctx context.Context, shard int, posts func(part, post), comments func(part, comment),
	followers func(part, follower), snapshots func(part, snapshot), orders func(part, order)) {
	at := f.Made.order()
	const often = 100_000
	for place, n := shard, 1; place < f.Made.Rows; place, n = place+f.Shards, n+1 {
		i := at(place)
		put(posts, shard, f.Made.post(i))
		put(comments, shard, f.Made.comment(i))
		put(followers, shard, f.Made.follower(i))
		put(snapshots, shard, f.Made.snapshot(i))
		put(orders, shard, f.Made.sold(i))
		if n%often == 0 {
			log.Infof(ctx, "shard %d: %d rows of each sort", shard, n)
		}
	}
}

func put[R row](emit func(part, R), shard int, r R) { emit(part{r.key(), shard}, r) }

// lines reads rows from files.
func lines[R row](s beam.Scope, pattern string, shards int) beam.PCollection {
	if pattern == "" {
		return beam.ParDo(s, &parse[R]{shards}, beam.CreateList(s, []string{}))
	}
	return beam.ParDo(s, &parse[R]{shards}, textio.Read(s, pattern))
}

// parse reads a line as a row.
type parse[R row] struct{ Shards int }

// ProcessElement skips empty lines. Any other that is no row is an error.
func (f *parse[R]) ProcessElement(line string, emit func(part, R)) error {
	if line == "" {
		return nil
	}
	var r R
	if err := json.Unmarshal([]byte(line), &r); err != nil {
		return fmt.Errorf("%.80q is no %T: %w", line, r, err)
	}
	put(emit, shardOf(line, f.Shards), r)
	return nil
}

// assign gives orders to creators. Copies of an order can come from any shard, so they
// are brought together first: it is the one thing here that needs its rows grouped.
func (p *Plan) assign(s beam.Scope, orders beam.PCollection) beam.PCollection {
	s = s.Scope("assign")
	return beam.ParDo(s, &assign{p.Owners, p.Shards}, beam.GroupByKey(s, beam.ParDo(s, byID, orders)))
}

// byID leaves out what led to the order: it would be most of what is sent.
func byID(_ part, o order) (string, order) { return o.ID, order{Order: o.Order} }

type assign struct {
	Owners map[string]string
	Shards int
}

// ProcessElement takes all copies of an order.
func (f *assign) ProcessElement(id string, each func(*order) bool, emit func(part, sale)) {
	var copies []order
	for o := (order{}); each(&o); o = (order{}) {
		copies = append(copies, o)
	}
	for _, sold := range sales(slices.Values(copies), f.Owners) {
		put(emit, shardOf(id, f.Shards), sold)
	}
}

// useRow registers what moves a sort of rows.
func useRow[R row]() {
	register.DoFn2x1[string, func(part, R), error](&parse[R]{})
	register.Emitter2[part, R]()
}

func init() {
	useRow[post]()
	useRow[comment]()
	useRow[follower]()
	useRow[snapshot]()
	useRow[order]()
	register.Emitter2[part, sale]()
	register.DoFn7x0[context.Context, int, func(part, post), func(part, comment), func(part, follower), func(part, snapshot), func(part, order)](&make5{})
	register.DoFn3x2[context.Context, part, beam.T, string, beam.T](&unshard{})
	register.DoFn2x2[string, beam.T, string, error](&write{})
	register.Function2x2(byID)
	register.DoFn3x0[string, func(*order) bool, func(part, sale)](&assign{})
	register.Iter1[order]()
}
