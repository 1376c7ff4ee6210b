package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var rowsEach = flag.Int("rows", 10_000, "rows of each sort in the tests")

func TestMain(m *testing.M) {
	flag.Parse()
	log.LogLevel = "warn"
	beam.Init()
	os.Exit(m.Run())
}

// prism leaves the test out where there is no loopback for the runner to talk over.
func prism(t *testing.T) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err == nil {
		defer l.Close()
		var c net.Conn
		if c, err = net.DialTimeout("tcp", l.Addr().String(), time.Second); err == nil {
			c.Close()
		}
	}
	if err != nil {
		t.Skip("the runner talks to itself over 127.0.0.1, which is out of use:", err)
	}
}

// testPlan is a plan of the tests' rows.
func testPlan(shards int, shuffled bool) *Plan {
	m := Made{Rows: *rowsEach, Creators: max(5, *rowsEach/10_000), Seed: 1, Shuffled: shuffled}
	return &Plan{
		Made: m, Shards: shards, Owners: m.owners(), AsOf: begin.Add(span / 2),
		Salt: "a test's", Entries: 256, // few, so that sketches are full
	}
}

// alone is the answer of the loop, which is the same for every plan of the tests.
var alone = sync.OnceValues(func() ([]State, error) {
	p := testPlan(1, false)
	return p.loop(p.Made.all())
})

// runPlan runs a plan and reads what it wrote.
func runPlan(t *testing.T, p *Plan) (states []State, partials map[string]int64) {
	t.Helper()
	prism(t)
	file := filepath.Join(t.TempDir(), "states.jsonl")
	partials, err := p.run(context.Background(), file)
	require.NoError(t, err)
	states, err = open(context.Background(), file)
	require.NoError(t, err)
	return states, partials
}

// Every accumulator of every key is the loop's, byte for byte, however many shards
// there are and in whatever order the rows come. With several shards that is the work
// of Merge: the partial accumulators are counted on their way there.
func TestBeamIsTheLoop(t *testing.T) {
	began := time.Now()
	want, err := alone()
	require.NoError(t, err)
	t.Logf("the loop: %d rows of each of 5 sorts, %d accumulators, %v", *rowsEach, len(want), time.Since(began).Round(time.Millisecond))
	keys := make(map[string]int64)
	size := make(map[string]int)
	for _, s := range want {
		keys[s.Name]++
		size[s.Name] += len(s.Data)
	}
	require.Len(t, keys, 11)
	for _, c := range []struct {
		shards   int
		shuffled bool
	}{{1, false}, {2, false}, {7, false}, {7, true}} {
		t.Run(fmt.Sprintf("%d shards, shuffled %t", c.shards, c.shuffled), func(t *testing.T) {
			began := time.Now()
			got, partials := runPlan(t, testPlan(c.shards, c.shuffled))
			t.Logf("%v", time.Since(began).Round(time.Millisecond))
			require.Empty(t, differ(want, got), "the loop, and Beam")
			for name, n := range keys {
				sources := int64(1)
				if name == nameMentions {
					sources = 2 // posts, and comments
				}
				// A busy runner counts some of them too late to say so.
				assert.LessOrEqual(t, partials[name], n*int64(c.shards)*sources, "partial accumulators of %s", name)
				if *rowsEach >= 10_000 { // enough rows for every key to be in every shard
					assert.Greater(t, partials[name], n*int64(c.shards)*sources*9/10, "partial accumulators of %s", name)
				}
				t.Logf("%-10s %9d bytes of %4d accumulators, merged from %5d", name, size[name], n, partials[name])
			}
		})
	}
}
