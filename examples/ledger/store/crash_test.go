package store_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/ledger/store"
)

// The writer that is killed is this test's own program with these in its environment.
const (
	writerEnv = "LEDGER_TEST_WRITER" // the connection string
	pointEnv  = "LEDGER_TEST_POINT"  // a point, as its String
)

// The history that the writer writes.
const (
	crashSeed   = 2026
	crashOrders = 40
)

// points is how often the writer is killed.
const points = 20

// How the writer is killed.
const (
	before = "before" // the statement is sent: between BEGIN and COMMIT, mostly
	after  = "after"  // the statement is answered, the commit among them
	during = "during" // while the server works on it
)

// A point is where the writer is killed: how, and at which statement from the beginning
// of a step on, counted from 1; 0 is the first commit.
type point struct {
	step, statement int
	how             string
	wait            time.Duration // from the statement's beginning on; of during
}

func (p point) String() string {
	return fmt.Sprintf("%d %d %s", p.step, p.statement, p.how)
}

// writer does all steps of the history, from the first on. At its point it says which
// statement it is at, and waits to be killed.
func writer() int {
	var p point
	if text := os.Getenv(pointEnv); text != "" {
		if _, err := fmt.Sscan(text, &p.step, &p.statement, &p.how); err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
	}
	go func() { // its input ends with the test, however that does: nothing is left behind
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(1)
	}()
	if err := write(context.Background(), os.Getenv(writerEnv), p); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

func write(ctx context.Context, dsn string, p point) error {
	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return err
	}
	gallows := &gallows{point: p}
	config.ConnConfig.Tracer = gallows
	s, err := store.OpenConfig(ctx, config)
	if err != nil {
		return err
	}
	defer s.Release()
	h := newHistory(crashSeed, crashOrders)
	for i, x := range h.steps {
		if i == p.step && p.how != "" {
			gallows.armed.Store(true)
		}
		if err := x.do(ctx, s, h.policy); err != nil {
			return err
		}
	}
	return nil
}

// A gallows counts statements and stops at the one of its point.
type gallows struct {
	point point
	armed atomic.Bool
	count int // of one connection at a time: the writer is one goroutine
}

type isThePoint struct{}

func (g *gallows) TraceQueryStart(ctx context.Context, _ *pgx.Conn, q pgx.TraceQueryStartData) context.Context {
	if !g.armed.Load() {
		return ctx
	}
	g.count++
	if g.count != g.point.statement && (g.point.statement > 0 || q.SQL != "commit") {
		return ctx
	}
	g.armed.Store(false)
	words := strings.Fields(q.SQL)
	fmt.Println("at", strings.Join(words[:min(3, len(words))], " "))
	switch g.point.how {
	case before:
		select {} // for ever: nothing is sent any more
	case after:
		return context.WithValue(ctx, isThePoint{}, true)
	}
	return ctx // goes on, and is killed on its way
}

func (g *gallows) TraceQueryEnd(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryEndData) {
	if ctx.Value(isThePoint{}) != nil {
		fmt.Println("answered")
		select {}
	}
}

// start starts the writer with its output.
func start(t *testing.T, dsn, point string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.CommandContext(soon(t), os.Args[0])
	cmd.Env = append(os.Environ(), writerEnv+"="+dsn, pointEnv+"="+point)
	cmd.Stderr = os.Stderr
	_, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	return cmd, bufio.NewScanner(out)
}

// kill starts the writer and kills it at a point. It returns the statement it was at,
// or nothing where it had ended before it could be killed.
func kill(t *testing.T, dsn string, p point) (at string) {
	t.Helper()
	cmd, out := start(t, dsn, p.String())
	for out.Scan() {
		if line, is := strings.CutPrefix(out.Text(), "at "); is {
			at = line
			if p.how != after {
				break
			}
		} else if out.Text() == "answered" {
			break
		}
	}
	if p.how == during {
		time.Sleep(p.wait)
	}
	_ = cmd.Process.Kill() // it may have ended
	_ = cmd.Wait()
	status, is := cmd.ProcessState.Sys().(syscall.WaitStatus)
	require.True(t, is)
	if p.how == during && status.Exited() && status.ExitStatus() == 0 {
		return ""
	}
	require.True(t, status.Signaled() && status.Signal() == syscall.SIGKILL, "the writer was killed: %s", cmd.ProcessState)
	require.NotEmpty(t, at, "the writer reached the point %s", p)
	return at
}

// The writer is killed at 20 points, one after the other in one ledger, and begins anew
// with its first delivery each time. What comes out is what a run that nobody disturbed
// wrote in another database: all closed statements to the byte, and the month after.
//
// It is the process that is killed. That a machine without power keeps what was
// committed is PostgreSQL's to promise, and not tried here.
func TestWriterKilled(t *testing.T) {
	h := newHistory(crashSeed, crashOrders)
	quiet := ledger(t, database(t))
	require.NoError(t, h.run(soon(t), quiet))
	want := statements(t, quiet, &h)

	rng := rand.New(rand.NewPCG(crashSeed, 20))
	var steps []int
	for i, x := range h.steps {
		if x.put == nil && x.key == "" {
			steps = append(steps, i) // each closing
		}
	}
	for len(steps) < points {
		steps = append(steps, rng.IntN(len(h.steps)))
	}
	slices.Sort(steps)
	dsn := database(t)
	ledger(t, dsn).Release() // the tables are there
	ended, kinds := 0, map[string]int{}
	for i, step := range steps {
		p := point{step: step, statement: 2 + rng.IntN(5), how: []string{before, after, during}[i%3], wait: time.Duration(rng.IntN(3000)) * time.Microsecond}
		if i%5 == 4 {
			p.statement = 0
		}
		at := kill(t, dsn, p)
		t.Logf("step %2d of %d, statement %d: killed %s %q", p.step, len(h.steps), p.statement, p.how, at)
		if at == "" {
			ended++
		}
		verb, _, _ := strings.Cut(strings.ToLower(at), " ")
		kinds[p.how+" "+verb]++
		whole(t, dsn, &h)
	}
	assert.Zero(t, ended, "every writer was killed before its end")
	for _, kind := range []string{"before commit", "during commit", "after commit", "before insert", "during insert", "after insert"} {
		assert.NotZero(t, kinds[kind], kind)
	}

	cmd, _ := start(t, dsn, "")
	require.NoError(t, cmd.Wait(), "the last writer comes to its end")
	whole(t, dsn, &h)
	assert.Equal(t, want, statements(t, ledger(t, dsn), &h))
}

// whole holds that every delivery is in the ledger with all of its entries or not at
// all, and that there is nothing else.
func whole(t *testing.T, dsn string, h *history) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	require.NoError(t, err)
	defer func() { assert.NoError(t, conn.Close(t.Context())) }()
	// One snapshot: the server may still be at work for the writer that was killed.
	tx, err := conn.BeginTx(t.Context(), pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	require.NoError(t, err)
	keys := column(t, tx, "SELECT key FROM deliveries")
	var ids []string
	for _, x := range h.steps {
		if slices.Contains(keys, x.key) {
			for _, e := range x.entries {
				ids = append(ids, e.ID)
			}
		}
	}
	slices.Sort(ids)
	want := append(slices.Compact(ids), column(t, tx, "SELECT entry FROM statements")...)
	assert.ElementsMatch(t, want, column(t, tx, "SELECT id FROM entries"))
	require.NoError(t, tx.Commit(t.Context()))
}

// column is a column of texts.
func column(t *testing.T, from interface {
	Query(context.Context, string, ...any) (pgx.Rows, error)
}, query string) []string {
	t.Helper()
	rows, err := from.Query(t.Context(), query)
	require.NoError(t, err)
	list, err := pgx.CollectRows(rows, pgx.RowTo[string])
	require.NoError(t, err)
	return list
}

// The server goes away in the middle: its processes for the writer are ended, then the
// whole server is, and comes back by its log. The writer, which knows nothing of it,
// waits and goes on.
func TestServerStops(t *testing.T) {
	h := newHistory(crashSeed, crashOrders)
	quiet := ledger(t, database(t))
	require.NoError(t, h.run(soon(t), quiet))
	want := statements(t, quiet, &h)

	postgres, err := server()
	require.NoError(t, err)
	dsn := database(t)
	config, err := pgxpool.ParseConfig(dsn)
	require.NoError(t, err)
	var broke breaks
	config.ConnConfig.Tracer = &broke
	s, err := store.OpenConfig(t.Context(), config)
	require.NoError(t, err)
	defer s.Release()
	reached, disturbed := make(chan int), make(chan error)
	go func() {
		for i := range reached {
			if i%8 == 0 {
				disturbed <- postgres.Crash(context.Background())
				continue
			}
			disturbed <- terminate(context.Background(), dsn)
		}
		close(disturbed)
	}()
	for i, x := range h.steps {
		if i%4 != 0 {
			require.NoError(t, x.do(soon(t), s, h.policy))
			continue
		}
		done := make(chan error)
		go func() {
			var err error
			for range 20 { // the same delivery over and over, while the server goes
				if err = x.do(context.Background(), s, h.policy); err != nil {
					break
				}
			}
			done <- err
		}()
		reached <- i
		require.NoError(t, <-disturbed)
		require.NoError(t, <-done)
	}
	close(reached)
	t.Logf("%d statements broke", broke.Load())
	assert.NotZero(t, broke.Load(), "some statements met no server")
	assert.Equal(t, want, statements(t, s, &h))
}

// breaks counts statements whose connection broke.
type breaks struct{ atomic.Int64 }

func (b *breaks) TraceQueryStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryStartData) context.Context {
	return ctx
}

func (b *breaks) TraceQueryEnd(_ context.Context, conn *pgx.Conn, q pgx.TraceQueryEndData) {
	if q.Err != nil && conn.IsClosed() {
		b.Add(1)
	}
}

// terminate ends the server's processes for all others who use the database.
func terminate(ctx context.Context, dsn string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	_, err = conn.Exec(ctx, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
	if err != nil {
		return err
	}
	return conn.Close(ctx)
}
