package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var rewrite = flag.Bool("rewrite", false, "rewrite the golden files; Beam has a flag named update")

// program runs the program with flags of its own.
func program(t *testing.T, args ...string) (status int, stdout string, err error) {
	t.Helper()
	var o options
	f := flag.NewFlagSet("beam", flag.ContinueOnError)
	o.flags(f)
	require.NoError(t, f.Parse(args))
	var out bytes.Buffer
	status, err = o.run(context.Background(), f.Args(), &out)
	return status, out.String(), err
}

func TestText(t *testing.T) {
	prism(t)
	status, stdout, err := program(t, "-rows", "2000", "-creators", "5", "-shards", "3", "-as-of", "2026-03-01T00:00:00Z", "-check")
	require.NoError(t, err)
	require.Equal(t, exitOK, status)
	path := filepath.Join("testdata", "report.txt")
	if *rewrite {
		require.NoError(t, os.MkdirAll("testdata", 0o700))
		require.NoError(t, os.WriteFile(path, []byte(stdout), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), stdout)
}

// jsonl writes rows to a file, one a line.
func jsonl[R any](t *testing.T, dir, name string, all iter.Seq[R]) string {
	t.Helper()
	var b bytes.Buffer
	for r := range all {
		line, err := json.Marshal(r)
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	path := filepath.Join(dir, name)
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o600))
	return path
}

// Rows from files give what the loop says of the rows that were written there.
func TestFiles(t *testing.T) {
	m := Made{Rows: 1_000, Creators: 5, Seed: 4}
	all, dir := m.all(), t.TempDir()
	p := &Plan{Shards: 3, Owners: m.owners(), Salt: "a test's"}
	posts := slices.Collect(all.posts)
	jsonl(t, dir, "posts-1.jsonl", slices.Values(posts[:300]))
	jsonl(t, dir, "posts-2.jsonl", slices.Values(posts[300:]))
	p.Files = Files{
		Posts: filepath.Join(dir, "posts-*.jsonl"), Comments: jsonl(t, dir, "comments", all.comments),
		Followers: jsonl(t, dir, "followers", all.followers), Snapshots: jsonl(t, dir, "snapshots", all.snapshots),
		Orders: jsonl(t, dir, "orders", all.orders),
	}
	want, err := p.loop(all)
	require.NoError(t, err)
	got, _ := runPlan(t, p)
	assert.Empty(t, differ(want, got))
}

// What no rows were read for is left out of the report.
func TestPostsAlone(t *testing.T) {
	prism(t)
	m := Made{Rows: 200, Creators: 5, Seed: 4}
	posts := jsonl(t, t.TempDir(), "posts", m.all().posts)
	status, stdout, err := program(t, "-posts", posts, "-json")
	require.NoError(t, err)
	require.Equal(t, exitOK, status)
	var r struct {
		Creators []map[string]any `json:"creators"`
		Returns  []any            `json:"returns"`
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	require.Len(t, r.Creators, 5)
	for _, c := range r.Creators {
		assert.Contains(t, c, "rate")
		assert.Contains(t, c, "mentions")
		assert.NotContains(t, c, "audience")
		assert.NotContains(t, c, "suspicious_comments")
	}
	assert.Empty(t, r.Returns)
}

// noRows yields no rows.
func noRows[R row](func(R) bool) {}

// The states of two runs merge into those of one run over both.
func TestStatesMerge(t *testing.T) {
	m := Made{Rows: 600, Creators: 5, Seed: 4}
	posts, comments := slices.Collect(m.all().posts), slices.Collect(m.all().comments)
	p := &Plan{}
	between := func(from, to int) []State {
		states, err := p.loop(rows{
			posts: slices.Values(posts[from:to]), comments: slices.Values(comments[from:to]),
			followers: noRows[follower], snapshots: noRows[snapshot], orders: noRows[order],
		})
		require.NoError(t, err)
		return states
	}
	today, tomorrow, both := between(0, 250), between(250, 600), between(0, 600)
	merged, err := mergeStates(today, tomorrow)
	require.NoError(t, err)
	assert.Empty(t, differ(both, merged))
}

// The report of one day with the states of the day before is that of both days.
func TestWith(t *testing.T) {
	prism(t)
	posts := slices.Collect((&Made{Rows: 400, Creators: 5, Seed: 6}).all().posts)
	dir := t.TempDir()
	jsonl(t, dir, "day-1", slices.Values(posts[:150]))
	jsonl(t, dir, "day-2", slices.Values(posts[150:]))
	said := func(args ...string) string {
		status, stdout, err := program(t, append(args, "-shards", "1")...)
		require.NoError(t, err)
		require.Equal(t, exitOK, status)
		return stdout
	}
	states := filepath.Join(dir, "states")
	first := said("-posts", filepath.Join(dir, "day-1"), "-states", states)
	both := said("-posts", filepath.Join(dir, "day-*"))
	assert.NotEqual(t, first, both)
	assert.Equal(t, both, said("-posts", filepath.Join(dir, "day-2"), "-with", states))
}

func TestBadFlags(t *testing.T) {
	dir := t.TempDir()
	notJSON := filepath.Join(dir, "owners.json")
	require.NoError(t, os.WriteFile(notJSON, []byte("{"), 0o600))
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-rows", "0"}, "want at least one row, one creator and one shard"},
		{[]string{"-shards", "0"}, "want at least one row, one creator and one shard"},
		{[]string{"-posts", "posts", "-check"}, "-check is for rows that are made up"},
		{[]string{"-as-of", "March"}, "-as-of"},
		{[]string{"-owners", notJSON}, "owners.json: unexpected end of JSON input"},
		{[]string{"-owners", filepath.Join(dir, "none")}, "no such file"},
		{[]string{"posts.jsonl"}, `unexpected "posts.jsonl"`},
	} {
		status, _, err := program(t, c.args...)
		assert.Equal(t, exitBad, status, c.args)
		assert.ErrorContains(t, err, c.want)
	}
}

// A line that is no row ends the run, and the error shows it.
func TestBadLine(t *testing.T) {
	prism(t)
	file := filepath.Join(t.TempDir(), "posts")
	require.NoError(t, os.WriteFile(file, []byte("{\"id\": \"a\"}\n\n{\"id\": 7}\n"), 0o600))
	status, _, err := program(t, "-posts", file)
	assert.Equal(t, exitBad, status)
	assert.ErrorContains(t, err, `is no main.post`)
}
