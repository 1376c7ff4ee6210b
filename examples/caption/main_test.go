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

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/audit/disclosure"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// program runs the program over a caption.
func program(caption string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(caption), &out, &err)
	return status, out.String(), err.String()
}

// goldens are the runs whose output is held to a file, under their file's name.
var goldens = map[string]struct {
	caption string
	args    []string
	want    int
}{
	"unknown.txt":     {"Loving this! #adidas\n", []string{"-tie", "unknown", "-countries", "US"}, exitCannotDecide},
	"paid_us_uk.txt":  {"#ad New serum", []string{"-tie", "paid", "-countries", "US,GB"}, exitPass},
	"pile.txt":        {"Glow all day, this serum is everything\n\n#skincare #glow #serum #ad #beauty #love", []string{"-tie", "paid"}, exitFail},
	"denial.txt":      {"This is not an ad, I just love it", []string{"-tie", "paid"}, exitFail},
	"german.txt":      {"Mein neues Serum! #ad", []string{"-tie", "paid", "-countries", "DE", "-lang", "de"}, exitFail},
	"reel.txt":        {"New serum 😍", []string{"-tie", "free,code", "-format", "reel", "-platform", "instagram"}, exitFail},
	"terms.txt":       {"New serum 😍", []string{"-tie", "free", "-tie", "code", "-format", "image", "-platform", "instagram", "-countries", "US,meta"}, exitFail},
	"link.txt":        {"🧴 Serum: https://amzn.to/3abc", nil, exitCannotDecide},
	"bad_flags.txt":   {"", []string{"-tie", "gift", "-platform", "orkut", "-countries", "US,ATLANTIS", "-lang", "?"}, exitBad},
	"paid_us_de.json": {"New serum, look", []string{"-tie", "paid", "-brand", "Glowlab", "-countries", "US,DE", "-json"}, exitFail},
}

func TestGolden(t *testing.T) {
	for name, g := range goldens {
		t.Run(name, func(t *testing.T) {
			status, stdout, stderr := program(g.caption, g.args...)
			assert.Equal(t, g.want, status)
			testfiles.Golden(t, filepath.Join("testdata", name), stdout+stderr)
		})
	}
}

func TestStatus(t *testing.T) {
	for _, test := range []struct {
		caption, args string
		want          int
	}{
		{"New serum", "-tie none", exitPass},
		{"Sponsored by Glowlab. New serum", "-tie paid", exitPass},
		{"New serum", "-tie paid", exitFail},
		{"New serum #spon", "-tie paid", exitFail},
		{"New serum", "", exitCannotDecide},
		{"", "", exitCannotDecide},
		{"New serum", "-tie unknown", exitCannotDecide},

		// The worst over the countries: "Werbung" is what Germany takes first, and
		// a brand tag alone is not accepted in the United Kingdom.
		{"#ad New serum", "-tie paid -countries US,DE -lang en", exitCannotDecide},
		{"#GlowlabPartner New serum", "-tie paid -brand Glowlab -countries US", exitPass},
		{"#GlowlabPartner New serum", "-tie paid -brand Glowlab -countries US,UK", exitFail},
		{"#GlowlabPartner New serum", "-tie paid -brand Glowlab -countries us,gb", exitFail},
		{"#ad New serum", "-tie paid -countries US,meta -platform instagram -label", exitPass},
		{"#ad New serum", "-tie paid -countries US,meta -platform instagram -label=false", exitFail},

		{"", "-tie paid,none", exitBad},
		{"", "-tie paid -tie unknown", exitBad},
		{"", "-tie ,", exitBad},
		{"", "-countries ,", exitBad},
		{"", "-format poem", exitBad},
		{"", "-children=perhaps", exitBad},
		{"", "-nosuchflag", exitBad},
		{"", "one.txt two.txt", exitBad},
		{"", "testdata/no-such-file.txt", exitBad},
		{"", "testdata", exitBad},
		{"", "-help", exitPass},
	} {
		status, stdout, stderr := program(test.caption, strings.Fields(test.args)...)
		assert.Equal(t, test.want, status, "%q %s", test.caption, test.args)
		assert.Equal(t, status == exitBad || test.args == "-help", stderr != "", "%q %s: %s", test.caption, test.args, stderr)
		assert.Equal(t, stderr == "", stdout != "", "%q %s: %s", test.caption, test.args, stdout)
	}
}

func TestInput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "post.txt")
	require.NoError(t, os.WriteFile(file, []byte("\uFEFF#ad New serum\r\n"), 0o600))
	status, stdout, _ := program("", "-tie", "paid", "-json", file)
	assert.Equal(t, exitPass, status)
	assert.Equal(t, "#ad New serum", decode(t, stdout).Content.Caption)

	status, _, _ = program("#ad New serum", "-tie", "paid", "-")
	assert.Equal(t, exitPass, status)

	status, _, stderr := program(strings.Repeat(" ", maxInput+1))
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "longer than 10485760 bytes")
	text, err := read("", strings.NewReader(strings.Repeat(" ", maxInput)))
	require.NoError(t, err)
	assert.Len(t, text, maxInput)

	broken := errors.New("broken")
	assert.Equal(t, exitBad, run(nil, iotest.ErrReader(broken), &bytes.Buffer{}, &bytes.Buffer{}))
	assert.Equal(t, exitBad, run(nil, strings.NewReader(""), brokenWriter{broken}, &bytes.Buffer{}))
}

type brokenWriter struct{ error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.error }

// Whatever comes, there is a verdict, as text and as JSON, and nothing that
// steers the terminal is printed.
func TestAnyText(t *testing.T) {
	for _, text := range []string{
		"\xff\xfe#ad\xc3", "\x1b[31m#ad\x1b[0m\a", "\u0301\u0301\u0301", "\u202E\u200F\u2067", "\x00", "\r\n\r\n", "#a\u200Bd serum",
		strings.Repeat("#ad ", 1000), strings.Repeat("😀", 1000) + "#ad", "#ad" + strings.Repeat("\u0301", 1000), "#ad\u2028#ad", "\n#ad", "🇨🇭🇨", "👩\u200D",
	} {
		for _, tie := range []string{"unknown", "paid"} {
			status, stdout, stderr := program(text, "-tie", tie, "-countries", "US,DE,UK")
			assert.Contains(t, []int{exitPass, exitFail, exitCannotDecide}, status, "%q", text)
			assert.Empty(t, stderr, "%q", text)
			assert.False(t, strings.ContainsAny(stdout, "\x00\x1b\a\r"), "%q", text)
			again, stdout, _ := program(text, "-tie", tie, "-countries", "US,DE,UK", "-json")
			assert.Equal(t, status, again, "%q", text)
			decode(t, stdout)
		}
	}
}

func decode(t *testing.T, stdout string) (r Report) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(stdout), &r), "a program can read the report back")
	return r
}

// What was read back is what was written.
func TestJSONRoundTrip(t *testing.T) {
	for name, g := range goldens {
		if g.want == exitBad {
			continue
		}
		_, stdout, _ := program(g.caption, append([]string{"-json"}, g.args...)...)
		r := decode(t, stdout)
		assert.Equal(t, r.Verdict, r.Check.Verdict(), name)
		again, err := json.MarshalIndent(r, "", "  ")
		require.NoError(t, err)
		assert.JSONEq(t, stdout, string(again), name)
		assert.Equal(t, strings.TrimRight(g.caption, "\n"), r.Content.Caption)
		for _, f := range r.Check.Findings {
			if f.Where == disclosure.InCaption {
				assert.True(t, 0 <= f.Span.Start && f.Span.Start <= f.Span.End && f.Span.End <= len(r.Content.Caption), "%s: %v", name, f)
			}
		}
	}
}

// The corrected caption passes under the same flags, and needs no more edits.
func TestCorrectedPasses(t *testing.T) {
	for _, test := range []struct{ caption, args string }{
		{"New serum", "-tie paid"},
		{"New serum", "-tie paid -countries US,UK"},
		{"New serum", "-tie paid -countries US,DE -lang en"},
		{"#GlowlabPartner New serum", "-tie paid -brand Glowlab -countries UK"},
		{goldens["pile.txt"].caption, "-tie paid -platform instagram -format image"},
		{goldens["denial.txt"].caption, "-tie paid"},
		{goldens["german.txt"].caption, "-tie paid -countries DE -lang de"},
	} {
		args := append(strings.Fields(test.args), "-json")
		status, stdout, _ := program(test.caption, args...)
		require.NotEqual(t, exitPass, status, test.caption)
		r := decode(t, stdout)
		require.True(t, r.Fix.Passes, "%q %s: %s", test.caption, test.args, r.Fix.Why)
		require.NotEmpty(t, r.Corrected, test.caption)
		status, stdout, _ = program(r.Corrected, args...)
		assert.Equal(t, exitPass, status, r.Corrected)
		assert.Empty(t, decode(t, stdout).Corrected, r.Corrected)
	}
}
