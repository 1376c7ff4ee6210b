package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// program runs the program.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

// report is the report as a program reads it back.
func report(t *testing.T, args ...string) (r Report) {
	t.Helper()
	_, stdout, stderr := program(append(args, "-json")...)
	require.Empty(t, stderr)
	d := json.NewDecoder(strings.NewReader(stdout))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&r))
	return r
}

// sampleFiles are the files of the sample, to change.
func sampleFiles(t *testing.T) map[string]string {
	t.Helper()
	return testfiles.In(t, "sample")
}

// The quarter, and how it looked early and late in the rhythm.
func TestText(t *testing.T) {
	for _, row := range []struct {
		args []string
		file string
	}{{nil, "quarter.txt"}, {[]string{"-week", "2"}, "week2.txt"}, {[]string{"-week", "6"}, "week6.txt"}} {
		status, stdout, stderr := program(row.args...)
		assert.Equal(t, exitOK, status)
		assert.Empty(t, stderr)
		testfiles.Golden(t, "testdata/"+row.file, stdout)
		for line := range strings.Lines(stdout) {
			assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), lineWidth+6, line)
		}
	}
}

// What -json prints is one object that reads back as it was written.
func TestJSON(t *testing.T) {
	_, stdout, _ := program("-json")
	var r Report
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	var again bytes.Buffer
	e := json.NewEncoder(&again)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(&r))
	assert.Equal(t, stdout, again.String())
}

// The same folder gives the same bytes, and the sample in a folder is the sample.
func TestSameBytes(t *testing.T) {
	_, want, _ := program()
	_, got, _ := program("-dir", testfiles.Folder(t, sampleFiles(t)))
	assert.Equal(t, want, got)
}

// The page goes to a file beside the report, and alone to stdout.
func TestFiles(t *testing.T) {
	_, page, _ := program("-html", "-")
	file := filepath.Join(t.TempDir(), "page.html")
	status, stdout, stderr := program("-html", file)
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	testfiles.Golden(t, "testdata/quarter.txt", stdout)
	body, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, page, string(body))
}

// Bad flags and bad files give no report, say why, and end with 2.
func TestBad(t *testing.T) {
	dir := func(name, body string) []string {
		files := sampleFiles(t)
		files[name] = body
		if body == "" {
			delete(files, name)
		}
		return []string{"-dir", testfiles.Folder(t, files)}
	}
	for _, row := range []struct {
		args []string
		want string
	}{
		{[]string{"mine"}, `unexpected "mine"`},
		{[]string{"-week", "-1"}, "-week is from 1"},
		{[]string{"-week", "521"}, "-week is from 1"},
		{[]string{"-json", "-html", "-"}, "only one thing can be printed"},
		{[]string{"-dir", "no such folder"}, "programme.json"},
		{dir(programmeFile, ""), "programme.json"},
		{dir(programmeFile, "[]"), "programme.json: programme: no JSON object"},
		{dir(programmeFile, "{}"), "programme.json: start: the first day of week 1 is missing"},
		{dir(ordersFile, "{"), "orders.json: no JSON list"},
		{dir(goalsFile, "{}"), "goals.json: programme: no JSON list"},
		{dir(campaignsFile, "{"), "campaigns.json: "},
		{dir(settingsFile, "nothing"), "settings.json: "},
		{dir(settingsFile, `{"plan":{"state":{}}}`), "settings.json: start"},
	} {
		status, stdout, stderr := program(row.args...)
		assert.Equal(t, exitBad, status, row.args)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, row.want)
	}
	status, _, stderr := program("-h")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stderr, "-week")
}

// Rows that are wrong are named by file and JSON path, the others are used, and the
// status is 1.
func TestProblems(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, row := range []struct {
		file, old, now, want string
	}{
		{ordersFile, `"order":"o-0003"`, `"ordre":"o-0003"`, "orders.json: [2].ordre"},
		{ordersFile, `"kind":"code"`, `"kind":"guess"`, "].touches["},
		{ordersFile, `"amount":"`, `"amount":"-`, "].value: negative revenue"},
		{programmeFile, `"creator":"bo"`, `"creator":"anja"`, "programme.json: creators[1].creator: the id is that of a creator before"},
		{programmeFile, `"starts":"2026-07-13"`, `"starts":"2026-07-14"`, "programme.json: creators[0].weeks[1].starts: weeks begin a whole number"},
		{programmeFile, `"gross_revenue":{"amount":"`, `"gross_revenue":{"amount":"-`, "programme.json: creators[0].weeks[0].outcome.gross_revenue: the amount cannot be negative"},
		{goalsFile, `"baseline":"250",`, ``, "goals.json: [0].baseline"},
		{settingsFile, `"launched"`, `"lunched"`, "settings.json: plan.state.done.lunched: is no criterion"},
		{settingsFile, `"conversion_rate"`, `"conversions"`, "settings.json: targets.conversions: is no line of a scorecard"},
		{settingsFile, `"currency": "USD"`, `"currency": "USX"`, "settings.json: currency: is no currency"},
		{settingsFile, `"title"`, `"titel"`, "settings.json: titel"},
		{campaignsFile, `"to": 6`, `"to": 0`, "campaigns.json: weeks[0]"},
	} {
		files := sampleFiles(t)
		changed := strings.Replace(files[row.file], row.old, row.now, 1)
		require.NotEqual(t, files[row.file], changed, row.old)
		files[row.file] = changed
		status, stdout, stderr := program("-dir", testfiles.Folder(t, files))
		assert.Equal(t, exitProblems, status, row.want)
		assert.Empty(t, stderr)
		_, problems, found := strings.Cut(stdout, "\nProblems\n")
		require.True(t, found, row.want)
		assert.Contains(t, strings.Join(strings.Fields(problems), " "), row.want)
		assert.Equal(t, 1, strings.Count(problems, ".json: "), problems) // each once
	}
}

// A programme of which nothing is known yet is reported as that.
func TestNothingYet(t *testing.T) {
	dir := testfiles.Folder(t, map[string]string{programmeFile: `{"start":"2026-07-06","creators":[{"creator":"anja"},{"creator":"bo"}]}`})
	status, stdout, stderr := program("-dir", dir)
	assert.Equal(t, exitOK, status, stdout)
	assert.Empty(t, stderr)
	for _, want := range []string{"there are no data yet", "No weekly budgets were given", "Not assessed: there is no orders.json", "not assessed: conversion rate", "not assessed: content is over-controlled"} {
		assert.Contains(t, stdout, want, strings.ToLower(want))
	}
	status, page, _ := program("-dir", dir, "-html", "-")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, page, "There are no data yet.")
	assert.NotContains(t, stdout+page, "NaN")
}

// Whoever looks back is told of nothing that came later, and learns what the review
// said then.
func TestLookBack(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	acted := map[string]string{}
	for week := 1; week <= quarterWeeks; week++ {
		r := report(t, "-week", strconv.Itoa(week))
		assert.Empty(t, r.Problems)
		require.Equal(t, week, r.Week)
		for _, d := range r.Quarter.Review.Decisions {
			if d.Action != "watch" && acted[d.Creator] == "" {
				acted[d.Creator] = doing(d)
			}
			assert.False(t, week <= 2 && d.Action != "watch", "weeks 1 and 2 watch")
		}
		for _, c := range r.Credit.Comparison.Credits {
			assert.Positive(t, c.Counted.Future+int64(week/quarterWeeks))
		}
	}
	assert.Equal(t, map[string]string{"anja": "double down", "finn": "double down", "cleo": "adjust offer", "dario": "adjust offer", "elif": "adjust content"}, acted)
}
