package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
	"github.com/seed-e12bc25d/influencekit/examples/ledger/internal/pgtest"
)

// program runs the program.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(context.Background(), args, &out, &err)
	return status, out.String(), err.String()
}

// server starts a server for one test; without one, the test is skipped.
func server(t *testing.T) *pgtest.Server {
	t.Helper()
	s, err := pgtest.Start(t.Context())
	if errors.Is(err, pgtest.ErrMissing) {
		t.Skip(err)
	}
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, s.Stop()) })
	return s
}

// The sample of examples/settle gives the statement that examples/settle reckons without
// a database, to the byte, before it is closed; closed, it stands.
func TestSample(t *testing.T) {
	postgres := server(t)
	dsn, err := postgres.Create(t.Context(), "books")
	require.NoError(t, err)
	settle := exec.CommandContext(t.Context(), "go", "run", "./examples/settle", "-json")
	settle.Dir = "../.."
	want, err := settle.Output() // its status is 1: the sample has exceptions
	require.NotEmpty(t, want, "%v", err)

	status, open, stderr := program("-dsn", dsn, "-open", "-json")
	assert.Equal(t, exitExceptions, status, stderr)
	assert.Equal(t, string(want), open)

	status, first, stderr := program("-dsn", dsn)
	require.Equal(t, exitExceptions, status, stderr)
	testfiles.Golden(t, "testdata/october.txt", first)
	_, again, _ := program("-dsn", dsn)
	assert.Contains(t, again, "closed before")
	assert.Equal(t, table(first), table(again))

	var closed, reckoned settlement.Statement
	_, stdout, _ := program("-dsn", dsn, "-json")
	require.NoError(t, json.Unmarshal([]byte(stdout), &closed))
	require.NoError(t, json.Unmarshal(want, &reckoned))
	require.NotEmpty(t, closed.Deals)
	for i := range closed.Deals {
		assert.True(t, closed.Deals[i].Closed)
		reckoned.Deals[i].Closed = true
	}
	assert.Equal(t, reckoned, closed)
	_, open, _ = program("-dsn", dsn, "-json", "-open")
	var after settlement.Statement
	require.NoError(t, json.Unmarshal([]byte(open), &after))
	assert.Equal(t, closed.Deals, after.Deals, "Settle gives what the closing entries say")

	status, _, stderr = program("-dsn", dsn, "-period", "2026-09")
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "one after the other")
}

// table is what follows the first empty line.
func table(text string) string {
	_, rest, _ := strings.Cut(text, "\n\n")
	return rest
}

func TestBadFlagsAndFolders(t *testing.T) {
	empty := t.TempDir()
	bad := func(files ...string) string {
		dir := t.TempDir()
		for i := 0; i < len(files); i += 2 {
			require.NoError(t, os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o600))
		}
		return dir
	}
	const nowhere = "host=/nowhere dbname=x"
	for name, x := range map[string]struct {
		args []string
		says string
	}{
		"no database":     {nil, "-dsn"},
		"an argument":     {[]string{"-dsn", nowhere, "books"}, "behind -dir"},
		"an unknown flag": {[]string{"-nope"}, "not defined"},
		"no contracts":    {[]string{"-dsn", nowhere, "-dir", empty}, "contracts.json"},
		"no month":        {[]string{"-dsn", nowhere, "-period", "October"}, "no month"},
		"a bad contract":  {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `[{"id":"a","fee":1}]`)}, "contracts.json: [0]: "},
		"a bad list":      {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `{}`)}, "contracts.json: "},
		"a bad entry":     {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `[]`, "e.json", `[{"id": 7}]`)}, "e.json: "},
		"a bad zone":      {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `[]`, "policy.json", `{"zone":"Mars"}`)}, "Mars"},
		"a bad mode":      {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `[]`, "policy.json", `{"rounding":"up?"}`)}, "up?"},
		"a bad rate":      {[]string{"-dsn", nowhere, "-dir", bad("contracts.json", `[]`, "policy.json", `{"rates":[{"from":"EUR"}]}`)}, "policy.json: "},
		"a bad DSN":       {[]string{"-dsn", "postgres://%zz"}, "ledger: "},
	} {
		status, stdout, stderr := program(x.args...)
		assert.Equal(t, exitBad, status, name)
		assert.Empty(t, stdout, name)
		assert.Contains(t, stderr, x.says, name)
	}
	status, _, stderr := program("-h")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stderr, "-dsn")
}

// A server that is not there is an error and not a wait without end.
func TestNoServer(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, err bytes.Buffer
	assert.Equal(t, exitBad, run(ctx, []string{"-dsn", "host=/nowhere dbname=x"}, &out, &err))
	assert.NotEmpty(t, err.String(), fmt.Sprint(out))
}
