package chart_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-e12bc25d/influencekit/examples/internal/chart"
	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
)

// marks looks for marks that lie beyond their picture, and for figures that show none or
// more than one picture.
const marks = `
for (const figure of doc.querySelectorAll(".chart")) {
  const shown = [...figure.querySelectorAll("svg[role=img]")].filter(s => s.getBoundingClientRect().width > 0);
  if (shown.length !== 1 && !figure.querySelector(".nothing")) fault(figure.id + " shows " + shown.length + " pictures");
  for (const svg of shown) {
    const box = svg.getBoundingClientRect();
    for (const m of svg.querySelectorAll("path, rect, line")) {
      const b = m.getBoundingClientRect();
      count("marks");
      if (b.left < box.left - 3 || b.right > box.right + 3 || b.top < box.top - 3 || b.bottom > box.bottom + 3) fault(svg.dataset.drawing + " has a mark beyond it: " + m.getAttribute("class"));
    }
  }
}
`

// On phones and wide screens, light and dark, every chart shows one picture, nothing
// scrolls sideways, no text is clipped, covered or too small, and no mark lies outside.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	pages := map[string][]chart.Chart{"sample": sample(), "one row": hostile(3, 1), "few": hostile(4, 5), "many": hostile(5, 75)}
	for name, charts := range pages {
		html, err := page(charts...)
		require.NoError(t, err)
		for _, dark := range []bool{false, true} {
			if b.Dark = dark; dark && name != "sample" {
				continue
			}
			for _, seen := range b.Show(t, html, pagetest.Pictures()+marks, 320, 390, 480, 640, 720, 1280) {
				t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
				assert.Equal(t, dark, seen.Dark)
				assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
				if name == "sample" {
					assert.Equal(t, 6, seen.Counts["pictures"])
					assert.Greater(t, seen.Counts["marks"], 150)
				}
			}
		}
	}
}

// The page needs nothing but itself, and runs nothing, whatever creators are called.
func TestPageIsSelfContained(t *testing.T) {
	for name, charts := range map[string][]chart.Chart{"sample": sample(), "hostile": hostile(7, 20), "none": {chart.Bars{ID: "none", Title: "None"}.Chart()}} {
		html, err := page(charts...)
		require.NoError(t, err)
		assert.Empty(t, pagetest.Faults(html), name)
	}
}
