package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/engagement"
	"github.com/seed-e12bc25d/influencekit/roi/money"
)

// A forgetful accumulator has no binary form, so Beam codes it: Shown arrives, and
// hidden does not.
type forgetful struct {
	Shown  int64
	hidden int64
}

type forgetting struct{}

func (*forgetting) CreateAccumulator() *forgetful { return &forgetful{} }

func (*forgetting) AddInput(a *forgetful, n int) *forgetful {
	a.Shown += int64(n)
	a.hidden += int64(n)
	return a
}

func (*forgetting) MergeAccumulators(a, b *forgetful) *forgetful {
	a.Shown += b.Shown
	a.hidden += b.hidden
	return a
}

func (*forgetting) ExtractOutput(a *forgetful) string {
	return fmt.Sprintf("shown %d, hidden %d", a.Shown, a.hidden)
}

// A counting accumulator counts the rows that were added to it and the accumulators
// that were merged into it.
type counting struct{ added, merged uint64 }

func (c *counting) Merge(o *counting) {
	c.added += o.added
	c.merged += 1 + o.merged
}

func (c *counting) MarshalBinary() ([]byte, error) {
	return binary.AppendUvarint(binary.AppendUvarint(nil, c.added), c.merged), nil
}

func (c *counting) UnmarshalBinary(data []byte) error {
	added, n := binary.Uvarint(data)
	if n <= 0 {
		return errors.New("no number")
	}
	merged, m := binary.Uvarint(data[n:])
	if m <= 0 || n+m != len(data) {
		return errors.New("no second number")
	}
	c.added, c.merged = added, merged
	return nil
}

type countingPosts struct{}

func (countingPosts) New() *counting { return new(counting) }

func (countingPosts) Add(to *counting, _ post) error {
	to.added++
	return nil
}

func init() {
	register.Combiner3[*forgetful, int, string](&forgetting{})
	use[countingPosts, *counting, post]()
}

// written runs a pipeline and returns the lines that it writes.
func written(t *testing.T, build func(beam.Scope) beam.PCollection) string {
	t.Helper()
	prism(t)
	file := filepath.Join(t.TempDir(), "lines")
	pipeline, s := beam.NewPipelineWithRoot()
	textio.Write(s, file, build(s))
	require.NoError(t, beamx.Run(context.Background(), pipeline))
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(data)
}

// An accumulator without a coder loses what is in its unexported fields, without an
// error and without a warning. It is how every accumulator of the library would fare.
func TestTrap(t *testing.T) {
	got := written(t, func(s beam.Scope) beam.PCollection {
		return beam.Combine(s, &forgetting{}, beam.CreateList(s, []int{1, 2, 3, 4}))
	})
	assert.Equal(t, "shown 10, hidden 0\n", got)
}

// Every row is added once, and the partial accumulators of a key are merged into one:
// the accumulator says so itself.
func TestMergesAreMade(t *testing.T) {
	const shards = 7
	p := Plan{Made: Made{Rows: 2_000, Creators: 5, Seed: 3}, Shards: shards}
	file := filepath.Join(t.TempDir(), "states.jsonl")
	prism(t)
	pipeline, s := beam.NewPipelineWithRoot()
	textio.Write(s, file, total(s, "counting", tally(s, countingPosts{}, p.read(s).posts)))
	require.NoError(t, beamx.Run(context.Background(), pipeline))
	states, err := open(context.Background(), file)
	require.NoError(t, err)
	require.Len(t, states, 5)
	added := uint64(0)
	for _, s := range states {
		var c counting
		require.NoError(t, c.UnmarshalBinary(s.Data))
		assert.GreaterOrEqual(t, c.merged, uint64(shards-1), s.Key)
		added += c.added
	}
	assert.EqualValues(t, 2_000, added)
}

// crossed is a value after Beam wrote and read it by the coder that it has for its type.
func crossed[V any](t *testing.T, v V) V {
	t.Helper()
	of := reflect.TypeFor[V]()
	var wire bytes.Buffer
	require.NoError(t, beam.NewElementEncoder(of).Encode(v, &wire))
	got, err := beam.NewElementDecoder(of).Decode(&wire)
	require.NoError(t, err)
	return got.(V)
}

func TestPostsKeepTheirCounts(t *testing.T) {
	p := engagement.Post{ID: "a", Metrics: engagement.Metrics{Likes: engagement.Known(7)}}
	assert.False(t, crossed(t, p).Metrics.Likes.IsKnown(), "by Beam's own coder")
	assert.Equal(t, post{p}, crossed(t, post{p}), "by ours")
}

func TestSumsArePointers(t *testing.T) {
	var sum money.Sum
	sum.Add(money.Must("12.34", "EUR"))
	total := func(s *money.Sum) string {
		a, err := s.Total("EUR")
		require.NoError(t, err)
		return a.String()
	}
	lost := crossed(t, sum)
	assert.Equal(t, "0.00 EUR", total(&lost), "by value")
	assert.Equal(t, "12.34 EUR", total(crossed(t, &sum)), "by pointer")
}

// Every row is the same after it crossed.
func TestRowsCross(t *testing.T) {
	m := Made{Rows: 500, Creators: 5, Seed: 2}
	all := m.all()
	cross(t, all.posts)
	cross(t, all.comments)
	cross(t, all.followers)
	cross(t, all.snapshots)
	cross(t, all.orders)
	cross(t, slices.Values(sales(all.orders, m.owners())))
}

func cross[R row](t *testing.T, all iter.Seq[R]) {
	t.Helper()
	n := 0
	for r := range all {
		require.Equal(t, r, crossed(t, r))
		n++
	}
	require.NotZero(t, n)
}
