package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// made is the report of a folder under limits.
func made(t testing.TB, dir string, l limits) *Report {
	t.Helper()
	tmp := t.TempDir()
	in, err := load(os.DirFS(dir), tmp, l, &progress{})
	require.NoError(t, err)
	r, err := in.build()
	require.NoError(t, err)
	require.NoError(t, in.close())
	left, err := os.ReadDir(tmp)
	require.NoError(t, err)
	assert.Empty(t, left, "temporary files are removed")
	return r
}

// The report does not depend on how the folder was cut into parts: one part in memory or
// sixty in files, orders one by one or added up by days.
func TestPartsDoNotShow(t *testing.T) {
	dir := testfiles.Folder(t, testfiles.In(t, "sample"))
	want := made(t, dir, limits{partBytes, mostSingle})
	for _, l := range []limits{{4_000, mostSingle}, {4_000, 3}, {partBytes, 0}} {
		got := made(t, dir, l)
		assertSame(t, want, got)
		owed, err := got.Owed.Get()
		require.NoError(t, err)
		assert.Equal(t, l.single < mostSingle, owed.Bundled > 0)
	}
}

// assertSame holds two reports against each other: all but which orders a statement was
// made from, its working, and the credit of the rules, which is rounded part by part.
func assertSame(t *testing.T, want, got *Report) {
	t.Helper()
	a, b := want.Owed.Value, got.Owed.Value
	require.Len(t, b.Payees, len(a.Payees))
	for i := range a.Payees {
		x, y := a.Payees[i], b.Payees[i]
		require.Len(t, y.Lines, len(x.Lines))
		for k := range x.Lines {
			x.Lines[k].Working, x.Lines[k].Entries, y.Lines[k].Working, y.Lines[k].Entries = nil, nil, nil, nil
		}
		assert.Equal(t, x, y)
	}
	require.Len(t, b.Statement.Deals, len(a.Statement.Deals))
	for i, x := range a.Statement.Deals {
		y := b.Statement.Deals[i]
		for k := range x.Lines {
			assert.Equal(t, x.Lines[k].Amount, y.Lines[k].Amount)
			assert.Equal(t, x.Lines[k].Adjustment, y.Lines[k].Adjustment)
			assert.Equal(t, x.Lines[k].Held, y.Lines[k].Held)
		}
		x.Lines, y.Lines = nil, nil
		assert.Equal(t, x, y)
	}
	assert.Equal(t, a.Statement.Totals, b.Statement.Totals)
	assert.Equal(t, a.Statement.Exceptions, b.Statement.Exceptions)
	assert.Equal(t, want.Credit.Value.Revenue, got.Credit.Value.Revenue)
	for i, row := range want.Credit.Value.Rows {
		for m, n := range row.Orders {
			assert.InDelta(t, n, got.Credit.Value.Rows[i].Orders[m], 1e-9)
		}
	}
	for _, r := range []**Report{&want, &got} {
		c := **r
		c.Owed, c.Credit, c.plan = want.Owed, want.Credit, nil
		*r = &c
	}
	x, err := json.Marshal(want)
	require.NoError(t, err)
	y, err := json.Marshal(got)
	require.NoError(t, err)
	assert.JSONEq(t, string(x), string(y))
}

// A spool gives back every value once, those of one key together.
func TestSpool(t *testing.T) {
	for _, size := range []int64{1, 1_000_000} {
		s := newSpool(t.TempDir(), "test", size, 10_000)
		for i := range 20_000 {
			require.NoError(t, s.add(fmt.Sprint(i%997), i))
		}
		seen, parts := make([]int, 20_000), map[int]int{}
		part := 0
		require.NoError(t, each(s, func(list []int) error {
			part++
			for _, n := range list {
				seen[n]++
				if p, there := parts[n%997]; there {
					require.Equal(t, p, part)
				}
				parts[n%997] = part
			}
			return nil
		}))
		for n, times := range seen {
			require.Equal(t, 1, times, n)
		}
		require.NoError(t, s.close())
	}
	s := newSpool("/nowhere/at/all", "test", 100, 1)
	var err error
	for i := 0; i < 100_000 && err == nil; i++ {
		err = s.add("key", "a value that fills what is held back")
	}
	assert.Error(t, err, "a folder that is not there")
}

// On a terminal the progress is one line that is written over; elsewhere lines now and
// then. What was fast enough says nothing.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	p := &progress{to: &out, terminal: true, every: time.Second, last: clock, now: func() time.Time { return clock }, ofFiles: 12, ofBytes: 3_000_000}
	p.begin("reading", 0)
	p.tell()
	assert.Empty(t, out.String(), "less than a second")
	clock = clock.Add(time.Second)
	p.files, p.bytes, p.posts, p.orders = 3, 1_200_000, 1_500, 12_000
	p.tell()
	assert.Equal(t, "\rreading: 3 of 12 files, 1.2 MB of 3.0 MB, 1,500 posts, 12,000 orders", out.String())
	out.Reset()
	clock = clock.Add(time.Second)
	p.begin("counting", 40)
	clock = clock.Add(time.Second)
	p.next()
	assert.Equal(t, "\rcounting: 3 of 12 files, 1.2 MB of 3.0 MB, 1,500 posts, 12,000 orders, part 0 of 40\rcounting: 3 of 12 files, 1.2 MB of 3.0 MB, 1,500 posts, 12,000 orders, part 1 of 40", out.String())
	out.Reset()
	p.end()
	assert.Equal(t, "\rdone: 3 of 12 files, 1.2 MB of 3.0 MB, 1,500 posts, 12,000 orders"+strings.Repeat(" ", len("counting, part 1 of 40")-len("done"))+"\n", out.String(), "what stood there is wiped off")
	out.Reset()
	q := &progress{to: &out, every: time.Second, last: clock, now: func() time.Time { clock = clock.Add(400 * time.Millisecond); return clock }, step: "reading"}
	c := counting{fileOf{strings.NewReader(strings.Repeat("x", 1_000))}, q}
	for range 10 {
		_, err := c.Read(make([]byte, 100))
		require.NoError(t, err)
	}
	assert.Equal(t, "reading: 0 of 0 files, 0.0 MB of 0.0 MB, 0 posts, 0 orders\n", firstLine(out.String()))
	assert.Equal(t, 3, strings.Count(out.String(), "\n"))
	assert.EqualValues(t, 1_000, q.bytes)
	out.Reset()
	quiet := &progress{to: &out, every: time.Hour, last: clock, now: time.Now}
	quiet.end()
	assert.Empty(t, out.String())
	(&progress{}).tell()
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line + "\n"
}

// fileOf is a file of a reader.
type fileOf struct{ io.Reader }

func (fileOf) Stat() (os.FileInfo, error) { return nil, nil }
func (fileOf) Close() error               { return nil }
