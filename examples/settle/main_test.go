package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract/settlement"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// program runs the program.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

// statement settles a month of a folder, or of the sample.
func statement(t *testing.T, args ...string) settlement.Statement {
	t.Helper()
	_, stdout, stderr := program(append(args, "-json")...)
	require.Empty(t, stderr)
	var s settlement.Statement
	require.NoError(t, json.Unmarshal([]byte(stdout), &s), "a program can read the statement back")
	return s
}

// listed are the elements of a file that holds a list.
func listed(t *testing.T, body string) (list []json.RawMessage) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(body), &list))
	return list
}

func TestText(t *testing.T) {
	status, stdout, stderr := program()
	assert.Equal(t, exitExceptions, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/october.txt", stdout)
	for line := range strings.Lines(stdout) {
		assert.LessOrEqual(t, len([]rune(strings.TrimRight(line, "\n"))), lineWidth+2, line)
	}
}

// What a program reads back: the sums of each deal, the amount of each line, and the
// rule of each exception.
func TestJSON(t *testing.T) {
	var digest strings.Builder
	s := statement(t)
	for _, d := range s.Deals {
		fmt.Fprintf(&digest, "%s: gross %s, adjustments %s, held %s, fee %s, agent %s, tax %s, withheld %s, net %s, opening %s, paid %s, balance %s, payable %s, carried %s, due %s\n",
			d.Deal, d.Gross, d.Adjustments, d.Held, d.PlatformFee, d.AgentShare, d.Tax, d.Withheld, d.Net, d.Opening, d.Paid, d.Balance, d.Payable, d.Carried, d.Due)
		for _, l := range d.Lines {
			fmt.Fprintf(&digest, "  %s %s by %s, %d entries\n", l.Key, l.Amount, l.Term, len(l.Entries))
		}
	}
	for _, x := range s.Exceptions {
		fmt.Fprintf(&digest, "%s: %s, counted %v\n", x.Rule, x.Entry, x.Counted)
	}
	testfiles.Golden(t, "testdata/october.digest", digest.String())
}

func TestPage(t *testing.T) {
	status, page, stderr := program("-html", "-")
	assert.Equal(t, exitExceptions, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/october.html", page)
}

// The page goes to a file as it goes to stdout, beside the report.
func TestFiles(t *testing.T) {
	_, page, _ := program("-html", "-")
	file := filepath.Join(t.TempDir(), "page.html")
	status, stdout, stderr := program("-html", file)
	assert.Equal(t, exitExceptions, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/october.txt", stdout)
	body, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, page, string(body))
}

// A month without exceptions ends with 0; one in which nothing happened says so.
func TestStatus(t *testing.T) {
	files := testfiles.In(t, "sample")
	entries := slices.DeleteFunc(listed(t, files["entries.json"]), func(e json.RawMessage) bool {
		return slices.ContainsFunc([]string{`"b-1016"`, `"b-1019"`, `"b-lost-r"`, `"z-1003"`}, func(id string) bool { return bytes.Contains(e, []byte(id)) })
	})
	body, err := json.Marshal(entries)
	require.NoError(t, err)
	files["entries.json"] = string(body)
	status, _, stderr := program("-dir", testfiles.Folder(t, files), "-period", "2026-10")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)

	status, stdout, _ := program("-dir", testfiles.Folder(t, map[string]string{"contracts.json": "[]"}), "-period", "2026-10")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stdout, "Nothing is owed")
}

// A month ends where its place says: an order ten minutes into November in Madrid is
// October's in New York.
func TestZone(t *testing.T) {
	lines := func(s settlement.Statement) (ids []string) {
		for _, d := range s.Deals {
			for _, l := range d.Lines {
				ids = append(ids, l.Entries...)
			}
		}
		return ids
	}
	assert.NotContains(t, lines(statement(t)), "b-1101")
	files := testfiles.In(t, "sample")
	delete(files, "closed-2026-09.json") // closed by other clocks
	assert.Contains(t, lines(statement(t, "-dir", testfiles.Folder(t, files), "-period", "2026-10", "-zone", "America/New_York")), "b-1101")
}

// Bad flags say why, and how it goes.
func TestBadFlags(t *testing.T) {
	for _, row := range []struct {
		args []string
		want string
	}{
		{[]string{"books"}, `unexpected "books"`},
		{[]string{"-dir", "books"}, "-dir needs a -period"},
		{[]string{"-json", "-html", "-"}, "only one thing can be printed"},
		{[]string{"-close", "-", "-html", "-"}, "only one thing can be printed"},
		{[]string{"-period", "October"}, `"October" is no month`},
		{[]string{"-period", "2026-13"}, `"2026-13" is no month`},
		{[]string{"-zone", "Mars/Olympus"}, "is not a time zone"},
		{[]string{"-dir", "no such folder", "-period", "2026-10"}, "contracts.json"},
	} {
		status, stdout, stderr := program(row.args...)
		assert.Equal(t, exitBad, status, row.args)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, row.want)
	}
	status, _, stderr := program("-h")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stderr, "-period")
}
