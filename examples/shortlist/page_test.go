package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// pageOf is the page of the program: one that needs nothing but itself, and that
// everybody can read.
func pageOf(t *testing.T, args ...string) string {
	t.Helper()
	status, page, stderr := program(append(args, "-html", "-")...)
	require.Equal(t, exitOK, status, stderr)
	require.Empty(t, pagetest.Faults(page))
	return page
}

// The words of the page, without those that only open on a click: those are the
// report's, which has its own golden file.
func TestPage(t *testing.T) {
	page := pageOf(t)
	all, err := pagetest.Elements(page)
	require.NoError(t, err)
	var out strings.Builder
	for _, e := range all {
		switch e.Name {
		case "h1", "h2", "h3", "p", "summary", "dt", "dd", "text", "desc":
			if text := strings.Join(strings.Fields(e.Text), " "); text != "" {
				out.WriteString(e.Name + " " + text + "\n")
			}
		}
	}
	testfiles.Golden(t, "testdata/page.txt", out.String())
	assert.Equal(t, 12, strings.Count(page, `role="img"`), "four pictures in three widths")
	for _, said := range []string{"proven best", "jordan.grows", "not assessed"} {
		assert.Contains(t, strings.ToLower(page), said)
	}
}

// Text and lines stand out from what is behind them, in both schemes.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(pageSource)
	require.Len(t, schemes, 2)
	for _, scheme := range schemes {
		assert.Empty(t, scheme.Faint(pagetest.TextContrast, "ink card", "ink page", "ink wash", "soft card", "soft page", "green card", "mid card", "red card"))
		assert.Empty(t, scheme.Faint(pagetest.MarkContrast, "sum card", "green wash", "mid wash", "red wash"))
	}
}

// hostile is what somebody writes who wants to be more than text.
const hostile = `</title></svg><script>alert(1)</script>\" onload=\"alert(2)' --><!-- {{.}} ]]> &amp; \u202Egnp\u2066 \u001b[31mred\u0000 \uFFFE`

// hostileFiles put it everywhere.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := testfiles.In(t, "sample")
	for name, body := range files {
		if strings.HasPrefix(name, "audiences/") {
			continue
		}
		for _, word := range []string{"tiny.terrace.tom", "Renters who", "They rent", "Tern Tools", "small space", "peat-free", "by mail", "our judgement"} {
			body = strings.ReplaceAll(body, word, word+" "+hostile)
		}
		files[name] = body
	}
	files["audiences/<script>/x.json"] = `{}`
	return files
}

func TestHostileText(t *testing.T) {
	dir := testfiles.Folder(t, hostileFiles(t))
	page := pageOf(t, "-dir", dir)
	status, text, stderr := program("-dir", dir, "-explain", "all")
	require.Equal(t, exitOK, status, stderr)
	assert.False(t, strings.ContainsAny(text, "\x00\x1b\u202E\u2066"), "nothing steers the terminal")
	assert.False(t, strings.ContainsAny(page, "\x00\x1b\u202E\u2066"))
	assert.Contains(t, page, "&lt;script&gt;alert(1)", "it is shown as what it is")
}

// Little is enough for a page: one candidate, no plan, and a portfolio of nobody.
func TestTinyPages(t *testing.T) {
	tiny := map[string]string{"persona.json": `{"name": "x"}`, "candidates.json": `[{"handle": "a"}]`}
	pageOf(t, "-dir", testfiles.Folder(t, tiny))
	tiny["plan.json"] = `{"packages": [{"platform": "instagram", "format": "reel", "count": 1}], "limits": {"budget": {"amount": "0.00", "currency": "USD"}}}`
	pageOf(t, "-dir", testfiles.Folder(t, tiny))
	tiny["macro.json"] = `[{"handle": "b"}]`
	pageOf(t, "-dir", testfiles.Folder(t, tiny))
	status, text, stderr := program("-dir", testfiles.Folder(t, tiny))
	assert.Equal(t, exitOK, status, stderr)
	assert.Contains(t, text, "not compared: the plan buys nothing on a platform not named")
}
