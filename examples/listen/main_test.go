package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// program runs the program.
func program(args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, &out, &err)
	return status, out.String(), err.String()
}

// folder writes files into a folder of the test's.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(body), 0o600))
	}
	return dir
}

func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	status, page, stderr := program(append(args, "-html", "-")...)
	require.Equal(t, exitOK, status, stderr)
	return page
}

const twoBrands = `{"own": {"name": "Acme"}, "rivals": [{"name": "Bolt"}]}`

// longFiles are six years of weeks, with large numbers.
func longFiles() map[string]string {
	var posts []string
	at := time.Date(2020, 1, 6, 12, 0, 0, 0, time.UTC)
	for i := range 312 {
		for k := range 1 + i%7 {
			posts = append(posts, fmt.Sprintf(`{"id": "%d-%d", "published": %q, "caption": "acme is %s and bolt", "metrics": {"likes": 900719925474099}}`,
				i, k, at.AddDate(0, 0, 7*i).Format(time.RFC3339), []string{"great", "bad", "blue"}[(i+k)%3]))
			posts = append(posts, fmt.Sprintf(`{"id": "x%d-%d", "published": %q, "caption": "bolt"}`, i, k, at.Format(time.RFC3339)))
		}
	}
	comment := `{"id": "c", "post": "0-0", "text": "so good", "published": "2020-01-06T12:00:00Z"}`
	return map[string]string{"brands.json": twoBrands, "feed.json": `{"posts": [` + strings.Join(posts, ",") + `], "comments": [` + comment + `]}`}
}

// hostile is what somebody writes who wants to be more than text.
const hostile = `</title></svg><script>alert(1)</script>\" onload=\"alert(2)' {{.}} &amp; \u202Egnp\u2066 \u001b[31mred\u0000`

func hostileFiles() map[string]string {
	posts := []string{`{"id": "` + hostile + `", "published": "2026-01-05T00:00:00Z", "caption": "evil ` + hostile + `", "platform": "` + hostile[:24] + `", "language": "<b>x", "creator": "` + hostile + `"}`}
	comment := `{"id": "c", "post": "` + hostile + `", "text": "` + hostile + `", "published": "2026-01-06T00:00:00Z"}`
	return map[string]string{
		"brands.json": `{"own": {"name": "` + hostile + `", "terms": ["evil"], "hashtags": ["` + strings.Repeat("W", 200) + `"]}, "rivals": [{"name": "` + strings.Repeat("long", 50) + `"}]}`,
		"feed.json":   `{"posts": [` + strings.Join(posts, "") + `], "comments": [` + comment + `]}`,
		"<i>bad.json": `{`,
	}
}

func TestText(t *testing.T) {
	status, stdout, stderr := program()
	require.Equal(t, exitOK, status, stderr)
	path := filepath.Join("testdata", "report.txt")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o700))
		require.NoError(t, os.WriteFile(path, []byte(stdout), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), stdout)
}

func TestJSON(t *testing.T) {
	status, stdout, stderr := program("-json")
	require.Equal(t, exitOK, status, stderr)
	var v Result
	require.NoError(t, json.Unmarshal([]byte(stdout), &v))
	again, err := json.MarshalIndent(v, "", "  ")
	require.NoError(t, err)
	assert.JSONEq(t, stdout, string(again), "a program can read the report back")
	b := v.Report.Brands[0]
	sum := uint64(0)
	for _, w := range b.Weeks {
		sum += w.Items
	}
	assert.Equal(t, b.Mentions, sum, "every mention has its week")
	assert.EqualValues(t, 35, b.Capped, "the fan posted 40 times, the cap is 5")
	assert.EqualValues(t, 12, b.Own)
	for _, w := range b.Weeks {
		if n, err := w.Tone.Net.Get(); err == nil && (w.Key == "2026-W42" || w.Key == "2026-W43") {
			assert.Less(t, n.Interval.High, 0.0, "the weeks of the broken pump")
		}
	}
}

func TestStatus(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		want int
		says string
		args []string
	}{
		{exitOK, "", nil},
		{exitOK, "", []string{"-html", filepath.Join(dir, "page.html"), "-json"}},
		{exitOK, "", []string{"-dir", "sample"}},
		{exitOK, "Usage", []string{"-help"}},
		{exitBad, "nosuch", []string{"-nosuch"}},
		{exitBad, "unexpected", []string{"x"}},
		{exitBad, "name a file", []string{"-html", "-", "-json"}},
		{exitBad, "brands.json", []string{"-dir", dir}},
		{exitBad, "no .json file", []string{"-dir", folder(t, map[string]string{"brands.json": twoBrands, "feed.json": "{"})}},
		{exitBad, "brands[0].name", []string{"-dir", folder(t, map[string]string{"brands.json": "{}", "feed.json": "{}"})}},
		{exitBad, "policy: level", []string{"-dir", folder(t, map[string]string{"brands.json": `{"own": {"name": "A"}, "policy": {"level": 95}}`, "feed.json": "{}"})}},
	} {
		status, stdout, stderr := program(c.args...)
		assert.Equal(t, c.want, status, "%v: %s", c.args, stderr)
		assert.Contains(t, stderr, c.says, "%v", c.args)
		assert.Equal(t, stderr == "", stdout != "", "%v", c.args)
	}
}

// A folder with a brand and nothing about it has a report without pictures of weeks.
func TestNothingFound(t *testing.T) {
	dir := folder(t, map[string]string{"brands.json": `{"own": {"name": "Acme"}}`, "feed.json": `{"posts": [{"id": "1", "caption": "cat"}]}`})
	status, text, stderr := program("-dir", dir)
	require.Equal(t, exitOK, status, stderr)
	assert.Contains(t, text, "0 mentions")
	page := pageOf(t, "-dir", dir)
	assert.Contains(t, page, "There is nothing with a date to draw.")
	assert.Contains(t, page, "There is no rival to compare with.")
	assert.NotContains(t, text+page, "NaN")
}
