// Command beam tallies posts, comments, followers, snapshots and orders on Apache Beam:
// engagement rates, audiences, audits, paths to orders and returns per creator, by the
// library's own accumulators, their Merge and their binary forms.
//
//	cd examples/beam
//	go run .                                     made-up rows, on a runner inside the program
//	go run . -rows 1000000 -shards 7 -check      held against a loop, byte for byte
//	go run . -posts 'posts*.jsonl' -orders orders.jsonl -owners codes.json
//	go run . -json                               the report as JSON
//	go run . -posts today -states today.jsonl    and keep the accumulators
//	go run . -posts tomorrow -with today.jsonl   the report of both days, today's posts not read again
//	go run . -runner universal -endpoint host:8099 -states gs://bucket/states.jsonl
//
// The runner inside the program is Beam's prism; it talks to itself over 127.0.0.1. With
// -runner the same binary goes to Flink, Spark, Dataflow or any portable job service,
// with the flags that Beam has for each. Those were not tried here.
//
// # Files
//
// Files hold one JSON object a line, with the fields of the library's types:
//
//   - posts: an engagement.Post, with its creator
//   - comments, followers, snapshots: an engagement.Comment, Account or Snapshot, and the
//     creator under "of"
//   - orders: a roi.Order, and what led to it under "touches"
//
// An empty line is skipped; any other that is no row ends the run. Copies of an order
// count once, copies of a comment too, and a profile that comes twice counts twice in
// the audit of followers. The rows of -with must be others: a copy of an order that
// counted there counts again. Its returns must be as of the moment of -as-of, or they
// are refused.
//
// # How it works
//
// Rows are tallied by creator and shard, and the partial accumulators of a creator are
// then merged, so that a creator with very many rows keeps several workers busy. The
// number of partial accumulators is a counter of the pipeline, and the report shows
// it: all but one of each key went through Merge. Only the orders have to be grouped,
// by id, since which copy counts is a matter of all of them.
//
// # What to register, and why
//
// Beam keeps an accumulator in memory within a bundle, and as bytes between bundles and
// between workers. Its own coder writes the exported fields of a struct. The library's
// accumulators have none: without a coder they arrive empty, and Beam says nothing. The
// test TestTrap shows it. So
//
//   - every accumulator has a coder over MarshalBinary and UnmarshalBinary; one coder,
//     registered for the interface of the two, serves them all
//   - accumulators are pointers: a Sum by value is not of that interface, and is lost
//   - rows have a coder too, over JSON: a Count has no exported field either, so that a
//     Post that crosses workers by Beam's coder has unknown likes
//   - combines are registered by pointer, with the types of their methods
//   - a coder has no settings: a tally is decoded without its policy, merges as it is,
//     and is merged into one of the policy where it is read
//
// The exit status is 0 when there is a report, 1 when -check found a difference, and 2
// when flags or input are bad or the pipeline failed.
package main
