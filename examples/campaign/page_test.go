package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// hostileFiles are a campaign whose names would like to be more than names.
func hostileFiles(t testing.TB) map[string]string {
	t.Helper()
	files := testfiles.In(t, "sample")
	for old, now := range map[string]string{`Ana Keller`: `<script>alert(1)</script>`, `Ben Amrein`: `\u202Eneb\u001b[31m`, `Carla Huber`: strings.Repeat("long", 40),
		`"email"`: `"</h3><img src=x>"`, `frida.haut`: strings.Repeat("frida.", 30) + "haut"} {
		for name, body := range files {
			if strings.HasSuffix(name, ".json") && name != "contracts.json" { // which refuses such names
				files[name] = strings.ReplaceAll(body, old, now)
			}
		}
	}
	return files
}

// pages are the pages that are looked at.
func pages(t testing.TB) map[string]string {
	t.Helper()
	list := map[string]string{}
	for name, files := range map[string]map[string]string{"sample": testfiles.In(t, "sample"), "hostile": hostileFiles(t), "empty": {"campaign.json": smallPlan, "myspace.json": "{}"}} {
		_, page, stderr := program("-dir", testfiles.Folder(t, files), "-html", "-")
		require.Empty(t, stderr)
		list[name] = page
	}
	dir := t.TempDir()
	many := &large{posts: 2_400, orders: 3_000, creators: 60}
	many.write(t, dir)
	_, list["sixty creators"], _ = program("-dir", dir, "-html", "-")
	return list
}

// The page needs nothing but itself, and runs nothing, whatever creators are called.
func TestPageIsSelfContained(t *testing.T) {
	for name, page := range pages(t) {
		assert.Empty(t, pagetest.Faults(page), name)
	}
}

// On phones and wide screens, light and dark, nothing scrolls sideways, and no text of a
// picture is clipped, covered or too small.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	all := pages(t)
	for _, b.Dark = range []bool{false, true} {
		for name, page := range all {
			if b.Dark && name != "sample" {
				continue
			}
			for _, seen := range b.Show(t, page, pagetest.Pictures(), 360, 640, 719, 720, 979, 1280) {
				t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
				assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
				assert.Equal(t, b.Dark, seen.Dark)
				if name == "sample" {
					assert.Equal(t, 9, seen.Counts["pictures"], "fit, growth, rates, CPE, CPA, profit, credit, owed, goals")
				}
			}
		}
	}
}

// On paper, A4 and Letter, no table is cut: nothing scrolls there.
func TestOnPaper(t *testing.T) {
	b := pagetest.Find(t)
	all := pages(t)
	for _, name := range []string{"sample", "hostile"} {
		paper := strings.ReplaceAll(all[name], "@media print", "@media all")
		require.NotEqual(t, all[name], paper)
		for _, seen := range b.Show(t, paper, pagetest.Pictures(), 718, 739) {
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
		}
	}
}

// Every chart of the sample has something to show, and says all its numbers in words.
func TestCharts(t *testing.T) {
	in, err := load(os.DirFS("sample"), t.TempDir(), limits{partBytes, mostSingle}, &progress{})
	require.NoError(t, err)
	r, err := in.build()
	require.NoError(t, err)
	charts := []chart.Chart{fitChart(r.Whom.Value), r.growthChart(), r.erChart(), r.cpeChart(), r.cpaChart(), r.returnChart(),
		creditChart(r.Credit.Value, r.Currency), owedChart(r.Owed.Value, "Zurich"), goalsChart(r.Goals.Value)}
	for _, c := range charts {
		assert.Empty(t, c.Empty, c.ID)
		require.Len(t, c.Drawings, 3, c.ID)
		for _, d := range c.Drawings {
			for _, row := range c.Table.Rows {
				for _, cell := range row {
					assert.Contains(t, d.Desc, cell, c.ID)
				}
			}
		}
	}
	// What the charts show is what the text says.
	_, text, _ := program()
	assert.Contains(t, text, "payable 663.75")
	assert.Contains(t, charts[7].Drawings[0].Desc, "663.75 CHF")
}

// Text and marks stand out from what is behind them, on screens light and dark and on
// paper.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(pageSource)
	require.Len(t, schemes, 3)
	for i, s := range schemes {
		for _, ink := range []string{"ink", "soft", "link", "good", "bad", "wait"} {
			assert.Empty(t, s.Faint(pagetest.TextContrast, ink+" page", ink+" card", ink+" wash"), i)
		}
	}
}

// Names steer no terminal.
func TestHostileText(t *testing.T) {
	_, text, _ := program("-dir", testfiles.Folder(t, hostileFiles(t)))
	for _, never := range []string{"\u202E", "\x1b"} {
		assert.NotContains(t, text, never)
	}
	assert.Contains(t, text, "<script>alert(1)", "a terminal runs no script")
}

// The page goes to a file that only its owner reads, and the report to stdout.
func TestPageFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "report.html")
	status, out, stderr := program("-html", name)
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	assert.Contains(t, out, "What to do next")
	body, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Contains(t, string(body), "</html>")
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	status, _, stderr = program("-html", filepath.Join(t.TempDir(), "no", "such", "folder"))
	assert.Equal(t, exitBad, status)
	assert.Contains(t, stderr, "no such file")
}
