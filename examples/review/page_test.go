package main

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// hostileFiles are a programme whose names would like to be more than names.
func hostileFiles(t *testing.T) map[string]string {
	t.Helper()
	files := sampleFiles(t)
	for old, now := range map[string]string{`"anja"`: `"<script>alert(1)</script>"`, `"bo"`: `"\u202Eob\u001b[31m"`, `"cleo"`: `"` + strings.Repeat("long", 40) + `"`, `"orders","measure"`: `"</h3><img src=x>","measure"`} {
		for name, body := range files {
			files[name] = strings.ReplaceAll(body, old, now)
		}
	}
	return files
}

// The page needs nothing but itself, and runs nothing, whatever creators are called.
func TestPageIsSelfContained(t *testing.T) {
	for name, files := range pages(t) {
		_, page, stderr := program("-dir", testfiles.Folder(t, files), "-html", "-")
		require.Empty(t, stderr)
		assert.Empty(t, pagetest.Faults(page), name)
	}
}

// pages are the folders whose pages are looked at.
func pages(t *testing.T) map[string]map[string]string {
	t.Helper()
	return map[string]map[string]string{"sample": sampleFiles(t), "hostile": hostileFiles(t), "empty": {programmeFile: `{"start":"2026-07-06"}`}}
}

// On phones and wide screens nothing scrolls sideways, and no text of a picture is
// clipped, covered or too small.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	for name, files := range pages(t) {
		_, page, _ := program("-dir", testfiles.Folder(t, files), "-html", "-")
		for _, seen := range b.Show(t, page, pagetest.Pictures(), 360, 620, 640, 1059, 1060, 1280) {
			t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			if name == "sample" {
				assert.Equal(t, 14, seen.Counts["pictures"])
			}
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

// Each chart is there for screens wide and narrow; its text alternative has the
// numbers of the table below it, and every text lies inside the picture.
func TestCharts(t *testing.T) {
	_, page, _ := program("-html", "-")
	made, err := open(options{})
	require.NoError(t, err)
	charts := append([]*chart{made.budgetChart(), made.creditChart(), made.totalChart()}, append(made.scoreCharts(), made.goalCharts()...)...)
	require.Len(t, charts, 3+6+5)
	described := map[string]string{}
	elements, err := pagetest.Elements(page)
	require.NoError(t, err)
	for _, e := range elements {
		if e.Name == "desc" {
			described[strings.TrimSuffix(e.Attrs["id"], "-d")] = e.Text
		}
	}
	require.Len(t, described, 3*len(charts))
	for _, c := range charts {
		require.Len(t, c.Drawings, 3)
		for _, d := range c.Drawings {
			text := strings.ReplaceAll(described[d.ID], "\u00A0", " ")
			for _, row := range c.Rows {
				assert.Len(t, row, len(c.Head))
				for _, cell := range row {
					assert.Contains(t, text, cell, d.ID)
				}
			}
			for _, m := range d.Marks {
				for _, x := range []float64{m.X, m.Y} {
					assert.False(t, math.IsNaN(x) || math.IsInf(x, 0) || x < -1 || x > max(d.W, d.H)+1, "%s %s at %v", d.ID, m.Kind, x)
				}
				if m.Kind == "rect" {
					assert.LessOrEqual(t, m.X+m.X2, d.W+1, d.ID)
				}
			}
		}
	}
	// The bars are as long as their numbers: anja's after is twice her before.
	var before, after float64
	for _, m := range charts[0].Drawings[0].Marks {
		switch {
		case m.Class == "bar-before" && before == 0:
			before = m.X2
		case m.Class == "bar" && after == 0:
			after = m.X2
		}
	}
	assert.InDelta(t, 2, after/before, 1e-9)
}

// Text and marks stand out from what is behind them, on screens light and dark and on
// paper.
func TestContrast(t *testing.T) {
	schemes := pagetest.Schemes(pageSource)
	require.Len(t, schemes, 3)
	for i, s := range schemes {
		for _, ink := range []string{"ink", "soft", "blue", "green", "amber", "red"} {
			assert.Empty(t, s.Faint(pagetest.TextContrast, ink+" page", ink+" card"), i)
		}
		for _, mark := range []string{"one", "two", "three", "four", "five", "six"} {
			if i < 2 { // on paper they are those of light screens
				assert.Empty(t, s.Faint(pagetest.MarkContrast, mark+" card"), i)
			}
		}
	}
}
