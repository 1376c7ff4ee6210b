package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/seed-e12bc25d/influencekit/examples/internal/pagetest"
	"github.com/seed-e12bc25d/influencekit/examples/internal/testfiles"
)

// cells finds the cells of tables that are cut off, lie on each other or are too small
// to read, and counts the cells.
const cells = `
for (const table of doc.querySelectorAll("table")) {
  const panel = table.closest("section, body").getBoundingClientRect();
  for (const row of table.querySelectorAll("tr")) {
    const cells = [...row.children].map(c => ({c, b: c.getBoundingClientRect()})).filter(x => x.b.width > 2 && x.b.height > 2);
    for (const [i, {c, b}] of cells.entries()) {
      count("cells");
      const wrong = what => fault(what + ": " + c.textContent.trim().slice(0, 40));
      if (b.right > panel.right + 1 || c.scrollWidth > c.clientWidth + 1) wrong("cut off");
      if (parseFloat(style(c).fontSize) < 12) wrong("small");
      for (const o of cells.slice(i + 1)) if (meet(b, o.b, 1, 1)) wrong("under " + o.c.textContent.trim());
    }
  }
}`

// On phones and wide screens nothing scrolls sideways and no cell is cut off, covered
// or too small.
func TestInBrowser(t *testing.T) {
	b := pagetest.Find(t)
	pages := map[string]string{}
	for name, files := range map[string]map[string]string{"sample": testfiles.In(t, "sample"), "hostile": hostileFiles(t), "empty": {"contracts.json": "[]"}} {
		_, pages[name], _ = program("-dir", testfiles.Folder(t, files), "-period", "2026-10", "-html", "-")
	}
	for name, page := range pages {
		for _, seen := range b.Show(t, page, cells, 360, 390, 700, 860, 861, 1280) {
			t.Logf("%s at %d pixels: %v", name, seen.Width, seen.Counts)
			assert.Empty(t, seen.Faults, "%s at %d", name, seen.Width)
			if name == "sample" {
				assert.Greater(t, seen.Counts["cells"], 100)
			}
		}
	}
}

// The browser's answer can fail: a table with faults is seen to have them.
func TestBrowserSeesFaults(t *testing.T) {
	seen := pagetest.Find(t).Show(t, `<!DOCTYPE html><body><section style="width:300px"><table style="table-layout:fixed;width:100%;font-size:8px"><tr>`+
		`<td style="overflow:hidden;width:40px;white-space:nowrap">cut off in any font of these</td><td>b</td></tr></table></section><div style="width:600px">wide</div></body>`, cells, 390)
	assert.Equal(t, []string{"scrolls sideways", "cut off: cut off in any font of these", "small: cut off in any font of these", "small: b"}, seen[0].Faults)
}
