package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/contract"
	"github.com/seed-e12bc25d/influencekit/engagement/civil"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// now is when the tests run the program: the stamp of calendars, and today where
// nothing says another day.
var now = time.Date(2026, 10, 28, 23, 30, 0, 0, time.UTC)

// program runs the program with something on its standard input.
func program(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, now, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

// goldens are the runs whose output is held to a file, under their file's name.
var goldens = map[string]struct {
	args []string
	want int
}{
	"report.txt":    {nil, exitOK},
	"report.json":   {[]string{"-json"}, exitOK},
	"first_day.txt": {[]string{"-on", "2026-10-05"}, exitOK},
	"rights.txt": {[]string{"-may", "reel website US edit", "-may", "reel print GB", "-may", "story paid_social instagram US paid",
		"-may", "reel paid_social tiktok worldwide paid sublicence", "-may", "poster website US"}, exitOK},
	"faulty.txt":    {[]string{"-in", "sample/faulty.json", "-on", "2026-10-28"}, exitInvalid},
	"faulty.json":   {[]string{"-in", "sample/faulty.json", "-on", "2026-10-28", "-json"}, exitInvalid},
	"hasty.txt":     {[]string{"-in", "sample/hasty.json"}, exitReview},
	"terms.txt":     {[]string{"-text", "-"}, exitOK},
	"terms.md":      {[]string{"-markdown", "-"}, exitOK},
	"terms.html":    {[]string{"-html", "-"}, exitOK},
	"calendar.ics":  {[]string{"-ics", "-"}, exitOK},
	"bad_flags.txt": {[]string{"-text", "-", "-html", "-"}, exitBad},
}

func TestGolden(t *testing.T) {
	for name, g := range goldens {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := program("", g.args...)
			assert.Equal(t, g.want, status)
			testfiles.Golden(t, filepath.Join("testdata", name), stdout+stderr)
		})
	}
}

// The outputs are of one contract: the calendar has an event for each date with a day,
// and all prints carry the hash of the report.
func TestOutputsAgree(t *testing.T) {
	var r Report
	_, stdout, _ := program("", "-json")
	require.NoError(t, json.Unmarshal([]byte(stdout), &r), "a program can read the report back")
	_, text, _ := program("", "-text", "-")
	_, markdown, _ := program("", "-markdown", "-")
	_, page, _ := program("", "-html", "-")
	_, ics, _ := program("", "-ics", "-")
	for _, print := range []string{text, markdown, page} {
		assert.Contains(t, print, r.Hash)
		assert.Contains(t, print, "Working together", "the host's own clause")
		assert.NotContains(t, print, "{{")
	}
	days := 0
	for _, d := range r.Calendar {
		if !d.On.IsZero() {
			days++
		}
	}
	assert.Positive(t, days)
	assert.Equal(t, days, strings.Count(ics, "BEGIN:VEVENT"))
	t.Logf("%d findings, %d dates, %d late or at risk, %d checks before launch, %d items of the brief", len(r.Review), len(r.Calendar), len(r.Late), len(r.Ready.Checks), len(r.Post.Items))
}

func TestStatus(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct {
		stdin, args string
		want        int
	}{
		{`{"id": "a", "brand": {"name": "B"}, "creator": {"name": "C"}}`, "-in -", exitOK},
		{`{"id": "a"}`, "-in -", exitInvalid},
		{`{"id": "a", "brand": {"name": "B"}, "creator": {"name": "C"}, "clauses": [{"id": "x", "text": "{{brand.mood}}"}]}`, "-in -", exitInvalid},
		{`{"id": "a", "id": "a", "brand": {"name": "B"}, "creator": {"name": "C"}}`, "-in -", exitInvalid},
		{`not JSON`, "-in -", exitInvalid},
		{``, "-in -", exitInvalid},
		{`{"on": "2026-10-28", "mood": 1}`, "-state -", exitBad},
		{`{"on": "2026-02-30"}`, "-state -", exitBad},
		{`{}`, "-state -", exitOK},
		{`{"deliverable": "poster"}`, "-post -", exitBad},
		{``, "-state - -post -", exitBad},
		{``, "-in no-such-file.json", exitBad},
		{``, "-in " + dir, exitBad},
		{``, "-on 2026-02-30", exitBad},
		{``, "-on tomorrow", exitBad},
		{``, "-may ,", exitOK},
		{``, "-may=", exitBad},
		{``, "-json -ics -", exitBad},
		{``, "-html " + filepath.Join(dir, "none", "terms.html"), exitBad},
		{``, "contract.json", exitBad},
		{``, "-help", exitOK},
	} {
		status, stdout, stderr := program(test.stdin, strings.Fields(test.args)...)
		assert.Equal(t, test.want, status, "%q %s: %s", test.stdin, test.args, stderr)
		assert.Equal(t, status == exitBad || test.args == "-help", stderr != "", "%s: %s", test.args, stderr)
		assert.Equal(t, stderr == "", stdout != "", "%s: %s", test.args, stdout)
	}
	broken := errors.New("broken")
	assert.Equal(t, exitBad, run([]string{"-in", "-"}, now, iotest.ErrReader(broken), &bytes.Buffer{}, &bytes.Buffer{}))
	assert.Equal(t, exitBad, run(nil, now, strings.NewReader(""), brokenWriter{broken}, &bytes.Buffer{}))
	status, _, stderr := program(strings.Repeat(" ", mostBytes+1), "-in", "-")
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "longer than")
}

type brokenWriter struct{ error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.error }

// Files are written beside the report, for their owner's eyes, and not at all where the
// contract is not valid.
func TestFiles(t *testing.T) {
	dir := t.TempDir()
	names := map[string]string{"-text": "terms.txt", "-markdown": "terms.md", "-html": "terms.html", "-ics": "calendar.ics"}
	var args []string
	for f, name := range names {
		args = append(args, f, filepath.Join(dir, name))
	}
	status, stdout, _ := program("", append(args, "-in", "sample/faulty.json")...)
	assert.Equal(t, exitInvalid, status)
	assert.Contains(t, stdout, "Not valid")
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)

	status, stdout, _ = program("", args...)
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stdout, "Review: ")
	for _, name := range names {
		got, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		want, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), name)
	}
}

// Without a day the program looks from today, by the clock of the contract's zone: at
// half past eleven in the evening of UTC it is the next day in Tokyo.
func TestToday(t *testing.T) {
	for zone, want := range map[string]civil.Date{"": civil.NewDate(2026, 10, 28), "America/New_York": civil.NewDate(2026, 10, 28), "Asia/Tokyo": civil.NewDate(2026, 10, 29)} {
		var r Report
		_, stdout, _ := program(`{"id": "a", "zone": "`+zone+`", "brand": {"name": "B"}, "creator": {"name": "C"}}`, "-in", "-", "-json")
		require.NoError(t, json.Unmarshal([]byte(stdout), &r))
		assert.Equal(t, want, r.On, zone)
	}
}

func TestUseInWords(t *testing.T) {
	u, err := useOf("reel paid_social instagram GB paid edit sublicence")
	require.NoError(t, err)
	assert.Equal(t, contract.Use{Deliverable: "reel", Medium: contract.PaidSocial, Platform: "instagram", Territory: "GB", Paid: true, Edit: true, Sublicence: true}, u)
	_, err = useOf("reel billboard")
	assert.ErrorContains(t, err, "billboard")
}

// Of a contract that is not valid nothing is judged, as JSON neither.
func TestNothingHalfRead(t *testing.T) {
	_, stdout, _ := program("", "-in", "sample/faulty.json", "-json")
	var r map[string]json.RawMessage
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	for _, name := range []string{"review", "calendar", "readiness", "late", "ending", "uses", "post", "terms", "hash"} {
		assert.NotContains(t, r, name)
	}
	var problems []struct{ Path, Rule, Message string }
	require.NoError(t, json.Unmarshal(r["problems"], &problems))
	assert.GreaterOrEqual(t, len(problems), 25)
	t.Logf("%d problems in one answer", len(problems))
	for _, p := range problems {
		assert.NotEmpty(t, p.Rule, p.Path)
		assert.NotEmpty(t, p.Message, p.Path)
	}
}

// Nothing that steers a terminal is printed, whatever a contract is called.
func TestHostileNames(t *testing.T) {
	_, stdout, _ := program(`{"id": "\u001b[31m", "title": "\u202e\u0007<script>", "\u001b]0;x": 1, "brand": {"name": "B"}, "creator": {"name": "C"}}`, "-in", "-")
	assert.False(t, strings.ContainsAny(stdout, "\x1b\a\u202e"))
}
